"""A reader that learned from examples what the words around a State tell of its role.

Rules of wording read what they were written for. This reader weighs the order of classes of words
around a list of names ("NAME by sponsor RES"), so that a turn that nobody wrote down is read as
well; it sees no word itself, only its class in the table of verbs. `units` are what it sees,
`features` what it looks at, `weights.tsv` is what it learned (`make sponsors`), `reader` adds up.

>>> from graph.extract.sponsorship.learned.reader import reader
>>> reader().probability({"bias", "<t sponsor", "<c by sponsor"}) > reader().probability({"bias"})
True
"""
