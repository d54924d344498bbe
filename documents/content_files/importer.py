"""content/ into the database: an operator's act, all or nothing.

Per document, against the text both last shared: only the file changed → import; only the database
→ keep; both → conflict. A bad file stops the whole run before anything is written.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Literal

from django.db import transaction
from django.utils.timezone import now

from documents import projection, workflow
from documents.content_files import extras, tree
from documents.content_files.report import BadContent, Conflict, ImportReport
from documents.content_files.tree import ContentFile, Tree
from documents.kinds import Item
from documents.library import Library
from documents.models import (
    Approval,
    Document,
    Publication,
    Redirect,
    Revision,
    SiteVersion,
    State,
)
from documents.models.revision import text_hash
from markup.types import Problem

Take = Literal["file", "database"] | None
BATCH = 400
NOTE = "Published from the repository"


@dataclass(slots=True)
class Known:
    """What the database holds of one path."""

    pk: int
    path: str
    base_hash: str
    head_hash: str
    is_public: bool


def import_content(
    root: Path, *, take: Take = None, withdraw_missing: bool = False, dry_run: bool = False
) -> ImportReport:
    """Bring the files of a folder in. Raises BadContent, with every problem of every file."""
    found = tree.read(root)
    with transaction.atomic(), _without_collector():
        SiteVersion.lock()
        run = _Run(found, take=take)
        run.compare()
        run.check()
        if dry_run:
            run.foresee()
            return run.report
        run.write()
        if withdraw_missing:
            run.withdraw_missing()
        if run.is_first:
            extras.load_all(root)
            SiteVersion.objects.filter(pk=1).update(projection=projection.fingerprint())
    return run.report


@contextmanager
def _without_collector() -> Iterator[None]:
    """No search for cycles among objects that all stay: it took a tenth of a large import."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class _Run:
    """One import, step by step; ``compare`` and ``check`` write nothing."""

    def __init__(self, found: Tree, *, take: Take) -> None:
        self.tree, self.take = found, take
        self.report = ImportReport()
        self.known = _known()
        self.is_first = not self.known
        self.incoming: list[ContentFile] = []
        self.synchronised: dict[int, str] = {}  # pk → hash now shared with the file
        self.renames: dict[str, Known] = {}  # new path → what it was
        self.items: list[Item] = []
        self.dependents: list[Item] = []

    # Compare

    def compare(self) -> None:
        """Sort every file by who changed it."""
        conflicting: list[tuple[ContentFile, Known]] = []
        for path, file in self.tree.files.items():
            known = self.known.get(path)
            if known is None:
                self.incoming.append(file)
                continue
            file_hash = text_hash(file.text)
            if file_hash == known.head_hash:
                self.report.unchanged += 1
                if known.base_hash != file_hash:
                    self.synchronised[known.pk] = file_hash
                if not known.is_public and known.base_hash != file_hash:
                    # The same text lies here as a draft: the operator publishes it.
                    self.incoming.append(file)
            elif file_hash == known.base_hash:
                self.report.kept.append(path)
            elif known.head_hash == known.base_hash or self.take == "file":
                self.incoming.append(file)
            elif self.take == "database":
                self.report.kept.append(path)
                self.synchronised[known.pk] = file_hash
            else:
                conflicting.append((file, known))
        self._conflicts(conflicting)
        gone = [known for path, known in self.known.items() if path not in self.tree.files]
        self.report.missing = sorted(known.path for known in gone if known.is_public)

    def _conflicts(self, pairs: list[tuple[ContentFile, Known]]) -> None:
        for file, known in pairs:
            revisions = Revision.objects.filter(document_id=known.pk)
            base = revisions.filter(sha256=known.base_hash).values_list("text", flat=True).first()
            head = Document.objects.values_list("head__text", flat=True).get(pk=known.pk)
            self.report.conflicts.append(Conflict(file.path, base, file.text, head))
            _, problems = file.kind.read(file.name, file.text)
            self.tree.problems += [(file.path, problem) for problem in problems]

    # Check

    def check(self) -> None:
        """Parse and check all that comes in and all that shows it; raise BadContent."""
        for file in self.incoming:
            parsed, problems = file.kind.read(file.name, file.text)
            item = Item(file.kind, file.name, file.path, file.text, parsed, problems=problems)
            self.items.append(item)
        self._aliases()
        documents = self._documents_of_items()
        for item in self.items:
            item.document = documents.get(item.path)
        renamed_away = [self._name_of(known) for known in self.renames.values()]
        if not self.is_first:
            self.dependents = projection.dependents(self.items, renamed_away)
        library = Library([*self.items, *self.dependents], gone=renamed_away)
        projection.check([*self.items, *self.dependents], library)
        self._raise_on_problems()

    def _raise_on_problems(self) -> None:
        bad = [(path, p) for path, p in self.tree.problems if p.level == "error"]
        for item in [*self.items, *self.dependents]:
            bad += [(item.path, p) for p in item.problems if p.level == "error"]
            self.report.advice += sum(p.level == "advice" for p in item.problems)
        if bad:
            raise BadContent(bad)

    def _aliases(self) -> None:
        """Old names: one owner each, and a file that takes the place of a vanished one."""
        owners = {(file.kind.name, file.name): file.path for file in self.tree.files.values()}
        claimed: dict[tuple[str, str], str] = {}
        changing = {item.path for item in self.items}
        for redirect in Redirect.objects.select_related("document"):
            if redirect.document.path not in changing:
                claimed[(redirect.kind, redirect.old_name)] = redirect.document.path
        for item in self.items:
            for alias in item.kind.aliases(item.parsed) if item.parsed is not None else ():
                key = (item.kind.name, alias)
                other = owners.get(key) or claimed.get(key)
                if other is not None:
                    message = f"aliases: “{alias}” is already that of {other}."
                    item.problems.append(Problem(_line_of(item.text, "aliases"), 1, message))
                    continue
                claimed[key] = item.path
                old = self.known.get(item.kind.path(alias))
                if old is not None and item.path not in self.known:
                    self.renames[item.path] = old
        moved = {known.path for known in self.renames.values()}
        self.report.missing = [path for path in self.report.missing if path not in moved]
        for item in self.items:
            taken = claimed.get((item.kind.name, item.name))
            if taken is not None and taken != item.path:
                item.problems.append(
                    Problem(1, 1, f"“{item.name}” is an old name of {taken}.")
                )  # fmt: skip

    def _documents_of_items(self) -> dict[str, Document]:
        pks = {
            path: self.known[path].pk for path in (i.path for i in self.items) if path in self.known
        }
        pks |= {path: known.pk for path, known in self.renames.items()}
        documents = Document.objects.select_related("head").in_bulk(list(pks.values()))
        return {path: documents[pk] for path, pk in pks.items()}

    @staticmethod
    def _name_of(known: Known) -> tuple[str, str]:
        kind, name = Document.objects.values_list("kind", "name").get(pk=known.pk)
        return kind, name

    def foresee(self) -> None:
        """Say in the report what writing would do."""
        for item in self.items:
            if item.path in self.renames:
                self.report.renamed.append(f"{self.renames[item.path].path} → {item.path}")
            elif item.document is None:
                self.report.added.append(item.path)
            else:
                self.report.changed.append(item.path)

    # Write

    def write(self) -> None:
        """Revisions, approvals and rows of what comes in; one new site version."""
        moment = now()
        new = [item for item in self.items if item.document is None]
        old = [item for item in self.items if item.document is not None]
        self._add(new, moment)
        self._change(old, moment)
        for pk, base_hash in self.synchronised.items():
            Document.objects.filter(pk=pk).update(base_hash=base_hash)
        if not self.items:
            return
        self._redirects()
        everything = [*self.items, *self.dependents]
        projection.project(everything)
        self.report.refreshed = len(self.dependents)
        gone = [i.document for i in self.items if i.document and i.document.withdrawn_at]
        here = [i for i in everything if i.document and not i.document.withdrawn_at]
        projection.announce(here, gone=gone)

    def _add(self, items: list[Item], moment: datetime) -> None:
        revisions = []
        for item in items:
            revision = _revision(item, 1, moment)
            item.document = Document(
                kind=item.kind.name, name=item.name, path=item.path, state=State.APPROVED,
                first_published_at=moment, base_hash=revision.sha256,
            )  # fmt: skip
            item.document.head = item.document.live = revision
            item.document.head_id = item.document.live_id = revision.pk
            _withdrawal_of_text(item)
            revisions.append(revision)
        Document.objects.bulk_create([_document(item) for item in items], batch_size=BATCH)
        for item, revision in zip(items, revisions, strict=True):
            revision.document = _document(item)
        self._record(items, revisions, {}, moment)
        self.report.added += [item.path for item in items]

    def _change(self, items: list[Item], moment: datetime) -> None:
        numbers = _last_numbers(_document(item).pk for item in items)
        revisions = []
        changed = []
        for item in items:
            document = _document(item)
            same = document.head.text == item.text
            revision = (
                document.head if same else _revision(item, numbers[document.pk][0] + 1, moment)
            )
            if not same:
                revision.document, revision.parent = document, document.head
            revisions.append(revision)
            changed.append(document)
            document.head = document.live = revision
            document.state, document.base_hash = State.APPROVED, revision.sha256
            document.first_published_at = document.first_published_at or moment
            document.scheduled = document.scheduled_at = None
            if document.path != item.path:
                self.report.renamed.append(f"{document.path} → {item.path}")
                document.name, document.path = item.name, item.path
            else:
                self.report.changed.append(item.path)
            _withdrawal_of_text(item)
        self._record(items, revisions, numbers, moment)
        fields = [
            "name", "path", "head", "live", "state", "base_hash", "first_published_at", "scheduled",
            "scheduled_at", "withdrawn_at", "withdrawn_reason",
        ]  # fmt: skip
        Document.objects.bulk_update(changed, fields, batch_size=100)

    @staticmethod
    def _record(
        items: list[Item], revisions: list[Revision], numbers: dict[int, tuple[int, int]],
        moment: datetime,
    ) -> None:  # fmt: skip
        fresh = [revision for revision in revisions if revision._state.adding]
        Revision.objects.bulk_create(fresh, batch_size=BATCH)
        Approval.objects.bulk_create(
            (Approval(revision=r, role=Approval.Role.FILES, at=moment) for r in revisions),
            batch_size=BATCH,
        )
        Publication.objects.bulk_create(
            (
                Publication(
                    document=_document(item), revision=revision, at=moment,
                    number=numbers.get(_document(item).pk, (0, 0))[1] + 1,
                )
                for item, revision in zip(items, revisions, strict=True)
            ),
            batch_size=BATCH,
        )  # fmt: skip

    def _redirects(self) -> None:
        for item in self.items:
            aliases = list(item.kind.aliases(item.parsed))
            if item.path in self.renames:
                aliases.append(self.renames[item.path].path.rpartition("/")[2].rpartition(".")[0])
            for alias in dict.fromkeys(aliases):
                Redirect.objects.update_or_create(
                    kind=item.kind.name, old_name=alias, defaults={"document": _document(item)}
                )
        Redirect.objects.filter(
            kind__in={item.kind.name for item in self.items},
            old_name__in=[item.name for item in self.items],
        ).delete()

    def withdraw_missing(self) -> None:
        """Take pages whose file is gone from readers."""
        for path in self.report.missing:
            document = Document.objects.get(pk=self.known[path].pk)
            try:
                workflow.withdraw(document, by=None, reason="Removed from the repository.")
            except workflow.Refused as refused:
                raise BadContent([(path, Problem(1, 1, str(refused)))]) from refused
            self.report.withdrawn.append(path)


def _known() -> dict[str, Known]:
    rows = Document.objects.values_list(
        "pk", "path", "base_hash", "head__sha256", "live_id", "withdrawn_at"
    )
    return {
        row[1]: Known(row[0], row[1], row[2], row[3], row[4] is not None and row[5] is None)
        for row in rows.iterator()
    }


def _document(item: Item) -> Document:
    assert item.document is not None
    return item.document


def _revision(item: Item, number: int, moment: datetime) -> Revision:
    return Revision(
        number=number, text=item.text, sha256=text_hash(item.text), note=NOTE, created_at=moment
    )


def _last_numbers(pks: Iterable[int]) -> dict[int, tuple[int, int]]:
    """pk → the last numbers of its revisions and of its publications."""
    wanted = list(pks)
    numbers = dict.fromkeys(wanted, (0, 0))
    for start in range(0, len(wanted), BATCH):
        part = wanted[start : start + BATCH]
        for pk, number in Revision.objects.filter(document__in=part).values_list(
            "document_id", "number"
        ):
            numbers[pk] = (max(numbers[pk][0], number), numbers[pk][1])
        for pk, number in Publication.objects.filter(document__in=part).values_list(
            "document_id", "number"
        ):
            numbers[pk] = (numbers[pk][0], max(numbers[pk][1], number))
    return numbers


def _withdrawal_of_text(item: Item) -> None:
    """Take over what the text itself says about being withdrawn."""
    document, said = _document(item), item.kind.withdrawn(item.parsed)
    if said is None:
        document.withdrawn_at, document.withdrawn_reason = None, ""
    else:
        document.withdrawn_at = datetime.combine(said[0], time(), UTC)
        document.withdrawn_reason = said[1]


def _line_of(text: str, key: str) -> int:
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith(f"{key}:"):
            return number
    return 1


def refresh_if_code_changed() -> bool:
    """Make all rows anew when what makes them has changed since; True if it did."""
    if not Document.objects.exists():
        return False
    if SiteVersion.current().projection == projection.fingerprint():
        return False
    bad = projection.rebuild()
    if bad:
        raise BadContent([(item.path, p) for item in bad for p in workflow.errors(item.problems)])
    return True
