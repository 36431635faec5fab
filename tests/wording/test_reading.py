"""A text is read by every rule of its language."""

import pytest

from wnp.wording.reading import remarks_on
from wnp.wording.remarks import Level, Setting


def test_a_plain_text_is_left_in_peace():
    assert remarks_on("Mia malt gern. Oma hilft Mia.", Setting("de", Level.YOUNG)) == ()


def test_remarks_say_where_in_the_text_they_are():
    text = "Mia malt. Das ist unser Geheimnis."

    (remark,) = remarks_on(text, Setting("de"))

    assert (remark.start, remark.end, remark.rule, remark.found) == (
        18, 33, "secret", "unser Geheimnis",
    )  # fmt: skip


def test_a_language_without_rules_gets_no_remarks():
    assert remarks_on("Bu bizim sırrımız.", Setting("tr")) == ()


@pytest.mark.parametrize(
    ("words", "language"),
    [("Mia joue avec Max.", "fr"), ("Mia spielt mit Max. Dann ruft sie.", "de"),
     ("Mia plays with Max. Then she calls.", "en")],
)  # fmt: skip
def test_a_name_at_the_end_of_a_sentence_is_no_short_form(words, language):
    setting = Setting(language, names=frozenset({"mia", "max"}))
    assert [one.rule for one in remarks_on(words, setting)] == []
