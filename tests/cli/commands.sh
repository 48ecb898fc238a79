#!/bin/sh
# Every command: what it answers, in text and JSON, its exit codes, and what it says to bad input.
. "$(dirname "$0")/lib.sh"
parcel=$TAL_ROOT/tests/cli/parcel.lua

# ---- the program

run talante
t "alone it says how to begin" out_has "To begin: talante play hundred-calls"
t "and that is no failure" exits 0
run talante --version
t "--version" grep -q '^talante [0-9]*\.[0-9]*\.[0-9]*$' out
run talante --help
t "--help" out_has "talante verify JOURNAL|FOLDER..."
run talante help play
t "help of a command" out_has "--candidate ID"
run talante play --help
t "the same with --help" out_has "--candidate ID"
run talante plya
t "an unknown command" exits 2
t "is guessed" err_is "talante: there is no command plya; did you mean play?"
run talante frobnicate
t "one that is like none" err_is 'talante: there is no command frobnicate; `talante help` lists them'
run talante --frob
t "an unknown option" exits 2
run talante check
t "a name is missing" exits 2
t "and is asked for" err_is "talante: check: a name is missing: talante check NAME|FILE..."
run talante play one two
t "a word too many" err_is "talante: play: what is “two”? Usage: talante play [NAME|FILE]"
run talante --lang es
t "help in Spanish" out_has "Para empezar: talante play hundred-calls"
run talante --lang es help check
t "the language may stand before the command" out_has "talante check NOMBRE|ARCHIVO..."
run sh -c 'talante list >/dev/full'
t "stdout that is full is a failure" exits 4

# ---- list

run talante list
t "list" exits 0
t "names, titles, minutes" grep -q '[0-9]\. *hundred-calls A hundred calls ([0-9]* min)' out
run talante list --json
t "the shortest first" sh -c 'sed -n "s/.*\"minutes\": \([0-9]*\).*/\1/p" out | sort -nc'
run talante list --lang es
t "list in Spanish" out_has "Cien llamadas"
run talante list --json
for key in name title summary minutes languages forms file; do
    t "list --json has $key" out_has "\"$key\": "
done
run talante play </dev/null
t "play without a name lists" out_has "hundred-calls"
t "and asks nobody where there is nobody" exits 0

# ---- play: usage

run talante play hundred-cals
t "an unknown scenario" exits 2
t "is guessed" err_is "talante: there is no scenario hundred-cals; did you mean hundred-calls?"
cp "$parcel" late-parcel.lua
for command in play explore script graph; do
    run talante "$command" late-parcel
    t "$command: a file without its ending" exits 2
    t "$command: is guessed" err_is "talante: nothing of the name late-parcel comes with Talante; did you mean the file late-parcel.lua?"
done
for command in check test; do
    talante "$command" late-parcel >both 2>&1
    t "$command: a file without its ending is guessed" grep -qx '   = hint: did you mean late-parcel.lua?' both
done
run talante play "$parcel" --form 2
t "a form that is not there" exits 2
t "says which are" err_is "talante: --form: this scenario has the forms 0 to 1"
run talante play "$parcel" --seed x
t "a seed that is none" exits 2
run talante play "$parcel" --seed 18446744073709551615
t "a seed that is too large" err_has "from 0 to 9223372036854775807"
run talante play "$parcel" --result "$W" </dev/null
t "a result that cannot be written" exits 4
t "is found before the first line" out_is ""
run talante play "$parcel" --result /nowhere/at/all.json </dev/null
t "nor into a folder that is not there" err_has "the result cannot be written to /nowhere/at/all.json"

# ---- play: files

for bad in missing.lua folder.lua empty.lua binary.lua latin.lua; do
    case $bad in
    folder.lua) mkdir "$bad" ;;
    empty.lua) : >"$bad" ;;
    binary.lua) printf 'return \0\0\0' >"$bad" ;;
    latin.lua) printf 'return scenario "a" { title = "\351" }' >"$bad" ;;
    esac
    run talante play "$bad" </dev/null
    t "play $bad is refused" exits 3
    t "play $bad says where" grep -q "^$bad.*error\[TAL[0-9]*\]" err
    run talante check "$bad"
    t "check $bad finds an error" exits 1
    t "check $bad says where" grep -q "^$bad.*error\[TAL[0-9]*\]" out
done
name=$(printf 'evil\033[2J.lua')
run talante play "$name" </dev/null
t "a file name cannot steer the terminal" test "$(tr -d '\n[:print:]\200-\377' <err | wc -c)" -eq 0

mkdir "it's here"
cp "$parcel" "$TAL_ROOT/tests/cli/parcel.es.yaml" "it's here"
TALANTE_HOME="$W/a home"
run talante play "it's here/parcel.lua" --lang en --seed 1 --form 0 <<'END'
deny
guess
wait
END
again=$(sed -n 's/.*to play the same again: //p' err)
read_again=$(sed -n 's/.*to read this again: //p' err)
TALANTE_HOME=$W/home
run sh -c "$again </dev/null"
t "how to play it again can be typed" err_has "the input ended"
run sh -c "$read_again"
t "and so can how to read it" exits 0
run sh -c "cd \"it's here\" && printf 'deny\n' | talante play parcel.lua --lang en --seed 1 --form 0"
run talante play --resume <<'END'
guess
wait
END
t "of a file that nobody names any more: how to read it" err_has "to read this again: talante debrief "
t "but not how to play it, for where it is was not said" err_lacks "to play the same again"
run "$TALANTE" play "it's here/parcel.lua" --lang en </dev/null
t "it names the program as it was called" err_has "to go on: $TALANTE play parcel --resume"
name=$(printf 'two\nlines.lua')
cp "$parcel" "$name"
run talante check "$name"
t "a line break in a name breaks no line" out_is "two?lines.lua: no mistakes found"
rm -rf "$TALANTE_HOME" # the debrief that was just read is on record there

# ---- check

run talante check "$parcel"
t "check: all is well" out_is "$parcel: no mistakes found"
t "check: exit code" exits 0
sed 's/to = "record"/to = "recrod"/' "$parcel" >wrong.lua
run talante check wrong.lua "$parcel"
t "check: a mistake" exits 1
t "check: its place" grep -q '^wrong.lua:[0-9]*:[0-9]*: error\[TAL[0-9]*\]: ' out
t "check: a sum" out_has "2 errors, 0 warnings in wrong.lua"
t "check: goes on to the next file" out_has "no mistakes found"
t "check: the findings are data" err_is ""
run talante check --json wrong.lua
t "check --json: exit code" exits 1
t "check --json: errors" out_has '"errors": 2'
t "check --json: place" out_has '"line": 37'
t "check --json: the file of each" test "$(grep -c '"file": "wrong.lua"' out)" -eq 3
t "check --json: its line" out_has '"source": "'
{
    echo 'return scenario "a" {'
    for i in $(seq 300); do echo "  field_$i = 1,"; done
    echo '}'
} >many.lua
run talante check many.lua
t "check: no warnings where the errors are more than the list holds" \
    grep -q '^[0-9]* errors, 0 warnings in many.lua$' out
run talante check --json many.lua
t "check --json: nor there" out_has '"warnings": 0'
run talante check --lang es wrong.lua
t "check in Spanish" out_has "2 errores, 0 avisos en wrong.lua"
t "and its findings are" grep -q 'error\[TAL' out

# ---- verify and debrief

run talante play "$parcel" --lang en --seed 1 --form 0 <<'END'
deny
guess
wait
END
journal=$(ls "$TALANTE_HOME"/journals/*.jsonl)
run talante verify "$journal"
t "verify: ok" out_is "$journal: ok"
run talante verify --json "$journal"
t "verify --json" out_has '"ok": true'
run talante debrief "$journal"
t "debrief: not passed" out_has "Not passed. The total has to reach 75."
t "debrief: why not" out_has "ends so does not pass: lost."
t "debrief: what was not looked at" out_has "[Read the label] Delivered on Monday to his old address."
sed 's/"deny"/"denx"/' "$journal" >changed.jsonl
run talante verify changed.jsonl "$journal"
t "verify: one changed byte" exits 1
t "verify: its place" grep -q '^changed.jsonl:2:' out
t "verify: goes on to the next" out_has "$journal: ok"
run talante verify --json changed.jsonl
t "verify --json: not ok" out_has '"ok": false'
for key in code severity line column message hint file source; do
    t "verify --json: its findings have a $key" out_has "\"$key\": "
done
run talante verify missing.jsonl
t "verify: a missing file" exits 3
run talante debrief missing.jsonl
t "debrief: a missing file" exits 3
run talante debrief "$parcel"
t "debrief: not a journal" exits 3

# ---- where nothing is examined, nobody is asked how well they did

cat >plain.lua <<'LUA'
return scenario "plain" {
  title = "Plain", language = "en", persona = { name = "Ana" },
  claim = { "It has doubled.", verdict = "exaggerated", truth = "No.", value = "care" },
  scene "opening" { says "Well?", reply "ask" { "Since when?", to = "well" } },
  outcome "well" { "She goes.", result = "resolved" },
}
LUA
run talante play plain.lua <<'END'
ask
END
t "it is played to its end" out_has "She goes."
t "without that question" out_lacks "How well did you do?"
