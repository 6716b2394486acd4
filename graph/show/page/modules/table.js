// The same as the canvas in rows, and what no picture shows: claims, quotations, press texts.

import { button, byId, fill, h, num, plural, text } from "./dom.js";
import { LISTS } from "./lists.js";

const PAGE = 100;

export class Table {
  constructor(page) {
    this.page = page;
    this.box = byId("table");
    this.most = PAGE;
  }

  get context() {
    const { model, state, view, match, act } = this.page;
    return { model, state, view, match, act };
  }

  show(state) {
    const c = this.context;
    if (this.last !== state.list + state.of) this.most = PAGE;
    this.last = state.list + state.of;
    const shown = Object.hasOwn(LISTS, state.list) ? state.list : "shown";
    const list = LISTS[shown];
    const choose = Object.entries(LISTS)
      .filter(([, one]) => !one.when || one.when(c))
      .map(([key, one]) =>
        button(
          "pill",
          one.name(c),
          () => this.page.store.change({ list: key, sort: "" }, { step: true }),
          { "aria-pressed": String(shown === key) },
        ),
      );
    const held = this.held();
    fill(
      this.box,
      h("div", { class: "choose", role: "group", "aria-label": "Rows" }, choose),
      this.rows(c, list, state.sort || list.sort),
    );
    if (held) this.box.querySelectorAll(held[0])[held[1]]?.focus();
  }

  // Which button of the table has the focus, so that it keeps it when the rows are made anew.
  held() {
    const had = document.activeElement;
    const kind = [".choose button", "th button"].find((css) => had?.matches?.(`#table ${css}`));
    return kind ? [kind, [...this.box.querySelectorAll(kind)].indexOf(had)] : null;
  }

  rows(c, list, sort) {
    const all = [...list.rows(c)];
    const columns = list.columns(c, all);
    const [key, way] = sort.startsWith("-") ? [sort.slice(1), -1] : [sort, 1];
    const by = columns.find((column) => column.key === key);
    if (by) sortBy(all, (row) => by.value(c, row), way);
    const heads = columns.map((column) => this.head(c, column, by === column ? way : 0));
    const body = all.slice(0, this.most).map((row) =>
      h(
        "tr",
        { class: row === c.state.node ? "chosen" : undefined },
        columns.map((column) =>
          h(
            "td",
            { class: `${column.cls} ${column.key}`, "data-name": this.nameOf(c, column) },
            column.cell ? column.cell(c, row) : text(column.value(c, row) ?? ""),
          ),
        ),
      ),
    );
    const caption = [plural(all.length, "row"), list.why?.(c)].filter(Boolean).join(", ");
    return [
      all.length
        ? h(
            "table",
            { class: Object.hasOwn(list, "stack") ? "stack" : undefined },
            h("caption", {}, caption),
            h("thead", {}, h("tr", {}, heads)),
            h("tbody", {}, body),
          )
        : h("p", { class: "hint" }, "Nothing passes these filters. Widen the years, or take a filter back."),
      this.more(all.length),
    ];
  }

  nameOf(c, column) {
    return typeof column.name === "function" ? column.name(c) : column.name;
  }

  head(c, column, way) {
    const name = this.nameOf(c, column);
    const sort = way ? (way > 0 ? "ascending" : "descending") : undefined;
    const falls = way ? way > 0 : column.falling;
    const act = () => this.page.store.change({ sort: (falls ? "-" : "") + column.key });
    return h(
      "th",
      { scope: "col", class: `${column.cls} ${column.key}`, "aria-sort": sort },
      name ? button(null, [name, way ? (way > 0 ? " ↑" : " ↓") : ""], act) : null,
    );
  }

  more(count) {
    if (count <= this.most) return null;
    const act = () => {
      this.most += PAGE * 4;
      this.show(this.page.state);
    };
    return h(
      "p",
      {},
      button("pill", `Show more of ${num(count)}`, act),
    );
  }
}

// By value, and equal values in the order that they came in; values are worked out once.
function sortBy(rows, value, way) {
  const keys = new Map(rows.map((row) => [row, value(row)]));
  const order = new Map(rows.map((row, place) => [row, place]));
  rows.sort((a, b) => {
    const [x, y] = [keys.get(a), keys.get(b)];
    return x === y ? order.get(a) - order.get(b) : way * (x < y ? -1 : 1);
  });
}
