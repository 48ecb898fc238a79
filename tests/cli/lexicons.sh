#!/bin/sh
# An organisation's own words: where they are looked for, and that `talante check` knows them.
. "$(dirname "$0")/lib.sh"

mkdir -p home/.config/talante/language config/talante/language named
cat >named/house.yaml <<'EOF'
concepts:
  house_word: { en: [zorgle], es: [zorgla] }
rules:
  insult.house:
    act: insult
    match: [ "~house_word ~you" ]
EOF
heard() { echo '{"id": "a", "text": "Zorgle you."}' | "$@" talante score --json 2>err | grep -qF '"insult":1'; }
silent() { ! heard "$@"; }

export HOME="$W/home"
unset XDG_CONFIG_HOME TALANTE_LANGUAGE
t "lexicons: those of the program alone" silent env
t "lexicons: the folder that TALANTE_LANGUAGE names" heard env TALANTE_LANGUAGE=named
cp named/house.yaml home/.config/talante/language/
t "lexicons: ~/.config/talante/language" heard env
t "lexicons: XDG_CONFIG_HOME instead" silent env XDG_CONFIG_HOME="$W/config"
cp named/house.yaml config/talante/language/
t "lexicons: ... where it has one" heard env XDG_CONFIG_HOME="$W/config" HOME=/
run env TALANTE_LANGUAGE=nowhere talante score --json </dev/null
t "lexicons: a folder that is named must be there" exits 3
t "lexicons: and it is told" err_has "nowhere: error[TAL001]: TALANTE_LANGUAGE: "

run talante check named/house.yaml
t "lexicons: check knows the program's concepts" out_is "named/house.yaml: no mistakes found"
run talante check home/.config/talante/language/house.yaml
t "lexicons: one that is read anyway is not read twice" exits 0
sed 's/~you/~youu/' named/house.yaml >wrong.yaml
run talante check wrong.yaml
t "lexicons: a concept that nobody has" out_has 'wrong.yaml:6:14: error[TAL463]: there is no concept "youu"'
for file in "$TAL_ROOT"/assets/language/*.yaml; do
    run talante check "$file"
    t "lexicons: ${file##*/} is sound" exits 0
done
