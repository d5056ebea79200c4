"""Given names that are frequent somewhere: one at the head of a run of capitals tells of a person. Common knowledge."""

from __future__ import annotations

_ENGLISH = """
aaron abigail adam adrian agnes aidan alan albert alec alex alexander alexandra alexis alfred alice alicia alison allan
allen allison alvin amanda amber amelia amy andrea andrew andy angela anita ann anna anne annette annie anthony april
arlene arnold arthur ashley audrey austin ava barack barbara barry beatrice becky belinda ben benjamin bernard bernice
bernie bert beth betty beverly bill billy blake bob bobby brad bradley brandon brenda brendan brent brett brian bridget
brittany bruce bryan caitlin caleb calvin cameron candice carl carla carlton carol caroline carolyn carrie catherine
cecil charlene charles charlie charlotte chelsea cheryl chester chloe chris christian christina christine christopher
chuck cindy claire clara clarence clark claudia clayton clifford clint clinton clyde cody colin colleen connie connor
corey courtney craig crystal curtis cynthia daisy dale damian dan dana daniel danielle danny darlene darrell darren
dave david dawn dean deborah debbie debra denis denise dennis derek desmond diana diane dianne dick dolores dominic don
donald donna doris dorothy doug douglas duane duncan dustin dwight dylan earl eddie edgar edith edmund edna edward
edwin eileen elaine eleanor elizabeth ella ellen ellis elmer elsie emily emma eric erica erik erin ernest esther ethan
ethel eugene eva evan evelyn faith felicia felix florence floyd frances francis frank franklin fred freddie frederick
gabriel gail garrett gary gavin gemma gene geoff geoffrey george gerald geraldine gerard gilbert gina gladys glen glenn
gloria gordon grace graham grant greg gregory guy gwen hannah harold harriet harry harvey hazel heather hector heidi
helen henry herbert herman hilary hillary holly homer howard hugh hugo ian ida ira irene iris irving isaac isabel
isabella ivan ivy jack jackie jacob jacqueline jake james jamie jan jane janet janice jared jasmine jason jay jean
jeanette jeff jeffery jeffrey jenna jennifer jenny jeremy jermaine jerome jerry jesse jessica jill jim jimmy joan joann
joanna joanne jodi joe joel joey john johnny jon jonathan jordan joseph josephine josh joshua joy joyce juan juanita
judith judy julia julian julie june justin karen karl kate katherine kathleen kathryn kathy katie kay kayla keith kelly
ken kenneth kerry kevin kim kimberly kirk kristen kristin kristina kurt kyle lance larry laura lauren laurence laurie
lawrence leah lee leo leon leonard leroy leslie lester lewis liam lillian lily linda lindsay lindsey lisa liz lloyd
logan lois lora loren loretta lori lorraine louis louise lucas lucille lucy luke lydia lynn mabel madison malcolm
marcia marcus margaret maria marian marianne marie marilyn marion marjorie mark marlene marsha marshall martha martin
marty marvin mary mason matt matthew maureen maurice max maxine megan meghan melanie melinda melissa melvin mercedes
meredith michael michelle miguel mike mildred milton mindy miranda mitch mitchell molly monica morgan morris muriel
myra nancy naomi natalie natasha nathan nathaniel neil nelson nicholas nick nicole nigel nina noah noel nora norma
norman oliver olivia oscar owen pam pamela pat patricia patrick patsy patti paul paula pauline pearl peggy penny percy
perry pete peter phil philip phillip phyllis preston rachel ralph ramona randall randy ray raymond rebecca regina
reggie reginald rex rhonda richard rick ricky rita rob robert roberta robin robyn rod roderick rodney roger roland ron
ronald ronnie rory rosa rosalind rose rosemary ross roy ruby rupert russ russell ruth ryan sabrina sally sam samantha
samuel sandra sandy sara sarah saul scott sean sebastian seth shane shannon sharon shaun shawn sheila shelby sheldon
shelley sherman sherri sherry shirley sidney simon sonia sophia sophie spencer stacey stacy stan stanley stella
stephanie
stephen steve steven stewart stuart sue susan suzanne sylvester sylvia tamara tammy tanya tara taylor ted terence teresa
terri terrance terry thelma theodore theresa thomas tiffany tim timothy tina toby todd tom tommy toni tony tracey tracy
travis trevor tricia troy tyler valerie vanessa vera vernon veronica vicki vickie victor victoria vincent viola violet
virgil vivian wade wallace walter wanda warren wayne wendy wesley whitney wilbur willard william willie winston wyatt
yolanda yvette yvonne zach zachary zoe
"""
_ROMANCE = """
adriana agustin alain alba alberto alejandra alejandro alessandro alessandra alfonso alfredo alvaro ana andre andres
angel angelo antoine antonio antonia arturo aurelio beatriz benoit bernardo bruno camille carlo carlos carmen catalina
caterina cecilia cesar chiara christophe claude claudio cristiano cristina cristobal daniela davide diego dilma
dominique eduardo elena eliane elisa emanuele emilio emmanuel enrico enrique ernesto esteban etienne fabio fabrice
federico felipe fernanda fernando filippo francesca francesco francisco franco francois francoise frederic gabriela
gaston geraldo gerardo giacomo gianni gilles giorgio giovanni giulia giulio giuseppe gonzalo guillaume guillermo gustavo
helene hernan horacio hugues ignacio ines isabelle jacques jaime javier jean-claude jean-luc jean-pierre jerome joao
joaquin jorge jose josefina juan julien julio laurent leonardo lorenzo luca lucia luciano luigi luis luisa luiz manuel
manuela marc marcel marcela marcelo marcelle marco marcos margarita mariana mariano mario marta massimo mathieu matteo
mauricio maurizio mercedes michel michele mireille monique nadine nicolas nicola octavio olivier orlando pablo paco
paola paolo pascal patrice pedro philippe pierre pietro rafael ramon raul renato rene ricardo riccardo roberto rodrigo
rogelio romano rosario ruben salvador salvatore santiago sebastien segolene serge sergio silvia silvio simone sofia
stefania stefano sylvie thierry tomas umberto valentina valeria vicente vincente vincenzo virginie vittorio xavier yves
"""
_GERMANIC = """
anders andreas angela anja annika arne astrid axel bernd birgit bjorn brigitte christa claus dieter dirk eberhard egon
elke elsa erich erik ernst eva franz friedrich fritz geert gerd gerhard gerrit gertrud greta grethe gunnar gunter
gunther gustav guido hakan hans harald hartmut heiko heinrich heinz helga helmut hendrik henrik hermann horst ingrid
ingo ingmar jan jens joachim jochen johan johanna johannes jonas jorg josef jurgen jutta kai karin karl karsten kaspar
katrin katja klaus knut kristian lars lasse leif lena lennart liesbeth lorenz lothar lukas magnus manfred marek markus
marit mathias matthias maximilian michiel mikael monika nils niels norbert olaf ole olof ola oskar peer petra pieter
rainer ralf reinhard rolf rudi rudolf rutger sabine sander sigmar sigrid silke sven stefan susanne svenja sybille theo
thorsten tobias tom torsten ulrich ulrike ursula uwe volker waltraud werner willem willy wilhelm wim wolfgang
"""
_SLAVIC = """
agnieszka aleksander aleksandar aleksandr aleksei alexei alexey anastasia anatoly andrei andrey andrzej anton arkady
artem aslan bogdan boris boyko branko danil danuta dariusz denis dmitri dmitry dmytro dragan dusan dusko egor ekaterina
elena eugeniy ewa galina gennady georgi georgy goran grigory grzegorz igor ilya irena irina ivana ivo jacek jadwiga
jakub janusz jaroslav jaroslaw jelena jerzy jiri josip katarzyna konstantin krzysztof ksenia larisa lech leonid lev
ludmila lyudmila magdalena maksim malgorzata marina mariusz marko mateusz maxim mikhail mikheil milan milos milorad
miroslav mladen nadezhda natalia natalya nikita nikola nikolai nikolay nina oksana oleg oleksandr oleksiy olga ondrej
pavel pawel petar petr petro petro piotr radek radko radoslav ratko roman ruslan sasha sergei sergey serhiy slavko
slobodan sona stanislav stanislaw stepan svetlana sviatlana taras tatiana tatyana tomasz tomislav vadim valentin valery
vasily vasyl vera vesna viktor viktoria vitaly vitali vladimir vladislav vlado volodymyr vojislav vyacheslav wladyslaw
wojciech yaroslav yegor yekaterina yevgeny yevgeniy yulia yuri yury zbigniew zdenek zoran zuzana
"""
_MIDDLE_EAST = """
abbas abd abdallah abdel abdelaziz abdelkader abdelmalek abdo abdul abdulaziz abdulkarim abdullah abdulla abdulrahman
abdurrahman abed abir abu adel adnan afif ahmad ahmed ahmet aisha akbar akram alaa ali aliza amal amani amin amina amir
amira amjad ammar amos anas anis anwar arash aref arif arash ariel asaad asad ashraf asma asmaa avi aviv avigdor avraham
aya ayman aysel aziz azmi bahaa bahram bakr bashar basim basel bassam batoul benny benyamin bezalel bilal binyamin burak
cem cemal chaim daoud dalia danny dariush davoud diaa dina doron ebrahim efraim ehud ekrem elham elias emad emine emre
eran erdem esmail essam eyad eyal fadel fadi fahd fahmi faisal faiz fakhri farah farhad farid farida farouk faruk
fateh fathi fatima fatma fatemeh fawaz fawzi fayez feisal fereydoon ferhat firas fouad fuad gad gadi galal gamal ghada
ghaleb ghassan gholam gideon gila golda habib hadi hadas hafez haidar haider haim haitham hakan hakim haled hamad hamed
hamid hamida hamza hana hanan hani hanna haneen harun hasan hassan hashem hatem hatice haydar heba hesham hicham hind
hisham hossam hossein houda huda husam hussain hussam hussein hosni huseyin ibrahim idan idris ihab iman imad imran
inas ismael ismail issa issam itamar itzhak iyad izzat jabbar jaber jafar jalal jamal jamil jamila jassem javad jawad
jihad jumana kadir kamal kamel kamil karam karim kassem kazem kemal khaled khaleel khalid khalifa khalil khalilullah
lamia layla leila lina lior lubna maha mahdi maher mahmood mahmoud mahmud mahsa majed majid malak malek malik manal
mansour marwa marwan maryam massoud masoud mazen mehdi mehmet mehran meir menachem michal miri moataz moe mohamad
mohamed mohammad mohammed mohamud mohsen moin mojtaba mona moncef moosa morteza moshe mostafa mounir mourad moussa
muammar muath mubarak muhammad muhammed muhammet muna munir murad mursi musa mustafa muzaffar nabih nabil nada nader
nadia nadim naftali nahid naim najah najib najla nasser nasr nasrin nawaf nawal nayef nazim nazir nidal nir nizar noam
noor nouri nour numan omar omer omid oren osama osman othman ousama parviz qasem qasim qassem rabia rachid raed rafiq
rafik rahim raja ramadan rami ramin ramzi ran rana rania rashad rashid rasha raouf razan recep reem reuven reza rima
riyad rola roni rouhollah ruhollah saad sabah saddam sadegh sadiq saeed safa sahar said saif salah salam saleh salih
salim salma salman sami samia samih samir samira samer sameer sana saleem sara sayed seda sefa selim serkan seyed shadi
shahram shai shaker shaul shimon shlomo sherif shirin siamak silvan simin sinan sirwan soheil soleiman soraya suad
suha suhail suleiman suleyman sultan taha taher tahir taleb talal tali tamar tamer tamim tareq tarek tariq tarik tawfiq
taysir tayyip turki tzipi uri usama uzi vahid wael wafa wajih walid wassim wissam yaacov yahya yair yakov yaser yasin
yasir yasmin yasser yehuda yigal yisrael yitzhak yoav yosef yossi yousef youssef yusuf zahra zaid zainab zaher zakaria
zaki zeinab zeynep zeev ziad ziyad zvi
"""
_ASIA_AFRICA = """
aamir aditya ajay ajit akash akhil akira akihito amartya amit amitabh anand ananya anil anjali ankit anup anupam anwar
aravind arjun arun arundhati arvind asif atal ashok ashwin azim babar baldev benazir bharat bhupinder bilawal chandra
chandrika deepa deepak deepika devendra dinesh dipak farooq ganesh gaurav gita gopal gurbaksh hari harish harsh
hemant hina indira indra ishaan jagdish jaswant jawaharlal jayant jyoti kamala kapil karan kavita khurshid kiran kishore
krishna kumar lakshmi lalit latika laxmi madhav mahatma mahesh mahinda maithripala manish manju manmohan manoj mayank
meera mehbooba mohan mohandas mukesh muthu nagesh narendra naresh narayan naveen nawaz neha nikhil nirmala nitin
omprakash
padma pankaj parvez pervez piyush prabhakar prakash pranab prasad prashant pratibha praveen preeti prem priya priyanka
rahul raj raja rajat rajeev rajendra rajesh rajinder rajiv rajkumar rajnath rakesh ram ramesh ranil ranjit ratan ravi
ravindra rekha rishi rohan rohit sachin sadia sajid sandeep sanjay sanjeev sarita satish savita shahbaz shahid shankar
sharad shashi shaukat shazia sheikha shehbaz shinzo shivraj shoaib shreya siddharth sita smriti sonia srinivas subhas
sudhir sujata sumit sunil suresh surinder sushma swati tarun umar uday usha vandana varun venkat vijay vikas vikram
vinay vinod vishal vivek yashwant yogi zardari zia zulfikar
akio asuka daisuke haruki haruto hideki hiroshi hiromi hiroyuki ichiro junichiro kaito kazuo keiko kenji kenzo kiyoshi
koichi koji kumiko makoto mariko masaru masato mitsuo naoki naoto naomi noriko osamu ryota sadako satoshi shigeru
shinji sho shoichi sakura taro takashi takeshi tatsuya tetsuya tomoko toru toshio yasuhiro yasuo yoichi yoko yoshihide
yoshiko yoshiro yukiko yukio yuki yuriko
bambang budi dewi djoko joko megawati prabowo rizal siti sri susilo yudhoyono corazon ferdinand imelda jejomar rodrigo
aung htin nguyen thein xuan banharn prayut somchai thaksin yingluck
abena abiy adama ade adebayo aliko ama aminata amadou asamoah atiku babatunde bola boubacar chinua chukwu chidi chinedu
desmond emeka fatou femi folake goodluck hailemariam ibrahima idrissa jomo julius kagame kofi kwabena kwame kwasi
laurent
lansana macky mamadou mamadu meles modibo moussa mugabe muhammadu mwai ngozi nana nelson nkosazana obafemi olusegun
oumar ousmane paul raila robert sadio samora sekou sipho thabo tendai thandi uhuru umaru wole yaw yakubu yayi yoweri
zanele
"""

_MORE = """
abbie ada addison adele adrienne aileen aisling alana alastair alfie alistair allegra alma alyssa amos ansel arabella
archie ariana arlo arthur ashton astrid aubrey audra augusta barney basil bea beau belinda beryl bettina bianca billie
blair blanche blythe bonnie boyd brady brenna briana brigid brooke bryce bryony buddy byron callum cameron camille
candace carly carmel carmen carrick casey cassandra cassie cecilia cedric celia chad chandler chantal chantel
charmaine chet clarissa claude clementine cleo clive colette conrad cora cordelia cormac cornelius cory courtenay
dahlia dallas damien damon danica daphne darcy daria darius darrin davina dawson deanna debra declan deirdre delia
delores demi dermot derrick desiree devin devon dewayne dexter dinah dion dolly dominique donovan dora doreen dorian
dwayne eamon eartha effie eileen elijah elisa elise eliza elliot elliott elmo elton elvis emerson emmett enid enoch
erika errol esmeralda estelle ethan eunice eustace evie ezra fay fergus fern fiona fletcher flora francesca francine
frankie freda frieda gareth garth gavin gaynor georgia georgina gerry gideon gillian ginny giselle glenda glenys
gordon greta griffin gus gwyneth hailey haley hamish hank harley harriet harrison hattie hayden hayley hazel hector
helena herbie hester hettie hobart horace horatio hubert hugh humphrey imogen ina ingrid iona isaiah isla isobel ivor
jacinta jada jaime jamal janelle janine jarrod jarvis jasper jayden jayne jed jemima jenifer jerald jeremiah jerri
jethro jewel jocelyn jodie jody joel jolene joni jordana josiah josie judd jude julianne juliet june juniper justine
kaitlin kara kareem kari karina karla karol kasey katrina kaye keira keisha kelley kelli kelsey kelvin kendall kendra
kenny kerri kiara kieran kimball kip kirsten kirsty kitty kobe krista kristi kristine kyla kyra lacey laci lacy lana
landon lane lara latasha latoya laurel lavinia leanne leila lela lena lenora leona leonie leroy leticia levi lila
lilian lincoln lindy linus lionel livia logan lonnie loretta lorna lorne lorraine lottie lou louisa lowell lucia
lucian lucinda ludwig luther lyle lyndon lynne mabel mackenzie macy maggie magnus maisie mallory malvin mandy marcella
marco margot mariah marina marion marissa marlon marsha maud maude mavis maya mckenzie melody melvyn mercy merle
merlin merrill mia micah mickey millicent millie milo mimi mira miriam moira mona monique monty morag morton moses
murray myra myron myrtle nadine nan nanette naomi nat natasha nathan nathaniel ned nell nellie nettie neville nicola
nicole nigel nina noah noel nola nora norma odette olga olive olivia ollie opal ophelia orlando orson oscar otis otto
owen paige paloma pamela pansy patience patsy paulette pearl peggy penelope penny percival percy perry petra phoebe
phyllis piers polly poppy portia prescott preston priscilla prudence queenie quentin quincy quinn rae ralph ramona
randal randi raquel raven reece regina reginald reid rena renee reuben rex rhea rhett rhoda rhonda rhys ricky rita
robbie roberta robyn rocco rochelle roderick rodger rodney roland rolf roman ronan ronnie rory rosa rosalie rosalind
rosanna roscoe roseanne rosemary rosie rowan rowena roxanne royce ruben rudy rufus rupert russ rusty ruthie sabrina
sadie sallie samson sandy sasha saul savannah scarlett sebastian selena selina selma serena seth shana shane shania
shannon shari sharron shaun shauna shawna sheena sheldon shelley shelly sherman sherri shirley sian sidney sienna
silas simone sinead skye sonja sonya spencer stacey stacy stanton stefan stella stephan sterling stevie stuart sue
sullivan summer susannah suzanne sybil sylvester sylvie tabitha talia tamara tammy tamsin tania tanya tara tasha tatum
ted terence terrance terrence tess tessa thaddeus thea thelma theo theodore thora tia tiffany tilda tilly tobias toby
tommie toni tracey tracy travis trent trevor tricia trina trinity trisha tristan trixie troy trudy twyla tyler tyra
tyrone tyson ulysses una ursula val valentina valerie vance vaughan vaughn velma vera verity verna vernon vicki vicky
vince viola violet virgil vivian vivien vivienne wade walker wallace walton wanda warren waylon wendell wendy wesley
whitney wilbur wilfred wilhelmina willa willard willie wilma winifred winnie winona winston woodrow xavier yolanda
yvette yvonne zachariah zachary zara zelda zena zoe zoey
"""

# Given names that are words or places as well: at the head of a name they tell less.
AMBIGUOUS: frozenset[str] = frozenset(
    """
    april austin chad chelsea dallas faith florence georgia grant guy israel jordan june lane lincoln logan mercy
    patience preston prudence savannah sterling sullivan sultan summer trinity victoria walton
    """.split()
)
GIVEN: frozenset[str] = (
    frozenset(f"{_MORE} {_ENGLISH} {_ROMANCE} {_GERMANIC} {_SLAVIC} {_MIDDLE_EAST} {_ASIA_AFRICA}".split()) - AMBIGUOUS
)
# Names of languages that write in Latin letters: whoever has one is spelled in one way.
LATIN_GIVEN: frozenset[str] = frozenset(f"{_ENGLISH} {_ROMANCE} {_GERMANIC}".split())
# Family names that stand first, in Korean, Chinese and Vietnamese names.
FAR_EASTERN: frozenset[str] = frozenset(
    """
    kim park choi jung jeong kang cho yoon jang lim han seo shin kwon hwang ahn song hong wang li zhang liu chen
    yang huang zhao wu zhou xu sun ma zhu hu guo lin gao luo zheng liang xie tang deng feng cao peng zeng xiao tian
    dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao xi hua nguyen tran le pham hoang phan vu vo
    dang bui do ngo duong ly
    """.split()
)
