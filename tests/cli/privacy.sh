#!/bin/sh
# What is held of a person: `talante forget` and `export`, pseudonyms, evidence; and that nothing of theirs is left.
. "$(dirname "$0")/lib.sh"
umask 0 # whatever it is, what is about people is for their owner only

desk
sed -i 's/answers: picked/answers: typed/' desk.yaml
rtl='<b>&"رقية' # markup, a quote, right to left
asked='When did you last see the parcel, and what is it for?'
felt='I am sorry that you had to wait three days for her present.'
limit='I cannot pay today, but I can send another one tomorrow morning.'

# answers ID SCENARIO: a typed conversation, as a line of JSON.
answers() {
    printf '{"candidate":"%s","scenario":"%s","form":0,"seed":7,"lang":"en","self_rating":{"discernment":80,"validation":70,"disagreement":null},' "$1" "$2"
    printf '"actions":[{"look":"label","t":3},{"text":"%s","t":20.5},{"text":"%s","t":40},{"text":"%s","t":61}]}\n' "$asked $3" "$felt" "$limit"
}
mkdir answers
for id in ana-7 ana-77 '<b>&\"رقية' c-3; do
    answers "$id" parcel "Word$(printf %s "$id" | cksum | cut -d' ' -f1)."
    answers "$id" parcel-two Again.
done >answers/ana-7.jsonl
answers ana-7 nowhere Unheard. >>answers/ana-7.jsonl
word=Word$(printf %s ana-7 | cksum | cut -d' ' -f1)
talante batch desk.yaml --responses answers --out made --people >/dev/null 2>&1
cp -rp made before

# held FOLDER WORD: files below it, or names of files, that have it. (grep -r follows no order.)
held() { { grep -rlF -e "$2" "$1"; find "$1" -name "*$2*"; } | LC_ALL=C sort -u; }

# ---- results

run talante forget ana-7 made
t "forget: what would go" out_is "Of “ana-7” this is held:
  made: results; people: 1, rows of rejected.csv: 1, accounts: 1"
t "forget: without a terminal it only lists" err_is "talante: nothing was erased; with --yes it is"
t "forget: that is a no" exits 1
t "forget: and changes nothing" diff -r before made
run talante verify made
t "results are true before" exits 0
run talante forget ana-7 made --yes
t "forget: done" exits 0
run sh -c 'grep -rn "ana-7[^7]" made; find made -name "ana-7[^7]*"'
t "forget: nothing names them" out_is ""
t "forget: their words are gone" test -z "$(held made "$word")"
t "forget: others keep theirs" test "$(cat made/results.jsonl | grep -c "$felt")" -eq 3
run talante verify made
t "results are true after" out_is "made: ok: candidates 4, conversations played again 8"
t "forget: levels stay" test "$(grep -o '"erased":"[a-z]* [0-2-]* [0-2-]* [0-2-]*"' made/results.jsonl | head -3 | tr '\n' ' ')" = \
    '"erased":"ask 2 0 0" "erased":"guess 0 2 0" "erased":"fetch 0 0 2" '
t "forget: times and the seed do not" sh -c '! grep forgotten made/results.jsonl | grep -qE "\"t\":|\"seed\":7"'
t "forget: the rows of others are the same bytes" test \
    "$(grep -c . before/results.csv) $(LC_ALL=C comm -12 before/results.csv made/results.csv 2>/dev/null | grep -c .)" = "5 4"
t "forget: why they were refused is gone" grep -qE '^forgotten-[0-9a-f]{16}.jsonl,,forgotten-[0-9a-f]{16},nowhere,unknown-scenario,.$' made/rejected.csv
t "forget: the file's name in the manifest too" grep -qE '"file": "forgotten-[0-9a-f]{16}.jsonl"' made/manifest.json
t "forget: the one name everywhere" test "$(cat made/*.csv made/*.json* | grep -oE 'forgotten-[0-9a-f]{16}' | sort -u | wc -l)" -eq 1
t "forget: files are still for their owner only" test -z "$(find made -type f ! -perm 600 -o -type d ! -perm 700)"
cp -rp made gone
run talante forget ana-7 made --yes
t "forget twice" out_is "Nothing is held of “ana-7”."
t "forget twice: that is a no" exits 1
t "forget twice: and changes nothing" diff -r gone made
run talante forget ana-7 made answers --yes
t "forget: answers that were handed in are told" err_has "answers/ana-7.jsonl: error[TAL652]"
mkdir answers/copies
printf 'packed\0' | tee answers/copies/ana-7.pdf >answers/copies/ana-77.pdf
run talante forget ana-7 made answers --yes
t "forget: a copy that can only be told by its name" err_has "answers/copies/ana-7.pdf: error[TAL652]: this file is none that \`talante forget\` changes"
t "forget: and not another's" err_lacks ana-77.pdf
rm -r answers/copies
run talante figures made/items.csv
t "figures go on" exits 0

mkdir below
cp -rp before below/2024
cp -rp before linked
mkdir far
mv linked/results.jsonl far/lines
ln -s ../far/lines linked/results.jsonl
run talante forget ana-7 linked --yes
t "forget: what is a link goes too" test -z "$(grep -rl 'ana-7[^7]' linked far)"
t "and stays one" test -L linked/results.jsonl
mkdir -p below/journals
echo '{}' >below/journals/none.jsonl
run talante forget ana-7 below --yes
t "forget: results below a folder are told" err_has "below/2024/results.jsonl: error[TAL652]: this is in a folder that was not named, and names them still
   = hint: name its folder too, and do the same again"
t "with the accounts" err_has "below/2024/people/ana-7.txt: error[TAL652]: this is in a folder that was not named"
t "and the answer is no" exits 1

run talante forget ana-77 made --json
t "forget --json only lists" out_is '{
  "id": "ana-77",
  "before": null,
  "held": [
    {
      "results": "made",
      "people": 1,
      "rejected": 0,
      "accounts": 1
    }
  ],
  "erased": false
}'
t "forget --json: that is a no" exits 1
run talante export ana-7 made --out mine --json
t "export --json of nobody" out_is '{
  "id": "ana-7",
  "held": 0,
  "folder": ""
}'

# ---- interrupted: half of the files are in their places

rm -rf half
cp -rp before half
mkdir half/forgetting
cp gone/results.csv half
cp gone/results.jsonl gone/items.csv gone/rejected.csv half/forgetting
cp -p gone/manifest.json half/forgetting
: >half/forgetting/ready
run talante forget ana-7 half --yes
t "forget, interrupted: again, it is finished" diff -r gone half
cp -rp before half2
mkdir half2/forgetting
echo '{' >half2/forgetting/results.jsonl
talante forget ana-7 half2 --yes >/dev/null
run talante verify half2
t "forget, interrupted before that: begun again" exits 0
t "and the stage is gone" test ! -e half2/forgetting

# ---- in the way

mkdir -p busy/parts
run flock busy/parts/lock talante forget ana-7 before busy --yes
t "forget: a batch at work" err_has "busy: error[TAL650]: a batch is at work in this folder"
t "forget: that is a bad file" exits 3
t "forget: then nothing anywhere is touched" grep -q ana-7, before/results.csv
run flock before talante forget ana-7 before --yes
t "forget: another forget" exits 4
t "and says so" err_is "talante: before: another run is writing it"
t "forget: nor then" grep -q ana-7, before/results.csv
cp -rp before broken
sed -i '1s/"status"/"statu/' broken/results.jsonl
run talante forget ana-7 broken --yes
t "forget: damaged results" err_has "broken/results.jsonl: error[TAL643]"
t "forget: are left as they are" grep -q ana-7, broken/results.csv
run talante forget ana-7 nowhere
t "forget: no such folder" err_is "talante: nowhere: No such file or directory"
mkdir empty
run talante forget ana-7 empty
t "forget: nothing of ours" err_has "empty: error[TAL649]"

# ---- ids

run talante forget
t "an id is missing" err_is "talante: an id has 1 to 200 bytes of UTF-8, and no control characters"
t "that is misuse" exits 2
run talante forget ''
t "an empty id" exits 2
run talante forget "$(printf '%0300d' 0)"
t "an id of 300 characters" exits 2
for id in ../../etc '*' '%s%n' "it's"; do
    run talante forget "$id" before --yes
    t "an id that is a trick: $id" out_is "Nothing is held of “$id”."
done
run talante forget "$rtl" made --yes
t "markup and right to left" exits 0
t "nothing of that one is left" test -z "$(held made رقية)"
run talante verify made
t "and the results are true" exits 0

# an id that JSON has to escape, in the name of a file; a file whose only line names nobody
odd='a"b'
answers 'a\"b' nowhere Unheard. >answers/"$odd.jsonl"
echo '{' >answers/luis.jsonl
talante batch desk.yaml --responses answers --out quoted >/dev/null 2>&1
talante forget "$odd" quoted --yes >/dev/null
t "forget: an id with a quote is gone from the names of files" test -z "$(grep -rlF -e 'a"b' -e 'a\"b' -e 'a""b' quoted)"
t "others' are not" grep -q '"file": "luis.jsonl"' quoted/manifest.json
touch -d 1999-12-31T12:00:00Z quoted/manifest.json
run talante forget --before 2000-01-01 quoted --yes
t "what nobody is named in may be called after somebody" test -z "$(held quoted luis)"
run talante forget --before 2000-01-01 quoted --yes
t "and is not found twice" out_is "Nothing is held from before 2000-01-01."
rm -f answers/luis.jsonl answers/"$odd.jsonl"

# ---- journals

say() { printf '%s\n' "$asked" "$felt" "$limit" '' | talante play parcel.lua --typed --assess --candidate "$1" --lang en --seed 1 --form 0 >/dev/null 2>&1; }
say ana-7
say c-3
mine=$(grep -l ana-7 home/journals/*)
cp "$mine" kept.jsonl
run talante verify "$mine"
t "a journal is true before" exits 0
(
    exec 9<"$mine"
    flock 9
    run talante forget ana-7 --yes
    t "a journal that is being written" err_has "error[TAL650]: this journal is being written now"
    t "is left alone" cmp "$mine" kept.jsonl
)
run talante forget ana-7 --yes
t "forget: a journal" out_has "journal; lines that name or quote somebody: 4"
t "nothing in the home names them" test -z "$(held home ana-7)"
t "or quotes them" test "$(grep -lF "$felt" home/journals/*)" = "$(grep -l c-3 home/journals/*)"
run talante verify "$mine"
t "a journal is true after" out_is "$mine: ok"
run talante debrief "$mine"
t "and says so itself" out_has "What you typed here was erased."
cp kept.jsonl home/journals/linked.txt
ln -s linked.txt home/journals/link.jsonl
talante forget ana-7 --yes >/dev/null
t "forget: through a link, the file itself" test -z "$(held home ana-7)"

mkdir -m 700 home/journals/older
cp kept.jsonl home/journals/older/deep.jsonl
run talante forget ana-7 --yes
t "forget: a journal deeper down is told" err_has "home/journals/older/deep.jsonl: error[TAL652]: this is in a folder that was not named"
run talante forget ana-7 home/journals/older --yes
t "and named, it is erased" test -z "$(held home ana-7)"
rm -r home/journals/older

sed '1s/"seq"/"sec"/' kept.jsonl >home/journals/odd.jsonl
run talante forget ana-7 --yes
t "forget: a journal that is none is told" err_has "home/journals/odd.jsonl: error[TAL652]"
rm home/journals/odd.jsonl
t "the home is for its owner only" test -z "$(find home -type f ! -perm 600 -o -type d ! -perm 700)"
head -c 32 /dev/zero >key
TALANTE_KEY=key say keyed
run talante forget keyed --yes
t "forget: the organisation's key is lost" exits 0
run env TALANTE_KEY=key talante verify "$(grep -l hmac home/journals/*)"
t "and with it the journal is still true" exits 0

# ---- from before a day

run talante forget --before 2025-02-30
t "a day that there is not" err_is "talante: --before takes a day such as 2025-01-31, not “2025-02-30”"
run talante forget --before 2000-01-01 before --yes
t "nothing is so old" out_is "Nothing is held from before 2000-01-01."
touch -d 1999-12-31T12:00:00Z before/manifest.json
run talante forget --before 2000-01-01 before --yes
t "results from before a day" exits 0
t "everybody is gone" test -z "$(held before ana-7; held before رقية; held before c-3; held before "$felt")"
run talante verify before
t "and they are true" out_is "before: ok: candidates 4, conversations played again 8"
run talante forget --before 2000-01-01 before --yes
t "they keep their age, and are not found twice" out_is "Nothing is held from before 2000-01-01."
cp kept.jsonl home/journals/old.jsonl
run talante forget --before 2100-01-01 --yes
t "journals from before a day" test -z "$(held home c-3; held home "$felt"; held home ana-7)"

# ---- export

say ana-77
run talante export ana-77 made --out mine
t "export" out_is "Records of conversations and folders of results: 2. What each file is: mine/index.txt"
t "export: the files" test "$(cd mine && echo *)" = \
    "index.txt journal-1.jsonl journal-1.txt results-1-items.csv results-1-results.csv results-1-results.jsonl results-1.txt"
t "export: the journal byte for byte" cmp mine/journal-1.jsonl "$(grep -l ana-77 home/journals/*)"
t "export: the line of the results" test "$(cat mine/results-1-results.jsonl)" = "$(grep '"ana-77"' made/results.jsonl)"
t "export: the index names each file" sh -c 'cd mine && for f in [jr]*; do grep -q "^  $f: " index.txt || exit 1; done'
t "export: the account has their words" grep -qF "$felt" mine/results-1.txt
t "export: a person's words and points, and not the author's key" test \
    "$(sed -n 's/^ *\(Better:\|With that one:\|What was true\|What you did not\|Discernment [0-9] of 2\).*/\1/p' mine/*.txt | sort | uniq -c | tr -s ' \n' ' ')" = \
    "$(sed -n 's/^ *\(Discernment [0-9] of 2\).*/\1/p' mine/*.txt | sort | uniq -c | tr -s ' \n' ' ')"
t "export: the house keeps it" grep -q '^  What was true' made/people/ana-77.txt
t "export: and the index says so" grep -q "What the author of a scenario holds to be better" mine/index.txt
t "export: nothing of anybody else" test -z "$(held mine c-3; held mine forgotten)"
t "export: for its owner only" test -z "$(find mine -type f ! -perm 600 -o -type d ! -perm 700)"
run talante export ana-77 made --out mine
t "export: a folder that holds something" err_is "talante: mine holds something already; name a folder that is empty or not there"
run talante export ana-7 made --out other
t "export: of who is forgotten nothing" out_is "Nothing is held of “ana-7”."
t "export: and makes no folder" test ! -e other
run talante export ana-77
t "export: --out is missing" exits 2
cp -rp made torn
rm torn/kept/*
run talante export ana-77 made torn --out torn-mine
t "export: of what cannot be played again nothing" exits 3
t "export: and leaves nothing half written" test -z "$(find . -maxdepth 1 -name 'torn-mine*')"
run talante export "$(printf 'x\302\233y\342\200\256')" --out other
t "export: an id cannot steer a terminal" out_is "Nothing is held of “x�y�”."

# ---- pseudonyms

printf 0123456789abcdef >key
talante batch desk.yaml --responses answers --out hidden --people --pseudonyms key >/dev/null 2>&1
t "pseudonyms: the HMAC-SHA-256 of the id" grep -q '^p-d00e382c2738ef024075,complete' hidden/results.csv
t "pseudonyms: no id" sh -c '! grep -rqE "ana-7[^.]|رقية|c-3" hidden'
run talante verify hidden
t "pseudonyms: the results are true" exits 0
for i in 1 2; do talante batch desk.yaml --responses answers --out shard$i --shard $i/2 --pseudonyms key >/dev/null; done
t "pseudonyms: nor in a shard" sh -c '! grep -qaE "ana-77|c-3" shard1/shard.run shard2/shard.run'
talante merge shard1 shard2 --out merged --people >/dev/null
t "pseudonyms: shards come to the same bytes" diff -r hidden merged
run talante forget ana-77 hidden --yes
t "pseudonyms: without the key" err_has "hidden: error[TAL654]: these results have pseudonyms, and the key is missing"
printf 0123456789abcdeX >key2
run talante forget ana-77 hidden --yes --pseudonyms key2
t "pseudonyms: with another" err_has "hidden: error[TAL654]: these results have pseudonyms by another key"
t "pseudonyms: nothing was touched" diff -r hidden merged
hint="talante: they have pseudonyms; which is whose is told by: talante export ID hidden --pseudonyms KEYFILE --out FOLDER"
run talante report hidden --person ana-77
t "pseudonyms: who asks for a page by the id is told the way" err_is "talante: nobody in these results is “ana-77”
$hint"
run talante debrief hidden --evidence --candidate ana-77
t "pseudonyms: and who asks for evidence" err_is "talante: hidden: nobody has the id “ana-77”
$hint"
printf 'candidate,team\nana-77,A\nc-3,B\n' >teams.csv
run talante report hidden --groups teams.csv
t "pseudonyms: groups with ids are of nobody, which is told with the way" err_is "talante: nobody in teams.csv is in these results, so no groups are compared
$hint"
rm hidden/report.html hidden/manual.html
run talante export ana-77 hidden --pseudonyms key --out theirs
t "pseudonyms: export by the id" grep -qF "$felt" theirs/results-1-results.jsonl
run talante forget ana-77 hidden --yes --pseudonyms key
t "pseudonyms: forget by the id" exits 0
t "pseudonyms: it is gone" sh -c '! grep -rq p-'"$(sed -n 's/.*"candidate":"p-\([0-9a-f]*\)".*/\1/p' theirs/results-1-results.jsonl)"' hidden'

# ---- evidence

say judged
journal=$(grep -l judged home/journals/*)
before=$(ls home/journals | wc -l)
run talante debrief "$journal" --evidence "the record" --plain
t "evidence of a moment" exits 0
t "evidence: only of that" test "$(grep -c '^Moment: ' out)" -eq 1
t "evidence: scene and turn" out_has "Moment: the record (scene record, turn 2)"
t "evidence: what was on the screen" out_has "Nuno Reis: It is for my daughter. Saturday!"
t "evidence: the level and its most" out_has "Validation: level 2; the most that this moment gives here is 2."
t "evidence: rule and points" out_has "+2 restate"
t "evidence: how it enters the score" out_has "Validation: 2 of the 2 points earned, out of 6; that is 33 of 100"
t "evidence: the link of the record" out_has "$(sed -n 3p "$journal" | sed 's/.*"chain":"\([0-9a-f]*\)".*/\1/')"
(
    export TALANTE_HOME="$W/second"
    say reader
    talante debrief "$W"/second/journals/*
    talante export reader --out read
) >/dev/null
t "export: what was read is no conversation" test "$(tr -s ' \n' ' ' <read/index.txt | grep -oE 'journal-[0-9].jsonl: the record (that explanations were read|of one conversation)' | cut -d: -f2 | sort | uniq -c | tr -s ' \n' ' ')" = \
    " 1 the record of one conversation 1 the record that explanations were read "
# who is named was looked at by whoever judges an appeal; who is not, has looked themselves
readings() { grep -l '"mode":"reading"' "$TALANTE_HOME"/journals/* | wc -l; }
flat_has() { tr -d ' \n' <out | grep -qF -e "$1"; }
t "evidence: an appeal is not the candidate's reading" test "$(ls home/journals | wc -l)" -eq "$before"
run talante debrief "$journal" --evidence "the record" --json
t "evidence --json" flat_has '"moment":"therecord","name":"therecord","scene":"record","turn":1,'
t "evidence --json: spans" flat_has '"rule":"restate.lived","start":0,"end":59,"text":"Iamsorrythatyouhadtowaitthreedaysforherpresent.","points":2,"note":null'
t "evidence --json: what could not be said yet" flat_has '"id":"quote","text":null,"locked":"Youhavenotreadthelabel."'
t "evidence --json: one moment" test "$(grep -c '"moment"' out)" -eq 1
t "evidence --json: the link of the record" out_has "\"chain\": \"$(sed -n 3p "$journal" | sed 's/.*"chain":"\([0-9a-f]*\)".*/\1/')\""
(
    export TALANTE_HOME="$W/third"
    say ana-9
    own=$(echo third/journals/*)
    talante debrief "$own" --evidence >/dev/null
    say ana-9
    t "evidence: nor does a later assessment say so" test "$(cat third/journals/* | grep -c '"exposed":false')" -eq 2
    printf '%s\n' "$asked" "$felt" "$limit" | talante play parcel.lua --typed --assess --lang en --seed 2 --form 0 >/dev/null 2>&1
    own=$(grep -l '"seed":"2"' third/journals/*)
    talante debrief "$own" --evidence nothing >/dev/null 2>&1
    t "evidence: of no moment nobody has read" test "$(readings)" -eq 0
    talante debrief "$own" --evidence >/dev/null
    t "evidence: where nobody is named it is a reading" test "$(readings)" -eq 1
)
run talante debrief "$journal" --json
t "the debrief itself has no JSON" err_is "talante: --json goes with --evidence only"
run talante debrief "$journal" --evidence nothing
t "evidence: no such moment" err_is "talante: no answer decided a moment “nothing”; there is: “the question”, “the record”, “the way out”"
t "evidence: that is a no" exits 1
run talante debrief made --evidence --candidate c-3 "the record" --plain
t "evidence of results, a conversation each" test "$(grep -c '^Moment: the record' out)" -eq 2
t "evidence: the total is that of a conversation" test "$(grep -c '^  Total of this conversation: [0-9]* of 100. That of an assessment' out)" -eq 2
run talante debrief made --evidence --candidate c-3 --json
t "evidence of results --json: all of both" test "$(grep -c '"moment"' out) $(grep -c '"record": null' out)" = "6 6"
t "evidence of results --json: what the words were heard by" out_has "\"lexicon\": \"$(sha256sum <made/kept/lexicon.yaml | cut -c 1-64)\""
run talante debrief made --evidence --candidate c-3 nothing
t "evidence of results: which moments all of them have" err_is "talante: no answer decided a moment “nothing”; there is: “the question”, “the record”, “the way out”, “the question”, “the record”, “the way out”"
t "evidence of results: that is a no, too" exits 1
run talante debrief made --evidence --candidate nobody
t "evidence: nobody" err_is "talante: made: nobody has the id “nobody”"
cp -r made lost
rm lost/results.jsonl
run talante debrief lost --evidence --candidate c-3
t "evidence: the lines are missing, not the folder" err_is "lost/results.jsonl: error[TAL641]: this file of the results is missing"
t "evidence: the lines are missing: refused" exits 3
rm -r lost
run talante debrief made --evidence
t "evidence: whose?" err_is "talante: --candidate is missing"
run talante debrief "$journal" "the record"
t "a moment is for evidence" err_is "talante: a moment is named for --evidence only"
