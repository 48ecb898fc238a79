#!/bin/sh
# The window itself: it opens, takes keys, mouse and sizes, and ends in every way that a window can.
. "$(dirname "$0")/lib.sh"

# ---- Nowhere to open -------------------------------------------------------------------------------

run env -u DISPLAY "$TAL_WINDOW"
t "window: without a display" exits 4
t "window: says so, and what to do" err_is \
    "talante: no window can be opened here: there is no display, or it cannot be reached; \`talante play\` needs none"
run env DISPLAY=:12345 "$TAL_WINDOW" --lang es
t "window: a display that is not there, in Spanish" err_has "aquí no se puede abrir una ventana: no hay pantalla"
echo '<fontconfig></fontconfig>' >none.conf
run env FONTCONFIG_FILE="$W/none.conf" "$TAL_WINDOW"
t "window: without a font" exits 4
t "window: says that it is the font" err_has "there is no font (fontconfig finds none)"

# ---- The command line ------------------------------------------------------------------------------

run "$TAL_WINDOW" --version
t "window: --version" out_is "talante-window $(talante --version | sed 's/.* //')"
run "$TAL_WINDOW" --help
t "window: --help lists play's options" out_has "--typed"
run "$TAL_WINDOW" --tipyed
t "window: an option misspelt" exits 2
t "window: is set right" err_has "did you mean --typed?"
run "$TAL_WINDOW" one two
t "window: one name at most" exits 2
run "$TAL_WINDOW" --resume --seed 1
t "window: options that do not go together" exits 2

# ---- Ways to end -----------------------------------------------------------------------------------

ends_well() { ended && exits 0 && [ ! -s "$W/err" ]; }

t "window: it opens, with a title" open_window
t "window: its title" titled Talante
t "window: it can be closed" close_window
t "window: and has nothing to say" test "$code$(cat out err)" = 0
open_window
kill -TERM "$pid"
t "window: SIGTERM ends it as closing does" ends_well
open_window
kill -HUP "$pid"
t "window: and so does SIGHUP" ends_well
open_window
key Escape
t "window: Escape leaves the last pane" ends_well

# ---- Sizes -----------------------------------------------------------------------------------------

size_is() { [ "$(xdotool getwindowgeometry --shell "$window" | grep -E 'WIDTH|HEIGHT' | tr '\n' ' ')" = "$1" ]; }
is_painted_to_the_corner() {
    picture corner.png && [ "$(convert corner.png -format '%[pixel:p{'"$1"'}]' info:)" = \
        "$(convert corner.png -format '%[pixel:p{2,2}]' info:)" ]
}
open_window
for step in $(seq 1 300); do
    echo "windowsize $window $((640 + step * 2)) $((480 + step))"
done >storm
xdotool - <storm
t "window: a storm of sizes ends at the last" wait_for size_is "WIDTH=1240 HEIGHT=780 "
t "window: and is painted to its corner" wait_for is_painted_to_the_corner 1237,777
resize 100 100
t "window: smaller than it asks a window manager for" wait_for size_is "WIDTH=100 HEIGHT=100 "
resize 900 700
t "window: and back" wait_for is_painted_to_the_corner 897,697
t "window: still there" close_window
t "window: and well" test "$code$(cat out err)" = 0

# ---- Beside talante --------------------------------------------------------------------------------

talante play --window --nonsense >out 2>err
code=$?
t "play --window: options are play's" exits 2
mkdir lonely
cp "$(command -v talante)" lonely/
PATH=$W/lonely:/usr/bin:/bin run lonely/talante play --window
t "play --window, not installed" exits 4
t "and it says so" err_has "(no talante-window)"
talante play --window >out 2>err &
pid=$!
window=
t "play --window opens it" wait_for find_window
t "and it ends as the window does" close_window
t "and well" exits 0

# ---- The eye ---------------------------------------------------------------------------------------

say() { convert -size 400x60 xc:'#f6f3ee' -font "$W/fonts/DejaVuSans.ttf" -pointsize 15 -fill '#222222' -annotate +10+30 "$1" "$2"; }
say "I have called a hundred times, and nobody listens." whole.png
say "I have called a hundred times, nobody listens." less.png
say "I have called a hundred times, and nobody listens" stop.png
convert whole.png -blur 0x0.4 edges.png
t "the eye: the same is the same" test "$(differs whole.png whole.png)" -eq 0
t "the eye: edges may be drawn otherwise" test "$(differs whole.png edges.png)" -eq 0
t "the eye: a word that is missing is seen" test "$(differs whole.png less.png)" -gt 12
