#!/bin/sh
# `talante script`: a scenario as Markdown. UPDATE=1 rewrites parcel.script.md: read the diff.
. "$(dirname "$0")/lib.sh"
tests=$TAL_ROOT/tests/cli

# steady: what was printed, without the digests and the version.
steady() { sed 's/^\(| SHA-256, [^|]*|\) .*/\1/; s/^\(| Talante |\) .*/\1/' out; }
digest() { sha256sum "$1" | cut -d ' ' -f 1; }

# ---- all of one

cp "$tests/parcel.lua" "$tests/parcel.es.yaml" .
run talante script parcel.lua --lang en
t "the exit code" exits 0
t "nothing to complain about" err_is ""
steady >parcel.script.md
[ -z "${UPDATE:-}" ] || cp parcel.script.md "$tests"
t "a script, from its title to where one signs" diff -u "$tests/parcel.script.md" parcel.script.md
t "what is signed: the scenario" out_has "| SHA-256, scenario | \`$(digest parcel.lua)\` |"
t "what is signed: its translation" out_has "| SHA-256, Spanish | \`$(digest parcel.es.yaml)\` |"
t "what is signed: the rubric" out_has \
    "| SHA-256, rubric | \`$(digest "$TAL_ROOT/assets/rubrics/three-skills.yaml")\` |"
t "the program's version" out_has "| Talante | $(talante --version | cut -d ' ' -f 2) |"

run talante script parcel.lua --lang es
t "in Spanish: the title" grep -qx '# El paquete' out
t "in Spanish: the languages" grep -qx '| | inglés | español |' out
t "in Spanish: an effect and a way" grep -qx -e '- Lleva a: escena 2, `record`' out
t "in Spanish: the levels" grep -qx -e '- Discernimiento 2, Validación 2, Desacuerdo con tacto 2' out
t "in Spanish: a moment" grep -qx -e '- Momento: la pregunta' out

rm parcel.es.yaml
run talante script parcel.lua
t "one language, one column" grep -qx '| Title | The parcel |' out
t "and nothing is missing" out_lacks "(not translated)"
t "and no other language signs" test "$(grep -c '^| SHA-256, ' out)" -eq 2

# ---- no table is broken

# whole: every row of a table in `out` has as many columns as its head, and a table has a blank line
# before and after it.
whole() {
    awk '
        { row = /^\|/ }
        row {
            line = $0
            gsub(/\\\\/, "", line)
            gsub(/\\\|/, "", line)
            n = gsub(/\|/, "", line)
            if (!table && before != "") { print FNR ": no blank line before the table"; bad = 1 }
            if (!table) columns = n
            if (n != columns) { print FNR ": " n - 1 " columns, not " columns - 1; bad = 1 }
            rows++
        }
        table && !row && $0 != "" { print FNR ": the table goes on as a line"; bad = 1 }
        { table = row; before = $0 }
        END { exit bad || !rows }' out
}
for name in $(talante list --json | sed -n 's/^ *"name": "\(.*\)",*$/\1/p'); do
    run talante script "$name"
    t "$name prints" exits 0
    t "$name: no row has a column too many or too few" whole
    t "$name is translated" out_lacks "(not translated)"
    t "$name: no warning" err_is ""
done

# ---- whatever stands in the texts

cat >odd.lua <<'END_LUA'
return scenario "odd" {
  title = "# A <b>*bold*</b> | title #", language = "en", teaches = "to\27[2J escape",
  source = { "one|two", "[three](x)" },
  persona = { name = "Ana_*_", role = "a `cook`" },
  claim = { "5 | 6 & $7$ ~~no~~ \\", verdict = "confused", truth = [[two
      lines]], value = "\u{202E}turned" },
  vars = { n = 0, mood = "a|b", angry = false },
  person "bo" { name = "Bo", role = "boss", claim = "Mine." },
  vary "kind" { { "plain", verdict = "right" }, { "other" } },
  moments = { { "m|1", when = "kind == 'plain'", idea = "i*" } },
  look "log" { "Log", shows = { { "{n} calls", when = "n > 1" }, "none of {bo}" }, when = "mood == 'a|b'",
    trust = 1, patience = -2, set = "n = n + 1, mood = 'x`y|z'" },
  go { "ill", when = "n > 9" },
  scene "a" { moment = "m|1", stance = "own",
    says { "Hi {persona}", when = "mood ~= 'x`y|z'" },
    note { "-", when = function(s) return s.trust > 2 end },
    says { function(s) return "x" end, by = "bo" },
    reply "one" { "r1", discernment = "seen.log and 2 or 0", when = [[n >= 0
        and angry]], once = true, hears = { "r 1" }, set = function(s) return { n = 2 } end },
    reply "two" { "r2", discernment = function(s) return 1 end, style = "refuse",
      to = { { "b", when = "angry" }, { "ill", when = function(s) return true end }, "well" } },
    go "b",
  },
  scene "b" { go { "well", when = "n > 3" }, go "ill" },
  outcome "well" { "+", result = "resolved" },
  outcome "ill" { "-", result = "lost" },
}
END_LUA
cat >odd.es.yaml <<'END_YAML'
language: es
title: { from: "older", to: "Título | *" }
looks:
  log:
    label: { from: "Log", to: "Registro" }
    shows: [ { from: "{n} calls", to: "{n} llamadas" }, { from: "none of {bo}", to: "ninguna de {bo}" } ]
END_YAML
run talante script odd.lua
t "odd texts: the exit code" exits 0
t "odd texts: no table is broken" whole
# has NAME LINE: that line was printed, whole.
has() { t "$1" grep -qxF -e "$2" out; }
has "a title with signs of Markdown" '# \# A \<b>\*bold\*\</b> \| title \#'
has "sources" '- Sources: one\|two, \[three](x)'
has "control characters are seen, not sent" '| Teaches | to�\[2J escape | **(not translated)** |'
has "nor is what turns the direction" '| What mattered | �turned | **(not translated)** |'
has "pipes, entities, mathematics, backslashes" \
    '| What was claimed | 5 \| 6 \& \$7\$ \~\~no\~\~ \\ | **(not translated)** |'
has "a line break was folded" '| What was true | two lines | **(not translated)** |'
has "a name needs no translation" '| The client | Ana\_\*\_ | Ana\_\*\_ |'
has "another person" '| `bo` | Bo | Bo |'
has "their claim" '| What was claimed | Mine. | **(not translated)** |'
has "a form and its verdict" '| 0 | `kind` = `plain` | the client is right |'
has "a text of cases, with names" \
    '| Shows | *when* `n > 1`: {n} calls<br>*otherwise*: none of {bo} | *when* `n > 1`: {n} llamadas<br>*otherwise*: ninguna de {bo} |'
has "the condition of a look" "- Only when \`mood == 'a|b'\`"
has "what a look moves" '- trust +1, patience -2'
has "what a look sets, with a backtick in it" "- Sets: \`\` n = n + 1, mood = 'x\`y|z' \`\`"
has "how variables begin" "- At the start: \`n = 0\`, \`mood = 'a|b'\`, \`angry = false\`"
has "the way that comes first" '- After any reply, before it leads on: outcome `ill`, when `n > 9`'
has "a stance" '- Stance: what is true is to be owned, and put right'
has "a condition with a pipe in a table" \
    "| **Ana\\_\\*\\_**, when \`\` mood ~= 'x\`y\\|z' \`\` | Hi {persona} | **(not translated)** |"
has "a function as a condition" '| *Note*, when (a Lua function: see line 16) | - | **(not translated)** |'
has "a function as a text answers in every language" \
    '| **Bo** | (a Lua function: see line 17) | (a Lua function: see line 17) |'
has "a level by expression" '- Discernment `seen.log and 2 or 0`'
has "a condition over two lines" '- Hidden unless `n >= 0 and angry`'
has "once" '- Can be taken once only'
has "a function that sets" '- Sets: (a Lua function: see line 18)'
has "a reply that leads where the scene does" '- Leads to: wherever the scene does'
has "what else is heard" '| Also heard as | r 1 | **(not translated)** |'
has "a style" '- Style: refuses'
has "ways with conditions" \
    '- Leads to: scene 2, `b`, when `angry`; outcome `ill`, when (a Lua function: see line 21); otherwise outcome `well`'
has "a moment with a condition" "| 1, when \`kind == 'plain'\` | m\\|1 | **(not translated)** |"
has "its idea" '| Idea | i\* | **(not translated)** |'
t "a stale translation is warned of" err_has "odd.es.yaml:2:8: warning[TAL402]: title has changed since it was translated"

# ---- names and files

run talante script hundred-call
t "a name that is not there" exits 2
t "is guessed" err_is "talante: there is no scenario hundred-call; did you mean hundred-calls?"
run talante script
t "no name" exits 2
t "is asked for" err_is "talante: script: a name is missing: talante script NAME|FILE"
run talante script parcel.lua --json
t "no other option" exits 2
run talante script missing.lua
t "a missing file" exits 3
t "is told" err_has "missing.lua: error[TAL001]"
t "and nothing printed" out_is ""
sed 's/to = "record"/to = "recrod"/' parcel.lua >wrong.lua
run talante script wrong.lua
t "a file with mistakes" exits 3
t "its mistakes are told" err_has "did you mean \"record\"?"
t "and no half of a script printed" out_is ""
run sh -c 'talante script parcel.lua >/dev/full'
t "stdout that is full is a failure" exits 4
