"""When two spellings are one person: the usual short forms, and accents."""

from collections.abc import Iterable
from typing import Final

from askaround.correspondence.purpose.folding import fold

SHORT_FORMS: Final = """
robert: bob rob bobby robbie bert
william: bill will billy willy liam
richard: dick rick ricky rich
elizabeth: liz lizzy beth betty eliza lisa betsy libby
margaret: maggie meg peggy marge greta
katherine: kate kathy katie kat kay
catherine: kate cathy katie cat kay
kathryn: kate kathy katie
james: jim jimmy jamie
john: jack johnny jon
jonathan: jon jonny
joseph: joe joey
thomas: tom tommy
michael: mike mick mickey
edward: ed ted eddie ned
charles: charlie chuck chas
david: dave davy
daniel: dan danny
samuel: sam sammy
samantha: sam sammy
christopher: chris kit topher
christine: chris chrissy tina
christina: chris chrissy tina
benjamin: ben benny
anthony: tony
andrew: andy drew
alexander: alex sandy xander
alexandra: alex sandra sasha
matthew: matt
nicholas: nick nicky
patrick: pat paddy
patricia: pat patty trish tricia
stephen: steve
steven: steve
susan: sue susie
deborah: deb debbie
jennifer: jen jenny
jessica: jess jessie
rebecca: becky becca
victoria: vicky tori
timothy: tim
gregory: greg
kenneth: ken kenny
ronald: ron ronnie
donald: don donny
philip: phil
peter: pete
gerald: gerry jerry
lawrence: larry
frederick: fred freddie
theodore: ted theo
theresa: terry tess
abigail: abby
jacqueline: jackie
jose: pepe
francisco: paco pancho curro kiko fran
manuel: manolo manu
ignacio: nacho
enrique: quique kike
dolores: lola
concepcion: concha conchi
pilar: pili
rosario: charo
mercedes: merche
guadalupe: lupe
antonio: toni tono
jesus: chus chuy
rafael: rafa
eduardo: edu lalo
alberto: beto
roberto: beto
guillermo: memo guille
consuelo: chelo
isabel: isa chabela
francisca: paca paqui
inmaculada: inma
soledad: sole
teresa: tere maite
josefa: pepa
purificacion: puri
santiago: santi
sebastian: sebas
"""
"""A convention: the short forms most in use in English and Spanish. One that is missing costs a
needless question, which is put aside with a tap."""

_FORMS: Final = {
    frozenset((full, short))
    for line in SHORT_FORMS.strip().splitlines()
    for full, _colon, shorts in [line.partition(": ")]
    for short in shorts.split()
}


def same_person(name: str, known: Iterable[str]) -> bool:
    """Whether a name in a greeting is one of those the record has.

    An accent the record has must stand there too; one that the record lacks may be added.
    """
    return any(_same(name, each) for each in known)


def _same(name: str, known: str) -> bool:
    if name.casefold() == known.casefold():
        return True
    plain, known_plain = fold(name), fold(known)
    if plain == known_plain:
        return known.casefold() == known_plain
    if len(plain) == 1:
        return known_plain.startswith(plain)
    small = plain.endswith(("ito", "ita")) and known_plain[:2] == plain[:2]
    return small or frozenset((plain, known_plain)) in _FORMS
