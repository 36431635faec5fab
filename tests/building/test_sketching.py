"""Pictures are drawn by what they are, in the language asked for, and load only what they need."""

import subprocess
import sys

from wnp.building.sketching import draw_picture
from wnp.drawing.people.cast import choose_cast
from wnp.model.family import Family, Person
from wnp.model.scene import PeoplePicture

PEOPLE = (Person("mia", "Mia", "child", 6), Person("mama", "Mama", "mother", 34))


def test_heads_are_drawn_in_the_language_of_the_page():
    people = {person.id: person for person in PEOPLE}
    family = Family(people=PEOPLE, language="de")

    pictures = [PeoplePicture(kind, ("mia", "mama")) for kind in ("genogram", "family")]
    cast = choose_cast(PEOPLE)

    drawn = [draw_picture(one, cast, people, "fr", 1, family=family)[0] for one in pictures]

    assert [one.language for one in drawn] == ["fr", "fr"]
    assert [one.title[:10] for one in drawn] == ["La famille", "La famille"]


def test_a_picture_of_a_place_loads_no_family_tree():
    code = (
        "import sys; from wnp.building.sketching import draw_text; from wnp.palette import Mode;"
        "draw_text('Ort: Küche; Kind: sitzt am Tisch', 'de', Mode.COLOUR);"
        "print([name for name in sys.modules if 'genogram' in name])"
    )

    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert ran.stdout.strip() == "[]"
