"""What of a unit's brief its items assess, and with what chance an attempt meets each point."""
