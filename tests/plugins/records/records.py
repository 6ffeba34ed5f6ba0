"""What the tests of records share: a converter that does nothing, and a file written in one line."""

from __future__ import annotations

from plugins.problems import ProblemList
from plugins.records.body import Body
from plugins.records.kinds import AnyRecord, News
from plugins.records.reader import read_record

NEWS_PATH = "tin-tuc/2026/x.md"
DOCUMENT_PATH = "van-ban/2026/x.md"
PROGRAMME_PATH = "chuong-trinh/2026-06.md"
PAGE_PATH = "trang/x.md"

NEWS = "title: Tin\ndate: 15/06/2026\ncategory: Tin hoạt động\n"
DOCUMENT = "title: Kế hoạch\nissued: 15/06/2026\n"


class Verbatim:
    """A converter that keeps the text as it is, and remembers where it began."""

    def convert(self, text: str, *, first_line: int, problems: ProblemList) -> Body:  # noqa: ARG002 - as the protocol has it
        """Return a body whose text is the Markdown and whose lead is the number of its first line."""
        return Body(text=text, lead=str(first_line))


def read_bytes(data: bytes, path: str = NEWS_PATH) -> tuple[AnyRecord | None, ProblemList]:
    """Return the record of ``data`` and the problems of reading it."""
    problems = ProblemList(path)
    return read_record(path, data, Verbatim(), problems), problems


def read(
    header: str, path: str = NEWS_PATH, body: str = "Thân bài.\n"
) -> tuple[AnyRecord | None, ProblemList]:
    """Return the record of a file with the YAML ``header``, whose first line is line 2 of the file."""
    return read_bytes(f"---\n{header.rstrip()}\n---\n{body}".encode(), path)


def places(problems: ProblemList) -> list[tuple[int | None, str]]:
    """Return line and code of every problem, sorted."""
    return [(problem.line, problem.code.name) for problem in problems]


def problems_of(header: str, path: str = NEWS_PATH) -> list[tuple[int | None, str]]:
    """Return line and code of every problem of a file with the YAML ``header``."""
    return places(read(header, path)[1])


def record_of(header: str, path: str = NEWS_PATH) -> AnyRecord:
    """Return the record of a header that has no fault."""
    record, problems = read(header, path)
    assert places(problems) == []
    assert record is not None
    return record


def news_of(header: str) -> News:
    """Return the news of a header that has no fault."""
    record = record_of(header)
    assert isinstance(record, News)
    return record
