# What can be done with this checkout. `make` alone lists it.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help setup demo test lint format bench package deploy transup transcompile clean

PYTHON := .venv/bin/python
READY := .venv/.ready
LANGUAGES ?= de fr es ja
PROFILE ?= default
ARGS ?=

# `import processing` needs QGIS' own plugin folder; tests and benchmarks need no screen.
WITH_QGIS := QT_QPA_PLATFORM=offscreen PYTHONPATH="/usr/share/qgis/python/plugins$${PYTHONPATH:+:$$PYTHONPATH}"

help: ## List the targets
	@sed -nE 's/^([a-z]+):.*## (.*)/  \1\t\2/p' Makefile | expand -t 18

setup: $(READY) ## Install what is missing: system packages, and a virtual environment in .venv
	@echo "Everything is set up."

$(READY): requirements.txt requirements-dev.txt requirements-tensorflow.txt .ci/setup .ci/install-packages .ci/missing_requirements.py
	@.ci/setup

demo: $(READY) ## Classify the sample scene and find its changes with qgis_process; the results are in demo/
	@mkdir -p demo
	@.ci/qgis-process run deeppixels:classifypixels -- \
	  INPUT="$(CURDIR)/resources/sample/scene.tif" \
	  MODEL="$(CURDIR)/resources/sample/landcover.emd" \
	  OUTPUT="$(CURDIR)/demo/landcover.tif"
	@.ci/qgis-process run deeppixels:detectchange -- \
	  FROM_RASTER="$(CURDIR)/resources/sample/scene.tif" \
	  TO_RASTER="$(CURDIR)/resources/sample/scene_after.tif" \
	  MODEL="$(CURDIR)/resources/sample/change.emd" \
	  OUTPUT="$(CURDIR)/demo/change.tif"
	@$(PYTHON) resources/sample/demo.py demo/landcover.tif demo/change.tif
	@echo "The classified scene is $(CURDIR)/demo/landcover.tif, what has changed $(CURDIR)/demo/change.tif"

test: $(READY) ## Run the tests; ARGS='-k name' goes to pytest
	@$(WITH_QGIS) $(PYTHON) -m pytest $(ARGS)

lint: $(READY) ## Check style, formatting and types
	@$(PYTHON) -m ruff check .
	@$(PYTHON) -m ruff format --check .
	@$(PYTHON) -m mypy inference

format: $(READY) ## Format the code and mend what can be mended by itself
	@$(PYTHON) -m ruff check --fix-only .
	@$(PYTHON) -m ruff format .

bench: $(READY) ## Run the benchmarks and write docs/benchmarks.md; ARGS='5 memory' are rounds and names
	@$(WITH_QGIS) $(PYTHON) tests/benchmarks/_report.py $(ARGS)

package: transcompile ## Make dist/deep_pixels-VERSION.zip, to install in QGIS, of the last commit
	@.ci/package

deploy: transcompile ## Link this checkout into a QGIS profile; PROFILE=name
	@.ci/deploy "$(PROFILE)"

transup: ## Write new and changed texts to i18n/deep_pixels_*.ts; LANGUAGES='de fr'
	@.ci/translate update $(LANGUAGES)

transcompile: ## Compile i18n/*.ts to the .qm files that QGIS reads
	@.ci/translate compile

clean: ## Remove what was made here, except .venv
	@rm -rf demo dist .pytest_cache .mypy_cache .ruff_cache .qgis-settings i18n/*.qm
	@find . -path ./.venv -prune -o -name __pycache__ -type d -exec rm -rf {} +
