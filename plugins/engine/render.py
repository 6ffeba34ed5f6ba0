"""From a planned output to its bytes."""

from __future__ import annotations

from dataclasses import dataclass

from jinja2 import Environment

from plugins.feeds.feed import Feed
from plugins.feeds.json_feed import feed_json
from plugins.feeds.xml import feed_xml
from plugins.images.strip import published_bytes
from plugins.outputs import CopiedFile, DataFile, FeedFile, Output, TemplatePage
from plugins.pages.render import render_page


@dataclass(frozen=True, slots=True)
class Renderer:
    """Makes bytes of outputs; the environment of the theme is all that it needs."""

    environment: Environment

    def render(self, output: Output) -> bytes:
        """Return the bytes of ``output``. Raises ``OSError`` when a file of the content is gone."""
        if isinstance(output, TemplatePage):
            return render_page(self.environment, output)
        if isinstance(output, DataFile):
            return output.content
        if isinstance(output, CopiedFile):
            picture = output.file.picture
            return (
                published_bytes(output.file.source.disk, picture)
                if picture
                else output.file.source.disk.read_bytes()
            )
        return _feed(output)


def _feed(output: FeedFile) -> bytes:
    if not isinstance(output.feed, Feed):
        msg = f"{output.path} holds no feed"
        raise TypeError(msg)
    return feed_json(output.feed) if output.form == "json" else feed_xml(output.feed, output.form)
