"""crosscheck run, show and sources on articles that can be read."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Crosscheck = Callable[..., subprocess.CompletedProcess[str]]

SEEDS = Path(__file__).parents[2] / "seeds"
LEXICAL = ("--encoder", "lexical")


def test_without_a_format_the_report_and_the_run_are_written(
    desk: Path, crosscheck: Crosscheck
) -> None:
    ended = crosscheck("run", "articles", *LEXICAL)
    assert (ended.returncode, ended.stderr) == (0, "")
    first, second = ended.stdout.splitlines()
    assert first.startswith("Read 2 articles from 2 publishers, 4 claims; compared ")
    assert second.startswith("1 conflict, ")
    assert second.endswith("   reports/crosscheck.md")
    assert (desk / "reports" / "crosscheck.md").read_text().startswith("# ")
    assert (desk / "reports" / "run.json").is_file()


def test_a_conflict_is_the_product_and_no_failure(desk: Path, crosscheck: Crosscheck) -> None:
    ended = crosscheck("run", "articles", *LEXICAL, "-f", "text")
    assert ended.returncode == 0
    assert ": conflict: " in ended.stdout


def test_a_format_goes_to_stdout_and_the_summary_to_stderr(
    desk: Path, crosscheck: Crosscheck
) -> None:
    ended = crosscheck("run", "articles", *LEXICAL, "-f", "json")
    document = json.loads(ended.stdout)
    assert [finding["verdict"] for finding in document["findings"]].count("conflict") == 1
    assert ended.stderr.startswith("Read 2 articles")
    assert not (desk / "reports" / "crosscheck.md").exists()
    assert (desk / "reports" / "run.json").is_file()


def test_several_formats_each_in_its_file(desk: Path, crosscheck: Crosscheck) -> None:
    formats = ("-f", "json=out/run.json", "-f", "github", "-f", "markdown=out/report.md")
    ended = crosscheck("run", "articles", *LEXICAL, *formats, "--no-save")
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.startswith("::error file=articles/")
    assert json.loads((desk / "out" / "run.json").read_text())["findings"]
    assert (desk / "out" / "report.md").read_text().startswith("# ")
    assert not (desk / "reports").exists()


def test_a_named_report_is_written_beside_other_formats(desk: Path, crosscheck: Crosscheck) -> None:
    ended = crosscheck("run", "articles", *LEXICAL, "-f", "text", "--report", "mine/r.md")
    assert ended.returncode == 0, ended.stderr
    assert (desk / "mine" / "r.md").is_file()
    assert (desk / "mine" / "run.json").is_file()


def test_quiet_says_nothing(desk: Path, crosscheck: Crosscheck) -> None:
    ended = crosscheck("run", "articles", *LEXICAL, "-q")
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")
    assert (desk / "reports" / "crosscheck.md").is_file()


def test_links_of_the_report_lead_to_the_articles(desk: Path, crosscheck: Crosscheck) -> None:
    crosscheck("run", "articles", *LEXICAL)
    assert "](../articles/herald.md#L" in (desk / "reports" / "crosscheck.md").read_text()


def test_an_article_is_never_overwritten(desk: Path, crosscheck: Crosscheck) -> None:
    before = (desk / "articles" / "metro.md").read_bytes()
    ended = crosscheck("run", "articles", *LEXICAL, "--report", "articles/metro.md")
    assert ended.returncode == 2
    assert "was read as an article" in ended.stderr
    assert (desk / "articles" / "metro.md").read_bytes() == before


def test_the_configured_sources_and_report_are_used(desk: Path, crosscheck: Crosscheck) -> None:
    (desk / "crosscheck.toml").write_text(
        'sources = ["articles"]\nreport = "out/r.md"\nencoder = "lexical"\n'
    )
    ended = crosscheck("run")
    assert ended.returncode == 0, ended.stderr
    assert (desk / "out" / "r.md").is_file()
    shown = crosscheck("show", "x-nothing")
    assert shown.returncode == 2
    assert "run.json" not in shown.stderr


def test_the_environment_counts_more_than_the_file(desk: Path, crosscheck: Crosscheck) -> None:
    (desk / "crosscheck.toml").write_text('sources = ["articles"]\nencoder = "./missing"\n')
    assert crosscheck("run").returncode == 2
    assert crosscheck("run", CROSSCHECK_ENCODER="lexical").returncode == 0


def test_publisher_and_date_from_the_command_line(desk: Path, crosscheck: Crosscheck) -> None:
    flags = ("--publisher", "The Desk", "--date", "2026-02-01")
    ended = crosscheck("sources", "articles/metro.md", *flags)
    assert ended.returncode == 0
    assert "The Desk" in ended.stdout
    assert "2026-02-01" in ended.stdout
    assert "command line" in ended.stdout
    assert "Metro Ledger" not in ended.stdout


def test_standard_input_is_a_source(desk: Path, crosscheck: Crosscheck) -> None:
    text = (desk / "articles" / "metro.md").read_text()
    ended = crosscheck("run", "-", "articles/herald.md", *LEXICAL, "-f", "text", stdin=text)
    assert ended.returncode == 0, ended.stderr
    assert ": conflict: " in ended.stdout


def test_show_explains_a_finding_of_the_last_run(desk: Path, crosscheck: Crosscheck) -> None:
    listed = json.loads(crosscheck("run", "articles", *LEXICAL, "-f", "json").stdout)
    found = next(f for f in listed["findings"] if f["verdict"] == "conflict")
    shown = crosscheck("show", found["id"])
    assert (shown.returncode, shown.stderr) == (0, "")
    for words in ("21", "31", "Harbor Herald", "Metro Ledger", found["reason"]):
        assert words in shown.stdout
    elsewhere = crosscheck("show", found["id"], "--run", "reports/run.json")
    assert elsewhere.stdout == shown.stdout


def test_show_of_an_unknown_finding_is_an_error(desk: Path, crosscheck: Crosscheck) -> None:
    crosscheck("run", "articles", *LEXICAL)
    ended = crosscheck("show", "x-zzzzzz")
    assert ended.returncode == 2
    assert "x-zzzzzz" in ended.stderr
    assert ended.stdout == ""


def test_claims_are_listed_and_with_v_what_is_none(desk: Path, crosscheck: Crosscheck) -> None:
    with (desk / "articles" / "herald.md").open("a") as article:
        article.write("\nWho saw it?\n")
    plain, verbose = crosscheck("claims", "articles"), crosscheck("claims", "articles", "-v")
    assert (plain.returncode, verbose.returncode) == (0, 0)
    known, every = plain.stdout.splitlines(), verbose.stdout.splitlines()
    assert known
    assert set(known) < set(every)
    assert any(line.endswith("Who saw it? [question]") for line in every)
    assert all(re.match(r"articles/[\w.-]+:\d+:\d+: \S", line) for line in every)
    whole = json.loads(crosscheck("claims", "articles", "-f", "json").stdout)
    assert sum(len(article["claims"]) for article in whole["articles"]) == len(known)


def test_an_article_without_a_claim_says_so(desk: Path, crosscheck: Crosscheck) -> None:
    (desk / "empty.txt").write_text("Why?\n")
    ended = crosscheck("claims", "empty.txt")
    assert (ended.returncode, ended.stdout) == (0, "")
    assert "No claims were found" in ended.stderr


def test_sources_counts_and_lists_what_is_no_claim(desk: Path, crosscheck: Crosscheck) -> None:
    with (desk / "articles" / "metro.md").open("a") as file:
        file.write("\nWho will pay for it?\nThe mayor should resign.\n")
    plain, verbose = crosscheck("sources", "articles"), crosscheck("sources", "articles", "-v")
    assert "question" in plain.stdout
    assert "Who will pay for it?" not in plain.stdout
    assert "articles/metro.md:8:1: question: Who will pay for it?" in verbose.stdout
    assert "1 claim is no fact to check: 1 piece of advice." in plain.stdout
    assert "The mayor should resign." not in plain.stdout
    assert "articles/metro.md:9:1: advice: The mayor should resign." in verbose.stdout


def test_sources_say_which_article_is_a_copy_of_which_and_why(
    desk: Path, crosscheck: Crosscheck
) -> None:
    story = "The old mill by the river burned down in the night, and nobody knows why it did."
    more = "Children from the school next door had painted its walls only a week before that."
    for name, day, credit in (("a", "06", "The Coast Post reported this. "), ("b", "07", "")):
        publisher = {"a": "Herald", "b": "Coast Post"}[name]
        (desk / "articles" / f"{name}.md").write_text(
            f"---\npublisher: {publisher}\ndate: 2026-01-{day}\n---\n\n{credit}{story}\n\n{more}\n"
        )
    ended = crosscheck("sources", "articles")
    (row,) = [line for line in ended.stdout.splitlines() if "credits Coast Post" in line]
    assert row.split()[:3] == ["articles/b.md", "articles/a.md", "copy,"]


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    shutil.copytree(SEEDS, tmp_path / "seeds")
    return tmp_path


def _written(folder: Path) -> tuple[bytes, bytes]:
    reports = folder / "reports"
    return (reports / "crosscheck.md").read_bytes(), (reports / "run.json").read_bytes()


def _same_whatever_the_order(seeds: Path, crosscheck: Crosscheck, encoder: str) -> None:
    files = sorted(
        f"seeds/{path.name}" for path in (seeds / "seeds").iterdir() if _is_article(path)
    )
    outcomes = set()
    for sources, size in ((files, "64"), (files[5:] + files[:5], "7")):
        ended = crosscheck(
            "run", *sources, "--encoder", encoder, "--no-cache", "--batch-size", size
        )
        assert ended.returncode == 0, ended.stderr
        outcomes.add(_written(seeds))
    assert len(outcomes) == 1


def _is_article(path: Path) -> bool:
    return not path.name.startswith((".", "expected"))


def test_order_and_batch_size_leave_no_trace(seeds: Path, crosscheck: Crosscheck) -> None:
    _same_whatever_the_order(seeds, crosscheck, "lexical")


@pytest.mark.model
def test_order_and_batch_size_leave_no_trace_with_the_model(
    seeds: Path, crosscheck: Crosscheck
) -> None:
    _same_whatever_the_order(seeds, crosscheck, "all-MiniLM-L6-v2")


def test_the_cache_leaves_no_trace(seeds: Path, crosscheck: Crosscheck) -> None:
    assert crosscheck("run", "seeds", *LEXICAL).returncode == 0
    fresh = _written(seeds)
    assert crosscheck("run", "seeds", *LEXICAL).returncode == 0
    assert _written(seeds) == fresh


def test_a_run_names_no_absolute_path(seeds: Path, crosscheck: Crosscheck) -> None:
    assert crosscheck("run", "seeds", *LEXICAL).returncode == 0
    report, run = _written(seeds)
    assert str(seeds).encode() not in report + run
