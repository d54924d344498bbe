"""Signatures are never changed or removed, as little as the texts they stand under.

The guard and PostgreSQL's function are those of documents.0002_append_only.
"""

from django.db import migrations

TABLE = "articles_review"
GUARD = "documents_append_only_guard"
SENTENCE = "append-only: this row is never changed or removed"
# INSERT OR REPLACE removes the old row and fires no trigger of DELETE.
SQLITE_ACTS = {
    "update": ("UPDATE", ""),
    "delete": ("DELETE", ""),
    "replace": ("INSERT", f" AND EXISTS (SELECT 1 FROM {TABLE} WHERE id = NEW.id)"),
}


def forwards(apps, schema_editor):
    run = schema_editor.execute
    if schema_editor.connection.vendor == "sqlite":
        for name, (act, condition) in SQLITE_ACTS.items():
            run(
                f"CREATE TRIGGER {TABLE}_no_{name} BEFORE {act} ON {TABLE} "
                f"WHEN NOT (SELECT is_open FROM {GUARD}){condition} "
                f"BEGIN SELECT RAISE(ABORT, '{SENTENCE}'); END"
            )
    else:
        run(
            f"CREATE TRIGGER {TABLE}_no_change BEFORE UPDATE OR DELETE ON {TABLE} "
            "FOR EACH ROW EXECUTE FUNCTION documents_refuse_change()"
        )
        run(
            f"CREATE TRIGGER {TABLE}_no_truncate BEFORE TRUNCATE ON {TABLE} "
            "FOR EACH STATEMENT EXECUTE FUNCTION documents_refuse_change()"
        )


def backwards(apps, schema_editor):
    run = schema_editor.execute
    if schema_editor.connection.vendor == "sqlite":
        for name in SQLITE_ACTS:
            run(f"DROP TRIGGER {TABLE}_no_{name}")
    else:
        run(f"DROP TRIGGER {TABLE}_no_change ON {TABLE}")
        run(f"DROP TRIGGER {TABLE}_no_truncate ON {TABLE}")


class Migration(migrations.Migration):
    dependencies = [("articles", "0001_initial"), ("documents", "0002_append_only")]
    operations = [migrations.RunPython(forwards, backwards)]
