#!/bin/sh
# What the documents show works: the embedding example compiles and runs, the example scenario is
# sound and plays, batch gives what its page shows, and every file that a document links to is there.
. "$(dirname "$0")/lib.sh"

example=$TAL_ROOT/docs/example.lua
run talante check "$example"
t "docs/example.lua has no mistakes, and cannot be gamed" out_is "$example: no mistakes found"

run talante play "$example" --seed 1 --form 0 <<'END'
the_day
/look route
what_it_shows
the_fee
evening
END
t "docs/example.lua can be played to its end" out_has "the bell rings, the right one"

(cd "$TAL_ROOT" && eval "$TAL_CC" docs/embedding.c -o "$W/embedding" "$TAL_LIBS") >"$W/cc" 2>&1
t "docs/embedding.c compiles without a warning" test ! -s "$W/cc"

run ./embedding "$example" "$TAL_ROOT/assets/rubrics/three-skills.yaml"
t "docs/embedding.c runs" exits 0
t "docs/embedding.c plays the first open replies" out_is "Julián Soto: I took Monday off for this. The whole day at the window, and your courier never came.
> the_day
Julián Soto: Twenty-one, Calle Mayor. Where I've lived since March.
Julián Soto: So where is it?
> nine_in_ten
Julián Soto: And my Monday? Who gives me that back?
> the_fee
Julián Soto: Well, I'm not taking another day off.
> evening
[lost_again] On Wednesday the parcel goes back to the warehouse.
discernment 66, validation 87, disagreement 66, total 73: not passed"

run ./embedding missing.lua "$TAL_ROOT/assets/rubrics/three-skills.yaml"
t "docs/embedding.c shows what is wrong with a file" err_has "missing.lua: error[TAL001]"

# shown PAGE: its fences with a name behind the language are files; its console fences, run in the folder of these, give what stands
# there (returns and byte-order marks apart).
shown() {
    mkdir "$1" && awk -v folder="$1" '
        /^```/ && fence { fence = 0; if (file) close(file); file = ""; next }
        /^```/ {
            fence = 1
            console = $1 == "```console"
            if (NF > 1) {
                file = folder "/" $2
                path = file
                sub(/\/[^\/]*$/, "", path)
                system("mkdir -p \"" path "\"")
            }
            next
        }
        file { print >file }
        fence && console { print >(folder ".want") }' "$TAL_ROOT/docs/$1.md"
    (cd "$1" && sed -n 's/^\$ //p' "../$1.want" | while read -r line; do
        printf '$ %s\n' "$line"
        sh -c "$line" </dev/null 2>&1
    done) | sed "s/\r\$//; s/$(printf '\357\273\277')//" >"$1.got"
    diff -u "$1.want" "$1.got"
}
t "docs/batch.md shows what happens" shown batch
(
    LC_ALL=es_ES.UTF-8
    export LC_ALL
    t "docs/batch.es.md shows what happens" shown batch.es
)

t "docs/handing-on.md shows what happens" shown handing-on
(
    LC_ALL=es_ES.UTF-8
    export LC_ALL
    t "docs/handing-on.es.md shows what happens" shown handing-on.es
)

# faces PAGE LANGUAGE: the scenario of that page, played to one of the faces.
faces() {
    awk '/^```lua faces.lua/ { within = 1; next } /^```/ { within = 0 } within' "$TAL_ROOT/docs/$1.md" >faces.lua
    run talante play faces.lua --form 0 --lang "$2" <<'END'
trust_less
trust_less
patience_more
enough
END
}
faces pictures en
t "docs/pictures.md shows how to see any face" out_has "Trust: 10 of 100, closed. Patience: 70 of 100, holding."
faces pictures.es es
t "docs/pictures.es.md shows how to see any face" out_has "Confianza: 10 de 100"

cd "$TAL_ROOT" || exit 1
for document in README.md docs/*.md docs/*/*.md; do
    [ -e "$document" ] || continue
    grep -o '](\([^)#:]*\))' "$document" | sed 's/^](//; s/)$//' | sort -u |
        while read -r link; do
            [ -e "$(dirname "$document")/$link" ] || echo "$link"
        done >"$W/broken"
    t "$document links to files that are there" test ! -s "$W/broken"
done

# ---- docs/library.md: eight conversations, counted

# counted NAME: its row, from the script and from its own paths.
counted() {
    talante script "$1" --lang en >"$W/script.md"
    paths=$(talante test "$TAL_ROOT/scenarios/$1.lua" --lang en | sed -n 's/^1 scenario: \([0-9]*\) paths passed$/\1/p')
    printf '| %s | %s | %s | %s | %s | %s | %s | %s | %s |\n' "$1" \
        "$(sed -n 's/^- Scenario: .* \([0-9]*\) minutes$/\1/p' "$W/script.md")" \
        "$(grep -c '^| Idea |' "$W/script.md")" "$(grep -c '^| [0-9]* | `' "$W/script.md")" \
        "$(grep -c '^### Scene' "$W/script.md")" "$(grep -c '^#### Reply' "$W/script.md")" \
        "$(grep -c '^### Look' "$W/script.md")" "$(grep -c '^### Outcome' "$W/script.md")" "$paths"
}

for file in "$TAL_ROOT"/scenarios/*.lua; do
    name=${file##*/}
    row=$(counted "${name%.lua}")
    for page in library.md library.es.md; do
        t "docs/$page has the figures of ${name%.lua}" grep -qxF "$row" "$TAL_ROOT/docs/$page"
    done
done
