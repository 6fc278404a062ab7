# `make run` and `make test` set up .venv themselves; a second call reuses it.

PYTHON ?= python3
VENV ?= .venv
# This build has no CUDA where the package index serves CPU wheels. Elsewhere name an index
# that does: make run TORCH_INDEX=<url>
TORCH ?= torch==2.13.0
TORCH_INDEX ?=

BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip

.PHONY: help run test lint format quality smoke clean

help:
	@echo "make run     set up, check the articles in seeds/, write reports/crosscheck.md"
	@echo "make test    set up, run the tests"
	@echo "make lint    ruff, mypy, import contract"
	@echo "make format  let ruff rewrite the code"
	@echo "make quality  the quality figures against their floors, where the data are"
	@echo "make smoke   install the built wheel into an environment of its own and use it"
	@echo "make clean   remove .venv, caches and builds"

run: $(VENV)/.runtime
	$(BIN)/crosscheck run

test: $(VENV)/.dev
	$(BIN)/python -m pytest

lint: $(VENV)/.dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/.dev
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

quality: $(VENV)/.dev
	$(BIN)/python -m benchmarks quality --if-present

smoke: $(VENV)/.dev
	.ci/smoke "$(BIN)/python" "$(TORCH)" "$(TORCH_INDEX)"

clean:
	rm -rf $(VENV) .crosscheck dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(VENV)/.runtime: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("crosscheck needs Python 3.11 or newer, and $(PYTHON) is %d.%d.\n  next: make PYTHON=python3.11 (or newer)" % sys.version_info[:2])'
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --quiet --upgrade "pip>=25.1"
	$(PIP) install --quiet $(if $(TORCH_INDEX),--index-url $(TORCH_INDEX)) "$(TORCH)"
	$(PIP) install --quiet --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.runtime
	$(PIP) install --quiet --group dev
	@touch $@
