"""Names so many people bear that the name alone says little. Facts only.

The family names most often borne in the United States (Census Bureau, 2010), the United Kingdom
and Ireland, Spain and Latin America (INE, most frequent surnames), and by people from China,
Korea, Vietnam, India and Pakistan who work there. Folded as `spelling.fold` folds.
"""

from askaround.people.duplicates.spelling import word_set

FAMILY_NAMES = word_set(
    """
    smith johnson williams brown jones miller davis wilson anderson thomas taylor moore jackson
    martin lee thompson white harris clark lewis robinson walker young allen king wright scott
    hill green adams baker nelson hall campbell mitchell carter roberts phillips evans turner
    parker collins edwards stewart morris murphy cook rogers morgan cooper reed bailey bell
    kelly howard ward cox richardson wood watson brooks bennett gray james hughes price long
    foster jenkins davies patel wilkinson shaw khan ali ahmed hussain singh begum obrien byrne
    ryan garcia rodriguez martinez hernandez lopez gonzalez perez sanchez ramirez torres flores
    rivera gomez diaz reyes cruz morales gutierrez ortiz ramos fernandez ruiz jimenez alvarez
    moreno munoz romero alonso navarro dominguez gil vazquez serrano castro rojas vargas mendoza
    nguyen tran le pham wang li zhang liu chen yang huang zhao wu zhou kim park choi jung kumar
    sharma gupta shah das
    """
)


def is_common(words: tuple[str, ...]) -> bool:
    """Whether a name is borne by so many that a namesake is likelier than the same person.

    A third word makes it rare again: John Michael Smith is seldom two people.
    """
    return 0 < len(words) <= 2 and not FAMILY_NAMES.isdisjoint((words[0], words[-1]))
