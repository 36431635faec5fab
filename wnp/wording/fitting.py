"""Put plain words in the place of a term so that they fit the words around them.

In: what is wanted, and where it is to stand. Out: the first token that is replaced, and the words.
"beim Umgang" becomes "beim Besuch", "die Inobhutnahme" a whole sentence. Where the words around
cannot be bent for certain, the plain words are given as the list has them.
"""

from __future__ import annotations

from wnp.lexicon.regions import region_row
from wnp.values import Value, replace
from wnp.wording.determiners import COLUMNS, PLURAL, Determiner, determiners_of
from wnp.wording.inflecting import inflection
from wnp.wording.plain_nouns import (
    NOMINATIVE,
    PlainNoun,
    adjective_in_case,
    column_of,
    in_case,
    plain_noun,
)
from wnp.wording.remarks import Setting
from wnp.wording.sentences import Sentence


class Wanted(Value, frozen=True):
    """What is to be said instead of a term."""

    plain: str = ""
    sentence: str = ""
    base: str = ""
    """The term's own noun in small letters, if it is one word."""
    gender: str = ""
    begins: str = ""
    ending: str = ""
    """What the word ends with that is the term, where it is only the end of a longer word."""
    beginning: str = ""
    """What the word begins with that is the term, where it is only its beginning."""


class _Front(Value, frozen=True):
    """What stands in front of a term and has to fit it."""

    first: int
    """The first token of it."""
    determiner: Determiner
    column: str
    adjectives: tuple[str, ...] = ()


def fitted(
    wanted: Wanted, sentence: Sentence, first: int, last: int, setting: Setting
) -> tuple[int, str]:
    """Return the first token to replace, and the words to put there."""
    if not wanted.plain:
        return first, whole_sentence(wanted.sentence, sentence, setting)
    token = sentence.tokens[first]
    if wanted.beginning:
        behind = token.text[len(wanted.beginning) :].lstrip("-")
        return first, wanted.begins + behind.lower() if wanted.begins else _as_listed(wanted)
    noun = plain_noun(wanted.plain, setting.language)
    if noun is None or not wanted.gender:
        return first, _as_listed(wanted)
    if wanted.ending:
        if noun.rest or noun.adjectives:
            return first, noun.text
        noun = _behind(noun, token.text[: -len(wanted.ending)])
    first, words = _in_place(wanted, noun, sentence, first, setting)
    return first, words[:1].upper() + words[1:] if first == 0 else words


def _as_listed(wanted: Wanted) -> str:
    """Return the plain words without the plural behind the stroke."""
    noun = plain_noun(wanted.plain, "de") if "/" in wanted.plain else None
    return noun.text if noun else wanted.plain


def _behind(noun: PlainNoun, beginning: str) -> PlainNoun:
    """Return a noun at the end of a longer word: "Wochenendbesuch"."""
    plural = beginning + noun.plural.lower() if noun.plural else ""
    return replace(noun, noun=beginning + noun.noun.lower(), plural=plural)


def whole_sentence(pattern: str, sentence: Sentence, setting: Setting) -> str:
    """Return a proposed sentence with the names of the child and the authority."""
    words = inflection(setting.language)["sentence"]
    child = whom = setting.child or words["child"]
    to_child = words["to_name"].replace("{name}", child) if setting.child else words["to_child"]
    if any(token.low in words["you_words"] for token in sentence.tokens):
        whom, to_child = words["you"], words["to_you"]
    office = words["office"]
    if setting.region:
        office = region_row(setting.here)["authority"][setting.language]["subject"]
    said = pattern.replace("{child}", child).replace("{whom}", whom)
    said = said.replace("{to_child}", to_child)
    said = said.replace("{office}", office).replace("{name}", _somebody(sentence, setting))
    return said[:1].upper() + said[1:]


def _somebody(sentence: Sentence, setting: Setting) -> str:
    """Return the first person of the family named in a sentence, but for the child."""
    somebody: str = inflection(setting.language)["sentence"]["somebody"]
    others = setting.names - setting.children - {setting.child.casefold()}
    return first_person(sentence, others) or somebody


def first_person(sentence: Sentence, names: frozenset[str]) -> str:
    """Return the first of some names in a sentence, with all its words: "Frau Klein"."""
    words: list[str] = []
    for token in sentence.tokens:
        if token.low in names:
            words.append(token.text)
        elif words:
            break
    return " ".join(words)


def _in_place(
    wanted: Wanted, noun: PlainNoun, sentence: Sentence, first: int, setting: Setting
) -> tuple[int, str]:
    """Return plain words that fit what stands before them, and the first token they replace."""
    language = setting.language
    columns = _columns(wanted, sentence.tokens[first].low, language)
    front = _front(sentence, first, columns, language)
    is_plural = (front.column if front else columns[0]) == PLURAL
    if is_plural and (not noun.plural or noun.rest):
        return first, noun.text
    column = PLURAL if is_plural else column_of(noun.gender, noun.noun, language)
    if front is None:
        return first, _alone(noun, column, sentence, first, language)
    adjectives = (*front.adjectives, *noun.adjectives)
    own = front.determiner
    words = [own.forms[COLUMNS[language].index(column)]]
    words += [adjective_in_case(one, own, column) for one in adjectives]
    words.append(in_case(noun, own.case, column, language) + noun.rest)
    return front.first, " ".join(filter(None, words)).replace("' ", "’")


def _columns(wanted: Wanted, low: str, language: str) -> tuple[str, ...]:
    """Return the columns in which a term may stand as it is written, the likeliest first."""
    form = wanted.ending or low.rpartition("'")[2]
    singular = column_of(wanted.gender, form, language)
    if wanted.gender == PLURAL:
        return (PLURAL,)
    if not wanted.base or form == wanted.base:
        return (singular, PLURAL)
    is_genitive = form in (wanted.base + "s", wanted.base + "es") and language == "de"
    return (singular,) if is_genitive and wanted.gender != "f" else (PLURAL, singular)


def _front(
    sentence: Sentence, first: int, columns: tuple[str, ...], language: str
) -> _Front | None:
    """Return what stands in front of a term: a determiner, perhaps with one adjective."""
    known = determiners_of(language)
    low = sentence.tokens[first].low
    before = [token.low for token in sentence.tokens[max(0, first - 3) : first]]
    tried: list[tuple[int, str, tuple[str, ...]]] = []
    if "'" in low:
        tried.append((first, low.partition("'")[0] + "'", ()))
    tried.append((first - 2, " ".join(before[-2:]) if len(before) > 1 else "", ()))
    tried.append((first - 1, before[-1] if before else "", ()))
    if language == "de" and len(before) > 1 and _is_adjective(before[-1]):
        tried.append((first - 3, " ".join(before[:2]) if len(before) > 2 else "", (before[-1],)))
        tried.append((first - 2, before[-2], (before[-1],)))
    for start, words, adjectives in tried:
        for wanted in columns:
            for column, determiner in known.get(words, ()):
                if column == wanted:
                    return _Front(start, determiner, column, adjectives)
    return None


def _is_adjective(low: str) -> bool:
    return low.endswith(("e", "en", "er", "es", "em")) and len(low) >= _SHORTEST_ADJECTIVE


def _alone(noun: PlainNoun, column: str, sentence: Sentence, first: int, language: str) -> str:
    """Return plain words for a term without an article in front."""
    before = sentence.tokens[first - 1].low if first else ""
    is_bent = before in determiners_of(language) or (language == "de" and _is_adjective(before))
    if noun.rest or noun.adjectives or is_bent:
        return noun.text
    return in_case(noun, NOMINATIVE, column, language)


_SHORTEST_ADJECTIVE = 4
"""Letters; shorter words that end so are small words: "er", "den"."""
