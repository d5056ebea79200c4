// Pieces of a page that both scripts make. Texts go in as textContent, never as HTML.

/** An element with its class and its text. */
export function node(tag, css, text) {
  const made = document.createElement(tag);
  if (css) made.className = css;
  if (text !== undefined) made.textContent = text;
  return made;
}

/** A text by its key, with its values; `n` chooses the plural. */
export function told(texts, key, values = {}) {
  const { lang } = document.documentElement;
  const form = () => texts[`${key}_${new Intl.PluralRules(lang).select(values.n)}`] ?? texts[`${key}_other`];
  return (texts[key] ?? form()).replace(/\{(\w+)\}/g, (_, name) => values[name].toLocaleString(lang));
}

/** A search box that suggests actors; `go` gets what was typed. No form is ever sent. */
export function box(label, go) {
  const form = node("form", "d-box");
  form.role = "search";
  const input = node("input");
  input.type = "search";
  input.dir = "auto";
  input.autocomplete = "off";
  input.spellcheck = false;
  input.enterKeyHint = "search";
  input.placeholder = label;
  input.setAttribute("aria-label", label);
  form.append(input);
  input.addEventListener("input", () => import("./suggest.js").then(({ suggest }) => suggest(input)), { once: true });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go(input.value.trim());
  });
  return { form, input };
}

/** A button that is no form's. */
export function button(text, css, act) {
  const made = node("button", css, text);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}
