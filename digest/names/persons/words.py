"""Words of personal names that are no names: titles, articles, particles, words for son and daughter."""

from __future__ import annotations

from digest.names.honorifics import OFFICES

ARTICLES = frozenset("al el ul il ol".split())
# Before a letter of the sun: ar-Rahman, ash-Shaykh, ud-Din. Only where the next word begins alike.
SUN_ARTICLES = frozenset(
    """
    ad ed id ud od ar er ir ur or as es is us os ash esh ish ush at et it ut an en in un on az ez iz uz
    """.split()
)
KIN = frozenset("bin ibn bint binti bt ould wuld walad weld oglu ogly oghlu uulu kyzy qizi kizi".split())
KIN_INSIDE = KIN | {"ben", "b", "bi"}  # at the head a given name or an initial
PARTICLES = frozenset(
    """
    de da do dos das di del della delle degli dela du des van von vom der den dem ter ten te zu zum zur af av la le
    las los lo y e und och of the st
    """.split()
)
FATHER_OF = frozenset("abu abou abo aboo abi abul aboul".split())
MOTHER_OF = frozenset("umm um oum".split())
SERVANT_OF = frozenset(
    """
    abd abed abdul abdel abdal abdol abdoul abdur abdu abdus abdun abdud abdut abduz abder abdes abdal
    """.split()
)
FAITH = frozenset("din deen dine dein dyn dean".split())
FAITH_GLUED = frozenset(
    """
    uddin uddeen eddin eddine eddeen aldin aldeen addin addine uldin eldin eldeen eldine iddin udeen udin edin edine
    oddin
    """.split()
)
GOD = frozenset("allah ullah ollah alla ulla olla".split())
# Titles that are names as well: left out at the head; anywhere else they weigh little.
SOFT = frozenset(
    """
    sayyid sayyed sayed seyed seyyed syed sayid seyyid saiyid haji hajji hajj haj hadji al-haj alhaj alhaji sheikh
    sheik shaikh shaykh cheikh cheik sheekh mullah mulla mullo molla mawlawi maulvi mawlavi maulawi moulavi mawlana
    maulana qari kari mufti hafiz hafez akhund akhundzada akhond agha aga aqa bey beg effendi efendi pasha khanum
    khanom hanim hanum sahib saheb sahab sardar malik mirza mir emir shahid ustad ustaz ostad hazrat imam molavi
    khan shah jan gul begum hojjat jr sr jnr snr ii iii iv phd md esq cbe obe mbe kc qc dds ra rabbi rav reb hakham
    """.split()
)
_NUMERALS = "ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx".split()
TRAILING = frozenset([*_NUMERALS, *"jr sr jnr snr phd md esq cbe obe mbe kc qc dds".split()])
# Two of these cannot both be his: John Smith Jr. is not John Smith Sr.
GENERATIONS = {numeral: numeral for numeral in _NUMERALS} | {"jr": "ii", "jnr": "ii", "sr": "i", "snr": "i"}
# Before a capital inside of a word these do not part it: McDonald, DeVito.
GLUED_KEPT = frozenset("mc mac de di la le du da del van von fitz o al el st san ter ten".split())
# At the head of a name: titles; the others of SOFT are names there.
TITLES = SOFT - TRAILING - frozenset("khan shah jan gul mir shahid hojjat ra".split())
# Titles that are given names too: left out only where two words stay.
NAME_TITLES = frozenset(
    """
    hafiz hafez malik sardar imam emam mirza emir agha aga aqa bey beg ustad ustaz ostad hazrat pasha begum
    """.split()
)
# `President Vladimir Putin`; those that are given names or surnames too stay.
OFFICE_TITLES = OFFICES - frozenset("sultan emir king queen prince princess rep mp petty head chair pope".split())
# After Abdul these begin another name: `Abdul Khan`. The King and the Witness are names of God: `Abdul Malik`.
NO_SERVICE = SOFT - frozenset("malik shahid hafiz hafez".split())
