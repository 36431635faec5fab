"""Days on which somebody comes without saying so before: they are for the file alone.

In: a text. Out: what tells such a day, or the sentences that tell none. The words are those of all
our languages at once, `lexicon/<language>/plan_words.toml`.
"""

from __future__ import annotations

import re
from functools import cache

from wnp.lexicon import LANGUAGES, table
from wnp.model.whereabouts import SENTENCE_END

NUMBERED = r"\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{2,4})?|\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}(?:/\d{2,4})?"
SHORTEST_DAY, SHORTEST_MONTH = 4, 3
"""Letters that a name has at least: “so” is a word like any other, and “Mai” is a month."""


def is_unannounced(text: str) -> bool:
    """Say whether words tell of a visit that nobody knows of before."""
    return bool(text) and bool(_unannounced().search(text))


def unannounced_day_in(text: str) -> str:
    """Return the day that is told beside the words for a visit nobody knows of, if there is one."""
    found = _day().search(text) if is_unannounced(text) else None
    return found.group() if found else ""


def without_unannounced_days(text: str) -> str:
    """Return a text without the sentences that tell such a day."""
    if not unannounced_day_in(text):
        return text
    return " ".join(part for part in SENTENCE_END.split(text) if part and not _day().search(part))


@cache
def _unannounced() -> re.Pattern[str]:
    words = [word for one in LANGUAGES for word in table(f"{one}/plan_words")["unannounced"]]
    written = "|".join(re.escape(word).replace(r"\*", r"\w*") for word in words)
    return re.compile(rf"(?<!\w)(?:{written})(?!\w)", re.IGNORECASE)


@cache
def _day() -> re.Pattern[str]:
    days, months = set[str](), set[str]()
    for language in LANGUAGES:
        for words in table(f"{language}/timing")["days"].values():
            days |= {word for word in words if len(word) >= SHORTEST_DAY}
        for words in table(f"{language}/keys")["values"]["month"].values():
            months |= {word for word in words if len(word) >= SHORTEST_MONTH}
    month = "|".join(map(re.escape, sorted(months)))
    day = "|".join(map(re.escape, sorted(days)))
    dated = rf"\d{{1,2}}(?:\.|er|st|nd|rd|th)?\s(?:of\s)?(?:{month})|(?:{month})\s\d{{1,2}}"
    return re.compile(rf"(?<![\w.])(?:{NUMBERED}|{dated}|{day})(?!\w)", re.IGNORECASE)
