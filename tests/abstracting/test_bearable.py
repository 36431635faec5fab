"""A story of a family asks few questions: what the library says itself is known."""

import pytest

from wnp.abstracting.clues import ORDER
from wnp.building.abstracting import begin_template
from wnp.templating.filling import fill_template
from wnp.templating.library import example, list_templates

FEW = 20
"""Questions about who it is; on average over all topics it is ten a story."""


@pytest.mark.parametrize("language", ["de", "en", "fr"])
@pytest.mark.parametrize("topic", ["T02", "T08", "T13"])
def test_a_filled_story_of_the_library_asks_few_questions(tmp_path, topic, language):
    template = next(one for one in list_templates() if one.id == topic)
    files, problems = fill_template(
        template, _answers(template, language), language=language, region="LU"
    )
    for name, text in files.items():
        (tmp_path / name).write_text(text, "utf-8")

    work = begin_template(tmp_path)

    assert problems == ()
    assert 0 < sum(clue.kind in ORDER for clue in work.clues) <= FEW


def _answers(template, language):
    rows = dict(example(template, language))
    answers = dict(rows.pop("answers"))
    for part, row in rows.items():
        answers |= {f"{part}.{name}": said for name, said in row.items() if name != "id"}
    return {name: said for name, said in answers.items() if not name.endswith(".contact")}
