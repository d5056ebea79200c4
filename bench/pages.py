"""Web pages around an article, in the ways that sites have built them: for `bench.html` and for measures of quality."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from bench.new_pages import amp, broadsheet, soup
from bench.old_pages import portal, tables, wordpress
from bench.page_parts import Around, Story

Template = Callable[[Random, Story, Around], str]
TEMPLATES: dict[str, Template] = {
    template.__name__: template for template in (wordpress, broadsheet, soup, tables, amp, portal)
}
