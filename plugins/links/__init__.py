"""Where every link, picture and attachment leads, and the bodies with their references closed."""
