"""Old names of files: who owns each, and which file takes the place of a vanished one."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

from documents.kinds import Item
from documents.models import Document, Redirect
from markup.types import Problem


@dataclass(slots=True)
class Known:
    """What the database holds of one path."""

    pk: int
    path: str
    base_hash: str
    head_hash: str
    is_public: bool
    withdrawn_reason: str

    @property
    def was_edited(self) -> bool:
        """Whether somebody wrote at the desk since the file was last the same."""
        return self.head_hash != self.base_hash


def known_documents() -> dict[str, Known]:
    rows = Document.objects.values_list(
        "pk", "path", "base_hash", "head__sha256", "live_id", "withdrawn_at", "withdrawn_reason"
    )
    return {
        path: Known(pk, path, base, head, live is not None and withdrawn is None, reason)
        for pk, path, base, head, live, withdrawn, reason in rows.iterator()
    }


def find_renames(
    items: Sequence[Item], known: Mapping[str, Known], files: Container[str]
) -> dict[str, Known]:
    """New path → the document whose file vanished and whose name, or an older one, it claims."""
    once = {
        (redirect.kind, redirect.old_name): redirect.document.path
        for redirect in Redirect.objects.select_related("document")
    }
    renames: dict[str, Known] = {}
    for item in items:
        if item.path in known or item.parsed is None:
            continue
        aliases = item.kind.aliases(item.parsed)
        paths = [item.kind.path(alias) for alias in reversed(aliases)]
        paths += [once[(item.kind.name, a)] for a in aliases if (item.kind.name, a) in once]
        taken = {old.path for old in renames.values()}
        for path in paths:
            if path in known and path not in files and path not in taken:
                renames[item.path] = known[path]
                break
    return renames


def check_aliases(
    items: Sequence[Item], owners: Mapping[tuple[str, str], str], renames: Mapping[str, Known]
) -> None:
    """Add a problem where two documents claim one name; ``owners`` are (kind, name) → path of files."""
    mine = {item.path for item in items} | {old.path for old in renames.values()}
    claimed = {
        (redirect.kind, redirect.old_name): redirect.document.path
        for redirect in Redirect.objects.select_related("document")
        if redirect.document.path not in mine
    }
    for item in items:
        for alias in item.kind.aliases(item.parsed) if item.parsed is not None else ():
            key = (item.kind.name, alias)
            other = owners.get(key) or claimed.get(key)
            if other is not None:
                message = f"aliases: “{alias}” is already that of {other}."
                item.problems.append(Problem(_line_of(item.text, "aliases"), 1, message))
            else:
                claimed[key] = item.path
    for item in items:
        taken = claimed.get((item.kind.name, item.name))
        if taken is not None and taken != item.path:
            item.problems.append(Problem(1, 1, f"“{item.name}” is an old name of {taken}."))


def write_redirects(items: Sequence[Item], old_names: Mapping[str, str]) -> None:
    """Every alias leads to its document, and no present name is an old one; path → name before."""
    for item in items:
        assert item.document is not None
        aliases = [*item.kind.aliases(item.parsed), old_names.get(item.path, "")]
        for alias in dict.fromkeys(alias for alias in aliases if alias):
            Redirect.objects.update_or_create(
                kind=item.kind.name, old_name=alias, defaults={"document": item.document}
            )
    for kind in {item.kind.name for item in items}:
        names = [item.name for item in items if item.kind.name == kind]
        Redirect.objects.filter(kind=kind, old_name__in=names).delete()


def _line_of(text: str, key: str) -> int:
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith(f"{key}:"):
            return number
    return 1
