"""The JSON for other programs."""

from __future__ import annotations

import json
from collections import Counter

import msgspec

from crosscheck.model import Link, Reference, Run, Span
from crosscheck.report.machine import render_json


def test_the_summary_counts_what_is_listed(run: Run) -> None:
    document = json.loads(render_json(run, unclear=True))
    summary = document["summary"]
    assert document["schema"] == "crosscheck.run/1"
    verdicts = Counter(finding["verdict"] for finding in document["findings"])
    assert verdicts == {
        "conflict": summary["conflicts"],
        "update": summary["updates"],
        "agree": summary["agreements"],
        "unclear": summary["unclear"],
    }
    assert summary["confirmed"] == 1
    assert summary["articles"] == len(document["articles"]) == 6
    assert summary["publishers"] == len({item["publisher"] for item in document["articles"]})
    assert summary["claims"] == sum(item["claims"] for item in document["articles"])
    assert summary["unread"] + summary["unread_parts"] == len(document["unread"])
    assert summary["copies"] == len(document["copies"])
    assert sum(document["left_out"]["counts"].values()) == len(document["left_out"]["items"])


def test_unclear_findings_are_counted_but_listed_only_when_asked_for(run: Run) -> None:
    document = json.loads(render_json(run))
    assert document["summary"]["unclear"] == 1
    assert "unclear" not in {finding["verdict"] for finding in document["findings"]}


def test_claims_point_at_their_words(run: Run) -> None:
    texts = {article.path: article.text for article in run.articles}
    claims = [
        claim
        for finding in json.loads(render_json(run, unclear=True))["findings"]
        for side in finding["sides"]
        for claim in side["claims"]
    ]
    assert len(claims) == 16
    for claim in claims:
        printed = texts[claim["path"]][claim["start"] : claim["end"]]
        assert " ".join(printed.split()) == claim["claim"]
        assert claim["claim"] in claim["text"]
    toll = next(claim for claim in claims if claim["id"] == "m-toll")
    assert (toll["line"], toll["column"], toll["copy"]) == (7, 63, False)
    assert toll["published"] == "2026-01-07"
    assert {claim["substance"] for claim in claims} == {"fact"}
    assert next(claim for claim in claims if claim["id"] == "b-toll")["copy"] is True
    assert next(claim for claim in claims if claim["id"] == "n-toll")["published"] == (
        "2026-01-01/2026-01-31"
    )
    assert next(claim for claim in claims if claim["id"] == "b-toll")["published"] is None


def test_evidence_lies_in_the_article(run: Run) -> None:
    first = json.loads(render_json(run))["findings"][0]["judgements"][0]
    assert [part["text"] for part in first["evidence"]] == ["21 people", "31 people"]
    assert first["reason"] == json.loads(render_json(run))["findings"][0]["reason"]


def test_hidden_characters_stand_as_escapes(run: Run) -> None:
    text = "\u202egnp\x7f \x1b[31m </script> ##[group] \ud800 é"
    hostile = msgspec.structs.replace(run, warnings=(text,))
    written = render_json(hostile)
    assert json.loads(written)["warnings"] == [text]
    assert written.isprintable() or all(char.isprintable() or char == "\n" for char in written)
    assert "##[" not in written
    assert "é" in written
    written.encode()


def test_article_texts_are_not_repeated(run: Run) -> None:
    assert all("text" not in article for article in json.loads(render_json(run))["articles"])


def test_references_are_listed_with_what_they_mean(run: Run) -> None:
    first = next(claim for claim in run.claims if claim.id == "m-toll")
    span, source = Span(first.start, first.start + 3), Span(0, 4)
    means = run.article(first.article).text[:4]
    reference = Reference(span, Link.PRONOUN, means, source, 0.81234)
    known = msgspec.structs.replace(first, references=(reference,))
    claims = tuple(known if claim is first else claim for claim in run.claims)
    document = json.loads(render_json(msgspec.structs.replace(run, claims=claims)))
    found = [
        claim
        for finding in document["findings"]
        for side in finding["sides"]
        for claim in side["claims"]
        if claim["id"] == "m-toll"
    ]
    assert found[0]["references"] == [
        {
            "link": "pronoun",
            "start": span.start,
            "end": span.end,
            "text": " ".join(first.text[:3].split()),
            "means": means,
            "source": {"start": 0, "end": 4},
            "confidence": 0.8123,
        }
    ]
    assert found[0]["alone"].startswith(means.strip())
