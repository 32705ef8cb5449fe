"""How Spanish greets, and names whoever sent one."""

from typing import Any, Final

from askaround.correspondence.purpose.vocabulary import CAPITALS, a_set, as_typed, words

NAME: Final = (
    rf"(?P<name>[{CAPITALS}][\w'’\-]*(?:\ (?:de\ (?:la\ )?|del\ )?[{CAPITALS}][\w'’\-]*){{0,3}})"
)
GAVE: Final = (
    r"(?:dio|paso|hablo|recomendo|recomienda|sugirio|dijo|comento|conto|aconsejo|propuso|animo"
    r"|indico|facilito|remitio"
    r"|menciono|ha\ (?:dado|pasado|hablado|recomendado|sugerido|dicho|comentado|contado|aconsejado))"
)

SOURCES: Final = (
    as_typed(
        rf"(?<!\w){NAME}\ (?:me|nos)\ (?i:(?:lo\ |la\ )?(?:{GAVE}|habló|pasó|recomendó|sugirió"
        rf"|comentó|contó|aconsejó|animó|indicó|facilitó|remitió|mencionó))(?!\w)"
    ),
    as_typed(
        rf"(?i:\bde\ parte\ de|\bpor\ (?:recomendación|recomendacion|consejo|sugerencia|indicación"
        rf"|indicacion|medio|mediación|mediacion)"
        rf"\ de|\ba\ través\ de|\ba\ traves\ de|\b(?:recomendad|enviad|remitid)[oa]\ por"
        rf"|\bgracias\ a|\bamig[oa]\ de|\ba\ petición\ de)"
        rf"\ (?:(?:mi|un|una|nuestr[oa])\ )?(?:(?!la\b|el\b|los\b|las\b)[a-zñáéíóú]+,?\ ){{0,2}}{NAME}(?!\w)"
    ),
    as_typed(
        rf"(?i:\bme\ (?:lo\ |la\ )?(?:dio|pasó|paso|facilitó|facilito|sugirió)(?:\ (?:su"
        rf"|tu)\ \w+)?)\ {NAME}(?!\w)"
    ),
    as_typed(rf"(?i:\bsegún\ me\ (?:dijo|contó|comentó))\ {NAME}(?!\w)"),
)

PATTERNS: Final[dict[str, Any]] = {
    "sources": SOURCES,
    "no_source": a_set(
        "el ella ellos yo usted tu alguien nadie quien esto eso esta este lo la los las un una mi "
        "su que como "
        "linkedin facebook google instagram internet universidad colegio escuela asociacion "
        "instituto empresa "
        "hola estimado estimada querido querida ayer hoy si no se le me te gracias y pero cuando vida"
    ),
    "greeting": words(
        r"hola(?:\ de\ nuevo)? | buenos\ dias | buenas(?:\ tardes|\ noches)? | estimad[oa]s? "
        r"| querid[oa]s? | apreciad[oa]s? | saludos"
    ),
    "spoken_to": words(r"hablo\ con | es\ usted"),
    "to_nobody": words(
        r"a\ quien\ (?:corresponda|pueda\ interesar) | muy\ (?:senor|senora|senores)(?:es)?(?:\ mi[oa]s?)?"
        r" | estimad[oa]s?\ (?:senor|senora|senores)(?=\W*$)"
    ),
    "titles": a_set(
        "sr sra srta senor senora senorita don dona dr dra doctor doctora prof profesor profesora "
        "ilmo ilma licenciado licenciada ingeniero ingeniera d lic ing"
    ),
}
