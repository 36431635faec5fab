"""Can the words be understood, and do they hurt nobody: what `wnp.wording` remarks, as problems.

In: a folder. Out: problems; all are advice, but for secrets that a child is made to keep. A check's
docstring is printed in the manual.
"""

from __future__ import annotations

from collections.abc import Iterator

from wnp.checking.texts import Text, texts_of
from wnp.model.folder import FamilyFolder
from wnp.problems import Problem, problem
from wnp.wording.catalogue import OF_SENTENCES
from wnp.wording.reading import remarks_on
from wnp.wording.remarks import Remark


def words_can_be_understood(folder: FamilyFolder) -> Iterator[Problem]:
    """Words fit the age of the child, and nobody is hurt by them."""
    for text in texts_of(folder):
        for remark in remarks_in(text):
            yield problem_of(text, remark)


def remarks_in(text: Text) -> tuple[Remark, ...]:
    """Return what is remarked on one text."""
    remarks = remarks_on(text.words, text.setting)
    if not text.is_heading:
        return remarks
    return tuple(remark for remark in remarks if remark.rule not in OF_SENTENCES)


def problem_of(text: Text, remark: Remark) -> Problem:
    """Return the problem that a remark on a text becomes."""
    frame = text.frame.title if text.frame else ""
    return problem(
        text.place_of(remark.start),
        remark.rule,
        **{"found": remark.found, "better": remark.better, "frame": frame, **dict(remark.values)},
    )


CHECKS = (words_can_be_understood,)
