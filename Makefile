# Two commands do all: make run, make test. Each sets itself up on its first run.
.DEFAULT_GOAL := run
.PHONY: run test bench torture coverage pictures translations constraints clean

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PIP_CONSTRAINT := $(CURDIR)/constraints.txt
export PIP_DISABLE_PIP_VERSION_CHECK := 1

# The installed state is named for what it was made from, so a change of either sets up anew.
STATE := $(shell cat pyproject.toml constraints.txt | cksum | tr ' ' '-')
BASE := $(VENV)/.base-$(STATE)
DEV := $(VENV)/.dev-$(STATE)

run: $(BASE)
	@$(BIN)/python -m gui.libraries
	@$(BIN)/tawsim demo

test: $(DEV)
	@$(BIN)/python -m gui.libraries
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -n 2 --dist loadfile
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -n 2 --dist loadfile --encrypted \
		tests/annotations/project tests/annotations/review

bench: $(DEV)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m benchmarks

torture: $(DEV)
	cd tests && QT_QPA_PLATFORM=offscreen ../$(BIN)/python -m reliability

# Branches of annotations/project that tests take; fails below 95 percent.
coverage: $(DEV)
	QT_QPA_PLATFORM=offscreen $(BIN)/coverage run --branch --source=annotations/project \
		-m pytest -q tests/annotations/project tests/annotations/review tests/reliability
	$(BIN)/coverage report --fail-under=95 --skip-covered

pictures: $(DEV)
	QT_QPA_PLATFORM=offscreen $(BIN)/python docs/make_pictures.py

translations: $(DEV)
	$(BIN)/python resources/translations/update.py

# The versions installed now, for a new constraints.txt.
constraints: $(DEV)
	@$(BIN)/python -m pip freeze --exclude-editable | sed 's/+cpu$$//' | sort -f

$(BASE): | $(BIN)/python
	@$(BIN)/python -m pip install -q -e .
	@touch $@

$(DEV): | $(BASE)
	@$(BIN)/python -m pip install -q -e '.[dev,import,xmi,cluster,encrypted,consumers]'
	@touch $@

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Tawsim needs Python 3.11 or newer; give it as: make PYTHON=python3.12 …" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null \
		|| { echo "Python's venv module is missing: apt-get install python3-venv" >&2; exit 1; }
	@echo "Setting up (once, a minute or two) …" >&2
	@$(PYTHON) -m venv $(VENV)

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
