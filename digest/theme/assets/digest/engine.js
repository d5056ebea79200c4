// Pagefind in its worker, asked without pagefind.js: that is the whole program a second time, for browsers without
// workers, and 13 kB. Both speak as Pagefind 1.5 does.

/** `search` and `filters` of the index below `site`. */
export async function engine(site, options) {
  const folder = new URL("pagefind/", site);
  const given = { ...options, basePath: folder.pathname, language: "unknown", primary: true };
  try {
    return await inWorker(new URL("pagefind-worker.js", folder), given);
  } catch (problem) {
    console.info("search: no worker", problem);
    const pagefind = await import(new URL("pagefind.js", folder).href);
    await pagefind.options(options);
    await pagefind.init();
    return pagefind;
  }
}

async function inWorker(address, options) {
  const worker = new Worker(address);
  const waiting = new Map();
  let asked = 0;
  const ask = (method, ...args) =>
    new Promise((resolve, reject) => {
      waiting.set(++asked, { resolve, reject });
      worker.postMessage({ id: asked, instanceId: "digest", method, args });
    });
  worker.addEventListener("message", ({ data: { id, result, error } }) => {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (error) reject(new Error(error));
    else resolve(result);
  });
  worker.addEventListener("error", () => {
    for (const { reject } of waiting.values()) reject(new Error("the worker failed"));
    waiting.clear();
  });
  // The worker keeps what a result is made of until it is told that nobody holds the result.
  const held = globalThis.FinalizationRegistry && new FinalizationRegistry((data) => ask("releaseData", data));
  await ask("init", options);
  return {
    filters: () => ask("filters"),
    async search(words, given) {
      const found = await ask("search", words, given);
      for (const result of found.results) {
        const { data } = result;
        held?.register(result, data);
        result.data = () => ask("getData", data);
      }
      return found;
    },
  };
}
