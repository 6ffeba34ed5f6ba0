"""Programs for whoever works on the project; the site itself never imports them."""
