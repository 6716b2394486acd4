// The word that a hand meant which slipped: a letter too many, too few, another one, or two exchanged.

const LETTERS = /^\p{L}{4,}$/u;
const LONG = 8;

// Of the words that are known the one with the fewest slips, and the most frequent of these; ""
// where none is near. Short words and numbers are never guessed at: 78/311 is not 78/211.
export function spelled(word, known) {
  if (!LETTERS.test(word)) return "";
  let [best, few, often] = ["", word.length < LONG ? 2 : 3, 0];
  for (const [other, count] of known) {
    if (Math.abs(other.length - word.length) > few) continue;
    const found = slips(word, other);
    if (found < few || (found === few && best && count > often)) [best, few, often] = [other, found, count];
  }
  return best;
}

// Damerau's distance of two words, where nothing is changed twice.
function slips(one, other) {
  let [before, last] = [[], Array.from({ length: other.length + 1 }, (_, k) => k)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let k = 1; k <= other.length; k++) {
      const differs = one[i - 1] === other[k - 1] ? 0 : 1;
      row[k] = Math.min(last[k] + 1, row[k - 1] + 1, last[k - 1] + differs);
      if (i > 1 && k > 1 && one[i - 1] === other[k - 2] && one[i - 2] === other[k - 1])
        row[k] = Math.min(row[k], before[k - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last[other.length];
}
