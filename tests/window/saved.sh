#!/bin/sh
# A scenario is edited while the real window plays it.
. "$(dirname "$0")/lib.sh"
cp "$TAL_ROOT/tests/cli/parcel.lua" .

run talante-window --watch --lang en
t "saved: a draft has a name" exits 2
t "saved: that is said" err_has "--watch and --from need the name of a scenario in a window"

t "saved: it begins" open_window parcel.lua --watch --lang en --seed 1 --form 0
key Escape
wait_for is_at_rest
key 1
wait_for is_at_rest
sed 's/"The parcel"/"The box"/; s/Saturday!/Sunday!/' parcel.lua >edited
mv edited parcel.lua
t "saved: what was saved is taken over" wait_for titled "The box"
wait_for is_at_rest
close_window
t "saved: and it ends well" exits 0
t "saved: nothing is recorded" test ! -e "$TALANTE_HOME/journals"

cp "$TAL_ROOT/tests/cli/parcel.lua" whole.lua
sed '$d' whole.lua >parcel.lua
t "saved: broken at the start, it says so" open_window parcel.lua --watch --lang en --seed 1 --form 0
t "saved: and waits" wait_for titled "This conversation cannot be opened"
cp whole.lua edited
mv edited parcel.lua
t "saved: mended, it begins" wait_for titled "Before you begin"
key Escape
t "saved: with the conversation" wait_for titled "The parcel"
wait_for is_at_rest
close_window
t "saved: as if nothing had been" exits 0
