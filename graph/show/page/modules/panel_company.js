// Of a state, another actor or a theme: its company, its themes, its years.

import { h, num } from "./dom.js";
import { nodeLink, share } from "./panel_parts.js";
import { companions } from "./relate.js";
import { spark, yearsOf } from "./spark.js";

export function companyPart(parts, kind, title, node) {
  const found = companions(parts.model, kind, node);
  if (!found.length) return null;
  const percent = (part) => `${Math.round(part * 100)} %`;
  const rows = found
    .slice(0, 10)
    .map(([other, part, shared]) => [other, part, percent(part), `${num(shared)} in common`]);
  return bars(parts, title, rows);
}

// How often a state or another actor sponsored on each theme.
export function themesOf(parts, node) {
  const { model } = parts;
  const count = new Map();
  for (const resolution of model.sources_("sponsor", node))
    for (const theme of model.targets("subject", resolution)) count.set(theme, (count.get(theme) ?? 0) + 1);
  const order = [...count].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 10);
  if (!order.length) return null;
  return bars(
    parts,
    "Sponsors most on",
    order.map(([theme, n]) => [theme, n / order[0][1], num(n)]),
  );
}

export function yearsPart(parts, node) {
  const years = yearsOf(parts.model, node);
  const drawn = spark(years, parts.model.span(), { width: 330, height: 44 });
  if (!drawn) return null;
  const [first, last] = parts.model.span();
  return parts.section("Resolutions by year", years.length, () => [
    drawn,
    h("p", { class: "ends" }, h("span", {}, String(first)), h("span", {}, String(last))),
  ]);
}

// Rows of [node, length of the bar, number beside it, what the pointer tells].
function bars(parts, title, rows) {
  const bar = (part) =>
    h("span", { class: "meter", "aria-hidden": "true" }, share("", Math.max(part, 0.01), 1));
  return parts.section(title, null, () =>
    h(
      "ul",
      { class: "bars" },
      rows.map(([node, part, words, hint]) =>
        h(
          "li",
          { title: hint },
          nodeLink(parts.model, node, parts.act, "link"),
          bar(part),
          h("span", { class: "n" }, words),
        ),
      ),
    ),
  );
}
