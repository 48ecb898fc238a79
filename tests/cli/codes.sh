#!/bin/sh
# Every code that src/ can report has its row in docs/diagnostics/README.md, and every row a code.
. "$(dirname "$0")/lib.sh"

# Codes are enumerators: of the enums of TAL_CODE_ and TAL_MISTAKE_, which count on from a number,
# and of enums that give each a number, one more than the last. Or they stand in a call, or in an
# array of the name `codes`.
find "$TAL_ROOT/src" -name '*.[ch]' -exec cat {} + | awk '
    { sub(/\/\*.*\*\//, "") }
    match($0, /(tal_error|tal_error_file|tal_warn|tal_report|report_text|report_number)\([^,]*, *(severity, *)?[0-9]+,/) {
        text = substr($0, RSTART, RLENGTH - 1)
        sub(/.*[^0-9]/, "", text)
        print text
    }
    /const int codes\[\] = \{/ { listed = 1 }
    listed {
        text = $0
        while (match(text, /= *[0-9]+/)) {
            print substr(text, RSTART + 1, RLENGTH - 1) + 0
            text = substr(text, RSTART + RLENGTH)
        }
        if (/\}/) listed = 0
    }
    /enum/ && /\{/ { body = ""; inside = 1 }
    inside { body = body $0 }
    inside && /\}/ {
        inside = 0
        sub(/^[^{]*\{/, "", body)
        sub(/\}.*/, "", body)
        n = split(body, entry, ",")
        counted = body ~ /TAL_(CODE|MISTAKE)_/
        numbered = 1
        value = 0
        last = -2
        count = 0
        for (i = 1; i <= n; i++) {
            if (entry[i] !~ /[A-Za-z]/) continue
            if (match(entry[i], /= *[0-9]+/)) {
                value = substr(entry[i], RSTART + 1, RLENGTH - 1) + 0
                if (last >= 0 && value != last + 1) numbered = 0
            } else {
                numbered = 0
                value = last + 1
            }
            last = value
            list[++count] = value
        }
        if (counted || (numbered && count > 1))
            for (i = 1; i <= count; i++) print list[i]
    }' | sort -nu | sed 's/^/TAL00/; s/TAL0*\([0-9][0-9][0-9]\)$/TAL\1/' >in_src

sed -n 's/^| \[\(TAL[0-9]*\)\](.*/\1/p' "$TAL_ROOT/docs/diagnostics/README.md" | sort -u >in_docs

t "codes are found in src" test "$(wc -l <in_src)" -gt 150
run comm -23 in_src in_docs
t "every code of src is listed in docs/diagnostics" out_is ""
run comm -13 in_src in_docs
t "every code that is listed is one of src" out_is ""

sed -n 's/^| \[\(TAL[0-9]*\)\](.*/\1/p' "$TAL_ROOT/docs/diagnostics/README.md" | sort | uniq -d >twice
t "no code is listed twice" test ! -s twice

cat "$TAL_ROOT"/tests/errors/*/*.expected | sed -n 's/.*\[\(TAL[0-9]*\)\].*/\1/p' | sort -u >in_tests
run comm -23 in_tests in_docs
t "every code that a test provokes is listed" out_is ""
