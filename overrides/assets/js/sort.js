// Tables that can be sorted: a button in each head. Without this script the table stands in its own order.
(function () {
  "use strict";

  function value(row, column) {
    var cell = row.cells[column];
    var text = cell.getAttribute("data-value") || cell.textContent.trim(), number = parseFloat(text);
    return isNaN(number) ? text.toLowerCase() : number;
  }

  function sort(table, column, falling) {
    var body = table.tBodies[0];
    Array.from(body.rows).map(function (row, place) { return { row: row, place: place, value: value(row, column) }; })
      .sort(function (a, b) {
        var order = typeof a.value === typeof b.value ? (a.value < b.value ? -1 : a.value > b.value ? 1 : 0) : typeof a.value === "number" ? -1 : 1;
        return (falling ? -order : order) || a.place - b.place;
      })
      .forEach(function (item) { body.appendChild(item.row); });
  }

  document.querySelectorAll("table[data-sortable]").forEach(function (table) {
    var heads = Array.from(table.tHead.rows[0].cells);
    heads.forEach(function (head, column) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.textContent = head.textContent;
      head.textContent = "";
      head.appendChild(button);
      button.addEventListener("click", function () {
        var falling = head.getAttribute("aria-sort") === "ascending";
        heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
        head.setAttribute("aria-sort", falling ? "descending" : "ascending");
        sort(table, column, falling);
      });
    });
  });
})();
