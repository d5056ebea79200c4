// Actors are suggested under a search box: a combobox with a listbox, as the ARIA Authoring Practices describe it.
// The box stays an ordinary one: Enter searches for the words unless an actor was chosen with the arrows.

import { node, told } from "./parts.js";
import { names } from "./names.js";

let boxes = 0;

class Suggestions {
  constructor(input) {
    const id = `d-names-${(boxes += 1)}`;
    this.input = input;
    this.list = node("div", "d-names");
    this.list.id = id;
    this.list.role = "listbox";
    this.said = node("span", "d-unseen");
    this.said.role = "status";
    input.form.append(this.list, this.said);
    input.role = "combobox";
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", id);
    input.addEventListener("input", () => this.update());
    input.addEventListener("keydown", (event) => this.press(event));
    input.addEventListener("blur", () => this.show([]));
    input.form.addEventListener("submit", () => this.show([]));
    // A press on a link must not take the focus: the list would close before the click.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.show([]);
    this.update();
  }

  async update() {
    const text = this.input.value;
    try {
      const known = text.trim() ? await names() : null;
      const found = known ? known.find(text) : [];
      if (known) this.texts = known.told.texts;
      if (text === this.input.value && document.activeElement === this.input) this.show(found);
    } catch (problem) {
      console.info("names:", problem);
    }
  }

  show(actors) {
    this.options = actors.map((actor, i) => this.option(actor, i));
    this.list.replaceChildren(...this.options);
    this.list.hidden = !actors.length;
    this.input.setAttribute("aria-expanded", String(actors.length > 0));
    this.choose(-1);
    if (this.texts) this.list.setAttribute("aria-label", this.texts.actors);
    this.said.textContent = actors.length ? told(this.texts, "suggested", { n: actors.length }) : "";
  }

  option({ name, url, kind, articles }, i) {
    const option = node("a");
    option.role = "option";
    option.id = `${this.list.id}-${i}`;
    option.href = url;
    option.tabIndex = -1;
    option.append(node("bdi", "", name), " ", node("span", "", `${kind} · ${told(this.texts, "articles", { n: articles })}`));
    return option;
  }

  choose(at) {
    this.at = at;
    this.options.forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
    const option = this.options[at];
    if (option) this.input.setAttribute("aria-activedescendant", option.id);
    else this.input.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  }

  press(event) {
    const last = this.options.length - 1;
    if (last < 0 || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = this.at >= 0;
    const to = {
      ArrowDown: () => this.choose(this.at === last ? -1 : this.at + 1),
      ArrowUp: () => this.choose(chosen ? this.at - 1 : last),
      Home: chosen && (() => this.choose(0)),
      End: chosen && (() => this.choose(last)),
      Enter: chosen && (() => this.options[this.at].click()),
      Escape: () => this.show([]),
    }[event.key];
    if (!to) return;
    event.preventDefault();
    to();
  }
}

/** Suggest actors under a box from now on. */
export function suggest(input) {
  return new Suggestions(input);
}
