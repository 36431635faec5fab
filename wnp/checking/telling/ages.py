"""Is everybody as old in the words as in the family list.

In: a telling. Out: problems, all of them advice.
"""

from __future__ import annotations

from collections.abc import Iterator

from wnp.checking.telling.told import Said, Telling
from wnp.checking.telling_words import rows_of, words_of_group
from wnp.problems import Problem, problem
from wnp.wording.sentences import Token

ENDS = frozenset(".!,;?")


def ages_fit(telling: Telling) -> Iterator[Problem]:
    """The age of a child in the words is the one in the family list, and the same everywhere."""
    known = {person.id: person.age for person in telling.family.people if person.age is not None}
    done: set[str] = set()
    texts = [(one, "") for one in telling.titles]
    texts += [(one, page.frame.title) for page in telling.pages for one in page.everything]
    for one, title in texts:
        for who, age, at in _ages_in(one, telling):
            wanted = known.setdefault(who, age)
            if age != wanted and who not in done:
                done.add(who)
                yield problem(
                    one.place_of(at), "age-differs", person=telling.name(who), found=age,
                    age=wanted, frame=title,
                )  # fmt: skip


def _ages_in(one: Said, telling: Telling) -> Iterator[tuple[str, int, int]]:
    """Yield who is how old by a sentence, and which word says so."""
    language = telling.story.language
    tokens = one.sentence.tokens
    numbers = rows_of(language, "ages")
    verbs, years = words_of_group(language, "is"), words_of_group(language, "years")
    for at, token in enumerate(tokens):
        age, end = _age_at(tokens, at, numbers)
        if age is None:
            continue
        is_adjective = end > at + 1 or not (token.is_number or token.low in numbers["words"])
        who = _of_whom(one, at, end if is_adjective else 0, verbs, telling)
        after = tokens[at + 1].low if at + 1 < len(tokens) else "."
        is_age = is_adjective or after in years or (after in ENDS and language != "fr")
        is_bracket = at > 0 and tokens[at - 1].text == "(" and after == ")"
        if who and (is_age or is_bracket):
            yield who, age, at


def _age_at(
    tokens: tuple[Token, ...], at: int, numbers: dict[str, list[str]]
) -> tuple[int | None, int]:
    """Return the age that begins at a word, and behind which word it ends: "6", "6-year-old"."""
    low, words = tokens[at].low, numbers["words"]
    if low.isdecimal() and len(low) <= 2:
        rest = [token.low for token in tokens[at + 1 : at + 3]]
        is_adjective = len(rest) == 2 and rest[0] == "-" and rest[1] in numbers["adjective"]
        return int(low), at + 3 if is_adjective else at + 1
    if low in words:
        return words.index(low) + 1, at + 1
    for ending in numbers["adjective"]:
        head = low.removesuffix(ending).rstrip("-")
        if head != low and head in words:
            return words.index(head) + 1, at + 1
    return None, at


def _of_whom(one: Said, at: int, before: int, verbs: frozenset[str], telling: Telling) -> str:
    """Return whose age a word says: "Mia is 6", "the 6-year-old Mia", "Mia (6)", "you are 6"."""
    tokens = one.sentence.tokens
    for run in one.runs:
        if len(run.ids) != 1 or run.is_owner:
            continue
        is_said = run.end + 1 <= at <= run.end + 2 and tokens[run.end].low in verbs
        is_bracket = tokens[at - 1].text in "(," and run.end == at - 1
        is_before = before > 0 and run.first == before
        if is_said or is_bracket or is_before:
            return next(iter(run.ids))
    you = [mark for mark in one.marks if mark.group == "you" and mark.end in (at - 1, at)]
    is_you = you and at > 0 and tokens[at - 1].low in verbs and len(telling.children) == 1
    return telling.children[0] if is_you else ""


RULES = (ages_fit,)
