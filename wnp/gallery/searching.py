"""Say of a page what a search shall find: a line for each of its parts.

In: a page as HTML, its address, title and language. Out: lines of a list that a script reads when
somebody searches; it works from a folder too, where no script may read other files. What a page
says in other languages is left to the pages in those.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from html.parser import HTMLParser

BEGINS, ENDS = "wnpSearch([", "]);"
HEADINGS = ("h1", "h2", "h3")
UNSEEN = frozenset({"script", "style", "option", "button", "legend"})
VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "wbr"})
"""Elements that have no end."""
BREAKS = frozenset({"p", "li", "td", "th", "br", "figcaption", "summary", "div", "code", "label"})


class _Parts(HTMLParser):
    """Collects the text in one language under each heading that has an address."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language
        self.foreign: list[str] = []
        """The elements that are open inside one in another language, itself included."""
        self.parts: list[tuple[str, list[str], list[str]]] = [("", [], [])]
        self.in_heading = False
        self.in_mark = False
        self.unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if self.foreign or values.get("lang", self.language) != self.language:
            self.foreign += [tag] if tag not in VOID else []
        elif tag in HEADINGS and values.get("id"):
            anchor = "" if tag == "h1" else f"#{values['id']}"
            self.parts.append((anchor, [], []))
            self.in_heading = True
        elif tag == "a" and "headerlink" in (values.get("class") or ""):
            self.in_mark = True
        elif tag in UNSEEN:
            self.unseen += 1
        if tag in BREAKS:
            self._add(" ")

    def handle_endtag(self, tag: str) -> None:
        if self.foreign:
            self.foreign.pop()
        elif tag in HEADINGS:
            self.in_heading = False
        elif tag == "a":
            self.in_mark = False
        elif tag in UNSEEN:
            self.unseen = max(0, self.unseen - 1)

    def handle_data(self, data: str) -> None:
        if not self.in_mark and not self.unseen and not self.foreign:
            self._add(data)

    def _add(self, data: str) -> None:
        _, heading, text = self.parts[-1]
        (heading if self.in_heading else text).append(data)


def search_lines(page: str, address: str, title: str, language: str) -> Iterator[str]:
    """Yield a line for each part of a page: address, title, heading, words."""
    parts = _Parts(language)
    parts.feed(page)
    for anchor, heading, text in parts.parts:
        words = " ".join("".join(text).split())
        named = " ".join("".join(heading).split())
        if words or (named and anchor):
            row = [f"{address}{anchor}", title, named if anchor else "", words]
            yield json.dumps(row, ensure_ascii=False).replace("</", "<\\/") + ","
