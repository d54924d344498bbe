"""The nouns of every text on the site, whatever its kind."""

from documents.models.approval import Approval
from documents.models.audit_entry import AuditEntry
from documents.models.document import Document, State
from documents.models.mention import Mention
from documents.models.projected import ProjectedQuerySet
from documents.models.publication import Publication
from documents.models.redirect import Redirect
from documents.models.revision import Revision
from documents.models.site_version import SiteVersion

__all__ = [
    "Approval",
    "AuditEntry",
    "Document",
    "Mention",
    "ProjectedQuerySet",
    "Publication",
    "Redirect",
    "Revision",
    "SiteVersion",
    "State",
]
