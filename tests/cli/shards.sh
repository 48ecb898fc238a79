#!/bin/sh
# `talante batch` and `merge` give the same bytes whatever the number of processes and shards, and whatever was killed on the way.
. "$(dirname "$0")/lib.sh"

talante demo --out demo >/dev/null

# multiply COPIES FILES: its answers under as many ids, in files.
multiply() {
    rm -rf many
    mkdir many
    for copy in $(seq "$1"); do
        sed "s/\"candidate\":\"/&$copy-/" demo/answers/answers.jsonl >>"many/$((copy % $2)).jsonl"
    done
}
# score OUT ...: what was multiplied.
score() {
    out=$1
    shift
    run talante batch three-conversations --responses many --out "$out" "$@"
}
multiply "$([ -n "$TAL_SAN" ] && echo 4 || echo 40)" 3
[ -n "$TAL_SAN" ] || cat many/1.jsonl many/2.jsonl | sed 's/"candidate":"/&x/' >>many/0.jsonl # of more than one portion
score one --jobs 1
t "one process" exits 1
for jobs in 2 5; do
    score many-$jobs --jobs $jobs
    t "$jobs processes give the same bytes" diff -r one many-$jobs
done
for shard in 1 2 3; do score shard-$shard --shard $shard/3; done
run talante merge shard-3 shard-1 --out merged-many
t "merge: a shard is missing" exits 3
t "merge: which" err_is "talante: shard 2/3 is missing: give the folders of all of them"
run talante merge shard-3 shard-1 shard-3 --out merged-many
t "merge: a shard is there twice" err_is "talante: the shard in shard-3 is there twice"
ln -s shard-3 3
run talante merge 3 shard-1 3 --out merged-many
t "merge: also where a folder's name is a number" err_is "talante: the shard in 3 is there twice"
cp -r shard-2 damaged
printf x | dd of=damaged/shard.run bs=1 seek=300 conv=notrunc 2>/dev/null
run talante merge shard-3 shard-1 damaged --out merged-many
t "merge: a shard that was damaged on its way" exits 3
t "merge: is not joined" err_is "talante: damaged/shard.run: The file has errors."
talante batch three-conversations --responses demo/answers --out other --shard 2/3 >/dev/null
run talante merge shard-3 shard-1 other --out merged-many
t "merge: a shard of another batch" err_is "talante: other is not a finished shard of the same batch as the others"
run talante merge nowhere --out merged-many
t "merge: no folder" exits 3
t "merge: is no shard either" err_is "talante: nowhere is not a finished shard of the same batch as the others"
t "merge: none of this made a folder" test ! -e merged-many
run talante merge shard-3 shard-1 shard-2 --out merged-many
t "three shards, merged, give the same bytes" diff -r one merged-many

# So many that they are first joined into fewer.
if [ -z "$TAL_SAN" ]; then
    mkdir few few-shards
    head -n 12 demo/answers/answers.jsonl >few/a.jsonl
    talante batch three-conversations --responses few --out few-one >/dev/null
    for shard in $(seq 130); do
        talante batch three-conversations --responses few --out "few-shards/$shard" --shard "$shard/130" --jobs 1 >/dev/null
    done
    run talante merge few-shards/* --out few-merged
    t "130 shards, merged, give the same bytes" diff -r few-one few-merged
    t "and are all still there" test "$(find few-shards -name shard.run | wc -l)" -eq 130
fi

# begin FOLDER: begins to score into it, and has the first process of it stand still with a part done and parts to do, however
# busy the machine is: where it was seen too late, once more.
begin() {
    for _ in $(seq 50); do
        rm -rf "$1"
        talante batch three-conversations --responses many --out "$1" --jobs 2 >begun.out 2>begun.err &
        pid=$!
        until [ -n "$(ls "$1"/parts/*.run 2>/dev/null)" ] || [ -e "$1/manifest.json" ]; do sleep 0.01; done
        kill -STOP "$pid" 2>/dev/null
        done=$(ls "$1"/parts/*.run 2>/dev/null | wc -l)
        [ "$done" -gt 0 ] && [ "$done" -lt 12 ] && return # of 16
        kill -CONT "$pid" 2>/dev/null
        wait "$pid"
    done
}
# go_on FOLDER: again, once nobody of before is at work any more.
go_on() {
    tries=0
    score "$1" --jobs 2
    while [ "$code" -eq 4 ] && [ "$tries" -lt 100 ]; do
        sleep 0.1
        tries=$((tries + 1))
        score "$1" --jobs 2
    done
}
multiply "$([ -n "$TAL_SAN" ] && echo 32 || echo 80)" 16 # each file has some
score whole --jobs 2
begin killed
kill -9 "$pid"
wait "$pid" 2>wait.err
t "killed: nothing is finished" test ! -e killed/manifest.json
t "killed: what is done is kept" test -n "$(ls killed/parts/*.run)"
touch many/17.jsonl
go_on killed
t "killed: with other files it does not go on" exits 3
t "killed: which is said" err_is "talante: killed holds an interrupted run with other files, another assessment or another version; name another folder, or delete this one"
rm many/17.jsonl
go_on killed
t "killed: the same command goes on" exits 1
t "killed: to the same bytes" diff -r whole killed

# What is done is not read again: it could not be, as this file now is.
begin killed
kill -9 "$pid"
wait "$pid" 2>wait.err
name=$(ls many | sed -n "$(($(basename "$(ls killed/parts/*.run | head -n 1)" .run | sed 's/^0*//; s/^$/0/') + 1))p")
cp -p "many/$name" kept-aside
tr '{}' '[]' <kept-aside >"many/$name"
touch -r kept-aside "many/$name"
go_on killed
t "killed: what is done is not done again" cmp whole/results.jsonl killed/results.jsonl
cp -p kept-aside "many/$name"

if command -v flock >/dev/null; then
    mkdir -p locked/parts
    run flock -n locked/parts/lock talante batch three-conversations --responses many --out locked
    t "two at once: the second one waits for nobody" exits 4
    t "two at once: it is said" err_is "talante: locked: another run is at work there"
fi

if command -v pgrep >/dev/null; then
    begin worker
    pgrep -P "$pid" | head -n 1 | xargs kill -9
    kill -CONT "$pid"
    code=0
    wait "$pid" || code=$?
    cp begun.err err
    t "a worker that is killed: the work is done" exits 1
    t "it is said" err_is "talante: a worker was killed; another one does its work again"
    t "to the same bytes" diff -r whole worker
else
    skip "a worker that is killed" "there is no pgrep"
fi

mkdir disk
if mount -t tmpfs -o size=1m tmpfs disk 2>/dev/null; then
    score disk/out --jobs 2
    t "a full disk" exits 4
    t "is told" err_is "talante: disk/out: No space left on device
talante: what is done is kept: the same command goes on from there"
    mount -o remount,size=512m disk
    score disk/out --jobs 2
    t "with more room the same command goes on" exits 1
    t "to the same bytes" diff -r whole disk/out
    umount disk
else
    skip "a full disk" "no file system can be mounted here"
fi
