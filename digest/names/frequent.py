"""Names so common that their spellings are known: two of one line are one, of different lines never.

A line is one name. Common knowledge of transcription: Arabic, Persian, Turkish, Russian, Ukrainian, Belarusian. That
two have a common name says little.
"""

from __future__ import annotations

from functools import lru_cache

from digest.names.given import GIVEN

_GIVEN_TELLS = 0.8

_EVERYWHERE = """
muhammad mohammed mohamed muhammed mohammad mohamad muhamad mohamud mehmed mehmet muhammet mohd mahamat mahomed magomed
ahmad ahmed ahmet achmed akhmed akhmad ahmadu
ali aly
hasan hassan hassen hacen
husayn hussein hossein husain hussain hoseyn hosein husein husseyn huseyin hussin houcine hocine hossain husayin
abdullah abdallah abdollah abdulla abdalla abdellah
"""
_FREQUENT = """
mahmud mahmoud mahmood mahmut mehmood mehmud
mustafa mostafa mustapha moustafa mostapha moustapha mustafo
ibrahim ebrahim ibrahem brahim ibraheem
khalid khaled khalad haled halid
khalil khaleel halil
umar omar omer oumar umer
uthman osman othman ousmane usman ottman usmon
yusuf yousef youssef yusef yousuf youcef yousif yusif joseph josef jusuf
ismail esmail ismael ismaeel esmaeil ismaeil ismayil
salih saleh
salah
salim saleem selim
salam
salman
said saeed saed saied sayd saiid saaid
saad
hamid hameed
hamad
hamed
hamdan
hamza hamzeh
jamal gamal djamel jamaal cemal
jamil gamil jameel cemil
karim kareem kerim
karam
rashid rasheed rachid
rashad
tariq tarek tareq tarik
bilal belal
walid waleed oualid
nasir nasser naser nasser
nasr
nasim naseem
faysal faisal feisal faycal
fahd fahad
sami
samir sameer
amin ameen
amir ameer emir
majid majeed mejid
majed
mahdi mehdi
muhsin mohsen mohsin muhsen
mansur mansour mansoor
marwan
nabil nabeel
adil adel
anwar anouar enver
ashraf achraf
ayman aiman aymen eymen
bashir basheer bachir beshir
bassam
bakr baker
badr
daud dawud dawood dawoud daoud davud davoud davood
fadl
fuad fouad foad
habib habeeb
hadi
haytham haitham
hashim hashem hachem
hisham hesham hicham hishem
idris idriss edris
imad emad
isa issa eissa essa eisa
iyad eyad ayad
jafar jaafar djafar
jawad javad jewad
kamal kemal
kamil kamel
luay
mazin mazen
munir mounir muneer
murad mourad morad murat
musa mousa moussa mussa
nadim nadeem
naji
nizar
qasim qassem qasem kassem kassim qassim ghasem kasem kasim
rafiq rafik rafeeq
ramadan ramazan ramzan
reza rida reda ridha riza
sabri
sadiq sadegh sadeq sadik
sharif shareef sherif cherif
sulayman suleiman sulaiman soleiman soleyman suleyman sulejman souleymane slimane
taha
tahir taher
wail wael
yahya yehia yahia
yasin yassin yaseen yassine
yasir yasser yaser
yaqub yaqoub yacoub yakub
younes yunus younis yunis
zakariya zakaria
zayd zaid zeid
ziyad ziad zeyad
zuhair zuhayr zoheir
aleksandr alexander aleksander alexandr oleksandr aliaksandr alyaksandr alexandre alexandros
aleksey alexei alexey aleksei oleksiy oleksii aliaksei alaksiej alexy
andrey andrei andriy andrii andrej
anatoly anatoliy anatolii anatoli anatol
arkady arkadiy arkadii arkadi
boris barys borys
denis denys dzianis
dmitry dmitri dmitriy dmitrii dmytro dimitri dzmitry dzmitryi
evgeny yevgeny evgeniy yevgeniy yevgeni evgeni evgenii yevhen yevhenii eugene yauhen
fyodor fedor fedir feodor
gennady gennadiy gennadi gennadii hennadiy hennadii guennadi henadz
georgy georgiy georgi georgii heorhiy heorhii
grigory grigoriy grigori hryhoriy hryhorii
igor ihor ihar
ilya ilia illia
ivan
kirill kiril kyrylo kyryl
konstantin kostyantyn kostiantyn
leonid
maksim maxim maksym
mikhail mykhailo mykhaylo mikhayl mihail michail
nikolay nikolai mykola mikalai nikolaj
oleg oleh aleh
pavel pavlo
pyotr petr petro piotr
roman raman
ruslan
sergey sergei serhiy serhii siarhei sergii sergiy serge
stanislav stanislau
stepan
timur
vadim vadym vadzim
valentin valentyn
valery valeriy valeri valerii
vasily vasiliy vasili vasyl vasilii
viktor victor
vitaly vitaliy vitali vitalii
vladimir volodymyr uladzimir wladimir
vladislav vladyslav uladzislau
vyacheslav viacheslav viatcheslav
yaroslav iaroslav
yuri yury yuriy yurii iurii iouri iurie yury
anna hanna
ekaterina yekaterina kateryna katsiaryna catherine katerina
elena yelena olena alena helena
irina iryna
lyudmila liudmyla ludmila
marina maryna
natalya natalia nataliya nataliia natallia natalie
oksana aksana
olga olha volha
svetlana svitlana sviatlana
tatyana tatiana tetiana tetyana tatsiana
yulia yuliya iuliia julia yuliia
"""
_SURNAMES = """
khan
kim
lee
li
ri rhee
pak park bak
choe choi
chan
chen
chang
wang
wong
zhang
liu
smith smyth
singh
kumar
nguyen
jan
shah
gul
haji
"""
# Rare names that sound alike and are not one.
_TOLD_APART = """
khamenei khamanei khamenehi
khomeini khomeyni khumayni khomeni
hariri
harari
sinwar sinouar
"""


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[str, float]]:
    """Sounds and spellings to the name, and how much it tells: 1 is a rare one."""
    known: dict[str, tuple[str, float]] = {}
    for lines, weight in ((_EVERYWHERE, 0.35), (_FREQUENT, 0.7), (_SURNAMES, 0.5), (_TOLD_APART, 1.0)):
        for line in lines.strip().splitlines():
            spellings = line.split()
            for spelling in spellings:
                known.setdefault(spelling, (spellings[0], weight))
    return known


def common_name(token: str) -> str | None:
    """Which common name a lower-case ASCII token spells: `hossein` gives `husayn`; None for any other."""
    found = _table().get(token)
    return found[0] if found else None


def telling(token: str) -> float:
    """How much it tells that two have this name: .35 for Muhammad to 1 for a rare one."""
    if found := _table().get(token):
        return found[1]
    return _GIVEN_TELLS if token in GIVEN else 1.0
