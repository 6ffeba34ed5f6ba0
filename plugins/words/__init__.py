"""The words of the interface in the reader's language (README.md)."""

from plugins.words.catalogue import TYPE, Catalogue, read_po, word, words_of

__all__ = ["TYPE", "Catalogue", "read_po", "word", "words_of"]
