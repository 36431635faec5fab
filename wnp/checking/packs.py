"""What there is to mend in a pack: it may add and replace, but not weaken what keeps a child safe.

In: a pack as it was read, perhaps today's date. Out: its problems in the order of its files. What
may be said at all is a table of the reader (`wnp.reading.pack`); here are the bounds of what stands
there. Nothing that a pack says reaches errors, the gate, consent, drafts or secrets: no part of it
can name them, and advice that protects somebody cannot be turned off.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from wnp.checking import pack_pictures, pack_regions
from wnp.checking.labels import find_label, has_unseen
from wnp.checking.pack_pictures import words_in_pictures
from wnp.checking.weights import ADVICE
from wnp.lexicon import LANGUAGES
from wnp.lexicon.advice import advice_rows
from wnp.lexicon.folding import nearest
from wnp.lexicon.regions import REGIONS
from wnp.model.pack import LETTERHEAD, Pack, Said
from wnp.problems import Place, Problem, problem, with_visible_values
from wnp.reading.keys import nearest_value, value_named, value_words
from wnp.templating.pack_templates import check_templates
from wnp.wording.catalogue import SENTENCE_RULES, STOPS, WORD_RULES
from wnp.wording.own_words import OK
from wnp.wording.reading import remarks_on
from wnp.wording.remarks import Level, Setting

Check = Callable[[Pack], Iterator[Problem]]
ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
LONGEST_ID = 60
LONGEST = 400
"""A note below a plan has 120 signs."""
LONGEST_LINE = 60
"""A line of the letterhead stands at the foot of a page."""
LONGEST_LETTERHEAD = 110
"""All of it, so that the foot of a page has two lines at most."""
MOST_SAID = 5_000
NEEDED = {
    "id": 'id = "kinderschutz-nord"',
    "version": 'version = "1"',
    "licence": 'licence = "CC BY-SA 4.0"',
    "region": 'region = "AT"',
}
HURTS = frozenset({"label", "blames-child", "blames-parent", "secret", "burden"})
"""Rules that no word of a pack may break, whoever reads it."""
NEVER_OFF = HURTS | {"minimising", "promise", "diagnosis"}
OF_TELLING = frozenset(
    {
        "many-frames", "hope-not-last", "no-good-before-worry", "frames-differ", "many-words",
        "section-missing", "section-order", "title-without-child", "worries-in-a-row",
        "more-worry-than-good", "person-not-introduced", "person-not-in-picture",
        "person-not-in-words", "helper-not-explained", "several-words", "called-otherwise",
        "face-and-words", "other-time-of-day", "time-runs-back",
    }
)  # fmt: skip
MAY_BE_OFF = (frozenset({*SENTENCE_RULES, *WORD_RULES}) - STOPS - NEVER_OFF) | OF_TELLING
"""Kinds of advice that a pack may turn off: how words, sentences and stories are made."""


def it_says_what_it_is(pack: Pack) -> Iterator[Problem]:
    """A pack has an id, a version, a licence, a region and a name."""
    for name, example in NEEDED.items():
        if not getattr(pack, name).strip():
            yield problem(pack.place, "pack-field-missing", field=name, example=example)
    if not pack.titles:
        yield problem(
            pack.place,
            "pack-field-missing",
            field="name",
            example='[name] de = "Kinderschutz Nord"',
        )
    if pack.id and (not ID.fullmatch(pack.id) or len(pack.id) > LONGEST_ID):
        yield problem(pack.place, "pack-bad-id", found=pack.id[:60])
    if pack.region and pack.region not in REGIONS:
        known = ", ".join(REGIONS)
        yield problem(pack.place, "pack-unknown-region", found=pack.region[:60], known=known)
    for language in pack.languages:
        if language not in LANGUAGES:
            known = ", ".join(LANGUAGES)
            yield problem(pack.place, "pack-unknown-language", found=language[:60], known=known)


def its_texts_can_be_printed(pack: Pack) -> Iterator[Problem]:
    """Texts are there, not too long, and hold nothing that nobody sees."""
    for place, name, text in _texts(pack):
        if not text.strip():
            yield problem(place, "pack-empty", field=name)
        elif len(text) > (most := LONGEST_LINE if name in LETTERHEAD else LONGEST):
            yield problem(place, "pack-too-long", field=name, most=most)
        elif has_unseen(text):
            yield problem(place, "pack-hidden-signs", field=name)


def its_letterhead_fits(pack: Pack) -> Iterator[Problem]:
    """The letterhead has room at the foot of a page."""
    if len(" · ".join(pack.letterhead)) > LONGEST_LETTERHEAD:
        place, most = pack.under("letterhead")[0].place, LONGEST_LETTERHEAD
        yield problem(place, "pack-too-long", field="letterhead", most=most)


def nothing_is_called_leichte_sprache(pack: Pack) -> Iterator[Problem]:
    """Nothing is called “Leichte Sprache”, in no text and no template."""
    said = [(place, text) for place, _, text in _texts(pack)]
    said += [(one.place, " ".join(pack.letterhead)) for one in pack.under("letterhead")[:1]]
    for template in pack.templates:
        for name, text in template.files:
            file = f"templates/{template.folder}/{name}"
            said += [(Place(file, at), lines) for at, lines in _two_by_two(text)]
    for place, text in said:
        if found := find_label(" ".join(text.split())):
            yield problem(place, "pack-plain-language", found=found[:60])


def _two_by_two(text: str) -> Iterator[tuple[int, str]]:
    """Yield each line with its number, and with the next one where that one says it not alone."""
    lines = text.split("\n")
    for number, (line, following) in enumerate(zip(lines, [*lines[1:], ""], strict=True), 1):
        yield number, line if find_label(following) else f"{line} {following}"


def no_word_of_it_hurts(pack: Pack) -> Iterator[Problem]:
    """What families read of it labels, blames and burdens nobody."""
    read = [(one.place, one.text, _languages_of(one)) for one in pack.said]
    read += [(place, words, LANGUAGES) for place, words in words_in_pictures(pack)]
    for place, text, languages in read:
        for language in languages:
            setting = Setting(language, level=Level.MIDDLE, region=pack.region)
            for remark in remarks_on(text[:LONGEST], setting):
                if remark.rule in HURTS:
                    told = {"found": remark.found, "better": remark.better}
                    yield problem(place, "pack-hurting-word", **told)


def _languages_of(one: Said) -> tuple[str, ...]:
    """Return the languages of a text that families read."""
    if one.path[0] == "region" and one.path[-1] in LANGUAGES:
        return (one.path[-1],)
    if one.path[0] == "region" and len(one.path) > 2 and one.path[2] in LANGUAGES:
        return (one.path[2],)
    if one.path[0] == "illustrations":
        return (one.path[3][:2],) if one.path[3][:2] in LANGUAGES else ()
    if one.path[0] in ("trade_words", "hurting_words") and one.path[1] in LANGUAGES:
        return () if one.text.casefold() in OK else (one.path[1],)
    return LANGUAGES if one.path[0] == "words" and one.text.casefold() not in OK else ()


def advice_that_protects_stays_on(pack: Pack) -> Iterator[Problem]:
    """Only advice about words, sentences and telling is turned off."""
    for one in pack.under("advice_off"):
        kind = one.path[1]
        if kind in MAY_BE_OFF:
            continue
        if kind in ADVICE or kind in advice_rows("en") or kind in STOPS:
            yield problem(one.place, "pack-advice-kept", found=kind[:60])
        else:
            meant = nearest(kind, MAY_BE_OFF)
            yield problem(one.place, "pack-advice-unknown", found=kind[:60], nearest=meant)


def hurting_words_are_not_excused(pack: Pack) -> Iterator[Problem]:
    """A list of words that hurt finds none of them in order."""
    for one in pack.under("hurting_words"):
        if one.text.casefold() in OK:
            yield problem(one.place, "pack-word-kept", found=one.path[-1][:60])
    for root in ("trade_words", "words"):
        for one in pack.under(root):
            if one.text.casefold() in OK and _hurts(one.path[-1]):
                yield problem(one.place, "pack-word-kept", found=one.path[-1][:60])


def _hurts(word: str) -> bool:
    return any(
        remark.rule in HURTS
        for language in LANGUAGES
        for remark in remarks_on(word[:LONGEST], Setting(language))
    )


def family_words_are_roles(pack: Pack) -> Iterator[Problem]:
    """A new word for somebody in a family means a role that is known, and has no other meaning."""
    for one in pack.under("family_words"):
        language, word = one.path[1], one.path[2]
        if not value_named("role", one.text, language):
            yield problem(
                one.place,
                "pack-unknown-role",
                found=one.text[:60],
                nearest=nearest_value("role", one.text, language),
                known=", ".join(value_words("role", language).values()),
            )
        elif meant := value_named("role", word, language):
            meaning = value_words("role", language)[meant]
            yield problem(one.place, "pack-word-taken", found=word[:60], meaning=meaning)


def _texts(pack: Pack) -> Iterator[tuple[Place, str, str]]:
    """Yield every text of a pack with its place and name, and the words that it is about."""
    for name in (*NEEDED, "credits"):
        value = getattr(pack, name)
        for text in (value,) if isinstance(value, str) else value:
            if text or name == "credits":
                yield pack.place, name, text
    for language, title in pack.titles:
        yield pack.place, f"name.{language}", title
    for one in pack.said:
        name = one.path[-1][:60]
        if one.text or one.path[-2:-1] != ("note",):  # a number may have nothing to be told of it
            yield one.place, name, one.text
        if one.path[0] in ("family_words", "trade_words", "hurting_words", "words"):
            yield one.place, name, one.path[-1]
    for place, words in words_in_pictures(pack):
        yield place, "text", words


CHECKS: tuple[Check, ...] = (
    it_says_what_it_is,
    its_texts_can_be_printed,
    its_letterhead_fits,
    nothing_is_called_leichte_sprache,
    no_word_of_it_hurts,
    advice_that_protects_stays_on,
    hurting_words_are_not_excused,
    family_words_are_roles,
    *pack_pictures.CHECKS,
    *pack_regions.CHECKS,
    check_templates,
)


def check_pack(pack: Pack, today: str = "") -> tuple[Problem, ...]:
    """Run every check of packs; without today's date no day lies too far ahead."""
    if len(pack.said) > MOST_SAID:  # what nobody looks at all of, nobody may print
        place = pack.said[MOST_SAID].place
        return (problem(place, "pack-says-too-much", most=MOST_SAID),)
    found = {found for check in CHECKS for found in check(pack)}
    found |= set(pack_regions.a_day_has_come(pack, today))
    return tuple(sorted(map(with_visible_values, found)))
