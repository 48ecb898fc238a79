#!/bin/sh
# `talante batch`: a small cohort whose results were computed by hand, every kind of file that answers and rosters come in, and what
# is wrong with them. What becomes of a run that is divided or interrupted: shards.sh.
. "$(dirname "$0")/lib.sh"

desk

# batch OUT FILES ...: scores FILES into a folder that is not there yet.
batch() {
    to=$1
    from=$2
    shift 2
    rm -rf "$to"
    run talante batch desk.yaml --responses "$from" --out "$to" "$@"
}
# line CANDIDATE SCENARIO ACTIONS [MORE]: what was answered, as JSON.
line() { echo "{\"candidate\":\"$1\",\"scenario\":\"$2\",\"lang\":\"en\",\"form\":0${4:+,$4},\"actions\":[$3]}"; }
# rows FILE: without its head, without returns. row FILE START: the one that begins so.
rows() { sed '1d; s/\r$//' "$1"; }
row() { rows "$1" | grep "^$2"; }
same() { for f in results.csv results.jsonl items.csv; do cmp "$1/$f" "$2/$f" || return 1; done; }
# rejected OUT ROWS: these, and no others.
rejected() { [ "$(rows "$1/rejected.csv")" = "$2" ]; }

best='{"look":"label"},{"reply":"ask"},{"reply":"quote"},{"reply":"fetch"}'
worst='{"reply":"deny"},{"reply":"guess"},{"reply":"wait"}'
mean='{"reply":"ask","t":3.5},{"reply":"guess","t":9},{"silence":true,"t":14.25}'

# ---- a cohort by hand: each conversation has three moments of 0 to 2 points a skill, 6 in all

mkdir answers
{
    line ana parcel "$best"
    line bea parcel "$worst"
    line cid parcel "$mean" '"self_rating":{"discernment":90,"validation":null,"disagreement":40}'
    line dot parcel '{"reply":"ask"}'
} >answers/first.jsonl
{
    line bea parcel-two "$worst"
    line ana parcel-two "$best"
    line cid parcel-two "$mean"
} >answers/second.jsonl
cat >roster.csv <<'END'
name,candidate
Eva,eva
Dot,dot
Ana,ana
Bea,bea
Cid,cid
END
batch res answers --roster roster.csv
t "a cohort: somebody is not finished, so not all was taken" exits 1
t "it is told" out_is "Candidates: 5 (complete 3, incomplete 1, absent 1, with an id that is two people's 0)
Passed: 0. Not passed: 0. To be decided by a person: 3.
Rows of rejected.csv: 1. That is what was not taken, or not all of it."
t "the head of results.csv" test "$(head -n 1 res/results.csv)" = "$(printf '\357\273\277%s,%s,%s\r' \
    candidate,status,answers,language,total,discernment,validation,disagreement,percentile,band_low,band_high,meets_the_rule,decision \
    parcel,parcel.form,parcel.outcome,parcel.result,parcel.total \
    parcel-two,parcel-two.form,parcel-two.outcome,parcel-two.result,parcel-two.total)"
# ana 12 of 12; bea 0, 2, 0: 16 of validation, a third of that in all; cid 4, 6, 4: (33 + 50 + 33) / 3.
t "the rows, by hand" test "$(rows res/results.csv)" = "ana,complete,picked,en,100,100,100,100,,,,yes,to be decided by a person,finished,0,fetched,resolved,100,finished,0,fetched,resolved,100
bea,complete,picked,en,5,0,16,0,,,,no,to be decided by a person,finished,0,gone,lost,5,finished,0,gone,lost,5
cid,complete,picked,en,38,33,50,33,,,,no,to be decided by a person,finished,0,silent,lost,38,finished,0,silent,lost,38
dot,incomplete,picked,en,,,,,,,,,,unfinished,0,,,,missing,,,,
eva,absent,picked,,,,,,,,,,,missing,,,,,missing,,,,"
t "the items" test "$(rows res/items.csv)" = "ana,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,100,1,en,ask,quote,fetch,ask,quote,fetch
bea,0,0,0,0,1,0,0,0,0,0,0,0,0,1,0,0,0,0,5,0,en,deny,guess,wait,deny,guess,wait
cid,2,2,2,0,1,0,0,0,0,2,2,2,0,1,0,0,0,0,38,0,en,ask,guess,silence,ask,guess,silence"
t "a line of results.jsonl" test "$(grep '"cid"' res/results.jsonl | sed 's/,"conversations.*"parcel",/,/; s/{"scenario":"parcel-two".*//')" = \
    '{"candidate":"cid","status":"complete","answers":"picked","scores":{"discernment":{"earned":4,"possible":12,"score":33},"validation":{"earned":6,"possible":12,"score":50},"disagreement":{"earned":4,"possible":12,"score":33}},"total":38,"meets_the_rule":false,"decision":"to be decided by a person","status":"finished","lang":"en","form":0,"seed":'"$(grep -o '"seed":[0-9]*' res/results.jsonl | sed -n '5s/.*://p')"',"self_rating":{"discernment":90,"validation":null,"disagreement":40},"outcome":"silent","result":"lost","scores":{"discernment":{"earned":2,"possible":6,"score":33},"validation":{"earned":3,"possible":6,"score":50},"disagreement":{"earned":2,"possible":6,"score":33}},"total":38,"meets_the_rule":false,"levels":{"the question":[2,2,2],"the record":[0,1,0],"the way out":[0,0,0]},"actions":[{"reply":"ask","t":3.5},{"reply":"guess","t":9},{"silence":true,"t":14.25}]},'
t "what was not all taken" rejected res \
    'first.jsonl,4,dot,parcel,too-few,"unfinished: after 1 actions it stands in the scene ""record"""'
t "too few for a norm" test ! -e res/norm.yaml
t "nothing of the work is left" test ! -e res/parts
t "nobody else reads it" test "$(find res ! -perm 600 ! -perm 700)" = ""
t "who was absent has no account" test ! -e res/people
cp res/results.jsonl again.jsonl

run talante figures res/items.csv --json
t "figures takes the items" exits 0

batch json answers --roster roster.csv --json
t "in JSON the manifest is told" cmp out json/manifest.json
tr -d ' \n' <json/manifest.json >flat
t "its counts" grep -qF '"counts":{"lines":7,"blank_lines":0,"conversations_read":7,"rejected_rows":1,"rejected":{"too-few":1},"candidates":5,"by_status":{"complete":3,"incomplete":1,"absent":1,"ambiguous":0},"conversations":{"finished":6,"unfinished":1,"refused":0,"contradicted":0,"missing":3},"decisions":{"passed":0,"notpassed":0,"tobedecidedbyaperson":3}}' flat
t "what it was of" grep -qF "\"file\":\"second.jsonl\",\"kind\":\"lines\",\"bytes\":$(wc -c <answers/second.jsonl | tr -d ' '),\"sha256\":\"$(sha256sum <answers/second.jsonl | cut -d ' ' -f 1)\"" flat

# ---- with a norm there are bands: 10 points to either side of the total

{ sed '/^told/d' desk.yaml; echo 'told: { en: "Two.", es: "Dos." }'; echo "norm: norm.yaml"; } >normed.yaml
norm() {
    printf 'norm: last-year\nassessment: desk\ncandidates: 200\nsem: { total: %s, discernment: 4, validation: 4, disagreement: 4 }\n' "$1"
    printf 'totals: [%s' 50
    for i in 1 2 3 4 5 6 7 8 9 10; do printf ', 0, 0, 0, 0, 0, 0, 0, 0, 0, %s' "$((i == 10 ? 150 : 0))"; done
    echo ']'
}
norm 10 >norm.yaml
rm -rf normed
run talante batch normed.yaml --responses answers --out normed --people
t "with a norm: what was decided is told to the person" grep -qx "  Passed." normed/people/ana.txt
t "once, and not of each conversation" test "$(grep -c "assed\." normed/people/ana.txt)" -eq 1
t "and why" grep -q "^  Not passed. The total has to reach 75\." normed/people/bea.txt
t "with a norm: above the band" row normed/results.csv ana,complete,picked,en,100,100,100,100,63,90,100,yes,passed,
t "and below it" row normed/results.csv bea,complete,picked,en,5,0,16,0,25,0,15,no,not\ passed,
norm 37 >norm.yaml
rm -rf normed
run talante batch normed.yaml --responses answers --out normed
t "what is too near to the cut of 75 a person decides" row normed/results.csv "cid,complete,picked,en,38,33,50,33,25,1,75,no,to be decided by a person,"
t "a norm is told by its name" grep -q '"norm": "last-year"' normed/manifest.json
echo "sem: 3" >norm.yaml
rm -rf normed
run talante batch normed.yaml --responses answers --out normed
t "a norm with mistakes is a bad file" exits 3
t "which is told with its place" err_has "norm.yaml:1:6: error[TAL482]: \"sem\" must have fields of its own"
t "before anything is read" test ! -e normed

# ---- the same bytes in any order, and from any kind of file

mkdir -p shuffled
sed -n '4p;2p' answers/first.jsonl >shuffled/z.jsonl
{ echo; sed -n '3p;1p' answers/first.jsonl; cat answers/second.jsonl; } | sed 's/$/\r/' >shuffled/a.jsonl
batch other shuffled --roster roster.csv
t "lines in another order, in other files, with returns and a blank line" same res other
t "and told where they stand now" rejected other \
    'z.jsonl,2,dot,parcel,too-few,"unfinished: after 1 actions it stands in the scene ""record"""'

# What results.jsonl has can be answers again.
awk -F '"candidate":"' '{ split($2, id, "\""); print id[1] }' again.jsonl >ids
paste -d '|' ids again.jsonl | grep -v '"absent"' | while IFS='|' read -r id text; do
    printf '%s\n' "$text" | sed 's/.*"conversations":\[//; s/\]}$//; s/},{"scenario"/}\n{"scenario"/g' | grep -v '"missing"' |
        sed "s/^{/{\"candidate\":\"$id\",/"
done >from-results.jsonl
batch replayed from-results.jsonl --roster roster.csv
t "the conversations of results.jsonl, scored again" same res replayed

mkdir mixed
cp answers/first.jsonl mixed/
cat >mixed/long.csv <<'END'
Valor,paso,tipo,candidato,escenario,forma,semilla,idioma,segundos
fetch,12,reply,ana,parcel-two,,,,
label,2,look,ana,parcel-two,0,,en,
quote,10,reply,ana,parcel-two,,,,
ask,1,reply,ana,parcel-two,,,,
deny,1,reply,bea,parcel-two,0,,,
guess,2,reply,bea,parcel-two,,,,
wait,3,reply,bea,parcel-two,,,,
END
printf 'ask\n/look label\nquote\nfetch\nskip\nask\n/look label\nquote\nfetch\n80\n\n70\n' |
    talante assess desk.yaml --candidate jon >assessed 2>&1
cp "$TALANTE_HOME"/journals/*.jsonl mixed/
grep cid answers/second.jsonl >mixed/cid.jsonl
batch out-mixed mixed
t "JSON lines, CSV and journals in one folder" test "$(row out-mixed/results.csv ana)" = \
    "$(row res/results.csv ana)"
t "the rows of a CSV by their steps" grep -qF '"actions":[{"reply":"ask"},{"look":"label"},{"reply":"quote"},{"reply":"fetch"}]' out-mixed/results.jsonl
t "a CSV without a language is in the assessment's first" test "$(row out-mixed/results.csv bea)" = "$(row res/results.csv bea)"
t "a journal" row out-mixed/results.csv "jon,complete,picked,en,100,100,100,100,,,,yes,"
t "with its rating" grep -q '"jon".*"self_rating":{"discernment":80,"validation":null,"disagreement":70}' out-mixed/results.jsonl
t "which is all there is" test "$(rows out-mixed/results.csv | cut -d , -f 1 | tr '\n' ' ')" = "ana bea cid dot jon "

# ---- rosters as HR has them

{ line '=íñigo' parcel "$best"; line '=íñigo' parcel-two "$best"; line 'o,\"k\"' parcel "$worst"; } >odd.jsonl
printf '\357\273\277Equipo;CANDIDATO\r\n"Norte;\r\n2";=íñigo\r\n;"o,""k"""\r\n' >r.csv
batch to odd.jsonl --roster r.csv
t "a roster with a mark, semicolons, quotes over two lines" exits 0
t "and ids that a spreadsheet must not take for formulas" test "$(rows to/results.csv | sed 's/,picked.*//')" = \
    '"'"'"'=íñigo",complete
"o,""k""",incomplete'
printf 'Nota,Candidata\n"El a\361o pasado",  =\355\361igo \n' >r.csv
batch to odd.jsonl --roster r.csv
t "a roster in Latin-1, with blanks" row to/results.csv "\"'=íñigo\",complete"
t "who is not on it is told" test "$(rows to/rejected.csv)" = 'odd.jsonl,3,"o,""k""",parcel,not-on-roster,this candidate is not on the roster'
printf 'Name,Team\nx,y\n' >r.csv
batch to odd.jsonl --roster r.csv
t "a roster without ids: nothing is begun" exits 3
t "it is told" err_is "talante: r.csv: no column holds the ids; in its first line, name the one that does “candidate”"
t "and leaves no folder" test ! -e to
: >r.csv
batch to odd.jsonl --roster r.csv
t "nor has an empty roster any" err_is "talante: r.csv: no column holds the ids; in its first line, name the one that does “candidate”"
printf 'Nombre;Identificador\r\n"P\351rez, Ana";o,k\r\n' >r.csv
batch to odd.jsonl --roster r.csv
t "ids under their Spanish name" row to/results.csv '"o,k",absent'
mkdir both
cp odd.jsonl both/
printf 'id\no,k\n' >both/r.csv
batch to both --roster both/r.csv
t "a roster among the answers is no answers" test "$(row to/rejected.csv r.csv)" = ""

# ---- an account of each candidate

long=$(printf '%200s' '' | tr ' ' /)
{
    line "$long" parcel "$best"
    line 'a.b c' parcel "$worst"
    line 'a.b c' parcel-two "$best" | sed 's/"lang":"en"/"lang":"es"/'
    line eva parcel '{"reply":"no"}'
} >accounts.jsonl
batch to accounts.jsonl --people
t "an account of everybody with a conversation" test "$(ls to/people | tr '\n' '|')" = \
    "a%2Eb%20c.txt|$(printf %s "$long" | sha256sum | cut -d ' ' -f 1).txt|"
t "who spoke two languages has them in the results" row to/results.csv "a.b c,complete,picked,mixed,52,"
t "in the account it is the first one's" grep -q "^  This result is to be decided by a person.$" to/people/a%2Eb%20c.txt
t "and no verdict beside that" test "$(grep -c "assed\." to/people/a%2Eb%20c.txt)" -eq 0
t "and it says how each conversation went" grep -q "^  Total:  *100 of 100$" to/people/a%2Eb%20c.txt
{
    line ana parcel "$best"
    line ana parcel-two '{"reply":"ask"}'
    line bea parcel '{"reply":"ask"}'
} >open.jsonl
batch to open.jsonl --people
for who in ana bea; do
    t "who is still at it, $who, reads nothing of what is asked" test "$(cat to/people/$who.txt)" = "$who

  Not all conversations of this assessment are finished."
done
batch to accounts.jsonl --people
t "nobody else reads it" test "$(find to/people ! -perm 600 ! -perm 700)" = ""

# ---- bad input: each with its place, and the rest is scored

cat >roster.csv <<'END'
candidate,name
ana,Ana
bea,Bea
dup,One
ok,Ok
few,Few
ver,Ver
end,End
nul,Nul
rep,Rep
con,Con
dup,Other
tab,Tab
END
rm -rf bad
mkdir bad
{
    line ok parcel "$best"
    line ok parcel-two "$best"
    line dup parcel "$best"
    line stranger parcel "$best"
    line ver parcel '{"reply":"ask"},{"reply":"quoted"}'
    line ver parcel-two '{"reply":"ask"},{"look":"labels"}'
    line end parcel "$best,{\"reply\":\"ask\"},{\"reply\":\"ask\"}"
    line end parcel-two '{"reply":"ask"},{"reply":"quote"}'
    line few parcel '{"reply":"ask"},{"reply":"guess"}'
    printf '{"candidate":"nul","scen\0ario":"parcel"}\n'
    echo '{"candidate":"nul","scenario":"parcel","lang":"en","actions":[{"reply":"ask"}'
    echo 'hello'
    line nul elsewhere "$best"
    echo '{"candidate":"nul","scenario":"parcel","lang":"fr","actions":[]}'
    line nul parcel-two "$best" '"lang":"en"'
    line nul parcel '{"text":"hello"}'
    line rep parcel "$best"
    line rep parcel "$best"
    line con parcel "$best"
    line con parcel "$worst"
    echo '{"candidate":"nul","scenario":"parcel","lang":"en","form":1,"actions":[]}'
    line nul parcel '{"silence":true}'
    line nul parcel '{}'
    line '' parcel "$best"
    echo '{"candidate":"nul","scenario":"parcel","lang":"en"}'
    echo '{"candidate":"nul","scenario":"parcel","lang":7,"actions":[]}'
} >bad/a.jsonl
cat >bad/b.csv <<'END'
candidate,scenario,step,kind,value
tab,parcel,1,reply,ask
tab,parcel,1,reply,guess
tab,parcel-two,one,reply,ask
ana,parcel,1,shout,ask
ana,parcel-two,,rating,1 2 300
bea,parcel,1,reply,"ask
END
printf 'candidate,scenario,kind,value\nx,parcel,reply,ask\n' >bad/c.csv
: >bad/d.jsonl
echo "as agreed" >bad/e.txt
mkdir bad/f
sed 's/"reply":"ask"/"reply":"deny"/' "$(find "$TALANTE_HOME/journals" -name '*-parcel-two-*')" >bad/g.jsonl
printf 'ask\n' | talante play parcel.lua --seed 1 >/dev/null 2>&1
grep -l '"practice"' "$TALANTE_HOME"/journals/*.jsonl | xargs -I{} cp {} bad/h.jsonl
printf 'ask\nguess\nwait\nskip\n' | talante play parcel.lua --assess --form 0 --seed 1 >/dev/null 2>&1
grep -L '"practice"\|"text":"jon"' "$TALANTE_HOME"/journals/*.jsonl | xargs -I{} cp {} bad/i.jsonl
mkdir new
sed 's/He waits, and leaves/He waits and leaves/' parcel.lua >new/parcel.lua
printf 'ask\nguess\nwait\nskip\n' | talante play new/parcel.lua --assess --form 0 --seed 1 --candidate ana >/dev/null 2>&1
grep -l '"text":"ana"' "$TALANTE_HOME"/journals/*.jsonl | xargs -I{} cp {} bad/j.jsonl
batch res bad --roster roster.csv
t "bad input: the answer is no" exits 1
cat >expected <<'END'
roster.csv,4,dup,,two-people,"two people of the roster have this id (one is on its line 12), so whose answers these are cannot be told"
roster.csv,12,dup,,two-people,"two people of the roster have this id (one is on its line 4), so whose answers these are cannot be told"
a.jsonl,3,dup,parcel,two-people,"two people of the roster have this id (one is on its line 4), so whose answers these are cannot be told"
a.jsonl,4,stranger,parcel,not-on-roster,this candidate is not on the roster
a.jsonl,5,ver,parcel,unknown-reply,"action 2: there is no reply ""quoted"" in the scene ""record""; was this played with another version?"
a.jsonl,6,ver,parcel-two,unknown-look,"action 2: there is nothing ""labels"" on the desk (scene ""record""); was this played with another version?"
a.jsonl,7,end,parcel,after-end,"2 more actions come after the conversation has ended (""fetched"")"
a.jsonl,8,end,parcel-two,closed-reply,"action 2: the reply ""quote"" cannot be taken at this point of the scene ""record"""
a.jsonl,9,few,parcel,too-few,"unfinished: after 2 actions it stands in the scene ""way_out"""
a.jsonl,10,nul,,zero-byte,there is a zero byte in column 25
a.jsonl,11,nul,parcel,not-json,this line is not one JSON object: see column 78
a.jsonl,12,,,not-json,this line is not one JSON object: see column 2
a.jsonl,13,nul,elsewhere,unknown-scenario,"the scenario ""elsewhere"" is no part of this assessment"
a.jsonl,14,nul,parcel,unknown-language,"this assessment is not held in the language ""fr"""
a.jsonl,15,nul,parcel-two,field-twice,"""lang"" is given twice"
a.jsonl,16,nul,parcel,typed,"action 1 is typed, and in this assessment replies are picked"
a.jsonl,18,rep,parcel,repeated,"the same answers stand in a.jsonl:17, and count once"
a.jsonl,19,con,parcel,contradicted,"other answers to the same conversation stand in a.jsonl:20, so neither counts"
a.jsonl,20,con,parcel,contradicted,"other answers to the same conversation stand in a.jsonl:19, so neither counts"
a.jsonl,21,nul,parcel,unknown-form,form 1 is none of this assessment's
a.jsonl,22,nul,parcel,no-silence,"action 1: silence is no answer in the scene ""question"""
a.jsonl,23,nul,parcel,wrong-action,"action 1 must have one of ""look"", ""reply"", ""text"" and ""silence"""
a.jsonl,24,,parcel,wrong-candidate,a candidate's id has 1 to 200 bytes and no control characters
a.jsonl,25,nul,parcel,missing-field,"""actions"" is missing"
a.jsonl,26,nul,parcel,wrong-field,"""lang"" has a value that it cannot have"
b.csv,3,tab,parcel,wrong-step,"the step ""1"" is no number, or is there twice"
b.csv,4,tab,parcel-two,wrong-step,"the step ""one"" is no number, or is there twice"
b.csv,5,ana,parcel,wrong-word,"""shout"" is none of look, reply, text, silence and rating"
b.csv,6,ana,parcel-two,wrong-field,"""rating"" has a value that it cannot have"
b.csv,7,,,open-quote,a quote begins here that is never closed
c.csv,1,,,missing-column,these columns are missing: step
d.jsonl,,,,empty,nothing stands in this file
e.txt,,,,wrong-kind,answers come in files whose names end in .jsonl or .csv
f,,,,wrong-kind,answers come in files whose names end in .jsonl or .csv
END
rows res/rejected.csv | head -n "$(wc -l <expected)" >got
t "bad input: each row" diff expected got
rows res/rejected.csv | tail -n +"$(($(wc -l <expected) + 1))" >got
cat >expected <<'END'
g.jsonl,2,jon,parcel-two,damaged-journal,this journal is damaged: the chain breaks at record 1: it is not what was written
h.jsonl,,,parcel,no-assessment,this journal is not of an assessment
i.jsonl,,,parcel,nameless,this journal names no candidate
j.jsonl,,ana,parcel,other-version,this was played with another version of parcel
END
t "bad input: each journal" diff expected got
t "and the rest is scored" test "$(row res/results.csv ok)" = "$(row other/results.csv ana | sed 's/^ana/ok/')"
t "what is told does not hang on the reader's language" sh -c \
    "LANGUAGE=es LC_ALL=es_ES.UTF-8 talante batch desk.yaml --responses bad --roster roster.csv --out spanish >/dev/null; cmp spanish/rejected.csv res/rejected.csv"
run talante batch desk.yaml --responses answers --out told --lang es
t "which is spoken to the end" out_has "Candidatos: 4 (completos 3, incompletos 1, ausentes 0,"
t "who was heard of in vain is incomplete" row res/results.csv "con,incomplete,picked,,,,,,,,,,,contradicted,"
t "of an id of two people nothing is" row res/results.csv "dup,ambiguous,picked,,,,,,,,,,,missing,,,,,missing,,,,"
for shard in 1 2 3; do
    talante batch desk.yaml --responses bad --roster roster.csv --out "bad-$shard" --shard $shard/3 >/dev/null
done
rm -rf merged
run talante merge bad-2 bad-3 bad-1 --out merged
t "merge: the answer is no as well" exits 1
t "shards of bad input, merged" diff -r merged res

# A line of a gigabyte. Under the sanitizers, which slow down every byte, of 64 MB.
mkdir long
line ok parcel "$best" >long/a.jsonl
truncate -s "$([ -n "$TAL_SAN" ] && echo 64M || echo 1G)" long/b.jsonl
{ echo; line ok parcel-two "$best"; } >>long/b.jsonl
if [ -n "$TAL_SAN" ]; then
    batch res long
else
    rm -rf res
    run sh -c 'ulimit -v 300000; exec talante batch desk.yaml --responses long --out res --jobs 2'
fi
t "a line of a gigabyte, in little memory" exits 1
t "is told, and no more" rejected res "b.jsonl,1,,,too-long,this line is longer than 1048576 bytes"
t "what comes after it is scored" row res/results.csv "ok,complete,picked,en,100,"
rm -r long

# ---- typed

sed 's/answers: picked/answers: typed/; s/: desk/: typed-desk/' desk.yaml >typed.yaml
said='When did you last hear of it, and what is it for?
/look label
It went to his old address on Monday.
I ring them now, and a courier fetches it today.'
printf '%s\nskip\n%s\nskip\n' "$said" "$said" | talante assess typed.yaml --candidate tea >assessed 2>&1
mkdir typed
grep -l '"text":"tea"' "$TALANTE_HOME"/journals/*.jsonl | xargs -I{} cp {} typed/
rm -rf res
run talante batch typed.yaml --responses typed --out res
t "typed: journals" exits 0
t "typed: results say so" row res/results.csv "tea,complete,typed,en,"
t "typed: the words are there to be played again" grep -qF '{"text":"It went to his old address on Monday."}' res/results.jsonl
spoken=$(printf '%s\n' "$said" | sed 's/.*/{"text":"&"}/; s/{"text":"\/look label"}/{"look":"label"}/' | paste -sd ,)
{ line tea parcel "$spoken"; line tea parcel-two "$spoken" ; line pia parcel "$best"; } | sed 's/"form":0,//' >typed.jsonl
rm -rf lines
run talante batch typed.yaml --responses typed.jsonl --out lines
t "typed: lines come to the same" test "$(row lines/results.csv tea)" = "$(row res/results.csv tea)"
t "typed: picked answers do not fit" rejected lines \
    'typed.jsonl,3,pia,parcel,picked,"action 2 is picked, and in this assessment replies are typed"'

# ---- the folder of results

batch res answers
run talante batch desk.yaml --responses answers --out res
t "results are not written over" exits 3
t "it is said" err_is "talante: res holds something already; name a folder that is empty or not there"
mkdir full-of-other
touch full-of-other/letter.odt
run talante batch desk.yaml --responses answers --out full-of-other
t "nor is anything else" exits 3
t "and nothing is put there" test "$(ls -A full-of-other)" = letter.odt
run talante batch desk.yaml --responses answers --out answers/out
t "results do not go among the answers" exits 2
t "which is said" err_is "talante: the results cannot go into the folder of the answers, answers"
run talante batch desk.yaml --responses nowhere --out new-out
t "answers that are not there" exits 4
t "are named" err_is "talante: nowhere: No such file or directory"
run talante batch desk.yaml --out new-out
t "without answers nothing begins" exits 2
t "what is missing is said" err_is "talante: --responses is missing"
for shard in 0/3 4/3 x 1/; do
    run talante batch desk.yaml --responses answers --out new-out --shard "$shard"
    t "--shard $shard is refused" exits 2
done
t "none of this made a folder" test ! -e new-out

# ---- demo

run talante demo --out demo
t "demo" exits 0
t "demo says how it was scored" out_is "200 people that nobody is: their answers, a roster, and the groups that they belong to.
Scored already: talante batch three-conversations --responses demo/answers --roster demo/roster.csv --out demo/results --people
Candidates: 199 (complete 196, incomplete 2, absent 1, with an id that is two people's 0)
Passed: 12. Not passed: 106. To be decided by a person: 78.
Rows of rejected.csv: 7. That is what was not taken, or not all of it.
The pages:      talante report demo/results --groups demo/groups.csv
The figures:    talante figures demo/results/items.csv --groups demo/groups.csv"
t "demo: its norm" grep -q '^sem: { total: 7.70, discernment: 8.65, validation: 6.07, disagreement: 8.62 }$' demo/results/norm.yaml
t "demo: an account of each" grep -q '^demo-0010$' demo/results/people/demo-0010.txt
t "demo: what a band says, and no more" grep -q "^  The band around this total goes from 72 to 88: about two times in three such a band " \
    demo/results/people/demo-0006.txt
LANGUAGE=es LC_ALL=es_ES.UTF-8 talante batch three-conversations --responses demo/answers --roster demo/roster.csv \
    --out demo-read-in-spanish --people --jobs 1 >/dev/null
t "demo: the accounts do not hang on the reader's language, be its locale installed or not" \
    diff -r -I '^  "invented": true,$' demo/results demo-read-in-spanish
t "demo: the results say that nobody is these people" grep -q '^  "invented": true,$' demo/results/manifest.json
t "and no others do" test "$(grep -c invented demo-read-in-spanish/manifest.json)" -eq 0
talante report demo/results >/dev/null
talante report demo/results --person demo-0006 >/dev/null
talante report demo-read-in-spanish >/dev/null
t "and each page of them" test "$(cat demo/results/report.html demo/results/manual.html demo/results/people/demo-0006.html |
    grep -c '^<p><strong>The people of these results are made up.</strong>')" -eq 3
talante report demo-read-in-spanish --groups demo/groups.csv --lang es >/dev/null
t "in Spanish a page has commas" grep -q '<td class="n" dir="auto">0,929</td>' demo-read-in-spanish/manual.html
t "and a probe its name, before the id" test "$(grep -cE '<th [^>]*>[^<(]+ [(](appeaser|[a-z]+-[a-z-]+|longest|shortest|stonewaller|random)[)]</th>' \
    demo-read-in-spanish/report.html)" -eq 8
t "and no points" sh -c '! grep -qE "<t[dh][^>]*>[-0-9]+[.][0-9]" demo-read-in-spanish/*.html'
talante report demo-read-in-spanish >/dev/null
t "and of no others" sh -c '! grep -q "results are made up" demo-read-in-spanish/*.html'
talante report demo-read-in-spanish --person demo-0006 >/dev/null
t "demo: a moment that was not reached is told as one that counts" \
    test "$(grep -c 'the box (not reached)\|^<p>A moment that was not reached earns nothing' demo-read-in-spanish/people/demo-0006.html)" -eq 2
run talante figures demo/results/items.csv --groups demo/groups.csv --json
t "demo: its figures" exits 0
run talante demo --out demo
t "demo does not write over anything" exits 3

mkfifo pipe
batch piped pipe
t "a pipe is refused" exits 4
t "and it is said what to do" err_is "talante: pipe is a pipe or a device: save what comes from it as a file first"
