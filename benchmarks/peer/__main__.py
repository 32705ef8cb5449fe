"""python -m benchmarks.peer PORT: serve the minimal view on the data of ASKAROUND_DATA_DIR."""

import sys

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from askaround.config.serving import THREADS

if __name__ == "__main__":
    Granian(
        "benchmarks.peer.app:application",
        address="127.0.0.1",
        port=int(sys.argv[1]),
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=THREADS,
        log_level=LogLevels.warning,
    ).serve()
