"""Disks of a round's own: one whose power can be cut, one that is soon full. Both need root, on Linux."""

import os
import shutil
import struct
import subprocess
import sys
import time
from pathlib import Path
from typing import Self

SHUTDOWN = 0x8004587D
"""EXT4_IOC_SHUTDOWN (linux/fs/ext4/ext4.h)."""

NO_LOG_FLUSH = 2
"""EXT4_GOING_FLAGS_NOLOGFLUSH: what was not asked to be on the disk by now never gets there."""


PATIENCE = 60
"""Seconds until nobody has a file open any more."""


def why_not() -> str:
    """Why this machine has no such disks; empty where it has."""
    if sys.platform != "linux":
        return "needs Linux"
    if os.geteuid() != 0:
        return "needs root"
    missing = [name for name in ("mkfs.ext4", "mount", "umount") if shutil.which(name) is None]
    if missing:
        return f"needs {', '.join(missing)}"
    return "" if Path("/dev/loop-control").exists() else "needs loop devices"


class Disk:
    """An ext4 of so many megabytes in a file of the folder, mounted at `root` while it is open."""

    def __init__(self, folder: Path, megabytes: int = 64) -> None:
        self.image, self.root = folder / "disk.img", folder / "disk"
        self.megabytes = megabytes

    def __enter__(self) -> Self:
        with self.image.open("wb") as image:
            image.truncate(self.megabytes << 20)
        run("mkfs.ext4", "-q", "-F", self.image)
        self.root.mkdir()
        run("mount", "-o", "loop", self.image, self.root)
        return self

    def __exit__(self, *_error: object) -> None:
        subprocess.run(["umount", "-l", self.root], check=False)

    def cut_power(self) -> None:
        """From now on nothing reaches the disk, and what was on its way is gone."""
        import fcntl

        opened = os.open(self.root, os.O_RDONLY)
        try:
            fcntl.ioctl(opened, SHUTDOWN, struct.pack("I", NO_LOG_FLUSH))
        finally:
            os.close(opened)

    def mount_again(self) -> None:
        """Once nobody has a file open on it: what the disk really has."""
        until = time.monotonic() + PATIENCE
        while subprocess.run(
            ["umount", self.root], check=False, stderr=subprocess.DEVNULL
        ).returncode:
            # Who was killed may still be going.
            if time.monotonic() > until:
                raise TimeoutError(f"{self.root} is still in use")
            time.sleep(0.05)
        run("mount", "-o", "loop", self.image, self.root)

    def fail(self) -> None:
        """As when the system finds a fault in it: nobody writes to it before it is mounted again."""
        run("mount", "-o", "remount,abort", self.root)

    def read_only(self, yes: bool) -> None:
        run("mount", "-o", f"remount,{'ro' if yes else 'rw'}", self.root)


class Small:
    """A disk in memory of so many megabytes, mounted at `root` while it is open."""

    def __init__(self, folder: Path, megabytes: int) -> None:
        self.root = folder / "small"
        self.megabytes = megabytes

    def __enter__(self) -> Self:
        self.root.mkdir()
        run("mount", "-t", "tmpfs", "-o", f"size={self.megabytes}m", "tmpfs", self.root)
        return self

    def __exit__(self, *_error: object) -> None:
        subprocess.run(["umount", "-l", self.root], check=False)

    def fill(self) -> Path:
        """A file that takes every byte that is left."""
        file = self.root / "filler"
        with file.open("ab", buffering=0) as opened:
            for size in (1 << 20, 4096):
                try:
                    while True:
                        opened.write(b"\0" * size)
                except OSError:
                    continue
        return file


def run(*command: object) -> None:
    subprocess.run([str(word) for word in command], check=True, stdout=subprocess.DEVNULL)
