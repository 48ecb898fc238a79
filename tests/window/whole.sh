#!/bin/sh
# Whole conversations in the real window, in both languages, picked and typed: to the end, the rating and the last
# page of the debrief; and the records verify.
. "$(dirname "$0")/lib.sh"

sealed() { grep -qF '"event":"end"' "$TALANTE_HOME"/journals/*.jsonl 2>/dev/null; }

# holds NAME RATING DEBRIEF TEXT ARGUMENT...: TEXT is said all the way, "" picks.
holds() {
    rm -rf "$TALANTE_HOME"
    what=$1 rating=$2 debrief=$3 text=$4
    shift 4
    t "whole: $what begins" open_window "$@" --seed 1 --form 0
    t "whole: $what comes to its end" talk_until_over "$text" "$rating"
    key 5 Return
    wait_for is_at_rest
    key 6 Return
    wait_for is_at_rest
    key 7 Return
    t "whole: $what, rated, is told" wait_for titled "$debrief"
    wait_for is_at_rest
    key End
    wait_for is_at_rest
    key Escape
    t "whole: $what ends" ended
    t "whole: $what ends well" exits 0
    t "whole: $what is sealed" sealed
    run talante verify "$TALANTE_HOME/journals"
    t "whole: $what is true" exits 0
}

holds "picked, in English" "How well did you do?" "A hundred calls" "" hundred-calls --lang en
holds "picked, in Spanish" "¿Qué tal lo has hecho?" "Cien llamadas" "" hundred-calls --lang es
holds "typed, in English" "How well did you do?" "A hundred calls" \
    "I am sorry you had to wait. What do you need first, Ms Ruiz?" hundred-calls --lang en --typed
holds "typed, in Spanish" "¿Qué tal lo has hecho?" "Cien llamadas" \
    "Siento la espera. ¿Qué es lo que más falta le hace ahora, señora Ruiz?" hundred-calls --lang es --typed
