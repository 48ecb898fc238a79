#!/bin/sh
# Every text of the interface has a translation. How to bring one up to date stands at its head.
. "$(dirname "$0")/lib.sh"

if ! command -v xgettext >/dev/null 2>&1; then
    skip locale "there is no xgettext"
    echo "ok locale: nothing to do"
    exit 0
fi
(cd "$TAL_ROOT" && xgettext --from-code=UTF-8 -k_ -kN_ -kdngettext:2,3 -L C -o "$W/all.pot" \
    src/*/*.[ch])
for po in "$TAL_ROOT"/assets/locale/*.po; do
    language=$(basename "$po" .po)
    run msgcmp "$po" all.pot
    t "$language: every text is translated" exits 0
    run msgfmt --check -o "$language.mo" "$po"
    t "$language: formats and plurals fit" exits 0
    t "$language: nothing is marked as a guess" test "$(grep -c '^#, .*fuzzy' "$po")" -eq 0
done
