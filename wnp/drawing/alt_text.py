"""Say in words what a picture shows, for readers who do not see it.

In: a scene and who the people are. Out: a title (who does what where) and a description: one
sentence or two a person, one for each contact, bubble, symbol and thing. Sentences and their
grammatical forms are in `lexicon/<language>/alt.toml`; no words stand here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from wnp.drawing.alt_groups import all_together, groups_of, held_by, says_nothing
from wnp.drawing.alt_places import about_place
from wnp.drawing.alt_things import by_hand, name_in_sentence, told_by, with_words
from wnp.lexicon import spoken, table
from wnp.lexicon.pictures import phrase, picture_table
from wnp.model.family import Gender, Person
from wnp.model.scene import Actor, Bubble, Feeling, PeoplePicture, PlacedThing, Scene
from wnp.values import Value, replace

VOWELS = frozenset("aeiouyhàâäéèêëîïôöûüAEIOUYHÀÂÄÉÈÊËÎÏÔÖÛÜ")
SEATS_TO_STAND_AT = frozenset({"door", "window"})
STANDING = frozenset({"stand", "front", "sit", "sit-front", "walk", ""})
PASSED = frozenset({"give", "put-on"})
"""What is done with a thing; that it is in the hand need not be said."""
MOVING = frozenset({"walk", "run"})
"""Poses of those who go away; where they look need not be said."""
SAID_BY_RELATION = {
    "hug": "hug", "comfort": "comfort", "carry": "carry", "talk": "talk-to", "explain": "talk-to",
    "read": "read-to", "kneel": "kneel-before", "point": "point-at",
}  # fmt: skip
"""Poses that a relation of the same person already tells."""


class AltText(Value, frozen=True):
    """What is said in place of a picture."""

    title: str
    description: str
    language: str
    """The language in which it is said: the reader's own where we know it, else English."""


def describe_scene(scene: Scene, people: Mapping[str, Person], language: str) -> AltText:
    """Put a scene into words. `people` are those of the family; others are stock characters."""
    teller = _Teller(people, spoken(language), table(f"{spoken(language)}/alt"))
    sentences = list(teller.sentences(scene))
    return AltText(teller.title(scene), " ".join(sentences), teller.language)


def describe_people(
    picture: PeoplePicture, rings: Sequence[Sequence[str]], people: Mapping[str, Person],
    language: str,
) -> AltText:  # fmt: skip
    """Put a picture of faces into words; the first ring is the middle, empty rings are skipped."""
    teller = _Teller(people, spoken(language), table(f"{spoken(language)}/alt"))
    return teller.people_picture(picture.kind, rings)


class _Teller(Value, frozen=True):
    """Forms sentences from the table of one language."""

    people: Mapping[str, Person]
    language: str
    words: dict[str, Any]

    # People and their forms

    def name(self, who: str, form: int = 0) -> str:
        """Return a person's name, or a stock character as who (0), whom (1) or to whom (2)."""
        if who in self.people:
            name = self.people[who].name
            for title, bent in self.words.get("titles", {}).items() if form else ():
                name = bent + name.removeprefix(title) if name.startswith(title) else name
            return name
        return str(self.words["stock"].get(who, [who] * 3)[form])

    def gender(self, ids: Sequence[str]) -> str:
        """Return how words must agree: `female`, `male`, `neutral`, `many` … or `unknown`."""
        each = {self._gender_of(who) for who in ids}
        if len(ids) == 1:
            return each.pop()
        many_female = each == {"female"} and "many_female" in self.words["pronouns"]
        return "many_female" if many_female else "many"

    def _gender_of(self, who: str) -> str:
        if who in self.people:
            gender = self.people[who].gender
            return str(gender) if gender in (Gender.FEMALE, Gender.MALE) else "unknown"
        return str(self.words["stock"].get(who, ("", "", "", "unknown"))[3])

    def named(self, ids: Iterable[str], form: int = 0) -> str:
        """Return people as a list: “Mama, Papa und Mia”."""
        return self.listed([self.name(who, form) for who in ids])

    def listed(self, items: Sequence[str]) -> str:
        """Join words by commas, the last two by “and”."""
        return str(self.words["and"]).join([", ".join(items[:-1]), items[-1]][len(items) == 1 :])

    def of(self, who: str) -> str:
        """Return “of somebody” where a language has a form of its own for it."""
        forms = self.words.get("of")
        if not forms:
            return who
        return str(forms["vowel" if who[:1] in VOWELS else "usual"].format(who=who))

    def fill(self, pattern: str, subject: Sequence[str] = (), **values: str) -> str:
        """Fill a pattern; its words agree with the subject."""
        gender = self.gender(subject) if subject else "unknown"
        female = gender in ("female", "many_female")
        agreement = self.words.get("agreement", {}).get("female" if female else "male", {})
        base = "many" if gender == "many_female" else gender
        their = self.words["their"].get(base, self.words["their"]["unknown"])
        defaults = {"where": "", "much": "", "their": their}
        return " ".join(pattern.format_map({**agreement, **defaults, **values}).split(" ")).strip()

    def started(self, who: Sequence[str]) -> str:
        """Return people as the beginning of a sentence; names stay as they are written."""
        text = self.named(who)
        return text if who[0] in self.people else text[:1].upper() + text[1:]

    # The whole picture

    def title(self, scene: Scene) -> str:
        """Return who is where."""
        rows, ids = self.words["title"], list(dict.fromkeys(actor.who for actor in scene.actors))
        place = "" if scene.setting == "plain" else self._phrase("settings", scene.setting)
        if not ids:
            return (
                str(rows["empty"]).format(place=place).rstrip(" :") if place else self._signs(scene)
            )
        children = [who for role in ("child", "sibling") for who in ids if self._is(role, who)]
        child = children[0] if children else None
        main = [child] if child else ids
        others = [who for who in ids if who not in main]
        title = str(rows["together" if others else "alone"]).format(
            main=self.started(main), others=self.named(others, 2) if others else "", place=place
        )
        return " ".join(title.split())

    def _is(self, role: str, who: str) -> bool:
        return who in self.people and self.people[who].role == role

    def _signs(self, scene: Scene) -> str:
        """Return what is seen where nobody is: the signs."""
        text = self.listed([self._named(one, "symbols", "is") for one in scene.symbols] or [""])
        return text[:1].upper() + text[1:] or self._nobody()

    def _nobody(self) -> str:
        return str(self.words["nobody"])

    def sentences(self, scene: Scene) -> Iterator[str]:
        """Yield every sentence of the description."""
        mutual = self._mutual(scene)
        if not (scene.actors or scene.symbols):
            yield self._nobody()
        named = {one.other for actor in scene.actors for one in actor.relations}
        for group in groups_of(scene.actors, {pair for _, pair in mutual}):
            if group[0].who in named and says_nothing(group[0]):
                continue
            yield from self.about(group, {(kind, *pair) for kind, pair in mutual})
        for kind, ids in all_together(mutual, scene):
            yield f"{self.started(ids)} {self.words['mutual'][kind]}."
        for bubble in scene.bubbles:
            yield from self.bubble(bubble)
        for symbol in scene.symbols:
            yield self.placed(symbol, scene, "symbols", "symbol")
            yield from filter(None, [told_by(symbol, self.words)])
        for thing in scene.props:
            yield self.placed(thing, scene, "things", "thing")
            if thing.words:
                yield self._finished(
                    self.words["things"]["writing"].format(words=self.quoted(thing.words))
                )
        yield from about_place(scene, self.words)

    def _mutual(self, scene: Scene) -> list[tuple[str, tuple[str, str]]]:
        """Return what two people do to each other, each of the two as the doer."""
        done = {
            (relation.kind, actor.who, relation.other)
            for actor in scene.actors
            for relation in actor.relations
            if relation.kind in self.words["mutual"]
        }
        return sorted(
            (kind, (who, other)) for kind, who, other in done if (kind, other, who) in done
        )

    # One group of people

    def about(self, group: Sequence[Actor], mutual: set[tuple[str, str, str]]) -> Iterator[str]:
        """Yield what people do, then how they feel."""
        ids = [actor.who for actor in group]
        does = self._does(group[0], ids, mutual)
        feels = self._feelings(group[0], ids)
        gender = self.gender(ids)
        pronoun = self.words["pronouns"].get(gender, "")
        if not does and not feels:
            where = self._where(group[0], "")
            if not where and {who for _, who, _ in mutual} >= set(ids):
                return
            does = [self.fill(self._form("is_there", ids), ids, where=where)]
        if does and feels and not pronoun and ids[0] not in self.people:
            does, feels = [*does, *feels], []
        if does:
            yield self._sentence(self.started(ids), does)
        if feels:
            yield self._sentence(
                (pronoun or self.started(ids)) if does else self.started(ids), feels
            )

    def _sentence(self, who: str, does: Sequence[str]) -> str:
        text = str(self.words["sentence"]).format(who=who, does=self.listed(does))
        return text.replace(",.", ".").replace(",,", ",")

    def _form(self, row: str, ids: Sequence[str], section: str = "") -> str:
        forms = self.words[section][row] if section else self.words[row]
        return str(forms[len(ids) > 1])

    def _does(
        self, actor: Actor, ids: Sequence[str], mutual: set[tuple[str, str, str]]
    ) -> list[str]:
        relations = [
            relation
            for relation in actor.relations
            if (relation.kind, actor.who, relation.other) not in mutual
            and relation.kind in self.words["relations"]
        ]
        told = {relation.other for relation in relations if relation.kind != "stand-beside"}
        relations = [
            one for one in relations if one.kind != "stand-beside" or one.other not in told
        ]
        kinds = {relation.kind for relation in actor.relations}
        things = self.listed([self._named(one, "props") for one in held_by(actor)] or [""])
        holds = [] if kinds & PASSED else self._holds(actor, ids)
        clauses = [*self._stands(actor, ids, kinds), *holds]
        for relation in relations:
            whom, to = self._other(relation.other, 1), self._other(relation.other, 2)
            pattern = self._form(relation.kind, ids, "relations")
            clauses.append(self.fill(pattern, ids, whom=whom, to=to, of=self.of(whom),
                                     things=things or self.words["something"]))  # fmt: skip
        if actor.gaze in self.words["gazes"] and not {actor.pose, actor.posture} & MOVING:
            clauses.append(self.fill(self._form(actor.gaze, ids, "gazes"), ids))
        return list(dict.fromkeys(clause for clause in clauses if clause))

    def _stands(self, actor: Actor, ids: Sequence[str], kinds: set[str]) -> list[str]:
        """Return how people stand, sit or lie, and what their hands do."""
        pose, posture, seat = actor.pose, actor.posture, actor.seat
        if "sit-floor" in (pose, posture):
            seat = seat or "floor"
            pose, posture = ("sit" if one == "sit-floor" else one for one in (pose, posture))
        if self._in_wheelchair(actor) and (posture or pose) in STANDING:
            pose, posture = ("" if pose in STANDING else pose), "wheelchair"
        if SAID_BY_RELATION.get(pose) in kinds or (pose in ("hold", "carry") and actor.holds):
            pose = ""
        if SAID_BY_RELATION.get(posture) in kinds:
            posture = ""
        takes_place = (
            "{where}" in self._form(pose, ids, "poses") if pose in self.words["poses"] else False
        )
        first = posture if posture != pose else ""
        if not first and not takes_place and self._where(actor, seat):
            first = "stand" if seat in SEATS_TO_STAND_AT or not seat else "sit"
        where = self._where(actor, seat, lying=(first or pose) in ("lie", "sleep"))
        clauses = [self._pose(first, ids, where)] if first else []
        return [*clauses, self._pose(pose, ids, "" if first else where)]

    def _pose(self, pose: str, ids: Sequence[str], where: str) -> str:
        if pose not in self.words["poses"]:
            return ""
        return self.fill(self._form(pose, ids, "poses"), ids, where=where)

    def _in_wheelchair(self, actor: Actor) -> bool:
        person = self.people.get(actor.who)
        return person is not None and "wheelchair" in person.look.aids

    def _where(self, actor: Actor, seat: str, *, lying: bool = False) -> str:
        words = self.words
        seats = words["seats"] | (words["in_bed"] if lying else {})
        parts = (words["depths"].get(actor.depth), words["spots"].get(actor.spot), seats.get(seat))
        return "".join(f" {part}" for part in parts if part)

    def _holds(self, actor: Actor, ids: Sequence[str]) -> list[str]:
        clauses = []
        for row, group in by_hand(held_by(actor), "carry" if actor.pose == "carry" else "hold"):
            named = self.listed([self._named(one, "props") for one in group])
            clauses.append(self.fill(self._form(row, ids, "holding"), ids, things=named))
        return clauses

    def _feelings(self, actor: Actor, ids: Sequence[str]) -> list[str]:
        felt = [feeling for feeling in (actor.feeling, actor.second_feeling) if feeling]
        if actor.pose == "sleep":
            felt = [feeling for feeling in felt if feeling.name != "asleep"]
        clauses = (self._feeling(feeling, ids) for feeling in felt)
        return list(dict.fromkeys(clause for clause in clauses if clause))

    def _feeling(self, feeling: Feeling, ids: Sequence[str]) -> str:
        row = self.words["feelings"].get(feeling.name)
        if not row:
            return ""
        much = str(self.words["strength"].get(str(feeling.strength), ""))
        if feeling.strength == 3 and len(row) > 2:
            much = row[2]
        clause = self.fill(row[len(ids) > 1], ids, much=much)
        return " ".join(clause.split())

    def _other(self, other: str, form: int) -> str:
        """Return a person, or a thing that is pointed or looked at."""
        if other not in self.people and other in picture_table("props"):
            return self._phrase("props", other)
        return self.name(other, form)

    # Bubbles, symbols, things

    def bubble(self, bubble: Bubble) -> Iterator[str]:
        """Yield what somebody says or thinks."""
        who, rows = [bubble.who], self.words["bubbles"]
        name = self.started(who)
        if bubble.is_blank:
            yield rows[f"{bubble.kind}_blank"][0].format(who=name)
        if bubble.words:
            pattern = rows[bubble.voice or bubble.kind][0]
            yield self._finished(pattern.format(who=name, words=self.quoted(bubble.words)))
        if bubble.people:
            whom, to = self.named(bubble.people, 1), self.named(bubble.people, 2)
            yield rows[f"{bubble.kind}_of"][0].format(who=name, whom=whom, to=to, of=self.of(whom))
        if bubble.symbols:
            symbols = self.listed(
                [self._phrase("symbols", symbol, "has") for symbol in bubble.symbols]
            )
            pattern = rows[f"{bubble.kind}_sign"][0]
            yield pattern.format(
                who=name if pattern.startswith("{who}") else self.named(who, 2), symbols=symbols
            )

    def placed(self, thing: PlacedThing, scene: Scene, section: str, kind: str) -> str:
        """Return the sentence about a free symbol or prop."""
        text = self._named(thing, "symbols" if kind == "symbol" else "props")
        if kind == "symbol" and thing.words:
            text = with_words(text, thing, self.quoted(thing.words), self.words)
            bare = replace(thing, words="", name=text)
            return self._finished(self.placed(bare, scene, section, kind).removesuffix("."))
        rows, beside = self.words[section], thing.beside
        seats = self.words["seats"] | self.words["places"]
        actors = [actor.who for actor in scene.actors]
        if not beside and thing.name == "quarrel" and len(actors) > 1:
            to = self.named(actors[:2], 2)
            return str(rows["between"]).format(to=to, **{kind: text})
        if "+" in beside:
            to = self.named(beside.split("+"), 2)
            return str(rows["between"]).format(to=to, **{kind: text})
        if beside in actors or beside in self.people:
            to = self.name(beside, 2)
            return str(rows["person"]).format(to=to, of=self.of(to), **{kind: text})
        if beside in seats and beside not in rows:
            where = str(seats[beside])
            return str(rows["thing"]).format(Where=where[:1].upper() + where[1:], **{kind: text})
        free = rows["free"] if actors else rows["alone"]
        return str(rows.get(beside, free)).format(**{kind: text})

    def _named(self, thing: PlacedThing, kind: str, form: str = "has") -> str:
        return name_in_sentence(thing, kind, form, self.language, self.words)

    def quoted(self, text: str) -> str:
        """Return words between the quotation marks of the language."""
        opening, closing = self.words["quotes"]
        return f"{opening}{' '.join(text.split())}{closing}"

    def _finished(self, sentence: str) -> str:
        """End a sentence that ends with somebody's words, unless those words end it."""
        closing = self.words["quotes"][1]
        said = sentence.removesuffix(closing)
        return sentence if said.endswith((".", "!", "?", "…")) else f"{sentence}."

    def _phrase(self, kind: str, name: str, form: str = "") -> str:
        return phrase(kind, name, self.language, form) if name in picture_table(kind) else name

    # Faces with names

    def people_picture(self, kind: str, rings: Sequence[Sequence[str]]) -> AltText:
        """Return the words of a family circle or of the circles of helpers."""
        middle, *outer = rings
        rows, titles = self.words["circle"], self.words["title"]
        main = self.named(middle) if middle else ""
        title = titles["people"]
        if main:
            title = titles[kind].format(main=main, of_main=self.of(main))
        sentences = [rows["middle"].format(who=main)] if main else []
        keys = ["around"] if kind == "family" else ["inner", "outer"]
        for key, ring in zip(keys, outer, strict=False):
            if ring:
                sentences.append(rows[key].format(names=self.named(ring)))
        return AltText(title, " ".join(sentences), self.language)
