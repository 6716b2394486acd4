// What is to be named, in pixels of the screen: nodes with what they are called, and communities.

import { labelText } from "./labels.js";
import { communityInk } from "./style.js";

// So many of the largest are named even over smaller nodes, and with their titles where these fit.
const KEY_LABELS = 8;
const TITLED = 16;
const CLOSE = 1.7;

// From positions of the network to pixels of the canvas.
export function toScreen({ network, box }) {
  const scale = network.getScale();
  const centre = network.getViewPosition();
  const [halfX, halfY] = [box.clientWidth / 2, box.clientHeight / 2];
  return ([x, y]) => [(x - centre.x) * scale + halfX, (y - centre.y) * scale + halfY];
}

// Nodes to be named, the most important first: what the pointer is on, what is chosen, what that
// is linked to, then by size.
export function marksOf(canvas) {
  const { model, view, lit, chosen, hovered, rank } = canvas;
  const scale = canvas.network.getScale();
  const screen = toScreen(canvas);
  const first = (n) => (n === hovered ? 3 : chosen.has(n) ? 2 : lit?.has(n) ? 1 : 0);
  const keys = ["citations", "themes"].includes(view.tab) ? KEY_LABELS : 0;
  const order = lit || hovered >= 0 ? [...rank].sort((a, b) => first(b) - first(a)) : rank;
  return order
    .map((node, place) => {
      const [x, y] = screen(view.at.get(node));
      const near = first(node);
      const strong = near >= 2;
      const [name, more] = labelText(model, node, (place < TITLED && !lit) || strong || scale > CLOSE);
      const faded = lit && !near;
      const r = view.radius.get(node) * scale;
      return { id: node, x, y, r, name, more, key: place < keys, strong, must: strong, faded };
    })
    .filter((m) => !m.faded && (m.r > 2.2 || m.strong));
}

export function regionsOf(canvas) {
  const { model, colours, rule } = canvas;
  const screen = toScreen(canvas);
  return (canvas.regions ?? []).map(({ name, community, x, top, bottom }) => ({
    name,
    colour: rule === "community" ? communityInk(model, community, colours) : undefined,
    x: screen([x, 0])[0],
    above: screen([0, top])[1] - 4,
    below: screen([0, bottom])[1] + 4,
  }));
}
