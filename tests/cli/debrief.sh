#!/bin/sh
# What comes after the last answer: the trainee's own rating, the debrief, the way back; examples.
. "$(dirname "$0")/lib.sh"
parcel=$TAL_ROOT/tests/cli/parcel.lua
rating() { tr -d ' \n' <result.json | grep -o '"self_rating":\(null\|{[^}]*}\)'; }
journal() { ls "$TALANTE_HOME"/journals/*.jsonl | tail -n 1; }
played() { run talante play "$parcel" --lang en --seed 1 --form 0 --result result.json "$@"; }
clear_home() { rm -rf "$TALANTE_HOME"; }

# ---- the rating, through a pipe

played <<'END'
ask
/look label
quote
fetch
70

0
END
t "it is asked for before the score" test "$(grep -n 'How well did you do' out | cut -d: -f1)" -lt \
    "$(grep -n 'The score' out | cut -d: -f1)"
t "in the rubric's words" out_has "  100: Names this person's feeling, value or situation"
t "the result has it" test "$(rating)" = \
    '"self_rating":{"discernment":70,"validation":null,"disagreement":0}'
t "the journal has it" grep -q '"event":"rating"' "$(journal)"
t "belief stands beside measurement" out_has "believed 70, measured 100: 30 more than you thought"
t "what was skipped is not compared" test "$(grep -c 'Validation: *believed' out)" -eq 0
t "one sentence" out_has "You did better than you thought."
run talante debrief "$(journal)"
t "a debrief of the journal has it too" out_has "believed 70, measured 100: 30 more than you thought"
run talante verify "$(journal)"
t "and it verifies" exits 0

clear_home
played <<'END'
ask
/look label
quote
fetch
lots
skip
END
t "what is no rating is said" err_has "“lots” is no number from 0 to 100: this skill counts as not rated"
t "and counts as skipped, as all others may be" test "$(rating)" = '"self_rating":null'
t "the journal has none" test "$(grep -c rating "$(journal)")" -eq 0
t "nor has the debrief" out_lacks "What you believed"

printf 'ask\n/look label\nquote\nfetch\n50' >typed
played <typed
t "the input may end in the middle" test "$(rating)" = \
    '"self_rating":{"discernment":50,"validation":null,"disagreement":null}'
t "and that is no failure" err_lacks "the input ended"

clear_home
played --assess <<'END'
ask
/look label
quote
fetch
/back
101
90
END
t "an assessment asks too" test "$(rating)" = \
    '"self_rating":{"discernment":null,"validation":null,"disagreement":90}'
t "and takes nothing back" err_has "“/back” is no number from 0 to 100"
t "and shows no score" out_lacks " of 100"
t "and is sealed" grep -q '"event":"end"' "$(journal)"

run talante play "$parcel" --lang es --seed 1 --form 0 <<'END'
deny
guess
wait
saltar
END
t "Spanish: one word skips all" out_has "Discernimiento, de 0 a 100: saltar"
t "Spanish: it is the only question" test "$(grep -c 'de 0 a 100: ' out)" -eq 1

# ---- the debrief

clear_home
played <<'END'
deny
guess
wait
skip
END
t "title and summary stand at its head" test "$(grep -c 'A man says that his parcel was never' out)" -eq 2
t "what was claimed, and what was so" out_has "What was true:          It went to his old address."
t "a better line" out_has "    Better: When did you last hear of it, and what is it for?"
t "one thing to try" out_has "  Most was lost at “the question”: 6 points of 6."
t "said concretely" out_has "  Try: When did you last hear of it, and what is it for?"
t "it is sealed where nobody goes back" grep -q '"event":"end"' "$(journal)"
run talante debrief "$(journal)"
t "the journal gives the same advice" out_has "  Most was lost at “the question”: 6 points of 6."
t "and offers no way back" out_lacks "Go back there?"

clear_home
played --assess --debrief <<'END'
deny
guess
wait
END
t "an assessment is explained where it is asked for" out_has "The conversation, line by line"
t "and advises nothing" out_lacks "One thing to try"
run talante debrief "$(journal)"
t "nor does its journal" out_lacks "One thing to try"

run talante play hundred-calls --lang en --seed 1 --form 0 <<'END'
count_it
dig_in
an_estimate
go_by_the_log
END
t "ideas stand with their moments" out_has "    The idea: What a caller says is neither true nor false"
t "moments that were not reached are told" out_has "What you did not get to"
t "with their ideas" out_has "  [the promise] Say early and openly"

# ---- the way back

clear_home
played <<'END'
ask
/look label
guess
wait
80
80
80
/back
fetch
END
t "one goes back to where most was lost" out_has "You go back to that answer."
t "and not further" test "$(grep -c 'And now?' out)" -eq 4
t "the second score counts" test "$(sed -n 's/.*"outcome": "\(.*\)",/\1/p' result.json)" = fetched
t "a rating is asked for once" test "$(grep -c 'How well did you do' out)" -eq 1
t "and a score that was seen is not rated" test "$(rating)" = '"self_rating":null'
t "the first try stays in the journal" grep -q '"reply":"wait"' "$(journal)"
t "so does its rating" grep -q '"discernment":80' "$(journal)"
run talante verify "$(journal)"
t "and all of it verifies" exits 0

clear_home
played <<'END'
ask
/look label
quote
wait
/back
fetch
END
t "/back instead of a rating takes the last reply back" out_has "You take your last reply back."
t "before any score" test "$(grep -c 'The score' out)" -eq 1

run talante play "$parcel" --lang es --seed 1 --form 0 <<'END'
deny
guess
wait
saltar
sí
/salir
END
t "Spanish: yes goes back" out_has "Vuelves a aquella respuesta."

# ---- examples

clear_home
run talante play hundred-calls --lang en --example
t "an example says that it is one" out_has "This is an example:"
t "it runs through" out_has "At half past eight the mobile rings on the landing."
t "it looks" out_has "[Open the ticket log]"
t "it gives reasons" out_has "You began with the wait"
t "and ideas" out_has "The idea: There are three customers in every call"
t "it scores nothing" out_lacks " of 2"
t "it is on record as read" grep -q '"mode":"reading"' "$(journal)"
run talante verify "$(journal)"
t "and that verifies" exits 0
run talante debrief "$(journal)"
t "there is nothing to debrief" exits 1
t "which is said" err_has "nothing was played"
run talante play hundred-calls --lang en --assess --seed 1 </dev/null
t "an assessment knows that it was read" err_has "were read before"
run talante play hundred-calls --lang es --example --form 2
t "Spanish: the form in which she is right" out_has "Usted cumplió y nosotros no."
t "Spanish: it says that it is one" out_has "no se te pregunta ni se"
for name in self-diagnosis high-profile-client; do
    for form in 0 1 2; do
        run talante play "$name" --example --form "$form"
        t "$name has an example of form $form" exits 0
    done
done
run talante play "$parcel" --lang en --example
t "without a path there is none" exits 3
t "and it is said" err_has "no path of form 0 passes, so there is no example of it"
run talante play hundred-calls --lang en --example --assess
t "it goes with no assessment" exits 2
run talante play hundred-calls --lang en --example --form 9
t "nor with a form that is not there" exits 2
TALANTE_HOME=/proc/none
run talante play hundred-calls --lang en --example
t "without a home it is shown all the same" exits 0

# ---- a conversation that was left at its end is taken up there

TALANTE_HOME=$W/home
clear_home
mkfifo pipe
talante play "$parcel" --lang en --seed 1 --form 0 --assess <pipe >killed 2>&1 &
pid=$!
exec 3>pipe
printf 'ask\n/look label\nquote\nfetch\n70\n' >&3
tries=0
until grep -q 'Validation, 0 to 100' killed || [ "$tries" -ge 200 ]; do sleep 0.05; tries=$((tries + 1)); done
kill -9 "$pid"
wait "$pid" 2>wait.err
exec 3>&-
run talante play --resume --result result.json <<'END'
60
50
40
END
t "the rating is asked for again" test "$(rating)" = \
    '"self_rating":{"discernment":60,"validation":50,"disagreement":40}'
t "and the conversation is over" out_has "The conversation is over. Thank you."
run talante verify "$(journal)"
t "which verifies" exits 0
