"""Words that stand in names and are everyday words too, and what places are called in general. Pure."""

from typing import Final

PARTICLES: Final = frozenset(
    """
    a al an and as at be bin by d da das de del den der di do dos dr du e el en for he her his i ibn
    if ii iii in is it jr la las le les lo los m madam me miss mr mrs ms mx my name no not of on or
    our prof professor rev she sir so sr st the their them they to unknown us van von was we with y
    you your zu
    """.split()  # noqa: SIM905
)
"""Words too common to be a name by themselves; inside a whole name they are part of it."""

ORDINARY: Final = frozenset(
    """
    abbey amber angel april archer art ash august autumn baker banks barber basil bay bell berry bill
    bird bishop black bloom bond bowman brand bridge brook brooks brown buck bush butcher butler
    carol carpenter carter chance chase chef chip christian church clay cliff cole colt cook cooper
    crystal daisy dale dawn day dean drew driver earl eve faith farmer field fields finn fisher flora
    ford forest foster fox frank freeman garden gene george glen glover gold good grace grant gray
    green grey guy hall hand harmony hazel heather henry hill holly hope hunter iris ivory ivy jack
    jade james jay jean jewel joy judge june justice kay kelly kin king knight lake lane law lee lily
    little long lord love mark marks marsh marshall mason may melody merry miles mill miller mills
    moon moss nelly nick noble north nurse olive page park parker pat patience paul pearl penny peter
    piper porter potter price prince queen ray read red reed rich rising rob robin rock rod rose ross
    royal ruby rusty rye sage sally sandy sawyer scarlet self shaw shepherd short skip sky smith snow
    sonny spring star stone stones storm sue summer sunny swan tanner taylor terry thatcher tiller
    tony trip turner victor violet walker walls ward waters weaver webb wells west wheeler white will
    wise wish wolf wood woods worth young
    """.split()  # noqa: SIM905
)
"""Names that are everyday words when they are written small."""

PLACES_IN_GENERAL: Final = frozenset(
    """
    academy agency and associates association bakery bank care center centre charity city clinic co
    college company consulting corporation corp council design engineering enterprises foundation
    general gmbh group health healthcare holdings home hospice hospital hotel house inc institute
    international labs library limited llc llp ltd medical museum national partners plc practice
    primary restaurant sa sarl school schools secondary services shop society sons srl store studio
    studios surgery theatre trust university
    """.split()  # noqa: SIM905
)
"""What places are called in general: a name without these at its end is what people say."""

NO_PLACES: Final = frozenset(
    "freelance freelancer home n/a none retired self self-employed student unemployed unknown".split()  # noqa: SIM905
)
"""What is written where there is no employer."""
