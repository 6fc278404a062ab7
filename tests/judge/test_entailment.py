"""A model as a judge: labels by name, both directions, and never a silent yes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from crosscheck.errors import ModelError
from crosscheck.judge import entailment
from crosscheck.judge.entailment import CrossEncoderJudge, judge_for
from crosscheck.judge.protocol import Candidate
from crosscheck.judge.recorded import RecordedJudge
from crosscheck.judge.verdict import judge_all
from crosscheck.model import Judgement, VerdictKind
from tests.judge.tellings import Told, statement

CONTRADICTS, ENTAILS, NEUTRAL = "contradiction", "entailment", "neutral"


class Reader:
    """Stands for a CrossEncoder: logits by what it was told of a pair of texts."""

    def __init__(self, order: Sequence[str], answers: dict[tuple[str, str], str]) -> None:
        self.config = SimpleNamespace(id2label=dict(enumerate(order)))
        self._order = list(order)
        self._answers = answers

    def predict(self, texts: Sequence[tuple[str, str]], **_: Any) -> np.ndarray[Any, Any]:
        rows = np.zeros((len(texts), 3), dtype=np.float32)
        for row, pair in enumerate(texts):
            rows[row, self._order.index(self._answers.get(pair, NEUTRAL))] = 9.0
        return rows


def candidate(a: str, b: str, similarity: float = 0.9) -> Candidate:
    (one, _), (two, _) = statement("alpha", Told(text=a)), statement("beta", Told(text=b))
    return Candidate(one, two, similarity)


def judge_with(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, reader: Reader
) -> CrossEncoderJudge:
    monkeypatch.setattr(entailment, "_load", lambda *_, **__: reader)
    judge = judge_for(str(tmp_path))
    assert isinstance(judge, CrossEncoderJudge)
    (tmp_path / "model.safetensors").write_bytes(b"weights")
    return judge


A, B = "The mayor stepped down.", "The mayor stays in office."


@pytest.mark.parametrize(
    "order", [(CONTRADICTS, ENTAILS, NEUTRAL), (ENTAILS, NEUTRAL, CONTRADICTS)]
)
@pytest.mark.parametrize(
    ("there", "back", "verdict"),
    [
        (CONTRADICTS, CONTRADICTS, "conflict"),
        (ENTAILS, ENTAILS, "agree"),
        (CONTRADICTS, ENTAILS, "unclear"),
        (ENTAILS, NEUTRAL, "unclear"),
        (CONTRADICTS, NEUTRAL, "unclear"),
    ],
)
def test_both_directions_decide_whatever_the_label_order(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    order: Sequence[str],
    there: str,
    back: str,
    verdict: str,
) -> None:
    judge = judge_with(monkeypatch, tmp_path, Reader(order, {(A, B): there, (B, A): back}))
    ((found,),) = judge.judge([candidate(A, B)])
    assert found.verdict == verdict
    assert found.rule == "entailment"


def test_two_different_facts_give_no_judgement(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    judge = judge_with(monkeypatch, tmp_path, Reader((CONTRADICTS, ENTAILS, NEUTRAL), {}))
    assert judge.judge([candidate(A, B)]) == ((),)
    assert judge.judge([]) == ()


def test_what_a_rule_proves_the_model_does_not_overturn(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    a, b = "Twelve people died on the ship Lark.", "A dozen people were killed on the ship Lark."
    reader = Reader((CONTRADICTS, ENTAILS, NEUTRAL), {(a, b): CONTRADICTS, (b, a): CONTRADICTS})
    judge = judge_with(monkeypatch, tmp_path, reader)
    pair = candidate(a, b)
    found = judge_all([pair], claims=[pair.a.claim, pair.b.claim], model=judge)
    assert {(j.verdict, j.rule) for j in found} == {
        (VerdictKind.AGREE, "number-agrees"),
        (VerdictKind.AGREE, "restated"),
    }


def test_without_a_model_what_no_rule_proves_is_unclear() -> None:
    (found,) = judged_by_rules(A, B, 0.9)
    assert (found.verdict, found.rule) == (VerdictKind.UNCLEAR, "undecided")
    assert judged_by_rules(A, B, 0.5) == ()


def judged_by_rules(a: str, b: str, similarity: float) -> tuple[Judgement, ...]:
    pair = candidate(a, b, similarity)
    return judge_all([pair], claims=[pair.a.claim, pair.b.claim], model=None)


def test_rules_are_no_model() -> None:
    assert judge_for("rules") is None


def test_a_recorded_judge_answers_in_either_order(tmp_path: Path) -> None:
    path = tmp_path / "answers.jsonl"
    row = {"a": B, "b": A, "verdict": "conflict", "confidence": 0.97, "reason": "by hand"}
    path.write_text("\n" + json.dumps(row) + "\n")
    judge = judge_for(f"recorded:{path}")
    assert isinstance(judge, RecordedJudge)
    ((found,),) = judge.judge([candidate(A, B)])
    assert (found.verdict, found.confidence, found.reason) == (
        VerdictKind.CONFLICT,
        0.97,
        "by hand",
    )
    assert judge.judge([candidate(A, "Something else.")]) == ((),)


def test_two_recordings_of_one_name_have_two_names(tmp_path: Path) -> None:
    names = set()
    for verdict in ("conflict", "agree"):
        path = tmp_path / "answers.jsonl"
        path.write_text(json.dumps({"a": A, "b": B, "verdict": verdict, "confidence": 1}))
        judge = judge_for(f"recorded:{path}")
        assert judge is not None
        names.add(judge.name)
    assert len(names) == 2


@pytest.mark.parametrize(
    "line", ["{", '{"a": "x"}', '{"a":"x","b":"y","verdict":"maybe","confidence":1}']
)
def test_a_broken_recording_names_the_line(tmp_path: Path, line: str) -> None:
    path = tmp_path / "answers.jsonl"
    path.write_text(line)
    with pytest.raises(ModelError, match=r"answers\.jsonl:1"):
        judge_for(f"recorded:{path}")


def test_a_missing_recording_or_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="cannot read"):
        judge_for(f"recorded:{tmp_path}/none.jsonl")
    with pytest.raises(ModelError, match="no folder"):
        judge_for(str(tmp_path / "none"))


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A real cross-encoder of one small layer, with labels in an order of its own."""
    from transformers import BertConfig, BertForSequenceClassification, PreTrainedTokenizerFast

    from crosscheck import weights

    folder = tmp_path_factory.mktemp("tiny")
    labels = (ENTAILS, CONTRADICTS, NEUTRAL)
    config = BertConfig(
        vocab_size=30522,
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=16,
        id2label=dict(enumerate(labels)),
        label2id={label: i for i, label in enumerate(labels)},
    )
    BertForSequenceClassification(config).save_pretrained(folder)
    vocabulary = weights.packaged_folder() / "tokenizer.json"
    PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
        tokenizer_file=str(vocabulary), pad_token="[PAD]", model_max_length=64
    ).save_pretrained(folder)
    return folder


@pytest.mark.model
def test_a_real_cross_encoder_is_loaded_and_gives_probabilities(tiny: Path) -> None:
    judge = judge_for(str(tiny))
    assert isinstance(judge, CrossEncoderJudge)
    assert judge.name.startswith(f"{tiny.name}@")
    rows = judge._probabilities([(A, B), (B, A), (A, A)])
    assert rows.shape == (3, 3)
    assert np.allclose(rows.sum(axis=1), 1)
    assert judge._order == {ENTAILS: 0, CONTRADICTS: 1, NEUTRAL: 2}


@pytest.mark.model
def test_a_model_with_other_labels_is_refused(tiny: Path, tmp_path: Path) -> None:
    config = json.loads((tiny / "config.json").read_text())
    config["id2label"] = {"0": "yes", "1": "no", "2": "maybe"}
    config["label2id"] = {"yes": 0, "no": 1, "maybe": 2}
    for file in tiny.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "config.json").write_text(json.dumps(config))
    judge = judge_for(str(tmp_path))
    assert judge is not None
    with pytest.raises(ModelError, match="labels maybe, no, yes"):
        judge.judge([candidate(A, B)])
