"""The parts that the shapes of statements share: lists of voters, numbers, what stands between.

A part is told by its name: `<LIST>` in a pattern stands for it; blanks only part the pieces. Read
them aloud: `S (,S)*` is a list of States.
"""

from __future__ import annotations

import re

_PARTS: dict[str, str] = {}
_NAME = re.compile(r"<([A-Z_]+)>")


def part(name: str, pattern: str) -> None:
    """Give a pattern a name under which others may use it."""
    _PARTS[name] = _whole(pattern)


def shape(pattern: str) -> re.Pattern[str]:
    """A pattern over the letters of a sentence, its parts put in."""
    return re.compile(_whole(pattern))


def _whole(pattern: str) -> str:
    return _NAME.sub(lambda match: f"(?:{_PARTS[match[1]]})", "".join(pattern.split()))


# Lists of voters

part("DETERMINED", "[abeln]{0,6} (?: [nr] [fa]{1,2} [abeln]{0,4} )?")
"""`the`, `its closest ally`, `the representatives of`."""
part("ROLE", "p? [bzsK]{0,2} r [fbat]* (?: ,? K+ ,? )?")
"""`’s ambassador to the UN, ...`, who votes for the State."""
part("NAMED_STATE", "S | s (?= ,? [&,)] | [zb]{0,2} r )")
"""A State, by its name or by the adjective of those who vote for it."""
part(
    "INSERTED",
    r"""
    - [^-,;FGBX]{1,7} - (?= ,? [&,] ) | \( [^()FGBX]{1,9} \)
    | , (?: w [^,;:FGBX]{1,16} | a [aszK]{0,3} w [^,;:]{1,16} ) , (?= [&+] )
    """,
)
part(
    "STATE",
    """
    (?: [ab]{1,5} , | (?<= [&+k:] ) , (?: [fut] [^,;:SFGBX]{1,6} | d | [ex]{1,3} ) , [fu]? )?
    <DETERMINED> <NAMED_STATE>
    (?: <ROLE> | [px] (?= $ | [,;.)k&+-] ) )? <INSERTED>{0,2}
    """,
)
part("UNKNOWN", r"[ab]{0,3} [zs]? K n? (?: \( [^()FGBX]{1,9} \) )?")
part("GROUP", "(?: [al]{0,3} [Nq] T? | e ) [bsKzea]{0,4} n")
"""`five island states`, `other European countries`."""
part("FURTHER", "<GROUP> | [al]{0,3} N T? (?: [be]* n | e ) | q | a? e? n (?: f [abszK]{1,4} )?")
"""`four others`, `others`."""
part("AND", "(?: ,? [&+] x? )")
part(
    "LIST",
    """
    (?: a* K n? & )? <STATE>
    (?: (?: <AND> | , (?: w [^,;:FGBX]{1,16} , )? | (?<= [S)] ) (?= a? S ) )
        (?: <STATE> | <UNKNOWN> )
      | <AND> <GROUP> [azxkC]{0,7} (?: [:,-] | ,?i ) a* <STATE>
      | <AND> [bsKza]{0,3} n (?: [:-] | ,? i ) a* <STATE>
      | <AND> <FURTHER> | , a? N e [be]* n
    )*
    """,
)
"""States, with names that nobody knows, and groups of which only the number is told."""

# Numbers of voters

part(
    "MANY",
    """
    [ale]{0,3} [Nq] (?: T | f [aen]+ )? (?: [be] p? )* (?: n [be]* )? T? | [azsKbe]{0,3} n [be]*
    """,
)
"""`just 12 of the Council’s 15 members`, `six of those`, `the countries`."""
part("PART", "[Nq] T? [bsKzea]{1,4} n")
"""`19 African countries`: some of those who voted so."""
part(
    "SOME",
    r"""
      (?: \( [^()]* \) )? ,? [i+] [al]* <LIST> m? ,?
    | \( [i+]? <LIST> m? \)
    | - [il]* <LIST> m? -?
    | , <LIST> (?: m ,? | i, )
    | , (?: [ci] ,? )? <LIST> ,
    | : <LIST> ,?
    """,
)
"""`, including Chad and Peru,`, `(Chad)`, `- among them Chad -`."""

# What stands between voters and ballot

part(
    "ASIDE",
    r"""
      \( [^()]{1,40} \)
    | - (?! [FGBX] [,;] ) [^-;]{1,40} -
    | ,? E [al]* <LIST> (?! ,? w ) ,?
    | , w [^,;:]{1,30} ,
    | w [^,;:FGBX]{1,30} ,
    | , (?! C | a* S [^p] ) (?: (?: [^,;:FGBXN!y] | (?<= S, ) [al]* N ){1,22} , ){1,3}
    | (?: , [fui] | u ) (?: [^,;:FGBX] | (?<= t ) [FGB] ){1,16} ,
    | l i a* [bsKze]{0,3} n?
    | , !? a t [^,;:FGBX!]{1,8} ,
    """,
)
part("TURNED", "Q a* [zFGB]{1,2} t a*")
"""`moved from a yes to an`."""
part("FILL", "(?: [,(-]? w | ,? (?: v [al]* h? | [xdk] | b p? | a? l+ ) | ,? d , | <TURNED> )*")
"""`, who on Monday had also cast the only`."""
