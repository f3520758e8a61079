# Everything a newcomer needs: make site, make test. The rest is listed by `make help`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help offline site test serve check lint clean bench soak browser coverage mutants

help: ## list the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/ –/'

$(VENV)/.ready: requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --requirement requirements.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.ready-dev: $(VENV)/.ready requirements-dev.txt
	$(BIN)/python -m pip install --quiet --requirement requirements-dev.txt
	@touch $@

site: $(VENV)/.ready ## make the whole site and say where to open it
	@$(BIN)/explainer site

offline: site ## a copy of the site that opens from a folder, without a server
	@$(BIN)/explainer site --offline

serve: $(VENV)/.ready ## live preview of the site
	@$(BIN)/explainer serve

check: $(VENV)/.ready ## what a writer should look at before publishing
	@$(BIN)/explainer check

browser: $(VENV)/.ready-dev ## find a Chromium for the browser tests, or install one
	@sh tests/browser/find-chromium.sh $(BIN)/python

test: $(VENV)/.ready-dev browser ## all tests, those in a real browser included
	@$(BIN)/python -m pytest -n 2 --dist loadscope

lint: $(VENV)/.ready-dev ## ruff and mypy
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy

bench: $(VENV)/.ready-dev ## measure speed and size, one table
	@$(BIN)/python benchmarks/bench.py

soak: $(VENV)/.ready-dev ## the long runs: fuzzing, killed builds
	@$(BIN)/python -m pytest -n 2 tests/soak --soak

coverage: $(VENV)/.ready-dev browser ## which lines no test reaches; fails under 97 %
	@$(BIN)/coverage erase
	@$(BIN)/coverage run -m pytest -n 2 --dist loadscope
	@$(BIN)/coverage combine --quiet && $(BIN)/coverage report

mutants: $(VENV)/.ready-dev ## change guard, grade and escaping in thousands of ways: which changes does no test notice?
	@rm -rf mutants
	@$(BIN)/mutmut run --max-children 2
	@$(BIN)/python benchmarks/mutants.py

clean: ## delete everything that was made
	rm -rf mutants generated site .site .cache build .pytest_cache .mypy_cache .ruff_cache .hypothesis *.egg-info
	find . -name __pycache__ -not -path './$(VENV)/*' -prune -exec rm -rf {} +
