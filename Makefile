# Two commands do all the set-up: `make run` and `make test`. Everything lives in .venv.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
ARGS ?=

.PHONY: compile run demo test emulator lint format bench quality weights clean help
.DEFAULT_GOAL := help

help:            ## what there is
	@grep -E '^[a-z]+: .*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/'

# uv is used if it is there, pip otherwise; versions are pinned by constraints.txt.
$(VENV)/.ready: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Tocsin needs Python 3.11 or newer; name one with PYTHON=python3.12" >&2; exit 1; }
	@if command -v uv >/dev/null 2>&1; then \
		uv venv --quiet --allow-existing --python "$(PYTHON)" "$(VENV)" && \
		uv pip install --quiet --python "$(BIN)/python" --constraint constraints.txt --editable '.[dev]'; \
	else \
		$(PYTHON) -m venv "$(VENV)" && \
		"$(BIN)/python" -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'; \
	fi
	@touch $@

# The rules of reading are compiled when the environment is made. One that is changed later runs as it is written, until
# `make compile`; without a C compiler all do.
$(VENV)/.compiled: $(VENV)/.ready
	@$(BIN)/python -m tools.compile_reader
	@touch $@

compile: $(VENV)/.ready  ## the rules of reading, after changes to them: twice the speed, the same reports
	@$(BIN)/python -m tools.compile_reader

run: $(VENV)/.compiled  ## run the service with config.yaml (embedded store, alerts on the console)
	@$(BIN)/tocsin run $(ARGS)

demo: $(VENV)/.compiled  ## an invented attack unfolds within half a minute
	@$(BIN)/tocsin demo $(ARGS)

test: $(VENV)/.compiled  ## all tests, against real servers that they start themselves
	@$(BIN)/python -m pytest $(ARGS)

emulator: $(VENV)/.compiled  ## the bot against a Bot API server by others, which npm installs
	@$(BIN)/python -m pytest -m emulator -rs tests/bot/test_emulator.py $(ARGS)

lint: $(VENV)/.ready  ## ruff, mypy, import-linter, hadolint
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --config .importlinter
	@$(BIN)/hadolint Dockerfile

format: $(VENV)/.ready  ## put the code in its form
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

bench: $(VENV)/.compiled  ## speed, as ratios against a bare baseline in the same run
	@$(BIN)/python -m tools.bench $(ARGS)

quality: $(VENV)/.compiled  ## how well it reads: labelled sets by language and slot, against the last recorded figures
	@$(BIN)/python -m tests.quality $(ARGS)

weights: $(VENV)/.ready  ## learn again, from the labelled articles, how to judge what the rules find
	@$(BIN)/python -m tools.weights $(ARGS)

clean:           ## remove what was built (the data in ./data stays)
	@rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis build dist
