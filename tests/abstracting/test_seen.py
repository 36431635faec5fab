"""Pictures are said anew in the words of another language."""

import pytest

from tests.abstracting.told import draft_of, source
from wnp.abstracting.cutting import drafts_of
from wnp.abstracting.making import story_text
from wnp.abstracting.people import seats_of

STORY = """---
Titel: ""
---

## Streit {.worry}

```bild
Ort: Küche, Nacht
Mia: sitzt am Tisch, ängstlich, links
Oma Rosa: steht
```

Es war laut.

## Familie {.people}

```bild
Bild: Familie
```

Das ist schön.
"""
FRENCH = """---
titre: ""
---

## Dispute {.worry}

Il y avait du bruit.

## Famille {.people}

C'est beau.
"""


def pictures(draft):
    return [[told.text for told in page.picture] for page in draft.pages]


def test_a_translation_has_the_pictures_of_the_first_language():

    family = source(STORY, story__fr__md=FRENCH)
    drafts = drafts_of(family, seats_of(family.folder))

    assert [draft.language for draft in drafts] == ["de", "fr"]
    assert pictures(drafts[1]) == [
        [
            "lieu: cuisine, nuit",
            "{{ child.ref }}: assis, à gauche, a peur",
            "{{ grandparent.ref }}: debout",
        ],
        ["image: famille"],
    ]


def test_faces_stay():
    draft, _ = draft_of(STORY)

    assert pictures(draft)[1] == ["Bild: Familie"]


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Oma Rosa hilft {.network}", "## Netzwerk {.network}"),
        ("Für Mia und Oma Rosa {.title}", "## Eine Geschichte für {{ children }} {.title}"),
    ],
)
def test_a_heading_that_names_somebody_has_a_plain_one_beside_it(heading, expected):
    draft, seats = draft_of(f'---\nTitel: ""\n---\n\n## {heading}\n\nAlle helfen.\n')
    text = story_text(draft, seats)

    assert "{% if grandparent %}\n## " in text
    assert expected in text
    assert "Alle helfen." in text
