// A box above a list that hides what does not fit. Actors are found in any spelling, on other pages of the list, too.

import { node, told } from "./parts.js";

const MOST = 50;
const ELSEWHERE = 8;

/** The actors meant; none where the list is of something else, or the names cannot be had. */
async function meant(rows, text) {
  if (!text || !rows[0]?.querySelector('a[href*="actor/"]')) return [];
  const known = await import("./names.js").then(({ names }) => names()).catch(() => null);
  return known?.find(text, MOST) ?? [];
}

/** Puts the box in front of a list, a table or cards. */
function filter(list, texts) {
  const rows = [...list.querySelectorAll(":scope tbody tr, :scope > ul > li")];
  if (rows.length < 2) return;
  const own = new Set(rows.map((row) => row.querySelector("a")?.href));
  const form = node("form", "d-filter");
  const input = node("input");
  input.type = "search";
  input.dir = "auto";
  input.autocomplete = "off";
  input.placeholder = texts.box;
  input.setAttribute("aria-label", texts.box);
  const status = node("p");
  status.role = "status";
  const elsewhere = node("p");
  form.append(input, status, elsewhere);
  form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("input", async () => {
    const text = input.value.trim();
    const actors = await meant(rows, text);
    if (text !== input.value.trim()) return;
    const found = new Set(actors.map((actor) => actor.url));
    for (const row of rows)
      row.hidden = !row.textContent.toLowerCase().includes(text.toLowerCase()) && !found.has(row.querySelector("a")?.href);
    const n = rows.filter((row) => !row.hidden).length;
    status.textContent = text ? told(texts, "shown", { n, all: rows.length }) : "";
    const links = actors.filter((actor) => !own.has(actor.url)).slice(0, ELSEWHERE);
    elsewhere.replaceChildren(...links.flatMap(({ name, url }, i) => {
      const link = node("a");
      link.href = url;
      link.append(node("bdi", "", name));
      return [i ? texts.comma : `${texts.elsewhere} `, link];
    }));
  });
  list.before(form);
}

const shown = document.querySelector(".d-table, .d-cards");
if (shown) filter(shown, JSON.parse(document.getElementById("d-texts").textContent));
