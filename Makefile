# `make` prints this menu. Everything else says what it does before it does it.

PREFIX  ?= /usr/local
DESTDIR ?=

SWIFT    ?= swift
# Two modules are compiled at once for each core: the package manager takes them in the order of their
# names, and the longest would wait until all the others are done.
JOBS      = $(shell echo $$(( 2 * $$(nproc) )))
RELEASE   = -c release --static-swift-stdlib -Xswiftc -gnone -Xlinker -s --jobs $(JOBS)
# A program that has nothing to load starts sooner. Debian brings the libraries in that form too, in
# the same packages; elsewhere they are loaded as usual. The linker warns of functions that look up
# users, which Kindred does not call.
STATIC    = $(findstring /,$(shell clang -print-file-name=libtinfo.a 2>/dev/null))
LINKING   = $(if $(and $(RELEASE),$(STATIC)),static)
CHECKED   = --explicit-target-dependency-import-check error
# The dialogues as Swift, and the files that they are made from.
LAID_OUT  = .build/laid-out
# What `make program` says to Package.swift.
RELEASED  = $(if $(RELEASE),KINDRED_LINKING=$(LINKING) KINDRED_LAID_OUT=yes)
BUILT_IN  = $(shell find Dialogs Documentation/Diagnostics -name '*.*' | LC_ALL=C sort)
PACKAGES  = libreadline-dev libsodium-dev
# The tests build the hospice's program too.
TESTED    = $(PACKAGES) libsqlite3-dev libpq-dev libcurl4-openssl-dev
# A server for the tests of a registry that hospices share.
SERVER    = postgresql
# To print papers as a browser does, and to read what was printed.
BROWSER   = chromium poppler-utils fonts-liberation
SOURCES   = Sources Tests Plugins Package.swift Benchmarks/Sources Benchmarks/Registry/Sources

.PHONY: menu talk program laid-out hospice tested test check check-benchmarks check-papers printed-papers browser lint format dialogs points recognition-report moments-report bench install try-install packages server others check-fhir check-others

menu:
	@echo 'make talk      install what is missing, build Kindred and start talking'
	@echo 'make test      run the tests'
	@echo 'make check     everything: formatting, build, tests, dialogues'
	@echo 'make check-papers   print every paper with a browser, and look at the pages'
	@echo 'make check-fhir     hold FHIR documents against three models that others wrote'
	@echo 'make check-others   hold plans against what others published: schema, digests, signatures'
	@echo 'make format    put the source into our layout'
	@echo 'make recognition-report   measure how well labelled lines are understood'
	@echo 'make moments-report   measure how well labelled turns of a rehearsal are heard'
	@echo 'make hospice   build the program with which a hospice keeps plans'
	@echo 'make bench     measure the start, a turn and the memory'
	@echo 'make install   PREFIX=$(PREFIX), DESTDIR for packagers'

talk: program
	@exec "$$($(SWIFT) build $(RELEASE) --show-bin-path)/kindred"

program: packages $(if $(RELEASE),laid-out)
	@$(RELEASED) $(SWIFT) build $(RELEASE) --product kindred

# The tool checks the dialogues and lays them out. It is built from the rooms that the program is built
# from, in the same way, so that none of them is compiled twice.
laid-out:
	@echo 'Building Kindred. The first time takes about two minutes.'
	@mkdir -p $(LAID_OUT) && cp Sources/EmbeddedDialogues/*.swift $(LAID_OUT)
	@$(RELEASED) $(SWIFT) build $(RELEASE) --product EmbedTool
	@.build/release/EmbedTool \
	  $(LAID_OUT)/EmbeddedFiles.swift $(LAID_OUT)/EmbeddedBook.swift . $(BUILT_IN)

# It has a database, which takes two minutes more; nobody who only wants to talk has to build it.
hospice: HOSPICE = libsodium-dev libsqlite3-dev libpq-dev libcurl4-openssl-dev
hospice:
	@$(MAKE) --no-print-directory packages PACKAGES='$(HOSPICE)'
	@$(SWIFT) build $(RELEASE) --product kindred-hospice
	@echo "Built $$($(SWIFT) build $(RELEASE) --show-bin-path)/kindred-hospice"

# Asks for root only when something is missing, and says what it is about to do.
packages:
	@missing=''; \
	for package in $(PACKAGES); do \
	  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'install ok installed' \
	    || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  if [ "$$(id -u)" = 0 ]; then root=''; else root='sudo '; fi; \
	  echo "Kindred needs$$missing. Installing with: $${root}apt-get install"; \
	  $${root}apt-get update -qq </dev/null && \
	  $${root}env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$missing; \
	fi

tested:
	@$(MAKE) --no-print-directory packages PACKAGES='$(TESTED)'

test: tested
	$(SWIFT) test

check: lint tested
	$(SWIFT) build --build-tests $(CHECKED)
	.ci/with-postgresql $(SWIFT) test --skip-build
	@$(MAKE) --no-print-directory check-benchmarks dialogs try-install
	@if command -v chromium >/dev/null && command -v pdftotext >/dev/null; \
	then $(MAKE) --no-print-directory printed-papers; \
	else echo 'There is no Chromium here, so no paper was printed. make check-papers installs it.'; fi

# The benchmarks are packages of their own, and take minutes to build. Whether they still fit the rooms
# that they measure shows in seconds, beside the modules that were built for the tests.
check-benchmarks:
	@built="$$($(SWIFT) build --show-bin-path)" && \
	for sources in Benchmarks/Sources/bench Benchmarks/Registry/Sources/registry-bench; do \
	  $(SWIFT)c -typecheck -swift-version 6 -I "$$built/Modules" \
	    $(foreach room,$(wildcard Sources/C[A-Z]*/module.modulemap) \
	      .build/checkouts/GRDB.swift/Sources/GRDBSQLite/module.modulemap,-I $(dir $(room))) \
	    -Xcc -I/usr/include/postgresql "$$sources"/*.swift || exit 1; \
	done

check-papers: packages browser printed-papers

# The pages stay in .build/papers, to be looked at.
printed-papers:
	$(SWIFT) build --product PrintedPapers
	@"$$($(SWIFT) build --show-bin-path)/PrintedPapers" .build/papers

# The environment of Python lies below .build, and holds nothing of ours. The JSON Test Suite comes in
# the source of a package, and nowhere else that can be had.
others:
	@python3 -m venv .build/others && \
	.build/others/bin/pip install -q -r Tests/Differential/requirements.txt && \
	.build/others/bin/pip download -q --no-deps --no-binary pyjson5 -d .build/others pyjson5==2.0.1

check-fhir: others
	@.build/others/bin/python Tests/FHIR/check.py

check-others: tested others check-fhir
	@$(SWIFT) build --product kindred && $(SWIFT) build --product kindred-hospice && \
	$(SWIFT) build --product NumberCheck
	@for script in Tests/Differential/check_*.py; do \
	  .build/others/bin/python "$$script" || exit 1; \
	done

server:
	@$(MAKE) --no-print-directory packages PACKAGES='$(SERVER)'

browser:
	@$(MAKE) --no-print-directory packages PACKAGES='$(BROWSER)'

lint:
	$(SWIFT) format lint --strict --recursive --parallel $(SOURCES)

format:
	$(SWIFT) format --in-place --recursive --parallel $(SOURCES)

dialogs:
	@kindred="$$($(SWIFT) build --show-bin-path)/kindred" && \
	"$$kindred" dialogs check Dialogs && "$$kindred" dialogs format --check Dialogs && \
	"$$kindred" dialogs walk --dialogs Dialogs && "$$kindred" dialogs promises --dialogs Dialogs

# After new lines were labelled. Read what changed, and measure it on lines that were kept back.
points:
	python3 Tests/Points/dangers.py
	python3 Tests/Points/answers.py

recognition-report: packages
	@$(SWIFT) build --product RecognitionReport >&2
	@"$$($(SWIFT) build --show-bin-path)/RecognitionReport"

moments-report: packages
	@$(SWIFT) build --product MomentsReport >&2
	@"$$($(SWIFT) build --show-bin-path)/MomentsReport"

bench: program
	$(SWIFT) run -c release --package-path Benchmarks

# The manual and the completions are written from the declarations of the commands.
install: program
	@$(SWIFT) build $(RELEASE) --product generate-manual
	@built="$$($(SWIFT) build $(RELEASE) --show-bin-path)" && to='$(DESTDIR)$(PREFIX)' && \
	install -Dm755 "$$built/kindred" "$$to/bin/kindred" && \
	install -dm755 "$$to/share/man/man1" "$$to/share/bash-completion/completions" \
	  "$$to/share/zsh/site-functions" "$$to/share/fish/vendor_completions.d" && \
	"$$built/generate-manual" "$$built/kindred" --output-directory "$$to/share/man/man1" && \
	"$$built/kindred" --generate-completion-script bash \
	  > "$$to/share/bash-completion/completions/kindred" && \
	"$$built/kindred" --generate-completion-script zsh > "$$to/share/zsh/site-functions/_kindred" && \
	"$$built/kindred" --generate-completion-script fish \
	  > "$$to/share/fish/vendor_completions.d/kindred.fish" && \
	echo "Installed below $$to."

# Installs what was built for the tests into a folder of its own, and looks at what is there.
try-install:
	@folder="$$(mktemp -d)" && trap 'rm -rf "$$folder"' EXIT && \
	$(MAKE) --no-print-directory install RELEASE= PREFIX=/usr DESTDIR="$$folder" && \
	"$$folder/usr/bin/kindred" --version && cd "$$folder/usr/share" && \
	for file in man/man1/kindred.1 bash-completion/completions/kindred \
	  zsh/site-functions/_kindred fish/vendor_completions.d/kindred.fish; do \
	  grep -q 'recognise' "$$file" && grep -q 'history' "$$file" \
	    || { echo "$$file does not know every command."; exit 1; }; \
	done
