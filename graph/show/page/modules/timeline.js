// The histogram by year of adoption, with a brush; two fields do the same from the keyboard.

import { button, byId, fill, h, num, svg } from "./dom.js";

export class Timeline {
  constructor(model, store) {
    this.model = model;
    this.store = store;
    this.box = byId("time");
    const years = [...new Set(model.years.subarray(0, model.resolutions))]
      .filter((y) => y > 0)
      .sort((a, b) => a - b);
    this.first = years[0] ?? 0;
    this.last = years.at(-1) ?? 0;
    this.build();
  }

  build() {
    const field = (name, label) =>
      h("input", {
        type: "number",
        id: `time-${name}`,
        "aria-label": label,
        min: this.first,
        max: this.last,
        onchange: () => this.typed(),
      });
    this.from = field("from", "From year");
    this.to = field("to", "To year");
    this.words = h("b", {});
    this.clear = button("link", "All years", () => this.store.change({ from: 0, to: 0 }));
    this.plot = h("div", { class: "plot" });
    fill(
      this.box,
      h("div", { class: "range" }, this.words, h("label", {}, this.from, " to ", this.to, " "), this.clear),
      this.plot,
    );
    this.box.hidden = this.first === this.last;
    this.plot.addEventListener("pointerdown", (event) => this.start(event));
    this.plot.addEventListener("pointermove", (event) => this.drag(event));
    this.plot.addEventListener("pointerup", (event) => this.end(event));
    new ResizeObserver(() => this.drawn && this.update(...this.drawn)).observe(this.plot);
  }

  typed() {
    const read = (input, fallback) =>
      Math.min(this.last, Math.max(this.first, Number(input.value) || fallback));
    const [from, to] = [read(this.from, this.first), read(this.to, this.last)].sort((a, b) => a - b);
    this.set(from, to);
  }

  set(from, to) {
    const whole = from <= this.first && to >= this.last;
    this.store.change({ from: whole ? 0 : from, to: whole ? 0 : to, scope: "", path: [] });
  }

  yearAt(event) {
    const rect = this.plot.getBoundingClientRect();
    const share = Math.min(0.999, Math.max(0, (event.clientX - rect.left) / rect.width));
    return this.first + Math.floor(share * (this.last - this.first + 1));
  }

  start(event) {
    this.plot.setPointerCapture(event.pointerId);
    this.anchor = this.yearAt(event);
    this.span = [this.anchor, this.anchor];
    this.drawBrush(...this.span);
  }

  drag(event) {
    if (this.anchor === undefined) return;
    this.span = [this.anchor, this.yearAt(event)].sort((a, b) => a - b);
    this.drawBrush(...this.span);
  }

  end() {
    if (this.anchor === undefined) return;
    this.anchor = undefined;
    this.set(...this.span);
  }

  update(state, match) {
    this.drawn = [state, match];
    const from = state.from || this.first;
    const to = state.to || this.last;
    this.words.textContent = state.from || state.to ? `${from} – ${to}` : `${this.first} – ${this.last}`;
    this.from.value = from;
    this.to.value = to;
    this.clear.hidden = !(state.from || state.to);
    this.draw(match, from, to);
    if (state.from || state.to) this.drawBrush(from, to);
  }

  draw(match, from, to) {
    const width = Math.max(60, this.plot.clientWidth);
    const height = Math.max(30, this.plot.clientHeight);
    const count = this.last - this.first + 1;
    this.step = width / count;
    const base = height - 15;
    const most = Math.max(1, ...[...match.years].filter(([y]) => y > 0).map(([, n]) => n));
    const bars = [];
    for (let year = this.first; year <= this.last; year++) {
      const n = match.years.get(year) ?? 0;
      const tall = n ? Math.max(1.5, Math.sqrt(n / most) * (base - 2)) : 0;
      const inside = year >= from && year <= to;
      if (n)
        bars.push(
          svg(
            "rect",
            {
              class: inside ? "bar-in" : "bar-out",
              x: (year - this.first) * this.step + 0.5,
              y: base - tall,
              width: Math.max(1, this.step - 1.4),
              height: tall,
              rx: Math.min(2, this.step / 4),
            },
            svg("title", {}, `${year}: ${num(n)}`),
          ),
        );
    }
    this.brush = svg("rect", { class: "brush", y: 0, height: base, rx: 3, visibility: "hidden" });
    this.high = base;
    fill(
      this.plot,
      svg(
        "svg",
        { role: "img", "aria-label": `Resolutions by year of adoption, ${this.first} to ${this.last}` },
        bars,
        this.ticks(base),
        this.brush,
      ),
    );
  }

  ticks(base) {
    const every = [1, 2, 5, 10, 20, 50].find((n) => n * this.step > 46) ?? 100;
    const marks = [];
    for (let year = Math.ceil(this.first / every) * every; year <= this.last; year += every) {
      marks.push(
        svg(
          "text",
          { x: (year - this.first + 0.5) * this.step, y: base + 12, "text-anchor": "middle" },
          String(year),
        ),
      );
    }
    return marks;
  }

  drawBrush(from, to) {
    this.brush.setAttribute("x", (from - this.first) * this.step);
    this.brush.setAttribute("width", Math.max(2, (to - from + 1) * this.step));
    this.brush.setAttribute("visibility", "visible");
    this.words.textContent = `${from} – ${to}`;
  }
}
