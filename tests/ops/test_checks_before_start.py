from __future__ import annotations

import socket
from pathlib import Path

import pytest

from ops import environment, packages, run
from ops.environment import CannotSetUp


def test_a_free_port_is_no_reason_to_stop() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    run.check_port({"PORT": str(port)})


def test_a_busy_port_names_another() -> None:
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        port = busy.getsockname()[1]
        with pytest.raises(CannotSetUp, match=f"make run PORT={port + 1}"):
            run.check_port({"PORT": str(port)})


@pytest.mark.parametrize("text", ["0", "65536", "http", "-1", "8000 ", "٨٠٠٠"])
def test_a_port_must_be_a_whole_number(text: str) -> None:
    with pytest.raises(CannotSetUp, match="must be a whole number"):
        run.check_port({"PORT": text})


def test_the_data_folder_is_made_where_it_is_missing(tmp_path: Path) -> None:
    run.check_data_folder({"DATA_DIR": str(tmp_path / "a" / "b")})
    assert list((tmp_path / "a" / "b").iterdir()) == []


@pytest.mark.parametrize("folder", ["/proc/skin", "/dev/null/skin", "/dev/null"])
def test_a_data_folder_that_cannot_be_written_is_named(folder: str) -> None:
    with pytest.raises(CannotSetUp, match=f"{folder} cannot be written"):
        run.check_data_folder({"DATA_DIR": folder})


def test_the_lock_file_follows_the_database() -> None:
    assert environment.site_lock({}) == "requirements.txt"
    assert environment.site_lock({"DATABASE_URL": "sqlite:///x"}) == "requirements.txt"
    assert environment.site_lock({"DATABASE_URL": "postgres://h/d"}) == "requirements-postgres.txt"


@pytest.fixture
def installs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Lock files as they are installed into a pretended .venv, in order."""
    done: list[str] = []
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    monkeypatch.setattr(environment, "VENV", tmp_path)
    monkeypatch.setattr(environment, "PYTHON", tmp_path / "requirements.txt")
    for name in environment.LOCKS:
        (tmp_path / name).write_text(name)

    class Done:
        returncode = 0

    def pretend(command: list[str]) -> Done:
        done.append(Path(command[-1]).name)
        return Done()

    monkeypatch.setattr("ops.environment.subprocess.run", pretend)
    return done


def test_what_is_installed_is_not_installed_again(installs: list[str]) -> None:
    environment.ensure("requirements.txt")
    environment.ensure("requirements.txt")
    assert installs == ["requirements.txt"]


def test_a_changed_lock_is_installed_again(installs: list[str]) -> None:
    environment.ensure("requirements.txt")
    (environment.ROOT / "requirements.txt").write_text("newer")
    environment.ensure("requirements.txt")
    assert installs == ["requirements.txt"] * 2


def test_the_developers_lock_holds_the_sites_own(installs: list[str]) -> None:
    environment.ensure("requirements-dev.txt")
    environment.ensure("requirements.txt")
    assert installs == ["requirements-dev.txt"]


def test_a_changed_site_lock_makes_the_developers_one_doubtful(installs: list[str]) -> None:
    environment.ensure("requirements-dev.txt")
    (environment.ROOT / "requirements.txt").write_text("newer")
    environment.ensure("requirements.txt")
    environment.ensure("requirements-dev.txt")
    assert installs == ["requirements-dev.txt", "requirements.txt", "requirements-dev.txt"]


def test_a_missing_package_is_named_with_the_line_that_installs_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(packages, "is_here", lambda name: False)
    monkeypatch.setattr("ops.packages.os.geteuid", lambda: 1000)
    assert packages.main(["chromium"]) == 1
    line = "Needed first: sudo apt-get install chromium fonts-dejavu-core\n"
    assert capsys.readouterr().err == line
