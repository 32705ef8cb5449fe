"""Google's numbered columns: "E-mail 1 - Value", and "E-mail 1 - Label" that names it."""

import re

from askaround.exchange.csvs.vocabulary import Means

_NUMBERED = re.compile(
    r"(email|phone|address|website|organization|event|relation|im|custom field) (\d+) (.+)"
)
_PARTS = {
    ("email", "value"): Means.EMAIL,
    ("phone", "value"): Means.PHONE,
    ("website", "value"): Means.LINK,
    ("address", "formatted"): Means.ADDRESS,
    ("address", "street"): Means.STREET,
    ("address", "extended address"): Means.EXTENDED,
    ("address", "po box"): Means.PO_BOX,
    ("address", "city"): Means.CITY,
    ("address", "region"): Means.REGION,
    ("address", "postal code"): Means.CODE,
    ("address", "country"): Means.COUNTRY,
    ("organization", "name"): Means.ORGANISATION,
    ("organization", "title"): Means.TITLE,
    ("organization", "department"): Means.DEPARTMENT,
}
_NAMES_ITS_NEIGHBOUR = ("service", "label", "type")

# The same headings as Google writes them for people who use it in German, Spanish or French.
_FAMILIES = {
    "telefon": "phone",
    "telefono": "phone",
    "telephone": "phone",
    "adresse": "address",
    "direccion": "address",
    "sitio web": "website",
    "site web": "website",
    "organisation": "organization",
    "organizacion": "organization",
    "organisme": "organization",
    "correo electronico": "email",
    "adresse email": "email",
    "ereignis": "event",
    "evento": "event",
    "evenement": "event",
    "beziehung": "relation",
    "relacion": "relation",
    "benutzerdefiniertes feld": "custom field",
    "campo personalizado": "custom field",
    "champ personnalise": "custom field",
}
_WORDS = {
    "wert": "value",
    "valor": "value",
    "valeur": "value",
    "typ": "type",
    "tipo": "type",
    "etiqueta": "label",
    "libelle": "label",
    "formatiert": "formatted",
    "con formato": "formatted",
    "formatee": "formatted",
    "strasse": "street",
    "calle": "street",
    "rue": "street",
    "adresszusatz": "extended address",
    "direccion ampliada": "extended address",
    "adresse complementaire": "extended address",
    "postfach": "po box",
    "apartado postal": "po box",
    "boite postale": "po box",
    "stadt": "city",
    "ort": "city",
    "ciudad": "city",
    "ville": "city",
    "bundesland": "region",
    "postleitzahl": "postal code",
    "codigo postal": "postal code",
    "code postal": "postal code",
    "land": "country",
    "pais": "country",
    "pays": "country",
    "nombre": "name",
    "nom": "name",
    "titel": "title",
    "cargo": "title",
    "titre": "title",
    "position": "title",
    "abteilung": "department",
    "departamento": "department",
    "service": "department",
}
_ANY = re.compile(r"(.+?) (\d+) (.+)")


def numbered(heading: str, words: str) -> tuple[str, str, str] | None:
    """What is numbered, its number and which part of it, in English; None for any other heading."""
    if " - " not in heading or not (found := _ANY.fullmatch(words)):
        return None
    family, number, part = found.groups()
    in_english = _FAMILIES.get(family)
    if in_english:
        part = _WORDS.get(part, part)
    elif family == "email":
        part = part if part == "service" else _WORDS.get(part, part)
    english = f"{in_english or family} {number} {part}"
    return (in_english or family, number, part) if _NUMBERED.fullmatch(english) else None


def meaning(found: tuple[str, str, str]) -> Means:
    """What such a column holds."""
    family, number, part = found
    if part in _NAMES_ITS_NEIGHBOUR:
        return Means.NOTHING
    if family == "organization" and number != "1":
        return Means.OTHER
    return _PARTS.get((family, part), Means.OTHER)


def named_by(found: tuple[str, str, str], every: list[tuple[str, str, str] | None]) -> int | None:
    """Where in the row the name of this column's value stands, if anywhere."""
    family, number, part = found
    if part != "value" and family != "address":
        return None
    names = [(family, number, part) for part in _NAMES_ITS_NEIGHBOUR]
    return next((every.index(name) for name in names if name in every), None)
