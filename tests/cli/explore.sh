#!/bin/sh
# `talante explore`: what every session comes to, as text and as JSON, and what cannot be said.
. "$(dirname "$0")/lib.sh"

# scenario FILE WHEN: one whose reply "ask" asks WHEN.
scenario() {
    cat >"$1" <<END
return scenario "bill" {
  title = "The bill", language = "en",
  persona = { name = "Ana", trust = 40, patience = 30 },
  claim = { "It has doubled.", verdict = "exaggerated", truth = "No.", value = "care" },
  moments = { "the number" },
  vary "cause" { { "ours", verdict = "right" }, { "theirs" } },
  look "log" { "Log", shows = "Two." },
  scene "opening" { moment = "the number",
    reply "ask" { "It is so.", when = $2, validation = 2, to = "well" },
    reply "deny" { "It has not doubled.", validation = 0, to = "ill", style = "stonewall" } },
  outcome "well" { "+", result = "resolved" },
  outcome "ill" { "-", result = "lost" },
  outcome "never" { "?", result = "harmed" },
}
END
}

scenario bill.lua '"seen.log"'
scenario function.lua 'function(s) return s.seen.log end'
scenario failing.lua 'function(s) return s.trust.of end'
scenario broken.lua '"seen.lgo"'

# ---- As text

run talante explore bill.lua --form 1
t "text: exit code" exits 0
t "text: nothing on stderr" err_is ""
t "text: a form" out_is "The bill (bill.lua), 2 forms
This form can be passed. 2 probes pass that must not.

Form 1: cause = theirs (the client exaggerates)

  Scores                 least   most
  Discernment                –      –
  Validation                 0    100
  Graceful disagreement      –      –
  Total                      0    100

  Outcomes
  well                     100    100  resolved, can pass
  ill                        0      0  lost
  never                      –      –  harmed, cannot be reached

  The best session: total 100, well
    opening  look log, ask

  After these replies no session passes
    opening  deny

  Probes                        total
  appeaser                          0  0 of 2 runs pass
  stonewaller                       0  0 of 2 runs pass
  polite-refuser                    0  0 of 2 runs pass
  never-looks                       0  0 of 1 run passes
  longest                           0  0 of 2 runs pass
  shortest                        100  1 of 2 runs pass, with every look
                                       An error: the shortest replies are enough
                                       to pass.
  exit-early                        0  0 of 1 run passes
  random                           25  2502 of 10000 runs pass
                                       An error: chance passes too often.

  Every session was gone through: 2 states, 4 steps between them.

Coverage of form 1

                           met     of
  Scenes                     1      1
  Replies                    2      2
  Looks                      1      1
  Outcomes                   2      3
  Moments                    1      1
  Conditions, both ways      1      1

  No session meets:
    line 13     outcome never"

run talante explore bill.lua --form 1 --lang es
t "Spanish: exit code" exits 0
t "Spanish: a form" out_is "The bill (bill.lua), 2 formas
Esta forma se puede aprobar. 2 sondas aprueban y no deberían.

Forma 1: cause = theirs (la persona exagera)

  Puntuación            mínimo  máximo
  Discernimiento             –       –
  Validación                 0     100
  Desacuerdo con tacto       –       –
  Total                      0     100

  Finales
  well                     100     100  resuelto, puede aprobar
  ill                        0       0  perdido
  never                      –       –  con daño, no se puede alcanzar

  La mejor sesión: total 100, well
    opening  look log, ask

  Tras estas respuestas ya no se aprueba
    opening  deny

  Sondas                         total
  appeaser                           0  aprueban 0 de 2
  stonewaller                        0  aprueban 0 de 2
  polite-refuser                     0  aprueban 0 de 2
  never-looks                        0  aprueban 0 de 1
  longest                            0  aprueban 0 de 2
  shortest                         100  aprueban 1 de 2, mirándolo todo
                                        Un error: bastan las respuestas más
                                        cortas para aprobar.
  exit-early                         0  aprueban 0 de 1
  random                            25  aprueban 2502 de 10000
                                        Un error: el azar aprueba demasiadas
                                        veces.

  Se han recorrido todas las sesiones: 2 estados, 4 pasos entre ellos.

Cobertura de la forma 1

                        vistos      de
  Escenas                    1       1
  Respuestas                 2       2
  Cosas que mirar            1       1
  Finales                    2       3
  Momentos                   1       1
  Condiciones, sí y no       1       1

  Ninguna sesión pasa por:
    línea 13    final never"

run talante explore bill.lua
t "all forms: the first" out_has "Form 0: cause = ours (the client is right)"
t "all forms: the last" out_has "Form 1: cause = theirs (the client exaggerates)"
t "all forms: their coverage" out_has "Coverage of all forms together"

# ---- As JSON

run talante explore bill.lua --json
cp out english.json
t "JSON: exit code" exits 0
t "JSON: nothing on stderr" err_is ""
t "JSON: both forms" test "$(grep -c '^      "form": ' out)" -eq 2
t "JSON: the file as it was named" out_has '"file": "bill.lua",'
sed -n 's/^[ {]*"\([a-z]*\)":.*/\1/p' out >keys
for key in cases verdict scores discernment total min max outcomes reachable result passes probes \
    probe passed runs best path lost scene reply states edges exact coverage replies conditions \
    missed line; do
    t "JSON: has \"$key\"" grep -qx "$key" keys
done
t "JSON: exact" out_has '"exact": true'
t "JSON: then without a note" test "$(grep -c '"note": null' out)" -eq 2
t "JSON: exact totals" test "$(grep -c '"totals_exact": true' out)" -eq 2
run talante explore bill.lua --json --lang es
t "JSON: numbers and ids speak no language" cmp out english.json
run talante explore bill.lua --json --form 1
t "JSON: one form" test "$(grep -c '^      "form": ' out)" -eq 1
t "JSON: the one that was asked for" out_has '"form": 1,'

# ---- What Lua functions hide

run talante explore function.lua --form 0
t "a function: exit code" exits 0
t "a function: sampled" out_has "Lua functions decide here, so not every session can be gone"
t "a function: nothing is said to be impossible" out_lacks "cannot be reached"
run talante explore function.lua --json --form 0
t "a function: JSON is not exact" out_has '"exact": false,'
t "a function: nor are its totals" out_has '"totals_exact": false,'
t "a function: JSON says why" out_has '"note": "Lua functions decide here'
t "a function: no reply is called lost" out_has '"lost": null,'
run talante explore failing.lua
t "a function that fails: exit code" exits 3
t "a function that fails: where" err_has "failing.lua:9:5:"
t "a function that fails: nothing is shown" out_is ""

# ---- A shipped scenario by its name; and what is no scenario

run talante explore hundred-calls --json
t "by name: exit code" exits 0
t "by name: so it is called" out_has '"file": "hundred-calls",'
t "by name: all of it" test "$(grep -c '"exact": true' out)" -eq 3
run talante explore hundred-call
t "a name misspelt: exit code" exits 2
t "a name misspelt" err_is \
    "talante: there is no scenario hundred-call; did you mean hundred-calls?"
run talante explore broken.lua
t "a broken file: exit code" exits 3
t "a broken file: its mistakes" err_has "broken.lua:9:"
t "a broken file: nothing else" out_is ""
run talante explore missing.lua
t "a missing file: exit code" exits 3
t "a missing file" err_has "missing.lua: error[TAL001]"

# ---- The command line

run talante explore bill.lua --form 2
t "a form that is not there: exit code" exits 2
t "a form that is not there" err_is "talante: --form: this scenario has the forms 0 to 1"
run talante explore bill.lua --form one
t "no number" err_is "talante: --form takes a number from 0 on, not “one”"
run talante explore
t "no file: exit code" exits 2
t "no file" err_is "talante: explore: a name is missing: talante explore NAME|FILE"
run talante explore bill.lua function.lua
t "two files" exits 2
run talante explore bill.lua --sarif
t "an option of check's" exits 2

# ---- The documents show what it says

# shown DOCUMENT: what stands there under the command that it was copied from.
shown() { sed -n '/^    \$ talante explore/,/^[^ ]/{ /^    \$/d; /^[^ ]/d; s/^    //; p; }' "$1"; }

run talante explore hundred-calls --form 2
shown "$TAL_ROOT/docs/exploring.md" >shown
t "docs/exploring.md shows the beginning of its output" \
    test "$(cat shown)" = "$(head -n "$(($(wc -l <shown) - 1))" out)"
run talante explore hundred-calls --form 2 --lang es
shown "$TAL_ROOT/docs/exploring.es.md" >shown
t "docs/exploring.es.md shows the beginning of its output" \
    test "$(cat shown)" = "$(head -n "$(($(wc -l <shown) - 1))" out)"
