"""Values that fill their slots directly are like any other frozen dataclass."""

import pickle
from dataclasses import FrozenInstanceError, dataclass, replace

import pytest

from graph.errors import EvidenceError
from graph.findings import ActorMention
from graph.frozen import quick
from graph.model import Mark, Span


@quick
@dataclass(frozen=True, slots=True, order=True)
class Lake:
    name: str
    depth: int = 3
    towns: tuple[str, ...] = ()


def test_values_and_defaults_are_set_by_place_and_by_name():
    assert Lake("a", 4) == Lake(depth=4, name="a")
    assert (Lake("a").depth, Lake("a").towns) == (3, ())
    assert replace(Lake("a"), towns=("b",)).towns == ("b",)
    assert repr(Lake("a")) == "Lake(name='a', depth=3, towns=())"
    assert Lake("a") < Lake("b")
    assert hash(Lake("a")) == hash(Lake("a", 3))
    assert pickle.loads(pickle.dumps(Lake("a", 9))) == Lake("a", 9)


def test_they_stay_frozen():
    with pytest.raises(FrozenInstanceError):
        Lake("a").depth = 5


@pytest.mark.parametrize("arguments", [{}, {"name": "a", "deep": 1}])
def test_wrong_arguments_are_refused(arguments):
    with pytest.raises(TypeError, match="Lake"):
        Lake(**arguments)


def test_what_a_value_checks_is_checked():
    with pytest.raises(EvidenceError):
        Span(4, 4)
    assert Span(start=2, end=4).of("abcdef") == "cd"


def test_fields_of_the_base_come_first():
    found = ActorMention(Span(0, 2), "a rule", "state/CHE")
    assert (found.span, found.rule, found.entity, found.provision) == (
        Span(0, 2),
        "a rule",
        "state/CHE",
        "",
    )


def test_what_a_factory_makes_is_made_anew():
    assert Mark("a", "b", Span(0, 1)).detail is not Mark("a", "b", Span(0, 1)).detail
    assert Mark("a", "b", Span(0, 1), {"c": "d"}).detail == {"c": "d"}
