// The original of each sentence: a button after every sentence that was changed, and one for all paragraphs.
(function () {
  "use strict";
  var my = window.explainer, folds = document.querySelectorAll("details.orig"), bar = my && my.bar();
  if (!bar || !folds.length) return;
  var texts = {};
  document.querySelectorAll(".o").forEach(function (o) { texts[o.getAttribute("data-id")] = o.textContent; });

  function ids(sentence) { return (sentence.getAttribute("data-o") || "").split(" "); }

  function button(sentence) {
    var mark = my.make("button", { type: "button", className: "origmark", "aria-expanded": "false", "aria-label": "Original of this sentence", textContent: "≡" });
    var shown = null;
    mark.addEventListener("click", function () {
      if (shown) { shown.remove(); shown = null; }
      else {
        shown = my.make("span", { className: "origtext", textContent: ids(sentence).map(function (id) { return texts[id] || ""; }).join(" ") });
        mark.after(shown);
      }
      mark.setAttribute("aria-expanded", String(!!shown));
    });
    sentence.after(mark);
  }

  var each = my.make("button", { type: "button", className: "textbutton", "aria-pressed": "false", textContent: "Show changes" });
  each.addEventListener("click", function () {
    var on = each.getAttribute("aria-pressed") !== "true";
    each.setAttribute("aria-pressed", String(on));
    each.textContent = on ? "Hide changes" : "Show changes";
    if (on) document.querySelectorAll(".s-new").forEach(button);
    else document.querySelectorAll(".origmark, .origtext").forEach(function (element) { element.remove(); });
  });
  var all = my.make("button", { type: "button", id: "originals", className: "textbutton", "aria-pressed": "false", textContent: "Show originals" });
  all.addEventListener("click", function () {
    var on = all.getAttribute("aria-pressed") !== "true";
    all.setAttribute("aria-pressed", String(on));
    all.textContent = on ? "Hide originals" : "Show originals";
    folds.forEach(function (fold) { fold.open = on; });
  });
  bar.append(all, each);

  // The mouse on a sentence marks the sentences that it was made of.
  document.querySelectorAll(".pair .s").forEach(function (sentence) {
    function mark(on) {
      var list = ids(sentence);
      sentence.closest(".pair").querySelectorAll(".o").forEach(function (o) {
        o.classList.toggle("is-source", on && list.indexOf(o.getAttribute("data-id")) >= 0);
      });
    }
    sentence.addEventListener("mouseenter", function () { mark(true); });
    sentence.addEventListener("mouseleave", function () { mark(false); });
  });
})();
