// Keys with one letter; they are listed on the page "Keys" and can be turned off there and in the Reading panel.
(function () {
  "use strict";
  var my = window.explainer;
  if (!my) return;

  function press(selector) {
    var found = document.querySelector(selector);
    if (found) found.click();
    return !!found;
  }

  document.addEventListener("keydown", function (event) {
    var target = event.target, levels = document.querySelectorAll("a.level");
    if (my.get("keys") === "off" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (target.closest && target.closest("input, textarea, select, dialog, [contenteditable]")) return;
    var done = false;
    if (event.key === "/") done = document.getElementById("find") ? !document.getElementById("find").focus() : press("#go-search");
    else if (event.key === "?") done = press("#go-keys");
    else if (event.key === "r") done = press("#aloud");
    else if (event.key === "o") done = press("#originals");
    else if (/^[1-9]$/.test(event.key) && levels[event.key - 1]) { levels[event.key - 1].click(); done = true; }
    if (done) event.preventDefault();
  });
})();
