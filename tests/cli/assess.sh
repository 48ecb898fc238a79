#!/bin/sh
# An assessment for one candidate: all of it in both languages, going on after a kill and after a pause,
# what was granted, and what is refused.
. "$(dirname "$0")/lib.sh"
journals() { find "$TALANTE_HOME/journals" -name '*.jsonl' 2>/dev/null | sort; }
count_journals() { [ "$(journals | wc -l)" -eq "$1" ]; }
starts() { journals | xargs head -qn 1; }

# ---- the assessment: two conversations, each in a form of its own

desk
echo "accommodations: [no_timers, extra_breaks]" >>desk.yaml
well='ask
/look label
quote
fetch
skip'
run talante check desk.yaml
t "the assessment is sound" out_is "desk.yaml: no mistakes found"

# ---- who, and how

run talante assess desk.yaml </dev/null
t "without a candidate nothing begins" exits 2
t "which is said" err_is "talante: who is this? It takes --candidate and a name or number"
run talante assess desk.yaml --candidate "$(printf 'a\tb')" </dev/null
t "a candidate without control characters" exits 2
run talante assess desk.yaml --candidate ana --seed 3 </dev/null
talante help assess --lang en >help
t "and not listed as an option" test "$(grep -c seed help)" -eq 0
talante help play --lang en >help
t "as it is where it is one" grep -q '^  --seed N' help
t "the seed is drawn by chance" err_is "talante: --seed does not go with assess: the seed is drawn by chance, and recorded"
run talante assess desk.yaml --candidate ana --lang fr </dev/null
t "not in a language that it is not held in" exits 2
t "it says which there are" err_has "talante: this assessment is not held in “fr”; it has: en, es"
run talante assess desk.yaml --candidate ana --with large_text </dev/null
t "not with what it does not list" exits 2
t "it says what it lists" err_is \
    "talante: --with: this assessment does not list “large_text”; it lists: no_timers, extra_breaks"
run talante assess desk.yaml --candidate ana --with no_timers,quiet </dev/null
t "not with what is no accommodation" exits 2
run talante assess three-conversation --candidate ana </dev/null
t "a name that is near is asked back" err_is \
    "talante: nothing of the name three-conversation comes with Talante; did you mean three-conversations?"
run talante assess missing.yaml --candidate ana </dev/null
t "a file that is not there is a bad file" exits 3
t "none of this left a record" count_journals 0

# ---- all of it

run talante assess desk.yaml --candidate ana <<END
$well
$well
END
t "all of it in one go" exits 0
t "it says what the candidate is told" out_has "Two men will come."
t "and how much there is" out_has "There are 2 conversations (about 2 minutes). No score is shown."
t "and how far it is" out_has "1 of 2 done; 1 is left. You may take a pause now."
t "and that it is done" out_has "All 2 conversations are done and recorded."
t "no score is shown" out_lacks Passed
t "nor promised" out_lacks "see the score"
t "each rates themselves" test "$(grep -c 'How well did you do?' out)" -eq 2
t "two journals" count_journals 2
# shellcheck disable=SC2046
run talante verify $(journals)
t "both verify" exits 0
sha=$(sha256sum desk.yaml | cut -d ' ' -f 1)
t "both name the assessment" test "$(starts | grep -c "\"assessment\":\"$sha\",\"accommodations\":\[\]")" -eq 2
t "its bytes are kept" cmp desk.yaml "$TALANTE_HOME/kept/$sha"
t "they are assessments" test "$(starts | grep -c '"mode":"assessment"')" -eq 2

run talante assess desk.yaml --candidate ana <<END
$well
END
t "once more is no more" exits 0
t "it says so" out_is "All 2 conversations are done and recorded."
t "and plays nothing" count_journals 2

# The form is drawn by the candidate's id: SHA-256 of "desk\0two.lua\0ana\0", and so on.
drawn() {
    high=$(printf 'desk\0two.lua\0%s\0' "$1" | sha256sum | cut -c 1-16)
    expr $((0x$(printf %s "$high" | cut -c 16))) % 2
}
form() { starts | grep "\"text\":\"$1\"" | sed -n 's/.*"id":"parcel-two".*"form":\([01]\).*/\1/p'; }
t "the form is the one drawn" test "$(form ana)" = "$(drawn ana)"
# The seed is not, or who is forgotten could be found by trying ids.
told=$((0x$(printf 'desk\0two.lua\0ana\0' | sha256sum | cut -c 17-24)))
t "the seed tells nobody" test "$(starts | grep -c '"seed":"'$told'"')" -eq 0
t "nor are two alike" test "$(starts | grep -o '"seed":"[0-9]*"' | sort -u | wc -l)" -eq 2

# ---- in Spanish, with a kill in the middle

mkfifo pipe
talante assess desk.yaml --candidate bea --lang es --with no_timers,extra_breaks <pipe >killed 2>&1 &
pid=$!
exec 3>pipe
printf '%s\nask\n' "$well" >&3
tries=0
until [ "$(grep -c 'Es para mi hija' killed)" -eq 2 ] || [ "$tries" -ge 200 ]; do
    sleep 0.05
    tries=$((tries + 1))
done
kill -9 "$pid"
wait "$pid" 2>wait.err
exec 3>&-
t "it is told in Spanish" grep -q "Vendrán dos hombres." killed
t "what was granted is said" grep -q "No corre ningún reloj" killed
t "and the breaks too" grep -q "Puedes descansar entre dos respuestas" killed
t "one is done, one begun" count_journals 4

run talante assess desk.yaml --candidate bea --lang en </dev/null
t "all of it in one language" exits 2
run talante assess desk.yaml --candidate bea <<'END'
guess
END
t "the same command goes on" exits 0
t "in its language" out_has "Queda 1 conversación"
t "where it was" out_has "Sigues donde lo dejaste."
t "and leaves when the input ends" err_has "para seguir: talante assess desk.yaml --candidate bea"
run talante assess desk.yaml --candidate bea <<'END'
wait
90
/skip
END
t "to the end" out_has "Las 2 conversaciones están terminadas y registradas."
t "no more journals than conversations" count_journals 4
# shellcheck disable=SC2046
run talante verify $(journals)
t "all verify" exits 0
t "what was granted is on record, once asked for" test \
    "$(starts | grep -c '"accommodations":\["no_timers","extra_breaks"\]')" -eq 2
t "the form is the one drawn here too" test "$(form bea)" = "$(drawn bea)"

# ---- the file is changed

run talante assess desk.yaml --candidate cid <<END
$well
/quit
END
t "who leaves is not failed" exits 0
sed 's/Two men/Two gentlemen/' desk.yaml >changed.yaml
run talante assess changed.yaml --candidate cid </dev/null
t "who began with one file ends with it" exits 1
t "it says so" err_has \
    "cid began this assessment with another version of its file, and 1 of 2 conversations are done: go on with that version"
t "and where it is" err_has "a copy of it is $TALANTE_HOME/kept/$sha; or begin anew"
run talante assess changed.yaml --candidate ana <<END
$well
$well
END
t "who was done may do it anew" exits 0
run talante assess desk.yaml --candidate cid <<END
$well
END
t "with the first file it goes on" out_has "All 2 conversations are done and recorded."

# ---- others' records do not count, and open ones are left alone

run talante play parcel.lua --assess --candidate dan --form 0 --seed 1 <<END
$well
END
run talante assess desk.yaml --candidate dan </dev/null
t "a conversation outside of it is none of it" out_has "There are 2 conversations"
mkfifo elsewhere
talante assess desk.yaml --candidate eve <elsewhere >open.out 2>&1 &
pid=$!
exec 3>elsewhere
tries=0
until grep -q Nuno open.out || [ "$tries" -ge 200 ]; do sleep 0.05; tries=$((tries + 1)); done
run talante assess desk.yaml --candidate eve </dev/null
exec 3>&-
wait "$pid"
t "one that is open elsewhere is left there" exits 4
t "which is said" err_has TAL615

mkdir full
chmod 500 full
if [ "$(id -u)" -eq 0 ]; then
    skip "no record, no assessment" "root writes everywhere"
else
    TALANTE_HOME=$W/full/home run talante assess desk.yaml --candidate ana </dev/null
    t "no record, no assessment" exits 4
fi

# ---- typed

sed 's/answers: picked/answers: typed/; s/assessment: desk/assessment: typed-desk/' desk.yaml >typed.yaml
run talante assess typed.yaml --candidate ana <<'END'
When did you last hear of it, and what is it for?
END
t "answers are typed where it says so" out_has "Type what you would say"
t "and recorded as such" test "$(starts | grep -c '"format":2.*"assessment"')" -eq 1

# ---- what comes with Talante

run talante assess three-conversations --candidate ana --lang es </dev/null
t "it is found by name" out_has "Vas a tener tres conversaciones con clientes."
t "it says how long" out_has "Son 3 conversaciones (unos 29 minutos)."
run talante check three-conversations
t "it is sound" exits 0
run talante check --json three-conversations desk.yaml
t "check answers in JSON" test "$(grep -c '"errors": 0' out)" -eq 2
