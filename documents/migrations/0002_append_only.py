"""Revisions, approvals, publications and audit entries are never changed or removed.

Triggers say so on both databases. A one-row guard table, no Django model and so never flushed, lets
the test runner alone empty them between tests.
"""

from django.db import migrations

# Table → what makes two rows of it the same one.
TABLES = {
    "documents_revision": (("id",), ("document_id", "number")),
    "documents_approval": (("id",),),
    "documents_publication": (("id",), ("document_id", "number")),
    "documents_auditentry": (("id",),),
}
GUARD = "documents_append_only_guard"
SENTENCE = "append-only: this row is never changed or removed"


def forwards(apps, schema_editor):
    run = schema_editor.execute
    run(f"CREATE TABLE {GUARD} (id integer PRIMARY KEY CHECK (id = 1), is_open boolean NOT NULL)")
    if schema_editor.connection.vendor == "sqlite":
        run(f"INSERT INTO {GUARD} VALUES (1, 0)")
        for table in TABLES:
            for act in ("UPDATE", "DELETE"):
                run(
                    f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} "
                    f"WHEN NOT (SELECT is_open FROM {GUARD}) "
                    f"BEGIN SELECT RAISE(ABORT, '{SENTENCE}'); END"
                )
            # INSERT OR REPLACE removes the old row and fires no trigger of DELETE.
            run(
                f"CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} "
                f"WHEN NOT (SELECT is_open FROM {GUARD}) AND ({_exists(table)}) "
                f"BEGIN SELECT RAISE(ABORT, '{SENTENCE}'); END"
            )
    else:
        run(f"INSERT INTO {GUARD} VALUES (1, false)")
        run(
            "CREATE FUNCTION documents_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ "
            f"BEGIN IF NOT (SELECT is_open FROM {GUARD}) THEN "
            f"RAISE EXCEPTION '{SENTENCE}' USING ERRCODE = 'integrity_constraint_violation'; "
            "END IF; "
            "IF TG_OP = 'UPDATE' THEN RETURN NEW; ELSIF TG_OP = 'DELETE' THEN RETURN OLD; "
            "ELSE RETURN NULL; END IF; END $$"
        )
        for table in TABLES:
            run(
                f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table} "
                "FOR EACH ROW EXECUTE FUNCTION documents_refuse_change()"
            )
            run(
                f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
                "FOR EACH STATEMENT EXECUTE FUNCTION documents_refuse_change()"
            )


def _exists(table):
    return " OR ".join(
        f"EXISTS (SELECT 1 FROM {table} WHERE "
        + " AND ".join(f"{column} = NEW.{column}" for column in columns)
        + ")"
        for columns in TABLES[table]
    )


def backwards(apps, schema_editor):
    run = schema_editor.execute
    if schema_editor.connection.vendor == "sqlite":
        for table in TABLES:
            for act in ("update", "delete", "replace"):
                run(f"DROP TRIGGER {table}_no_{act}")
    else:
        for table in TABLES:
            run(f"DROP TRIGGER {table}_no_change ON {table}")
            run(f"DROP TRIGGER {table}_no_truncate ON {table}")
        run("DROP FUNCTION documents_refuse_change()")
    run(f"DROP TABLE {GUARD}")


class Migration(migrations.Migration):
    dependencies = [("documents", "0001_initial")]
    operations = [migrations.RunPython(forwards, backwards)]
