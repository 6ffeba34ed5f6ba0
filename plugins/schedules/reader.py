"""Read one file whole: a record, and where it is a programme, its schedule with it.

In: the place and bytes of a file, a converter for bodies. Out: what `plugins/records/reader.py` gives, programmes with
their entries. Everyone who reads files of programmes does it here, today's and former versions alike.
"""

from __future__ import annotations

from typing import Final

from plugins.problems import ProblemList
from plugins.records.kinds import AnyRecord, Kind, Programme
from plugins.records.reader import Converter, read_file
from plugins.schedules.pasted import PastingConverter

_PROGRAMMES: Final = f"{Kind.PROGRAMME}/"


def read_with_schedule(
    path: str, data: bytes, converter: Converter, problems: ProblemList
) -> AnyRecord | None:
    """Return what the file ``path`` (below the content folder) says, whole or not, ``None`` where nothing."""
    pastes = path.startswith(_PROGRAMMES)
    record = read_file(path, data, PastingConverter(converter) if pastes else converter, problems)
    if not isinstance(record, Programme):
        return record
    from plugins.schedules.programme import scheduled  # noqa: PLC0415 - holidays load slowly: for who has a programme

    return scheduled(record, data, problems)
