"""Find the people that a line is about: `Mama und Papa`, `die Polizistin`, `alle`.

In: the words before a colon, or the beginning of a line without one. Out: their drafts, old or new,
and problems for names that nobody has.
"""

from __future__ import annotations

from wnp.lexicon.folding import nearest
from wnp.model.family import PROFESSIONAL_ROLES
from wnp.reading.scenes.acting import Cast
from wnp.reading.scenes.context import Reading
from wnp.reading.scenes.drafts import ActorDraft
from wnp.reading.tokens import Piece, Token, split_outside_quotes, tokens_of

_NOT_EVERYBODY = PROFESSIONAL_ROLES | {"silhouette", "person_of_concern"}


def find_people(piece: Piece, cast: Cast, reading: Reading) -> list[ActorDraft]:
    """Return the drafts of everybody whom some words name."""
    whole = reading.tongue.names.directory.find(piece.text)
    if len(whole) == 1:
        return [_draft(whole[0], piece, cast, reading)]
    found: list[ActorDraft] = []
    for part in split_outside_quotes(piece, ",;&+/"):
        found += _people_in(part, cast, reading)
    return list({draft.who: draft for draft in found}.values())


def _draft(who: str, piece: Piece, cast: Cast, reading: Reading) -> ActorDraft:
    return cast.drafts.setdefault(who, ActorDraft(who, reading.place(piece)))


def _people_in(piece: Piece, cast: Cast, reading: Reading) -> list[ActorDraft]:
    """Read names with `und` between them."""
    tokens = tokens_of(piece.text)
    letters = reading.tongue.grammar.letters_in(tokens)
    position = 0
    found: list[ActorDraft] = []
    while position < len(tokens):
        start = position
        if hit := reading.tongue.names.index.at(letters, position):
            position, ids = hit
            name = piece.cut(tokens[start].start, tokens[position - 1].end)
            place = reading.place(name)
            who = reading.tongue.names.choose(ids, name.text, place, reading.findings)
            found.append(_draft(who, name, cast, reading))
        elif letters[position] in reading.tongue.words("grammar", "everyone"):
            found += _everyone(piece, cast, reading)
            position += 1
        elif _is_between(letters[position], reading):
            position += 1
        else:
            position = _end_of_stranger(tokens, letters, position, reading)
            _note_stranger(piece.cut(tokens[start].start, tokens[position - 1].end), reading)
    if not tokens:
        _note_stranger(piece, reading)
    return found


def _is_between(letters: str, reading: Reading) -> bool:
    grammar = reading.tongue.grammar
    return letters in grammar.articles or letters in grammar.joining


def _end_of_stranger(
    tokens: tuple[Token, ...], letters: tuple[str, ...], start: int, reading: Reading
) -> int:
    """Return where a name that nobody has ends: at the next one that somebody has, or at `und`."""
    position = start + 1
    index = reading.tongue.names.index
    while position < len(tokens) and not index.at(letters, position):
        if letters[position] in reading.tongue.grammar.joining:
            break
        position += 1
    return position


def _everyone(piece: Piece, cast: Cast, reading: Reading) -> list[ActorDraft]:
    """Return everybody in the picture so far; before anybody is, the family without helpers."""
    if not cast.drafts:
        for person in reading.family.people:
            if person.role not in _NOT_EVERYBODY:
                _draft(person.id, piece, cast, reading)
    return list(cast.drafts.values())


def _note_stranger(name: Piece, reading: Reading) -> None:
    """Note a name that nobody has; it may also be a misspelt key such as `Ort`."""
    if reading.is_never_drawn(name):
        return
    names = reading.tongue.names
    near_name = names.nearest(name.text) if reading.may_search else ""
    keys = [word for words in reading.table["keys"].values() for word in words]
    near_key = nearest(name.text, keys) if reading.may_search and not near_name else ""
    if near_key:
        reading.note(name, "unknown-picture-key", nearest=near_key)
    else:
        known = names.directory.names()
        reading.note(name, "unknown-person", nearest=near_name, known=known)


def leading_names(line: Piece, reading: Reading) -> int:
    """Return where the names at the beginning of a line end; 0 if it does not begin with one."""
    tokens = tokens_of(line.text)
    letters = reading.tongue.grammar.letters_in(tokens)
    position = end = 0
    while position < len(tokens):
        if hit := reading.tongue.names.index.at(letters, position):
            position = hit[0]
            end = tokens[position - 1].end
        elif _is_between(letters[position], reading):
            position += 1
        else:
            break
    return end


def is_list_of_names(piece: Piece, reading: Reading) -> bool:
    """Say whether some words are names and nothing else."""
    return bool(piece.text) and leading_names(piece, reading) == len(piece.text.rstrip(" .,"))
