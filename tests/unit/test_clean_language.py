"""The language of an article: who says it, and when its text is believed instead."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digest.clean import clean, language
from digest.clean.language import Said, detect, language_of, tag
from digest.model import Article, Document, Evidence, Repeats
from digest.registry.sources import Source
from tests.properties.articles import project

TEXTS = {
    "en": "The council of the town met on the old pier and agreed that the ferry would sail again from the harbour.",
    "de": "Der Rat der Stadt tagte auf der alten Mole und beschloss, dass die Fähre wieder vom Hafen aus fährt.",
    "fr": "Le conseil de la ville s'est réuni sur la vieille jetée et a décidé que le bac repartirait du port.",
    "es": "El concejo de la ciudad se reunió en el viejo muelle y decidió que el barco volvería a salir del puerto.",
    "tr": "Belediye meclisi eski iskelede toplandı ve feribotun yeni limandan yeniden sefere çıkmasına karar verdi.",
    "ru": "Городской совет собрался на старом причале и решил, что паром снова будет ходить из новой гавани.",
    "ar": "اجتمع مجلس المدينة على الرصيف القديم وقرر أن تبحر العبارة مرة أخرى من الميناء الجديد في الصباح.",
    "fa": "شورای شهر روی اسکله قدیمی گرد هم آمد و تصمیم گرفت که کشتی دوباره از بندر تازه به راه بیفتد.",
}


@pytest.mark.parametrize("code", TEXTS)
def test_a_text_tells_its_language(code: str) -> None:
    assert detect(TEXTS[code]) == code


@pytest.mark.parametrize("text", ["", "Velmia", "12 345 67 " * 30, "Orla Velmian, Lena Brandvik", TEXTS["de"][:40]])
def test_what_tells_no_language(text: str) -> None:
    assert detect(text) is None


def test_an_english_text_needs_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    def loaded() -> object:
        raise AssertionError("0.5 s and 100 MB")

    monkeypatch.setattr(language, "_identifier", loaded)
    assert detect(TEXTS["en"]) == "en"
    with pytest.raises(AssertionError):
        detect(TEXTS["de"])


def test_who_is_believed() -> None:
    page = Said("en-GB", "the page's head")
    assert language_of(page, TEXTS["en"]) == ("en-GB", "the page's head; its text tells the same")
    assert language_of(page, "Velmia") == ("en-GB", "the page's head")
    assert language_of(page, TEXTS["de"]) == ("de", "its text tells, against en-GB (the page's head)")
    assert language_of(None, TEXTS["fr"]) == ("fr", "its text tells")
    assert language_of(None, "Velmia") == (None, "nobody says it, and the text does not tell")


def test_a_variety_is_no_contradiction() -> None:
    assert language_of(Said("ary", "the page's head"), TEXTS["ar"])[0] == "ary"


@pytest.mark.parametrize(
    ("value", "expected"),
    [("EN", "en"), ("en_US", "en-US"), ("zh-Hant-TW", "zh-Hant-TW"), (" de ", "de"), ("English", None), ("", None)],
)
def test_tags(value: str, expected: str | None) -> None:
    assert tag(value) == expected


def cleaned(text: str, source: str | None = None, **fields: object) -> Article:
    own = project()
    if source:
        told = {"harbour": Source.model_validate({"id": "harbour", "name": "Harbour", "language": source})}
        own = replace(own, sources=told, settings=own.settings.model_copy(update={"language": "tr"}))
        fields["declared"] = (*fields.get("declared", ()), ("source", "harbour"))  # type: ignore[misc]
    document = Document("x.txt", f"A ferry sails\n\n{text}", "0" * 64, "text/plain")
    return clean(replace(document, **fields), Repeats(), own)  # type: ignore[arg-type]


def test_the_order_of_those_who_say_it() -> None:
    declared, page = (("language", "nl"),), (Evidence("language", "fr", "meta"),)
    assert cleaned(TEXTS["de"], "es", declared=declared, evidence=page).language == "nl"
    assert cleaned(TEXTS["de"], "es", evidence=page).language == "de"
    assert cleaned("The ferry sails again, Orla said.", "es", evidence=page).language == "fr"
    assert cleaned("The ferry sails again, Orla said.", "es").language == "es"
    reasons = dict(cleaned("The ferry sails again, Orla said.", "es").reasons)
    assert reasons["language"] == "its source in sources.yml"
