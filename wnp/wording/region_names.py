"""The names of a region's own offices and courts, which every family there gets to know.

In: a sentence. Out: where such a name stands in it. The names are in `lexicon/regions/`, in every
form that a sentence needs.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from wnp.lexicon.regions import REGIONS, Where, region
from wnp.wording.phrases import looked_up
from wnp.wording.remarks import Setting
from wnp.wording.sentences import Sentence, Token, sentences_in

LONGEST_ENDING = 2
"""Letters that a form of a name may have more than the name."""
Names = dict[str, tuple[tuple[str, ...], ...]]


def region_names_in(sentence: Sentence, setting: Setting) -> Iterator[tuple[int, int]]:
    """Yield from where to where in the text a name of the region's own offices stands."""
    if setting.region not in REGIONS:
        return
    names = _names_of(setting.here, setting.language)
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        for start in (word[:LONGEST_ENDING] for word in looked_up(token.low)):
            for name in names.get(start, ()):
                end = at + len(name)
                if end <= len(tokens) and all(map(_is_form, tokens[at:end], name)):
                    yield token.start, tokens[end - 1].end


def _is_form(token: Token, word: str) -> bool:
    """Say whether a word is one of a name, perhaps with an ending or an article before it."""
    if word.isupper():
        return token.text.endswith(word)
    return any(
        low.startswith(word) and len(low) - len(word) <= LONGEST_ENDING
        for low in looked_up(token.low)
    )


@cache
def _names_of(here: Where, language: str) -> Names:
    """Return the words of every name in every form, by the letters that it begins with."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for form in (*_forms_of(here, language), *_shorter(here, language)):
        for sentence in sentences_in(form, language):
            words = tuple(map(_written, sentence.tokens))
            found.setdefault(words[0].casefold()[:LONGEST_ENDING], []).append(words)
    return {start: tuple(dict.fromkeys(names)) for start, names in found.items()}


def _forms_of(here: Where, language: str) -> Iterator[str]:
    row = region(here, language)
    for office in (row.authority, row.court, row.decider):
        yield from (office.name, office.subject, office.dative, office.of, office.at, office.to)


def _shorter(here: Where, language: str) -> Iterator[str]:
    """Yield what a court is called in short: a word of its name that is its name elsewhere."""
    own = region(here, language)
    words = {*own.court.name.split(), *own.decider.name.split()}
    for elsewhere in REGIONS:
        row = region(elsewhere, language)
        yield from words & {row.court.name, row.decider.name}


def _written(token: Token) -> str:
    """Return a word in small letters, but a short form as it is written."""
    bare = token.text.replace("’", "'").rpartition("'")[2]
    return bare if bare.isupper() and len(bare) > 1 else looked_up(token.low)[-1]
