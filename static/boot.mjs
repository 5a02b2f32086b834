// Starts the program: fetches the WebAssembly with its integrity hash, hands it to the generated
// loader and takes the skeleton away. What goes wrong is told to rescue.mjs, which shows it.
// Then sees to it that the next visit needs no network.

const root = document.documentElement;

/** The hash of the WebAssembly stands on its preload link, where not every browser checks it. */
function integrityOf(address) {
  return document.querySelector(`link[rel="preload"][href="${CSS.escape(address)}"]`)?.integrity ?? "";
}

async function start() {
  const names = document.querySelector('meta[name="keyfolio-app"]');
  const program = fetch(names.dataset.wasm, { integrity: integrityOf(names.dataset.wasm) });
  // Whoever awaits it first reports it; without this line a failed import would leave it unheard.
  program.catch(() => {});
  const { default: initialise } = await import(new URL(names.content, document.baseURI));
  const response = await program;
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  await initialise({ module_or_path: response });
  document.getElementById("skeleton")?.remove();
  root.dataset.app = "ready";
  performance.mark("keyfolio-ready");
}

// ---- Without a network -----------------------------------------------------------------------------

/** A page that stays open for days looks for a newer release this often, in milliseconds. */
const AN_HOUR = 3_600_000;

function lookNowAndThen(registration) {
  let looked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - looked < AN_HOUR) return;
    looked = Date.now();
    registration.update().catch(() => {});
  });
}

/**
 * Installs the service worker, if the build has one, and tells the program with `keyfolio-release` that a newer
 * release is ready or that another tab has loaded it. Nothing is loaded anew before `keyfolio-load-release`.
 */
async function work(container, address, first) {
  let loading = false;
  let controller = first;
  const tell = () => dispatchEvent(new Event("keyfolio-release"));
  const takenOver = () => {
    const before = controller;
    controller = container.controller;
    if (loading) location.reload();
    // The very first worker brings nothing new.
    else if (before && before !== controller) tell();
  };
  container.addEventListener("controllerchange", takenOver);
  container.addEventListener("message", ({ data }) => {
    if (data === "complete") root.dataset.offline = "ready";
  });
  const registration = await container.register(address);
  const look = () => registration.waiting && registration.active && tell();
  const watch = () => registration.installing?.addEventListener("statechange", look);
  registration.addEventListener("updatefound", watch);
  addEventListener("keyfolio-load-release", () => {
    loading = true;
    if (registration.waiting) registration.waiting.postMessage("take over");
    else location.reload();
  });
  watch();
  look();
  if (container.controller !== first) takenOver();
  lookNowAndThen(registration);
  (await container.ready).active.postMessage("started");
}

/** Where the browser gives no service workers, as over plain HTTP, or gives an error instead. */
function serviceWorkers() {
  try {
    return navigator.serviceWorker;
  } catch {
    return undefined;
  }
}

// ---- When ------------------------------------------------------------------------------------------

const wanted = new URLSearchParams(location.search);
if (!("framed" in root.dataset) && !wanted.has("rescue")) {
  const address = document.querySelector('meta[name="keyfolio-worker"]')?.content;
  const container = serviceWorkers();
  // The worker that this page came from; by the time the program has started there can be another one.
  const first = container?.controller;
  start().then(
    // A private window may refuse; the program works without.
    () => address && container && work(container, address, first).catch(() => {}),
    (error) => {
      dispatchEvent(new CustomEvent("keyfolio-failed", { detail: { message: String(error?.message ?? error) } }));
    },
  );
}
