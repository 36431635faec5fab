"""The names of the rules about words, in the order in which the manual explains them."""

from __future__ import annotations

SENTENCE_RULES = (
    "long-sentence", "many-sentences", "two-statements", "subordinate-clause", "passive",
    "genitive", "subjunctive", "pluperfect", "preterite", "double-negation", "un-word",
    "long-word", "abbreviation", "hard-number", "date-form", "time-form", "phone-form",
    "punctuation", "quotation-marks", "nominal-style", "gender-sign", "metaphor",
    "ambiguous-pronoun", "du-and-name", "capitals", "not-speakable",
)  # fmt: skip
"""How a sentence is built: rows of `messages/wording.toml`."""
WORD_RULES = (
    "trade-word", "label", "blames-child", "blames-parent", "promise", "minimising", "secret",
    "burden", "generalisation", "diagnosis",
)  # fmt: skip
"""Which words it uses: rows of `messages/words.toml`."""
STOPS = frozenset({"secret"})
"""Rules that stop the printing; every other one gives advice."""
