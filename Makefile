# Two commands: `make site` builds the site, `make test` checks everything that must hold. `make help` lists the rest.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

STORY := .build/release/story
RELEASE := swift build -c release --product story --static-swift-stdlib

.PHONY: help site test lint unit proofs bench install clean

help: ## show this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/make \1\t\2/' | expand -t 16

site: install ## build the tool and the site, and say where it lies
	@$(RELEASE)
	@$(STORY) build
	@scripts/where

test: install lint unit proofs ## everything that must hold

install: ## install what Debian can give and is missing
	@scripts/install

lint:
	swift format lint --strict --recursive Package.swift Sources Tests
	scripts/layering

unit:
	swift build --build-tests
	swift test --skip-build --parallel

proofs:
	$(RELEASE)
	scripts/prove-no-internal-place
	scripts/prove-whole-or-nothing

bench: install ## measure speed against Hugo on a generated corpus
	@$(RELEASE)
	@scripts/bench

clean: ## remove everything that is made
	rm -rf .build output
