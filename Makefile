# The two commands: `make build` and `make test`. Both set themselves up.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: build test check bench browser themes sponsors clean help

help:            ## what there is to make
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "resograph needs Python 3.11 or later; name one with PYTHON=python3.12 make ..." >&2; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet -e '.[dev]'
	touch $@

build: $(READY)  ## build the graph of the bundled corpus into outputs/
	$(BIN)/resograph build corpus -o outputs

test: $(READY) browser  ## run all tests
	$(BIN)/python -m pytest

check: $(READY)  ## style, types, layers, doctests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest --doctest-modules graph ontology -p no:cacheprovider

bench: $(READY)  ## speed by stage, beside plain rdflib
	$(BIN)/python -m benchmarks

themes: $(READY) ## learn the theme table anew from the reference data
	$(BIN)/python -m benchmarks.themes

sponsors: $(READY) ## learn the reader of sponsors anew; TEXTS="folder ...": annotated texts
	$(BIN)/python -m benchmarks.sponsors $(TEXTS)

browser:         ## a Chromium for the tests of the page, where Debian's may be installed
	@sh .ci/browser

clean:           ## remove what was set up
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
