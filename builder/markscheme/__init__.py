"""Compiles question items and marking schemes into packages that any LMS plays."""

__version__ = "0.1.0"
