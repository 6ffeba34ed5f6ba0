"""From the site to pages: the values that templates read, and which page shows what."""
