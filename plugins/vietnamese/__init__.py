"""Vietnamese text: cleaning, folding, slugs, collation, numbers; nothing here depends on a locale."""
