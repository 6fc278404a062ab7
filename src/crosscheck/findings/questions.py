"""The question that a finding answers, in words: "How many were killed?"."""

from __future__ import annotations

from collections.abc import Mapping

from crosscheck.model import Claim, Judgement, Name, Span, Statement
from crosscheck.values.wording import ROLE_WORDS, one_line
from crosscheck.values.words import Word, is_content, words

_LONGEST = 70
_SMALL_WORDS = 3
# What becomes known in the course of a story.
_KNOWN = {
    "arrested": "Was anybody arrested?",
    "identified": "Was it said who it was?",
    "condition": "In what condition are the wounded?",
    "motive": "Is the motive known?",
    "charged": "Was anybody charged?",
    "guilty": "Was there a plea or a verdict?",
}


def question(judgement: Judgement, statements: Mapping[str, Statement]) -> str:
    """What the two claims are asked, from the role of the values, else from their shared words."""
    kind, _, detail = judgement.fact.partition(":")
    a, b = statements[judgement.a].claim, statements[judgement.b].claim
    match kind:
        case "count":
            return f"How many were {ROLE_WORDS[detail]}?"
        case "toll":
            return "How many people were hit in all?"
        case "where":
            return f"Where on {detail.title()}?"
        case "age":
            return f"How old is {_bearer(a, detail)}?"
        case "said":
            quote = one_line(_evidence(a, judgement.evidence[0])).rstrip(",.;:")
            return f"Who said “{_cut(quote)}”?"
        case "known":
            return _KNOWN[detail]
        case "amount" if counted := _counted(a, detail):
            return f"How many {counted}?"
        case _:
            return _about(kind, _topic(a, b, None if kind in _WHOLE else judgement.evidence))


_ABOUT = {
    "amount": "How much",
    "date": "When",
    "hour": "At what time",
    "duration": "How long",
    "last-time": "When was the last time",
    "rank": "Which rank",
    "which": "Which name",
    "who": "Which name",
    "whether": "Is it so",
}
# Facts of which the evidence is a part of the question, and not the answer.
_WHOLE = frozenset({"last-time", "whether"})


def _about(kind: str, topic: str) -> str:
    """The question of a kind of fact about a topic, "" when the claims share no word."""
    asked = _ABOUT.get(kind)
    if asked is None:
        return f"What is said of {topic}?" if topic else "What do the two passages say?"
    return f"{asked}: {topic}?" if topic else f"{asked}?"


def _counted(claim: Claim, detail: str) -> str:
    """What an amount counts, as printed; "" for one with a unit."""
    unit, _, of = detail.partition(":")
    return "" if unit else _surface(claim, set(of.split("+")))


def _bearer(claim: Claim, surname: str) -> str:
    """The surname as the claim prints it."""
    names = (v for v in claim.values if isinstance(v, Name) and not v.meant)
    printed = (n.text.split()[-1] for n in names if n.key.split()[-1] == surname)
    return next(printed, surname.title()).removesuffix("'s").removesuffix("’s")


def _evidence(claim: Claim, span: Span) -> str:
    words = claim.words_at(span)
    return claim.text[words.start : words.end]


def _surface(claim: Claim, canonical: set[str]) -> str:
    """The words of a claim that have these canonical forms, as printed."""
    printed = (claim.text[w.start : w.end] for w in words(claim.text) if w.canonical in canonical)
    return " ".join(dict.fromkeys(printed))


def _topic(a: Claim, b: Claim, evidence: tuple[Span, Span] | None) -> str:
    """The content words of the first claim that the second shares, as printed and in order.

    Shared words with nothing but small words between them stay together; a comma marks what is
    left out. Without the words of the evidence, where it is given: they are the answer.
    """
    other = {word.canonical for word in words(b.text)}
    groups: list[str] = []
    start = end = -1
    for word in words(a.text):
        inside = evidence is not None and _inside(a, word, evidence[0])
        if not is_content(word) or word.canonical not in other or inside:
            continue
        if end >= 0 and _small_words(a.text[end : word.start]):
            groups[-1] = one_line(a.text[start : word.end])
        else:
            start = word.start
            groups.append(a.text[word.start : word.end])
        end = word.end
    return _cut(", ".join(dict.fromkeys(groups)))


def _small_words(gap: str) -> bool:
    """Whether two shared words are joined by white space and at most three small words."""
    between = words(gap)
    plain = all(char.isalpha() or char.isspace() for char in gap)
    return plain and len(between) <= _SMALL_WORDS and not any(is_content(w) for w in between)


def _inside(claim: Claim, word: Word, span: Span) -> bool:
    whole = span == claim.span
    return not whole and span.start <= claim.located(Span(word.start, word.end)).start < span.end


def _cut(text: str) -> str:
    """At most so many characters, cut at a word."""
    if len(text) <= _LONGEST:
        return text
    return text[:_LONGEST].rsplit(" ", 1)[0].rstrip(",") + " …"
