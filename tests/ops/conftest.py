from __future__ import annotations

from pathlib import Path

import pytest

from tests.factories import write_tree
from tests.ops.served_site import Site, copy_tree, free_port


@pytest.fixture(scope="session")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One copy of the tree for all starts, so that its .venv is made once."""
    return copy_tree(tmp_path_factory.mktemp("tree"))


@pytest.fixture
def site(tree: Path, tmp_path: Path) -> Site:
    """A site that has never been started, with a few small documents."""
    return Site(tree, tmp_path / "data", write_tree(tmp_path / "content"), free_port())
