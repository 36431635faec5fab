"""What can be seen in every language: how long, how many, which signs.

In: sentences. Out: remarks.
"""

from __future__ import annotations

from collections.abc import Iterator

from wnp.wording.remarks import LIMITS, Remark, Rule, Setting, TextRule, remark_on_all
from wnp.wording.sentences import Sentence


def a_sentence_is_short(sentence: Sentence, setting: Setting) -> Iterator[Remark]:
    """A sentence has at most 8 words for the youngest, 12 from 7 years, 16 from 12 years."""
    count, most = len(sentence.words), LIMITS[setting.level].words
    if count > most:
        yield remark_on_all("long-sentence", sentence, count=count, most=most)


RULES: tuple[Rule, ...] = (a_sentence_is_short,)
TEXT_RULES: tuple[TextRule, ...] = ()
