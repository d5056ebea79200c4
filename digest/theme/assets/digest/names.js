// Which actors are meant by what was typed, in any spelling or script. The names, and the rules by which keys of names
// are made (digest/names/typed.py follows the same), come from search/names.json when they are first asked for.

const ROOT = new URL("../../", import.meta.url);
const HAN = /[\u3400-\u4dbf\u4e00-\u9fff\u{20000}-\u{3134f}]+/gu;
const AFFIX = /^(?:al|el|ul|ol)$/;
const MOST_TOKENS = 5;
let coming;

const all = (pattern) => new RegExp(`^(?:${pattern})$`);

class Names {
  constructor(told) {
    this.letters = new Map(Object.entries(told.letters).flatMap(([to, chars]) => Array.from(chars, (char) => [char, to])));
    this.sounds = told.sounds.map(([letters, pattern, to]) => [letters, new RegExp(pattern, "g"), to]);
    this.oneVowel = all(told.one_vowel);
    this.numeral = all(told.numeral);
    this.told = told;
    this.keys = new Map();
    this.actors = told.names.map((name, i) => this.actor(name, i));
  }

  actor(name, i) {
    const { ids, kinds, kind, articles, more } = this.told;
    const own = this.typed(name);
    const tokens = [...own, ...more[i].split(" ").filter(Boolean)];
    const id = ids[i] || name.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
    const url = new URL(`actor/${id}/`, ROOT).href;
    const keys = tokens.map((token) => this.key(token));
    return { name, url, kind: kinds[kind[i]], articles: articles[i], tokens, keys, length: own.length };
  }

  /** "al-Rahmān" gives rahman, القاسم qasm; Chinese and what no letter is known for stays. */
  typed(text) {
    const words = text.split(/[\s"“”«»„()[\],]+/).filter((word) => /[^-–—.'’‘]/.test(word));
    const found = words.flatMap((word) => this.parts(word.replace(/^ال(?=[\p{L}\p{N}]{2})/u, "")));
    const names = found.filter((token) => !AFFIX.test(token));
    return names.length ? names : found;
  }

  parts(word) {
    if (/^[a-z]+$/i.test(word)) return [word.toLowerCase()];
    const han = word.match(HAN);
    if (han) return [han.join("")];
    const plain = word.replace(/['’‘ʼʻ`´ʿʾ\u200c\u200d]/g, "");
    const latin = Array.from(plain.toLowerCase(), (char) => this.latin(char));
    if (latin.includes(undefined)) return word.normalize("NFKC").toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    const cut = latin.join("").replace(/['`]/g, "").replace(/^(?:al|el|ul|ol|ash(?=-sh)|a([sdrntz])(?=-\1))-/, "").split(/[^a-z0-9]+/).filter(Boolean);
    const names = cut.filter((part) => !AFFIX.test(part));
    return names.length ? names : cut;
  }

  latin(char) {
    if (char < "\x80") return char;
    const bare = this.letters.get(char) ?? char.normalize("NFKD").replace(/\p{M}/gu, "");
    if (!/[^\0-\x7f]/.test(bare)) return bare;
    return /\p{L}/u.test(char) ? undefined : /\p{C}/u.test(char) ? "" : " ";
  }

  key(token) {
    let key = this.keys.get(token);
    if (key === undefined) this.keys.set(token, (key = /^[a-z0-9]*$/.test(token) ? this.sound(token) : token));
    return key;
  }

  sound(token) {
    if (this.numeral.test(token)) return token;
    const one = this.oneVowel.exec(token);
    if (one) return this.classes(`${one[1]}a`).slice(0, -1) + this.told.vowels[one[2]] + this.classes(`a${one[3]}`).slice(1);
    const sound = this.classes(token);
    return this.told.same[sound] ?? sound;
  }

  classes(token) {
    for (const [letters, pattern, to] of this.sounds) if (token.includes(letters)) token = token.replace(pattern, to);
    return token;
  }

  /** The actors meant, best first: by all that was typed, else by a part of it, the longer the better. */
  find(text, most = 8) {
    const tokens = this.typed(text).slice(-MOST_TOKENS);
    const open = /[\p{L}\p{M}\p{N}]$/u.test(text);
    const fits = tokens.map((token, i) => this.actors.map((actor) => this.fit(actor, token, open && i === tokens.length - 1)));
    for (let length = tokens.length; length; length -= 1)
      for (let start = tokens.length - length; start >= 0; start -= 1) {
        const end = start + length;
        const own = fits.slice(start, end);
        const sum = (actor, i) => own.every((fit) => fit[i]) && own.reduce((all, fit) => all + fit[i], length === actor.length);
        const isName = end === tokens.length || tokens.slice(start, end).some((token) => token.length > 2);
        let found = isName ? this.best(sum, most) : [];
        if (!found.length && native(text)) found = this.heard(tokens.slice(start, end), most, length === tokens.length);
        if (found.length) return found;
      }
    return tokens.length === 1 ? this.near(text, most) : [];
  }

  /** The best of the actors by a score of theirs, then by the number of their articles. */
  best(score, most) {
    const found = this.actors.map((actor, i) => [score(actor, i), actor]).filter(([points]) => points);
    return found.sort(([a, x], [b, y]) => b - a || y.articles - x.articles).slice(0, most).map(([, actor]) => actor);
  }

  /** How well a word is a token of an actor; 0 not at all. A word in the making may begin one. */
  fit(actor, token, partly) {
    const key = this.key(token);
    if (token.length > 1 && actor.tokens.includes(token)) return 5;
    if (token.length > 1 && actor.keys.includes(key)) return 4;
    if (partly && actor.tokens.some((other) => other.startsWith(token))) return 3;
    if (partly && key.length > 1 && actor.keys.some((other) => other.startsWith(key))) return 2;
    return native(token) && actor.tokens.some((other) => other.length > 1 && native(other) && token.includes(other)) ? 2 : 0;
  }

  /** By consonants alone, from one word of a name on: all of it, else nearly the same letters, else its beginning. */
  heard(tokens, most, partly) {
    const sound = bones(tokens.map((token) => this.key(token)).join(""));
    if (sound.length < 2) return [];
    const by = (score) => this.best((actor) => Math.max(...this.bones(actor).map(score)), most);
    const same = by((other) => Number(other === sound));
    if (same.length) return same;
    const near = tokens.length === 1 ? this.near(tokens[0], most) : [];
    return near.length || !partly ? near : by((other) => (other.startsWith(sound) ? 1 / other.length : 0));
  }

  bones(actor) {
    actor.bones ??= actor.keys.map((key, i) => bones(i < actor.length ? actor.keys.slice(i, actor.length).join("") : key));
    return actor.bones;
  }

  /** Actors with a name that is one or two letters from a word asked for. */
  near(text, most = 3) {
    const keys = this.typed(text).map((token) => this.key(token)).filter((key) => key.length > 3);
    return this.best((actor) => Math.max(0, ...keys.flatMap((key) => actor.keys.map((other) => alike(key, other)))), most);
  }
}

const native = (text) => /[^\0-\u024f]/.test(text);

/** The consonants of a key, alike ones as one: what writing without vowels leaves. */
function bones(key) {
  return key.replace(/[aeiouhEYw]/g, "").replace(/[xq]/g, "k").replace(/[SCz]/g, "s").replace(/[vpf]/g, "b").replace(/j/g, "g").replace(/(.)\1+/g, "$1");
}

/** 2 for a letter more, less or other, 1 for two such in long words, else 0. */
function alike(a, b) {
  const most = Math.min(a.length, b.length) > 6 ? 2 : 1;
  if (Math.abs(a.length - b.length) > most) return 0;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return Math.max(0, most + 1 - row[b.length]);
}

/** The names, fetched once; rejects where they cannot be had, and is tried anew the next time. */
export function names() {
  coming ??= fetch(new URL("search/names.json", ROOT))
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(`names.json: ${answer.status}`))))
    .then((told) => new Names(told))
    .catch((problem) => {
      coming = undefined;
      throw problem;
    });
  return coming;
}
