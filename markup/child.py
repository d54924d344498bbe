"""The rendering process: it keeps to its limits, loads markup and nothing else, and answers one text at a time."""

from __future__ import annotations

import math
import resource
import signal
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any

from markup.types import Context, Rendered

MEMORY_BYTES = 512 * 1024 * 1024
CPU_SECONDS_PER_TEXT = 5
READY = "ready"


def serve(descriptor: int) -> None:
    """Answer calls on a socket until its other end is closed."""
    signal.signal(
        signal.SIGINT, signal.SIG_IGN
    )  # Ctrl-C is for the server; it then closes the socket
    _limit(resource.RLIMIT_AS, MEMORY_BYTES)
    _limit(resource.RLIMIT_CORE, 0)  # running out of CPU time would leave a core file
    render_text("Ready.", Context(), 1)  # loads the renderer before the first text is timed
    connection = Connection(descriptor)
    connection.send(READY)
    while True:
        try:
            function, arguments = connection.recv()
        except EOFError:
            return
        connection.send(_answer(function, arguments))


def render_text(source: str, context: Context, first_line: int) -> Rendered:
    """``render``, by a name the parent can send without loading the renderer itself."""
    from markup.rendering import render

    return render(source, context, first_line=first_line)


def _answer(function: Callable[..., Any], arguments: tuple[Any, ...]) -> tuple[Any, str]:
    """The result and no error, or nothing and the error's name."""
    _grant_cpu_time()
    try:
        return function(*arguments), ""
    except BaseException as error:  # a panic inside nh3 is no Exception
        return None, type(error).__name__


def _grant_cpu_time() -> None:
    """Move the soft limit on; past it the system ends this process."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    _limit(resource.RLIMIT_CPU, math.ceil(used.ru_utime + used.ru_stime) + CPU_SECONDS_PER_TEXT)


def _limit(what: int, amount: int) -> None:
    _, hard = resource.getrlimit(what)
    resource.setrlimit(
        what, (amount if hard == resource.RLIM_INFINITY else min(amount, hard), hard)
    )
