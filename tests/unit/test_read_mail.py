from __future__ import annotations

import base64
import gzip
from email.message import EmailMessage

import pytest

from digest.model import Evidence
from digest.read import readers
from digest.registry.settings import Limits
from tests.crawls import stand_in
from tests.inputs import TEXT, made

HTML = "<h1>Harbour talks</h1><p>The port council of Norhaven met on Monday.</p>"


@pytest.fixture(autouse=True)
def _pages_are_taken_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    known = {**readers.by_media_type(), "text/html": stand_in}
    monkeypatch.setattr(readers, "by_media_type", lambda: known)


def letter(text: str | None = TEXT, html: str | None = None) -> EmailMessage:
    made = EmailMessage()
    made["From"] = '"Harbour Wire" <news@harbourwire.example>'
    made["Subject"] = "Réunion des ports"
    made["Date"] = "Tue, 05 Mar 2024 10:20:30 +0100"
    made["Message-ID"] = "<0417@harbourwire.example>"
    if text is not None:
        made.set_content(text)
    if html is not None:
        made.add_alternative(html, subtype="html") if text is not None else made.set_content(html, subtype="html")
    return made


def test_a_newsletter_of_plain_text() -> None:
    (document,) = made("a.eml", bytes(letter())).documents
    assert (document.origin, document.text, document.form) == ("a.eml", TEXT, "lines")
    assert document.key == "0417@harbourwire.example"
    assert document.evidence == (
        Evidence("title", "Réunion des ports", "mail"),
        Evidence("date", "Tue, 05 Mar 2024 10:20:30 +0100", "mail"),
        Evidence("source", "Harbour Wire", "mail"),
    )


@pytest.mark.parametrize("text", [TEXT, None])
def test_html_is_taken_before_plain_text(text: str | None) -> None:
    (document,) = made("a.eml", bytes(letter(text, HTML))).documents
    assert (document.text.strip(), document.form) == (HTML, "fragment")


def test_attachments_are_no_text() -> None:
    mail = letter()
    mail.add_attachment("<p>not this</p>", subtype="html", filename="x.html")
    mail.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="x.png")
    assert [document.text for document in made("a.eml", bytes(mail)).documents] == [TEXT]
    only = letter(None)
    only.add_attachment("not this", filename="x.txt")
    assert made("a.eml", bytes(only)).told == ["a.eml: holds no text; passed over"]


def test_a_letter_that_only_passes_another_on() -> None:
    outer = EmailMessage()
    outer["Subject"] = "Fwd"
    outer.add_attachment(letter())
    (document,) = made("a.eml", bytes(outer)).documents
    assert (document.text, document.evidence[0].value) == (TEXT, "Réunion des ports")
    for _ in range(2):
        more = EmailMessage()
        more.add_attachment(outer)
        outer = more
    assert made("a.eml", bytes(outer)).told == ["a.eml: holds no text; passed over"]


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        (b"Plain", "Plain"),
        ("Réunion".encode(), "Réunion"),
        (
            "Les délégués réunis à Besançon, où l'été était déjà avancé".encode("latin-1"),
            "Les délégués réunis à Besançon, où l'été était déjà avancé",
        ),
        (b"=?utf-8?q?R=C3=A9?= =?utf-8?b?dW5pb24=?= des ports", "Réunion des ports"),
        (b"a =?no-such-thing?q?b?= c", "a =?no-such-thing?q?b?= c"),
        (b"a =?utf-8?b?x?= c", "a =?utf-8?b?x?= c"),
        (b"=?utf-8?q?=E2=80=AEevil=00?=", "evil"),
        (b"folded\r\n over two", "folded over two"),
        (b"a" * 1_000_000, "a" * 2_000),
        (b"=?utf-8?q?" * 100_000, "=?utf-8?q?" * 200),
    ],
)
def test_subjects(printed: bytes, read: str) -> None:
    (document,) = made("a.eml", b"Subject: " + printed + b"\r\n\r\nText.").documents
    said = [item.value for item in document.evidence if item.field == "title"]
    assert said == [read]


@pytest.mark.parametrize(
    ("sender", "source"),
    [
        (b"news@harbourwire.example", []),
        (b'"Wire, Harbour" <news@harbourwire.example>', ["Wire, Harbour"]),
        (b"=?utf-8?q?=C3=89cho?= <news@echo.example>", ["Écho"]),
        ("Écho <news@echo.example>".encode(), ["Écho"]),
        (b"(" * 100_000, []),
        (b"a," * 100_000, []),
        (b"<<<>>>", []),
    ],
)
def test_senders(sender: bytes, source: list[str]) -> None:
    (document,) = made("a.eml", b"From: " + sender + b"\r\n\r\nText.").documents
    assert [item.value for item in document.evidence] == source


@pytest.mark.parametrize(
    ("head", "body", "text"),
    [
        (b"Content-Type: text/plain; charset=windows-1251", "Совет порта".encode("cp1251"), "Совет порта"),
        (b"Content-Type: text/plain; charset=no-such-thing", "Совет порта".encode(), "Совет порта"),
        (b"Content-Type: text/plain; charset=utf-7", b"+ADw-p+AD4-", "+ADw-p+AD4-"),
        (b"Content-Transfer-Encoding: base64", base64.b64encode(TEXT.encode()), TEXT),
        (b"Content-Transfer-Encoding: base64", b"VGV4dA", "Text"),
        (b"Content-Transfer-Encoding: quoted-printable", b"Text =C3=A9=\n=ZZ", "Text é=ZZ"),
        (b"Content-Type: text/plain; charset*0*=utf-8''%FF; charset*1=x", b"Text", "Text"),
        (b"Content-Type: multipart/mixed; boundary=b", b"--b\n\nText\n", "Text"),
        (b"Content-Type: \xff\xfe; ;;=", b"Text", "Text"),
    ],
)
def test_texts_however_they_are_sent(head: bytes, body: bytes, text: str) -> None:
    assert [document.text for document in made("a.eml", head + b"\n\n" + body).documents] == [text]


@pytest.mark.parametrize("raw", [b"", b"\n\n", b"Subject: x\n\n", b"Content-Type: image/png\n\nx", b"\x00\xff" * 99])
def test_letters_without_text_are_named(raw: bytes) -> None:
    assert len(made("a.eml", raw).told) == 1


def test_limits() -> None:
    small = Limits(bytes=1_000, lines=5)
    assert made("a.eml", bytes(letter("a\n" * 9)), small).told == [
        "a.eml: has 10 lines, more than limits.lines = 5; passed over"
    ]
    assert "more bytes than limits.bytes = 1,000" in made("a.eml", bytes(letter("a" * 2_000)), small).told[0]
    pictured = letter("short")
    pictured.add_attachment(b"x" * 3_000, maintype="image", subtype="png")
    assert len(made("a.eml", bytes(pictured), small).documents) == 1
    pictured.add_attachment(b"x" * 9_000, maintype="image", subtype="png")
    assert "more bytes than 8 times limits.bytes = 1,000" in made("a.eml", bytes(pictured), small).told[0]


def test_parts_in_parts_without_end_are_not_taken_apart() -> None:
    nested = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(900))
    assert made("a.eml", nested + b"x\n" * 100_000).told == ["a.eml: holds no text; passed over"]
    assert made("a.mht", nested + b"x\n" * 100_000).told == ["a.mht: holds no page; passed over"]
    made("a.eml", b"Content-Type: message/rfc822\n\n" * 5_000 + b"x")


def saved(content: str = HTML, **head: str) -> bytes:
    page = EmailMessage()
    page["From"] = "<Saved by Blink>"
    page["Snapshot-Content-Location"] = "https://port.example/talks"
    page["Subject"] = "Harbour talks"
    page["Date"] = "Tue, 05 Mar 2024 10:20:30 +0100"
    for name, value in head.items():
        del page[name.replace("_", "-")]
        page[name.replace("_", "-")] = value
    page.set_content(content, subtype="html", cte="quoted-printable")
    page.add_related(b"\x89PNG", maintype="image", subtype="png")
    return bytes(page)


@pytest.mark.parametrize("name", ["a.mht", "A.MHTML"])
def test_a_saved_page(name: str) -> None:
    (document,) = made(name, saved()).documents
    assert (document.origin, document.text.strip(), document.form) == (name, HTML, "page")
    assert document.fetched == "2024-03-05T09:20:30Z"
    assert document.evidence == (
        Evidence("url", "https://port.example/talks", "fetch"),
        Evidence("title", "Harbour talks", "mail"),
    )


def test_a_saved_page_of_nowhere() -> None:
    (document,) = made("a.mht", saved(Snapshot_Content_Location="cid:1@mhtml.blink", Date="never")).documents
    assert ([item.field for item in document.evidence], document.fetched) == (["title"], None)
    assert made("a.mht", b"Subject: x\nContent-Type: image/png\n\nx").told == ["a.mht: holds no page; passed over"]


def test_a_mailbox() -> None:
    first, second = letter("One.\n>From there.\n"), letter("Two.\n", HTML)
    nameless = b"Subject: x\n\nThree.\nFrom here on.\n"
    letters = [bytes(first).replace(b">From", b">>From"), bytes(second), nameless, b"Content-Type: image/png\n\nx"]
    raw = b"".join(b"From x@port.example Tue Mar  5 10:20:30 2024\n" + each + b"\n" for each in letters)
    for name, content in (("a.mbox", raw), ("a.mbox", gzip.compress(raw))):
        found = made(name, content)
        id = "0417@harbourwire.example"
        assert list(found.texts) == [f"a.mbox#{id}", f"a.mbox#{id}~2", "a.mbox#letter 3"]
        assert found.texts[f"a.mbox#{id}"] == "One.\n>From there.\n\n"
        assert found.texts["a.mbox#letter 3"] == "Three.\nFrom here on.\n\n"
        assert found.told == ["a.mbox#letter 4: holds no text; passed over"]


def test_a_letter_in_a_mailbox_that_is_too_large() -> None:
    for line, what in (
        (b"a" * 99, "more bytes than 8 times limits.bytes"),
        (b"a", "many more lines than limits.lines"),
    ):
        raw = b"From x\nSubject: a\n\n" + (line + b"\n") * 3_000 + b"\nFrom x\nSubject: b\n\nText.\n"
        found = made("a.mbox", raw, Limits(bytes=1_000, lines=100))
        assert list(found.texts) == ["a.mbox#letter 2"]
        assert [told.partition(" = ")[0] for told in found.told] == [f"a.mbox#letter 1: has {what}"]
