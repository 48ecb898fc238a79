#!/bin/sh
# `talante score`: JSON lines in and out, and what a person sees. Which words earn what, tests/agreement
# and the tests of the language room say; here only the form.
. "$(dirname "$0")/lib.sh"

# ids: those of the answers, on one line. has LINE TEXT: the LINEth answer has TEXT.
ids() { [ "$(sed 's/^{"id":"\([^"]*\)".*/\1/' out | tr '\n' ' ')" = "$1 " ]; }
has() { sed -n "$1p" out | grep -qF -e "$2"; }

# adds_up: in each answer the points of a skill's evidence make its raw score.
adds_up() {
    awk '{
        raw = $0
        sub(/.*"raw":\{/, "", raw)
        sub(/\}.*/, "", raw)
        split(raw, part, ",")
        for (i = 1; i <= 3; i++) {
            split(part[i], pair, ":")
            gsub(/"/, "", pair[1])
            sum[pair[1]] = pair[2]
        }
        rest = $0
        while (match(rest, /"skill":"[a-z]*"/)) {
            skill = substr(rest, RSTART + 9, RLENGTH - 10)
            rest = substr(rest, RSTART + RLENGTH)
            match(rest, /"points":[-0-9.]*/)
            sum[skill] -= substr(rest, RSTART + 9, RLENGTH - 9)
        }
        for (skill in sum)
            if (sum[skill] > 0.001 || sum[skill] < -0.001) { print; bad = 1 }
    } END { exit bad }' out
}

cat >replies.jsonl <<'EOF'
{"id": "q", "lang": "en", "text": "When did the line go?", "stance": "hold"}
{"id": "ñ", "text": "¿Qué le dijeron? No le puedo devolver el mes.", "context": "¡Cien llamadas!"}
{"id": "none", "text": "", "other": [1, 2]}
EOF

run talante score --json replies.jsonl
t "score: done" exits 0
t "score: an answer a line, in order" ids "q ñ none"
t "score: nothing is said" err_is ""
t "score: every skill has a level" test "$(grep -c \
    '"levels":{"discernment":[012],"validation":[012],"disagreement":[012]},"raw":{"discernment":' out)" -eq 3
for act in question open_question check feeling restate limit alternative own surrender blame insult; do
    t "score: the act $act is always there" test "$(grep -c "\"acts\":{.*\"$act\":[0-9.]*[,}]" out)" -eq 3
done
t "score: the points of each skill are its raw score" adds_up
t "score: a piece of evidence" has 1 '"evidence":[{"skill":"discernment","rule":'
t "score: its text is the bytes from start to end" has 2 '"start":0,"end":18,"text":"¿Qué le dijeron?",'
t "score: an empty text earns nothing" has 3 \
    '"levels":{"discernment":0,"validation":0,"disagreement":0},"raw":{"discernment":0,"validation":0,"disagreement":0}'
t "score: and has no evidence" has 3 '"evidence":[]}'
cp out once
run talante score --json <replies.jsonl
t "score: from stdin it is the same, to the byte" cmp once out
run talante score --json --lang es replies.jsonl
t "score: in another language of the interface too" cmp once out
run talante score --json replies.jsonl replies.jsonl
t "score: several files" test "$(wc -l <out)" -eq 6

# What is cut, and what is whole.
awk 'BEGIN { printf "{\"id\":\"long\",\"text\":\""; for (i = 0; i < 3000; i++) printf "word "; print "\"}" }' >long
run talante score --json long
t "score: what is past 10,000 characters is cut, and it is said" has 1 '"cut":true}'
cp once out
t "score: elsewhere there is no such key" out_lacks '"cut"'

# Scenarios.
cat >with.jsonl <<'EOF'
{"id": "1", "text": "When did the line go?", "scenario": "hundred-calls", "scene": "opening"}
{"id": "2", "lang": "es", "text": "¿Cuándo se cortó?", "scenario": "hundred-calls"}
{"id": "3", "text": "x", "scenario": "hundred-calls", "scene": "nowhere"}
{"id": "4", "text": "x", "scenario": "nothing"}
{"id": "5", "text": "x", "scenario": "broken.lua"}
{"id": "6", "text": "x", "scene": "opening"}
EOF
echo 'return scenario "x" {' >broken.lua
run talante score --json with.jsonl
t "score: a scenario by its name, with or without a scene" ids "1 2"
t "score: a bad line is the answer no" exits 1
t "score: a scene that is not there" err_has \
    'score: with.jsonl: line 3: the scenario "hundred-calls" has no scene "nowhere"'
t "score: a scenario that is not there" err_has 'score: with.jsonl: line 4: there is no scenario "nothing"'
t "score: a scenario with errors" err_has 'line 5: the scenario "broken.lua" cannot be used: '
t "score: a scene without a scenario" err_has 'line 6: "scene" needs a "scenario"'

# Where a stance matters, the scene's counts unless the row has its own.
cat >stances.lua <<'EOF'
return scenario "stances" {
  title = "T", language = "en", persona = { name = "Ana", trust = 40, patience = 30 },
  claim = { "It has doubled.", verdict = "exaggerated", truth = "No.", value = "care" },
  moments = { "one" },
  scene "a" { moment = "one", stance = "open", says "Hello.",
    reply "x" { "Yes?", to = "end_", discernment = 1 } },
  outcome "end_" { "Bye.", result = "lost" },
}
EOF
cat >stance.jsonl <<'EOF'
{"id": "scene", "text": "I cannot refund that; what I can do is book a technician.", "scenario": "./stances.lua", "scene": "a"}
{"id": "row", "text": "I cannot refund that; what I can do is book a technician.", "scenario": "./stances.lua", "scene": "a", "stance": "hold"}
EOF
run talante score --json stance.jsonl
t "score: the stance is the scene's" has 1 '"disagreement":0},"raw"'
t "score: ... or the row's" has 2 '"disagreement":2},"raw"'

# Bad lines: told with their number, and passed over.
{
    echo '{"id": "a", "text": "x"}'
    echo 'no JSON'
    echo '["id"]'
    echo '{"text": "x"}'
    echo '{"id": "a"}'
    echo '{"id": "a", "text": 5}'
    echo '{"id": "a", "text": "x", "stance": "soft"}'
    echo '{"id": "a", "text": "x", "lang": "fr"}'
    printf '{"id": "a", "text": "\377"}\n'
    echo '{"id": "a", "id": "b", "text": "x"}'
    echo
    head -c 1100000 /dev/zero | tr '\0' x
    echo
    printf '{"id": "z", "text": "x", "lang": null}'
} >bad
run talante score --json <bad
t "score: the rest is answered" ids "a z"
t "score: exit code 1" exits 1
t "score: what is wrong, line by line" err_is 'talante: score: line 2: this is not JSON, or a key stands in it twice (byte 2)
talante: score: line 3: a JSON object is wanted: {"id": ..., "text": ...}
talante: score: line 4: "id" is missing
talante: score: line 5: "text" is missing
talante: score: line 6: "text" must be a text
talante: score: line 7: there is no stance "soft"; there are hold, own and open
talante: score: line 8: there is no language "fr"; there are en and es
talante: score: line 9: byte 22 is not UTF-8
talante: score: line 10: this is not JSON, or a key stands in it twice (byte 16)
talante: score: line 12: it is longer than 1048576 bytes'
run talante score --json --lang es bad
t "score: in Spanish" err_has 'score: bad: línea 4: falta «id»'
run talante score --json nowhere.jsonl replies.jsonl
t "score: a file that is not there" err_has "nowhere.jsonl: "
t "score: the others are scored" test "$(wc -l <out)" -eq 3
t "score: and the system refused one" exits 4

# For people.
run talante score <<'EOF'
When did the line go?
{"id": "a", "text": "I cannot do that."}
EOF
t "score: lines as they stand" exits 0
t "score: what was said, with its marks" out_has "[+When did the line go?]"
t "score: the level and its anchor" out_has "Discernment 2 of 2. Before any verdict"
t "score: JSON too, under its id" test "$(grep -c '^a$' out)" -eq 1
run talante score --lang es <<'EOF'
¿Cuándo se cortó la línea?
EOF
t "score: in Spanish for people" out_has "Discernimiento 2 de 2. Antes de cualquier veredicto"

# Their text is not looked at here: only that they can be read.
run talante check "$TAL_ROOT/assets/language/base.yaml"
t "check: a lexicon is known for one" out_has "base.yaml: no mistakes found"
