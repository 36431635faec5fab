"""What makes a sentence hard in English: its verbs, clauses, words and negations."""

from __future__ import annotations

from wnp.wording.english import chains, clauses, verbs, words
from wnp.wording.remarks import Rule, TextRule

RULES: tuple[Rule, ...] = (*clauses.RULES, *verbs.RULES, *chains.RULES, *words.RULES)
TEXT_RULES: tuple[TextRule, ...] = words.TEXT_RULES
