"""JSON Feed 1.1 (jsonfeed.org/version/1.1), which feedgen does not write."""

from __future__ import annotations

import json

from plugins.feeds.feed import Entry, Feed


def feed_json(feed: Feed) -> bytes:
    """Return ``feed`` as JSON Feed."""
    data: dict[str, object] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": feed.url("json"),
        "description": feed.description,
        "language": feed.lang,
        "authors": [{"name": feed.author}],
    }
    if feed.icon:
        data["icon"] = feed.icon
    data["items"] = [_item(entry) for entry in feed.entries]
    return (json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _item(entry: Entry) -> dict[str, object]:
    item: dict[str, object] = {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "content_html": entry.html,
        "date_published": entry.published.isoformat(),
        "date_modified": entry.updated.isoformat(),
        "authors": [{"name": name} for name in entry.authors],
        "language": entry.lang,
    }
    if entry.summary:
        item["summary"] = entry.summary
    if entry.image:
        item["image"] = entry.image
    if entry.categories:
        item["tags"] = list(entry.categories)
    if entry.enclosures:
        item["attachments"] = [
            {"url": file.url, "mime_type": file.type, "size_in_bytes": file.length, "title": file.title}
            for file in entry.enclosures
        ]
    return item
