"""The mail password, sealed: AES-256-GCM under a key derived from this Askaround's own secret key.

The secret key stands in the environment or in a file of the data folder, never in the database;
so a copy of the database alone, a backup or an export does not hold the password. With another
secret key a sealed password can't be opened any more, and is typed again.
"""

import base64
import os
from typing import Final
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

PURPOSE: Final = b"askaround mail password 1"
NONCE: Final = 12
"""Bytes of the nonce of AES-GCM (NIST SP 800-38D)."""


class CannotOpen(Exception):
    """The secret key is another one than it was sealed with, or the seal was tampered with."""


def seal(password: str, *, owner: UUID, secret_key: str) -> str:
    """The password as it is stored; empty stays empty. It opens for this owner alone."""
    if not password:
        return ""
    nonce = os.urandom(NONCE)
    sealed = AESGCM(_key(secret_key)).encrypt(nonce, password.encode(), owner.bytes)
    return base64.urlsafe_b64encode(nonce + sealed).decode()


def unseal(sealed: str, *, owner: UUID, secret_key: str) -> str:
    """The password again. Raises CannotOpen."""
    if not sealed:
        return ""
    try:
        raw = base64.urlsafe_b64decode(sealed.encode())
        opened = AESGCM(_key(secret_key)).decrypt(raw[:NONCE], raw[NONCE:], owner.bytes)
    except (ValueError, InvalidTag) as error:
        raise CannotOpen from error
    return opened.decode()


def _key(secret_key: str) -> bytes:
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=PURPOSE)
    return derived.derive(secret_key.encode())
