// Which resolutions pass the filters, and how many would for each value of each filter.

import { FACETS } from "./state.js";

const LINKED = { theme: "subject", state: "sponsor" };

// The values that one resolution has under a facet.
function facetValues(model, facet, node) {
  if (facet === "organ") return [model.organ(node)];
  if (facet === "session") return [model.session(node)];
  if (facet === "document") return model.sources_("about", node);
  if (facet === "verdict") return verdictsOf(model).get(node) ?? [];
  return model.targets(LINKED[facet], node);
}

function verdictsOf(model) {
  if (!model.verdicts || model.verdictsFor !== model.claims) {
    model.verdictsFor = model.claims;
    model.verdicts = new Map();
    for (const claim of model.claims) {
      for (const node of [claim[0], claim[1]]) {
        if (!model.verdicts.has(node)) model.verdicts.set(node, new Set());
        model.verdicts.get(node).add(claim[5]);
      }
    }
    for (const [node, set] of model.verdicts) model.verdicts.set(node, [...set]);
  }
  return model.verdicts;
}

// One pass over all resolutions: `passed` marks those that pass all filters; `counts` holds, for
// each facet, how many pass all *other* filters; `years` the same for the timeline.
export function matchAll(model, state) {
  const chosen = FACETS.filter((f) => state[f].length).map((f) => [f, new Set(state[f])]);
  const passed = new Uint8Array(model.count);
  const counts = Object.fromEntries(FACETS.map((f) => [f, new Map()]));
  const years = new Map();
  let total = 0;
  for (let node = 0; node < model.resolutions; node++) {
    const failed = failures(model, state, chosen, node);
    if (failed.length > 1) continue;
    if (!failed.length) {
      passed[node] = 1;
      total++;
    }
    count(model, counts, years, node, failed[0]);
  }
  return { passed, counts, years, total, filtered: chosen.length > 0 || state.from > 0 || state.to > 0 };
}

function failures(model, state, chosen, node) {
  const failed = [];
  for (const [facet, wanted] of chosen) {
    if (!facetValues(model, facet, node).some((v) => wanted.has(v))) failed.push(facet);
    if (failed.length > 1) return failed;
  }
  const year = model.years[node];
  if ((state.from && year < state.from) || (state.to && (year > state.to || !year))) failed.push("year");
  return failed;
}

function count(model, counts, years, node, failed) {
  if (!failed || failed === "year") {
    const year = model.years[node];
    years.set(year, (years.get(year) ?? 0) + 1);
  }
  for (const facet of FACETS) {
    if (failed && failed !== facet) continue;
    const map = counts[facet];
    for (const value of facetValues(model, facet, node)) map.set(value, (map.get(value) ?? 0) + 1);
  }
}

export function clearedFilters() {
  return {
    ...Object.fromEntries(FACETS.map((f) => [f, []])),
    from: 0,
    to: 0,
    kind: [],
    without: [],
    scope: "",
    opened: [],
    path: [],
  };
}
