"""From a GEDCOM file comes who belongs to whom, and nothing else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wnp.problems import Findings
from wnp.reading.family import parse_family
from wnp.reading.gedcom.kinfolk import MOST_PEOPLE, Kinfolk, Kinship, Kinsman, parse_gedcom
from wnp.templating.from_gedcom import folder_from_gedcom
from wnp.values import replace

HEAD = "0 HEAD\n1 GEDC\n2 VERS 5.5.1\n1 CHAR UTF-8\n"
SEVEN = "0 HEAD\n1 GEDC\n2 VERS 7.0\n"
FAMILY = """0 @I1@ INDI
1 NAME Anna Maria /Huber/
1 SEX F
1 BIRT
2 DATE 4 MAY 1950
2 PLAC Geheimdorf
1 NOTE Das ist GEHEIM
2 CONT und noch mehr
1 RESI
2 ADDR Geheimweg 1
1 FAMS @F1@
0 @I2@ INDI
1 NAME Karl /Hu
2 CONC ber/
1 SEX M
1 DEAT
2 DATE BET 1999 AND 2001
1 FAMS @F1@
0 @I3@ INDI
1 NAME Jörg /Huber/
2 NICK Jogi
1 SEX X
1 FAMC @F1@
2 PEDI adopted
0 @F1@ FAM
1 HUSB @I2@
1 WIFE @I1@
1 CHIL @I3@
1 MARR
2 DATE ABT 1972
1 SOUR @S1@
0 TRLR
"""


def read(text):
    findings = Findings()
    content = text if isinstance(text, bytes) else text.encode()
    folk = parse_gedcom(content, "t.ged", findings)
    return folk, [(found.kind, found.place.line) for found in findings]


def people(*names):
    return "".join(f"0 @I{i}@ INDI\n1 NAME {name} /X/\n" for i, name in enumerate(names, 1))


@pytest.mark.parametrize("head", [HEAD, SEVEN])
def test_a_family_is_read_with_names_years_and_links(head):
    folk, problems = read(head + FAMILY)

    assert problems == []
    assert [replace(one, line=0) for one in folk.people] == [
        Kinsman("@I1@", "Anna", "Anna Maria", "female", "1950"),
        Kinsman("@I2@", "Karl", "Karl", "male", "", "1999"),
        Kinsman("@I3@", "Jogi", "Jörg", "diverse"),
    ]
    assert folk.families == (
        Kinship(("@I2@", "@I1@"), (("@I3@", "adopted"),), "married", "1972"),
    )  # fmt: skip


def test_nothing_else_gets_into_the_folder():
    folk, _ = read(HEAD + FAMILY)
    texts = "".join(folder_from_gedcom(folk, "de", "AT").values())

    for word in ("eheim", "Huber", "MAY", "SOUR", "@"):
        assert word not in texts


@pytest.mark.parametrize("language", ["de", "en", "fr"])
def test_the_new_folder_is_read_without_a_problem(language):
    folk, _ = read(HEAD + FAMILY)
    findings = Findings()
    family = parse_family(
        folder_from_gedcom(folk, language, "CH")["family.yaml"], "family.yaml", findings
    )

    assert list(findings) == []
    assert [(p.id, p.name, str(p.gender), p.born, p.died) for p in family.people] == [
        ("anna", "Anna", "female", "1950", ""), ("karl", "Karl", "male", "", "1999"),
        ("jogi", "Jogi", "diverse", "", ""),
    ]  # fmt: skip
    assert [(t.parents, t.children, t.kind, t.link_kind, t.married) for t in family.ties] == [
        (("karl", "anna"), ("jogi",), "married", "adopted", "1972")
    ]
    assert (family.region, family.language) == ("CH", language)


@pytest.mark.parametrize(
    ("writing", "kinds"),
    [("utf-8", []), ("utf-8-sig", []), ("utf-16", []), ("utf-16-le", []), ("utf-16-be", []),
     ("cp1252", [])],
)  # fmt: skip
def test_letters_are_read_whatever_the_program_thought_of_them(writing, kinds):
    folk, problems = read((HEAD + FAMILY.replace("Jogi", "Jörgé")).encode(writing))

    assert [kind for kind, _ in problems] == kinds
    assert folk.people[2].given == "Jörgé"


def test_ansel_is_read_with_a_warning():
    head = HEAD.replace("UTF-8", "ANSEL").encode()
    folk, problems = read(head + b"0 @I1@ INDI\n1 NAME J\xe8org \xa2le /M\xe8uller/\n")

    assert problems == [("gedcom-ansel", 0)]
    assert (folk.people[0].given, folk.people[0].more_given) == ("Jörg", "Jörg Øle")


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        pytest.param("Hallo", [("gedcom-not", 0)], id="another file"),
        pytest.param("", [("gedcom-not", 0)], id="nothing"),
        pytest.param(HEAD + "0 TRLR\n", [("gedcom-nobody", 0)], id="nobody"),
        pytest.param("0 HEAD\n1 GEDC\n2 VERS 4.0\n" + people("A"), [("gedcom-version", 1)],
                     id="old version"),
        pytest.param(HEAD + "unsinn\n" + people("A"), [("gedcom-line", 5)], id="no line"),
        pytest.param(HEAD + "5 NAME x\n" + people("A"), [("gedcom-line", 5)], id="level jumps"),
        pytest.param(HEAD + people("A") + "0 @I1@ INDI\n1 NAME B\n", [("gedcom-same-mark", 7)],
                     id="same mark"),
        pytest.param(HEAD + people("A") + "0 @F1@ FAM\n1 HUSB @I1@\n1 CHIL @I7@\n",
                     [("gedcom-nowhere", 9)], id="nowhere"),
        pytest.param(HEAD + people("A", "B")
                     + "0 @F1@ FAM\n1 HUSB @I1@\n1 CHIL @I2@\n"
                     + "0 @F2@ FAM\n1 HUSB @I2@\n1 CHIL @I1@\n", [("gedcom-ring", 12)], id="ring"),
        pytest.param(HEAD + people("A") + "0 @F1@ FAM\n1 HUSB @I1@\n1 CHIL @I1@\n",
                     [("gedcom-ring", 7)], id="own parent"),
        pytest.param(HEAD + people("A", "B") + "0 @F1@ FAM\n1 CHIL @I1@\n1 CHIL @I2@\n",
                     [("gedcom-no-parents", 9)], id="no parents"),
        pytest.param(SEVEN + people("A") + "0 @F1@ FAM\n1 HUSB @I1@\n1 CHIL @VOID@\n", [],
                     id="void"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_its_line(text, problems):
    assert read(text)[1] == problems


def test_a_child_who_alone_names_its_family_belongs_to_it():
    text = HEAD + people("A", "B") + "1 FAMC @F1@\n2 PEDI foster\n0 @F1@ FAM\n1 WIFE @I1@\n"

    assert read(text)[0].families == (Kinship(("@I1@",), (("@I2@", "foster"),)),)


def test_of_very_many_those_around_the_first_are_taken():
    many = people(*[f"P{number}" for number in range(400)])
    families = "".join(f"0 @F{i}@ FAM\n1 HUSB @I{i}@\n1 CHIL @I{i + 1}@\n" for i in range(1, 400))
    folk, problems = read(HEAD + many + families)

    assert problems == [("gedcom-too-many", 0)]
    assert [one.given for one in folk.people] == [f"P{n}" for n in range(MOST_PEOPLE)]


def test_people_of_one_name_are_told_apart():
    same = HEAD + people("Anna", "Anna", "Anna Lena", "") + "1 SEX F\n"
    text = folder_from_gedcom(read(same)[0], "de", "DE")["family.yaml"]

    assert [line.split('"')[1] for line in text.splitlines() if '"' in line] == [
        "Anna 2", "Anna 3", "Anna Lena", "Ohne Namen 1",
    ]  # fmt: skip


@given(st.text(st.characters(codec="utf-8"), max_size=40))
@settings(max_examples=60, deadline=None)
def test_any_name_is_written_so_that_it_is_read_again(name):
    folk = Kinfolk((Kinsman("@I1@", name.strip() or "x", line=1),))
    findings = Findings()
    text = folder_from_gedcom(folk, "de", "DE")["family.yaml"]
    family = parse_family(text, "family.yaml", findings)

    assert len(family.people) <= 1


LINES = st.sampled_from(
    [*(HEAD + FAMILY).splitlines(), "1 CHIL @I1@", "1 HUSB @I3@", "1 FAMC @F1@", "0 @F1@ FAM",
     "99 X", "0 @I1@ INDI", "1 NAME //", "2 CONC /", "1 DEAT N", "2 PEDI", "", "\x00", "0"]
)  # fmt: skip


@given(st.lists(LINES, max_size=60))
@settings(max_examples=150, deadline=None)
def test_no_mixture_of_lines_makes_it_stumble(lines):
    folk, _ = read("\n".join(["0 HEAD", *lines]))
    findings = Findings()
    texts = folder_from_gedcom(folk, "de", "DE")
    if folk.people:
        parse_family(texts["family.yaml"], "family.yaml", findings)

    assert not [found for found in findings if found.kind in ("tie-without-parents", "own-parent")]


@given(st.binary(max_size=300))
@settings(max_examples=150, deadline=None)
def test_no_bytes_make_it_stumble(content):
    read(content)
    read(b"0 HEAD\n" + content)
