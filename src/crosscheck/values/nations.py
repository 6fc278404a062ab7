"""Countries by their adjectives and short forms: "Chilean exports" are Chile's, "U.S." is one name.

The common names and demonyms of ISO 3166-1 countries that news in English is full of; only those
that plainly stand for one country ("Indian" may be of an ocean, but hardly in news).
"""

from __future__ import annotations

_NATIONS = {
    "united states": "us,usa,american,americans,america",
    "united kingdom": "uk,britain,british,britons",
    "european union": "eu",
    "united nations": "un",
    "south korea": "south korean,south koreans",
    "north korea": "north korean,north koreans,dprk",
    "saudi arabia": "saudi,saudis",
    "south africa": "south african,south africans",
    "new zealand": "new zealander,new zealanders",
    "sri lanka": "sri lankan,sri lankans",
    "united arab emirates": "uae,emirati,emiratis",
    "czech republic": "czech,czechs,czechia",
    "ivory coast": "ivorian,ivorians",
    "costa rica": "costa rican,costa ricans",
    "el salvador": "salvadoran,salvadorans",
    "north macedonia": "macedonian,macedonians",
    "papua new guinea": "papua new guinean",
    "sierra leone": "sierra leonean",
    "burkina faso": "burkinabe",
}
_DEMONYMS = """
afghanistan afghan afghans; albania albanian albanians; algeria algerian algerians; angola
angolan; argentina argentine argentines argentinian; armenia armenian armenians; australia
australian australians; austria austrian austrians; azerbaijan azerbaijani; bahrain bahraini;
bangladesh bangladeshi; belarus belarusian belarusians; belgium belgian belgians; bolivia bolivian
bolivians; bosnia bosnian bosnians; botswana batswana; brazil brazilian brazilians; bulgaria
bulgarian bulgarians; cambodia cambodian cambodians; cameroon cameroonian; canada canadian
canadians; chad chadian; chile chilean chileans; china chinese; colombia colombian colombians;
congo congolese; croatia croatian croatians croat; cuba cuban cubans; cyprus cypriot cypriots;
denmark danish dane danes; ecuador ecuadorian ecuadorean; egypt egyptian egyptians; estonia
estonian estonians; ethiopia ethiopian ethiopians; finland finnish finn finns; france french;
georgia georgian georgians; germany german germans; ghana ghanaian ghanaians; greece greek greeks;
guatemala guatemalan guatemalans; haiti haitian haitians; honduras honduran hondurans; hungary
hungarian hungarians; iceland icelandic icelander; india indian indians; indonesia indonesian
indonesians; iran iranian iranians; iraq iraqi iraqis; ireland irish; israel israeli israelis;
italy italian italians; jamaica jamaican jamaicans; japan japanese; jordan jordanian jordanians;
kazakhstan kazakh; kenya kenyan kenyans; kosovo kosovar; kuwait kuwaiti; laos laotian; latvia
latvian latvians; lebanon lebanese; liberia liberian; libya libyan libyans; lithuania lithuanian
lithuanians; malawi malawian; malaysia malaysian malaysians; mali malian malians; malta maltese;
mexico mexican mexicans; moldova moldovan moldovans; mongolia mongolian; montenegro montenegrin;
morocco moroccan moroccans; mozambique mozambican; myanmar burmese burma; namibia namibian; nepal
nepalese nepali; netherlands dutch; nicaragua nicaraguan; niger nigerien; nigeria nigerian
nigerians; norway norwegian norwegians; pakistan pakistani pakistanis; palestine palestinian
palestinians; panama panamanian; paraguay paraguayan; peru peruvian peruvians; philippines
filipino filipinos philippine; poland polish pole poles; portugal portuguese; qatar qatari;
romania romanian romanians; russia russian russians; rwanda rwandan rwandans; scotland scottish
scots; senegal senegalese; serbia serbian serbians serb serbs; singapore singaporean; slovakia
slovak slovaks; slovenia slovenian slovene; somalia somali somalis; spain spanish; sudan sudanese;
sweden swedish swede swedes; switzerland swiss; syria syrian syrians; taiwan taiwanese; tajikistan
tajik; tanzania tanzanian; thailand thai thais; tunisia tunisian tunisians; turkey turkish turk
turks turkiye; uganda ugandan ugandans; ukraine ukrainian ukrainians; uruguay uruguayan;
uzbekistan uzbek; venezuela venezuelan venezuelans; vietnam vietnamese; wales welsh; yemen yemeni
yemenis; zambia zambian; zimbabwe zimbabwean
"""
# Capital words of other meaning: a Pole is a Pole only with a capital, which folding loses.
_AMBIGUOUS = frozenset("pole poles turkey jordan chad georgia us un".split())


def _table() -> dict[str, str]:
    found = {}
    for name, forms in _NATIONS.items():
        found.update(dict.fromkeys(forms.split(","), name))
    for entry in _DEMONYMS.split(";"):
        name, *adjectives = entry.split()
        found.update(dict.fromkeys(adjectives, name))
    return found


_NATION_OF = _table()
_SHORT = frozenset({"us", "uk", "eu", "un"})
# The same by the word, for wording in which capitals are gone.
WORDS = {
    form: name
    for form, name in _NATION_OF.items()
    if " " not in form and " " not in name and form not in _AMBIGUOUS
}
"""The country's name by each adjective or noun of one word, both in lower case."""


def nation(key: str) -> str:
    """A name's key with the country by its name: "us senate" is "united states senate"."""
    if key in _NATION_OF:
        return _NATION_OF[key]
    first, _, rest = key.partition(" ")
    return f"{_NATION_OF[first]} {rest}" if rest and first in _SHORT else key


_NAMES = frozenset(_NATION_OF.values())


def is_nation(key: str) -> bool:
    """Whether a name's key is a country's name, as `nation` gives it."""
    return key in _NAMES
