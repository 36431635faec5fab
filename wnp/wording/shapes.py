"""What can be seen in every language: how long, how many, which signs.

In: sentences. Out: remarks. The rules about signs, figures and who is spoken to stand in `marks`,
`figures` and `addressing`; all take their words from the table `shapes` of the language.
"""

from __future__ import annotations

from collections.abc import Iterator

from wnp.wording import addressing, figures, marks
from wnp.wording.remarks import LIMITS, Remark, Rule, Setting, TextRule, remark, remark_on_all
from wnp.wording.sentences import Sentence

WORDS_OF_A_CRY = 1
"""A sentence of so many words ("Warum?") fills no page."""
LONGEST_QUOTE = 60


def a_sentence_is_short(sentence: Sentence, setting: Setting) -> Iterator[Remark]:
    """A sentence has at most 8 words for the youngest, 12 from 7 years, 16 from 12 years."""
    count, most = len(sentence.words), LIMITS[setting.level].words
    if count > most:
        yield remark_on_all("long-sentence", sentence, count=count, most=most)


def a_page_has_few_sentences(sentences: tuple[Sentence, ...], setting: Setting) -> Iterator[Remark]:
    """A page has at most 3 sentences for the youngest, 4 from 7 years, 5 from 12 years."""
    most = LIMITS[setting.level].sentences
    told = [one for one in sentences if len(one.words) > WORDS_OF_A_CRY]
    if setting.is_voice or not most or len(told) <= most:
        return
    second = told[(len(told) + 1) // 2].text
    better = second if len(second) <= LONGEST_QUOTE else ""
    over = told[most]
    yield remark(
        "many-sentences", over, 0, len(over.tokens) - 1, better, count=len(told), most=most
    )


RULES: tuple[Rule, ...] = (a_sentence_is_short, *marks.RULES, *figures.RULES)
TEXT_RULES: tuple[TextRule, ...] = (a_page_has_few_sentences, *addressing.TEXT_RULES)
