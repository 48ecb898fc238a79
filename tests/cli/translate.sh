#!/bin/sh
# `talante translate`: translations that are written, kept up to date, sent out as tables and taken back.
. "$(dirname "$0")/lib.sh"

cat >bill.lua <<'END'
return scenario "bill" {
  title = "The bill", language = "en",
  persona = { name = "Ana" },
  claim = { "It has doubled.", verdict = "exaggerated", truth = "It rose by a tenth.", value = "-5%" },

  scene "opening" {
    says "My bill has doubled, {persona} says.",
    reply "ask" { "Since which month?", to = "thanks" },
  },

  outcome "thanks" { "She thanks you.", result = "resolved" },
}
END
sum() { echo "bill.$1.yaml: texts: $2, new: $3, stale: $4, moved: $5, no longer there: $6"; }
warnings() { talante check bill.lua | sed -n 's/.*warning\[\(TAL40[0-9]\)\].*/\1/p' | tr '\n' ' '; }
says() { [ "$(warnings)" = "$1" ]; }
md5() { cksum <bill.es.yaml; }
same() { [ "$(md5)" = "$before" ]; }

# ---- a new one

run talante translate bill.lua --to es
t "a translation is written" exits 0
t "and what it lacks is counted" out_is "$(sum es 7 7 0 0 0)"
t "nothing else is said" err_is ""
t "what is missing is told at once by check" says "TAL401 "
before=$(md5)
run talante translate bill.lua --to es
t "again: nothing to do" out_is "$(sum es 7 7 0 0 0); nothing to do"
t "again: the same bytes" same
run talante translate bill.lua --to es --lang es
t "in Spanish: the same bytes" same
t "in Spanish: the same sum" out_is "bill.es.yaml: textos: 7, nuevos: 7, anticuados: 0, movidos: 0, sin sitio: 0; nada que hacer"

# ---- the table

talante translate bill.lua --to es --csv >table.csv
awk '{ sub(/,new\r$/, "T" NR - 1 ",new\r"); print }' table.csv | sed 's/T5/T5 {persona}/' >filled.csv
run talante translate bill.lua --to es --from-csv filled.csv
t "a table that is filled in is taken" out_is "$(sum es 7 0 0 0 0)"
t "with nothing to complain of" err_is ""
t "check has nothing to say" says ""
run talante play bill.lua --lang es --seed 1 --plain <<'END'
1
END
t "and it is what is said" out_has "T5 Ana"
before=$(md5)
talante translate bill.lua --to es --csv >table.csv
run talante translate bill.lua --to es --from-csv table.csv
t "there and back: nothing to do" out_is "$(sum es 7 0 0 0 0); nothing to do"
t "there and back: the same bytes" same

cp table.csv bad.csv
printf 'titel,,,The bill,,La cuenta,done\r\n' >>bad.csv
run talante translate bill.lua --to es --from-csv bad.csv
t "a row that cannot be taken is told" exits 1
t "and where it is" err_has 'bad.csv:9:1: error[TAL843]: nothing has the key "titel"'
t "and that it was not taken" err_has "bad.csv: rows that were not taken: 1"
t "the rest is as it was" same
cp bill.es.yaml kept.yaml
printf 'key,source,translation\ntitle,The bill,\351\n' >bad.csv
run talante translate bill.lua --to es --from-csv bad.csv
t "a table in Windows-1252 is taken, as batch does" exits 0
t "and is UTF-8 then" grep -qF '"é"' bill.es.yaml
run talante translate bill.lua --to es --csv --lang es
t "in Spanish, semicolons, which its spreadsheets want" out_has "$(printf '\357\273\277key;context;speaker;source;was;translation;state\r\ntitle;')"
cp out table-es.csv
before=$(md5)
run talante translate bill.lua --to es --from-csv table-es.csv
t "such a table is taken as well" exits 0
t "with nothing changed" same
mv kept.yaml bill.es.yaml
before=$(md5)
run talante translate bill.lua --to es --from-csv nowhere.csv
t "a table that is not there" exits 3
run sh -c 'talante translate bill.lua --to es --csv >/dev/full'
t "a table that cannot be written" exits 4

# ---- the scenario changes

sed -i 's/"Since which month?"/"Since when?"/; s/doubled, {persona}/tripled, {persona}/; s/reply "ask"/reply "ask_her"/
        s/, value = "-5%"//; s/"She thanks you."/"She thanks you.", for_client = "Peace."/' bill.lua
sed -i 's/verdict =/value = "clarity", verdict =/; s/ask_her" { "Since when?"/ask_her" { "Since which month?"/' bill.lua
run talante translate bill.lua --to es
t "what has changed, come, gone or moved is counted" out_is "$(sum es 8 1 2 1 0)"
t "the stale has its old text and its new one" grep -qx '      #, from: "My bill has tripled, {persona} says."' bill.es.yaml
t "and its old translation" grep -qx '        to:   "T5 {persona}"' bill.es.yaml
t "check still says so" says "TAL402 TAL402 TAL401 "
before=$(md5)
run talante translate bill.lua --to es
t "that stays until somebody has looked" same

sed -i 's/outcome "thanks"/outcome "bye"/; s/to = "thanks"/to = "bye"/; s/"She thanks you."/"Bye."/' bill.lua
run talante translate bill.lua --to es
t "what the scenario no longer has is told" err_is \
    "talante: bill.es.yaml: the scenario no longer has outcomes.thanks.text; it is kept at the end of the file"
t "and kept" grep -qx '#~   to:   "T7"' bill.es.yaml
t "where check passes over it" test "$(warnings | grep -c TAL403)" -eq 0
sed -i 's/outcome "bye"/outcome "end_it"/; s/to = "bye"/to = "end_it"/; s/"Bye."/"She thanks you."/' bill.lua
run talante translate bill.lua --to es
t "it comes back with its text" out_is "$(sum es 8 1 2 1 0)"
t "and is no longer at the end" test "$(grep -c '^#~' bill.es.yaml)" -eq 0

# ---- what cannot be done

before=$(md5)
cp bill.es.yaml kept.yaml
run talante translate bill.lua --to en
t "its own language" exits 3
t "its own language is told" err_has "bill.lua: error[TAL840]: the scenario is in \"en\" already"
run talante translate bill.lua
t "no language" exits 2
t "no language is told" err_is "talante: --to is missing"
for language in e spanish ES es_ES es- es-es es-Es ../es 'es-ES-' ''; do
    run talante translate bill.lua --to "$language"
    t "no language: '$language'" exits 2
done
run talante translate bill.lua --to es --csv --from-csv x
t "out and in at once" err_is "talante: --csv and --from-csv do not go together"
run talante translate nobody.lua --to es
t "a scenario that is not there" exits 3
echo 'title: [' >>bill.es.yaml
before=$(md5)
run talante translate bill.lua --to es
t "a file that is no YAML is refused" exits 3
t "with its mistake" err_has "bill.es.yaml:"
t "and stays" same
cp kept.yaml bill.es.yaml
sed -i 's/^language: es/language: fr/' bill.es.yaml
run talante translate bill.lua --to es
t "a file in another language is refused" err_has "error[TAL405]"
cp kept.yaml bill.es.yaml
sed 's/title =/title/' bill.lua >broken.lua
cp kept.yaml broken.es.yaml
run talante translate broken.lua --to es
t "a scenario with mistakes is refused" exits 3
t "and its translation stays" cmp kept.yaml broken.es.yaml

# A name that nobody has any more stops check, and not what helps to mend it.
sed -i 's/"T1"/"T1 {who}"/' bill.es.yaml
run talante check bill.lua
t "a translation that cannot be loaded" exits 1
run talante translate bill.lua --to es
t "can be brought up to date" exits 0
t "and loses nothing" grep -q 'T1 {who}' bill.es.yaml
cp kept.yaml bill.es.yaml

# One block is less than this file takes: the disk is full.
sed -i 's/to:   "T1"/to: T1/' bill.es.yaml
cp bill.es.yaml kept.yaml
awk 'BEGIN { for (i = 0; i < 200; i++) print "# a line of a long comment" }' >>bill.es.yaml
cp bill.es.yaml kept.yaml
run sh -c 'ulimit -f 1; trap "" XFSZ; exec talante translate bill.lua --to es'
t "a full disk" exits 4
t "leaves the file" cmp kept.yaml bill.es.yaml
t "and nothing beside it" test "$(find . -name 'bill.es.yaml.*')" = ""
if [ "$(id -u)" -ne 0 ]; then
    chmod a-w bill.es.yaml
    run talante translate bill.lua --to es
    t "a file that may not be written" exits 4
    t "is left" cmp kept.yaml bill.es.yaml
    chmod u+w bill.es.yaml
    mkdir shut
    cp bill.lua shut
    chmod a-w shut
    run talante translate shut/bill.lua --to es
    t "a folder that may not be written" exits 4
    chmod u+w shut
else
    skip "a folder that may not be written" "root may write anywhere"
fi

# ---- the pseudo-language

rm bill.es.yaml
run talante translate bill.lua --to en-XA
t "en-XA is all there" out_is "$(sum en-XA 9 0 0 0 0)"
t "check has nothing to say of it" says ""
run talante play bill.lua --lang en-XA --seed 1 --plain <<'END'
1
END
t "it is shown, with its names" out_has "[Ṁý ƀîļļ ĥåš ţŕîþļéð, [Åñå ö] šåýš."
t "under an interface in English" out_has "Trust:"
sed -i 's/"The bill"/"A bill"/' bill.lua
run talante translate bill.lua --to en-XA
t "en-XA is never stale" out_is "$(sum en-XA 9 0 0 0 0)"

# ---- a function

sed 's/{ "Since which month?"/{ function(s) return "When?" end/' bill.lua >fun.lua
run talante translate fun.lua --to es
t "a function cannot be translated" err_is \
    "talante: scenes.opening.replies.ask_her.text has a Lua function, which has to speak each language itself"
t "and is not counted" out_is "fun.es.yaml: texts: 7, new: 7, stale: 0, moved: 0, no longer there: 0"

# ---- languages with a region

talante translate bill.lua --to es >/dev/null
sed -i 's/to:   ""/to:   "X"/' bill.es.yaml
talante check bill.lua >/dev/null
run talante play bill.lua --lang es-MX --seed 1 --plain <<'END'
1
END
t "es-MX speaks es where there is no other" out_has "Confianza:"
t "in the conversation too" out_has "X"

# ---- what is shipped

for file in "$TAL_ROOT"/scenarios/*.lua; do
    name=$(basename "$file" .lua)
    cp "$file" "$TAL_ROOT/scenarios/$name.es.yaml" .
    talante script "$name.lua" | grep -v '^| SHA-256' >was.md
    run talante translate "$name.lua" --to es
    t "$name: nothing is missing" out_has "new: 0, stale: 0, moved: 0, no longer there: 0"
    talante script "$name.lua" | grep -v '^| SHA-256' >is.md
    t "$name: the same texts in another layout" cmp was.md is.md
done

# ---- what is taken for the code of a language

for slip in sp spa esp; do
    run talante translate bill.lua --to "$slip"
    t "$slip is not Spanish" exits 2
    t "$slip: it is said what is" err_is "talante: --to $slip: the code of that language is es"
done
t "and nothing is written" test ! -e bill.sp.yaml
run talante translate bill.lua --to ca
t "other codes may be languages" exits 0
