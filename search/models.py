"""What a question is read with; derived like the index, and made anew with it."""

from __future__ import annotations

from django.db import models


class KnownWord(models.Model):
    """A word that readers can find on the site: what misspelt words are compared with."""

    word = models.CharField(max_length=40, primary_key=True)
    key = models.CharField(max_length=40, db_index=True)
    pages = models.IntegerField(default=0, help_text="How many pages hold it; none does at 0.")
    leads = models.IntegerField(
        default=0, help_text="On how many of them it stands in a title, term or heading."
    )

    class Meta:
        ordering = ["word"]

    def __str__(self) -> str:
        return self.word


class PageWords(models.Model):
    """The words of one indexed page: what known words lose when it changes or goes."""

    document = models.OneToOneField(
        "documents.Document", models.CASCADE, primary_key=True, related_name="+"
    )
    leading: models.JSONField[list[str]] = models.JSONField(default=list)
    others: models.JSONField[list[str]] = models.JSONField(default=list)

    def __str__(self) -> str:
        return f"words of {self.document}"


class KnownPhrase(models.Model):
    """One way of naming a term or a glossary word, by its keys; leads to what the site calls it."""

    phrase = models.CharField(max_length=300, db_index=True)
    document = models.ForeignKey("documents.Document", models.CASCADE, related_name="+")
    name = models.CharField(max_length=300, help_text="What the site calls it.")
    facet = models.CharField(max_length=12, blank=True, help_text="Of a term.")
    also: models.JSONField[list[str]] = models.JSONField(default=list)  # phrases to look for, too

    class Meta:
        ordering = ["document", "phrase"]
        constraints = [
            models.UniqueConstraint(fields=["phrase", "document"], name="known_phrase_once")
        ]

    def __str__(self) -> str:
        return f"{self.phrase} → {self.name}"


class IndexState(models.Model):
    """One row: the code that the index was made by; other code makes it anew."""

    fingerprint = models.CharField(max_length=64, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(id=1), name="search_index_state_is_one_row")
        ]

    def __str__(self) -> str:
        return f"search index made by {self.fingerprint[:12]}"
