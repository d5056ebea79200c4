// What is done to the reader's words before they meet the index. The index is cut as Chinese (see publish/search.py):
// that finds words in all of our languages, if the question is cut in the same way.

const ENDING = /(?:ings?|ed|es|s)$/i;

/** Chinese runs cut into words, words cut at hyphens and the like, al- left out, ال set apart; "…" stays an exact phrase. */
export function cut(words) {
  const chinese = globalThis.Intl?.Segmenter && new Intl.Segmenter("zh", { granularity: "word" });
  return words
    .replace(/[\p{Script=Han}]{2,}/gu, (run) =>
      chinese ? Array.from(chinese.segment(run), (part) => part.segment).join(" ") : run)
    .replace(/[^\p{L}\p{M}\p{N}"]+/gu, " ")
    .replace(/(^|\s)(?:al|el)(?=\s\S)/gi, "$1")
    .replace(/(^|[^\p{L}\p{M}])ال(?=\p{L}{2})/gu, "$1ال ")
    .trim();
}

/** Latin words without their English ending: the index finds by beginnings, so "visited" finds "visits". */
export function stem(words) {
  return words.includes('"') ? words : words.replace(/\b[a-z]{5,}\b/gi, (word) => word.replace(ENDING, ""));
}

const HONORIFIC = /^(?:(?:dr|mrs?|ms|prof|professor|sir|sayy?[ei]d|seyy?[ei]d|syed|sheikh?|shaykh|shaikh|ayatollah|imam|hajj?|president|general)\.? +)+(?=\S)/i;

/** A name without the honorifics before it, as the pages print names: "Seyed Hassan Nasrallah" -> "Hassan Nasrallah". */
export const bare = (words) => words.trim().replace(HONORIFIC, "");

/** "Al-Arūrī" -> ["aruri"]: no marks, no case, no article. */
export function tokens(name) {
  return name
    .normalize("NFKD")
    .replace(/[\p{M}ʿʾ'’`]/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token && !["al", "el", "the"].includes(token))
    .map((token) => token.replace(/^ال(?=\p{L}{2})/u, ""));
}

function close(a, b) {
  // One letter more, less or other, in words long enough that this still says something.
  if (a === b || (a.length > 2 && b.startsWith(a))) return true;
  if (a.length < 5 || Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  const rest = (x, y) => a.slice(i + x) === b.slice(i + y);
  return rest(1, 1) || rest(0, 1) || rest(1, 0);
}

/** How well the words are a name met: 2 the whole name, 1 a part of it (a surname), 0 not. */
export function named(words, names) {
  const asked = tokens(bare(words));
  if (!asked.length) return 0;
  let best = 0;
  for (const name of names) {
    const met = tokens(name);
    const han = /\p{Script=Han}/u.test(words) && met.join("").includes(asked.join(""));
    if (han || asked.every((token) => met.some((other) => close(token, other))))
      best = Math.max(best, met.length <= asked.length ? 2 : 1);
  }
  return best;
}
