#!/bin/sh
# A conversation through pipes: answers, the desk, practice and assessment, the result.
. "$(dirname "$0")/lib.sh"
parcel=$TAL_ROOT/tests/cli/parcel.lua
results() { sed -n "s/.*\"$1\": \(.*[^,]\),*$/\1/p" result.json | head -n 1; }

# ---- answers

run talante play "$parcel" --lang en --seed 1 --form 1 --result result.json <<'END'
ask
/look label
quote
fetch
END
t "a conversation by reply ids" exits 0
t "nothing but the way on is said on stderr" test "$(grep -vc '^talante: to ' err)" -eq 0
t "persona and trainee have their names" out_has "Nuno Reis: You never sent my parcel!"
t "what was answered is shown" out_has "You: When did you last hear of it, and what is it for?"
t "the mood is told in words" out_has "Trust: 60 of 100, listening. Patience: 50 of 100, strained."
t "the facts are those of the form" out_has "[Read the label] Delivered on Monday to his neighbour."
t "the debrief follows" out_has "The conversation, line by line"
t "a pass is said" out_has "  Passed."
t "what it meant for the three customers" out_has "For the colleague:      A thank you."
t "the result: outcome" test "$(results outcome)" = '"fetched"'
t "the result: passed" test "$(results passed)" = true
t "the result: total" test "$(results total)" = 100
t "the result has no time in it" test "$(grep -c '20[0-9][0-9]-' result.json)" -eq 0
t "no control character is written" test "$(tr -d '\n[:print:]\200-\377' <out | wc -c)" -eq 0

cp result.json first.json
run talante play "$parcel" --lang en --seed 1 --form 1 --result result.json <<'END'
ask
/look label
quote
fetch
END
t "the same answers give the same bytes" cmp first.json result.json

run talante play "$parcel" --lang en --seed 1 --form 0 <<'END'
1
1
/quit
END
t "numbers answer too" out_has "You: "

TALANTE_HOME=$W/nonsense
run talante play "$parcel" --lang en --seed 1 --form 0 <<'END'
nonsense
7
0
hlep
/nothing-like-it

ask
quote
END
t "what is no choice asks again" out_has "That is no reply here: type a number from 1 to 2, or /help."
t "a misspelt command is guessed" out_has "Did you mean /help?"
t "an unknown command is named" out_has "There is no command /nothing-like-it; /help lists them."
t "a locked reply says why" out_has "You cannot say that yet. You have not read the label."
t "a locked reply is shown as such" out_has "(not yet: You have not read"
t "nothing else was recorded" test "$(wc -l <"$(ls "$TALANTE_HOME"/journals/*.jsonl)")" -eq 2

run talante play "$parcel" --lang en --seed 1 --form 0 <<'END'
/look
/look 1
/look nowhere
/look READ the label
/LOOK LABEL
END
t "the desk is listed" out_has "  1. label (Read the label)"
t "a look by number" out_has "[Read the label] Delivered on Monday to his old address."
t "a look by words of its label" test "$(grep -c "^  \[Read the label\]" out)" -eq 3
t "a look at what is not there" out_has "There is no “nowhere” on the desk."

# ---- practice

run talante play "$parcel" --lang en --seed 1 --form 0 --result result.json <<'END'
/hint
/hint
/hint
/back
deny
/back
/feedback on
ask
guess
END
t "the first hint" out_has "  Hint: Ask."
t "the second hint" out_has "Hint: Ask for what he knows."
t "the last hint" out_has "There is no further hint here."
t "nothing to take back" out_has "There is nothing to take back yet."
t "a reply is taken back" out_has "You take your last reply back."
t "feedback says the levels" out_has "Discernment 2 of 2, Validation 2 of 2, Graceful disagreement 2 of 2,"
t "feedback says why" out_has "    You asked first."
t "what was taken back is not in the result" test "$(grep -c deny result.json)" -eq 0
t "an unfinished result has no outcome" test "$(results outcome)" = null

# ---- input that ends

run talante play "$parcel" --lang en --seed 1 --form 0 --result result.json </dev/null
t "no input at all is no failure" exits 0
t "it is said" err_has "the input ended before the conversation did"
t "the result is written all the same" grep -q '"actions": \[\]' result.json

printf 'ask' >typed
run talante play "$parcel" --lang en --seed 1 --form 0 <typed
t "a last line without its end counts" out_has "You: When did you last hear"

head -c 300000 /dev/zero | tr '\0' x >typed
echo >>typed
printf '\377\376\033[2J\nask\n\0\0\n' >>typed
run talante play "$parcel" --lang en --seed 1 --form 0 <typed
t "a very long line, bad bytes and zeros are no choice" exits 0
t "and the next answer counts" out_has "You: When did you last hear"
t "what was typed cannot steer the terminal" test "$(tr -d '\n[:print:]\200-\377' <out | wc -c)" -eq 0

# ---- assessment

run talante play "$parcel" --lang en --seed 1 --form 0 --assess --candidate C-17 --result result.json <<'END'
/hint
/back
/feedback
ask
/look label
quote
fetch
END
t "an assessment ends well" exits 0
t "it coaches nobody" test "$(grep -c '^Not in an assessment.$' out)" -eq 3
t "no mood" out_lacks "Trust:"
t "no debrief" out_lacks "line by line"
t "no score" out_lacks " of 100"
t "no gap" out_lacks "believed"
t "the outcome is told" out_has "  It is there on Friday."
t "the result says the mode" test "$(results mode)" = '"assessment"'
t "and it passed" test "$(results passed)" = true

run talante play "$parcel" --lang en --seed 1 --form 0 --assess --debrief <<'END'
ask
guess
wait
END
t "the debrief where it is asked for" out_has "The conversation, line by line"
t "with the better line" out_has "Better: Let me read the label."

sed 's/disagreement = [0-2],*//' "$parcel" >thin.lua
run talante play thin.lua --assess </dev/null
t "an assessment that measures too little is refused" exits 3
t "and says what" err_has "does not measure Graceful disagreement: it takes 3 moments, and there are 0"

# ---- languages

run talante play "$parcel" --lang es --seed 1 --form 0 <<'END'
/mirar
/mirar label
/pista
/ayuda
/atras
/atrás
/look label
ask
/comentarios sí
quote
/salir
END
t "Spanish: the conversation" out_has "Nuno Reis: ¡Nunca enviaron mi paquete!"
t "Spanish: the interface" out_has "Confianza: 50 de 100, escucha."
t "Spanish: commands" out_has "[Leer la etiqueta] Entregado el lunes: su antigua dirección."
t "Spanish: with and without accents" test "$(grep -c 'Todavía no hay nada que retirar.' out)" -eq 2
t "Spanish: feedback" out_has "Discernimiento 2 de 2, Validación 2 de 2, Desacuerdo con tacto 2 de 2"
t "Spanish: how to go on" err_has "para retomarla: talante play parcel --resume"

run env -u LC_ALL LANG=es_ES.UTF-8 talante play "$parcel" </dev/null
t "the locale chooses, installed or not" out_has "El paquete"
run env LC_ALL=es_ES talante play "$parcel" --lang en </dev/null
t "--lang is stronger" out_has "The parcel"
run env LC_ALL=fr_FR.UTF-8 talante play "$parcel" </dev/null
t "a language that is not there gives the scenario's own" out_has "You never sent my parcel!"
run talante play "$parcel" --lang de </dev/null
t "one that is asked for and not there is refused" exits 2
t "and says what there is" err_has "this scenario does not speak “de”; it has: en, es"

# A scenario may have a language that Talante lacks: what is around it stays in the user's own.
cp "$parcel" parcel.lua
sed 's/^language: es/language: fr/' "${parcel%.lua}.es.yaml" >parcel.fr.yaml
french() { run env -u LC_ALL LANG=es_ES.UTF-8 talante "$@" parcel.lua --lang fr; }
french play </dev/null
t "a language of the scenario's only: the conversation" out_has "¡Nunca enviaron mi paquete!"
t "around it the locale's" out_has "Confianza: 50 de 100, escucha."
t "which is said" err_has "talante: Talante mismo no habla «fr»; tiene: en, es"
french check
t "where nothing is played too" out_has "parcel.lua: sin errores"
run env -u LC_ALL LANG=es_ES.UTF-8 talante play parcel.lua --resume </dev/null
t "gone on with it stays so" out_has "Confianza: 50 de 100, escucha."
run talante check parcel.lua --lang es-MX
t "a region is no other language" err_is ""
