"""Everything that is to be held, joined: entries of public programmes, and meetings that notices call to."""
