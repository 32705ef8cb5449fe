"""The Spanish word lists of what is asked, when, where and by whom."""

from typing import Final

from askaround.correspondence.purpose import spanish_jobs as jobs, spanish_names as names
from askaround.correspondence.purpose.vocabulary import Vocabulary, words

NUMBER: Final = (
    r"(?:\d{1,3}|cinco|diez|quince|veinte|veinticinco|treinta|cuarenta|cuarenta\ y\ cinco|cincuenta"
    r"|sesenta)"
)
WEEKDAY: Final = r"(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?)"
MONTH: Final = (
    r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre)"
)
YOURS: Final = (
    r"(?:oficina|despacho|lugar|trabajo|taller|estudio|tienda|clinica|hospital|centro|colegio"
    r"|empresa|sitio|zona|barrio"
    r"|casa|laboratorio|edificio|consulta|departamento)"
)

PURPOSE: Final = words(r"""
    averiguar | averiguando | aprend(?:er|iendo)(?!\ ingles) | entender | comprender | curiosidad
      | descubrir
  | saber(?:\ (?:mas|como|que|cual|si|de|sobre|en\ que))?(?!\ de\ (?:usted|ti)\b) | conocer(?!\b\ (?:a
      |le|la|lo|te)\b)(?!(?:le|la|lo|te)\b)
  | explor(?:o|ar|ando) | investig(?:o|ar|ando) | en\ que\ consiste | informacion\ (?:sobre|acerca
      |de\ primera)
  | como\ (?:es|son|funciona|se\ (?:vive|aprende|hace|trabaja|llega)) | interesa\ (?:saber|conocer
      |entender|el|la|como|su|tu)
  | pregunt(?:a|as|ar|arle|arte)\ (?:sobre|acerca|por) | me\ (?:pregunto|intriga
      |interesa)(?!\ (?:trabajar|el\ puesto))
  | que\ (?:me\ )?cuent(?:e|es|en) | (?:le|te)\ oir | oir(?:lo)?\ de | hablar(?:\w+)?\ (?:de
      |sobre)\ (?:su|tu|el|la|como)
  | su\ experiencia | tu\ experiencia | hacerme\ una\ idea | pensando\ en\ (?:dedicarme|formarme
      |estudiar)
""")

DURATION: Final = words(rf"""
    {NUMBER}(?:\ ?(?:-|o|u|a)\ ?{NUMBER})?\ ?(?:min(?:utos|utitos)?\.?|horas?)
  | (?:una\ )?media\ hor(?:a|ita) | (?:un\ )?cuarto\ de\ hora | una\ hor(?:a|ita) | hora\ y\ media
      | tres\ cuartos\ de\ hora
  | {NUMBER}\ ?'
""")

DAY: Final = words(rf"""
    {WEEKDAY}(?!\ pasado) | \d{{1,2}}(?:\ (?:o|y|u)\ (?:el\ )?\d{{1,2}})?\ de\ {MONTH}
      | {MONTH}\ \d{{1,2}}
  | (?:el|dia|del)\ (?:dia\ )?\d{{1,2}}(?!\ ?(?:%|anos|minutos|horas|por))
      | \d{{1,2}}[/.]\d{{1,2}}(?:[/.]\d{{2,4}})?
  | \d{{4}}-\d{{2}}-\d{{2}} | hoy(?!\ en\ dia) | (?<!la\ )(?<!las\ )(?<!de\ )(?<!esta\ )manana
      | esta\ (?:tarde|manana|noche) | pasado\ manana
  | cualquier\ (?:dia|tarde|manana) | (?:todas\ )?las\ (?:tardes|mananas) | entre\ semana
      | fin(?:es)?\ de\ semana
""")

COMES_TO_ME: Final = words(r"""
    (?:venir|venirse|venga|vengas|vienes|viene|vienen|vengan|ven|venid|pasar|pasarse|pasarte|pase
      |pases|pasate|pasa|acercarse|acercarte
      |acercate|acerquese|acerque|desplazarse|desplazarte|visitar|quedar|quedamos|quedemos|vernos
      |veamos|nos\ vemos|reunirnos|reunamos
      |nos\ reunimos|encontrarnos|citarnos)
      (?:\ [\w,:]+){0,6}?\ (?:a|en|por|hasta)\ (?:mi|mis|nuestr[oa]s?|el\ bar|la\ cafeteria
      |una\ cafeteria|el\ cafe|un\ bar|un\ cafe)
  | (?:venir|venga|vengas|vienes|ven|pasar|pase|pasate|acercarse|acercarte)\ a\ (?:verme|visitarme
      |vernos|visitarnos)
  | (?:podria|podrias|puede|puedes|quiere|quieres)\ (?:usted\ )?visitar(?:me|nos) | (?:le
      |te)\ invito\ a\ (?:mi|nuestr[oa]|venir)
  | recibir(?:le|lo|la|te)\ en\ (?:mi|nuestr[oa])
""")

FAVOURS: Final = {
    "a conversation": words(r"""
        visitar\w{0,3} | ver(?:le|la|lo|te|nos)? | pasar\ (?:por|a)\w* | hablar\w{0,3} | charlar
        | llamar\w{0,3} | reunirnos | quedar\w*
      | minutos | hora | recib\w+ | conversar | (?:ir|subir|acercarme)\ a | tomar\ un\ cafe
    """),
    "names": words(r"""
        pon(?:er|ga|gas|drias?)\w{0,3}\ en\ contacto | (?:me\ )?(?:podria\w*\ )?poner\ en\ contacto
        | presentarme\ (?:a|con)\ \w+
      | a\ quien\ (?:mas\ )?(?:conoce|podria|deberia)\w* | conoces?\ a\ (?:alguien|otr\w+)
      | recomend\w+\ a\ (?:alguien|otr\w+)
      | (?:algun|el|otro)\ (?:nombre|contacto)\ de | nombres\ de
    """),
    "a look at the resume": words(rf"""
        (?:revisar|revis\w+|mirar|mire|leer|lea|echar\w*\ (?:un|una)\ (?:vistazo|ojo|ojeada)|opini\w+
        |coment\w+|corregir|critic\w+|consejos?)
        \ (?:\w+\ ){{0,4}}?(?:{jobs.RESUME}|carta\ de\ presentacion|portafolio|porfolio)
    """),
    "a recommendation": words(r"""
        cartas?\ de\ (?:recomendacion|referencia) | recomendarme\ (?:para|en) | hablar\ bien\ de\ mi
        | como\ referencia
    """),
    "a day beside them": words(r"""
        acompanar(?:le|te|la|lo)\ (?:un\ dia|durante|una\ jornada|una\ manana)
      | pasar\ (?:un\ dia|una\ jornada|una\ manana|el\ dia)\ con
    """),
    "something sent": words(r"""
        (?:enviar|mandar|pasar|prestar|compartir|dar|envi\w+|mand\w+)\w*(?:\ \w+){0,4}?
        \ (?:informes?|folletos?|material(?:es)?|documentos?|libros?|lista|copia|articulos?|enlaces?
        |plantilla|temario)
    """),
    "a mentor": words(r"(?:ser|sea|seria)\ mi\ mentora?"),
    "a talk to others": words(r"dar\ una\ charla\ (?:a|en)"),
}

JARGON: Final = words(r"""
    entrevistas?\ (?:informativas?|informacional(?:es)?|de\ informacion|exploratorias?) | networking
  | informational\ \w+ | (?:ampli\w+|crear|creando|hacer|haciendo|constru\w+|aument\w+
      |expand\w+)\ (?:mi|una|nuestra)\ red(?:\ de\ contactos)?
  | hac(?:er|iendo)\ contactos | sinergias? | marca\ personal | propuesta\ de\ valor | coffee\ chats?
""")

SPANISH: Final = Vocabulary(
    **jobs.PATTERNS,
    **names.PATTERNS,
    purpose=PURPOSE,
    duration=DURATION,
    day=DAY,
    comes_to_me=COMES_TO_ME,
    their_place=words(rf"""
        (?:cerca\ de|junto\ a|al\ lado\ de|frente\ a)\ (?:usted|ti|su|tu|vuestr[oa]|donde) | (?:su
        |tu)\ (?:\w+\ )?{YOURS}
      | donde\ (?:le|te|usted|tu|prefiera|prefieras|quiera|quieras|mejor)\w* | que\ (?:le
      |te)\ (?:venga|quede|vaya|convenga)\ \w+
      | donde\ (?:mejor\ )?(?:le|te) | videollamada | por\ (?:telefono|video|zoom)
    """),
    i_come=words(rf"""
        (?:visitar(?:le|la|lo|te)?|ir\ a\ ver(?:le|la|lo|te)?|pasar\ (?:por|a\ ver)\w*|acercarme
        |voy\ yo|ir\ a\ (?:su|tu))
      | en\ (?:su|tu)\ (?:\w+\ )?{YOURS} | donde\ (?:mejor\ )?(?:le|te)
    """),
    request=words(r"""
        podria[s]? | puede[s]? | puedo | por\ favor | (?:le|te)\ agradec\w+
        | seria\ posible | (?:le|te)\ importaria
      | querria | echarias | me\ (?:recib|conced)\w+ | si\ (?:pudiera|pudieras)
    """),
    instead=words(r"si\ no(?!\ es\ molestia)|es\ (?:un\ )?(?:buen|mal)\ momento"),
    favours=FAVOURS,
    open_question=words(r"y|como|que|cual|cuales|por\ que|donde|quien|quienes|cuando|cuanto|cuanta|hay"),
    jargon=JARGON,
    thanks=words(r"gracias | agradec\w+ | agradezco"),
    information_only=words(
        r"solo\ (?:busco|quiero)\ \w+ | (?:no|ni)\ (?:\w+\ ){0,3}?(?:trabajo|empleo|otro)"
    ),
)  # fmt: skip
