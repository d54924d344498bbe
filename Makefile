# `make run` starts the site; `make test` tests it. Both need Python 3.11 or newer and make.
# Settings are given on the line: make run PORT=8001 DATA_DIR=/srv/skin

PY := .venv/bin/python
DEV := ops/python -m ops.environment requirements-dev.txt
SERVER_TESTS := $(wildcard tests/documents tests/search)

.PHONY: help run editor test test-services test-slow lint format bench

help:
	@sed -n 's/^\([a-z-]*\):.*## /make \1	/p' Makefile | expand -t 20

run: ## set up what is missing and serve the site on http://127.0.0.1:8000/
	@exec ops/python -m ops.run

editor: ## make an account: make editor NAME=… ROLE=writer|editor|clinical-reviewer|publisher|operator
	@ops/python -m ops.environment
	@exec $(PY) -m ops.editor

test: ## everything but the slow tests, on SQLite and in a real browser
	@$(DEV)
	@$(PY) -m ops.packages chromium java npm
	@$(PY) -m ops.node_modules
	@$(PY) -m pytest -n 2 -m "not slow"

test-services: ## the tests that ask a real PostgreSQL
	@$(DEV)
	@$(PY) -m ops.packages postgresql
	@$(PY) -m ops.postgres $(PY) -m pytest -m "services and not slow"
	@$(PY) -m ops.postgres $(PY) -m pytest -m "not slow and not services and not browser" $(SERVER_TESTS)

test-slow: ## the tests that start the whole site
	@$(DEV)
	@$(PY) -m pytest -m slow

lint: ## style, templates, types, walls between the rooms, migrations, settings
	@$(DEV)
	@ops/lint

format: ## let ruff and djade put the code in order
	@$(DEV)
	@$(PY) -m ruff check --fix --quiet . && $(PY) -m ruff format --quiet .
	@git ls-files '*.html' | xargs -r .venv/bin/djade --target-version 5.2

bench: ## what importing, starting and reading cost, as ratios and medians
	@$(DEV)
	@$(PY) -m bench
