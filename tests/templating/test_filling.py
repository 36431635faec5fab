"""Filled templates: whole sentences, right forms, nothing left open, nothing broken by a name."""

import re
from random import Random

import pytest

from wnp.checking.checks import check_folder
from wnp.checking.weights import has_errors
from wnp.lexicon.regions import REGIONS
from wnp.model.scene import EmptyFrame, PeoplePicture, PlacesPicture, Scene
from wnp.model.words import text_of
from wnp.problems import Findings, Place
from wnp.reading.folder import read_folder
from wnp.templating.filling import fill_template
from wnp.templating.forms import FILES
from wnp.templating.library import Template, find_template, list_templates

CHILDREN = ("Lena", "Jonas", "Ana-Sofia", "D’Angelo", "Max", "Agnès", "Ole", "Yusuf", "Groß")
OTHER_NAMES = {
    "mother": ("Mama", "Mami", "Mum", "Maman"),
    "father": ("Papa", "Papi", "Baba", "Dad"),
    "unwell": ("Mama", "Papi"),
    "adult": ("Papa", "Ralf", "Mum"),
    "parent": ("Mama", "Maman", "Mutti"),
    "other_parent": ("Tata", "Papa", "Mum"),
    "baby": ("Noah", "Ana", "Max"),
    "grandparent": ("Oma Rosa", "Opa Klaus", "Nonna"),
    "relative": ("Tante Ines", "Onkel Ali", "Jules"),
    "neighbour": ("Kurt", "Frau Weiß", "Fritz"),
    "home_parent": ("Mama", "Mami", "Mum"),
    "visit_parent": ("Papa", "Baba", "Dad"),
    "confidant": ("Tante Nadine", "Frau Lang"),
    "person": ("Reto", "Herr Kuhn"),
    "foster": ("Anna", "Hans", "Chris"),
    "foster2": ("Tom", "Iris"),
    "worker": ("Frau Klein", "Herr Voß", "Frau O’Neill"),
    "helper": ("Herr Yilmaz", "Frau Jans"),
    "counsellor": ("Herr Çelik", "Frau Marx"),
    "teacher": ("Frau Baum", "Herr Ruß"),
}
GENDERS = ("female", "male", "diverse", "unknown")
NAMES_FOR_ANYBODY = ("Kim", "Frau Roth", "Alex")
KINDS = ("two children", "one child", "without father", "without mother", "two fathers", "alone")
AGES = (None, 5, 9, 14)
MOST_WORDS = {0: 8, 7: 12, 12: 16}
MOST_SENTENCES = {0: 3, 7: 4, 12: 5}
CASES = [
    pytest.param(template, language, id=f"{template.id}-{language}")
    for template in list_templates()
    for language in template.languages
]
FAMILIES = range(30)


def answers_of(template, number: int) -> dict[str, str]:
    """Return answers of a family; the same number gives the same family."""
    chance = Random(number)
    kind = KINDS[number % len(KINDS)]
    parts = {part.name: part.is_optional for part in template.parts}
    children = dict(template.groups)["children"]
    names = dict(zip(children, chance.sample(CHILDREN, len(children)), strict=True))
    for part in parts.keys() - names.keys():
        names[part] = chance.choice(OTHER_NAMES.get(part, NAMES_FOR_ANYBODY))
    missing = {part for part in gone(kind, chance, template) if parts.get(part)}
    for somebody in template.at_least_one:
        if missing.issuperset(somebody):
            missing.remove(somebody[0])
    names |= dict.fromkeys(missing, "-")
    answers = {f"{part}.name": name for part, name in names.items()}
    answers["child.gender"] = chance.choice(GENDERS)
    answers["child.age"] = str(chance.randint(0, 17))
    if kind == "two fathers" and {"mother", "father"} <= parts.keys():
        answers |= {"mother.name": "Papa", "mother.role": "father", "father.name": "Papa"}
    return answers


def gone(kind: str, chance: Random, template) -> set[str]:
    """Return the parts of the people that a family lacks."""
    optional = {part.name for part in template.parts if part.is_optional}
    by_kind = {
        "one child": set(dict(template.groups)["children"][1:]),
        "without father": {"father"},
        "without mother": {"mother"},
        "alone": optional - {"mother"},
    }
    some = {part for part in ("foster2", "helper", "teacher", "relative") if chance.random() < 0.3}
    return by_kind.get(kind, set()) | some


def template_called(template_id: str) -> Template:
    template = find_template(template_id)
    assert isinstance(template, Template)
    return template


def filled(template, language, region="DE", answers=None, age=None):
    files, problems = fill_template(
        template, answers or {}, language=language, region=region, age=age
    )
    assert problems == ()
    return files


def frames_of(story: str) -> list[str]:
    return re.split(r"(?m)^## ", story)[1:]


def words_by_age(frame: str) -> dict[int, list[str]]:
    """Return the sentences of a frame by the age from which they hold."""
    _, _, after = frame.partition("```\n\n")
    blocks = re.split(r"(?m)^(::: .*)$", after)
    found = {0: blocks[0]}
    for mark, text in zip(blocks[1::2], blocks[2::2], strict=True):
        if age := re.fullmatch(r"::: \S+ (\d+)", mark):
            found[int(age[1])] = text.partition("\n:::")[0]
    return {age: [line for line in text.splitlines() if line.strip(": ")]
            for age, text in found.items()}  # fmt: skip


def sentences(line: str) -> list[str]:
    return [part for part in re.split(r"(?<=[^\d][.?!]) (?=[A-ZÄÖÜ])", line) if part]


def words_in(sentence: str) -> int:
    return sum(any(sign.isalnum() for sign in word) for word in sentence.split())


def read(files: dict[str, str]):
    """Read filled files as a family folder."""
    findings = Findings()
    folder = read_folder({name: text.encode() for name, text in files.items()}, findings)
    assert folder
    return folder, list(findings)


@pytest.mark.parametrize("age", AGES)
@pytest.mark.parametrize("region", REGIONS)
@pytest.mark.parametrize(("template", "language"), CASES)
def test_the_example_family_fills_everything(template, language, region, age):
    files = filled(template, language, region, age=age)

    assert tuple(files) == FILES
    for text in files.values():
        assert_is_clean(text)


@pytest.mark.parametrize("number", FAMILIES)
@pytest.mark.parametrize(("template", "language"), CASES)
def test_other_families_fill_everything(template, language, number):
    region = REGIONS[number % len(REGIONS)]
    files = filled(template, language, region, answers_of(template, number))

    for text in files.values():
        assert_is_clean(text)


def assert_is_clean(text: str) -> None:
    """Nothing unfilled, no trace of a word that fell away, Unix lines."""
    for sign in ("{{", "}}", "{%", "{#", " ,", " .", "None", "\r", "\t", "\n\n\n"):
        assert sign not in text.replace("# …", ""), sign
    inside = [line.strip(" #") for line in text.splitlines()]
    assert [line for line in inside if "  " in line.replace("  #", "")] == []
    assert text.endswith("\n")


@pytest.mark.parametrize("number", [None, *FAMILIES])
@pytest.mark.parametrize(("template", "language"), CASES)
def test_a_filled_folder_reads_back_and_passes_its_checks(template, language, number):
    answers = {} if number is None else answers_of(template, number)
    folder, problems = read(filled(template, language, "DE", answers))
    pictures = [frame.picture for frame in folder.stories[0].frames]

    assert [found for found in problems if found.kind != "same-name"] == []
    assert not has_errors(check_folder(folder))
    assert pictures
    kinds = {Scene, PeoplePicture, PlacesPicture, EmptyFrame}
    assert {type(picture) for picture in pictures} <= kinds
    assert folder.record.approvals == ()
    assert not folder.story_agreed


@pytest.mark.parametrize("number", [None, *FAMILIES])
@pytest.mark.parametrize(("template", "language"), CASES)
def test_sentences_are_as_short_as_the_age_needs(template, language, number):
    answers = {} if number is None else answers_of(template, number)
    region = REGIONS[(number or 0) % len(REGIONS)]
    too_long = []
    for frame in frames_of(filled(template, language, region, answers)["story.md"]):
        for age, lines in words_by_age(frame).items():
            spoken = [sentence for line in lines for sentence in sentences(line)]
            assert 1 <= len(spoken) <= MOST_SENTENCES[age], frame
            too_long += [said for said in spoken if words_in(said) > MOST_WORDS[age]]

    assert too_long == []


@pytest.mark.parametrize(("template", "language"), CASES)
def test_every_frame_has_words_for_all_three_ages(template, language):
    for frame in frames_of(filled(template, language)["story.md"]):
        assert set(words_by_age(frame)) == {0, 7, 12}, frame


@pytest.mark.parametrize(("template", "language"), CASES)
def test_an_age_keeps_the_words_for_that_age_alone(template, language):
    story = filled(template, language)["story.md"]
    for age, from_age in ((5, 0), (9, 7), (14, 12)):
        kept = filled(template, language, age=age)["story.md"]
        wanted = [words_by_age(frame)[from_age] for frame in frames_of(story)]

        assert [words_by_age(frame) for frame in frames_of(kept)] == [{0: said} for said in wanted]
        assert len(re.findall(r"(?m)^```(?:bild|picture|image)$", kept)) == len(wanted)
        assert not re.search(r"(?m)^::: \S+ \d", kept)


def test_notes_survive_when_an_age_is_chosen():
    template = template_called("T02")

    assert filled(template, "de", age=9)["story.md"].count("::: Notiz") == 15


@pytest.mark.parametrize(
    ("region", "said"),
    [
        ("DE", "Frau Klein arbeitet beim Jugendamt."),
        ("AT", "Frau Klein arbeitet bei der Kinder- und Jugendhilfe."),
        ("CH", "Frau Klein arbeitet bei der KESB."),
        ("LU", "Frau Klein arbeitet beim ONE."),
    ],
)
def test_the_authority_is_called_what_the_region_calls_it(region, said):
    assert said in filled(template_called("T02"), "de", region)["story.md"]


@pytest.mark.parametrize(
    ("region", "helpline", "police"),
    [
        ("DE", "116 111", "110"),
        ("AT", "147", "133"),
        ("CH", "147", "117"),
        ("LU", "116 111", "113"),
    ],
)
def test_numbers_are_those_of_the_region(region, helpline, police):
    story = filled(template_called("T03"), "de", region)["story.md"]

    assert f"Auch am Telefon hört jemand zu: {helpline}." in story
    assert f"auch die Polizei anrufen: {police}." in story


@pytest.mark.parametrize("number", FAMILIES)
@pytest.mark.parametrize("template", list_templates())
def test_switzerland_gets_no_sharp_s_but_in_names(template, number):
    answers = answers_of(template, number)
    for text in filled(template, "de", "CH", answers).values():
        for name in answers.values():
            text = text.replace(name.replace("Herr ", "Herrn "), "").replace(name, "")

        assert "ß" not in text
        assert "„" not in text


def test_one_child_and_two_agree_with_their_verbs():
    template = template_called("T02")
    alone = filled(template, "de", answers={"ben": "-"})["story.md"]
    both = filled(template, "de")["story.md"]

    assert "Mia schläft jetzt bei Anna." in alone
    assert "Mia und Ben schlafen jetzt bei Anna." in both
    assert "Ben" not in alone


def test_sentences_about_somebody_missing_fall_away():
    files = filled(template_called("T02"), "de", answers={"papa": ""})

    assert [name for name, text in files.items() if "Papa" in text.replace("**Papa:**", "")] == []
    assert "Am Mittwoch ruft Mama an." in files["story.md"]


def test_only_the_invented_family_has_ratings_and_promises():
    template = template_called("T02")
    example = filled(template, "de")["plan.yaml"]
    own = filled(template, "de", answers={"mia.name": "Lena"})["plan.yaml"]

    assert "\n    Einschätzungen:" in example
    assert "\n    zugesagt am:" in example
    assert "\n    Einschätzungen:" not in own
    assert "\n    zugesagt am:" not in own
    assert "\n    was passiert ist:" not in own


@pytest.mark.parametrize(
    "name",
    ['Lena "Leni"', "Li: Na", "*Stern*", "<script>", "{{ 7*7 }}", "# Raute", "Ö'Brien", "ملك",
     "Anna und Tom", "a\\b", "- Strich", "{% raw %}", "A]B[C", "Lena\u202eNina",
     "`Code`", "![x](y)", "+ A", "1. A", "~~x~~", "&amp;"],
)  # fmt: skip
def test_a_name_can_neither_break_a_file_nor_mean_anything(name):
    template = template_called("T02")
    folder, problems = read(filled(template, "de", answers={"mia.name": name}))
    shown = name.replace("\u202e", "")
    story = folder.stories[0]

    assert folder.family.people[0].name == shown
    assert problems == []
    assert len(story.frames) == 15
    assert story.frames[0].title == f"Eine Geschichte für {shown} und Ben"
    assert (
        text_of(story.frames[0].passages[0].words) == f"Diese Geschichte ist für {shown} und Ben."
    )


def test_a_language_that_a_template_lacks_is_said():
    files, problems = fill_template(template_called("T02"), {}, language="tr", region="DE")

    assert files == {}
    assert [found.kind for found in problems] == ["template-language"]


def test_problems_leave_no_files():
    files, problems = fill_template(
        template_called("T02"), {"mia.nam": "Lena"}, language="de", region="DE"
    )

    assert files == {}
    assert problems[0].kind == "unknown-answer"
    assert dict(problems[0].values)["nearest"] == "mia.name"
    assert problems[0].place == Place("mia.nam")
