"""The words for columns, in English, German, Spanish, French and a few of Italian, Portuguese and
Dutch: plain words, as `words.words_of` makes them.

Beside what programs export (Google, LinkedIn, Outlook in its languages) they are what people call
the columns of a list of their own.
"""

from enum import StrEnum, auto


class Means(StrEnum):
    """What a column holds."""

    NAME = auto()
    GIVEN = auto()
    MIDDLE = auto()
    FAMILY = auto()
    HONORIFIC = auto()
    SUFFIX = auto()
    EMAIL = auto()
    PHONE = auto()
    ADDRESS = auto()  # a whole address
    STREET = auto()
    EXTENDED = auto()
    PO_BOX = auto()
    CITY = auto()
    REGION = auto()
    CODE = auto()
    COUNTRY = auto()
    ORGANISATION = auto()
    DEPARTMENT = auto()
    TITLE = auto()
    NOTES = auto()
    LINK = auto()
    LABELS = auto()
    UID = auto()
    CONNECTED_ON = auto()
    FOUND = auto()  # how this person was found
    OTHER = auto()  # kept under its own heading
    NOTHING = auto()  # says nothing about the person


POSTAL = {
    Means.ADDRESS: "whole",
    Means.STREET: "street",
    Means.EXTENDED: "extended",
    Means.PO_BOX: "po_box",
    Means.CITY: "city",
    Means.REGION: "region",
    Means.CODE: "code",
    Means.COUNTRY: "country",
}

_HEADINGS = {
    Means.NAME: (
        "name|full name|fullname|display name|contact|contact name|person|nombre completo|"
        "nom complet|nome completo|naam|vollstandiger name|vor und nachname|anzeigename|kontakt|"
        "ansprechpartner"
    ),
    Means.GIVEN: (
        "first name|firstname|first|given name|givenname|given|forename|vorname|vornamen|nombre|"
        "nombres|primer nombre|nombre de pila|prenom|voornaam"
    ),
    Means.MIDDLE: (
        "middle name|middlename|middle|additional name|weitere vornamen|2 vorname|"
        "zweiter vorname|segundo nombre|deuxieme prenom|2e prenom|autres prenoms|tussenvoegsel"
    ),
    Means.FAMILY: (
        "last name|lastname|last|surname|family name|familyname|family|nachname|familienname|"
        "zuname|apellido|apellidos|primer apellido|segundo apellido|nom|nom de famille|cognome|"
        "sobrenome|achternaam"
    ),
    Means.HONORIFIC: (
        "prefix|name prefix|honorific|honorific prefix|salutation|anrede|titel|civilite|"
        "tratamiento|prefijo|prefixe"
    ),
    Means.SUFFIX: ("suffix|name suffix|honorific suffix|suffixe|sufijo|namenszusatz"),
    Means.EMAIL: ("email|emails|mail|mails|courriel|correo|messagerie"),
    Means.PHONE: (
        "phone|phones|tel|mobile|cell|fax|handy|movil|celular|portable|pager|callback|isdn|rnis|"
        "gsm|particular|contact number|ruckmeldung|rappel|devolucion llamada"
    ),
    Means.ADDRESS: (
        "formatted address|full address|mailing address|postal address|direccion completa|"
        "adresse complete|anschrift|postanschrift"
    ),
    Means.STREET: (
        "street|street address|street name|address|address line|street line|addr|strasse|"
        "strasse nr|strasse und nr|strasse und hausnummer|strasse hausnummer|adresse|"
        "hausanschrift|calle|direccion|domicilio|rue|via|indirizzo|rua|endereco|straat|adres"
    ),
    Means.EXTENDED: (
        "extended address|address extended|apartment|apt|suite|unit|adresszusatz|complement adresse"
    ),
    Means.PO_BOX: (
        "po box|pobox|p o box|address po box|postfach|apartado postal|apartado|"
        "apartado postal direccion|boite postale|bp|b p|b p professionnelle"
    ),
    Means.CITY: (
        "city|town|locality|municipality|ort|plz ort|stadt|wohnort|gemeinde|ciudad|localidad|"
        "poblacion|municipio|ville|commune|localite|citta|cidade|plaats|woonplaats"
    ),
    Means.REGION: (
        "state|province|region|county|state province|province state|state region|bundesland|"
        "kanton|bundesland kanton|provincia|estado|provincia estado|estado provincia|"
        "comunidad autonoma|dep region|departement region"
    ),
    Means.CODE: (
        "zip|zip code|zipcode|postal code|postalcode|postcode|post code|p code|zip postal code|"
        "plz|postleitzahl|codigo postal|cp|code postal|cap|cep"
    ),
    Means.COUNTRY: (
        "country|country region|country name|nation|land|land region|staat|pais|pais region|pays|"
        "pays region|paese"
    ),
    Means.ORGANISATION: (
        "company|company name|organization|organisation|organization name|organisation name|org|"
        "employer|account name|current company|workplace|firma|unternehmen|arbeitgeber|empresa|"
        "compania|organizacion|nombre organizacion|name organisation|"
        "name organization|nom organisation|empleador|societe|entreprise|employeur|organisme|azienda|societa|"
        "bedrijf"
    ),
    Means.DEPARTMENT: (
        "department|dept|division|organization department|organisation department|abteilung|"
        "departamento|service|departement"
    ),
    Means.TITLE: (
        "title|job title|jobtitle|job|position|role|organization title|organisation title|"
        "current position|current title|stelle|stellenbezeichnung|berufsbezeichnung|funktion|"
        "puesto|cargo|titulo|fonction|poste|titre|intitule poste|funzione|ruolo|functie"
    ),
    Means.NOTES: (
        "notes|note|comment|comments|remark|remarks|memo|notiz|notizen|bemerkung|bemerkungen|"
        "anmerkungen|kommentar|nota|notas|observaciones|comentarios|remarque|remarques|"
        "commentaire|commentaires|opmerkingen"
    ),
    Means.LINK: (
        "url|urls|website|websites|web site|web|web page|webpage|homepage|linkedin|linkedin url|"
        "linkedin profile|profile|profile url|webseite|webadresse|internet|internetseite|"
        "pagina web|sitio web|page web|site web|sito web|weblink"
    ),
    Means.LABELS: (
        "labels|group membership|categories|tags|kategorien|categorias|categories|etiquetas|"
        "libelles"
    ),
    Means.UID: ("uid|uuid"),
    Means.CONNECTED_ON: (
        "connected on|connection date|date connected|verbunden am|conectado el|connecte le"
    ),
    Means.FOUND: (
        "how found|how we met|how i met them|found through|met through|wie kennengelernt|"
        "kennengelernt durch|como nos conocimos|comment rencontre"
    ),
    Means.NOTHING: (
        "photo|priority|sensitivity|private|internet free busy|email type|email display name|"
        "email label|phone type|phone label|address type|address label|website type|"
        "website label|organization type|prioritat|vertraulichkeit|email typ|"
        "email angezeigter name|prioridad|confidencialidad|tipo correo electronico|"
        "nombre pantalla correo electronico|privado|priorite|critere diffusion|type messagerie|"
        "nom complet adresse messagerie|prive|disponibilite internet"
    ),
}
BY_HEADING = {
    heading: means for means, headings in _HEADINGS.items() for heading in headings.split("|")
}

_WHOSE = {
    "work": (
        "business work office professional geschaftlich dienstlich arbeit buro trabajo oficina "
        "professionnel professionnelle bureau lavoro werk"
    ),
    "home": (
        "home particular private personal privat privee personnel personnelle domicile domicilio "
        "casa thuis"
    ),
    "other": (
        "other weitere weiterer weiteres weiterez andere autre otra otro altro alternate "
        "secondary primary main principal"
    ),
    "mailing": ("mailing"),
    "billing": ("billing"),
}
WHOSE_BY_WORD = {word: whose for whose, words in _WHOSE.items() for word in words.split()}
FILLERS = frozenset(
    [
        "a",
        "d",
        "das",
        "de",
        "del",
        "der",
        "des",
        "die",
        "du",
        "e",
        "el",
        "l",
        "la",
        "las",
        "le",
        "les",
        "los",
        "o",
        "of",
        "r",
        "the",
        "u",
        "y",
    ]
)
