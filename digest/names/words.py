"""Words that tell what kind of thing a run of capitals names, in lower case. Common knowledge, not from any text."""

from __future__ import annotations

# Words that open a sentence, besides those in honorifics.py.
MORE_OPENERS: frozenset[str] = frozenset(
    """
    near via like unlike upon throughout through across inside outside toward towards around behind beyond along off
    onto up down out yes well please thanks hello perhaps maybe indeed nevertheless nonetheless additionally
    furthermore consequently finally lastly initially eventually recently currently previously originally apparently
    reportedly allegedly according sadly fortunately unfortunately interestingly ironically surprisingly clearly
    obviously actually basically generally typically usually often sometimes always never ever everyone everybody
    someone somebody anyone anybody nobody nothing something anything everything whoever whatever whenever wherever
    whether unless whereas because since them him us me mine yours theirs myself himself herself itself themselves
    be being been am is are was were do does did doing done have has had having can could may might must shall
    should will would let lets i'm i've i'd i'll it's that's there's he's she's we're we've they're you're don't
    didn't isn't can't what's here's who's let's new more much any both many image source photograph caption
    editor's updated published posted
    """.split()
)

# At the end of a name these make it an organisation's: `Palestinian Football Association`.
ORGANISATION_ENDS: frozenset[str] = frozenset(
    """
    academy administration agency airline airlines airways alliance army assembly associates association authority
    bank bancorp battalion board bureau brigade brigades bundestag cabinet center centre chamber church club
    coalition college command commission committee communications company computer computers conference
    confederation congress consortium constabulary consulate cooperative corp corporation corps council court courts
    dail department directorate division duma electric embassy energy enterprise enterprises exchange federation
    fleet force forces foundation front fund galleries gallery gang government group guard guards holding holdings
    hospital inc industries industry inspectorate institute institution institutes insurance intelligence knesset
    laboratories laboratory labs league legislature llc llp ltd majlis marines media militia ministry mission motors
    movement museum navy network networks office organisation organization orchestra panel parliament partners
    partnership party pharmaceuticals plc police politburo productions records regiment registry republicans
    democrats restaurants sa secretariat senate service services society software solutions squad squadron staff
    stores studios survey syndicate systems taskforce team technologies technology telecom theatre tribunal trust
    unicef unesco union unions unit university ventures wing wireless workers airforce
    """.split()
)
# These do it only with another word of such a name, or with `of`: they end streets and places as well.
ORGANISATION_HEADS: frozenset[str] = (
    frozenset(
        """
        state states house school bar friends sons daughters order soldiers doctors reporters voice army bank banks
        university church ministry department institute college school office board bureau council government
        organisation organization conference congress movement party front community league union united national
        secretariat court court chamber academy society association federation commission committee centre center
        agency museum house parliament times voice foundation fund trust network coalition force forces guard bureau
republic kingdom guardians corps authority confederation directorate faculty
        library hospital embassy international alliance
        """.split()
    )
    - {"state", "states", "united", "national", "republic", "kingdom", "international"}
) | {"state"}
# Words that fill such a name: `Ministry of Health and Population`.
TOPICS: frozenset[str] = frozenset(
    """
    atmospheric oceanic fish advanced aerospace affairs agriculture air aircraft computer motor alcohol arab arts
    atomic aviation budget business central children civic civil commerce communications community comprehensive
    constitutional consumer cooperation counter-terrorism criminal crime culture customs defence defense democracy
    democratic development disaster disease drug drugs economic economics economy education election elections
    electoral electricity emergency employment energy engineering enforcement environment environmental european
    exchange family federal finance financial fisheries food foreign forestry fire freedom general geological global
    guard health higher highway homeland housing human humanitarian immigration independent industrial industry
    information infrastructure inquiry intelligence interior internal international investigation investigations
    investment islamic joint judicial justice labor labour land law legal legislative liberal liberation local
    management maritime medical medicine migration military mines mining missile monetary municipal national natural
    naval nuclear nutrition occupational oil peace people people's petroleum planning police political popular
    population power press protection prevention public reconciliation reconstruction referenda referendum reform
    refugees regional relations relief religious research resources revenue revolutionary rights royal rural safety
    sanitation science sciences scientific securities security services social socialist space special specialist
    sport sports standards state statistics strategic studies supreme tax technical technology telecommunications
    tourism trade traffic training transport transportation treasury unity urban veterans visual war water welfare
    wildlife women women's workers works world youth united american european african asian
    """.split()
)
# Offices that are also the field of a body: Foreign Ministry, Defense Department, Supreme Court, Special Forces.
FIELDS: frozenset[str] = frozenset(
    "foreign defence defense interior finance special supreme senior prime crown royal members general grand major "
    "sister justice lord prince king queen governor attorney prosecutor mayor president's".split()
)
OUTLET_ENDS: frozenset[str] = frozenset(
    """
    advertiser agence beacon broadcasting bulletin chronicle courier daily dispatch echo examiner express gazette
    globe guardian herald inquirer journal magazine mail mercury mirror monitor news newspaper newspapers newswire
    observer observatory-news online post press radio record reporter review sentinel standard star sun telegraph
    television times tribune tv weekly al-youm al-akhbar al-ahram al-awsat al-mayadeen al-manar al-arabiya al-jazeera
    anadolu rudaw
    """.split()
) - {"observatory-news", "record", "review", "standard", "globe"}
PLACE_ENDS: frozenset[str] = frozenset(
    """
    airfield airport avenue base bay beach border boulevard bridge camp canal cape cathedral cemetery city coast
    county creek crossing dam desert district drive falls forest fort garden gardens governorate gulf harbor harbour
    heights highlands highway hill hills island islands isle junction lake lane mall mosque mount mountain mountains
    neighborhood neighbourhood ocean palace park parkway peak peninsula plains plateau plaza port province quarter
    reef region reservoir river road sea shore springs square stadium strait straits street strip suburb territories
    territory tower towers town township tunnel valley village volcano ward wharf wood woods zone field fields
    center
    """.split()
) - {"center", "wood", "woods", "field", "fields", "ward", "heights", "springs"}
PLACE_STARTS: frozenset[str] = frozenset(
    """
    mount lake gulf bay cape port fort north south east west northern southern eastern western central upper lower new
    san santa el los las saint puerto rio tel
    """.split()
) - {"el", "saint", "central"}
# What `New` is a part of the name of, also at the start of a sentence.
NEW_PLACES: frozenset[str] = frozenset(
    "york yorker yorkers orleans zealand zealander zealanders jersey hampshire mexico delhi england brunswick haven "
    "caledonia guinea britain bedford westminster rochelle".split()
)
# At its end these make it the name of a thing, an event or a text: of no actor.
THING_ENDS: frozenset[str] = frozenset(
    """
    accord accords act affair affairs agreement agreements album amendment anniversary appeal article attack attacks
    award awards bill bombing bombings book boulevard bowl campaign case census century ceremony championship
    championships charter christmas code conflict constitution convention covenant crisis cup day days deal decade
    declaration decree directive disease doctrine earthquake edition election elections era eve event exercise
    exhibition fair festival fever file files final finals flight flu framework game games hurricane index initiative
    intifada invasion king-cup law laws life massacre match memorandum month night offensive olympics open operation
    operations pact page pact peace plan playoff playoffs polls prize process program programme project projects
    proposal protocol raid reform reforms regulation regulations report resolution revolt revolution road-map rule
    rules scandal scheme season sequence series shooting show showdown song spring statement storm strike summit
    syndrome system-test talks test tour tournament treaty trial trophy tsunami uprising vaccine virus visa war wars
    week weekend winter year years zone-test action agenda
    """.split()
) - {"affairs", "life", "polls"}
THING_STARTS: frozenset[str] = frozenset(
    """
    operation hurricane storm typhoon cyclone tropical exercise project resolution article chapter section act flight
    windows happy merry part phase route highway interstate title volume version figure table appendix
    """.split()
)
# Adjectives of peoples, creeds and tongues that are in no list of states: they name a people, not an actor.
PEOPLES: frozenset[str] = frozenset(
    """
    arab arabs arabic kurd kurds kurdish muslim muslims christian christians jew jews jewish hindu hindus buddhist
    buddhists sikh sikhs sunni sunnis shia shiite shiites shi'ite shi'ites alawite alawites druze yazidi yazidis
    catholic catholics protestant protestants orthodox evangelical islamic islamist islamists islam christianity
    judaism hinduism buddhism catholicism european europeans african africans asian asians latin western western
    english spanish hebrew persian pashto urdu hispanic hispanics latino latinos caucasian black white native tamil
    tamils sinhalese pashtun pashtuns hazara tajik tajiks turkmen turkmens uzbek uzbeks uighur uighurs rohingya basque
    basques catalan catalans scottish welsh english roma gypsy tibetan tibetans chechen chechens sahrawi serb serbs
    scientologist scientologists mormon mormons atheist atheists zionist zionists marxist communist communists
    republican republicans democrat democrats liberal liberals conservative conservatives labour tory tories socialist
    socialists nazi nazis bible quran koran torah god allah lord christ jesus christmas easter ramadan eid hanukkah
    passover thanksgiving halloween internet web english-language facebook-page christmas-eve
    """.split()
)
# Capitals alone that are no organisation.
NO_ORGANISATION: frozenset[str] = frozenset(
    """
    ac ad aids am amp api ap-style apr asap atm aug av bc bce bst cd cds ce ceo ceos cet cfo cio cctv cmo coo cpu
    cst cto cv dc dec diy dj dna dsl dvd dvds edt eps est etc eu-wide evp faq faqs feb fri fyi gb gdp ghz gm-food
    gmt gnp gop-led gps gpu gst hd hdtv hiv hr hq html http id ied ieds iii ii iq ip ipo ipod iv ist it iv jan jr
    jul jun kg km lcd led llc ltd mba mp3 mph mon mp mps mri ms msc mvp nba-leading ngo ngos no nov oct ok op-ed pc
    pcs pdf phd pm pow pr ps pst pub q1 q2 q3 q4 qc rna rss sat sc sdk sep sept sgt sim sms sos sr st std sun suv
    suvs tba thu tb tbd tue tv tvs uav uavs ufo uhf url usb usd usr utc ux vat vhf vhs vi vii viii vip dui lte sdhc
    qwerty swat ir atv gsm edge qb rb wr lb cb nt te ot mvps pga hof vp vpn vs wed wifi wmd wmds wwi wwii www xi xii
    xiii xiv xix xv xvi xx xxi ie eg p.m a.m rd ave cm mm mg gb mb tb kb kw mw gw usa us uk al ak az ar ca co ct de
    fl ga hi il ia ks ky la me md ma mi mn mo mt ne nv nh nj nm ny nc nd oh or pa ri sd tn tx ut va wa wv wi wy
    """.split()
)
# Cities and regions that are named with no further word; and the states of the USA.
PLACES: frozenset[str] = frozenset(
    """
    aden aleppo alexandria algiers amman amsterdam ankara antwerp athens atlanta auckland austin baghdad baku
    baltimore bamako bangalore bangkok barcelona basra beijing beirut belfast belgrade benghazi berlin bethlehem
    birmingham bogota bombay boston bratislava brazzaville brisbane bristol brussels bucharest budapest cairo
    calcutta canberra caracas cardiff casablanca chennai chicago chisinau cincinnati cleveland cologne colombo
    copenhagen dakar dallas damascus darfur delhi denver detroit dhaka dili dnipro doha donetsk dresden dubai dublin
    dundee durban edinburgh erbil fallujah florence frankfurt gaza geneva genoa glasgow gothenburg guangzhou hague
    haifa hamburg hanoi harare havana hebron helsinki herat hiroshima homs houston hyderabad idlib indianapolis
    irbil isfahan islamabad istanbul jakarta jalalabad jeddah jenin jerusalem johannesburg kabul kampala kandahar
    karachi karbala kathmandu kharkiv khartoum kiev kinshasa kirkuk kolkata kosovo kyiv lagos lahore leeds leipzig
    lille lima lisbon liverpool ljubljana london luanda lusaka lviv lyon madrid malmo managua manama manchester
    manila mariupol marseille mashhad mecca medina melbourne memphis miami milan milwaukee minneapolis minsk
    mogadishu montreal moscow mosul mumbai munich muscat nablus nairobi najaf naples nashville newcastle nicosia
    nottingham odessa oslo ottawa oxford palermo palmyra paris peshawar philadelphia phoenix pittsburgh pittsburgh
    portland prague pretoria pristina pyongyang quito rabat rafah ramadi ramallah rangoon raqqa raqqah riga riyadh
    rome rotterdam sanaa sarajevo seattle seoul shanghai sheffield shenzhen sidon sirte skopje sofia srebrenica
    stockholm strasbourg stuttgart sydney tabriz taipei tallinn tashkent tbilisi tehran tikrit tirana tokyo toronto
    tripoli tunis turin tyre utrecht valencia vancouver venice vienna vilnius warsaw washington wellington winnipeg
    yangon yerevan zagreb zaporizhzhia zurich alabama alaska arizona arkansas california colorado connecticut
    delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts
    michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee
    texas utah vermont virginia wisconsin wyoming ontario quebec alberta manitoba queensland tasmania scotland wales
    england catalonia bavaria tuscany sicily crimea donbas kashmir punjab sindh balochistan kurdistan palestine
    galilee golan sinai anbar nineveh ninewa helmand aceh java sumatra africa asia europe america antarctica arctic
    atlantic pacific mediterranean caribbean balkans scandinavia levant caucasus sahara sahel hollywood manhattan
    brooklyn bronx queens
    """.split()
)
# In lower case before a name.
PERSONAL_NOUNS: frozenset[str] = frozenset(
    """
    accountant activist actor actress adviser advisor aide ambassador analyst anchor architect artist assistant
    astronaut astronomer athlete attorney author banker baseman biologist billionaire blogger boss boxer boy
    boyfriend broadcaster brother businessman businesswoman candidate captain caretaker celebrity ceo chairman
    chairwoman chancellor chef chemist chief clerk cleric coach coauthor co-author co-founder cofounder colleague
    columnist comedian commander commentator commissioner composer conductor congressman congresswoman consultant
    convict cornerback coroner correspondent councillor councilman counsel counselor counterpart cousin creator critic
    curator daughter dealer defendant defender defenseman delegate deputy designer detective developer dictator
    diplomat director doctor driver economist editor engineer envoy executive expert father fiance fiancee filmmaker
    financier founder forward friend geologist girl girlfriend goalkeeper governor guard guitarist gunman historian
    host husband inspector investigator inventor journalist judge justice king laureate lawmaker lawyer leader
    lecturer legend lieutenant linebacker lineman magistrate magnate man manager mastermind mayor megastar
    midfielder minister mogul mother musician neighbor neighbour neurosurgeon nominee novelist nurse official
    officer opponent owner painter partner passenger pastor patient performer philosopher photographer physician
    physicist pianist pilot pitcher player playwright poet policeman politician pope premier president priest prince
    princess principal producer professor englishman frenchman irishman scotsman dutchman welshman programmer
    prosecutor protester psychologist publicist publisher quarterback queen receiver referee rep reporter
    representative researcher resident rival rookie ruler safety scholar scientist screenwriter secretary senator
    sergeant sheriff shortstop singer sister skipper soldier solicitor son songwriter specialist speaker spokesman
    spokesperson spokeswoman sportscaster star starlet strategist striker student successor superstar surgeon
    survivor suspect swimmer teacher teammate technician teenager tackle tennis-player treasurer trooper tycoon
    undersecretary veteran victim volunteer warlord widow wife winner witness woman worker writer named called aged
    """.split()
)
ORGANISATIONAL_NOUNS: frozenset[str] = frozenset(
    """
    agency airline alliance bank brand broker brokerage builder carmaker carrier chain chainmaker chipmaker club
    coalition company conglomerate contractor corporation developer-firm distributor faction federation firm
    foundation giant group insurer lab lender magazine maker makers manufacturer militia movement network newspaper
    ngo operator organisation organization parent party provider publisher retailer rival-firm seller startup
    start-up subsidiary supplier team think-tank tank union university utility vendor
    """.split()
)
OUTLET_NOUNS: frozenset[str] = frozenset(
    "newspaper magazine daily broadcaster channel website station weekly tabloid newswire network blog wire".split()
)
PLACE_NOUNS: frozenset[str] = frozenset(
    "downtown near outside inside across around central upstate northern southern eastern western".split()
)
LOCATIVES: frozenset[str] = frozenset("in near at outside inside across around throughout".split())
SPEECH: frozenset[str] = frozenset(
    """
    said says told tells added adds announced announces argued argues asked believes called claimed claims commented
    confirmed confirms declared declined denied denies described explained explains expressed insisted insists noted
    notes reported reports responded revealed stated states stressed suggested testified thinks thought tweeted
    urged vowed warned warns wrote writes replied recalled acknowledged admitted blamed condemned criticized
    criticised hopes
    """.split()
)
PERSONAL_VERBS: frozenset[str] = frozenset(
    """
    who whose himself herself smiled laughed married died testified graduated resigned retired tweeted pleaded
    born grew wept cried sat stood walked
    """.split()
)
FOLLOWS_ORGANISATION: frozenset[str] = frozenset(
    """
    political bureau movement delegation faction militia spokesman spokeswoman spokesperson spokesmen officials
    official executives executive employees employee shares stock stocks shareholders investors ceo chairman
    subsidiary headquarters customers workers engineers researchers lawyers representatives members member militants
    fighters troops officers leaders leader chief terrorists terrorist commander stores products software users
    board positions forces websites reporter reporters analyst analysts website
    """.split()
)
FOLLOWS_PLACE: frozenset[str] = frozenset(
    "province city district region area airport resident residents suburb county street neighborhood".split()
)
FOLLOWS_OUTLET: frozenset[str] = frozenset("newspaper magazine tv television radio newswire broadcaster".split())
OWNED_BY_PERSON: frozenset[str] = frozenset(
    """
    wife husband mother father son sons daughter daughters family brother sister parents lawyer lawyers attorney
    attorneys death life career body home house fiance fiancee girlfriend boyfriend children widow arrest birthday
    remarks speech comments testimony resignation nomination publicist rep
    """.split()
)
OWNED_BY_ORGANISATION: frozenset[str] = frozenset(
    """
    ceo chairman board shares stock headquarters spokesman spokeswoman customers employees products executives
    shareholders subsidiary website software chief leader leadership leaders fighters members bid offer server servers
    """.split()
)
