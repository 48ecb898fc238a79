#!/bin/sh
# `talante graph`: a scenario as a drawing. What it promises of the layout is computed in tests/unit/author.
. "$(dirname "$0")/lib.sh"
tests=$TAL_ROOT/tests/cli
cp "$tests/parcel.lua" "$tests/parcel.es.yaml" .

# ---- for dot

run talante graph parcel.lua --dot --lang en
t "--dot: the exit code" exits 0
t "--dot: nothing to complain about" err_is ""
[ -z "${UPDATE:-}" ] || cp out "$tests/parcel.dot"
t "--dot: boxes, rows, ways and outcomes" diff -u "$tests/parcel.dot" out
run talante graph parcel.lua --dot --lang es
t "--dot: the scenario's translation" out_has 'Nosotros lo enviamos todo, señor.'
t "--dot: and ours" out_has 'label=<Inicio>'

run talante graph parcel.lua --dot --svg
t "one format at a time" exits 2
t "is told" err_is "talante: graph: --svg and --dot are two formats; take one"
run talante graph parcel.lua --json
t "no other option" exits 2
run talante graph
t "no name" exits 2
t "is asked for" err_is "talante: graph: a name is missing: talante graph NAME|FILE"
run talante graph hundred-call
t "a name that is not there is guessed" err_is "talante: there is no scenario hundred-call; did you mean hundred-calls?"
sed 's/to = "record"/to = "recrod"/' parcel.lua >wrong.lua
run talante graph wrong.lua
t "a file with mistakes" exits 3
t "its mistakes are told" err_has 'did you mean "record"?'
t "and nothing is drawn" out_is ""

# ---- programs that are called dot

mkdir fake
# fake_dot: what stands in for it comes from stdin.
fake_dot() {
    { echo '#!/bin/sh'; cat; } >fake/dot
    chmod +x fake/dot
    run env PATH="$W/fake:$PATH" talante graph parcel.lua
}
fake_dot <<'END'
echo "Error: <stdin>: syntax error in line 3" >&2
exit 1
END
t "dot that fails" exits 4
t "is told, with what it said" err_is "talante: graph: dot failed with status 1
Error: <stdin>: syntax error in line 3"
t "dot that fails: nothing is drawn" out_is ""
fake_dot <<'END'
kill -9 $$
END
t "dot that is killed" err_is "talante: graph: dot failed with status 137"
fake_dot <<'END'
head -c 100000 /dev/urandom
END
t "dot that answers rubbish" exits 4
t "is told" err_is "talante: graph: what dot answered is no drawing; is it the one of Graphviz?"
fake_dot </dev/null
t "dot that says nothing" err_is "talante: graph: what dot answered is no drawing; is it the one of Graphviz?"
rm fake/dot
ln -s "$(command -v talante)" fake/talante
run env PATH="$W/fake" talante graph parcel.lua
t "no dot" exits 4
t "is told, with the package" err_is \
    "talante: graph: dot is not installed, which places the boxes: install the package graphviz"
run env PATH="$W/fake" talante graph parcel.lua --dot
t "--dot needs none" exits 0

# ---- the drawing

command -v dot >/dev/null || { skip "graph: the drawing" "there is no dot"; exit 0; }

run talante graph parcel.lua --lang es
t "the exit code" exits 0
t "nothing to complain about" err_is ""
cp out parcel.svg
t "an SVG in the scenario's translation" grep -q '^<svg .* lang="es" xml:lang="es" role="img"' out
t "a title" out_has '<title id="title">El paquete</title>'
t "words for who does not see it" out_has \
    '<desc id="desc">Una conversación dibujada de arriba abajo: escenas 3, respuestas 7, finales 3.</desc>'
t "a size for print" grep -q 'size:A3 ' out
t "no script" out_lacks '<script'
t "nothing from elsewhere" test "$(grep -c 'http' out)" -eq "$(grep -c 'http://www.w3.org/2000/svg' out)"
run talante graph parcel.lua --svg --lang es
t "--svg is what is done anyway" cmp parcel.svg out
LC_ALL=es_ES.UTF-8 run talante graph parcel.lua --lang es
t "no comma gets into a number" cmp parcel.svg out
if command -v xmllint >/dev/null; then
    t "it is XML" xmllint --noout parcel.svg
fi

cat >odd.lua <<'END_LUA'
return scenario "odd" {
  title = "<script>alert(\"&amp;\")</script>", language = "en", persona = { name = "Ana" },
  claim = { "5", verdict = "confused", truth = "t", value = "v" },
  vars = { mood = "a|b" },
  scene "a" { says { function(s) return "x" end },
    reply "one" { "]]> \\ \"q\" <BR/> \27[2J & \u{202E}x", to = "b", when = "mood == 'a|b'" },
    reply "two" { "مرحبا بالعالم", to = { { "b", when = function(s) return true end }, "e" } },
    silence { seconds = 20, to = "e" },
  },
  scene "b" { go "e" },
  outcome "e" { "漢字", result = "lost" },
}
END_LUA
run talante graph odd.lua
t "odd texts are drawn" exits 0
t "and stay texts" out_has '&lt;script&gt;alert(&quot;&amp;amp;&quot;)&lt;/script&gt;'
t "no sign steers" out_has ']]&gt; \ &quot;q&quot; &lt;BR/&gt; �[2J &amp; �x'
t "a silence is a row" out_has '>says nothing (20 s)</text>'
t "a function is named by its line" out_has '(a Lua function: see line 7)'
if command -v xmllint >/dev/null; then
    t "odd texts are XML" xmllint --noout out
fi
run sh -c 'talante graph odd.lua --dot | dot -Tplain >/dev/null'
t "and dot takes them" err_is ""

# ---- what people took

# play FILE ANSWER...: a conversation that is recorded.
play() {
    file=$1
    shift
    printf '%s\n' "$@" | talante play "$file" --form 0 --assess --lang en >/dev/null 2>&1
}
play parcel.lua ask '/look label' '/look label' quote fetch
play parcel.lua deny guess wait
play parcel.lua ask
sed 's/scenario "parcel"/scenario "other"/' parcel.lua >other.lua
play other.lua ask guess wait
echo '{}' >"$TALANTE_HOME/journals/broken.jsonl"

# told FIRST COUNTS: of what FIRST begins (a reply, an exit), COUNTS is the last line that is told.
told() {
    awk -v first="$1" -v counts="$2" '
        index($0, first) { within = 1 }
        within && /<\/title>/ { sub(/<\/title>.*/, ""); found = $0; exit }
        END { print found; exit found != counts }' out
}

run talante graph parcel.lua --sessions "$TALANTE_HOME" --lang en
t "sessions: the exit code" exits 0
t "sessions: what is not drawn is counted" err_is "talante: $TALANTE_HOME: journals of other scenarios, not drawn: 1
talante: $TALANTE_HOME: journals that cannot be read, not drawn: 1 (see: talante verify)"
t "sessions: how many" out_has '>what people took: sessions 3</text>'
t "sessions: who looked" out_has ': looked up by 1 of 3</text>'
t "sessions: a reply" told '>1. ask: ' 'Taken by people: 2. By probes: 12.'
t "sessions: an exit, and who left is not on it" told '>question → record' 'Taken by people: 2. By probes: 32.'
t "sessions: an exit to an outcome" told '>way_out → fetched' 'Taken by people: 1. By probes: 4.'
t "sessions: the scenario's own way" told '>After every answer, before it leads on → gone' \
    'Taken by people: 0. By probes: 0.'
t "sessions: nobody was there" grep -q '<path class="nobody"' out
run talante graph parcel.lua --sessions "$TALANTE_HOME/journals" --lang en
t "sessions: the folder of journals itself" out_has '>what people took: sessions 3</text>'

sed 's/reply "guess"/reply "gamble"/; s/"guess"/"gamble"/' parcel.lua >newer.lua
run talante graph newer.lua --sessions "$TALANTE_HOME" --lang en
t "sessions: of an older version" out_has '>what people took: sessions 3</text>'
t "sessions: what it does not have any more" err_has \
    "talante: $TALANTE_HOME: answers and looks that the scenario does not have any more, not drawn: 1"
t "sessions: what it still has" told '>1. ask: ' 'Taken by people: 2. By probes: 8.'

mkdir empty
run talante graph parcel.lua --sessions empty
t "sessions: none" exits 0
t "sessions: none is told" err_is "talante: empty: there is no journal of parcel"
run talante graph parcel.lua --sessions missing
t "sessions: no such folder" exits 4
t "sessions: that is told" err_has "missing: No such file or directory"
t "sessions: and nothing is drawn" out_is ""

# ---- sizes

# scenes N: a chain of N scenes.
scenes() {
    echo 'return scenario "long" { title = "Long", language = "en", persona = { name = "Ana" },'
    echo 'claim = { "c", verdict = "confused", truth = "t", value = "v" },'
    i=1
    while [ $i -lt "$1" ]; do
        echo "scene \"s$i\" { reply \"r\" { \"On.\", to = \"s$((i + 1))\" }, reply \"q\" { \"Out.\", to = \"e\" } },"
        i=$((i + 1))
    done
    echo "scene \"s$i\" { reply \"r\" { \"On.\", to = \"e\" } }, outcome \"e\" { \"x\", result = \"lost\" } }"
}
scenes 1 >one.lua
run talante graph one.lua
t "one scene is drawn" exits 0
t "without a word" err_is ""
scenes 400 >long.lua
run talante graph long.lua
t "400 scenes are drawn" exits 0
t "every one of them" test "$(grep -c 'class="box"' out)" -eq 400
t "and for paper that is too much" err_is \
    "talante: graph: this is too large for paper: on A0 its letters are lower than 7 points"
run sh -c 'talante graph parcel.lua >/dev/full'
t "stdout that is full is a failure" exits 4
