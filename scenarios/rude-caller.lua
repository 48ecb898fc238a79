-- A baker insults the fitter who shut his oven. She did what the rule asks in every form; what
-- differs is whether he has cause to shout, and whether he stops. In one form he is right about the
-- oven, and never about her. Scenes in _hold hold the seal, scenes in _own own the unopened post;
-- the limit, the second time and what comes after the call are the same for all.
-- The figures of the meter and the rule are the story's; gas companies have their own.
return scenario "rude-caller" {
  title    = "The bean",
  summary  = [[It is two nights before Three Kings. A baker whose oven has been sealed shouts at
               you about the colleague who sealed it. He may have no cause at all. He may also have
               a good one.]],
  teaches  = [[Hear the fact under the shouting, and look it up. Say once, and without a threat,
               what may not be said of a colleague. Have a way on in your hand; and if it does not
               stop, end the call calmly and leave the way open.]],
  language = "en",
  setting  = "phone",
  minutes  = 11,
  source   = { "000", "003" },
  start    = "opening",

  persona = {
    name = "Fermín Arrieta", role = "baker, with his oven sealed since this afternoon",
    portrait = "fermin", voice = "fermin", trust = 35, patience = 55,
  },

  claim = {
    "My oven works, and you people are keeping it shut on the word of some little girl.",
    verdict  = "abusive",
    truth    = "{truth}",
    value    = [[To keep his word to three hundred and forty people whom he knows by name, and to
                 be heard by somebody.]],
    expected = [[In October the inspection passed his oven. Nobody told him that one which has
                 passed can be shut in January, from one minute to the next.]],
  },

  moments = {
    { "first answer",
      idea = [[The furious client is the easiest to recognise and the hardest to deal with. Loud
               is not the same as wrong: before you judge the manner, find out what he is loud
               about.]] },
    { "under the shouting",
      idea = [[In between the insults somebody says the thing that matters, once, and without
               hearing it himself. Listen for that.]] },
    { "the sheet",
      idea = [[Read what a colleague wrote before you defend her, and before you doubt her. Then
               neither takes courage.]] },
    { "the limit",
      idea = [[Respect is owed in both directions. One sentence for what may not be said, another
               for what may: a limit that comes with a threat is only one more insult.]] },
    { "Noemí",
      idea = [[The employee is a customer too. Whoever has just been shouted at needs to be asked
               before being consoled, and told the truth.]] },
    { "the bean",
      idea = [[Where one has to choose between a client who abuses and a colleague who did her
               work, choose the colleague. It is not kindness: the next client is served by
               her.]] },
    { "tonight",
      idea = [[Safety is a line that satisfaction does not move. Disagreeing with grace is having
               something else in your hand; and where the fault was ours, it is an hour and a
               name.]] },
    { "the second time",
      idea = [[A limit that is not kept was none: a call may be ended, quietly, if the other knows
               what he still has. And an apology is for the one who was hurt to accept.]] },
    { "afterwards",
      idea = [[Those who take the blows need somebody behind them, and on paper. That part of the
               work begins when the telephone is down.]] },
  },

  person "noemi" {
    name = "Noemí", role = "gas fitter, your colleague", portrait = "noemi", voice = "noemi",
  },

  vary "oven" {
    { "flue", verdict = "abusive",
      truth = [[Noemí measured 118 parts of carbon monoxide by the mixer, where 50 is the limit,
                and sealed the oven as the rule says. The flue is rusted through, and nobody has
                mended it.]],
      inbox = "Today from Arrieta: nothing",
      board = [[19:35, Salas: 'Rang the catering school for the bakery. Two electric ovens, free
                from nine tonight until six. Ask for Julián']] },
    { "tape", verdict = "abusive",
      truth = [[Noemí measured 118 parts of carbon monoxide by the mixer, where 50 is the limit,
                and sealed the oven as the rule says. What he sent is his brother-in-law's bill
                for a pipe joined with tape.]],
      inbox = [[Today from Arrieta, 18:12: a bill, 'one pipe, fitted, OK', Gorka Windows and
                Blinds; no licence. Photo: a new pipe, its joints wrapped in aluminium tape]],
      board = [[19:35, Salas: 'Rang the catering school for the bakery. Two electric ovens, free
                from nine tonight until six. Ask for Julián']] },
    { "paper", verdict = "right",
      truth = [[A licensed fitter has replaced the flue, and his certificate has lain unopened in
                our inbox since 18:12. By our own rule the seal comes off this same evening.]],
      inbox = [[Today from Arrieta, 18:12: certificate, new flue, smoke test passed; M. Ochoa,
                licence 4471. Not opened. Answered by the machine, 18:12: 'Our offices are closed
                until 7 January']],
      board = [[Unsealing: two people, forty minutes. Free: 21:15, Salas and Cano. 19:35, Salas:
                'Anything in from the bakery? I told him tonight']] },
  },

  vars = {
    her_head = false, warned = false, offered = false, sold = false, seal_off = false,
    ended = false, unanswered = false,
  },

  look "sheet" {
    "Open Noemí's sheet",
    shows = [[Arrieta bakery, 15:10, N. Salas. Carbon monoxide by the mixer, oven lit: 118 parts
              per million. Flue rusted through behind the oven, photo. Rule 4: over 50 where
              people work, close and seal. Told the client: licensed fitter, certificate to us; in
              by 20:00, back tonight. Client raised his voice and threw a cloth.]],
  },
  look "inbox" {
    "Open the inbox for certificates",
    shows = "{inbox}.",
  },
  look "board" {
    "Read tonight's board",
    shows = "N. Salas, until 23:00. R. Cano, from 21:00. {board}.",
  },

  go { "hangs_up", when = "patience <= 0" },

  scene "opening" {
    moment = "first answer", stance = "open",
    note [[The fourth of January, ten to eight in the evening, the night desk of a gas company. In
           two days it is Kings, and half of Spain has roscón for breakfast, a ring of sweet bread
           with a bean hidden in it: whoever gets the bean pays for it. Behind the voice, tin
           trays.]],
    says [[Who's in charge there? I've an oven that works, I've three hundred and forty roscones
           to put in it, and some little girl with a toolbag has stuck a label on it as if it were
           a library book. Useless! Where do you get them, in a raffle?]],
    hint [[He is loud, and that tells you nothing yet about the oven. What was he told, and how
           long has he got?]],

    reply "by_when" {
      [[I am. Three hundred and forty promised and the oven shut: that's a bad night. By what time
        do they have to go in, and what reason did she give you?]],
      discernment = 2, validation = 2, trust = 8, to = "by_midnight",
      hears = { "When does the first batch go in?", "What did she tell you when she sealed it?",
                "When do you need them?", "What did the fitter say was wrong?",
                "When must the roscones be ready?" },
      why = [[You answered what he needs and left the insult lying for the moment. You asked for a
              time and for a reason: with those two one can work.]],
    },
    reply "language" {
      [[I am, and before anything else you'll mind your language. Nobody here lifts a finger for
        people who call my colleagues useless.]],
      discernment = 0, validation = 0, trust = -10, patience = -15, to = "elocution",
      style = "stonewall",
      hears = { "Mind your tone.", "Don't raise your voice to me." },
      why = [[The limit is fair, and it will have its moment. As the very first thing he hears it
              says that his night does not interest you, and you still have not one fact.]],
      better = "I am, and you've got me. By what time do they have to go in?",
    },
    reply "raffle" {
      [[Good grief, tonight of all nights! They do send them out very green, it's true. You leave
        it to me and I'll see that label comes off, all right?]],
      discernment = 0, validation = 1, trust = 1, patience = 5, to = "by_midnight",
      style = "appease",
      hears = { "I'll have it taken off for you." },
      why = [[In three sentences you have given up the colleague and the label, and you have not
              read why it is there. He has learnt that shouting works.]],
    },
    reply "contract" {
      [[I'm very sorry about this, I do understand. So that I can help you as best I can: would
        you give me the contract number, and tell me whose name it's in?]],
      discernment = 1, validation = 1, trust = 1, patience = -4, to = "by_midnight",
      why = [[Correct, and it would do for a broken meter. He said three hundred and forty, an
              oven and a label, and you asked for a number.]],
      better = "I'm in charge. By when do they have to be in, and what were you told?",
    },
  },

  scene "elocution" {
    note "Something made of tin comes down hard on a table.",
    says [[Language! I've been on my feet since two in the morning, I've half the town paid up in
           advance, and this one's giving me elocution.]],
    hint "You may come back to manners later. What of all that he said have you not answered?",

    reply "two_or_ten" {
      [[Since two or since ten, it's all the same to me. You talk to me properly, or you ring back
        when you've calmed down.]],
      trust = -8, patience = -20, to = "by_midnight", style = "stonewall",
      hears = { "Calm down and call again later.", "Speak to me properly.", "Go to bed." },
      why = "Nobody ever calmed down because he was told to. And the clock on his wall goes on.",
    },
    reply "here_for" {
      [[You're right, I'm sorry, I don't know what came over me. You say whatever you have to say,
        that's what I'm here for.]],
      trust = -3, patience = 5, to = "by_midnight", style = "appease",
      why = [[Nobody is there to be shouted at. From telling him off to holding out the other
              cheek, and still not a word about the oven.]],
    },
    reply "since_two" {
      [[On your feet since two. I went for your manners and left your oven. When does the first
        tray have to go in?]],
      trust = 8, patience = 5, to = "by_midnight",
      hears = { "You've been up since two, tell me about the oven." },
      why = [[You did not take back that manners matter. You took back the order: first what he
              rang about.]],
    },
  },

  scene "by_midnight" {
    moment = "under the shouting", stance = "open",
    says { [[The first one, at midnight. And the reason! She waves a thing about like a mobile
             phone, says 'gas', and on goes the label.]],
           when = "said.opening.by_when" },
    says { "At midnight the first tray has to be in that oven. At midnight!",
           when = "not said.opening.by_when" },
    says [[These two days are a third of my year. Three hundred and forty, and I know them all by
           name. I've a supermarket across the road selling them at six ninety-five, my Puri's
           been serving since three with her head splitting, and that bungler's gone home to her
           supper. So you tell me.]],
    hint "He has said five things in one breath. One of them he has not heard himself.",

    reply "no_holidays" {
      [[I can imagine, and I'm sorry. Safety doesn't take holidays, though, and there's many a
        business tonight in the same position as yours.]],
      discernment = 0, validation = 1, trust = -3, patience = -10, style = "refuse",
      to = { { "sheet_own", when = "oven == 'paper'" }, "sheet_hold" },
      why = [[You preached before you knew what had happened in there. And nobody who has a name
              for each of his customers is in the same position as others.]],
    },
    reply "the_head" {
      [[A third of the year, and you know who each one's for. Your wife's head: how long has it
        been like that, and does it clear when she goes outside?]],
      discernment = 2, validation = 2, trust = 8, set = "her_head = true",
      to = { { "sheet_own", when = "oven == 'paper'" }, "sheet_hold" },
      hears = { "How is your wife?", "When did her headache start?",
                "Your wife should see a doctor, it could be the gas." },
      why = [[What he wants to save is a list of names, and you saw it. And among all the noise
              you heard the one thing that has to do with gas.]],
    },
    reply "label_number" {
      [[Right, then. There's a number in red on that label, just under the bar code. You read it
        out to me, with the street, and I'll be able to bring up the job from here.]],
      discernment = 1, validation = 0, trust = 0, patience = -4,
      to = { { "sheet_own", when = "oven == 'paper'" }, "sheet_hold" },
      why = [[It gets you the job, which you could have had by the name. A third of his year and a
              headache went by, and you asked for what is under the bar code.]],
      better = "A third of the year. And your wife's head: how long now?",
    },
    reply "six_ninety_five" {
      [[Six ninety-five! That's no roscón, that's a bath sponge. Don't you fret, yours are going
        in by midnight, I'm taking charge of that myself, okay?]],
      discernment = 0, validation = 1, trust = 2, patience = 5, style = "appease",
      to = { { "sheet_own", when = "oven == 'paper'" }, "sheet_hold" },
      why = [[He laughs, nearly. And you have promised him midnight without having read what is
              the matter with the oven.]],
    },
  },

  scene "sheet_hold" {
    moment = "the sheet", stance = "hold",
    says { [[Her head? Since Monday. She takes the rubbish out and it clears. It's the hours, what
             else would it be, at our age.]],
           when = "her_head" },
    says { "And that oven was my father's. Thirty-eight years and it's never so much as coughed.",
           when = "oven == 'flue'" },
    says { [[And it's been mended! My brother-in-law was here by six, he changed the pipe and I
             sent you the paper. So there.]],
           when = "oven == 'tape'" },
    says "She never even looked at it. Go on, what have you got there? What did the brat write?",
    hint [[Open her sheet before you answer; and where he speaks of a paper, the inbox. Then talk
           about the pipe, and not about him.]],

    reply "just_a_seal" {
      [[I see how you feel, but a seal is a seal. If one of our technicians has put it there, then
        there's a reason, and it isn't something that can be discussed over the telephone.]],
      discernment = 0, validation = 1, disagreement = 1, trust = -4, patience = -12,
      to = "recording", style = "refuse",
      hears = { "Rules are rules.", "She must have had her reasons.",
                "My colleague knows what she's doing." },
      why = [[You stood by her without having read a line of what she wrote. He asked what it
              says, and it says enough to convince a stone.]],
      better = "A hundred and eighteen by the mixer, and fifty is the limit. I'll tell you why.",
    },
    reply "burnt_toast" {
      [[Between ourselves, that gadget of theirs goes off if you so much as burn the toast. Let me
        see how we can get round it without any fuss, shall I?]],
      discernment = 0, validation = 1, disagreement = 0, trust = 2, patience = 5, to = "insult",
      style = "appease",
      why = [[To please him you took the batteries out of the only alarm that he has. He will
              remember the toast when Puri says that her head is worse.]],
    },
    reply "what_she_measured" {
      { { [[After thirty-eight years there's nothing wrong with your father's oven: it's the pipe
            behind it, rusted through. She measured a hundred and eighteen where fifty's too much:
            have a doctor see Puri tonight. It stays shut; let's find you another.]],
          when = "oven == 'flue'" },
        [[By six, this week of all weeks: you moved fast. What he's left you is tape, and she'd
          measured a hundred and eighteen where fifty's too much: have a doctor see Puri tonight.
          It stays shut; let's find you another oven.]] },
      when = "seen.sheet and (oven == 'flue' or seen.inbox)",
      locked = "You have not read what there is to read.",
      discernment = 2, validation = 2, disagreement = 2, trust = 8, to = "insult",
      hears = { "She measured 118 and the limit is 50.", "The seal has to stay.",
                "Let me find you another oven.", "Puri should see a doctor.",
                "What your brother-in-law sent is tape, and has no licence." },
      why = [[A figure, and what it may be doing to Puri; and nobody called his pipe a botch. The
              no came with its reason in front and another oven behind.]],
    },
    reply "word_for_word" {
      [[On a night like yours you want what it says, and not what I suppose that it says. Give me
        a moment to go through her sheet from top to bottom, and then you'll have it word for
        word, whichever of you it suits.]],
      discernment = 1, validation = 2, disagreement = 0, trust = 3, to = "insult",
      hears = { "Let me read what she wrote.", "Let me look, one second.",
                "Let me read the report." },
      why = [[Careful, and late: the sheet was one press away while he was shouting. When somebody
              shouts there is time to read.]],
      better = "I've got it here: a hundred and eighteen by the mixer, and a photo of the pipe.",
    },
  },

  scene "sheet_own" {
    moment = "the sheet", stance = "own",
    says { [[Her head? All this week. And since they changed the pipe, nothing. She's singing in
             the shop, God help us.]],
           when = "her_head" },
    says [[Because it's been mended! By a real one, with a licence, at double for the date. At six
           I send you the paper, and I get a machine: 'closed until the seventh'. What have you
           got there? Or can't the brat write, either?]],
    hint "He speaks of a paper and of a machine. If they exist, they are both in the inbox.",

    reply "installations" {
      [[Papers go to Installations, and Installations have gone home. This is the breakdown desk:
        whatever they've got in there or haven't, I couldn't tell you.]],
      discernment = 0, validation = 0, disagreement = 0, trust = -8, patience = -15,
      to = "recording", style = "stonewall",
      hears = { "That is another department." },
      why = [[He has two machines now, and one of them breathes. And it is not so: that inbox is
              on your desk.]],
    },
    reply "its_here" {
      [[It's here. Ten past six, signed, with his licence, and nobody's opened it. You did all
        that was asked of you; we didn't. From this minute it's mine to put right.]],
      when = "seen.inbox", locked = "You do not know whether any paper has come.",
      discernment = 2, validation = 2, disagreement = 2, trust = 8, to = "insult",
      hears = { "You did everything right.", "The mistake is ours.",
                "It came in at 18:12, all in order.", "I am taking charge of it.",
                "You're right, your certificate is here and nobody opened it.",
                "The fault is ours, and I'll put it right.", "It came in and nobody opened it.",
                "You did what we asked and we let you down.",
                "It should have been opened hours ago." },
      why = [[He was right, and you said so with the hour and the licence. It does not make him
              right about her; that is another sentence, and it will come.]],
    },
    reply "in_order" {
      [[I can tell that you're pressed, and I'm sorry. They're dealt with as they come in, though,
        and with the holidays in between you can't count on yours before the seventh.]],
      discernment = 0, validation = 1, disagreement = 0, trust = -4, patience = -12,
      to = "recording", style = "refuse",
      why = [[You have explained to him, kindly, why the machine is right. Noemí told him tonight,
              and the rule says the same.]],
    },
    reply "a_disgrace" {
      [[You couldn't be more right, it's a disgrace. If you tell me that it's mended then it's
        mended, and nobody ought to be asking you for papers.]],
      discernment = 0, validation = 1, disagreement = 1, trust = 1, patience = 5, to = "insult",
      style = "appease",
      hears = { "I believe you, it's outrageous." },
      why = [[It is mended, and you would have believed him just the same if it were not. Of all
              the people on this line the paper is his best friend, and you threw it away.]],
      better = "The certificate's here, since ten past six. Nobody opened it, and that's on us.",
    },
  },

  scene "recording" {
    note "He has stopped shouting, which is worse.",
    says [[Listen, you. Today I've been told off by a child, and now I get a recording with legs.
           What do I have to do, come over there?]],
    hint "It is half a threat and half a request. Answer the request.",

    reply "guard" {
      [[Come over, by all means. There's a guard on the door all night, and he's nothing better to
        do.]],
      trust = -10, patience = -25, to = "insult", style = "stonewall",
      hears = { "Come here if you dare.", "Security will throw you out.",
                "Come, if you like. There's a guard." },
      why = "He was looking for somebody to fight with, and he has found one.",
    },
    reply "just_ask" {
      [[You don't have to do anything. I was reciting, and you'd asked me something: what I know,
        you'll hear, and what I don't know as well.]],
      trust = 8, patience = 8, to = "insult",
      hears = { "I'm sorry, I was reciting the rules.", "I'm listening, tell me." },
      why = [[He has said that nobody is listening, and he was right about that. You put it right
              in one sentence, and did not take up the threat.]],
    },
    reply "no_trouble" {
      [[No, no, please, don't go to all that trouble! Whatever it is that you need, you tell me
        and it's as good as done.]],
      trust = -3, patience = 5, to = "insult", style = "appease",
      hears = { "I'll do whatever you want." },
      why = "At half a threat you offered him everything. He will know what to try the next time.",
    },
  },

  scene "insult" {
    moment = "the limit", stance = "hold",
    says { "A doctor. Another oven. And where do I get another oven, on the fourth of January?",
           when = "said.what_she_measured" },
    says { "Ten past six. And me here like a fool, watching the clock.", when = "said.its_here" },
    says { "Read it, then, read it. I've nothing else to do tonight.",
           when = "said.word_for_word" },
    says { "That's more like it. At last somebody one can talk to.",
           when = "said.burnt_toast or said.a_disgrace" },
    note [[The street door. Noemí comes in with the keys of the van in her hand and flour on her
           sleeve. He is on the loudspeaker.]],
    says [[And I'll tell you another thing, that one's not right in the head. She's a waste of
           overalls. I wouldn't let the silly cow change a light bulb!]],
    note "Noemí stops where she is.",
    hint "She has heard it. One sentence for what may not be said, another for what may.",

    reply "protocol" {
      [[I understand that you're upset. I must ask you to moderate your language, however, or
        else, under our protocol, I shall be obliged to end this call.]],
      validation = 1, disagreement = 1, trust = -3, patience = -8, set = "warned = true",
      to = { { "noemi_own", when = "oven == 'paper'" }, "noemi_hold" }, style = "refuse",
      hears = { "If you go on insulting people I'll end the call.",
                "Watch your language, or I'll have to hang up.", "Sir, I'm going to hang up." },
      why = [[There is a limit in it, and no person: you could be reading it out. Neither of the
              two who are listening can tell whose side you are on.]],
      better = "Not about her. About the oven, as loud as you like.",
    },
    reply "the_clock" {
      [[With three hundred and forty waiting and the clock running, anyone would be climbing the
        walls. Let's leave that to one side and get back to the oven, which is what we both
        want.]],
      validation = 2, disagreement = 0, trust = 3,
      to = { { "noemi_own", when = "oven == 'paper'" }, "noemi_hold" },
      hears = { "Let's leave that aside.", "Let's not waste time on that.",
                "Let's get back to the oven." },
      why = [[Skilful, and it would be right if he had insulted the oven. Noemí heard 'that', and
              heard it left to one side.]],
      better = "The clock's running and you've reason to shout. About her, no.",
    },
    reply "not_her" {
      [[Not about her: she's standing right here. You've a night to lose, so shout about the oven
        all you like. About her, no. Shall we go on?]],
      validation = 2, disagreement = 2, trust = 6, set = "warned = true",
      to = { { "noemi_own", when = "oven == 'paper'" }, "noemi_hold" },
      hears = { "Nobody talks like that about my colleague.", "I won't have her called that.",
                "She is here beside me.", "Be as angry as you like about the oven.",
                "Not a word like that about her.",
                "I'll help you with the oven, but not like that.", "Don't insult my colleague.",
                "Please don't call her that.",
                "I understand that you're worried, but don't talk about her like that.",
                "Let's talk about the oven, but not about her.",
                "You can be angry, but don't insult her.", "You don't get to call her names.",
                "She's good at what she does." },
      why = [[A few words for the limit, and no threat. He keeps everything that he has a right
              to: his fear, his oven, his voice. And she heard it too.]],
    },
    reply "very_green" {
      [[I know, I know, she's new and it shows. Don't go on at the poor thing, she means well, and
        with me you'll find that everything goes better.]],
      validation = 1, disagreement = 0, trust = 1, patience = 5,
      to = { { "noemi_own", when = "oven == 'paper'" }, "noemi_hold" }, style = "appease",
      hears = { "She's new, don't be hard on her." },
      why = [[You made yourself welcome by agreeing with a softer word. From now on she knows what
              you say when you think that she is out.]],
    },
    reply "hairdryer" {
      [[It's you who's not right in the head. One more of those and I'm hanging up, and you can
        bake your roscones with a hairdryer.]],
      validation = 0, disagreement = 0, trust = -12, patience = -25,
      to = { { "noemi_own", when = "oven == 'paper'" }, "noemi_hold" }, style = "stonewall",
      hears = { "You're the stupid one." },
      why = [[It feels splendid for as long as it takes to say. You have answered an insult with
              an insult, in front of her, and called it a limit.]],
    },
  },

  scene "noemi_hold" {
    moment = "Noemí", stance = "hold", with = "noemi",
    note [['Wait, the dough.' You press mute. Over the loudspeaker he is telling somebody to cover
           it. Noemí has not sat down.]],
    says { [[I could go back and open it for him. I'd stay there with the meter, and if it goes up
             I shut it. Or I get on the phone and say I'm sorry. If it makes him stop.]],
           by = "noemi" },
    hint "She was in there and you were not. What did she see, and what would she like now?",

    reply "back_on_mute" {
      [[Rule four is perfectly clear, so I don't know what there is to discuss. If it's shut, it's
        shut. You ought to know that by now, Noemí.]],
      discernment = 0, validation = 0, disagreement = 0, to = "bean_hold", style = "stonewall",
      why = [[She knows: she shut it. After him she has now been scolded by you, and with the same
              rule that she kept.]],
    },
    reply "neither" {
      [[Neither. It's well shut, and after that you owe nobody a sorry. What did you see back
        there? And do you want him off the loudspeaker?]],
      when = "seen.sheet", locked = "You have not read what she measured.",
      discernment = 2, validation = 2, disagreement = 2, to = "bean_hold",
      hears = { "You are not going back.", "What did you see behind the oven?",
                "Don't even think of it.", "Tell me what you saw.", "You don't owe him anything.",
                "Shall I turn the loudspeaker off?",
                "You're not opening anything and you're not apologising.",
                "You did the right thing.", "You don't have to say sorry to him.",
                "You measured right and have nothing to be sorry about." },
      why = [[You said no to both and gave her back her own work. Then you asked what she saw, and
              how she wanted to go on: she, and not you for her.]],
    },
    reply "two_nice_words" {
      [[A sorry wouldn't hurt, to be honest. You know what they're like: two nice words, he comes
        down off his high horse, and we all get home tonight. Would you mind very much?]],
      discernment = 0, validation = 0, disagreement = 0, to = "bean_hold", style = "appease",
      hears = { "If you say sorry we can all go home.",
                "Perhaps he'd calm down if you apologised." },
      why = [[She offered because she was shaken, and you took it. What is she sorry for? For a
              hundred and eighteen?]],
    },
    reply "loudmouth" {
      [[Don't pay any attention, he's a loudmouth and there's one every Kings. You're not opening
        anything. Are you all right? Go and get yourself a coffee, I'll finish this.]],
      discernment = 1, validation = 1, disagreement = 1, to = "bean_hold",
      hears = { "Don't worry about him, take a break.", "Ignore him and get some rest." },
      why = [[Kind, and quick. You sent her out of the room with a coffee, and with her went the
              only one who has seen the back of that oven.]],
      better = "You're not opening anything, and no sorries. What did you see back there?",
    },
  },

  scene "noemi_own" {
    moment = "Noemí", stance = "own", with = "noemi",
    note [['Wait, the dough.' You press mute. Over the loudspeaker he is telling somebody to cover
           it. Noemí has not sat down.]],
    says { [[I told him: paper in by eight, and I'm back tonight. I gave him my word. I've been in
             the van since half past three and nobody's passed me a thing. Didn't he send it?]],
           by = "noemi" },
    hint "She is afraid that she has broken her word. The inbox knows who broke it.",

    reply "a_muddle" {
      [[Don't you worry, I'll tell him that you got your times in a muddle, he's calling you all
        sorts anyway. You go home and I'll smooth it over.]],
      discernment = 0, validation = 1, disagreement = 0, to = "bean_own", style = "appease",
      hears = { "I'll tell him that you mixed it up." },
      why = [[Said with a pat on the shoulder. You have just offered her, as a favour, to put our
              mistake on her account.]],
    },
    reply "since_ten_past" {
      [[It came at ten past six and nobody here opened it. Your word was good and ours wasn't.
        Would you go back there tonight, with Ramón? You can say no.]],
      when = "seen.inbox", locked = "You do not know whether any paper has come.",
      discernment = 2, validation = 2, disagreement = 2, to = "bean_own",
      hears = { "He sent it and we never opened it.", "You kept your word.",
                "Would you go there tonight with Ramón?" },
      why = [[The truth, and at once: whose word held and whose did not. And after what she has
              heard, you asked if she wants to go, and not when.]],
    },
    reply "who_should_have" {
      [[It must be rotten to hear all that when you'd told him tonight. I don't know what's
        happened to the paper. I'll find out in the morning who ought to have opened it, and it
        won't stay like this.]],
      discernment = 1, validation = 2, disagreement = 1, to = "bean_own",
      hears = { "I don't know what happened to the paper, I'll find out tomorrow." },
      why = [[You feel for her and you blame nobody. But the inbox is there, the evening is
              tonight, and she still does not know that he sent it.]],
      better = "He did send it, at ten past six. It's us: nobody opened it.",
    },
    reply "from_the_van" {
      [[You can see the inbox from the van, can't you? If you make a promise like that you keep an
        eye on it. Now it's me who's got him shouting down the phone.]],
      discernment = 0, validation = 0, disagreement = 0, to = "bean_own", style = "stonewall",
      why = [[The inbox is the desk's. She asked on the board at 19:35, and nobody had read that,
              either.]],
    },
    reply "nobody_gives_times" {
      [[I do see, but nobody should be giving out times at Kings. With the offices shut it's the
        seventh, for him and for everyone, so we may as well both get used to it.]],
      discernment = 0, validation = 0, disagreement = 0, to = "bean_own", style = "refuse",
      why = [[The time that she gave is the one in the rule. You are teaching her that it was
              wrong to tell a client the truth.]],
    },
  },

  scene "bean_hold" {
    moment = "the bean", stance = "hold",
    says { [[There was a hole in that pipe that you could put your fist through. And leave him on.
             I'd rather hear.]],
           by = "noemi", when = "said.noemi_hold.neither" },
    note "You take yourself off mute.",
    says [[Are you there? Good. Whoever gets the bean pays, isn't that how it goes? Well,
           somebody's going to pay for this. I want her full name, and I want her on the phone to
           me saying she's sorry.]],
    hint "He wants somebody to answer for it. Who decides about that seal tonight?",

    reply "ask_for_mine" {
      [[You want somebody to answer for it, and that's fair. Her reading stands, and tonight the
        one who decides is me: complain about me, by name. Hers stays here, and so does the
        sorry.]],
      when = "seen.sheet", locked = "You have not read her sheet.",
      validation = 2, disagreement = 2, trust = 8,
      to = { { "a_man", when = "patience < 30" }, "tonight_hold" },
      hears = { "Complain about me.", "I am responsible for the seal tonight.",
                "No name and no apology.", "Make the complaint against me.", "Put my name down.",
                "If you need to blame somebody, blame me.", "Her name doesn't leave this room.",
                "She did what she had to do, and I'm in charge tonight." },
      why = [[He is not left without an address: it is yours. Nothing of hers was handed over, and
              nobody apologised for a pipe.]],
    },
    reply "a_word_upstairs" {
      [[Her name I can't, you know how it is. I'll have a word upstairs, though, and at the very
        least she won't be doing your street again. Would that do?]],
      validation = 1, disagreement = 0, trust = 2, patience = 5, set = "sold = true",
      to = { { "a_man", when = "patience < 30" }, "tonight_hold" }, style = "appease",
      hears = { "She won't be back in your street.",
                "I'll make sure that she doesn't come again." },
      why = [[You kept the name and gave away the person. She lost a street for reading a meter,
              and she was in the room.]],
    },
    reply "confidential" {
      [[I can see that it matters to you a great deal. Employees' details are confidential,
        though, and whether somebody apologises or not is a personal decision, which I'm not able
        to go into.]],
      validation = 1, disagreement = 1, trust = -3, patience = -8,
      to = { { "a_man", when = "patience < 30" }, "tonight_hold" }, style = "refuse",
      why = [[Everything in it is correct. He has nobody to complain to, and from 'a personal
              decision' one might think that there is something to be sorry for.]],
      better = "Hers stays here. You can have mine: tonight the one who decides is me.",
    },
    reply "your_bean" {
      [[Then the bean's yours. It's all down here, in black and white: 'raised his voice and threw
        a cloth'. Would you like to talk about who should be saying sorry to whom?]],
      when = "seen.sheet", locked = "You have not read what she wrote about him.",
      validation = 0, disagreement = 0, trust = -10, patience = -20,
      to = { { "a_man", when = "patience < 30" }, "tonight_hold" }, style = "stonewall",
      why = [[True, and a good line. He wanted somebody to lose and you have joined in; the one
              who pays is Noemí, who has to go past his shop.]],
    },
  },

  scene "bean_own" {
    moment = "the bean", stance = "own",
    says { "Of course I'm going. But you tell him who had the paper.",
           by = "noemi", when = "said.noemi_own.since_ten_past" },
    note "You take yourself off mute.",
    says [[Are you there? Good. She gave me her word, that one. 'Tonight,' she said, ever so
           serious. So she's a liar as well. Whoever gets the bean pays: I want it down on her
           record that she lied to me.]],
    hint "What did she write on the sheet about tonight? Then you know whose bean it is.",

    reply "both_sides" {
      [[I understand your disappointment. I wasn't there, though, and without hearing both sides I
        can't say what was promised to you and what wasn't.]],
      validation = 1, disagreement = 0, trust = -4, patience = -10,
      to = { { "a_man", when = "patience < 30" }, "tonight_own" }, style = "refuse",
      hears = { "I can't say who promised what." },
      why = [[It sounds fair, and it leaves both of them in doubt. The two sides say the same: it
              is on the sheet.]],
    },
    reply "on_the_record" {
      [[It's the least that you can ask. I'm making a note that she promised something that she
        couldn't keep, and I can assure you that somebody will be having a talk with her.]],
      validation = 1, disagreement = 0, trust = 2, patience = 5, set = "sold = true",
      to = { { "a_man", when = "patience < 30" }, "tonight_own" }, style = "appease",
      hears = { "I will put it on her record.", "I'll note it down." },
      why = [[There was one person here who told him the truth, and you put her on record as a
              liar. It was cheap, because the record is not yours.]],
    },
    reply "double_rates" {
      [[You were told tonight, you paid double so as to be in time, and then a machine answers
        you. I'd be livid too. I'm sorry, I really am. Let's leave her record out of it and look
        to the oven.]],
      validation = 2, disagreement = 1, trust = 4,
      to = { { "a_man", when = "patience < 30" }, "tonight_own" },
      hears = { "You did everything right, I'm sorry. Leave her out of it.",
                "You've reason to be angry, you paid double." },
      why = [[You are with him, and you left her out of it without saying why. 'Liar' stays in the
              air, and it does not belong to her.]],
      better = "She didn't lie: it's on the sheet. The bean's ours, we didn't open your paper.",
    },
    reply "our_bean" {
      [[The bean's ours. She wrote it down just as she told you: 'back tonight'. You kept your
        side, she kept hers. What goes on record is that we didn't open our post.]],
      when = "seen.sheet", locked = "You do not know what she told him.",
      validation = 2, disagreement = 2, trust = 8,
      to = { { "a_man", when = "patience < 30" }, "tonight_own" },
      hears = { "She did not lie to you, it was our mistake.",
                "She wrote that we would be back tonight.",
                "She told you the truth, it's on her sheet.", "We didn't read your e-mail." },
      why = [[In the same breath you gave him his due and took her name off the bill. Both were
              true, so neither cost the other anything.]],
    },
  },

  scene "a_man" {
    says [[Isn't there a man there? One with a bit of grey hair. I'm not asking for a
           professor.]],
    hint "He may ask for somebody higher up. A beard is not higher up.",

    reply "thirty_years" {
      [[There's Ramón, he always turns up an hour early. Thirty years in the trade, you two will
        understand each other. I'll put him on.]],
      to = "man_to_man", style = "appease",
      hears = { "Yes, I'll put Ramón on." },
      why = [[You have told him that he was right: what was missing was a man. And Ramón has not
              read anything.]],
    },
    reply "as_it_is" {
      [[With that you've said all there is to say about yourself. There's nobody else here, so
        you'll just have to make do.]],
      trust = -10, patience = -20, style = "stonewall",
      to = { { "tonight_own", when = "oven == 'paper'" }, "tonight_hold" },
      hears = { "That is a sexist remark.", "You will have to put up with me." },
      why = "He has said a good deal about himself. Now you are talking about that.",
    },
    reply "bald_ramon" {
      [[There's one, but he's bald, and he'd read you the same sheet. Give me two minutes: if what
        I have for tonight's no good to you, I'll fetch you whoever you want.]],
      trust = 6, patience = 12,
      to = { { "tonight_own", when = "oven == 'paper'" }, "tonight_hold" },
      why = [[Two minutes, and something at the end of them. The remark was answered and not
              discussed; he nearly smiled.]],
    },
    reply "begona" {
      [[Above me there's Begoña, who's been shutting ovens for thirty years. I'll tell her
        everything first, so that you needn't, and I'll stay on until you have her.]],
      to = "handed_up",
      hears = { "I will pass you to my boss, and tell her the story first." },
      why = [[Handed up properly, and to the one who is up there. What you could have settled
              tonight stays undone.]],
    },
  },

  scene "tonight_hold" {
    moment = "tonight", stance = "hold",
    says [[All right. Two hours, that's all I'm asking. You let me take the label off, I bake with
           the door wide open, Puri stays out in the shop, and tomorrow you can wallpaper me with
           labels. What are two hours?]],
    hint "Two hours is plenty for that gas. And the board says what somebody has done for him since.",

    reply "let_me_ring" {
      [[To ask me for that you must be at the end of your tether, and I won't gamble with what you
        two breathe. Let me ring round and see whether anyone can lend you an oven at this time of
        night.]],
      discernment = 1, validation = 2, disagreement = 1, trust = 3,
      to = { { "again", when = "oven == 'tape' or not warned or trust < 45" }, "quiet" },
      hears = { "I'll make some calls to see who has one.", "Let me call around for another oven.",
                "I'll see who could lend you an oven." },
      why = [[A no that takes him seriously, and then you go and look for what is hanging on your
              own wall. Somebody had already rung round.]],
      better = "Not that one, no. The catering school has two electric ovens for you, from nine.",
    },
    reply "by_itself" {
      [[Two hours, with the door open and your wife out of the way... Look, I haven't heard a
        thing. If that label were to come off by itself, I won't be the one who goes asking how.
        But two hours and not a minute more, eh?]],
      discernment = 0, validation = 1, disagreement = 0, trust = 5, patience = 10,
      set = "seal_off = true", to = "again", style = "appease",
      hears = { "Take it off yourself, but I never said so.",
                "If you take it off I won't say anything." },
      why = [[It is what he most wanted to hear, and you believe that it leaves your hands clean.
              An open door is no flue, and nobody stops after two hours with half the trays
              done.]],
    },
    reply "the_school" {
      [[Not two minutes: that stuff doesn't give notice. But your people will have their roscones.
        The one who sealed yours has found you two electric ones, at the catering school, nine
        till six. How do you move the trays?]],
      when = "seen.board", locked = "You have nothing to offer him for tonight.",
      discernment = 2, validation = 2, disagreement = 2, trust = 8, set = "offered = true",
      to = { { "again", when = "oven == 'tape' or not warned or trust < 45" }, "quiet" },
      hears = { "There are two electric ovens at the catering school.",
                "Noemí has arranged them for you.", "How will you take the trays there?" },
      why = [[The no is three words long, and behind it stands what he was really asking for. And
              he knows now who found it.]],
    },
    reply "own_good" {
      [[I wish I could, I mean it. It's for your own good and your wife's, even if you can't see
        that tonight: the oven stays off until a licensed fitter certifies it.]],
      discernment = 0, validation = 1, disagreement = 1, trust = -4, patience = -12,
      to = { { "again", when = "oven == 'tape' or not warned or trust < 45" }, "quiet" },
      style = "refuse",
      hears = { "No, it's too dangerous." },
      why = [[All true, and at midnight he is left with it and three hundred and forty lumps of
              dough. He can see; what he cannot do is bake.]],
    },
  },

  scene "tonight_own" {
    moment = "tonight", stance = "own",
    says [[It's gone eight. If the first tray's not in by midnight the dough goes over, and I go
           with it. So who's coming, and when? And not her, eh? Not that one.]],
    hint "The board says who can come, and how many it takes. He is right about the hour.",

    reply "first_thing" {
      [[Now that we've found the certificate I can get you in for first thing on the seventh. I
        know that it isn't what you were hoping for, and I'm sorry about the date.]],
      discernment = 0, validation = 1, disagreement = 0, trust = -5, patience = -12,
      to = { { "again", when = "not warned or trust < 45" }, "quiet" }, style = "refuse",
      why = [[On the seventh nobody eats roscón. You admit the mistake and let him pay for it,
              with a date that the rule does not ask for.]],
    },
    reply "quarter_past" {
      [[A quarter past nine. That leaves you little, and we owed you seven. It takes two, Ramón
        and the one who sealed it: it's her seal and her word. Can you hold the dough back an
        hour?]],
      when = "seen.board", locked = "You do not know who can come, or when.",
      discernment = 2, validation = 2, disagreement = 2, trust = 8, set = "offered = true",
      to = { { "again", when = "not warned or trust < 45" }, "quiet" },
      hears = { "Noemí and Ramón will be there at quarter past nine.", "Can the dough wait?" },
      why = [[An hour and who is coming, the delay on our side of the bill, and a question that
              only a baker can answer. Who does the work is not his to choose, and he hears why.]],
    },
    reply "with_a_name" {
      [[They've left you standing once today, and once is enough. Who's free I can't tell you off
        the top of my head. I'll find someone, and before nine I'll ring you with a name.]],
      discernment = 1, validation = 2, disagreement = 1, trust = 3,
      to = { { "again", when = "not warned or trust < 45" }, "quiet" },
      hears = { "I'll find somebody and ring you back." },
      why = [[Well meant, and one more wait. Names and hour were on the board, and by nine the
              only free slot has gone to somebody else.]],
      better = "A quarter past nine: Ramón, and the one who sealed it. And the delay is ours.",
    },
    reply "ramon_alone" {
      [[Whoever you like, you've earned it. I'll send you Ramón by himself, he's one of the old
        school and you won't have to see her face. He'll be with you at nine, is that good?]],
      discernment = 0, validation = 1, disagreement = 0, trust = 4, patience = 10,
      to = { { "again", when = "not warned or trust < 45" }, "quiet" }, style = "appease",
      why = [[You paid with Noemí for his good mood, and it does not even buy the oven: taking off
              a seal needs two.]],
    },
  },

  scene "again" {
    moment = "the second time", stance = "hold",
    note { [[Behind him another man: 'Tape? And you swallow that? I put that pipe in myself.' Tin
             comes down on a floor. When he is back he is louder than at the beginning.]],
           when = "oven == 'tape' and trust >= 45 and not seal_off" },
    says { "A school! My dough, in a classroom, with the children's drawings!",
           when = "offered and oven ~= 'paper'" },
    says { "There you are, you see? It only took somebody with some sense.", when = "seal_off" },
    says { "A quarter past nine, and with her along!", when = "offered and oven == 'paper'" },
    says { "So: nothing.", when = "not offered and not seal_off and not said.ramon_alone" },
    says [[You tell that useless lump from me that I know which van she drives. And she's got to
           get into it some time.]],
    note "Noemí looks at the keys in her hand.",
    hint [[This is not about the oven any more. What does he still have, and how does he hear it
           before you put the phone down?]],

    reply "good_night" {
      { { [[That's a threat, and it ends the call. At a quarter past nine two of ours are at your
            door, that's your right; she decides if she's one. Puri can ring me. I hope they rise,
            Fermín. Good night.]],
          when = "offered and oven == 'paper'" },
        { [[That's a threat, and it ends the call. The ovens are yours until six all the same, for
            the three hundred and forty: ask for Julián. Puri can ring me. Good night, Fermín.]],
          when = "offered" },
        [[That's a threat, and it ends the call. I know what you stand to lose tonight: if Puri
          rings me about the oven, I'll pick it up from here. Good night, Fermín.]] },
      validation = 2, disagreement = "offered and 2 or 1", set = "ended = true", to = "after",
      hears = { "I am ending this call.", "The ovens are still yours until six.",
                "Your wife can ring me.", "That is a threat and I am hanging up.",
                "This is where it stops.", "The ovens are there for you at nine, ask for Julián.",
                "You've just threatened her, and I'm hanging up." },
      why = { { [[You named it, you ended it, and what you had offered was not withdrawn. No
                  speech and no raised voice. That is how a call is ended.]],
                when = "offered" },
              [[You named it and you ended it, with no speech and no raised voice. But he goes
                into the night with nothing in his hand: there was an offer on the board.]] },
    },
    reply "cameras" {
      [[Come on then, we've cameras, and half the police station has its coffee here. You're very
        brave with a girl half your age, aren't you?]],
      validation = 0, disagreement = 0, set = "unanswered = true", to = "after",
      style = "stonewall",
      hears = { "Try it and you will see the police." },
      why = [[You dared him. What you have now is a man who has something to prove, and her van is
              still in the street.]],
    },
    reply "not_worth_it" {
      [[Come on, it isn't worth it, not on a night like this. I'll take her off your street, she
        won't trouble you again, and we'll all have a happy Kings. Is it a deal?]],
      validation = 1, disagreement = 0, set = "sold = true", to = "after", style = "appease",
      hears = { "I will give that street to somebody else." },
      why = [[He threatened her and she pays: that is what the deal says. And it will say so the
              next time, with somebody else.]],
    },
    reply "second_time" {
      [[I'm asking you again, Fermín, and I'm asking you nicely: not like that. One more thing of
        the kind and then I really will have to hang up. Can we get back to the night that you've
        got in front of you?]],
      validation = 1, disagreement = 1, set = "unanswered = oven == 'tape'", to = "after",
      hears = { "Don't talk like that or I'll hang up.", "I'm warning you, stop or I'll hang up." },
      why = [[Patient, and once too often. A threat does not need a second warning; and she is
              standing there with the keys.]],
      better = "That's a threat, and it ends the call. About the oven Puri can ring me. Good night.",
    },
    reply "bare" {
      [[No. I don't have to listen to this, and neither does anybody else in here. Good night.]],
      validation = 0, disagreement = 1, set = "ended = true", to = "after", style = "refuse",
      hears = { "Goodbye." },
      why = [[You may end it there, and nobody will reproach you. But he does not know what he
              still has, and nor does Puri.]],
      better = "That's a threat, so this ends here. About the oven Puri can ring me. Good night.",
    },
  },

  scene "quiet" {
    moment = "the second time", stance = "hold",
    note "A long breath. Behind him a woman says something short.",
    says { [[Electric. My father will be turning in his grave... And it was her who rang them?
             After the cloth?]],
           when = "offered and oven == 'flue'" },
    says { "A quarter past nine. And she's coming? After all that I've called her?",
           when = "offered and oven == 'paper'" },
    says { "Well. You do say no like a human being, I'll give you that.", when = "not offered" },
    says [[You can tell the girl that I got carried away, and there's an end of it. I've a
           daughter that age. And she might learn to park.]],
    hint "He is handing you an apology that has somebody else's name on it.",

    reply "used_to_it" {
      [[Don't give it another thought, on a night like this it's only natural. She's quite used to
        it by now. It's all forgotten at this end; you get on with your dough.]],
      validation = 1, disagreement = 0, to = "after", style = "appease",
      hears = { "Don't worry, it's forgotten." },
      why = [[You forgave in her name, and told him that for us it is part of the job. She is two
              steps away and has not said that she has forgotten anything.]],
    },
    reply "noted" {
      [[I appreciate that, and I'll see that it reaches her. In future we would ask you to treat
        our staff with the respect that they deserve.]],
      validation = 1, disagreement = 1, to = "after", style = "refuse",
      hears = { "I'll pass it on.", "A little more respect, please." },
      why = [[True, and it closes the window that he had opened by a hand's breadth. He had got as
              far as a daughter, and you read him the notice on the wall.]],
      better = "It's hers, so say it to her. And leave out the parking.",
    },
    reply "hers" {
      [[That took some saying, with the night you've had. It isn't mine to accept, it's hers: say
        it to her yourself, and leave out the parking.]],
      validation = 2, disagreement = 2, to = "after",
      hears = { "I can't accept it for her.", "She should hear it from you.",
                "I appreciate that, but tell her yourself.",
                "I think you should tell her yourself." },
      why = [[You saw what it cost him, and did not take what is not yours. He knows now to whom
              he owes it, and which half to leave at home.]],
    },
    reply "before_you_started" {
      [[You might have thought of your daughter before you started. I'll tell her, but don't
        expect anyone to be jumping for joy over here.]],
      validation = 0, disagreement = 0, to = "after", style = "stonewall",
      why = "He had put down the stick, and you picked it up.",
    },
  },

  scene "after" {
    moment = "afterwards", stance = "hold", with = "noemi",
    note { [['We'll see,' he says, and puts the phone down without banging it. The coffee machine
             hums.]],
           when = "said.hers" },
    note { "The telephone is down. The coffee machine hums.", when = "not said.hers" },
    says { "So it was me who got the bean.", by = "noemi", when = "sold" },
    says { "What you told him about me: is that in the protocol?",
           by = "noemi", when = "said.insult.not_her and not sold" },
    says { "Green, am I? I've been here six years.",
           by = "noemi", when = "said.insult.very_green and not sold" },
    says { "You gave as good as you got. It's my van, though.",
           by = "noemi", when = "said.insult.hairdryer and not sold" },
    says { [[You know, he said worse on the stairs. I didn't put that on the sheet. If you put
             things like that on the sheet, you're the one who can't take it.]],
           by = "noemi" },
    hint "She has told you in passing that there is something that you do not know.",

    reply "the_stairs" {
      [[The one who couldn't take it was him. What did he say on the stairs? It goes on the sheet,
        my name under it, and nobody goes in there alone.]],
      discernment = 2, validation = 2, disagreement = 2,
      hears = { "We put it on the sheet and I sign it.", "You won't go there alone again.",
                "I want it written down, with both our signatures.",
                "Next time you go with somebody.", "Tell me what he said and we'll write it down.",
                "Tell me what happened on the stairs.", "We should report it." },
      why = [[You turned her sentence the right way round, and asked. Whoever backs somebody does
              it with a signature, and with something that is different tomorrow.]],
    },
    reply "everyone_on_edge" {
      [[Don't go turning it over in your head. It's the time of year, they're all on edge. By the
        seventh he won't even remember, and nor will you, you'll see.]],
      discernment = 0, validation = 0, disagreement = 0, style = "appease",
      hears = { "Forget it, it's nothing.", "He'll get over it.", "Don't let it get to you." },
      why = [[You have forgiven him for her once more, and asked her to forget what you have not
              even heard.]],
    },
    reply "another_street" {
      [[You've had more than your share today. I'll speak to Begoña tomorrow, so that somebody
        else gets that street. You needn't do a thing.]],
      discernment = 0, validation = 2, disagreement = 1, style = "refuse",
      hears = { "I'll talk to Begoña so you don't have to go there.",
                "You won't have to go there again, I'll arrange it.",
                "Somebody else will do that round." },
      why = [[You mean to protect her. And she is the one who has to move, nobody has asked her,
              and what was said on the stairs stays there.]],
      better = "Do you want to keep that street? Either way, what he said goes on the sheet.",
    },
    reply "never_happened" {
      [[Well, if it isn't on the sheet then for the company it never happened. They told you that
        on the course. There's nothing that I can do about it now.]],
      discernment = 0, validation = 0, disagreement = 0, style = "stonewall",
      hears = { "You should have written it down.", "You should have put it on the sheet.",
                "If it isn't on the sheet, it didn't happen." },
      why = "She tried you, to see whether one can tell you such things. Now she knows.",
    },
    reply "a_coffee" {
      [[And how are you? If there's anything that you need, a coffee, some air, to talk it over,
        whatever it may be, you know that my door's open.]],
      discernment = 1, validation = 1, disagreement = 0,
      why = [[A good question, and then you did not wait. She had just begun to tell you, and you
              offered her the door.]],
      better = "What did he say on the stairs?",
    },

    go { "seal_broken", when = "seal_off" },
    go { "the_bean", when = "sold" },
    go { "the_van", when = "unanswered" },
    go { "shut", when = "oven == 'paper' and not offered" },
    go { "raw", when = "not offered" },
    go { "ended_well", when = "ended" },
    go { "made_up", when = "visited.elocution or visited.recording" },
    go { "lit", when = "oven == 'paper'" },
    go "school",
  },

  outcome "school" {
    [[At twenty to ten the trays go up the steps of the catering school, and Julián holds the
      doors. At seven there is a queue in his street. On the sixth somebody leaves a box on your
      desk, without a card. The bean is in Noemí's slice, and she pays for the coffees.]],
    result = "resolved",
    for_client    = [[Three hundred and forty promises kept, and a doctor who can tell Puri what
                      it was.]],
    for_company   = "A seal that held, and a client who is still one.",
    for_colleague = "Noemí shut one oven and opened two. It says so on the sheet.",
  },
  outcome "lit" {
    [[At a quarter past nine the van is at the door. Noemí takes off the seal, Ramón holds the
      lamp, nobody says much. At ten to twelve the first tray goes in. When they leave, a man with
      flour up to his elbows says something to her in the doorway. It is short.]],
    result = "resolved",
    for_client    = "He was right about the oven, and somebody told him so before midnight.",
    for_company   = "Two hours late in place of three days. The machine gets a new sentence.",
    for_colleague = "Noemí kept her word, with somebody beside her.",
  },
  outcome "made_up" {
    [[All three hundred and forty get baked. On the seventh he rings, at a civil hour. 'You got
      off to a bad start,' he says, 'and I was worse.' He would like to know what the girl is
      called. You tell him to ask her.]],
    result = "recovered",
    for_client    = "What he needed, by the longer road.",
    for_company   = "A bad beginning that somebody put right in the same call.",
    for_colleague = "Noemí has somebody who, when in the wrong, turns round.",
  },
  outcome "ended_well" {
    { { [[At twenty past eight it rings: Puri. She does not apologise for him. She asks whether it
          is still a quarter past nine. It is. Noemí goes, with Ramón in front; Fermín is not to
          be seen until they have left.]],
        when = "oven == 'paper'" },
      [[At twenty past eight it rings: Puri. She does not apologise for him. She asks where in the
        school to find this Julián, has you spell it, and says that she will be driving.]] },
    result = "ended_with_dignity",
    for_client    = "He lost the argument and not the night.",
    for_company   = "A threat on record, with its hour. After the holidays somebody reads that contract.",
    for_colleague = "She heard where it stops, and who stopped it.",
  },
  outcome "the_van" {
    [[On the fifth, at seven in the morning, he is leaning against the van. He does nothing, he
      only talks. Noemí gets in on the other side, and it takes her a while to get the key in.]],
    result = "escalated",
    for_client    = "A police statement on the eve of Kings.",
    for_company   = "A threat that two people heard and nobody stopped.",
    for_colleague = "She asks for a transfer. Under 'reasons' she writes: distance.",
  },
  outcome "the_bean" {
    [[On the eighth Noemí's file has a note in it that says what you told him. In February, in
      another bakery, the meter shows a hundred and six. She looks at the meter, she looks at the
      man, and she lets it be.]],
    result = "harmed",
    for_client    = "He won, and knows now how it is done.",
    for_company   = "A fitter who thinks twice before she shuts an oven.",
    for_colleague = "She got the bean.",
  },
  outcome "seal_broken" {
    [[The label comes off by itself. At half past four Puri sits down for a moment on the sugar
      sacks, and Fermín finds her when he goes for sugar. At noon on the sixth she comes out of
      the pressure chamber. The roscones are still in their boxes.]],
    result = "harmed",
    for_client    = "He got his two hours.",
    for_company   = "The call was recorded. 'I haven't heard a thing,' it says.",
    for_colleague = "Noemí is asked in writing why she did not insist.",
  },
  outcome "raw" {
    { { [[Puri does ring, at twenty past eight, and you have nothing to tell her. At one the dough
          goes into the bin. In the morning there is a sheet of paper on the shutter: ASK THE GAS,
          and the number of your desk.]],
        when = "ended" },
      [[At midnight the dough goes over, and at one it goes into the bin. In the morning there is
        a sheet of paper on the shutter, in capitals: ASK THE GAS, and the number of your
        desk.]] },
    result = "lost",
    for_client    = "Three hundred and forty people to be told, one by one, by name.",
    for_company   = "It was in the right, and there is a street that will never know it.",
    for_colleague = "On the board, in Noemí's writing, two ovens that nobody mentioned.",
  },
  outcome "shut" {
    { { [[At nine comes Ramón, alone, reads the seal and scratches his head: it takes two. At one
          the dough goes into the bin, beside an oven with nothing wrong with it.]],
        when = "said.tonight_own.ramon_alone" },
      [[Nobody comes. At one the dough goes into the bin, beside an oven with nothing wrong with
        it. On the seventh somebody opens the inbox, and says: look, this was all right.]] },
    result = "lost",
    for_client    = "He did all that he was told to, and it cost him a third of his year.",
    for_company   = "A claim for three hundred and forty roscones, with the certificate attached.",
    for_colleague = "Noemí gave her word, and others broke it.",
  },
  outcome "man_to_man" {
    [[Ramón says 'yes', 'of course' and 'women, eh?', and that he will see. He hangs up, pleased,
      and asks what it was about. Noemí has gone out to wash the van, at eight at night, in
      January.]],
    result = "escalated",
    for_client    = "A pleasant voice, and an oven as shut as before.",
    for_company   = "Nobody knows what it has promised.",
    for_colleague = "Noemí knows now what a reading of hers is worth here.",
  },
  outcome "handed_up" {
    [[Begoña comes on. 'Mr Arrieta,' she says, 'I have it in front of me, and first of all, about
      my fitter.' You hang up.]],
    result = "referred",
    for_client    = "He need not tell it again. It has gone eight.",
    for_company   = "A case handed up whole, and half an hour lost.",
    for_colleague = "Noemí sees that upstairs they begin with her.",
  },
  outcome "hangs_up" {
    [[He has hung up. At ten he rings again and gets the night shift, who know nothing about it.
      'Who's in charge there?' comes across the room.]],
    result = "lost",
    for_client    = "Two hours nearer to midnight, with the same trays.",
    for_company   = "The same call again, with worse temper and less time.",
    for_colleague = "Somebody else now hears what he thinks of Noemí, from the beginning.",
  },

  path "the expert" {
    "by_when", "the_head", "look sheet", "what_she_measured", "not_her", "neither", "ask_for_mine",
    "look board", "the_school", "hers", "the_stairs",
    with = { oven = "flue" },
    expect = [[outcome == 'school' and passed and score.discernment >= 90 and score.validation >=
               90 and score.disagreement >= 90]],
  },
  path "the expert, and it goes on" {
    "look inbox", "look sheet", "by_when", "the_head", "what_she_measured", "not_her", "neither",
    "ask_for_mine", "look board", "the_school", "good_night", "the_stairs",
    with = { oven = "tape" },
    expect = [[outcome == 'ended_well' and result == 'ended_with_dignity' and passed and
               score.discernment >= 90 and score.validation >= 90 and score.disagreement >= 90]],
  },
  path "the expert, when he is right" {
    "by_when", "the_head", "look inbox", "its_here", "not_her", "since_ten_past", "look sheet",
    "our_bean", "look board", "quarter_past", "hers", "the_stairs",
    with = { oven = "paper" },
    expect = [[outcome == 'lit' and passed and score.discernment >= 90 and score.validation >= 90
               and score.disagreement >= 90]],
  },
  path "the appeaser" {
    "raffle", "six_ninety_five", "burnt_toast", "very_green", "two_nice_words", "a_word_upstairs",
    "by_itself", "not_worth_it", "everyone_on_edge",
    with = { oven = "flue" },
    expect = "outcome == 'seal_broken' and not passed and score.total < 50",
  },
  path "the appeaser, when he is right" {
    "raffle", "six_ninety_five", "a_disgrace", "very_green", "a_muddle", "on_the_record",
    "ramon_alone", "not_worth_it", "everyone_on_edge",
    with = { oven = "paper" },
    expect = "outcome == 'the_bean' and not passed and score.total < 50",
  },
  path "the stonewaller" {
    "language", "two_or_ten", "label_number", "just_a_seal", "guard",
    with = { oven = "tape" },
    expect = "outcome == 'hangs_up' and not passed and score.total < 50",
  },
  path "the polite refuser, when he is right" {
    "contract", "no_holidays", "in_order", "just_ask", "protocol", "nobody_gives_times",
    "both_sides", "bald_ramon", "first_thing", "bare", "another_street",
    with = { oven = "paper" },
    expect = "outcome == 'shut' and not passed and score.disagreement < 50",
  },
  path "kind, and without looking" {
    "by_when", "the_head", "word_for_word", "not_her", "loudmouth", "confidential", "let_me_ring",
    "hers", "the_stairs",
    with = { oven = "flue" },
    expect = "outcome == 'raw' and not passed",
  },
  path "kind, and ended with empty hands" {
    "by_when", "the_head", "look sheet", "word_for_word", "not_her", "neither", "ask_for_mine",
    "let_me_ring", "good_night", "the_stairs",
    with = { oven = "tape" },
    expect = "outcome == 'raw' and not passed",
  },
  path "the limit too soon, and a recovery" {
    "language", "since_two", "the_head", "look sheet", "what_she_measured", "not_her", "neither",
    "ask_for_mine", "look board", "the_school", "hers", "the_stairs",
    with = { oven = "flue" },
    expect = [[outcome == 'made_up' and result == 'recovered' and passed and score.discernment <
               90]],
  },
  path "a recording, and a recovery" {
    "by_when", "the_head", "in_order", "just_ask", "look inbox", "not_her", "since_ten_past",
    "look sheet", "our_bean", "look board", "quarter_past", "hers", "the_stairs",
    with = { oven = "paper" },
    expect = "outcome == 'made_up' and passed and score.disagreement < 90",
  },
  path "let pass once, and so once more" {
    "by_when", "the_head", "look inbox", "its_here", "the_clock", "since_ten_past", "look sheet",
    "our_bean", "look board", "quarter_past", "good_night", "the_stairs",
    with = { oven = "paper" },
    expect = "outcome == 'ended_well' and passed and score.disagreement < 90",
  },
  path "a second warning" {
    "by_when", "the_head", "look sheet", "look inbox", "what_she_measured", "not_her", "neither",
    "ask_for_mine", "look board", "the_school", "second_time", "the_stairs",
    with = { oven = "tape" },
    expect = "outcome == 'the_van' and result == 'escalated' and not passed",
  },
  path "a street for a reading" {
    "by_when", "the_head", "look sheet", "what_she_measured", "not_her", "neither",
    "a_word_upstairs", "look board", "the_school", "hers", "the_stairs",
    with = { oven = "flue" },
    expect = "outcome == 'the_bean' and result == 'harmed' and not passed",
  },
  path "somebody with grey hair" {
    "contract", "label_number", "just_a_seal", "just_ask", "protocol", "loudmouth", "confidential",
    "begona",
    with = { oven = "flue" },
    expect = "outcome == 'handed_up' and result == 'referred' and not passed",
  },
  path "an insult for an insult" {
    "language", "here_for", "the_head", "look sheet", "what_she_measured", "very_green",
    "back_on_mute", "your_bean", "own_good", "cameras", "never_happened",
    with = { oven = "flue" },
    expect = "outcome == 'the_van' and not passed and score.disagreement < 50",
  },
  path "with him, and with nothing for tonight" {
    "by_when", "the_head", "installations", "just_ask", "not_her", "who_should_have",
    "double_rates", "with_a_name", "noted", "a_coffee",
    with = { oven = "paper" },
    expect = "outcome == 'shut' and not passed",
  },
  path "right about the oven, and no more than that" {
    "contract", "label_number", "look inbox", "its_here", "not_her", "from_the_van", "look sheet",
    "our_bean", "look board", "quarter_past", "used_to_it", "the_stairs",
    with = { oven = "paper" },
    expect = "outcome == 'lit' and not passed and score.total < 75",
  },
  path "from man to man" {
    "contract", "no_holidays", "just_a_seal", "no_trouble", "hairdryer", "loudmouth",
    "confidential", "thirty_years",
    with = { oven = "tape" },
    expect = "outcome == 'man_to_man' and not passed",
  },
}
