"""A story is cut into frames, each with what it depends on."""

from wnp.templating.storytext import keep_sections

REST = "## Zwei {.worry}\n"


def test_what_the_first_frame_depends_on_goes_with_it():
    one = "{% if mother %}\n## Eins {.people}\n{% endif %}\n"
    story = f"---\nTitel: x\n---\n\n{one}\n{REST}"

    assert keep_sections(story, ("worry",), "de") == f"---\nTitel: x\n---\n\n{REST}"


def test_a_heading_with_two_ways_stays_or_goes_as_one():
    two = (
        "{% if mother %}\n## Mit Mama {.people}\n{% else %}\n## Alle {.people}\n{% endif %}\nDa.\n"
    )
    story = f"---\nTitel: x\n---\n\n{two}\n{REST}"

    assert keep_sections(story, ("worry",), "de") == f"---\nTitel: x\n---\n\n{REST}"
    assert two in keep_sections(story, ("people",), "de")
