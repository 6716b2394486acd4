"""A resolution in AKN4UN of our own, with a citation, dates and paragraphs marked."""

AKN = b"""<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution">
<meta/>
<coverPage><p><docNumber refersTo="#symbol">A/RES/91/14</docNumber></p>
<p>General Assembly</p><p>Distr.: General</p>
<p><docDate refersTo="#dateOfIssuance" date="2036-11-09">9 November 2036</docDate></p>
<p><docTitle>Resolution adopted by the General Assembly on 3 November 2036</docTitle></p>
</coverPage>
<preface><p><docNumber>91/14.</docNumber></p>
<p><docTitle refersTo="#resolutionTitle">Lighthouses of small islands</docTitle></p></preface>
<preamble><formula name="enacting"><p>The General Assembly,</p></formula>
<container name="Recalling"><p><span class="italic">Recalling</span> its resolution
<a href="https://undocs.org/en/A/RES/90/77">90/77</a> of 5 December 2035,</p></container>
<container name="Noting"><p><span class="italic">Noting</span> resolution 89/12 of
4 December 2034,</p></container>
</preamble>
<mainBody><paragraph><num>1.</num><content><p><span class="italic">Encourages</span> all States to
keep the lamps lit;</p></content></paragraph>
<paragraph><num>2.</num><content><p><span class="italic">Decides</span> to remain seized of the
matter.</p></content></paragraph></mainBody>
</statement></akomaNtoso>"""
