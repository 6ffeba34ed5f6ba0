"""Listings: which lists of records the site has, and how they are parted into pages."""
