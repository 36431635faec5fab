"""Look for what there is to mend in a folder.

In: a folder. Out: its problems in the order of its files. Adding a rule is adding one function to
the tuple of its module.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from wnp.checking import (
    childs_words,
    numbers_here,
    own_pictures,
    pictures,
    privacy,
    secrets_kept,
    structure,
    versions,
    wording,
)
from wnp.checking.plan import dates, deeds, goals, kept_away, whole
from wnp.checking.telling import checks as telling
from wnp.model.folder import FamilyFolder
from wnp.problems import Problem

Check = Callable[[FamilyFolder], Iterator[Problem]]
OF_WORDS: tuple[Check, ...] = (*telling.CHECKS, *versions.CHECKS, *wording.CHECKS)
"""What reads every sentence, and takes longer than everything else together."""
CHECKS: tuple[Check, ...] = (
    *structure.CHECKS,
    *pictures.CHECKS,
    *own_pictures.CHECKS,
    *childs_words.CHECKS,
    *goals.CHECKS,
    *deeds.CHECKS,
    *whole.CHECKS,
    *kept_away.CHECKS,
    *privacy.CHECKS,
    *numbers_here.CHECKS,
    *secrets_kept.CHECKS,
)
_SHORT = frozenset(
    {
        "no-good-before-worry", "hope-not-last", "more-worry-than-good", "worries-in-a-row",
        "parent-only-in-worry", "parent-not-told", "person-not-introduced", "plan-without-time",
    }
)  # fmt: skip
_SILENT = frozenset(
    {
        "person-not-introduced", "worried-without-name", "plan-without-name", "plan-without-time",
        "worry-without-deed", "worry-without-effect", "parent-not-told", "parent-only-in-worry",
        "helper-not-explained",
    }
)  # fmt: skip
NOT_ASKED: Mapping[str, frozenset[str]] = {
    "short": _SHORT,
    "dutch": _SHORT,
    "immediate": _SHORT,
    "letter": frozenset({"person-not-in-words", "person-not-in-picture"}),
    "wordless": _SILENT,
}
"""By form: what only a longer story can tell, or one whose pages have words.

In a letter, the one who writes it is called “I”.
"""


def check_folder(folder: FamilyFolder, today: str = "") -> tuple[Problem, ...]:
    """Run every check and return what they found, in the order of the files.

    What is measured by the day is measured by `today`; without it, by the dates of the folder.
    """
    return tuple(sorted({*check_facts(folder, today), *check_words(folder)}))


def _asked(found: Iterable[Problem], folder: FamilyFolder) -> Iterator[Problem]:
    """Yield the problems that the forms of a folder's stories ask to be looked at."""
    forms = {story.place.file: NOT_ASKED.get(story.form, frozenset()) for story in folder.stories}
    return (one for one in found if one.kind not in forms.get(one.place.file, frozenset()))


def check_facts(folder: FamilyFolder, today: str = "") -> tuple[Problem, ...]:
    """Run every check but those of words: on them alone depends what can be composed."""
    found = {found for check in CHECKS for found in check(folder)}
    dated = {found for check in dates.CHECKS for found in check(folder, today)}
    return tuple(sorted(_asked(found | dated, folder)))


def check_words(folder: FamilyFolder) -> tuple[Problem, ...]:
    """Run the checks that read sentences."""
    found = {found for check in OF_WORDS for found in check(folder)}
    return tuple(sorted(_asked(found, folder)))
