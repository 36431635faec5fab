"""What makes a sentence hard in French: its verbs, clauses, words and negations.

In: a sentence. Out: remarks. Its words are cut once for all the rules.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from wnp.wording.french import clauses, verbs, vocabulary
from wnp.wording.french.words import Word, words_of
from wnp.wording.remarks import Remark, Rule, Setting, TextRule
from wnp.wording.sentences import Sentence

FrenchRule = Callable[[tuple[Word, ...], Sentence, Setting], Iterator[Remark]]

OWN_RULES: tuple[FrenchRule, ...] = (
    clauses.it_says_one_thing,
    clauses.clauses_are_few,
    verbs.somebody_acts,
    vocabulary.nouns_do_not_pile_up,
    verbs.nothing_is_only_supposed,
    verbs.tenses_are_plain,
    vocabulary.negations_are_single,
    vocabulary.words_say_what_is,
    vocabulary.words_are_short,
    vocabulary.words_mean_what_they_say,
    vocabulary.abbreviations_are_written_out,
    vocabulary.sentences_have_verbs,
)


def french_is_plain(sentence: Sentence, setting: Setting) -> Iterator[Remark]:
    """Yield what every rule of French remarks."""
    words = words_of(sentence)
    for rule in OWN_RULES:
        yield from rule(words, sentence, setting)


RULES: tuple[Rule, ...] = (french_is_plain,)
TEXT_RULES: tuple[TextRule, ...] = ()
