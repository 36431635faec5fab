"""Signs between and inside words: which cannot be read aloud, and which are usual where.

In: a sentence. Out: remarks. Hardly a sentence has such a sign, so each rule first looks whether
there is one at all. The words are in the table `shapes` of the language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any
from unicodedata import category

from wnp.lexicon import table
from wnp.wording.remarks import Level, Remark, Rule, Setting, remark
from wnp.wording.sentences import Sentence, Token

HARD = frozenset(";…()[]/—–-")
QUOTES = frozenset("\"“”„«»‚‘’'›‹‟")
SPEAKABLE = frozenset("€£$°^´`")
"""Signs that everybody reads as a word, and stray accents."""
UNSPOKEN = frozenset("&@#§*\\•")
ADDRESS = re.compile(r"(?:https?://|www\.)\S*\w|\b[\w.+-]+@[\w-]+\.[\w.]*\w", re.I)
SHORTEST_CRY = 4
LONGEST_RANGE = 5
"""Digits of "8-12" or "10-12"; a stroke between more of them is that of a telephone number."""


@cache
def shapes_of(language: str) -> dict[str, Any]:
    """Return the table of signs, figures and forms of address of a language."""
    return table(f"{language}/wording/shapes")


@cache
def regional(language: str, area: str, region: str) -> Any:
    """Return what the table says for a region, or for every other one."""
    rows = shapes_of(language)[area]
    return rows.get(region, rows["any"])


def signs_can_be_read(sentence: Sentence, setting: Setting) -> Iterator[Remark]:
    """A child's text has full stops, commas, colons, question and exclamation marks."""
    if setting.level is Level.ADULT or not _has_hard_sign(sentence.text):
        return
    tokens = sentence.tokens
    addresses = _addresses(sentence)
    at = 0
    while at < len(tokens):
        end = at
        if not any(start <= tokens[at].start < stop for start, stop in addresses):
            end = _hard_sign(sentence, at)
        if end > at:
            yield _sign_remark(sentence, at, end, setting)
        at = max(end, at + 1)


def _has_hard_sign(text: str) -> bool:
    return not HARD.isdisjoint(text) or "..." in text


def _hard_sign(sentence: Sentence, at: int) -> int:
    """Return the index behind a sign that is hard to read, or the same index."""
    tokens = sentence.tokens
    sign = tokens[at].text
    if sign in "([":
        return _closed(sentence, at)
    if sign in (";", "…"):
        return at + 1
    if sign == "." and [one.text for one in tokens[at : at + 3]] == [".", ".", "."]:
        return at + 3
    if sign == "/" or ("/" in sign and tokens[at].is_word):
        return at + 1 if _is_slash(sentence, at) else at
    if sign in "—–-" and 0 < at < len(tokens) - 1:
        return at + 1 if _is_dash(tokens, at) else at
    return at


def _closed(sentence: Sentence, at: int) -> int:
    """Return the index behind a bracket; what is in the middle of a word is a gender's sign."""
    tokens = sentence.tokens
    if at and tokens[at - 1].end == tokens[at].start and tokens[at - 1].is_word:
        return at
    for end in range(at + 1, len(tokens)):
        if tokens[end].text in ")]":
            return end + 1
    return at + 1


def _is_slash(sentence: Sentence, at: int) -> bool:
    tokens = sentence.tokens
    if tokens[at].is_word:
        return not _is_gendered(sentence, tokens[at])
    numbers = 0 < at < len(tokens) - 1 and tokens[at - 1].is_number and tokens[at + 1].is_number
    return not numbers and not _is_gendered(sentence, tokens[at])


def _is_gendered(sentence: Sentence, token: Token) -> bool:
    start = max(token.start - sentence.start - 1, 0)
    near = sentence.text[start : token.end - sentence.start + 5]
    return re.search(r"/-?(?:in|innen|r|e|n|ne|trice|rice|euse)\b|\b[sS]/he", near) is not None or (
        token.low in _both_forms()
    )


@cache
def _both_forms() -> frozenset[str]:
    """Return words with a slash that name two genders, of every language."""
    hints = (shapes_of(language)["signs"]["gender_hint"] for language in ("de", "en", "fr"))
    pairs = {one for row in hints for one in row if one[0].isalpha() and "/" in one}
    return frozenset({*pairs, "he/she", "she/he", "him/her", "his/her", "her/his", "il/elle"})


def _is_dash(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether a stroke stands between words or numbers, and not inside a word."""
    before, after = tokens[at - 1], tokens[at + 1]
    if before.is_number and after.is_number:
        return tokens[at].text != "-" or len(before.text) + len(after.text) <= LONGEST_RANGE
    if tokens[at].text == "-":
        return before.end < tokens[at].start and tokens[at].end < after.start
    return not (before.end == tokens[at].start and after.start > tokens[at].end)


def _sign_remark(sentence: Sentence, at: int, end: int, setting: Setting) -> Remark:
    tokens, words = sentence.tokens, shapes_of(setting.language)["signs"]
    sign = tokens[at].text
    if "/" in sign and len(sign) > 1:
        joined = f" {words['slash']} ".join(sign.split("/"))
        is_choice = words["slash"] in sign.casefold().split("/")
        return remark("punctuation", sentence, at, at, "" if is_choice else joined)
    if 0 < at < len(tokens) - 1 and tokens[at - 1].is_number and tokens[at + 1].is_number:
        better = f"{tokens[at - 1].text} {words['range']} {tokens[at + 1].text}"
        return remark("punctuation", sentence, at - 1, at + 1, better)
    dots = sign == "…" or (sign == "." and end - at > 1)
    better = f"{tokens[at - 1].text}." if dots and at and end == len(tokens) else ""
    return remark("punctuation", sentence, at, end - 1, better)


def quotation_marks_are_those_of_the_place(
    sentence: Sentence, setting: Setting
) -> Iterator[Remark]:
    """Quotation marks are those that children here know from books."""
    if setting.level is Level.ADULT or QUOTES.isdisjoint(sentence.text):
        return
    marks = regional(setting.language, "quotes", setting.region)
    usual = frozenset("".join(marks) + "".join(_too(setting))) - {" "}
    signs = [at for at, token in enumerate(sentence.tokens) if _is_quote(sentence, at)]
    if all(sentence.tokens[at].text in usual for at in signs) and _turn_rightly(
        sentence, signs, setting
    ):
        return
    for first, last in zip(signs[::2], [*signs[1::2], -1], strict=False):
        last = len(sentence.tokens) - 1 if last < 0 else last
        yield _quote_remark(sentence, first, last, marks)


def _too(setting: Setting) -> Any:
    return regional(setting.language, "quotes_too", setting.region)


def _is_quote(sentence: Sentence, at: int) -> bool:
    """Say whether a token is a quotation mark and no apostrophe at a word's end."""
    token = sentence.tokens[at]
    if token.text not in QUOTES:
        return False
    if token.text not in "'’":
        return True
    closes = any(one.text in "'‘‚›‹" for one in sentence.tokens[:at])
    touches = at > 0 and sentence.tokens[at - 1].end == token.start
    opens = at + 1 < len(sentence.tokens) and sentence.tokens[at + 1].start == token.end
    later = any(one.text in "'’" for one in sentence.tokens[at + 1 :])
    return (touches and closes) or (opens and not touches and later)


def _turn_rightly(sentence: Sentence, signs: list[int], setting: Setting) -> bool:
    """Say whether marks that look different open and close as they should."""
    texts = "".join(sentence.tokens[at].text for at in signs)
    marks = [one.strip() for one in regional(setting.language, "quotes", setting.region)]
    pairs = {marks[0] + marks[1], *_too(setting)}
    if len(texts) != 2:
        return True
    return texts in pairs


def _quote_remark(sentence: Sentence, first: int, last: int, marks: list[str]) -> Remark:
    tokens = sentence.tokens
    start, end = tokens[first].start - sentence.start, tokens[last].end - sentence.start
    has_both = tokens[last].text in QUOTES and last > first
    inner = sentence.text[start + 1 : end - 1 if has_both else end].strip()
    closes = not has_both and start > 0 and not sentence.text[start - 1].isspace()
    if closes:
        return remark("quotation-marks", sentence, first, first, marks[1])
    better = f"{marks[0]}{inner}{marks[1] if has_both else ''}"
    return remark("quotation-marks", sentence, first, last, better)


def signs_for_genders_can_be_spoken(sentence: Sentence, setting: Setting) -> Iterator[Remark]:
    """Women and men are both named, or one word is found for all."""
    signs = shapes_of(setting.language)["signs"]
    if setting.level is Level.ADULT or not any(
        map(sentence.text.__contains__, signs["gender_hint"])
    ):
        return
    taken: list[tuple[int, int]] = []
    for pattern, better in _gender_patterns(setting.language):
        for found in pattern.finditer(sentence.text):
            start, end = found.span()
            if any(start < stop and begin < end for begin, stop in taken):
                continue
            taken.append((start, end))
            at = sentence.start + start
            yield Remark(at, at + len(found[0]), "gender-sign", found[0], found.expand(better))


@cache
def _gender_patterns(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    rows = shapes_of(language)["signs"]["gender"]
    return tuple(
        (re.compile(pattern), better) for pattern, better in zip(rows[::2], rows[1::2], strict=True)
    )


def nothing_shouts(sentence: Sentence, setting: Setting) -> Iterator[Remark]:
    """Nothing is written in capitals to make it important."""
    if setting.level is Level.ADULT:
        return
    first = -1
    for at, token in enumerate((*sentence.tokens, None)):
        is_cry = token is not None and (
            shouts(token, setting) or (first >= 0 and token.text.isupper())
        )
        if is_cry and first < 0:
            first = at
        elif not is_cry and first >= 0:
            yield remark(
                "capitals", sentence, first, at - 1, _quietly(sentence, first, at, setting)
            )
            first = -1


def shouts(token: Token, setting: Setting) -> bool:
    """Say whether a word is written in capitals to make it important; short forms are not."""
    text, words = token.text, shapes_of(setting.language)["capitals"]
    if not text.isupper() or not text.isalpha() or len(text) == 1:
        return False
    if token.low in words["small"] or token.low in setting.names:
        return len(text) > 2 or token.low in words["small"]
    if token.low in words["known"]:
        return False
    return len(text) >= SHORTEST_CRY or (len(text) > 2 and token.low in _common(setting.language))


@cache
def _common(language: str) -> frozenset[str]:
    """Return words that everybody knows; they are read only where something is in capitals."""
    rows = table(f"{language}/wording/common")["words"]
    return frozenset(word for row in rows.values() for word in row.split())


def _quietly(sentence: Sentence, first: int, end: int, setting: Setting) -> str:
    people = shapes_of(setting.language)["people"]
    named = setting.names.union(people["men"], people["women"])
    words = []
    for at in range(first, end):
        token = sentence.tokens[at]
        is_name = token.low in named or at == 0
        words.append(token.text.capitalize() if is_name else token.text.lower())
    return " ".join(words)


def everything_can_be_spoken(sentence: Sentence, setting: Setting) -> Iterator[Remark]:
    """There is nothing that cannot be read aloud: no signs, addresses or little faces."""
    if setting.level is Level.ADULT or sentence.text.replace(" ", "").isalpha():
        return
    spoken = shapes_of(setting.language)["unspeakable"]
    addresses = _addresses(sentence)
    for start, end in addresses:
        found = sentence.text[start - sentence.start : end - sentence.start]
        yield Remark(start, end, "not-speakable", found)
    for at, token in enumerate(sentence.tokens):
        if len(token.text) > 1 or token.text[0].isalnum() or not _is_mute(sentence, at):
            continue
        if not any(start <= token.start < end for start, end in addresses):
            yield remark("not-speakable", sentence, at, at, spoken.get(token.text, ""))


def _addresses(sentence: Sentence) -> list[tuple[int, int]]:
    text = sentence.text
    if "@" not in text and "www" not in text.casefold() and "http" not in text.casefold():
        return []
    found = (one.span() for one in ADDRESS.finditer(text))
    return [(start + sentence.start, end + sentence.start) for start, end in found]


def _is_mute(sentence: Sentence, at: int) -> bool:
    """Say whether nobody can say a sign; "+" before a number is one that is dialled."""
    token, tokens = sentence.tokens[at], sentence.tokens
    sign = token.text
    if sign in SPEAKABLE or (sign == "•" and at == 0):
        return False
    if sign == "+" and at + 1 < len(tokens) and tokens[at + 1].start == token.end:
        return not tokens[at + 1].is_number
    if sign == "*" and at == 0:
        return False
    return sign in UNSPOKEN or category(sign) in ("So", "Sm", "Cn")


RULES: tuple[Rule, ...] = (
    signs_can_be_read,
    quotation_marks_are_those_of_the_place,
    signs_for_genders_can_be_spoken,
    nothing_shouts,
    everything_can_be_spoken,
)
