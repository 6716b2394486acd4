// Positions for what the file does not place beforehand: the same algorithm as at build time, run
// to its end before anything is drawn, from fixed starts. Nothing here is random.

const STEP = 62;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

// Rows of `count` points below others, as wide as these, or as a field of their own.
export function inRows(count, others) {
  const xs = others.map((p) => p[0]);
  const wide = Math.max(others.length ? Math.max(...xs) - Math.min(...xs) : 0, STEP * Math.sqrt(count * 1.5));
  const middle = others.length ? (Math.max(...xs) + Math.min(...xs)) / 2 : 0;
  const top = others.length ? Math.max(...others.map((p) => p[1])) + STEP * 1.4 : 0;
  const each = Math.max(1, Math.min(count, Math.floor(wide / (STEP * 1.2))));
  return Array.from({ length: count }, (_, k) => {
    const inRow = Math.min(each, count - each * Math.floor(k / each));
    return [middle + ((k % each) - (inRow - 1) / 2) * STEP * 1.2, top + Math.floor(k / each) * STEP];
  });
}

// Beside the mean of the neighbours that have a place.
export function placeBeside(node, placed, near, order) {
  const known = near.map((n) => placed.get(n)).filter(Boolean);
  const angle = (node + order) * GOLDEN;
  const reach = 34 + 50 / known.length;
  const mean = (k) => known.reduce((sum, p) => sum + p[k], 0) / known.length;
  return [mean(0) + reach * Math.cos(angle), mean(1) + reach * Math.sin(angle)];
}

// Forces after Fruchterman and Reingold; `pairs` are indices into `points`.
export function arrange(points, pairs, { fixed = -1, rounds = 140, wide = 1.4 } = {}) {
  const n = points.length;
  const x = Float64Array.from(points, (p) => p[0] / wide);
  const y = Float64Array.from(points, (p) => p[1]);
  const degree = new Float64Array(n);
  for (const [a, b] of pairs) {
    degree[a]++;
    degree[b]++;
  }
  const fx = new Float64Array(n);
  const fy = new Float64Array(n);
  for (let turn = 0; turn < rounds; turn++) {
    repel(x, y, fx, fy);
    attract(x, y, fx, fy, pairs, degree);
    const reach = STEP * 1.3 * (1 - turn / rounds) ** 1.5 + 0.3;
    for (let i = 0; i < n; i++) {
      if (i === fixed) continue;
      const length = Math.hypot(fx[i], fy[i]) || 1e-9;
      x[i] += (fx[i] / length) * Math.min(length, reach);
      y[i] += (fy[i] / length) * Math.min(length, reach);
    }
  }
  return fitted(x, y, wide);
}

// Centred, and scaled to a wide field with as much room for each node as at build time.
function fitted(x, y, wide) {
  const n = x.length;
  const room = 50 + 95 / (1 + n / 14);
  if (n < 2) return Array.from(x, () => [0, 0]);
  const half = (room * Math.sqrt(Math.max(n, 6))) / 2;
  const xs = soft(x, half * Math.sqrt(wide) * 0.85);
  const ys = soft(y, (half / Math.sqrt(wide)) * 0.85);
  return Array.from(x, (_, i) => [xs[i], ys[i]]);
}

function soft(values, half) {
  const middle = (Math.min(...values) + Math.max(...values)) / 2;
  const sizes = Array.from(values, (v) => Math.abs(v - middle)).sort((a, b) => a - b);
  const reach = Math.max(sizes[Math.floor(sizes.length * 0.9)], 1e-6);
  return Array.from(values, (v) => {
    const share = (v - middle) / reach;
    return half * (Math.abs(share) <= 1 ? share : Math.sign(share) * (1 + 0.5 * Math.log(Math.abs(share))));
  });
}

function repel(x, y, fx, fy) {
  const n = x.length;
  for (let i = 0; i < n; i++) {
    fx[i] = x[i] * -0.07;
    fy[i] = y[i] * -0.07;
  }
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const dx = x[i] - x[j];
      const dy = y[i] - y[j];
      const push = (STEP * STEP) / (dx * dx + dy * dy + 1);
      fx[i] += dx * push;
      fy[i] += dy * push;
      fx[j] -= dx * push;
      fy[j] -= dy * push;
    }
  }
}

function attract(x, y, fx, fy, pairs, degree) {
  for (const [a, b] of pairs) {
    const dx = x[b] - x[a];
    const dy = y[b] - y[a];
    const pull = ((3 / Math.sqrt(degree[a] * degree[b])) * Math.hypot(dx, dy)) / STEP;
    fx[a] += dx * pull;
    fy[a] += dy * pull;
    fx[b] -= dx * pull;
    fy[b] -= dy * pull;
  }
}

// How much to stretch points so that they fill a box of this shape: never pressed together, and not
// beyond what still looks like the same picture.
export function stretchOf(points, wide, high) {
  const extent = (k) => Math.max(...points.map((p) => p[k])) - Math.min(...points.map((p) => p[k])) + 60;
  if (points.length < 2 || !wide || !high) return [1, 1];
  const ratio = wide / high / (extent(0) / extent(1));
  return ratio < 1 ? [1, Math.min(1.9, 1 / ratio)] : [Math.min(1.4, ratio), 1];
}

// Moves discs apart until none is nearer to another than `gap`.
export function spread(points, radius, gap = 8, rounds = 80) {
  const placed = points.map((p) => [...p]);
  for (let turn = 0; turn < rounds; turn++) {
    let moved = false;
    for (let i = 0; i < placed.length; i++) {
      for (let j = i + 1; j < placed.length; j++)
        moved = part(placed[i], placed[j], radius[i] + radius[j] + gap, i + j) || moved;
    }
    if (!moved) break;
  }
  return placed;
}

function part(a, b, least, salt) {
  let dx = a[0] - b[0];
  let dy = a[1] - b[1];
  if (Math.abs(dx) >= least || Math.abs(dy) >= least) return false;
  let distance = Math.hypot(dx, dy);
  if (distance >= least - 0.5) return false;
  if (distance < 0.01) {
    dx = Math.cos(salt * GOLDEN);
    dy = Math.sin(salt * GOLDEN);
    distance = 1;
  }
  const share = ((least - Math.min(distance, least)) / distance) * 0.5;
  a[0] += dx * share;
  a[1] += dy * share;
  b[0] -= dx * share;
  b[1] -= dy * share;
  return true;
}

// Older left, newer right: a column for each year that has nodes, a lane for each band (largest in
// the middle). Returns the points, the columns by year, and the height of the field.
export function byTime(nodes, dateOf, bandOf, radius) {
  const rows = nodes.map((node, index) => ({
    node,
    index,
    date: dateOf(node),
    year: /^\d{4}/.test(dateOf(node)) ? dateOf(node).slice(0, 4) : "",
    band: bandOf(node),
  }));
  const height = Math.max(300, Math.sqrt(nodes.length) * 60);
  const lanes = lanesOf(rows, height);
  const byYear = new Map();
  for (const row of rows) byYear.set(row.year, [...(byYear.get(row.year) ?? []), row]);
  const placed = new Array(nodes.length);
  const columns = new Map();
  let x = 0;
  for (const year of [...byYear.keys()].sort()) {
    const wide = fillColumn(byYear.get(year), x, lanes, placed);
    columns.set(year || "undated", [x, wide]);
    x += wide + 6;
  }
  for (const p of placed) p[0] -= x / 2;
  for (const column of columns.values()) column[0] -= x / 2;
  return { points: spread(placed, radius, 4, 24), columns, height };
}

function lanesOf(rows, height) {
  const size = new Map();
  for (const row of rows) size.set(row.band, (size.get(row.band) ?? 0) + 1);
  const order = [...size].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const stacked = [];
  order.forEach((entry, k) => (k % 2 ? stacked.push(entry) : stacked.unshift(entry)));
  const lanes = new Map();
  let y = -height / 2;
  for (const [band, count] of stacked) {
    const share = (height * count) / rows.length;
    lanes.set(band, [y, share]);
    y += share;
  }
  return lanes;
}

// Puts one year's nodes into their lanes, side by side where a lane is full; returns its width.
function fillColumn(rows, x, lanes, placed) {
  const inLane = new Map();
  let wide = 1;
  for (const row of rows.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.node - b.node))) {
    const [top, share] = lanes.get(row.band);
    const room = Math.max(1, Math.floor(share / 30));
    const order = inLane.get(row.band) ?? 0;
    inLane.set(row.band, order + 1);
    const column = Math.floor(order / room);
    wide = Math.max(wide, column + 1);
    const step = share / room;
    placed[row.index] = [x + 16 + column * 32, top + ((order % room) + 0.5) * step];
  }
  return wide * 32;
}
