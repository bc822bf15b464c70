# `make` prints this menu. Everything else says what it does before it does it.

PREFIX  ?= /usr/local
DESTDIR ?=

SWIFT    ?= swift
RELEASE   = -c release --static-swift-stdlib -Xlinker -s
CHECKED   = --explicit-target-dependency-import-check error
PACKAGES  = libreadline-dev libsodium-dev
SOURCES   = Sources Tests Plugins Package.swift

.PHONY: menu talk program test check lint format dialogs recognition-report bench install packages

menu:
	@echo 'make talk      install what is missing, build Kindred and start talking'
	@echo 'make test      run the tests'
	@echo 'make check     everything: formatting, build, tests, dialogues'
	@echo 'make format    put the source into our layout'
	@echo 'make recognition-report   measure how well labelled lines are understood'
	@echo 'make bench     measure the start, a turn and the memory'
	@echo 'make install   PREFIX=$(PREFIX), DESTDIR for packagers'

talk: program
	@exec "$$($(SWIFT) build $(RELEASE) --show-bin-path)/kindred"

program: packages
	@echo 'Building Kindred. The first time takes about a minute.'
	@$(SWIFT) build $(RELEASE) --product kindred

# Asks for root only when something is missing, and says what it is about to do.
packages:
	@missing=''; \
	for package in $(PACKAGES); do \
	  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'install ok installed' \
	    || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  if [ "$$(id -u)" = 0 ]; then root=''; else root='sudo'; fi; \
	  echo "Kindred needs$$missing. Installing with: $$root apt-get install"; \
	  $$root apt-get update -qq </dev/null && \
	  $$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$missing; \
	fi

test: packages
	$(SWIFT) test

check: lint packages
	$(SWIFT) build --build-tests $(CHECKED)
	$(SWIFT) test --skip-build
	@$(MAKE) --no-print-directory dialogs

lint:
	$(SWIFT) format lint --strict --recursive --parallel $(SOURCES)

format:
	$(SWIFT) format --in-place --recursive --parallel $(SOURCES)

dialogs:
	@kindred="$$($(SWIFT) build --show-bin-path)/kindred" && \
	"$$kindred" dialogs check Dialogs && "$$kindred" dialogs format --check Dialogs

recognition-report: packages
	@$(SWIFT) build --product RecognitionReport >&2
	@"$$($(SWIFT) build --show-bin-path)/RecognitionReport"

bench: program
	$(SWIFT) run -c release --package-path Benchmarks

install: program
	install -Dm755 "$$($(SWIFT) build $(RELEASE) --show-bin-path)/kindred" \
	  $(DESTDIR)$(PREFIX)/bin/kindred
	install -dm755 $(DESTDIR)$(PREFIX)/share/bash-completion/completions
	$(DESTDIR)$(PREFIX)/bin/kindred --generate-completion-script bash \
	  > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/kindred
