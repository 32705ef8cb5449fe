"""python -m benchmarks.make PEOPLE [ASKS] | visits VISITS: fill the folder named by ASKAROUND_DATA_DIR.

`benchmarks.make up-to-date` fills nothing: it leaves the folder as the first start after an update would.
"""

import sys

from askaround.config.starting import start_django


def main() -> None:
    start_django()
    from askaround.config.assets import collect_static_files
    from benchmarks.data import fill, settle
    from benchmarks.heard import fill_with_visits

    collect_static_files()
    if sys.argv[1] == "up-to-date":
        return
    if sys.argv[1] == "visits":
        fill_with_visits(int(sys.argv[2]), _say)
        settle()
        return
    people, *asks = map(int, sys.argv[1:])
    if people:
        fill(people, _say, asks=asks[0] if asks else None)


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
