"""python -m benchmarks.make PEOPLE [ASKS]: fill the folder named by ASKAROUND_DATA_DIR."""

import sys

from askaround.config.starting import start_django


def main() -> None:
    people, *asks = map(int, sys.argv[1:])
    start_django()
    from askaround.config.assets import collect_static_files
    from benchmarks.data import fill

    collect_static_files()
    if people:
        fill(people, _say, asks=asks[0] if asks else None)


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
