"""xAPI: statement hooks and activities, made and checked at build time."""
