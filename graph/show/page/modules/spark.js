// A word-sized histogram: how many resolutions a theme or an actor has in each year.

import { num, plural, svg } from "./dom.js";

const KINDS = ["subject", "sponsor", "favour", "against", "abstained"];
// In standard deviations: what one of ten would reach by chance is not yet a trend.
const SURE = 1.3;

// The resolutions that anything links to a node, each once, those with a year.
function resolutionsOf(model, node) {
  const found = new Set(KINDS.flatMap((kind) => model.sources_(kind, node)));
  return [...found].filter((n) => model.years[n] > 0);
}

export function yearsOf(model, node) {
  return resolutionsOf(model, node).map((n) => model.years[n]);
}

// Whether more of a node's resolutions are recent than chance would give: each is held against
// those of its own organ, so that an organ of which only late years were read makes nothing rise.
export function trendOf(model, node) {
  const mine = resolutionsOf(model, node);
  const halves = model.halves();
  const recent = mine.filter((n) => model.years[n] >= halves.get(model.nodes.organ[n]).middle).length;
  const shares = mine.map((n) => halves.get(model.nodes.organ[n]).share);
  const expected = shares.reduce((sum, p) => sum + p, 0);
  const spread = Math.sqrt(shares.reduce((sum, p) => sum + p * (1 - p), 0));
  const size = spread > 0 ? (recent - expected) / spread : 0;
  const words = size > SURE ? "↗ rising" : size < -SURE ? "↘ falling" : "";
  const why = `${num(recent)} of ${num(mine.length)} in the later half of their organs’ resolutions, where ${expected.toFixed(1)} would be usual`;
  return { size, words, why };
}

export function meanOf(years) {
  return years.length ? years.reduce((sum, y) => sum + y, 0) / years.length : 0;
}

export function spark(years, [first, last], { width = 110, height = 20 } = {}) {
  if (!years.length || last <= first) return null;
  const span = last - first + 1;
  const counts = new Map();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const step = width / span;
  const bars = [...counts].map(([year, n]) => {
    const tall = Math.max(2, (n / most) * height);
    const props = {
      x: (year - first) * step,
      y: height - tall,
      width: Math.max(1.5, step - 0.6),
      height: tall,
    };
    return svg("rect", props);
  });
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const words = `${plural(years.length, "resolution")}, ${from === to ? from : `${from} to ${to}`}`;
  return svg(
    "svg",
    { class: "spark", role: "img", "aria-label": words, viewBox: `0 0 ${width} ${height}`, width, height },
    svg("title", {}, words),
    svg("line", { x1: 0, x2: width, y1: height - 0.5, y2: height - 0.5 }),
    bars,
  );
}
