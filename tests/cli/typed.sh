#!/bin/sh
# Typed replies through a pipe: what they earn, what is not understood, and that the record holds.
. "$(dirname "$0")/lib.sh"
parcel=$TAL_ROOT/tests/cli/parcel.lua
journal() { ls "$TALANTE_HOME"/journals/*.jsonl | tail -n 1; }
from() { sed -n "/^$1/,/^$2/p" out; }

# ---- a whole conversation, in English

run talante play "$parcel" --typed --lang en --seed 1 --form 1 --result result.json <<'END'
/feedback on
When did you last hear of it, and what is it for?
blorp zimp
/look label
It went to your neighbour on Monday.
blorp
zimp
END
t "a typed conversation" exits 0
t "how to answer is said" out_has "an answer back. Type what you would say; /help tells you what else there"
t "no reply is shown" test "$(grep -c '^ *[0-9]\. ' out)" -eq 0
from 'You: .+When' '$' | sed '/^$/q' >turn
t "what a turn earned, and by which words" diff - turn <<'END'
You: [+When did you last hear of it, and what is it for?]
    Discernment 2 of 2, Validation 0 of 2, Graceful disagreement 0 of 2, trust
    +10
    Discernment +2: you ask about this case: “When did you last hear of it, and
      what is it for?”
    It was taken as: When did you last hear of it, and what is it for?

END
from '> blorp zimp' '> ' | sed -n '2,3p' >asked
t "what is not understood is asked about" diff - asked <<'END'

Nuno Reis: What do you mean?
END
t "once a turn" test "$(grep -c 'What do you mean?' out)" -eq 2
t "then it counts as an answer" out_has "    It was not understood this time either, and counts as an answer without"
t "the debrief has the typed words" test "$(grep -cF 'You: [+When did you last hear' out)" -eq 2
t "and what was not understood" out_has "    It was not understood, and you were asked what you mean."
t "and what to say instead" out_has "    Better: I ring them now, and a courier fetches it today."
t "the result says that it was typed" grep -q '"typed": true' result.json
t "and by which lexicon it was heard" grep -q '"lexicon": "[0-9a-f]*"' result.json
t "but not the words" test "$(grep -c 'hear of it' result.json)" -eq 0
t "to play the same again" err_has "--typed --seed 1 --form 1"
run talante verify "$(journal)"
t "it verifies" out_is "$(journal): ok"
run talante debrief "$(journal)"
t "the debrief listens again" test "$(grep -cF '[+When did you last hear' out)" -eq 1

# ---- the record

cp "$(journal)" changed.jsonl
sed -i 's/"text":"It went to your neighbour/"text":"It went to my neighbour/' changed.jsonl
run talante verify changed.jsonl
t "changed words are found" out_has "error[TAL608]: the words of record 5 are not the ones that it was written with"
sed 's/,"words":{"text".*$/}/' "$(journal)" >erased.jsonl
run talante verify erased.jsonl
t "erased words leave the rest whole" out_is "erased.jsonl: ok"
run talante debrief erased.jsonl
t "the debrief says that they are gone" out_has "(What you typed here was erased.)"
t "and keeps what they earned" out_has "    Discernment 2 of 2, Validation 0 of 2, Graceful disagreement 0 of 2, trust"
lexicon=$(sed -n '1s/.*"lexicon":"\([0-9a-f]*\)".*/\1/p' "$(journal)")
mv "$TALANTE_HOME/kept/$lexicon" away
run talante verify "$(journal)"
t "a lexicon that is lost is missed" out_has "error[TAL611]"
mv away "$TALANTE_HOME/kept/$lexicon"

# ---- in Spanish, left and taken up again

TALANTE_HOME=$W/spanish
run talante play "$parcel" --typed --lang es --seed 1 --form 1 <<'END'
¿Cuándo supo de él por última vez, y para qué es?
blorp
/salir
END
t "in Spanish" out_has "Escribe lo que dirías"
t "asked back in Spanish" out_has "Nuno Reis: ¿Cómo? No entiendo."
run talante play --resume <<'END'
zimp
/mirar label
Déjeme ver: fue a su vecino el lunes. Ahora mismo los llamo y un mensajero lo recoge hoy.
END
t "it goes on" exits 0
t "typed" out_has "> zimp"
t "it was asked before it was left" out_lacks "¿Cómo?"
t "to the end" out_has "Cómo terminó"
t "the words in the debrief" out_has "un mensajero lo"
run talante verify "$(journal)"
t "the whole verifies" out_is "$(journal): ok"
t "both texts of that turn are on record" test "$(grep -c '"event":"text","turn":1' "$(journal)")" -eq 2

# ---- one sentence at every turn

TALANTE_HOME=$W/pasted
pasted='When did you last hear of it, and what is it for?'
printf '/feedback on\n%s\n%s\n/quit\n' "$pasted" "$pasted" |
    talante play "$parcel" --typed --lang en --seed 1 --form 1 >out 2>err
sed -n '/^You: \[-/,/^    It was/p' out >turn
t "said again it earns nothing" diff - turn <<'END'
You: [-When did you last hear of it, and what is it for?]
    Discernment 0 of 2, Validation 0 of 2, Graceful disagreement 0 of 2
    Discernment +2: you ask about this case: “When did you last hear of it, and
      what is it for?”
    Discernment -2: you said this before: “When did you last hear of it, and
      what is it for?”
    It was taken as: It must be on its way.
END
run talante play --resume <<END
/back
$pasted
$pasted
END
t "nor after it was left, or taken back" test "$(grep -c '^You: \[-When' out)" -eq 2
run talante debrief "$(journal)" --lang es
t "the debrief says why" out_has "ya lo habías dicho antes"
run talante verify "$(journal)"
t "and it verifies" out_is "$(journal): ok"

# ---- an assessment

TALANTE_HOME=$W/assessed
run talante play "$parcel" --typed --assess --lang en --seed 1 --form 1 <<'END'
/feedback on
When did you last hear of it?
It is on its way, I think.
I ring them now, and a courier fetches it today.
END
t "an assessment" exits 0
t "no feedback in it" out_has "Not in an assessment."
t "it shows no level" test "$(grep -cE '[0-2] of 2|\[\+' out)" -eq 0
t "and not what was earned" out_lacks "It was taken as"
run talante verify "$(journal)"
t "it verifies too" out_is "$(journal): ok"

# ---- typed and picked

printf 'ask\nguess\nfetch\n' | talante play "$parcel" --lang en --seed 1 --form 1 >/dev/null 2>&1
printf 'Ask.\nWhat is it for?\nGuess.\nI guess it is lost?\nSwear.\nWhy?\n' |
    talante play "$parcel" --typed --lang en --seed 1 --form 1 >/dev/null 2>&1
run talante progress --lang en
t "picked stands for itself" out_has "Practice: 1 conversation"
t "typed stands for itself" out_has "Practice, typed: 1 conversation"
t "an assessment too" out_has "Assessment, typed: 1 conversation"
t "the list says which were typed" test "$(grep -c 'typed; ' out)" -eq 2
run talante progress --json
t "and so does the JSON" test "$(grep -c '"typed": true' out)" -eq 2

# ---- long lines, and what does not go together

TALANTE_HOME=$W/long
{ printf 'When did you hear of it? '; head -c 20000 /dev/zero | tr '\0' 'a'; echo; } |
    { run talante play "$parcel" --typed --lang en --seed 1 --form 1; cat out >long.out; }
t "what is too long is cut, and said" grep -qF "It was very long: only the first 10,000 characters were read." long.out
printf '\377\376\n' >bytes
run talante play "$parcel" --typed --lang en --seed 1 --form 1 <bytes
t "what is no text is refused" out_has "This cannot be read: it is not UTF-8."
for option in --example --resume; do
    run talante play "$parcel" --typed $option </dev/null
    t "--typed and $option" exits 2
done
t "is said" err_is "talante: --resume goes on as it was begun: it goes with none of --seed, --form, --assess, --typed and --lang"
