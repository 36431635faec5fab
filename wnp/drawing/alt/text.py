"""Say in words what a picture shows, for readers who do not see it.

In: a scene and who the people are. Out: a title (who is where) and a description: when it is, what
each does and feels, the child first; what else is to be seen; and at last what is said. Sentences
and their grammatical forms are in `lexicon/<language>/alt.toml`; no words stand here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from wnp.drawing.alt.groups import all_together, groups_of, mutual_pairs, says_nothing
from wnp.drawing.alt.length import shorter_and_shorter
from wnp.drawing.alt.names import CAPITAL, TO, Naming
from wnp.drawing.alt.people import Group, tell
from wnp.drawing.alt.places import about_place, about_time
from wnp.drawing.alt.signs import tell_bubble, tell_signs
from wnp.drawing.alt.things import name_in_sentence
from wnp.lexicon import spoken, table
from wnp.model.family import Person
from wnp.model.scene import PeoplePicture, Scene
from wnp.values import Value, replace

LONGEST_TITLE = 90
LONGEST_DESCRIPTION = 600
"""Signs that somebody will listen to before the story goes on."""
FIRST = ("child", "sibling")
"""Whose sentences come first: those the story is for."""
LAST = len(FIRST) + 1
ANY_CHILD = frozenset({"child", "child-female", "child-male"})
"""Stock characters who may stand for the child of the story."""


class AltText(Value, frozen=True):
    """What is said in place of a picture."""

    title: str
    description: str
    language: str
    """The language in which it is said: the reader's own where we know it, else English."""


def naming_in(language: str, people: Mapping[str, Person]) -> Naming:
    """Return who names people in a language; `people` are those of the family."""
    return Naming(people, spoken(language), table(f"{spoken(language)}/alt"))


def describe_scene(scene: Scene, people: Mapping[str, Person], language: str) -> AltText:
    """Put a scene into words. `people` are those of the family; others are stock characters."""
    naming = naming_in(language, people)
    description = naming.finished(tell_scene(scene, naming, LONGEST_DESCRIPTION))
    return AltText(title_of(scene, naming), description, naming.language)


def describe_people(
    picture: PeoplePicture, rings: Sequence[Sequence[str]], people: Mapping[str, Person],
    language: str,
) -> AltText:  # fmt: skip
    """Put a picture of faces into words; the first ring is the middle, empty rings are skipped."""
    naming = naming_in(language, people)
    middle, *outer = rings
    rows, titles = naming.words["circle"], naming.words["title"]
    title, sentences = str(titles["people"]), []
    if middle:
        title = str(titles[picture.kind]).format(main=naming.named(middle), **naming.others(middle))
        sentences = [str(rows["middle"]).format(who=naming.named(middle))]
    keys = ["around"] if picture.kind == "family" else ["inner", "outer"]
    for key, ring in zip(keys, outer, strict=False):
        if ring:
            sentences.append(str(rows[key]).format(names=naming.named(ring)))
    return AltText(
        naming.finished(title, short=True), naming.finished(" ".join(sentences)), naming.language
    )


# The title


def title_of(scene: Scene, naming: Naming) -> str:
    """Return who is where, in no more words than can be taken in at once."""
    titles = (naming.finished(title, short=True) for title in _titles(scene, naming))
    fitting = (title for title in titles if len(title) <= LONGEST_TITLE)
    return " ".join(next(fitting, "").split()) or _cut(naming.finished(_nobody_in(scene, naming)))


def _cut(title: str) -> str:
    if len(title) <= LONGEST_TITLE:
        return title
    return title[: LONGEST_TITLE - 1].rpartition(" ")[0].rstrip(",") + "…"


def _titles(scene: Scene, naming: Naming) -> Iterator[str]:
    """Yield titles, each shorter than the one before."""
    rows, ids = naming.words["title"], list(dict.fromkeys(actor.who for actor in scene.actors))
    place = "" if scene.setting == "plain" else naming.picture("settings", scene.setting)
    if not ids:
        yield CAPITAL + place if place else _nobody_in(scene, naming)
        return
    first = min(ids, key=lambda one: _rank(one, naming))
    main = [first] if _rank(first, naming) < LAST else ids
    others = [who for who in ids if who not in main]
    pattern = str(rows["together" if others else "alone"])
    yield pattern.format(main=naming.started(main), others=naming.named(others, TO), place=place)
    if others:
        count = naming.number(len(others))
        yield str(rows["crowd"]).format(main=naming.started(main), count=count, place=place)
    if len(ids) > 1:
        row = "with_pets" if any(map(naming.is_pet, ids)) else "many"
        yield str(rows[row]).format(count=CAPITAL + naming.number(len(ids)), place=place)


def _nobody_in(scene: Scene, naming: Naming) -> str:
    """Return what is seen where nobody is: the signs."""
    signs = [name_in_sentence(one, "symbols", "is", naming) for one in scene.symbols]
    return CAPITAL + naming.listed(signs) if signs else str(naming.words["nobody"]).rstrip(".")


# The description


def tell_scene(scene: Scene, naming: Naming, most: int) -> str:
    """Return the sentences about a scene, names still marked, as many as `most` signs hold."""
    text = ""
    for shorter in shorter_and_shorter(scene):
        text = " ".join(dict.fromkeys(_sentences(shorter, naming)))
        if len(naming.finished(text)) <= most:
            return text
    return text


def _sentences(scene: Scene, naming: Naming) -> Iterator[str]:
    """Yield every sentence of the description."""
    if not (scene.actors or scene.symbols):
        yield str(naming.words["nobody"])
    yield from about_time(scene, naming.words)
    yield from _about_people(scene, naming)
    yield from tell_signs(scene, naming)
    yield from about_place(scene, naming.words)
    for bubble in scene.bubbles:
        yield from tell_bubble(bubble, naming)


def _about_people(scene: Scene, naming: Naming) -> Iterator[str]:
    scene = replace(
        scene, actors=tuple(sorted(scene.actors, key=lambda one: _rank(one.who, naming)))
    )
    mutual = mutual_pairs(scene, naming.words["mutual"])
    together = list(all_together(mutual, scene))
    named = {one.other for actor in scene.actors for one in actor.relations}
    named |= {bubble.who for bubble in scene.bubbles}
    for group in groups_of(scene.actors, mutual):
        ids = tuple(actor.who for actor in group)
        if says_nothing(group[0]):
            ids = tuple(who for who in ids if who not in named)
        sentences = list(tell(Group(group[0], ids, mutual, naming))) if ids else []
        yield from sentences
        for one in [one for one in together if sentences and set(one[1]) == set(ids)]:
            together.remove(one)
            yield _mutual(
                one[0], CAPITAL + str(naming.words["pronouns"][naming.gender(ids)]), naming
            )
    for kind, ids in together:
        yield _mutual(kind, naming.started(ids), naming)


def _mutual(kind: str, who: str, naming: Naming) -> str:
    return f"{who} {naming.words['mutual'][kind]}."


def _rank(who: str, naming: Naming) -> int:
    """Return 0 for the child whose story it is, then brothers and sisters, then all others."""
    ranks = [rank for rank, role in enumerate(FIRST) if naming.is_a(role, who)]
    return ranks[0] if ranks else len(FIRST) if who in ANY_CHILD else LAST
