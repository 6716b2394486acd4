"""The command line: finds the commands, runs one, and turns what went wrong into an exit code.

Exit codes: 0 all went well; 1 findings or failures that the output names; 2 usage.
"""

from __future__ import annotations

import ast
import importlib
import logging
import pkgutil
import re
import sys
from functools import cache
from importlib.resources import files
from textwrap import shorten
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

import graph.commands
from graph.errors import InputError, ResographError


class Commands(TyperGroup):
    """Every module of `graph.commands`, each imported when its command is asked for.

    The list of commands takes what it says of each from the source, so that `--help` need not
    import all that the commands use.
    """

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401, ARG002
        """The names of the commands, in their order."""
        return list(_modules())

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401, ARG002
        """The command of this name."""
        module = _modules().get(cmd_name)
        return _command(module) if module else None

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401
        """The list of commands, each with the first line of its help."""
        room = formatter.width - 6 - max(map(len, self.list_commands(ctx)))
        rows = [(name, _first_line(module, room)) for name, module in _modules().items()]
        with formatter.section("Commands"):
            formatter.write_dl(rows)


@cache
def _modules() -> dict[str, str]:
    found = sorted(one.name for one in pkgutil.iter_modules(graph.commands.__path__))
    return {name.replace("_", "-"): name for name in found if not name.startswith("_")}


@cache
def _command(module: str) -> Any:  # noqa: ANN401 - typer keeps the class to itself
    alone = typer.Typer(add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)
    importlib.import_module(f"graph.commands.{module}").register(alone)
    command = typer.main.get_command(alone)
    command.help = _EXAMPLES.sub(_as_lines, command.help or "")
    return command


_EXAMPLES = re.compile(r"Examples:\n((?:\s*resograph .*)+)")


def _as_lines(found: re.Match[str]) -> str:
    """Examples that stay a line each, behind the mark that keeps them from being filled."""
    lines = [f"  {line.strip()}" for line in found[1].splitlines() if line.strip()]
    return "\n".join(["\b", "Examples:", *lines])


def _first_line(module: str, room: int) -> str:
    """The beginning of a command's help: the docstring of the function that is registered."""
    tree = ast.parse(files("graph.commands").joinpath(f"{module}.py").read_text("utf-8"))
    functions = [one for one in tree.body if isinstance(one, ast.FunctionDef)]
    register = next(one for one in functions if one.name == "register")
    named = {one.id for one in ast.walk(register) if isinstance(one, ast.Name)}
    text = next(ast.get_docstring(one) or "" for one in functions if one.name in named)
    return shorten(text.partition("\n\n")[0], room, placeholder="...")


app = typer.Typer(
    name="resograph",
    cls=Commands,
    help="United Nations resolutions, and what is written about them, as a knowledge graph "
    "in which every edge shows the sentence it came from.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


@app.callback()
def options(
    debug: Annotated[bool, typer.Option(help="Show the traceback of an error.")] = False,
    log_level: Annotated[str, typer.Option(help="debug, info, warning or error.")] = "warning",
) -> None:
    """Options that hold for every command."""
    level = logging.getLevelNamesMapping().get(log_level.upper())
    if level is None:
        raise typer.BadParameter(f"{log_level}: expected debug, info, warning or error")
    logging.basicConfig(level=level, format="%(levelname)s %(name)s: %(message)s")
    if level > logging.DEBUG:
        # What it cannot read we tell ourselves, by the file's name.
        logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    _settings["debug"] = debug


_settings = {"debug": False}


def main() -> None:
    """The `resograph` command."""
    try:
        app()
    except ResographError as error:
        if _settings["debug"]:
            raise
        print(f"resograph: {error}", file=sys.stderr)  # noqa: T201
        sys.exit(2 if isinstance(error, InputError) else 1)
    except BrokenPipeError:
        sys.exit(0)
    except OSError as error:
        if _settings["debug"]:
            raise
        where = f"{error.filename}: " if error.filename else ""
        print(f"resograph: {where}{error.strerror or error}", file=sys.stderr)  # noqa: T201
        sys.exit(1)
    except Exception as error:
        if _settings["debug"]:
            raise
        told = f"{type(error).__name__}: {error} (a defect of resograph; --debug shows where)"
        print(f"resograph: {told}", file=sys.stderr)  # noqa: T201
        sys.exit(1)


if __name__ == "__main__":
    main()
