// The search: a list of every part of every page in one language, read when somebody first wants to search.
// It is a script of its own, since a page that is opened from a folder may read scripts but no other files.
(function () {
  "use strict";

  var MOST = 12;
  var MOST_OF_A_PAGE = 3;
  var STORY = /\/(bibliothek|library|bibliotheque)\//;
  var parts = null;
  var waiting = null;

  function letters(text) {
    return text.toLowerCase().replace(/ß/g, "ss").replace(/œ/g, "oe").normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "").replace(/[’‘]/g, "'");
  }

  window.wnpSearch = function (rows) {
    parts = rows.map(function (row) {
      return { row: row, title: letters(row[1]), heading: letters(row[2]), text: letters(row[3]) };
    });
    if (waiting) { waiting(); }
  };

  // Stories come before explanations, and no page fills the list alone.
  // A word counts most in a title, then in a heading, then in the text; at the beginning of a word more than inside one.
  function weight(text, word, whole) {
    var at = text.indexOf(word);
    if (at < 0) { return 0; }
    var begins = at === 0 || !/[a-z0-9]/.test(text[at - 1]);
    for (var next = at; !begins && (next = text.indexOf(word, next + 1)) > 0;) {
      begins = !/[a-z0-9]/.test(text[next - 1]);
    }
    return begins ? whole : whole / 3;
  }

  function find(query) {
    var words = letters(query).split(/[\s,;]+/).filter(Boolean);
    if (!parts || !words.length) { return []; }
    var found = [];
    parts.forEach(function (part, order) {
      var sum = 0;
      var all = words.every(function (word) {
        var one = weight(part.title, word, part.row[2] ? 6 : 20) + weight(part.heading, word, 12) + weight(part.text, word, 3);
        sum += one;
        return one > 0;
      });
      if (all) { found.push({ row: part.row, sum: STORY.test(part.row[0]) ? 2 * sum : sum, order: order, at: part.text.indexOf(words[0]) }); }
    });
    var seen = {};
    found.sort(function (one, other) { return other.sum - one.sum || one.order - other.order; });
    return found.filter(function (one) {
      var page = one.row[0].split("#")[0];
      seen[page] = (seen[page] || 0) + 1;
      return seen[page] <= MOST_OF_A_PAGE;
    });
  }

  function shortened(text, at) {
    var start = Math.max(0, at - 40);
    var begin = start ? text.indexOf(" ", start) + 1 : 0;
    return (begin ? "… " : "") + text.slice(begin, begin + 130).trim() + (text.length > begin + 130 ? " …" : "");
  }

  function shown(one, base) {
    var item = document.createElement("li");
    var link = document.createElement("a");
    var title = document.createElement("strong");
    var more = document.createElement("span");
    link.href = base + "/" + one.row[0];
    title.textContent = one.row[2] ? one.row[1] + " › " + one.row[2] : one.row[1];
    more.textContent = shortened(one.row[3], one.at);
    link.append(title, more);
    item.append(link);
    return item;
  }

  document.addEventListener("DOMContentLoaded", function () {
    var box = document.querySelector(".wnp-search-box");
    if (!box) { return; }
    var field = box.querySelector("input");
    var list = box.querySelector(".wnp-found");
    var status = box.querySelector("[role=status]");
    box.hidden = false;

    function load() {
      if (parts || box.dataset.asked) { return; }
      box.dataset.asked = "yes";
      var script = document.createElement("script");
      script.src = box.dataset.index;
      document.head.append(script);
    }

    function close() { list.hidden = true; }

    function show() {
      var found = find(field.value);
      if (!field.value.trim() || !parts) { return close(); }
      var said = found.length > MOST ? box.dataset.first : found.length > 1 ? box.dataset.many : found.length ? box.dataset.one : box.dataset.none;
      status.textContent = said.replace("{count}", Math.min(found.length, MOST));
      list.querySelector("ul").replaceChildren.apply(list.querySelector("ul"), found.slice(0, MOST).map(function (one) {
        return shown(one, box.dataset.base);
      }));
      list.hidden = false;
    }

    waiting = show;
    field.addEventListener("focus", load);
    field.addEventListener("input", function () { load(); show(); });
    box.addEventListener("keydown", function (event) {
      var links = Array.from(list.querySelectorAll("a"));
      var here = links.indexOf(document.activeElement);
      if (event.key === "Escape") { close(); field.focus(); }
      if (event.key === "Enter" && here < 0 && links.length) { links[0].click(); }
      if (event.key === "ArrowDown" && links.length) { event.preventDefault(); links[Math.min(here + 1, links.length - 1)].focus(); }
      if (event.key === "ArrowUp" && here >= 0) { event.preventDefault(); (here ? links[here - 1] : field).focus(); }
      event.stopPropagation();
    });
    document.addEventListener("focusin", function (event) { if (!box.contains(event.target)) { close(); } });
    document.addEventListener("click", function (event) { if (!box.contains(event.target)) { close(); } });
  });
}());
