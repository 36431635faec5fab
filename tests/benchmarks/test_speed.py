"""What the parts cost, each beside the least that such work can cost. Nothing is asserted.

Run `pytest tests/benchmarks --benchmark-only --benchmark-group-by=group`: the relative figures of a
group are the ratios, measured side by side in one run.
"""

import subprocess
import sys
import tomllib
from xml.etree import ElementTree

import pytest
import svgwrite
import typst

from wnp.building.products import PRODUCTS
from wnp.building.sketching import draw_pictures, draw_text
from wnp.building.wishes import Options, prepare
from wnp.drawing.genogram.sheet import draw_genogram
from wnp.drawing.people.cast import choose_cast
from wnp.drawing.scenes.scene import draw_scene
from wnp.lexicon.tables import parse_table
from wnp.model.family import Family, Person, Tie
from wnp.palette import Mode
from wnp.problems import Findings
from wnp.publishing import typesetting
from wnp.publishing.svg import render_svg
from wnp.reading.scenes.pictures import parse_scene_text
from wnp.resources import resource_text

FOUR = """Ort: Wohnzimmer
{0}: steht links, traurig
{1}: umarmt {2}, liebevoll
{2}: ruhig
{3}: steht rechts, winkt, fröhlich
{3} sagt: „Ich bin da.“"""


@pytest.fixture(scope="module")
def four(folder):
    """Return a scene of four people, its cast and its people."""
    names = [person.name for person in folder.family.people[:4]]
    findings = Findings()
    scene = parse_scene_text(FOUR.format(*names), folder.family, "de", findings)
    assert not list(findings)
    people = {person.id: person for person in folder.family.people}
    return scene, choose_cast(folder.family.people, folder.family.ties), people


@pytest.mark.benchmark(group="a scene of four people")
def test_compose_a_scene(benchmark, four):
    benchmark(lambda: draw_scene(*four, language="de", seed=1))


@pytest.mark.benchmark(group="a scene of four people")
def test_write_it_as_svg(benchmark, four):
    drawing, _ = draw_scene(*four, language="de", seed=1)
    benchmark(lambda: render_svg(drawing))


@pytest.mark.benchmark(group="a scene of four people")
def test_compose_and_write_it(benchmark, four):
    benchmark(lambda: render_svg(draw_scene(*four, language="de", seed=1)[0]))


@pytest.mark.benchmark(group="a scene of four people")
def test_write_as_many_elements_with_svgwrite(benchmark, elements):
    benchmark(lambda: written_with_svgwrite(elements))


@pytest.mark.benchmark(group="a scene of four people")
def test_write_as_many_elements_with_element_tree(benchmark, elements):
    benchmark(lambda: written_with_element_tree(elements))


@pytest.fixture(scope="module")
def elements(four):
    """Return the attributes of every path in the scene of four people."""
    drawing, _ = draw_scene(*four, language="de", seed=1)
    root = ElementTree.fromstring(render_svg(drawing))
    return [dict(path.attrib) for path in root.iter("{http://www.w3.org/2000/svg}path")]


def written_with_svgwrite(elements):
    """Write paths that are finished already with the usual library."""
    sheet = svgwrite.Drawing(debug=False)
    for attributes in elements:
        path = svgwrite.path.Path(debug=False)
        path.attribs = attributes
        sheet.add(path)
    return sheet.tostring()


def written_with_element_tree(elements):
    """Write paths that are finished already with the XML of the standard library."""
    root = ElementTree.Element("svg")
    for attributes in elements:
        ElementTree.SubElement(root, "path", attributes)
    return ElementTree.tostring(root, encoding="unicode")


@pytest.fixture(scope="module")
def booklet(folder):
    """Return the pages of a booklet."""
    work, _ = draw_pictures(prepare(folder, Options()), folder)
    return PRODUCTS["booklet"].compose(work)[0]


@pytest.fixture
def empty(tmp_path):
    """Return an empty folder."""
    return tmp_path


@pytest.mark.benchmark(group="a booklet as PDF")
def test_typeset_a_booklet(benchmark, booklet, empty):
    benchmark(lambda: typesetting.typeset(booklet, empty_folder=empty))


@pytest.mark.benchmark(group="a booklet as PDF")
def test_compile_the_same_pages_bare(benchmark, booklet, empty, monkeypatch):
    seen = []
    compile_pages = typst.compile_with_warnings

    def keep(files, **options):
        seen.append((files, options))
        return compile_pages(files, **options)

    monkeypatch.setattr(typst, "compile_with_warnings", keep)
    typesetting.typeset(booklet, empty_folder=empty)
    files, options = seen[0]
    benchmark(lambda: compile_pages(files, **options))


@pytest.mark.benchmark(group="whole commands, cold")
@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("-c", "pass"), id="bare-python"),
        pytest.param(("-m", "wnp", "--help"), id="help"),
        pytest.param(("-m", "wnp", "check", "FOLDER"), id="check"),
        pytest.param(("-m", "wnp", "draw", "Ort: Küche; Kind: sitzt am Tisch"), id="draw"),
        pytest.param(("-m", "wnp", "build", "FOLDER", "--for", "child"), id="build"),
    ],
)
def test_a_whole_command(benchmark, arguments, family_folder, tmp_path):
    call = [sys.executable, *(str(family_folder) if a == "FOLDER" else a for a in arguments)]
    if "draw" in arguments:
        call += ["-o", str(tmp_path / "picture.svg")]
    benchmark.pedantic(
        lambda: subprocess.run(call, check=True, capture_output=True), rounds=7, warmup_rounds=1
    )


@pytest.mark.benchmark(group="a table of words")
@pytest.mark.parametrize("read", [parse_table, tomllib.loads], ids=["ours", "tomllib"])
def test_read_a_table(benchmark, read):
    text = resource_text("illustrations/props.toml")
    benchmark(lambda: read(text))


@pytest.mark.benchmark(group="one picture from words")
def test_draw_from_words(benchmark):
    benchmark(lambda: draw_text("Ort: Küche; Kind: sitzt am Tisch", "de", Mode.COLOUR))


@pytest.mark.benchmark(group="a genogram of forty people")
@pytest.mark.parametrize("size", [12, 40])
def test_draw_a_genogram(benchmark, size):
    benchmark(lambda: draw_genogram(_made_family(size), language="de"))


def _made_family(size):
    """Return four generations, each couple with three children."""
    people = tuple(Person(f"p{number}", f"Mensch {number}") for number in range(size))
    ties, free = [], list(people[1:])
    parents = [people[0]]
    while free:
        parent = parents.pop(0)
        partner, *children = free[:4]
        del free[:4]
        ties.append(Tie((parent.id, partner.id), tuple(child.id for child in children)))
        parents += children or [partner]
    return Family(people, tuple(ties))
