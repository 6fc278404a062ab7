"""The packaged model itself: the same codes in any batch, offline, quiet, and any other model."""

from __future__ import annotations

import http.server
import json
import os
import random
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from crosscheck import weights
from crosscheck.embed.encoder import Encoder, Settling, named, packaged
from crosscheck.embed.vectors import embed, similarity
from crosscheck.errors import ModelError

pytestmark = pytest.mark.model

COMMIT = "0123456789abcdef0123456789abcdef01234567"

_WHO = ["The mayor", "Police in Busan", "A spokeswoman for the ministry", "Nobody", "Lee Jae-myung"]
_DID = [
    "said that {n} people were injured when a ferry ran aground",
    "denied that the talks with the union had failed",
    "put the damage at ${n}.5 million, nearly twice the first estimate",
    "arrived on January {n} for the first state visit since 2019",
    "did not answer",
    "called the plan “a gift to speculators”, although {n} of the {n}0 members had voted for it",
]
_THEN = ["", " on Monday", ", the paper reported", " — for the third time this year", " 北京で"]
SENTENCES = [
    f"{who} {did.format(n=index + 2)}{then}."
    for index, (who, did, then) in enumerate((w, d, t) for w in _WHO for d in _DID for t in _THEN)
]


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return packaged()


def test_codes_depend_neither_on_batch_size_nor_on_order(encoder: Encoder) -> None:
    assert len(set(SENTENCES)) == len(SENTENCES) == 150
    codes = embed(SENTENCES, encoder=encoder, batch_size=64)
    assert codes.shape == (150, 384)
    order = list(range(150))
    random.Random(7).shuffle(order)
    for size, some in ((7, order), (1, order[:50])):
        again = embed([SENTENCES[i] for i in some], encoder=encoder, batch_size=size)
        assert (again == codes[some]).all()


def test_settling_gives_the_same_rows_more_exactly_and_leaves_the_model_in_fp32(
    encoder: Encoder,
) -> None:
    assert isinstance(encoder, Settling)
    before = encoder.encode(SENTENCES[:5])
    exact = encoder.settle(SENTENCES[:5])
    alone = np.concatenate([encoder.settle([text]) for text in SENTENCES[:5]])
    assert exact.dtype == np.float64
    assert np.abs(exact - alone).max() < 1e-13
    assert 0 < np.abs(exact - before).max() < 5e-7
    assert (encoder.encode(SENTENCES[:5]) == before).all()


def test_paraphrases_are_nearer_than_other_sentences(encoder: Encoder) -> None:
    codes = embed(
        [
            "Lee is the first South Korean leader to visit China since 2019.",
            "It is the first visit to China by a South Korean president in six years.",
            "The bakery on Main Street sells rye bread.",
        ],
        encoder=encoder,
    )
    assert similarity(codes[0], codes[1]) > 0.6
    assert similarity(codes[0], codes[2]) < 0.2


OFFLINE = """
import socket, sys
def refuse(*_args, **_options):
    raise AssertionError("the network was used")
socket.socket.connect = refuse
socket.getaddrinfo = refuse
from crosscheck.embed.encoder import packaged
assert packaged().encode(["a claim", ""]).shape == (2, 384)
"""


@pytest.mark.parametrize("offline", ["", "1"])
def test_loading_is_quiet_and_uses_no_network(offline: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", OFFLINE],
        capture_output=True,
        text=True,
        check=False,
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join(sys.path),
            "HF_HUB_OFFLINE": offline,
            "HF_HOME": str(tmp_path),
        },
    )
    assert done.returncode == 0, done.stderr
    assert (done.stdout, done.stderr) == ("", "")


def test_a_local_folder_is_a_model_too(encoder: Encoder, tmp_path: Path) -> None:
    folder = tmp_path / "mini"
    _linked(folder)
    other = named(str(folder))
    assert other.name == f"mini@{weights.fingerprint(folder)[:8]}"
    assert (embed(SENTENCES[:3], encoder=other) == embed(SENTENCES[:3], encoder=encoder)).all()


def test_a_folder_that_is_no_model_is_said(tmp_path: Path) -> None:
    (tmp_path / "model.safetensors").write_bytes(b"not weights")
    (tmp_path / "config.json").write_text('{"model_type": "bert"}')
    with pytest.raises(ModelError, match="cannot be loaded on cpu") as raised:
        named(str(tmp_path)).encode(["a"])
    assert raised.value.cure


def test_a_device_that_is_not_there_is_said() -> None:
    with pytest.raises(ModelError, match="cannot be loaded on cuda:77"):
        packaged(device="cuda:77").encode(["a"])


def test_a_failing_model_is_said(encoder: Encoder, monkeypatch: pytest.MonkeyPatch) -> None:
    class Failing:
        def float(self) -> None:
            """Nothing to convert."""

        def encode(self, *_args: object, **_options: object) -> object:
            raise RuntimeError("out of memory\nat line 3")

    monkeypatch.setattr(encoder, "_model", Failing())
    with pytest.raises(ModelError, match="failed on a batch of 2: out of memory") as raised:
        encoder.encode(["a", "b"])
    assert "smaller batch size" in raised.value.cure


HUB = """
import sys
from crosscheck.embed.encoder import encoder_for
encoder = encoder_for("acme/mini")
assert encoder.encode(["a claim"]).shape == (1, 384)
print(encoder.name)
"""


def test_a_hub_model_is_fetched_once_and_then_used_offline(tmp_path: Path, hub: str) -> None:
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(sys.path),
        "HF_HOME": str(tmp_path),
        "HF_ENDPOINT": hub,
        "HF_HUB_DISABLE_XET": "1",
        "HF_HUB_DISABLE_TELEMETRY": "1",
    }
    for endpoint in (hub, "http://127.0.0.1:9"):
        done = subprocess.run(
            [sys.executable, "-c", HUB],
            capture_output=True,
            text=True,
            check=False,
            env={**environment, "HF_ENDPOINT": endpoint},
        )
        assert done.returncode == 0, done.stderr
        assert done.stdout == f"acme/mini@{COMMIT[:8]}\n"
        assert done.stderr == ""


class _Hub(http.server.BaseHTTPRequestHandler):
    """As much of a model hub as a download needs, over the packaged model's files."""

    protocol_version = "HTTP/1.1"

    def __init__(self, folder: Path, *args: Any, **options: Any) -> None:
        self._folder = folder
        super().__init__(*args, **options)

    def do_HEAD(self) -> None:
        self._answer(with_body=False)

    def do_GET(self) -> None:
        self._answer(with_body=True)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Say nothing."""

    def _answer(self, *, with_body: bool) -> None:
        path, _, rest = self.path.removeprefix("/").partition("?")[0].partition("/resolve/")
        revision, _, name = rest.partition("/")
        if path == "api/models/acme/mini":
            siblings = [{"rfilename": name} for name in sorted(weights.PACKAGED_FILES)]
            info = {"id": "acme/mini", "sha": COMMIT, "siblings": siblings}
            self._send(200, json.dumps(info).encode(), with_body)
        elif path == "acme/mini" and name in weights.PACKAGED_FILES:
            assert revision in ("main", COMMIT)
            body = (self._folder / name).read_bytes()
            self._send(200, body, with_body, ETag=f'"{weights.PACKAGED_FILES[name]}"')
        else:
            self._send(404, b"", with_body, **{"X-Error-Code": "EntryNotFound"})

    def _send(self, status: int, body: bytes, with_body: bool, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("X-Repo-Commit", COMMIT)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if with_body:
            self.wfile.write(body)


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[str]:
    folder = tmp_path / "served"
    _linked(folder)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(_Hub, folder))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    thread.join()
    server.server_close()


def _linked(folder: Path) -> None:
    source = weights.packaged_folder()
    for name in weights.PACKAGED_FILES:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).symlink_to(source / name)
