#!/bin/sh
# What docs/scale.md shows, as it stands there: shards under GNU parallel and as a Slurm array give the same bytes as one run. Each
# only where it is installed; Slurm, where there is a cluster that takes jobs.
. "$(dirname "$0")/lib.sh"

# unpack PAGE: the fences that have a name are files.
unpack() { awk '/^```/ { file = NF > 1 && file == "" ? $2 : ""; next } file { print >file }' "$TAL_ROOT/docs/$1"; }
mkdir spanish
(cd spanish && unpack scale.es.md)
unpack scale.md
talante demo --out cohort >/dev/null
talante batch three-conversations --responses cohort/answers --roster cohort/roster.csv --out one >/dev/null
for file in parallel.sh score.sbatch slurm.sh; do
    t "scale: $file is the same in Spanish" cmp "$file" "spanish/$file"
done

if command -v parallel >/dev/null && parallel --version 2>/dev/null | grep -q GNU; then
    run sh parallel.sh
    t "GNU parallel: some answers were not taken" exits 1
    t "GNU parallel: the same bytes as one run" diff -r one results
    cp -r shards kept-shards
    run sh parallel.sh
    t "GNU parallel: what is finished is not written over" diff -r kept-shards shards
    rm -rf shards results
else
    skip "GNU parallel" "there is none"
fi

if command -v sbatch >/dev/null && sbatch --test-only --mem=256M --wrap true >/dev/null 2>&1; then
    run timeout 120 sh slurm.sh
    t "Slurm: some answers were not taken" exits 1
    t "Slurm: which is told" grep -q "^Rows of rejected.csv: 7" merge.log
    t "Slurm: the same bytes as one run" diff -r one results
    t "Slurm: a shard that is sent once more is left as it is" sh -c "! sbatch --wait --array=3 score.sbatch >/dev/null 2>&1 &&
        grep -qx 'talante: shards/3 holds something already; name a folder that is empty or not there' shard-3.log"
else
    skip Slurm "there is no cluster that takes jobs"
fi
