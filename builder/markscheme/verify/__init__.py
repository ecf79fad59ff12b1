"""What is wrong with finished packages, ours or anybody's (`package.verify`)."""
