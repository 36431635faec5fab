"""A picture for what a child may do, chosen by the words of the rule.

In: a rule as the adults wrote it, and who is there. Out: a scene with the child and whoever the
rule names. A rule that nobody foresaw gets a picture that is true of every plan: somebody is there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wnp.composing.by_hand import LINES
from wnp.lexicon import spoken, table
from wnp.model.family import Person
from wnp.model.hidden import as_seen, pattern_of
from wnp.model.scene import Actor, Feeling, PlacedThing, Relation, Scene
from wnp.values import Value

HAPPY, CALM, SAD = Feeling("happy"), Feeling("calm"), Feeling("sad")
CHILD, HELPER = "child", "helper"
"""Stand-ins in the table, for whoever it is in this family."""
TELEPHONE = "phone-box"
ANYBODY = "adult"
"""A stock character, where the plan names no helper at all."""
EMERGENCY_NUMBER = (2, 3)
"""Digits of a number that is written on the picture: 17, 110."""


class Stock(Value, frozen=True):
    """One picture: where, what the child does, what a helper does, what stands beside."""

    setting: str
    child: Actor
    helper: Actor | None = None
    symbol: str = ""


AT_THE_DOOR = Stock(
    "stairwell", Actor(CHILD, "ring", feeling=CALM), Actor(HELPER, seat="door", feeling=HAPPY),
)  # fmt: skip

STOCK: Mapping[str, Stock] = {
    "stay_out": Stock(
        "garden", Actor(CHILD, feeling=CALM),
        Actor(HELPER, feeling=CALM, relations=(Relation("hold-hand", CHILD),)), symbol="heart",
    ),
    "free": Stock("garden", Actor(CHILD, "hand-on-heart", feeling=CALM), symbol="heart"),
    "stop": Stock("plain", Actor(CHILD, "stop", feeling=CALM), symbol="stop"),
    "police": Stock("hallway", Actor(CHILD, "phone", feeling=CALM), symbol=TELEPHONE),
    "doorbell": AT_THE_DOOR,
    "call": Stock("living-room", Actor(CHILD, "phone", feeling=HAPPY), symbol="heart"),
    "wait": Stock(
        "child-bedroom", Actor(CHILD, posture="sit", seat="bed", holds=("teddy",), feeling=CALM),
    ),
    "leave": Stock("hallway", Actor(CHILD, "walk", feeling=CALM), symbol="arrow"),
    "go_to": AT_THE_DOOR,
    "get_help": Stock(
        "house", Actor(CHILD, "talk", feeling=CALM),
        Actor(HELPER, "offer", posture="kneel", feeling=CALM),
    ),
    "tell": Stock(
        "living-room", Actor(CHILD, "sit-talk", seat="sofa", feeling=CALM),
        Actor(HELPER, "listen", posture="sit", seat="sofa", feeling=CALM),
    ),
    "ask": Stock(
        "kitchen", Actor(CHILD, "sit-talk", seat="table", feeling=CALM),
        Actor(HELPER, "listen", posture="sit", seat="table", feeling=CALM), symbol="question",
    ),
    "feel": Stock(
        "child-bedroom", Actor(CHILD, feeling=SAD),
        Actor(HELPER, feeling=CALM, relations=(Relation("hug", CHILD),)), symbol="heart",
    ),
    "love": Stock("living-room", Actor(CHILD, "hand-on-heart", feeling=HAPPY), symbol="heart"),
    "draw": Stock("child-bedroom", Actor(CHILD, "draw", feeling=CALM)),
    "play": Stock("playground", Actor(CHILD, "jump", feeling=HAPPY), symbol="sun"),
}  # fmt: skip
"""By the kinds of rules; the first whose words stand in a rule is taken."""
SOMEBODY_IS_THERE = Stock(
    "living-room", Actor(CHILD, feeling=HAPPY),
    Actor(HELPER, posture="kneel", feeling=HAPPY, relations=(Relation("hold-hand", CHILD),)),
    symbol="heart",
)  # fmt: skip


def kind_of_rule(text: str, language: str) -> str:
    """Return what kind of rule it is by its words, or an empty text."""
    said = f"{as_seen(text).casefold()} "
    words = table(f"{spoken(language)}/rules")
    return next((kind for kind in STOCK if any(part in said for part in words[kind])), "")


def scene_for(
    text: str, child: str, helpers: Sequence[Person], language: str, police: str = ""
) -> Scene:
    """Return a picture for a rule; whoever of the helpers it names is in it.

    Where the rule leaves a line for a name, no helper is put in its place. `police` is the number
    on the telephone where the rule gives none.
    """
    stock = STOCK.get(kind_of_rule(text, language), SOMEBODY_IS_THERE)
    named = (person.id for person in helpers if _is_named(person, text))
    first = ANYBODY if LINES.search(text) else next((person.id for person in helpers), ANYBODY)
    who = {CHILD: child, HELPER: next(named, first)}
    actors = tuple(_played(actor, who) for actor in (stock.child, stock.helper) if actor)
    number = (_number_in(text) or police) if stock.symbol == TELEPHONE else ""
    symbols = (PlacedThing(stock.symbol, child, number),) if stock.symbol else ()
    return Scene(stock.setting, actors=actors, symbols=symbols)


def _is_named(person: Person, text: str) -> bool:
    pattern = pattern_of([person.name])
    return bool(pattern and pattern.search(as_seen(text)))


def _played(actor: Actor, who: Mapping[str, str]) -> Actor:
    relations = tuple(Relation(one.kind, who[one.other]) for one in actor.relations)
    return Actor(
        who[actor.who], actor.pose, actor.posture, actor.feeling, seat=actor.seat,
        holds=actor.holds, relations=relations,
    )  # fmt: skip


def _number_in(text: str) -> str:
    """Return the emergency number that a rule names, to be written on the telephone."""
    numbers = [word for word in text.replace(".", " ").replace(":", " ").split() if word.isdigit()]
    return next((number for number in numbers if len(number) in EMERGENCY_NUMBER), "")
