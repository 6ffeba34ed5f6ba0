"""How fast Bản Tin is, against stock Pelican and Hugo on the same articles; run by `make bench`."""
