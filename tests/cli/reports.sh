#!/bin/sh
# `talante report --person`: the page that a person reads of their own result, and what there is no page of.
. "$(dirname "$0")/lib.sh"

desk
line() { echo "{\"candidate\":\"$1\",\"scenario\":\"$2\",\"lang\":\"${4:-en}\",\"form\":0,\"seed\":1,${5:-}\"actions\":[$3]}"; }
best='{"look":"label"},{"reply":"ask","t":3},{"reply":"quote"},{"reply":"fetch"}'
worst='{"reply":"deny"},{"reply":"guess"},{"reply":"wait"}'
rated='"self_rating":{"discernment":80,"validation":70,"disagreement":null},'
long=$(printf 'ñ%.0s' $(seq 100))
{
    line ana parcel "$best"
    line ana parcel-two "$worst" en "$rated"
    line bea parcel "$worst" es
    line "../x" parcel "$worst" es
    line "../x" parcel-two "$worst" es
    line "<b>& \\\"Lía\\\" مرحبا" parcel "$worst"
    line "$long" parcel "$worst"
    line half parcel '{"reply":"deny"}'
} >answers.jsonl
{
    echo candidate
    printf '%s\n' ana bea ../x '"<b>& ""Lía"" مرحبا"' "$long" half eva
} >roster.csv
talante batch desk.yaml --responses answers.jsonl --roster roster.csv --out res >/dev/null 2>&1
cp -r res before
page() { cat "res/people/$1.html"; }

run talante report res --person ana
t "a person: done" exits 0
t "a person: the page is told" out_is "Page: res/people/ana.html"
t "a person: and nothing else" err_is ""
t "a person: it is the owner's" test "$(ls -l res/people/ana.html | cut -c 1-10)" = -rw-------
t "a person: so is the folder" test "$(ls -ld res/people | cut -c 1-10)" = drwx------
t "a person: nothing is left beside it" test "$(ls -A res/people)" = ana.html
run page ana
t "a person: in the language of the conversations" out_has '<html lang="en" dir="ltr">'
t "a person: in their own words" out_has '<q dir="auto">I ring them now, and a courier fetches it today.</q>'
t "a person: what they believed" out_has '<td class="n" dir="auto">80</td>'
t "a person: why it is not decided" out_has "too few people have been assessed"
t "a person: nothing of somebody else's" out_lacks bea
if command -v xmllint >/dev/null 2>&1; then
    t "a person: it is HTML" xmllint --html --noout res/people/ana.html
else
    skip "a person: it is HTML" "there is no xmllint"
fi
cp res/people/ana.html first.html
run talante report res --person ana
t "again: the same bytes" cmp first.html res/people/ana.html
rm -r res/people
t "nothing of the results is changed" diff -r res before

run talante report res --person ../x --lang en
t "a name that is a path: its page stays in the folder" out_is "Page: res/people/%2E%2E%2Fx.html"
run page %2E%2E%2Fx
t "in Spanish" out_has '<html lang="es" dir="ltr">'
t "in Spanish: all of it" out_has "<h2>Si no estás de acuerdo</h2>"
run talante report res --person '<b>& "Lía" مرحبا' --json
t "a name with markup: where it is, in JSON" out_has '"page": "res/people/%3Cb%3E%26%20%22Lía%22%20مرحبا.html"'
run page '%3Cb%3E%26%20%22Lía%22%20مرحبا'
t "a name with markup is none, and parted from what stands beside it" out_has '<bdi>&lt;b&gt;&amp; &quot;Lía&quot; مرحبا</bdi>'
run talante report res --person "$long"
t "a long name" out_is "Page: res/people/$long.html"

run talante report res --person half
t "nothing finished: a page all the same" exits 0
run page half
t "nothing finished: it says so" out_has "Not all conversations of this assessment are finished."
t "nothing finished: there are no scores" out_lacks "<h2>Your scores</h2>"
run talante report res --person eva
t "who did not come has no page" exits 1
t "who did not come: it is told" err_is "talante: eva has held no conversation, so there is nothing to tell"
t "who did not come: nothing is written" test ! -e res/people/eva.html

run talante report res --person ann
t "an unknown id" exits 2
t "an unknown id: the nearest" err_is "talante: nobody in these results is “ann”; did you mean “ana”?"
run talante report res --person somebody-else
t "an id that is near to none" err_is "talante: nobody in these results is “somebody-else”"
run talante report res --person ana --xapi all.jsonl
t "a page, or everybody" err_is "talante: --person is one person's page, --xapi and --qti hand everybody on: ask for one of them"
t "a page, or everybody: nothing is written" test ! -e all.jsonl

mkdir empty
run talante report empty --person ana
t "no results" exits 3
t "no results: it is told" err_has "error[TAL641]"
run talante report nowhere
t "no folder: that is told" err_is "nowhere: error[TAL641]: there is no such folder
   = hint: check the name and the folder; names differ by upper and lower case"
run talante report answers.jsonl --person ana
t "a file is no folder of results" exits 3
t "a file is no folder of results: that is told" err_is "talante: answers.jsonl: pages are made of a folder of results; a record goes with --xapi or --qti"
run talante report /dev/null
t "nor is anything else" err_has "talante: /dev/null: pages are made of a folder of results"
cp -r res broken
echo '{"candidate":"aaa"' | cat - res/results.jsonl >broken/results.jsonl
rm -rf broken/people
run talante report broken --person ana
t "results that are not sound" exits 3
t "results that are not sound: where" err_has "broken/results.jsonl:1:"
t "results that are not sound: nothing is written" test ! -e broken/people

cp -r before full
mkdir full/people
echo old >full/people/ana.html
(trap '' XFSZ; ulimit -f 1; talante report full --person ana >said 2>&1; echo "$?" >status)
t "a disk that is full: the system refused it" test "$(cat status)" = 4
t "a disk that is full: the page is named" test "$(cat said)" = "talante: full/people/ana.html: File too large"
t "a disk that is full: the old page stays" test "$(cat full/people/ana.html)" = old
t "a disk that is full: nothing half written" test "$(ls -A full/people)" = ana.html

cp -r before forgotten
talante report forgotten --person ana >/dev/null
echo half >forgotten/people/ana.html.talante.part
run talante forget ana forgotten --yes
t "who is forgotten has no page" test -z "$(ls -A forgotten/people)"

# ---- the group

for i in 1 2 3 4; do
    line "p$i" parcel "$best"
    line "p$i" parcel-two "$worst" en "$rated"
done >answers.jsonl
cp answers.jsonl four.jsonl
line p5 parcel "$worst" >>answers.jsonl
line p5 parcel-two "$worst" en "$rated" >>answers.jsonl
talante batch desk.yaml --responses answers.jsonl --out five >/dev/null 2>&1
run talante report five
t "the group: done" exits 0
t "the group: the pages are told" out_is "Page: five/report.html
Page: five/manual.html"
t "the group: it is the owner's" test "$(ls -l five/report.html | cut -c 1-10)" = -rw-------
run cat five/report.html
t "the group: how many" out_has 'finished all conversations</th><td class="n" dir="auto">5</td>'
t "the group: undecided without a band" out_has 'to be decided by a person</th><td class="n" dir="auto">5</td>'
t "the group: how the totals lie" out_has 'aria-label="0 to 9: 1. 10 to 19: 0. 20 to 29: 0. 30 to 39: 0. 40 to 49: 0. 50 to 59: 4. 60 to 69: 0. 70 to 79: 0. 80 to 89: 0. 90 to 100: 0. "'
t "the group: an item" out_has 'The parcel: the question (Discernment)</th><td class="n" dir="auto">0.80</td><td class="n" dir="auto">1.00</td>'
t "the group: so few people are warned of" out_has "n = 5, fewer than 100:"
t "the group: a form" out_has 'The parcel</th><td class="n" dir="auto">0</td><td class="n" dir="auto">5</td><td class="n" dir="auto">81.0</td>'
t "the group: a probe" out_has '<th scope="row" dir="auto">appeaser</th>'
t "the group: what is missed most, where, and what was said instead" out_has 'The parcel: the question (5)</th><td dir="auto">Discernment 100, Validation 100, Graceful disagreement 100</td><td dir="auto">“You never sent my parcel!”</td><td dir="auto">“We send everything, sir.” (100 of 100 people)</td>'
t "the group: what few said is not told" out_has 'The parcel: the way out (5)</th><td dir="auto">Discernment 20, Validation 20, Graceful disagreement 20</td><td dir="auto">“And now?”</td><td dir="auto">–</td>'
t "the group: that groups were not looked at" out_has "was not looked at, since no groups were given"
t "the group: nor judges" out_has "no file of ratings was named"
t "the group: what was believed" out_has 'Discernment</th><td class="n" dir="auto">5</td><td class="n" dir="auto">80.0</td><td class="n" dir="auto">0.0</td><td class="n" dir="auto">5</td>'
t "the group: nobody by name" out_lacks p5
run talante verify five
t "the group: the results are sound as before" exits 0
talante batch desk.yaml --responses four.jsonl --out few >/dev/null 2>&1
run talante report few
run cat few/report.html
t "a small group: counts" out_has 'finished all conversations</th><td class="n" dir="auto">4</td>'
t "a small group: and a word why no more" out_has "Of fewer than 5 people who have finished, no more is told"
t "a small group: no figures" out_lacks "<h2>Items</h2>"
run talante report empty
t "a group of no results" exits 3
run talante report broken
t "a group of results that are not sound" err_has "broken/results.jsonl:1:"
t "a group of results that are not sound: no page" test ! -e broken/report.html

# ---- groups: 8 of 10 and 4 of 10; a table as improbable as that, or more, has p = 2 (9450 + 1200 + 45) / 125970

echo candidate,sex >groups.csv
for i in $(seq 20); do
    answers=$worst
    case $i in [1-8] | 1[1-4]) answers=$best ;; esac
    language=$([ $((i % 2)) -eq 0 ] && echo es || echo en)
    asked=$([ "$i" -le 4 ] && echo "$rated")
    line "p$i" parcel "$answers" "$language" "$asked"
    line "p$i" parcel-two "$answers" "$language" "$asked"
    if [ "$i" -le 10 ]; then echo "p$i,f"; else echo "p$i,m"; fi >>groups.csv
done >answers.jsonl
echo stranger,f >>groups.csv
talante batch desk.yaml --responses answers.jsonl --out twenty >/dev/null 2>&1
run talante report twenty --groups groups.csv
t "groups: done" exits 0
run cat twenty/report.html
n='</td><td class="n" dir="auto">'
t "what four people believed in two conversations is not told" out_lacks "The service gap"
t "groups: the highest rate" out_has "f</th><td class=\"n\" dir=\"auto\">10${n}8${n}80.0${n}1.00${n}–</td>"
t "groups: a ratio under four fifths" out_has "m</th><td class=\"n\" dir=\"auto\">10${n}4${n}40.0${n}0.50${n}0.17</td><td dir=\"auto\">under four fifths; few people</td>"
t "groups: strangers are counted" out_has "Rows of the groups of nobody who finished: 1."
talante figures twenty/items.csv --groups groups.csv --json | tr -d ' \n' >out
t "groups: as figures has it" out_has '"kind":"selection","people":20,"unknown":0,"groups":[{"group":"f","n":10,'
talante figures twenty/items.csv --groups groups.csv --lang en | tr -s '\n ' '  ' >figures
t "groups: as many comparisons of items, languages too" grep -qF "$(grep -o 'Of [0-9]* comparisons[^<]*' twenty/report.html)" figures
t "groups: there are some" grep -qF "Of 36 comparisons" figures
t "groups: the same ratio" out_has '"ratio":0.5,"under_four_fifths":true,"one_more_flips":false,"fisher":0.169802'
sed 's/^\(p1[0-9]\),m/\1,x/' groups.csv >small.csv
sed 's/^p20,m/p20,y/' small.csv >smaller.csv
run talante report twenty --groups smaller.csv
run cat twenty/report.html
t "a group of one is not shown" out_lacks ">y</th>"
t "... nor to be had by subtraction" out_has "sex: fewer than two groups of 5 people or more"
echo p1,f >>small.csv
run talante report twenty --groups small.csv
t "groups: somebody twice" err_has 'small.csv:23:1: error[TAL806]: "p1" stands in this table before'
t "groups: ... is refused" exits 3
run talante report twenty --groups nowhere.csv
t "groups: no such file" err_has "nowhere.csv: error[TAL001]"
run talante report twenty --groups groups.csv --person p1
t "groups are not a person's" exits 2
t "groups are not a person's: it is told" err_is "talante: groups and ratings are for the page of the group: without --person, --xapi and --qti"
run talante report twenty --groups groups.csv --lang es
t "groups: the page is in the language that is asked for" grep -qF "quiénes aprobaron</caption>" twenty/report.html

# ---- judges

awk 'BEGIN { for (i = 0; i < 60; i++) print i % 3, (i + 1) % 3, i % 2 * 2; print "stop" }' |
    talante rate twenty --rater ana >/dev/null 2>&1 # who answers alike has the same conversation: two of them in two languages, twice, three answers each
awk -F, -v OFS=, 'NR > 1 { $2 = "luis"; if (NR % 4 == 0) $3 = (2 - $3) } { print }' ratings-ana.csv >ratings-luis.csv
run talante report twenty ratings-ana.csv ratings-luis.csv
t "judges: done" exits 0
t "judges: nothing else is said" err_is ""
talante agreement ratings-ana.csv ratings-luis.csv twenty --lang en >agreed
figures() {
    sed -n "/^$1\$/,/Discernment /s/^ *Discernment  *\([^ ]*\)  *\([^ ]* to [^ ]*\)  *\([0-9]*\) %  *\([0-9]*\)\$/\1 \2 \3 \4/p" agreed
}
cells() { figures "$1" | sed "s|^\([^ ]*\) \(.*\) \([^ ]*\) \([^ ]*\)\$|\1$n\2$n\3$n\4</td>|"; }
run cat twenty/report.html
t "judges: by name" out_has 'luis</th><td class="n" dir="auto">24</td>'
t "judges: one with the other, as agreement has it" out_has "ana and luis</th><td dir=\"auto\">Discernment</td><td class=\"n\" dir=\"auto\">$(cells 'ana and luis')"
t "judges: with the engine, as agreement has it" out_has "luis and the engine</th><td dir=\"auto\">Discernment</td><td class=\"n\" dir=\"auto\">$(cells 'luis and the engine')"
t "judges: there was something to compare" test "$(figures 'ana and luis')" = "0.50 0.08 to 0.92 83 24"
t "judges: the key is still the author's" out_has "The parcel</th><td dir=\"auto\">the author's key</td>"
cp twenty/report.html kept.html
printf 'id,rater,discernment,validation,disagreement\nother.1,ana,1,1,1\n' >strange.csv
run talante report twenty ratings-ana.csv strange.csv
t "ratings of other results" err_is "talante: report: strange.csv: none of these ratings is of what stands in these results, or in their scenarios"
t "ratings of other results: refused" exits 3
printf 'id,rater,discernment,validation,disagreement\nx,ana,3,1,1\n' >wrong.csv
run talante report twenty wrong.csv
t "ratings that cannot be read" err_is 'talante: ratings: wrong.csv: line 2: "3" is no level: 0, 1, 2, or nothing'
t "ratings that cannot be read: the page stays" cmp kept.html twenty/report.html
{ cat ratings-luis.csv; echo other.2,luis,1,1,1; } >more.csv
run talante report twenty more.csv
t "one row of something else is left out" grep -qF "or were changed since, and are left out: 1." twenty/report.html
mkdir key
yes '1 1 1' | talante rate parcel.lua --rater ana --out key >/dev/null 2>&1
for judge in ana luis; do
    awk -F, -v OFS=, -v judge=$judge 'NR == 1 { print; next }
        { l = $1 ~ /ask@|quote@|fetch@/ ? 2 : 0; print $1, judge, l, l + ($1 ~ /guess@|swear@/), l }' key/ratings-ana.csv
done >key.csv
run talante report twenty key.csv
t "a key that judges have rated is called so" grep -qF 'The parcel</th><td dir="auto">a key rated by 2 judges (kappa 1.00, with the key 1.00)</td>' twenty/report.html
t "... and the other conversation's is not" grep -qF "The parcel</th><td dir=\"auto\">the author's key</td>" twenty/report.html
t "... and no answer of these people was rated" grep -qF "nothing is known of how far they agree with the engine" twenty/report.html

# ---- words that were typed

sed 's/answers: picked/answers: typed/; s/: desk/: typed-desk/' desk.yaml >typed.yaml
said='{"text":"I am sorry, but no."}'
for i in 1 2 3 4 5; do
    line "p$i" parcel "$said,$said,$said"
    line "p$i" parcel-two "$said,$said,$said"
done >answers.jsonl
{
    line p6 parcel "$said,$said,$said"
    line p6 parcel-two "$said,$said,$said" | sed 's/"form":0/"form":1/'
} >>answers.jsonl
talante batch typed.yaml --responses answers.jsonl --out typed >/dev/null 2>&1
talante forget p1 typed --yes >/dev/null
run talante report typed
run cat typed/report.html
t "typed: what the words were taken as, those that were erased, too" out_has '“We send everything, sir.” (100 of 100 people)'
t "a form of one has no mean" out_has 'The parcel</th><td class="n" dir="auto">1</td><td class="n" dir="auto">1</td><td class="n" dir="auto">–</td>'
t "... nor the other, from which it could be had" out_has 'The parcel</th><td class="n" dir="auto">0</td><td class="n" dir="auto">5</td><td class="n" dir="auto">–</td>'
t "typed: nobody's words" out_lacks "I am sorry"

signs=$(printf '=%.0s' $(seq 80))
line "$signs" parcel "$worst" >answers.jsonl
talante batch desk.yaml --responses answers.jsonl --out odd >/dev/null 2>&1
run talante report odd --person "$signs"
t "a name that no file can have: that of its print" out_is "Page: odd/people/$(printf %s "$signs" | sha256sum | cut -c 1-64).html"

# ---- points that add up, also of what was not reached

cat >call.yaml <<'END'
assessment: call
title: { en: "One call" }
rubric: three-skills
answers: picked
languages: [en]
conversations: [ { scenario: hundred-calls, forms: [0] } ]
told: { en: "A woman will ring." }
END
echo '{"candidate":"eva","scenario":"hundred-calls","lang":"en","form":0,"seed":1,"actions":[{"reply":"count_it"},{"reply":"dig_in"},{"reply":"an_estimate"},{"reply":"go_by_the_log"}]}' >answers.jsonl
talante batch call.yaml --responses answers.jsonl --out call >/dev/null 2>&1
talante report call --person eva >/dev/null
sed 's/<\/t[hd]>/|/g; s/<[^>]*>//g; s/|$//' call/people/eva.html >out
t "a moment that was not reached earned nothing of what it could" out_has "A hundred calls: tonight (not reached)|0/2|0/2|0/2"
t "... and has a dash where it asks for none" out_has "A hundred calls: the colleague (not reached)|–|0/2|0/2"
t "the rows add up to what discernment is of" test "$(awk -F '[|/]' '/^A hundred calls: / && $2 != "–" && NF > 4 { e += $2; p += $3 } END { print e "/" p }' out)" = "1/12"
