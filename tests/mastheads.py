"""Openings of documents of our own: a masthead, and front matter."""

MASTHEAD = """United Nations
A/RES/91/14
General Assembly
Distr.: General
9 May 2036
Resolution adopted by the General Assembly on 3 May 2036
91/14.
Keeping the lights of small harbours burning
The General Assembly,
Recalling its resolution 90/11 of 4 June 2035,
1.
Requests the keepers to trim their wicks.
"""

FRONT = """---
kind: resolution
symbol: A/res/91/14
title: "Keeping the lights: of small harbours"
date: 2036-05-03
author: [Ada Lampkeeper, Bo Wick]
note: >
  A précis,
  not the text.
colour: green
---
"""
