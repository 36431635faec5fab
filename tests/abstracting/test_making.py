"""A made template has the form of the library's, and fills again for other families."""

import re

import pytest

from tests.abstracting.told import draft_of, source
from tests.families.invented import Invented, broken_in, sentences_of, texts_of
from wnp.abstracting.clue import LEAVE, REPLACE, Answer, Clue
from wnp.abstracting.cutting import drafts_of
from wnp.abstracting.deciding import decided, words_of
from wnp.abstracting.grammar import grammar_clues
from wnp.abstracting.making import template_files
from wnp.abstracting.people import forbidden_names, seats_of
from wnp.abstracting.source import Source
from wnp.lexicon import LANGUAGES
from wnp.problems import Findings
from wnp.reading.folder import read_folder
from wnp.templating.filling import fill_template
from wnp.templating.library import example, list_templates, parse_template
from wnp.templating.placeholders import refuse
from wnp.templating.questions import questions_for

STORY = """---
Titel: "Ein Streit. Für Mia und Ben"
für: [p1, p2]
---

# ok zu-lang: Mia will das so

## Streit mit Oma Rosa {.worry}

```bild
Ort: Küche
Mia und Ben: sitzen am Tisch
Oma Rosa: steht links
Foto: mia.jpg
Bildtext: Mia in Graz
```

Mia und Ben haben Angst.
Ben weint. <!-- Ben lügt -->

> **Mama:** Es tut mir leid.

::: ab 8
Oma Rosa weint mit Ben.
:::

::: ab 14
Du hast Angst.
:::

::: Notiz
Frau Huber hat angerufen.
:::

::: nicht für Papa
Das weiß Papa nicht.
:::

## Nur für Oma {.good nur="Oma Rosa"}

Mia lacht.
"""


def made(story=STORY, answers=(), language="de", **files):
    draft, seats = draft_of(story, language, **files)
    names = forbidden_names(source(story, language, **files).folder)
    clues = (*draft.clues, *grammar_clues(draft.told, seats))
    gone = [Answer(clue, LEAVE) for clue in clues]
    done = decided(draft, [*gone, *answers], seats)
    return template_files([done], seats, "Ein Streit", names)


def template_of(files):
    texts = tuple((name, content.decode()) for name, content in files.items())
    return parse_template(files["template.toml"].decode(), texts)


def test_a_story_becomes_a_template():
    files = made()

    assert list(files) == [
        "template.toml", "de/example.toml", "de/family.yaml", "de/story.md", "de/plan.yaml",
        "de/record.yaml",
    ]  # fmt: skip
    assert (
        files["de/story.md"].decode()
        == """\
---
Titel: "Ein Streit. Für {{ children }}"
für: [{{ children.ids }}]
Form: lang
Fassung: 1
Datum: {{ date }}
---

{% if grandparent %}
## Streit mit {{ grandparent }} {.worry}
{% else %}
## Sorge {.worry}
{% endif %}

```bild
Bild: leer
```

{{ children }} {{ children.v("hat", "haben") }} Angst.
{% if sibling %}
{{ sibling }} weint.
{% endif %}

{% if mother %}
> **{{ mother }}:** Es tut mir leid.
{% endif %}

{% if grandparent and sibling %}
::: ab 7
{{ grandparent }} weint mit {{ sibling }}.
:::
{% endif %}

::: ab 12
Du hast Angst.
:::
"""
    )


def test_a_picture_keeps_what_people_do():
    files = made(STORY.replace("Foto: mia.jpg\n", ""))
    picture = files["de/story.md"].decode().partition("```bild\n")[2].partition("```")[0]

    assert picture == (
        "Ort: Küche\n{{ children.refs }}: sitzen am Tisch\n"
        "{% if grandparent %}\n{{ grandparent.ref }}: steht links\n{% endif %}\n"
    )


def test_the_form_is_that_of_the_library():
    files = made()
    template = template_of(files)

    assert template.id == "EIN-STREIT"
    assert template.title("de") == "Ein Streit"
    assert dict(template.groups)["children"] == ("child", "sibling")
    assert set(example(template, "de")) == {*(part.name for part in template.parts), "answers"}
    assert all(question.default for question in questions_for(template, "de"))
    texts = (content.decode() for name, content in files.items() if name.endswith((".md", ".yaml")))
    assert [refuse(text) for text in texts] == [None] * 4


def test_forms_that_tell_nothing_are_not_offered():
    seen = STORY.replace("Foto: mia.jpg\n", "")

    assert template_of(made()).forms == ("long",)
    assert template_of(made(seen)).forms == ("long", "wordless")


@pytest.mark.parametrize(("age", "ages"), [("5", (3, 7, 12)), ("9", (7, 12)), ("", (3, 7, 12))])
def test_words_for_one_age_stay_for_that_age(age, ages):
    story = STORY.replace("für:", f"Alter: {age}\nfür:") if age else STORY

    assert template_of(made(story)).ages == ages


def test_other_words_get_placeholders_and_no_others():
    draft, seats = draft_of(STORY)
    told = next(one for one in draft.told if one.text.endswith("weint."))
    clue = next(iter(grammar_clues([told], seats)), None)
    clue = clue or Clue("rare", told.place, "weint", told)
    answer = Answer(clue, REPLACE, "ruft Mia, {{ father }} und {{ config }}")
    words = decided(draft, [answer], seats)

    said = [one.text for one in words.told if "ruft" in one.text]
    assert said == ["{{ sibling }} ruft {{ child }}, {{ father }} und ."]


@pytest.mark.parametrize(
    ("words", "made"),
    [
        ("Mia und Ben lachen.", "{{ children }} lachen."),
        ('{{ children }} {{ children.v("hat", "haben") }} Mut.',
         '{{ children }} {{ children.v("hat", "haben") }} Mut.'),
        ("Oma ruft {{ police.number }} an.", "{{ grandparent }} ruft {{ police.number }} an."),
        ("{{ mia }}{{ child.__class__ }}{{ authority.name.x }}{{ children.v(1, 2) }}.", "."),
    ],
)  # fmt: skip
def test_new_words_have_only_placeholders_of_the_template(words, made):
    _, seats = draft_of(STORY)

    assert words_of(seats, "de").named(words) == made


def test_a_frame_without_words_goes():
    draft, seats = draft_of("---\nTitel: x\n---\n\n## Gut {.good}\n\nMias Hund.\n")
    clues = tuple(grammar_clues(draft.told, seats))

    assert decided(draft, [Answer(clue) for clue in clues], seats).pages == ()


def test_a_heading_that_goes_leaves_its_kind_of_page():
    draft, seats = draft_of("---\nTitel: x\n---\n\n## Mias Hund {.good}\n\nMia lacht.\n")
    clues = tuple(grammar_clues(draft.told, seats))
    done = decided(draft, [Answer(clue) for clue in clues], seats)

    assert [page.heading.text for page in done.pages] == ["Gut"]


@pytest.fixture(scope="module", params=[(t, la) for t in ("T02", "T03") for la in LANGUAGES])
def made_of_topic(request):
    """Return a template that is made of a topic of the library, filled for its example family."""
    topic, language = request.param
    original = next(one for one in list_templates() if one.id == topic)
    texts, _ = fill_template(original, {}, language=language, region="DE")
    return template_of(made_again(texts))


@pytest.mark.parametrize("number", range(8))
def test_a_made_template_is_right_for_every_family(made_of_topic, number):
    family = Invented(made_of_topic, number)
    files, problems = family.filled()

    said = [*sentences_of(files["story.md"]), *texts_of(files.get("plan.yaml", ""))]
    assert problems == ()
    assert [(one, reason) for one in said for reason in broken_in(one, family)] == []


def made_again(texts):
    """Make a template of a filled family folder."""
    contents = {name: text.encode() for name, text in texts.items()}
    folder = read_folder(contents, Findings())
    family, seats = Source(contents, folder, forbidden_names(folder)), seats_of(folder)
    (draft,) = drafts_of(family, seats)
    clues = (*draft.clues, *grammar_clues(draft.told, seats))
    done = decided(draft, [Answer(clue) for clue in clues], seats)
    return template_files([done], seats, "Eigene", family.names)


def test_a_translation_that_lines_up_is_a_language():
    german = "---\nTitel: x\n---\n\n## Gut {.good}\n\nMia lacht.\n"
    english = "---\ntitle: x\n---\n\n## Good {.good}\n\nMia laughs.\n"
    longer = english + "\n## More {.good}\n\nMia sleeps.\n"
    for text, languages in ((english, ["de", "en"]), (longer, ["de"])):
        family = source(german, story__en__md=text)

        drafts = drafts_of(family, seats_of(family.folder))

        assert [draft.language for draft in drafts] == languages


def test_nothing_is_said_of_the_family_in_any_file():
    text = "\n".join(content.decode() for content in made().values())
    words = ("Mia", "Ben", "Rosa", "Klein", "Graz", "Huber", "lügt", "mia.jpg", "p1", "weiß Papa")

    assert [word for word in words if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text)] == []


def test_the_spelling_of_switzerland_becomes_that_of_the_library():
    story = """---
Titel: ""
---

## Alle {.plan}

Die Grossen passen auf.
Mia ist bei den Grosseltern.
"""
    text = made(story)["de/story.md"].decode()

    assert "Die Großen passen auf." in text
    assert "Großeltern" in text
