// Edges, year columns and names of communities: painted under the nodes, in one stroke each.

import { EDGES } from "./model.js";

// The control point of an edge: a slight bow, so that there and back do not cover each other.
export function bow([ax, ay], [bx, by]) {
  const mx = (ax + bx) / 2;
  const my = (ay + by) / 2;
  return [mx - (by - ay) * 0.11, my + (bx - ax) * 0.11];
}

export function paintEdges(context, view, colours, scale, chosen) {
  context.lineCap = "round";
  const quiet = chosen.size ? 0.045 : 1;
  context.globalAlpha = quiet * edgeAlpha(view);
  context.strokeStyle = colours.ink;
  context.lineWidth = 0.9 / scale;
  trace(context, view, view.quiet);
  context.globalAlpha = 1;
}

function edgeAlpha(view) {
  const count = view.quiet.length * (view.columns || view.tab === "states" ? 2 : 1);
  return count > 1500 ? 0.07 : count > 700 ? 0.11 : count > 300 ? 0.15 : count > 90 ? 0.22 : 0.34;
}

function trace(context, view, edges) {
  context.beginPath();
  for (const [a, b] of edges) {
    const from = view.at.get(a);
    const to = view.at.get(b);
    const [cx, cy] = bow(from, to);
    context.moveTo(from[0], from[1]);
    context.quadraticCurveTo(cx, cy, to[0], to[1]);
  }
  context.stroke();
}

// The edges of what is chosen: outgoing in the accent, incoming in orange, with heads.
export function paintChosen(context, view, colours, scale, chosen, isHot) {
  for (const edge of view.edges) {
    const [a, b, kind] = edge;
    const hot = isHot(edge);
    if (!hot && !chosen.has(a) && !chosen.has(b)) continue;
    const outwards = hot || chosen.has(a);
    context.strokeStyle = context.fillStyle = edgeColour(kind, outwards, colours);
    context.lineWidth = (hot ? 3 : 1.3) / scale;
    context.globalAlpha = hot ? 1 : 0.75;
    trace(context, view, [edge]);
    if (!EDGES[kind].derived) head(context, view, edge, scale);
  }
  context.globalAlpha = 1;
}

export function edgeColour(kind, outwards, colours) {
  if (kind === "favour") return "#009e73";
  if (kind === "against") return "#d55e00";
  if (kind === "abstained") return "#8c8c8c";
  if (EDGES[kind].derived) return colours.state;
  return outwards ? colours.accent : colours.person;
}

function head(context, view, [a, b], scale) {
  const from = view.at.get(a);
  const to = view.at.get(b);
  const [cx, cy] = bow(from, to);
  const angle = Math.atan2(to[1] - cy, to[0] - cx);
  const back = view.radius.get(b) + 2 / scale;
  const [x, y] = [to[0] - back * Math.cos(angle), to[1] - back * Math.sin(angle)];
  const size = 7 / scale;
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x - size * Math.cos(angle - 0.42), y - size * Math.sin(angle - 0.42));
  context.lineTo(x - size * Math.cos(angle + 0.42), y - size * Math.sin(angle + 0.42));
  context.fill();
}

// The edge under a point, if one is nearer than `reach` (in the network's units).
export function edgeAt(view, edges, [px, py], reach) {
  let best = null;
  let least = reach * reach;
  for (const edge of edges) {
    const from = view.at.get(edge[0]);
    const to = view.at.get(edge[1]);
    const [cx, cy] = bow(from, to);
    if (outside(px, from[0], cx, to[0], reach) || outside(py, from[1], cy, to[1], reach)) continue;
    for (let k = 1; k < 24; k++) {
      const t = k / 24;
      const x = (1 - t) * (1 - t) * from[0] + 2 * t * (1 - t) * cx + t * t * to[0];
      const y = (1 - t) * (1 - t) * from[1] + 2 * t * (1 - t) * cy + t * t * to[1];
      const distance = (px - x) ** 2 + (py - y) ** 2;
      if (distance < least) [least, best] = [distance, edge];
    }
  }
  return best;
}

function outside(p, a, b, c, reach) {
  return p < Math.min(a, b, c) - reach || p > Math.max(a, b, c) + reach;
}

// The years: a line for each column under the nodes, and the names along the upper rim.
export function paintColumns(context, view, colours, scale) {
  if (!view.columns) return;
  const half = view.height / 2 + 60;
  context.strokeStyle = colours.line;
  context.lineWidth = 1 / scale;
  context.beginPath();
  for (const [x] of view.columns.values()) {
    context.moveTo(x, -half);
    context.lineTo(x, half);
  }
  context.stroke();
}

export function paintYears(context, view, colours, { width, sans }, toScreen) {
  if (!view.columns) return;
  context.fillStyle = colours.paper;
  context.globalAlpha = 0.88;
  context.fillRect(0, 0, width, 24);
  context.globalAlpha = 1;
  context.fillStyle = colours.soft;
  context.font = `600 12px ${sans}`;
  context.textBaseline = "middle";
  context.textAlign = "left";
  let free = -Infinity;
  for (const [year, [x]] of view.columns) {
    const at = toScreen(x) + 3;
    const end = at + context.measureText(year).width;
    if (at < free || end > width) continue;
    context.fillText(year, at, 13);
    free = end + 20;
  }
}

export function communitiesShown(model, view) {
  const groups = new Map();
  for (const node of view.nodes) {
    const community = model.nodes.community[node];
    if (community < 0 || node >= model.resolutions) continue;
    if (!groups.has(community)) groups.set(community, []);
    groups.get(community).push(view.at.get(node));
  }
  return [...groups]
    .filter(([c, points]) => points.length >= 7 && model.communityName(c))
    .map(([c, points]) => ({ community: c, ...core(points, model.communityName(c)) }))
    .filter((region) => region.reach < 24 + 36 * Math.sqrt(region.size))
    .sort((a, b) => b.size - a.size);
}

// Where most of a community lies: its middle, its upper rim, how far it reaches.
function core(points, name) {
  const middle = (k) => points.map((p) => p[k]).sort((a, b) => a - b)[points.length >> 1];
  const [x, y] = [middle(0), middle(1)];
  const near = points
    .map((p) => [Math.hypot(p[0] - x, p[1] - y), p[1]])
    .sort((a, b) => a[0] - b[0])
    .slice(0, Math.ceil(points.length * 0.8));
  return {
    name,
    x,
    y,
    top: Math.min(...near.map((n) => n[1])) - 14,
    bottom: Math.max(...near.map((n) => n[1])) + 14,
    reach: near.at(-1)[0],
    size: points.length,
  };
}
