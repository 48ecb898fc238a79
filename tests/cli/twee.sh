#!/bin/sh
# `talante new --twee`: stories as they are written in three story formats become scenarios that can be played at
# once, and of which nothing is lost without a word.
. "$(dirname "$0")/lib.sh"

# only_decisions FILE: it loads, and `check` finds only what a person has to decide.
only_decisions() {
    run talante check "$1"
    t "$1: no error" out_has "0 errors, "
    t "$1: what is left is for a person" \
        test "$(grep -o 'TAL[0-9]*' out | sort -u | tr '\n' ' ')" = "TAL715 TAL716 TAL717 TAL860 "
}

# ---- Harlowe, as Twine writes it

cat >room.twee <<'END_OF_STORY'
:: StoryTitle
The wrong room


:: StoryData
{
  "ifid": "11111111-2222-4333-8444-555555555555",
  "format": "Harlowe",
  "format-version": "3.3.8",
  "start": "The call",
  "zoom": 1
}


:: Apology {"position":"100,200","size":"100,100"}
(set: $anger to it - 10)Marta: Well. At least you say so.

(if: $anger < 20)[Marta: I might even laugh about it one day.]

[[Ask which room she was promised->Room]]
[[Offer a refund|Goodbye]]


:: Goodbye {"position":"300,200","size":"100,100"}
She hangs up.

The line is quiet.


:: Room {"position":"200,200","size":"100,100"}
Marta: Room 12. It says so on my paper, in ink, with the name of your house above it and your own signature below.

[[Goodbye<-Look for the paper]]


:: The call [opening] {"position":"0,0","size":"100,100"}
It is late, and the lamp flickers.

Marta: I booked the room with the ''balcony'', and I am looking at a wall!

* [[Apologise at once->Apology]]
* [[Check the booking->Room]]
END_OF_STORY

cat >room.lua.expected <<'END_OF_SCENARIO'
-- Made from a story in Twee. It plays as it is; where it says "Decide", it lacks what a story does
-- not have, and where it says "Left out", what a scenario does not have.
return scenario "room" {
  title = "The wrong room",
  -- Decide: the language of its texts, if they are in another.
  language = "en",

  -- Decide: who the client is; trust and patience are 50 unless you say otherwise.
  persona = { name = "Marta" },

  -- Decide: what the client claims, what is true, and what matters to them. verdict is one of:
  -- right, partly_right, confused, exaggerated, untrue, misguided, abusive
  claim = {
    "What the client claims.",
    verdict = "exaggerated",
    truth = "What is true.",
    value = "What matters to the client.",
  },

  -- Decide: what is examined: moments = { "...", "..." }. Then a scene has its moment = "...", and
  -- its replies have levels from 0 to 2: discernment, validation, disagreement.

  -- Passage "The call", line 36
  -- Its tags: opening
  scene "the_call" {
    note "It is late, and the lamp flickers.",
    says "I booked the room with the balcony, and I am looking at a wall!",
    reply "apologise_at_once" { "Apologise at once", to = "apology" },
    reply "check_the_booking" { "Check the booking", to = "room" },
  },

  -- Passage "Apology", line 15
  scene "apology" {
    -- Left out, line 16: (set: $anger to it - 10)
    says "Well. At least you say so.",
    -- Left out, line 18: (if: $anger < 20)
    says "I might even laugh about it one day.",
    reply "ask_which_room_she_was_promised" { "Ask which room she was promised", to = "room" },
    reply "offer_a_refund" { "Offer a refund", to = "goodbye" },
  },

  -- Passage "Room", line 30
  scene "room" {
    says [[Room 12. It says so on my paper, in ink, with the name of your house above it and your
           own signature below.]],
    reply "look_for_the_paper" { "Look for the paper", to = "goodbye" },
  },

  -- Decide: how each of these ends. result is one of:
  -- resolved, recovered, escalated, referred, ended_with_dignity, lost, harmed

  -- Passage "Goodbye", line 24
  outcome "goodbye" {
    "She hangs up. The line is quiet.",
    result = "resolved", -- Decide
  },

  -- Decide: the best way through: path "the expert" { "a_reply", ..., expect = "passed" }.
}
END_OF_SCENARIO

run talante new room --twee room.twee
t "a scenario is made" exits 0
t "it is as a writer wants it" diff room.lua.expected room.lua
t "what to do with it is said" out_has "Have it:       talante play room.lua"
t "it is said where it comes from" out_has "room.lua is made from a story; its comments say what is left to decide."
t "what stays behind is told with its line" test "$(sed -n 's/^room.twee:\([0-9]*\):.*\[\(TAL[0-9]*\)\].*/\1:\2/p' err | tr '\n' ' ')" = \
    "16:TAL855 18:TAL855 36:TAL857 39:TAL858 "
only_decisions room.lua
run talante play room.lua --seed 1 <<'TYPED'
apologise_at_once
ask_which_room_she_was_promised
look_for_the_paper
TYPED
t "it can be played" exits 0
t "by replies and texts of the story" out_has "Marta: I might even laugh about it one day."
t "to its end" out_has "She hangs up. The line is quiet."

cp room.lua before.lua
run talante new room --twee room.twee
t "what is there is left alone" exits 3
t "and it is all that is said" err_is "talante: room.lua is there already, and stays as it is; choose another name"
t "and stays as it is" cmp room.lua before.lua

run talante check room.lua
t "nobody forgets what is to be decided" out_has "room.lua:5:3: warning[TAL860]: decisions that are left open in this file: 7; this is the first"
sed 's/-- Decide.*//' room.lua >decided.lua
run talante check decided.lua
t "what was decided is not told" out_lacks TAL860

# ---- SugarCube, in Spanish, without StoryTitle, with the lines of Windows

sed 's/$/\r/' >pedido.twee <<'END_OF_STORY'
:: StoryData
{"ifid": "11111111-2222-4333-8444-555555555556", "format": "SugarCube", "start": "Teléfono"}

:: StoryInit
<<set $paciencia to 3>>

:: Teléfono
Suena el teléfono. /% Es lunes. %/

«Llevo tres semanas esperando», dice Julián.

<<if $paciencia gt 2>>
<<link [[Preguntar por la dirección|Dirección][$paciencia += 1]]>><</link>>
<</if>>
<<link "Colgar" "Fin">><</link>>

:: Dirección
«Calle Mayor, 21».

[[Prometer una llamada|Fin]]

:: Fin
«Adiós».
END_OF_STORY
run talante new pedido --twee pedido.twee --lang es
t "es: a scenario is made" exits 0
t "es: its comments are in Spanish" test "$(sed -n 's/^ *\(-- Fuera, .*\)/\1/p' pedido.lua)" = \
    "$(printf '%s\n' '-- Fuera, línea 4: el pasaje «StoryInit»' '-- Fuera, línea 8: /% Es lunes. %/' \
        '-- Fuera, línea 12: <<if $paciencia gt 2>>' '-- Fuera, línea 13: $paciencia += 1')"
t "es: so is what is said" err_has "pedido.twee:12:1: aviso[TAL855]: esto es código del formato de la historia: se deja fuera"
t "es: its ids have no accents" grep -q '    reply "preguntar_por_la_direccion" { "Preguntar por la dirección", to = "direccion" },' pedido.lua
t "es: its language is the writer's" grep -q '  language = "es",' pedido.lua
t "es: what is said needs no quotes of its own" grep -qx '    says "Calle Mayor, 21.",' pedido.lua
t "es: but where something else follows them they stay" grep -qx '    says "«Llevo tres semanas esperando», dice Julián.",' pedido.lua
t "es: what is to be decided is found" sh -c 'talante check pedido.lua | grep -q TAL860'
t "es: its title is its name" grep -q '  title = "pedido",' pedido.lua
only_decisions pedido.lua

# ---- Chapbook

cat >door.twee <<'END_OF_STORY'
:: StoryData
{"ifid": "11111111-2222-4333-8444-555555555557", "format": "Chapbook", "start": "Door"}

:: Door
calls: 3
--
Ana: Hello. You owe me a parcel, {name}.
Pau: And me one.

[if calls > 2]
Ana: I have called three times!
Pau: I have not.

[continue]
> [[Ask her->Asked]]
> [[Ask him->Asked]]

:: Asked
They look at each other.
END_OF_STORY
run talante new door --twee door.twee
printf ':: Start\nMy bill has doubled.\n\n[[Ask->a]]\n\n:: a\nOver.\n' >bare.twee
run talante new bare --twee bare.twee --lang es
t "where nothing marks speech, that is said" test "$(grep -A1 'nada en la historia' bare.lua)" = \
    "  -- Por decidir: nada en la historia marca lo que se dice, así que todo es says; lo que no dice
  -- nadie es una note."
t "persons speak by their names" test "$(grep -cE '^    says (\{ ".*", by = "pau" \}|"[^:]*"),$' door.lua)" -eq 4
only_decisions door.lua

# ---- what is no story

echo '<!DOCTYPE html>' >story.html
run talante new page --twee story.html
t "a page of HTML is refused" exits 3
t "with the way to get Twee" err_has "in Twine, open the story and choose Build, then Export As Twee"
run talante new page --twee nowhere.twee
t "so is what is not there" exits 3
t "nothing is made of them" test ! -e page.lua
run talante new page --twee ""
t "--twee wants a file" err_is "talante: --twee takes the name of a file"
