"""A shallow parse of press prose, around the verbs that matter.

No model: closed classes of words, a little morphology, and a table of verbs (`lexicon.tsv`). A
sentence is cut to words, of which those that the caller knows (names, resolutions) are one each;
each verb of the table becomes a group with voice and reality; then it is asked who acts, on what.

>>> from graph.prose import Atom, Sentence, groups
>>> text = "The text, which was drafted by Peru, passed."
>>> sentence = Sentence.of(text, 0, len(text), [Atom(0, 8, "thing"), Atom(31, 35, "name")])
>>> [(one.entry.lemma, one.is_passive) for one in groups(sentence)]
[('draft', True), ('pass', False), ('pass', False)]

A verb that can be used in two ways (`pass a text`, `the text passed`) gives a group for each.
"""

from graph.prose.groups import Group, groups
from graph.prose.lexicon import Entry
from graph.prose.words import Atom, Sentence, Word

__all__ = ["Atom", "Entry", "Group", "Sentence", "Word", "groups"]
