"""The shapes in which reports say who voted how, as patterns over the letters of a sentence.

The letters are those of `words.txt` and `pieces.py`. A shape before a ballot word ends at it (`$`),
one behind it begins there. `<LIST>` stands for a part that is told by its name; blanks only part
the pieces of a pattern. Read them aloud: `S (,S)*` is a list of States.
"""

from __future__ import annotations

from graph.extract.votes.grammar import part, shape

SUBJECT = shape(
    """
    (?: (?P<names> <LIST> ) m? [-):(]? (?P<also> [-(] [i+] <LIST> [-)] | , [+i] <LIST> ,
          | (?<= [ne] ) , <LIST> , )?
      | (?: <MANY> w [^-;:FGBX!]{1,18} (?= - ) | <PART> ) (?P<partly> <SOME> )
      | (?P<many> <MANY> ) (?P<named> <SOME> )?
      | <PART>
    )
    <ASIDE>{0,2} <FILL> $
    """
)
"""`Chad and Peru both voted`, `12, including Chad, voted`, `two that left - A, B - voted`."""

TWO_GROUPS = shape(
    """
    [ale]{0,3} N [bapeT]* n (?P<named> <SOME> ) <AND>
    [ale]{0,3} N [bapeT]* n (?P<partly> <SOME> ) <FILL> $
    """
)
"""`The four permanent members - A, B, C, D - and the two elected ones - E and F - voted`."""

MEMBER = shape(
    """
    (?P<names> <LIST> ) <ASIDE>? (?: ,? [xdwk] )* ,? (?: (?<= k ) a N [abzKse]{0,4} n (?= i ) )?
    (?: (?P<among> i ) [abl]* (?P<many> [Nq]? T? ) f? | a* l [al]* (?P<all> N )?
      | a (?P<just> N ) | (?<= k ) a (?= [abzK]{0,2} n ) | - [ah] k a* )
    [abzKse]{0,4} n{0,2} [db]* (?: [fu] [abzsK]{1,4} )? (?: , & a [^,;:SFGBX]{1,9} , (?= t ) )?
    [wtu]? <FILL>
    (?: [gj+] (?P<whom> <LIST> ) )? $
    """
)
"""`Chad was among 20 countries that voted`, `Chad and Peru were alone in voting`."""

JOINED = shape(
    """
    (?: (?P<names> <LIST> | <MANY> ) (?P<named> <SOME> )? <ASIDE>? )? (?: ,? [xdwklv] )*
    (?: j [ai]* | (?<= v ) (?: [g+] | u z g ) ) (?: (?P<whom> <LIST> )
      | a* (?: <MANY> | <GROUP> | [abszK]{1,3} & [abszK]{1,3} n ) (?P<also> <SOME> )? )
    <ASIDE>? ,? [xd]* [utw]? (?: [xdv]* | [al]* z? ) $
    """
)
"""`Chad joined Peru in voting`, `Chad joined ten others, including Peru, on Monday to vote`."""

SPEAKER = shape(
    r"""
    (?: (?P<names> <LIST> ) | K \( (?P<whom> S ) \) )
    p? [bzsKr]{0,4} [fbatu]{0,4} (?: , [^,;:FGBX!]{1,14} , )? ,? [xd]*
    y w? (?: h | a+ [bz]? [nr] ) [xdvk]* $
    """
)
"""`Chad’s envoy said his country had voted`."""

OWNED = shape(
    """
      (?P<names> a* S r? p | s (?: ,? &? s )* ) [axlb]{0,3} (?: u | x? t )? v? $
    | (?P<said> <LIST> ) (?: p? r )? ,? [xd]* y a+ [lx]* v? $
    """
)
"""`Chad’s vote`, `the Chadian abstention`, `Chad explained its vote`."""

COORDINATED = shape(
    """
    (?: ^ | [,;:&C-] ) (?: (?P<names> <LIST> ) | (?P<many> <MANY> ) (?P<named> <SOME> )? ) -?
    <ASIDE>? [xdk]* (?: [zvjWMP] | x!F | ! t? [zF] )
    (?: [^,;:!SFGBX] | Sp | S (?= ,? [&C] ) ){0,14} ,? (?: & | (?P<but> C ) )
    (?: [xdlh]* (?P<verb> v? ) | k [xdl]* a l [al]* N? [bzKse]{0,3} n? [wt] [xdvl]* ) $
    """
)
"""`Chad left its friends alone and voted`."""

PARTICIPLE = shape(
    """
    (?: ^ | [;:&C] ) (?P<names> <LIST> ) <ASIDE>? [^,;:!SFGBX]{1,14} (?: F O? )?
    (?: , | f ) [xdl]* v? $
    """
)
"""`Chad broke with its friends, voting`."""

FOR_DOING = shape(
    """
    (?P<names> <LIST> ) [^,;:!SFGBX]{0,8} [uCz] [xdl]* (?: a [xl]* )? v? $
    """
)
"""`blamed Chad for abstaining`, `Chad came under fire after voting`."""

INTRO = shape("^ (?: C? [xy]* x* (?: [ayx] | w? (?: h | a+ n ) ) [xlv]* v? | [ufCx]{0,2} v? ) $")
"""`Having voted`, `Explaining its`; `By`, `After` before a participle."""

INVERTED = shape("[&xlC]* [ai]{0,2} n? w? [xlv]*")
"""`Also`, `Voting`, `Among those voting`."""

RESULT_OF = shape("v <ASIDE>? [xdkbufazO]{0,6} [,:(]? $")
"""`the vote was`, before a score."""

OURS = shape("(?: ^ | [,;:C&y] ) (?P<ours> h | a [nr] ) [xd]* v? $")
"""`“We abstained`, `“... and my country voted`."""

SAID_BY = shape(
    """
    , (?: y a* (?P<said> ) )? (?P<names> <NAMED_STATE> ) p? [bzK]{0,3} r [^,;:FGBX]{0,9}
    (?: , K+ ,? )? (?(said) | [xd]* y ) [^;:FGBX]* $
    """
)
"""`..., Chad’s envoy said`, `..., said the Chadian ambassador`."""

# Behind a ballot word

part(
    "TAIL",
    r"""
    (?: [(:=-]? N \)? )? n?
    (?: [fu]? F? O (?: [uftz!] [azxdfsSKbpnOtub]{0,12} )? d? | d | h )? l*
    """,
)
"""What was voted on: `the resolution on fish`, `it`."""
part("END", "m? (?: $ | [;)Cufw-] | [FGBX] : | (?: , | ,? [&+] ) (?! [abl&]* S (?! p ) ) )")

POINTED = shape(
    r"""
    (?: (?P<sign> ,? c :? | ,? [:;(-] (?: [ah] k :? )? f? )
      | (?: [Eg] (?P<also> <LIST> ) )?
        (?P<verb> ,? [xlk]* k [xl]* c? [:;-]? f? (?: [azsKb]{1,3} n )? )
      | (?P<some> [,;]? [-(]? (?: [i+] | j | , [ui] ) k? )
      | (?P<source> [,-]? [xkvdli]* f )
    )
    (?: (?P<many> (?: [alb]* N )? ) (?: [azKs]{1,3} & )? [alqfbezKxsS]{0,8} n?
        (?: [:,(-] | ,? i | (?= i ) | C | & [abszK]* n f ) )??
    [al]* (?P<names> <LIST> ) (?(source) | (?= <END> ) )
    """
)
"""A list to which something points: `against it: Chad`, `that abstained, were Chad and Fiji`."""

BETWEEN = shape(r"(?: [^S;:!FGBXYZyC(-] | S (?! [,&] ) | \( [^()]* \) ){0,40}")
"""What may stand between a ballot word and that."""

BESIDE = shape("<TAIL>")
HEAD = shape("(?: [nqe] T? w? | ^ [&xlC]* [ai]{0,2} n? w? ) [xdlv]* $")
"""`those that voted`, `Voting`: before a ballot word whose list stands behind a verb."""

SEMICOLONS = shape("<TAIL> : (?P<names> <STATE> (?: ; &? <STATE> )+ )")
"""`against: Chad; Peru; Fiji`."""

AMONG_THEM = shape(
    "<TAIL> (?: , [xd]* )+ (?: g s? )? (?P<names> <LIST> ) (?: m | i (?= $ | [,;.)] ) )"
)
"""`several abstained, Chad and Peru among them`."""

LISTED = shape("<TAIL> ,? [kv]? [xl]* :? (?P<names> <LIST> ) (?= m? [,;.)]? $ )")
"""`Also abstaining, Chad and Peru`: a list behind a ballot word that opens the sentence."""

TOO = shape("<TAIL> ,? &? (?P<names> <LIST> ) x (?= [,;.)] | $ )")
"""`Chad abstained and Peru too`."""

WITH_OTHERS = shape("<TAIL> ,? [+j] [al]* (?P<many> N ) [be]* n")
"""`abstained along with six others`."""

ANNEX = shape(
    r"""
    (?: (?P<many> [Nq] ) T? [abefulnsKz]{0,6} )? (?: [-:(] | , c? ) ,? f? [al]*
    (?P<names> <LIST> ) (?= m? (?: [-),;:f] | $ ) )
    """
)
"""`..., including five of the islands – Chad, Fiji, Mali, Peru and Cuba`: as many as are told."""

INTRO_AFTER = shape("<TAIL> , (?P<names> <STATE> )")
"""`Having voted against it, Chad left`."""

LABELS = shape(
    r"(?<! [NnTv] ) v? [FGB] [:=(-]? N \)? (?: [,;&-]? v? [FGBX] [:=(-]? N \)? )+ (?! v? [FGB] )"
)
"""`For 120, against 3, abstentions 41`: every number stands behind its ballot word."""

LABEL = shape(
    """
    O? (?: [:=(-] | [xk]+ t? | k [xl]* )? l* (?P<many> N )
    (?= [,;.)] | n? (?: $ | [,;.)&C] ) | [vn] (?: $ | [,;.)&C] ) )
    """
)
"""`Against: 3`, `in favour 120`, `those in favour numbered 29`."""

# Shapes of their own

SCORE = shape(
    """
    (?P<f> N ) T? [nvbe]* F? (?: t | G ) [alx]* (?P<g> N ) [nvb]* G?
    (?! [nvb]* (?: [BX] | F (?= [,;)&gC-] | $ ) ) )
    """
)
"""`143 to 9`, `33 votes against 3`."""

SCORED = shape(
    r"""
    (?: R | t [alx]* (?P<no> N ) [nvb]* G? ) [(-] (?P<names> <LIST> ) [)-] (?: -? (?P<rest> N ) )?
    """
)
"""`143-4 (Chad, Peru, Fiji, Mali)-11`, `143 to 4 -- Chad, Peru, Fiji, Mali --`."""

BY_MANY = shape("[YZ] [alxe]* (?P<many> N ) T? b* [nv]? (?! [azKse] ) (?! [nv]? [FGt] )")
WAS_BACKED = shape("O x* k [xdl]* $")
"""`The measure was`, before `backed by Chad, Peru and Fiji`."""

BY_NAMES = shape("[YZ] [alxbnezp]* (?P<some> ,? i [al]* )? (?P<names> <LIST> )")
SCORES = shape("g l* (?P<many> N ) (?= [,;&C] | $ )")
"""`it received only six`, behind `nine votes were needed`."""
GETS = shape("[gxYf] [alx]* (?P<many> N ) T? [bel]* v (?! [FGt] | O?[FG] | k?[FG] )")
"""`won 77 votes`, `with 12 votes`."""

ALL_BUT = shape("[^;:CFGBX]{0,6} [FYP]? O? ,? E [al]* (?P<names> <LIST> )")
"""`15 members voted for it except Chad`, behind the number.
"""

BESIDES = shape("(?: ^ | , ) [E+] (?P<names> <LIST> ) , (?! [xa]*q | xa*[nNT] )")
"""`Apart from Malta,`, but not `Apart from Malta, all members`."""

GROUP_BEFORE = shape("[Nq] [bsKza]{0,3} n $")
"""`eight African members`, before a word of backing."""

CARRIED = shape(
    """
    ^ (?: (?: h | i?a*[be]*[Nq]?T?[bez]{0,2}n? ) [xd]*
        (?: i | k [xl]* c? [:-]? ) (?: [al]* N [abzsKe]{0,3} n [:-] )?
      | (?: j | x , x , x ) (?: S p a* n , )?
    )
    (?P<names> <LIST> )
    """
)
"""`They were Chad and Peru`, `The other seven included Chad`."""

CARRIED_BACK = shape("^ (?P<names> <LIST> ) [xd]* k [xd]* [mi] $")
"""`Chad and Peru were among them`."""
