"""Names of people as text: where one stands, its family name, what is no name at all."""

from __future__ import annotations

import re

from graph.extract.word_pattern import one_of

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶĹĻŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŹŻŽ"
_WORD = rf"(?:[{_UPPER}][\w’'‘]*(?:-[\w’'‘]+)*)"
_PARTICLE = (
    r"(?:de|da|di|del|della|dos|das|do|du|la|las|los|le|van|von|der|den|ter|ten|bin|bint|ibn|binti"
    r"|al|el|af|zu|y|e|ould|ben|wa|ole|arap)"
)
_ARTICLED = (
    rf"(?:(?:al|el|an|as|ad|ash|ar|at|ul|ur)[-‑](?:[{_UPPER}]|[a-z])|d[’'](?=[{_UPPER}]))[\w’'‘-]*"
)
"""A family name with its small article: `al-Thani`, `d’Arcy`."""
_FURTHER = rf"(?:(?:[{_UPPER}]\.)+|{_WORD}|{_ARTICLED})"
_INITIALS = rf"(?:(?:[{_UPPER}]\.\s?){{1,3}}(?=[{_UPPER}]\w))"
_MORE = rf"(?:\s+(?:[“\"]{_WORD}[”\"]\s+)?(?:{_PARTICLE}\s+){{0,2}}{_FURTHER})"
NAME = rf"(?:{_INITIALS}{_WORD}{_MORE}{{0,8}}|{_WORD}{_MORE}{{1,8}})"
NAME_HERE = re.compile(NAME)
ONE_NAME = re.compile(_WORD)
_TITLE_TABLE = """
    Adm Admiral Ald Amb Ambassador Archbishop Ayatollah Baron Baroness Bishop Brig Brigadier Canon
    Capt Captain Cardinal Cdr Chancellor Cllr Col Colonel Commissioner Councillor Councilor Dame
    Dato Datuk Daw Dr Emir Engr Fr Gen General Hon Imam Judge Justice King Lady Lieut Lieutenant
    Lord Lt Madam Maj Major Marshal Maulana Minister Mme Monsignor Mr Mrs Ms Msgr Mx Pastor PM Pope
    Premier President Prince Princess Prof Professor Queen Rabbi Rep Rev Secretary
    Secretary-General Sen Senator Sergeant Sgt Shaikh Shaykh Sheikh Sheikha Shri Sir Smt U Ven
"""
HONORIFIC = rf"(?:Rev[’']?d|Dato[’']|[HS]\.E|{one_of(_TITLE_TABLE.split())})\.?"
_HONORIFIC = re.compile(rf"{HONORIFIC}$")
_EXCELLENCY = re.compile(r"(?:[HS]\.\s?|(?<=[HS]\.))E\b\.?\s*")

_THINGS = """
    Current Former Acting Outgoing Incoming Honorary Taoiseach Tánaiste
    Subcommittee Caucus Panel Task
    Mayor Councillor Councilor Governor Congressman Congresswoman Premier The This That These
    Those It Its He She They We I But And In On At As After A An For If While When However Both
    Two There By With Since Earlier Later Last Next According Under From To Of Or Monday Tuesday
    Wednesday Thursday Friday Saturday Sunday January February March April June July August
    September October November December United Nations Nation UN U.N U.S US EU General Assembly
    Security Council Committee Commission Resolution Resolutions Summit Conference Forum Agenda
    Goals Development Sustainable International Global World Human Rights Charter Convention
    Treaty Ministry Department Office Center Centre Institute University Foundation Association
    Organization Organisation Union Group Fund Programme Program Agency Bank Court Tribunal
    Parliament Congress Senate House Government State States Republic Kingdom Federation Islamic
    People Peoples Democratic Member Members Secretary Minister Ambassador President
    Representative Director Chair Spokesperson Foreign Affairs Party Secretariat Headquarters
    Geneva York New Vienna Washington Article Chapter News Press Reuters Xinhua Times Post
    Herald Today Yesterday North South East West Western Eastern Northern Southern Central
    African European American Asian Arab Latin Pacific Atlantic Middle Chinese French British
    Russian German Japanese Indian Korean Israeli Palestinian Ukrainian Iranian Syrian Permanent
    Mission Initiative Declaration Pact Compact Artificial Intelligence Digital Technology Peace
    Law Legal Board Directors Society Climate Change Action Plan Day Week Year Editor Note Photo
    Cover Upcoming Events More Need Road Focus Draft Text Vote Deputy Vice Prime High Special
    Senior Chief Judge Justice Professor Doctor Sir Madam Mr Mrs Ms Dr His Her Their Our Your My
    What Who Why How Where Which Not No Yes All Some Many Most Few Each Every Such Other Another
    First Second Third Fourth Fifth Sixth Here Now Then Thus So Yet Still Also Even Only Just
    Despite During Before Until Among Between Because Although Though Whereas Meanwhile Moreover
    Furthermore Instead Indeed Introducing Speaking Addressing Highlighting Noting Welcoming
    Delivering Presenting AI SDG SDGs COVID Holy See Chairman Chairwoman Envoy Treasury Federal
    National Regional Economic Social Population Women Children Adoption Adopted Voting
    Explanation Debate Session Meeting Item Statement Statements Questions Colonel Brigadier
    Lieutenant Sergeant Says Is Are Was Were Has Have Had Would Be Been Calls Urges Votes Backs
    Adopts Approves Rejects Condemns Slams Warns Seeks Wants Demands Passes Accuses Hails
    Welcomes Vetoes Blocks Fails Extends Renews Holds Meets Makes Takes Supports Opposes
    Denounces Against Amid Without Via Into Onto Over Out Down Could Should Must Do Does Did
    Never Very Tells Sends Asks Again Speaks Told Crisis War Ceasefire Sanctions Veto
    Embargo Aid Watch Service Services Relations Observatory Campaign Coalition Alliance Network
    Movement Bureau Consul Consulate Embassy Excellency Honourable Honorable Strip Peninsula
    Airport Hotel Street Avenue Square Island Islands Sea Ocean Gulf Province District Region
    County City Valley River Advisory Opinion Family Bulletin Magazine Journal Tribune Gazette
    Daily Weekly Radio Television Broadcasting Act Online Protocol Doctrine Memorandum Hospital
    School College Church Mosque Temple Museum Library Society Club Team Cup League Games Company
    Corporation Corp Limited Ltd Inc Airlines Airways Airline Records Pictures Studios Laboratory
    Initiative Project Trust Workers Authority Safety Aviation Civil Channel Energy Abuse Sexual
    Child Anglican Catholic Orthodox Executive Elimination Prevention Control Verification Policy
    Security Defence Defense Trade Health Education Environment Climate Change Women Youth Refugees
    Representatives Delegation Lawyers Doctors Reporters Borders Rescue Relief Transport Finance
    Justice Freedom Democracy Rally Front Command Staff Army Navy Police Guard Brigade Squad
    Administration Access List Amnesty Palace Media Unit
"""
NOT_NAMES = frozenset(_THINGS.split())
"""Capitalised words that begin sentences or belong to names of things; a name holds none."""

_FAMILIES = """
    Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang
    Xie Song Tang Han Feng Deng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei
    Su Lu Ding Ren Yao Shen Fu Zhong Cui Tan Liao Fan Shi Jin Geng Mao Xi Qin Dai Hua Kim Lee Park
    Choi Jung Kang Cho Yoon Jang Lim Oh Seo Shin Kwon Hwang Ahn Ri Pak Ja Nguyen Tran Le Pham Dang
    Bui Vu Hoang Hwang Ban Moon Chung Xue Qian Qiu Hou Meng Long Duan Lei Hao Gong Shao Wan Dai Mo
    Sha Bai Sok Ung
"""
_FAMILY_FIRST = frozenset(_FAMILIES.split())
"""Family names that stand first: Chinese, Korean and Vietnamese ones."""
_GIVEN = """
    Andy David John Michael Peter Mary Anna James Robert Thomas Linda Kevin Ken Tony
"""
_WESTERN_FIRST = frozenset(_GIVEN.split())


BARE_INITIALS = re.compile(rf"(?:(?![AI]\b)[A-Z]\s){{1,3}}[{_UPPER}][a-z]")
"""`T S Doe`: as names are written in the south of Asia."""
_INITIAL = re.compile(r"[A-Z]\.")
_VOWEL = re.compile(r"[AEIOUYÀ-Ý]|\.")


def is_name(name: str) -> bool:
    """Whether a run of capitalised words can be somebody's name."""
    words = _NICKNAME.sub("", name).split()
    if not 2 <= sum(not word.islower() for word in words) <= 6 or any(
        word.strip(".") in NOT_NAMES and not _INITIAL.fullmatch(word) for word in words
    ):
        return False
    plain = [word.strip(".").title() for word in words]
    if any(word in NOT_NAMES for word in plain if len(word) > 2) and name.isupper():
        return False
    bare = [len(word) == 1 and word.isupper() for word in words]
    if (any(bare) and not BARE_INITIALS.match(name)) or any(sign.isdigit() for sign in name):
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
        thing = shouted or bare in NOT_NAMES or bare == "Said"  # which is a family name behind one
        if not thing and not _HONORIFIC.match(text[start:tail]):
            break
        start = tail
        while start < end and text[start].isspace():
            start += 1
    if text[max(start, end - 2) : end] in ("'s", "’s"):
        end -= 2
    return start, end


_NICKNAME = re.compile(r"\s[“\"][^”\"]*[”\"]")
_ROMAN = re.compile(r"[IVX]{1,5}")


def natural(name: str) -> str:
    """A name as it is written in running text: `FU CONG` and `Fu Cong` are one.

    >>> natural("LINDA THOMAS-GREENFIELD")
    'Linda Thomas-Greenfield'
    """
    words = re.sub(r"\s+", " ", _NICKNAME.sub("", name)).strip().split(" ")
    return " ".join(
        "-".join(part.capitalize() for part in word.split("-"))
        if word.isupper() and len(word.strip(".")) > 1 and not _ROMAN.fullmatch(word)
        else word
        for word in words
    )


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
    if first in _FAMILY_FIRST and len(words) <= 3 and first not in _WESTERN_FIRST:
        return (first, last)
    tails = (last,) if " " not in last else (last, words[-1])
    if len(words) == 3 and "." not in words[1] and " " not in last:
        return (*tails, " ".join(words[1:]), words[1])
    return tails
