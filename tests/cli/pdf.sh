#!/bin/sh
# `talante report --pdf`: the pages as PDF beside those of HTML, and what there is where it cannot be written.
. "$(dirname "$0")/lib.sh"

desk
line() { echo "{\"candidate\":\"$1\",\"scenario\":\"$2\",\"lang\":\"${3:-en}\",\"form\":0,\"seed\":1,\"actions\":[{\"reply\":\"deny\"},{\"reply\":\"guess\"},{\"reply\":\"wait\"}]}"; }
long=$(printf 'ñ%.0s' $(seq 100))
{
    for who in ana p1 p2 p3 p4 p5; do
        line $who parcel
        line $who parcel-two
    done
    line bea parcel es
    line "<b>& שלום 😀" parcel
    line "$long" parcel
} >answers.jsonl
printf '%s\n' candidate ana p1 p2 p3 p4 p5 bea '<b>& שלום 😀' "$long" eva >roster.csv
talante batch desk.yaml --responses answers.jsonl --roster roster.csv --out res >/dev/null 2>&1

# ---- Where it is not installed

mkdir lonely
cp "$(command -v talante)" lonely/
PATH=$W/lonely:/usr/bin:/bin run lonely/talante report res --pdf
t "not installed: the system's fault" exits 4
t "not installed: it says so, and what to do" err_is \
    "talante: no PDF can be written here (no talante-print is installed); without --pdf there is the page, which any browser prints"
t "not installed: nothing is written" test ! -e res/report.html
run talante report res --pdf --xapi all.jsonl
t "pages, or everybody" err_is "talante: --pdf is for pages, --xapi and --qti hand everybody on: ask for one of them"
t "pages, or everybody: a mistake" exits 2

[ -n "$TAL_PRINT" ] || { skip pdf "built without PDF"; exit 0; }
echo '<fontconfig></fontconfig>' >none.conf
run env FONTCONFIG_FILE="$W/none.conf" talante report res --pdf
t "no font: the system's fault" exits 4
t "no font: it says so" err_is "talante: no PDF can be written here: there is no font (fontconfig finds none)"
t "no font: nothing is written" test ! -e res/report.html

# ---- Pages

is_pdf() { [ "$(head -c 7 "$1")" = %PDF-1. ] && [ "$(tail -c 6 "$1")" = %%EOF ]; }

# Are there as many pages as its last foot says? How many that is depends on the font.
has_all_pages() {
    count=$(grep -ac '/Type /Page ' "$1")
    [ "$count" -gt 1 ] && [ "$(pdftotext "$1" - | grep -cxE "$count ?/ ?$count")" = 1 ]
}

talante report res >/dev/null
mv res/report.html alone.html
run talante report res --pdf
t "the group: done" exits 0
t "the group: all pages are told" out_is "Page: res/report.html
Page: res/report.pdf
Page: res/manual.html
Page: res/manual.pdf"
t "the group: nothing else is said" err_is ""
t "the group: it is a PDF" is_pdf res/report.pdf
t "the group: it is the owner's" test "$(ls -l res/report.pdf | cut -c 1-10)" = -rw-------
t "the manual: it is a PDF" is_pdf res/manual.pdf
t "the manual: its title" grep -aqF '/Title (Technical manual)' res/manual.pdf
t "the group: its title" grep -aqF '/Title (The group)' res/report.pdf
t "the group: HTML is what it is without" cmp alone.html res/report.html
cp res/report.pdf first.pdf
TZ=America/Lima run talante report res --pdf --json
t "again: the same bytes" cmp first.pdf res/report.pdf
t "again: as JSON" out_has '"file": "res/report.pdf"'
run "$TAL_PRINT" res
t "the program itself: the same" cmp first.pdf res/report.pdf

run talante report res --pdf --person ana
t "a person: both pages are told" out_is "Page: res/people/ana.html
Page: res/people/ana.pdf"
t "a person: it is a PDF" is_pdf res/people/ana.pdf
t "a person: nothing is left beside it" test "$(ls -A res/people)" = "ana.html
ana.pdf"
run talante report res --pdf --person bea
t "in Spanish" grep -aqF '/Title (Tu resultado)' res/people/bea.pdf
run talante report res --pdf --person '<b>& שלום 😀'
t "a name of any script" is_pdf 'res/people/%3Cb%3E%26%20שלום%20😀.pdf'
run talante report res --pdf --person "$long"
t "a long name" is_pdf "res/people/$long.pdf"
if command -v pdftotext >/dev/null 2>&1 && pdfinfo -struct-text res/people/ana.pdf >struct 2>/dev/null; then
    pdftotext res/people/ana.pdf ana.txt
    t "what it says can be copied" grep -qF "“We send everything, sir.”" ana.txt
    t "what is read out has its blanks where lines end" grep -qF "Each answer that decides a moment earns 0, 1 or 2 points" struct
    t "what is read out has no foot of a page" test "$(grep -c '"Your result"' struct)" = 1
    t "the group: as many pages as are told" has_all_pages res/report.pdf
    t "the manual: as many pages as are told" has_all_pages res/manual.pdf
    t "a person: as many pages as are told" has_all_pages res/people/ana.pdf
    t "what is read out has the heads of columns" test "$(grep -A 1 TH struct | grep -c '"Needed"')" = 1
else
    skip "what it says can be copied and is read out" "there is no pdftotext, or no pdfinfo that knows tags"
fi

# ---- What there is no page of

run talante report res --pdf --person eva
t "who did not come has no page" exits 1
t "who did not come: it is told" err_is "talante: eva has held no conversation, so there is nothing to tell"
run talante report res --pdf --person ann
t "an unknown id: the nearest" err_is "talante: nobody in these results is “ann”; did you mean “ana”?"
mkdir empty
run talante report empty --pdf
t "no results" exits 3
t "no results: it is told" err_has "error[TAL641]"

echo old >res/people/ana.pdf
rm res/people/ana.html
(trap '' XFSZ; ulimit -f 24; talante report res --pdf --person ana >said 2>&1; echo "$?" >status)
t "a disk that is full: the system refused it" test "$(cat status)" = 4
t "a disk that is full: the page is named" test "$(cat said)" = "talante: res/people/ana.pdf: File too large"
t "a disk that is full: the old page stays" test "$(cat res/people/ana.pdf)" = old
t "a disk that is full: nor is the other page written anew" test ! -e res/people/ana.html
t "a disk that is full: nothing half written" test -z "$(ls -A res/people | grep part)"
(flock 9; talante report res --pdf --person ana >said 2>&1; echo "$?" >status) 9>res/people/ana.pdf.talante.part
t "another run: the page is named" test "$(cat said)" = "talante: res/people/ana.pdf: another run is writing it"
rm res/people/ana.pdf.talante.part

run talante forget ana res --yes
t "who is forgotten has no page" test -z "$(find res/people -name 'ana*')"

printf 'candidate,bea\nana,x\n' >groups.csv
talante report res --pdf --groups groups.csv >/dev/null
run talante forget bea res --yes
t "a page that names who is forgotten is told" err_has "res/report.html: error[TAL652]"
t "... and its PDF, which cannot be looked through" err_has "res/report.pdf: error[TAL652]"

# ---- The command line

run "$TAL_PRINT" --version
t "talante-print: --version" out_is "talante-print $(talante --version | sed 's/.* //')"
run "$TAL_PRINT" --help
t "talante-print: --help lists report's options" out_has "--person"
run "$TAL_PRINT"
t "talante-print: a folder is to be named" exits 2
t "talante-print: and it says so" err_is "talante: one folder of results is to be named: talante report FOLDER --pdf"
run talante report res --pdf --persn ana
t "an option misspelt is set right" err_has "did you mean --person?"

run env -u LC_ALL LANG=es_ES.UTF-8 talante report res --pdf --lang fr
t "a language that Talante lacks: said once" err_is "talante: Talante mismo no habla «fr»; tiene: en, es"
t "... and it goes on in that of the locale" out_has "Página: res/report.pdf"
