// Claims with their verdicts, and quotations: what others say, beside what the record says.

import { button, h, num, text } from "./dom.js";
import { nodeLink, quote, share } from "./panel_parts.js";
import { aspectWords, valueWords } from "./values.js";

// The verdicts, the gravest first.
export const VERDICTS = ["contradicted", "confirmed", "unverifiable"];
export const SIGNS = { confirmed: "✓ confirmed", contradicted: "⚠ contradicted", unverifiable: "? unverifiable" };

export function sign(verdict) {
  return h("span", { class: `verdict ${verdict}` }, SIGNS[verdict] ?? verdict);
}

// How many claims have each verdict, as a bar and as a key whose entries call `act`.
export function verdictBar(claims, act) {
  const counts = VERDICTS.map((verdict) => [verdict, claims.filter((c) => c[5] === verdict).length]);
  const words = counts.map(([verdict, n]) => `${n} ${verdict}`).join(", ");
  return [
    h(
      "div",
      { class: "vote verdicts", role: "img", "aria-label": words },
      counts.map(([verdict, n]) => share(verdict, n, claims.length)),
    ),
    h(
      "ul",
      { class: "vote-key" },
      counts
        .filter(([, n]) => n)
        .map(([verdict, n]) => {
          const words = [h("b", {}, num(n)), " ", sign(verdict)];
          return h("li", { class: verdict }, act ? button("link", words, () => act(verdict)) : words);
        }),
    ),
  ];
}

// Of these it is the record's own words that tell, whatever the verdict.
const BY_WORDS = new Set(["contents", "quotation", "mandate-end", "mandate-period", "chapter"]);

export function claimRow(
  model,
  [document_, resolution, aspect, claimed, recorded, verdict, spans, record],
  side,
  act,
) {
  const other = side === 1 ? document_ : resolution;
  const wrong = verdict === "contradicted";
  return h(
    "li",
    {},
    h(
      "div",
      {},
      sign(verdict),
      " ",
      text(aspectWords(aspect)),
      claimed ? [": ", text(valueWords(model, claimed))] : null,
    ),
    recorded && verdict !== "confirmed"
      ? h("div", { class: "on-record" }, "On record: ", h("b", {}, text(valueWords(model, recorded))))
      : null,
    spans.map((row) => quote(model, row, null, act)),
    wrong || BY_WORDS.has(aspect) ? record.map((row) => quote(model, row, null, act)) : null,
    other >= 0 && (side === 0 || !spans.length) ? nodeLink(model, other, act, "link") : null,
  );
}

export function quotationList(model, quotations, act) {
  return h(
    "ul",
    { class: "rows" },
    quotations.map(([words, speaker, document_, about, match, spans, printed]) =>
      h(
        "li",
        {},
        spans.length
          ? quote(model, spans[0], null, act)
          : h("blockquote", { class: "quote", dir: "auto" }, words),
        h(
          "div",
          { class: "n" },
          speaker >= 0
            ? nodeLink(model, speaker, act, "link")
            : printed
              ? text(printed)
              : "Speaker not named",
          match ? ` · ${match.replace(/-/g, " ")} in the text` : "",
          about >= 0 ? [" · about ", nodeLink(model, about, act, "link")] : null,
          document_ >= 0 && !spans.length ? [" · ", nodeLink(model, document_, act, "link")] : null,
        ),
      ),
    ),
  );
}
