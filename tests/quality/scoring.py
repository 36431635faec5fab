"""How well the check finds what it should, and keeps silent where it should.

In: sets of sentences and of short family folders in which people have labelled what a kind,
experienced colleague would point out. Out: for every rule how much was expected and found.

A set of sentences has one case a line, `level | expected | sentence`:

- level: `young` (3 to 6), `middle` (7 to 11), `teen` (from 12) or `adult`; behind it may stand a
  region (`CH`), `voice` (somebody's own words) and `rule` (stands in a frame of rules);
- expected: `-`, or the names of rules with commas between them; `name?` may be found or not;
  `one/other` is found when one of them is;
- the story is for Mia; the family is the one below.

A folder of a story has the faults in `expected.txt`, one a line, `frame kind`: frame 0 is the whole
story, `3,5` one of the two; `kind?` and `one/other` as above; behind `~` stands in words what no
rule is named for yet.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from wnp.building.loading import check_path
from wnp.model.folder import FamilyFolder
from wnp.problems import Place
from wnp.values import Value
from wnp.wording.reading import remarks_on
from wnp.wording.remarks import Level, Setting

HERE = Path(__file__).parent
WOMEN = {
    "de": "mia lena mama oma rosa frau klein",
    "en": "mia lena mum mam mummy gran rose ms klein",
    "fr": "mia lena maman mamie rose mme klein",
}
MEN = {
    "de": "ben tom papa onkel ali herr berger",
    "en": "ben tom dad daddy uncle ali mr berger",
    "fr": "ben tom papa oncle ali m. m berger",
}
YOUNG = frozenset({"mia", "ben", "lena", "tom"})
REGIONS = {"de": "DE", "en": "", "fr": "LU"}
"""Where a family lives whose line names no region."""
LANGUAGES = tuple(WOMEN)
OF_FRAMES = frozenset({"many-sentences"})
"""Rules about a whole page, which a single line of the set is not."""
UNNAMED = "~"
"""Stands for the kind of a fault that no rule is named for."""


class Expected(Value, frozen=True):
    """A fault that has to be found, under one of several names; or one that may be."""

    kinds: tuple[str, ...]
    is_sure: bool = True
    frames: tuple[int, ...] = (0,)
    """On which pages of a story; 0 is any of them."""

    def covers(self, frame: int, kind: str) -> bool:
        """Say whether what was found is this fault."""
        return kind in self.kinds and (0 in self.frames or frame in self.frames)


class Case(Value, frozen=True):
    """A text with what is to be found in it."""

    where: str
    words: str
    setting: Setting
    expected: tuple[Expected, ...]


class Outcome(Value, frozen=True):
    """One fault or one finding: whose rule it is, where, and what became of it."""

    rule: str
    where: str
    words: str
    was_expected: bool
    was_found: bool


class Score(Value, frozen=True):
    """How much of a rule was expected, found, and found where nothing is."""

    expected: int = 0
    found: int = 0
    alarms: int = 0

    @property
    def recall(self) -> float:
        """Of a hundred faults so many are found."""
        return 100 * self.found / self.expected if self.expected else 100.0

    @property
    def precision(self) -> float:
        """Of a hundred findings so many are faults."""
        total = self.found + self.alarms
        return 100 * self.found / total if total else 100.0


def score_of(outcomes: Iterable[Outcome]) -> Score:
    """Count outcomes."""
    outcomes = tuple(outcomes)
    return Score(
        sum(one.was_expected for one in outcomes),
        sum(one.was_expected and one.was_found for one in outcomes),
        sum(not one.was_expected for one in outcomes),
    )


def scores_by_name(language: str) -> dict[str, Score]:
    """Return the scores of a language: all, its sentences, its stories, and rule by rule."""
    sentences, stories = outcomes_of_sentences(language), outcomes_of_stories(language)
    by_rule = defaultdict(list)
    for one in (*sentences, *stories):
        by_rule[one.rule].append(one)
    return {
        "all": score_of((*sentences, *stories)),
        "sentences": score_of(sentences),
        "stories": score_of(stories),
        **{rule: score_of(by_rule[rule]) for rule in sorted(by_rule)},
    }


def languages_with_sets() -> tuple[str, ...]:
    """Return the languages for which there is a set."""
    return tuple(one for one in LANGUAGES if (HERE / one / "sentences.txt").exists())


@cache
def outcomes_of_sentences(language: str) -> tuple[Outcome, ...]:
    """Return what became of every sentence of a language."""
    return tuple(one for case in read_sentences(language) for one in outcomes_of_case(case))


@cache
def outcomes_of_stories(language: str) -> tuple[Outcome, ...]:
    """Return what became of every story of a language."""
    folders = sorted((HERE / language / "stories").glob("*/story.md"))
    return tuple(one for path in folders for one in outcomes_of_story(path.parent))


def outcomes_of_case(case: Case) -> Iterator[Outcome]:
    """Compare what is remarked on a sentence with what should be."""
    remarks = {one.rule: one.found for one in remarks_on(case.words, case.setting)}
    found = {(0, rule): what for rule, what in remarks.items() if rule not in OF_FRAMES}
    yield from _compared(case.expected, found, case.where, case.words)


def outcomes_of_story(folder: Path) -> Iterator[Outcome]:
    """Compare what is found in a family folder with what should be."""
    loaded = check_path(folder)
    found = {}
    for one in loaded.problems:
        frame = frame_at(one.place, loaded.folder)
        found[frame, one.kind] = f"{one.place} {dict(one.values).get('found', '')}".strip()
    expected = tuple(read_faults((folder / "expected.txt").read_text(encoding="utf-8")))
    where = f"{folder.parent.parent.name}/{folder.name}"
    yield from _compared(expected, found, where, "")


def _compared(
    expected: tuple[Expected, ...], found: dict[tuple[int, str], str], where: str, words: str
) -> Iterator[Outcome]:
    for fault in expected:
        hit = any(fault.covers(*one) for one in found)
        if fault.is_sure:
            page = "" if fault.frames == (0,) else f" page {fault.frames[0]}"
            yield Outcome(fault.kinds[0], where + page, words, True, hit)
    for (frame, kind), what in found.items():
        if not any(fault.covers(frame, kind) for fault in expected):
            page = f" page {frame}" if frame else ""
            yield Outcome(kind, where + page, f"{words} [{what}]", False, True)


def frame_at(place: Place, folder: FamilyFolder | None) -> int:
    """Return the number of the page on which a place of a story lies, else 0."""
    stories = folder.stories if folder else ()
    frames = [
        frame.number
        for story in stories
        for frame in story.frames
        if frame.place.file == place.file and frame.place.line <= place.line
    ]
    return max(frames, default=0)


def read_sentences(language: str) -> tuple[Case, ...]:
    """Read the set of sentences of a language."""
    path = HERE / language / "sentences.txt"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return tuple(
        _parse_case(line, language, f"{language}/sentences.txt:{number}")
        for number, line in enumerate(lines, 1)
        if line.strip() and not line.startswith("#")
    )


def _parse_case(line: str, language: str, where: str) -> Case:
    for_whom, names, words = (part.strip() for part in line.split("|", 2))
    level, *more = for_whom.split()
    women, men = frozenset(WOMEN[language].split()), frozenset(MEN[language].split())
    setting = Setting(
        language,
        Level(level),
        region=next((one for one in more if one.isupper()), REGIONS[language]),
        names=women | men,
        women=women,
        men=men,
        children=frozenset({"mia"}),
        young=YOUNG,
        child="Mia",
        is_voice="voice" in more,
        is_rule="rule" in more,
    )
    return Case(where, words, setting, tuple(_parse_kinds(names)))


def _parse_kinds(names: str, frames: tuple[int, ...] = (0,)) -> Iterator[Expected]:
    for name in names.split(","):
        kinds, is_sure = name.strip().rstrip("?"), not name.strip().endswith("?")
        if kinds != "-":
            yield Expected(tuple(kinds.split("/")), is_sure, frames)


def read_faults(text: str) -> Iterator[Expected]:
    """Read the list of the faults of a story."""
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            pages, kinds = line.split(maxsplit=1)
            frames = tuple(int(page) for page in pages.split(","))
            yield from _parse_kinds(
                UNNAMED if kinds.startswith(UNNAMED) else kinds.split("#")[0], frames
            )
