"""The order of long lists, and where each letter begins."""

from __future__ import annotations

from digest.interface.files import english
from digest.render.letters import in_order, letters
from digest.render.markdown import markdown
from digest.render.nodes import Page


def test_accents_do_not_change_the_order() -> None:
    names = ["Zed", "Émile", "eagle", "Étoile", "fox", "Ölmez", "ost"]
    assert sorted(names, key=in_order) == ["eagle", "Émile", "Étoile", "fox", "Ölmez", "ost", "Zed"]


def test_each_letter_leads_to_the_page_on_which_it_begins() -> None:
    names = ["9th Brigade", *(f"Ada {n:03}" for n in range(250)), "Émile", "Ida", "Анна", "قاسم", "王毅"]
    (block,) = letters(names, lambda page: f"actors/{page}.md" if page > 1 else "actors/index.md")
    text = markdown(Page("actors/index.md", (("title", "x"),), (block,)), english())
    found = [line[2:] for line in text.splitlines() if line.startswith("- ")]
    assert found == ["[other](index.md)", "[A](index.md)", *(f"[{x}](2.md)" for x in ("E", "I", "А", "ق"))]
