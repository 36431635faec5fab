"""What the site shows that no file of the project holds: the library, the pictures, the search.

A plugin of MkDocs; the only module that knows it. Pages are written as Markdown before the site is
built, what they show becomes files of their own in a cache, and nothing is asked of another
computer. The three languages have the same pages in the same order: from that the plugin knows
which page is which page's translation, and shows each reader only the pages of one language.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import Any

from mkdocs.config.base import Config
from mkdocs.config.config_options import Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url
from mkdocs.utils.templates import TemplateContext

from wnp.catalogue import catalogue_page
from wnp.gallery.making import CATALOGUE, Task
from wnp.gallery.pages import files_of, files_to_show, gallery_page, template_page
from wnp.gallery.searching import BEGINS, ENDS, search_lines
from wnp.gallery.shelf import Shown, fill_shelf
from wnp.keeping import (
    copy_kept,
    digest_of,
    forget_others,
    kept_names,
    kept_text,
    write_lines,
)
from wnp.lexicon import LANGUAGES, table
from wnp.resources import resource_path, resource_text
from wnp.templating.library import FOLDER, example

PAGES = {"de": "de/bilder.md", "en": "en/pictures.md", "fr": "fr/images.md"}
"""Where the catalogue stands in each language."""
GALLERIES = {"de": "de/bibliothek.md", "en": "en/library.md", "fr": "fr/bibliotheque.md"}
"""Where the library stands; the page of a template lies in a folder of the same name."""
STARTS = {"de": "erste-geschichte.md", "en": "first-story.md", "fr": "premiere-histoire.md"}
PICTURES = "assets/pictures"
INDEX = "assets/search"
ASIDE = "html"
DRAWN_BY = ("illustrations", "lexicon", "fonts", "catalogue.py", "drawing", "publishing", "reading")
log = logging.getLogger("mkdocs.plugins.words-and-pictures")


class Settings(Config):  # type: ignore[no-untyped-call]
    """What can be said about the plugin in `mkdocs.yml`."""

    cache = Type(str, default=".cache/site")


class WordsAndPictures(BasePlugin[Settings]):  # type: ignore[no-untyped-call]
    """Adds the library, the catalogue of pictures and a search to a site in three languages."""

    def __init__(self) -> None:
        self.cache = Path()
        self.languages: dict[str, Navigation] = {}
        self.translations: dict[str, dict[str, str]] = {}
        """By the path of a page: the address of the page that says the same in each language."""
        self.first: dict[str, Page] = {}
        """The gallery of each language."""

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Forget what was read for the last building, and begin lists of what can be found."""
        for remembered in (resource_text, example):
            remembered.cache_clear()
        self.cache = Path(config.config_file_path).parent / self.config.cache
        self.translations.clear()
        for language in LANGUAGES:
            write_lines(self._index(language), (BEGINS,))

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Add the pages and the pictures that they show."""
        pictures = self.cache / CATALOGUE / digest_of(*DRAWN_BY)
        wanted = Task(CATALOGUE, "", str(pictures))
        shelf, trouble = fill_shelf(self.cache / "samples", (wanted,))
        for line in trouble:
            log.warning(line)
        self._add_catalogue(pictures, files, config)
        self._add_library(shelf, files, config)
        return files

    def _add_catalogue(self, folder: Path, files: Files, config: MkDocsConfig) -> None:
        forget_others(folder.parent, {folder.name})
        for name in kept_names(folder):
            files.append(_kept(config, f"{PICTURES}/{name}", folder / name))
        for language, path in PAGES.items():
            files.append(self._written(config, path, catalogue_page(language)))

    def _add_library(self, shelf: Sequence[Shown], files: Files, config: MkDocsConfig) -> None:
        for language, path in GALLERIES.items():
            name = PurePosixPath(path).stem
            files.append(self._written(config, path, gallery_page(shelf, language, name)))
        for shown in shelf:
            for sample in shown.samples:
                where = files_of(shown, sample)
                for name in files_to_show(sample):
                    files.append(_kept(config, f"{where}/{name}", sample.folder / name))
            for language, gallery in GALLERIES.items():
                files.append(self._page_of(shown, language, gallery, config))

    def _page_of(self, shown: Shown, language: str, gallery: str, config: MkDocsConfig) -> File:
        """Write the page of one template, which only the gallery leads to."""
        stem = PurePosixPath(gallery).stem
        path = f"{language}/{stem}/{shown.template.id}.md"
        text = template_page(
            shown, language, gallery=f"{stem}.html", start=STARTS[language]
        )  # fmt: skip
        others = {
            one: f"{one}/{PurePosixPath(other).stem}/{shown.template.id}.html"
            for one, other in GALLERIES.items()
        }
        self.translations[path] = others
        return self._written(config, path, text, InclusionLevel.NOT_IN_NAV)

    def _written(
        self, config: MkDocsConfig, path: str, text: str,
        inclusion: InclusionLevel = InclusionLevel.UNDEFINED,
    ) -> File:  # fmt: skip
        """Write a page to the disk, so that none is held in memory."""
        where = self.cache / "pages" / path
        write_lines(where, (text,))
        return File.generated(config, path, abs_src_path=str(where), inclusion=inclusion)

    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Cut the pages apart by language, and find each page's translations."""
        sections = [item for item in nav.items if isinstance(item, Section)]
        by_language = dict(zip(LANGUAGES, sections, strict=True))
        for language, section in by_language.items():
            own = Navigation(section.children, list(_pages_in(section)))
            own.homepage = nav.homepage
            self.languages[language] = own
        for pages in zip(*(_pages_in(section) for section in sections), strict=True):
            addresses = {one: page.url for one, page in zip(LANGUAGES, pages, strict=True)}
            self.translations |= {page.file.src_uri: addresses for page in pages}
        galleries = {
            language: files.get_file_from_path(GALLERIES[language]) for language in LANGUAGES
        }
        self.first = {one: file.page for one, file in galleries.items() if file and file.page}
        return nav

    def on_page_content(
        self, html: str, /, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Note what can be found on a page, and under which door of the site it lies."""
        language = language_of(page)
        if page.parent is None and page.file.inclusion is InclusionLevel.NOT_IN_NAV:
            page.parent = self.first.get(language)  # type: ignore[assignment]
        if not page.is_homepage:
            lines = search_lines(html, page.url, str(page.title or ""), language)
            write_lines(self._index(language), lines, goes_on=True)
        return self._laid_aside(html, page)

    def _laid_aside(self, html: str, page: Page) -> str:
        """Keep the page of a template on the disk until it is its turn to be written."""
        if page.file.inclusion is not InclusionLevel.NOT_IN_NAV:
            return html
        write_lines(self.cache / ASIDE / page.file.dest_uri, (html,))
        page.markdown = ""
        return ""

    def on_page_context(
        self, context: TemplateContext, /, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Show the pages of one language, and the way to the others."""
        language = language_of(page)
        context["nav"] = self.languages[language]
        if not page.content and page.file.inclusion is InclusionLevel.NOT_IN_NAV:
            page.content = kept_text(self.cache / ASIDE, page.file.dest_uri)
        more: dict[str, Any] = {
            "language": language,
            "search_words": table(f"{language}/library")["search_words"],
            "translations": list(self._others(page)),
        }
        context.update(more)  # type: ignore[typeddict-item]
        return context

    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:
        """Forget what a written page said, since there may be hundreds."""
        page.content = ""
        return output

    def on_template_context(
        self, context: TemplateContext, /, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Show one language also where a page is missing."""
        context["nav"] = self.languages[LANGUAGES[0]]
        return context

    def _others(self, page: Page) -> Iterator[dict[str, str]]:
        """Yield the languages of the site, each with the page that says the same in it."""
        known = self.translations.get(page.file.src_uri, {})
        for language in LANGUAGES:
            target = known.get(language) or self.languages[language].pages[0].url
            yield {
                "code": language,
                "name": str(table(f"{language}/library")["own_name"]),
                "url": get_relative_url(target, page.url),
            }

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Put the lists of what can be found into the site."""
        for language in LANGUAGES:
            index = self._index(language)
            write_lines(index, (ENDS,), goes_on=True)
            copy_kept(index, Path(config.site_dir) / INDEX / index.name)

    def on_serve(self, server: Any, /, *, config: MkDocsConfig, builder: Any) -> Any:
        """Build anew when a template or a picture has changed."""
        for name in (FOLDER, "illustrations"):
            server.watch(str(resource_path(name)))
        return server

    def _index(self, language: str) -> Path:
        return self.cache / "search" / f"{language}.js"


def language_of(page: Page) -> str:
    """Return the language of a page: that of its folder, else German; English inside."""
    folder = page.file.src_uri.partition("/")[0]
    if folder in LANGUAGES:
        return folder
    return "en" if folder == "understand" else LANGUAGES[0]


def _pages_in(section: Section) -> Iterator[Page]:
    """Yield the pages of a section in their order."""
    for item in section.children:
        if isinstance(item, Page):
            yield item
        elif isinstance(item, Section):
            yield from _pages_in(item)


def _kept(config: MkDocsConfig, path: str, where: Path) -> File:
    return File.generated(config, path, abs_src_path=str(where))
