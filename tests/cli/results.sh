#!/bin/sh
# Results, played again and judged by another rubric: what was changed in a folder of them is told at its place.
. "$(dirname "$0")/lib.sh"

# ---- an assessment of two conversations, and 110 candidates

scene() { # scene ID NEXT WORST
    for level in 0 1 2; do
        next=$2
        [ "$level" -gt 0 ] || next=$3
        echo "reply \"$1$level\" { \"I see.\", discernment = $level, validation = $((level ? 2 : 1))," \
            "disagreement = $level, to = \"$next\" },"
    done
}
for name in one two; do
    cat >$name.lua <<END
return scenario "$name" {
  title = "A call", language = "en", persona = { name = "Ana" },
  claim = { "It has doubled.", verdict = "exaggerated", truth = "It rose.", value = "To understand it." },
  moments = { "a", "b", "c" },
  scene "a" { moment = "a", says "Well?", $(scene a b b) },
  scene "b" { moment = "b", says "Well?", $(scene b c c) },
  scene "c" { moment = "c", says "Well?", $(scene c over off) },
  outcome "over" { "Over.", result = "resolved" },
  outcome "off" { "She hangs up.", result = "lost" },
}
END
done
sed 's/^rubric: .*/rubric: ours/' "$TAL_ROOT/assets/rubrics/three-skills.yaml" >ours.yaml
cat >both.yaml <<'END'
assessment: both
title: { en: "Two calls" }
rubric: ours.yaml
answers: picked
languages: [en]
conversations:
  - { scenario: one.lua, forms: [0] }
  - { scenario: two.lua, forms: [0] }
told: { en: "Two calls." }
END
awk 'BEGIN {
    for (i = 100; i < 209; i++) {
        x = int(i / 9) % 3; y = int(i / 3) % 3; z = i % 3
        head = "{\"candidate\":\"p" i "\",\"lang\":\"en\",\"seed\":7,\"scenario\":\""
        print head "one\",\"actions\":[{\"reply\":\"a" x "\",\"t\":1.5},{\"reply\":\"b" y "\"},{\"reply\":\"c" z "\"}]}"
        if (i < 208)
            print head "two\",\"actions\":[{\"reply\":\"a" y "\"},{\"reply\":\"b" x "\"},{\"reply\":\"c" z "\"}]}"
    }
}' >answers.jsonl
{ echo candidate; seq -f 'p%g' 100 208; echo p999; } >roster.csv
talante batch both.yaml --responses answers.jsonl --roster roster.csv --out made >/dev/null 2>&1

# changed COMMAND...: verifies a copy of the results, after COMMAND was run in it.
changed() {
    rm -rf results
    cp -r made results
    (cd results && "$@")
    run talante verify results
}
# places: what was told, without the lines of the files.
places() { grep '^results/' out; }
places_are() { [ "$(places)" = "$1" ]; }
manifest_is() { [ "$(places | grep '^results/manifest')" = "$1" ]; }

# ---- verify

changed true
t "results: all is the same" out_is "results: ok: candidates 110, conversations played again 217"
t "results: that is a yes" exits 0

changed sed -i '1s/"reply":"b0"/"reply":"b9"/' results.jsonl
t "results: an action that is not possible" places_are \
    'results/results.jsonl:1:335: error[TAL644]: one cannot be played again: action 2: there is no reply "b9" in the scene "b"; was this played with another version?'
t "results: that is a no" exits 1

changed sed -i '2s/"total":[0-9]*,"meets_the_rule":\([a-z]*\),"perc/"total":1,"meets_the_rule":\1,"perc/' results.jsonl
t "results: a number that was changed, with its line" out_is \
    'results/results.jsonl:2:236: error[TAL645]: "total" is 1 here, and 71 when it is played again
  2 | ...isagreement":{"earned":8,"possible":12,"score":66}},"total":1,"meets_the_rule":false,"percentile":69...
    |                                                                ^'

changed sed -i '2s/"reply":"a2"/"reply":"a1"/' results.jsonl
t "results: an answer that was changed, and what follows from it" places_are \
    'results/results.jsonl:2:94: error[TAL645]: "scores, discernment, earned" is 8 here, and 7 when it is played again
results/results.csv:3:25: error[TAL645]: "total" is "71" here, and "66" when it is played again
results/items.csv:3:6: error[TAL645]: "one.a.discernment" is "2" here, and "1" when it is played again
results/manifest.json:73:7: error[TAL648]: decisions, not passed is 68 here, and 69 comes out
results/manifest.json:81:5: error[TAL648]: band, alpha_over_items is 0.8638 here, and 0.8637 comes out
results/norm.yaml:4:18: error[TAL647]: this is not the norm that comes out of these results'

changed sed -i '3s/,en,[0-9]*/,en,1/;4s/,no,/,yes,/' results.csv
t "results: a number of results.csv only" places_are \
    'results/results.csv:3:25: error[TAL645]: "total" is "1" here, and "71" when it is played again
results/results.csv:4:46: error[TAL645]: "meets_the_rule" is "yes" here, and "no" when it is played again'

changed sed -i '3d' results.jsonl
t "results: a line that was removed" places_are \
    'results/results.csv:4:1: error[TAL646]: "p102" stands here, and results.jsonl has no such line at this place
results/items.csv:4:1: error[TAL646]: "p102" stands here, and results.jsonl has no such line at this place
results/manifest.json:57:5: error[TAL648]: candidates is 110 here, and 109 comes out
results/manifest.json:59:7: error[TAL648]: by_status, complete is 108 here, and 107 comes out
results/manifest.json:65:7: error[TAL648]: conversations, finished is 217 here, and 215 comes out
results/manifest.json:73:7: error[TAL648]: decisions, not passed is 68 here, and 67 comes out
results/manifest.json:80:5: error[TAL648]: band, candidates is 108 here, and 107 comes out
results/norm.yaml:3:15: error[TAL647]: this is not the norm that comes out of these results'

changed sed -i '3d' results.csv
t "results: a row that was removed" places_are \
    'results/results.csv:3:1: error[TAL646]: the row of "p101" is missing before this'

changed sed -i '4{h;d};5{G}' results.csv
t "results: rows that were swapped" places_are \
    'results/results.csv:4:1: error[TAL646]: the row of "p102" is missing before this
results/results.csv:5:1: error[TAL646]: "p102" stands here, and results.jsonl has no such line at this place'

changed sed -i '4{h;d};5{G}' results.jsonl
t "results: lines that were swapped" places_are \
    'results/results.csv:5:1: error[TAL646]: "p103" stands here, and results.jsonl has no such line at this place
results/items.csv:5:1: error[TAL646]: "p103" stands here, and results.jsonl has no such line at this place
results/results.jsonl:5:1: error[TAL646]: the line of "p103" is not in the order of the candidates'

changed sed -i '4p' results.jsonl
t "results: a line that was repeated" places_are \
    'results/results.jsonl:5:1: error[TAL646]: the line of "p103" stands here twice'

changed sed -i '4{p;s/p102/p1020/}' items.csv
t "results: a row that was added" places_are \
    'results/items.csv:5:1: error[TAL646]: "p1020" stands here, and results.jsonl has no such line at this place'

changed sh -c 'head -c 4000 ../made/items.csv >items.csv'
t "results: a table that was cut" places_are \
    'results/items.csv:54:7: error[TAL645]: "one.a.validation" is nothing here, and "2" when it is played again
results/items.csv:55:1: error[TAL646]: the file ends here, and the row of "p153" should follow'

changed sed -i '1s/candidate/person/' items.csv
t "results: a heading that was changed" places_are \
    'results/items.csv:1:1: error[TAL645]: "column 1" is "person" here, and "candidate" when it is played again'

changed sed -i 's/$/ /' results.jsonl
t "results: of many places the first" test "$(grep -c TAL645 out)" -eq 21
t "results: and that there are more" grep -q \
    "^results/results.jsonl:21:.*: from here on there are more places, which are not told" out

changed sed -i '2s/"lang":"en",//;3s/}$//' results.jsonl
t "results: lines that are none" places_are \
    'results/results.jsonl:2:1: error[TAL643]: conversation 1: "lang" is missing, or not what results have there
results/results.jsonl:3:1148: error[TAL643]: this line is not JSON: '\''}'\'' expected near end of file'

changed sh -c 'echo "-- x" >>kept/one.lua; rm kept/ours.yaml; echo >kept/more'
t "results: kept files" places_are \
    'results/kept/one.lua: error[TAL640]: this file was changed: its hash is not the one in manifest.json
results/kept/ours.yaml: error[TAL640]: the results were made with this file, and it cannot be read: No such file or directory
results/kept/more: error[TAL640]: the results were made without this file'

changed sed -i 's/"complete": 108/"complete": 107/; /sem_in/,/total/s/"total": .*,/"total": 700,/; s/"absent": 1/"absent": 2/' manifest.json
t "results: sums of the manifest, and the band" manifest_is \
    'results/manifest.json:59:7: error[TAL648]: by_status, complete is 107 here, and 108 comes out
results/manifest.json:84:7: error[TAL648]: band, sem_in_hundredths, total is 700 here, and 736 comes out'

changed sed -i '92s/0/1/' manifest.json
t "results: a number of the percentiles, on its line" manifest_is \
    'results/manifest.json:92:7: error[TAL648]: band, totals 3 is 1 here, and 0 comes out'

changed sed -i '/"scenario": "two"/,/sha256/s/"sha256": ".*"/"sha256": "0"/' manifest.json
t "results: the manifest names another scenario" test "$(places | sed 's/, and "[0-9a-f]*" / and this /')" = \
    'results/manifest.json:24:7: error[TAL648]: conversations 2, sha256 is "0" here and this comes out'
changed sed -i '/"rubric"/,/sha256/s/"sha256": ".*"/"sha256": "0"/' manifest.json
t "results: the manifest names another rubric" test "$(places | sed 's/, and "[0-9a-f]*" / and this /')" = \
    'results/manifest.json:10:5: error[TAL648]: rubric, sha256 is "0" here and this comes out'

changed sed -i '4s/total: [0-9]*/total: 99/' norm.yaml
t "results: a norm that was changed" places_are \
    'results/norm.yaml:4:15: error[TAL647]: this is not the norm that comes out of these results'
changed rm norm.yaml
t "results: a norm that is missing" places_are \
    'results/norm.yaml: error[TAL647]: this file of the results is missing'

changed sed -i 's/"talante": ".*"/"talante": "0.0.9"/' manifest.json
t "results: made by another version, and the same" exits 0
changed sh -c 'sed -i "s/\"talante\": \".*\"/\"talante\": \"0.0.9\"/" manifest.json; sed -i "2s/no/No/" results.csv'
t "results: made by another version, and not the same" out_has "= hint: these results were made by Talante 0.0.9, and this is "

changed rm items.csv
t "results: a file that is missing" places_are \
    'results/items.csv: error[TAL641]: this file of the results is missing'
changed rm manifest.json
t "results: no manifest" places_are \
    'results/manifest.json: error[TAL641]: there is no such file: the results were never finished, or it was taken away'
t "results: no manifest is a no" exits 1
changed sh -c 'echo "{}" >manifest.json'
t "results: a manifest that is none" places_are \
    'results/manifest.json: error[TAL641]: this is no manifest of results'
talante batch both.yaml --responses answers.jsonl --out part --shard 1/2 >/dev/null 2>&1
run talante verify part
t "results: a shard" test "$(head -1 out)" = "part: error[TAL642]: this is shard 1 of 2, and no results yet"
t "results: a shard is nothing to verify" exits 3

# ---- folders of journals, and both at once

mkdir empty
run talante verify empty
t "verify: an empty folder" out_is \
    "empty: error[TAL649]: there are neither results of \`talante batch\` nor journals in this folder"
t "verify: an empty folder is nothing to verify" exits 3
printf 'a2\nb2\nc2\n' | talante play one.lua --seed 1 --assess --candidate p1 >/dev/null 2>&1
journal=$(ls "$TALANTE_HOME/journals")
run talante verify "$TALANTE_HOME" made "$TALANTE_HOME/journals/"
t "verify: a home, results and a folder of journals" out_is "$TALANTE_HOME/journals/$journal: ok
made: ok: candidates 110, conversations played again 217
$TALANTE_HOME/journals/$journal: ok"
run talante verify --json made part
t "verify --json: results" out_is '{
  "journals": [],
  "results": [
    {
      "folder": "made",
      "ok": true,
      "diagnostics": []
    },
    {
      "folder": "part",
      "ok": false,
      "diagnostics": [
        {
          "code": "TAL642",
          "severity": "error",
          "line": 0,
          "column": 0,
          "message": "this is shard 1 of 2, and no results yet",
          "hint": "join all of them by `talante merge`, and take what comes of it",
          "file": "part",
          "source": null
        }
      ]
    }
  ]
}'

# ---- rescore

run talante rescore made --rubric ours.yaml
t "rescore: the same rubric changes nobody" out_is \
    'All of them

                                  now       would be
  meet the rule                   28        28
  passed                          16        16
  not passed                      68        68
  to be decided by a person       24        24
  error of measurement            7.36      7.36

Complete candidates: 108. Of these change: 0, and 0 in their decision.'
t "rescore: and that is a yes" exits 0

cp -r made before
sed 's/^cut: 75/cut: 70/; s/floor: 50/floor: 70/; s/^passing: .*/passing: [resolved, lost]/' ours.yaml >other.yaml
sed '0,/weight: 1/s//weight: 3/' other.yaml >heavy.yaml
run talante rescore made --rubric heavy.yaml
t "rescore: that is a no" exits 1
t "rescore: who would change, and why" test "$(sed -n '1,/^p109/p' out)" = \
    'p100: still not passed
  total 61 -> 56
  Discernment 50 is under the floor of 70
  Graceful disagreement 50 is under the floor of 70
p101: still to be decided by a person
  total 71 -> 69
  Discernment 66 is under the floor of 70
  Graceful disagreement 66 is under the floor of 70
p102: still not passed
  total 61 -> 56
  Discernment 50 is under the floor of 70
  Graceful disagreement 50 is under the floor of 70
  the result "lost" passes
p103: still to be decided by a person
  meets the rule no longer
  total 77 -> 72
  Discernment 66 is under the floor of 70
  Graceful disagreement 66 is under the floor of 70
p104: passed -> to be decided by a person
  total 88 -> 86
  the band of 78 to 94 is over the cut of 70
  the band of Discernment, 68 to 98, has the floor of 70 in it
  the band of Graceful disagreement, 68 to 98, has the floor of 70 in it
p105: still to be decided by a person
  total 71 -> 69
  Discernment 66 is under the floor of 70
  Graceful disagreement 66 is under the floor of 70
  the result "lost" passes
p106: passed -> to be decided by a person
  total 88 -> 86
  the band of 78 to 94 is over the cut of 70
  the band of Discernment, 68 to 98, has the floor of 70 in it
  the band of Graceful disagreement, 68 to 98, has the floor of 70 in it
p108: still not passed
  total 16 -> 10
  Validation 50 is under the floor of 70
  the result "lost" passes
p109: still not passed'
t "rescore: how many" test "$(sed -n '/^All of them/,$p' out)" = \
    'All of them

                                  now       would be
  meet the rule                   28        16
  passed                          16        4
  not passed                      68        68
  to be decided by a person       24        36
  error of measurement            7.36      7.86

Complete candidates: 108. Of these change: 104, and 12 in their decision.'
run talante rescore made --rubric heavy.yaml --json
t "rescore --json" test "$(head -48 out | sed '/sha256/d')" = \
    '{
  "folder": "made",
  "complete": 108,
  "now": {
    "rubric": {
      "id": "ours",
    },
    "meet_the_rule": 28,
    "decisions": {
      "passed": 16,
      "not passed": 68,
      "to be decided by a person": 24
    },
    "sem_in_hundredths": 736,
    "norm": null
  },
  "would_be": {
    "rubric": {
      "id": "ours",
    },
    "meet_the_rule": 16,
    "decisions": {
      "passed": 4,
      "not passed": 68,
      "to be decided by a person": 36
    },
    "sem_in_hundredths": 786,
    "norm": null
  },
  "changes": [
    {
      "candidate": "p100",
      "now": {
        "total": 61,
        "meets_the_rule": false,
        "decision": "not passed"
      },
      "would_be": {
        "total": 56,
        "meets_the_rule": false,
        "decision": "not passed"
      },
      "why": [
        "total 61 -> 56",
        "Discernment 50 is under the floor of 70",
        "Graceful disagreement 50 is under the floor of 70"'
run talante rescore made --rubric heavy.yaml --lang es
t "rescore in Spanish" test "$(sed -n '1,/^p105/p' out)" = \
    'p100: sigue no aprobado
  total 61 -> 56
  Discernimiento 50 no llega al mínimo de 70
  Desacuerdo con tacto 50 no llega al mínimo de 70
p101: sigue por decidir por una persona
  total 71 -> 69
  Discernimiento 66 no llega al mínimo de 70
  Desacuerdo con tacto 66 no llega al mínimo de 70
p102: sigue no aprobado
  total 61 -> 56
  Discernimiento 50 no llega al mínimo de 70
  Desacuerdo con tacto 50 no llega al mínimo de 70
  el resultado «perdido» permite aprobar
p103: sigue por decidir por una persona
  ya no cumple la regla
  total 77 -> 72
  Discernimiento 66 no llega al mínimo de 70
  Desacuerdo con tacto 66 no llega al mínimo de 70
p104: aprobado -> por decidir por una persona
  total 88 -> 86
  la banda de 78 a 94 está por encima del corte de 70
  la banda de Discernimiento, de 68 a 98, contiene el mínimo de 70
  la banda de Desacuerdo con tacto, de 68 a 98, contiene el mínimo de 70
p105: sigue por decidir por una persona'
t "rescore changes nothing" diff -r made before

sed 's/^norm: .*/norm: last year/' made/norm.yaml >year.yaml
sed 's/^rubric: .*/&\nnorm: year.yaml/' both.yaml >normed.yaml
talante batch normed.yaml --responses answers.jsonl --roster roster.csv --out normed >/dev/null 2>&1
run talante verify normed
t "results: judged by a norm" out_is "normed: ok: candidates 110, conversations played again 217"
run talante rescore normed --rubric other.yaml --json
t "rescore: the norm stands where the weights are the same" test "$(grep -c '"norm": "last year"' out)" -eq 2
run talante rescore normed --rubric heavy.yaml
t "rescore: and is left where they are not" out_has "The norm “last year” is of other weights: the error of measurement"

run talante rescore made
t "rescore: no rubric" err_is "talante: --rubric is missing"
t "rescore: no rubric is misuse" exits 2
sed 's/^cut: .*/cut: 170/' ours.yaml >wrong.yaml
run talante rescore made --rubric wrong.yaml
t "rescore: a rubric with an error" err_has 'wrong.yaml:4:6: error[TAL453]: "cut" must be a whole number from 0 to 100'
t "rescore: that is a bad file" exits 3
run talante rescore empty --rubric ours.yaml
t "rescore: no results" err_has "empty/manifest.json: error[TAL641]: "
t "rescore: nor is that any" exits 3
changed sed -i '1s/"reply":"b0"/"reply":"b9"/' results.jsonl
run talante rescore results --rubric ours.yaml
t "rescore: what cannot be played again" err_has "results/results.jsonl:1:335: error[TAL644]: "
t "rescore: is a bad file" exits 3
