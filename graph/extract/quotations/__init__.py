"""Words that somebody is said to have said or written, and who it was.

In comes a page; out come `Said`: the words, their speaker with the cue that tells so, and the
resolution that they are about. `find` goes through the text unit by unit, in these steps:

1. `marks`, `units`: the passages between quotation marks; sentences that do not break inside them.
2. `cue`, `subject`, `ending`: who can speak (the scene), and who does in one clause.
3. `sieves`: who speaks what stands in marks, the surest cue first: `before` the words, `behind`
   them, `around` them without a verb of saying, or a document that speaks (`text`).
4. `indirect`: statements in the reporter's words; `openers` tells where they begin, `teller` whose
   they are.
5. `floor`: transcripts and interviews, where labels give the floor.
6. `memory`, `whom`, `matter`: what goes on between sentences: who spoke last, whom `he` means,
   which resolution is spoken of.

A verb of saying goes into `graph.extract.speech_words`, an idiom or a noun into `words`. A new
place of a speaker is one more sieve: a function beside its like, named in the order of `sieves`.
"""
