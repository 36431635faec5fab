"""Small families for the tests of templates, made of a few words."""

from wnp.abstracting.cutting import drafts_of
from wnp.abstracting.grammar import grammar_clues
from wnp.abstracting.people import forbidden_names, seats_of
from wnp.abstracting.source import Source
from wnp.problems import Findings
from wnp.reading.folder import read_folder

PEOPLE = {
    "de": (("Mia", "Kind"), ("Ben", "Kind"), ("Mama", "Mutter"), ("Papa", "Vater"),
           ("Oma Rosa", "Oma"), ("Herr Klein", "Fachkraft")),
    "en": (("Mia", "child"), ("Ben", "child"), ("Mum", "mother"), ("Dad", "father"),
           ("Gran Rosa", "grandmother"), ("Mr Klein", "social worker")),
    "fr": (("Anna", "enfant"), ("Ben", "enfant"), ("Maman", "mère"), ("Papa", "père"),
           ("Mamie Rosa", "grand-mère"), ("Monsieur Klein", "assistant social")),
}  # fmt: skip
FIELDS = {
    "de": ("Sprache", "Menschen", "Name", "Rolle"),
    "en": ("language", "people", "name", "role"),
    "fr": ("langue", "personnes", "nom", "rôle"),
}


def source(story: str, language: str = "de", people=(), **files: str) -> Source:
    """Return a family folder with a story; other files by name, `__` for the dot."""
    spoken, listed, name, role = FIELDS[language]
    rows = (
        f'  p{number}: {{{name}: "{called}", {role}: "{what}"}}'
        for number, (called, what) in enumerate(people or PEOPLE[language], 1)
    )
    texts = {"family.yaml": "\n".join((f"{spoken}: {language}", f"{listed}:", *rows)) + "\n"}
    texts["story.md"] = story
    texts |= {key.replace("__", "."): text for key, text in files.items()}
    contents = {key: text.encode() for key, text in texts.items()}
    folder = read_folder(contents, Findings())
    return Source(contents, folder, forbidden_names(folder))


def page(words: str) -> str:
    """Return a story of one page with these words."""
    return f'---\n"title": ""\n---\n\n## … {{.good}}\n\n{words}\n'


def draft_of(story: str, language: str = "de", people=(), **files: str):
    """Return the first draft of a story, and everybody's part."""
    family = source(story, language, people, **files)
    seats = seats_of(family.folder)
    return drafts_of(family, seats)[0], seats


def said(words: str, language: str = "de", people=()) -> list[str]:
    """Return the sentences of a page with placeholders."""
    draft, _ = draft_of(page(words), language, people)
    return [told.text for one in draft.pages[0].passages for told in one.told]


def asked(words: str, language: str = "de", people=()) -> list[tuple[str, str]]:
    """Return what is asked about the grammar of a page: the kind, and better words."""
    draft, seats = draft_of(page(words), language, people)
    clues = (*draft.clues, *grammar_clues(draft.told, seats))
    return [(clue.kind, clue.suggestion) for clue in clues if clue.told.kind == "words"]
