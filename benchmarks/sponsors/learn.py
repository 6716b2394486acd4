"""A logistic regression over what the learned reader sees, and how good it is on texts left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from benchmarks.sponsors.examples import Example
from graph.extract.sponsorship.learned.reader import Reader

_TEXTS = 3
"""What fewer texts show is chance."""
_STRENGTH = 1.0
"""Inverse strength of regularization."""
_STEPS = 300
_LEAST = 0.05
"""Weights below do not move a decision: no figure of a set left out changes in three places."""


def learn(examples: Sequence[Example]) -> Reader:
    """Learn weights from examples of both kinds."""
    common = _common(examples)
    vectorizer = DictVectorizer()
    rows = vectorizer.fit_transform(
        [dict.fromkeys(sorted(one.features & common), 1.0) for one in examples]
    )
    rows.indices, rows.indptr = rows.indices.astype("int32"), rows.indptr.astype("int32")
    model = LogisticRegression(C=_STRENGTH, max_iter=_STEPS, solver="liblinear")
    model.fit(
        rows,
        [one.sponsors for one in examples],
        sample_weight=[one.weight for one in examples],
    )
    weights = dict(zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True))
    weights["bias"] = weights.get("bias", 0.0) + float(model.intercept_[0])
    return Reader(
        {
            one: round(float(weights[one]), 3)
            for one in sorted(weights)
            if abs(weights[one]) >= _LEAST
        }
    )


def measure(reader: Reader, examples: Sequence[Example], threshold: float) -> Mapping[str, float]:
    """Precision, recall and F1 by name."""
    told = [reader.probability(one.features) >= threshold for one in examples]
    right = sum(is_told and one.sponsors for is_told, one in zip(told, examples, strict=True))
    precision = right / max(1, sum(told))
    recall = right / max(1, sum(one.sponsors for one in examples))
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return {"P": precision, "R": recall, "F1": f1}


def _common(examples: Sequence[Example]) -> frozenset[str]:
    texts: dict[str, set[str]] = defaultdict(set)
    for one in examples:
        for feature in one.features:
            texts[feature].add(one.text)
    return frozenset(feature for feature, where in texts.items() if len(where) >= _TEXTS)
