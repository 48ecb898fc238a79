#!/bin/sh
# Every code has its page in docs/diagnostics, in English and in Spanish, and what a page shows is
# what the program does. Usage: tests/cli/pages.sh [NUMBER]: all pages, or those of TALNUMBER...
# UPDATE=1 rewrites the outputs in the pages: read the diff.
#
# A fence with a name behind its language (```lua example.lua) is a file. The lines of a ```console
# fence that begin with `$ ` are run in the folder of these files; below stands what they write.
. "$(dirname "$0")/lib.sh"
docs=$TAL_ROOT/docs/diagnostics

# No short example brings these about.
without_example="TAL006 TAL501 TAL502 TAL723 TAL830 TAL841 TAL901 TAL902 TAL903 TAL904 TAL905 TAL910 TAL911"

# unpack PAGE...: the files of each page, $page.run its commands, $page.want all its console fences,
# and $page.form what its form lacks.
unpack() {
    awk -v exempt=" $without_example " '
        function quoted(text) { gsub(/\047/, "\047\\\047\047", text); return "\047" text "\047" }
        function lacks(what) { print what >(page ".form") }
        function show(text) {
            print text >(page ".want")
            print "printf \"%s\\n\" " quoted(text) >(page ".run")
        }
        function finish() {
            if (page == "") return
            if (!advice) lacks("a section: " section)
            if (fence) lacks("the end of a fence")
            if (!consoles && !index(exempt, " " code " ")) lacks("a console fence")
            close(page ".form"); close(page ".want"); close(page ".run")
        }
        FNR == 1 {
            finish()
            page = FILENAME
            sub(/.*\//, "", page)
            sub(/\.md$/, "", page)
            code = substr(page, 1, 6)
            spanish = page ~ /\.es$/
            section = spanish ? "## Qué hacer" : "## What to do"
            link = spanish ? "[English](" code ".md)" : "[Español](" code ".es.md)"
            fence = advice = consoles = 0
            printf "" >(page ".form")
            if (index($0, "# " code ": ") != 1) lacks("the title: # " code ": ...")
        }
        FNR == 3 && $0 != link { lacks("line 3: " link) }
        !fence && $0 == section { advice = 1 }
        !fence && /^```/ {
            fence = 1
            file = NF > 1 ? page ".files/" $2 : ""
            console = $1 == "```console"
            if (console) { consoles++; show($0) }
            next
        }
        $0 == "```" && fence {
            if (console) show($0)
            if (file != "") close(file)
            fence = 0
            next
        }
        fence && file != "" { print >file }
        fence && console && /^\$ / { show($0); print substr($0, 3) >(page ".run"); next }
        fence && console { print >(page ".want") }
        END { finish() }' "$@"
}

# rewrite FILE GOT: FILE with its console fences as they are in GOT.
rewrite() {
    awk -v got="$2" '
        /^```console/ {
            while ((getline line <got) > 0 && line != "```") print line
            print "```"
            skip = 1
        }
        !skip { print }
        $0 == "```" { skip = 0 }' "$1" >rewritten
    cmp -s rewritten "$1" || cat rewritten >"$1"
}

# as_shown PAGE CODE: its form is whole, and its commands write what it shows, CODE among it.
as_shown() {
    [ -e "$1.form" ] || { echo "the page is empty"; return 1; }
    [ ! -s "$1.form" ] || { echo "the page lacks:"; cat "$1.form"; return 1; }
    diff -u "$1.want" "$1.got" || return 1
    [ ! -s "$1.got" ] || grep -v '^\$ ' "$1.got" | grep -q "$2" || {
        echo "$2 is not shown"
        return 1
    }
}

set -- "$docs/TAL${1:-}"*.md
for file; do
    page=${file##*/}
    echo "${page%.md}.files"
done | xargs mkdir
unpack "$@"

for file; do
    page=${file##*/}
    page=${page%.md}
    locale=en_US.UTF-8
    [ "${page%.es}" = "$page" ] || locale=es_ES.UTF-8
    : >>"$page.want"
    : >>"$page.run"
    (cd "$page.files" && TALANTE_HOME=home LC_ALL='' LANG=$locale sh "../$page.run") \
        >"$page.got" 2>&1 </dev/null
    if [ -n "${UPDATE:-}" ]; then
        rewrite "$file" "$page.got"
        cp "$page.got" "$page.want"
    fi
    t "$page shows what happens" as_shown "$page" "${page%.es}"
done

for language in "" .es; do
    index=README$language.md
    grep -o "^| \[TAL[0-9]*\](TAL[0-9]*$language.md) |" "$docs/$index" |
        sed 's/^| \[\(TAL[0-9]*\)\](\(TAL[0-9]*\).*/\1 \2/' | sort >rows
    (cd "$docs" && ls TAL???"$language".md) | sed 's/\..*//; s/.*/& &/' | sort >pages
    run comm -3 rows pages
    t "the rows of $index and the pages are the same" out_is ""
done
t "every link leads to a file" no_dead_links "$docs"
