"""Persons, named or not, with office and affiliation.

In comes a page; `find.people_of` gives its `People` (`model`): persons, and every passage that
means one. It reads in this order, and each step knows those that the steps before have found:

1. `names_find`: names in full. `candidates` are runs of capitalised words, `names` says what a name
   is made of, `licence` why a run is taken for one, `lists` reads names in a row.
2. `roles`, `phrase`, `posts`: the office beside a name, how far its phrase reaches, and what it
   states: role, organization, State, years.
3. `find`: titles and labels with a family name, and family names of those who are known by now.
4. `back`, `pronouns`: offices without a name, `she`, `he`.
5. `complete`: the State that an office lacks, out of the rest of the text.

Given names stand in `given.txt`, who leads what in `leaders.txt`, words of offices in `roles`.
"""
