"""Plain charts for papers, drawn with matplotlib: the same graph gives the same SVG."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.errors import InputError
from graph.show.charts import Figures

if TYPE_CHECKING:
    from matplotlib.axes import Axes

INK, QUIET, PAPER = "#1b2733", "#7a8794", "#ffffff"
OKABE_ITO = (
    "#0072b2",
    "#e69f00",
    "#009e73",
    "#cc79a7",
    "#d55e00",
    "#56b4e9",
    "#8c8c8c",
    "#b8a800",
)
"""Colours that colour-blind readers can tell apart (Okabe and Ito), the yellow darkened."""

_STYLE: dict[Any, Any] = {
    "svg.hashsalt": "resograph",
    "svg.fonttype": "none",
    "font.family": "DejaVu Sans",
    "font.size": 9,
    "axes.edgecolor": QUIET,
    "axes.labelcolor": INK,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.titlelocation": "left",
    "axes.titleweight": "bold",
    "xtick.color": INK,
    "ytick.color": INK,
    "text.color": INK,
    "figure.facecolor": PAPER,
}


def draw(name: str, figures: Figures, target: Path) -> None:
    """Draw one chart into a `.png` or `.svg` file.

    Raises:
        InputError: for a name that is no chart, another suffix, a graph without the data, or where
            matplotlib is not installed.
    """
    if name not in CHARTS:
        raise InputError(f"{name}: no such chart; expected one of {', '.join(sorted(CHARTS))}")
    if target.suffix not in (".png", ".svg"):
        raise InputError(f"{target}: expected a name that ends in .png or .svg")
    try:
        import matplotlib as mpl  # noqa: PLC0415 - an optional extra
    except ImportError as error:
        raise InputError("charts need matplotlib: pip install 'resograph[plot]'") from error
    mpl.use("agg")
    from matplotlib import pyplot as plt  # noqa: PLC0415

    with mpl.rc_context(_STYLE):
        figure, axes = plt.subplots(figsize=(8, 5), layout="constrained")
        try:
            CHARTS[name](figures, axes)
            figure.savefig(target, dpi=150, metadata={"Date": None} if _is_svg(target) else None)
        finally:
            plt.close(figure)


def _is_svg(target: Path) -> bool:
    return target.suffix == ".svg"


def _need(rows: Any, what: str) -> None:  # noqa: ANN401 - any table
    if not rows:
        raise InputError(f"this graph holds no {what} to draw")


_ORGANS = {
    "General Assembly": "A/",
    "Security Council": "S/",
    "Economic and Social Council": "E/",
    "Human Rights Council": "A/HRC/",
    "other organs": "",
}
"""Whose resolutions begin with which letters; the longest beginning tells."""


def _organ(symbol: str) -> str:
    return max((one for one in _ORGANS.values() if symbol.startswith(one)), key=len)


def _most_cited(figures: Figures, axes: Axes) -> None:
    rows = figures.most_cited()
    _need(rows, "citations")
    for colour, (organ, begins) in zip(OKABE_ITO, _ORGANS.items(), strict=False):
        places = [k for k, row in enumerate(rows) if _organ(row[0]) == begins]
        if places:
            counts = [rows[k][2] for k in places]
            axes.barh(places, counts, color=colour, height=0.7, label=organ)
    labels = [_short(f"{symbol}  {title}") for symbol, title, _ in rows]
    axes.set_yticks(range(len(rows)), labels, fontsize=7)
    axes.invert_yaxis()
    axes.locator_params(axis="x", integer=True)
    axes.set_xlabel("resolutions that cite it")
    axes.legend(frameon=False, fontsize=7, loc="lower right")
    axes.set_title("Most cited resolutions")


def _over_time(figures: Figures, axes: Axes) -> None:
    years = figures.by_year()
    _need(years, "adoption dates")
    axes.bar(list(years), [one[0] for one in years.values()], color=OKABE_ITO[5], width=0.8)
    axes.set_ylabel("resolutions adopted")
    right = axes.twinx()
    right.spines["right"].set_visible(True)
    means = [cited / count for count, cited in years.values()]
    right.plot(list(years), means, color=OKABE_ITO[4], marker="o", markersize=3)
    right.set_ylabel("citations in each, on average", color=OKABE_ITO[4])
    right.set_ylim(bottom=0)
    axes.locator_params(axis="both", integer=True)
    axes.set_title("Resolutions and their citations by year of adoption")


def _themes(figures: Figures, axes: Axes) -> None:
    themes = figures.themes_by_year()
    _need(themes, "themes with dates")
    for colour, (label, shares) in zip(OKABE_ITO, themes.items(), strict=False):
        values = [100 * share for share in shares.values()]
        axes.plot(list(shares), values, color=colour, marker="o", markersize=3, label=_short(label))
    axes.set_ylabel("% of the year's resolutions")
    axes.set_ylim(bottom=0)
    axes.locator_params(axis="x", integer=True)
    axes.legend(frameon=False, fontsize=7, loc="center left", bbox_to_anchor=(1, 0.5))
    axes.set_title("Themes over time")


def _blocs(figures: Figures, axes: Axes) -> None:
    blocs = figures.voting_map()
    _need(blocs, "recorded votes of at least three states")
    regions = sorted({one.region for one in blocs})
    for colour, region in zip(OKABE_ITO, regions, strict=False):
        some = [one for one in blocs if one.region == region]
        axes.scatter([b.x for b in some], [b.y for b in some], s=16, color=colour, label=region)
    for bloc, others in _outliers(blocs):
        words = f"{bloc.name} and {others} more" if others else bloc.name
        axes.annotate(words, (bloc.x, bloc.y), (3, 3), textcoords="offset points", fontsize=6)
    axes.set_xticks([])
    axes.set_yticks([])
    axes.set_xlabel("first principal component of the ballots")
    axes.set_ylabel("second")
    if any(regions):
        axes.legend(frameon=False, fontsize=7, loc="best")
    axes.set_title("States by how they vote: near is alike")


def _extent(values: list[float]) -> float:
    """How far values reach; 1 where they differ by no more than rounding."""
    extent = max(values) - min(values)
    return extent if extent > 1e-9 else 1.0


def _outliers(blocs: list[Any]) -> list[tuple[Any, int]]:
    """The states that stand apart from their neighbours, for whom a label has room.

    With each, how many others voted just as it did and lie under it.
    """
    taken: list[Any] = []
    width, height = _extent([one.x for one in blocs]), _extent([one.y for one in blocs])
    for bloc in sorted(blocs, key=lambda one: (-round(one.x**2 + one.y**2, 9), one.name)):
        free = all(
            abs(bloc.x - one.x) > 0.11 * width or abs(bloc.y - one.y) > 0.028 * height
            for one in taken
        )
        if free:
            taken.append(bloc)
    near = 0.012
    return [
        (
            bloc,
            sum(
                abs(bloc.x - one.x) < near * width and abs(bloc.y - one.y) < near * height
                for one in blocs
            )
            - 1,
        )
        for bloc in taken
    ]


def _short(label: str, most: int = 60) -> str:
    return label if len(label) <= most else label[: most - 1].rsplit(" ", 1)[0] + " …"


CHARTS: dict[str, Callable[[Figures, Axes], None]] = {
    "most-cited": _most_cited,
    "over-time": _over_time,
    "themes-over-time": _themes,
    "voting-blocs": _blocs,
}
"""The charts by name; one entry and one function make a new one."""
