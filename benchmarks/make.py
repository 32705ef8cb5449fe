"""python -m benchmarks.make PEOPLE: fill the folder named by ASKAROUND_DATA_DIR."""

import sys

from askaround.config.starting import start_django


def main() -> None:
    people = int(sys.argv[1])
    start_django()
    from benchmarks.data import fill

    from askaround.config.assets import collect_static_files

    collect_static_files()
    if people:
        fill(people, lambda sentence: print(sentence, file=sys.stderr, flush=True))


if __name__ == "__main__":
    main()
