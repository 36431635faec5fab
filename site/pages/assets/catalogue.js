// The catalogue of pictures: a field that leaves only what fits, and words that are copied by a click.
(function () {
  "use strict";

  function letters(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/ß/g, "ss");
  }

  function search(box) {
    var field = box.querySelector("input");
    var status = box.querySelector("[role=status]");
    var lists = Array.from(document.querySelectorAll(".wnp-cards"));
    box.hidden = false;
    field.addEventListener("input", function () {
      var wanted = letters(field.value.trim());
      var count = 0;
      lists.forEach(function (list) {
        var seen = 0;
        list.querySelectorAll("figure").forEach(function (card) {
          card.hidden = !letters(card.textContent).includes(wanted);
          seen += card.hidden ? 0 : 1;
        });
        list.hidden = list.previousElementSibling.hidden = !seen;
        count += seen;
      });
      status.textContent = wanted ? status.dataset.found.replace("{count}", count) : "";
    });
  }

  function copy(code, words) {
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = code.textContent;
    button.title = words.copy;
    button.addEventListener("click", function () {
      navigator.clipboard.writeText(button.textContent).then(function () {
        button.dataset.said = words.copied;
        setTimeout(function () { delete button.dataset.said; }, 1500);
      });
    });
    code.replaceChildren(button);
  }

  document.addEventListener("DOMContentLoaded", function () {
    var box = document.querySelector(".wnp-search");
    if (!box) { return; }
    search(box);
    if (!navigator.clipboard) { return; }
    document.querySelectorAll(".wnp-cards code").forEach(function (code) {
      copy(code, box.querySelector("input").dataset);
    });
  });
}());
