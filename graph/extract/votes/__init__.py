"""Votes, their counts, and adoptions, as a story tells them: one frame, the ballot.

A text tells of one or more ballots, each on the draft that is the matter there (`scene`). A ballot
has three sides, for, against and neither, and those who were absent; a side has a count, members,
or both. What a sentence says of a side is read in steps, each a module:

1. `lexer`, `words`, `numbers`, `bare`, `pieces`: the words of the sentence as letters of classes;
   a State is `S`, a number that counts voters `N`, a word that says how somebody voted `F` (for),
   `G` (against), `B` (abstained) or `X` (absent), a word of mere backing or opposing `W` or `M`.
2. `grammar`, `shapes`: the parts that such strings are made of, and what may stand around a ballot
   word; `subjects` reads what stands before it, `lists` what something points to behind it.
3. `ballots`: both together, one statement for each ballot word that is `real`. Those of mere
   backing or opposing say what count they need to hold.
4. `tally`: the statements of a sentence as counts; `told`: the counts of a page, those of one
   ballot put together, a side told only by names filled where that makes the council whole.
5. `voters`: who voted how, out of statements, of lists that the next sentence goes on with, and of
   the rolls below a story; loose readings hold only where a count of the page agrees with them.

Adoptions stand on the parse of clauses (`acting`, `passage`, `acts`, `adoption`), on how and when
(`modes`, `dating`) and on what the same page tells elsewhere of the same act (`adoptions`).
"""
