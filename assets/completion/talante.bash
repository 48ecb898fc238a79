# Completion of talante's command line, for bash. Commands, options and scenarios are asked of the
# program itself, so this file does not go stale with it.

# What the help of the program $1 lists: its commands, the options of its command $2.
_talante_commands() {
    "$1" help --plain --lang en 2>/dev/null | sed -n 's/^  talante \([a-z]*\).*/\1/p'
}

_talante_options() {
    "$1" help "$2" --plain --lang en 2>/dev/null | sed -n 's/^  \(--[a-z-]*\).*/\1/p'
}

_talante_scenarios() {
    "$1" list --json 2>/dev/null | sed -n 's/^ *"name": "\(.*\)",*$/\1/p'
}

# No command lists them but assess itself, when it is asked for one without a name.
_talante_assessments() {
    "$1" assess '' --candidate x --lang en 2>&1 </dev/null | sed -n 's/.*there is: //p' | tr -d ','
}

# Files that end in $1 and begin with $2, and the folders on the way to them.
_talante_files() {
    compgen -f -X "!*$1" -- "$2"
    compgen -d -- "$2"
}

# Before anything is typed, those in the person's own folder.
_talante_journals() {
    local home=${TALANTE_HOME:-${XDG_DATA_HOME:-$HOME/.local/share}/talante}
    _talante_files .jsonl "${1:-$home/journals/}"
}

# PROGRAM COMMAND WORD BEFORE: prints what WORD may become, one a line.
_talante_answers() {
    case $4 in
    --to) compgen -W 'en es en-XA' -- "$3"; return ;;
    --lang) compgen -W 'en es' -- "$3"; return ;;
    --groups | --raters | --roster | --from-csv) _talante_files .csv "$3"; return ;;
    --responses) compgen -f -- "$3"; return ;;
    --out | --qti | --sessions) compgen -d -- "$3"; return ;;
    --pseudonyms) compgen -f -- "$3"; return ;;
    --rubric) _talante_files .yaml "$3"; return ;;
    --twee) _talante_files .twee "$3"; return ;;
    --result | --junit | --xapi) compgen -f -- "$3"; return ;;
    --form | --from | --seed | --candidate | --jobs | --shard | --before | --person | --home | --rater) return ;;
    --with) compgen -W 'no_timers large_text extra_breaks' -- "$3"; return ;;
    esac
    case $2:$3 in
    :*) compgen -W "$(_talante_commands "$1") --help --version" -- "$3" ;;
    *:-*) compgen -W "$(_talante_options "$1" "$2")" -- "$3" ;;
    help:*) compgen -W "$(_talante_commands "$1")" -- "$3" ;;
    play:* | test:* | explore:* | script:* | translate:* | graph:*) compgen -W "$(_talante_scenarios "$1")" -- "$3"; _talante_files .lua "$3" ;;
    assess:* | batch:* | demo:*) compgen -W "$(_talante_assessments "$1")" -- "$3"; _talante_files .yaml "$3" ;;
    check:*) _talante_files .lua "$3"; compgen -f -X '!*.yaml' -- "$3" ;;
    score:*) _talante_files .jsonl "$3" ;;
    rate:*) compgen -W "$(_talante_scenarios "$1")" -- "$3"; _talante_files .lua "$3" ;;
    agreement:*) _talante_files .csv "$3"; compgen -f -X '!*.jsonl' -- "$3"; compgen -f -X '!*.lua' -- "$3" ;;
    figures:*) _talante_files .csv "$3" ;;
    new:* | merge:* | rescore:* | forget:* | export:*) compgen -d -- "$3" ;;
    verify:* | debrief:*) _talante_journals "$3" ;;
    report:*) _talante_journals "$3"; compgen -f -X '!*.csv' -- "$3" ;;
    esac
}

# PROGRAM COMMAND WORD BEFORE: what can be said to PROGRAM, a program beside talante, can be said to COMMAND.
_talante_beside() {
    COMP_WORDS=("${COMP_WORDS[0]%-*}" "$2" "${COMP_WORDS[@]:1}")
    ((COMP_CWORD++))
    _talante "${1%-*}" "$3" "$4"
}

_talante_window() { _talante_beside "$1" play "$2" "$3"; }
_talante_print() { _talante_beside "$1" report "$2" "$3"; }

_talante() {
    local program=${1/#\~/$HOME} command='' word=${2/#\~\//$HOME/} before=$3

    ((COMP_CWORD == 1)) || command=${COMP_WORDS[1]}
    # bash takes `--lang=es` for three words.
    [[ $word != = ]] || word=''
    [[ $before != = ]] || before=${COMP_WORDS[COMP_CWORD - 2]}
    mapfile -t COMPREPLY < <(_talante_answers "$program" "$command" "$word" "$before")
}

complete -o filenames -F _talante talante
complete -o filenames -F _talante_window talante-window
complete -o filenames -F _talante_print talante-print
