"""Read what people say and think: `Mama sagt: „Du bist nicht schuld.“`, `Mia denkt: an Mama`.

In: whom a line is about, its verb, and the rest of it. Out: bubbles. What is said stays as it
was written.
"""

from __future__ import annotations

from collections.abc import Sequence

from wnp.lexicon.folding import fold, nearest
from wnp.model.scene import Bubble
from wnp.reading.scenes.acting import Cast
from wnp.reading.scenes.context import Reading
from wnp.reading.scenes.drafts import ActorDraft
from wnp.reading.scenes.phrases import picture_labels
from wnp.reading.tokens import Piece, Quotation, find_quotation, letters_of, tokens_of
from wnp.values import Value, replace

SPEECH, THOUGHT, SHOUT = "speech", "thought", "shout"
VERBS = {
    "says": (SPEECH, ""), "thinks": (THOUGHT, ""), "whispers": (SPEECH, "whisper"),
    "shouts": (SPEECH, SHOUT),
}  # fmt: skip
"""Rows of verbs: the kind of bubble, and the voice."""
_CERTAIN_WORDS = 3
"""So many words without quotation marks are a sentence, not a misspelt symbol."""


class Verb(Value, frozen=True):
    """A word such as `sagt`: where it begins and ends, and the kind of its bubble."""

    start: int
    end: int
    kind: str
    voice: str = ""


SAID = Verb(0, 0, SPEECH)
"""Of words in quotation marks without a verb."""


def verb_in(text: str, reading: Reading) -> Verb | None:
    """Find the first verb of saying or thinking in a text."""
    meanings = {
        word: meaning
        for row, meaning in VERBS.items()
        for word in reading.tongue.words("verbs", row)
    }
    for token in tokens_of(text):
        if token.letters in meanings:
            return Verb(token.start, token.end, *meanings[token.letters])
    return None


def read_bubble(
    piece: Piece, verb: Verb, people: Sequence[ActorDraft], cast: Cast, reading: Reading
) -> None:
    """Read what stands behind `sagt:` or `denkt:`."""
    quotation = find_quotation(piece.text)
    if quotation:
        bubble = _quoted(piece, quotation, verb.kind, reading)
    elif fold(piece.text) in reading.tongue.words("grammar", "blank"):
        bubble = Bubble("", verb.kind)
    elif verb.kind == THOUGHT:
        bubble = _thought(piece, reading)
    else:
        bubble = Bubble("", verb.kind, piece.text)
    if not piece.text.strip():
        reading.note(piece, "bubble-empty")
        return
    place = reading.place(piece)
    cast.bubbles += [
        replace(bubble, who=draft.who, voice=verb.voice, place=place) for draft in people
    ]


def _quoted(piece: Piece, quotation: Quotation, kind: str, reading: Reading) -> Bubble:
    if not quotation.is_closed:
        reading.note(piece.cut(quotation.start + 1), "quote-not-closed")
    rest = piece.text[: quotation.start] + " " + piece.text[quotation.end :]
    if tokens_of(rest):
        reading.note(piece, "words-outside-quotes", rest=" ".join(rest.split()))
    return Bubble("", kind, "" if _is_ruled(quotation.words) else quotation.words)


def _is_ruled(words: str) -> bool:
    """Say whether only a line to write on stands between quotation marks: „____“, „…“."""
    return not words.strip("_.… ")


def _thought(piece: Piece, reading: Reading) -> Bubble:
    """Read a thought without quotation marks: symbols, people, or a sentence."""
    tongue = reading.tongue
    letters = [letter for letter in letters_of(piece.text) if letter not in _passed(reading)]
    symbols: list[str] = []
    people: list[str] = []
    position = 0
    while position < len(letters):
        for slot, found in (("other", people), ("symbol", symbols)):
            if hit := tongue.slots[slot].at(letters, position):
                position, ids = hit
                found.append(ids[0])
                break
        else:
            return _sentence(piece, letters, reading)
    return Bubble("", THOUGHT, "", tuple(dict.fromkeys(symbols)), tuple(dict.fromkeys(people)))


def _passed(reading: Reading) -> frozenset[str]:
    """Return words that may stand between the people and symbols of a thought."""
    grammar = reading.tongue.grammar
    return grammar.articles | grammar.joining | reading.tongue.words("verbs", "of")


def _sentence(piece: Piece, letters: Sequence[str], reading: Reading) -> Bubble:
    """Take a thought as words, unless it looks like one misspelt symbol or name."""
    words = [*picture_labels("symbols", reading.language), *reading.tongue.names.labels()]
    near = nearest(piece.text, words) if len(letters) < _CERTAIN_WORDS else ""
    if near:
        reading.note(piece, "unknown-thought", nearest=near)
    return Bubble("", THOUGHT, piece.text)
