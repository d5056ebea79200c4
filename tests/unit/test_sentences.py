from __future__ import annotations

import pytest

from digest.text import fold, lines, sentences, sentences_of


@pytest.mark.parametrize(
    "parts",
    [
        ["Dr. Hamdan met J. Smith.", "He left."],
        ["They said it was “done.”", "He left."],
        ["He asked: “Is it?” and left.", "(Nobody knew.)", "“So what?”", "Then he slept."],
        ["It took … a while.", "Then it ended…", "Or not?!", "No."],
        ["The U.S. Army came at 5 p.m. on Jan. 3 to St. Anton.", "It left."],
        ["It cost 3.5 million, e.g. in the port of Dr. Qanawi.", "More was spent."],
        ["iPhone sales fell. they rose.", "Then 20 fell."],
        ["هل انتهى ذلك؟", "نعم انتهى۔", "ثم غادر."],
        ["他走了。", "她也走了！", "「好。」", "完"],
        ["No stop at the end"],
        ["..."],
    ],
)
def test_sentences(parts: list[str]) -> None:
    text = " ".join(parts) if parts[0].isascii() or "。" not in parts[0] else "".join(parts)
    assert [text[start:end] for start, end in sentences(text)] == parts


def test_no_sentence() -> None:
    assert sentences("") == []


@pytest.mark.parametrize(("a", "b"), [("Al‑Manar", "al-manar"), ("Hamas’", "Hamas'"), ("İRAN", "iran"), ("“a”", '"a"')])
def test_fold(a: str, b: str) -> None:
    assert fold(a) == fold(b)
    assert len(fold(a)) == len(a)


def test_lines_are_those_of_an_editor() -> None:
    assert lines("a\r\nb\rc\n\nd\u2028e\x85f\x0bg\x0ch") == ["a", "b", "c", "", "d\u2028e\x85f\x0bg\x0ch"]


def test_sentences_of_a_text_are_those_of_its_paragraphs() -> None:
    text = "He left. She stayed.\n\n\n\nIt rained, and\n\nnobody came."
    found = [text[start:end] for start, end in sentences_of(text)]
    assert found == ["He left.", "She stayed.", "It rained, and", "nobody came."]
    wanted = [text[start:end] for start, end in sentences_of(text, lambda paragraph: "ra" in paragraph)]
    assert wanted == ["It rained, and"]
