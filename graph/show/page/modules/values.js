// Values of claims in the field's words: a date, a tally, a count, an organ, a state.

import { brief, longDate, num } from "./dom.js";

const MODES = {
  "without-vote": "without a vote",
  "recorded-vote": "by recorded vote",
  consensus: "by consensus",
};
const SPELLED = { "in-favour": "in favour", "not-found": "not in the text" };
const ORGANS = {
  GA: "General Assembly",
  SC: "Security Council",
  ECOSOC: "Economic and Social Council",
  HRC: "Human Rights Council",
};
const ASPECTS = {
  "adoption-date": "day of adoption",
  "adoption-mode": "how it was adopted",
  cited: "what it cites",
  contents: "what it says",
  first: "being the first",
  "sponsor-count": "number of sponsors",
  tally: "count of the vote",
  vote: "how a state voted",
  quotation: "quoted words",
};
const TALLY = /^(?:(recorded-vote) )?(\d+)-(\d+)-(\d+)(?: \((\w[\w -]*)\))?$/;
const RANGE = /^(\d+)?\.\.(\d+)?$/;
const ACTOR = /^((?:state|org|group|person)\/\S+)(.*)$/;

export function aspectWords(aspect) {
  return ASPECTS[aspect] ?? aspect.replace(/-/g, " ");
}

export function valueWords(model, value) {
  if (/^\d{4}-\d\d(-\d\d)?$/.test(value)) return longDate(value);
  const range = RANGE.exec(value);
  if (range && (range[1] || range[2])) return rangeWords(range[1], range[2]);
  const tally = TALLY.exec(value);
  if (tally) return tallyWords(tally);
  const actor = ACTOR.exec(value);
  if (actor) return actorWords(model, actor);
  return MODES[value] ?? SPELLED[value] ?? ORGANS[value] ?? value;
}

function rangeWords(low, high) {
  if (low === high) return num(Number(low));
  if (!high) return `at least ${num(Number(low))}`;
  return low ? `${num(Number(low))} to ${num(Number(high))}` : `at most ${num(Number(high))}`;
}

function tallyWords([, recorded, yes, no, half, where]) {
  const words = `${yes} in favour, ${no} against, ${half} abstaining`;
  return `${recorded ? "by recorded vote: " : ""}${words}${where ? `, in ${where}` : ""}`;
}

function actorWords(model, [, iri, rest]) {
  const node = model.find(iri);
  const how = rest.replace(/in-favour/, "in favour").replace(/^ (?=\w)/, ": ");
  return `${node >= 0 ? brief(model.label(node), 60) : iri}${how}`;
}
