"""The folder that holds what must outlive a restart: database, secret key, media."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

KEY_MODE = 0o600
KEY_BYTES = 50


def prepare(folder: Path) -> Path:
    """Make the folder if need be; raise ImproperlyConfigured where it cannot be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ImproperlyConfigured(
            f"The data folder {folder} cannot be made ({error.strerror}). "
            "Choose another with DATA_DIR=…"
        ) from error
    if not os.access(folder, os.W_OK | os.X_OK):
        raise ImproperlyConfigured(
            f"The data folder {folder} cannot be written. Choose another with DATA_DIR=…"
        )
    return folder


def secret_key(folder: Path) -> str:
    """The site's secret key, made on first use and readable by its owner only."""
    path = folder / "secret_key"
    try:
        if not path.exists():
            _make_key(path)
        return path.read_text(encoding="ascii").strip()
    except OSError as error:
        raise ImproperlyConfigured(
            f"The secret key {path} cannot be read or written ({error.strerror})."
        ) from error


def _make_key(path: Path) -> None:
    """Whole or not at all; of two processes that start together, the first one's key stays."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    draft.unlink(missing_ok=True)
    handle = os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, KEY_MODE)
    try:
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(KEY_BYTES) + "\n")
        with suppress(FileExistsError):
            path.hardlink_to(draft)
    finally:
        draft.unlink()
