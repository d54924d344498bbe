"""The only doors to a document's state: save, submit, approve, publish, schedule, withdraw, restore.

Every door checks the person's permission, runs in one transaction and leaves an audit entry.
"""

from documents.workflow.approving import (
    approve,
    authors_since_live,
    clinician_exists,
    is_approved,
)
from documents.workflow.moving import rename, restore, withdraw
from documents.workflow.publishing import publish, publish_due, schedule, unschedule
from documents.workflow.refusals import HasProblems, OutdatedRevision, Refused, errors
from documents.workflow.steps import make_live, problems_of
from documents.workflow.writing import ask_changes, create, save, submit

__all__ = [
    "HasProblems",
    "OutdatedRevision",
    "Refused",
    "approve",
    "ask_changes",
    "authors_since_live",
    "clinician_exists",
    "create",
    "errors",
    "is_approved",
    "make_live",
    "problems_of",
    "publish",
    "publish_due",
    "rename",
    "restore",
    "save",
    "schedule",
    "submit",
    "unschedule",
    "withdraw",
]
