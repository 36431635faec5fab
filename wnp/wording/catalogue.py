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
OF_SENTENCES = frozenset(
    {
        "long-sentence", "many-sentences", "two-statements", "subordinate-clause", "punctuation",
        "nominal-style", "ambiguous-pronoun", "du-and-name", "preterite", "passive",
    }
)  # fmt: skip
"""Rules about whole sentences, which a heading need not be."""
FOR_ADULTS = frozenset({"long-sentence", "abbreviation", "nominal-style"})
"""Rules about sentences that help grown-ups, too."""
ALSO_IN_A_VOICE = frozenset(
    {
        "long-sentence", "abbreviation", "date-form", "time-form", "phone-form", "quotation-marks",
        "gender-sign", "capitals", "not-speakable", "hard-number",
    }
)  # fmt: skip
"""Rules about how something is written; how somebody speaks is theirs."""
MAY_BE_IN_ORDER = frozenset(
    {
        "trade-word", "label", "diagnosis", "long-word", "abbreviation", "capitals", "un-word",
        "metaphor",
    }
)  # fmt: skip
"""Rules that keep silent about a word that an organisation's own list finds in order."""
NOT_ABOUT_NAMES = frozenset(
    {"trade-word", "long-word", "abbreviation", "capitals", "nominal-style"}
)
"""Rules that keep silent about what a region calls its own offices and courts."""
SPEAKS_FOR = {
    "genitive": frozenset({"metaphor", "nominal-style"}),
    "long-word": frozenset(
        {"trade-word", "diagnosis", "label", "abbreviation", "un-word", "gender-sign", "capitals"}
    ),
    "abbreviation": frozenset({"trade-word", "diagnosis", "label", "hard-number"}),
    "capitals": frozenset({"abbreviation", "trade-word", "diagnosis"}),
    "un-word": frozenset({"trade-word", "label", "diagnosis", "double-negation"}),
    "punctuation": frozenset({"gender-sign", "date-form", "time-form", "hard-number"}),
    "not-speakable": frozenset({"hard-number", "gender-sign"}),
    "metaphor": frozenset(
        {"promise", "minimising", "blames-child", "blames-parent", "burden", "label"}
    ),
    "trade-word": frozenset({"label", "diagnosis"}),
    "promise": frozenset({"secret"}),
    "generalisation": frozenset({"promise", "blames-parent"}),
}
"""Rules that keep silent about words of which one of these says more."""
WHOLLY = {"nominal-style": frozenset({"trade-word"})}
"""Rules that keep silent where one of these speaks about all of the words."""
MAKE_TWO = frozenset({"two-statements", "subordinate-clause"})
"""Rules that propose two sentences; then nobody need be told that one is hardly too long."""
