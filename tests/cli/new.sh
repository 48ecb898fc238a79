#!/bin/sh
# `talante new`: the scenario that it makes is sound in either language, and nothing is written over.
. "$(dirname "$0")/lib.sh"

# ---- what it makes, in each language

# tells LANG LINE...: exactly these lines were printed.
tells() {
    printf '%s\n' "$@" >expected
    diff expected out
}

run talante new late-visit --lang en
t "en: made" exits 0
t "en: what to do with it is said" tells \
    "late-visit.lua is made: a conversation that works, with a lesson in its margin." \
    "Have it:       talante play late-visit.lua" \
    "Change it:     in any editor; then, each time: talante check late-visit.lua" \
    "Look at it:    talante graph late-visit.lua > late-visit.svg" \
    "Your editor:   .luarc.json tells it the words of a scenario, if it has a Lua language server"
run talante new visita_2 --lang es
t "es: made" exits 0
t "es: what to do with it is said" tells \
    "visita_2.lua está hecho: una conversación que funciona, con una lección al margen." \
    "Jugarla:       talante play visita_2.lua" \
    "Cambiarla:     en cualquier editor; y después, cada vez: talante check visita_2.lua" \
    "Mirarla:       talante graph visita_2.lua > visita_2.svg"
t "others may read it" test "$(stat -c %a late-visit.lua)" = 644
t "nothing else is left" test "$(find . -name '*late*' -o -name '*visita*' | sort | tr '\n' ' ')" = \
    "./late-visit.lua ./visita_2.lua "

# sound NAME: what a writer begins with is without a fault.
sound() {
    run talante check "$1.lua"
    t "$1: no mistake, no warning" out_is "$1.lua: no mistakes found"
    run talante test "$1.lua"
    t "$1: its paths go as they say" out_has "5 paths passed"
    run talante explore "$1.lua"
    t "$1: every form can be passed, and none by a probe" \
        out_has "Every form can be passed. No probe passes that must not."
    t "$1: all three skills can be had in full" \
        test "$(grep -cE '^ *(Discernment|Validation|Graceful disagreement) +[0-9]+ +100$' out)" -eq 6
    t "$1: its name stands in it" grep -q "^return scenario \"$1\" {" "$1.lua"
    t "$1: the template's does not" sh -c '! grep -q your-scenario "$1.lua"' sh "$1"
    t "$1: the margin numbers what it teaches" \
        test "$(sed -n 's/^ *-- \([0-9]*\)\. .*/\1/p' "$1.lua" | tr '\n' ' ')" = "1 2 3 4 5 6 7 8 9 10 11 12 13 14 "
}
sound late-visit
sound visita_2

run talante play late-visit.lua --seed 1 --form 1 <<'TYPED'
home_to_that
/look log
what_it_has
the_week
when_up
TYPED
t "en: it can be played" out_has "At half past five the radiators begin to tick."
run talante play visita_2.lua --lang es --seed 1 --form 0 <<'TYPED'
los_cazos
/mirar parte
lo_que_pone
la_manana
a_las_cinco
TYPED
t "es: it can be played" out_has "hay vapor y un niño que chapotea"

run talante new locale-visit
t "by the locale: English where it is C" grep -q 'language = "en"' locale-visit.lua
run env LC_ALL=es_ES.UTF-8 talante new visita-local
t "by the locale: Spanish" grep -q 'language = "es"' visita-local.lua
run talante new visite --lang fr
t "in a language that has none: English" grep -q 'language = "en"' visite.lua

# ---- names

run talante new other.lua
t "an ending is no part of the name" grep -q 'scenario "other"' other.lua
mkdir "two words"
run talante new "two words/visit"
t "a folder before the name" grep -q 'scenario "visit"' "two words/visit.lua"
t "a command that can be copied" out_has "talante play 'two words/visit.lua'"
run talante new "My Story.lua"
t "a name that is no id" exits 2
t "what it could be is said" err_is \
    "talante: new: “My Story” cannot be the name of a scenario: small letters a to z, digits, _ and hyphens only; try: talante new my-story"
run talante new "two words/Reclamación" --lang es
t "accents, in a folder, in Spanish" err_is \
    "talante: new: “Reclamación” no puede ser el nombre de un escenario: solo letras minúsculas de la a a la z, cifras, _ y guiones; prueba con: talante new 'two words/reclamacion'"
run talante new 2nd
t "one that begins with a digit" err_is \
    "talante: new: “2nd” cannot be the name of a scenario: small letters a to z, digits, _ and hyphens only, beginning with a letter"
run talante new "two words/"
t "a folder is no name" exits 2
t "and none of these was made" test "$(find . -name '*.lua' | wc -l)" -eq 7

# ---- the editor

t "the editor is told where the words are" grep -qxF "    \"$TAL_BUILD/lua/en\"" .luarc.json
t "and they are there" test -s "$TAL_BUILD/lua/en/talante.lua"
mkdir -p es own
run talante new es/visita --lang es
t "in the writer's language" grep -qxF "    \"$TAL_BUILD/lua/es\"" es/.luarc.json
t "and that is said" out_has "Tu editor:     es/.luarc.json le enseña las palabras de un escenario"
run talante new es/visit --lang en
t "once in a folder is enough" out_lacks "Your editor"
echo '{}' >own/.luarc.json
run talante new own/visit
t "settings of one's own stay as they are" test "$(cat own/.luarc.json)" = '{}'
t "what to add is said" out_has \
    "Your editor:   add $TAL_BUILD/lua/en to \"workspace.library\" in own/.luarc.json, which stays as it is"
t "and nothing failed" exits 0
mkdir -p full/.luarc.json
run talante new full/visit
t "settings that cannot be read are told" err_is "talante: full/.luarc.json: Is a directory"
t "and the scenario is made all the same" exits 0
odd=$(printf 'odd\033[31m')
mkdir "$odd"
run talante new "$odd/visit"
t "no folder steers the terminal" out_has "'odd�[31m/visit.lua' is made"

# ---- what is there already

echo mine >kept.lua
run talante new kept
t "a file that is there: refused" exits 3
t "and said" err_is "talante: kept.lua is there already, and stays as it is; choose another name"
t "and as it was" test "$(cat kept.lua)" = mine
run talante new nowhere/visit
t "a folder that is not there" exits 4
t "is told" err_is "talante: nowhere/visit.lua: No such file or directory"
run talante new
t "no name" exits 2
