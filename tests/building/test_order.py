"""The order of the work: for whom, in which language, which files, and never half of them."""

import shutil
from pathlib import Path

import pytest

from wnp.building.loading import check_path
from wnp.building.order import build_outputs
from wnp.building.products import ALL_FILES, PRODUCTS, products_wanted
from wnp.building.sketching import draw_text, made_up
from wnp.building.wishes import (
    Options,
    Work,
    age_for,
    choose_languages,
    find_reader,
    prepare,
    products_for,
    seal_of,
)
from wnp.files import SEAL
from wnp.lexicon.messages import say
from wnp.model.family import Family, Gender, Person
from wnp.model.folder import FamilyFolder
from wnp.model.plan import NetworkMember, Plan
from wnp.model.story import Frame, Story
from wnp.model.visibility import Audience, Reader
from wnp.palette import Mode
from wnp.problems import Problem
from wnp.values import replace

FAMILIES = Path(__file__).parent.parent / "families" / "good"
PEOPLE = (
    Person("mia", "Mia", "child", 6),
    Person("ben", "Ben", "child", 13),
    Person("mama", "Mama", "mother"),
    Person("papa", "Papa", "father"),
    Person("papa2", "Papa", "father"),
    Person("oma", "Oma Rosa", "grandparent", 70),
    Person("klein", "Frau Klein", "worker"),
)
FAMILY = Family(PEOPLE)
FRAMES = (Frame("Das ist Mia", number=1),)
FOLDER = FamilyFolder(FAMILY, (Story("Mia", people=("mia", "ben"), frames=FRAMES),))


@pytest.mark.parametrize(
    ("words", "reader"),
    [
        ("child", Reader(Audience.CHILD)),
        ("professionals", Reader(Audience.PROFESSIONALS)),
        ("Eltern", Reader(Audience.PARENTS)),
        ("réseau", Reader(Audience.NETWORK)),
        ("oma", Reader(Audience.NETWORK, "oma")),
        ("Oma Rosa", Reader(Audience.NETWORK, "oma")),
        ("oma  rosa", Reader(Audience.NETWORK, "oma")),
        ("Mia", Reader(Audience.CHILD, "mia")),
        ("Mama", Reader(Audience.PARENTS, "mama")),
        ("papa2", Reader(Audience.PARENTS, "papa2")),
        ("Frau Klein", Reader(Audience.PROFESSIONALS, "klein")),
    ],
)
def test_a_reader_is_an_audience_or_a_person(words, reader):
    assert find_reader(words, FAMILY) == reader


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(
            "Omma Rosa",
            "Für „Omma Rosa“ kann ich nichts machen: So heißt niemand in family.yaml.\n"
            "    Meinten Sie „Oma Rosa“?",
            id="misspelt",
        ),
        pytest.param(
            "Xaver",
            "Für „Xaver“ kann ich nichts machen: So heißt niemand in family.yaml.\n"
            "    Möglich sind child, parents, network, professionals, court oder ein Name: "
            "Mia, Ben, Mama, Papa (papa), Papa (papa2), Oma Rosa, Frau Klein.",
            id="unknown",
        ),
        pytest.param(
            "Papa",
            "„Papa“ heißen mehrere Menschen in family.yaml.\n"
            "    Schreiben Sie statt des Namens das Kennwort, zum Beispiel: --for papa2. "
            "Es gibt: papa, papa2",
            id="two of that name",
        ),
    ],
)
def test_a_reader_who_is_not_clear_is_asked_for(words, said):
    found = find_reader(words, FAMILY)

    assert isinstance(found, Problem)
    assert say(found, "de") == said


@pytest.mark.parametrize(
    ("reader", "age"),
    [
        pytest.param(Reader(Audience.CHILD), 6, id="the youngest"),
        pytest.param(Reader(Audience.CHILD, "ben"), 13, id="a child's own"),
        pytest.param(Reader(Audience.PARENTS), 6, id="parents read what the youngest reads"),
        pytest.param(Reader(Audience.NETWORK, "oma"), 6, id="not the age of an adult"),
    ],
)
def test_words_are_for_the_age_of_a_child(reader, age):
    assert age_for(FOLDER, reader) == age


def test_without_ages_the_oldest_words_are_taken():
    assert age_for(FamilyFolder(Family((Person("mia", "Mia", "child"),))), Reader("child")) is None


def test_languages_are_those_that_the_folder_has():
    both = replace(FOLDER, stories=(*FOLDER.stories, Story("Mia", "tr", frames=FRAMES)))

    assert choose_languages(both, ()) == ("de",)
    assert choose_languages(both, ("tr", "de")) == ("tr", "de")
    assert say(choose_languages(both, ("fr",)), "de") == (
        "In der Sprache „fr“ gibt es hier keine Geschichte.\n"
        "    Es gibt: de, tr. Eine weitere legen Sie als Datei story.fr.md an."
    )
    assert say(choose_languages(both, ("de", "tr", "de")), "de") == (
        "Nebeneinander haben höchstens zwei Sprachen Platz.\n    Zum Beispiel: --language de,tr"
    )


@pytest.mark.parametrize(
    ("options", "kind"),
    [
        (Options(real_names=True), "no-real-names"),
        (Options(reader="Xaver"), "unknown-reader"),
        (Options(languages=("xx",)), "no-such-language"),
    ],
)
def test_a_wish_that_cannot_be_met_is_a_problem(options, kind):
    found = prepare(FOLDER, options)

    assert isinstance(found, Problem)
    assert found.kind == kind


WITH_PLAN = replace(FOLDER, plan=Plan())
SHEETS = {"week", "personal", "journal", "copies", "agreement", "calendar"}


@pytest.mark.parametrize(
    ("reader", "product", "kind"),
    [
        ("child", "week", "product-for-others"),
        ("Mia", "personal", "product-for-others"),
        ("network", "personal", "product-for-one-person"),
        ("parents", "copies", "product-for-others"),
        ("Oma Rosa", "agreement", "product-for-others"),
        ("Mama", "copies", "product-for-others"),
    ],
)
def test_a_product_is_made_only_for_those_it_is_for(reader, product, kind):
    found = prepare(WITH_PLAN, Options(reader=reader, make=(product,)))

    assert [one.kind for one in found.refused] == [kind]


def test_what_cannot_be_made_is_named_and_the_rest_is_wanted():
    helped = replace(WITH_PLAN, plan=Plan(network=(NetworkMember("oma"),)))
    options = Options(reader="child", make=("plan", "week", "personal", "boklet", "week"))

    work = prepare(helped, options, "familie rosa")

    assert products_wanted(work, options) == ("plan",)
    assert [say(found, "de") for found in work.refused] == [
        "„week“ ist dafür nicht gedacht, sondern für: Eltern, Netzwerk, Fachkräfte.\n"
        '    So gelingt es: wnp build "familie rosa" --for Eltern --make week',
        "„personal“ ist dafür nicht gedacht, sondern für: Eltern, Netzwerk, Fachkräfte.\n"
        '    So gelingt es: wnp build "familie rosa" --for "Oma Rosa" --make personal',
        "„boklet“ lässt sich nicht machen.\n    Meinten Sie booklet?",
    ]


def test_a_call_for_one_of_two_of_the_same_name_takes_the_id():
    two_papas = replace(FOLDER.family, people=FOLDER.family.people[3:5])
    folder = replace(FOLDER, family=two_papas, plan=Plan())

    (found,) = prepare(folder, Options(reader="network", make=("personal",)), "f").refused
    doubtful = find_reader("Papa", two_papas)

    assert "--for papa --make personal" in say(found, "de")
    assert "--for papa2" in say(doubtful, "de")


def test_a_plan_that_is_not_there_is_said_once():
    found = prepare(FOLDER, Options(make=("plan", "poster", "booklet")))

    assert [one.kind for one in found.refused] == ["no-plan-here"]


@pytest.mark.parametrize(
    ("reader", "sheets"),
    [
        ("child", set()),
        ("network", {"week", "journal", "calendar"}),
        ("Oma Rosa", {"week", "journal", "calendar", "personal"}),
        ("professionals", SHEETS - {"personal"}),
        ("Frau Klein", SHEETS),
    ],
)
def test_everything_is_what_a_reader_can_have(reader, sheets):
    assert SHEETS & set(products_for(WITH_PLAN, find_reader(reader, FAMILY))) == sheets


def test_a_plan_needs_no_story_for_the_same_reader():
    only_ben = replace(WITH_PLAN, stories=(Story("Ben", people=("ben",), frames=()),))

    wishes = Options(reader="network"), Options(reader="network", make=("week",))
    everything, week = (products_wanted(prepare(only_ben, wish), wish) for wish in wishes)

    assert week == ("week",)
    assert {"plan", "week"} <= set(everything)
    assert "booklet" not in everything
    booklet = Options(reader="network", make=("booklet",))
    assert [one.kind for one in prepare(only_ben, booklet).refused] == ["nothing-for-reader"]


def test_a_sentence_that_must_not_stand_leaves_no_file(tmp_path):
    folder = tmp_path / "family"
    shutil.copytree(FAMILIES / "zwei-papas", folder)
    with (folder / "story.md").open("a", encoding="utf-8") as story:
        story.write("\n## Ein Bild\n\n```bild\nleer\n```\n\nDas ist unser Geheimnis.\n")

    result = build_outputs(folder, Options(make=("storyboard",), out=tmp_path / "out"))

    assert "secret" in {found.kind for found in result.problems}
    assert (result.files, (tmp_path / "out").exists()) == ((), False)


def test_a_family_with_a_plan_and_no_story_yet_gets_its_plan(tmp_path):
    for name in ("family.yaml", "plan.yaml"):
        (tmp_path / name).write_bytes((FAMILIES / "zwei-papas" / name).read_bytes())

    result = build_outputs(tmp_path, Options(reader="parents", out=tmp_path / "out"))

    assert {"plan.pdf", "week.pdf"} <= set(result.files)
    assert "booklet.pdf" not in result.files


def test_a_form_needs_nothing_but_the_family_and_is_no_draft(tmp_path):
    path = tmp_path / "familie"
    path.mkdir()
    (path / "family.yaml").write_bytes((FAMILIES / "zwei-papas" / "family.yaml").read_bytes())

    form = build_outputs(path, Options(make=("plan", "poster"), blank=True))
    told = build_outputs(path, Options(make=("plan", "poster")))

    assert (form.problems, form.drafts) == ((), ())
    assert {"plan.pdf", "poster.pdf"} <= set(form.files)
    assert "no-file" in [one.kind for one in told.problems]


def test_a_story_for_another_child_is_nothing():
    only_ben = replace(FOLDER, stories=(Story("Ben", people=("ben",), frames=FRAMES),))

    assert say(prepare(only_ben, Options(reader="Mia")), "de").startswith(
        "In dieser Geschichte ist nichts für „Mia“ bestimmt."
    )


def test_everything_is_made_but_a_plan_that_is_not_there():
    def wanted(folder, **options):
        return products_wanted(prepare(folder, Options(**options)), Options(**options))

    with_plan = replace(FOLDER, plan=Plan())

    assert wanted(FOLDER)[:3] == ("booklet", "storyboard")
    assert wanted(with_plan)[:3] == ("booklet", "storyboard", "plan")
    assert wanted(with_plan, make=("plan",)) == ("plan",)


def test_a_seal_tells_readers_and_families_apart_and_names_nobody():
    seals = [seal_of(prepare(FOLDER, Options(reader=one))) for one in ("child", "Mia", "parents")]
    other = tuple(replace(person, name=f"{person.name}!") for person in FOLDER.family.people)
    others = replace(FOLDER, family=replace(FOLDER.family, people=other))
    seals.append(seal_of(prepare(others, Options(reader="child"))))

    assert len(set(seals)) == 4
    assert all(len(seal) == 16 and int(seal, 16) for seal in seals)


@pytest.mark.parametrize("family", ["small-en", "petite-fr"])
def test_a_good_folder_has_nothing_to_mend(family):
    assert [say(found, "de") for found in check_path(FAMILIES / family).problems] == []


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Build one family for the child, once for all tests of this module."""
    out = tmp_path_factory.mktemp("out")
    steps = []
    result = build_outputs(
        FAMILIES / "zwei-papas", Options(out=out), lambda step, count: steps.append((step, count))
    )
    return out, result, steps


def test_everything_for_one_reader_is_made(made):
    out, result, steps = made

    assert (result.problems, result.advice, result.left_out) == ((), 2, 0)
    wanted = products_wanted(Work(result.folder, result.reader, "de"), Options())
    assert {"booklet", "storyboard", "plan", "poster", "cards"} <= set(wanted)
    assert result.files == tuple(file for name in wanted for file in PRODUCTS[name].files)
    assert {path.name for path in out.iterdir()} == {*result.files, SEAL}
    assert set(result.files) <= ALL_FILES
    assert steps == [
        ("reading", 1), ("drawing", 6), ("printing", len(wanted)), ("writing", len(result.files)),
    ]  # fmt: skip


def test_the_same_folder_gives_the_same_bytes(made, tmp_path):
    out, result, _ = made
    again = build_outputs(FAMILIES / "zwei-papas", Options(out=tmp_path))

    assert again.files == result.files
    for name in (*result.files, SEAL):
        assert (tmp_path / name).read_bytes() == (out / name).read_bytes(), name


def test_a_story_that_is_agreed_is_no_draft_but_its_plan_is(made):
    _, result, _ = made

    assert (result.folder.story_agreed, result.folder.plan_agreed) == (True, False)
    assert result.drafts == ("plan",)


@pytest.mark.parametrize("mode", list(Mode))
def test_every_way_of_printing_is_made(mode, tmp_path):
    options = Options(make=("storyboard",), mode=mode, out=tmp_path)

    assert build_outputs(FAMILIES / "small-en", options).files == ("storyboard.pdf",)


@pytest.mark.parametrize("family", ["small-en", "petite-fr"])
def test_families_in_other_languages_are_made(family, tmp_path):
    result = build_outputs(FAMILIES / family, Options(out=tmp_path))

    assert result.files == ("booklet.html", "booklet.pdf", "booklet-print.pdf", "storyboard.pdf")


def test_with_anything_to_mend_nothing_is_written(tmp_path):
    (tmp_path / "family.yaml").write_text("Menschen:\n  mia: {Name: Mia}\n", encoding="utf-8")
    (tmp_path / "story.md").write_text("## Ohne Bild\n\nMia malt.\n", encoding="utf-8")

    result = build_outputs(tmp_path, Options())

    assert result.files == ()
    assert "frame-without-picture" in [found.kind for found in result.problems]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["family.yaml", "story.md"]


def test_sources_are_never_written(made):
    before = {path.name: path.read_bytes() for path in (FAMILIES / "small-en").iterdir()}

    result = build_outputs(FAMILIES / "small-en", Options(out=FAMILIES / "small-en"))

    assert [found.kind for found in result.problems] == ["out-is-sources"]
    assert {path.name: path.read_bytes() for path in (FAMILIES / "small-en").iterdir()} == before


def test_one_picture_is_drawn_from_words():
    svg, problems = draw_text(
        "Ort: Kinderzimmer; Kind: sitzt auf dem Bett, ängstlich", "de", Mode.COLOUR
    )

    assert problems == ()
    assert svg.startswith("<")
    assert "<title" in svg


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Mia", Person("p1", "Mia", "child", 7)),
        ("Oma Rosa", Person("p1", "Oma Rosa", "grandparent", gender=Gender.FEMALE)),
        ("Herr Klein", Person("p1", "Herr Klein", "relative")),
        ("Frau Klein", Person("p1", "Frau Klein", "relative", gender=Gender.FEMALE)),
    ],
)
def test_a_name_without_a_family_stands_for_somebody_made_up(name, person):
    assert made_up(name, 0, "de") == person


def test_names_may_be_used_without_a_family():
    text = "Ort: Kinderzimmer, Nacht\nMia: sitzt auf dem Bett, ängstlich; Oma Rosa: kniet vor Mia"

    svg, problems = draw_text(text, "de", Mode.COLOUR)

    assert problems == ()
    assert "Oma Rosa" in svg


@pytest.mark.parametrize("words", ["", "Bild: leer", "Kind: tantzt wild"])
def test_words_that_make_no_picture_are_said(words):
    svg, problems = draw_text(words, "de", Mode.COLOUR)

    assert svg == ""
    assert len(problems) == 1
