"""The grammar of scene phrases: what poses, feelings and relations are called in a language.

In: the table `lexicon/<language>/scene.toml` and the names of pictures. Out: a grammar, indexes for
its slots, and the phrases that hints propose.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from wnp.lexicon import table
from wnp.lexicon.folding import fold
from wnp.lexicon.pictures import (
    PackName,
    picture_ids,
    picture_names,
    picture_table,
    picture_words,
)
from wnp.reading.patterns import Grammar, Meaning, WordIndex, index_of_letters
from wnp.reading.tokens import letters_of

SECTIONS = (
    ("acts", "act"),
    ("gazes", "gaze"),
    ("mutual", "mutual"),
    ("relations", "relation"),
    ("poses", "pose"),
    ("feelings", "feeling"),
    ("holds", "holds"),
    ("seating", "seat"),
    ("spots", "spot"),
    ("depths", "depth"),
    ("strengths", "strength"),
    ("weather", "weather"),
)
"""Sections of the table and the kind of their meanings; of equal matches the earlier one wins."""
_ADVERBS = frozenset({"feelings", "spots", "depths", "strengths"})


def word_list(table_of_words: Mapping[str, object], name: str) -> tuple[str, ...]:
    """Return the words of a row that is written as one text with spaces."""
    return tuple(str(table_of_words[name]).split())


@cache
def colour_words(language: str) -> dict[str, str]:
    """Return the colour that a folded word means, with all its endings."""
    looks = table(f"{language}/looks")
    endings = ("", *word_list(looks["grammar"], "endings"))
    found: dict[str, str] = {}
    for colour, words in looks["colours"].items():
        for word in words:
            for ending in endings:
                found.setdefault(fold(word + ending), colour)
    return found


@cache
def base_grammar(language: str) -> Grammar:
    """Return a grammar without patterns: articles, fillers, joining words, contractions."""
    words = table(f"{language}/scene")["grammar"]
    fillers = (*word_list(words, "fillers"), *word_list(words, "adjectives"))
    fillers += tuple(colour_words(language))
    contractions = table(f"{language}/scene")["contractions"]
    return Grammar(
        articles=frozenset(map(fold, word_list(words, "articles"))),
        fillers=frozenset(map(fold, fillers)),
        joining=frozenset(map(fold, words["and"])),
        contractions={fold(short): fold(full) for short, full in contractions.items()},
    )


@cache
def scene_grammar(language: str) -> Grammar:
    """Return the grammar of what people do and feel in a picture."""
    grammar = base_grammar(language).with_fillers(())
    for section, kind in SECTIONS:
        for meaning, phrases in table(f"{language}/scene")[section].items():
            for phrase in phrases:
                grammar.add(phrase, (kind, meaning), is_adverb=section in _ADVERBS)
    return grammar


def pack_index(names: Iterable[PackName], language: str, known: WordIndex) -> WordIndex:
    """Return an index with the words for pictures of a pack, which come before the known ones."""
    forms = (f"{language}_is", f"{language}_has", f"{language}_in")
    pairs = [
        (word, name)
        for name in names
        for word in (*name.row[language], *(name.row[form] for form in forms if form in name.row))
    ]
    own = index_of_letters(_without_articles(pairs, language))
    return WordIndex({**known.ids, **own.ids}, known.endings, max(known.longest, own.longest))


def _endings(language: str) -> tuple[str, ...]:
    return word_list(table(f"{language}/scene")["grammar"], "endings")


@cache
def section_index(section: str, language: str) -> WordIndex:
    """Return the words of a plain section such as `seats` or `times`."""
    rows: Mapping[str, list[str]] = table(f"{language}/scene")[section]
    pairs = ((word, meaning) for meaning, words in rows.items() for word in words)
    return index_of_letters(_without_articles(pairs, language), _endings(language))


@cache
def picture_index(kind: str, language: str) -> WordIndex:
    """Return the words of `settings`, `props` or `symbols`."""
    return index_of_letters(_picture_letters(kind, language), _endings(language))


@cache
def carried_index(language: str) -> WordIndex:
    """Return the words of the props that somebody can have: all but those that are `free`."""
    rows = picture_table("props")
    pairs = _picture_letters("props", language)
    carried = ((letters, name) for letters, name in pairs if not rows[name].get("free"))
    return index_of_letters(carried, _endings(language))


@cache
def _picture_letters(kind: str, language: str) -> tuple[tuple[tuple[str, ...], str], ...]:
    return tuple(_without_articles(picture_words(kind, language).items(), language))


def _without_articles(
    pairs: Iterable[tuple[str, str]], language: str
) -> Iterator[tuple[tuple[str, ...], str]]:
    """Give each word as it will be met: without its article, `im` being `in`."""
    grammar = base_grammar(language)
    for word, meaning in pairs:
        letters = grammar.uncontracted(letters_of(word))
        while len(letters) > 1 and letters[0] in grammar.articles:
            letters = letters[1:]
        yield letters, meaning


def shown_phrase(written: str) -> str:
    """Return a pattern as a reader can take it for an example: "hält … in der Hand"."""
    shown = [part.removesuffix("?").split("|")[0] for part in written.split()]
    return " ".join("…" if part.startswith("{") else part for part in shown)


@cache
def written_phrases(language: str) -> dict[Meaning, str]:
    """Return the pattern that a language proposes for each meaning."""
    return {
        (kind, meaning): phrases[0]
        for section, kind in SECTIONS
        for meaning, phrases in table(f"{language}/scene")[section].items()
    }


@cache
def known_phrases(language: str) -> dict[str, str]:
    """Return every phrase of a language by its folded letters, for finding the nearest ones."""
    found: dict[str, str] = {}
    for section, _ in SECTIONS:
        for phrases in table(f"{language}/scene")[section].values():
            for written in phrases:
                shown = shown_phrase(written)
                found.setdefault(fold(shown), shown)
    for words in table(f"{language}/scene")["seats"].values():
        found.update({fold(word): word for word in words})
    return found


@cache
def known_words(language: str) -> frozenset[str]:
    """Return every word of a language's phrases, in folded letters."""
    patterns = (
        written
        for section, _ in SECTIONS
        for phrases in table(f"{language}/scene")[section].values()
        for written in phrases
    )
    return frozenset(fold(word) for text in patterns for word in re.findall(r"\w+", text))


def nearest_phrases(words: str, language: str, further: Iterable[str] = ()) -> str:
    """Return up to three phrases that were probably meant, with commas between them."""
    candidates = known_phrases(language) | {fold(word): word for word in further}
    from difflib import get_close_matches  # most files have no slip to guess at

    found = get_close_matches(fold(words)[:40], candidates, n=3, cutoff=0.62)
    return ", ".join(dict.fromkeys(candidates[letters] for letters in found))


def picture_labels(kind: str, language: str) -> tuple[str, ...]:
    """Return the words that hints propose for pictures of a kind, with all synonyms."""
    return tuple(word for name in picture_ids(kind) for word in picture_names(kind, name, language))


def seat_label(seat: str, language: str) -> str:
    """Return what a language calls a seat."""
    return str(table(f"{language}/scene")["seats"][seat][0])


def picture_titles(kind: str, language: str) -> tuple[str, ...]:
    """Return what each picture of a kind is called first."""
    return tuple(picture_names(kind, name, language)[0] for name in picture_ids(kind))
