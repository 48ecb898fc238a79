#!/bin/sh
# `make deb`: two builds in two folders are the same package; and what is in it plays when the
# sources are gone.
. "$(dirname "$0")/lib.sh"
[ -z "$TAL_SAN" ] || { skip package "nothing with the sanitizers in it is packed"; exit 0; }
for tool in dpkg-deb dpkg-shlibdeps; do
    command -v $tool >/dev/null || { skip package "there is no $tool"; exit 0; }
done
unset MAKEFLAGS MFLAGS MAKELEVEL MAKEOVERRIDES SOURCE_DATE_EPOCH

# A tree as it is handed out: no history, nothing built.
copy() {
    mkdir -p "$1"
    (cd "$TAL_ROOT" && tar -cf - Makefile README.md LICENSE src include scenarios assets tests docs) |
        tar -xf - -C "$1"
}

copy one
copy elsewhere/two
run make -C one deb
t "package: make deb" exits 0
(umask 077 && TZ=America/Lima LC_ALL=C make -C elsewhere/two deb) >out 2>&1
mv one/build/talante_*.deb one.deb
mv elsewhere/two/build/talante_*.deb two.deb
[ -z "$TAL_WINDOW" ] || mv one/build/talante-window_*.deb window.deb
[ -z "$TAL_WINDOW" ] || mv elsewhere/two/build/talante-window_*.deb window-two.deb
[ -z "$TAL_PRINT" ] || mv one/build/talante-print_*.deb print.deb
[ -z "$TAL_PRINT" ] || mv elsewhere/two/build/talante-print_*.deb print-two.deb
rm -rf one elsewhere
t "package: two builds in two folders are the same bytes" cmp one.deb two.deb

run dpkg-deb -f one.deb Version Depends
t "package: its version" out_has "Version: $(talante --version | sed 's/.* //')"
for library in libc6 liblua5.4-0 libreadline8 libyaml-0-2; do
    t "package: it depends on $library" out_has "$library"
done
t "package: it depends on nothing of a window" out_lacks sdl
t "package: nor of a PDF" out_lacks libcairo
run dpkg-deb -c one.deb
t "package: it is all root's" test "$(grep -vc ' root/root ' out)" -eq 0
for file in bin/talante share/man/es/man1/talante.1.gz share/doc/talante/copyright; do
    t "package: it has $file" out_has " ./usr/$file"
done

dpkg-deb -x one.deb root
dpkg-deb -e one.deb root/DEBIAN
t "package: the documents link to files that are there" no_dead_links root/usr/share/doc/talante
t "package: its check sums" sh -c 'cd root && md5sum --quiet -c DEBIAN/md5sums'
t "package: no path of the machine that built it" sh -c '! grep -rlaF -e "$1" -e "$2" root' \
    sh "$W" "$TAL_ROOT"
t "package: stripped" sh -c 'for it in root/usr/bin/talante root/usr/lib/*/libtalante.so; do
    ! objdump -h "$it" | grep -q debug_info || exit; done'

run root/usr/bin/talante play hundred-calls --lang es --seed 1 --form 0 <<'TYPED'
/mirar tickets
1
TYPED
t "package: it plays with the sources gone" out_has "Marta Ruiz: He llamado"
journal=$(ls "$TALANTE_HOME"/journals/*.jsonl)
run root/usr/bin/talante debrief "$journal"
t "package: it tells what that meant" exits 0

if [ -n "$TAL_WINDOW" ]; then
    t "package of the window: the same bytes too" cmp window.deb window-two.deb
    run dpkg-deb -f window.deb Depends
    t "package of the window: it needs the other one" out_has "talante (= $(talante --version | sed 's/.* //'))"
    t "package of the window: and SDL" out_has "libsdl2-2.0-0"
    run dpkg-deb -c window.deb
    t "package of the window: it is all root's" test "$(grep -vc ' root/root ' out)" -eq 0
    t "package of the window: it has the program" out_has " ./usr/bin/talante-window"
    dpkg-deb -x window.deb root
    run root/usr/bin/talante-window --version
    t "package of the window: it runs" exits 0
else
    skip "package of the window" "built without the window"
fi

if [ -n "$TAL_PRINT" ]; then
    t "package of PDF: the same bytes too" cmp print.deb print-two.deb
    run dpkg-deb -f print.deb Depends
    t "package of PDF: it needs the other one" out_has "talante (= $(talante --version | sed 's/.* //'))"
    t "package of PDF: and cairo" out_has "libcairo2"
    t "package of PDF: and nothing of a window" out_lacks sdl
    dpkg-deb -x print.deb root
    run root/usr/bin/talante-print --version
    t "package of PDF: it runs" exits 0
else
    skip "package of PDF" "built without PDF"
fi
