#!/bin/sh
# How the window looks in every state that a person meets, held against pictures that were looked at.
. "$(dirname "$0")/lib.sh"

# prefers LINE...: what window.yaml says.
prefers() {
    rm -rf "$TALANTE_HOME"
    mkdir -m 700 "$TALANTE_HOME"
    printf '%s\n' "$@" "still: yes" >"$TALANTE_HOME/window.yaml"
    chmod 600 "$TALANTE_HOME/window.yaml"
}
# does KEY...: each once the one before it has been shown.
does() { for each; do key "$each" && wait_for is_at_rest || return 1; done; }

prefers "look: light"
open_window hundred-calls --seed 1 --form 0 --lang es
does 2 4 1
t "states: angry" looks_like angry
resize 800 600
t "states: 800 x 600" looks_like small
close_window

prefers "look: dark"
open_window hundred-calls --seed 1 --form 0 --lang en
does 3 l Return
t "states: the record is open, in dark colours" looks_like record
does Escape 4 2 4 4 1
t "states: reconciled, in dark colours" looks_like reconciled
close_window

prefers "look: light" "text: 200"
open_window hundred-calls --seed 1 --form 0 --lang es
t "states: letters of 200 %" looks_like large
resize 800 600
t "states: and 800 x 600" looks_like large-small
close_window

prefers "look: contrast"
open_window hundred-calls --seed 1 --form 0 --lang en --typed
awk 'BEGIN { for (i = 0; i < 160; i++) printf "And sentence %d of many is here too. ", i }' |
    xclip -selection clipboard >/dev/null 2>&1
key ctrl+v
t "states: a long text, in high contrast" looks_like long
does Return
t "states: and once it is said" looks_like long-said
close_window

prefers "look: light"
open_window hundred-calls --seed 1 --form 0 --lang en
t "states: the rating" eval 'talk_until_over "" "How well did you do?" && looks_like rating'
does 5 Return 6 Return 7 Return
t "states: the debrief" looks_like debrief
does Right Right
t "states: a step of it" looks_like step
close_window
