// Elements out of code. Text from data only ever becomes a text node.

const SVG_NS = "http://www.w3.org/2000/svg";

export function h(tag, props = {}, ...children) {
  return dress(document.createElement(tag), props, children);
}

export function svg(tag, props = {}, ...children) {
  return dress(document.createElementNS(SVG_NS, tag), props, children);
}

function dress(element, props, children) {
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "style") Object.assign(element.style, value);
    else if (name === "value" || name === "checked" || name === "disabled") element[name] = value;
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.flat(4).filter((c) => c !== null && c !== undefined && c !== false));
  return element;
}

export function button(kind, words, act, props = {}) {
  return h("button", { type: "button", class: kind, onclick: act, ...props }, words);
}

export function byId(id) {
  return document.getElementById(id);
}

export function fill(element, ...children) {
  element.replaceChildren(...children.flat(4).filter((c) => c !== null && c !== undefined && c !== false));
}

// Text in a direction of its own, so that an Arabic name does not turn its neighbours round.
export function text(content, props = {}) {
  return h("bdi", props, String(content));
}

export function safeLink(url, content) {
  if (!/^https?:\/\//i.test(url)) return text(content);
  return h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, content);
}

export function say(words) {
  byId("said").textContent = words;
}

const NUMBER = new Intl.NumberFormat("en");

export function num(value) {
  return NUMBER.format(value);
}

const DAY = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

export function longDate(iso) {
  if (/^\d{4}-\d\d-\d\d/.test(iso)) return DAY.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`));
  if (/^\d{4}-\d\d$/.test(iso)) return MONTH.format(new Date(`${iso}-01T00:00:00Z`));
  return iso;
}

// At most `most` characters, cut between words.
export function brief(content, most) {
  if (content.length <= most) return content;
  const cut = content.slice(0, most);
  const space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > most * 0.5 ? space : most).replace(/[\s,;:·–-]+$/u, "")} …`;
}

export function plural(count, one, many = `${one}s`) {
  return `${num(count)} ${count === 1 ? one : many}`;
}

export function calmMotion() {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}
