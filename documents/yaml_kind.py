"""Kinds whose whole text is YAML: keys with values."""

from __future__ import annotations

from typing import Any, ClassVar

from documents import yaml_text
from documents.fields import Fields
from documents.kinds import Kind
from markup.types import Problem


class YamlKind(Kind):
    suffixes: ClassVar[tuple[str, ...]] = (".yaml",)

    def parse(self, name: str, text: str) -> tuple[Any, list[Problem]]:
        data, problems = yaml_text.load(text)
        if problems:
            return None, problems
        fields = Fields(data, problems)
        parsed = self.parse_fields(fields)
        fields.advise_unknown()
        return parsed, problems

    def parse_fields(self, fields: Fields) -> Any:
        """The parsed value; what is missing or wrong is noted in ``fields``."""
        raise NotImplementedError
