// A word-sized histogram: how many resolutions a theme or an actor has in each year.

import { num, plural, svg } from "./dom.js";

const KINDS = ["subject", "sponsor", "favour", "against", "abstained"];

// The years of the resolutions that anything links to a node, each resolution once.
export function yearsOf(model, node) {
  const found = new Set(KINDS.flatMap((kind) => model.sources_(kind, node)));
  return [...found].map((n) => model.years[n]).filter((y) => y > 0);
}

// Whether more of a node's resolutions are recent than of all resolutions: in standard deviations
// of a fair draw, and in words where that is more than chance would often give.
export function trendOf(model, node) {
  const all = model.told();
  const middle = all[all.length >> 1];
  const recent = (years) => years.filter((y) => y >= middle).length;
  const years = yearsOf(model, node);
  const share = recent(all) / (all.length || 1);
  const spread = Math.sqrt(years.length * share * (1 - share));
  const size = spread > 0 ? (recent(years) - years.length * share) / spread : 0;
  const words = size > 1.3 ? "↗ rising" : size < -1.3 ? "↘ falling" : "";
  const why = `${num(recent(years))} of ${num(years.length)} since ${middle}; of all, ${Math.round(share * 100)} %`;
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
