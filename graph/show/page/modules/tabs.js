// What each tab shows: its kinds of node, and its kinds of link.

import { WALKED } from "./relate.js";
import { pictureOf } from "./state.js";

const ACTORS = ["state", "organization", "group", "person"];
const HOME = {
  citations: ["resolution", "document"],
  timeline: ["resolution", "document"],
  actors: ACTORS,
  themes: ["theme"],
  states: ["state"],
};
const DRAWN = {
  citations: [...WALKED, "favour", "against", "abstained"],
  timeline: [...WALKED],
  actors: ["together", "member", "quoted", "sponsor"],
  themes: ["beside", "subject"],
  states: ["alike"],
};

export function kindsShown(state) {
  return new Set(state.kind.length ? state.kind : HOME[pictureOf(state)]);
}

export function edgeKinds(state) {
  return DRAWN[pictureOf(state)].filter((kind) => !state.without.includes(kind));
}

export function allEdgeKinds(state) {
  return DRAWN[pictureOf(state)];
}

export function fits(model, state, node) {
  const tab = pictureOf(state);
  if (["actors", "themes", "states"].includes(tab)) return HOME[tab].includes(model.kind(node));
  return true;
}
