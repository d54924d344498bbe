"""Known words are counted by pages. The counts come with the index, made anew after migrations."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("documents", "0003_roles"), ("search", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="PageWords",
            fields=[
                (
                    "document",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, primary_key=True,
                        related_name="+", serialize=False, to="documents.document",
                    ),
                ),
                ("leading", models.JSONField(default=list)),
                ("others", models.JSONField(default=list)),
            ],
        ),
        migrations.AddField(
            model_name="knownword",
            name="pages",
            field=models.IntegerField(
                default=0, help_text="How many pages hold it; none does at 0."
            ),
        ),
        # Anew, since PostgreSQL does not turn a yes or no into a number by itself.
        migrations.RemoveField(model_name="knownword", name="leads"),
        migrations.AddField(
            model_name="knownword",
            name="leads",
            field=models.IntegerField(
                default=0, help_text="On how many of them it stands in a title, term or heading."
            ),
        ),
    ]  # fmt: skip
