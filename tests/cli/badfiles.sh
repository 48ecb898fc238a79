#!/bin/sh
# Files that are no scenario at all: each is told in one line with a hint, nothing crashes, and a
# file of 100 MB is not read to find out.
. "$(dirname "$0")/lib.sh"

run talante check missing.lua
t "a missing file is named" exits 1
t "a missing file is told" out_has "missing.lua: error[TAL001]: "

mkdir folder.lua
run talante check folder.lua
t "a folder is no scenario" exits 1
t "a folder is told" out_has "folder.lua: error[TAL002]: "

: >empty.lua
run talante check empty.lua
t "an empty file holds no scenario" exits 1
t "an empty file is told" out_has "empty.lua:1:1: error[TAL137]: "

printf 'return\0scenario' >binary.lua
run talante check binary.lua
t "a binary file is refused" exits 1
t "a binary file is told" out_has "error[TAL004]: "

printf 'return scenario "a" {\n  title = "Caf\351",\n}\n' >latin.lua
run talante check latin.lua
t "a file that is not UTF-8 is refused" exits 1
t "the place of the bad byte is told" out_has "latin.lua:2:15: error[TAL005]: "

truncate -s 100M large.lua
run talante check large.lua
t "100 MB are refused" exits 1
t "100 MB are told" out_has "large.lua: error[TAL003]: "

yes ' -- a comment that goes on' | head -c 16777217 >long.lua
run talante check long.lua
t "one byte more than 16 MB is refused" out_has "long.lua: error[TAL003]: "

printf 'x' >secret.lua
chmod 0 secret.lua
if [ "$(id -u)" -eq 0 ]; then
    skip "a file that may not be read" "root reads every file"
else
    run talante check secret.lua
    t "a file that may not be read is told" out_has "secret.lua: error[TAL001]: "
fi

# The same through the command that plays: a bad file is status 3 there, and stdout stays empty.
for file in missing folder empty binary latin large; do
    run talante play --plain "./$file.lua" </dev/null
    t "play refuses $file.lua" exits 3
    t "play writes nothing to stdout for $file.lua" out_is ""
    t "play says why for $file.lua" err_has "error[TAL"
done

# All files of a call are checked, and the worst counts.
run talante check empty.lua "$TAL_ROOT/scenarios/hundred-calls.lua" missing.lua
t "one bad file among good ones fails the call" exits 1
t "the first is told" out_has "empty.lua:1:1: error[TAL137]"
t "the good one is told" out_has "hundred-calls.lua: no mistakes found"
t "the last is told" out_has "missing.lua: error[TAL001]"

# A translation that cannot be read fails its scenario, at its own place.
cp "$TAL_ROOT/tests/errors/translations/complete.lua" bill.lua
printf 'language: es\ntitle: \377\n' >bill.es.yaml
run talante check bill.lua
t "a translation that is not UTF-8 fails" exits 1
t "and is told at its place" out_has "bill.es.yaml:2:8: error[TAL005]: "

# It may be the only file that somebody has in mind.
cp "$TAL_ROOT/tests/errors/translations/complete.es.yaml" bill.es.yaml
run talante check bill.es.yaml
t "a translation is checked with its scenario" out_is "bill.lua: no mistakes found"
t "which is said" err_is "talante: bill.es.yaml is a translation, and is checked with its scenario, bill.lua"
cp bill.es.yaml alone.es.yaml
run talante check alone.es.yaml
t "without its scenario it cannot be" exits 1
t "and that is what is missing" out_has "alone.lua: error[TAL001]: "
run talante test --lang es bill.es.yaml
t "a translation has no paths" exits 2
t "so test refuses it" err_is "talante: test recibe escenarios, que terminan en .lua, y bill.es.yaml no lo es; \`talante check\` dice si está bien"

rm bill.es.yaml
mkdir bill.es.yaml
run talante check bill.lua
t "a folder is no translation" out_has "bill.es.yaml: error[TAL002]: "

# JSON is UTF-8, whatever the file and its name are.
printf 'return scenario "x" {\n title = "\377",' >"$(printf 'bad\377.lua')"
run talante check --json "$(printf 'bad\377.lua')"
t "not UTF-8: the JSON is" exits 1
t "not UTF-8: the JSON names the file" out_has '"file": "bad�.lua"'
t "not UTF-8: the JSON quotes the line" out_has 'title = \"�\"'
