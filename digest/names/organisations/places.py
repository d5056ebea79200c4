"""Words of a name that say where: states with their demonyms, large cities, directions."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from digest.names.organisations.folding import folded_words
from digest.names.organisations.words import CITIES
from digest.names.states import read_states

LONGEST_PLACE = 6  # words: `democratic people republic of korea` has 5

# Demonyms in other languages that are met in names written in Latin letters.
_FOREIGN = """
    iran irani iranian | iraq iraqi iraqiyya irak | lebanon lubnan libanais libanesa libano liban |
    egypt misr masr egipto | syria suriya suri siria syrie sham |
    palestine filastin falastin palestina palestinien palestiniens palestinian |
    russia russkiy russkoe russkoye rossii rossiya rusia rossiyskaya rossiysky | turkey turk turkiye turkish |
    germany deutsche deutschland alemania allemagne | tunisia tunisien tunisienne | algeria algerien algerienne jazair |
    yemen yaman yemeni | belarus belarusi belarusian belorusskaya belorussky | mexico mexicana mexicano |
    venezuela venezolana venezolano | colombia colombiana colombiano | spain espana espanola espanol |
    france francaise francais | italy italiana italiano italia | korea korean | uae emirates emirati |
    america american usa us | britain british uk | hk hongkong | east shargh sharq mashreq sharqiyya vostok vostochny |
    west gharb maghrib zapad | south janub jonub yug | north shamal shomal sever norte
"""


def _names_of_states() -> Iterator[tuple[tuple[str, ...], str]]:
    for state in read_states():
        for name in (state.name, *state.names, *state.acronyms, *state.demonyms):
            yield tuple(folded_words(name)), state.code.lower()


def _foreign() -> Iterator[tuple[str, str]]:
    groups = (group.split() for group in _FOREIGN.split("|"))
    return ((word, group[0]) for group in groups for word in group)


@lru_cache(maxsize=1)
def places() -> dict[str, str]:
    """A word of a place, and the place: `iranian` and `iran` are `ir`; `hong kong` is `hk`."""
    states = {" ".join(words): code for words, code in _names_of_states()}
    cities = {city: city for city in CITIES if city not in states}
    states.update({"hk": "hk", "dprk": "kp", "uae": "ae", "emirates": "ae", "hongkong": "hk"})
    return states | cities | {word: states.get(state, state) for word, state in _foreign()}


@lru_cache(maxsize=1)
def place_phrases() -> frozenset[tuple[str, ...]]:
    """Names of places that have several words."""
    return frozenset(words for words, _ in _names_of_states() if 1 < len(words) <= LONGEST_PLACE)


@lru_cache(maxsize=1)
def place_starts() -> frozenset[str]:
    """The words that such a name begins with; most words are none."""
    return frozenset(words[0] for words in place_phrases())
