"""Calibration: how far a marking scheme agrees with the people who marked the same answers."""
