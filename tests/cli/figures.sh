#!/bin/sh
# `talante figures`: from tables to figures, for people and in JSON. What is wrong with a table: tests/errors/figures.
. "$(dirname "$0")/lib.sh"

# has TEXT: the JSON of the last run has it, blanks apart.
has() { tr -d ' \n' <out | grep -qF -e "$1"; }

# R's data set `attitude`: alpha .8431427696, and r.drop as psych::alpha prints it.
{
    echo "candidate,rating,complaints,privileges,learning,raises,critical,advance"
    sed -n 's/^    \([0-9].*\),$/\1/p' "$TAL_ROOT/tests/unit/analysis/attitude.h" | tr -d ' ' |
        awk '{ print NR "," $0 }'
} >attitude.csv
t "figures: the data set is whole" test "$(wc -l <attitude.csv)" -eq 31

run talante figures --json attitude.csv
t "figures: done" exits 0
t "figures: alpha is that of R" has '"alpha":0.843143,'
t "figures: SEM is in units of the raw sum" has '"sem":22.8714,'
t "figures: omega" has '"omega":0.860262,'
t "figures: no band of 30 people" has '"band":null,"band_why":"abandtakes100people,oranormfile"'
t "figures: thirty are few" has '"n":30,"minimum":100,"warning":"withfewer,areliabilityof0.80canbeoffby0.06andmore(Feldt1965)"'
t "figures: an item" has '{"item":"critical","mean":74.7667,"deviation":9.89491,"difficulty":0.812681,"rest":0.265034}'
t "figures: a plain table has no subscores" test "$(grep -c subscores out)" -eq 0
run talante figures attitude.csv
t "figures: for people" out_has "all items                 7       0.843   –         –       0.860   22.871"
t "figures: an item for people" out_has "critical                                  74.767  9.895   0.813   0.265"
t "figures: few people, for people" out_has "n = 30, fewer than 100: with fewer, a reliability of 0.80 can be off by 0.06"
run talante figures --lang es attitude.csv
t "figures: in Spanish" out_has "n = 30, menos de 100: con menos, una fiabilidad de 0.80 puede desviarse 0.06"
for separator in ';' '	'; do
    tr ',' "$separator" <attitude.csv >other.csv
    run talante figures --json other.csv
    t "figures: separated by '$separator'" has '"alpha":0.843143,'
done
{ printf '\357\273\277'; sed 's/$/\r/' attitude.csv; } >bom.csv
run talante figures --json bom.csv
t "figures: as a spreadsheet saves it" has '"alpha":0.843143,'

# ---- Talante's own names, and what else batch writes.
cat >own.csv <<'END'
candidate,one.m.d,one.m.v,two.m.d,two.m.v,@total,@passed,@language,@choice:one.m,@retest
a,2,2,1,2,90,1,en,ask,85
b,2,1,2,1,70,1,en,ask,75
c,1,1,1,2,60,0,en,deny,62
d,0,1,0,0,20,0,es,,25
e,1,0,0,0,10,0,es,deny,8
f,2,2,2,NA,80,,es,ask,
END
cat >groups.csv <<'END'
candidate,sex,race
f,F,
d,F,B
c,F,A
b,M,B
a,M,A
stranger,M,A
END
run talante figures --json own.csv --groups groups.csv
t "figures: who lacks an item is counted" has '"people":6,"complete":5,"missing":1,'
t "figures: testlets beside items" has '"alpha":0.85,"testlet_alpha":0.9,'
t "figures: a skill" has '{"kind":"skill","name":"d","items":2,"testlets":2,'
t "figures: a scenario" has '{"kind":"scenario","name":"two","items":2,"testlets":1,'
t "figures: a distractor" has '{"choice":"deny","n":2,"share":0.5,"rest":1.5}'
t "figures: subscores" has '"subscores":{"n":5,'
t "figures: test and retest" has '"retest":{"n":5,'
t "figures: who is not decided is in no share" has '"passed":2,"share":0.4,'
t "figures: the cut" has '"cut":70,'
t "figures: strangers and the unlisted" has '"impact":{"strangers":1,"unlisted":1,"median":65,'
t "figures: unknown sex" has '{"attribute":"sex","kind":"selection","people":5,"unknown":1,'
t "figures: two attributes together" has '{"attribute":"sexxrace","kind":"scoring","people":6,"unknown":2,'
t "figures: DIF by language" has '{"item":"one.m.d","attribute":"@language","reference":"en","focal":"es",'
t "figures: what cannot be is null, never NaN" test "$(grep -ciE ': -?(nan|inf)' out)" -eq 0
cp out once
run talante figures --json own.csv --groups groups.csv
t "figures: twice the same" cmp once out
run talante figures own.csv --groups groups.csv
sed '1s/candidate/candidato/; s/,/;/g' groups.csv >grupos.csv
talante figures own.csv --groups grupos.csv >spanish
t "figures: groups with a Spanish heading" cmp out spanish
t "figures: groups for people" out_has "M                         2       2       1.000     1.000   the highest"
t "figures: under four fifths" out_has "F: under four fifths of the highest."
t "figures: unknown, for people" out_has "unknown: 1 of 5"

printf 'candidate,q1,q2,@choice:q1\na,1,4,right\nb,0,2,wrong\nc,0,1,wrong\n' >plain.csv
run talante figures --json plain.csv
t "figures: a distractor of a plain table" has '{"choice":"wrong","n":2,"share":0.666667,"rest":1.5}'

# ---- 120 people, three skills, two conversations; what stands here was computed apart from the program.
awk 'BEGIN {
    printf "candidate"
    for (i = 0; i < 6; i++)
        printf ",%s.a long moment of %s.%s", i < 3 ? "one" : "two", i < 3 ? "one" : "two",
            i % 3 == 1 ? "graceful disagreement" : i % 3 ? "v" : "d"
    print ",@total,@passed"
    for (p = 0; p < 120; p++) {
        printf "p%d", p
        sum = 0
        for (i = 0; i < 6; i++) {
            x = int((p * 7 % 120 + 25 * ((p * (i + 3) + int(i / 3) * 5) % 4)) / 65)
            sum += x
            printf ",%d", x
        }
        printf ",%.2f,%d\n", sum * 100 / 12, (sum >= 7)
    }
}' >many.csv
run talante figures --json many.csv
t "figures: alpha over testlets makes the band" has '"sem":1.01799,"testlet_sem":0.995789,"band":0.995789'
t "figures: decision consistency and accuracy" has '"items":26,"parameters":2,"agreement":0.885979,"kappa":0.739582,"accuracy":0.918312'
run talante figures many.csv
t "figures: accuracy for people" out_has "beyond chance 0.740; this one decides as true scores would for 0.918 (26 items"
t "figures: after a long name its figures are in their columns" test "$(
    grep -A 1 '^  one.a long moment of one.graceful disagreement$' out | tail -n 1)" = \
    "                                            0.458   0.500   0.229   0.793"

# ---- Impact: the EEOC's 48 of 80 and 12 of 40, and a small group.
awk 'BEGIN {
    print "candidate,q,@passed" >"eeoc.csv"
    print "candidate,race" >"eeoc-groups.csv"
    for (i = 0; i < 122; i++) {
        print "p" i "," i % 2 "," (i < 48 || (i >= 80 && i < 92) || i >= 120) >"eeoc.csv"
        print "p" i "," (i < 80 ? "white" : i < 120 ? "black" : "other") >"eeoc-groups.csv"
    }
}'
run talante figures --json eeoc.csv --groups eeoc-groups.csv
t "figures: half the rate" has '"ratio":0.5,"under_four_fifths":true,"one_more_flips":false,"fisher":0.00340922'
t "figures: a group under 2 % is no reference" has '"count":2,"rate":1,"low":0.34238,"high":1,"under_2_percent":true,"reference":false,'

printf 'candidate,q,@passed\na,1,1\nb,0,1\nc,1,1\nd,0,1\ne,0,0\nf,1,1\ng,1,1\nh,1,1\ni,0,0\nj,1,0\n' >ten.csv
printf 'candidate,sex\na,M\nb,M\nc,M\nd,M\ne,M\nf,F\ng,F\nh,F\ni,F\nj,F\n' >ten-groups.csv
run talante figures --json ten.csv --groups ten-groups.csv
t "figures: without totals no cut" has '"cut":null,"cut_why":"thereisno@total"'
t "figures: ... and nothing that goes by it" has '"parameters":null,"parameters_why":"fewerthantwoitems"'
run talante figures ten.csv --groups ten-groups.csv
t "figures: one person more" out_has "F: under four fifths of the highest. One person more would change that."
awk 'BEGIN {
    print "candidate,q,@passed" >"edge.csv"
    print "candidate,sex" >"edge-groups.csv"
    for (i = 0; i < 45; i++) {
        print "p" i "," i % 2 "," (i < 12 || (i >= 20 && i < 32)) >"edge.csv"
        print "p" i "," (i < 20 ? "M" : "F") >"edge-groups.csv"
    }
}'
run talante figures edge.csv --groups edge-groups.csv
t "figures: four fifths, by one person" out_has "F: not under four fifths, but one person more of another group would change"
run talante figures ten.csv --groups ten-groups.csv
t "figures: small groups" out_has "F: n = 5, fewer than 30: small numbers: one or two people decide"

# ---- Raters
{
    echo target,rater,rating
    awk 'BEGIN { n = split("9 2 5 8 6 1 3 2 8 4 6 8 7 1 2 6 10 5 6 9 6 2 4 7", x, " ")
        for (i = 0; i < n; i++) print "t" int(i / 4) "," substr("abcd", i % 4 + 1, 1) "," x[i + 1] }'
} >raters.csv
run talante figures --json own.csv --raters raters.csv
t "figures: Shrout and Fleiss" test "$(tr -d ' \n' <out | grep -o '"icc[123]k*":{"value":[0-9.]*' |
    sed 's/.*://' | tr '\n' ' ')" = "0.165742 0.289764 0.714841 0.442797 0.620051 0.909316 "
run talante figures own.csv --raters raters.csv
t "figures: ICC for people" out_has "2: the judges are a sample                0.290             0.620"
t "figures: its interval" out_has "95 % intervals: 0.019 to 0.761; 0.071 to 0.927"
printf 'judge,item,probability\nj,a,0.5\nk,a,0.7\nj,b,0.4\nk,b,0.4\n' >angoff.csv
run talante figures own.csv --raters angoff.csv
t "figures: Angoff" out_has "cut: 1.000 of 2 items, standard error 0.100"
printf 'judge,item,probability\nj,a,0.5\nk,b,0.4\n' >angoff.csv
run talante figures own.csv --raters angoff.csv
t "figures: Angoff, not all judged" out_has "no cut: not every judge judged every item"

# ---- Little to compute from
printf 'candidate,a,b\nx,1,2\n' >one.csv
run talante figures one.csv
t "figures: one person" exits 0
t "figures: ... and why" out_has "no alpha: fewer than two people"
printf 'candidate,a,b\nx,0.1,0.2\ny,0.1,0.2\nz,0.1,0.2\n' >same.csv
run talante figures same.csv
t "figures: all equal" out_has "no alpha: everybody has the same"
printf 'candidate,sex\nx,F\ny,F\nz,F\nw,M\n' >one-group.csv
run talante figures --json same.csv --groups one-group.csv
t "figures: one group, and nobody above the median" has '"ratio":null,"ratio_why":"nogroupof2%ormorehasarateabovezero"'

# ---- Usage
run talante figures
t "figures: a table is missing" exits 2
run talante figures nowhere.csv
t "figures: no such file" exits 3
t "figures: ... is told" err_has "nowhere.csv: error[TAL001]"
run talante figures own.csv --groups nowhere.csv
t "figures: no such groups" err_has "nowhere.csv: error[TAL001]"
t "figures: ... and nothing is shown" out_is ""
run talante figures own.csv --raters ''
t "figures: an empty name" exits 2
