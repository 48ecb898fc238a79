#!/bin/sh
# A real terminal, by script(1): line editing, colour, completion, leaving.
. "$(dirname "$0")/lib.sh"
parcel=$TAL_ROOT/tests/cli/parcel.lua
escape=$(printf '\033')

command -v script >/dev/null 2>&1 || { skip "terminal" "there is no script(1)"; echo "ok terminal: nothing to do"; exit 0; }
script -qec true /dev/null </dev/null >/dev/null 2>&1 || {
    skip "terminal" "script(1) can make no pseudo-terminal here"
    echo "ok terminal: nothing to do"
    exit 0
}

# at_terminal TYPED COMMAND [WAIT MORE [until-it-ends]]: types into COMMAND, and MORE once WAIT is to
# be seen, or again and again from then on (a key that comes before the line editor listens is lost);
# what is seen goes to `out`. The terminal has $rows rows.
rows=24
at_terminal() {
    rm -f keys out && mkfifo keys && : >out
    timeout 60 script -qec "stty cols 80 rows $rows; $2" seen <keys >>out 2>err &
    pid=$!
    exec 3>keys
    printf '%b' "$1" >&3
    if [ $# -gt 2 ]; then
        tries=0
        while ! grep -qF -e "$3" out && [ "$tries" -lt 800 ]; do
            sleep 0.05
            tries=$((tries + 1))
        done
        printf '%b' "$4" >&3
        trap '' PIPE # a key for somebody who has left
        while [ $# -gt 4 ] && kill -0 "$pid" 2>gone; do
            sleep 0.2
            printf '%b' "$4" >&3 2>gone
        done
        trap - PIPE
    fi
    wait "$pid"
    code=$?
    exec 3>&-
}

export TERM=xterm
play="talante play $parcel --lang en --seed 1 --form 0"

at_terminal 'ask\n/quit\n' "$play"
t "a conversation" out_has "When did you last hear of it, and what is it for?"
t "in colour" out_has "$escape[1;36mNuno Reis:"
t "with bars" out_has "●●●●●○○○○○"
t "is left" out_has "to go on: talante play parcel --resume"

at_terminal '/lo\t\n/quit\n' "$play"
t "Tab completes commands and names" out_has "Delivered on Monday"

at_terminal '/quit\n' "NO_COLOR=1 $play"
t "NO_COLOR: no colour" out_lacks "$escape[1;36m"
t "NO_COLOR: bars are no colour" out_has "●●●●●○○○○○"

at_terminal 'ask\n/quit\n' "$play --plain"
t "--plain: no escape sequence" out_lacks "$escape"
t "--plain: words" out_has "Trust: 50 of 100, listening."

at_terminal 'ask\n/quit\n' "TERM=dumb $play"
t "a dumb terminal: no escape sequence" out_lacks "$escape"

# ---- the end

# sealed COUNT: so many conversations have ended since the folder was emptied
sealed() { [ "$(cat "$TALANTE_HOME"/journals/*.jsonl | grep -c '"event":"end"')" -eq "$1" ]; }
rm -rf "$TALANTE_HOME"
rows=200

at_terminal 'ask\n/look label\nquote\nwait\n/back\nfetch\n70\nmuch\n101\n\n50\n\n' "$play"
t "the last reply can be taken back before the rating" out_has "You take your last reply back."
t "the rubric's words stand beside the question" out_has "Names this person's feeling"
t "what is no rating is asked again" test "$(grep -c 'A number from 0 to 100, or Enter' out)" -eq 2
t "belief and measurement have bars" out_has "●●●●●●●○○○"
t "and read on" out_has "The conversation, line by line"
t "where nothing was lost, nobody is asked to go back" out_lacks "Go back there?"
t "it is sealed once" sealed 1

at_terminal 'deny\n/look label\nquote\nfetch\nskip\n\ny\nask\n/quit\n' "$play"
t "one thing to try next time" out_has "Most was lost at “the question”: 6 points of 6."
t "one goes back there" out_has "You go back to that answer."
t "and answers again" test "$(grep -c 'You never sent my parcel!' out)" -eq 3
t "and it is not sealed" sealed 1

at_terminal 'deny\n/look label\nquote\nfetch\nskip\n/quit\n' "$play"
t "after the score one can leave" out_lacks "The conversation, line by line"
t "and it is sealed" sealed 2

rows=24
at_terminal 'deny\nguess\nwait\nskip\n' "$play" "q: enough." 'q\n\nq\nn\n'
t "a long text waits where the screen ends" out_has "Enter: go on. q: enough."
t "and can be cut short" out_has "One thing to try next time"
t "who does not go back is done" sealed 3

rows=12
at_terminal 'deny\nguess\nwait\nskip\n' "$play" "q: enough." '\003'
t "of what is longer than the screen the first part is shown" out_has "What was claimed"
t "and no more" out_lacks "What it meant"
t "Ctrl-C leaves the debrief" sealed 4
rows=24
t "and asks nothing more" out_lacks "Go back there?"
at_terminal 'deny\nguess\nwait\n' "$play" "0 to 100:" '\003'
t "Ctrl-C leaves the rating" sealed 5
rows=200
at_terminal 'deny\n/look label\nquote\nfetch\nskip\nq\n' "$play"
t "q leaves after the score too" sealed 6
at_terminal 'deny\n/look label\nquote\nfetch\nskip\nwhat\n/look\nqiut\nn\n' "$play"
t "what is not understood after the score is said to be so" out_has "“what” means nothing here."
t "a command too" out_has "“/look” means nothing here."
t "and n leaves as well" sealed 7
rows=24

example="talante play hundred-calls --example --lang en"
at_terminal '\n' "$example" "q: enough." 'q\n'
t "an example waits before each step" out_has "Enter: go on. q: enough."
t "and can be left" out_lacks "How it ended"

at_terminal '1\n/quit\n' "talante play --lang en"
t "without a name one is asked" out_has "Which one?"
t "and answers with a number" out_has "A hundred calls"

at_terminal 'ask\n' "$play" Saturday '\003'
t "Ctrl-C leaves" out_has "to go on: talante play parcel --resume"
at_terminal 'ask\n' "$play" Saturday '\004' until-it-ends
t "Ctrl-D leaves" out_has "the input ended before the conversation did"
