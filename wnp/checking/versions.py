"""Do the versions of a story in several languages tell the same: pages, numbers, names.

In: a folder. Out: problems, all of them advice. Frames answer to each other by their order.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from unicodedata import digit

from wnp.checking.people_named import names_in
from wnp.checking.telling_words import rows_of
from wnp.lexicon import LANGUAGES
from wnp.model.family import Family
from wnp.model.folder import FamilyFolder
from wnp.model.story import Frame, Story
from wnp.model.words import text_of
from wnp.problems import Problem, problem

NUMBER = re.compile(r"\d+")
HALF_DAY = re.compile(r"\d\s?[ap]\.?m\b")


def versions_tell_the_same(folder: FamilyFolder) -> Iterator[Problem]:
    """Every page has the same numbers, dates and names in every language."""
    first = folder.stories[0] if folder.stories else None
    for story in folder.stories[1:]:
        if first and len(story.frames) == len(first.frames):
            yield from _differences(first, story, folder.family)


def _differences(first: Story, other: Story, family: Family) -> Iterator[Problem]:
    file = first.place.file
    for one, two in zip(first.frames, other.frames, strict=True):
        if one.section and two.section and one.section != two.section:
            yield problem(
                two.place, "frame-of-other-kind", frame=two.title, there=one.title, other=file
            )
            return
        yield from _other_numbers(one, two, (first.language, other.language), file)
        yield from _other_names(one, two, other.language, family, file)


def _other_numbers(
    one: Frame, two: Frame, languages: tuple[str, str], file: str
) -> Iterator[Problem]:
    texts = [_text(frame) for frame in (one, two)]
    if any(HALF_DAY.search(text) for text in texts):
        return
    there, here = (
        _numbers(text, language) for text, language in zip(texts, languages, strict=True)
    )
    extra, missing = here - there, there - here
    spelt = {
        number for text, one in zip(texts, languages, strict=True) for number in _spelt(text, one)
    }
    are_known = set(languages) <= set(LANGUAGES)
    differ = (extra or missing) if are_known else (extra and missing)
    if differ and {*extra, *missing} - spelt:
        yield problem(
            two.place, "numbers-differ", frame=two.title,
            found=", ".join(sorted(extra, key=int)), there=", ".join(sorted(missing, key=int)),
            other=file,
        )  # fmt: skip


def _other_names(
    one: Frame, two: Frame, language: str, family: Family, file: str
) -> Iterator[Problem]:
    """Remark on a page that names somebody else than in the first language."""
    if not _text(two).isascii() and language not in LANGUAGES:
        return
    there, here = names_in(_text(one), family), names_in(_text(two), family)
    for who in sorted(here - there):
        others = sorted(there - here)
        person = family.person(who)
        if others and person:
            names = ", ".join(p.name for p in family.people if p.id in others)
            yield problem(
                two.place, "names-differ", frame=two.title, found=person.name, there=names,
                other=file,
            )  # fmt: skip
            return


def _text(frame: Frame) -> str:
    return "\n".join(text_of(passage.words) for passage in frame.passages)


def _numbers(text: str, language: str) -> Counter[str]:
    """Count the numbers of a text, digits of every script as ours, without leading zeros."""
    plain = "".join(str(digit(sign)) if sign.isdigit() else sign for sign in text)
    return Counter(str(int(number)) for number in set(NUMBER.findall(plain)))


def _spelt(text: str, language: str) -> set[str]:
    """Return the numbers that a text writes as words."""
    if language not in LANGUAGES:
        return set()
    words = set(text.casefold().split())
    names = rows_of(language, "ages")["words"]
    return {str(number) for number, word in enumerate(names, 1) if word in words}


CHECKS = (versions_tell_the_same,)
