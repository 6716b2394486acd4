"""Who led, sponsored, joined or supported a resolution, and how many.

In come a page and its mentions of resolutions; out come `Backer` (an actor in a role) and
`Sponsors` (a count, as an interval). `find` asks each parsed sentence in turn, and a passage tells
of an actor once:

1. `backer`, `joints`, `actors`, `subjects`: who can sponsor at all, and lists of such actors: that
   begin or end at a word, or stand in the place of a verb's subject.
2. What tells of them: `verbs` (`drafted by Peru`), `works` (`the brainchild of Peru`), `makers`
   (`its authors are Peru and Chad`), `origins` (`Peru's draft`), `speakers` (who spoke for whom).
3. `count`: how many.
4. `learned`: what no rule names, where the reader that learned is sure.

A verb or noun goes into `graph/prose/lexicon.tsv`; a turn that is none of these is a module beside
them, asked in `find`.
"""
