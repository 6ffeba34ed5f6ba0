"""From planned outputs to files: each is made, encoded and written where it belongs, by several processes.

In: outputs that have to be made. Out: what was written. A page is never kept: it is made, written, forgotten.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import NamedTuple

import msgspec

from plugins.engine.changes.basis import template_settings
from plugins.engine.files import copied_file, feed_file, index_file
from plugins.engine.fork import Tick, shared
from plugins.engine.holes import Holes
from plugins.engine.installed import installed_templates
from plugins.engine.job import Job
from plugins.engine.memory.copies import CopiedPictures
from plugins.engine.memory.kept import feed_bytes, segment_kept
from plugins.engine.memory.packs import Piece
from plugins.engine.outputs import Planned
from plugins.engine.seal import Writer, Written
from plugins.engine.segments import FormerSegments
from plugins.feeds.feed import Feed
from plugins.outputs import CopiedFile, DataFile, FeedFile, IndexFile, Output, PictureCopy, TemplatePage
from plugins.outputs.digest import digest
from plugins.templates import Environments, forget_parts, load_all, render_page

_FEWEST = 60  # outputs that are worth a process of their own
_RUN = 48  # neighbours in the list that one process makes: pages of one listing share their cards


@dataclass(frozen=True, slots=True)
class Renderer:
    """Makes bytes of outputs: by the environments of the theme, one a language, and a place for copies of pictures."""

    environments: Environments
    copies: Callable[[PictureCopy], bytes]

    def render(self, output: Output) -> bytes:
        """Return the bytes of ``output``. Raises ``OSError`` when a file of the content is gone."""
        if isinstance(output, TemplatePage):
            return render_page(self.environments[output.lang], output)
        if isinstance(output, DataFile):
            return output.content
        if isinstance(output, CopiedFile):
            return copied_file(output)
        if isinstance(output, PictureCopy):
            return self.copies(output)
        if isinstance(output, IndexFile):
            return index_file(output)
        return feed_file(output)


def renderer_of(job: Job) -> Renderer:
    """Return the renderer of ``job``; templates that were compiled for the last build of this process are kept."""
    warm, settings = job.warm, job.settings
    made_of = digest((job.theme, job.basis))
    if warm.environments is None or warm.made_of != made_of:
        compiled = None
        if not template_settings(settings):  # what a conf adds may compile anything
            compiled = installed_templates()
        warm.environments = Environments(settings.theme, settings.theme_overrides, settings.pelican, compiled)
        warm.made_of = made_of
    for environment in warm.environments.values():
        forget_parts(environment)  # they show the site as it was
    copies = CopiedPictures(job.places.pictures if job.places else None)
    return Renderer(warm.environments, copies.copy)


class Finished(NamedTuple):
    """A file in its place, and where lies what was kept of it, if anything."""

    written: Written
    kept: Piece | None


def make_files(
    planned: Sequence[Planned],
    renderer: Renderer,
    former: FormerSegments,
    job: Job,
    meanwhile: Callable[[], None],
    *,
    plain: bool,
) -> list[Finished]:
    """Make and write ``planned``; return what became of each, in their order.

    What is kept of feeds, segments and, where the theme shows texts plainly (``plain``), of pages goes into the packs
    of ``former``; ``meanwhile`` is what is done here while other processes work.
    """
    holes = Holes(renderer.render, plain=plain)
    loads = [file.load for file in planned]
    worth = len(planned) // _FEWEST + len({load for load in loads if load})
    jobs, output = min(job.jobs, max(1, worth)), job.settings.output
    if jobs > 1:
        load_all(renderer.environments["vi"])  # once, here, and not by each process
    shares = _shares(loads, jobs)
    numbers = former.values.prepare(jobs)
    done = 0

    def tick(more: int) -> None:
        nonlocal done
        done += more
        job.progress("render", done, len(planned))

    def work(number: int, tick: Tick) -> bytes:
        writer, finished = Writer(output), []
        with closing(former.values.writer(numbers[number])) as pack:
            for index in shares[number]:
                file = planned[index]
                made = file.make()
                content = former.with_same_texts(file, made) or renderer.render(made)
                written = writer.write(file.path, content)
                kept = _kept(file, made, content, holes)
                finished.append(Finished(written, pack.add(kept) if kept else None))
                tick(1)
        return msgspec.msgpack.encode(finished)

    def name(number: int, ticks: int) -> str:
        share = shares[number]
        return str(output / planned[share[min(ticks, len(share) - 1)]].path)

    results: dict[int, Finished] = {}
    for share, data in zip(shares, shared(jobs, work, tick, name, meanwhile), strict=True):
        results.update(zip(share, _decode(data), strict=True))
    return [results[index] for index in range(len(planned))]


def _kept(planned: Planned, made: Output, content: bytes, holes: Holes) -> bytes | None:
    """Return what is kept of ``made``, whose bytes are ``content``."""
    if isinstance(made, TemplatePage):
        return holes.of(made, content)
    if planned.group and isinstance(made, FeedFile) and isinstance(made.feed, Feed):
        return feed_bytes(made.feed)
    if isinstance(made, IndexFile):
        return segment_kept(made.segment)
    return None


def _shares(loads: Sequence[str], jobs: int) -> list[list[int]]:
    """Return which outputs each process makes: heavy ones are dealt out load by load, the others in runs."""
    shares: list[list[int]] = [[] for _ in range(jobs)]
    turns: dict[str, int] = {}
    for index, load in enumerate(loads):
        if load:
            shares[turns.setdefault(load, len(turns)) % jobs].append(index)
    for index, load in enumerate(loads):
        if not load:
            shares[index // _RUN % jobs].append(index)
    return shares


_decode = msgspec.msgpack.Decoder(list[Finished]).decode
