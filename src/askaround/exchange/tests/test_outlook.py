"""Outlook's contacts, in the languages it names its columns in."""

import pytest

from askaround.exchange.tests.reading import rows, table

ENGLISH = (
    "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,"
    "Business Street 2,Business City,Business State,Business Postal Code,Business Country/Region,"
    "Home Street,Home City,Business Fax,Business Phone,Mobile Phone,Birthday,E-mail Address,"
    "E-mail Type,E-mail Display Name,E-mail 2 Address,Priority,Private,Web Page,Notes"
)
GERMAN = (
    "Anrede,Vorname,Weitere Vornamen,Nachname,Suffix,Firma,Abteilung,Position,Straße geschäftlich,"
    "Straße geschäftlich 2,Ort geschäftlich,Region geschäftlich,Postleitzahl geschäftlich,"
    "Land/Region geschäftlich,Straße privat,Ort privat,Fax geschäftlich,Telefon geschäftlich,"
    "Mobiltelefon,Geburtstag,E-Mail-Adresse,E-Mail-Typ,E-Mail: Angezeigter Name,E-Mail 2: Adresse,"
    "Priorität,Vertraulichkeit,Webseite,Notizen"
)
SPANISH = (
    "Tratamiento,Nombre,Segundo nombre,Apellidos,Sufijo,Organización,Departamento,Puesto,"
    "Calle del trabajo,Calle del trabajo 2,Ciudad de trabajo,Provincia o estado de trabajo,"
    "Código postal del trabajo,País o región del trabajo,Calle del domicilio,Ciudad del domicilio,"
    "Fax del trabajo,Teléfono del trabajo,Móvil,Cumpleaños,Dirección de correo electrónico,"
    "Tipo de correo electrónico,Nombre de pantalla de correo electrónico,"
    "Dirección de correo electrónico 2,Prioridad,Confidencialidad,Página web,Notas"
)
FRENCH = (
    "Titre,Prénom,Deuxième prénom,Nom,Suffixe,Société,Service,Titre,Rue (bureau),Rue (bureau) 2,"
    "Ville (bureau),Dép/Région (bureau),Code postal (bureau),Pays/Région (bureau),Rue (domicile),"
    "Ville (domicile),Télécopie (bureau),Téléphone (bureau),Tél. mobile,Anniversaire,"
    "Adresse de messagerie,Type de messagerie,Nom complet de l'adresse de messagerie,"
    "Adresse de messagerie 2,Priorité,Critère de diffusion,Page Web,Notes"
)
ROW = (
    'Dr.,Ana,M.,Ruiz,Jr.,"Acme, Inc.",Ward 3,Nurse,1 High St,Flat 2,Leeds,Yorks,LS1,UK,'
    "2 Low Rd,York,1,2,3,0/0/00,a@b.example,SMTP,Ana Ruiz (a@b.example),c@d.example,"
    "Normal,False,https://ana.example,Kind"
)


@pytest.mark.parametrize("headings", [ENGLISH, GERMAN, SPANISH, FRENCH])
def test_a_contact_is_read_whole_in_every_language(headings: str):
    [found] = table(headings, ROW)

    assert (found.name, found.given, found.family) == ("Ana M. Ruiz Jr.", "Ana", "Ruiz")
    assert (found.organisation, found.department) == ("Acme, Inc.", "Ward 3")
    assert found.emails == ("a@b.example", "c@d.example")
    assert found.phones == ("1", "2", "3")
    assert found.addresses == ("1 High St, Flat 2, Leeds, Yorks LS1, UK", "2 Low Rd, York")
    assert (found.links, found.notes) == (("https://ana.example",), "Kind")


@pytest.mark.parametrize("headings", [ENGLISH, GERMAN, SPANISH, FRENCH])
def test_the_honorific_is_not_the_job(headings: str):
    [found] = table(headings, ROW)

    assert found.title == "Nurse"
    assert found.other == (("Form of address", "Dr."),)


def test_a_title_that_is_no_known_honorific_is_still_not_the_job():
    [found] = table(ENGLISH, ROW.replace("Dr.", "Sheikh"))

    assert (found.title, found.other) == ("Nurse", (("Form of address", "Sheikh"),))


def test_a_file_in_windows_letters_is_read():
    [found] = rows(f"{GERMAN}\r\nFrau,Jörg,,Müller\r\n".encode("cp1252"))

    assert found.name == "Jörg Müller"


def test_the_columns_of_outlook_on_the_web_are_read():
    [found] = table(
        "First Name,Middle Name,Last Name,Title,Suffix,Nickname,Given Yomi,E-mail Address,"
        "E-mail 2 Address,Home Phone,Business Phone,Company,Job Title,Office Location",
        "Ana,,Ruiz,Ms,,Nani,,a@b.example,,1,2,Acme,Nurse,B 12",
    )

    assert (found.name, found.title, found.phones) == ("Ana Ruiz", "Nurse", ("1", "2"))
    assert found.other == (
        ("Nickname", "Nani"),
        ("Office Location", "B 12"),
        ("Form of address", "Ms"),
    )


def test_telephones_keep_what_their_columns_call_them():
    [found] = table(ENGLISH, ROW)

    assert found.labels[("phone", "1")] == "Business Fax"
    assert found.labels[("address", "2 Low Rd, York")] == "home"
