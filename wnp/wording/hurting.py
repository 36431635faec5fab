"""Words that hurt: labels, blame, promises, secrets and more, from the table `hurtful`.

Each heading of the table is a rule. What somebody says in a voice of their own is theirs; only a
secret or a burden that is laid upon the child is remarked on even there.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from wnp.lexicon import table
from wnp.wording.phrases import Index, index_of, phrases_in, rows_from
from wnp.wording.remarks import Remark, Rule, Setting
from wnp.wording.sentences import Sentence

EVEN_IN_A_VOICE = frozenset({"secret", "burden", "blames-child"})
NOT_IN_A_RULE = frozenset({"generalisation"})


def no_word_hurts(sentence: Sentence, setting: Setting) -> Iterator[Remark]:
    """No words that label, blame, promise, play down, keep secret or burden."""
    for found in phrases_in(sentence, _index(setting.language), setting):
        if setting.is_voice and found.rule not in EVEN_IN_A_VOICE:
            continue
        if not (setting.is_rule and found.rule in NOT_IN_A_RULE):
            yield found


@cache
def _index(language: str) -> Index:
    rows = table(f"{language}/wording/hurtful")
    return index_of([row for rule, kinds in rows.items() for row in rows_from(rule, kinds)])


RULES: tuple[Rule, ...] = (no_word_hurts,)
