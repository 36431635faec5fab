"""A good folder is left in peace; in a broken one each slip is said in the author's words."""

import re

import pytest

from wnp.checking.checks import CHECKS, check_folder
from wnp.checking.weights import ADVICE, KEEPS_DRAFT, has_errors, keep_draft, weight_of
from wnp.lexicon import LANGUAGES
from wnp.lexicon.messages import message_rows, quoted_names, say
from wnp.model.family import Contact, Family, Person
from wnp.model.folder import FamilyFolder
from wnp.model.plan import (
    Action,
    ChildRule,
    Contingency,
    Danger,
    Meeting,
    NetworkMember,
    PhoneNumber,
    Plan,
    SafetyGoal,
    SafetyObject,
    Scale,
    WarningSign,
)
from wnp.model.record import Approval, Decision, Record
from wnp.model.scene import Actor, Bubble, EmptyFrame, PeoplePicture, Scene
from wnp.model.story import Frame, Passage, Story
from wnp.model.visibility import Audience, Visibility
from wnp.model.words import plain
from wnp.problems import Place
from wnp.values import replace
from wnp.wording.catalogue import SENTENCE_RULES, WORD_RULES

HERE = Place("story.md", 1)
MIA = Person("mia", "Mia", "child", 6)
MAMA = Person("mama", "Mama", "mother")
OMA = Person("oma", "Oma Rosa", "grandparent", phone="0664 123456")
PEOPLE = (MIA, MAMA, OMA, Person("klein", "Frau Klein", "worker"))


def frame(title, section="", words="", *, who=("mia",), line=10, **more):
    """Build a frame whose picture shows some people."""
    picture = Scene(actors=tuple(map(Actor, who)))
    passages = (Passage((plain(words),), place=Place("story.md", line)),) if words else ()
    made = Frame(title, section, picture, passages, place=Place("story.md", line))
    return replace(made, **more)


GOOD_FRAMES = (
    frame("Das ist Mia", "people", "Mia malt gern."),
    frame("Das klappt gut", "good", "Mia und Mama backen.", who=("mia", "mama")),
    frame("Lauter Streit", "worry", "Mama hat geschrien. Mia hatte Angst. Mama hat Sorgen."),
    frame("Nicht schuld", "not_your_fault", "Mia ist nicht schuld."),
    frame("Wem kann ich es sagen?", "help", "Mia ruft an: 116 111."),
    frame("So geht es weiter", "hope", "Alle treffen sich wieder."),
)
GOOD_STORY = Story("Die Geschichte von Mia", people=("mia",), frames=GOOD_FRAMES, place=HERE)
GOOD_PLAN = Plan(
    "Plan",
    "1",
    dangers=(
        Danger(about="Streit", child_text="Es wird laut.", scale=Scale("nicht gut", "gut"),
               goal=SafetyGoal("ruhig reden", "Ruhe", "Oma Rosa hört Ruhe", "6 Monate")),
    ),
    warning_signs=(WarningSign("laut", "red", ("oma",), "Oma kommt"),),
    actions=(Action("oma", "holt Mia ab", "Freitag", "Mama schreibt es auf", "mama"),),
    child_rules=(ChildRule("Mia darf anrufen."),),
    network=(NetworkMember("oma"), NetworkMember("mama")),
    contingencies=(Contingency("Oma krank"),),
    meetings=(Meeting("2026-02-01"),),
    place=Place("plan.yaml", 1),
)  # fmt: skip


def folder(*frames, plan=GOOD_PLAN, people=PEOPLE, **more):
    """Build a folder that is good but for some frames that come before the last one."""
    story = replace(GOOD_STORY, frames=(*GOOD_FRAMES[:-1], *frames, GOOD_FRAMES[-1]))
    return FamilyFolder(Family(people), (story,), plan, **more)


def story_of(*frames):
    return FamilyFolder(Family(PEOPLE), (replace(GOOD_STORY, frames=frames),), GOOD_PLAN)


def found(made):
    """Return all but what is remarked on single words and sentences, which has its own tests."""
    remarks = {*SENTENCE_RULES, *WORD_RULES}
    return [problem for problem in check_folder(made) if problem.kind not in remarks]


def said(made):
    return [say(problem, "de") for problem in found(made)]


def test_a_good_folder_is_left_in_peace():
    assert said(folder()) == []


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        pytest.param(
            FamilyFolder(Family(PEOPLE), (replace(GOOD_STORY, title=""),), GOOD_PLAN),
            "story.md:1: Diese Geschichte hat noch keinen Titel.\n"
            "    Schreiben Sie oben zwischen die zwei Zeilen mit ---: "
            "Titel: Warum Mia bei Oma wohnt",
            id="no title",
        ),
        pytest.param(
            story_of(),
            "story.md:1: In dieser Geschichte steht noch kein Bild.\n"
            "    Jedes Bild beginnt mit einer Überschrift, zum Beispiel: ## Das ist Mia",
            id="no frames",
        ),
        pytest.param(
            story_of(GOOD_FRAMES[0], *GOOD_FRAMES[2:]),
            "story.md:10: Vor „Lauter Streit“ steht noch nichts Gutes.\n"
            "    Beginnen Sie mit etwas, das gut läuft, zum Beispiel: ## Das klappt gut {.gut}",
            id="nothing good first",
        ),
        pytest.param(
            story_of(*GOOD_FRAMES[:3], *GOOD_FRAMES[4:]),
            "story.md:1: In dieser Geschichte steht noch nicht, dass das Kind nicht schuld ist.\n"
            "    Zum Beispiel: ## Du bist nicht schuld {.nicht-schuld}",
            id="no word about fault",
        ),
        pytest.param(
            story_of(*GOOD_FRAMES[:4], GOOD_FRAMES[5]),
            "story.md:1: In dieser Geschichte steht noch nicht, wem das Kind etwas sagen kann.\n"
            "    Zum Beispiel: ## Wem kann ich es sagen? {.Hilfe}",
            id="nobody to tell",
        ),
        pytest.param(
            story_of(*GOOD_FRAMES[:5]),
            "story.md:10: Das letzte Bild ist „Wem kann ich es sagen?“. "
            "Am Ende sollte stehen, wie es gut weitergeht.\n"
            "    Zum Beispiel: ## So geht es weiter {.Hoffnung}",
            id="no hope",
        ),
        pytest.param(
            folder(*(frame(f"Bild {number}", line=40 + number) for number in range(16))),
            "story.md:51: Diese Geschichte hat 22 Bilder. Mehr als 16 sind für Kinder zu viel.\n"
            "    Vielleicht lassen sich zwei Bilder zusammenfassen, "
            "oder es werden zwei Geschichten.",
            id="too long",
        ),
        pytest.param(
            folder(frame("Besuch", who=("mia", "oma"))),
            "story.md:10: Oma Rosa ist in „Besuch“ zu sehen, wurde aber noch nicht vorgestellt.\n"
            "    Nennen Sie den Namen in den Worten, oder schreiben Sie im Bild: Namen: ja",
            id="a stranger",
        ),
        pytest.param(
            folder(frame("Besuch", words="Oma Rosa kommt.")),
            "story.md:10: „Besuch“ erzählt von Oma Rosa, im Bild ist aber jemand anderes.\n"
            "    Zeigen Sie im Bild jemanden, von dem die Worte erzählen, "
            "wenn es für das Kind so klarer ist.",
            id="somebody missing in the picture",
        ),
        pytest.param(
            folder(frame("Besuch", picture=None)),
            "story.md:10: Zu „Besuch“ gibt es noch kein Bild.\n"
            "    Ein leerer Rahmen zum Selbermalen geht so: Bild: leer",
            id="no picture",
        ),
        pytest.param(
            folder(frame("Zuhause", words="Mia wohnt in der Lindenstraße 12a.")),
            "story.md:10: „Lindenstraße 12a“ sieht aus wie eine Adresse.\n"
            "    Adressen gehören in keine Geschichte und keinen Plan. "
            "Schreiben Sie zum Beispiel: bei Oma",
            id="an address",
        ),
        pytest.param(
            folder(frame("Anruf", words="Mia ruft Oma an.", who=("mia",), picture=Scene(
                actors=(Actor("mia"),),
                bubbles=(Bubble("mia", words="0664 123456", place=Place("story.md", 12)),)))),
            "story.md:12: „0664 123456“ sieht aus wie eine Telefonnummer.\n"
            "    In der Geschichte dürfen Nummern stehen, die für das Kind bestimmt sind: "
            "die der Region, die aus plan.yaml, oder eine aus family.yaml, die das Kind lesen darf"
            ": Telefon: {Nummer: …, nur für: [Kind, Eltern, Fachkräfte]}",
            id="a number",
        ),
        pytest.param(
            folder(frame("Alter", words="Mia ist geboren am 3. Mai 2019.")),
            "story.md:10: „geboren am 3. Mai 2019“ sieht aus wie ein Geburtsdatum.\n"
            "    Das Alter in family.yaml genügt.",
            id="a birthday",
        ),
        pytest.param(
            folder(frame("Name", words="Mia Berger malt."), real_names=(("mia", "Mia Berger"),)),
            "story.md:10: „Berger“ ist ein Nachname aus names.yaml.\n"
            "    In Geschichte und Plan stehen nur die Namen, die das Kind benutzt.",
            id="a surname",
        ),
        pytest.param(
            folder(frame("Anruf", words="Schmitz hat angerufen."), people=(
                *PEOPLE, Person("x", "Frau Schmitz", "silhouette", place=Place("family.yaml", 9)))),
            "family.yaml:9: „Frau Schmitz“ hat die Meldung gemacht. "
            "Dieser Name darf nirgends stehen.\n"
            "    Schreiben Sie zum Beispiel: Jemand hat sich Sorgen gemacht.\n"
            "story.md:10: „Schmitz“ hat die Meldung gemacht. Dieser Name darf nirgends stehen.\n"
            "    Schreiben Sie zum Beispiel: Jemand hat sich Sorgen gemacht.",
            id="the one who reported",
        ),
        pytest.param(
            folder(frame("Sprache", words="Das ist in Leichter Sprache.")),
            "story.md:10: Hier steht „Leichter Sprache“. "
            "So darf nur heißen, was Menschen aus der Zielgruppe geprüft haben.\n"
            "    Schreiben Sie zum Beispiel: in einfachen Worten",
            id="a name only readers can give",
        ),
        pytest.param(
            folder(people=(MIA, MAMA, replace(OMA, contact=Contact.NO)),
                   plan=replace(GOOD_PLAN, network=(NetworkMember("mama"), NetworkMember("Kurt")))),
            "Oma Rosa darf nicht zum Kind, hat hier aber eine Aufgabe beim Kind.\n"
            "    Wer kann diese Aufgabe übernehmen? "
            "Oder stimmt „Kontakt: nein“ in family.yaml nicht mehr?",
            id="a task without contact",
        ),
        pytest.param(
            folder(plan=replace(GOOD_PLAN, dangers=(Danger(place=Place("plan.yaml", 4)),))),
            "plan.yaml:4: Zu dieser Sorge fehlt das Ziel.\n"
            "    Was tun die Eltern, was erlebt das Kind, was sehen andere, und wie lange?\n"
            "plan.yaml:4: Zu dieser Sorge fehlt die Skala.\n"
            "    Was heißt 0, und was heißt 10?\n"
            "plan.yaml:4: Zu dieser Sorge fehlt der Satz für das Kind.\n"
            "    Ohne ihn steht die Sorge nicht im Plan für das Kind.",
            id="a bare danger",
        ),
        pytest.param(
            folder(plan=replace(GOOD_PLAN, actions=(
                Action("oma", "kocht", place=Place("plan.yaml", 7)),))),
            "plan.yaml:7: Oma Rosa: „kocht“. Wann, steht noch nicht da.\n"
            "    Zum Beispiel: jeden Freitag um 16 Uhr, oder: wenn Mama müde ist\n"
            "plan.yaml:7: Oma Rosa: „kocht“. Wie man sieht, dass es klappt, steht noch nicht da.\n"
            "    Zum Beispiel: Oma schreibt es ins Heft.\n"
            "plan.yaml:7: Oma Rosa: „kocht“. Wer einspringt, steht noch nicht da.\n"
            "    Wer übernimmt, wenn Oma Rosa nicht kann?",
            id="a bare action",
        ),
        pytest.param(
            folder(plan=replace(GOOD_PLAN, network=(), warning_signs=(), contingencies=(),
                                meetings=())),
            "plan.yaml:1: Im Plan steht noch kein nächstes Treffen.\n"
            "    Wann schauen alle gemeinsam, was schon klappt?\n"
            "plan.yaml:1: Im Plan stehen noch keine Warnzeichen.\n"
            "    Woran merkt man, dass es schwierig wird, und was passiert dann?\n"
            "plan.yaml:1: Im Plan steht noch nicht, was passiert, "
            "wenn etwas Unerwartetes geschieht.\n"
            "    Zum Beispiel: Wenn Oma krank ist, kommt Lena.\n"
            "plan.yaml:1: Im Netzwerk sind bisher zu wenige Menschen (0). "
            "Ein Plan braucht mindestens zwei.\n"
            "    Wer ist dem Kind noch wichtig?",
            id="a bare plan",
        ),
        pytest.param(
            folder(plan=replace(GOOD_PLAN, safety_object=SafetyObject(
                "Stein", place=Place("plan.yaml", 8)))),
            "plan.yaml:8: Zum Sicherheitszeichen fehlt noch etwas.\n"
            "    Es braucht: das Ding, seinen Platz, den Platz für „Hilfe“, wer nachsieht, "
            "und was dann geschieht.",
            id="half a safety object",
        ),
        pytest.param(
            folder(people=(*PEOPLE, replace(OMA, id="oma2"))),
            "Im Plan steht „Oma Rosa“, aber so heißen mehrere Menschen. "
            "Gedruckt ist nicht zu sehen, wer gemeint ist.\n"
            "    Geben Sie ihnen in family.yaml bei „Name“ Namen, die sich unterscheiden, "
            "zum Beispiel: Papa Tom und Papa Jan. Bis dahin bleibt der Plan ein Entwurf. "
            "In den Worten für das Kind kann weiter „Oma Rosa“ stehen.",
            id="two of one name in the plan",
        ),
        pytest.param(
            folder(frame("Besuch", words="Oma Rosa (oma) kocht.", who=("oma",))),
            "story.md:10: „Oma Rosa (oma)“ wird hier so gedruckt, mit der Klammer.\n"
            "    Das Kennwort in Klammern gehört nur in die Bilder und dorthin, "
            "wo nach Menschen gefragt ist. Schreiben Sie hier: Oma Rosa",
            id="a short name in words",
        ),
        pytest.param(
            folder(record=Record((Approval("mama", Decision.AGREES, "plan", "0",
                                           place=Place("record.yaml", 2)),))),
            "record.yaml:2: Diese Zustimmung gilt für Fassung 0. Jetzt gibt es Fassung 1.\n"
            "    Auf den Seiten steht „Entwurf“, bis der neuen Fassung zugestimmt wurde.",
            id="an agreement to an older version",
        ),
        pytest.param(
            folder(record=Record((Approval("mama", Decision.AGREES, "story", "1",
                                           place=Place("record.yaml", 2)),))),
            "record.yaml:2: Diese Zustimmung nennt keine Fassung, oder die Geschichte oder "
            "der Plan hat keine. Sie zählt deshalb nicht.\n"
            "    Schreiben Sie an beiden Stellen dieselbe Fassung, zum Beispiel: Fassung: 1",
            id="an agreement to no version",
        ),
    ],
)  # fmt: skip
def test_a_slip_is_said_in_the_authors_words(made, expected):
    starts = re.split(r"\n(?! )", expected)

    assert sorted(said(made)) == sorted(starts)


@pytest.mark.parametrize(
    ("made", "kinds"),
    [
        pytest.param(
            folder(plan=replace(GOOD_PLAN, dangers=GOOD_PLAN.dangers * 4)),
            ["many-dangers"],
            id="four dangers",
        ),
        pytest.param(
            folder(plan=replace(GOOD_PLAN, child_rules=(ChildRule("Ich klingle."),) * 4)),
            ["many-child-rules"],
            id="four rules for the child",
        ),
        pytest.param(
            FamilyFolder(
                Family(PEOPLE), (GOOD_STORY, replace(GOOD_STORY, frames=GOOD_FRAMES[:2])), GOOD_PLAN
            ),
            ["frames-differ"],
            id="another language tells less",
        ),
        pytest.param(
            folder(plan=replace(GOOD_PLAN, child_rules=(ChildRule("Ali kommt."),)), people=(
                *PEOPLE, Person("ali", "Onkel Ali", visibility=Visibility(hide_from={"mama"})))),
            ["hidden-person-named"],
            id="a hidden name in the plan",
        ),
        pytest.param(
            folder(frame("Da", words="Ali kommt."), people=(
                *PEOPLE, Person("ali", "Onkel Ali", visibility=Visibility(hide_from={"mama"})))),
            ["hidden-person-named"],
            id="a hidden name",
        ),
        pytest.param(
            folder(frame("Alle", picture=PeoplePicture("family", ("mia", "oma")))),
            [],
            id="a round of faces introduces",
        ),
        pytest.param(
            folder(frame("Rede", words="Mia redet.", picture=Scene(
                actors=(Actor("mia"),), bubbles=(Bubble("mia", words="Mia redet viel. " * 20),)))),
            ["bubble-too-long"],
            id="a long speech",
        ),
        pytest.param(folder(frame("Selbst malen", picture=EmptyFrame())), [], id="an empty frame"),
        pytest.param(
            folder(frame("Sorge", "worry", "Oma Rosa hat geweint.")), [], id="a worry is not drawn"
        ),
        pytest.param(
            folder(frame("Anruf", words="Mia ruft an: 0664/123 456."), people=(
                MIA, MAMA, replace(OMA, phone_visibility=Visibility({Audience.CHILD})))),
            [],
            id="a number that is open to the child",
        ),
        pytest.param(
            folder(frame("Anruf", words="Ruf an: 01 234 56 78."),
                   plan=replace(GOOD_PLAN, numbers=(PhoneNumber("Hort", "01 2345678"),))),
            [],
            id="a number of the plan",
        ),
        pytest.param(
            folder(frame("Tag", words="Am 3.11.2026 um 14.30 Uhr, in 2026 Tagen.")), [], id="dates"
        ),
        pytest.param(
            folder(frame("Weg", words="Mia geht den Weg 3 Mal. Platz 1 ist frei.")), [], id="a way"
        ),
        pytest.param(folder(frame("12 Rue", words="Mia habite 12, rue des Lilas.")),
                     ["address-in-text"], id="a French address"),
        pytest.param(folder(frame("Home", words="Mia lives at 12 Mill Road.")),
                     ["address-in-text"], id="an English address"),
    ],
)  # fmt: skip
def test_a_check_finds_its_slip_and_no_other(made, kinds):
    assert [problem.kind for problem in found(made)] == kinds


def test_every_kind_of_advice_has_a_message():
    assert set(message_rows("de")) >= ADVICE | KEEPS_DRAFT
    assert not ADVICE & KEEPS_DRAFT


def test_advice_does_not_stop_the_printing():
    advice = check_folder(folder(plan=replace(GOOD_PLAN, child_rules=())))
    error = check_folder(folder(frame("Besuch", picture=None)))

    assert [str(weight_of(problem)) for problem in (*advice, *error)] == ["advice", "error"]
    assert (has_errors(advice), has_errors(error)) == (False, True)


def test_what_keeps_a_child_safe_keeps_the_plan_a_draft():
    unsafe = check_folder(folder(plan=replace(GOOD_PLAN, meetings=())))

    assert [str(weight_of(problem)) for problem in unsafe] == ["draft"]
    assert (has_errors(unsafe), keep_draft(unsafe)) == (False, True)
    assert not keep_draft(check_folder(folder()))


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_every_check_says_to_authors_what_it_looks_for(check):
    assert check.__doc__.rstrip().endswith(".")


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_messages_quote_the_same_values_in_every_language(language):
    ours, theirs = message_rows("de"), message_rows(language)

    assert ours.keys() == theirs.keys()
    for kind, row in ours.items():
        for part, sentence in row.items():
            assert quoted_names(theirs[kind][part]) == quoted_names(sentence), (kind, part)
