// The nearest node in a direction, for the arrow keys: linked nodes count as nearer.
export function nearest(view, node, dx, dy) {
  const [x, y] = view.at.get(node) ?? [0, 0];
  const linked = new Set(view.edges.flatMap(([a, b]) => (a === node ? [b] : b === node ? [a] : [])));
  let best = -1;
  let least = Infinity;
  for (const other of view.nodes) {
    if (other === node) continue;
    const [ox, oy] = view.at.get(other);
    const along = (ox - x) * dx + (oy - y) * dy;
    const across = Math.abs((ox - x) * dy - (oy - y) * dx);
    if (along <= 0) continue;
    const cost = (along + across * 2.2) * (linked.has(other) ? 0.55 : 1);
    if (cost < least) [least, best] = [cost, other];
  }
  return best;
}
