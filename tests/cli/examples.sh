#!/bin/sh
# What the guide and the reference show is so. Every block of them is run, in both languages, by the way it begins:
#
#   lua        `return scenario "x"` is kept as x.lua, and loads. All else belongs into the scenario of the page, in place of
#              what has the same word and id, or as a new item; in the reference that is checked at once, each time anew,
#              in the guide the file grows with the page
#   lua mistake  the same in a copy, which the next console block is shown and nobody after it
#   yaml NAME  is kept under that name. Without one it is a translation, and laid beside the scenario of the page
#   console    each `$ talante ...` gives what stands under it, where lines that begin with `> ` are its answers (as is the
#              80 of "0 to 100: 80"), and `...` is any number of lines that were left out
#
# A block that is none of these fails, and so does one that is not fenced. UPDATE=1 rewrites the console blocks that leave
# nothing out: read the diff.
. "$(dirname "$0")/lib.sh"

# divide PAGE: its blocks as files 001, 002..., and `index`, a line for each: number, line in the page, kind, name.
divide() {
    : >index
    awk '
        /^```/ && inside { inside = 0; close(file); next }
        /^```/ {
            inside = 1
            file = sprintf("%03d", ++n)
            print file, NR, ($1 == "```" ? "-" : substr($1, 4)), $2 >"index"
            printf "" >file
            next
        }
        inside { print >file; next }
        /^ *(```|~~~)/ || (/^(    |\t)/ && last == "") { print "000", NR, "unfenced" >"index" }
        { last = $0 }' "$1"
}

# items FILE: what stands in the braces of a scenario, an item a line, without comments and doubled spaces, sorted.
items() {
    awk '
        /^return/ { within = 1; next }
        !within || /^ *(--|$)/ { next }
        /^}/ { exit }
        {
            gsub(/ +/, " ")
            item = item $0
            depth += gsub(/[{]/, "{") - gsub(/[}]/, "}")
            if (!depth) { print item; item = "" }
        }' "$1" | sort
}

# place FILE FRAGMENT: prints FILE with what FRAGMENT has. What belongs into a scene and replaces nothing goes into the first one.
place() {
    awk '
        function indent_of(line) { return match(line, /[^ ]/) - 1 }
        function depth_of(line) { return gsub(/[{]/, "{", line) - gsub(/[}]/, "}", line) }
        function key_of(line) {
            sub(/^ +/, "", line)
            if (line !~ /^(says|note|hint)/ && (match(line, /^go ([{] )?"[^"]*"/) || match(line, /^[a-z]+( "[^"]*")?/)))
                return substr(line, 1, RLENGTH)
            return ""
        }
        NR == FNR { line[++lines] = $0; have[indent_of($0), key_of($0)] = 1; next }
        !open && !/^ *(--|$)/ {
            deep[++items] = /^(says|note|hint|reply|silence|go ")/ ? 4 : 2
            key[items] = key_of($0)
            old[items] = key[items] != "" && have[deep[items], key[items]]
        }
        /[^ ]/ {
            text[items ? items : 1] = text[items ? items : 1] sprintf("%" (items ? deep[items] : 2) "s", "") $0 "\n"
            if (!/^ *--/) open += depth_of($0)
        }
        END {
            for (at = 1; at <= lines; at++) {
                found = 0
                for (i = 1; i <= items; i++)
                    if (old[i] && key[i] == key_of(line[at]) && deep[i] == indent_of(line[at])) found = i
                if (found) {
                    printf "%s", text[found]
                    for (open = depth_of(line[at]); open; ) open += depth_of(line[++at])
                    continue
                }
                if (line[at] ~ /^}/)
                    for (i = 1; i <= items; i++) if (!old[i] && deep[i] == 2) printf "%s", text[i]
                print line[at]
                if (line[at] ~ /^ *moment = / && !scenes++)
                    for (i = 1; i <= items; i++) if (!old[i] && deep[i] == 4) printf "%s", text[i]
            }
        }' "$1" "$2"
}

# told BLOCK: runs its commands, and holds what they say against it.
told() {
    : >got
    awk -v answers=answers '
        /^\$ / { print substr($0, 3) >"commands"; n++ }
        /^> / || /, (0 to 100|de 0 a 100): ./ { sub(/^> |.*100: /, ""); print >("answers." n) }' "$1"
    n=0
    while read -r asked; do
        n=$((n + 1))
        [ -e "answers.$n" ] || : >"answers.$n"
        printf '$ %s\n' "$asked" >>got
        case $asked in
        "talante "* | "cp "* | "head "*) sh -c "$asked" <"answers.$n" >>got 2>err; cat err >>got ;;
        *) echo "no command of ours" >>got ;;
        esac
    done <commands
    rm -f commands answers.*
    if [ -n "${UPDATE-}" ] && ! grep -qx '\.\.\.' "$1"; then mv got "$1.now" && return; fi
    awk '
        NR == FNR { got[++lines] = $0; next }
        $0 == "..." { any = 1; next }
        {
            while (any && at < lines && got[at + 1] != $0) at++
            any = 0
            if (got[++at] != $0) { print "line " FNR " is not so: " $0; exit bad = 1 }
        }
        END {
            while (lines > at && got[lines] == "") lines--
            if (!bad && !any && at != lines) { print "more was said: " got[at + 1]; bad = 1 }
            exit bad
        }' got "$1" || { cat got; return 1; }
}

# sound FILE: check finds no error in it. Warnings may be: a fragment has no more than it needs to show something.
sound() {
    run talante check "$1"
    [ "$code" -le 1 ] && ! grep -q 'error\[' "$W/out" "$W/err"
}

# grown BLOCK: the guide's scenario with this in it.
grown() { place "$grows.lua" "$1" >placed && mv placed "$grows.lua"; }

# quoted BLOCK: it stands in the example, word for word.
quoted() { place "$example.lua" "$1" >placed && same_items placed "$example.lua"; }

# framed BLOCK: the example with this in it, and without its own paths, is sound.
framed() {
    { sed '/^  path /,$d' "$example.lua" && echo '}'; } >frame
    place frame "$1" >framed.lua && ! cmp -s frame framed.lua && sound framed.lua
}

# whole BLOCK: a scenario; kept under its id.
whole() {
    id=$(sed -n 's/^return scenario "\([^"]*\)".*/\1/p' "$1")
    cp "$1" "$id.lua" && if [ -z "$grows" ]; then sound "$id.lua"; fi
}

# laid BLOCK: a translation of the example.
laid() { cp "$example.lua" laid.lua && cp "$1" "laid.$to.yaml" && sound laid.lua; }

# block NUMBER KIND NAME: whether it is so, by the convention above.
block() {
    case $2 in
    lua)
        if grep -q '^return scenario' "$1"; then whole "$1"
        elif [ -n "$grows" ] && [ ! -e "$grows.lua" ]; then quoted "$1"
        elif [ "$3" = mistake ]; then cp "$grows.lua" before.lua && grown "$1"
        elif [ -n "$grows" ]; then grown "$1"
        else framed "$1"; fi ;;
    yaml)
        if [ -n "$3" ]; then cp "$1" "$3"
        else laid "$1"; fi ;;
    console)
        told "$1"
        as_told=$?
        [ ! -e before.lua ] || mv before.lua "$grows.lua"
        return $as_told ;;
    *) false ;;
    esac
}

# ahead BLOCK: it shows a command or an option that this program does not have yet. Only these few may be ahead of it.
ahead() {
    for word in $(sed -n 's/^\$ talante //p' "$1"); do
        case $word in
        new | graph | translate) talante help "$word" >help 2>&1 || return 0 ;;
        --watch | --from) talante help play | grep -q -e "$word" || return 0 ;;
        esac
    done
    return 1
}

# updated PAGE: with the blocks that were said anew.
updated() {
    awk '
        /^```/ && inside { inside = said = 0 }
        !said { print }
        /^```/ {
            if (!closing) {
                file = sprintf("%03d.now", ++n)
                inside = 1
                while ((getline line <file) > 0) { print line; said = 1 }
                close(file)
            }
            closing = !closing
        }' "$1" >new && cat new >"$1"
}

# page NAME LOCALE EXAMPLE TO [GROWS]: every block of docs/NAME.md. It is about docs/EXAMPLE.lua, which has a translation into TO.
# GROWS: the page builds it from nothing, under that name.
page() (
    example=$TAL_ROOT/docs/$3 to=$4 grows=${5-}
    mkdir "$W/$1" && cd "$W/$1" && ln -s "$TAL_ROOT/docs" docs
    HOME=$W/$1 LC_ALL=$2
    export HOME LC_ALL
    unset TALANTE_HOME XDG_DATA_HOME
    divide "docs/$1.md"
    tried=0
    while read -r number line kind name; do
        title="docs/$1.md, line $line ($kind)"
        if [ "$kind" = console ] && ahead "$number"; then skip "$title" "this program cannot do that yet"
        else t "$title" block "$number" "$kind" "$name"; fi
        tried=$((tried + 1))
    done <index
    t "docs/$1.md: all its blocks were run" test "$tried" -gt 9 -a "$((2 * tried))" -eq "$(grep -c '^```' "docs/$1.md")"
    [ -z "${UPDATE-}" ] || updated "docs/$1.md"
    [ -z "$grows" ] || t "docs/$1.md builds docs/$3.lua" same_items "$grows.lua" "$example.lua"
)

same_items() { items "$1" >ours && items "$2" | diff ours -; }

page authoring C.UTF-8 example es late-parcel
page authoring.es es_ES.UTF-8 ejemplo en el-paquete
page language C.UTF-8 example es
page language.es es_ES.UTF-8 ejemplo en
