"""Feeds of the site and of every listing: RSS 2.0, Atom, JSON Feed 1.1."""
