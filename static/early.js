// Runs before the first paint: theme, density, language, what to show while the program loads, and the
// list of errors that the rescue page and the tests read. Nothing here may throw: storage can be
// blocked, and a page without its program must still be a readable page.
"use strict";
{
  const root = document.documentElement;

  // Preferences are stored as JSON text; a bare word is taken as well.
  const preference = (name, allowed) => {
    try {
      const word = (localStorage.getItem(`keyfolio/${name}`) ?? "").replaceAll('"', "");
      return allowed.includes(word) ? word : null;
    } catch {
      return null;
    }
  };

  const theme = preference("theme", ["light", "dark"]);
  if (theme) root.dataset.theme = theme;

  const density = preference("density", ["compact"]);
  if (density) root.dataset.density = density;

  const spoken = (navigator.languages ?? [navigator.language ?? ""])
    .map((tag) => tag.slice(0, 2).toLowerCase())
    .find((language) => language === "en" || language === "de");
  root.lang = preference("language", ["en", "de"]) ?? spoken ?? "en";

  // A deep link means a known workspace: no words of welcome before it.
  root.dataset.visit = ["", "#", "#/", "#/start"].includes(location.hash) ? "start" : "inside";

  // A page in someone else's frame could be clicked through: it stays blank and is not started.
  if (window.top !== window.self) {
    root.dataset.framed = "";
    root.style.setProperty("display", "none", "important");
  }

  const errors = [];
  Object.defineProperty(window, "keyfolioErrors", { value: errors });
  const note = (kind, text) => {
    if (errors.length < 100) errors.push({ kind, text: String(text).slice(0, 4000) });
  };
  addEventListener(
    "error",
    (event) => {
      const source = event.target?.src ?? event.target?.href;
      note("error", source ? `could not load ${source}` : `${event.message} (${event.filename}:${event.lineno})`);
    },
    true,
  );
  addEventListener("unhandledrejection", (event) => note("rejection", event.reason));
  addEventListener("securitypolicyviolation", (event) =>
    note("policy", `${event.effectiveDirective} blocked ${event.blockedURI}`),
  );
  addEventListener("keyfolio-panic", (event) => note("panic", event.detail?.message ?? "no message"), true);
}
