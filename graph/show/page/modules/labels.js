// Labels where they fit: the most important first, none over another, none over a larger node.

import { brief } from "./dom.js";

const WIDTHS = new Map();

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

  // Labels block always; a disc only where it is not much smaller than the one to be named.
  free(box, own, least) {
    for (const cell of this.cellsOf(box)) {
      for (const other of this.cells.get(cell) ?? []) {
        if (
          other[4] !== own &&
          other[5] >= least &&
          box[0] < other[2] &&
          other[0] < box[2] &&
          box[1] < other[3] &&
          other[1] < box[3]
        )
          return false;
      }
    }
    return true;
  }

  take(box) {
    for (const cell of this.cellsOf(box)) {
      if (!this.cells.has(cell)) this.cells.set(cell, []);
      this.cells.get(cell).push(box);
    }
  }
}

// `marks`: what is drawn, most important first: { id, x, y, r, name, more, strong } in screen
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
    for (const [x, y, align] of spots(mark, wide, high)) {
      const box = [x - 2, y - 1, x + wide, y + high, mark.id, Infinity];
      const inside = box[0] > 4 && box[2] < width - 4 && box[1] > 4 && box[3] < height - 4;
      if ((!inside && !mark.strong) || !taken.free(box, mark.id, lines.length > 1 ? 0 : mark.r * 0.62))
        continue;
      taken.take(box);
      return { x, y, wide, lines, font, second, size, align, mark };
    }
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
  if (!mark.must && !taken.free(box, mark.id, mark.r)) return null;
  taken.take(box);
  return { x: box[0], y: box[1], wide, lines: [mark.name], font, second, size, align: "left", mark };
}

function spots(m, wide, high) {
  const gap = m.r + 4;
  return [
    [m.x + gap, m.y - high / 2, "left"],
    [m.x - wide / 2, m.y + gap - 1, "center"],
    [m.x - wide / 2, m.y - gap - high + 1, "center"],
    [m.x - gap - wide, m.y - high / 2, "right"],
  ];
}

// Names of communities, above their nodes: { name, x, y } to those that fit, with their boxes.
export function placeRegions(context, regions, marks, { width, height, sans }) {
  const font = `600 13px ${sans}`;
  const taken = new Taken();
  for (const m of marks) if (m.r > 8) taken.take([m.x - m.r, m.y - m.r, m.x + m.r, m.y + m.r, m.id, m.r]);
  const placed = [];
  for (const { name, x, y } of regions.slice(0, 16)) {
    const words = brief(name, 44);
    const half = widthOf(context, font, words) / 2 + 6;
    const middle = Math.max(half + 6, Math.min(width - half - 6, x));
    const box = [middle - half, y - 26, middle + half, y - 6];
    if (x < 0 || x > width || box[1] < 4 || box[3] > height || !taken.free(box, -1, 0)) continue;
    taken.take([...box, -2, Infinity]);
    placed.push({ words, x: middle, y: y - 16, box, font });
  }
  return placed;
}

export function drawRegions(context, placed, colours) {
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  for (const { words, x, y, font } of placed) {
    context.font = font;
    context.lineWidth = 5;
    context.strokeStyle = colours.paper;
    context.strokeText(words, x, y);
    context.fillStyle = colours.soft;
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
