# Sourced by every tests/window/*.sh, beside what tests/cli/lib.sh gives: the real window, on a display of its own
# that nobody sees, with one font, so that it looks alike everywhere; POSIX sh.
#
#   open_window ARGUMENT...  starts talante-window and waits until it shows a picture; its files are `out` and `err`
#   wait_for COMMAND...      until COMMAND succeeds; fails where it never does
#   key KEY... / type_text TEXT / click X Y / wheel_down N / resize WIDTH HEIGHT
#   titled TEXT              is TEXT in the window's title? (with wait_for: the pane has come)
#   looks_like NAME          the window, once it is at rest, looks like kept/NAME.png
#   talk_until_over TEXT RATING  says TEXT, or, where that is "", gives one reply or another, until the pane titled RATING
#   close_window             as a window manager does; then $code is the exit status
#   ended                    waits for the end; then $code is the exit status
#
# UPDATE=1 renews what is in kept/; a picture that differs is left in build/window, beside a map of where.
. "$(dirname "$0")/../cli/lib.sh"

: "${UPDATE:=}"
here=$TAL_ROOT/tests/window
name=$(basename "$0" .sh)

[ -n "$TAL_WINDOW" ] || { skip "window/$name" "built without the window"; exit 0; }
for tool in Xvfb setxkbmap xdotool import xclip fc-list; do
    command -v $tool >/dev/null || { skip "window/$name" "there is no $tool"; exit 0; }
done
dejavu=$(fc-list ':family=DejaVu Sans:style=Oblique' file | head -n 1)
[ -n "$dejavu" ] || { skip "window/$name" "there is no DejaVu Sans, or no oblique one"; exit 0; }

# ---- The display ---------------------------------------------------------------------------------

mkdir fonts runtime
for font in "${dejavu%/*}"/DejaVuSans.ttf "${dejavu%/*}"/DejaVuSans-*.ttf; do
    ln -s "$font" fonts/
done
cat >fonts.conf <<END
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>$W/fonts</dir>
  <cachedir>$W/fonts/cache</cachedir>
  <match target="pattern">
    <edit name="antialias"><bool>true</bool></edit>
    <edit name="hintstyle"><const>hintslight</const></edit>
  </match>
</fontconfig>
END
export FONTCONFIG_FILE="$W/fonts.conf" XDG_RUNTIME_DIR="$W/runtime" XDG_CONFIG_HOME="$W/config" \
    XDG_DATA_HOME="$W/data" XDG_STATE_HOME="$W/state" XDG_CACHE_HOME="$W/cache"
unset WAYLAND_DISPLAY SDL_VIDEODRIVER DBUS_SESSION_BUS_ADDRESS XMODIFIERS
chmod 700 runtime

pid=
Xvfb -displayfd 3 -screen 0 1600x1000x24 -dpi 96 -nolisten tcp -noreset 3>display 2>xvfb.log &
xvfb=$!
trap 'kill $pid $xvfb 2>/dev/null; chmod -R u+rwx "$W"; rm -rf "$W"' EXIT

# Generous: what never comes is a failure, what comes late is a busy machine.
wait_for() {
    wait_left=600
    until "$@"; do
        wait_left=$((wait_left - 1))
        [ $wait_left -gt 0 ] || { echo "waited in vain for: $*"; return 1; }
        sleep 0.05
    done
}
wait_for test -s display || { skip "window/$name" "Xvfb does not start: $(tail -n 1 xvfb.log)"; exit 0; }
DISPLAY=:$(cat display)
export DISPLAY

# A keyboard that has accents: xdotool would otherwise change the keys while the window still reads them.
setxkbmap us -variant altgr-intl 2>/dev/null || { skip "window/$name" "setxkbmap does not work"; exit 0; }

${CC:-cc} -o close "$here/close.c" -lX11 2>close.log ||
    { skip "window/$name" "tests/window/close.c is not compiled: $(head -n 1 close.log)"; exit 0; }

# ---- The window ----------------------------------------------------------------------------------

find_window() {
    window=$(xdotool search --onlyvisible --class talante-window 2>/dev/null | head -n 1)
    [ -n "$window" ] || ! kill -0 "$pid" 2>/dev/null
}
picture() { import -silent -window "$window" "$1" 2>/dev/null; }

# The same twice, and more than one colour.
is_at_rest() {
    picture before.ppm && sleep 0.1 && picture after.ppm && cmp -s before.ppm after.ppm &&
        [ "$(identify -format %k after.ppm)" -gt 1 ]
}
open_window() {
    "$TAL_WINDOW" "$@" >"$W/out" 2>"$W/err" &
    pid=$!
    window=
    wait_for find_window && [ -n "$window" ] && wait_for is_at_rest
}
titled() { xdotool getwindowname "$window" | grep -qF -e "$1"; }
key() { xdotool key --clearmodifiers "$@"; }
type_text() { xdotool type --clearmodifiers --delay 2 -- "$1"; }
click() { xdotool mousemove --window "$window" "$1" "$2" click 1; }
wheel_down() { xdotool click --repeat "$1" --delay 5 5; }
resize() { xdotool windowsize "$window" "$1" "$2"; }

has_ended() { ! kill -0 "$pid" 2>/dev/null; }
ended() {
    wait_for has_ended || return 1
    code=0
    wait "$pid" || code=$?
    pid=
}
close_window() {
    "$W/close" "$window" && ended
}

# Some replies are locked; and once it is over, Enter goes on to the rating.
talk_until_over() {
    for turn in $(seq 60); do
        wait_for is_at_rest || return 1
        ! titled "$2" || return 0
        if [ -n "$1" ]; then type_text "$1"; else key $((turn % 3 + 1)); fi
        wait_for is_at_rest
        key Return
    done
    return 1
}

# ---- How it looks --------------------------------------------------------------------------------

# differs A B: how many pixels differ to the eye. Edges of letters, which another version of a library draws a
# little otherwise, go in a blur; a word that is missing does not.
differs() {
    convert "$1" "$2" -colorspace sRGB -alpha off -blur 0x2 -compose difference -composite -separate \
        -evaluate-sequence max -threshold 10% "${3:-map.png}" &&
        convert "${3:-map.png}" -format '%[fx:round(mean*w*h)]' info:
}

looks_like() {
    kept=$here/kept/$1.png
    wait_for is_at_rest || return 1
    picture now.png || return 1
    if [ -n "$UPDATE" ]; then
        convert now.png +dither -colors 256 -strip "PNG8:$kept"
        return
    fi
    [ "$(identify -format '%wx%h' now.png)" = "$(identify -format '%wx%h' "$kept")" ] &&
        [ "$(differs now.png "$kept")" -le 12 ] && return
    mkdir -p "$TAL_BUILD/window"
    cp now.png "$TAL_BUILD/window/$1.png"
    [ ! -e map.png ] || cp map.png "$TAL_BUILD/window/$1.map.png"
    echo "it differs from tests/window/kept/$1.png; see window/$1.png in $TAL_BUILD"
    return 1
}
