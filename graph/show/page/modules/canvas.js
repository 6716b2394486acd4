// The picture: vis-network holds the nodes, moves the view and says what was touched; edges and
// labels are painted here, because a label must know whether it fits.

import { stretchOf } from "./arrange.js";
import { byId, calmMotion, h, fill } from "./dom.js";
import { drawLabels, drawRegions, placeLabels, placeRegions } from "./labels.js";
import { marksOf, regionsOf, toScreen } from "./marks.js";
import { communitiesShown, edgeAt, paintChosen, paintColumns, paintEdges, paintYears } from "./paint.js";
import { colourOf, colourRule, mixed, scheme, shapeOf } from "./style.js";

const SANS = 'Inter, system-ui, "Segoe UI", "Helvetica Neue", "Noto Sans", Arial, sans-serif';
// On a canvas narrower than this what is chosen and its neighbours fill it.
const PHONE = 430;
// So near to the rim, in pixels, what is chosen is brought to the middle.
const EDGE = 12;
const { vis } = globalThis;

export class Canvas {
  constructor(first, on) {
    this.on = on;
    this.box = byId("canvas");
    this.colours = scheme();
    this.shape(first.nodes.map((n) => [n.x, n.y]));
    this.items = new vis.DataSet(
      first.nodes.map((n) => ({
        ...n,
        ...this.stretched(n.x, n.y),
        label: undefined,
        size: 6,
        color: this.colours.resolution,
      })),
    );
    this.network = new vis.Network(
      this.box,
      { nodes: this.items, edges: new vis.DataSet([]) },
      first.options,
    );
    // The canvas around it has the focus and a name.
    this.box.querySelector(".vis-network").tabIndex = -1;
    this.view = null;
    this.chosen = new Set();
    this.hovered = -1;
    this.hot = null;
    this.network.on("beforeDrawing", (context) => this.under(context));
    this.network.on("afterDrawing", (context) => this.over(context));
    this.listen();
    this.network.fit({ animation: false });
  }

  // Takes the shape of the box for a picture; what is added to it later is stretched the same way.
  shape(points) {
    this.stretch = stretchOf(points, this.box.clientWidth - this.aside(), this.box.clientHeight - 40);
  }

  stretched(x, y) {
    return { x: x * this.stretch[0], y: y * this.stretch[1] };
  }

  // Fits the positions of a view into the shape of the box; with `keep` into that of the last one.
  reshape(view, keep) {
    if (!keep) this.shape([...view.at.values()]);
    if (view.columns) {
      this.stretch[0] = 1;
      view.height *= this.stretch[1];
    }
    for (const [node, [x, y]] of view.at) view.at.set(node, [x * this.stretch[0], y * this.stretch[1]]);
  }

  listen() {
    const network = this.network;
    network.on("click", (event) => this.clicked(event));
    network.on("doubleClick", (event) => event.nodes.length && this.on.open(event.nodes[0]));
    network.on("zoom", () => (this.fitted = false));
    network.on("resize", () => (this.fitted ? this.fit(false) : this.centre([...this.chosen][0], false)));
    network.on("hoverNode", ({ node }) => this.hover(node));
    network.on("blurNode", () => this.hover(-1));
    network.on("dragStart", () => this.box.classList.add("dragging"));
    network.on("dragEnd", (event) => {
      this.box.classList.remove("dragging");
      this.fitted = false;
      for (const node of event.nodes)
        this.view?.at.set(node, Object.values(network.getPositions([node])).map((p) => [p.x, p.y])[0]);
    });
    this.box.addEventListener("mousemove", (event) => this.moved(event));
    this.box.addEventListener("mouseleave", () => this.tip(null));
  }

  clicked(event) {
    if (event.nodes.length) return this.on.choose(event.nodes[0]);
    const point = event.pointer.canvas;
    const edge = this.edgeNear([point.x, point.y]);
    return edge ? this.on.chooseEdge(edge) : this.on.choose(-1);
  }

  edgeNear(point) {
    if (!this.view) return null;
    const reach = 6 / this.network.getScale();
    const mine = this.view.edges.filter(([a, b]) => this.chosen.has(a) || this.chosen.has(b));
    return edgeAt(this.view, mine, point, reach) ?? edgeAt(this.view, this.view.quiet, point, reach);
  }

  moved(event) {
    if (this.hovered >= 0 || this.box.classList.contains("dragging")) return;
    const rect = this.box.getBoundingClientRect();
    const at = this.network.DOMtoCanvas({ x: event.clientX - rect.left, y: event.clientY - rect.top });
    const edge = this.edgeNear([at.x, at.y]);
    this.box.classList.toggle("over", Boolean(edge));
    this.tip(edge ? this.on.edgeTip(edge) : null, event.clientX - rect.left, event.clientY - rect.top);
  }

  hover(node) {
    this.hovered = node;
    this.box.classList.toggle("over", node >= 0);
    if (node >= 0) {
      const at = this.network.canvasToDOM(this.point(node));
      this.tip(this.on.nodeTip(node), at.x, at.y);
    } else this.tip(null);
    this.network.redraw();
  }

  tip(words, x, y) {
    const tip = byId("tip");
    tip.hidden = !words;
    if (!words) return;
    fill(tip, h("b", { dir: "auto" }, words[0]), h("span", { dir: "auto" }, words[1]));
    const { clientWidth, clientHeight } = this.box;
    tip.style.left = `${Math.max(8, Math.min(x + 16, clientWidth - tip.offsetWidth - 8))}px`;
    tip.style.top = `${y + 18 + tip.offsetHeight > clientHeight ? Math.max(8, y - tip.offsetHeight - 14) : y + 18}px`;
  }

  point(node) {
    const [x, y] = this.view?.at.get(node) ?? [0, 0];
    return { x, y };
  }

  // Shows a view; keeps what stays where it is and only adds and removes.
  show(model, view, state, keep) {
    this.model = model;
    this.view = view;
    this.state = state;
    this.rank = [...view.nodes].sort((a, b) => view.radius.get(b) - view.radius.get(a) || a - b);
    this.regions = view.columns || view.tab !== "citations" ? [] : communitiesShown(model, view);
    this.paint();
    if (!keep) this.fit(false);
  }

  paint() {
    const { model, view, state } = this;
    this.colours = scheme();
    this.rule = colourRule(model, view, state);
    const items = view.nodes.map((node) => this.item(model, view, node, state));
    const gone = this.items.getIds().filter((id) => !view.shown.has(id));
    this.items.remove(gone);
    this.items.update(items);
  }

  item(model, view, node, state) {
    const [x, y] = view.at.get(node);
    const full = colourOf(model, node, this.rule, this.colours);
    const faded = this.lit && !this.lit.has(node);
    const colour = faded ? mixed(full, 0.22, this.colours.paper) : full;
    const pale = model.kind(node) === "event" && !faded;
    const edge = this.chosen.has(node) ? this.colours.ink : pale ? this.colours.soft : this.colours.paper;
    const look = { background: colour, border: edge };
    return {
      id: node,
      x,
      y,
      shape: shapeOf(model, node),
      size: view.radius.get(node),
      borderWidth: this.chosen.has(node) ? 3 : 1.2,
      borderWidthSelected: this.chosen.has(node) ? 3 : 1.2,
      label: undefined,
      color: { ...look, highlight: look, hover: { background: colour, border: this.colours.ink } },
    };
  }

  choose(nodes, edge) {
    this.chosen = new Set(nodes.filter((n) => this.view?.shown.has(n)));
    this.hot = edge;
    this.lit = null;
    const small = this.view?.special && this.view.nodes.length <= 60;
    if ((this.chosen.size || edge) && !small) {
      this.lit = new Set(this.chosen);
      if (edge) edge.slice(0, 2).forEach((n) => this.lit.add(n));
      for (const [a, b] of this.view.edges) {
        if (this.chosen.has(a)) this.lit.add(b);
        if (this.chosen.has(b)) this.lit.add(a);
      }
    }
    this.paint();
    this.network.selectNodes([...this.chosen], false);
    this.network.redraw();
  }

  under(context) {
    if (!this.view) return;
    const scale = this.network.getScale();
    paintColumns(context, this.view, this.colours, scale);
    paintEdges(context, this.view, this.colours, scale, this.lit ?? new Set());
    const hot = this.hot;
    const isHot = ([a, b, kind]) => hot && a === hot[0] && b === hot[1] && kind === hot[2];
    const around = new Set(this.chosen);
    if (this.hovered >= 0) around.add(this.hovered);
    if (around.size || hot) paintChosen(context, this.view, this.colours, scale, around, isHot);
  }

  over(context) {
    if (!this.view) return;
    const ratio = context.canvas.width / this.box.clientWidth;
    const size = { width: this.box.clientWidth, height: this.box.clientHeight, sans: SANS };
    context.save();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const marks = marksOf(this);
    const blocked = this.blocked(size);
    const regions = this.lit ? [] : placeRegions(context, regionsOf(this), marks, size, blocked);
    drawLabels(context, placeLabels(context, marks, size, [...regions, ...blocked]), this.colours);
    drawRegions(context, regions, this.colours);
    const screen = toScreen(this);
    paintYears(context, this.view, this.colours, size, (x) => screen([x, 0])[0]);
    context.restore();
  }

  // Where no label may go: under the legend, and under the years.
  blocked({ width }) {
    const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = byId("legend");
    const legend = { box: [offsetLeft, offsetTop, offsetLeft + offsetWidth, offsetTop + offsetHeight] };
    return this.view.columns ? [legend, { box: [0, 0, width, 26] }] : [legend];
  }

  // Takes the size of its box at once, not at the next frame.
  resize() {
    this.network.setSize("100%", "100%");
    this.network.redraw();
  }

  // The room that an open legend takes from the picture.
  aside() {
    const legend = byId("legend");
    return legend.open && this.box.clientWidth > 640 ? legend.offsetWidth + 8 : 0;
  }

  // Everything into the view, clear of the legend and with room for labels at the sides.
  fit(animate = true, nodes = this.view?.nodes ?? []) {
    const { clientWidth: wide, clientHeight: high } = this.box;
    if (!nodes.length || !wide) return;
    const edge = (side, sign) => nodes.map((n) => this.view.at.get(n)[side] + sign * this.view.radius.get(n));
    const [left, right] = [Math.min(...edge(0, -1)), Math.max(...edge(0, 1))];
    const [top, bottom] = [Math.min(...edge(1, -1)), Math.max(...edge(1, 1))];
    const aside = this.aside();
    const pad = wide < 500 ? 18 : 46;
    const scale = Math.min(
      (wide - aside - pad * 2) / Math.max(1, right - left),
      (high - (this.view.columns ? 84 : 56)) / Math.max(1, bottom - top),
      1.2,
    );
    const position = {
      x: (left + right - aside / scale) / 2,
      y: (top + bottom) / 2 - (this.view.columns ? 12 / scale : 0),
    };
    this.network.moveTo({ position, scale: Math.max(0.03, scale), animation: motionOf(animate) });
    this.fitted = true;
  }

  // Brings a node into the view, on a phone with its neighbours.
  centre(node, animate = true) {
    if (!this.view?.shown.has(node)) return;
    if (this.box.clientWidth < PHONE && this.lit?.size > 1) {
      const shown = [...this.lit].filter((n) => this.view.shown.has(n));
      this.fit(animate, shown);
      this.fitted = false;
      return;
    }
    const at = this.network.canvasToDOM(this.point(node));
    const { clientWidth: w, clientHeight: t } = this.box;
    if (at.x > EDGE && at.y > EDGE && at.x < w - EDGE && at.y < t - EDGE) return;
    this.fitted = false;
    this.network.moveTo({ position: this.point(node), animation: motionOf(animate) });
  }

  zoom(factor) {
    this.fitted = false;
    this.network.moveTo({
      scale: Math.max(0.05, Math.min(6, this.network.getScale() * factor)),
      animation: false,
    });
  }
}

function motionOf(animate) {
  return animate && !calmMotion() ? { duration: 250, easingFunction: "easeInOutQuad" } : false;
}
