"""The words of a site's interface: what its buttons, menus and rubrics say, and no story does."""

from __future__ import annotations

import re
from functools import lru_cache

_BUTTONS = """
    a about accept account ad ads advert advertise advertisement advertising alerts all also am
    and app archive archived archives are article articles at audio author authors back background
    blog blogs bookmark breadcrumb breaking browse business by cancel categories category click
    close comment comments contact contents continue cookie cookies copied copy copyright
    culture daily default discussion donate download edit edition editorial email en english
    entertainment estimated events exclusive facebook favorite favourite featured filter
    flipboard follow font footer for forward free from full gmail google header health help
    here hide home hour hours in index instagram international is it join jump just latest
    learn leave less lifestyle like link linkedin links list listen live load local log login
    logout made magazine mail main manage media meeting meetings members menu messenger min
    mins minute minutes more most multimedia my name national nav navigation new news newsletter
    newsletters newsroom next no now of older on open opens opinion opinions or original our
    page pages password pdf photo photos pin pinterest play podcast podcasts policy politics
    popular post posted posts preferences premium press previous print privacy profile
    published px radio rate read reader readers reading recent recommended reddit register
    related release releases replies reply required resize respond responses results save
    search section sections see select send services settings share shares show sidebar sign
    sitemap size skip skype social sport sports staff stories story submit subscribe
    subscribers subscription summaries summary support tag tags telegram terms text than the
    this time to today todays toggle tool tools top topic topics translate trending tumblr tv
    tweet tweets twitter unsubscribe up update updated updates us use user version via viber
    video videos view views visit watch weather web website week welcome whatsapp with world
    written x yesterday you your youtube
"""
"""Words of which the buttons, menus and rubrics of sites are made."""
INTERFACE = frozenset(_BUTTONS.split())
_WORDS = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=256)
def is_interface(line: str) -> bool:
    """Whether a line has no word but those of buttons, menus and rubrics."""
    words = [one.lower() for one in _WORDS.findall(line)]
    return all(one in INTERFACE or len(one) == 1 for one in words)
