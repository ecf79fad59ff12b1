"""Marking what learners' attempts left in an LMS or a record store (`markscheme collect`).

files → submissions → attempts with responses → outcomes by the engine, and by people → results
"""
