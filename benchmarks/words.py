"""Words for made-up people: enough names that few are the same, and sentences to search in."""

from random import Random

FIELDS = ("Tree care", "Hospital nursing", "Running a small bakery")
FIRST = (
    "Ana Ben Carla Dev Elena Femi Grace Hana Ivo Jo Kofi Lena Marta Nia Omar Pia Quentin Rosa Sam Tove "
    "Uma Viktor Wen Ximena Yusuf Zoe Alan Beatriz Chidi Dora Emil Farah Gita Hugo Ines Jakub Kiran Lucía "
    "Mei Noor Oskar Petra Rafael Selma Tariq Ulla Vera Will Yara Zahra"
).split()
BEGINNINGS = "Al Bar Cas Dom Eri Fal Gar Hol Iv Jan Kel Lam Mar Nor Os Pet Quin Ros Sal Tor Und Var Wal".split()
MIDDLES = "a e i o u an en in on er ar il ol".split()
ENDINGS = (
    "berg dez ford go ham ik kova land man nen ova quist ric son ton ura vich wood ya zzi".split()
)
TITLES = (
    "Nurse",
    "Ward manager",
    "Arborist",
    "Baker",
    "Teacher",
    "Project manager",
    "Data analyst",
    "Head gardener",
    "Physiotherapist",
    "Shop owner",
    "",
)
PLACE_KINDS = "Hospital,School,Bakery,Gardens,Council,Works,Clinic,College,& Sons,Trust".split(",")
COMMON = (
    "work people day team hours patients training start learn shift manager time year help good early long "
    "week call ask first place"
).split()
RARE = (
    "apiary ballast chisel dovetail epiphyte ferment girdle hawthorn inosculate jointer kiln lathe mulch "
    "nocturne orchard pollard quench rhizome sextant trellis upland velum withy xylem yeast zither"
).split()


def name(random: Random) -> str:
    """A first name and a surname: about 325,000 different ones."""
    surname = random.choice(BEGINNINGS) + random.choice(MIDDLES) + random.choice(ENDINGS)
    return f"{random.choice(FIRST)} {surname}"


def place(random: Random, number: int) -> str:
    """The name of an organisation, no two the same."""
    town = random.choice(BEGINNINGS) + random.choice(ENDINGS)
    return f"{town} {random.choice(PLACE_KINDS)} {number}"


def sentences(random: Random, count: int) -> str:
    """Sentences of eight words; one in a hundred holds a rare one."""
    return " ".join(_sentence(random) for _ in range(count))


def _sentence(random: Random) -> str:
    said = random.choices(COMMON, k=8)
    if random.random() < 0.01:
        said[3] = random.choice(RARE)
    return " ".join(said).capitalize() + "."
