"""What makes a sentence hard in German: its verbs, clauses, words and negations."""

from __future__ import annotations

from wnp.wording.remarks import Rule, TextRule

RULES: tuple[Rule, ...] = ()
TEXT_RULES: tuple[TextRule, ...] = ()
