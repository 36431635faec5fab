"""The order of the work: read, check, let through the gate, make, write.

In: the path of a family folder and what is wanted. Out: files, or everything there is to mend and
no file. Only this module knows the order. What is heavy is loaded in the step that needs it, so
that checking never waits for printing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from wnp.building.circle import OWN_PAGE, has_only_own_page
from wnp.building.loading import load_folder
from wnp.building.own_pictures import load_own_pictures, own_pictures_of
from wnp.building.wishes import PRODUCTS_FOR, Options, Work, prepare, seal_of
from wnp.checking.checks import check_facts, check_words
from wnp.checking.excusing import without_excused, without_turned_off
from wnp.checking.weights import has_errors, keep_draft
from wnp.files import write_outputs
from wnp.model.folder import FamilyFolder
from wnp.model.visibility import Reader
from wnp.problems import Place, Problem, problem
from wnp.values import Value, replace

OUT = "out"
PLAN_PAGES = frozenset({"plan.pdf", "week.pdf", "personal.pdf", "journal.pdf", "agreement.pdf"})
"""Files that say "draft" as long as the plan is not agreed to."""
FORMS = frozenset({"plan.pdf"})
"""Of these files those that say nothing, neither agreed nor draft, when they are made blank."""
NO_STORY = problem(Place("story.md"), "no-file", name="story.md", nearest="")
"""Forms to be filled in by hand need none."""
Tell = Callable[[str, int], None]
"""Hears which step begins, and how many things it is about."""


def stay_silent(step: str, count: int) -> None:
    """Hear a step and say nothing."""


class Result(Value, frozen=True):
    """What was made: files by name in a folder; or nothing, and why."""

    problems: tuple[Problem, ...]
    """Nothing made: why. Else what only the making brought to light; all of it advice."""
    files: tuple[str, ...] = ()
    out: Path = Path()
    reader: Reader | None = None
    folder: FamilyFolder | None = None
    """What the reader got; after the gate."""
    left_out: int = 0
    """How many frames of the story are not for this reader."""
    advice: int = 0
    """How much advice a check of the folder has."""
    refused: tuple[Problem, ...] = ()
    """Why some of what was asked for was not made, though the rest was."""
    blank: bool = False
    """Whether forms were made, to be filled in by hand."""
    region: str = ""
    """Where the family lives; empty where the folder could not be read."""
    own_page: bool = False
    """Whether somebody outside the network asked for everything and got their own page."""

    @property
    def drafts(self) -> tuple[str, ...]:
        """Return of `story` and `plan` what says "draft" on its pages."""
        seen = self.folder
        if seen is None:
            return ()
        plan = not (PLAN_PAGES - (FORMS if self.blank else frozenset())).isdisjoint(self.files)
        story = "booklet.pdf" in self.files or "storyboard.pdf" in self.files
        about = (
            ("story", story and not seen.story_agreed),
            ("plan", plan and not seen.plan_agreed),
        )
        return tuple(name for name, is_draft in about if is_draft)


def build_outputs(path: Path, options: Options, tell: Tell = stay_silent) -> Result:
    """Make what is wanted of a family folder, or nothing at all."""
    tell("reading", 1)
    loaded = load_folder(path, options.pack, options.today)
    folder = loaded.folder
    if folder is None:
        return Result(loaded.problems)
    region = folder.family.region
    known = {*loaded.problems, *check_facts(folder)} - ({NO_STORY} if options.blank else set())
    if has_errors(known):
        return Result(_left({*known, *check_words(folder)}, folder), region=region)
    work = prepare(replace(folder, plan_open=keep_draft(known)), options, str(path))
    if isinstance(work, Problem):
        return Result((work,), region=region)

    from wnp.building.products import ALL_FILES, products_wanted

    products = products_wanted(work, options)
    if not products and work.refused:
        return Result(work.refused, region=region)
    of_words: set[Problem] = set()
    outputs, made = _make(path, work, folder, products, of_words, tell)
    problems = set(_left({*known, *of_words}, folder))
    found = made - of_words - known
    if has_errors(problems | found):
        return Result(tuple(sorted(problems if has_errors(problems) else found)), region=region)
    tell("writing", len(outputs))
    out = options.out or path / OUT
    if trouble := write_outputs(out, outputs, seal=seal_of(work), products=ALL_FILES):
        return Result(trouble)
    return Result(
        tuple(sorted(found)),
        tuple(outputs),
        out,
        work.reader,
        work.folder,
        left_out=_left_out(folder, work, products),
        advice=len(problems),
        refused=work.refused,
        blank=work.blank,
        region=region,
        own_page=products == (OWN_PAGE,) and has_only_own_page(folder, work.reader),
    )


def _make(
    path: Path,
    work: Work,
    folder: FamilyFolder,
    products: tuple[str, ...],
    of_words: set[Problem],
    tell: Tell,
) -> tuple[Mapping[str, bytes], set[Problem]]:
    """Return every file, and what there is to mend; note in `of_words` what is about sentences."""
    from wnp.building.making import make_products

    def read_words() -> tuple[Problem, ...]:
        of_words.update(check_words(folder))
        return tuple(of_words)

    tells_story = any(PRODUCTS_FOR[name].needs_story for name in products)
    wanted = own_pictures_of(work.folder.stories) if tells_story else ()
    own, unread = load_own_pictures(path, wanted, work.mode)
    outputs, found = make_products(work, folder, products, own, tell, meanwhile=read_words)
    return outputs, {*unread, *found}


def _left(problems: set[Problem], folder: FamilyFolder) -> tuple[Problem, ...]:
    """Return what is left to mend without the advice that is excused or turned off."""
    left, _ = without_excused(problems, folder.excuses)
    return without_turned_off(left, folder.family.pack)[0]


def _left_out(folder: FamilyFolder, work: Work, products: tuple[str, ...]) -> int:
    """Return how many frames of the story are for others; none are missed where it is not told."""
    if not any(PRODUCTS_FOR[name].needs_story for name in products):
        return 0
    return frames_in(folder, work.language) - frames_in(work.folder, work.language)


def frames_in(folder: FamilyFolder, language: str) -> int:
    """Return how many frames a folder's story has."""
    story = folder.story(language)
    return len(story.frames) if story else 0
