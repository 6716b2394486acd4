"""`resograph query`: ask a built graph or a file of triples, in SPARQL or by a question's name."""

from __future__ import annotations

import difflib
import json
import signal
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from graph.errors import InputError
from graph.store import Result, TripleStore, check, open_store, query, unknown_terms
from graph.store.limited import query_limited
from graph.store.named import NamedQuery, fill, named_queries, named_query
from graph.store.write import RDF_FORMATS, ROW_FORMATS, write_boolean, write_rows, write_triples

FORMATS = ("table", *ROW_FORMATS, *RDF_FORMATS)


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "query",
        context_settings={"allow_extra_args": True, "ignore_unknown_options": True},
        no_args_is_help=True,
    )(ask)


def ask(
    context: typer.Context,
    question: Annotated[
        str, typer.Argument(help="SPARQL, @FILE, - for standard input, or a named query.")
    ] = "",
    source: Annotated[
        Path, typer.Option("--from", help="A built graph, or a .ttl, .nt, .nq, .trig, .jsonld.")
    ] = Path("outputs"),
    file: Annotated[Path | None, typer.Option(help="A file that holds the query.")] = None,
    form: Annotated[
        str, typer.Option("--format", "-f", help=f"One of {', '.join(FORMATS)}.")
    ] = "table",
    as_json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False,
    listing: Annotated[bool, typer.Option("--list", help="List the named queries.")] = False,
    sparql: Annotated[
        bool, typer.Option("--sparql", help="Show the query, do not run it.")
    ] = False,
    limit: Annotated[int | None, typer.Option(help="At most so many rows.", min=0)] = None,
    timeout: Annotated[float | None, typer.Option(help="At most so many seconds.")] = None,
    memory: Annotated[int, typer.Option(help="At most so many megabytes.", min=0)] = 0,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No remarks.")] = False,
) -> None:
    """Ask a built graph in SPARQL, or one of the named questions; nothing is changed or fetched.

    SELECT, ASK, CONSTRUCT and DESCRIBE; the usual prefixes (rg, dcterms, cito, skos, id and so on)
    need no declaration. A named query takes its blanks as options.

    Examples:
      resograph query --list

      resograph query cited-by --symbol A/RES/70/1

      resograph query 'SELECT ?t { ?r a rg:Resolution ; dcterms:title ?t } LIMIT 5' --format csv
    """
    if listing:
        _list(as_json)
        return
    form = "json" if as_json else form
    if form not in FORMATS:
        raise InputError(f"--format: found {form!r}, expected one of {', '.join(FORMATS)}")
    store = open_store(source)
    text = _text(store, question, file, context.args)
    if sparql:
        print(text)
        return
    if not quiet:
        for remark in unknown_terms(check(text, store.prefixes)):
            print(f"resograph: {remark}", file=sys.stderr)
    _write(_answer(store, source, text, limit, timeout, memory), form, quiet)


def _answer(
    store: TripleStore,
    source: Path,
    text: str,
    limit: int | None,
    timeout: float | None,
    memory: int,
) -> Result:
    if timeout is not None or memory:
        return query_limited(source, text, store, limit, timeout, memory)
    # The engine does not hear Python's signals while it works: let Ctrl-C end the process.
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        return query(store, text, limit)
    finally:
        signal.signal(signal.SIGINT, before)


def _text(store: TripleStore, question: str, file: Path | None, extra: list[str]) -> str:
    """The SPARQL to run, from wherever it was given."""
    named = named_query(question)
    if named:
        return fill(store, named, _values(named, extra))
    if extra:
        raise InputError(f"found {extra[0]!r}, expected no more words after a query")
    if file is not None or question.startswith("@"):
        place = file or Path(question[1:])
        try:
            return place.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(f"{place}: cannot be read: {error}") from error
    if question == "-" or (not question and not sys.stdin.isatty()):
        return sys.stdin.read()
    if not question:
        raise InputError("found no query, expected SPARQL or a name (resograph query --list)")
    if " " not in question and "{" not in question:
        near = difflib.get_close_matches(question, [one.name for one in named_queries()])
        meant = f"; did you mean {' or '.join(near)}?" if near else ""
        raise InputError(f"{question}: no such named query (resograph query --list){meant}")
    return question


def _values(named: NamedQuery, extra: list[str]) -> dict[str, str]:
    """`--symbol A/RES/70/1` or `--symbol=A/RES/70/1`; a lone word goes to the first parameter."""
    values: dict[str, str] = {}
    rest = list(extra)
    while rest:
        word = rest.pop(0)
        if not word.startswith("--"):
            first = named.parameters[0].name if named.parameters else ""
            if not first or first in values:
                raise InputError(f"{named.name}: found {word!r}, expected an option")
            values[first] = word
            continue
        name, equals, value = word[2:].partition("=")
        if not equals:
            if not rest:
                raise InputError(f"{named.name}: --{name} is without a value")
            value = rest.pop(0)
        values[name] = value
    return values


def _list(as_json: bool) -> None:
    if as_json:
        shown = [
            {
                "name": one.name,
                "question": one.question,
                "parameters": [
                    {"name": p.name, "type": p.type, "default": p.default, "help": p.help}
                    for p in one.parameters
                ],
            }
            for one in named_queries()
        ]
        print(json.dumps(shown, indent=2, ensure_ascii=False))
        return
    for one in named_queries():
        options = " ".join(
            f"--{p.name} {p.type.upper()}" if p.required else f"[--{p.name} {p.type.upper()}]"
            for p in one.parameters
        )
        print(f"{one.name} {options}".rstrip())
        print(f"    {one.question}")


def _write(result: Result, form: str, quiet: bool) -> None:
    out = sys.stdout.buffer
    if form == "table":
        _table(result)
    elif result.kind == "construct":
        name = form if form in RDF_FORMATS else "turtle"
        write_triples(name, result.triples, result.prefixes, out)
    elif form in RDF_FORMATS:
        raise InputError(f"--format {form}: found rows, expected a CONSTRUCT or DESCRIBE for it")
    elif result.kind == "ask":
        write_boolean(form, result.boolean, out)
    else:
        write_rows(form, result.vars, result.rows, out)
    if result.truncated and not quiet:
        print("resograph: there are more rows than --limit shows", file=sys.stderr)
    if not result.rows and result.kind == "select" and not quiet:
        print("resograph: no rows: this graph holds no answer", file=sys.stderr)


def _table(result: Result) -> None:
    if result.kind == "ask":
        print("yes" if result.boolean else "no")
        return
    if result.kind == "construct":
        write_triples("turtle", result.triples, result.prefixes, sys.stdout.buffer)
        return
    console = Console(width=None if sys.stdout.isatty() else 200, soft_wrap=False)
    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in result.vars:
        table.add_column(Text(name), overflow="fold")
    above = [""] * len(result.vars)
    for row in result.rows:
        cells = [result.show(term) for term in row]
        same = zip(cells, above, strict=True)
        table.add_row(*(Text("″" if one == old and len(one) > _LONG else one) for one, old in same))
        above = cells
    console.print(table)


_LONG = 60
"""A cell that is longer and says what the one above it says is not said again."""
