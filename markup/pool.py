"""Rendering in one child process per web worker, so that no text can hang or kill the site.

Not a ``ProcessPoolExecutor``: its spawned child runs the parent's main module again (gunicorn, a
script) and cannot be ended by public means while it hangs. This child is a fresh interpreter that
gets no environment but its path, and with it none of the site's secrets.
"""

from __future__ import annotations

import atexit
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from typing import Any, TypeVar

from markup.child import READY, render_text
from markup.types import Context, Problem, Rendered

START_SECONDS = 30
SECONDS_PER_TEXT = 10  # by the clock; CPU time is limited in the child
QUEUE_SECONDS = 30
KEPT_ENVIRONMENT = ("PATH", "LD_LIBRARY_PATH", "PYTHONHOME", "LANG", "LC_ALL", "SYSTEMROOT")

Result = TypeVar("Result")


class CannotRun(Exception):
    """The child gave no answer; the message is for the person whose text it was."""


@dataclass(frozen=True, slots=True)
class _Child:
    process: subprocess.Popen[bytes]
    connection: Connection

    def answer(self, seconds: float) -> Any:
        if not self.connection.poll(seconds):
            raise TimeoutError
        return self.connection.recv()

    def end(self) -> None:
        self.connection.close()
        self.process.kill()
        self.process.wait()


class RenderPool:
    """One child process, started when first needed and replaced when it dies; safe to share by threads."""

    def __init__(
        self, seconds_per_text: float = SECONDS_PER_TEXT, queue_seconds: float = QUEUE_SECONDS
    ) -> None:
        self.seconds_per_text = seconds_per_text
        self.queue_seconds = queue_seconds
        self.forget()

    def forget(self) -> None:
        """Begin anew, leaving a child that belongs to the process this one was forked from."""
        self.lock = threading.Lock()
        self.child: _Child | None = None

    def run(self, function: Callable[..., Result], *arguments: Any) -> Result:
        """The function's result, computed in the child."""
        if not self.lock.acquire(timeout=self.queue_seconds):
            raise CannotRun("Too many texts wait to be rendered; try again in a minute.")
        try:
            result, error = self._ask(function, arguments)
        except TimeoutError as timeout:
            self._end_child()
            raise CannotRun(
                "This text takes too long to render; shorten it or split it."
            ) from timeout
        except (EOFError, OSError) as death:
            self._end_child()
            raise CannotRun(
                "This text takes too long or too much memory to render; shorten it or split it."
            ) from death
        except (
            BaseException
        ):  # such as Ctrl-C: an answer still to come would be taken for the next one's
            self._end_child()
            raise
        finally:
            self.lock.release()
        if error:
            raise CannotRun(f"This text cannot be rendered ({error}); shorten it or split it.")
        return result

    def close(self) -> None:
        """End the child."""
        with self.lock:
            self._end_child()

    def _ask(
        self, function: Callable[..., Result], arguments: tuple[Any, ...]
    ) -> tuple[Result, str]:
        if self.child is None or self.child.process.poll() is not None:
            self._start_child()
        child = self.child
        assert child is not None
        child.connection.send((function, arguments))
        return child.answer(self.seconds_per_text)

    def _start_child(self) -> None:
        self._end_child()
        ours, theirs = Pipe()
        with theirs:
            process = subprocess.Popen(
                [
                    sys.executable,
                    "-P",
                    "-c",
                    f"from markup.child import serve; serve({theirs.fileno()})",
                ],
                stdin=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()],
                env=_environment(),
            )
        self.child = _Child(process, ours)
        if self.child.answer(START_SECONDS) != READY:
            raise EOFError

    def _end_child(self) -> None:
        child, self.child = self.child, None
        if child is not None:
            child.end()


def _environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in KEPT_ENVIRONMENT if name in os.environ}
    return {**kept, "PYTHONPATH": os.pathsep.join(path or os.curdir for path in sys.path)}


POOL = RenderPool()
atexit.register(POOL.close)
os.register_at_fork(after_in_child=POOL.forget)


def render_safely(source: str, context: Context, first_line: int = 1) -> Rendered:
    """``render`` in the child; a text that cannot be rendered comes back as a problem, never as an exception."""
    try:
        return POOL.run(render_text, source, _plain_maps(context), first_line)
    except CannotRun as error:
        return _unrendered(str(error), first_line)


def _plain_maps(context: Context) -> Context:
    """The same context in dictionaries, since not every mapping can be sent to another process."""
    return replace(
        context,
        citations=dict(context.citations),
        claims=dict(context.claims),
        targets=dict(context.targets),
        figures=dict(context.figures),
        glossary=dict(context.glossary),
    )


def _unrendered(message: str, first_line: int) -> Rendered:
    problem = Problem(first_line, 1, message)
    return Rendered(
        html="",
        toc=(),
        plain_text="",
        sections=(),
        citations=(),
        claims=(),
        figures=(),
        links=(),
        words=(),
        problems=(problem,),
    )
