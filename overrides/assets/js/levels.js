// Levels: changing the level lands at the same paragraph, and lists open articles at the level that was chosen last.
// Nobody is sent anywhere unasked: a page that was opened stays.
(function () {
  "use strict";
  var my = window.explainer;
  if (!my) return;

  function reading() {
    var bar = document.getElementById("levels"), top = bar ? bar.getBoundingClientRect().bottom : 0, found = null;
    if (bar && scrollY < 40) return null;
    document.querySelectorAll("[id^='p-']").forEach(function (block) {
      if (!found && block.getBoundingClientRect().bottom > top + 8) found = block;
    });
    return found && found.getBoundingClientRect().top < innerHeight ? found.id : null;
  }

  document.querySelectorAll("a.level").forEach(function (link) {
    link.addEventListener("click", function () {
      var id = reading(), level = link.getAttribute("data-level");
      my.set("level", link.hasAttribute("data-default") ? "" : level);
      if (id) link.hash = id;
    });
  });
  document.querySelectorAll("a[data-levels]").forEach(function (link) {
    var level = my.get("level");
    if (level && link.getAttribute("data-levels").split(" ").indexOf(level) >= 0)
      link.href = link.href.replace(/(index\.html)?$/, level + "/$1");
  });
})();
