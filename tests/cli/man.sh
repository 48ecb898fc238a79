#!/bin/sh
# The man pages: they name every command and option that the program has, and render cleanly.
. "$(dirname "$0")/lib.sh"

commands=$(talante help --plain | sed -n 's/^  talante \([a-z]*\).*/\1/p')
options=$(for command in $commands; do talante help "$command" --plain; done |
    sed -n 's/^  \(--[a-z-]*\).*/\1/p' | sort -u)

for page in talante.1 talante.es.1; do
    file=$TAL_ROOT/docs/$page
    sed 's/\\-/-/g' "$file" >page
    for command in $commands; do
        t "$page names $command" grep -q "^\.BR* \"*talante $command" page
    done
    for option in $options --version; do
        t "$page names $option" grep -qE "^\.(B|BI|BR) $option( |\$)" page
    done
    t "$page is of this version" grep -qF "\"$(talante --version | sed 's/^t/T/')\"" page
    if command -v mandoc >/dev/null; then
        run mandoc -Tlint -W warning "$file"
    elif command -v groff >/dev/null; then
        run groff -ww -k -man -Tutf8 -z "$file"
    else
        skip "$page renders without a warning" "there is neither mandoc nor groff"
        continue
    fi
    t "$page renders without a warning" test "$(cat out err)" = ""
done
