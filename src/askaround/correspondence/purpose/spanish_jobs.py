"""How Spanish asks for work, and when the same words do not; a curriculum that comes along."""

from typing import Any, Final

from askaround.correspondence.purpose.vocabulary import words

JOB: Final = (
    r"(?:trabajos?|empleos?|puestos?(?!\ de\ (?:fruta|flores|libros|mercado|venta|comida))"
    r"|colocacion|practicas|plazas?"
    r"|vacantes?|oportunidad(?:es)?\ (?:laboral(?:es)?|de\ (?:trabajo|empleo)))"
)
DET: Final = (
    r"(?:(?:un|una|unas|algun|alguna|otro|otra|nuevo|nueva|mi|primer|primera|el|activamente"
    r"|de)\ ){0,3}"
)
OURS: Final = r"(?:su|sus|tu|tus|vuestro|vuestra|vuestros|vuestras)"
RESUME: Final = r"(?:cv|curriculo|curriculum(?:\ vitae)?|hoja\ de\ vida|c\.v\.)"

JOB_SEEKING: Final = words(rf"""
    (?:busco|buscando|buscar|en\ busca\ de|en\ busqueda(?:\ activa)?\ de|necesito|necesitando
      |conseguir|encontrar
      |solicit(?:o|ar|ando)|pido|pedir(?:te|le|les|os)?|ofrec\w{{1,6}}me|ofrecerme|dar(?:me|nos)
      |quiero|deseo|obtener)
      \ {DET}{JOB}
  | vacantes? | bolsas?\ de\ (?:trabajo|empleo) | ofertas?\ de\ (?:trabajo|empleo|practicas)
  | oportunidad(?:es)?\ (?:laboral(?:es)?|de\ (?:trabajo|empleo|incorporarme)|en\ {OURS}\ (?:empresa
      |equipo))
  | contrat(?:ar|en|as|an)me | me\ contrat(?:en|e|es|aran?|arian?|arias?) | contrat(?:an|ais
      |en)\ (?:a\ )?(?:gente|personal|alguien)
  | (?:esta|estan|estais|estas|siguen|sigue|estuvieran|estuviera|estuviesen)\ (?:ustedes\ )?
      (?:contratando|reclutando|seleccionando|buscando\ (?:personal|gente|a\ alguien|a\ una\ persona))
  | necesit(?:an|ais|en|a|as|aran?)\ (?:personal|gente|a\ alguien|a\ una\ persona|manos|incorporar)
  | postul(?:ar|arme|o|acion) | candidatura | optar\ al?\ (?:un\ )?puesto | aspir\w+\ al\ puesto
  | solicitud\ de\ (?:empleo|trabajo) | (?:para|al)\ (?:el\ )?puesto\ (?:de|vacante|que)
  | (?:formar\ parte\ de|unir(?:me|nos)\ a|incorporar(?:me|nos)\ a|integrarme\ (?:en|a)|sumarme\ a
      |pertenecer\ a)
      \ (?:{OURS}|el|la|al)\ (?:equipo|empresa|plantilla|compania|taller|organizacion|estudio|despacho
      |grupo|personal)
  | entrar\ (?:a\ trabajar|en\ {OURS}\ (?:empresa|plantilla|equipo))
  | (?:gustaria|encantaria|quisiera|quiero|deseo|poder|ilusion|querria
      |espero)\ (?:\w+\ ){{0,2}}?trabajar
      \ (?:con|para|en)\ (?:usted(?:es)?|ti|vosotros|{OURS})
  | (?:tener|tenga|tengan|tengas|tenerme|tenerlo)\w{{0,3}}\ (?:\w+\ )?(?:en\ cuenta|presente)
      \ (?:para|en|si)\ (?:\w+\ ){{0,3}}?(?:vacantes?|puestos?|seleccion|procesos?|ofertas?|surge)
  | procesos?\ de\ seleccion | (?:incorporacion|disponibilidad)\ inmediata | enchufe
  | recomend\w*me\ (?:para|en\ {OURS}) | (?:pasar|hacer\ llegar|entregar|mover)\ mi\ {RESUME}
  | (?:conced\w+|hacer(?:me)?|haga\w*|obtener|conseguir|tener)\ una\ entrevista\ de\ (?:trabajo|empleo)
  | (?:hay|hubiera|hubiese|haya|queda|surge|tienen|tienes|tiene)\ (?:algun|alguna|un|una|algo\ de)?\ ?
      (?:puesto|plaza|vacante|trabajo|empleo|hueco\ (?:para\ mi|en\ {OURS}\ (?:empresa|equipo
      |plantilla)))
      (?:\ (?:para\ mi|libre|disponible|en\ {OURS}))
  | (?:sabe|sabes|sabeis|saben|entera|enteras|conoce|conoces|enterais)\ de\ (?:algun|alguna|un
      |una)?\ ?(?:\w+\ )?
      (?:trabajo|empleo|puesto|oferta|plaza)
  | (?:sitio|algo|trabajo|empleo|puesto)\ para\ mi | candidat[oa]\ (?:ideal|perfect[oa]|para)
""")

PATTERNS: Final[dict[str, Any]] = {
    "job_seeking": JOB_SEEKING,
    "denied": words(
        r"no(?!\ (?:solo|solamente|obstante)) | ni | nunca | jamas | tampoco | sin | nada\ de"
        r" | en\ (?:vez|lugar)\ de | lejos\ de | mas\ que | ya\ tengo"
    ),
    "denied_after": words(r"no\ (?:es|era|son)\ (?:lo\ que|el|mi|la|por\ lo)"),
    "turn": words(
        r"pero | aunque | sin\ embargo | sino | salvo | excepto"
        r" | y(?=\ (?:si|me|quiero|busco|estoy|quisiera|necesito|soy)\b)"
    ),
    "of_others": words(r"""
        (?:gente|personas?|otros|otras|alguien|quien|quienes|estudiantes|alumnos|jovenes|ellos|ella
        |el\ que|los\ que|las\ que)
        (?:\ \w+){0,3}
      | (?:estaba|estuve|estuvo|buscaba|andaba|ayudo|ayudar|ayudando|enseno|ensenar)(?:\ \w+){0,3}
      | (?:como|cuando|que)\ (?:se|uno|su\ taller|su\ empresa)(?:\ \w+){0,2}
    """),
    "resume_with_it": words(rf"""
        (?:adjunto|adjunta|adjuntos|adjuntado|adjuntando|adjuntamos|anexo|anexado|incluyo|acompano
        |envio|mando|remito|enviando
          |mandando|pego|pegado|encontrara|encontraras|aqui\ (?:esta|tienes?|va|le\ dejo|te\ dejo)
          |dejo|debajo|a\ continuacion)
          \ (?:[\w:,]+\ ){{0,5}}?{RESUME}
      | {RESUME}\ (?:[\w,]+\ ){{0,4}}?(?:adjunto|adjunta|anexo|a\ continuacion|abajo|debajo|pegado)
    """),
    "resume_offered": words(r"""
        puedo | podria | (?:le|te)\ parece | si\ (?:quiere|quieres|lo\ desea|le\ interesa|te\ interesa
        |lo\ prefiere)
      | como\ (?:me\ )?(?:pidio|pediste|pidieron|solicito|quedamos) | que\ me\ (?:pidio|pediste
      |pidieron)
      | tal\ (?:y\ )?como | segun\ (?:me\ )?(?:pidio|lo\ (?:pedido|acordado|hablado)) | a\ peticion
      | me\ lo\ (?:pidio|pediste)
    """),
    "resume_headings": frozenset({
        "experiencia", "experiencia laboral", "experiencia profesional", "formacion", "formacion academica",
        "educacion", "estudios", "idiomas", "habilidades", "competencias", "aptitudes", "datos personales",
        "referencias", "perfil", "perfil profesional", "objetivo", "curriculum vitae", "curriculum",
        "cursos", "logros", "informatica",
    }),
}  # fmt: skip
