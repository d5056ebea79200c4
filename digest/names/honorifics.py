"""Words that stand before a name and are no part of it, and words that name an office or a thing, never an actor."""

from __future__ import annotations

HONORIFICS: frozenset[str] = frozenset(
    """
    mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend father sister brother archbishop bishop cardinal
    sayyed sayyid sayed seyed seyyed syed seyyid sheikh sheik shaikh shaykh cheikh ayatollah hojjatoleslam hojatoleslam
    hujjatulislam imam mullah mulla mawlana maulana hajj haj hajji haji hadji agha aga ustad hazrat bey effendi pasha
    martyr comrade general gen lt lieutenant colonel col major maj captain capt brigadier brig admiral adm commander
    marshal sergeant sgt his her excellency highness majesty royal hon honourable honorable judge justice rabbi rav
    grand mufti mawlawi mawlavi maulvi moulavi molla mullo hodjatoleslam hajjah alhaj ustadh ustaz ostad allamah efendi
    monsignor msgr monsieur madame mme mlle herr frau senor senora signor signora shri
    """.split()
)

# Words of an office, in lower case. A run of capitals is split at them: "Foreign Minister Hossein Amir-Abdollahian".
OFFICES: frozenset[str] = frozenset(
    """
    president vice prime minister ministers foreign defence defense interior finance secretary secretary-general
    secretaries deputy assistant undersecretary leader leaders chief chairman chairwoman chairperson chair head
    director spokesman spokeswoman spokesperson ambassador envoy senator congressman congresswoman representative mp
    governor consul attaché attache mayor king queen prince princess emir sultan crown premier chancellor official
    officials member members commander-in-chief adviser advisor negotiator delegate supreme caretaker acting former
    ex special senior speaker pope gov sen rep mep sheriff undersheriff attorney atty prosecutor magistrate lawyer
    detective inspector superintendent constable officer petty trooper commissioner councillor councilman
    councilwoman alderman clerk professor emeritus coach marshal marshall officers
    """.split()
)

# Words that, alone or together, name a thing and no actor: "Political Bureau", "Deputy Head", "West", "Operation".
GENERIC: frozenset[str] = (
    frozenset(
        """
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
        september october november december jan feb mar apr jun jul aug sept sep oct nov dec today tomorrow yesterday
        political bureau office cabinet government ministry parliament council committee commission movement party group
        forces force army navy police border war battle operation storm revolution resistance peace agreement treaty
        deal accord accords summit conference resolution article chapter day year week month century north south east
        west northern southern eastern western central middle island islands sea gulf river strait bay mount lake street
        road avenue square airport hospital university camp city town village province governorate district region state
        states territory territories strip bank capital almighty god islamic muslim muslims christian christians jewish
        jews arab arabs sunni shia shiite zionist occupation occupied enemy axis national international general affairs
        related articles news photo image video breaking exclusive live update opinion analysis read comment volcano
        """.split()
    )
    | OFFICES
)

# Words that, at the end of a name, tell that no person has it. Alone or with general words, they name nobody in
# particular: "Security Council", "Fire Department". With another word they are a name: "Orthodox Church".
THINGS: frozenset[str] = frozenset(
    """
    department church mosque synagogue school college academy center centre company corporation association foundation
    agency service services institute institution museum gallery magazine newspaper press program programme project plan
    act law court jail prison section division unit union fund federation confederation society club team league network
    channel house building hotel park garden gardens station road beach creek bridge county constitution board bureau
    command coalition front brigade brigades task joint combined security air fire human rights public safety health
    education science justice superior high election elections electoral democratic republican communist socialist
    labour labor independent federal royal first second third general assembly senate congress cup award awards prize
    festival fair show series inc ltd corp co group holdings airlines airways motors industries information energy
    trade economy agriculture culture tourism transport homeland intelligence staff parliamentary
    """.split()
)

# Days, and the months that are no first names. A run is cut at them: "Wasilla Bible Church Friday".
DAYS_AND_MONTHS: frozenset[str] = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february july september october november december
    """.split()
)

# Words that open a sentence with a capital without being a name.
OPENERS: frozenset[str] = frozenset(
    """
    the a an this that these those he she it they we i you his her its their our my your there here in on at by for from
    to of with without within during after before since until while when where who what which why how as if although
    though because but and or nor so yet not no also moreover meanwhile however therefore thus hence then later earlier
    according under over between among amid against about above below both either neither each every all some many most
    more few several other others another such same one two three four five six seven eight nine ten first second third
    last next now once only even just still already again today yesterday tomorrow speaking asked citing stressing
    noting adding appreciating slamming hours days weeks months years following including regarding despite besides
    instead
    """.split()
)
