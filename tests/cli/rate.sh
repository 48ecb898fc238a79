#!/bin/sh
# `talante rate`: judges, blind to names and scores; their files; what they come to with the key.
. "$(dirname "$0")/lib.sh"

cp "$TAL_ROOT/tests/cli/parcel.lua" "$TAL_ROOT/tests/cli/parcel.es.yaml" .
heading=id,rater,discernment,validation,disagreement

# rows RATER: how many answers RATER has rated.
rows() { [ -f "ratings-$1.csv" ] && tail -n +2 "ratings-$1.csv" | grep -c .; }
# levels RATER REPLY: what RATER gave to it.
levels() { sed -n "s/^$2@[0-9a-f]*,$1,//p" "ratings-$1.csv"; }

# ---- the replies of a scenario

run talante rate parcel.lua --rater ana --lang en <<'EOF'
?
2 1
2,1 0
0-1
back
011
skip
what
stop
EOF
t "a scenario: done" exits 0
t "... and nothing to complain about" err_is ""
t "what is true is told" out_has "What is true: It went to his old address."
t "what was said is told" out_has "Nuno Reis: You never sent my parcel!"
t "the anchors are at hand" out_has "Before any verdict, sincerely asks about or checks something specific to"
t "too few levels are no answer" test "$(grep -c 'One figure for each skill named' out)" -eq 3
t "going back shows what one gave" out_has "You gave: 0 - 1"
t "where it stands" out_has "Rated: 2 of 7. The ratings are in ratings-ana.csv"
t "a heading as agreement wants it" test "$(head -n 1 ratings-ana.csv)" = "$heading"
t "going back replaces the row" test "$(rows ana)" -eq 2
t "... by what was given last" test "$(levels ana question.deny)$(levels ana question.ask)" = "0,1,12,1,0"
t "nobody else may read it" test "$(stat -c %a ratings-ana.csv)" = 600
t "no author's key is shown" sh -c '! grep -qiE "level 2|stonewaller|style|better|why" out'
t "no id of a reply is shown" sh -c '! grep -qE "deny|question\.|@" out'

run talante rate parcel.lua --rater ana --lang en <<'EOF'
1 1 1
EOF
t "it goes on where one stopped" test "$(rows ana)" -eq 3
t "... without asking again" out_lacks "When did you last hear of it"

yes '1 1 1' | head -n 20 | talante rate parcel.lua --rater luis --lang en >luis.out
mkdir apart
yes '1 1 1' | head -n 20 | talante rate parcel.lua --rater luisa --out apart --lang en >again
t "each rater has an order of their own" test \
    "$(cut -d, -f1 ratings-luis.csv)" != "$(cut -d, -f1 apart/ratings-luisa.csv)"
t "... of the same answers" test \
    "$(cut -d, -f1 ratings-luis.csv | sort)" = "$(cut -d, -f1 apart/ratings-luisa.csv | sort)"
t "a rater who has all is told what comes next" grep -qF "agreement ratings-luis.csv THEIRS... parcel.lua" luis.out
run talante rate parcel.lua --rater luis --lang en </dev/null
t "... and is asked nothing" out_lacks "Levels:"
t "... when all are rated" out_has "Rated: 7 of 7."

run talante rate parcel.lua --rater marta --lang es <<'EOF'
?
2 1 0
parar
EOF
t "in Spanish: what is asked" out_has "Nota, 0, 1 o 2 cada una: Discernimiento, Validación, Desacuerdo con tacto"
t "in Spanish: the words of the scenario" out_has "¡Nunca enviaron mi paquete!"
t "in Spanish: the end" out_has "Valoradas: 1 de 7. Las valoraciones están en ratings-marta.csv"
run talante rate parcel.lua --lang en <<'EOF'
José María
2 1 0
EOF
t "without --rater it is asked" test "$(rows 'José María')" -eq 1

# ---- names

for name in a/b '<b>Ana</b>' "$(printf '%0300d' 7)" engine key .ana 'ana ' '=ana' "$(printf 'a\342\200\256b')" ''; do
    run talante rate parcel.lua --rater "$name" </dev/null
    t "no rater is called \"$(printf %.12s "$name")\"" exits 2
done
run talante rate parcel.lua --rater a/b --lang en </dev/null
t "... as is told" err_is "talante: rate: “a/b” cannot be a rater's name: letters, digits, blanks and . - _ within, at most 60 bytes; and neither engine nor key"
t "and nothing was written" test ! -e 'ratings-<b>Ana<' -a ! -d ratings-a
run talante rate parcel.lua </dev/null
t "nobody says who they are" exits 2

# ---- files of ratings

cp ratings-luis.csv whole.csv
head -c -4 whole.csv >ratings-luis.csv
run talante rate parcel.lua --rater luis --lang en </dev/null
t "a cut last line is taken off" err_has "warning[TAL667]: the last row is cut, and was taken off"
t "... and its answer asked again" out_has "Rated: 6 of 7."
printf 'id,rat' >ratings-luis.csv
run talante rate parcel.lua --rater luis --lang en </dev/null
t "a cut heading is mended" test "$(cat ratings-luis.csv)" = "$heading"
damaged() { printf '%b' "$1" >ratings-bad.csv; cp ratings-bad.csv before; run talante rate parcel.lua --rater bad --lang en </dev/null
    [ "$code" -eq 3 ] && cmp -s before ratings-bad.csv && grep -qF -e "$2" err; }
t "a file of another kind" damaged 'hello\n' "ratings-bad.csv:1:1: error[TAL666]: this is no file that \`talante rate\` writes"
t "another's row" damaged "$heading\nx,ana,1,1,1\n" "ratings-bad.csv:2:1: error[TAL666]: this row is another rater's"
t "a level that is none" damaged "$heading\nx,bad,1,3,1\n" "2:1: error[TAL666]: a level is 0, 1, 2, or nothing"
t "an answer twice" damaged "$heading\nx,bad,1,1,1\nx,bad,1,1,1\n" "3:1: error[TAL666]: this answer has a row already"
t "too few cells" damaged "$heading\nx,bad,1\n" "2:1: error[TAL666]: this row has not the five cells"
printf '%s\nx.y@0123456789,eva,1,1,1\n' "$heading" >ratings-eva.csv
run talante rate parcel.lua --rater eva --lang en </dev/null
t "ratings of another version stay" err_has "1 rating in ratings-eva.csv is of another text"
t "... and do not count" out_has "Rated: 0 of 7."
run flock whole.csv true
if exits 0; then
    run flock ratings-ana.csv talante rate parcel.lua --rater ana --lang en
    t "the same rater in two terminals" err_has "error[TAL668]: this rater is at work in another terminal"
    t "... is refused" exits 3
fi
run talante rate parcel.lua --rater ana --out nowhere/at/all --lang en </dev/null
t "a folder that is not there" exits 4

# ---- with the key

# as RATER AWK: RATER gives what the author's key has, but for what AWK changes.
as() {
    awk -F, -v OFS=, -v rater="$1" 'NR == 1 { print; next }
        { d = v = g = 0
          if ($1 ~ /ask@|quote@|fetch@/) d = v = g = 2
          if ($1 ~ /guess@|swear@/) v = 1
          '"$2"'
          print $1, rater, d, v, g }' whole.csv
}
as eva '' >eva.csv
as leo 'if ($1 ~ /guess@/) v = 2' >leo.csv
run talante agreement --json eva.csv leo.csv parcel.lua
t "agreement: several files and the key" exits 0
has() { tr -d ' \n' <out | grep -qF -e "$1"; }
t "... which it names" has '"files":["eva.csv","leo.csv","parcel.lua"],"replies":7,'
t "... each pair" test "$(tr -d ' \n' <out | grep -o '"raters":[^]]*' | sed 's/.*\[//; s/"//g' | tr '\n' ' ')" = \
    "eva,leo eva,key leo,key "
t "the key is no judge of the ICC" has '"validation":{"judges":2,"replies":7,'
t "judges who are of one mind" has '"icc":{"discernment":{"judges":2,"replies":7,"icc2_1":{"value":1,'
run talante agreement eva.csv leo.csv parcel.lua --lang en
t "for people: the key" out_has "eva and the author's key"
t "for people: judges together" out_has "The judges together"
run talante agreement eva.csv leo.csv parcel.lua --lang es
t "in Spanish" out_has "eva y la clave del autor"
run talante agreement parcel.lua
t "a key alone is no rating" exits 2
run talante agreement eva.csv hundred-calls --lang en
t "another scenario's key" err_is "talante: agreement: hundred-calls: none of these ratings is of what stands there now"
t "... is refused" exits 3
cat >lines.jsonl <<'EOF'
{"id":"x","text":"When?","levels":{"discernment":2,"validation":0,"disagreement":0}}
EOF
printf '%s\nx,ana,1,0,0\n' "$heading" >x.csv
run talante agreement --json x.csv lines.jsonl
t "agreement: lines of JSON after a table are another rater's" has '"pairs":[{"raters":["ana","rated"],"skills":{"discernment":{"n":1,'
cat eva.csv leo.csv >both.csv
run talante agreement both.csv
t "files that were put together by cat" exits 0

run talante check parcel.lua --lang en
cp out before
cp both.csv parcel.ratings.csv
run talante check parcel.lua --lang en
t "check: a key that judges have rated" test "$(tail -n 1 out)" = "parcel.lua: a key rated by 2 judges (kappa 0.97, with the key 0.99)"
run talante check parcel.lua --json
t "check: as JSON" sh -c 'tr -d " \n" <out | grep -qF "\"rated\":{\"judges\":2,\"kappa\":0.9"'
run talante script parcel.lua --lang en
t "script: whose levels" out_has "The levels of the replies: a key rated by 2 judges (kappa 0.97, with the key 0.99)."
run talante script parcel.lua --lang es
t "script: in Spanish" out_has "Los niveles de las respuestas: una clave valorada por 2 evaluadores (kappa 0,97, con la clave 0,99)."
sed 's/Wait a little\./Wait a bit./' parcel.lua >changed && cp changed parcel.lua
run talante check parcel.lua --lang en
t "check: a reply was changed since" out_has "warning[TAL669]: this is still the author's key: two judges have rated 6 of 7 replies as they are now; 1 rated reply was changed since, or is of another scenario"
run talante script parcel.lua --lang en
t "script: the author's key" out_has "The levels of the replies: the author's key."
cp "$TAL_ROOT/tests/cli/parcel.lua" .
as leo 'd = 2 - d; v = 2 - v; g = 2 - g' | cat eva.csv - >parcel.ratings.csv
run talante check parcel.lua --lang en
t "check: judges who disagree" out_has "this is still the author's key: judges agree with each other at kappa -0."
cp eva.csv parcel.ratings.csv
run talante check parcel.lua --lang en
t "check: one judge is not enough" out_has "two judges have rated 0 of 7 replies as they are now"
echo hello >parcel.ratings.csv
run talante check parcel.lua --lang en
t "check: ratings that cannot be read are warned of" out_has "this is still the author's key: the ratings beside it cannot be read"
t "... and what is wrong is said" err_has 'parcel.ratings.csv: line 1: ratings have no column "hello"'
rm parcel.ratings.csv
run talante check parcel.lua --lang en
t "check: without ratings nothing is said of them" cmp before out

# ---- transcripts

journals=$TALANTE_HOME/journals
talk() { talante play parcel.lua --form 0 --lang en --candidate "$@" >played 2>&1; }
printf 'ask\n/look label\nquote\nfetch\n' | talk 'Zoe Strong' --seed 1
printf 'deny\n' | talk 'Zoe Weak' --assess --seed 2
printf 'When did it go?\nI am sorry that it is late for her.\n' | talk 'Zoe Typed' --assess --typed --seed 3
run talante rate "$journals" --rater ana2 --lang en </dev/null
t "transcripts: who played is not told" out_lacks Zoe
yes '2 1 0' | head -n 40 | talante rate "$TALANTE_HOME" --rater ana2 --lang en >out 2>err
t "transcripts: none of them is told" out_lacks Zoe
t "transcripts: a look is" out_has "The trainee looks at:"
t "transcripts: neither outcome nor score" sh -c '! grep -qiE "passed|of 100|Something is done|You asked first" out'
t "transcripts: typed words are" out_has "The answer: I am sorry that it is late for her."
count=$(rows ana2)
t "transcripts: each answer that decided a moment" test "$count" -eq 6
t "transcripts: an id says nothing" sh -c '! grep -qvE "^id,|^[0-9a-f]{12}\.[0-9]+,ana2,2,1,0$" ratings-ana2.csv'
run talante agreement --json ratings-ana2.csv "$journals"
t "transcripts: judge and engine" has '"pairs":[{"raters":["ana2","engine"],"skills":{"discernment":{"n":6,'

for file in "$journals"/*.jsonl; do break; done
run talante debrief "$file" --lang en
t "debrief: whose levels" out_has "The levels of the replies: the author's key."
cp "$file" sound
sed 's/"levels"/"lovels"/' sound >"$file"
run talante rate "$journals" --rater ana2 --lang en </dev/null
t "transcripts: a damaged journal is told" err_has "error[TAL6"
t "... and left out" out_has "Rated: 3 of 3."
t "... and the exit code says so" exits 1
cp sound "$file"
mkdir empty
run talante rate empty --rater ana2 --lang en </dev/null
t "transcripts: none" err_has "empty: error[TAL665]: there is no conversation in this folder with an answer that can be rated"
t "... is a bad file" exits 3
run talante rate nothing-like-it --rater ana2 </dev/null
t "neither folder nor scenario" exits 2

# ---- results of a batch

desk
cat >answers.jsonl <<'EOF'
{"candidate":"zoe","scenario":"parcel","form":0,"seed":7,"lang":"en","actions":[{"reply":"ask"},{"look":"label"},{"reply":"quote"},{"reply":"fetch"}]}
{"candidate":"zac","scenario":"parcel-two","form":0,"seed":8,"lang":"es","actions":[{"reply":"ask"}]}
EOF
talante batch desk.yaml --responses answers.jsonl --out results >batched 2>&1
yes '2 2 2' | head -n 40 | talante rate results --rater pau --lang en >out 2>err
t "results: rated too" test "$(rows pau)" -eq 4
t "results: nobody is named" sh -c '! grep -qE "zoe|zac" out ratings-pau.csv'
run talante agreement --json ratings-pau.csv results
t "results: judge and engine" has '{"n":4,"kappa":null,"error":null,"low":null,"high":null,"accuracy":1,'

# ---- a real terminal

command -v script >/dev/null 2>&1 && script -qec true /dev/null </dev/null >/dev/null 2>&1 || {
    skip "rate at a terminal" "there is no script(1), or no pseudo-terminal"
    exit 0
}
mkfifo keys
TERM=xterm timeout 60 script -qec "stty cols 80 rows 24; talante rate parcel.lua --rater tere --lang en" seen <keys >out 2>err &
exec 3>keys
tries=0
while ! grep -qF "Levels:" out && [ "$tries" -lt 400 ]; do
    sleep 0.05
    tries=$((tries + 1))
done
printf '2 1 0\nst\t\n' >&3
wait $!
exec 3>&-
t "at a terminal: Tab completes stop" out_has "Rated: 1 of 7."
t "at a terminal: the row is there" test "$(rows tere)" -eq 1
