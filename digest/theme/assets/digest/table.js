// Results as a file, made in the browser.

const FIELDS = ["title", "address", "kind", "source", "date"];
const AT_ONCE = 20;

/** As digest/export/table.py has it: text that a spreadsheet would run gets an apostrophe. */
function cell(text) {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** RFC 4180, with a line of names. */
export const csv = (rows) => [FIELDS, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");

/** A row for each result, in their order; `tell` is told how many are there. Null as soon as `stopped` says so. */
export async function rows(results, tell, stopped) {
  const made = [];
  while (made.length < results.length) {
    const some = results.slice(made.length, made.length + AT_ONCE);
    const pages = await Promise.all(some.map((result) => result.data()));
    if (stopped()) return null;
    for (const { url, meta } of pages)
      made.push([meta.title, new URL(url, location.href).href, meta.kind, meta.source, meta.date].map((text) => text ?? ""));
    tell(made.length);
  }
  return made;
}

/** Offer a text as a file. The mark in front tells spreadsheets that it is UTF-8. */
export function save(text, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(["\ufeff", text], { type: "text/csv" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
