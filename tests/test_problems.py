"""Problems are plain values that say where they are."""

from wnp.problems import MANY, NOWHERE, Findings, Place, Problem, problem


def test_a_place_is_printed_as_editors_read_it():
    assert str(Place("story.md", 7, 3)) == "story.md:7:3"
    assert str(Place("story.md", 7)) == "story.md:7"
    assert str(Place("story.md")) == "story.md"
    assert str(NOWHERE) == ""


def test_a_problem_keeps_its_values_as_sorted_text():
    place = Place("plan.yaml", 2)

    assert problem(place, "duplicate-key", first=3, found="a") == Problem(
        place, "duplicate-key", (("first", "3"), ("found", "a"))
    )


def test_findings_come_in_the_order_of_the_file_each_once():
    findings = Findings()
    findings.add(Place("b", 1), "empty-file")
    findings.add(Place("a", 10), "empty-file")
    findings.extend([problem(Place("a", 9), "empty-file"), problem(Place("b", 1), "empty-file")])

    assert [str(found.place) for found in findings] == ["a:9", "a:10", "b:1"]


def test_findings_are_many_when_nobody_would_read_them_all():
    findings = Findings()
    assert not findings.are_many

    findings.extend(problem(Place("a", line), "empty-file") for line in range(MANY))

    assert findings.are_many
