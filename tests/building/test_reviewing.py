"""The check as a page: words are marked, secrets stay away from parents, sentences are rated."""

import pytest

from wnp.building.loading import load_folder
from wnp.building.reviewing import rate_sentences, review_of
from wnp.model.visibility import Audience
from wnp.publishing.html import render_review_html

FAMILY = """region: DE
language: de
people:
  mia: {name: Mia, age: 8, role: child}
  mama: {name: Mama, role: mother}
"""
STORY = """---
Titel: Die Geschichte von Mia
für: [mia]
---

## Lauter Streit {.worry}

Das ist unser Geheimnis.

::: nur Fachkräfte
Frau Nebel hat angerufen. Das ist unser Geheimnis mit ihr.
:::

## Nur für uns {.worry nur=Fachkräfte}

Das steht nur in der Akte.
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "family.yaml").write_text(FAMILY, encoding="utf-8")
    (tmp_path / "story.md").write_text(STORY, encoding="utf-8")
    return load_folder(tmp_path).folder


def test_words_are_marked_with_the_number_of_their_note(folder):
    review = review_of(folder, Audience.PARENTS, "de")
    frame = review.frames[0]

    marked = [run for text in frame.texts for run in text.runs if run.notes]
    assert [run.words for run in marked] == ["unser Geheimnis"]
    assert [note.name for note in frame.notes if note.number in marked[0].notes] == ["Geheimnis"]
    assert frame.heading == "Seite 1: Lauter Streit"


@pytest.mark.parametrize("secret", ["Nebel", "Akte", "Nur für uns"])
def test_what_parents_may_not_see_is_not_on_their_page(folder, secret):
    page = render_review_html(review_of(folder, Audience.PARENTS, "de"))

    assert secret not in page
    assert secret in render_review_html(review_of(folder, Audience.PROFESSIONALS, "de"))


def test_the_page_asks_nobody_for_anything(folder):
    page = render_review_html(review_of(folder, Audience.PARENTS, "de"))

    assert "http" not in page.replace("http-equiv", "")
    assert "<script" not in page


def test_every_sentence_is_rated(folder):
    rated = {one.words: one.difficulty for one in rate_sentences(folder)}

    assert set(rated) >= {"Die Geschichte von Mia", "Das ist unser Geheimnis."}
    assert all(0 <= value <= 1 for value in rated.values())
    assert rated["Das ist unser Geheimnis mit ihr."] > rated["Das ist unser Geheimnis."]
