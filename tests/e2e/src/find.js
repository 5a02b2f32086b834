// Finds elements the way a person would name them. Arguments: the steps, each inside the results of
// the one before. Answers with the elements, in the order of the page.
const steps = arguments[0];

const ROLES = {
  alert: '[role="alert"]',
  button: 'button, summary, input[type="button"], input[type="submit"], [role="button"]',
  cell: 'td, [role="cell"], [role="gridcell"]',
  checkbox: 'input[type="checkbox"], [role="checkbox"]',
  columnheader: 'th:not([scope="row"]), [role="columnheader"]',
  combobox: 'select, [role="combobox"]',
  dialog: 'dialog[open], [role="dialog"], [role="alertdialog"]',
  group: 'fieldset, [role="group"]',
  heading: 'h1, h2, h3, h4, h5, h6, [role="heading"]',
  link: 'a[href], [role="link"]',
  listitem: 'li, [role="listitem"]',
  main: 'main, [role="main"]',
  menuitem: '[role="menuitem"], [role="menuitemradio"], [role="menuitemcheckbox"]',
  navigation: 'nav, [role="navigation"]',
  option: 'option, [role="option"]',
  radio: 'input[type="radio"], [role="radio"]',
  region: 'section[aria-label], section[aria-labelledby], [role="region"]',
  row: 'tr, [role="row"]',
  rowheader: 'th[scope="row"], [role="rowheader"]',
  slider: 'input[type="range"], [role="slider"]',
  status: 'output, [role="status"]',
  switch: '[role="switch"]',
  tab: '[role="tab"]',
  tabpanel: '[role="tabpanel"]',
  table: 'table, [role="table"], [role="grid"]',
};
const FIELDS = "input:not([type=hidden]), select, textarea, output, [role=combobox], [role=slider], [contenteditable=true]";

const tidy = (text) => (text ?? "").replace(/\u00ad/g, "").replace(/\s+/g, " ").trim();

// A label may hold its own field: the options of a select are no part of its name.
function wordsOf(label) {
  const parts = [...label.childNodes].filter((part) => !(part instanceof Element && part.matches("select, textarea")));
  return parts.map((part) => part.textContent).join(" ");
}

function nameOf(element) {
  const by = element.getAttribute("aria-labelledby");
  if (by) return tidy(by.split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? "").join(" "));
  const label = element.getAttribute("aria-label");
  if (label) return tidy(label);
  if (element.labels?.length) return tidy([...element.labels].map(wordsOf).join(" "));
  if (element.matches("fieldset")) return tidy(element.querySelector(":scope > legend")?.textContent);
  if (element.matches("table")) return tidy(element.caption?.textContent);
  if (element.matches("input[type=button], input[type=submit]")) return tidy(element.value);
  return tidy(element.textContent) || tidy(element.title) || tidy(element.placeholder);
}

// A name is meant exactly; one that ends with an ellipsis is a beginning.
function says(text, wanted) {
  if (wanted === "") return true;
  return wanted.endsWith("…") ? text.startsWith(wanted.slice(0, -1)) : text === wanted;
}

function visible(element) {
  if (!element.isConnected || element.getClientRects().length === 0) return false;
  return getComputedStyle(element).visibility === "visible";
}

function matches(root, step) {
  const all = (selector) => [...root.querySelectorAll(selector)];
  switch (step.by) {
    case "css": return all(step.value);
    case "role": return all(ROLES[step.role] ?? `[role="${step.role}"]`).filter((one) => says(nameOf(one), step.name));
    case "label": return all(FIELDS).filter((one) => says(nameOf(one), step.name));
    case "text": {
      const holding = all("*").filter((one) => tidy(one.textContent).includes(step.value));
      // The innermost element that holds the text.
      return holding.filter((one) => ![...one.children].some((child) => tidy(child.textContent).includes(step.value)));
    }
    default: throw new Error(`no way to find by ${step.by}`);
  }
}

let found = [document];
for (const step of steps) {
  found = [...new Set(found.flatMap((root) => matches(root, step)))];
  if (!step.hidden) found = found.filter(visible);
}
return found;
