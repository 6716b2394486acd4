"""The command line as a whole: every command is found, listed and told apart."""

from __future__ import annotations

import subprocess
import sys

import pytest
from typer.testing import CliRunner

from graph import cli
from graph.cli import app

COMMANDS = (
    *("add", "build", "diff", "evaluate", "explain", "export", "fetch", "plot", "query"),
    *("remove", "serve", "show-text", "validate", "watch"),
)
HEAVY = ("networkx", "numpy", "rdflib", "pyshacl", "pyvis", "starlette", "graph.extract")


def test_help_lists_every_command_with_the_beginning_of_its_own_help() -> None:
    listed = CliRunner().invoke(app, ["--help"]).stdout.partition("Commands:")[2].splitlines()
    told = dict(line.split(maxsplit=1) for line in listed if line.strip())
    assert tuple(told) == COMMANDS
    for name, beginning in told.items():
        whole = " ".join(CliRunner().invoke(app, [name, "--help"]).stdout.split())
        assert beginning.removesuffix("...") in whole, name


def test_examples_stand_on_a_line_each() -> None:
    told = CliRunner().invoke(app, ["serve", "--help"]).stdout.splitlines()
    at = told.index("  Examples:")
    assert told[at + 1] == "    resograph serve"
    assert told[at + 2].startswith("    resograph serve --from")


def test_a_command_that_is_none_is_a_usage_error() -> None:
    result = CliRunner().invoke(app, ["quarry"])
    assert result.exit_code == 2
    assert "quarry" in result.stderr


@pytest.mark.parametrize("arguments", [["--help"], ["query", "--list"], ["fetch", "--help"]])
def test_what_a_command_does_not_use_is_not_loaded(arguments: list[str]) -> None:
    script = (
        "import sys\nfrom graph.cli import app\n"
        f"app({arguments!r}, standalone_mode=False)\n"
        f"print('loaded', *sorted(set({HEAVY!r}) & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True)
    assert done.stdout.decode().splitlines()[-1] == "loaded"


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OSError(28, "No space left on device"), "resograph: No space left on device\n"),
        (OSError(13, "Permission denied", "o"), "resograph: o: Permission denied\n"),
    ],
)
def test_what_the_system_refuses_is_told_in_a_line(
    error: OSError,
    told: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def refuse() -> None:
        raise error

    monkeypatch.setattr(cli, "app", refuse)
    with pytest.raises(SystemExit):
        cli.main()
    assert capsys.readouterr().err == told
