# Parley. `make help` lists the targets; `make demo` and `make test` work on a fresh machine.

PREFIX ?= /usr/local
DESTDIR ?=
FUZZ_SECONDS ?= 60
DOCUMENTS ?= $(or $(PARLEY_DOCUMENTS),../shared/seeds)

SWIFT = swift
PARLEY = .build/release/parley
DEBUG = .build/debug/parley
# With STRICT=1 `make test` builds as `make check` does, so that a run of both builds everything once. A
# newer compiler may warn of more, which is no reason for a user's build to fail.
STRICT_FLAGS = -Xswiftc -warnings-as-errors --explicit-target-dependency-import-check error
BUILD_FLAGS = $(if $(STRICT),$(STRICT_FLAGS))

DATA = $(DESTDIR)$(PREFIX)/share/parley
MAN = $(DESTDIR)$(PREFIX)/share/man/man1/parley.1
BASH_COMPLETION = $(DESTDIR)$(PREFIX)/share/bash-completion/completions/parley
ZSH_COMPLETION = $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_parley
FISH_COMPLETION = $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/parley.fish

.DEFAULT_GOAL = help
.PHONY: demo test quick check format evidence bench fuzz torture graphs docs record install uninstall setup build clean help

demo: build ## show the main job on the dossier that ships, then open the REPL where there is a terminal
	@Scripts/demo.sh $(PARLEY)

test: setup ## build and run every test, then hold the shipped dossier and scenarios to their promises
	$(SWIFT) build --build-tests $(BUILD_FLAGS)
	$(SWIFT) test --skip-build
	$(DEBUG) check seeds
	$(DEBUG) fmt --check seeds scenarios
	$(DEBUG) --dossier seeds test scenarios Tests/Transcripts README.md docs
	Scripts/examples.sh $(DEBUG) docs/*.md

quick: setup ## build, and run what needs neither a terminal nor a process, in under a minute once built
	$(SWIFT) build --build-tests $(BUILD_FLAGS)
	$(SWIFT) test --skip-build --skip ReplTests --skip EditorTests --skip GuideTests --skip Property

check: setup ## lint, build with warnings as errors, hold imports and types to the layers, find stale pages
	@SCRATCH='$(if $(STRICT),.build,.build-check)' STRICT_FLAGS='$(STRICT_FLAGS)' Scripts/check.sh

format: setup ## rewrite Swift sources and dossier files in their one layout
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests Benchmarks
	$(SWIFT) build --product parley
	$(DEBUG) fmt seeds scenarios

evidence: setup ## hold the shipped dossier against copies of its documents in DOCUMENTS, and edited ones
	$(SWIFT) build --product parley
	Scripts/evidence.sh $(DEBUG) seeds '$(DOCUMENTS)'

bench: build ## measure start-up, growth, single questions, and sweep and flip beside other programs
	BENCH=1 Scripts/build.sh inprocess
	Benchmarks/run.sh $(PARLEY)

fuzz: setup ## throw mutated text at the parser and the printer for FUZZ_SECONDS each (default 60)
	Scripts/fuzz.sh $(FUZZ_SECONDS)

torture: build ## kill and starve the program for TORTURE_SECONDS (default 600), and count what is lost
	Scripts/torture.sh $(PARLEY)

graphs: setup ## read the exported networks with NetworkX and Graphviz, and work them out anew
	$(SWIFT) build --product parley
	Scripts/graphs.sh $(DEBUG) seeds

docs: setup ## rewrite what is made from the program: docs/commands.md, docs/errors.md, the manual page
	$(SWIFT) build --product parley
	Scripts/docs.sh $(DEBUG)

record: setup ## rewrite what transcripts and error pages show from what is printed now; always fails
	$(SWIFT) build --build-tests
	-RECORD=1 $(SWIFT) test --skip-build --filter ErrorGalleryTests.record
	$(DEBUG) --dossier seeds test --update Tests/Transcripts README.md docs

install: | $(PARLEY) ## install the program, its data, its manual page and its completions under PREFIX
	install -d '$(DESTDIR)$(PREFIX)/bin' '$(DATA)' '$(dir $(MAN))' '$(dir $(BASH_COMPLETION))' \
	  '$(dir $(ZSH_COMPLETION))' '$(dir $(FISH_COMPLETION))'
	install -m 755 $(PARLEY) '$(DESTDIR)$(PREFIX)/bin/parley'
	@strip '$(DESTDIR)$(PREFIX)/bin/parley' 2>/dev/null || echo 'not stripped: there is no strip'
	rm -rf '$(DATA)/seeds' '$(DATA)/scenarios' '$(DATA)/schema'
	cp -R seeds scenarios docs/schema '$(DATA)'
	chmod -R u=rwX,go=rX '$(DATA)'
	install -m 644 man/parley.1 '$(MAN)'
	$(PARLEY) --generate-completion-script bash > '$(BASH_COMPLETION)'
	$(PARLEY) --generate-completion-script zsh > '$(ZSH_COMPLETION)'
	$(PARLEY) --generate-completion-script fish > '$(FISH_COMPLETION)'
	@echo "Try: parley --dossier $(PREFIX)/share/parley/seeds brief"

uninstall: ## remove what install put under PREFIX
	rm -f '$(DESTDIR)$(PREFIX)/bin/parley' '$(MAN)' '$(BASH_COMPLETION)' '$(ZSH_COMPLETION)' \
	  '$(FISH_COMPLETION)'
	rm -rf '$(DATA)'

setup: ## look for Swift and libedit, and install libedit where that is allowed (NO_INSTALL=1: never)
	@NO_INSTALL='$(NO_INSTALL)' Scripts/setup.sh

build: setup ## build the program for use: .build/release/parley
	Scripts/build.sh

$(PARLEY):
	$(MAKE) build

clean: ## remove everything that was built
	rm -rf .build .build-*

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile
