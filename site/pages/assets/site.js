// What the theme leaves to the mouse alone is made to work with the keyboard too, and named for those who hear the page.
(function () {
  "use strict";

  // Labels that open the menu or choose the colours become buttons: reached with Tab, pressed with Enter or Space.
  function asButton(label, name, pressed) {
    label.setAttribute("role", "button");
    label.tabIndex = 0;
    if (name) { label.setAttribute("aria-label", name); }
    label.addEventListener("keydown", function (event) {
      if (event.key !== "Enter" && event.key !== " ") { return; }
      event.preventDefault();
      label.click();
      if (pressed) { pressed(); }
    });
  }

  function menu() {
    var toggle = document.getElementById("__drawer");
    var label = document.querySelector(".md-header label[for=__drawer]");
    var names = document.querySelector(".wnp-names");
    if (!toggle || !label) { return; }
    asButton(label, names && names.dataset.menu, function () {
      var first = toggle.checked && document.querySelector(".md-nav--primary > .md-nav__list a, .md-nav--primary > .md-nav__list label");
      if (first) { first.focus(); }
    });
    function say() { label.setAttribute("aria-expanded", String(toggle.checked)); }
    toggle.addEventListener("change", say);
    say();
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && toggle.checked) { toggle.click(); label.focus(); }
    });
  }

  function colours() {
    document.querySelectorAll("[data-md-component=palette] label").forEach(function (label) {
      asButton(label, label.title, function () {
        setTimeout(function () {
          var other = document.querySelector("[data-md-component=palette] label:not([hidden])");
          if (other) { other.focus(); }
        });
      });
    });
  }

  // Folded parts of the menu say whether they are open on what opens them, not on what is opened.
  function folds() {
    document.querySelectorAll(".md-nav__toggle").forEach(function (toggle) {
      var label = document.querySelector("label.md-nav__link[for='" + toggle.id + "']");
      if (!label || toggle.id === "__toc") { return; }
      label.setAttribute("role", "button");
      label.addEventListener("keydown", function (event) {
        if (event.key === " ") { event.preventDefault(); label.click(); }
      });
      function say() { label.setAttribute("aria-expanded", String(toggle.checked)); }
      toggle.addEventListener("change", say);
      say();
    });
    document.querySelectorAll("nav[aria-expanded]").forEach(function (nav) { nav.removeAttribute("aria-expanded"); });
  }

  document.addEventListener("DOMContentLoaded", function () { menu(); colours(); folds(); });
}());
