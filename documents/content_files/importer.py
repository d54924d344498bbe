"""content/ into the database: an operator's act, all or nothing.

Per document, against the text both last shared: only the file changed → import; only the database
→ keep; both → conflict. A bad file stops the whole run before anything is written.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Literal

from django.db import transaction
from django.utils.timezone import now

from documents import projection, workflow
from documents.content_files import extras, tree
from documents.content_files.renames import (
    Known,
    check_aliases,
    find_renames,
    known_documents,
    write_redirects,
)
from documents.content_files.report import BadContent, Conflict, ImportReport
from documents.content_files.tree import ContentFile, Tree
from documents.kinds import Item
from documents.library import Library
from documents.models import (
    Approval,
    Document,
    Publication,
    Revision,
    SiteVersion,
    State,
)
from documents.models.revision import text_hash
from markup.types import Problem

Take = Literal["file", "database"] | None
BATCH = 400
NOTE = "Published from the repository"
REMOVED = "Removed from the repository."


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
            run.foresee(withdraw_missing)
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
        self.known = known_documents()
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
            if not known.is_public and known.withdrawn_reason == REMOVED:
                self.incoming.append(file)  # the file is back, and so is its page
            elif file_hash == known.head_hash:
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
        self._find_renames()
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

    def _find_renames(self) -> None:
        """Files that take a vanished one's place; an edited text in its place is a conflict."""
        self.renames = find_renames(self.items, self.known, self.tree.files)
        edited = [
            item
            for item in self.items
            if item.path in self.renames and self.renames[item.path].was_edited
        ]
        if self.take != "file":
            for item in edited:
                old = self.renames.pop(item.path)
                self.items.remove(item)
                if self.take == "database":
                    self.report.kept.append(old.path)
                else:
                    self._conflicts([(self.tree.files[item.path], old)])
        owners = {(file.kind.name, file.name): file.path for file in self.tree.files.values()}
        check_aliases(self.items, owners, self.renames)
        moved = {old.path for old in self.renames.values()}
        self.report.missing = [path for path in self.report.missing if path not in moved]

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

    def foresee(self, withdraw_missing: bool) -> None:
        """Say in the report what writing would do."""
        if withdraw_missing:
            self.report.withdrawn = list(self.report.missing)
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
        old_names = {i.document.pk: i.document.name for i in self.items if i.document is not None}
        new = [item for item in self.items if item.document is None]
        old = [item for item in self.items if item.document is not None]
        self._add(new, moment)
        self._change(old, moment)
        for pk, base_hash in self.synchronised.items():
            Document.objects.filter(pk=pk).update(base_hash=base_hash)
        if not self.items:
            return
        write_redirects(self.items, {path: old_names[old.pk] for path, old in self.renames.items()})
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

    def withdraw_missing(self) -> None:
        """Take pages whose file is gone from readers: first what shows others, then what is shown."""
        left = [Document.objects.get(pk=self.known[path].pk) for path in self.report.missing]
        left.sort(key=lambda document: -document.kind_of_document.order)
        refused: dict[str, str] = {}
        while left:
            before = len(left)
            left = [document for document in left if not self._withdraw(document, refused)]
            if len(left) == before:
                raise BadContent([(d.path, Problem(1, 1, refused[d.path])) for d in left])

    def _withdraw(self, document: Document, refused: dict[str, str]) -> bool:
        try:
            workflow.withdraw(document, by=None, reason=REMOVED)
        except workflow.Refused as reason:
            refused[document.path] = str(reason)
            return False
        self.report.withdrawn.append(document.path)
        return True


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
