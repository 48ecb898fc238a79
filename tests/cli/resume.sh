#!/bin/sh
# What was answered is never lost: going on after a kill, full disks, homes that cannot be used.
. "$(dirname "$0")/lib.sh"
parcel=$TAL_ROOT/tests/cli/parcel.lua
journal() { ls "$TALANTE_HOME"/journals/*.jsonl | tail -n 1; }

run talante play --resume </dev/null
t "nothing to go on with" exits 1
t "is said" err_has "there is no unfinished conversation to go on with"

# ---- a kill

mkfifo pipe
talante play "$parcel" --lang es --seed 1 --form 1 <pipe >killed 2>&1 &
pid=$!
exec 3>pipe
printf 'ask\n/mirar label\n' >&3
tries=0
until grep -q vecino killed || [ "$tries" -ge 200 ]; do sleep 0.05; tries=$((tries + 1)); done
kill -9 "$pid"
wait "$pid" 2>wait.err
exec 3>&-

cp "$parcel" moved.lua
run talante verify "$(journal)"
t "an unfinished journal is no proof" exits 1
run talante play --resume <<'END'
quote
fetch
END
t "it goes on" exits 0
t "in its own language" out_has "Sigues donde lo dejaste."
t "from the last lines" out_has "Nuno Reis: Es para mi hija. ¡El sábado!"
t "not from the first" test "$(grep -n -m 1 -A 2 Sigues out | grep -c sábado)" -eq 1
t "what was seen is still seen" out_has "Fue a su vecino el lunes."
t "to the end" out_has "Aprobado."
run talante verify "$(journal)"
t "the whole verifies" out_is "$(journal): ok"
run talante debrief "$(journal)"
t "the debrief is in its language" out_has "La conversación, línea a línea"
run talante play --resume </dev/null
t "it is finished" exits 1

# ---- which one

run talante play "$parcel" --seed 1 --candidate A </dev/null
run talante play "$parcel" --seed 2 --candidate B --assess </dev/null
run talante play parcel --resume --candidate A --result result.json <<'END'
/hint
END
t "of this candidate" grep -q '"seed": 1' result.json
run talante play "$parcel" --resume --result result.json <<'END'
/hint
END
t "the newest, by a file" grep -q '"seed": 2' result.json
t "an assessment stays one" out_has "Not in an assessment."
run talante play nobody --resume </dev/null
t "of no such scenario" exits 1
for option in '--lang es' '--seed 3' '--form 0' --assess; do
    # shellcheck disable=SC2086
    run talante play parcel --resume $option </dev/null
    t "not with another start: $option" exits 2
done
t "which is said" err_is "talante: --resume goes on as it was begun: it goes with none of --seed, \
--form, --assess, --typed and --lang"

mkfifo elsewhere
talante play "$parcel" --seed 3 <elsewhere >open.out 2>&1 &
pid=$!
exec 3>elsewhere
tries=0
until grep -q Nuno open.out || [ "$tries" -ge 200 ]; do sleep 0.05; tries=$((tries + 1)); done
run talante play --resume </dev/null
exec 3>&-
wait "$pid"
t "one that is open elsewhere is left there" exits 4
t "which is said once" test "$(grep -c 'TAL615\|unavailable' err)" -eq 1

# ---- signals

mkfifo pipe2
talante play "$parcel" --lang en --seed 9 --result signal.json <pipe2 >signalled 2>signalled.err &
pid=$!
exec 3>pipe2
printf 'ask\n' >&3
tries=0
until grep -q Saturday signalled || [ "$tries" -ge 200 ]; do sleep 0.05; tries=$((tries + 1)); done
kill -TERM "$pid"
wait "$pid"
code=$?
exec 3>&-
t "a signal ends it as /quit does" exits 0
t "and says how to go on" grep -q 'to go on: talante play parcel --resume' signalled.err
t "and writes the result" grep -q '"reply": "ask"' signal.json

# ---- homes

TALANTE_HOME=/proc/none
run talante play "$parcel" --seed 1 </dev/null
t "practice without a home is played" exits 0
t "and says that nothing is recorded" err_has "this conversation is not recorded"
t "and not how to go on" err_lacks "to go on"
run talante play "$parcel" --seed 1 --assess </dev/null
t "an assessment is not" exits 4
t "and says why" err_has "this assessment cannot be recorded, so it does not begin"
run env -u HOME -u TALANTE_HOME -u XDG_DATA_HOME talante play "$parcel" --seed 1 </dev/null
t "no HOME at all" err_has "this conversation is not recorded: there is no home folder"
run env -u HOME -u TALANTE_HOME -u XDG_DATA_HOME talante play --resume </dev/null
t "no HOME to resume from" exits 4

run env TALANTE_HOME="$W/keyed" TALANTE_KEY=no.key talante play "$parcel" --assess </dev/null
t "a key that is not there" exits 4
t "is named" err_has "no.key: error[TAL612]"

# ---- a full disk: files cannot grow past a few records; what is kept is there already

TALANTE_HOME=$W/full
run talante play "$parcel" --lang en --seed 1 --form 0 </dev/null
cat >limited <<'END'
(trap '' XFSZ; ulimit -f 2; "$@") | cat
END
yes /look\ 1 | head -n 40 >typed
printf 'ask\n/look label\nquote\nfetch\n' >>typed
run sh limited talante play "$parcel" --lang en --seed 1 --form 0 <typed
t "a full disk is said at once" err_has "the record cannot be written: "
t "once" test "$(grep -c 'cannot be written' err)" -eq 1
t "practice goes on" out_has "  Passed."
run talante verify "$(journal)"
t "what was answered before is whole" out_has "TAL605"
run sh limited talante play "$parcel" --lang en --seed 1 --form 0 --assess <typed
t "an assessment stops" err_has "the assessment stops here; what was answered before is kept"
t "before its end" out_lacks "The conversation is over"
