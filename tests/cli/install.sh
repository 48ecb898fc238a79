#!/bin/sh
# `make install` and `make uninstall`: what is put where, that it plays from there in both languages,
# and that another program finds and links the library.
. "$(dirname "$0")/lib.sh"
unset MAKEFLAGS MFLAGS MAKELEVEL MAKEOVERRIDES

if [ -n "$TAL_SAN" ]; then
    run make -C "$TAL_ROOT" SAN=1 install DESTDIR="$W/no"
    t "install: not with the sanitizers in it" exits 2
    t "install: nothing was put there" test ! -e no
    exit 0
fi

install() { make -C "$TAL_ROOT" --no-print-directory "$@"; }

# ---- what is put where

run install install DESTDIR="$W/root"
t "install" exits 0
version=$(talante --version | sed 's/.* //')
(cd root && find . ! -type d | sed 's/^\.//' | sort) >found
{
    cd "$TAL_ROOT" || exit
    printf '/usr/local/%s\n' bin/talante include/talante/talante.h lib/libtalante.a \
        lib/libtalante.so "lib/libtalante.so.${version%%.*}" "lib/libtalante.so.$version" \
        lib/pkgconfig/talante.pc share/man/man1/talante.1 share/man/es/man1/talante.1 \
        share/bash-completion/completions/talante
    find scenarios assets/rubrics assets/assessments assets/language assets/pictures assets/templates -type f ! -name '.*' -printf '/usr/local/share/talante/%p\n'
    printf '/usr/local/share/talante/lua/%s/talante.lua\n' en es
    find README.md LICENSE docs -type f ! -name '.*' ! -name '*.1' \
        -printf '/usr/local/share/doc/talante/%p\n'
    echo /usr/local/share/doc/talante/include
    [ -z "$TAL_WINDOW" ] || echo /usr/local/bin/talante-window
    [ -z "$TAL_PRINT" ] || echo /usr/local/bin/talante-print
    for po in assets/locale/*.po; do
        echo "/usr/local/share/locale/$(basename "$po" .po)/LC_MESSAGES/talante.mo"
    done
} | sort >expected
t "install puts exactly this where it belongs" diff expected found
t "install: the links lead to the library" cmp root/usr/local/lib/libtalante.so \
    "root/usr/local/lib/libtalante.so.$version"
t "install: no file is closed to others" test -z "$(find root ! -perm -o+r)"
t "install: only programs are executable" \
    test "$(find root -type f -perm /111 | sort)" = "$(find root/usr/local/bin -type f | sort)"

t "install: the documents link to files that are there" \
    no_dead_links root/usr/local/share/doc/talante

touch root/usr/local/share/talante/scenarios/mine.lua root/usr/local/bin/other
run install uninstall DESTDIR="$W/root"
t "uninstall" exits 0
t "uninstall leaves what is not ours" test "$(find root ! -type d | sort)" = \
    "root/usr/local/bin/other
root/usr/local/share/talante/scenarios/mine.lua"
rm root/usr/local/share/talante/scenarios/mine.lua
run install uninstall DESTDIR="$W/root"
t "uninstall twice, and the folders that were ours are gone" \
    test -z "$(find root -name '*talante*')"

# ---- the program

prefix=$W/prefix
run install install PREFIX="$prefix" LIBDIR="$prefix/lib64"
t "install: another PREFIX and LIBDIR" test -e "$prefix/lib64/libtalante.a"
talante=$prefix/bin/talante

run "$talante" play hundred-calls --lang en --seed 1 --form 0 --result en.json <<'TYPED'
/look tickets
1
TYPED
t "installed, it plays in English" out_has "You: "
t "from where it was installed" test "$("$talante" list --json | grep -c "$prefix/share/talante/")" \
    -eq "$("$talante" list --json | grep -c '"file"')"
run "$talante" play hundred-calls --lang es --seed 1 --form 0 <<'TYPED'
/mirar tickets
1
TYPED
t "installed, it speaks Spanish" out_has "Confianza: "
t "and so does the client" out_has "Marta Ruiz: He llamado"
mkdir -p "$prefix/share/locale/fr/LC_MESSAGES"
run "$talante" list --lang fr
t "others' translations are not Talante's" err_is "talante: Talante itself does not speak “fr”; it has: en, es"
rm -r "$prefix/share/locale/fr"
run "$talante" new visit --lang es
t "installed, what it makes is sound" sh -c '"$1" check visit.lua | grep -qx "visit.lua: no mistakes found"' sh "$talante"
t "and the editor finds the words" test -s "$(sed -n 's|^    "\(.*/share/talante/lua/es\)"$|\1|p' .luarc.json)/talante.lua"
t "no Readline in the library" sh -c '! objdump -p "$1" | grep -i readline' \
    sh "$prefix/lib64/libtalante.so.$version"

# ---- the library

export PKG_CONFIG_PATH="$prefix/lib64/pkgconfig${PKG_CONFIG_PATH:+:$PKG_CONFIG_PATH}"
sed -n 's/^[a-z].*\<\(tal_[a-z0-9_]*\)(.*/\1/p' "$prefix/include/talante/talante.h" | sort >declared
t "the header declares functions" test "$(wc -l <declared)" -gt 20
nm -D --defined-only "$prefix/lib64/libtalante.so" | awk '{ print $3 }' | sort >exported
t "the shared library exports these and no other" diff declared exported
nm -g --defined-only "$prefix/lib64/libtalante.a" | awk 'NF == 3 { print $3 }' | sort >exported
t "the static library exports these and no other" diff declared exported
t "pkg-config: the version" test "$(pkg-config --modversion talante)" = "$version"

# compiles NAME FLAG...: builds docs/embedding.c as a stranger would.
compiles() {
    # shellcheck disable=SC2046,SC2086
    ${CC:-cc} -Wall -Wextra -o "$1" "$TAL_ROOT/docs/embedding.c" $(pkg-config --cflags talante) \
        $2 $(pkg-config $3 --libs talante) 2>compiled
}
plays() {
    run "$@" "$TAL_ROOT/docs/example.lua" "$prefix/share/talante/assets/rubrics/three-skills.yaml"
    exits 0 && out_has "Julián Soto: "
}

compiles dynamic "" ""
t "a program links the shared library" test ! -s compiled
t "and runs" plays env LD_LIBRARY_PATH="$prefix/lib64" ./dynamic
t "and needs the name that stays when the version changes" \
    sh -c 'objdump -p dynamic | grep -q "NEEDED *libtalante.so.$1$"' sh "${version%%.*}"

rm "$prefix"/lib64/libtalante.so*
compiles mixed "" --static
t "a program links the static library" test ! -s compiled
t "and runs without any of it" plays ./mixed

compiles whole -static --static
if [ -x whole ]; then
    t "a program that needs no library at all runs" plays ./whole
else
    skip "a program that needs no library at all" "some library is not here as a static one"
fi
