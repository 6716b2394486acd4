"""The shapes in which reports say who voted how, as patterns over the letters of a sentence.

The letters are those of `words.txt` and `pieces.py`. A shape before a ballot word ends at it (`$`),
one behind it begins there. `<LIST>` stands for a part that is told by its name; blanks only part
the pieces of a pattern. Read them aloud: `S (,S)*` is a list of States.
"""

from __future__ import annotations

import re

_PARTS: dict[str, str] = {}
_NAME = re.compile(r"<([A-Z_]+)>")


def _part(name: str, pattern: str) -> None:
    _PARTS[name] = _whole(pattern)


def _whole(pattern: str) -> str:
    """A pattern with its parts put in, without blanks."""
    return _NAME.sub(lambda match: f"(?:{_PARTS[match[1]]})", "".join(pattern.split()))


def _shape(pattern: str) -> re.Pattern[str]:
    return re.compile(_whole(pattern))


# Lists of voters

_part("DETERMINED", "[abeln]{0,6} (?: [nr] [fa]{1,2} )? [abeln]{0,4}")
"""`the`, `its closest ally`, `the representatives of`."""
_part("ROLE", "p? [bzsK]{0,2} r [fbat]* (?: ,? K+ ,? )?")
"""`’s ambassador to the UN, ...`, who votes for the State."""
_part("NAMED_STATE", "S | s (?= ,? [&,)] | [zb]{0,2} r )")
"""A State, by its name or by the adjective of those who vote for it."""
_part(
    "INSERTED",
    r"""
    - [^-,;FGBX]{1,7} - (?= ,? [&,] ) | \( [^()FGBX]{1,9} \)
    | , w [^,;:FGBX]{1,16} , (?= & )
    """,
)
_part(
    "STATE",
    """
    (?: [ab]{1,5} , )? <DETERMINED> <NAMED_STATE>
    (?: <ROLE> | [px] (?= $ | [,;.)-] ) )? <INSERTED>{0,2}
    """,
)
_part("UNKNOWN", r"[ab]{0,3} [zs]? K n? (?: \( [^()FGBX]{1,9} \) )?")
_part("GROUP", "(?: [al]{0,3} [Nq] T? | e ) [bsKzea]{0,4} n")
"""`five island states`, `other European countries`."""
_part("FURTHER", "<GROUP> | [al]{0,3} N T? [be]* n? | q | n")
"""`four others`, `others`."""
_part("AND", "(?: ,? [&+] )")
_part(
    "LIST",
    """
    (?: a* K n? & )? <STATE>
    (?: (?: <AND> | , (?: w [^,;:FGBX]{1,16} , )? | (?<= S ) (?= a? S ) ) (?: <STATE> | <UNKNOWN> )
      | <AND> <GROUP> [azxkC]{0,7} (?: [:,-] | ,?i ) a* <STATE>
      | <AND> <FURTHER>
    )*
    """,
)
"""States, with names that nobody knows, and groups of which only the number is told."""

# Numbers of voters

_part("MANY", "[ale]{0,3} [Nq] T? (?: [be] p? )* (?: n [be]* )? T? | [azsKbe]{0,3} n [be]*")
_part("PART", "[Nq] T? [bsKzea]{1,4} n")
"""`19 African countries`: some of those who voted so."""
_part(
    "SOME",
    r"""
      (?: \( [^()]* \) )? ,? [i+] [al]* <LIST> ,?
    | \( [i+]? <LIST> m? \)
    | - [il]* <LIST> m? -?
    | , <LIST> (?: m ,? | i, )
    | , (?: [ci] ,? )? <LIST> ,
    | : <LIST> ,?
    """,
)
"""`, including Chad and Peru,`, `(Chad)`, `- among them Chad -`."""

# What stands between voters and ballot

_part(
    "ASIDE",
    r"""
      \( [^()]{1,40} \)
    | - [^-]{1,40} -
    | , w [^,;:]{1,30} ,
    | w [^,;:FGBX]{1,30} ,
    | , (?!C) (?: [^,;:FGBX!y]{1,22} , ){1,3}
    | (?: , [fui] | u ) [^,;:FGBX]{1,14} ,
    """,
)
_part("TURNED", "Q a* [zFGB]{1,2} t a*")
"""`moved from a yes to an`."""
_part("FILL", "(?: [,(-]? w | ,? (?: v [al]* | [xdk] | b p? | a? l+ ) | ,? d , | <TURNED> )*")
"""`, who on Monday had also cast the only`."""

SUBJECT = _shape(
    """
    (?: (?P<names> <LIST> ) m? (?P<also> [-(] [i+] <LIST> [-)] | , [+i] <LIST> , )?
      | (?P<many> <MANY> ) (?P<named> <SOME> )?
      | <PART> (?P<partly> <SOME> )?
    )
    <ASIDE>{0,2} <FILL> $
    """
)
"""`Chad and Peru both voted`, `12 members, including Chad, voted`."""

TWO_GROUPS = _shape(
    """
    [ale]{0,3} N [bapeT]* n (?P<named> <SOME> ) <AND>
    [ale]{0,3} N [bapeT]* n (?P<partly> <SOME> ) <FILL> $
    """
)
"""`The four permanent members - A, B, C, D - and the two elected ones - E and F - voted`."""

APPOSED = _shape(r"[-(] (?P<names> <LIST> ) [-)] <FILL> $")
"""`All four that he went to - Chad, Fiji, Mali and Peru - voted`."""

MEMBER = _shape(
    """
    (?P<names> <LIST> ) <ASIDE>? (?: ,? [xdwk] )* ,?
    (?: (?P<among> i ) [abl]* (?P<many> [Nq]? T? ) f? | a* l [al]* N? | aN | - [ah] k a* )
    [abzKse]{0,4} n{0,2} [db]* [wt]? <FILL> (?: [gj+] (?P<whom> <LIST> ) )? $
    """
)
"""`Chad was among 20 countries that voted`, `Chad and Peru were the only ones to vote`."""

STANDS = _shape("(?P<names> <LIST> ) <ASIDE>? [xdkl]+ [ui] a* [vn]? w? v? $")
"""`Chad was alone in opposing`, `Chad was among those voting`."""

JOINED = _shape(
    """
    (?: (?P<names> <LIST> | <MANY> ) (?P<named> <SOME> )? )? (?: ,? [xdwkl] )*
    j (?P<whom> <LIST> | a* <MANY> | a* <GROUP> )
    <ASIDE>? [utw]? (?: [xdv]* | [al]* z? ) $
    """
)
"""`Chad joined Peru in voting`, `Only four countries joined Chad in voting`."""

TOGETHER = _shape("(?P<names> <LIST> ) [xd]* v (?: [gj+] | u z g ) (?P<whom> <LIST> ) $")
"""`Chad voted with Peru`."""

SPEAKER = _shape(
    r"""
    (?: (?P<names> <LIST> ) | K \( (?P<whom> S ) \) )
    p? [bzsKr]{0,4} [fbatu]{0,4} (?: , [^,;:FGBX!]{1,14} , )? [xd]*
    y w? (?: h | a+ [bz]? [nr] ) [xdvk]* $
    """
)
"""`Chad’s envoy said his country had voted`."""

TELLER = _shape(
    """
    (?: ^ | [^!] ) (?P<who> h | a+ [bz]? [nr] ) (?: [xdvkl] | !{1,2} F? O? & )* $
    """
)
"""`his delegation had`, `we could not support it and`."""

SPOKESMAN = _shape(r"r [fbat]* S | S p? [bzsK]{0,2} r | s [zb]{0,2} r | K \( S \)")
"""`the representative of Chad`, `Chad’s UN envoy`, `Mr. Li (Chad)`."""

OWNED = _shape(
    """
      (?P<names> a* S p | s (?: ,? &? s )* ) [axlb]{0,3} (?: u | x? t )? v? $
    | (?P<said> <LIST> ) (?: p? r )? [xd]* y a+ [lx]* v? $
    """
)
"""`Chad’s vote`, `the Chadian abstention`, `Chad explained its vote`."""

COORDINATED = _shape(
    """
    (?: ^ | [,;:&C-] ) (?P<names> <LIST> ) -? <ASIDE>? [xdk]* (?: [zvjWMP] | x!F )
    [^,;:!SFGBX]{0,10} ,? (?: & | (?P<but> C ) )
    (?: [xdlh]* (?P<verb> v? ) | k [xdl]* a l [al]* N? [bzKse]{0,3} n? [wt] [xdvl]* ) $
    """
)
"""`Chad left its friends alone and voted`."""

PARTICIPLE = _shape(
    """
    (?: ^ | [;:&C] ) (?P<names> <LIST> ) <ASIDE>? [^,;:!SFGBX]{1,14} (?: F O? )?
    (?: , | f ) [xdl]* v? $
    """
)
"""`Chad broke with its friends, voting`."""

BRACKETED = _shape(r"(?P<names> <STATE> ) \( (?: v :? )? $")
"""`Chad (against)`."""

INTRO = _shape("^ C? [xy]* x* [ayx] [xlv]* v? $")
"""`Having voted`, `Explaining its`."""

OPENING = _shape("^ [ufCx]{0,2} v? $")
"""`By`, `After`, before a participle."""

INVERTED = _shape("[&xlC]* [ai]{0,2} n? w? [xlv]*")
"""`Also`, `Voting`, `Among those voting`."""

RESULT_OF = _shape("v <ASIDE>? [xdkbufazO]{0,6} [,:(]? $")
"""`the vote was`, before a score."""

# Behind a ballot word

_part(
    "TAIL",
    r"""
    (?: [(:=-]? N \)? )? n?
    (?: [fu]? F? O (?: [uftz!] [azxdfsSKbpnOtub]{0,12} )? d? | d | h )? l*
    """,
)
"""What was voted on: `the resolution on fish`, `it`."""
_part("END", "m? (?: $ | [;)Cuf-] | (?: , | ,? [&+] ) (?! [abl&]* S ) )")

AFTER = _shape(
    r"""
    <TAIL>
    (?: \( f? | - | ,? [xl]* k [xl]* c? :? f? | k [abzKsle]{1,6} n C | [:;-] h k :?
      | [abzKs]{1,6} k : | ,? c :? | ,? :
      | (?P<some> ,? [-(]? (?: [i+] | j | ,[ui] ) k? (?: [alqfbezKx]{1,8} n? (?= : ) )? :?
        | k [aNlbzKs]* n ,? [i+]
        | ,? [g+] [al]* [Nq] T? [bsKzea]{0,4} n? (?: [-:(] | ,?i ) )
    )
    (?P<names> <LIST> ) (?= <END> )
    """
)
"""`against: Chad and Peru`, `against the text (Chad)`, `abstained, including Chad`."""

HEAD = _shape("(?: [nqe] T? w? | ^ [&xlC]* [ai]{0,2} n? w? ) [xdlv]* $")
"""`those that voted`, `Voting`: before a ballot word whose list stands behind a verb."""

BEHIND_VERB = _shape(
    """
    (?: (?: [^S;:!FGBXC,] | S (?! [,&] ) ){0,12} ,? [xl]* k [xl]* c? :? (?: [azsKb]{1,3} n )?
      | (?P<some> (?: [^S;:!FGBXfy] | (?<= k ) f ){0,14} i )
    )
    (?P<names> <LIST> ) (?= <END> )
    """
)
"""`voting against the repeal were (the island States) Chad and Peru`."""

SEMICOLONS = _shape("<TAIL> : (?P<names> <STATE> (?: ; &? <STATE> )+ )")
"""`against: Chad; Peru; Fiji`."""

SOURCE = _shape(
    """
    <TAIL> [,-]? [xkvdl]* f [al]*
    (?: (?: (?P<many> N ) [abn]* n | [azsKb]{0,3} n (?= ,? i ) ) (?: [:,(-] | ,?i ) a* )?
    [abln]* (?P<names> <LIST> )
    """
)
"""`abstentions from Chad and Peru`, `votes against were cast by Chad`."""

FAR_BEHIND = _shape("[^S;:!FGBX,]{1,12} [-:] (?P<names> <LIST> ) (?= <END> )")
"""`opposed the call for calm - Chad and Peru`, of so many who did."""

BEHIND = _shape(
    "<TAIL> (?: , [xd]* )+ (?: g s? )? (?P<names> <LIST> ) (?: m | i (?= $ | [,;.)] ) )"
)
"""`several abstained, Chad and Peru among them`."""

LISTED = _shape("<TAIL> ,? k? [xl]* :? (?P<names> <LIST> ) (?= m? [,;.)]? $ )")
"""`Also abstaining, Chad and Peru`: a list behind a ballot word that opens the sentence."""

WITH_OTHERS = _shape("<TAIL> ,? [+j] [al]* (?P<many> N ) [be]* n")
"""`abstained along with six others`."""

OF_MANY = _shape("f [al]* (?P<many> N ) [be]* n")
"""`abstentions of five countries`."""

INTRO_AFTER = _shape("<TAIL> , (?P<names> <STATE> )")
"""`Having voted against it, Chad left`."""

LABELS = _shape(
    r"(?<! [NnTv] ) v? [FGB] [:=(-]? N \)? (?: [,;&-]? v? [FGBX] [:=(-]? N \)? )+ (?! v? [FGB] )"
)
"""`For 120, against 3, abstentions 41`: every number stands behind its ballot word."""

LABEL = _shape(
    """
    O? (?: [:=(-] | [xk]+ t? | k [xl]* )? l* (?P<many> N )
    (?= [,;.)] | n? (?: $ | [,;.)&C] ) | [vn] (?: $ | [,;.)&C] ) )
    """
)
"""`Against: 3`, `in favour 120`, `those in favour numbered 29`."""

# Shapes of their own

SCORE = _shape(
    """
    (?P<f> N ) T? [nvbe]* F? (?: t | G ) [alx]* (?P<g> N ) [nvb]* G?
    (?! [nvb]* (?: [BX] | F (?= [,;)&gC-] | $ ) ) )
    """
)
"""`143 to 9`, `33 votes against 3`."""

BRACKETED_SCORE = _shape(r"R \( (?P<names> <LIST> ) \) (?: - (?P<rest> N ) )?")
"""`143-4 (Chad, Peru, Fiji, Mali)-11`."""

SCORE_OF = _shape(r"t [alx]* (?P<no> N ) [nvb]* G? \( (?P<names> <LIST> ) \)")
"""`143 to 4 (Chad, Peru, Fiji, Mali)`."""

BY_MANY = _shape("[YZ] [alx]* (?P<many> N ) T? b* [nv]? (?! [azKse] ) (?! [nv]? [FGt] )")
WAS_BACKED = _shape("O x* k [xdl]* $")
"""`The measure was`, before `backed by Chad, Peru and Fiji`."""

BY_NAMES = _shape("[YZ] [alxbne]* (?P<names> <LIST> )")
GETS = _shape("[gxYf] [alx]* (?P<many> N ) T? [bel]* v (?! [FGt] | O?[FG] | k?[FG] )")
"""`won 77 votes`, `with 12 votes`."""

BESIDES = _shape("(?: ^ | , ) [E+] (?P<names> <LIST> ) , (?! [xa]*q | xa*n )")
"""`Apart from Malta,`, but not `Apart from Malta, all members`."""

GOES_ON = _shape("& [xdl]* (?P<verb> v? ) $")
"""`Chad voted for it and abstained on the other`: whose vote was told before votes again."""

GROUP_BEFORE = _shape("[Nq] [bsKza]{0,3} n $")
"""`eight African members`, before a word of backing."""

CARRIED = _shape(
    """
    ^ (?: (?: h | i?a*[be]*[Nq]?T?[bez]{0,2}n? ) [xd]* (?: i | k [xl]* c? :? )
      | (?: j | x , x , x ) (?: S p a* n , )?
    )
    (?P<names> <LIST> )
    """
)
"""`They were Chad and Peru`, `The other seven included Chad`."""

GONE_ON = _shape("^ &? (?P<names> <LIST> ) (?= [,;.] | $ )")
"""`Chad and Peru`, on the line below one that ends with a comma."""

CARRIED_BACK = _shape("^ (?P<names> <LIST> ) [xd]* k [xd]* [mi] $")
"""`Chad and Peru were among them`."""
