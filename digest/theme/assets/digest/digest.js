// The search box of the header and of the home page, and on the search page the search itself.

import { box, button } from "./parts.js";

const find = document.querySelector(".d-find");
const place = new URL(find.dataset.search, location.href);
const here = location.pathname.replace(/index\.html$/, "") === place.pathname;

function leave(words) {
  const to = new URL(place);
  if (words) to.searchParams.set("q", words);
  location.assign(to);
}

function scrollable() {
  // Content that scrolls must be within reach of the keyboard.
  for (const table of document.querySelectorAll(".md-typeset__scrollwrap, .md-typeset table"))
    if (table.scrollWidth > table.clientWidth) table.tabIndex = 0;
}

const label = find.textContent.trim();
find.replaceChildren(box(label, leave).form);
const own = document.querySelector(".d-search");
if (own && here) {
  const { start } = await import("./search.js");
  start(own);
} else if (own) {
  const { form } = box(own.textContent.trim(), leave);
  const send = button(label, "d-button", () => form.requestSubmit());
  form.append(send);
  own.replaceChildren(form);
}
if (!here && document.getElementById("d-texts")) import("./filter.js");
scrollable();
addEventListener("resize", scrollable);
