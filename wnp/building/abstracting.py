"""Make a template of a family folder: read it, find what to ask about, and check what is left.

In: a folder, later the answers about every clue. Out: the clues, then the files of the template or
what keeps it from being written.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from wnp.abstracting.called import NAME
from wnp.abstracting.clue import Clue, Told
from wnp.abstracting.clues import clues_in
from wnp.abstracting.confirming import Settled
from wnp.abstracting.cutting import Draft, drafts_of
from wnp.abstracting.deciding import decided
from wnp.abstracting.grammar import grammar_clues
from wnp.abstracting.leftovers import leftovers_in, words_of
from wnp.abstracting.making import template_files
from wnp.abstracting.people import Seats, forbidden_names, seats_of
from wnp.abstracting.source import Source
from wnp.building.loading import load_folder
from wnp.checking.weights import has_errors
from wnp.files import find_trouble_with_new, read_folder_files, set_times, write_new_folder
from wnp.model.story import Story
from wnp.problems import NOWHERE, Problem, problem
from wnp.values import Value

WITH_NAMES = ("family", "names")
"""The files in which people are called by their names."""
NAMES_READ = ("unknown-choice", "name-is-other-id")
"""Errors in them with which every name has been read all the same."""
TELLING = ("left-name", "left-word", "left-date", "left-number")
"""What of a family would be told by the name of a template."""
EVERY_FILE = 946_684_800
"""The time that every file of a template has, the first of January 2000: it tells of no day."""


class Work(Value, frozen=True):
    """A family folder on its way to a template."""

    source: Source
    seats: Seats
    drafts: tuple[Draft, ...]
    clues: tuple[Clue, ...]
    """Everything that somebody has to look at, in the order of the files."""

    @property
    def left_out(self) -> tuple[Story, ...]:
        """The stories in other languages of which nothing comes into the template."""
        taken = {draft.language for draft in self.drafts}
        return tuple(one for one in self.source.folder.stories if one.language not in taken)


def begin_template(folder: Path) -> Work | tuple[Problem, ...]:
    """Read a family folder and find everything to ask about."""
    loaded = load_folder(folder)
    if loaded.folder is None or not loaded.folder.stories:
        found = tuple(one for one in loaded.problems if has_errors((one,)))
        return found or (problem(NOWHERE, "template-without-story", path=folder),)
    if unread := _troubles_with_names(loaded.problems):
        return unread
    files, _ = read_folder_files(folder)
    source = Source(files, loaded.folder, forbidden_names(loaded.folder))
    seats = seats_of(loaded.folder)
    drafts = drafts_of(source, seats)
    if not drafts:
        return (problem(NOWHERE, "template-without-story", path=folder),)
    return Work(source, seats, drafts, clues_of(drafts, source, seats))


def _troubles_with_names(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Return what keeps us from knowing everybody's names: without them nothing can be searched."""
    read = (one for one in problems if Path(one.place.file).stem in WITH_NAMES)
    return tuple(one for one in read if has_errors((one,)) and one.kind not in NAMES_READ)


def clues_of(drafts: Sequence[Draft], source: Source, seats: Seats) -> tuple[Clue, ...]:
    """Return what may tell who somebody is, and what may be wrong for others, a file at a time."""
    found: list[Clue] = []
    for draft in drafts:
        one = [*draft.clues, *grammar_clues(draft.told, seats), *clues_in(draft.told, source)]
        order = {told: number for number, told in enumerate(draft.told)}
        one = [clue for clue in dict.fromkeys(one) if clue.told in order]
        found += sorted(one, key=lambda clue: (order[clue.told], clue.place))
    return tuple(found)


def find_name_in_title(work: Work, name: str, out: Path) -> Problem | None:
    """Return which name of the family the template would bear, before anybody is asked."""
    told = Told(name, NOWHERE, work.source.folder.family.language)
    heard = [clue.words for clue in clues_in((told,), work.source) if clue.kind == NAME]
    left = leftovers_in({f"{out.name}.md": name.encode("utf-8")}, work.source)
    heard += [dict(one.values)["found"] for one in left if one.kind in TELLING]
    return problem(NOWHERE, "template-name-tells", found=heard[0]) if heard else None


def finish_template(
    work: Work, settled: Settled, *, name: str, out: Path
) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """Return the files of the template, or what of the family would still be in them."""
    drafts = [decided(draft, settled.answers, work.seats) for draft in work.drafts]
    kept = [draft for draft in drafts if draft.pages]
    if not kept:
        return {}, (problem(NOWHERE, "template-nothing-left", count=len(work.clues)),)
    files = template_files(kept, work.seats, name, (*work.source.names, *words_of(work.source)))
    named = {out.name: b"", **files}
    left = leftovers_in(named, work.source, settled.allowed)
    return ({}, left) if left else (files, ())


def write_template(out: Path, files: dict[str, bytes]) -> tuple[Problem, ...]:
    """Write a template into a new folder; nothing that is there is ever replaced."""
    texts = {path: content.decode("utf-8") for path, content in files.items()}
    if troubles := write_new_folder(out, texts):
        return troubles
    set_times(out, EVERY_FILE)
    return ()


def find_trouble_with_template(out: Path) -> Problem | None:
    """Return why a template cannot be written here, before anybody is asked."""
    return find_trouble_with_new(out)
