# Sourced by every tests/cli/*.sh and by tests/golden/run; POSIX sh.
#
#   run COMMAND...     runs it; then $code is its exit status, files `out` and `err` what it wrote.
#                      Feed it by a here-document, not by a pipe (a pipe loses $code).
#   t NAME COMMAND...  one test: passes when COMMAND succeeds
#   skip NAME REASON   a test that cannot run here; it is not counted
#
# Commands for t: exits N, out_is TEXT, out_has TEXT, out_lacks TEXT, err_is, err_has, err_lacks,
# or any other, such as `test -s file`.
#
# The file starts in an empty folder of its own ($W), with a fresh TALANTE_HOME and with the
# `talante` that was just built first on the PATH. $TAL_ROOT is the project, $TAL_SAN is 1 under the
# sanitizers, $TAL_WINDOW is talante-window and $TAL_PRINT talante-print, or empty where that is not built, $TAL_CC compiles and $TAL_LIBS links a program against the library (from $TAL_ROOT).
set -u

: "${TAL_ROOT:=$(cd "$(dirname "$0")/../.." && pwd)}"
: "${TAL_BUILD:=$TAL_ROOT/build}"
: "${TALANTE:=$TAL_BUILD/talante}"
: "${TAL_SAN:=}"
: "${TAL_WINDOW=$TAL_BUILD/talante-window}"
: "${TAL_PRINT=$TAL_BUILD/talante-print}"

W=$(mktemp -d)
trap 'chmod -R u+rwx "$W"; rm -rf "$W"' EXIT
trap 'exit 130' INT TERM HUP
cd "$W" || exit 1

export TALANTE_HOME="$W/home" LC_ALL=C.UTF-8 PATH="$TAL_BUILD:$PATH"
unset LANGUAGE NO_COLOR
code=0
: >out
: >err

run() {
    code=0
    "$@" >"$W/out" 2>"$W/err" || code=$?
}

t() {
    test_name=$1
    shift
    if "$@" >"$W/.said" 2>&1; then
        echo "ok $test_name"
    else
        echo "not ok $test_name"
        {
            echo "failed: $*"
            head -n 40 "$W/.said"
            echo "status $code; stdout and stderr of the last run:"
            head -n 40 "$W/out"
            head -n 40 "$W/err"
        } | sed 's/^/    /'
    fi
}

skip() { echo "skipped $1: $2"; }

exits() { [ "$code" -eq "$1" ]; }
out_is() { [ "$(cat "$W/out")" = "$1" ]; }
err_is() { [ "$(cat "$W/err")" = "$1" ]; }
out_has() { grep -qF -e "$1" "$W/out"; }
err_has() { grep -qF -e "$1" "$W/err"; }
out_lacks() { ! out_has "$1"; }
err_lacks() { ! err_has "$1"; }

# desk: puts desk.yaml here, an assessment of two conversations, and its scenarios parcel.lua and two.lua.
desk() {
    cp "$TAL_ROOT/tests/cli/parcel.lua" "$TAL_ROOT/tests/cli/parcel.es.yaml" .
    sed 's/scenario "parcel"/scenario "parcel-two"/' parcel.lua >two.lua
    cp parcel.es.yaml two.es.yaml
    cat >desk.yaml <<'END'
assessment: desk
title: { en: "The desk", es: "El mostrador" }
rubric: three-skills
answers: picked
languages: [en, es]
conversations:
  - { scenario: parcel.lua, forms: [0] }
  - { scenario: two.lua, forms: [0, 1] }
told: { en: "Two men will come.", es: "Vendrán dos hombres." }
END
}

# no_dead_links FOLDER: every file that a document below it links to is there.
no_dead_links() {
    find "$1" -name '*.md' | while read -r document; do
        grep -o '](\([^)#:]*\))' "$document" | sed 's/^](//; s/)$//' | while read -r link; do
            [ -e "${document%/*}/$link" ] || echo "$document: $link"
        done
    done >dead
    cat dead
    [ ! -s dead ]
}
