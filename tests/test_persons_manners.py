"""People by what shows them: later words, an office and one name, words quoted; who is nobody."""

import pytest

from graph.extract.persons import extractor as persons

KNOWN = [
    # text, entities of the mentions in order
    ("The race was won by Ana Lagos. Lagos said she was glad.", ["ana-lagos"] * 3),
    ("UN chief Marek warned of a cold year.", ["marek"]),
    ("Told of the vote, Duarte called it “a farce” and left.", ["duarte"]),
    ("Jane Doe: “We shall see.”", ["jane-doe"]),
    ("Jane Doe, a mayor, and Max Roe met. Roe said no.", ["jane-doe", "max-roe", "max-roe"]),
    ("Queen Ana II spoke, said envoy Jane Doe.", ["ana-ii", "jane-doe"]),
    ("Skipper Ludo Ingram said the wind was good.", ["ludo-ingram"]),
    ("Councillors Ana Lagos, Max Roe and Ida Moe voted no.", ["ana-lagos", "max-roe", "ida-moe"]),
    ("Alds. Ana Lagos and Max Roe left.", ["ana-lagos", "max-roe"]),
    ("The panel is chaired by Ana Lagos of Chad and Max Roe of Peru.", ["ana-lagos", "max-roe"]),
    ("The envoys of Chad and Peru, Ana Lagos and Max Roe, met.", ["ana-lagos", "max-roe"]),
    ("The truce was brokered by mediators Keld Lagos and Max Roe.", ["keld-lagos", "max-roe"]),
    ("A visa for Oscar Lagos, a first step, was denied.", ["oscar-lagos"]),
    ("The hours of Keld Lagos, for whom it was a win, are over.", ["keld-lagos"]),
    (
        "The UN met in Lima.\n\nSalt Club UN Envoy Ana Lagos said:\n\n“It is late for us all.”",
        ["ana-lagos"],
    ),
    ("The new envoy is Ana Lagos of Chad.", ["ana-lagos"]),
    ("The bank's head, Peru’s President Ana Lagos, came.", ["ana-lagos"]),
    ("“It is late,” Lagos-Roe said.", ["lagos-roe"]),
    ("Max “Bo” Roe, a mayor, said no.", ["max-roe"]),
    ("Ana Lagos, left, governor of the isle, came.", ["ana-lagos"]),
    ("They thanked Secretary-General Lagos for it.", ["lagos"]),
    (
        "Senators Ana Lagos (D-Me.), the chair of the Reef Panel; Max Roe (R-Me.), a judge, left.",
        ["ana-lagos", "max-roe"],
    ),
    (
        "Envoy Hamid Ali Al Houthi spoke. Al Houthi said no. Al-Houthi left. Houthi envoys agreed.",
        ["hamid-ali-al-houthi"] * 3,
    ),
    ("Saba’s envoy al-Tayyib al-Orlen left.", ["al-tayyib-al-orlen"]),
    ("They met Reef Party chief Sandoval. Reef Party chief Orlen too wrote to them.", ["orlen"]),
    (
        "Envoy Max Roe spoke. “Why?” he asked.\n\nHailing Minister Ida Moe for it, he said no.",
        ["max-roe", "max-roe", "ida-moe", "max-roe"],
    ),
    ("Envoy Sir Max Roe spoke. “No,” Sir Max said.", ["max-roe", "max-roe"]),
    ("A spokesman for Senator Ana Lagos said no.", ["unnamed-spokesperson-d", "ana-lagos"]),
    ("The head of the bank, H.E Ana Lagos, came.", ["ana-lagos"]),
    (
        "The board's chairman, ambassador Jane Doe, left. The chairman said no.",
        ["jane-doe", "jane-doe"],
    ),
    ("The wind was good, said Kvelor Brandt, a union leader in Oslo.", ["kvelor-brandt"]),
    ("On Monday the oceanologist, Kvelor Brandt, had left.", ["kvelor-brandt"]),
    ("They met the photographer Kvelor Brandt in Oslo.", ["kvelor-brandt"]),
    ("They met radio host Kvelor Brandt there.", ["kvelor-brandt"]),
    ("Ex-minister Kvelor Brandt left early.", ["kvelor-brandt"]),
    ("They spoke of the arrest of Kvelor Brandt in May.", ["kvelor-brandt"]),
    ("A question from Kvelor Brandt MP was read.", ["kvelor-brandt"]),
    ("They praised Dr KIM Jana-ah for it.", ["kim-jana-ah"]),
    ("Envoy Jana Kovač spoke. “No,” Kovac said.", ["jana-kovac", "jana-kovac"]),
    ("Envoy Jana Kovac spoke. Then Kovač left.", ["jana-kovac", "jana-kovac"]),
    ("“No,” T S Brandt said of it.", ["t-s-brandt"]),
    ("Tran Do Minh said no.", ["tran-do-minh"]),
    (
        "Envoy Jane Doe spoke. “Minister Max Roe is late,” she said.",
        ["jane-doe", "max-roe", "jane-doe"],
    ),
]
NOBODY = [
    "Marlow PLC on Friday said the UN was late. They met in Charlotte Marlow, a town.",
    "The plan was presented by Open Roads, a liberal group from the coast.",
    "The head of Arms Control and Reefs left.",
    "St George Hospital said it was full.",
    "They met members of Open Roads, Save Rivers and Green Hills.",
    "The mayors of San Bravo, Los Pinos and Santa Roca said no.",
    "A report from Port Bo, she was told, came.",
    "The London-based The Envoy noted it.",
    "NDX PF said no.",
    "Tamil Nadu urged the Union to act.",
    "The Houthi chiefs at Al Houthi Square said no.",
    "Critics said it was “a farce”. Nobody said more.",
    "Kvelor Brandt, a union, said no.",
    "On Monday the oceanology, Kvelor Brandt, was hard.",
    "They met the photograph Kvelor Brandt in Oslo.",
    "They spoke of the area of Kvelor Brandt in May.",
    "A question from a Kvelor Brandt MP was read.",
    "They praised Dr NATO Jana-ah for it.",
    "Number Six has said that it was late.",
    "S Korea said no.",
]


def _entities(make_page, text):
    found = sorted(persons.extract(make_page(text, "news")), key=lambda one: one.span.start)
    seen = {one.span: one.entity for one in found}
    return [entity.removeprefix("person/") for entity in seen.values()]


@pytest.mark.parametrize(("text", "entities"), KNOWN)
def test_known_by_what_stands_around(make_page, text, entities):
    assert _entities(make_page, text) == entities


@pytest.mark.parametrize("text", NOBODY)
def test_nobody(make_page, text):
    assert _entities(make_page, text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The text reached Klaus Sandoval late.", ["Klaus Sandoval"]),
        ("They spoke of Fatima Orlen’s report.", ["Fatima Orlen"]),
        ("It was left to the Klaus Sandoval Foundation.", []),
        ("A Fatima-Orlen deal was near; St. Martin Sandfield was not.", []),
        ("The Saltland Highway reached Newfield Green.", []),
        ("He met the envoy of Chad, T S Sandoval, at noon.", ["T S Sandoval"]),
        ("Then N Sandfield said it would vote.", []),
        ("Chad’s envoy to the UN Zofya Orlen put it forward.", ["Zofya Orlen"]),
        ("The reply of the minister’s Media Unit said no.", []),
        ("The text asked the Secretary-General to share a plan.", []),
        ("MLA Leona Sandoval and MLA Mark Orlen argued that it was late.", ["Leona Sandoval"]),
        ("Open Sandoval\nClose\nHome Orlen said so.", ["Home Orlen"]),
        ("“No,” said Chilean envoy Bruno Said.", ["Bruno Said"]),
        ("The son of the general, Lieut-Gen Hussein Orlen, left.", ["Hussein Orlen"]),
    ],
)
def test_a_given_name_tells_a_person_and_a_thing_is_told_apart(make_page, text, names):
    told = [one.name for one in persons.extract(make_page(text, "news")) if one.name]
    assert [name for name in names if name not in told] == []
    assert names or not told


def test_the_one_prime_minister_of_a_story_is_meant_from_afar(make_page):
    far = "They talked on and on. " * 14
    text = f"Prime Minister Jane Orlen left. {far}The Chilean prime minister said no."
    assert [one.name for one in persons.extract(make_page(text, "news"))] == ["Jane Orlen"] * 2


def test_an_office_before_a_known_family_name_needs_no_verb(make_page):
    text = "Foreign secretary Orlen in Geneva for talks\n\nForeign Secretary Jane Orlen spoke."
    assert [one.name for one in persons.extract(make_page(text, "news"))] == ["Jane Orlen"] * 2


OFFICES = [
    # text, role of the first office stated, on behalf of
    (
        "China's deputy representative to the UN, Jane Orlen, spoke.",
        "deputy-permanent-representative",
        "state/CHN",
    ),
    ("Deputy Maltese Ambassador Jane Orlen spoke.", "deputy-permanent-representative", "state/MLT"),
    ("US Secretary of State Jane Orlen spoke.", "secretary-of-state", "state/USA"),
    ("The UN envoy, Jane Orlen, spoke.", "envoy", ""),
    ("The Maltese UN envoy, Jane Orlen, spoke.", "permanent-representative", "state/MLT"),
    ("It met the Council. Ambassador Orlen spoke.", "ambassador", ""),
]


@pytest.mark.parametrize(("text", "role", "state"), OFFICES)
def test_offices(make_page, text, role, state):
    one = persons.extract(make_page(text, "news"))
    told = next(each for each in one if each.role)
    assert (told.role, told.on_behalf_of) == (f"role/{role}", state)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Wells in the North (Statement by Minister Jane Orlen)\n\nWells are open.",
            ["Jane Orlen"],
        ),
        ("Wells Opened by the Orlen Valley Minister\n\nWells are open.", []),
        ("Minister Jane Y Orlen said no. “No,” Orlen said.", ["Jane Y Orlen"] * 2),
        ("The Plan B Sandfield said no.", []),
        ("Envoy Omar al-Orlen spoke. Al-Orlen said no.", ["Omar al-Orlen"] * 2),
        ("Sens. Lou Orlen, D-Ore., and Pat Young, R-Ind., wrote.", ["Lou Orlen", "Pat Young"]),
        (
            "The chair of the African Union Commission spoke. African Union Commission chair Moussa"
            " Orlen left.",
            ["Moussa Orlen"] * 2,
        ),
        ("Envoy Lena Orlen-Bo (Lena Orlin-Bo) left.", ["Lena Orlen-Bo"] * 2),
        ("Envoy Lena Orlen (Moussa Bo) left.", ["Lena Orlen", "Moussa Bo"]),
        ("It asked the Secretary-General and his envoy, Lena Orlen, for help.", ["Lena Orlen"]),
        ("The Maltese Minister Delegate for Wells, Lena Orlen, left.", ["Lena Orlen"]),
        ("Council President Pro Tem Lena Orlen said no.", ["Lena Orlen"]),
        ("Minister Lena Orlen spoke in the Rose Garden.", ["Lena Orlen"]),
        ("Vote by Ambassador Lena Orlen Following the Talks\n\nWe left.", ["Lena Orlen"]),
        ("It was told at the Universidad Carlos de Madrid and left.", []),
        ("The Maltese official spoke. Maltese official Moussa Orlen left.", ["Moussa Orlen"]),
        ("It asked the Secretary-General to include in his regular reports, in May, a plan.", []),
    ],
)
def test_names_in_headlines_and_with_initials(make_page, text, names):
    assert [one.name for one in persons.extract(make_page(text, "news")) if one.name] == names
