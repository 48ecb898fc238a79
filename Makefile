# Talante: build, play, test. `make help` lists what there is.
#
# One folder of src/ is one room; one room is one static archive. A room is compiled with a view
# (build/see/ROOM) that shows itself and the rooms below it, so an include that points upward
# finds no file. Fronts stand beside each other. What the compiler cannot see, tests/lint does.

VERSION := 0.1.0
# Rises when a program that was linked against the library would have to be linked again.
ABI     := 0

# `make check` fails when fewer tests than this ran: a suite that is lost must not pass for green.
MIN_TESTS := 3500

# ---------------------------------------------------------------- rooms

# Bottom to top. tests/lint reads these two lines too.
ALL_ROOMS := base data model language script session debrief analysis store report author cohort dossier stage front window print
# What people touch: each sees the rooms below all of them, and no other front.
FRONTS := front window print

# The libraries of each room, by their pkg-config names. No other room gets their flags.
pc-base   = libutf8proc nettle
pc-data   = yaml-0.1 jansson yajl
pc-analysis = gsl
pc-script = $(shell for p in lua5.4 lua-5.4 lua54 lua; do \
                pkg-config --exists "$$p >= 5.4 $$p < 5.5" && echo $$p && break; done)
pc-store  = sqlite3
pc-front  = readline
pc-window = sdl2 pangocairo
pc-print  = pangocairo

# What has no file for pkg-config.
ld-language = -lstemmer

ROOMS := $(foreach r,$(if $(filter 0,$(WINDOW)),$(filter-out window print,$(ALL_ROOMS)),$(ALL_ROOMS)),$(if $(wildcard src/$r/*.[ch]),$r))

# down-ROOM: the room and all below it, highest first, which is the order a linker wants.
below :=
$(foreach r,$(ROOMS),$(eval down-$r := $r $(below))$(if $(filter $r,$(FRONTS)),,$(eval below := $r $(below))))
# What the libraries hold.
core := $(filter-out stage,$(below))

# ---------------------------------------------------------------- switches

## SAN=1          with the address, undefined and leak sanitizers, in build/san
## WINDOW=0       without the window and PDF, and without what they need
## V=1            show the commands
## WERROR=1       a warning is an error
## ARGS="..."     what `make play` plays (hundred-calls)
## UPDATE=1       `make golden` rewrites what it expects
## PREFIX=...     where `make install` puts things (/usr/local); LIBDIR=... the libraries (PREFIX/lib)
## DESTDIR=...    put before all of these: for those who pack

ARGS    = hundred-calls
PREFIX  = /usr/local
LIBDIR  = $(PREFIX)/lib
DESTDIR =

ifdef SAN
B        := build/san
CFLAGS   := -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all
else
B        := build
CFLAGS   := -O2 -g
endif

WARN     := -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wpointer-arith
COMPILE   = $(CC) -std=c11 -D_DEFAULT_SOURCE -pthread $(WARN) $(if $(WERROR),-Werror) $(CFLAGS)
DEPFLAGS := -MMD -MP

# One set of objects serves the program and both libraries. Hidden is all that talante.h does not
# declare; and no path of this machine goes into what is built.
OBJFLAGS := -fPIC -fvisibility=hidden -ffile-prefix-map='$(CURDIR)'=.
LDLIBS   := -lm

# Asked for inside recipes only: at the start of a first run pkg-config may not be installed yet.
# Nothing but -I, because readline's file would also set feature macros, lower than ours.
cflags    = $(if $(pc-$1),$(shell pkg-config --cflags-only-I $(pc-$1)))
libs      = $(foreach r,$1,$(ld-$r)) $(shell pkg-config --libs $(foreach r,$1,$(pc-$r))) $(LDLIBS)
archives  = $(foreach r,$1,$(B)/lib/libtal-$r.a)
objects   = $(patsubst src/%.c,$(B)/obj/%.o,$(wildcard $(1:%=src/%/*.c)))

# `say` announces a step in one short line, unless the commands themselves are shown.
Q        := $(if $(V),,@)
say       = $(if $(V),,@printf '  %-7s %s\n' $1 $2)

.DELETE_ON_ERROR:
.SECONDARY:
.SECONDEXPANSION:
MAKEFLAGS += --no-builtin-rules $(if $(filter 0,$(MAKELEVEL)),--jobs=$(shell nproc))

# ---------------------------------------------------------------- targets for people

LANGS    := $(patsubst assets/locale/%.po,%,$(wildcard assets/locale/*.po))
LOCALE   := $(LANGS:%=build/locale/%/LC_MESSAGES/talante.mo)
WORDS    := $(patsubst %,$(B)/lua/%/talante.lua,en $(LANGS))
SUITES   := $(foreach r,$(ROOMS),$(if $(wildcard tests/unit/$r/*.c),$(B)/tests/$r))
SCRIPTS  := tests/lint $(wildcard tests/*/run) $(filter-out %/lib.sh,$(wildcard tests/cli/*.sh tests/window/*.sh))

# The programs that have the window, and PDF, where they are built.
WINDOWED := $(if $(filter window,$(ROOMS)),$(B)/talante-window)
PRINTER  := $(if $(filter print,$(ROOMS)),$(B)/talante-print)

# The sanitizers do not go into a shared library.
SHARED    = $(B)/libtalante.so.$(VERSION)
LIBRARIES = $(B)/libtalante.a $(if $(SAN),,$(SHARED))

# What the scripts under tests/ are told.
TEST_ENV  = WINDOW='$(WINDOW)' TAL_WINDOW='$(WINDOWED:%=$(CURDIR)/%)' TAL_PRINT='$(PRINTER:%=$(CURDIR)/%)' \
            TAL_ROOT='$(CURDIR)' TAL_BUILD='$(CURDIR)/$(B)' TALANTE='$(CURDIR)/$(B)/talante' \
            TAL_SAN='$(SAN)' TAL_CC='$(COMPILE) -Iinclude' \
            TAL_LIBS='$(B)/libtalante.a $(call libs,$(core))'

.PHONY: all play window check unit lint golden agreement bench format deps clean help install uninstall deb

all: $(B)/talante $(WINDOWED) $(PRINTER) $(LIBRARIES) $(LOCALE) $(WORDS) ## build the programs, the libraries, the translations

play: $(B)/talante $(LOCALE) ## build what the terminal needs, and talk with the caller of hundred-calls
	@$(B)/talante play $(ARGS)

window: $(B)/talante-window $(LOCALE) ## build and open the window
	@$(B)/talante-window

check: all $(SUITES) $(if $(WINDOWED),build/deps/screen) ## build, and run every test
	@$(TEST_ENV) tests/run $(MIN_TESTS) $(SUITES) $(SCRIPTS)

unit: $(SUITES) ## run the unit tests only (of one room: make unit-base)
	@$(TEST_ENV) tests/run 0 $(SUITES)

unit-%: $(B)/tests/%
	@$(TEST_ENV) tests/run 0 $<

lint: $(call archives,$(ROOMS)) ## check the rules of the house
	@$(TEST_ENV) tests/lint

golden: all ## compare recorded sessions
	@$(TEST_ENV) UPDATE='$(UPDATE)' tests/golden/run

agreement: all ## compare the scorer's levels with ratings by hand
	@for part in development aside; do $(B)/talante agreement tests/agreement/$$part.jsonl; echo; done

bench: $(B)/bench $(B)/bench-explore $(B)/bench-listen $(B)/bench-batch $(B)/bench-draw $(if $(WINDOWED),$(B)/bench-window) ## measure engine, explore, scorer, batch, drawings, window
	@$(B)/bench
	@status=0; $(B)/bench-explore $(wildcard scenarios/*.lua) || status=1; \
	    $(B)/bench-listen assets/language tests/agreement/development.jsonl || status=1; \
	    $(B)/bench-batch assets || status=1; \
	    $(B)/bench-draw $(wildcard scenarios/*.lua) || status=1; \
	    $(if $(WINDOWED),tests/bench/window/run $(B)/bench-window $(WINDOWED) || status=1;) exit $$status

format: ## lay out the C files by .clang-format
	clang-format -i $(wildcard include/talante/*.h src/*/*.[ch] tests/unit/*.h tests/*/*.c \
	    tests/unit/*/*.[ch])

deps: ## name the packages that are missing, and install them
	@tests/deps build $(if $(WINDOWED),window screen) check && echo "Everything that Talante needs is installed."

clean: ## remove build/
	rm -rf build

help: ## show this
	@echo 'make [TARGET] [SWITCH=VALUE]'
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  \1%\2/p' Makefile | awk -F% '{printf "%-16s %s\n", $$1, $$2}'
	@echo 'Switches:'
	@sed -n 's/^## /  /p' Makefile

# ---------------------------------------------------------------- files

# A stamp says that the packages were seen; `make deps` looks again. Who asks for tests hears of all
# that is missing in one go; and each waits for the one before, so that two installations never run at
# once. What only play is made for needs no window. Tests of the real window are skipped where a display
# to try them on is not to be had.
in-window = $(if $(WINDOWED),$(if $(MAKECMDGOALS),$(filter-out play,$(MAKECMDGOALS)),all))

build/deps/build: tests/deps
	@tests/deps build $(if $(in-window),window) $(if $(filter check unit%,$(MAKECMDGOALS)),check)
	@mkdir -p $(@D) && touch $@

build/deps/window: tests/deps | build/deps/build
	@tests/deps window
	@mkdir -p $(@D) && touch $@

build/deps/check: tests/deps | build/deps/build $(if $(WINDOWED),build/deps/window)
	@tests/deps check
	@mkdir -p $(@D) && touch $@

build/deps/screen: tests/deps | build/deps/check
	@tests/deps screen || echo 'Without these, the tests of the real window are skipped.'
	@mkdir -p $(@D) && touch $@

# The view of a room: links to itself and to the rooms below.
SEE := $(foreach r,$(ROOMS),$(foreach l,$(down-$r),build/see/$r/$l))

$(SEE):
	@mkdir -p $(@D) && ln -sfn ../../../src/$(@F) $@

# The room of obj/ROOM/FILE.o.
room = $(firstword $(subst /, ,$*))

$(B)/obj/%.o: src/%.c Makefile | build/deps/build $(SEE)
	$(call say,CC,$<)
	@mkdir -p $(@D)
	$(Q)$(COMPILE) $(OBJFLAGS) -DTAL_VERSION='"$(VERSION)"' -Ibuild/see/$(room) -Iinclude \
	    $(call cflags,$(room)) $(DEPFLAGS) -c -o $@ $<

$(call objects,window print): | $(if $(WINDOWED),build/deps/window)

# The folder is a prerequisite, so that a deleted source leaves the archive too.
$(B)/lib/libtal-%.a: $$(call objects,$$*) src/%
	$(call say,AR,$@)
	@mkdir -p $(@D) && rm -f $@
	$(Q)$(AR) rcs $@ $(filter %.o,$^)

# All rooms but the stage and the fronts, for programs that embed the engine. Joined into one
# object, so that the rooms still see each other where nobody else does.
$(B)/libtalante.a: $(call objects,$(core)) $(core:%=src/%)
	$(call say,AR,$@)
	@rm -f $@
	$(Q)$(LD) -r -o $(B)/libtalante.o $(filter %.o,$^)
	$(Q)objcopy --localize-hidden $(B)/libtalante.o
	$(Q)$(AR) rcs $@ $(B)/libtalante.o

$(SHARED): $(call objects,$(core)) $(core:%=src/%)
	$(call say,LD,$@)
	$(Q)$(COMPILE) -shared -Wl,-soname,libtalante.so.$(ABI) -Wl,-z,defs -Wl,--as-needed -o $@ \
	    $(filter %.o,$^) $(call libs,$(core))

$(B)/talante: $(call archives,$(down-front))
	$(call say,LD,$@)
	$(Q)$(COMPILE) -o $@ $^ $(call libs,$(down-front))

$(B)/talante-window: $(call archives,$(down-window))
	$(call say,LD,$@)
	$(Q)$(COMPILE) -o $@ $^ $(call libs,$(down-window))

$(B)/talante-print: $(call archives,$(down-print))
	$(call say,LD,$@)
	$(Q)$(COMPILE) -o $@ $^ $(call libs,$(down-print))

build/locale/%/LC_MESSAGES/talante.mo: assets/locale/%.po | build/deps/build
	$(call say,MSGFMT,$<)
	@mkdir -p $(@D) build/san && ln -sfn ../locale build/san/locale
	$(Q)msgfmt --check -o $@ $<

# What editors know of the language, in each that the program speaks.
$(B)/definitions: assets/package/definitions.c $(call archives,$(down-stage))
	$(call say,LD,$@)
	$(Q)$(COMPILE) -Ibuild/see/stage -Iinclude -o $@ $^ $(call libs,$(down-stage))

$(B)/lua/%/talante.lua: $(B)/definitions $(LOCALE)
	@mkdir -p $(@D)
	$(Q)$(B)/definitions $* >$@

# Expressions are held against Lua's own answers, and definitions for editors are Lua, so the tests of
# these rooms see it too.
tested-with = $1 $(if $(filter model author,$1),script)

# One Criterion program a room. Criterion brings main(), so it stands before the archives: the
# main() of a front is then not looked for.
$(B)/unit/%.o: tests/unit/%.c Makefile | build/deps/check $(SEE)
	$(call say,CC,$<)
	@mkdir -p $(@D)
	$(Q)$(COMPILE) -Ibuild/see/$(room) -Iinclude -Itests/unit \
	    $(foreach r,$(call tested-with,$(room)),$(call cflags,$r)) \
	    $(shell pkg-config --cflags criterion) $(DEPFLAGS) -c -o $@ $<

unit-objects = $(patsubst tests/unit/%.c,$(B)/unit/%.o,$(wildcard tests/unit/$1/*.c))

$(B)/tests/%: $$(call unit-objects,$$*) $$(call archives,$$(down-$$*)) tests/unit/%
	$(call say,LD,$@)
	@mkdir -p $(@D)
	$(Q)$(COMPILE) -o $@ $(filter %.o,$^) $(shell pkg-config --libs criterion) \
	    $(filter %.a,$^) $(call libs,$(down-$*) $(filter script,$(call tested-with,$*)))

# The bench sees the public header; nettle, for checksums; and Lua, which it measures against.
$(B)/bench: $(wildcard tests/bench/*.c tests/bench/*.h) $(B)/libtalante.a Makefile
	$(call say,CC,$@)
	$(Q)$(COMPILE) -Iinclude $(call cflags,base) $(call cflags,script) -o $@ \
	    $(filter %.c %.a,$^) $(call libs,$(core))

# Explore is measured from the inside, as the tests of its room are.
$(B)/bench-explore: $(wildcard tests/bench/explore/*.c tests/bench/*.h) tests/bench/graph.c \
    $(call archives,$(core)) Makefile
	$(call say,CC,$@)
	$(Q)$(COMPILE) -Ibuild/see/analysis -Iinclude -o $@ $(filter %.c %.a,$^) $(call libs,$(core))

# And so is listening; what it is measured beside is made of both libraries.
$(B)/bench-listen: tests/bench/listen/listen.c tests/bench/clock.h $(call archives,$(down-language)) \
    Makefile
	$(call say,CC,$@)
	$(Q)$(COMPILE) -Ibuild/see/analysis -Iinclude $(call cflags,base) -o $@ $(filter %.c %.a,$^) \
	    $(call libs,$(down-language))

# A batch is measured beside yajl.
$(B)/bench-batch: tests/bench/batch/batch.c $(call archives,$(core)) Makefile
	$(call say,CC,$@)
	$(Q)$(COMPILE) -Ibuild/see/cohort -Iinclude $(call cflags,data) -o $@ $(filter %.c %.a,$^) \
	    $(call libs,$(core))

# A drawing is measured beside one run of dot.
$(B)/bench-draw: tests/bench/draw/draw.c tests/bench/graph.c tests/bench/graph.h $(call archives,$(core)) Makefile
	$(call say,CC,$@)
	$(Q)$(COMPILE) -Ibuild/see/author -Iinclude -o $@ $(filter %.c %.a,$^) $(call libs,$(core))

# The window is measured by another client of the same display.
$(B)/bench-window: tests/bench/window/window.c $(WINDOWED) Makefile
	$(call say,CC,$@)
	$(Q)$(COMPILE) -o $@ $< $(shell pkg-config --cflags --libs x11)

# ---------------------------------------------------------------- installation

# FILE:PLACE for each FILE: into a folder, or below it with the FILE's own folders.
into     = $(foreach f,$2,$f:$1/$(notdir $f))
under    = $(foreach f,$2,$f:$1/$f)
files    = $(sort $(shell find $1 -type f ! -name '.*'))

share    = $(PREFIX)/share
placed   = $(call into,$(PREFIX)/bin,$(B)/talante $(WINDOWED) $(PRINTER)) \
           $(call into,$(LIBDIR),$(LIBRARIES)) \
           $(call into,$(LIBDIR)/pkgconfig,$(B)/talante.pc) \
           $(call into,$(PREFIX)/include/talante,include/talante/talante.h) \
           $(call under,$(share)/talante,$(call files,scenarios) $(data)) \
           $(call under,$(share)/doc/talante,README.md LICENSE $(filter-out %.1,$(call files,docs))) \
           $(foreach w,$(WORDS),$w:$(share)/talante/$(w:$(B)/%=%)) \
           $(foreach l,$(LANGS),$(call into,$(share)/locale/$l/LC_MESSAGES,$(filter %/$l/LC_MESSAGES/talante.mo,$(LOCALE)))) \
           docs/talante.1:$(share)/man/man1/talante.1 \
           docs/talante.es.1:$(share)/man/es/man1/talante.1 \
           assets/completion/talante.bash:$(share)/bash-completion/completions/talante
data     = $(filter-out assets/locale/% assets/completion/% assets/package/%,$(call files,assets))

# TARGET:LINK. The last one is for the documents, which link to the header.
linked   = $(notdir $(SHARED)):$(LIBDIR)/libtalante.so.$(ABI) \
           libtalante.so.$(ABI):$(LIBDIR)/libtalante.so \
           ../../../include:$(share)/doc/talante/include

# Folders that hold nothing but what is ours.
owned    = $(share)/talante $(share)/doc/talante $(PREFIX)/include/talante

ifdef SAN
install deb:
	@echo 'What SAN=1 builds is for tests. Without it: make $@' >&2; exit 2
else
install: all $(B)/talante.pc ## put all of it below PREFIX
	@for it in $(placed); do install -Dm644 "$${it%%:*}" "$(DESTDIR)$${it#*:}" || exit; done
	@for it in $(linked); do ln -sfn "$${it%%:*}" "$(DESTDIR)$${it#*:}" || exit; done
	@chmod 755 $(patsubst $(B)/%,"$(DESTDIR)$(PREFIX)/bin/%",$(B)/talante $(WINDOWED) $(PRINTER))
	$(call say,INSTALL,"$(DESTDIR)$(PREFIX)")

deb: all ## make a Debian package, in build/
	@tests/deps deb
	@rm -rf $(B)/deb
	@$(MAKE) --no-print-directory install DESTDIR='$(CURDIR)/$(B)/deb/root' PREFIX=/usr \
	    LIBDIR=/usr/lib/$$($(CC) -print-multiarch)
	@assets/package/deb $(B)/deb $(VERSION) $(B)
endif

uninstall: ## take away what install put there, and nothing else
	@for it in $(placed) $(linked); do rm -f "$(DESTDIR)$${it#*:}" || exit; done
	@for it in $(owned); do \
	    [ ! -d "$(DESTDIR)$$it" ] || find "$(DESTDIR)$$it" -depth -type d -empty -delete; \
	done

# Made each time, for it holds the PREFIX; removed first, for an earlier one may be root's.
.PHONY: $(B)/talante.pc
$(B)/talante.pc: assets/package/talante.pc.in
	@rm -f $@ && sed -e 's|@PREFIX@|$(PREFIX)|; s|@LIBDIR@|$(LIBDIR)|; s|@VERSION@|$(VERSION)|' \
	    -e 's|@REQUIRES@|$(strip $(foreach r,$(core),$(pc-$r)))|; s|@LIBS@|$(strip $(foreach r,$(core),$(ld-$r)) $(LDLIBS))|' $< >$@

-include $(wildcard $(B)/obj/*/*.d $(B)/unit/*/*.d)
