// Cards for words that the glossary explains: on click, tap or Enter. The link to the entry's own page stays whole.
(function () {
  "use strict";
  var my = window.explainer, card = null, opener = null;
  if (!my) return;

  function close(returnFocus) {
    if (!card) return;
    card.remove();
    card = null;
    opener.removeAttribute("aria-expanded");
    if (returnFocus) opener.focus({ preventScroll: true });
  }

  function place() {
    var word = opener.getBoundingClientRect(), width = card.offsetWidth, height = card.offsetHeight;
    var left = Math.min(Math.max(16, word.left), document.documentElement.clientWidth - width - 16);
    var below = word.bottom + 10 + height < innerHeight || word.top < height + 20;
    card.style.left = left + scrollX + "px";
    card.style.top = (below ? word.bottom + 10 : word.top - height - 10) + scrollY + "px";
  }

  function copy(entry, selector, tag) {
    var found = entry.querySelector(selector);
    return found ? [my.make(tag, { textContent: found.textContent })] : [];
  }

  function open(link, entry) {
    close(false);
    opener = link;
    var shut = my.make("button", { type: "button", className: "close", "aria-label": "Close", textContent: "×" });
    var more = my.make("a", { href: link.href, textContent: "More about this" });
    var off = my.make("button", { type: "button", className: "textbutton", textContent: "Turn cards off" });
    var kind = my.make("p", { className: "kind", textContent: entry.getAttribute("data-kind") });
    var say = entry.querySelector(".say");
    if (say) kind.append(", " + say.textContent);
    card = my.make("div", { className: "card " + entry.className.replace("entry", ""), role: "dialog", "aria-labelledby": "card-title" },
      [shut, my.make("h2", { id: "card-title", textContent: entry.querySelector("dfn, dt a").textContent }), kind]
        .concat(copy(entry, ".role", "p"), copy(entry, ".def", "p"), [my.make("p", { className: "card-foot" }, [more, off])]));
    shut.addEventListener("click", function () { close(true); });
    off.addEventListener("click", function () { my.set("cards", "off"); close(true); });
    card.addEventListener("keydown", function (event) {
      var stops = card.querySelectorAll("a, button"), last = stops[stops.length - 1];
      if (event.key !== "Tab") return;
      if (event.shiftKey && document.activeElement === stops[0]) { last.focus(); event.preventDefault(); }
      else if (!event.shiftKey && document.activeElement === last) { stops[0].focus(); event.preventDefault(); }
    });
    link.setAttribute("aria-expanded", "true");
    document.body.append(card);
    place();
    shut.focus({ preventScroll: true });
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest("a.term");
    if (card && !card.contains(event.target) && !link) close(false);
    if (!link || my.get("cards") === "off" || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    var entry = document.getElementById("w-" + link.getAttribute("data-term"));
    if (!entry) return;
    event.preventDefault();
    if (card && opener === link) close(true); else open(link, entry);
  });
  document.addEventListener("keydown", function (event) { if (event.key === "Escape" && card) close(true); });
})();
