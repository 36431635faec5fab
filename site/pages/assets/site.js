// What the theme leaves to the mouse alone is made to work with the keyboard too, and named for those who hear the page.
(function () {
  "use strict";

  // What stands in a label that opens or chooses something becomes a button: reached with Tab, pressed with Enter or Space.
  function asButton(label, name, pressed) {
    var button = document.createElement("span");
    button.className = "wnp-button";
    button.setAttribute("role", "button");
    button.tabIndex = 0;
    if (name) { button.setAttribute("aria-label", name); }
    button.append.apply(button, Array.from(label.childNodes));
    label.append(button);
    label.removeAttribute("tabindex");
    button.addEventListener("keydown", function (event) {
      if (event.key !== "Enter" && event.key !== " ") { return; }
      event.preventDefault();
      event.stopPropagation();
      label.click();
      if (pressed) { pressed(); }
    });
    return button;
  }

  function saysWhetherOpen(button, toggle) {
    function say() { button.setAttribute("aria-expanded", String(toggle.checked)); }
    toggle.addEventListener("change", say);
    say();
  }

  function menu() {
    var toggle = document.getElementById("__drawer");
    var label = document.querySelector(".md-header label[for=__drawer]");
    var names = document.querySelector(".wnp-names");
    if (!toggle || !label) { return; }
    var button = asButton(label, names ? names.dataset.menu : "Menu", function () {
      var first = toggle.checked && document.querySelector(".md-nav--primary > .md-nav__list :is(a, .wnp-button)");
      if (first) { setTimeout(function () { first.focus(); }, 300); }
    });
    saysWhetherOpen(button, toggle);
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && toggle.checked) { toggle.click(); button.focus(); }
    });
  }

  function colours() {
    document.querySelectorAll("[data-md-component=palette] label").forEach(function (label) {
      asButton(label, label.title, function () {
        setTimeout(function () {
          var other = document.querySelector("[data-md-component=palette] label:not([hidden]) .wnp-button");
          if (other) { other.focus(); }
        });
      });
    });
  }

  // Folded parts of the menu say whether they are open on what opens them, not on what is opened.
  function folds() {
    document.querySelectorAll(".md-nav__toggle").forEach(function (toggle) {
      var label = document.querySelector("label.md-nav__link[for='" + toggle.id + "']");
      if (label && toggle.id !== "__toc") { saysWhetherOpen(asButton(label), toggle); }
    });
    document.querySelectorAll("nav[aria-expanded]").forEach(function (nav) { nav.removeAttribute("aria-expanded"); });
  }

  // What can be moved sideways can be reached by keyboard; the button beside an example is no part of the way through the site.
  function content() {
    document.querySelectorAll(".md-typeset__scrollwrap, pre > code").forEach(function (box) {
      if (box.scrollWidth > box.clientWidth) { box.tabIndex = 0; }
    });
    document.querySelectorAll("nav.md-code__nav").forEach(function (nav) { nav.setAttribute("role", "none"); });
  }

  document.addEventListener("DOMContentLoaded", function () {
    menu();
    colours();
    folds();
    content();
    var article = document.querySelector(".md-content");
    if (article) { new MutationObserver(content).observe(article, { childList: true, subtree: true }); }
  });
}());
