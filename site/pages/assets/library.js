// The library: filters that leave only the stories that fit, and the frames of one story for one age, in one language and form.
(function () {
  "use strict";

  function letters(text) {
    return text.toLowerCase().replace(/ß/g, "ss").normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  }

  function fits(book, wishes) {
    var marks = book.dataset;
    return wishes.words.every(function (word) { return book.letters.includes(word); }) &&
      (!wishes.topic || marks.topic === wishes.topic) &&
      (!wishes.age || marks.ages.split(" ").includes(wishes.age)) &&
      (!wishes.language || marks.languages.split(" ").includes(wishes.language)) &&
      (!wishes.form || marks.forms.split(" ").includes(wishes.form));
  }

  function gallery(form) {
    var books = Array.from(document.querySelectorAll(".wnp-book"));
    var status = form.querySelector("[role=status]");
    var reset = form.querySelector("[type=reset]");
    books.forEach(function (book) { book.letters = letters(book.textContent + " " + book.dataset.words); });

    function choose() {
      var said = new FormData(form);
      var wishes = Object.fromEntries(said);
      var inside = new URLSearchParams();
      wishes.words = letters(wishes.words).split(/[\s,;]+/).filter(Boolean);
      var count = 0;
      ["age", "language", "form"].forEach(function (name) { if (wishes[name]) { inside.set(name, wishes[name]); } });
      books.forEach(function (book) {
        var link = book.querySelector("a");
        book.hidden = !fits(book, wishes);
        count += book.hidden ? 0 : 1;
        link.search = inside.toString();
      });
      status.textContent = status.dataset[count > 1 ? "many" : count ? "one" : "none"].replace("{count}", count);
      reset.hidden = !Array.from(said.values()).some(Boolean);
    }

    form.hidden = false;
    form.addEventListener("input", choose);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("reset", function () { setTimeout(function () { choose(); form.elements.words.focus(); }); });
    choose();
  }

  function story(form) {
    var tellings = Array.from(document.querySelectorAll(".wnp-telling"));
    var wanted = new URLSearchParams(location.search);
    document.documentElement.classList.add("wnp-chosen");

    function choose() {
      var said = Object.fromEntries(new FormData(form));
      tellings.forEach(function (telling) {
        telling.hidden = telling.dataset.language !== said.language;
        telling.querySelectorAll(".wnp-words").forEach(function (words) { words.hidden = words.dataset.age !== said.age; });
        telling.querySelectorAll(".wnp-frame").forEach(function (frame) { frame.hidden = !frame.dataset.forms.split(" ").includes(said.form || "long"); });
      });
      form.closest(".wnp-story").dataset.form = said.form || "long";
      document.querySelectorAll(".wnp-call [data-choice]").forEach(function (end) { end.textContent = end.dataset[said[end.dataset.choice]] || ""; });
    }

    ["age", "language", "form"].forEach(function (name) {
      var option = wanted.get(name) && form.querySelector("[name=" + name + "][value='" + CSS.escape(wanted.get(name)) + "']");
      if (option) { option.checked = true; }
    });
    form.hidden = false;
    form.addEventListener("change", choose);
    choose();
  }

  document.addEventListener("DOMContentLoaded", function () {
    var filters = document.querySelector(".wnp-filters");
    var choices = document.querySelector(".wnp-choices");
    if (filters) { gallery(filters); }
    if (choices) { story(choices); }
  });
}());
