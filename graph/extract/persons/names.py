"""Names of people as text: where one stands, its family name, what is no name at all."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from graph.extract.word_pattern import one_of

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶĹĻŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŹŻŽ"
_WORD = rf"(?:[{_UPPER}][\w’'‘]*(?:-[\w’'‘]+)*)"
_PARTICLE = (
    r"(?:de|da|di|del|dela|della|dos|das|do|du|la|las|los|le|van|von|der|den|ter|ten|bin|bint|ibn|binti"
    r"|al|el|af|zu|y|e|ould|ben|wa|ole|arap)"
)
_ARTICLED = (
    rf"(?:(?:al|el|an|as|ad|ash|ar|at|ul|ur)[-‑](?:[{_UPPER}]|[a-z])|d[’'](?=[{_UPPER}]))[\w’'‘-]*"
)
"""A family name with its small article: `al-Thani`, `d’Arcy`."""
_FURTHER = rf"(?:(?:[{_UPPER}]\.)+|{_WORD}|{_ARTICLED})"
_INITIALS = rf"(?:(?:[{_UPPER}]\.\s?){{1,3}}(?=[{_UPPER}]\w))"
_MORE = rf"(?:\s+(?:[“\"]{_WORD}[”\"]\s+)?(?:{_PARTICLE}\s+){{0,2}}{_FURTHER})"
NAME = rf"(?:{_INITIALS}{_WORD}{_MORE}{{0,8}}|(?:{_WORD}|\b[Aa]l[-‑]{_WORD}){_MORE}{{1,8}})"
NAME_HERE = re.compile(NAME)
ONE_NAME = re.compile(_WORD)
_TITLE_TABLE = """
    Adm Admiral Ald Alhaja Alhaji Allamah Amb Ambassador Archbishop Ayatollah Baron Baroness Barr
    Barrister Bishop Brig Brigadier Brother Canon Capt Captain Cardinal Cdr Chancellor Chief Cllr
    Col Colonel Commissioner Councillor Councilor CM CS Dame Dato Datuk Datin Daw Dr EAM Emir Encik
    Engr Father FM Fr Gen General Hajj Hajji Hon Hujjatoleslam Imam Judge Justice King Lady Lieut
    Lieutenant Lord Lt Madam Maj Major Marshal Maulana Metropolitan Minister Mme Monsignor Mr Mrs Ms
    Msgr Mufti Mullah Mx Oba Otunba Pandit Pastor Patriarch PM Pope Premier President Prince
    Princess Prof Professor Puan Queen Rabbi Rep Rev Secretary Secretary-General Sen Senator
    Sergeant Sgt Shaikh Shaykh Sheik Sheikh Sheikha Shri Sir Sister Smt Sultan Swami Tun U Ustadh
    Ven VP
"""
_TITLES = one_of(_TITLE_TABLE.split())
_JOINED = r"(?:Tan|Datuk|Dato[’']?)\s+Sri|Datuk\s+Seri|(?:Rt\.?|Right)\s+Hon(?:ourable|orable)?"
HONORIFIC = rf"(?:{_JOINED}|Rev[’']?d|Dato[’']|[HS]\.E|HE(?=\s+[A-Z][a-z])|{_TITLES})\.?"
_HONORIFIC = re.compile(rf"{HONORIFIC}$")
_EXCELLENCY = re.compile(rf"(?:{_JOINED}|(?:[HS]\.\s?|(?<=[HS]\.))E\b\.?|HE\b(?=\s+[A-Z][a-z]))\s*")
"""Honorifics that are no one word."""

_THINGS = """
    " A AI Abuse Access According Accuses Act Acting Action Addressing Administration Adopted
    Adoption Adopts Advisory Affairs African After Again Against Agency Agenda Agreement Aid
    Airline Airlines Airport Airways All Alliance Also Although Ambassador American Amid Amnesty
    Among An And Anglican Another Approves April Arab Are Armistice Army Article Artificial As
    Asian Asks Assembly Assistant Association At Atlantic August Authority Avenue Aviation Backs
    Bank Be Because Been Before Between Blocks Board Borders Both Brigade Brigadier British
    Broadcasting Bulletin Bureau But By COVID Calls Campaign Catholic Caucus Ceasefire Center
    Central Centre Centro Chair Chairman Chairwoman Change Channel Chapter Charter Chief Child
    Children Chinese Church City Civil Climate Club Coalition College Colonel Command Commission
    Committee Communication Communications Compact Company Condemns Conference Congress Congressman
    Congresswoman Consul Consulate Control Convention Corp Corporation Could Council Councillor
    Councilor County Court Cover Crisis Cup Current Daily Day Debate December Declaration Defence
    Defense Delegate Delegation Delivering Demands Democracy Democratic Denounces Department Deputy
    Despite Development Did Digital Director Directors Disarmament District Do Doctor Doctors
    Doctrine Does Down Dr Draft During EU Each Earlier East Eastern Economic Editor Education
    Elimination Embargo Embassy Energy Environment Envoy European Even Events Every Excellency
    Executive Explanation Extends Fails Family February Federal Federation Few Fifth Finance First
    Focus Following For Foreign Former Forum Foundation Fourth Freedom French Friday From Front
    Fund Fundación Furthermore Games Garden Gazette General Geneva German Global Goals Government
    Governor Group Guard Gulf Had Hails Has Have He Headquarters Health Her Herald Here High
    Highlighting His Holds Holy Honorable Honorary Honourable Hospital Hotel House How However
    Human Humanitarian I If In Inc Incoming Indeed Indian Initiative Instead Instituto Institute
    Intelligence International Into Introducing Iranian Is Islamic Island Islands Israeli It Item
    Its January Japanese Journal Judge July June Just Justice Kingdom Korean Laboratory Last Later
    Latin Law Lawyers League Legal Library Lieutenant Likewise Limited List Ltd PLC Plc LLC
    LLP GmbH Holdings Madam Magazine
    Makes Many March Mayor Meanwhile Media Meeting Meets Member Members Memorandum Middle Minister
    Ministry Mission Monday More Moreover Mosque Most Movement Mr Mrs Ms Museum Must My Nadu Nation
    National Nations Navy Need Network Never Nevertheless New News Next No Nonetheless North
    Northern Not Note Noting November Now Observatory Ocean October Of Office On Online Only Onto
    Operation Opinion Opposes Opposition Or Organisation Organization Orthodox Other Our Out
    Outgoing Over
    Pacific Pact Palace Palestinian Panel Parliament Party Passes Peace Peacekeeping Peninsula
    People Peoples Permanent Photo Pictures Plan Police Policy Political Population Post Premier
    Presenting President Press Prevention Prime Pro Professor Program Programme Project Protocol
    Province Questions Radio Rally Records Refugees Region Regional Rejects Relations Relief Renews
    Reporters Representative Representatives Republic Rescue Resolution Resolutions Reuters Rights
    River Road Russian SDG SDGs Safety Sanctions Saturday Says School Sea Second Secretariat
    Secretary Security See Seeks Senate Sends Senior September Sergeant Service Services Session
    Sexual She Should Since Sir Sixth Slams So Social Society Some South Southern Speaking Speaks
    Special Spokesperson Squad Square Staff State Statement Statements States Still Strategic
    Strategy Street Strip Studios Subcommittee Such Summit Sunday Supports Sustainable Syrian Takes
    Taoiseach Task Team Technology Tem Television Tells Temple Text That The Their Then There
    Therefore These They Third This Those Though Thursday Thus Times To Today Told Trade Transport
    Treasury Treaty Tribunal Tribune Trust Tuesday Two Tánaiste U.N U.S UN US Ukrainian Under Union
    Unit United Universidad Universidade Università Universität Université University Until
    Upcoming Urges Valley Verification Very Veto Vetoes Via Vice Vienna Vote Votes Voting Wants War
    Warns Was Washington Watch We Wednesday Week Weekly Welcomes Welcoming Were West Western What
    When Where Whereas Which While Who Why With Without Women Workers World Would Xinhua Year Yes
    Yesterday Yet York Your Youth Number Presidency
"""
NOT_NAMES = frozenset(_THINGS.split())
"""Capitalised words that begin sentences or belong to names of things; a name holds none."""

_FAMILIES = """
    Ahn Bai Ban Bui Cai Cao Chen Cheng Cho Choi Chung Cui Dai Dang Deng Ding Dong Du Duan Fan Feng
    Fu Gao Geng Gong Guo Han Hao He Hoang Hou Hu Hua Huang Hwang Ja Jang Jiang Jin Jung Kang Kim
    Kwon Le Lee Lei Li Liang Liao Lim Lin Liu Long Lu Luo Ma Mao Meng Mo Moon Nguyen Oh Pak Pan
    Park Peng Pham Qian Qin Qiu Ren Ri Seo Sha Shao Shen Shi Shin Sok Song Su Sun Tan Tang Tian
    Tran Ung Vu Wan Wang Wei Wu Xi Xiao Xie Xu Xue Yang Yao Ye Yoon Yu Yuan Zeng Zhang Zhao Zheng
    Zhong Zhou Zhu
"""
_FAMILY_FIRST = frozenset(_FAMILIES.split())
"""Family names that stand first: Chinese, Korean and Vietnamese ones."""

_SYLLABLES = frozenset(("An", "Be", "Do", "He", "My", "No", "So"))
"""Words that are names too, behind another one: `Tran Do Minh`."""


def is_syllable(word: str) -> bool:
    """Whether a word that prose has small can be a name's: `Tran |Do| Minh`, not `|Do| Minh`."""
    return word in _SYLLABLES


BARE_INITIALS = re.compile(rf"(?:\A|\s)(?:(?![AI]\b)[A-Z]\s){{1,3}}[{_UPPER}][a-z]")
"""`T S Doe`, `Jane Y Doe`: as names are written in the south of Asia."""
_ARABIC = re.compile(r"(?<=\s)[Aa]l[-‑\s](?P<rest>\w{3,})\Z")
_INITIAL = re.compile(r"[A-Z]\.")
_VOWEL = re.compile(r"[AEIOUYÀ-Ý]|\.")


@cache
def given_names() -> frozenset[str]:
    """The names by which a word is known for a person's, see `given.txt`."""
    table = files("graph.extract.persons").joinpath("given.txt").read_text("utf-8")
    return frozenset(table.partition("\n")[2].split())


def is_name(name: str) -> bool:
    """Whether a run of capitalised words can be somebody's name."""
    words = _NICKNAME.sub("", name).split()
    if not 2 <= sum(not word.islower() for word in words) <= 6 or any(
        word.strip(".") in NOT_NAMES
        and not _INITIAL.fullmatch(word)
        and not (place and is_syllable(word))
        for place, word in enumerate(words)
    ):
        return False
    plain = [word.strip(".").title() for word in words]
    if any(word in NOT_NAMES for word in plain if len(word) > 2) and name.isupper():
        return False
    bare = [len(word) == 1 and word.isupper() for word in words]
    if (any(bare) and not BARE_INITIALS.search(name)) or any(sign.isdigit() for sign in name):
        return False
    if name.isupper() and not all(_VOWEL.search(word) for word in words):
        return False
    return any(len(word) > 2 for word in words) or all(word.istitle() for word in words)


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The passage without leading honorifics and words that are none of a name, and without 's."""
    while start < end and not text[start].isalpha():
        start += 1
    while start < end:
        word = ONE_NAME.match(text, start, end)
        if word is None:
            break
        bare = word[0]
        excellency = _EXCELLENCY.match(text, start, end)
        if excellency:
            start = excellency.end()
            continue
        if len(bare) == 1 and text[word.end() : word.end() + 1] == ".":
            break
        tail = word.end() + (text[word.end() : word.end() + 1] == ".")
        shouted = bare.isupper() and len(bare) > 2 and not text[start:end].isupper()
        shouted = shouted and bare.title() not in _FAMILY_FIRST  # `KIM Jane-ah`
        thing = shouted or bare in NOT_NAMES or bare == "Said"  # which is a family name behind one
        if not thing and not _HONORIFIC.match(text[start:tail]):
            break
        start = tail
        while start < end and text[start].isspace():
            start += 1
    if text[max(start, end - 2) : end] in ("'s", "’s", "‘s"):
        end -= 2
    honoured = _LAST_POSTNOMINAL.search(text[start:end])
    return start, start + honoured.start() if honoured else end


POSTNOMINAL = (
    r"(?:(?:Q\.?C|K\.?C|P\.?C|S\.?C|M\.?P|M\.?L\.?A|M\.?E\.?P|O\.?P|S\.?J|M\.?D|J\.?D|Ph\.?\s?D"
    r"|O\.?B\.?E|M\.?B\.?E|C\.?B\.?E|C\.?M\.?G|D\.?D|Esq)\b\.?)"
)
"""What learned, honoured or consecrated people bear behind their names."""
_LAST_POSTNOMINAL = re.compile(rf"\s+{POSTNOMINAL}\Z")
_NICKNAME = re.compile(r"\s[“\"][^”\"]*[”\"]")
_ROMAN = re.compile(r"[IVX]{1,5}")


def natural(name: str) -> str:
    """A name as it is written in running text: `FU CONG` and `Fu Cong` are one.

    >>> natural("LINDA THOMAS-GREENFIELD")
    'Linda Thomas-Greenfield'
    >>> natural("ANN MCFEE")
    'Ann McFee'
    """
    words = re.sub(r"\s+", " ", _NICKNAME.sub("", name)).strip().split(" ")
    return " ".join(
        "-".join(_capitalized(part) for part in word.split("-"))
        if word.isupper() and len(word.strip(".")) > 1 and not _ROMAN.fullmatch(word)
        else word
        for word in words
    )


def _capitalized(word: str) -> str:
    """`MCFEE` is McFee; `MACRON` may be either, and is Macron."""
    scots = len(word) > 3 and word.startswith("MC")
    return f"Mc{word[2:].capitalize()}" if scots else word.capitalize()


def family_names(name: str) -> tuple[str, ...]:
    """The words by which a later sentence may call the person, likeliest first."""
    words = natural(name).split()
    while len(words) > 2 and words[-1].strip(".") in ("Jr", "Sr", "II", "III"):
        words.pop()
    last = words[-1]
    for place in range(1, len(words) - 1):
        if words[place].islower():
            last = " ".join(words[place:])
            break
    first = words[0]
    if first in _FAMILY_FIRST and len(words) <= 3 and words[-1] not in _FAMILY_FIRST:
        return (first,)
    if first in _FAMILY_FIRST and len(words) <= 3:
        return (first, last)
    tails: tuple[str, ...] = (last,) if " " not in last else (last, words[-1])
    arabic = _ARABIC.search(" ".join(words))
    if arabic:
        tails = (*(f"{article}{arabic['rest']}" for article in ("Al-", "al-", "Al ")), *tails)
    if len(words) == 3 and "." not in words[1] and " " not in last:
        return (*tails, " ".join(words[1:]), words[1])
    return tails
