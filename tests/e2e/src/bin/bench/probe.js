// Runs in every measured page before the page's own scripts: notes what the browser says about itself, and takes
// times from an event to the end of the frame that shows its result.
window.bench ??= (() => {
  const tasks = [];
  let shifts = 0;
  const observe = (type, see) => new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
  observe("longtask", (task) => tasks.push([task.startTime, task.duration]));
  observe("layout-shift", (shift) => {
    if (!shift.hadRecentInput) shifts += shift.value;
  });

  // The memory of a WebAssembly program is nobody's but its own: the heap of the scripts does not count it.
  let memory = null;
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...all) => {
      const result = await original.apply(WebAssembly, all);
      memory = (result.instance ?? result).exports.memory ?? memory;
      return result;
    };
  }

  /** Calls back when the next frame has been drawn. */
  const afterFrame = (then) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => then(performance.now());
      channel.port2.postMessage(0);
    });

  /** When the frame is drawn in which something is so; null if it is not within the time. */
  const when = (isSo, patience = 30_000) =>
    new Promise((done) => {
      const end = performance.now() + patience;
      const look = (now) => {
        if (isSo()) done(now);
        else if (now > end) done(null);
        else afterFrame(look);
      };
      afterFrame(look);
    });

  const textOf = (selector) => document.querySelector(selector)?.textContent.trim() ?? "";

  /** Whether something with a text is there, and a click on its middle would reach it. */
  const canBeClicked = (selector) => {
    const found = document.querySelector(selector);
    if (!found?.textContent.trim()) return false;
    const box = found.getBoundingClientRect();
    const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return box.height > 0 && hit !== null && (found.contains(hit) || hit.contains(found));
  };

  let keys = [];
  let lastKey = 0;
  let expected = null;
  addEventListener(
    "keydown",
    (event) => {
      const pressed = event.timeStamp;
      lastKey = pressed;
      afterFrame((now) => keys.push(now - pressed));
      if (expected) {
        const { isSo, done } = expected;
        expected = null;
        when(isSo).then((now) => done(now === null ? null : now - pressed));
      }
    },
    true,
  );

  let saves = [];
  const isSaved = () => document.querySelector(".save-state--saved") !== null;

  /** How many draws the answer stands on that is shown to the question how firm the choice is; null before the first. */
  const draws = () => {
    const note = document.querySelector(".firm__chances > .firm__wide + p");
    return note ? Number.parseInt(note.textContent.replaceAll(",", ""), 10) : null;
  };
  const isFirmDone = () => draws() === 10_000;

  return {
    /** Resolves with the time since the start of the page's life when the thing can be clicked. */
    watch(selector) {
      this.shown = new Promise((done) => {
        const look = () => (canBeClicked(selector) ? done(performance.now()) : requestAnimationFrame(look));
        look();
      });
    },
    /** First paint, blocking time from there to `until`, shifts of the layout, requests, those to other hosts. */
    start(until) {
      const painted = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? null;
      const blocking = tasks
        .filter(([at]) => at >= (painted ?? 0) && at < until)
        .reduce((sum, [, length]) => sum + Math.max(0, length - 50), 0);
      const files = performance.getEntriesByType("resource").map((file) => file.name);
      const outside = files.filter((name) => !name.startsWith(`${location.origin}/`) && !/^(blob|data):/.test(name));
      return [painted, blocking, shifts, files.length + 1, outside.length];
    },
    /** Presses something and takes the time until a text is the wanted one. */
    press(button, selector, text) {
      const begin = performance.now();
      document.querySelector(button).click();
      return when(() => textOf(selector) === text).then((now) => (now === null ? null : now - begin));
    },
    /** Promises the time from the next key until each thing shown holds a letter; false if it is so already. */
    expect(selector, letter) {
      const isSo = () => {
        const shown = [...document.querySelectorAll(selector)].map((one) => one.textContent.trim()).filter(Boolean);
        return shown.length > 0 && shown.every((text) => text.toLowerCase().includes(letter));
      };
      if (isSo()) return false;
      this.expected = new Promise((done) => (expected = { isSo, done }));
      return true;
    },
    takeKeys: () => keys.splice(0),
    /** Empties a field as somebody does who selects everything and deletes it. */
    clear(field) {
      field.focus();
      field.value = "";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    },
    /** From now on notes how long it takes from the last key until the page says that all is saved. */
    watchSaving() {
      saves = [];
      let saved = isSaved();
      new MutationObserver(() => {
        const now = isSaved();
        if (now && !saved) {
          const pressed = lastKey;
          afterFrame((shown) => saves.push(shown - pressed));
        }
        saved = now;
      }).observe(document.querySelector(".save-state").parentElement, { subtree: true, childList: true, attributes: true });
    },
    takeSaves: () => saves.splice(0),
    isSaved,
    isFirmDone,
    /**
     * Moves a slider and promises three times: until how firm the choice is has its first answer, the longest that the
     * page did nothing else while it was computing, and until the slider was seen at its new place.
     */
    async moveSlider(selector, turn) {
      const sliders = [...document.querySelectorAll(selector)];
      const slider = sliders[turn % 3];
      let answered = null;
      let last = null;
      const observer = new MutationObserver(() => {
        last = performance.now();
        if (answered === null && draws() < 10_000) answered = last;
      });
      observer.observe(document.querySelector(".firm__chances"), { subtree: true, childList: true, characterData: true });
      const begin = performance.now();
      slider.value = String(Number(slider.value) + (turn % 2 === 0 ? 1 : -1));
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      const painted = await when(() => true);
      // A page that is free answers at once.
      let longest = 0;
      let pinged = performance.now();
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        const now = performance.now();
        longest = Math.max(longest, now - pinged);
        pinged = now;
        channel.port2.postMessage(0);
      };
      channel.port2.postMessage(0);
      // Few accounts are done with before the first answer is shown: then it is the last one, too.
      const isQuiet = () => last !== null && performance.now() - last > 300;
      const end = await when(() => isFirmDone() && (answered !== null || isQuiet()), 20_000);
      channel.port1.close();
      observer.disconnect();
      return end === null ? [] : [(answered ?? last) - begin, longest, painted - begin];
    },
    when,
    /** Presses the button with a name as soon as it can be pressed, and promises the time from there. */
    async pressNamed(name, isSo) {
      const named = () => [...document.querySelectorAll("main button")].find((one) => one.textContent.trim() === name && !one.disabled);
      if ((await when(() => named() !== undefined, 60_000)) === null) return null;
      const begin = performance.now();
      named().click();
      const end = await when(isSo, 60_000);
      return end === null ? null : end - begin;
    },
    longest: (since) => tasks.filter(([at]) => at >= since).reduce((most, [, length]) => Math.max(most, length), 0),
    memory: () => memory?.buffer.byteLength ?? 0,
  };
})();
