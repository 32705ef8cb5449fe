"""Short and pet forms of given names, English and Spanish, and spellings of one name. Facts only.

Each line is one name: its full form, then what it is also called or written. A short form may
stand in several lines ("alex", "pat"). Common knowledge of both languages, gathered by hand; kept
to what is usual, since a rare form costs a wrong suggestion more often than it finds a person.
"""

ENGLISH = """
abigail abby gail
abraham abe
albert al bert bertie
alexander alex alec sandy xander lex
alexandra alex sandra sandy lexi sasha
alfred al alf alfie fred
alison allison ali
amanda mandy
andrew andy drew
angela angie
anthony tony antony
arthur art artie
barbara barb barbie babs
benjamin ben benny benji
bernard bernie
bradley brad
brian bryan
catherine katherine kathryn catharine katharine cathy kathy kate katie cate kitty kit kat
charles charlie chuck chas
charlotte charlie lottie
christina christine kristina kristine chris chrissy tina
christopher chris kit topher kristopher
clifford cliff
cynthia cindy
daniel dan danny
david dave davy
deborah debra deb debbie
dennis denis denny
donald don donny
dorothy dot dottie dolly
douglas doug
edward ed eddie ted ned ward
edwin ed eddie
eleanor elinor ellie nell nora
elizabeth elisabeth liz lizzie beth betty betsy bess eliza libby lisa ellie
emily em emmy millie
eric erik
eugene gene
evelyn evie
florence flo florrie
frances fran francie
francis frank
franklin frank
frederick fredrick fred freddie
gabriel gabe
geoffrey jeffrey geoff jeff jeffery
george georgie
gerald gerry jerry
gerard gerry jerry
gregory greg gregg
gwendolyn gwen
harold harry hal
harriet hattie
henry harry hank hal
hugh hughie
isaac ike
isabella isabelle isabel izzy bella
jacob jake
jacqueline jackie
james jim jimmy jamie
janet jan
jennifer jen jenny jenn
jessica jess jessie
joanna joanne jo
john johnny jack jon
jonathan jonathon jon jonny
joseph joe joey
josephine jo josie
joshua josh
judith judy
julia julie
katrina trina kat
kenneth ken kenny
kimberly kimberley kim
lawrence laurence larry laurie
leonard len lenny leo
leslie lesley les
lillian lily
louis lewis lou louie
louise lou
lucille lucy
magdalene maggie
margaret maggie meg peggy peg marge margie madge greta daisy
mark marc
martin marty
mary molly polly mae
martha patty marty
matthew matt matty
maximilian max
maxwell max
melissa mel missy
melanie mel
michael mike mick micky mickey micah
michelle shelly chelle
mitchell mitch
mohammed muhammad mohamed mohammad muhammed mo
nancy nan
nathaniel nathan nate nat
nicholas nicolas nick nicky
nicole nicky nikki
oliver ollie
olivia liv livvy
pamela pam
patricia pat patty patti trish tricia
patrick pat paddy
penelope penny
peter pete
philip phillip phil
rachel rachael
raymond ray
rebecca becky becca
reginald reg reggie
richard rick ricky rich dick richie
robert bob bobby rob robbie bert
roberta bobbie robbie
rodney rod
roger rodger rog
ronald ron ronnie
rosemary rose rosie
russell russ
samantha sam sammie
samuel sam sammy
sarah sara sally sadie
sebastian seb
sean shaun shawn
sidney sydney sid syd
sophia sophie sofia
stanley stan
stephanie steph stefanie
stephen steven steve stevie stephan
stuart stewart stu
susan sue susie suzy susanna suzanne
sylvia silvia
tabitha tabby
terence terrence terry
theodore ted teddy theo
theresa teresa terry tess tessa
thomas tom tommy
timothy tim timmy
tobias toby
valerie val
vanessa nessa
victor vic
victoria vicky vicki tori
vincent vince vinny
virginia ginny
walter walt wally
wilfred wilf
william bill billy will willie liam
winifred winnie
yvonne evonne
zachary zach zack zak
"""

SPANISH = """
adriana adri
alberto beto berto
alejandra ale sandra alex
alejandro ale alex jandro
alfonso poncho fonso alonso
alfredo fredo
andres andy
antonia tona toni antonieta
antonio tono toni antonito
beatriz beatrice beatrix bea betty
carmen carmela carmina menchu
carolina caro
catalina cata
concepcion concha conchita conchi
consuelo chelo
cristina cris tina
cristobal tobal
daniel dani
dolores lola loli lolita
eduardo edu lalo
emilio milo
encarnacion encarna
enrique quique kike
ernesto neto
esperanza espe
federico fede
felipe pipe
fernando fer nando
francisca paca paqui fran
francisco paco pancho fran curro kiko quico frasco
gabriela gaby gabi
gerardo lalo
gonzalo gonza
graciela chela
gregorio goyo
guadalupe lupe lupita
guillermo guille memo
gustavo gus tavo
humberto beto
ignacio nacho igna
inmaculada inma
isabel isa chabela
javier javi
jesus chucho chuy suso
joaquin quino quin
jorge coque
jose pepe pepito josito che
josefa pepa fina
josefina fina josefa pepa
juan juanito juancho
laura lau
leonardo leo
leticia leti
lourdes lulu
luis lucho luisito
luisa lucha
manuel manolo manu lolo
manuela manoli manola
margarita marga rita
mariadelcarmen carmen
mariateresa maite
maria mari mary maruja
mauricio mau
mercedes merche meche
miguel migue
monica moni
montserrat montse
natalia nata nati
pablo pablito
patricia pati patri
pedro perico
pilar pili
rafael rafa
ramon moncho
raul rulo
remedios reme
ricardo richi rica
roberto beto rober
rocio chio
rodrigo rodri
rosario charo chayo
salvador salva chava
santiago santi chago yago
sebastian sebas
sergio checo
soledad sole
sofia sofi
susana susi
teresa tere
valentina vale
vicente chente
victoria vicky
xavier javier xavi
yolanda yoli
"""


def _lines() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in f"{ENGLISH}{SPANISH}".split("\n"):
        full, *forms = line.split() or [""]
        for form in (full, *forms):
            if form:
                found.setdefault(form, set()).add(full)
    return {form: frozenset(full) for form, full in found.items()}


FULL_NAMES = _lines()
"""By any form of a given name: the full names it may stand for."""


def _forms() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for form, full in FULL_NAMES.items():
        for name in full:
            found.setdefault(name, set()).add(form)
    return {name: frozenset(forms) for name, forms in found.items()}


FORMS = _forms()
"""By a full name: every form of it, itself among them."""


def all_forms(word: str) -> frozenset[str]:
    """Every word that may mean the same given name as this one: for "bob", "robert" and "rob"."""
    return frozenset().union(*(FORMS.get(name, {name}) for name in full_names(word)))


def full_names(word: str) -> frozenset[str]:
    """The names this word may be a form of; itself when it is none we know."""
    return FULL_NAMES.get(word) or frozenset({word})


def one_name(first: str, second: str) -> bool:
    """Whether both words may be forms of one given name: Bob and Robert, Paco and Francisco."""
    return not full_names(first).isdisjoint(full_names(second))
