// Labels where they fit: the most important first, none over another, none over a larger node.

import { brief } from "./dom.js";

const WIDTHS = new Map();
// The name of a community may cover small nodes, as long as their radii sum to no more than this.
const COVERED = 16;

function widthOf(context, font, words) {
  const key = font + words;
  if (!WIDTHS.has(key)) {
    context.font = font;
    if (WIDTHS.size > 20000) WIDTHS.clear();
    WIDTHS.set(key, context.measureText(words).width);
  }
  return WIDTHS.get(key);
}

// A grid of taken boxes, so that a test looks at a few boxes and not at all of them.
class Taken {
  constructor() {
    this.cells = new Map();
  }

  *cellsOf(box) {
    for (let cx = Math.floor(box[0] / 80); cx <= Math.floor(box[2] / 80); cx++) {
      for (let cy = Math.floor(box[1] / 40); cy <= Math.floor(box[3] / 40); cy++) yield cx * 4096 + cy;
    }
  }

  // Whether a box covers nothing of others.
  free(box, own) {
    for (const cell of this.cellsOf(box)) {
      for (const other of this.cells.get(cell) ?? []) if (other[4] !== own && meet(box, other)) return false;
    }
    return true;
  }

  // The place among some that covers least, if any may be taken.
  cheapest(places, { id, r }) {
    const costs = places.map(({ box }) => this.cost(box, id, r));
    const least = Math.min(...costs);
    return least < Infinity ? places[costs.indexOf(least)] : undefined;
  }

  // What a box would cover: nothing costs 0, discs the sum of their radii; a label, or a disc
  // larger than `most`, must never be covered.
  cost(box, own, most = Infinity) {
    const met = new Set();
    for (const cell of this.cellsOf(box)) {
      for (const other of this.cells.get(cell) ?? [])
        if (other[4] !== own && meet(box, other)) met.add(other);
    }
    return [...met].reduce((sum, other) => sum + (other[5] > most ? Infinity : other[5]), 0);
  }

  take(box) {
    for (const cell of this.cellsOf(box)) {
      if (!this.cells.has(cell)) this.cells.set(cell, []);
      this.cells.get(cell).push(box);
    }
  }
}

function meet(a, b) {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

function within(box, width, height) {
  return box[0] > 4 && box[2] < width - 4 && box[1] > 4 && box[3] < height - 4;
}

// `marks`: what is drawn, most important first: { id, x, y, r, name, more, strong, key } in screen
// pixels. Returns the labels that fit: { x, y, lines, font, align }.
export function placeLabels(context, marks, { width, height, sans }, regions = []) {
  const taken = new Taken();
  for (const region of regions) taken.take([...region.box, -1, Infinity]);
  const seen = marks.filter((m) => m.x > -60 && m.y > -30 && m.x < width + 60 && m.y < height + 30);
  for (const m of seen)
    taken.take([m.x - m.r * 0.8, m.y - m.r * 0.8, m.x + m.r * 0.8, m.y + m.r * 0.8, m.id, m.r]);
  const placed = [];
  for (const mark of seen) {
    const label = fitLabel(context, mark, taken, sans, width, height);
    if (label) placed.push(label);
    if (placed.length > 160) break;
  }
  return placed;
}

function fitLabel(context, mark, taken, sans, width, height) {
  const size = mark.strong ? 13 : mark.r > 13 ? 12.5 : 11.5;
  const font = `${mark.strong || mark.r > 13 ? 600 : 500} ${size}px ${sans}`;
  const second = `400 ${size - 1}px ${sans}`;
  for (const lines of mark.more ? [[mark.name, mark.more], [mark.name]] : [[mark.name]]) {
    const wide = Math.max(...lines.map((l, k) => widthOf(context, k ? second : font, l))) + 4;
    const high = size * 1.22 * lines.length + 1;
    const open = spots(mark, wide, high)
      .map(([x, y, align]) => ({ x, y, align, box: [x - 2, y - 1, x + wide, y + high, mark.id, Infinity] }))
      .filter(({ box }) => mark.strong || within(box, width, height));
    const over = mark.key && lines.length === 1 ? taken : null;
    const best = open.find(({ box }) => taken.free(box, mark.id)) ?? over?.cheapest(open, mark);
    if (!best) continue;
    taken.take(best.box);
    return { ...best, wide, lines, font, second, size, mark };
  }
  if (!mark.strong) return null;
  const wide = widthOf(context, font, mark.name) + 4;
  const box = [
    mark.x + mark.r + 3,
    mark.y - size * 0.6,
    mark.x + mark.r + 3 + wide,
    mark.y + size * 0.6,
    mark.id,
    Infinity,
  ];
  if (!mark.must && !taken.free(box, mark.id)) return null;
  taken.take(box);
  return { x: box[0], y: box[1], wide, lines: [mark.name], font, second, size, align: "left", mark };
}

function spots(m, wide, high) {
  const gap = m.r + 4;
  const slant = m.r * 0.7 + 2;
  return [
    [m.x + gap, m.y - high / 2, "left"],
    [m.x - wide / 2, m.y + gap - 1, "center"],
    [m.x - wide / 2, m.y - gap - high + 1, "center"],
    [m.x - gap - wide, m.y - high / 2, "right"],
    [m.x + slant, m.y - slant - high, "left"],
    [m.x + slant, m.y + slant, "left"],
    [m.x - slant - wide, m.y - slant - high, "right"],
    [m.x - slant - wide, m.y + slant, "right"],
  ];
}

// Names of communities, above or below their nodes: those that fit, with their boxes.
export function placeRegions(context, regions, marks, { width, height, sans }, blocked = []) {
  const font = `600 13px ${sans}`;
  const taken = new Taken();
  for (const m of marks) if (m.r > 2) taken.take([m.x - m.r, m.y - m.r, m.x + m.r, m.y + m.r, m.id, m.r]);
  for (const { box } of blocked) taken.take([...box, -3, Infinity]);
  const placed = [];
  for (const { name, x, above, below, colour } of regions.slice(0, 16)) {
    const words = brief(name, Math.min(44, Math.round(width / 14)));
    const half = widthOf(context, font, words) / 2 + 6;
    const middle = Math.max(half + 6, Math.min(width - half - 6, x));
    if (x < 0 || x > width) continue;
    const spots = [above - 16, below + 16]
      .map((y) => ({ y, box: [middle - half, y - 10, middle + half, y + 10] }))
      .filter(({ box }) => box[1] > 4 && box[3] < height - 4)
      .map((spot) => ({ ...spot, cost: taken.cost(spot.box, -1, COVERED) }))
      .sort((a, b) => a.cost - b.cost);
    if (!spots.length || spots[0].cost > COVERED) continue;
    const [{ y, box }] = spots;
    taken.take([...box, -2, Infinity]);
    placed.push({ words, x: middle, y, box, font, colour });
  }
  return placed;
}

export function drawRegions(context, placed, colours) {
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  for (const { words, x, y, font, colour } of placed) {
    context.font = font;
    context.lineWidth = 5;
    context.strokeStyle = colours.paper;
    context.strokeText(words, x, y);
    context.fillStyle = colour ?? colours.soft;
    context.fillText(words, x, y);
  }
}

export function drawLabels(context, labels, colours) {
  context.lineJoin = "round";
  context.textBaseline = "top";
  for (const label of labels) {
    context.textAlign = label.align;
    const x =
      label.align === "left"
        ? label.x
        : label.align === "right"
          ? label.x + label.wide - 4
          : label.x + (label.wide - 4) / 2;
    label.lines.forEach((line, k) => {
      const y = label.y + k * label.size * 1.22;
      context.font = k ? label.second : label.font;
      context.lineWidth = 3.5;
      context.strokeStyle = colours.paper;
      context.globalAlpha = label.mark.faded ? 0.35 : 1;
      context.strokeText(line, x, y);
      context.fillStyle = k ? colours.soft : colours.ink;
      context.fillText(line, x, y);
    });
  }
  context.globalAlpha = 1;
}

export function labelText(model, node, large) {
  const label = model.label(node);
  if (model.kind(node) !== "resolution") return [brief(label, 34), ""];
  const title = model.nodes.title[node];
  return [brief(label, 34), large && title ? brief(title, 34) : ""];
}
