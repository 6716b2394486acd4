"""What a resolution is said to do: the clauses that say so, and the paragraphs that carry them."""

import pytest
from link_cases import card, record

from graph.iris import Iris
from graph.link.claims.contents import clauses
from graph.link.verdicts.bench import Bench
from graph.link.verdicts.judge import judge
from graph.model import Span

HARBOURS = "open the harbours of Strelsau to grain barges"
ICE = "keep lighthouse keepers off thin ice"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"The resolution asks Ruritania to {HARBOURS}.", [f"asks Ruritania to {HARBOURS}"]),
        (f"The Council also called on Ruritania to {HARBOURS}.",
         [f"called on Ruritania to {HARBOURS}"]),
        (f"Adopting resolution 3110, the 15-member body voted on Friday to {HARBOURS}.",
         [HARBOURS]),
        (f"They adopted a resolution on Monday to {HARBOURS}.", [HARBOURS]),
        (f"The text – drafted by Fiji and Chile – suits Ruritania to {HARBOURS}.", []),
        (f"The text – drafted by Fiji and Chile – orders Ruritania to {HARBOURS}.",
         [f"orders Ruritania to {HARBOURS}"]),
        (f"It urges Ruritania to {HARBOURS}, and demands that Zenda {ICE}.",
         [f"urges Ruritania to {HARBOURS}", f"demands that Zenda {ICE}"]),
        (f"They adopted resolution 3110, calling on Ruritania to {HARBOURS}.",
         [f"calling on Ruritania to {HARBOURS}"]),
        (f"Condemning the closure of Strelsau’s grain harbours, the Council asked Zenda to {ICE}.",
         ["Condemning the closure of Strelsau’s grain harbours", f"asked Zenda to {ICE}"]),
        (f"By the text, Zenda’s ferrymen were asked to {ICE}.", [f"asked to {ICE}"]),
        # near-misses: others ask, speak or are quoted; nothing is asked; it is done to a text
        (f"Ministers urged the Council to {HARBOURS}.", []),
        (f"Tabling the text, the envoy of Fiji asked Ruritania to {HARBOURS}.", []),
        ("Resolution 3110, passed in May, recalling it, said Ann Ruri, the envoy of Zenda.", []),
        (f"Resolution 3110, passed in May, said Ruritania must {HARBOURS}.",
         [f"said Ruritania must {HARBOURS}"]),
        (f"“The resolution asks Ruritania to {HARBOURS}.", []),
        (f"If the Council asks Ruritania to {HARBOURS}, it will.", []),
        (f"The resolution does not ask Ruritania to {HARBOURS}.", []),
        ("The Council backed the new draft resolution on harbours, barges and grain.", []),
        ("The Council endorsed unanimously the measure on harbours, barges and grain.", []),
        ("The Council imposed measures against the grain barges of Strelsau.",
         ["imposed measures against the grain barges of Strelsau"]),
        ("The resolution asks for more.", []),
        (f"Ruritania’s support for the measure and demands to {HARBOURS} are known.", []),
    ],
)  # fmt: skip
def test_clauses(sentence, expected):
    found = [one.of(sentence) for one in clauses(sentence, Span(0, len(sentence)))]
    assert found == expected


TEXT = (
    "1. Demands that the fleet of Ruritania withdraw without delay from the harbour of Strelsau;\n"
    "2. Requests the Secretary-General to submit a report on the lighthouses within 90 days;\n"
    "3. Strongly condemns the seizure of grain barges near Zenda;\n"
    "4. Encourages the lighthouse wardens to keep a register of storms."
)


@pytest.mark.parametrize(
    ("value", "verdict", "recorded"),
    [
        ("demands that the fleet of Ruritania leave the harbour of Strelsau", "confirmed",
         "in its words"),
        ("orders the Ruritanian fleet out of Strelsau harbour", "confirmed", "in its words"),
        ("demands that the fleet of Ruritania leave the harbour of Strelsau, where a plague of"
         " jellyfish keeps anglers at home",
         "confirmed",
         "in its words: demands that the fleet of Ruritania leave the harbour of Strelsau"),
        ("condemned the seizure, the third this winter, of grain barges near Zenda", "confirmed",
         "in its words"),
        # another act, a duty for an invitation, another number: the paragraph is shown beside
        ("welcomes that the fleet of Ruritania leave the harbour of Strelsau", "unverifiable",
         "Demands that the …"),
        ("obliges the lighthouse wardens to keep a register of storms", "unverifiable",
         "Encourages the lighthouse …"),
        ("urges the lighthouse wardens to keep a register of storms", "confirmed", "in its words"),
        ("requests a report on the lighthouses within 60 days", "unverifiable",
         "Requests the Secretary-General …"),
        # near-misses: another thing
        ("requests a report on the lighthouses within 90 days", "confirmed", "in its words"),
        ("demands that the fleet of Ruritania leave the mines of Kravonia", "unverifiable", ""),
    ],
)  # fmt: skip
def test_paragraphs_that_carry_a_clause(value, verdict, recorded, tmp_path):
    (tmp_path / "S-RES-3112 (2037).txt").write_text(TEXT, "utf-8", newline="")
    held = record(card("S/RES/3112 (2037)", "", "2037-04-01"), texts=tmp_path)
    found = judge(("contents", value), "S/RES/3112 (2037)", Bench(held, Iris()))
    assert (found.verdict, found.recorded) == (verdict, recorded)
    assert bool(found.passage) == bool(recorded)
