#!/bin/sh
# `talante agreement`: ratings in two forms, and what is wrong with them.
. "$(dirname "$0")/lib.sh"

# has TEXT: the JSON of the last run has it, blanks apart.
has() { tr -d ' \n' <out | grep -qF -e "$1"; }

# The published table of kappa.h's test: ana down, luis across.
awk 'BEGIN {
    print "id,rater,discernment,validation,disagreement"
    n = split("44 5 1 7 20 3 9 5 6", cell, " ")
    for (i = 1; i <= n; i++)
        for (k = 0; k < cell[i]; k++) {
            id++
            print id ",ana," int((i - 1) / 3) ",,0"
            print id ",luis," (i - 1) % 3 ",1,0"
        }
}' >ratings.csv

run talante agreement --json ratings.csv
t "agreement: done" exits 0
t "agreement: one pair" test "$(grep -c '"raters"' out)" -eq 1
t "agreement: of two people" has '"replies":100,"pairs":[{"raters":["ana","luis"]'
t "agreement: the published kappa" has '"discernment":{"n":100,"kappa":0.4545,"error":0.094,'
t "agreement: its interval" has '"low":0.2703,"high":0.6387,"accuracy":0.7,'
t "agreement: the table" has '"confusion":[[44,5,1],[7,20,3],[9,5,6]]'
t "agreement: what nobody rated has no figure" has '"validation":{"n":0,"kappa":null,"error":null,"low":null,"high":null,"accuracy":null,'
t "agreement: one level throughout has no kappa" has '"disagreement":{"n":100,"kappa":null,"error":null,"low":null,"high":null,"accuracy":1,'
run talante agreement ratings.csv
t "agreement: for people" out_has "0.45    0.27 to 0.64      70 %      100"
t "agreement: the table for people" out_has "0   44   5    1"
t "agreement: a hundred are enough" out_lacks "Fewer than"
run talante agreement --lang es ratings.csv
t "agreement: in Spanish" out_has "ana y luis"

# Semicolons, as Spanish spreadsheets save them; the engine where there are texts; three raters.
cat >three.csv <<'EOF'
id;rater;discernment;validation;disagreement;text;stance
a;ana;2;0;0;"When did it go; and where?";hold
a;luis;2;0;0;;
a;eva;1;0;0;;
b;ana;0;0;0;"No.";hold
b;luis;0;0;0;"No.";
EOF
run talante agreement --json three.csv
t "agreement: every pair, and each with the engine" test "$(tr -d ' \n' <out | grep -o '"raters":[^]]*' |
    sed 's/.*\[//; s/"//g' | tr '\n' ' ')" = "ana,luis ana,eva ana,engine luis,eva luis,engine eva,engine "
t "agreement: the engine rates each text once" has \
    '"raters":["ana","engine"],"skills":{"discernment":{"n":2,"kappa":1,'
run talante agreement three.csv
t "agreement: few rows are warned of" out_has "Fewer than 30 replies"
t "agreement: of fewer than five no figure is told" test "$(grep -cE '[0-9][.][0-9]' out)" -eq 0
t "agreement: and why" out_has "A dash: all levels are the same, or fewer than 5 replies were rated by both."
for reply in 0 1 2 3 4; do
    [ "$reply" -gt 0 ] || echo id,rater,discernment,validation,disagreement
    printf '%s,ana,%s,,\n%s,luis,%s,,\n' "$reply" $((reply % 3)) "$reply" $((reply % 3))
done >five.csv
run talante agreement five.csv
t "agreement: of five one is" out_has "1.00    1.00 to 1.00      100 %     5"
head -n 9 five.csv >four.csv
run talante agreement four.csv
t "agreement: of four none is" test "$(grep -cE '[0-9][.][0-9]' out)" -eq 0

# The form of the development set.
cat >rated.jsonl <<'EOF'
{"id":"a.en","lang":"en","category":"strong","text":"When did it go?","levels":{"discernment":2,"validation":0,"disagreement":0}}
{"id":"a.es","lang":"es","category":"strong","text":"¿Cuándo se cortó?","levels":{"discernment":2,"validation":0,"disagreement":0}}
{"id":"b.en","lang":"en","category":"sarcasm","text":"When did it go?","levels":{"discernment":0,"validation":0,"disagreement":0}}
EOF
run talante agreement --json rated.jsonl
t "agreement: levels in the rows" has '"replies":3,"pairs":[{"raters":["rated","engine"]'
t "agreement: false credit on attacks" has '"false_credit":{"discernment":{"count":1,"of":1},'
t "agreement: a reply and its translation" has '"parity":{"discernment":{"count":1,"of":1},'
run talante agreement "$TAL_ROOT/tests/agreement/development.jsonl"
t "agreement: the development set is read" exits 0
cp out once
run talante agreement "$TAL_ROOT/tests/agreement/development.jsonl"
t "agreement: twice the same" cmp once out

# What is wrong.
says() { printf '%b' "$1" >wrong; run talante agreement wrong; [ "$code" -eq 3 ] && grep -qF -e "$2" err; }
head='id,rater,discernment,validation,disagreement'
t "agreement: another form" says 'id,skill,rater,level\na,validation,ana,1\n' 'line 1: ratings have no column "skill"'
t "agreement: ... and the right one is told" err_has "id,rater,discernment,validation,disagreement"
t "agreement: a column is missing" says 'id,rater\n' 'line 1: the column "discernment" is missing'
t "agreement: two columns" says 'id,id\n' 'line 1: there are two columns "id"'
t "agreement: an empty file" says '' 'line 1: there are no rows'
t "agreement: no level" says "$head\na,ana,3,0,0\n" 'line 2: "3" is no level: 0, 1, 2, or nothing'
t "agreement: no rater" says "$head\na,,1,0,0\n" 'line 2: "rater" is missing'
t "agreement: the engine's name" says "$head\na,engine,1,0,0\n" 'line 2: a rater cannot be called "engine"'
t "agreement: rated twice" says "$head\na,ana,1,0,0\na,ana,1,0,0\n" 'line 3: "a" was rated before'
t "agreement: too many fields" says "$head\na,ana,1,0,0,hello\n" 'line 2: it has more fields than the heading'
t "agreement: an open quote" says "$head\na,ana,1,0,0\nb,\"ana,1,0,0\n" 'line 3: a quote begins here'
t "agreement: nobody to compare with" says "$head\na,ana,1,0,0\n" 'nobody to compare with'
t "agreement: lines without levels" says '{"id":"a","text":"x"}\n' 'line 1: "levels" is missing'
t "agreement: a level that is none" says \
    '{"id":"a","text":"x","levels":{"discernment":0,"validation":0,"disagreement":7}}\n' \
    'line 1: "levels" must have 0, 1 or 2 for "disagreement"'
t "agreement: not UTF-8" says 'id,rater\n\377\n' 'TAL005'
run talante agreement nowhere.csv
t "agreement: no such file" exits 3
