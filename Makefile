# Two commands: `make site` builds the site, `make test` checks everything that must hold. `make help` lists the others.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

STORY := PATH="$(CURDIR)/.build/pagefind/bin:$$PATH" .build/release/story
RELEASE := scripts/compile story
FUZZ := .build/release/fuzz
SECONDS := 600
# What failed, so that it can be said at the end, below the output of what ran beside it.
FAILED := .build/failed
PAGES := 200,1000,10000
KILLS := 1000

.PHONY: help site tool compiled demo test lint unit proofs fuzz bench bench-serve measure release release-proof publish-proof install install-tests clean

help: ## show this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/make \1\t\2/' | expand -t 16

site: install ## build the tool and the site, and say where it is
	@$(RELEASE)
	@$(STORY) build
	@scripts/where

demo: install ## the site as it will look on 15 September 2027, when every example shows
	@$(RELEASE)
	@$(STORY) build --as-of 2027-09-15 --output output/demo
	@echo "python3 -m http.server --bind 127.0.0.1 --directory output/demo/public 8000"

test: install ## everything that must hold; what only the tests need is installed beside the compiling
	@rm -f $(FAILED)
	@$(MAKE) --no-print-directory --jobs=3 --output-sync=target lint unit proofs || { \
	  status=$$?; [ ! -s $(FAILED) ] || { echo; echo "What failed, once more:"; cat $(FAILED); } >&2; exit $$status; }

install: ## install the Debian packages that building the site needs
	@scripts/install

install-tests: ## install what the tests need besides
	@scripts/install --tests
	@scripts/python -c ""

lint:
	swift format lint --strict --recursive Package.swift Sources Tests
	scripts/layering
	scripts/prove-layering
	scripts/prove-discards
	@subject=$$(git log -1 --no-merges --format=%s 2>/dev/null || true); \
	[ $${#subject} -le 72 ] || { echo "lint: the newest commit's subject has over 72 characters" >&2; exit 1; }

tool:
	$(RELEASE)

compiled: # what is handed out, and the tests on the very same modules, in one run: alone, neither would keep two cores busy
	@scripts/compile all

unit: compiled install-tests # the commands' tests run what users get
	@scripts/run-tests 2>&1 | tee .build/tests.log || { \
	  grep -A 8 -E "recorded an issue|Fatal error|error:" .build/tests.log >>$(FAILED) || :; tail -n 3 .build/tests.log >>$(FAILED); exit 1; }

proofs: compiled install-tests # beside the tests
	@mkdir -p output
	$(STORY) build --as-of 2027-09-15 --output output/demo >output/demo.log 2>&1 || { cat output/demo.log; exit 1; }
	PATH="$(CURDIR)/.build/pagefind/bin:$$PATH" FAILED=$(FAILED) scripts/prove-all

fuzz: install ## try inputs that nobody would write, for SECONDS=600, then every byte and every field of the content
	@scripts/compile fuzz
	$(FUZZ) --seconds $(SECONDS) --seed $$(date +%s)
	$(FUZZ) --only sweep --complete
	$(FUZZ) --only edits --complete

bench: install ## measure speed beside Hugo and beside the least there is (PAGES=200,1000,10000,50000), and how it grows with each kind
	@$(RELEASE)
	@scripts/bench --sizes $(PAGES)
	@scripts/growth

bench-serve: install-tests tool ## measure the time from a save to the page in a browser, beside Hugo's server
	@scripts/python scripts/bench-serve.py

measure: install-tests demo ## measure the finished pages as a phone gets them
	@scripts/python scripts/measure-pages.py output/demo

release: install ## make what is handed out: the file, a Debian package, an archive, checksums, in output/release
	@scripts/release

release-proof: install-tests ## look at what «make release» made, and build it once more elsewhere: the same bytes (takes long)
	@scripts/release
	@scripts/prove-release --twice

publish-proof: install-tests tool ## kill KILLS=1000 publishings and ways back while readers ask for every page; and S3 (takes long)
	scripts/python scripts/prove-publish.py .build/release/story --kills $(KILLS)
	scripts/python scripts/prove-storage.py .build/release/story --kills 25

clean: ## remove everything that is made
	rm -rf .build .build-tests output
