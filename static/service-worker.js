// Keyfolio without a network. Keeps every file of one release in a cache and answers from there, so that a page never
// sees files of two releases. A newer release is another worker with another list: it is fetched in the background
// and waits until a page asks for it or until the last page of the older one is closed.
//
// The build completes the next two lines: the path of every file with the hash of its contents, and a version over
// all of it and this script. The start page has the empty path.
"use strict";

const VERSION = "";
const FILES = {};

const SCOPE = new URL(registration.scope);
// Several programs can share one origin; the path tells their caches apart.
const OURS = `keyfolio ${SCOPE.pathname} `;
const CACHE = OURS + VERSION;
/** A name like these changes with the contents, so that it never means two different files. */
const NAMED_BY_CONTENTS = /-[0-9a-f]{16}\.\w+$/;

/** Where a file lies in a cache: the same in every release that has the same file. */
const place = (path) => new URL(`${path}?${FILES[path]}`, SCOPE).href;

/** Where a cache notes that a page was loaded from it. */
const NOTES = new URL(".pages/", SCOPE).href;
const note = (page) => NOTES + page;

// ---- Keeping ---------------------------------------------------------------------------------------

/** The hash is checked: a file of another release, or one that was changed on the way, does not get in. */
async function download(path) {
  const cache = NAMED_BY_CONTENTS.test(path) ? "default" : "no-cache";
  const response = await fetch(new URL(path, SCOPE), { cache, integrity: FILES[path], redirect: "error" });
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return response;
}

/** Brings in what is missing. Where an older release has the same file it is not fetched again. */
async function complete() {
  const cache = await caches.open(CACHE);
  const keep = async (path) => {
    if (await cache.match(place(path))) return;
    await cache.put(place(path), (await caches.match(place(path))) ?? (await download(path)));
  };
  await Promise.all(Object.keys(FILES).map(keep));
}

/** A page that was asked for is among the clients only when it has begun to load; so long it counts as alive. */
const LOADING_MILLISECONDS = 60000;
const ASKED_FOR_AT = "asked-for-at";

/** The cache that a page was loaded from. */
async function releaseOf(page) {
  const noted = page && (await caches.match(note(page)));
  return noted && noted.text();
}

async function mayBeLoading(cache, request) {
  const noted = await cache.match(request);
  return Date.now() - Number(noted?.headers.get(ASKED_FOR_AT)) < LOADING_MILLISECONDS;
}

async function remember(page, release, headers = {}) {
  const cache = await caches.open(release);
  await cache.put(note(page), new Response(release, { headers }));
}

/** Removes the older releases that no page was loaded from. */
async function tidy() {
  const names = await caches.keys();
  // A newer release that is on its way has no pages yet; it will tidy up when it takes over.
  if (registration.installing || registration.waiting) return;
  const alive = new Set((await clients.matchAll({ includeUncontrolled: true })).map((page) => note(page.id)));
  for (const name of names.filter((name) => name.startsWith(OURS))) {
    const cache = await caches.open(name);
    const noted = (await cache.keys()).filter(({ url }) => url.startsWith(NOTES));
    const gone = [];
    for (const request of noted) {
      if (!alive.has(request.url) && !(await mayBeLoading(cache, request))) gone.push(request);
    }
    await Promise.all(gone.map((request) => cache.delete(request)));
    if (name !== CACHE && gone.length === noted.length) await caches.delete(name);
  }
}

// ---- Answering -------------------------------------------------------------------------------------

const kept = (path) => caches.match(place(path), { cacheName: CACHE, ignoreVary: true });

/** The start page, of this release. The page that opens belongs to it from now on. */
async function answerPage({ request }) {
  return (await kept("")) ?? fetch(request);
}

/** Anything else, of the release of the page that asks. */
async function answerPart({ request, clientId }, path) {
  if (Object.hasOwn(FILES, path) && NAMED_BY_CONTENTS.test(path)) return (await kept(path)) ?? fetch(request);
  const cacheName = (await releaseOf(clientId)) ?? CACHE;
  const options = { cacheName, ignoreSearch: true, ignoreVary: true };
  return (await caches.match(new URL(path, SCOPE), options)) ?? fetch(request);
}

/** A page has started: it is noted, and it is told when all of its release is here. */
async function greet(page) {
  await remember(page.id, (await releaseOf(page.id)) ?? CACHE);
  await tidy();
  await complete();
  page.postMessage("complete");
}

addEventListener("install", (event) => event.waitUntil(complete()));

addEventListener("activate", (event) => event.waitUntil(clients.claim().then(tidy)));

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(SCOPE.href)) return;
  const path = new URL(request.url).pathname.slice(SCOPE.pathname.length);
  if (request.mode !== "navigate") {
    event.respondWith(answerPart(event, path));
  } else if (path === "" || path === "index.html") {
    event.respondWith(answerPage(event));
    if (event.resultingClientId) {
      event.waitUntil(remember(event.resultingClientId, CACHE, { [ASKED_FOR_AT]: String(Date.now()) }));
    }
  }
});

addEventListener("message", (event) => {
  if (event.data === "started") event.waitUntil(greet(event.source));
  if (event.data === "take over") event.waitUntil(skipWaiting());
});
