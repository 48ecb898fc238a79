#!/bin/sh
# `talante test`: the paths of scenarios, and what is told of one that does not hold.
. "$(dirname "$0")/lib.sh"

# scenario FILE PATHS: one with these paths, which begin in line 14.
scenario() {
    cat >"$1" <<END
return scenario "bill" {
  title = "The bill", language = "en",
  persona = { name = "Ana", trust = 40, patience = 30 },
  claim = { "It has doubled.", verdict = "exaggerated", truth = "No.", value = "care" },
  moments = { "the number" },
  vary "cause" { { "ours" }, { "theirs" } },
  look "log" { "Log", shows = "Two.", when = "trust >= 40" },
  scene "opening" { moment = "the number", silence { seconds = 9, validation = 0, to = "ill" },
    reply "ask" { "Since when?", validation = 2, trust = 5, to = "well" },
    reply "deny" { "It has not.", validation = 0, patience = -10, to = "quarrel" } },
  scene "quarrel" { reply "give_in" { "All right.", when = "trust > 90", to = "well" },
    reply "go_on" { "No.", to = "ill" } },
  outcome "well" { "+", result = "resolved" }, outcome "ill" { "-", result = "lost" },
$2
}
END
}

scenario good.lua '  path "asks" { "ask", expect = "passed" },
  path "denies" { "deny", "go_on", expect = "outcome == '"'ill'"' and not passed" },'
scenario bad.lua '  path "asks" { "look log", "ask", with = { cause = "theirs" },
    expect = "outcome == '"'ill'"' and passed and score.validation < 80" },
  path "fine" { "ask", expect = "passed" },'
scenario closed.lua '  path "gives in" { "deny", "give_in", expect = "passed" },'
scenario none.lua ''

# ---- All is well

run talante test hundred-calls
t "a scenario that comes with Talante, by its name" exits 0
t "is played" out_has "/hundred-calls.lua: 12 paths passed"

run talante test good.lua
t "good: exit code" exits 0
t "good: the text" out_is "good.lua: 2 paths passed

1 scenario: 2 paths passed"
t "good: nothing on stderr" err_is ""
run talante test none.lua
t "without paths: exit code" exits 0
t "without paths: says so" out_has "none.lua: it has no paths, so nothing was tested"
run talante test "$TAL_ROOT"/scenarios/*.lua
t "the library passes its own" exits 0

# ---- An expectation that does not hold

run talante test bad.lua
t "bad: exit code" exits 1
t "bad: the text" out_is "bad.lua:15: path \"asks\" is not as expected

  fails: outcome == 'ill'           it was 'well'
  holds: passed
  fails: score.validation < 80      it was 100

  How it went, in form 1 (cause = 'theirs'):
    opening: look log
    opening: ask                    validation 2/2, trust +5
    the end: well                   resolved, passed, total 100, validation 100

bad.lua: 1 path failed, 1 path passed

1 scenario: 1 path failed, 1 path passed"
t "bad: the difference is data" err_is ""
run talante test --lang es bad.lua
t "bad, in Spanish" out_is "bad.lua:15: el recorrido «asks» no sale como se esperaba

  falla: outcome == 'ill'           fue 'well'
  cumple: passed
  falla: score.validation < 80      fue 100

  Cómo ha ido, en la forma 1 (cause = 'theirs'):
    opening: look log
    opening: ask                    validation 2/2, trust +5
    el final: well                  resolved, aprobado, total 100, validation
                                    100

bad.lua: 1 recorrido falla, 1 recorrido sale bien

1 escenario: 1 recorrido falla, 1 recorrido sale bien"

# ---- A step that cannot be taken

run talante test closed.lua
t "closed: exit code" exits 1
t "closed: the text" out_is "closed.lua:14: path \"gives in\": \"give_in\" cannot be taken at \"quarrel\"

  Its condition does not hold then (line 11).
  hint: here one can say: go_on, look log

  How it went up to there, in form 0 (cause = 'ours'):
    opening: deny                   validation 0/2, patience -10
    quarrel: give_in                cannot be taken

closed.lua: 1 path failed

1 scenario: 1 path failed"
run talante test --lang es closed.lua
t "closed, in Spanish" out_has "  Su condición no se cumple en ese momento (línea 11)."

# ---- Several files, some of which cannot be loaded

sed 's/to = "well"/to = "wel"/' good.lua >broken.lua
run talante test good.lua broken.lua missing.lua bad.lua
t "several: a file that cannot be loaded weighs most" exits 3
t "several: its diagnostics" err_has 'broken.lua:9:66: error[TAL210]'
t "several: one that is missing" err_has 'missing.lua: error[TAL001]'
t "several: the others are played" out_has "bad.lua: 1 path failed, 1 path passed"
t "several: the sum" out_has "2 scenarios: 1 path failed, 3 paths passed"
run talante test
t "no file: exit code" exits 2

# ---- Coverage

run talante test --coverage bad.lua
t "coverage: exit code" exits 1
t "coverage: counts" out_has "The paths meet 1 of 2 scenes, 1 of 5 replies, 1 of 1 looks, 1 of 2"
t "coverage: what is missed" out_has "    line 11     scene quarrel, with its 2 replies"
t "coverage: a reply" out_has "    line 10     reply opening.deny"
t "coverage: a condition" out_has "    line 7      condition of the look log: always held"
t "coverage: what goes without saying" out_lacks "give_in"
run talante test --coverage --lang es bad.lua
t "coverage, in Spanish" out_has "    línea 10    respuesta opening.deny"

# ---- JSON

run talante test --json --coverage bad.lua broken.lua
t "json: exit code" exits 3
t "json: a path" out_has '"name": "asks"'
t "json: its message" out_has '"message": "path \"asks\" is not as expected: outcome == '"'ill'"' and passed'
t "json: a score" out_has '"validation": 100'
t "json: coverage" out_has '"kind": "look condition"'
t "json: the diagnostics of a file that cannot be loaded" out_has '"source": "'
t "json: no text among it" out_lacks "The paths meet"

# ---- JUnit

run talante test --junit report.xml bad.lua broken.lua
t "junit: exit code" exits 3
t "junit: the text is the same" out_has "bad.lua: 1 path failed, 1 path passed"
cp report.xml out
t "junit: sum" out_has '<testsuites name="talante" tests="3" failures="1" errors="1">'
t "junit: suite" out_has '<testsuite name="bad.lua" file="bad.lua" tests="2" failures="1" errors="0">'
t "junit: case" out_has '    <testcase classname="bill" name="fine"/>'
t "junit: failure" out_has '<failure type="expect" message="path &quot;asks&quot; is not as expected: '
t "junit: the difference" out_has "  fails: score.validation &lt; 80      it was 100"
t "junit: error" out_has '<error type="file" message="'
if command -v xmllint >/dev/null 2>&1; then
    t "junit: well-formed" xmllint --noout report.xml
fi
run talante test --junit again.xml bad.lua broken.lua
t "junit: the same bytes again" cmp report.xml again.xml
if command -v taskset >/dev/null 2>&1; then
    run taskset -c 0 talante test --junit one.xml bad.lua broken.lua
    t "junit: the same bytes on one processor" cmp report.xml one.xml
fi
run talante test --junit none/report.xml good.lua
t "junit: a file that cannot be written" exits 4
t "junit: says so" err_has "none/report.xml: "
t "junit: after what was found" out_has "good.lua: 2 paths passed"
for report in good.lua bad.lua other.LUA bill.es.yaml; do
    cp good.lua kept
    run talante test --junit "$report" good.lua
    t "junit into $report: exit code" exits 2
    t "junit into $report: says so" err_is \
        "talante: --junit $report: that is a scenario, and the report would replace it"
    t "junit into $report: nothing is done" cmp -s good.lua kept
done
ln good.lua linked.txt
run talante test --junit linked.txt good.lua
t "junit: a file that is tested, by another name" exits 2
t "junit: it is not replaced" cmp -s linked.txt kept
(umask 022 && talante test --junit shared.xml good.lua >out)
t "junit: others may read it" test "$(ls -l shared.xml | cut -c1-10)" = "-rw-r--r--"
run talante test --junit '' good.lua
t "junit: no name" exits 2
