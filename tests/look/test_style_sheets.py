from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.core.management import call_command
from pytest_django import Settings

from markup.sanitiser import CLASSES

STATIC = Path(__file__).parents[2] / "static"
STYLE_SHEETS = sorted((STATIC / "css").glob("*.css"))
LAYERS = ["reset", "tokens", "base", "layout", "components", "utilities"]
COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl|oklch|oklab)\(")


def _without_comments(sheet: Path) -> str:
    return re.sub(r"/\*.*?\*/", "", sheet.read_text("utf-8"), flags=re.DOTALL)


def test_the_order_of_the_layers_comes_first() -> None:
    first = _without_comments(STATIC / "css/tokens.css").strip().splitlines()[0]
    assert first == f"@layer {', '.join(LAYERS)};"


@pytest.mark.parametrize("sheet", STYLE_SHEETS, ids=lambda sheet: sheet.name)
def test_a_style_sheet_fills_layers_and_shouts_nowhere(sheet: Path) -> None:
    text = _without_comments(sheet)
    assert set(re.findall(r"@layer (\w+) \{", text)) <= set(LAYERS)
    assert "!important" not in text


@pytest.mark.parametrize("sheet", STYLE_SHEETS, ids=lambda sheet: sheet.name)
def test_only_the_tokens_name_colours(sheet: Path) -> None:
    if sheet.name != "tokens.css":
        assert COLOUR.findall(_without_comments(sheet)) == []


def test_everything_a_rendered_text_may_hold_has_a_look() -> None:
    css = "".join(_without_comments(sheet) for sheet in STYLE_SHEETS)
    allowed = {name for names in CLASSES.values() for name in names}
    # Variants that look like the plain one.
    plain = {"fact--benefit", "fact--harm"}
    assert [name for name in sorted(allowed - plain) if not re.search(rf"\.{name}\b", css)] == []


def test_hashed_names_are_found_for_every_address_in_the_style_sheets(
    settings: Settings, tmp_path: Path
) -> None:
    settings.STATIC_ROOT = tmp_path
    settings.STATICFILES_FINDERS = [
        "django.contrib.staticfiles.finders.FileSystemFinder",
        "skinsite.joined_files.JoinedFilesFinder",
    ]
    manifest = "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"
    settings.STORAGES = settings.STORAGES | {"staticfiles": {"BACKEND": manifest}}
    call_command("collectstatic", interactive=False, verbosity=0)
    for pattern in ("css/tokens.*.css", "css/site.*.css"):
        assert any("fonts/besley-primer." in p.read_text() for p in tmp_path.glob(pattern))


@pytest.mark.parametrize("font", sorted((STATIC / "fonts").glob("*.woff2")), ids=lambda f: f.stem)
def test_a_font_has_its_licence_beside_it(font: Path) -> None:
    licence = font.with_name(f"{font.stem}-OFL.txt").read_text("utf-8")
    assert licence.startswith("Copyright 20")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence


def test_the_one_sheet_that_is_served_holds_every_layer() -> None:
    served = Path(str(finders.find("css/site.css"))).read_text("utf-8")
    assert served.startswith(f"@layer {', '.join(LAYERS)};")
    assert "/*" not in served
    for sheet in STYLE_SHEETS:
        if sheet.name == "design.css":  # for one page only
            continue
        lines = [line.strip() for line in _without_comments(sheet).splitlines()]
        assert [line for line in lines if line and line not in served] == [], sheet.name


def test_the_one_script_keeps_each_source_in_a_block_of_its_own() -> None:
    served = Path(str(finders.find("js/site.js"))).read_text("utf-8")
    for source in sorted((STATIC / "js").glob("*.js")):
        text = source.read_text("utf-8")
        assert f"{{\n{text}}}\n" in served, source.name
        assert not re.search(r"^(?:import|export) ", text, re.MULTILINE), source.name
