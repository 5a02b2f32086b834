// Takes the place of the service worker where there is to be none: removes what it kept, then itself. Pages that are
// open stay as they are. Development builds have this one; a host can use it to take a release back.
"use strict";

const OURS = `keyfolio ${new URL(registration.scope).pathname} `;

async function leave() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OURS)).map((name) => caches.delete(name)));
  await registration.unregister();
}

addEventListener("install", (event) => event.waitUntil(skipWaiting()));
addEventListener("activate", (event) => event.waitUntil(leave()));
