
// ---- The parts of the program ----------------------------------------------------------------------
// Each is fetched when a screen of its is opened. What several parts use lies in one file, an empty WebAssembly
// module that carries the pieces as its sections. The build puts this script at the end of the generated one, whose
// `wasm` is the running program, and completes the next two lines.

const PARTS = {};
const SHARED = {};

/** What has arrived or is on its way, by name. No piece may be set up twice: that would reset its memory. */
const arrivals = new Map();

/** A failure is not kept, so that it can be tried again. */
function once(name, bring) {
  if (!arrivals.has(name)) {
    const arrival = bring();
    arrivals.set(name, arrival);
    arrival.catch(() => arrivals.delete(name));
  }
  return arrivals.get(name);
}

async function bytesOf({ file, integrity }) {
  const response = await fetch(new URL(file, import.meta.url), { integrity });
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return response.arrayBuffer();
}

/** Gives a piece the memory and the functions of the running program. */
const setUp = (bytes) => WebAssembly.instantiate(bytes, { __wasm_split: wasm });

async function bringShared(piece) {
  const carrier = await once("shared", async () => WebAssembly.compile(await bytesOf(SHARED)));
  await setUp(WebAssembly.Module.customSections(carrier, piece)[0]);
}

async function bringPart({ file, integrity, shared }) {
  const own = bytesOf({ file, integrity });
  // Whoever awaits it first reports it.
  own.catch(() => {});
  await Promise.all(shared.map((piece) => once(piece, () => bringShared(piece))));
  await setUp(await own);
}

/** The functions that the program calls for a part, under the names it knows them by. */
const loaders = {};
for (const [name, part] of Object.entries(PARTS)) {
  loaders[`__wasm_split_load_${name}`] = async (callback, data) => {
    const isHere = await once(name, () => bringPart(part)).then(() => true, (error) => {
      console.warn(error);
      return false;
    });
    wasm.__indirect_function_table.get(callback)(data, isHere);
  };
}
