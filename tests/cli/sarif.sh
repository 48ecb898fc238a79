#!/bin/sh
# `talante check --sarif`: one log for all files, whatever their names; the exit codes of `check`.
. "$(dirname "$0")/lib.sh"

# counts N TEXT: so many lines have it.
counts() { [ "$(grep -cF -e "$2" "$W/out")" -eq "$1" ]; }

mkdir 'mis guiones'
cp "$TAL_ROOT/tests/cli/parcel.lua" good.lua
cp "$TAL_ROOT/tests/cli/parcel.es.yaml" good.es.yaml
sed 's/to = "record"/to = "recrod"/' good.lua >'mis guiones/adiós.lua'

# ---- A clean file

run talante check --sarif good.lua
t "clean: exit code" exits 0
t "clean: no results" out_has '"results": []'
t "clean: no rules" out_has '"rules": []'
t "clean: it is listed" out_has '"uri": "good.lua"'
t "clean: the version" out_has "\"version\": \"$(talante --version | sed 's/.* //')\""
t "clean: nothing on stderr" err_is ""

# ---- Several files, one of them with mistakes

run talante check --sarif good.lua 'mis guiones/adiós.lua' "$W/good.lua" missing.lua
t "several: exit code" exits 1
t "several: one log" counts 1 '"runs": ['
t "several: spaces and accents are encoded" out_has '"uri": "mis%20guiones/adi%C3%B3s.lua"'
t "several: an absolute path is a file URI" out_has "\"uri\": \"file://$W/good.lua\""
talante check 'mis guiones/adiós.lua' missing.lua | grep -c '\[TAL' >findings
t "several: every finding of the text is a result" counts "$(cat findings)" '"ruleId"'
t "several: a file that is missing has no region" \
    test "$(grep -c '"region"' out)" -eq "$(($(cat findings) - 1))"
line=$(grep -n recrod 'mis guiones/adiós.lua' | sed 's/:.*//; q')
t "several: the place" out_has "\"startLine\": $line,"
t "several: the line" grep -q '"text": ".*to = \\"recrod\\"' out
t "several: the hint" grep -q '"text": ".*\\nhint: ' out
t "several: the findings are data" err_is ""

# ---- What JSON cannot hold as it is

printf 'return scenario "a" {\n  caf\351 = 1,\n}\n' >latin.lua
run talante check --sarif latin.lua
t "a file that is not UTF-8: exit code" exits 1
t "a file that is not UTF-8: its finding" out_has '"ruleId": "TAL005"'
cp good.lua "$(printf 'n\351.lua')"
run talante check --sarif "$(printf 'n\351.lua')"
t "a name that is not UTF-8" out_has '"uri": "n%E9.lua"'

# ---- More than the list holds

{
    echo 'return scenario "a" {'
    for i in $(seq 300); do echo "  field_$i = 1,"; done
    echo '}'
} >many.lua
run talante check --sarif many.lua
t "many: as many results as are kept" counts 200 '"ruleId"'
t "many: the rest is a notification" grep -q '"text": "and [0-9]* more\."' out
t "many: no code stands for it" out_lacks '"TAL000"'

# ---- Language and options

run talante check --sarif --lang es 'mis guiones/adiós.lua'
t "Spanish: the log says so" out_has '"language": "es"'
t "Spanish: the hint" grep -q '"text": ".*\\nconsejo: ' out
run talante check --sarif --json good.lua
t "not with --json: exit code" exits 2
t "not with --json: why" err_is "talante: --json or --sarif, not both"
t "not with --json: nothing else" out_is ""
run talante list --sarif
t "only check has it" exits 2
