"""Lays the desk out: one list for every kind of text, records and logins for operators."""

from __future__ import annotations

from django.conf import settings
from django.contrib import admin

from articles.desk import people, records  # noqa: F401  (they register themselves)
from articles.desk.text_admin import TextAdmin
from articles.desk.texts import TEXT_MODELS
from documents import kinds

admin.site.site_header = f"{settings.SITE_NAME}: editors’ desk"
admin.site.site_title = "Editors’ desk"
admin.site.index_title = "Desk"
admin.site.disable_action("delete_selected")  # nothing is ever deleted

for name, model in TEXT_MODELS.items():
    admin.site.register(
        model, type(f"{model.__name__}Admin", (TextAdmin,), {"kind": kinds.get(name)})
    )
