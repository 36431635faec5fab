"""Marked words fall into runs, however the marks lie."""

from wnp.composing.story.review import Mark, Run, cut_into_runs


def test_words_without_marks_are_one_run():
    assert cut_into_runs("Mia malt.", ()) == (Run("Mia malt."),)


def test_a_mark_cuts_out_its_words_and_ends_with_its_number():
    assert cut_into_runs("Mia malt gern.", (Mark(4, 8, 1),)) == (
        Run("Mia "),
        Run("malt", (1,), (1,)),
        Run(" gern."),
    )


def test_marks_may_lie_in_each_other():
    assert cut_into_runs("Mia malt gern.", (Mark(0, 14, 1), Mark(4, 8, 2))) == (
        Run("Mia ", (1,)),
        Run("malt", (1, 2), (2,)),
        Run(" gern.", (1,), (1,)),
    )
