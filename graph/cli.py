"""The command line: finds the commands, runs one, and turns what went wrong into an exit code.

Exit codes: 0 all went well; 1 findings or failures that the output names; 2 usage.
"""

from __future__ import annotations

import importlib
import logging
import pkgutil
import sys
from typing import Annotated

import typer

import graph.commands
from graph.errors import InputError, ResographError

app = typer.Typer(
    name="resograph",
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
    _settings["debug"] = debug


_settings = {"debug": False}


def load_commands() -> typer.Typer:
    """Register every module of `graph.commands`, in the order of their names."""
    if not app.registered_commands:
        for module in sorted(pkgutil.iter_modules(graph.commands.__path__), key=lambda m: m.name):
            if not module.name.startswith("_"):
                importlib.import_module(f"graph.commands.{module.name}").register(app)
    return app


def main() -> None:
    """The `resograph` command."""
    load_commands()
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
        print(f"resograph: {error.filename or ''}: {error.strerror or error}", file=sys.stderr)  # noqa: T201
        sys.exit(1)
    except Exception as error:
        if _settings["debug"]:
            raise
        told = f"{type(error).__name__}: {error} (a defect of resograph; --debug shows where)"
        print(f"resograph: {told}", file=sys.stderr)  # noqa: T201
        sys.exit(1)


if __name__ == "__main__":
    main()
