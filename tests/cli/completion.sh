#!/bin/sh
# Bash completion, as bash calls it: the function gets the words, and leaves its answers.
. "$(dirname "$0")/lib.sh"
command -v bash >/dev/null || { skip completion "there is no bash"; exit 0; }

# completes WORD...: what the last word may become, sorted, on one line. Each word as bash splits it.
completes() {
    bash -c '. "$1"; shift
        COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
        _talante "$1" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
        printf "%s\n" "${COMPREPLY[@]}" | LC_ALL=C sort | tr "\n" " "' \
        bash "$TAL_ROOT/assets/completion/talante.bash" "$@" | sed 's/ *$//'
}
window_gives() {
    bash -c '. "$1"; COMP_WORDS=(talante-window --as) COMP_CWORD=1; _talante_window talante-window --as talante-window
        [ "${COMPREPLY[*]}" = --assess ]' bash "$TAL_ROOT/assets/completion/talante.bash"
}
print_gives() {
    bash -c '. "$1"; COMP_WORDS=(talante-print --per) COMP_CWORD=1; _talante_print talante-print --per talante-print
        [ "${COMPREPLY[*]}" = --person ]' bash "$TAL_ROOT/assets/completion/talante.bash"
}
gives() { [ "$(eval "completes $1")" = "$2" ] || { eval "completes $1"; false; }; }

mkdir here
cd here || exit 1
touch mine.lua ratings.csv ratings.jsonl other.txt 'two words.lua'
mkdir sub
mkdir -p "$TALANTE_HOME/journals"
touch "$TALANTE_HOME/journals/one.jsonl" "$TALANTE_HOME/journals/one.lock"

t "completion: a command" gives "talante ve" verify
t "completion: every command" test "$(completes talante '' | tr ' ' '\n' | grep -c '^[a-z]')" \
    -eq "$(talante help --plain | grep -c '^  talante ')"
t "completion: --version" gives "talante --v" --version
t "completion: an option of the command" gives "talante play --as" --assess
t "completion: none of another's" gives "talante list --as" ""
t "completion: scenarios, files and folders" gives "talante play ''" \
    "$(talante list --json | sed -n 's/^ *"name": "\(.*\)",*$/\1/p; $a mine.lua\nsub\ntwo words.lua' |
        LC_ALL=C sort | tr '\n' ' ' | sed 's/ $//')"
t "completion: one scenario" gives "talante play hun" hundred-calls
t "completion: a name with a space" gives "talante play two" "two words.lua"
t "completion: new goes into a folder" gives "talante new ''" sub
t "completion: check takes files" gives "talante check m" mine.lua
t "completion: assessments, by name" gives "talante assess thr" three-conversations
t "completion: accommodations" gives "talante assess desk.yaml --with no" no_timers
t "completion: ratings, of both kinds" gives "talante agreement r" "ratings.csv ratings.jsonl"
t "completion: tables for figures" gives "talante figures r" ratings.csv
t "completion: a table after --groups" gives "talante figures --groups r" ratings.csv
t "completion: assessments for batch" gives "talante batch thr" three-conversations
t "completion: a roster is a table" gives "talante batch --roster r" ratings.csv
t "completion: folders for the results" gives "talante batch --out ''" sub
t "completion: shards are folders" gives "talante merge ''" sub
t "completion: folders of sessions" gives "talante graph --sessions ''" sub
t "completion: a scenario to be drawn" gives "talante graph hun" hundred-calls
t "completion: nothing for a shard" gives "talante batch --shard ''" ""
t "completion: one's own journals" gives "talante verify ''" "$TALANTE_HOME/journals/one.jsonl"
t "completion: results to report" gives "talante report s" sub
t "completion: ratings for the report" gives "talante report sub ratings.c" ratings.csv
t "completion: a folder for QTI" gives "talante report sub --qti s" sub
t "completion: a folder to rescore" gives "talante rescore s" sub
t "completion: a command to be helped with" gives "talante help deb" debrief
t "completion: languages" gives "talante play --lang ''" "en es"
t "completion: languages after =" gives "talante play --lang = e" "en es"
t "completion: a file for the result" gives "talante play --result ot" other.txt
t "completion: languages to translate to" gives "talante translate --to e" "en en-XA es"
t "completion: an option of two words" gives "talante translate --fr" --from-csv
t "completion: a table to take in" gives "talante translate --from-csv r" ratings.csv
t "completion: talante-window, as play" window_gives
t "completion: talante-print, as report" print_gives
t "completion: nothing for a number" gives "talante play --seed ''" ""
