// Line focus: all but a few lines is dimmed. The lines follow the mouse, the finger or the arrow keys' scrolling.
(function () {
  "use strict";
  var my = window.explainer, lens = null, middle = 0.4;
  if (!my) return;

  function draw() {
    if (!lens) return;
    var half = parseFloat(getComputedStyle(document.body).fontSize) * 2.6, y = middle * innerHeight;
    lens.firstChild.style.height = Math.max(0, y - half) + "px";
    lens.lastChild.style.height = Math.max(0, innerHeight - y - half) + "px";
  }

  function update() {
    if (my.get("focus") === "on" && !lens) {
      lens = my.make("div", { className: "lens", "aria-hidden": "true" }, [my.make("i"), my.make("i")]);
      document.body.append(lens);
    } else if (my.get("focus") !== "on" && lens) { lens.remove(); lens = null; }
    draw();
  }

  document.addEventListener("pointermove", function (event) { if (lens) { middle = event.clientY / innerHeight; draw(); } });
  addEventListener("resize", draw);
  document.addEventListener("choice", update);
  update();
})();
