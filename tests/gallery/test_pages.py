"""The gallery and the pages of its templates say everything that a reader needs to choose."""

from html import escape

import pytest

from wnp.gallery.__main__ import main
from wnp.gallery.pages import gallery_page, template_page
from wnp.gallery.samples import ASKED, TELLING
from wnp.gallery.shelf import Sample, Shown, fill_shelf
from wnp.lexicon import LANGUAGES, table
from wnp.templating.library import list_templates, read_template


@pytest.fixture(scope="module")
def shown(tmp_path_factory):
    """Return a template with samples in two languages, made of nothing."""
    samples = []
    for language in ("de", "en"):
        folder = tmp_path_factory.mktemp(language)
        (folder / TELLING).write_text(f"<p>{language}: {{pictures}}</p>", encoding="utf-8")
        (folder / ASKED).write_text("<li>Wie?</li>", encoding="utf-8")
        (folder / f"T02-x-{'CH'}.zip").touch()
        samples.append(Sample(language, folder))
    return Shown(read_template("T02"), tuple(samples))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_gallery_tells_each_filter_what_it_must_know(shown, language):
    page = gallery_page((shown,), language, "library")
    template = shown.template

    assert 'data-topic="placement" data-ages="3 7 12" data-languages="de en"' in page
    assert f'data-forms="{" ".join(template.forms)}"' in page
    assert escape(template.title(language), quote=False) in page
    assert 'href="library/T02.html"' in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_a_template_shows_guidance_stories_and_folders(shown, language):
    page = template_page(shown, language, gallery="library.html", start="first.md")

    for line in shown.template.leaflet(language).guidance:
        assert escape(line, quote=False) in page
    assert page.count('class="wnp-telling"') == 2
    assert "<p>de: ../../assets/library/T02/de</p>" in page
    assert "../../assets/library/T02/en/T02-x-CH.zip" in page
    assert "wnp new T02 " in page


def test_what_to_type_follows_the_language_and_the_form(shown):
    page = template_page(shown, "en", gallery="library.html", start="first.md")

    assert (
        'data-choice="language" data-de="" data-en=" --language en"> --language en</span>' in page
    )
    assert 'data-choice="form" data-long="" data-short=" --form short"' in page
    assert '<input type="radio" name="form" value="wordless">' in page


def test_a_page_begins_with_the_story_in_its_own_language(shown):
    english = template_page(shown, "en", gallery="library.html", start="first.md")
    french = template_page(shown, "fr", gallery="bibliotheque.html", start="premiere.md")

    assert english.index('data-language="en"') < english.index('data-language="de"')
    assert 'name="language" value="en" checked' in english
    assert "elle n’existe" in french or "la voici en Deutsch" in french


def test_a_template_that_fails_is_named_and_leaves_the_others_alone(tmp_path, capsys):
    main(
        f"{name}\t{language}\t{tmp_path / name}\n"
        for name, language in (("T00", "de"), ("T02", "it"))
    )

    first, second = sorted(capsys.readouterr().out.splitlines())
    assert first.startswith("T00/de is left out: FileNotFoundError")
    assert second.startswith("T02/it is left out: ")
    assert list(tmp_path.iterdir()) == []


def test_every_topic_and_form_of_the_library_has_a_word_in_every_language():
    for language in LANGUAGES:
        words = table(f"{language}/library")
        for template in list_templates():
            assert {template.topic} - {""} <= set(words["topics"])
            assert set(template.forms) <= set(words["forms"])


def test_what_is_kept_is_not_made_again(tmp_path, monkeypatch):
    monkeypatch.setattr("wnp.gallery.shelf.resource_folders", lambda *_: ("T02",))
    monkeypatch.setattr("wnp.gallery.shelf.make_all", lambda tasks: [t.language for t in tasks])

    _, first = fill_shelf(tmp_path)
    for folder in ("de", "en", "fr"):
        assert folder in first
    assert fill_shelf(tmp_path)[0] == ()
