# The commands of the project: `make` alone lists them. Everything they install goes into .venv/.

PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --quiet --disable-pip-version-check
CODE := digest bench tests

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help site serve test test-all check browser bench quality lock clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' Makefile

site: $(VENV)/.runtime ## convert seeds/ and build the website in site/
	@echo "Building the site"
	@$(VENV)/bin/digest build
	@echo "To look at it: make serve"

serve: $(VENV)/.runtime ## show the website on this machine, until Ctrl-C
	@$(VENV)/bin/digest serve

test: $(VENV)/.dev ## the tests of every day
	@echo "Running the tests"
	@$(PY) -m pytest -q

test-all: $(VENV)/.dev ## these and the slow ones
	@echo "Running all tests"
	@$(PY) -m pytest -q -m ""

check: $(VENV)/.dev ## style, types and the floors of the house
	@echo "ruff: rules"
	@$(VENV)/bin/ruff check --quiet $(CODE)
	@echo "ruff: format"
	@$(VENV)/bin/ruff format --check $(CODE)
	@echo "mypy: types"
	@$(VENV)/bin/mypy --no-error-summary
	@echo "import-linter: layers"
	@$(VENV)/bin/lint-imports --no-logo >$(VENV)/layers.txt || { cat $(VENV)/layers.txt; exit 1; }

browser: ## Chromium for the browser tests, where there is none (Debian, Ubuntu)
	@if command -v chromium || command -v chromium-browser || command -v google-chrome; then exit 0; fi; \
	if ! command -v apt-get >/dev/null; then \
	  echo "There is no Chromium here, and no apt-get to install it with." >&2; \
	  echo "fix: install Chromium in your system's own way, so that 'chromium' is on PATH." >&2; exit 1; fi; \
	sudo=; if [ "$$(id -u)" != 0 ]; then sudo=sudo; fi; \
	if [ -n "$$sudo" ] && ! command -v sudo >/dev/null; then \
	  echo "Chromium has to be installed by root. fix: apt-get install chromium" >&2; exit 1; fi; \
	echo "Installing Chromium"; \
	$$sudo apt-get update -qq && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends chromium

bench: $(VENV)/.runtime ## CPU time an article, by stage, and peak memory
	@$(PY) -m bench

quality: $(VENV)/.dev ## names, mentions and actors against the shared corpora
	@$(PY) -m tests.quality

lock: $(VENV)/.dev ## write the lock files anew, with the newest versions that pyproject.toml allows
	@echo "Locking"
	@$(VENV)/bin/pip-compile --upgrade --output-file requirements.lock pyproject.toml
	@$(VENV)/bin/pip-compile --upgrade --extra dev --constraint requirements.lock --output-file requirements-dev.lock pyproject.toml
	@rm -rf *.egg-info # what it leaves would stand before the installed entry points

clean: ## remove the environment, the site and every cache; the pages in docs/ stay
	rm -rf $(VENV) site .cache build *.egg-info .hypothesis .pytest_cache .mypy_cache .ruff_cache .import_linter_cache

# Stamps: nothing is installed twice. The package itself is built with the locked setuptools, so that the lock
# is all that is ever fetched.

$(VENV)/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "digest needs Python 3.11 or newer; '$(PYTHON)' is $$($(PYTHON) -V 2>&1)." >&2; \
	  echo "fix: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	@echo "Making $(VENV)/ with $$($(PYTHON) -V)"
	@$(PYTHON) -m venv $(VENV) || { \
	  echo "fix: install Python's venv module (Debian, Ubuntu: apt-get install python3-venv), then again" >&2; exit 1; }
	@touch $@

$(VENV)/.runtime: requirements.lock pyproject.toml $(VENV)/.python
	@echo "Installing the locked libraries"
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements-dev.lock pyproject.toml $(VENV)/.python
	@echo "Installing the locked libraries and the tools"
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@
