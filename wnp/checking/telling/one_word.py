"""The same word for the same thing, the same name for the same person, one way to speak to a child.

In: a telling. Out: problems, all of them advice. What a child of seven reads is compared with what
a child of seven reads, never with the words for another age.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from wnp.checking.levels import youngest_reader
from wnp.checking.telling.told import Page, Said, Telling
from wnp.checking.telling_words import Mark, rows_of
from wnp.model.story import passages_for_age
from wnp.problems import Problem, problem
from wnp.wording.remarks import Level

SLIP = 3
"""With several children, one of them may be told of to the other; a slip is much rarer."""
OFTEN = 2
"""A word that stands so often is the story's word for a thing."""
NOT_SPOKEN = frozenset({"title", "people", "not_your_fault", "child_voice", "agreement"})
ROLES = {
    "mother": ("mother",), "father": ("father",),
    "grandmother": ("grandparent",), "grandfather": ("grandparent",),
}  # fmt: skip


def a_thing_has_one_word(telling: Telling) -> Iterator[Problem]:
    """The same thing has the same word on every page: not once hospital and once clinic."""
    done: set[str] = set()
    for age in _ages(telling):
        found: dict[str, list[tuple[str, Said, Mark, Page]]] = {}
        for page, one in _read_at(telling, age):
            for mark in one.marks:
                part, _, rest = mark.group.partition(".")
                if part == "same":
                    thing, _, number = rest.partition(".")
                    found.setdefault(thing, []).append((number, one, mark, page))
        for thing, uses in found.items():
            problem_of = _two_words(uses)
            if problem_of and thing not in done and not _is_within(uses):
                done.add(thing)
                yield problem_of


def people_are_called_as_agreed(telling: Telling) -> Iterator[Problem]:
    """Everybody is called by the name that the child uses, and by no other."""
    calls = rows_of(telling.story.language, "call")
    for role in calls:
        people = [p for p in telling.family.people if _is_called(p.name, role, telling)]
        same_role = [p for p in telling.family.people if p.role in ROLES[role]]
        if len(people) != 1 or (role in ("mother", "father") and len(same_role) > 1):
            continue
        yield from _called_otherwise(people[0].name, role, telling)


def a_child_is_spoken_to_in_one_way(telling: Telling) -> Iterator[Problem]:
    """The story says "you" to the child or tells of it by name, and stays with that on all pages.

    Where both stand on one page, the rule about words speaks of it.
    """
    for level in (Level.YOUNG, Level.MIDDLE, Level.TEEN):
        you: list[tuple[Said, Page]] = []
        named: list[tuple[Said, Page]] = []
        for page in telling.pages:
            said = [one for one in page.plain if one.level is level]
            if page.frame.section in NOT_SPOKEN or any(map(_is_quoting, said)):
                continue
            by_name = [(one, page) for one in said if set(telling.children) & one.subject]
            by_you = [(one, page) for one in said if one.has("you")]
            if by_name and by_you:
                continue
            you += by_you
            named += by_name
        few, many = sorted((_pages_of(you), _pages_of(named)))
        is_slip = len(telling.children) == 1 or few * SLIP <= many
        if you and named and is_slip:
            one, page = min((you, named), key=_pages_of)[0]
            other, _ = max((named, you), key=_pages_of)[0]
            yield problem(
                one.at, "spoken-to-otherwise", found=one.sentence.text.strip(),
                usual=other.sentence.text.strip(), frame=page.frame.title,
            )  # fmt: skip
            return


def _pages_of(said: list[tuple[Said, Page]]) -> int:
    """Count the pages of some sentences."""
    return len({page.frame.number for _, page in said})


def _ages(telling: Telling) -> list[int]:
    """Return the ages at which somebody reads other words than before."""
    youngest = youngest_reader(telling.story, telling.family)
    later = {p.from_age for page in telling.pages for p in page.frame.passages if p.from_age}
    return sorted({youngest, *(age for age in later if age > youngest)})


def _read_at(telling: Telling, age: int) -> Iterator[tuple[Page, Said]]:
    for page in telling.pages:
        chosen = {id(passage) for passage in passages_for_age(page.frame, age)}
        yield from ((page, one) for one in page.said if id(one.passage) in chosen)


def _two_words(uses: list[tuple[str, Said, Mark, Page]]) -> Problem | None:
    """Return a problem where two words for one thing are used, at the rarer one."""
    counts = Counter(number for number, *_ in uses)
    if len(counts) < 2:
        return None
    (usual, often), *_, (rare, _) = counts.most_common()
    if often < OFTEN:
        return None
    _, one, mark, page = next(use for use in uses if use[0] == rare)
    _, other, at, _ = next(use for use in uses if use[0] == usual)
    return problem(
        one.place_of(mark.first), "several-words", found=words_at(one, mark),
        usual=words_at(other, at), frame=page.frame.title,
    )  # fmt: skip


def _is_within(uses: list[tuple[str, Said, Mark, Page]]) -> bool:
    """Say whether the words stand in one sentence, so that one explains the other."""
    words: dict[int, set[str]] = {}
    for number, one, _, _ in uses:
        words.setdefault(id(one), set()).add(number)
    return any(len(numbers) > 1 for numbers in words.values())


def words_at(one: Said, mark: Mark) -> str:
    """Return the words of a mark as they stand in its sentence."""
    tokens, start = one.sentence.tokens, one.sentence.start
    return one.sentence.text[tokens[mark.first].start - start : tokens[mark.end - 1].end - start]


def _is_called(name: str, role: str, telling: Telling) -> bool:
    """Say whether a name is, or begins with, a word for a role."""
    first = name.casefold().split()[:1]
    words = {one for row in rows_of(telling.story.language, "call")[role] for one in row.split("|")}
    return bool(first) and first[0].replace("ß", "ss") in words


def _called_otherwise(name: str, role: str, telling: Telling) -> Iterator[Problem]:
    rows = rows_of(telling.story.language, "call")[role]
    own = next(
        number for number, row in enumerate(rows) if name.casefold().split()[0] in row.split("|")
    )
    seen: set[str] = set()
    for page in telling.pages:
        for one in (*page.plain, *((page.heading,) if page.heading else ())):
            for mark in one.marks:
                part, _, number = mark.group.rpartition(".")
                if part != f"call.{role}" or int(number) == own or number in seen:
                    continue
                if _is_somebody_else(one, mark):
                    continue
                seen.add(number)
                yield problem(
                    one.place_of(mark.first), "called-otherwise", found=words_at(one, mark),
                    name=name, frame=page.frame.title,
                )  # fmt: skip


def _is_somebody_else(one: Said, mark: Mark) -> bool:
    """Say whether "mother" is somebody's: Mum's mother, the mother of Tim; or part of a name."""
    tokens = one.sentence.tokens
    if any(run.first <= mark.first < run.end for run in one.runs):
        return True
    if any(run.is_owner and run.end == mark.first for run in one.runs):
        return True
    return any(run.first in (mark.end, mark.end + 1) and run.is_after for run in one.runs) or (
        mark.end < len(tokens) and tokens[mark.end].text[0].isupper() and tokens[mark.end].is_word
    )


def _is_quoting(one: Said) -> bool:
    return any(sign in one.sentence.text for sign in '"„“”«»‹›')


RULES = (a_thing_has_one_word, people_are_called_as_agreed, a_child_is_spoken_to_in_one_way)
