"""Turn a French passive into a sentence in which somebody acts, where that is certain.

In: words of a sentence and where its passive stands. Out: the sentence, or an empty text.
"""

from __future__ import annotations

from wnp.wording.french.words import Word, is_er_stem, participle, words_in
from wnp.wording.sentences import Sentence

_PRESENT = frozenset({"est", "sont", "es"})
_LONGEST_SUBJECT = 4
_OBJECTS = {"il": "l’", "elle": "l’", "tu": "t’", "ils": "les ", "elles": "les "}
_PAST = frozenset({"a", "as", "ont"})


def active_of(words: tuple[Word, ...], sentence: Sentence, index: int, last: int) -> str:
    """Return the sentence with `on`, or with the agent that it names, as its subject."""
    is_past = words[index].low == "été"
    begin = index - 1 if is_past else index
    subject = _subject(words, begin)
    is_plain = (is_past and words[begin].low in _PAST) or words[index].low in _PRESENT
    if not subject or not is_plain or last != index + 1:
        return ""
    verb = _verb(words[last].low, is_past=is_past)
    agent, rest = _agent(words, last, sentence)
    if not verb or agent is None:
        return ""
    if subject[0].low in _OBJECTS:
        verb = _with_object(_OBJECTS[subject[0].low], verb)
    else:
        verb = f"{verb} {_lowered(sentence.text[: words[begin].start].strip(), subject[0])}"
    text = f"{agent or 'on'} {verb}{rest}"
    return f"{text[0].upper()}{text[1:]}"


def _with_object(before: str, verb: str) -> str:
    is_vowel = verb[0] in "aeéèêiouyh"
    if before.endswith("’") and not is_vowel:
        before = {"l’": "le ", "t’": "te "}[before]
    return f"{before}{verb}"


def _subject(words: tuple[Word, ...], begin: int) -> tuple[Word, ...]:
    """Return the words before the verb, if they are nothing but its short subject."""
    before = words[:begin]
    if not before or len(before) > _LONGEST_SUBJECT or not all(word.is_word for word in before):
        return ()
    unfit = words_in("clitics") - words_in("determiners")
    if any(word.low in unfit or word.low in words_in("prepositions") for word in before):
        return ()
    first = before[0]
    is_known = first.low in _OBJECTS or first.low in words_in("determiners") or first.is_capital
    return before if is_known and first.low not in ("c'", "ce", "je", "on") else ()


def _lowered(text: str, first: Word) -> str:
    is_article = first.low in words_in("determiners")
    return f"{text[0].lower()}{text[1:]}" if is_article else text


def _verb(form: str, *, is_past: bool) -> str:
    base = participle(form)
    if is_past:
        return f"a {base}"
    return f"{base[:-1]}e" if base.endswith("é") and is_er_stem(base[:-1]) else ""


def _agent(words: tuple[Word, ...], last: int, sentence: Sentence) -> tuple[str | None, str]:
    """Return who does it, and what the sentence says after that; no agent is an empty text."""
    after = words[last + 1 :]
    end = words[last].start + len(words[last].low)
    if not after or after[0].low != "par":
        if any(word.low == "par" for word in after):
            return None, ""
        return "", sentence.text[end:]
    count = 0
    for word in after[1:]:
        is_part = word.is_capital or (count == 0 and word.low in words_in("determiners"))
        is_noun = count > 0 and after[count].low in words_in("determiners")
        if not (word.is_word and (is_part or is_noun)):
            break
        count += 1
    if not count:
        return None, ""
    final = after[count]
    stop = final.start + len(final.low)
    return sentence.text[after[1].start : stop], sentence.text[stop:]
