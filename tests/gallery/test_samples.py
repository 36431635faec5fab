"""A template becomes a sample: its pictures, its words for every age, a booklet, a folder."""

import io
import re
import zipfile

import pytest

from wnp.gallery.samples import (
    ASKED,
    BOOKLET,
    COVER,
    TELLING,
    NotShownError,
    filled,
    make_sample,
    zipped,
)
from wnp.gallery.telling import age_label, notes_of, words_html
from wnp.lexicon.regions import REGIONS
from wnp.model.words import Bullets, Paragraph, Span, plain
from wnp.templating.library import read_template

STORY = """---
Titel: Probe
---

## Eins

Worte.

::: Notiz
Fragen Sie < das > Kind.

Noch etwas.
:::

## Zwei

::: ab 7
Worte.
:::
"""


@pytest.fixture(scope="module")
def sample():
    """Make the sample of one template once."""
    return make_sample("T02", "de")


def test_a_sample_has_every_file_that_its_page_leads_to(sample):
    pictures = re.findall(r'src="\{pictures\}/([^"]+)"', sample[TELLING].decode())
    folders = {f"T02-nicht-zu-hause-{region}.zip" for region in REGIONS}

    assert pictures
    assert set(sample) == {*pictures, *folders, COVER, BOOKLET, TELLING, ASKED}
    assert sample[BOOKLET].startswith(b"%PDF")
    assert all(sample[name].startswith(b"<?xml") for name in (*pictures, COVER))


def test_every_frame_is_told_for_every_age(sample):
    telling = sample[TELLING].decode()
    ages = re.findall(r'data-age="(\d+)"', telling)

    assert ages == ["3", "7", "12"] * telling.count('class="wnp-frame"')
    assert telling.count('data-forms="') == telling.count('class="wnp-frame"')
    assert 'alt=""' not in telling


def test_each_frame_says_in_which_forms_it_is(sample):
    forms = [
        set(said.split()) for said in re.findall(r'data-forms="([^"]*)"', sample[TELLING].decode())
    ]

    assert {"long", "short", "immediate", "wordless"} == set.union(*forms)
    assert {"immediate"} in forms, "the page for the parents' view is in no other form"
    assert forms.index({"immediate"}) < len(forms) - 1
    assert {"long", "wordless"} in forms
    assert sum("short" in one for one in forms) < sum("long" in one for one in forms)


def test_a_letter_is_told_after_the_story_and_has_pictures_of_its_own():
    made = make_sample("T05", "en")
    telling = made[TELLING].decode()

    assert re.search(r'data-forms="letter"><img src="\{pictures\}/letter-01.svg"', telling)
    assert telling.rindex('data-forms="long') < telling.index('data-forms="letter"')
    assert "letter-01.svg" in made


def test_notes_stand_beside_their_frame_and_in_no_words(sample):
    assert notes_of(STORY, "de") == {1: "<p>Fragen Sie &lt; das &gt; Kind.</p><p>Noch etwas.</p>"}

    words = "".join(re.findall(r'<div class="wnp-words".*?</div>', sample[TELLING].decode(), re.S))
    assert "Fragen Sie" not in words


def test_a_folder_to_take_home_holds_the_texts_and_is_the_same_every_time():
    template = read_template("T02")

    content = zipped(template, "de", "CH")

    assert content == zipped(template, "de", "CH")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        texts = {name: archive.read(name).decode("utf-8") for name in archive.namelist()}
    assert texts == {
        f"T02-nicht-zu-hause/{name}": text for name, text in filled(template, "de", "CH").items()
    }


def test_a_template_that_lacks_a_language_is_not_shown_in_it():
    with pytest.raises(NotShownError, match="template-language"):
        filled(read_template("T02"), "it", "DE")


@pytest.mark.parametrize(("age", "label"), [(3, "3–6"), (7, "7–11"), (12, "12+")])
def test_ages_are_named_by_where_the_next_begins(age, label):
    assert age_label(age, (3, 7, 12)) == label


def test_words_keep_their_lines_lists_and_signs():
    words = (
        Paragraph((Span("Mia & "), Span("Ben", strong=True), Span("\nschlafen"))),
        Bullets((plain("eins"), plain("<zwei>")), numbered=True),
    )

    assert words_html(words) == (
        "<p>Mia &amp; <strong>Ben</strong><br>schlafen</p>"
        "<ol><li>eins</li><li>&lt;zwei&gt;</li></ol>"
    )
