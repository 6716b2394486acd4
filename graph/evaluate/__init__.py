"""How good: what is found in plain text, held against mark-up and against annotations by hand.

Two yardsticks. The Secretariat's mark-up says what thousands of documents hold: each is stripped to
its plain text, read like any other text, and the result compared (`markup`). Annotations by hand
say what mark-up does not: they stand apart from the texts, as offsets and values (`gold`).
"""

from graph.evaluate.scores import Counts, Difference, Result, Run
from graph.evaluate.stream import evaluate_markup

__all__ = ["Counts", "Difference", "Result", "Run", "evaluate_markup"]
