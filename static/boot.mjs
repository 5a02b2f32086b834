// Starts the program: fetches the WebAssembly with its integrity hash, hands it to the generated
// loader and takes the skeleton away. What goes wrong is told to rescue.mjs, which shows it.

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

const wanted = new URLSearchParams(location.search);
if (!("framed" in root.dataset) && !wanted.has("rescue")) {
  start().catch((error) => {
    dispatchEvent(new CustomEvent("keyfolio-failed", { detail: { message: String(error?.message ?? error) } }));
  });
}
