#!/bin/sh
# Conversations in the real window, by keyboard and mouse, picked and typed, in both languages: what the journal then
# holds, and that it goes on in the terminal.
. "$(dirname "$0")/lib.sh"

# records N WHAT: the newest journal has N records with WHAT in them.
records() { [ "$(cat "$TALANTE_HOME"/journals/*.jsonl 2>/dev/null | grep -cF -e "$2")" -eq "$1" ]; }
begin() {
    rm -rf "$TALANTE_HOME"
    open_window "$@" && wait_for records 1 '"event":"start"'
}

t "talk: it looks as it did" eval 'open_window --lang en && looks_like home'
t "talk: and so do the keys" eval 'key F1 && looks_like keys'
key Escape
wait_for is_at_rest
click 300 230
t "talk: a click on her card, and Marta is on the phone" wait_for records 1 '"id":"hundred-calls"'
wait_for is_at_rest
key 1
t "talk: a number picks" wait_for records 1 '"event":"reply"'
close_window

t "talk: a conversation opens" begin hundred-calls --seed 1 --form 0 --lang en
t "talk: its opening looks as it did" looks_like opening
click 800 458
t "talk: a click picks" wait_for records 1 '"event":"reply"'
wait_for is_at_rest
key 2
t "talk: a number too" wait_for records 2 '"event":"reply"'
t "talk: closed in the middle" close_window
t "talk: and well" exits 0
run talante play --resume <<'END'
1
END
t "talk: it goes on in the terminal" records 3 '"event":"reply"'
t "talk: and again in the window" open_window --resume
wait_for is_at_rest
key 1
t "talk: where it was" wait_for records 4 '"event":"reply"'
kill -TERM "$pid"
t "talk: a signal leaves it whole" ended

t "talk: typed, in Spanish" begin hundred-calls --seed 1 --form 0 --lang es --typed
type_text 'Debe de ser agotador. ¿Desde qué día está sin línea, señora?'
key Return
t "talk: what was typed is recorded, accents too" wait_for records 1 '¿Desde qué día está sin línea, señora?'
wait_for is_at_rest
printf 'Entiendo que es muy molesto. ¿Qué le dijeron?' | xclip -selection clipboard >/dev/null 2>&1
key ctrl+v
wait_for is_at_rest
key Return
t "talk: and so is what was pasted" wait_for records 1 '¿Qué le dijeron?'
close_window
