from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.factories import write_tree
from tests.ops.served_site import INSTALL_SECONDS, Site, copy_tree, free_port


@pytest.fixture(scope="session")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One copy of the tree for all starts, so that its .venv is made once."""
    return copy_tree(tmp_path_factory.mktemp("tree"))


@pytest.fixture
def site(tree: Path, tmp_path: Path) -> Site:
    """A site that has never been started, with a few small documents."""
    return Site(tree, tmp_path / "data", write_tree(tmp_path / "content"), free_port())


@pytest.fixture(scope="session")
def prepared(tree: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of a site with those documents that was started once and stopped."""
    folder = tmp_path_factory.mktemp("prepared")
    first = Site(tree, folder / "data", write_tree(folder / "content"), free_port())
    with first.running(INSTALL_SECONDS) as run:
        run.press_ctrl_c()
    return first.data


@pytest.fixture
def started_before(site: Site, prepared: Path) -> Site:
    shutil.copytree(prepared, site.data)
    return site
