#!/bin/sh
# The lint finds what it is there to find: one small house, one fault at a time.
. "$(dirname "$0")/lib.sh"

lint() { "$TAL_ROOT/tests/lint" "$W/house" "$W/house/build/lib"; }

# A house without fault.
build() {
    rm -rf house
    mkdir -p house/src/base house/src/model house/src/front house/src/window house/include/talante house/tests house/build/lib
    printf 'ALL_ROOMS := base model front window\nFRONTS := front window\n' >house/Makefile
    echo 'int tal_one(void);' >house/src/base/one.h
    printf '#include "base/one.h"\n\n#include <stdio.h>\n#include <utf8proc.h>\n' >house/src/base/one.c
    printf '#include "base/one.h"\n#include <talante/talante.h>\n' >house/src/model/two.c
    printf '#include "model/two.h"\n#include <readline/history.h>\n' >house/src/front/three.c
    printf '#include "model/two.h"\n#include <SDL2/SDL.h>\n' >house/src/window/four.c
}

# finds NAME FILE TEXT FINDING: with TEXT at the end of FILE, the lint fails and says FINDING.
finds() {
    build
    printf '%b' "$3" >>"house/$2"
    run lint
    t "lint finds $1" finds_it "$4"
}
finds_it() { exits 1 && out_has "    $1" && [ "$(grep -c '^not ok' out)" -eq 1 ]; }

# Compiles a file without its tal_ into an archive of the room base.
archive() {
    printf '%b' "$1" >bad.c
    ${CC:-cc} -c -o bad.o bad.c && ar rcs house/build/lib/libtal-base.a bad.o
}

build
run lint
t "lint passes a clean house" exits 0
t "lint has nine rules" test "$(grep -c '^ok ' out)" -eq 9

finds "an include that points upward" src/base/one.c '#include "model/two.h"\n' \
    'src/base/one.c:5: base must not include model ("model/two.h")'
finds "a front that includes another" src/window/four.c '#include "front/three.h"\n' \
    'src/window/four.c:3: window must not include front ("front/three.h")'
finds "a relative include" src/base/one.c '#include "../model/two.h"\n' \
    'src/base/one.c:5: relative include "../model/two.h"'
finds "an include without its room" src/base/one.c '#include "one.h"\n' \
    'src/base/one.c:5: "one.h" is not written as "room/file.h"'
finds "a library in another room" src/model/two.c '#include <utf8proc.h>\n' \
    'src/model/two.c:3: <utf8proc.h> belongs to the room base'
finds "a library in a header" src/base/one.h '#include <readline/readline.h>\n' \
    'src/base/one.h:2: <readline/readline.h> belongs to the room front'
finds "a library that two rooms have, in a third" src/model/two.c '#include <pango/pangocairo.h>\n' \
    'src/model/two.c:3: <pango/pangocairo.h> belongs to the room window|print'
finds "a header nobody knows" src/model/two.c '#include <openssl/md5.h>\n' \
    'src/model/two.c:3: <openssl/md5.h> is not a known header'
finds "one name in two rooms" src/model/one.c '\n' \
    'src/model/one.c:1: the room base has a one too'
finds "extern by hand" src/model/two.c 'extern int tal_count;\n' \
    'src/model/two.c:3: extern: include the header instead'
finds "a .c file that is included" tests/test_one.c '#include "base/one.c"\n' \
    'tests/test_one.c:1: includes a .c file'
finds "a stray file at the top" notes.txt 'x\n' \
    'notes.txt:1: does not belong to the top level'
finds "what is put off" src/base/one.c "/* TO""DO: later */\n" \
    'src/base/one.c:5:/* TO'
finds "a function in a header without tal_" src/base/one.h 'char *name_of(int which);\n' \
    'src/base/one.h:2: name_of'
finds "a file past 800 lines" src/base/one.c "$(printf '%797s' '' | sed 's/ /\\n/g')" \
    'src/base/one.c:801: 801 lines'

build
archive 'int helper(void) { return 1; }\n'
run lint
t "lint finds an exported symbol without tal_" finds_it 'libtal-base.a:bad.o: exports helper'

build
archive 'int tal_next(void) { static int count; return ++count; }\n'
run lint
t "lint finds a variable that changes" finds_it 'libtal-base.a:bad.o: holds the variable count'

build
archive 'const char *const tal_names[] = { "a", "b" };\nstatic int one(void) { return 1; }\nint tal_x(void) { return one(); }\n'
run lint
t "lint leaves constants and statics alone" exits 0
