# Everything sets itself up: a fresh machine needs Python 3.11 or later and make. `make` alone builds.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PLAYER := templates/player
# The pinned tools of the virtual environment come first, whatever else the machine has.
export PATH := $(CURDIR)/$(BIN):$(PATH)
export PIP_DISABLE_PIP_VERSION_CHECK := 1

INSTALL := $(BIN)/python -m pip install --quiet
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate \
	--upgrade --custom-compile-command 'make requirements'
NODE_MODULES := $(PLAYER)/node_modules/.package-lock.json tests/node_modules/.package-lock.json

.DEFAULT_GOAL := build
.PHONY: build test lint bench player requirements tools clean

# Packages of everything in items/, in dist/.
build: $(VENV)/.installed
	$(BIN)/markscheme build

# Everything that must hold. pytest comes last, so that its closing line is the last line.
test: lint
	$(BIN)/python -m pytest

lint: tools $(NODE_MODULES)
	$(BIN)/ruff check .
	$(BIN)/mypy
	cd $(PLAYER) && npm run --silent check && node build.mjs --check
	$(BIN)/markscheme check --strict
	$(BIN)/markscheme coverage --format csv --out .markscheme-cache/coverage.csv

# How fast it is, against the least that an honest builder must do.
bench: tools
	$(BIN)/python benchmarks/build.py
	$(BIN)/python benchmarks/page.py
	$(BIN)/python benchmarks/marking.py

# The player's committed bundles: run this after a change of its TypeScript.
player: tools $(NODE_MODULES)
	cd $(PLAYER) && npm run --silent build

# Renews the pinned requirements, with hashes, for every supported Python.
requirements: $(BIN)/python
	$(INSTALL) uv
	$(COMPILE) pyproject.toml --group build --output-file requirements.txt
	$(COMPILE) pyproject.toml --group dev --all-extras --output-file requirements-dev.txt
	$(COMPILE) --group node --output-file requirements-node.txt

clean:
	rm -rf $(VENV) $(PLAYER)/node_modules tests/node_modules .markscheme-cache

# Node and Chromium, which come from the machine where it has them.
tools: $(VENV)/.dev
	tests/tools

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit("Markscheme needs Python 3.11 or later" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: requirements.txt pyproject.toml | $(BIN)/python
	$(INSTALL) --require-hashes -r requirements.txt
	$(INSTALL) --no-build-isolation --no-deps --editable .
	touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.installed
	$(INSTALL) --require-hashes -r requirements-dev.txt
	touch $@

%/node_modules/.package-lock.json: %/package-lock.json | tools
	cd $* && npm ci --silent --no-audit --no-fund
	touch $@
