// The page for the day the program stops: plain script, no WebAssembly, so that the data can be
// had whatever else is broken. It appears after a panic, after a failed start, and at `?rescue`.
// It reads the browser's storage as it is and never writes to it. The texts stand here and not
// with all others, because it must not need the program to say them.

const STORE = "keyfolio";
const COPIES = "keyfolio-copies";
const DATABASES = [STORE, COPIES];
/** The second place where some browsers keep the rows, and what it is called in the file. */
const BUCKET = "keyfolio";
const MIRROR = "keyfolio-mirror";
const PREFIX = "keyfolio/";

const TEXTS = {
  en: {
    panic: "Keyfolio has stopped",
    failed: "Keyfolio could not start",
    asked: "Your data, as it is stored",
    why: {
      panic: "A fault in the program ended it. Reloading usually helps.",
      failed: "A part of the program did not arrive or does not run in this browser. Reloading usually helps.",
      asked: "This page works without the program. It only reads.",
    },
    safe: "Your data is safe in this browser: what was saved is still there, and nothing has been deleted.",
    advice: "If you want to be sure, download it first. The file holds everything Keyfolio has stored here.",
    download: "Download my data",
    reload: { panic: "Reload", failed: "Reload", asked: "Open Keyfolio" },
    done: (name, count) => `${name} holds ${count} stored records.`,
    none: "Keyfolio has stored nothing in this browser.",
    partly: (count) => `${count} places could not be read; the file names them.`,
    broken: "The storage of this browser can't be read at the moment. Close other Keyfolio tabs and try again.",
    details: "Technical details",
  },
  de: {
    panic: "Keyfolio ist stehen geblieben",
    failed: "Keyfolio konnte nicht starten",
    asked: "Die Daten, wie sie gespeichert sind",
    why: {
      panic: "Ein Fehler im Programm hat es beendet. Neu laden hilft meistens.",
      failed: "Ein Teil des Programms ist nicht angekommen oder läuft in diesem Browser nicht. Neu laden hilft meistens.",
      asked: "Diese Seite kommt ohne das Programm aus. Sie liest nur.",
    },
    safe: "Alle Daten sind in diesem Browser sicher: Was gespeichert war, ist noch da, und nichts wurde gelöscht.",
    advice: "Zur Sicherheit vorher herunterladen. Die Datei enthält alles, was Keyfolio hier gespeichert hat.",
    download: "Meine Daten herunterladen",
    reload: { panic: "Neu laden", failed: "Neu laden", asked: "Keyfolio öffnen" },
    done: (name, count) => `${name} enthält ${count} gespeicherte Datensätze.`,
    none: "Keyfolio hat in diesem Browser nichts gespeichert.",
    partly: (count) => `${count} Stellen waren nicht lesbar; die Datei nennt sie.`,
    broken: "Der Speicher dieses Browsers ist gerade nicht lesbar. Andere Keyfolio-Tabs schließen und noch einmal versuchen.",
    details: "Technische Einzelheiten",
  },
};

// ---- Reading -------------------------------------------------------------------------------------

const settled = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      // One unreadable record must not end the reading of the others.
      event.preventDefault();
      event.stopPropagation();
      reject(request.error);
    };
  });

/** How long a database may take to open, in milliseconds; another tab can keep it waiting. */
const PATIENCE = 10_000;

/** Opens a database only if it exists: looking at nothing must not create something. */
async function openExisting(name, place = indexedDB) {
  const known = await place.databases?.();
  if (known && !known.some((one) => one.name === name)) return null;
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error("did not open in time")), PATIENCE);
    const request = place.open(name);
    let absent = false;
    request.onupgradeneeded = () => {
      // Where the names can't be asked for: the making of a new one is turned back.
      absent = true;
      request.transaction.abort();
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault();
      if (absent) resolve(null);
      else reject(request.error);
    };
  });
}

function base64(buffer) {
  const bytes = new Uint8Array(buffer);
  let text = "";
  for (let start = 0; start < bytes.length; start += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(text);
}

/** What JSON has no words for is written as an object with one key that begins with `$`. */
async function plain(value) {
  if (value === undefined) return { $undefined: true };
  if (typeof value === "bigint") return { $bigint: String(value) };
  if (typeof value === "number" && !Number.isFinite(value)) return { $number: String(value) };
  if (value === null || typeof value !== "object") return value;
  if (value instanceof Date) return { $date: Number.isNaN(+value) ? null : value.toISOString() };
  if (value instanceof Blob) return { $bytes: base64(await value.arrayBuffer()), type: value.type };
  if (value instanceof ArrayBuffer) return { $bytes: base64(value) };
  if (ArrayBuffer.isView(value)) {
    return { $bytes: base64(value.buffer.slice(value.byteOffset, value.byteOffset + value.byteLength)) };
  }
  if (value instanceof Map) return { $map: await Promise.all([...value].map(plain)) };
  if (value instanceof Set) return { $set: await Promise.all([...value].map(plain)) };
  if (Array.isArray(value)) return Promise.all(value.map(plain));
  const copy = Object.create(null);
  for (const [name, part] of Object.entries(value)) copy[name] = await plain(part);
  return copy;
}

async function readStore(database, name, problems) {
  const store = database.transaction(name, "readonly").objectStore(name);
  const keys = await settled(store.getAllKeys());
  const values = await Promise.allSettled(keys.map((key) => settled(store.get(key))));
  const records = [];
  for (const [place, answer] of values.entries()) {
    const key = await plain(keys[place]);
    if (answer.status === "fulfilled") records.push({ key, value: await plain(answer.value) });
    else problems.push({ database: database.name, store: name, key, reason: String(answer.reason) });
  }
  return { keyPath: store.keyPath, autoIncrement: store.autoIncrement, records };
}

async function readDatabase(name, problems, place = indexedDB) {
  const database = await openExisting(name, place);
  if (!database) return null;
  try {
    const stores = {};
    for (const store of database.objectStoreNames) {
      try {
        stores[store] = await readStore(database, store, problems);
      } catch (error) {
        problems.push({ database: name, store, reason: String(error) });
      }
    }
    return { version: database.version, stores };
  } finally {
    database.close();
  }
}

/** What the store has not is offered from the second place: it may have been lost, but not what was erased. */
async function readMirror(store, problems) {
  const buckets = navigator.storageBuckets;
  if (!(await buckets?.keys())?.includes(BUCKET)) return null;
  const mirror = await readDatabase(STORE, problems, (await buckets.open(BUCKET)).indexedDB);
  if (!mirror) return null;
  const records = (content, name) => content?.stores[name]?.records ?? [];
  const known = new Set(records(store, "rows").map(({ value }) => value?.workspace));
  for (const one of [store, mirror]) {
    for (const { key } of records(one, "meta")) {
      const mark = String(key);
      if (mark.startsWith("erased/")) known.add(mark.slice("erased/".length));
    }
  }
  const isMissing = ({ value }) => !known.has(value?.workspace);
  const stores = {};
  for (const name of ["rows", "asides"]) {
    const missing = records(mirror, name).filter(isMissing);
    if (missing.length > 0) stores[name] = { ...mirror.stores[name], records: missing };
  }
  return Object.keys(stores).length > 0 ? { ...mirror, stores } : null;
}

function readLocalStorage(problems) {
  const entries = {};
  try {
    for (let place = 0; place < localStorage.length; place += 1) {
      const key = localStorage.key(place);
      if (key?.startsWith(PREFIX)) entries[key] = localStorage.getItem(key);
    }
  } catch (error) {
    problems.push({ database: "localStorage", reason: String(error) });
  }
  return entries;
}

/** Everything Keyfolio has stored in this browser, as it stands there. */
async function readAll(message) {
  const problems = [];
  const databases = {};
  for (const name of DATABASES) {
    try {
      const content = await readDatabase(name, problems);
      if (content) databases[name] = content;
    } catch (error) {
      problems.push({ database: name, reason: String(error) });
    }
  }
  try {
    const content = await readMirror(databases[STORE], problems);
    if (content) databases[MIRROR] = content;
  } catch (error) {
    problems.push({ database: MIRROR, reason: String(error) });
  }
  return {
    format: "keyfolio-rescue",
    version: 1,
    created: new Date().toISOString(),
    address: location.origin + location.pathname,
    browser: navigator.userAgent,
    message,
    errors: window.keyfolioErrors ?? [],
    problems,
    localStorage: readLocalStorage(problems),
    databases,
  };
}

function countRecords(content) {
  const stores = Object.values(content.databases).flatMap((database) => Object.values(database.stores));
  const kept = Object.keys(content.localStorage).length;
  return stores.reduce((sum, store) => sum + store.records.length, kept);
}

// ---- Showing -------------------------------------------------------------------------------------

function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}

/** More characters than this go into two files: Keyfolio reads such a file only up to a bound, and it needs the
 * rows for that, not the copies. */
const ONE_FILE = 40_000_000;

function save(content, name) {
  const blob = new Blob([content], { type: "application/json" });
  const link = element("a", "", { href: URL.createObjectURL(blob), download: name, hidden: "" });
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the address after the click; a minute is more than it needs.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return name;
}

function offer(content) {
  const written = (part) => JSON.stringify({ ...content, ...part }, null, 1);
  const day = content.created.slice(0, 10);
  const { [COPIES]: copies, ...databases } = content.databases;
  const size = (database) => JSON.stringify(database ?? null).length;
  if (!copies || size(copies) + size(databases) < ONE_FILE) {
    return save(written({}), `keyfolio-rescue-${day}.json`);
  }
  return [
    save(written({ databases }), `keyfolio-rescue-${day}.json`),
    save(written({ localStorage: {}, databases: { [COPIES]: copies } }), `keyfolio-rescue-copies-${day}.json`),
  ].join(" + ");
}

async function download(message, texts, report) {
  let content;
  try {
    content = await readAll(message);
  } catch {
    report.textContent = texts.broken;
    return;
  }
  const count = countRecords(content);
  const sentences = [];
  if (count === 0 && content.problems.length === 0) {
    sentences.push(texts.none);
  } else {
    sentences.push(texts.done(offer(content), count));
    if (content.problems.length > 0) sentences.push(texts.partly(content.problems.length));
  }
  report.textContent = sentences.join(" ");
}

/** How long a newer release may take to take over, in milliseconds. */
const TAKE_OVER = 3_000;

/** The next load gets the newest release that is here; it may be the one that works. */
async function takeNewest() {
  const waiting = (await navigator.serviceWorker?.getRegistration())?.waiting;
  if (!waiting) return;
  await new Promise((resolve) => {
    navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true });
    setTimeout(resolve, TAKE_OVER);
    waiting.postMessage("take over");
  });
}

async function reload() {
  // Without service workers there is one release, the host's.
  await takeNewest().catch(() => {});
  const address = new URL(location.href);
  address.searchParams.delete("rescue");
  if (address.href === location.href) location.reload();
  else location.replace(address);
}

function section(language, place, cause, message) {
  const texts = TEXTS[language];
  const made = element("section", "", { lang: language });
  const heading = element(place === 0 ? "h1" : "h2", texts[cause], { tabindex: "-1" });
  const save = element("button", texts.download, { type: "button" });
  const again = element("button", texts.reload[cause], { type: "button" });
  const report = element("p", "", { role: "status" });
  save.addEventListener("click", () => download(message, texts, report));
  again.addEventListener("click", reload);
  const actions = element("p", "", { class: "rescue-actions" });
  actions.append(save, again);
  made.append(
    heading,
    element("p", texts.why[cause]),
    element("p", texts.safe, { class: "rescue-safe" }),
    element("p", texts.advice),
    actions,
    report,
  );
  if (message && place === 0) {
    const details = element("details");
    details.append(element("summary", texts.details), element("pre", message, { translate: "no", tabindex: "0" }));
    made.append(details);
  }
  return made;
}

let shown = false;

function show(cause, message) {
  if (shown || "framed" in document.documentElement.dataset) return;
  shown = true;
  const root = document.documentElement;
  root.dataset.app = "rescue";
  const languages = root.lang === "de" ? ["de", "en"] : ["en", "de"];
  const page = element("main", "", { class: "rescue" });
  page.append(...languages.map((language, place) => section(language, place, cause, message)));
  document.body.replaceChildren(page);
  document.title = `${TEXTS[languages[0]][cause]} – Keyfolio`;
  page.querySelector("h1").focus();
}

// ---- When ----------------------------------------------------------------------------------------

addEventListener("keyfolio-panic", (event) => show("panic", String(event.detail?.message ?? "")));
addEventListener("keyfolio-failed", (event) => show("failed", String(event.detail?.message ?? "")));

// A fault that even the panic hook could not report, such as memory that ran out.
const isTrap = (error) => error instanceof WebAssembly.RuntimeError;
addEventListener("error", (event) => isTrap(event.error) && show("panic", String(event.error)));
addEventListener("unhandledrejection", (event) => isTrap(event.reason) && show("panic", String(event.reason)));

if (window.keyfolioPanic !== undefined) show("panic", String(window.keyfolioPanic));
if (new URLSearchParams(location.search).has("rescue")) show("asked", "");
