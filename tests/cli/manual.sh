#!/bin/sh
# `talante report FOLDER`: the technical manual beside the group's page.
. "$(dirname "$0")/lib.sh"

desk
line() { echo "{\"candidate\":\"$1\",\"scenario\":\"$2\",\"lang\":\"${4:-en}\",\"form\":0,\"seed\":1,\"actions\":[$3]}"; }
best='{"look":"label"},{"reply":"ask"},{"reply":"quote"},{"reply":"fetch"}'
worst='{"reply":"deny"},{"reply":"guess"},{"reply":"wait"}'
for i in 1 2 3 4 5; do
    line "person-$i" parcel "$best"
    line "person-$i" parcel-two "$worst"
done >answers.jsonl
talante batch desk.yaml --responses answers.jsonl --out five >/dev/null 2>&1
# page FOLDER: the manual, without marks, a line a row of a table; its texts have no blanks at their ends.
page() {
    sed 's/<\/t[hd]>/|/g; s/<[^>]*>//g; s/&quot;/"/g; s/&amp;/\&/g; s/|$//' "$1/manual.html"
}

cp -r five before
run talante report five --json
t "done" exits 0
t "both pages are told" sh -c 'tr -d " \n" <out | grep -qF "\"files\":[{\"file\":\"five/report.html\"},{\"file\":\"five/manual.html\"}]"'
t "it is the owner's" test "$(stat -c %a five/manual.html)" = 600
t "nothing is left beside it" test "$(ls five | grep -c 'html')" -eq 2
if command -v xmllint >/dev/null 2>&1; then
    t "it is HTML" xmllint --html --noout five/manual.html
else
    skip "it is HTML" "there is no xmllint"
fi
cp five/manual.html first.html
talante report five >/dev/null
t "the same results give the same bytes" cmp first.html five/manual.html
run page five
t "nobody by name" out_lacks person-
t "chapter 1: what there is not" out_has "No criterion study has been recorded"
t "chapter 3: who held it in one language" out_has "English|5|52.0|–"
t "chapter 3: nobody in the other" out_has "Spanish|0|–|–"
t "chapter 4: a form" out_has "The parcel|1|where = neighbour|the client is confused"
t "chapter 4: the best of a probe" out_has "never-looks|the best replies of those that are open without looking anything up|71|0"
t "chapter 4: runs of the authors" out_has "The parcel|3/3|3/3|7/8|3/3|3/3"
t "chapter 5: the cut is not documented" out_has "Not documented: the rubric does not say by which method, by whom or when."
t "chapter 6: what candidates are told" out_has "Before the first conversation candidates are told: Two men will come."
t "chapter 7: the file of a conversation" out_has "conversation: parcel|$(sha256sum parcel.lua | cut -c 1-64)"
t "chapter 7: of which results" out_has "results: results.jsonl|$(sha256sum five/results.jsonl | cut -c 1-64)"
t "chapter 7: the rubric" out_has "rubric: three-skills|$(sha256sum "$TAL_ROOT/assets/rubrics/three-skills.yaml" | cut -c 1-64)"
rm five/report.html five/manual.html
t "nothing of the results is changed" diff -r before five

{ sed '$d' answers.jsonl; line person-5 parcel-two "$worst" es; } >mixed.jsonl
talante batch desk.yaml --responses mixed.jsonl --out mixed >/dev/null 2>&1
talante report mixed >/dev/null
run page mixed
t "chapter 3: who held it in two languages is of neither" out_has "English|4|–|–"

{ cat answers.jsonl; for name in parcel parcel-two; do line person-6 "$name" "$worst" es; done; } >sixth.jsonl
talante batch desk.yaml --responses sixth.jsonl --out sixth >/dev/null 2>&1
talante report sixth >/dev/null
run page sixth
t "chapter 3: a mean that would give one person's away" out_has "English|5|–|–"

# limits FOLDER: the heads of them.
limits() { sed -n '/Limits of use/,$s/^<li><strong>\([^<]*\)<\/strong>.*/\1/p' "$1/manual.html"; }
talante report five >/dev/null
t "limits: all that is missing" test "$(limits five)" = "No criterion.
Picked, not said.
One half only.
Content that is not documented.
Few people.
No band.
Consistency not known.
Skills whose worth is not known.
Forms not compared.
Languages not compared.
Groups not compared.
A key that is its author’s.
A cut without a method."

# ---- the figures are those of `talante figures`

talante demo --out cohort >/dev/null
talante report cohort/results >/dev/null
run talante figures cohort/results/items.csv --json
# of NAME: its first figure, that of all items, with three decimals
of() { printf '%.3f' "$(sed -n "s/^ *\"$1\": \([-0-9.e]*\),*$/\1/p" out | head -n 1)"; }
all="all items|$(sed -n 's/^ *"items": \([0-9]*\),$/\1/p' out | head -n 1)|$(of alpha)|$(of testlet_alpha)|$(of omega)|$(of sem)|$(of testlet_sem)"
consistency="another such test would decide alike for $(of agreement) of people. Accuracy: this one decides as true scores would for $(of accuracy)."
kappa="Beyond chance the consistency is $(of kappa) (kappa)."
n="n = $(sed -n 's/^ *"n": \([0-9]*\),$/\1/p' out | head -n 1)."
run page cohort/results
t "figures: there are some" sh -c "echo '$all' | grep -qE '^all items[|]53[|]0[.]9[0-9]{2}[|]'"
t "figures: reliability" out_has "$all"
t "figures: of how many people" out_has "$n"
t "figures: consistency and accuracy" out_has "$consistency"
t "figures: beyond chance" out_has "$kappa"
talante figures cohort/results/items.csv >figures
awk '/discernment / && NF == 7 && !done { printf "Discernment|%s|%s|%s|%s|%s\n", $2, $3, $4, $6, $7; done = 1 }' figures >row
t "figures: a skill, as people read it there" out_has "$(cat row)"
t "figures: limits of a better test are fewer" test "$(limits cohort/results)" = "No criterion.
Picked, not said.
Content that is not documented.
Not everybody.
Skills that tell no more than the total.
Skills whose worth is not known.
Groups not compared.
Items that differ.
A key that is its author’s.
A cut without a method.
No norm."

talante report cohort/results --groups cohort/groups.csv >/dev/null
t "groups: what they show is a limit" test "$(limits cohort/results)" = "No criterion.
Picked, not said.
Content that is not documented.
Not everybody.
Skills that tell no more than the total.
Skills whose worth is not known.
Groups that fare differently.
Items that differ.
A key that is its author’s.
A cut without a method.
No norm."
run page cohort/results
t "groups: they are held against four fifths" out_has "Held against four fifths"
t "groups: in how many tables one is under" out_has "Groups that fare differently. In 6 of 6 tables a group is under four fifths"
t "groups: how many items differ" out_has "Items that differ. 2 of 210 comparisons are of class B or C"
t "figures: who met the rule, and who passed" out_has "Of these 12 passed; whether the others do is for a person to decide."
t "figures: a total that would tell too much" out_has "Discernment (no figure): the total would tell more of it than there is, as where skills are one and the same."
sed 's/,.*/,/; 1s/.*/candidate,team/' cohort/groups.csv >nobody.csv
talante report cohort/results --groups nobody.csv >/dev/null
t "groups of nobody: they are not compared" sh -c 'grep -qF "<strong>Groups not compared.</strong>" cohort/results/manual.html'
talante report cohort/results --groups cohort/groups.csv >/dev/null

# ---- key, cut, norm

heading=id,rater,discernment,validation,disagreement
yes '1 1 1' | head -n 20 | talante rate parcel.lua --rater ana --lang en >/dev/null
as() {
    awk -F, -v OFS=, -v rater="$1" 'NR > 1 { d = $1 ~ /ask@|quote@|fetch@/ ? 2 : 0; print $1, rater, d, d, d }' ratings-ana.csv
}
{ echo "$heading"; as eva; as leo; } >both.csv
talante report five both.csv >/dev/null
run page five
t "a rated key" out_has "The parcel|a key rated by 2 judges (kappa 1.00, with the key 0.9"
t "... is so of that conversation only" out_has "A key that is its author’s. The parcel. No judges"
t "... who the judges are" out_has "eva|7"
echo old | tee page.html manual.html five/report.html >five/manual.html
echo hello >none.csv
run talante report five none.csv
t "ratings that cannot be read" exits 3
t "... where" err_has 'none.csv: line 1: ratings have no column "hello"'
t "... both pages stay" sh -c 'cmp page.html five/report.html && cmp manual.html five/manual.html'

cp "$TAL_ROOT/assets/rubrics/three-skills.yaml" ours.yaml
cat >>ours.yaml <<'END'
cut_method:
  en: "Modified Angoff, five team leads, March 2026."
  es: "Angoff modificado, cinco responsables de equipo, marzo de 2026."
END
sed 's/rubric: three-skills/rubric: ours.yaml/; s/languages: .*/languages: [es, en]/' desk.yaml >ours-desk.yaml
echo 'norm: office.yaml' >>ours-desk.yaml
{
    printf 'norm: office\nassessment: desk\ncandidates: 240\n'
    printf 'sem: { total: 6.42, discernment: 9.81, validation: 10.05, disagreement: 9.4 }\ntotals: [240'
    printf ', 0%.0s' $(seq 100)
    echo ']'
} >office.yaml
run talante batch ours-desk.yaml --responses answers.jsonl --out ours
talante report ours --lang en >/dev/null
run page ours
t "in the language that is asked for" out_has "1. What is measured, what for, and what speaks for it"
t "... what candidates are told, too" out_has "candidates are told: Two men will come."
t "... and the group's page" grep -qF '<html lang="en"' ours/report.html
talante report ours --lang fr >/dev/null 2>&1
t "one that the assessment lacks: its first" grep -qF '<html lang="es"' ours/manual.html
talante report ours >/dev/null
run page ours
t "none is asked for: the assessment's first" out_has "1. Qué se mide, para qué, y qué habla a favor"
t "how the cut was set" out_has "Angoff modificado, cinco responsables de equipo, marzo de 2026."
t "the norm" out_has "El ETM es el del baremo «office», de 240 personas."
t "its SEM" out_has "Total|6,42"
t "limits that these take away" sh -c '! grep -qE "Sin banda|Sin baremo|corte sin método" out'

# ---- few people, whole or not at all

for n in 1 4; do
    head -n $((2 * n)) answers.jsonl >few.jsonl
    talante batch desk.yaml --responses few.jsonl --out "few$n" >/dev/null 2>&1
    talante report "few$n" >/dev/null
    run page "few$n"
    t "$n people: why there are no figures" out_has "Fewer than 5 people have finished, so there is no figure of them here"
    t "$n people: none" sh -c '! grep -qE "alpha|people above|mean total|95 %|0[.][0-9][0-9]\|" out'
    t "$n people: all else stands" out_has "Which command gives what"
done
line person-1 parcel "$best" >few.jsonl
talante batch desk.yaml --responses few.jsonl --out none >/dev/null 2>&1
run talante report none
t "nobody has finished: done" exits 0
run page none
t "nobody has finished: it is told" out_has "Very few people. 0 have finished"

echo old | tee page.html >five/report.html
rm five/manual.html
mkdir five/manual.html
run talante report five
t "the manual cannot be written" exits 4
t "... which is told" err_is "talante: five/manual.html: Is a directory"
t "... the group's page stays as it was" cmp page.html five/report.html
t "... nothing is left beside it" test "$(ls five | grep -c part)" -eq 0
rmdir five/manual.html
(trap '' XFSZ; ulimit -f 24; talante report five >said 2>&1; echo "$?" >status)
t "a disk that is full: the system refused it" test "$(cat status)" = 4
t "a disk that is full: neither is written anew" sh -c 'cmp page.html five/report.html && test ! -e five/manual.html'

# ---- what it says can be done can be done

cp -r cohort/results again
for command in "verify again" "figures again/items.csv" "explore again/kept/hundred-calls.lua" \
    "test --coverage again/kept/hundred-calls.lua" "script again/kept/hundred-calls.lua"; do
    # shellcheck disable=SC2086
    run talante $command
    t "talante ${command%% *}, as the manual has it" exits 0
done
