"""What the words of an organisation's name weigh, and which mean the same in another language. General knowledge only.

A line, with the indented ones that go on, is one notion: its English word, then other forms of it and common
translations, in lower case without diacritics.
"""

from __future__ import annotations

# Kinds of organisation: every second name has one, so it tells nobody apart.
_KINDS = """
group groups grupo groupe gruppe gruppo gruppa grubu majmuah guruh jamaah
holding holdings holdco
organization organizations organizacion organisation organisatie organizzazione organizasyonu organizatsiya sazman
    munazzamat munazamat
association associations asociacion associacao associazione assotsiatsiya dernegi anjoman forening foreningen verein
    vereniging birligi jamia jammeat jamaat jamiah rabita rabitat asociacija asociatia
society societies gesellschaft jamiyat jamiyah jamiat jamiyyat jamyah obshchestvo
foundation foundations fundacion fundacao fondation fondazione stichting stiftung vakfi vaqf bonyad bonyade bunyad
    muassasat muassasah moassese fond fonds stiftelse stiftelsen saatio nadacja nadace alapitvany vakif
fund funds fondo
institute institutes institution institutions instituto institut institutul
ministry ministries ministerio ministere ministerium ministerstvo wizarat vezarat bakanligi
department departments departamento departement departament
directorate direccion directorat direktorat
agency agencies agencia agence agentur agentstvo ajansi wikalat
office offices oficina buro
bureau bureaus
committee committees comite comitato komitet komitesi lajnat komite
commission commissions comision commissione komissiya
council councils consejo conseil rat sovet majlis majles shura konseyi majelis
union unions
federation federacion federatsiya
league liga ligue
network networks red reseau shabakat
center centers centro centre zentrum tsentr merkezi markaz markaze
company companies empresa empresas entreprise unternehmen kompaniya kampaniya sociedad sociedade societa obschestvo
    gongsi
enterprise enterprises predpriyatie predpriyatiye empresarial
establishment establishments est
firm firma
authority authorities
administration administracion
service services servicio servicios servis khidmat xizmet uslugi hizmet hizmetleri khadamat dienst dienste
    multiservicios
system systems sistemas sistema sistem systeme
complex complejo kombinat
works
project projects proyecto proyectos proje projesi
program programs programa programme
organ
unit units
base
house
concern kontsern
consortium consorcio konsortsium
conglomerate
cooperative cooperatives cooperativa kooperativ
corporation cooperation korporatsiya corporate corporativo
party parties partido parti partei partiya partisi hizb hezb parte partij
movement movements movimiento mouvement bewegung dvizhenie dvizheniye dvizheniya harakat haraka haraket hareketi
    junbish tehrik tehreek tahrik tahreek nahda nehzat tanzim tanzeem
front fronts frente jabhat jabha cephesi
army ejercito armee armiya jaysh jaish lashkar ordu
brigade brigades brigadas kataib kataeb katibat katiba liwa tugayi battalion battalions
force forces fuerza fuerzas quwat quwwat
corps cuerpo sepah pasdaran
command commands
division divisions
militia militias
state states dawla dawlah estado etat gosudarstvennoe gosudarstvennyi gosudarstvennaya gosudarstvenny
government gobierno gouvernement hukumat
trust
resources resource
alliance ittihad
partners partner partnership
associates
assembly
congress kongre
confederation
forum
coalition itilaf etilaf
initiative
campaign
coordination
collective
team
section
guard guards gvardiya haras
operations operation operadora
affairs umur
board boards
conference conferences
ventures venture
staff
mission missions
secretariat
chamber chambers camera chambre
squad squads
province provincia wilayat wilayah vilayet
region regional oblast
republic republica republique respublika respubliki
"""

# What an organisation does, or whose it claims to be: it narrows down, and is often left out or put in other words.
_FIELDS = """
import imports importacion ithalat importadora importaciones importing importer
export exports exportacion ihracat exportadora exportaciones exporting exporter
investment investments inversiones inversion invest investors yatirim sarmayegozari investissement valores sarmaye
construction constructions constructora construcciones contracting contractors building builders builder stroy insaat
    construcoes constructors edificaciones edificadora stroitelny stroitelnaya yapi bau costruzioni sazeh bana
engineering ingenieria muhendislik mohandesi engineers injiniring ingenieros
manufacturing manufacture manufacturers manufacturer fabrication
production productions producer producers products productos product producing generation proizvodstvo tolid tolidi
    produktion
technology technologies tecnologia tech teknoloji technical technological fanavari fanavaran techno technologie
    teknologi
shipping lines line maritime marine navigation denizcilik keshtirani shipment
ship ships vessel
management managing administradora
logistics logistic lojistik logistica
transport transportation transports transportes trans transporte nakliyat transportadora transporter
airlines airline airways air aviation aviacion aero havacilik avia hava havayi luftfahrt
travel travels tourism tours tour turismo viajes turizm tourist
petrochemical petrochemicals petrokimya
chemical chemicals chemistry quimica kimya
petroleum oil naft petrol petrolera neft
gas gaz benzin
energy energia enerji
power electric electricity electrical
electronic electronics elektronik electronica
steel iron fulad foolad
mining mines mineral minerals minera mine
metal metals metallic
agriculture agricultural agricola agropecuaria ganadera farming farm agricultura keshavarzi agro agroindustrial
    agropecuario agropecuarias ganadero ganado ganaderia
food foods alimentos gida comestibles ghazai
real inmuebles
estate inmobiliaria property properties bienes
financial finance finanzas financiera financing
insurance seguros sigorta assurance assurances versicherung bimeh sigurta
exchange cambio hawala sarafi sarrafi currency money exchangers
credit credito
securities
capital
relief aid secours ighatha igatha socorro
humanitarian
reconstruction rehabilitation
research investigacion pazhuhesh pajoohesh recherche forschung issledovaniy
education educational
science sciences scientific danesh wissenschaft
information
communication communications comunicaciones telecommunications telecommunication telecom
media medya
radio
television tv
news novosti noticias nouvelles akhbar haber
press
security bezopasnosti seguridad amniat securite
intelligence ettelaat
defense defence difa mudafaa difaa
military askari
armed
police politsiya
resistance mokavemat muqawama muqawamah muqavemat
revolution revolutionary thawra thawrah sawra enghelab inqilab engelab
liberation tahrir azadi rizgari
salvation savior saviour nejat nijat kurtulus
jihad
freedom
democratic democracy
socialist
communist
workers worker labor kargaran trabajadores travailleurs ouvriers
supply supplies
equipment
materials material
solutions soluciones
consulting consultores consultants
restaurant restaurante
hotel
pharmaceutical pharmaceuticals pharma pharm
medical
textile textiles
auto automotive motors automobile automobiles automovil automoviles
shipyard shipbuilding
port
distribution distribuidora
computer computers software
gold
gem gems gemas
diamond diamonds
jewelry jewelers
bank banks banco banca banque banka banki bankasi masraf bancorp banking
university universities universidad universite universitat universitesi universitet daneshgah
college
school schools
academy akademiya
hospital hospitals
shop shops store stores tienda almacen magasin boutique
plant plants zavod planta
factory factories fabrica fabrika usine
club clube klub
alcohol
arts art
consumer consumers
crime criminal crimes
customs
election elections electoral
emergency emergencies
employment
enforcement
fire
forest forestry forests
geological geology
highway highways roads
housing
immigration migration
infrastructure
investigation investigations
land
medicine
monetary
natural
nutrition
planning
political politics
population
reconciliation
reform reforms
refugee refugees
religious religion awqaf waqf auqaf
revenue revenues
rural
safety
standards
statistics statistical
strategic strategy
tax taxation
training
treasury
unity
urban
veterans
war
wildlife
court courts
senate
parliament
tribunal
museum
orchestra
studios studio
records
marines
navy naval
wireless
embassy
consulate
freight cargo
refinery refineries refining palayesh
human
rights
peace
justice
law legal
prison prisons
detention
environment environmental
culture cultural farhangi kultur
railway railways railroad
exploration
drilling
mobile
station stations estacion gasolinera gasolineras gasoline
innovation innovations
commodities commodity
channel
broadcasting
marketing
procurement
protection
trafficking
laundering
aluminum
copper
zinc
coal
uranium
rubber
concrete beton
tile tiles
metallurgy metallurgical metallurgic
polymer polymers
beverage beverages
meat carnes carne
pharmacy farmacia
football futbol soccer
deportivo
students student
women
children
family familia
brothers hermanos freres
sons hijos fils
city municipal municipality ayuntamiento belediyesi shahrdari
community communities
church
mosque masjid
studies
policy
solar
wind
packaging
garment garments clothing apparel
leather
shoes calzado
flowers flores
fruit frutas fruits
poultry pollos avicola
flour
bakery panaderia
optical
satellite
radar
ammunition
weapons arms
rocket
martyrs martyr shahid shahed shuhada shohada
business businesses biznes biznesa negocios
foreign khareji kharijiya exterior exteriores
overseas
cement siman cemento cimento
furniture furnishing furnishings muebles mobilya
sugar azucar
rice
cotton algodon pamuk
tire tires tyre tyres
tobacco
fish fisheries fishery pesca pesquera
dairy lacteos leche lecheria lait
cattle livestock
coffee cafe
water agua ab
fuel fuels combustibles
nuclear atomic
aerospace space havafaza
missile missiles
aircraft airplane airplanes helicopter helicopters
vehicle vehicles khodro
marble stone mermer
glass vidrio
plastic plastics
paper
wood timber
printing print imprenta chap
publishing publications publishers editorial editora
advertising
entertainment
sport sports
film films cinema
consultancy advisory asesoria consultoria
wholesale retail supermarket mercado market markets
clinic clinica
laboratory laboratorio laboratories laboratorios
drug drugs drogueria droguerias
remittance remittances transfer transfers
resort resorts casino
design diseno
architecture arquitectonico arquitectura
machinery machine machines maquinaria mashinostroenie mashin
equipments tools
parts spare
repair repairs
cable cables wire
digital data internet online web
cyber cyberspace
programming programing developer
healthcare health salud
"""

# Words that say nothing of what is done, or nearly nothing: international, general, industrial, trading.
_MODIFIERS = """
general
international internacional internationale internazionale mezhdunarodny uluslararasi beynolmelali
national nacional nationale nazionale natsionalny watani wataniya melli milli
global world worldwide mundial
islamic islami islamiya islamiyya islamiyah islamia islamique islamica eslami islamiyyah islam islamist
arab arabic arabia arabian
public
private
special
joint
united
central
commercial commerce comercial comercio commercialization comercializadora comercializacion tejari
trading trade trades tejarat bazargani tijara tijarah ticaret handel handels torgovy torgovyi traders trader
industry industries industrial industrias industria industriales sanati sanaye sanayi sanat industrie promyshlennost
    sanaat
development developments desarrollo toseeh tosee towse developpement entwicklung desarrollos gostaresh kalkinma
    razvitie razvitiya
charitable charity khayriyya khairiya bienfaisance benevolence welfare refah refahi hayriye
new nueva nuevo novin novo novy nova yeni jadid
advanced
universal
integrated integral
economic economics economy economico eghtesadi iqtisadi ekonomik
social
civil
supreme high
main
free
federal federalnoe federalny
interior internal
external
express
modern
independent
grand
representation representaciones representative
support
quality
popular people peoples
"""

FUNCTION_WORDS: frozenset[str] = frozenset(
    """
    the of for and a an in on at to by from with al el ul ar as ash az ad de del la las los der den des di da do das
    dos e ye aux au sur pour por para fur ur us ut du le les y et und van von wa va ve i li lil bi fi o im imeni z d l
    """.split()
)
# A part, not the whole: the branch of a bank is not the bank.
QUALIFIERS: frozenset[str] = frozenset(
    """
    branch branches subsidiary subsidiaries affiliate affiliates chapter wing faction youth women womens filial
    filiale sucursal agence brokerage securities insurance leasing localization
    """.split()
)
# Spellings of one English word, and its usual short forms: the key knows no difference.
_SPELLINGS = """
    organization organisation org orgn | defense defence | center centre ctr cntr | labor labour | program programme |
    theater theatre | harbor harbour | jewelry jewellery | aluminum aluminium | international intl internatl |
    national natl | department dept dep | government govt gov | university univ | association assn assoc |
    manufacturing mfg mfrg | engineering eng engg engr engrg | brothers bros | management mgmt mgt mngmt |
    development devt | industry ind indy | industries inds | technology tech | technologies techs | foundation fdn fndn
    | hospital hosp | institute inst | services svcs | service svc | systems sys | shipping shpg | insurance ins |
    holding hldg | holdings hldgs | group grp | laboratory lab | pharmaceutical pharm | construction constr |
    telecommunications telecom | committee cmte cttee | commission comm | council cncl | television tv |
    organizations organisations orgs | trading trdg | general gen | corps corp | brigade bde | battalion bn |
    division div | specialized specialised
"""
_NUMBERS = """
    one first 1st | two second 2nd ii | three third 3rd iii | four fourth 4th iv | five fifth 5th | six sixth 6th vi |
    seven seventh 7th vii | eight eighth 8th viii | nine ninth 9th ix | ten tenth 10th | eleven eleventh xi |
    twelve twelfth xii | thirteen thirteenth | fourteen fourteenth | fifteen fifteenth | sixteen sixteenth |
    seventeen seventeenth | eighteen eighteenth | nineteen nineteenth | twenty twentieth
"""
_TENS = """
    thirty thirtieth | forty fortieth | fifty fiftieth | sixty sixtieth | seventy seventieth | eighty eightieth |
    ninety ninetieth
"""
CITIES: frozenset[str] = frozenset(
    """
    moscow petersburg kyiv kiev minsk london paris berlin frankfurt hamburg munich vienna zurich geneva rome milan
    madrid barcelona lisbon amsterdam rotterdam brussels antwerp copenhagen stockholm oslo helsinki warsaw prague
    budapest bucharest sofia belgrade athens istanbul ankara izmir nicosia beirut tripoli damascus aleppo homs latakia
    amman jerusalem haifa gaza ramallah baghdad basra mosul erbil kirkuk tehran isfahan shiraz tabriz mashhad qom
    kuwait riyadh jeddah mecca medina doha manama dubai sharjah ajman muscat sanaa aden cairo alexandria khartoum
    tunis algiers rabat casablanca kabul kandahar herat islamabad karachi lahore peshawar quetta delhi mumbai bombay
    calcutta kolkata dhaka colombo kathmandu yangon bangkok hanoi saigon jakarta manila singapore kong beijing
    shanghai shenzhen guangzhou dalian dandong tianjin wuhan taipei seoul busan pyongyang tokyo osaka ulaanbaatar
    almaty astana tashkent baku tbilisi yerevan lagos abuja accra nairobi mogadishu addis kampala kigali johannesburg
    harare luanda kinshasa dakar bamako york washington chicago boston houston dallas miami angeles francisco toronto
    montreal vancouver mexico tijuana guadalajara culiacan bogota cali medellin caracas quito lima santiago paz
    asuncion montevideo aires paulo janeiro brasilia havana panama sydney melbourne auckland north south east west
    northern southern eastern western europe european africa african asia asian america american asiatic pacific
    atlantic gulf sahel sahara maghreb levant caucasus balkan peninsula subcontinent
    """.split()
)


def _notions(table: str) -> dict[str, str]:
    lines = table.replace("\n    ", " ").splitlines()
    return {word: line.split()[0] for line in lines for word in line.split()}


def _groups(table: str) -> list[list[str]]:
    return [group.split() for group in table.split("|") if group.strip()]


KINDS: dict[str, str] = _notions(_KINDS)
FIELDS: dict[str, str] = _notions(_FIELDS)
MODIFIERS: dict[str, str] = _notions(_MODIFIERS)
SPELLINGS: dict[str, str] = {word: group[0] for group in _groups(_SPELLINGS) for word in group}
NUMBERS: dict[str, str] = {word: str(number) for number, group in enumerate(_groups(_NUMBERS), 1) for word in group}
NUMBERS |= {word: str(10 * ten) for ten, group in enumerate(_groups(_TENS), 3) for word in group}
