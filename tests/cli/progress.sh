#!/bin/sh
# `talante progress`, and who has read explanations: from journals to figures and back.
. "$(dirname "$0")/lib.sh"
parcel=$TAL_ROOT/tests/cli/parcel.lua
journals() { ls "$TALANTE_HOME"/journals/*.jsonl; }
records() { cat "$TALANTE_HOME"/journals/*.jsonl | grep -c -e "$1"; } # that hold TEXT

# well MODE... / badly MODE...: plays the parcel through a pipe.
well() { printf 'ask\n/look label\nquote\nfetch\n' | talante play "$parcel" --lang en "$@"; }
badly() { printf 'deny\nguess\nwait\n' | talante play "$parcel" --lang en "$@"; }

# ---- nothing yet

run talante progress
t "progress: an empty home is no error" exits 0
t "progress: it says how to begin, with the shortest" out_has "To begin: talante play hundred-calls"
t "progress: it lists what there is to practise" out_has "hundred-calls (A hundred calls). Not played yet."
run talante progress --lang es
t "progress: in Spanish" out_has "Todavía no has terminado ninguna conversación."
run talante progress --json
t "progress: JSON of nothing" out_has '"sessions": [],'
t "progress: the cache is private" test "$(stat -c %a "$TALANTE_HOME/history.sqlite")" = 600

run talante progress more
t "progress: takes no name" exits 2
run talante play --rebuild
t "progress: --rebuild belongs to it alone" exits 2

# ---- an assessment, and what was read before

run well --assess --seed 1 --form 0 --result before.json
t "exposed: not the first time" err_lacks "were read before"
t "exposed: the journal says so" grep -q '"mode":"assessment","exposed":false' "$(journals | tail -n 1)"
run well --assess --seed 1 --form 0
t "exposed: an assessment explains nothing" err_lacks "were read before"

run talante debrief "$(journals | head -n 1)"
t "exposed: a debrief is shown" out_has "The conversation, line by line"
t "exposed: and recorded" test "$(records '"mode":"reading"')" -eq 1
run talante debrief "$(journals | head -n 1)"
t "exposed: once" test "$(records '"mode":"reading"')" -eq 1

run well --assess --seed 1 --form 0 --result after.json
t "exposed: then an assessment says so" err_has \
    "talante: the explanations of this scenario were read before; the record says so"
t "exposed: and is played" exits 0
t "exposed: the record says so" test "$(records '"exposed":true')" -eq 1
t "exposed: the result is as it was" cmp before.json after.json
# shellcheck disable=SC2046
run talante verify $(journals)
t "exposed: every journal verifies" exits 0

TALANTE_HOME=$W/home-feedback
printf '/feedback\n/feedback off\n' | talante play "$parcel" --lang en --seed 1 >feedback 2>&1
t "exposed: feedback is recorded when it is switched on" grep -q '"event":"explained"' "$(journals)"
run well --assess --seed 1 --form 0
t "exposed: feedback is an explanation" err_has "were read before"

TALANTE_HOME=$W/home-named
well --candidate ana --seed 1 >practice 2>&1
run well --assess --candidate eva --seed 1 --form 0
t "exposed: not by what somebody else has read" err_lacks "were read before"
run well --assess --candidate ana --seed 1 --form 0
t "exposed: but by oneself" err_has "were read before"

# ---- practice

TALANTE_HOME=$W/home-practice
badly --seed 1 --form 0 >first 2>&1
sleep 1.1 # their order is by the second
well --seed 2 --form 1 >second 2>&1
well --seed 2 --form 1 --assess >third 2>&1
printf 'ask\n' | talante play "$parcel" --lang en --seed 3 >left 2>&1
run talante progress
t "progress: practice" out_has "Practice: 2 conversations"
t "progress: the last score" out_has "100 of 100 the last time"
t "progress: assessments apart" out_has "Assessment: 1 conversation"
t "progress: what was played" out_has "parcel, practice, form 0, en: lost. Not passed."
t "progress: exposed" out_has "Its explanations had been read before."
t "progress: nothing is wrapped past 80 columns" test "$(awk 'length > 100' out | wc -l)" -eq 0
run talante progress --json
cp out one.json
t "progress: JSON has the finished ones" test "$(grep -c '"journal":' out)" -eq 3
run talante progress --json --lang es
t "progress: JSON speaks no language" cmp out one.json
run talante progress --json --rebuild
t "progress: a rebuild gives the same bytes" cmp out one.json
rm "$TALANTE_HOME"/history.sqlite*
run talante progress --json
t "progress: so does a lost cache" cmp out one.json
talante progress --json >two.json 2>two.err &
run talante progress --json --rebuild
wait
t "progress: two at once" cmp out one.json
t "progress: both of them" cmp two.json one.json

# ---- trouble

echo "Dear diary, today nothing happened; and again nothing, and a third time." \
    >"$TALANTE_HOME/history.sqlite"
run talante progress --json
t "progress: a cache of another kind changes no byte" cmp out one.json
t "progress: and no exit code" exits 0
t "progress: it is said" err_has "history.sqlite: error[TAL617]: this is no history that can be read"
t "progress: and left alone" grep -q diary "$TALANTE_HOME/history.sqlite"
run talante progress --json --rebuild
t "progress: a rebuild replaces it" exits 0
run talante progress --json
t "progress: for good" err_is ""

rm -rf "$TALANTE_HOME"/history.sqlite*
mkdir "$TALANTE_HOME/history.sqlite"
run talante progress --json
t "progress: without a cache it answers the same" cmp out one.json
t "progress: in silence" err_is ""
run talante progress --json --rebuild
t "progress: a rebuild that cannot be written is said" err_has "the history cannot be kept here: "
t "progress: by the exit code too" exits 4
rmdir "$TALANTE_HOME/history.sqlite"

damaged=$(journals | head -n 1)
sed -i 's/"lost"/"won!"/' "$damaged"
run talante progress --json
t "progress: a damaged journal is skipped" test "$(grep -c '"journal":' out)" -eq 2
t "progress: and named" out_has "\"${damaged##*/}\""
t "progress: and said" err_has "error[TAL602]"
t "progress: the exit code says so" exits 1
run talante progress
t "progress: each time" exits 1

run env TALANTE_HOME=/proc/none talante progress
t "progress: without a folder" exits 4
run env -u HOME -u TALANTE_HOME -u XDG_DATA_HOME talante progress
t "progress: without a home" err_is "talante: there is no home folder to look in"

newest=$(journals | tail -n 1)
mv "$newest" one.jsonl
rm -r "$TALANTE_HOME/journals"
echo >"$TALANTE_HOME/journals"
run talante debrief one.jsonl
t "debrief: without a folder of journals it is shown" out_has "The conversation, line by line"
t "debrief: and said not to be recorded" \
    err_is "talante: it is not recorded that this debrief was read"
