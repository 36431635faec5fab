"""What makes a sentence hard in German: its verbs, clauses, words and negations."""

from __future__ import annotations

from wnp.wording.german import (
    clauses,
    doers,
    long_words,
    negation,
    nouns,
    sayings,
    statements,
    tenses,
)
from wnp.wording.remarks import Rule, TextRule

RULES: tuple[Rule, ...] = (
    *statements.RULES,
    *clauses.RULES,
    *doers.RULES,
    *tenses.RULES,
    *nouns.RULES,
    *long_words.RULES,
    *negation.RULES,
    *sayings.RULES,
)
TEXT_RULES: tuple[TextRule, ...] = sayings.TEXT_RULES
