#!/bin/sh
# `talante report`: results and journals as xAPI statements and QTI results, and what cannot be handed on.
# What a statement has to be is asked in tests/unit/dossier/test_xapi.c, of every one that is made there.
. "$(dirname "$0")/lib.sh"

desk
line() { echo "{\"candidate\":\"$1\",\"scenario\":\"$2\",\"lang\":\"${4:-en}\",\"form\":0,\"seed\":1,\"actions\":[$3]}"; }
best='{"look":"label"},{"reply":"ask","t":3},{"reply":"quote"},{"reply":"fetch"}'
worst='{"reply":"deny"},{"reply":"guess"},{"reply":"wait"}'
long=$(printf 'ñ%.0s' $(seq 100))
{
    line ana parcel "$best"
    line ana parcel-two "$best"
    line bea parcel "$worst" es
    line "../x" parcel "$worst"
    line "<b>& \\\"Lía\\\" مرحبا" parcel "$worst"
    line "$long" parcel "$worst"
    line "7" parcel "$worst"
} >answers.jsonl
{
    echo candidate
    printf '%s\n' ana bea ../x '"<b>& ""Lía"" مرحبا"' "$long" 7 eva
} >roster.csv
talante batch desk.yaml --responses answers.jsonl --roster roster.csv --out res >/dev/null 2>&1
cp -r res before
whole() { # whole FILE: every line is an object with an id of its own
    [ "$(grep -c '^{"id":"[0-9a-f-]\{36\}",.*}$' "$1")" -eq "$(wc -l <"$1")" ] &&
        [ -z "$(cut -c 8-43 "$1" | sort | uniq -d)" ]
}
verbs() { sed 's/.*"name":"\([^"]*\)"}},"verb":{"id":"[^"]*\/\([a-z]*\)".*"id":"urn:talante:\([^"]*\)","definition.*/\1 \2 \3/' "$1"; }

# ---- results of a batch

run talante report res --xapi all.jsonl --qti qti
t "a batch: done" exits 0
t "a batch: it is told" out_is "People handed on: 6
Left out, because they have held no conversation: 1
To be decided by a person, so neither passed nor failed: 1
Statements: 42"
t "a batch: nothing else is said" err_is ""
t "a batch: a statement a line" whole all.jsonl
t "a batch: nothing in it is changed" diff -r res before
t "a batch: what one person did, in its order" test "$(verbs all.jsonl | grep '^ana ')" = "ana attempted assessment:desk
ana attempted scenario:parcel
ana answered scenario:parcel:question
ana answered scenario:parcel:record
ana answered scenario:parcel:way_out
ana completed scenario:parcel
ana attempted scenario:parcel-two
ana answered scenario:parcel-two:question
ana answered scenario:parcel-two:record
ana answered scenario:parcel-two:way_out
ana completed scenario:parcel-two
ana completed assessment:desk"
t "a batch: of who is not finished no more than that" test "$(verbs all.jsonl | grep '^bea ')" = "bea attempted assessment:desk
bea attempted scenario:parcel
bea answered scenario:parcel:question
bea answered scenario:parcel:record
bea answered scenario:parcel:way_out
bea completed scenario:parcel"
t "a batch: who did not come is not in it" test "$(grep -c '"name":"eva"' all.jsonl)" -eq 0
t "a batch: in the language of the conversation" grep -q '"description":{"es":"Nosotros lo enviamos todo, señor."}' all.jsonl
t "a batch: the file is its owner's" test "$(ls -l all.jsonl | cut -c 1-10)" = -rw-------
t "a batch: a result each, under a name that a file can have" test "$(LC_ALL=C ls qti)" = "%2E%2E%2Fx.xml
%3Cb%3E%26%20%22Lía%22%20مرحبا.xml
7.xml
ana.xml
bea.xml
$long.xml"
t "a batch: the folder is its owner's" test "$(ls -ld qti | cut -c 1-10)" = drwx------
t "a batch: and so are its files" test "$(ls -l qti | sed 1d | cut -c 1-10 | sort -u)" = -rw-------
if command -v xmllint >/dev/null 2>&1; then
    t "a batch: every document is well-formed" xmllint --noout qti/*.xml
else
    skip "a batch: every document is well-formed" "there is no xmllint"
fi
time=$(date -u -r res/manifest.json +%Y-%m-%dT%H:%M:%SZ)
t "a batch: its time is that of the manifest" test "$(grep -c "datestamp=\"$time\"" qti/ana.xml)" -eq 7

run talante report res --xapi again.jsonl --qti twice
t "the same bytes twice" cmp all.jsonl again.jsonl
t "the same results twice" diff -r qti twice

run talante report res --xapi homed.jsonl --home https://people.example.org --json
t "as JSON" out_is '{
  "people": 6,
  "nothing_to_hand_on": 1,
  "to_be_decided_by_a_person": 1,
  "statements": 42
}'
t "a home page is everybody's" test "$(grep -c '"account":{"homePage":"https://people.example.org","name":' homed.jsonl)" -eq 42
t "no id is that of another home page" test "$(cut -c 8-43 all.jsonl homed.jsonl | sort | uniq -d)" = ""

# ---- a cohort in which it is decided

i=0
while [ $i -lt 110 ]; do
    i=$((i + 1))
    deeds=$worst
    [ $((i % 2)) -eq 0 ] || deeds=$best
    line "p$i" parcel "$deeds"
    line "p$i" parcel-two "$deeds"
done >many.jsonl
talante batch desk.yaml --responses many.jsonl --out large >/dev/null 2>&1
run talante report large --xapi large.jsonl --qti decided
t "a large cohort: nobody is left to a person" out_is "People handed on: 110
Statements: 1430"
t "a large cohort: who passed" test "$(verbs large.jsonl | grep -c ' passed assessment:desk$')" -eq 55
t "a large cohort: who failed" test "$(verbs large.jsonl | grep -c ' failed assessment:desk$')" -eq 55
t "a large cohort: success says the same" test "$(grep -c '/passed".*"success":true' large.jsonl)" -eq 55
t "a large cohort: PASS says the same" test "$(grep -l '"PASS".*<value>true<' decided/*.xml | wc -l)" -eq 55

# ---- a journal

play() { printf 'ask\n/look label\nquote\nfetch\n\n\n\n' | talante play parcel.lua --form 0 --seed 1 "$@" >/dev/null 2>&1; }
play --candidate ana
journal=$(echo "$TALANTE_HOME"/journals/*.jsonl)
run talante report "$journal" --xapi one.jsonl --qti one
t "a journal: it is told" out_is "People handed on: 1
Statements: 6"
t "a journal: a statement a line" whole one.jsonl
t "a journal: in its order" test "$(verbs one.jsonl)" = "ana attempted scenario:parcel
ana answered scenario:parcel:question
ana answered scenario:parcel:record
ana answered scenario:parcel:way_out
ana completed scenario:parcel
ana passed scenario:parcel"
started=$(sed -n 's/.*"started":"\([^"]*\)".*/\1/p' "$journal")
ended=$(sed -n 's/.*"ended":"\([^"]*\)".*/\1/p' "$journal")
t "a journal: when it was begun" test "$(sed -n '1s/.*,"timestamp":"\(.*\)"}$/\1/p' one.jsonl)" = "$started"
t "a journal: when it was sealed" test "$(sed -n '6s/.*,"timestamp":"\(.*\)"}$/\1/p' one.jsonl)" = "$ended"
t "a journal: its replies in the order of its seed" grep -q '"choices":\[{"id":"ask","description":{"en":"When did you last hear of it, and what is it for?"}},{"id":"deny",' one.jsonl
t "a journal: its result" grep -q "<testResult identifier=\"parcel\" datestamp=\"$ended\">" one/ana.xml

rm "$journal"
printf 'ask\n' | talante play parcel.lua --form 0 --candidate bea >/dev/null 2>&1
run talante report "$TALANTE_HOME"/journals/*.jsonl --xapi part.jsonl
t "an unfinished journal: what there is" test "$(verbs part.jsonl)" = "bea attempted scenario:parcel
bea answered scenario:parcel:question"
rm "$TALANTE_HOME"/journals/*
printf 'When did you last hear of it?\nquit\n' | talante play parcel.lua --form 0 --candidate cid --typed >/dev/null 2>&1
run talante report "$TALANTE_HOME"/journals/*.jsonl --xapi typed.jsonl
t "typed words" grep -q '"interactionType":"long-fill-in"}},"result":{"response":"When did you last hear of it?",' typed.jsonl

rm "$TALANTE_HOME"/journals/*
play
run talante report "$TALANTE_HOME"/journals/*.jsonl --xapi nobody.jsonl
t "nobody's journal is refused" err_has "error[TAL660]: this journal does not say who had the conversation"
t "nobody's journal is a bad file" exits 3
t "nobody's journal leaves nothing" test ! -e nobody.jsonl -a ! -e nobody.jsonl.talante.part

rm "$TALANTE_HOME"/journals/*
play --candidate ana
sed -i '2s/"ask"/"deny"/' "$TALANTE_HOME"/journals/*.jsonl
run talante report "$TALANTE_HOME"/journals/*.jsonl --xapi bad.jsonl
t "a journal that was changed is refused" err_has "error[TAL602]"
t "a journal that was changed is a bad file" exits 3

# ---- what goes wrong leaves nothing

cp -r res broken
sed -i '2s/"reply":"guess"/"reply":"fetch"/; 3s/"status"/"state"/' broken/results.jsonl
run talante report broken --xapi none.jsonl --qti none
t "a line that cannot have been" err_has "broken/results.jsonl:2:"
t "a line that is none is told too" err_has "broken/results.jsonl:3:"
t "lines that are not sound are bad files" exits 3
t "of these nothing is written" test "$(echo none*)" = 'none*'
run talante report res/kept --xapi none.jsonl
t "a folder without results" err_has "res/kept/manifest.json: error[TAL641]"
run talante report res --xapi /dev/full
t "a full disk" err_is "talante: /dev/full: No space left on device"
t "a full disk is the system's" exits 4
run talante report res --xapi none.jsonl --qti qti
t "a folder that is not empty" err_is "talante: qti: Directory not empty"
t "a folder that is not empty: the file is not written either" test ! -e none.jsonl
run talante report res --xapi nowhere/all.jsonl
t "a folder that is not there" err_is "talante: nowhere/all.jsonl: No such file or directory"

cp "$TALANTE_HOME"/journals/*.jsonl kept.jsonl
run talante report kept.jsonl --xapi kept.jsonl
t "a journal is not written over" err_is "talante: kept.jsonl: this would write over what is read; name another file"
t "a journal is not written over: misuse" exits 2
t "a journal is as it was" cmp kept.jsonl "$TALANTE_HOME"/journals/*.jsonl
run talante report res --xapi res/results.jsonl
t "results are not written over" err_is "talante: res/results.jsonl: this would write over what is read; name another file"
t "results are as they were" diff -r res before

run talante report res --qti q --home https://people.example.org
t "a home page for nothing" err_is "talante: --home says whose the accounts of --xapi are, and that is missing"
run talante report res --xapi x --home people
t "a home page that is none" err_is "talante: --home takes an IRI such as https://people.example.org, not “people”"
run talante report res --xapi x --lang es
t "in Spanish" out_is "Personas entregadas: 6
Sin entregar, porque no han tenido ninguna conversación: 1
Los tiene que decidir una persona, así que ni aprueban ni no aprueban: 1
Declaraciones: 42"
