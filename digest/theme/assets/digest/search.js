// The search page. Its state is the address (?q=…&actor=…&year=…&sort=date): back, reload and links work.

import { box, button, node, told } from "./parts.js";
import { bare, cut, named, stem } from "./words.js";

const FACETS = ["kind", "actor", "source", "year", "language"];
const AT_ONCE = 10;
const VALUES = 8;
const SPELLINGS = 6;
const WIDE = matchMedia("(min-width: 56em)");
// Names count above all, then the title; long pages are not held against an actor.
const RANKING = { metaWeights: { title: 6, spellings: 8, names: 2, source: 1, kind: 0, date: 0, actor_kind: 0 } };

const TEXTS = JSON.parse(document.getElementById("d-texts").textContent);
const say = (key, values) => told(TEXTS, key, values);

/** A facet's value as it is shown: "en" is English. */
function said(facet, value) {
  if (facet === "language") {
    try {
      return new Intl.DisplayNames(document.documentElement.lang, { type: "language" }).of(value);
    } catch {
      return value;
    }
  }
  return TEXTS[`${facet}_${value}`] ?? value;
}

/** The state in the address: words, order, and a list of values for each facet. */
function read() {
  const given = new URLSearchParams(location.search);
  const state = { q: (given.get("q") ?? "").trim(), sort: given.get("sort") === "date" ? "date" : "", chosen: {} };
  for (const facet of FACETS) state.chosen[facet] = [...new Set(given.getAll(facet).filter(Boolean))];
  return state;
}

function write(state, replace) {
  const to = new URL(location.pathname, location.href);
  if (state.q) to.searchParams.set("q", state.q);
  for (const facet of FACETS) for (const value of state.chosen[facet]) to.searchParams.append(facet, value);
  if (state.sort) to.searchParams.set("sort", state.sort);
  if (to.href !== location.href) history[replace ? "replaceState" : "pushState"](null, "", to);
}

/** Two actors: pages that name both. Two years, sources, kinds or languages: pages of either. */
function filters(chosen) {
  const given = {};
  for (const [facet, values] of Object.entries(chosen))
    if (values.length) given[facet] = facet === "actor" ? values : { any: values };
  return given;
}

/** Pages found, best first, and the counts left for each facet. Throws without an index. */
async function ask(pagefind, state) {
  const options = { filters: filters(state.chosen) };
  if (!state.q) return pagefind.search(null, options);
  const words = cut(state.q);
  let broad = await pagefind.search(stem(words), options);
  if (!broad.results.length) broad = await pagefind.search(state.q, options);
  if (state.sort) return broad;
  const exact = await pagefind.search(words, options);
  const name = cut(bare(state.q));
  const bared = name === words ? exact : await pagefind.search(name, options);
  const first = await actorsNamed(state.q, bared.results.length ? bared.results : broad.results);
  // No copies: Pagefind forgets a result that nobody holds.
  const found = new Map([...first, ...exact.results, ...broad.results].map((result) => [result.id, result]));
  return { results: [...found.values()], filters: broad.filters };
}

/** Actor pages among the first results whose title or spelling was asked for, best first. */
async function actorsNamed(words, results) {
  const pages = await Promise.all(results.slice(0, AT_ONCE).map(async (result) => [result, (await result.data()).meta]));
  return pages
    .map(([result, meta]) => ({ result, fit: meta.kind === "actor" && named(words, [meta.title ?? "", ...(meta.spellings ?? "").split(" | ")]) }))
    .filter(({ fit }) => fit)
    .sort((a, b) => b.fit - a.fit)
    .slice(0, 3)
    .map(({ result }) => result);
}

/** Pagefind's excerpt (text in which only < and > are escaped, and <mark>) as nodes, without the title in front. */
function excerpt(raw, title) {
  const plain = (text) => text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/\u200b/g, "");
  const parts = raw.split(/<mark>(.*?)<\/mark>/s).map(plain);
  let skip = parts.join("").startsWith(title) ? title.length : 0;
  const made = document.createDocumentFragment();
  parts.forEach((part, i) => {
    let text = part.slice(skip);
    skip -= part.length - text.length;
    if (!made.childNodes.length) text = text.replace(/^[\s.…]+/, "");
    // A marked word brings the space behind it along.
    const word = i % 2 ? text.trimEnd() : "";
    if (word) made.append(node("mark", "", word));
    if (text !== word) made.append(text.slice(word.length));
  });
  return made;
}

function quoted(data) {
  const text = node("p");
  text.append(excerpt(data.excerpt, data.meta.title ?? ""));
  return text;
}

/** Under an actor: how else it is written. */
function spellings(meta) {
  const text = node("p");
  const others = meta.spellings.split(" | ").filter((name) => name !== meta.title);
  others.slice(0, SPELLINGS).forEach((name, i) => text.append(i ? say("comma") : `${say("also")} `, node("bdi", "", name)));
  return text;
}

function hit(data) {
  const item = node("li", "d-hit");
  const link = node("a", "", data.meta.title || say("untitled"));
  link.href = data.url;
  const head = node("h2");
  head.append(link);
  const { kind, source, date, actor_kind: sort } = data.meta;
  const about = kind === "article" ? [source, date ?? say("undated")] : [said("kind", kind), said("sort", sort)];
  const from = node("p", "d-from");
  about.filter(Boolean).forEach((text, i) => from.append(i ? " · " : "", node("bdi", "", text)));
  item.append(head, from, kind === "actor" && data.meta.spellings ? spellings(data.meta) : quoted(data));
  return item;
}

/** Actors whose names are nearest to what was asked for. */
async function nearest(words) {
  const known = await import("./names.js").then(({ names }) => names()).catch(() => null);
  const found = known ? [...known.find(words, 3), ...known.near(words)] : [];
  if (!found.length) return [];
  const text = node("p", "", `${say("nearest")} `);
  new Map(found.map((actor) => [actor.url, actor.name])).forEach((name, url) => {
    const link = node("a");
    link.href = url;
    link.append(node("bdi", "", name));
    text.append(text.children.length ? say("comma") : "", link);
  });
  return [text];
}

class Search {
  constructor(root) {
    this.turn = 0;
    this.wide = new Set();
    const { form, input } = box(say("box"), () => this.go({ q: this.input.value.trim() }));
    this.input = input;
    form.append(button(say("submit"), "d-button", () => form.requestSubmit()));
    input.addEventListener("input", () => {
      clearTimeout(this.typing);
      this.typing = setTimeout(() => this.go({ q: input.value.trim() }, true), 250);
    });
    this.chosen = node("div", "d-chosen");
    this.facets = node("details", "d-facets");
    this.facets.append(node("summary", "", say("narrow")), node("div"));
    this.facets.open = WIDE.matches;
    this.facets.addEventListener("toggle", () => this.facets.open && !this.totals && this.run());
    WIDE.addEventListener("change", () => (this.facets.open = WIDE.matches));
    this.count = node("p");
    this.count.role = "status";
    this.order = node("div", "d-order");
    this.order.role = "group";
    this.order.setAttribute("aria-label", say("order"));
    const status = node("div", "d-status");
    status.append(this.count, this.order);
    this.hits = node("ol", "d-hits");
    this.more = button(say("more"), "d-button d-plain d-more", () => this.show(true).catch((problem) => this.fail(problem, this.turn)));
    this.near = node("div");
    this.take = button("", "d-button d-plain d-more", () => this.download());
    this.more.hidden = this.take.hidden = true;
    const found = node("div", "d-found");
    found.append(status, this.near, this.hits, this.more, " ", this.take);
    const app = node("div", "d-app");
    app.append(this.facets, found);
    root.replaceChildren(form, this.chosen, app);
    addEventListener("popstate", () => this.run(true));
  }

  /** Change the state; typing replaces the last entry of the history, everything else adds one. */
  go(change, typing = false) {
    clearTimeout(this.typing);
    write({ ...read(), ...change }, typing);
    this.run();
  }

  toggle(facet, value) {
    const { chosen } = read();
    const had = chosen[facet];
    chosen[facet] = had.includes(value) ? had.filter((other) => other !== value) : [...had, value];
    this.go({ chosen, q: this.input.value.trim() });
  }

  async run(fill = false) {
    const turn = ++this.turn;
    const state = read();
    if (fill) this.input.value = state.q;
    this.showChosen(state);
    try {
      await this.load();
      if (this.facets.open) this.totals ??= await this.pagefind.filters();
      const empty = !state.q && !Object.values(state.chosen).some((values) => values.length);
      const found = empty ? { results: [], filters: this.totals ?? {} } : await ask(this.pagefind, state);
      if (turn !== this.turn) return;
      this.results = found.results;
      // Ids begin with the date.
      if (state.sort) found.results.sort((a, b) => (a.id < b.id ? 1 : -1));
      this.shown = 0;
      this.showOrder(state, empty);
      this.showFacets(state, found.filters);
      this.offer();
      await this.show(false, turn);
      const near = this.results.length || empty || !state.q ? [] : await nearest(state.q);
      if (turn !== this.turn) return;
      this.near.replaceChildren(...near);
      this.count.textContent = this.summary(state, empty);
    } catch (problem) {
      this.fail(problem, turn);
    }
  }

  fail(problem, turn, what = say("failed")) {
    console.info("search:", problem);
    if (turn === this.turn) this.count.textContent = what;
  }

  /** The button of the download as it stands while nothing is collected. */
  offer() {
    this.collecting = false;
    this.take.hidden = !this.results.length;
    this.take.textContent = say("download", { n: this.results.length });
  }

  /** All results as a file; pressed again, or when something else is asked for, it stops. */
  async download() {
    if (this.collecting) return this.offer();
    const { turn, results } = this;
    const mine = (this.collecting = {});
    const stopped = () => this.collecting !== mine || turn !== this.turn;
    const tell = (n) => (this.take.textContent = say("collecting", { done: n, n: results.length }));
    tell(0);
    try {
      const { csv, rows, save } = await import("./table.js");
      const made = await rows(results, tell, stopped);
      if (made) save(csv(made), "search-results.csv");
    } catch (problem) {
      this.fail(problem, turn, say("not_collected"));
    }
    if (!stopped()) this.offer();
  }

  async load() {
    if (this.pagefind) return;
    const pagefind = await import("../../pagefind/pagefind.js");
    await pagefind.options({ ranking: RANKING, excerptLength: 28, baseUrl: new URL("../../", import.meta.url).pathname });
    await pagefind.init();
    this.pagefind = pagefind;
  }

  summary(state, empty) {
    if (empty) return say("start");
    const n = this.results.length;
    const of = state.q ? "_for" : "";
    if (n) return say(`results${of}`, { n, words: state.q });
    const narrowed = Object.values(state.chosen).some((values) => values.length);
    return `${say(`nothing${of}`, { words: state.q })} ${say(narrowed ? "remove" : "try")}`;
  }

  showChosen(state) {
    const chips = [];
    for (const facet of FACETS)
      for (const value of state.chosen[facet]) {
        const named = say("chip", { facet: say(`facet_${facet}`), value: said(facet, value) });
        const chip = button(named, "d-chip", () => {
          this.toggle(facet, value);
          this.input.focus();
        });
        chip.setAttribute("aria-label", say("remove_filter", { filter: named }));
        chips.push(chip);
      }
    this.chosen.replaceChildren(...chips);
  }

  showOrder(state, empty) {
    this.order.hidden = empty || !this.results.length;
    this.order.replaceChildren(
      ...[["", say("best")], ["date", say("newest")]].map(([sort, label]) => {
        const chip = button(label, "d-chip", () => this.go({ sort }));
        chip.setAttribute("aria-pressed", String(state.sort === sort));
        return chip;
      }),
    );
  }

  showFacets(state, counts) {
    const focused = document.activeElement?.dataset?.value;
    const groups = FACETS.map((facet) => this.facet(state, facet, counts[facet] ?? {}));
    this.facets.lastElementChild.replaceChildren(...groups.filter(Boolean));
    if (focused) for (const chip of this.facets.querySelectorAll("button")) if (chip.dataset.value === focused) chip.focus();
  }

  facet(state, facet, counts) {
    const chosen = state.chosen[facet];
    const order = facet === "year" ? ([a], [b]) => b.localeCompare(a) : ([a, m], [b, n]) => n - m || a.localeCompare(b);
    const values = Object.entries(counts).filter(([value, n]) => n || chosen.includes(value)).sort(order);
    if (!values.length) return null;
    const group = node("fieldset", "d-facet");
    const list = node("div", "d-values");
    group.append(node("legend", "", say(`facet_${facet}`)), list);
    for (const [value, n] of this.wide.has(facet) ? values : values.slice(0, VALUES)) {
      const chip = button("", "d-chip", () => this.toggle(facet, value));
      chip.dataset.value = `${facet}:${value}`;
      chip.setAttribute("aria-pressed", String(chosen.includes(value)));
      chip.append(node("bdi", "", said(facet, value)), node("span", "", n.toLocaleString(document.documentElement.lang)));
      list.append(chip);
    }
    if (values.length > VALUES && !this.wide.has(facet))
      list.append(button(say("all", { n: values.length }), "d-chip", () => (this.wide.add(facet), this.run())));
    return group;
  }

  /** The next hits under those shown; pressed by hand, the keyboard goes on at the first new one. */
  async show(further, turn = this.turn) {
    const next = this.results.slice(this.shown, this.shown + AT_ONCE);
    const items = (await Promise.all(next.map((result) => result.data()))).map(hit);
    if (turn !== this.turn) return;
    if (further) this.hits.append(...items);
    else this.hits.replaceChildren(...items);
    this.shown += items.length;
    this.more.hidden = this.shown >= this.results.length;
    if (further) items[0]?.querySelector("a").focus();
  }
}

export function start(root) {
  const search = new Search(root);
  search.run(true);
  if (!location.search) search.input.focus({ preventScroll: true });
}
