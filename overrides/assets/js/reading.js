// The "Reading" panel: text size, spacing, colors, line focus, word cards, keys. Each choice works at once.
(function () {
  "use strict";
  var button = document.getElementById("reading-open"), my = window.explainer;
  if (!button || !my || !window.HTMLDialogElement) return;
  var levels = JSON.parse(document.documentElement.getAttribute("data-levels") || "[]").map(function (level) {
    return [level[2] ? "" : level[0], level[1]];
  });
  var groups = [
    ["size", "Text size", [["-1", "Small"], ["", "Normal"], ["1", "Big"], ["2", "Bigger"], ["3", "Biggest"]]],
    ["spacing", "Space between lines and letters", [["", "Normal"], ["1", "Wide"], ["2", "Wider"]]],
    ["theme", "Colors", [["", "Like my device"], ["light", "Light"], ["dark", "Dark"], ["contrast", "High contrast"]]],
    ["level", "Level to open first", levels],
    ["focus", "Line focus", [["", "Off"], ["on", "On"]]],
    ["cards", "Cards for hard words", [["", "On"], ["off", "Off"]]],
    ["keys", "Keys with one letter", [["", "On"], ["off", "Off"]]]
  ];
  var panel;

  function build() {
    var title = my.make("h2", { id: "reading-title", textContent: "Reading" });
    var close = my.make("button", { type: "button", className: "close", "aria-label": "Close", textContent: "×" });
    close.addEventListener("click", function () { panel.close(); });
    panel = my.make("dialog", { className: "panel", "aria-labelledby": "reading-title" }, [close, title]);
    groups.filter(function (group) { return group[2].length > 1; }).forEach(function (group) {
      var options = my.make("div", { className: "options" });
      group[2].forEach(function (option) {
        var input = my.make("input", { type: "radio", name: "reading-" + group[0], value: option[0] });
        input.addEventListener("change", function () { my.set(group[0], option[0]); });
        options.append(my.make("label", {}, [input, option[1]]));
      });
      panel.append(my.make("fieldset", {}, [my.make("legend", { textContent: group[1] }), options]));
    });
    var reset = my.make("button", { type: "button", className: "textbutton", textContent: "Undo all my choices" });
    reset.addEventListener("click", function () { my.clear(); show(); });
    panel.append(reset, my.make("p", { textContent: "Your choices are kept on this device only." }));
    panel.addEventListener("click", function (event) { if (event.target === panel) panel.close(); });
    panel.addEventListener("close", function () { button.focus(); });
    document.body.append(panel);
  }

  function show() {
    groups.forEach(function (group) {
      panel.querySelectorAll("[name=reading-" + group[0] + "]").forEach(function (input) {
        input.checked = input.value === my.get(group[0]);
      });
    });
  }

  button.hidden = false;
  button.addEventListener("click", function () { if (!panel) build(); show(); panel.showModal(); });
})();
