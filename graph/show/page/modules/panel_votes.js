// A recorded vote: the count, who voted how, and who voted otherwise on the forerunner.

import { h } from "./dom.js";
import { nodeLink, voteBar } from "./panel_parts.js";
import { votedOtherwise } from "./relate.js";

export function votePart(parts, node) {
  const { model } = parts;
  const names = {
    favour: model.targets("favour", node),
    against: model.targets("against", node),
    abstained: model.targets("abstained", node),
  };
  const counts = model.nodes.votes.get(node) ?? [
    names.favour.length,
    names.against.length,
    names.abstained.length,
  ];
  if (counts[0] + counts[1] + counts[2] === 0) return null;
  return parts.section("Recorded vote", null, () => [
    voteBar(counts),
    voters(parts, "Against", names.against, true),
    voters(parts, "Abstaining", names.abstained, true),
    voters(parts, "In favour", names.favour, false),
    changed(parts, node),
  ]);
}

function voters(parts, title, nodes, open) {
  if (!nodes.length) return null;
  const list = () =>
    h(
      "ul",
      { class: "chips" },
      nodes.map((n) => h("li", {}, nodeLink(parts.model, n, parts.act, "chip"))),
    );
  return parts.section(title, nodes.length, list, open && nodes.length < 25);
}

// The states that voted otherwise on the forerunner with the latest recorded vote.
function changed(parts, node) {
  const { before, moves } = votedOtherwise(parts.model, node);
  if (before < 0) return null;
  if (!moves.length)
    return h(
      "p",
      { class: "hint" },
      "No state voted otherwise on ",
      nodeLink(parts.model, before, parts.act, "link"),
      ".",
    );
  return parts.section(
    `Voted otherwise on ${parts.model.label(before)}`,
    moves.length,
    () =>
      parts.longList(moves, ([state, was, is]) =>
        h(
          "li",
          {},
          nodeLink(parts.model, state, parts.act, "link"),
          h("span", { class: "n" }, ` ${was} → ${is}`),
        ),
      ),
    moves.length < 25,
  );
}
