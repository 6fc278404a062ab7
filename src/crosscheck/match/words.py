"""Texts to words: the tokens, the content words, and the words that change what is said."""

from __future__ import annotations

import re

# A number keeps its sign and separators, a word its apostrophe: "-5", "1,200" and "don't" are one
# token each; the hyphen of "10-15" is no sign.
TOKEN = re.compile(
    r"(?:(?<![\w)])[-−])?\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|[^\W_]+|[%$€£¥+]"
)

_GROUPED = re.compile(r"[-−]?\d{1,3}(?:,\d{3})+(?:\.\d+)?")

_FREE = frozenset({"a", "an", "the", "that", "also", "said", "says", "say", "on"})

FUNCTION = frozenset(
    """
    a about above after again against all also although am among an and any are as at back be
    because been before being below between both but by can could did do does doing down during
    each either else even ever every few for from further had has have having he her here hers
    herself him himself his how however i if in into is it its itself just last least less like
    may me might mine more most much must my myself near next of off on once one only onto or
    other our ours out over own per said same say says shall she should since so some still such
    than that the their theirs them themselves then there these they this those through till to
    too told toward towards under until up upon us very via was we were what when where whether
    which while who whom whose why will with within would yet you your yours
    """.split()
)

NEGATION = frozenset(
    """
    barely cannot declined declines denial denied denies deny failed fails hardly lack lacked
    lacks neither never no nobody none nor not nothing nowhere refused refuses rejected rejects
    scarcely unable unlikely without
    """.split()
)

HEDGE = frozenset(
    """
    about alleged allegedly almost approximately around attempted believed could
    estimated expected exactly fewer former formerly likely may maximum might minimum nearly
    perhaps planned possible possibly probably proposed purported reported reportedly roughly
    several some suspected unconfirmed would
    """.split()
)

NUMBER = frozenset(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
    hundred hundreds thousand thousands million millions billion billions trillion trillions
    dozen dozens score scores half halves third thirds quarter quarters fourth fifth sixth
    seventh eighth ninth tenth first second once twice thrice double doubled triple tripled
    percent couple pair
    """.split()
)


def tokens(text: str) -> list[str]:
    """The words and numbers of a text as written; "1,200" becomes "1200"."""
    return [plain(token) for token in TOKEN.findall(text)]


def content_words(text: str) -> frozenset[str]:
    """The folded words and numbers that carry meaning; a plural is folded into its singular."""
    folded = (token.casefold() for token in tokens(text))
    return frozenset(_singular(token) for token in folded if token not in FUNCTION)


def is_number(token: str) -> bool:
    """Whether a token is a number, in digits or (folded) in words."""
    return any(sign.isdigit() for sign in token) or token in NUMBER


def is_free(token: str) -> bool:
    """Whether a folded token may come and go without changing what a sentence says."""
    return token in _FREE


def is_droppable(token: str) -> bool:
    """Whether a token, as written, is a plain word.

    Numbers, names (capitals), negations, hedges and words like "by" or "from" are not.
    """
    folded = token.casefold()
    return (
        token.islower()
        and "'" not in token
        and folded not in FUNCTION
        and folded not in NEGATION
        and folded not in HEDGE
        and not is_number(folded)
    )


def plain(token: str) -> str:
    """A token without the separators of thousands, with plain marks: "1,200" is "1200"."""
    if token.isalpha():
        return token
    if _GROUPED.fullmatch(token):
        return token.replace(",", "").replace("−", "-")
    return token.replace("’", "'").replace("−", "-")


def _singular(word: str) -> str:
    word = word.removesuffix("'s")
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
