"""Learning record stores, as a client sees them: whether one works, and what it holds."""
