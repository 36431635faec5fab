"""Say in words what is said and thought in a picture, and which signs and things are to be seen.

In: bubbles, signs and things of a scene, and who names people. Out: whole sentences.
"""

from __future__ import annotations

from collections.abc import Iterator

from wnp.drawing.alt.names import CAPITAL, Naming
from wnp.drawing.alt.things import name_in_sentence, told_by, with_words
from wnp.model.scene import Bubble, PlacedThing, Scene
from wnp.values import replace


def tell_bubble(bubble: Bubble, naming: Naming) -> Iterator[str]:
    """Yield what somebody says or thinks."""
    rows = naming.words["bubbles"]
    who = {"who": naming.started([bubble.who])}
    if bubble.is_blank:
        yield rows[f"{bubble.kind}_blank"].format(**who)
    if bubble.words:
        pattern = rows[bubble.voice or bubble.kind]
        yield naming.ended(pattern.format(words=naming.quoted(bubble.words), **who))
    if bubble.people:
        others = naming.others(bubble.people)
        yield rows[f"{bubble.kind}_of"].format(**who, **others)
    if bubble.symbols:
        symbols = [naming.picture("symbols", name, "has") for name in bubble.symbols]
        owner = naming.others([bubble.who])
        yield rows[f"{bubble.kind}_sign"].format(symbols=naming.listed(symbols), **who, **owner)


def tell_signs(scene: Scene, naming: Naming) -> Iterator[str]:
    """Yield which signs and things are to be seen, and what they show."""
    for symbol in scene.symbols:
        yield _worded(symbol, scene, naming)
        yield from filter(None, [told_by(symbol, naming)])
    for thing in scene.props:
        yield _placed(thing, _text(thing, "props", naming), scene, "things", naming)
        if thing.words:
            writing = str(naming.words["things"]["writing"])
            yield naming.ended(writing.format(words=naming.quoted(thing.words)))


def _text(thing: PlacedThing, kind: str, naming: Naming) -> str:
    return name_in_sentence(thing, kind, "has", naming)


def _worded(symbol: PlacedThing, scene: Scene, naming: Naming) -> str:
    """Return the sentence about a free sign, with the words that stand on it."""
    text = _text(symbol, "symbols", naming)
    if not symbol.words:
        return _placed(symbol, text, scene, "symbols", naming)
    text = with_words(text, symbol, naming.quoted(symbol.words), naming.words)
    sentence = _placed(replace(symbol, words=""), text, scene, "symbols", naming)
    return naming.ended(sentence.removesuffix("."))


def _placed(thing: PlacedThing, text: str, scene: Scene, section: str, naming: Naming) -> str:
    """Return where a sign or thing is to be seen."""
    rows, beside = naming.words[section], thing.beside
    seats = naming.words["seats"] | naming.words["places"]
    actors = tuple(actor.who for actor in scene.actors)
    two = tuple(beside.split("+")) if "+" in beside else ()
    if not beside and thing.name == "quarrel" and len(actors) > 1:
        two = actors[:2]
    if two:
        return str(rows["between"]).format(shown=text, **naming.others(two))
    if beside in actors or beside in naming.people:
        return str(rows["person"]).format(shown=text, **naming.others([beside]))
    if beside in seats and beside not in rows:
        return str(rows["thing"]).format(where=f"{CAPITAL}{seats[beside]}", shown=text)
    free = rows["free"] if actors else rows["alone"]
    return str(rows.get(beside, free)).format(shown=text)
