"""The command as a user runs it: a process of its own in a folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

FERRY = """---
publisher: {publisher}
date: 2026-01-15
---

The sinking of the Ocean Lark has killed {toll} people. Six people are still missing.
"""


@pytest.fixture
def environment() -> Callable[..., dict[str, str]]:
    """What a process gets: no options of whoever runs the tests, and no model hub."""

    def made(**more: str) -> dict[str, str]:
        kept = {
            key: value
            for key, value in os.environ.items()
            if not key.startswith(("CROSSCHECK_", "NO_COLOR", "PYTEST"))
        }
        return kept | {"HF_HUB_OFFLINE": "1"} | more

    return made


@pytest.fixture
def crosscheck(
    tmp_path: Path, environment: Callable[..., dict[str, str]]
) -> Callable[..., subprocess.CompletedProcess[str]]:
    """crosscheck WORDS in `cwd`, by default `tmp_path`; further names are environment."""

    def run(
        *words: str, cwd: Path = tmp_path, stdin: str = "", **more: str
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "crosscheck", *words],
            cwd=cwd,
            env=environment(**more),
            input=stdin,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=300,
            check=False,
        )

    return run


@pytest.fixture
def article() -> Callable[..., str]:
    """An article about one toll."""

    def written(publisher: str, toll: str) -> str:
        return FERRY.format(publisher=publisher, toll=toll)

    return written


@pytest.fixture
def desk(tmp_path: Path, article: Callable[..., str]) -> Path:
    """A folder `articles` with two that disagree."""
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "herald.md").write_text(article("Harbor Herald", "21"))
    (articles / "metro.md").write_text(article("Metro Ledger", "31"))
    return tmp_path
