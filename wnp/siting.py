"""What the site shows that no file of the project holds: the catalogue of pictures.

A plugin of MkDocs; the only module that knows it. Pages are written as Markdown before the site is
built, pictures become files of their own, and nothing is asked of another computer.
"""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files

from wnp.catalogue import catalogue_page, samples
from wnp.publishing.svg import render_svg

PAGES = {"de": "de/bilder.md", "en": "en/pictures.md", "fr": "fr/images.md"}
"""Where the catalogue stands in each language."""
PICTURES = "assets/pictures"


class WordsAndPictures(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """Adds the catalogue of pictures to a site."""

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Add the pages and the pictures that they show."""
        for language, path in PAGES.items():
            files.append(File.generated(config, path, content=catalogue_page(language)))
        for name, draw in samples():
            svg = render_svg(draw(), prefix="p", standalone=True)
            files.append(File.generated(config, f"{PICTURES}/{name}", content=svg))
        return files
