# One path for a person and for the build server; `.ci/run` does the same in clean environments.
BIN ?= .venv/bin/

.PHONY: check test golden bench lint picture

check: lint test

test:
	$(BIN)pytest

lint:
	.ci/lint $(BIN)

golden: ## accept what is rendered now; read the diff before committing it
	$(BIN)pytest tests/golden tests/tui/test_looks.py --update-golden
	git diff --stat -- fixtures tests/golden tests/tui/looks

bench:
	$(BIN)python -m bench.startup
	$(BIN)python -m bench.pair
	$(BIN)python -m bench.extract
	$(BIN)python -m bench.report
	$(BIN)python -m bench.gold

picture:
	$(BIN)python -m bench.picture
