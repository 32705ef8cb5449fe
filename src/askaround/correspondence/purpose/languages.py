"""Which language a draft is in, by its most common small words."""

import re
from typing import Final

READ: Final = ("en", "es")
"""The languages the rules have words for. The others are here so as not to be taken for them."""

SMALL_WORDS: Final[dict[str, frozenset[str]]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the and you your i i'm i'd i've to of in is it what that for with my would could may "
        "have am are from about thank thanks this how do not we be at on was hello hi dear",
        "es": "el la los las un una y de del que en por para con su sus tu me le te es soy como quiero "
        "gracias si mi lo al no hola estimado estimada usted puedo podria quisiera gustaria se",
        "de": "der die das und ich nicht ein eine zu mit ist es wie sie den dem von auf fur bei mich "
        "ihre ihnen habe wurde gerne hallo liebe lieber danke im am uber auch dass",
        "fr": "le la les un une et de des du que qui en pour avec je vous votre vos est ce pas dans au "
        "aux sur nous mon ma bonjour merci suis aimerais j'ai d'un serait",
        "it": "il la lo gli le un una e di del della che in per con mi sono vorrei non come suo sua "
        "grazie ciao buongiorno ho al nel si da potrei",
        "pt": "o a os as um uma e de do da dos das que em no na por para com seu sua nao como eu "
        "obrigado obrigada ola gostaria sou voce se ao",
        "nl": "de het een en van ik niet je u uw dat in op met voor is zijn te hoe graag zou mijn "
        "aan dank beste om over wat",
        "ca": "el la els les un una i de del que en per amb jo no com es meu seu gracies hola voldria "
        "soc al m'agradaria vostre",
    }.items()
}
"""The small words of a language make up about half of any text in it, so that a few lines are
enough to count (convention)."""

LEAST: Final = 0.1
"""So many of all words have to be small words of the language. Convention."""

SURE: Final = 4
"""So few small words of another language may be chance: "a" and "no" are words of several."""

WORD: Final = re.compile(r"[a-z]+(?:'[a-z]+)?")


def language_of(folded: str, otherwise: str = "") -> str:
    """`en`, `es`, empty for another one, or `otherwise` where the words do not tell.

    Reads the first eight thousand letters.
    """
    words = WORD.findall(folded[:8000])
    counts = {
        language: sum(word in small for word in words) for language, small in SMALL_WORDS.items()
    }
    other = max(count for language, count in counts.items() if language not in READ)
    best = max(READ, key=counts.__getitem__)
    if other >= SURE and other > counts[best]:
        return ""
    tied = all(counts[each] == counts[best] for each in READ)
    return otherwise if tied or counts[best] < LEAST * len(words) else best
