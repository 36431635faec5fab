"""What a search can find on a page: its parts, each with its address, in the page's language."""

import json

from wnp.gallery.searching import search_lines

PAGE = """
<h1 id="top">Der Plan<a class="headerlink" href="#top">¶</a></h1>
<p>Erste <em>Worte</em>.</p><script>nie</script>
<h2 id="wer">Wer <code>wer</code><a class="headerlink" href="#wer">¶</a></h2>
<ul><li>Oma</li><li>Opa</li></ul>
<div lang="en"><h2 id="who">Who</h2><p>Granny<br><img src="x"></p></div>
<p lang="de">Schluss</p>
"""


def rows(page, language="de"):
    return [json.loads(line[:-1]) for line in search_lines(page, "de/plan.html", "Plan", language)]


def test_each_part_of_a_page_is_found_by_itself():
    assert rows(PAGE) == [
        ["de/plan.html", "Plan", "", "Erste Worte."],
        ["de/plan.html#wer", "Plan", "Wer wer", "Oma Opa Schluss"],
    ]


def test_no_line_can_end_the_script_that_it_stands_in():
    lines = list(search_lines("<p>a &lt;/script&gt; b</p>", "x.html", "X", "de"))

    assert lines == ['["x.html", "X", "", "a <\\/script> b"],']
