"""What an editor begins with: a new file of the right name and place, or a content folder of one's own."""
