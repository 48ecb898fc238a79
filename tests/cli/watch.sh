#!/bin/sh
# A scenario is played while it is written: --watch, and --from.
. "$(dirname "$0")/lib.sh"
cp "$TAL_ROOT/tests/cli/parcel.lua" "$TAL_ROOT/tests/cli/parcel.es.yaml" .

# edit FROM TO: as an editor that saves by renaming.
edit() { sed "s/$1/$2/" parcel.lua >edited && mv edited parcel.lua; }

# await TEXT: until it is to be seen.
await() {
    tries=0
    while ! grep -qF -e "$1" out && [ "$tries" -lt 800 ]; do
        sleep 0.05
        tries=$((tries + 1))
    done
}

# begin ARGUMENTS: plays with a pipe that say LINE writes into; end waits for it.
begin() {
    rm -f keys && mkfifo keys && : >out && : >err
    talante play "$@" <keys >out 2>err &
    pid=$!
    exec 3>keys
}
say() { printf '%s\n' "$1" >&3; }
end() {
    exec 3>&-
    code=0
    wait "$pid" || code=$?
}

# ---- what is saved is gone on with

begin parcel.lua --watch --lang en --seed 1 --form 1
await "You never sent my parcel!"
say ask
await "Saturday!"
edit "Saturday!" "Sunday!"
say "/look label"
await "his neighbour"
edit '"record"' '"the_log"'
say guess
await "And now?"
sed '$d' parcel.lua >edited
cp parcel.lua whole.lua
mv edited parcel.lua
say "/help"
await "show this"
cp whole.lua parcel.lua
say fetch
await "Go back there?"
say n
await "Save the file"
edit "It is there on Friday." "It is there on Thursday."
say n
await "Thursday."
end
t "what was saved is gone on with" exits 0
t "once it says that nothing is recorded" test "$(grep -c 'this is a rehearsal: nothing of it is recorded' err)" -eq 1
t "nor is it" test ! -e "$TALANTE_HOME/journals"
t "it says what was loaded" out_has "Loaded again: parcel.lua."
t "and shows the lines as they are now" out_has "It is for my daughter. Sunday!"
t "the line that was typed meanwhile is an answer to that" out_has "[Read the label] Delivered on Monday to his neighbour."
t "a scene with another name is told" out_has "“record” is now called “the_log”."
t "what has errors is told with its place" err_has "parcel.lua:3:26: error[TAL106]: this { is never closed"
t "and not taken over" out_has "That is not taken over: the conversation goes on as it was."
t "the conversation goes on meanwhile" out_has "show this"
t "and can be left, no more" out_has "/quit                 leave"
t "nobody is asked to rate himself" out_lacks "How well did you do?"
t "there is a score" out_has "The score"
t "the end is not the end" out_has "Save the file, and it is played to here again."
t "what is saved then is played to there" out_has "It is there on Thursday."

cp "$TAL_ROOT/tests/cli/parcel.lua" whole.lua
cp whole.lua parcel.lua
begin parcel.lua --watch --lang es --seed 1 --form 0
await "mi paquete"
say ask
await "sábado"
sed 's/"ask"/"preguntar"/' whole.lua >parcel.lua
say "/salir"
end
t "Spanish: what is gone is told" out_has "La respuesta «ask» ya no está en «question»."
t "Spanish: and where it stands" out_has "Eso deshace 1 paso: la conversación está en «question»."

# ---- what is broken at the start

cp "$TAL_ROOT/tests/cli/parcel.lua" whole.lua
sed '$d' whole.lua >parcel.lua
begin parcel.lua --watch --lang en --seed 1 --form 1
await "Save the file without these mistakes, and it begins. /quit: leave."
say ask
await "> ask"
sed 's/summary  =/sumary =/' whole.lua >edited && mv edited parcel.lua
say one
await2() {
    tries=0
    while [ "$(grep -cF "Save the file without" out)" -lt "$1" ] && [ "$tries" -lt 800 ]; do
        sleep 0.05
        tries=$((tries + 1))
    done
}
await2 3
cp whole.lua parcel.lua
say ask
await "Saturday!"
say /quit
end
t "broken: it waits, and begins when it is mended" exits 0
t "broken: the mistakes are told" err_has "parcel.lua:3:26: error[TAL106]: this { is never closed"
t "broken: and those that are there then" err_has 'parcel.lua:5:3: error[TAL201]: scenario has no field "sumary"'
t "broken: what is typed before answers nothing" test "$(grep -c 'You never sent my parcel!' out)" -eq 1
sed '$d' whole.lua >parcel.lua
run talante play parcel.lua --watch --lang es </dev/null
t "broken: nobody there to mend it" exits 3
t "broken: and in Spanish" out_has "Guarda el archivo sin esos errores y empieza. /salir: salir."
run talante play none.lua --watch --lang en </dev/null
t "broken: a file that is not there is not waited for" out_is ""
cp whole.lua parcel.lua

# ---- from a scene

run talante play parcel.lua --from way_out --lang en --seed 1 --form 0 <<'END'
fetch
END
t "it begins in the middle" exits 0
t "with what is said there" out_has "Nuno Reis: And now?"
t "and with nothing before it" out_lacks "Nuno Reis: You never sent my parcel!"
t "nothing is recorded" test ! -e "$TALANTE_HOME/journals"
t "there is no score" out_lacks "The score"
t "but points of what was met" out_has "  Discernment:            2 of 2 points"
t "it says why" out_has "It did not begin at the beginning, so there is no score"

run talante play parcel.lua --from recrod --lang en </dev/null
t "a scene that is not there" exits 2
t "is told with what may be meant" err_is "talante: --from: there is no scene “recrod”; did you mean “record”?"

for refused in --assess --resume --example "--candidate ana" "--result out.json"; do
    # shellcheck disable=SC2086
    run talante play parcel.lua --watch $refused --lang en </dev/null
    t "--watch with $refused" exits 2
    t "$refused is said not to go with it" err_has "talante: --watch rehearses, and keeps nothing: it goes with none of --assess,"
done

# ---- at a terminal

if ! command -v script >/dev/null 2>&1 || ! script -qec true /dev/null </dev/null >/dev/null 2>&1; then
    skip "watch at a terminal" "script(1) can make no pseudo-terminal here"
    exit 0
fi
play="talante play parcel.lua --watch --from record --lang en --seed 1 --form 0"
rm -f keys && mkfifo keys && : >out && : >err
TERM=xterm timeout 60 script -qec "stty cols 60 rows 40; $play" seen <keys >>out 2>err &
pid=$!
exec 3>keys
await "Saturday!"
printf gue >&3
await "> gue"
edit "Saturday!" "Sunday!"
await "Sunday!"
say ss
await "And now?"
say /quit
end
t "at a terminal nobody has to press a key" out_has "It is for my daughter. Sunday!"
t "and what was typed is kept" out_has "It must be on its way."

cp parcel.lua whole.lua
sed '$d' whole.lua >parcel.lua
rm -f keys && mkfifo keys && : >out && : >err
TERM=xterm timeout 60 script -qec "stty cols 60 rows 40; $play" seen <keys >>out 2>err &
pid=$!
exec 3>keys
await "Save the file without these"
cp whole.lua edited && mv edited parcel.lua
await "Sunday!"
say /quit
end
t "at a terminal what is broken at the start begins by itself" out_has "It is for my daughter. Sunday!"
