// Elements out of code: what comes from the graph is only ever set as text.

export const byId = (id) => document.getElementById(id);

export function element(name, text, attributes = {}) {
  const node = document.createElement(name);
  if (text !== undefined) node.textContent = text;
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
}

export function say(text, isError = false) {
  byId("status").textContent = text;
  byId("status").className = isError ? "error" : "quiet";
}
