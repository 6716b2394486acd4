"""Growing the forest that weighs the evidence."""

from __future__ import annotations

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from benchmarks.themes.matter import Floats
from graph.themes.trees import Forest


def grow(signal: Floats, truth: Floats, weight: Floats) -> Forest:
    """Trees that tell which concepts of which evidence the library gave."""
    learner = HistGradientBoostingClassifier(
        max_iter=150,
        learning_rate=0.07,
        max_leaf_nodes=8,
        min_samples_leaf=40,
        max_features=0.3,
        early_stopping=False,
        random_state=0,
    )
    learner.fit(signal, truth, sample_weight=weight)
    return _forest(learner)


def _forest(learner: HistGradientBoostingClassifier) -> Forest:
    trees = [one[0].nodes for one in learner._predictors]
    size = max(len(nodes) for nodes in trees)
    shape = (len(trees), size)
    feature, left, right = (np.zeros(shape, np.int64) for _ in range(3))
    limit, value = np.zeros(shape, np.float32), np.zeros(shape, np.float32)
    for number, nodes in enumerate(trees):
        leaf = nodes["is_leaf"].astype(bool)
        own = np.arange(len(nodes))
        feature[number, own] = np.where(leaf, 0, nodes["feature_idx"])
        limit[number, own] = np.where(leaf, 0, nodes["num_threshold"])
        left[number, own] = np.where(leaf, own, nodes["left"])
        right[number, own] = np.where(leaf, own, nodes["right"])
        value[number, own] = nodes["value"]
    depth = max(int(nodes["depth"].max()) for nodes in trees)
    base = float(np.ravel(learner._baseline_prediction)[0])
    return Forest(feature, limit, left, right, value, base, depth)
