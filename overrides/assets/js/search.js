// Search: the index is fetched when this page is opened, on no other page. Best pages first, with the words around the find.
(function () {
  "use strict";
  var my = window.explainer, place = document.getElementById("search");
  if (!my || !place) return;
  var root = new URL(document.documentElement.getAttribute("data-base") + "/", location.href), index = null;

  function load() {
    if (index) return index;
    if (location.protocol === "file:") {
      index = new Promise(function (done, fail) {
        var script = my.make("script", { src: new URL("search/search_index.js", root).href });
        script.onload = function () { done(window.__index); };
        script.onerror = fail;
        document.head.append(script);
      });
    } else {
      index = fetch(new URL("search/search_index.json", root)).then(function (answer) {
        if (!answer.ok) throw new Error(answer.status);
        return answer.json();
      });
    }
    index = index.then(function (data) {
      if (data.pagefind) return import(new URL("pagefind/pagefind.js", root)).then(function (p) {
        return p.init().then(function () { return { pagefind: p }; });  // its index and program come now, not with the first word
      });
      return data.docs.map(function (doc) {
        return { at: doc.location, title: text(doc.title), body: text(doc.text), page: doc.location.split("#")[0] };
      }).map(function (doc) {
        doc.low = fold(doc.title) + "\n" + fold(doc.body);
        doc.titleLow = fold(doc.title);
        return doc;
      });
    });
    return index;
  }

  function text(html) { return new DOMParser().parseFromString(html, "text/html").body.textContent.replace(/\s+/g, " ").trim(); }
  function fold(words) { return words.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/[’']/g, "'"); }

  function starts(hay, needle) {
    var hits = 0, from = hay.indexOf(needle);
    while (from >= 0 && hits < 20) {
      if (from === 0 || !/[a-z0-9]/.test(hay[from - 1])) hits += 1;
      from = hay.indexOf(needle, from + needle.length);
    }
    return hits;
  }

  function rank(docs, words) {
    var pages = new Map();
    docs.forEach(function (doc) {
      var score = 0, found = 0;
      words.forEach(function (word) {
        var body = starts(doc.low, word), title = starts(doc.titleLow, word);
        if (body) { found += 1; score += Math.log(1 + body) + (title ? 6 : 0) + (doc.titleLow === word ? 6 : 0); }
      });
      if (!found) return;
      score += found === words.length ? 20 : 0;
      var page = pages.get(doc.page);
      if (!page) pages.set(doc.page, page = { score: 0, best: null, top: 0 });
      page.score += score;
      if (!page.best || score > page.top) { page.best = doc; page.top = score; }
    });
    return Array.from(pages.entries()).sort(function (a, b) { return b[1].top - a[1].top || b[1].score - a[1].score || (a[0] < b[0] ? -1 : 1); });
  }

  function snippet(doc, words) {
    var low = fold(doc.body), spot = words.map(function (w) { return low.indexOf(w); }).filter(function (i) { return i >= 0; })[0] || 0;
    var start = Math.max(0, doc.body.lastIndexOf(" ", Math.max(0, spot - 60))), piece = doc.body.slice(start, start + 190);
    var line = my.make("p"), parts = piece.split(/([\p{L}\p{N}'’]+)/u);
    parts.forEach(function (part) {
      line.append(words.some(function (w) { return fold(part).indexOf(w) === 0; }) ? my.make("mark", { textContent: part }) : part);
    });
    if (start + 190 < doc.body.length) line.append(" …");
    return line;
  }

  var input = my.make("input", { type: "search", id: "find", name: "q", autocomplete: "off", "aria-describedby": "found" });
  var form = my.make("form", { className: "find", role: "search" }, [my.make("label", { className: "vh", htmlFor: "find", textContent: "Search for" }), input, my.make("button", { type: "submit", textContent: "Search" })]);
  var note = my.make("p", { id: "found", role: "status", className: "lead" }), list = my.make("ol", { className: "results" }), wait = 0;
  place.append(form, note, list);

  function tell(amount) {
    note.textContent = amount ? amount + (amount === 1 ? " page found" : " pages found") : "Nothing found. Try another word, or fewer words.";
  }

  // A large site has an index in pieces (Pagefind); only the pieces that hold the words are fetched.
  function large(pagefind, asked) {
    return pagefind.search(asked).then(function (found) {
      return Promise.all(found.results.slice(0, 15).map(function (result) { return result.data(); })).then(function (pages) {
        if (asked !== input.value) return;
        tell(found.results.length);
        list.replaceChildren.apply(list, pages.map(function (page) {
          var link = my.make("a", { className: "teaser-title", href: new URL(page.raw_url.replace(/^\//, ""), root).href, textContent: page.meta.title });
          var line = my.make("p"), parts = new DOMParser().parseFromString(page.excerpt, "text/html").body.childNodes;
          Array.from(parts).forEach(function (part) {
            line.append(part.nodeName === "MARK" ? my.make("mark", { textContent: part.textContent }) : part.textContent);
          });
          return my.make("li", {}, [link, line]);
        }));
      });
    });
  }

  function search() {
    var words = fold(input.value).split(/[^\p{L}\p{N}']+/u).filter(Boolean).slice(0, 8), asked = input.value;
    if (!words.length) { list.replaceChildren(); note.textContent = ""; return; }
    note.textContent = "Searching …";
    load().then(function (docs) {
      if (docs.pagefind) return large(docs.pagefind, asked);
      if (asked !== input.value) return;
      var titles = {}, found = rank(docs, words);
      docs.forEach(function (doc) { if (!(doc.page in titles)) titles[doc.page] = doc.title; });
      tell(found.length);
      list.replaceChildren.apply(list, found.slice(0, 30).map(function (item) {
        var link = my.make("a", { className: "teaser-title", href: new URL(item[1].best.at, root).href, textContent: titles[item[0]] });
        return my.make("li", {}, [link, snippet(item[1].best, words)]);
      }));
    }).catch(function () { index = null; note.textContent = "The search could not be loaded. Try again, or use the lists below."; });
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    history.replaceState(null, "", "?q=" + encodeURIComponent(input.value));
    search();
  });
  input.addEventListener("input", function () { load().catch(function () {}); clearTimeout(wait); wait = setTimeout(search, 150); });
  var asked = new URLSearchParams(location.search).get("q");
  if (asked) { input.value = asked; search(); }
  input.focus();
  load().catch(function () {});  // whoever opens this page is about to search
})();
