"""Texts are rendered in a child process, and nothing they do harms the parent."""

from __future__ import annotations

import os
import re
import resource
import sys
import threading
import time
from collections.abc import Iterator
from types import MappingProxyType

import pytest

from markup import pool, render
from markup.pool import CannotRun, RenderPool, render_safely
from tests.markup.page_context import WORLD, world

ENDLESS = (r"(a+)+$", "a" * 60 + "b")


@pytest.fixture
def children() -> Iterator[RenderPool]:
    made = RenderPool(seconds_per_text=120)
    yield made
    made.close()


def test_a_text_is_rendered_as_it_is_here() -> None:
    text = "## One\n\nIt works.[@alam2014] [a](gone.md)"
    assert render_safely(text, world(), 7) == render(text, world(), first_line=7)


def test_any_mapping_will_do_as_context() -> None:
    frozen = world(citations=MappingProxyType(WORLD["citations"]))
    assert render_safely("It.[@alam2014]", frozen).citations == ("alam2014",)


def test_the_child_is_another_process_and_stays(children: RenderPool) -> None:
    first = children.run(os.getpid)
    assert first != os.getpid()
    assert children.run(os.getpid) == first


def test_the_child_loads_markup_alone(children: RenderPool) -> None:
    loaded = children.run(eval, "sorted(__import__('sys').modules)")
    assert "markup.rendering" in loaded
    assert not {"django", "pytest", "skinsite"} & set(loaded)


def test_the_child_gets_no_secrets(children: RenderPool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "very-secret")
    assert children.run(os.getenv, "SECRET_KEY") is None


def test_a_text_that_hangs_by_the_clock_is_given_up() -> None:
    children = RenderPool(seconds_per_text=0.3)
    with pytest.raises(CannotRun, match="takes too long"):
        children.run(time.sleep, 60)
    assert children.run(len, "abc") == 3
    children.close()


def test_a_text_that_eats_processor_time_is_ended_by_the_system(children: RenderPool) -> None:
    before = children.run(os.getpid)
    with pytest.raises(CannotRun, match="too long or too much memory"):
        children.run(re.match, *ENDLESS)
    assert children.run(os.getpid) != before


def test_processor_time_is_granted_to_each_text_anew(children: RenderPool) -> None:
    before, _ = children.run(resource.getrlimit, resource.RLIMIT_CPU)
    children.run(sum, range(100_000_000))
    after, _ = children.run(resource.getrlimit, resource.RLIMIT_CPU)
    assert after > before


def test_a_text_that_eats_memory_is_refused(children: RenderPool) -> None:
    with pytest.raises(CannotRun, match="MemoryError"):
        children.run(bytes, 10**9)
    assert children.run(len, "abc") == 3


def test_what_is_no_exception_is_caught_in_the_child(children: RenderPool) -> None:
    before = children.run(os.getpid)
    with pytest.raises(CannotRun, match="SystemExit"):
        children.run(sys.exit, 1)
    assert children.run(os.getpid) == before


def test_a_child_that_dies_is_replaced(children: RenderPool) -> None:
    with pytest.raises(CannotRun):
        children.run(os._exit, 3)
    assert children.run(len, "abc") == 3


def test_a_child_that_died_between_two_texts_is_replaced(children: RenderPool) -> None:
    os.kill(children.run(os.getpid), 9)
    time.sleep(0.2)
    assert children.run(len, "abc") == 3


def test_render_safely_returns_a_problem_and_never_raises(monkeypatch: pytest.MonkeyPatch) -> None:
    def give_up(*_: object) -> None:
        raise CannotRun("This text takes too long to render; shorten it or split it.")

    monkeypatch.setattr(pool.POOL, "run", give_up)
    rendered = render_safely("text", world(), 12)
    assert rendered.html == ""
    assert [(p.line, p.message) for p in rendered.problems] == [
        (12, "This text takes too long to render; shorten it or split it.")
    ]


def test_threads_share_one_child_and_get_their_own_answers(children: RenderPool) -> None:
    answers: dict[int, int] = {}

    def ask(number: int) -> None:
        answers[number] = children.run(abs, -number)

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == {number: number for number in range(20)}


def test_a_queue_that_does_not_move_is_said(children: RenderPool) -> None:
    children.queue_seconds = 0.1
    with children.lock, pytest.raises(CannotRun, match="wait to be rendered"):
        children.run(len, "abc")


def test_a_forked_process_starts_a_child_of_its_own(children: RenderPool) -> None:
    child = children.run(os.getpid)
    children.forget()
    assert children.run(os.getpid) != child


def test_nothing_is_started_until_it_is_needed() -> None:
    assert RenderPool().child is None
