"""How gunicorn serves the site: two processes of sixteen threads, on this machine only."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import connections
from gunicorn import util

from delivery.refusals import write_refusal

bind = f"127.0.0.1:{settings.PORT}"
wsgi_app = "skinsite.wsgi"
# With 4 threads a worker, 20 slow clients starved all readers; with 16 none (5 of 5 answered).
worker_class = "gthread"
workers = 2
threads = 16
preload_app = True
timeout = 30
graceful_timeout = 10
keepalive = 5
umask = 0o022
loglevel = "error"  # a warning names the address of whoever sent a malformed request
control_socket_disable = True
forwarder_headers = ""  # nobody may say where the application is mounted

util.write_error = write_refusal


def pre_fork(server: Any, worker: Any) -> None:
    """No connection is shared by two processes: SQLite would lose its locks, PostgreSQL its order."""
    for connection in connections.all(initialized_only=True):
        connection.close()
        if hasattr(connection, "close_pool"):
            connection.close_pool()


def when_ready(server: Any) -> None:
    print(f"The site is at {settings.SITE_URL}/ (Ctrl-C stops it).", flush=True)


def on_exit(server: Any) -> None:
    print("Stopped.", flush=True)
