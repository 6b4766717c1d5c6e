"use strict";
// Column headings become buttons that sort; without this the table is as the report ordered it.
for (const table of document.querySelectorAll("table")) {
  const body = table.tBodies[0];
  const headings = [...table.tHead.rows[0].cells];
  const key = (row, column) => row.cells[column].textContent;
  const compare = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" }).compare;
  // Below every number: first a mark such as "c", then nothing.
  const value = (text) => (text === "" ? -2e300 : isNaN(text) ? -1e300 : Number(text));
  const sort = (heading, column) => {
    const descending = heading.ariaSort === null ? heading.className === "n" : heading.ariaSort === "ascending";
    for (const other of headings) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", descending ? "descending" : "ascending");
    const sign = descending ? -1 : 1;
    const numeric = heading.className === "n";
    const rows = [...body.rows].sort((a, b) => {
      const left = key(a, column);
      const right = key(b, column);
      if (numeric) return sign * (value(left) - value(right)) || 0;
      if (left === "" || right === "") return (left === "") - (right === "");
      return sign * compare(left, right);
    });
    body.append(...rows);
  };
  headings.forEach((heading, column) => {
    const button = document.createElement("button");
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => sort(heading, column));
  });
}
