#!/bin/sh
# What `make deps` does on machines that lack something. Every program it asks is a stand-in here:
# $W/there lists what is installed, $W/index what the package index knows, $W/did what was done.
. "$(dirname "$0")/lib.sh"

mkdir bin
stand_in() {
    { echo '#!/bin/sh'; echo "W='$W'"; cat; } >"bin/$1"
    chmod +x "bin/$1"
}
for tool in sh env cat grep echo; do
    ln -s "$(command -v "$tool")" "bin/$tool"
done
stand_in id <<'END'
cat "$W/uid"
END
stand_in sudo <<'END'
echo "sudo $*" >>"$W/did"
exec "$@"
END
stand_in pkg-config <<'END'
grep -qxF "$2" "$W/there"
END
stand_in msgfmt </dev/null
stand_in dot </dev/null
stand_in cc <<'END'
read -r include && grep -qxF "${include##*<}" "$W/there" # libstemmer is asked for by its header
END
stand_in apt-cache <<'END'
shift
for package; do grep -qxF "$package" "$W/index" || exit 1; done
END
stand_in apt-get <<'END'
echo "apt-get $*" >>"$W/did"
case $1 in
update) echo libyaml-dev >>"$W/index" ;;
install) grep -qxF libyaml-dev "$W/index" || exit 100; echo yaml-0.1 >>"$W/there" ;;
esac
END

# machine UID INDEX: one that has all but libyaml.
machine() {
    echo "$1" >uid
    echo "$2" >index
    printf '%s\n' libutf8proc nettle jansson yajl gsl lua5.4 "libstemmer.h>" sqlite3 readline \
        criterion >there
    : >did
}
deps() { (unset CC && PATH="$W/bin" && export PATH && "$TAL_ROOT/tests/deps" "$@"); }

machine 0 libyaml-dev
run deps build
t "deps installs as root" exits 0
t "deps names what is missing" err_has "Missing: libyaml-dev"
t "deps leaves a good index alone" \
    test "$(cat did)" = "apt-get install -y --no-install-recommends libyaml-dev"

run deps build
t "deps says nothing when all is there" test "$code$(cat out err)" = 0

machine 0 nothing
run deps build
t "deps fetches an index that lacks the package" \
    test "$(cat did)" = "apt-get update
apt-get install -y --no-install-recommends libyaml-dev"

machine 1000 libyaml-dev
run deps build
t "deps goes through sudo" grep -q '^sudo env .*apt-get install' did

rm bin/sudo
machine 1000 libyaml-dev
run deps build check
t "deps stops without root and sudo" exits 1
t "deps then prints the command" err_has "    apt-get update && apt-get install libyaml-dev"
t "deps then installs nothing" test ! -s did

# ---- the window

machine 1000 libsdl2-dev
run deps build window
t "deps names what the window needs" err_has "Missing: libyaml-dev libsdl2-dev libpango1.0-dev"
t "deps says that one can do without it" err_has "The window and PDF can be left out: make WINDOW=0"
printf '%s\n' 'sdl2 >= 2.0.22' pangocairo yaml-0.1 >>there
run deps build window
t "deps says nothing when all of that is there" test "$code$(cat out err)" = 0

# ---- other managers

# manager NAME PACKAGE: the only one here; PACKAGE brings yaml-0.1, anything else it does not know.
manager() {
    rm -f bin/apt-get bin/apt-cache bin/dnf bin/pacman bin/brew
    stand_in "$1" <<END
case \$* in --prefix) echo /opt/homebrew; exit ;; esac
echo "$1 \$*" >>"\$W/did"
case " \$* " in *" $2 "*) echo yaml-0.1 >>"\$W/there" ;; *) exit 1 ;; esac
END
}

manager dnf libyaml-devel
machine 0 -
run deps build
t "deps installs with dnf" test "$code$(cat did)" = "0dnf install -y libyaml-devel"
grep -v criterion there >fewer
mv fewer there
run deps build check
t "deps stops where dnf has no package" exits 1
t "and says of what" err_has "No package of dnf has these; build them from source: criterion"

manager pacman libyaml
machine 0 -
run deps build
t "deps installs with pacman" test "$code$(cat did)" = "0pacman -S --needed --noconfirm libyaml"
manager pacman something-else
machine 0 -
run deps build
t "deps stops where pacman fails" exits 1
t "and leaves renewing the machine to its owner" err_has "    pacman -Syu --needed libyaml"

manager brew libyaml
machine 501 -
run deps build
t "deps installs with brew, without sudo" test "$code$(cat did)" = "0brew install libyaml"
t "deps says what make has to be told then" \
    err_has "export PKG_CONFIG_PATH='/opt/homebrew/opt/sqlite/lib/pkgconfig:"
machine 0 -
run deps build
t "deps does not run brew as root" test "$code$(cat did)" = 1

rm bin/brew
run deps build
t "deps without any manager gives Debian's names" \
    err_has "    apt-get update && apt-get install libyaml-dev"

awk '/END_OF_TABLE/ { inside = !inside; next } inside && NF != 6' "$TAL_ROOT/tests/deps" >gaps
t "deps: the table has no gap" test ! -s gaps
