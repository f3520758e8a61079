// Applies the reader's choices before the page is painted, so that nothing flashes. They stay on this device.
(function () {
  "use strict";
  var root = document.documentElement, key = "explainer", choices = {};
  try { choices = JSON.parse(localStorage.getItem(key)) || {}; } catch (e) { choices = {}; }

  function apply() {
    ["theme", "size", "spacing"].forEach(function (name) {
      if (typeof choices[name] === "string" && choices[name]) root.setAttribute("data-" + name, choices[name]);
      else root.removeAttribute("data-" + name);
    });
  }

  window.explainer = {
    get: function (name) { return choices[name] || ""; },
    set: function (name, value) {
      if (value) choices[name] = value; else delete choices[name];
      try { localStorage.setItem(key, JSON.stringify(choices)); } catch (e) { /* private mode: kept for this page */ }
      apply();
      document.dispatchEvent(new CustomEvent("choice", { detail: name }));
    },
    clear: function () { Object.keys(choices).forEach(function (name) { window.explainer.set(name, ""); }); },
    // Makes an element: tag, properties, children.
    make: function (tag, properties, children) {
      var element = document.createElement(tag);
      Object.keys(properties || {}).forEach(function (name) {
        if (name in element) element[name] = properties[name]; else element.setAttribute(name, properties[name]);
      });
      (children || []).forEach(function (child) { element.append(child); });
      return element;
    },
    // The line of buttons above the text.
    bar: function () {
      var bar = document.querySelector(".readbar"), title = document.querySelector("h2#text");
      if (!bar && title) { bar = this.make("div", { className: "readbar" }); title.after(bar); }
      return bar;
    }
  };
  apply();
})();
