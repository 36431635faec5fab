"""A picture is written once, however many exits want it at the same time."""

from concurrent.futures import ThreadPoolExecutor

from wnp.drawing.shapes import Drawing
from wnp.palette import Mode
from wnp.publishing import pictures
from wnp.publishing.pictures import PREFIX, picture_svg


def test_exits_at_work_together_write_a_picture_once(monkeypatch):
    written = []

    def render(drawing, prefix):
        for _ in range(500_000):
            pass  # long enough for the others to come and ask
        written.append(drawing)
        return f'<svg id="{prefix}1"/>'

    monkeypatch.setattr(pictures, "render_svg", render)
    picture = Drawing(10, 10, (), "Mia", "Mia lacht.")
    with ThreadPoolExecutor(8) as hands:
        made = list(hands.map(lambda n: picture_svg(picture, Mode.COLOUR, f"p{n}-"), range(40)))

    assert written == [picture]
    assert made == [f'<svg id="p{n}-1"/>' for n in range(40)]
    assert PREFIX not in "".join(made)
