"""Find where the text of a record stands in its page, if the theme shows it plainly.

In: pages and their bytes. Out: what is kept of them. The templates are looked at once; besides, of each template the
first page is made a second time with another text: nothing but that text may differ.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from plugins.engine.memory.kept import hole_bytes
from plugins.outputs import TemplatePage
from plugins.pages.views import RecordView

_OTHER = "<p>Một chữ khác, ở đúng chỗ của bài.</p>"


@dataclass(frozen=True, slots=True)
class Holes:
    """Finds holes in the pages that ``render`` makes; ``plain`` is whether the templates show texts plainly."""

    render: Callable[[TemplatePage], bytes]
    plain: bool
    _templates: dict[tuple[str, str], bool] = field(default_factory=dict)

    def of(self, page: TemplatePage, content: bytes) -> bytes | None:
        """Return what is kept of ``page``, whose bytes are ``content``; ``None`` where it must be planned again."""
        record = page.context.get("record")
        if not self.plain or page.text is None or not isinstance(record, RecordView) or not record.body:
            return None
        body = record.body.encode()
        template = (page.template, page.lang)
        if template not in self._templates:
            self._templates[template] = self._is_apart(page, record, content, body)
        return hole_bytes(page.text, content, body) if self._templates[template] else None

    def _is_apart(self, page: TemplatePage, record: RecordView, content: bytes, body: bytes) -> bool:
        """Return whether another text changes nothing but itself."""
        other = replace(page, context={**page.context, "record": replace(record, body=_OTHER)})
        return content.replace(body, _OTHER.encode()) == self.render(other)
