"""Words and their canonical classes: "killed", "dead" and "fatalities" are one, "leader" and
"president" are one. Everything that compares wording compares these, never raw text.

Stems are Porter2 (Snowball English, M. F. Porter 2001); the classes are ours.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import snowballstemmer

from crosscheck.model import Record
from crosscheck.values.nations import WORDS

TOKEN = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")

_CLASSES: dict[str, str] = {
    "dead": "dead deaths death die died dies dying kill kills killed killing fatal fatally "
    "fatality fatalities perish perished slain deadly toll casualty casualties drowned",
    "injured": "injured injures injuring injury injuries hurt wounded wounding wounds",
    "missing": "missing unaccounted",
    "rescued": "rescue rescued rescuing rescues saved survivors survivor survived",
    "arrested": "arrest arrested arrests arresting detained detain custody",
    "aboard": "aboard onboard carrying",
    "evacuated": "evacuate evacuated evacuating evacuation evacuations evacuees",
    "hospitalised": "hospitalised hospitalized",
    "displaced": "displaced displacing homeless",
    "trapped": "trapped stranded",
    "person": "people person persons individuals individual victims victim others",
    "passenger": "passenger passengers travellers travelers",
    "child": "child children kids kid",
    "visit": "visit visits visited visiting trip trips journey journeys journeyed travel travels "
    "travelled traveled travelling traveling",
    "leader": "leader leaders president presidents presidential",
    "summit": "summit summits",
    "meeting": "meeting meetings meet meets met talks",
    "police": "police policemen officers",
    "ban": "ban bans banned restrictions restriction curbs",
    "firm": "firm firms company companies",
    "begin": "begin begins began begun start starts started starting",
    "rise": "rise rises rose risen rising climb climbs climbed grew grow growth increase increased "
    "increases increasing gain gained gains up jumped soared surged",
    "fall": "fall falls fell fallen falling drop drops dropped decline declined decrease decreased "
    "plunged slumped shrank shrink shrunk contracted down tumbled",
    "capsize": "capsize capsized capsizes capsizing overturned overturn",
    "sink": "sink sinks sank sunk sinking",
    "ship": "ship ships vessel vessels boat boats ferry ferries",
    "job": "job jobs posts position positions",
    "workforce": "workforce staff employees employee workers worker",
    "jobless": "jobless joblessness unemployment unemployed",
    "prison": "prison prisons jail jails jailed bars imprisonment imprisoned",
    "quake": "quake quakes earthquake earthquakes tremor tremors",
    "protester": "protester protesters protestor protestors demonstrator demonstrators",
    "protest": "protest protests protested demonstration demonstrations rally rallies",
    "launch": "launch launches launched launching lift-off liftoff",
    "close": "close closed closes closing shut shuts shutting closure",
    "route": "route routes course",
    "buy": "buy buys buying bought acquire acquires acquired acquiring acquisition takeover "
    "purchase purchases purchased",
    "resign": "resign resigns resigned resigning resignation quit quits",
    "rate": "rate rates",
    "doctor": "doctor doctors physician physicians medics",
    "car": "car cars automobile automobiles",
    "plane": "plane planes aircraft airliner airplane jet jets",
    "blast": "blast blasts explosion explosions exploded explode detonated",
    "fire": "blaze blazes wildfire wildfires fires",
    "flood": "flood floods flooding flooded",
    "pact": "deal deals pact pacts accord accords agreement agreements treaty",
    "truce": "truce ceasefire cease-fire",
    "lawmaker": "lawmaker lawmakers legislator legislators mps deputies",
    "attack": "attack attacks attacked",
    "film": "film films movie movies",
    "house": "house houses home homes",
    "pupil": "pupil pupils student students",
    "poll": "poll polls survey surveys",
    "bid": "bid bids offer offers offered",
    "shop": "shop shops store stores",
    "factory": "factory factories plant plants",
    "refit": "refit renovation renovations refurbishment",
    "defeat": "beat beats beaten beating defeat defeats defeated defeating",
}

_STOP = frozenset(
    "a about above after again against all also although am an and any are around as at be "
    "because been before being below between both but by came can could did do does doing "
    "down during each even ever every few for from further had has have having he her here "
    "hers him his how however i if in into is it its itself just like made make many may me "
    "might more most much must my near nearly no nor not of off on once one only onto or "
    "other our out over own per said same say says she should since so some still such than "
    "that the their them then there these they this those though through to told too toward "
    "towards under until up upon us very was we were what when where whether which while who "
    "whom whose why will with within without would yet a.m p.m you your according added announced "
    "confirmed reported reports statement amid among per mr mrs ms first second third time "
    "times year years month months week weeks day days least".split()
)

_stemmer = snowballstemmer.stemmer("english")


def fold(text: str) -> str:
    """The text in lower case, without accents, with plain quotes and hyphens."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text)
    plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    return plain.translate(_PLAIN).casefold()


_PLAIN = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "‐": "-", "−": "-"}
)


@lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    return str(_stemmer.stemWord(word))


_CLASS_OF = WORDS | {word: name for name, members in _CLASSES.items() for word in members.split()}


@lru_cache(maxsize=65536)
def canonical(word: str) -> str:
    """The class or else the stem of a word, folded; possessive endings dropped."""
    plain = fold(word).removesuffix("'s").rstrip("'")
    return _CLASS_OF.get(plain) or _stem(plain)


class Word(Record, frozen=True):
    """A token of a text with its offsets, its folded form and its canonical form."""

    start: int
    end: int
    plain: str
    canonical: str


@lru_cache(maxsize=65536)
def _forms(token: str) -> tuple[str, str]:
    return fold(token), canonical(token)


def words(text: str) -> tuple[Word, ...]:
    """The tokens of a text in order; a hyphenated or apostrophised word is one token."""
    return tuple(Word(m.start(), m.end(), *_forms(m.group())) for m in TOKEN.finditer(text))


def is_content(word: Word) -> bool:
    """Whether a word carries meaning of its own: no stop word, no bare number."""
    return word.plain not in _STOP and not word.plain[0].isdigit() and len(word.plain) > 1


def content(text: str) -> tuple[str, ...]:
    """The canonical content words of a text in order, repeats kept, hyphens taken apart."""
    return tuple(
        part.canonical
        for word in words(text)
        for part in (words(word.plain.replace("-", " ")) if "-" in word.plain else (word,))
        if is_content(part)
    )
