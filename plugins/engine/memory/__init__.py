"""What a build keeps for the next one, and the form of the files that it lies in."""
