"""Bytes of the files that no template makes: copies, feeds, segments of the index."""

from __future__ import annotations

from plugins.feeds.feed import Feed
from plugins.feeds.json_feed import feed_json
from plugins.outputs import CopiedFile, FeedFile, IndexFile
from plugins.search.searched import Segment


def copied_file(output: CopiedFile) -> bytes:
    """Return the bytes of a file of the content: those of a picture without metadata."""
    source, picture = output.file.source.disk, output.file.picture
    if picture is None or not picture.has_metadata:
        return source.read_bytes()
    from plugins.images.strip import published_bytes  # noqa: PLC0415 - Pillow, for who has metadata to take out

    return published_bytes(source, picture)


def feed_file(output: FeedFile) -> bytes:
    """Return the bytes of a feed."""
    if not isinstance(output.feed, Feed):
        msg = f"{output.path} holds no feed"
        raise TypeError(msg)
    if output.form == "json":
        return feed_json(output.feed)
    from plugins.feeds.xml import feed_xml  # noqa: PLC0415 - feedgen is slow to load, and not every build needs it

    return feed_xml(output.feed, output.form)


def index_file(output: IndexFile) -> bytes:
    """Return the bytes of a segment of the index."""
    from plugins.search.segment import segment_bytes  # noqa: PLC0415 - numpy, for who has a segment to make
    from plugins.search.tokens import Lexicon  # noqa: PLC0415

    if not isinstance(output.segment, Segment):
        msg = f"{output.path} holds no segment"
        raise TypeError(msg)
    return segment_bytes(
        output.segment.searched(output.html, output.file_text), output.segment.units, Lexicon()
    )
