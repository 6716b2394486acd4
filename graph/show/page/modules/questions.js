// Questions about the whole graph that the page answers by itself, each a change of the state.
// Those about one resolution, state or theme are answered in its details.

const ROWS = { tab: "table", of: "citations" };

export const QUESTIONS = [
  {
    words: "Which claims of the press does the record contradict?",
    when: (m) => m.claims.some((c) => c[5] === "contradicted"),
    state: { ...ROWS, list: "claims", verdict: ["contradicted"] },
  },
  {
    words: "Which press text is about which resolution?",
    when: (m) => m.has("document"),
    state: { ...ROWS, list: "press" },
  },
  {
    words: "Who said what?",
    when: (m) => m.quotations.length > 0,
    state: { ...ROWS, list: "quotations" },
  },
  {
    words: "What is cited most?",
    when: (m) => m.top > 0,
    state: { ...ROWS, list: "all", kind: ["resolution"], sort: "-weight" },
  },
  {
    words: "What is cited, but was never read?",
    when: (m) => m.unread().length > 0,
    state: { ...ROWS, list: "unread" },
  },
  {
    words: "Which resolutions return year after year?",
    when: (m) => m.lines().length > 0,
    state: { ...ROWS, list: "lines" },
  },
  {
    words: "Who sponsors with whom?",
    when: (m) => m.out.together?.size > 0,
    state: { tab: "actors" },
  },
  {
    words: "Which states vote alike?",
    when: (m) => m.out.alike?.size > 0,
    state: { tab: "states" },
  },
  {
    words: "Which themes rise, which fall?",
    when: (m) => m.out.subject?.size > 0,
    state: { tab: "table", of: "themes", list: "all", sort: "-trend" },
  },
  {
    words: "What happened when?",
    when: (m) => m.has("event"),
    state: { tab: "timeline", kind: ["resolution", "event", "document"] },
  },
];
