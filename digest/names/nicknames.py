"""Short and pet forms of given names that are common knowledge: `Bill` may be a William. Never enough to merge."""

from __future__ import annotations

from functools import lru_cache

_FORMS = """
abraham abe bram
albert al bert
alexander alex sasha aleksandr alec sandy xander sascha alejandro oleksandr
alexandra alex sasha sandra
alfred fred alf
andrew andy drew andrei andrey andriy andre andres
angela angie
anthony tony antonio anton antoine
barack barry
barbara barb babs
benjamin ben benny bibi binyamin
bernard bernie
catherine kate kathy cathy katie kathryn katherine
charles charlie chuck carlos
christopher chris
christine chris tina
daniel dan danny
david dave davy
deborah debbie deb
dmitry dima mitya
donald don donnie
dorothy dot
douglas doug
edward ed eddie ted ned eduardo
ekaterina katya
elizabeth liz beth betty eliza lisa
evgeny zhenya
francis frank
francisco paco pancho
frederick fred freddy frederik
george georgy jorge georges
gerald jerry gerry
gregory greg
henry hank harry enrique
helen elena helena yelena olena ellen
hugo hugh
ivan vanya
jacob jake jack
james jim jimmy jamie
jeffrey jeff geoff geoffrey
jennifer jen jenny
jessica jess
john jack johnny juan ivan jon jean johann johannes giovanni
jonathan jon jonny
jose pepe
joseph joe joey josef jose
joshua josh
judith judy
kenneth ken kenny
konstantin kostya
lawrence larry laurence
leonard leo len lenny lionel
leonid lyonya
louis lou luis
lyudmila lyuda
margaret maggie meg peggy margarita
maria masha
matthew matt
maurice mo
maximilian max
michael mike mick misha mikhail miguel mickey
mikhail misha
mohammed mo
nadezhda nadia nadya
natalya natasha
nathaniel nathan nate
nicholas nick nicky nikolai nicolas
nikolai kolya
olga olya
oliver ollie
pamela pam
patricia pat patty tricia trish
patrick pat paddy
pavel pasha paul pablo
peter pete pedro
philip phil
raymond ray
rebecca becky
richard dick rick rich ricky ricardo
robert bob rob bobby robbie bert roberto
ronald ron ronnie
samuel sam sammy
sergey seryozha serj serge serej
stephen steve steven
suleiman solomon
susan sue suzy
svetlana sveta
tatyana tanya
terence terry
theodore ted teddy theo
thomas tom tommy
timothy tim
valentina valya
victor vic
vladimir volodya vova vlad
vyacheslav slava
walter walt
william bill will billy willy liam guillermo
yuri yura
zachary zach
"""


@lru_cache(maxsize=1)
def _table() -> dict[str, frozenset[int]]:
    lines: dict[str, set[int]] = {}
    for number, line in enumerate(_FORMS.strip().splitlines()):
        for form in line.split():
            lines.setdefault(form, set()).add(number)
    return {form: frozenset(numbers) for form, numbers in lines.items()}


def are_nicknames(a: str, b: str) -> bool:
    """May one lower-case ASCII given name be a short or pet form of the other, or both of one name?"""
    table = _table()
    return a != b and a in table and b in table and not table[a].isdisjoint(table[b])
