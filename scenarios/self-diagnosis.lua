-- This trains conversation and is no medical advice. A patient has read, and demands a scan and a
-- drug. In two forms it is not what he fears; in one it is, and one plain question finds it.
-- For a clinician to check: NICE NG59 (sciatica: no gabapentinoids, no routine imaging), Mathieson,
-- N Engl J Med 2017;376:1111 (pregabalin), GIRFT 2023 (suspected cauda equina: emergency scan).
-- Scenes in _thin hold a limit; in _full they own that he was right. Only those who ask get there.
return scenario "self-diagnosis" {
  title    = "Underlined in yellow",
  summary  = [[A school bus driver comes in sure of what he has, with what he needs underlined in
               yellow. He may be mistaken. He may also be right. This trains conversation; it is no
               medical advice.]],
  teaches  = [[Ask what the reading is afraid of. Ask what nobody answers unasked. Say no with a
               plan, and with what would change it. And if the finding is there, say that he was
               right, and move.]],
  language = "en",
  setting  = "room",
  minutes  = 12,
  source   = { "000" },
  start    = "opening",

  persona = {
    name = "Tomás Vidal", role = "school bus driver",
    portrait = "tomas", voice = "tomas", trust = 40, patience = 60,
  },

  claim = {
    "It's the spine, it's crushing the nerve. I need a scan and I need pregabalin.",
    verdict  = "misguided",
    truth    = "{truth}",
    value    = [[To have it seen in time by somebody who takes him seriously, and not to end up as
                 his father did.]],
    expected = [[He was told to come back if it got worse, and given a sheet. Nobody went through it
                 with him: worse than what?]],
  },

  moments = {
    { "first answer",
      idea = [[A patient who has read at home has done some work. Ask what it was before you mark
              it.]] },
    { "the fear",
      idea = [[A demand is an answer that somebody has found to a fear. Disclosure answers
              disclosure: he tells you when he is not judged.]] },
    { "what must be asked",
      idea = [[Where life or health is at stake, diligence comes before satisfaction. Some
              questions are asked even when they are awkward.]] },
    { "what was found",
      idea = [[Everybody has the right to be told of their own condition: what was found, and
              what it means, in words that can be used.]] },
    { "the drug", when = "finding ~= 'saddle'",
      idea = [[Care that puts the patient's satisfaction first costs more and does not keep
              people alive longer. The limit is for him, so it can be held warmly.]] },
    { "the box", when = "finding ~= 'saddle'",
      idea = [[Informed consent takes what is known: what it is for, what it can do to him, what
              else there is. A box without that is not a choice.]] },
    { "the school run", when = "finding == 'saddle'",
      idea = [[When the client turns out to be right, say so in the open and change the plan.
              Safety is a line that satisfaction does not move.]] },
    { "the colleague",
      idea = [[Those who treat a patient are one team to him. Stand by the colleague without
              denying what he lived.]] },
    { "the second opinion",
      idea = [[A second opinion is a right and not an insult. Who makes it easy loses nothing.]] },
    { "worse than what", when = "finding ~= 'saddle'",
      idea = [[Set expectations before they set themselves: what is likely, what would change the
              plan, and what not to wait with.]] },
  },

  vary "finding" {
    { "sciatica", verdict = "misguided",
      truth    = [[A sore nerve in the left leg that still does its work. Neither the scan nor
                   pregabalin would help it now.]],
      entrance = "He sits down in stages, on the right side only.",
      shown    = "Down the back here, and along the foot. Ends at the little toe.",
      legs     = [[Raised, the left leg hurts from forty degrees, down to the foot. The little toe
                   is a bit dull. Strength and reflexes the same on both sides.]],
      seat     = "normal to the touch",
      record   = [[A fortnight ago, Dr Herrero: back and left leg since changing a wheel. Strength,
                   reflexes, feeling, bladder: normal. Ibuprofen, keep moving, sheet of warning
                   signs.]],
      pill     = "for pain from the back it did no better than a dummy pill",
      plan     = "Lucía and walking" },
    { "belt", verdict = "misguided",
      truth    = [[A nerve of the skin, pressed by the belt at the hip. The spine has no part in
                   it.]],
      entrance = "He hitches up his belt before he sits: keys, torch, radio.",
      shown    = "Here, on the outside. Like a saucer somebody left on my thigh.",
      legs     = [[Raised, neither leg hurts. On the outside of the left thigh a patch as big as a
                   hand is dull and burns; pressing by the hip bone, under the belt, sets it off.
                   Strength and reflexes the same on both sides.]],
      seat     = "normal to the touch",
      record   = [[A fortnight ago, Dr Herrero: stiff back, left thigh burns. Strength, reflexes,
                   feeling below the knee, bladder: normal. Four kilos up since summer. Ibuprofen,
                   keep moving, sheet of warning signs.]],
      pill     = "with a belt pressing on a nerve, it leaves the belt where it is",
      plan     = "braces instead of that belt" },
    { "saddle", verdict = "right",
      truth    = [[The nerves at the bottom of the spine may be trapped. He does need the scan, and
                   today.]],
      entrance = "You had to call him twice: he was in the toilet.",
      shown    = "Down the back. And the other one as well, since Sunday. That's... that's it.",
      legs     = [[Raised, both legs hurt, the left from thirty degrees. Both ankle reflexes are
                   faint, and on tiptoe he sinks on both sides.]],
      seat     = "dull on both sides",
      record   = [[A fortnight ago, Dr Herrero: left leg only. Strength, reflexes, feeling, bladder:
                   normal. Sheet of warning signs. Yesterday, 9:05, by phone: 'now it's the other
                   leg as well'. Given today, 12:10.]],
      pill     = "for pain from the back it did no better than a dummy pill",
      plan     = "Lucía and walking" },
  },

  vars = { father = false, scan_promised = false, prescribed = false, dozing = false },

  look "notes" {
    "Open his record", shows = "Vidal, Tomás, 46. School bus. {record}", patience = -2,
  },
  look "exam" {
    "Ask whether you may examine him",
    when  = "visited.numb",
    shows = { { "He says yes. {legs} Around the seat, with Bea, the nurse, in the room: {seat}.",
                when = "said.plain_words or visited.late_word" },
              { "He says yes. {legs}" } },
  },
  look "book" {
    "Look up pregabalin and the scan",
    shows = [[Pregabalin, for leg pain from the back: advised against; in the trial no better than a
              dummy pill, and three times as many were dizzy. With opioids: drowsiness, slowed
              breathing. Scan of the lower back: only if it would change the treatment. Numb around
              the seat, or trouble passing water: ask everyone; it is an emergency, hours count.]],
    patience = -2,
  },

  go { "too_late", when = "patience <= 0 and finding == 'saddle'" },
  go { "walked_out", when = "patience <= 0" },

  scene "opening" {
    moment = "first answer", stance = "open",
    note [[Tuesday, ten past twelve. {entrance} On your desk he lays a folder, a strip of yellow on
           every page.]],
    says [[I'll save you some time. It's the spine, it's crushing the nerve. I need a scan and I
           need pregabalin. It's all in there, I've done the yellow bits.]],
    hint [[He has done some work before coming. What would you want to know about it, and about
           him?]],

    reply "my_trade" {
      [[So I'm only here to sign, am I? Let's leave the internet in the waiting room, and you tell
        me where it hurts.]],
      discernment = 0, validation = 0, trust = -10, patience = -20, to = "cornered",
      style = "stonewall",
      hears = { "I am the doctor here." },
      why = [[You laughed at three weeks of reading. It was all he could do about it on his own, and
              now you will not hear what he found.]],
      better = "That's hours of work. Which page shall I read first?",
    },
    reply "both_of_them" {
      [[I wish they all came as well prepared as you! A scan and pregabalin, then. Shall I start on
        the forms while we talk?]],
      discernment = 0, validation = 1, trust = -2, patience = 5, to = "reading",
      style = "appease",
      hears = { "All right, I will ask for both.", "I will request both for you." },
      why = [[You are filling in forms for an illness that nobody has looked at. He wanted a doctor,
              and has found a counter.]],
    },
    reply "show_me" {
      [[You've put hours into that. Which line made you ring us, and what's your leg doing that's
        like it?]],
      discernment = 2, validation = 2, trust = 8, to = "reading",
      hears = { "You worked on this.", "Which part is like what your leg does?",
                "You have read a lot. Which part worries you most?", "What made you come today?" },
      why = [[You took the folder as work, not as an insult. And you asked for the one thing that is
              not in it: his leg.]],
    },
    reply "from_the_top" {
      [[Thank you for bringing it, I'm sure that'll be useful. Let's just start from the beginning,
        though: where is the pain, and how long have you had it?]],
      discernment = 1, validation = 1, trust = 2, patience = -4, to = "reading",
      hears = { "When did it start, and where does it hurt?" },
      why = [[Polite, and the folder has gone to the edge of the desk. Anybody with a pain would
              have got the same two questions.]],
      better = "Show me the page that frightened you. Then show me the leg.",
    },
  },

  scene "cornered" {
    note "He draws the folder back an inch.",
    says "Right. I come in with a dead leg and three weeks of no sleep, and I'm the light relief.",
    hint "You can still ask to see the folder. Do not explain the joke.",

    reply "come_back" {
      [[That was cheap, and you'd done the work. Sit the way it hurts least, and show me the page
        that you'd begin with.]],
      trust = 8, patience = 5, to = "reading",
      why = [[You took it back without a speech, and asked for the very thing that you had pushed
              away.]],
    },
    reply "years_of_it" {
      [[It's only that one of us has studied this for ten years. Now then, shall we get on with the
        leg?]],
      trust = -8, patience = -20, to = "reading", style = "stonewall",
      why = "He knows who has the degree. What he does not know is whether you will use it on him.",
    },
    reply "all_correct" {
      [[No, no, please! I'm sure that it's all correct. If it says a nerve in there, we'll treat a
        nerve.]],
      trust = -4, patience = 5, to = "reading", style = "appease",
      why = "From laughing at the folder to obeying it, and you have not opened it yet.",
    },
  },

  scene "reading" {
    moment = "the fear", stance = "open",
    says { [[This one. 'Progressive compression of the nerve.' Three weeks mine's been going dead on
             me.]],
           when = "said.show_me" },
    says { "The leg. Three weeks it's been going dead on me.", when = "not said.show_me" },
    says [[I've got four hours in a parked bus between the school runs. Some people do the
           crossword. I want it seen, that's all. What's so odd about wanting a thing to be seen?]],
    hint "'Seen', and 'seen' again. What happened, to whom, that was not?",

    reply "worst_first" {
      [[It's only natural to worry. The internet does put the worst first, though, and nearly every
        dead leg turns out to be harmless.]],
      discernment = 0, validation = 1, trust = -3, patience = -10, to = "numb", style = "refuse",
      hears = { "Do not believe everything that you read." },
      why = [[It is mostly true, and you said it before you knew whether it is true of him. He asked
              for eyes and got a percentage.]],
    },
    reply "whose_was_it" {
      [[Nothing odd. When people say 'seen' like that, there's usually somebody who wasn't. Who was
        it, for you?]],
      discernment = 2, validation = 2, trust = 8, set = "father = true", to = "numb",
      hears = { "What are you afraid that it might be?", "Did it happen to somebody you know?" },
      why = [[Behind a demand like his there is nearly always a story. You heard the word that he
              said twice, and asked whose it was.]],
    },
    reply "nought_to_ten" {
      [[From nought to ten, how bad is it at night? And are you better walking than sitting at the
        wheel?]],
      discernment = 1, validation = 0, trust = 1, patience = -4, to = "numb",
      why = [[Good questions, and you will need the answers. But he had asked you something, and it
              was not on the form.]],
      better = "It isn't odd. Who do you know that wasn't seen in time?",
    },
    reply "all_those_children" {
      [[Nothing odd about it. With all those children in your care you can't be left wondering:
        we'll get it seen to, don't you worry.]],
      discernment = 0, validation = 1, trust = -1, patience = 5, to = "numb", style = "appease",
      hears = { "Don't worry, we will sort it out." },
      why = [[You promised that it would be seen to and did not ask what it was. A worry that is
              told not to worry goes home and reads on.]],
    },
  },

  scene "numb" {
    moment = "what must be asked", stance = "open",
    says { [[My father. He laid bricks. For two years it was wear and tear, go home and rest. By the
             time somebody scanned him he couldn't hold his water. I changed him for three years, I
             know how it's done. My daughter's fifteen. She's not learning that.]],
           when = "father" },
    says { "If you say so. I know what I know.", when = "not father" },
    says "So when it goes dead I ask myself just the one thing: where does it stop?",
    hint [[There is a kind of numbness that nobody mentions unless they are asked in plain words.
           Which one must you not miss?]],

    reply "parked_bus" {
      [[Where the seat stops, I should think. All those hours on a bus, any leg would go dead. As
        long as it wakes up again afterwards, I'd call it a good sign.]],
      discernment = 0, validation = 0, trust = -6, patience = -20, to = "findings_thin",
      style = "stonewall",
      hears = { "That is from sitting so much." },
      why = [[He asked where it stops and you answered with the upholstery. Nobody has touched the
              leg, and nobody has asked about the rest.]],
    },
    reply "show_of_hands" {
      [[Show me with your hand, starting from the top. And have you noticed anything else about it
        lately, anything at all, that you feel I ought to know?]],
      discernment = 1, validation = 1, trust = 2, patience = -2, to = "findings_thin",
      hears = { "Show me with your hand." },
      why = [['Anything else' is a question for people who are not ashamed. What you need to know
              here, nobody volunteers: it has to be named.]],
      better = "When you wipe, do you feel the paper? And can you pee when you want to?",
    },
    reply "plain_words" {
      [[That's the right thing to ask, so I'll be blunt, as I am with everyone: when you wipe, do
        you feel the paper? And when you go for a pee, does it come?]],
      discernment = 2, validation = 2, trust = 8,
      to = { { "findings_full", when = "finding == 'saddle'" }, "findings_thin" },
      hears = { "Any numbness around your bottom, or trouble passing water?" },
      why = [[The two questions that cannot be left out, in words that leave no room for modesty.
              'As with everyone' took the shame out of them.]],
    },
    reply "very_common" {
      [[That must be hard to live with, and I'm sorry. It's very common with backs, though, and I'd
        rather we didn't go looking for rare things, for your own peace of mind.]],
      discernment = 0, validation = 1, trust = -3, patience = -10, to = "findings_thin",
      style = "refuse",
      why = [[Rare things are found by one question that takes ten seconds. You spared him the
              question, and yourself the answer.]],
    },
  },

  scene "findings_thin" {
    moment = "what was found", stance = "hold",
    says { [[Yes to the paper. And the other like a horse. That's in there too, you know: 'the
             horse's tail'. Nobody'd asked me.]],
           when = "said.plain_words" },
    says { "{shown}", when = "said.show_of_hands" },
    says "So. You've got the folder and you've got me. When do they scan me?",
    hint [[Examine him before you answer. If it is a no to the scan: what did you find, and what
           would make it a yes?]],

    reply "think_it_over" {
      [[After three weeks of this you deserve better than a yes or a no off the top of my head. Let
        me think about what would tell us most, and I'll ring you tomorrow or on Thursday.]],
      discernment = 1, validation = 2, disagreement = 0, trust = 2, patience = -4, to = "drug_thin",
      hears = { "Let me think about it and I will call you." },
      why = [[Kind, and he leaves as he came. What would tell you most is lying on his side of the
              desk: he has not been examined.]],
      better = "Before I say anything about a scan, may I examine you?",
    },
    reply "what_i_felt" {
      { { [[Three weeks of guessing is enough, so, plainly: the nerve is sore and it's working,
            strength and reflexes are all there. A scan would change nothing today. If a foot goes
            weak it would, and you'd have it.]],
          when = "finding == 'sciatica'" },
        { [[Three weeks of guessing is enough, so, plainly: it isn't the back. That patch belongs to
            a nerve under your belt, and a scan would show us the wrong place. If strength went, or
            it spread, you'd have one.]],
          when = "finding == 'belt'" },
        { [[Three weeks of guessing is enough, so, plainly: it's both legs now, and your ankles are
            weaker than they should be. I don't like it. I'll ask for the scan as a priority, for
            this week or next.]] } },
      when = "seen.exam", locked = "You have not examined him.",
      discernment = "finding == 'saddle' and 1 or 2", validation = 2,
      disagreement = "finding == 'saddle' and 1 or 2", trust = 8, to = "drug_thin",
      why = { { [[You found it in both legs, and stopped there. Legs like those ask for one more
                  question, about paper and water, and the answer decides whether this week
                  will do.]], when = "finding == 'saddle'" },
              { [[He knows what you found, why it is a no for now, and what would make it a yes. It
                  is his body: he has a right to be told what state it is in.]] } },
    },
    reply "guidelines" {
      [[I do understand why you'd want one, and in your place perhaps I would too. But three weeks
        of pain at forty-six isn't a reason for a scan, and I have to keep to the guidelines on
        that, I'm afraid.]],
      discernment = 0, validation = 1, disagreement = "finding == 'saddle' and 0 or 1",
      trust = -4, patience = -10, to = "doubt", style = "refuse",
      hears = { "The guidelines do not recommend a scan." },
      why = [[The guideline begins with examining him. You quoted the end of it, with an 'I
              understand' in front and nothing beside it.]],
      better = "Let me tell you what I found, and then what the scan could add to it.",
    },
    reply "urgent_form" {
      [[I'll put it in as urgent, here and now, and you can stop asking yourself. Peace of mind is
        half the cure, and if you're easier then we both are. Is the morning better for you, or
        between the runs?]],
      discernment = 0, validation = 1, disagreement = 0, trust = 1, patience = 5,
      set = "scan_promised = true", to = "drug_thin", style = "appease",
      hears = { "I will order the scan for you now." },
      why = [['Urgent', and no finding to put beside it. You have given him a date for something
              that somebody else will refuse, and his fear has been made official.]],
    },
  },

  scene "findings_full" {
    moment = "what was found", stance = "own",
    note "He looks at the floor for so long that you hear the corridor.",
    says [[No. Not the paper. Since Sunday. I thought I was doing it wrong, at forty-six. And when I
           go, I stand there waiting for it like an old man. I got to that page and shut the thing.
           So you tell me. Is that the page?]],
    hint "Examine him, and have the nurse in the room. Was he right to want the scan?",

    reply "as_you_asked" {
      [[You were right from the first minute, and I'm so sorry that I doubted you. It goes in as
        urgent, this month without fail, and you can have your pregabalin today as well. Is that
        better?]],
      discernment = 0, validation = 1, disagreement = 1, trust = -2, patience = 5,
      to = "not_today", style = "appease",
      why = [[You gave him right, and all he had asked for, and none of it in time. His list was
              written before Sunday; what he has just told you is not on it.]],
    },
    reply "you_were_right" {
      [[It may be. You were right about the scan; I'd have said it could wait. It's dull on both
        sides and the ankles are weak, so it's today, in hospital. Telling me wasn't easy. I'm
        ringing them now.]],
      when = "seen.exam", locked = "You have not examined him.",
      discernment = 2, validation = 2, disagreement = 2, trust = 8, to = "run_full",
      why = [[What you found, what it means, who was right, and a telephone. He had been afraid of
              saying it; now it has been of use.]],
    },
    reply "ask_around" {
      [[I can imagine what it cost you to tell me that. I'd like to talk to a colleague before I say
        something that I'd have to take back: will you stay by the phone, this afternoon and
        tomorrow?]],
      discernment = 1, validation = 2, disagreement = 1, trust = 2, patience = -4,
      to = "not_today",
      hears = { "I would like to ask a colleague and call you." },
      why = [[You heard him, and you are honest about what you do not know. But this is a door that
              closes by the hour, and 'tomorrow' is on the wrong side of it.]],
      better = "May I examine you, with the nurse here? If it's what I think, you go in today.",
    },
    reply "in_a_week" {
      [[I can see it's frightening, and I don't want to alarm you any further. That area can go numb
        from sitting too, so let's give it a week, and if it's still the same I'll gladly send you
        to somebody.]],
      discernment = 0, validation = 1, disagreement = 0, trust = -8, patience = -12,
      to = "not_today", style = "refuse",
      hears = { "We wait a week and see." },
      why = [[You calmed him, which he had not asked for, with a reason that you made up. In a week
              there may be nothing left to save.]],
    },
  },

  scene "doubt" {
    note "He turns over a page that he is not reading.",
    says { "My father's had guidelines too.", when = "father" },
    says { "So that's that. And nobody's laid a hand on me yet.", when = "not seen.exam" },
    says { "So that's that, then. You prod me a bit and you read me a rule.", when = "seen.exam" },
    hint "Which of the two did he come for, the rule or the reason?",

    reply "same_for_all" {
      "It isn't me who decides. It's the same for everybody who comes through that door.",
      trust = -8, patience = -20, to = "drug_thin", style = "stonewall",
      why = [[He had not asked about everybody. And it is you who decides: that is what he is afraid
              of.]],
    },
    reply "have_it_then" {
      [[All right, all right. If it means that much to you, I'll put you down for one and we'll
        leave it there.]],
      trust = -2, patience = 5, set = "scan_promised = true", to = "drug_thin", style = "appease",
      why = "A rule that gives way when it is leaned on was never for his good. He learns to lean.",
    },
    reply "other_way_round" {
      [[That was the rule without the reason. Let me do it the other way round: what I can find in
        you first, and after that the scan.]],
      trust = 8, patience = 5, to = "drug_thin",
      why = [[You let the rule go and went back to him. A limit can be heard once the reason has a
              body.]],
    },
  },

  scene "not_today" {
    says { "This month. That's... right. This month.", when = "said.as_you_asked" },
    says { "By the phone. With this.", when = "said.ask_around" },
    says { "A week.", when = "said.in_a_week" },
    says { [[My father had weeks as well. He was given all the weeks in the
             world.]], when = "father" },
    hint "What do you know about this finding that he only suspects?",

    reply "not_a_day" {
      [[No. Not even a day. I said that to calm us both down, and it was wrong: you were right about
        the scan. It's the hospital, today.]],
      trust = 8, patience = 5, to = "run_full",
      why = "You took it back while it could still be taken back. It cost a sentence.",
    },
    reply "in_capitals" {
      [[You're right, you're right. I'll write 'very urgent' on it, in capitals, and I'll ring them
        myself on Monday.]],
      trust = -2, patience = 5, to = "too_late", style = "appease",
      why = "Capitals do not make a nerve wait. What could not wait was Tuesday.",
    },
    reply "another_case" {
      [[I do understand. It doesn't do to jump to conclusions, though. Let's not make ourselves ill
        over it.]],
      trust = -8, patience = -20, to = "too_late", style = "refuse",
      why = [[The conclusion was in the sentence that he had so much trouble saying. You left it on
              the floor.]],
    },
  },

  scene "drug_thin" {
    moment = "the drug", stance = "hold",
    says [[Then the pregabalin. My brother-in-law's on it and he sleeps like a baby. And by the door
           out there you've got that machine with the little faces. I'd love to press the green
           one.]],
    hint [[Look it up before you answer. He says that he does not sleep: what has got him through
           the nights so far?]],

    reply "not_something" {
      [[I do see that the nights are wearing you down, and I'm sorry. But pregabalin isn't something
        I'd prescribe for this, I'm afraid, and as for the machine, you must press whichever one you
        feel is right.]],
      discernment = 0, disagreement = 1, trust = -3, patience = -8, to = "colleague_thin",
      style = "refuse",
      why = [[The limit is right and you held it against the green face. But he still has his
              nights, and you did not ask what he takes for them.]],
      better = "Not that one. What have you been taking so far, to get through the night?",
    },
    reply "low_dose" {
      [[A low dose at bedtime won't hurt, and if it gets you some sleep it's worth it. We'll start
        you tonight and see how you get on, all right? And the green one's on the right, in case you
        were wondering.]],
      discernment = 0, disagreement = 0, trust = 3, patience = 8, set = "prescribed = true",
      to = "colleague_thin", style = "appease",
      why = [[A green face for a drug that does him no good, without asking what it will meet in his
              blood. Where satisfaction comes first, care costs more, and more patients die.]],
    },
    reply "another_week" {
      [[I'd be in no hurry with that one, it has its side effects. Why don't we go on with the
        ibuprofen for another week, with food, and a bit of heat on it at night, and see where we
        are by then?]],
      discernment = 1, disagreement = 1, trust = 2, patience = -2, to = "colleague_thin",
      hears = { "Go on with the ibuprofen." },
      why = [[A no and something instead, both out of a drawer. He told you twice that he does not
              sleep, and nobody knows what he does about it.]],
    },
    reply "what_so_far" {
      [[Not that one: {pill}, and you'd be dizzy on the seven o'clock run. The face I'll leave to
        you. Lucía, our physio, can see you tomorrow about the nights. What are you taking for them
        now?]],
      when = "seen.book", locked = "You do not know what it does, or to whom.",
      discernment = 2, disagreement = 2, trust = 8, to = "box",
      why = [[What it would not do, what it would, something else instead, and the faces left to
              him. Then the question whose answer is in no record.]],
    },
  },

  scene "box" {
    moment = "the box", stance = "hold",
    note "He looks at his hands.",
    says [[My father's tramadol. There was a box left in the drawer. One at night. Two, on a bad
           night. And at seven I'm at the wheel, I know, I know. Go on. Tell me off.]],
    hint "Who gets told off stops telling. And thirty-two children sit behind him at seven.",

    reply "one_wont" {
      [[One at bedtime for a few weeks, honestly, lots of people do. Just leave out the second, have
        a good strong coffee before you set off, and we'll say no more about it. How's that?]],
      validation = 1, disagreement = 0, trust = 2, patience = 5, set = "dozing = true",
      to = "colleague_thin", style = "appease",
      hears = { "One is no problem, as long as it is not two." },
      why = [[He told you in order to be stopped. Where lives hang on it, and here there are
              thirty-three, pleasing him is not your work.]],
    },
    reply "not_yours" {
      [[You drive a busload of children on somebody else's opioid? With all the reading that you've
        done, I'd have thought you might have come across the leaflet in the box, or the line about
        driving at the very least.]],
      validation = 0, disagreement = 0, trust = -12, patience = -20, to = "colleague_thin",
      style = "stonewall",
      why = [[He is right to be ashamed and you are right about the bus. But people who are judged
              stop telling, and you were the only one who knew.]],
    },
    reply "on_record" {
      [[I'm glad that you felt able to tell me. I can't condone taking something that was prescribed
        for another person, though, so I have to ask you to stop it, and to note that on your
        record.]],
      validation = 1, disagreement = 1, trust = -2, patience = -6, to = "colleague_thin",
      style = "refuse",
      why = [[Correct, and now he is a note. He still has tonight to get through, and you have told
              him only what not to do.]],
      better = [[You wanted to sleep. Without it, what would be the worst of tonight? Let's plan for
                 that.]],
    },
    reply "no_telling_off" {
      [[You were after some sleep, and you told me, so no. But it's still in you at seven. It stops
        tonight and the box goes back to the chemist's; and after a bad night you ring me, and
        somebody else drives.]],
      validation = 2, disagreement = 2, trust = 8, to = "colleague_thin",
      hears = { "Stop it tonight, take the box back; after a bad night somebody else drives." },
      why = [[No judgement and no way round it. He knows why, from when, where the box goes, and
              what to do on the morning after a bad night.]],
    },
  },

  scene "colleague_thin" {
    moment = "the colleague", stance = "hold",
    says [[And Dr Herrero, a fortnight ago: ibuprofen, keep moving, next please. Five minutes. I
           want it written down somewhere that she was no good.]],
    hint "His record says what was done in those five minutes. Whom does he need, and whom not?",

    reply "her_notes" {
      [[Five minutes are nothing when you're frightened, and you can write that to the practice,
        I'll get you the form. 'No good' I won't write: what she tested that day is what I've got to
        compare you with.]],
      when = "seen.notes", locked = "You do not know what she did.",
      validation = 2, disagreement = 2, trust = 8, to = "second_thin",
      why = [[He has a complaint and now he has a form for it. And Dr Herrero has her due: without
              her notes you would have nothing to measure by.]],
    },
    reply "always_rushed" {
      [[Between ourselves, you're not the first to say so: she's always in a rush these days. I'll
        have a quiet word with her, and from now on you come straight to me. We'll look after you,
        won't we?]],
      validation = 1, disagreement = 0, trust = 1, patience = 5, to = "second_thin",
      style = "appease",
      hears = { "She is always in a hurry, come to me next time." },
      why = [[You bought his trust with hers. He will wonder what you say of him when the door is
              shut, and he will be right to wonder.]],
    },
    reply "both_of_us" {
      [[I'm sorry that you came away from it feeling like that. I can't comment on what a colleague
        did or didn't do in her own room, though, any more than I'd want her to comment on what
        we're doing in mine.]],
      validation = 1, disagreement = 1, trust = -2, patience = -8, to = "second_thin",
      style = "refuse",
      why = [[Loyal, and all his anger is still in the room. He has a right to complain and to be
              helped with it; you told him only where not to.]],
      better = "Write to us about the five minutes, I'll help. As for her notes, I'm using them.",
    },
    reply "it_says_here" {
      [[She tested strength, reflexes and feeling, and it says here that you went home with a sheet
        of warning signs. So perhaps it wasn't Dr Herrero who wasn't paying attention, was it?]],
      when = "seen.notes", locked = "You do not know what she did.",
      validation = 0, disagreement = 0, trust = -8, patience = -20, to = "second_thin",
      style = "stonewall",
      why = [[All of it stands in the record, and you hit him with it. One can stand by a colleague
              without putting the patient in the dock.]],
    },
  },

  scene "second_thin" {
    moment = "the second opinion", stance = "hold",
    says [[My sister says there's a private place by the ring road. They'll scan anyone who has a
           card, and she'd pay. I don't suppose you like that.]],
    hint "Another pair of eyes is his right. How could you make them see better?",

    reply "ring_road" {
      [[They find something in everybody, those places. At forty-six half the town has a worn disc
        and never knows. But if your sister has money to throw around, who am I to stop her?]],
      validation = 0, disagreement = 0, trust = -8, patience = -20, to = "plan_thin",
      style = "stonewall",
      why = [[It is true about the discs. But he heard that his sister is a fool and that you mind,
              and he will go there on his own.]],
    },
    reply "your_right" {
      [[You have every right to, and of course I respect that. I only have to say that I couldn't
        take responsibility for a test that I haven't ordered myself, or for anything that might
        happen to turn up in it.]],
      validation = 1, disagreement = 1, trust = -2, patience = -4, to = "plan_thin",
      style = "refuse",
      why = [[You granted him his right like a parking space. The door is open, and behind it he
              would be alone with a picture.]],
      better = [[It's your right, and I'd rather help you use it well. Shall I write down my
                 findings?]],
    },
    reply "take_this_along" {
      [[Better that than lying awake. Only let it be a specialist before a machine: I'll print what
        I found and what I think, so that they can tell me I'm wrong. Then come back to me, either
        way.]],
      validation = 2, disagreement = 2, trust = 8, to = "plan_thin",
      hears = { "A specialist first, with a letter of mine, and come back afterwards." },
      why = [[The second opinion is his right, and you made it a better one: an examination before a
              picture, your reasons on paper, and a way back.]],
    },
    reply "no_harm_in_it" {
      [[No, no, you go right ahead, there's no harm in a scan, and it'll put your mind at rest.
        Bring me the report, and whatever it says there, that's what we'll do. That's only fair,
        isn't it?]],
      validation = 1, disagreement = 0, trust = 1, patience = 5, to = "plan_thin",
      style = "appease",
      why = [[A scan at forty-six finds worn discs in people with no pain at all, and you have
              promised to treat what it finds. You welcomed it and left the room.]],
    },
  },

  scene "plan_thin" {
    moment = "worse than what", stance = "hold",
    says [[So I go home and I walk, and I come back if it gets worse. I've heard that one before.
           Worse than what? Nobody ever says worse than what.]],
    hint [[He has asked the best question of the day. What would be worse, where would he go, and
           what else could he choose?]],

    reply "six_weeks" {
      [[I understand that you'd like something firmer than that. One can't list everything, though,
        so as a rule we say six weeks: if nothing has changed by then, do please make another
        appointment with one of us.]],
      discernment = 0, validation = 1, disagreement = 1, trust = -4, patience = -8,
      to = { { "too_late", when = "finding == 'saddle'" },
             { "the_kerb", when = "prescribed or dozing" }, "unseen" },
      style = "refuse",
      why = [[One need not list everything: there are four signs. Without them, six weeks is a
              longer way of saying 'if it gets worse'.]],
    },
    reply "worse_than_this" {
      [[You're owed that. Numb where you wipe, water that sticks or leaks, both legs, a weak foot:
        casualty, that same hour. Otherwise it's {plan}, and me in two weeks; or a specialist first.
        Which would you rather?]],
      discernment = 2, validation = 2, disagreement = 2, trust = 8,
      to = { { "late_word", when = "finding == 'saddle'" },
             { "the_kerb", when = "prescribed or dozing" },
             { "unseen", when = "scan_promised or not seen.exam" },
             { "the_door", when = "trust >= 60" }, { "elsewhere", when = "trust < 35" },
             { "made_good", when = "visited.cornered or visited.doubt" }, "walks" },
      why = { { [[You said it by name, at last, and the name did the work: he had been
                  waiting since Sunday for somebody to say it
                  first.]], when = "finding == 'saddle'" },
              { [[The signs by name, where to go, your plan and the other one, and the choice left
                  with him. That is what consent is made of.]] } },
    },
    reply "any_time" {
      [[You're right, and nobody should have left you with that. If anything at all worries you,
        ring and ask for me by name: I'd sooner see you three times for nothing than once too late.
        Would that help?]],
      discernment = 1, validation = 2, disagreement = 1, trust = 3,
      to = { { "too_late", when = "finding == 'saddle'" },
             { "the_kerb", when = "prescribed or dozing" },
             { "unseen", when = "scan_promised or not seen.exam" },
             { "elsewhere", when = "trust < 35" },
             { "made_good", when = "visited.cornered or visited.doubt" }, "walks" },
      hears = { "If anything worries you, ring me." },
      why = [[A door wide open, and he still does not know what to come through it with. What
              frightens him he may not mention; what does not, he may not notice.]],
      better = "Four things, and I'll write them down. The first: if you don't feel the paper.",
    },
    reply "dancing" {
      [[It won't come to that, you have my word on it. In a month you'll be dancing, and you'll
        wonder what all this was about. And the least little thing, you come in and we'll squeeze
        you in somewhere, won't we?]],
      discernment = 0, validation = 1, disagreement = 0, trust = 1, patience = 5,
      to = { { "too_late", when = "finding == 'saddle'" },
             { "the_kerb", when = "prescribed or dozing" }, "unseen" },
      style = "appease",
      hears = { "You will be fine, I promise." },
      why = [[Your word holds no nerve in place. He asked for something that he could put on the
              fridge, and you gave him a dance.]],
    },
  },

  scene "late_word" {
    note "He has stopped, one arm in his jacket.",
    says [[The first one. Where you wipe. Since Sunday. And when I go, I just stand there. I
           thought, if they scan me, I'll never have to say it.]],
    hint "It comes late, and it has come. Who was right about the scan?",

    reply "jacket_on" {
      "Since Sunday? And you tell me now, with your jacket on, after all that I've asked you?",
      trust = -8, patience = -20, to = "run_full", style = "stonewall",
      why = "You had not asked him that. What he said last was what it had all been about.",
    },
    reply "keep_an_eye" {
      [[I see, thank you. With pain and no sleep that does happen. Let's keep an eye on it until
        Friday.]],
      trust = -4, patience = -8, to = "too_late", style = "refuse",
      why = [[You read him the list, he found himself on it, and you told him that it did not
              count.]],
    },
    reply "sit_down_again" {
      [[Sit down, Tomás. You were right about the scan, and it was for me to ask. Forget the two
        weeks, it's today.]],
      trust = 8, patience = 5, to = "run_full",
      why = "Everything you had just arranged has gone, and you let it go in one breath.",
    },
  },

  scene "run_full" {
    moment = "the school run", stance = "hold",
    note "He laughs, once. Then he looks at the clock.",
    says [[Today. Three weeks I've been asking for it, and now it's today. At four I've got
           thirty-two kids at a school gate. I'll go after. Or tomorrow, first thing, in a clean
           shirt.]],
    hint "It is for him to decide. What must he know to decide it, and what stands in the way?",

    reply "clean_shirt" {
      [[Of course, the children come first, anyone would see that. Tomorrow first thing, then, in
        that clean shirt: I'll have the letter waiting for you at the desk, and I'll tell them to
        expect you. Will that do?]],
      discernment = 0, validation = 1, disagreement = 0, trust = 3, patience = 5, to = "too_late",
      style = "appease",
      why = [[He was asking you to let him off, and you did. Nobody told him what the night may
              take.]],
    },
    reply "end_of_it" {
      [[You're not driving anywhere, and that's the end of it. I'm calling an ambulance, and if you
        walk out of here the next call goes to your company. I'll not have this on my conscience, do
        you understand?]],
      discernment = 0, validation = 0, disagreement = 1, trust = -10, patience = -20,
      to = { { "hours", when = "not seen.exam or trust < 35" },
             { "made_good", when = "visited.late_word" }, "colleague_full" },
      style = "stonewall",
      why = [[It has to be today, and it is still his decision. You spoke of your conscience and his
              job; of what he stands to lose he has heard nothing.]],
    },
    reply "sign_for_it" {
      [[I understand, and it does you credit. I'd strongly advise you to go in today, though. If you
        would prefer tomorrow then that's your right, and I'd only need you to sign here that I've
        informed you.]],
      discernment = 0, validation = 1, disagreement = 1, trust = -4, patience = -10,
      to = "too_late", style = "refuse",
      why = [[A signature is not consent. You protected yourself against a risk that you have not
              yet described to him.]],
      better = [[If those nerves are trapped, what's lost tonight may not come back. Who else can
                 drive?]],
    },
    reply "yours_to_decide" {
      [[You decide, and thirty-two kids is a reason. Here's the other: if those nerves are trapped,
        hours count, and what's gone by tomorrow may stay gone. Who else can drive? I'll ring the
        school.]],
      when = "seen.book", locked = "You do not know how much a day matters.",
      discernment = 2, validation = 2, disagreement = 2, trust = 8,
      to = { { "hours", when = "not seen.exam" },
             { "made_good", when = "visited.late_word" }, "colleague_full" },
      why = [[What it is for, what waiting may cost, and that it is his to say. Then you took away
              the thing that stood in the door.]],
    },
  },

  scene "colleague_full" {
    moment = "the colleague", stance = "own",
    note [[The school has another driver. The hospital is to ring you back, any minute. He has not
           taken off his jacket.]],
    says [[Two weeks ago, ibuprofen. Yesterday I ring up, I tell them it's the other leg as well,
           and the girl gives me today. So who do I thank for that? Dr Herrero or her?]],
    hint "His record has both, the visit and the call. Who answers for them?",

    reply "the_desk" {
      [[Between you and me, the desk. I've told them I don't know how many times that a call like
        that goes straight to one of us. Leave her to me, I'll see to it that it doesn't happen
        again, shall I?]],
      validation = 1, disagreement = 0, trust = 1, patience = 5,
      to = "second_full", style = "appease",
      hears = { "The receptionist should have told me." },
      why = [[You found somebody smaller to blame. She took down what he said, word for word; what
              to do about it, nobody had told her.]],
    },
    reply "not_for_me" {
      [[I understand that you'd ask yourself that. I wasn't there on either occasion, though, and it
        wouldn't be right for me to judge what may or may not have been said, least of all over the
        telephone.]],
      validation = 1, disagreement = 0, trust = -4, patience = -10,
      to = "second_full", style = "refuse",
      why = [['May or may not' puts his word in doubt, and it is in the record, with the time. He is
              on his way to an operation and you are being careful.]],
    },
    reply "a_day_alone" {
      [[You did everything right, and then you spent a day and a night alone with it. I'm sorry,
        sorrier than I can say. Let's see to it that you're looked after, and the rest of it we can
        talk about another time.]],
      validation = 2, disagreement = 1, trust = 4, to = "second_full",
      hears = { "I am so sorry for what you went through." },
      why = [[He is believed, and he is not alone. But he asked who answers for it, and 'another
              time' has no name on it.]],
      better = "We do. You rang and said it, and we gave you an hour instead of a doctor.",
    },
    reply "thank_us" {
      [[Us. Two weeks ago none of this was there, her notes are clear. Yesterday you told us, and we
        gave you a slot instead of a doctor. A day lost, and not by you. I'll put that in writing,
        with a copy for you.]],
      when = "seen.notes", locked = "You do not know what was done, or when he rang.",
      validation = 2, disagreement = 2, trust = 8, to = "second_full",
      why = [[The fault is where it belongs, with the practice, in the open and on paper. Neither Dr
              Herrero nor the girl at the desk was needed for it.]],
    },
  },

  scene "second_full" {
    moment = "the second opinion", stance = "own",
    note "The telephone: they are expecting him. Downstairs somebody is parking an ambulance.",
    says [[And if you've got it wrong? Two weeks ago it was nothing and now it's the knife. Who
           looks over your shoulder?]],
    hint "He asks for a second opinion with his jacket on. Is there one on the way to the scan?",

    reply "gone_over" {
      [[I'd want that too, and I hope I'm wrong. The surgeon starts from scratch, and before anyone
        cuts, ask what it's for and what it risks. My letter says what I saw and what I only fear:
        read it on the way.]],
      validation = 2, disagreement = 2, trust = 8,
      to = { { "made_good", when = "visited.cornered or visited.not_today" }, "in_time" },
      why = [[You might be wrong and said so, and it changed nothing about the hurry. He goes with
              your reasons in his hand, and the next doctor is the second opinion.]],
    },
    reply "best_hands" {
      [[It's a perfectly fair question, and you'll be in very good hands there. I wouldn't want to
        put any doubts in your head on the way in, though. At a time like this it's best to let them
        get on with it.]],
      validation = 1, disagreement = 0, trust = -3, patience = -8,
      to = { { "made_good", when = "visited.cornered or visited.not_today" }, "in_time" },
      style = "refuse",
      why = [[Kindly said: don't ask. He will be shown a form before the operation, and he has a
              right to understand what he signs.]],
      better = [[I might be. The surgeon will look at you afresh; ask everything that you've asked
                 me.]],
    },
    reply "never_surer" {
      [[I've never been surer of anything, and they're the best there are. By tonight you'll be
        lying there laughing about it, and on Sunday you'll be home with your daughter. Trust me on
        this one, will you?]],
      validation = 1, disagreement = 0, trust = -2, patience = 5,
      to = { { "made_good", when = "visited.cornered or visited.not_today" }, "in_time" },
      style = "appease",
      hears = { "I am completely sure, trust me." },
      why = [[You cannot be sure, the scan is there to tell, and nobody knows about Sunday. He asked
              for a check and you offered him faith.]],
    },
    reply "no_time" {
      [[There's no time for second opinions. You came in here wanting a scan and you're getting a
        scan; a minute ago you were in the right, and now that suits you less. Which of the two is
        it going to be?]],
      validation = 0, disagreement = 0, trust = -8, patience = -20,
      to = { { "made_good", when = "visited.cornered or visited.not_today" }, "in_time" },
      style = "stonewall",
      why = [[He is frightened and you called him fickle. There is time for this one: it takes a
              sentence, and he can hear it on the stairs.]],
    },
  },

  scene "the_door" {
    note "At the door he weighs the folder in his hand.",
    says "Two weeks, then. You first; if not, somebody else.",
    says "And what do I do with this? Stop reading?",
    hint "He will read on, whatever you say. What would you like him to read?",

    reply "everybody_does" {
      "Don't you worry, everybody does it. I look things up myself when I've got a cold coming.",
      trust = -5,
      to = { { "made_good", when = "visited.cornered or visited.doubt" }, "walks" },
      why = [[Friendly, and it makes his three weeks into a cold. He had asked you what to do with
              them.]],
    },
    reply "start_here" {
      [[Read on, but start with the page that I use myself. And bring me the yellow bits, in two
        weeks.]],
      trust = 10,
      to = { { "made_good", when = "visited.cornered or visited.doubt" }, "walks" },
      why = [[He has four hours a day. Now he has a page that is worth them, and somebody to bring
              it to.]],
    },
    reply "leave_it_here" {
      "Leave it here, I'd say, and leave the worrying to me. That's what they pay me for.",
      trust = -25, to = "elsewhere",
      hears = { "Leave it to me and stop reading." },
      why = "You had come all this way together, and at the door you took it off him.",
    },
  },

  outcome "walks" {
    { { [[Two weeks later he comes up the stairs without the handrail. The pain has drawn back as
          far as the calf. The folder has two pages in it, and one good question.]],
        when = "finding == 'sciatica'" },
      { [[Two weeks later he comes in wearing braces. The patch on his thigh is the size of a coin,
          and thirty-two children have an opinion about the braces.]] } },
    result = "resolved",
    for_client    = { { "He knows what he has. And worse than what.",
                        when = "said.worse_than_this" },
                      { "He knows what he has, and whom to ring." } },
    for_company   = "Twenty minutes, no scan that nobody needed, and a patient who comes back.",
    for_colleague = "Dr Herrero gets no letter saying that she is no good.",
  },
  outcome "in_time" {
    [[The scan is at three and the operation before seven. On Monday he rings from the ward. 'I felt
      the paper.' On the board over his bed his daughter has drawn a horse, tail and all.]],
    result = "resolved",
    for_client    = "He was right, somebody said so, and it was in time.",
    for_company   = [[A lost day, written down by those who lost it. Next to the phone there is now
                      a list.]],
    for_colleague = [[Dr Herrero's notes stand. The girl at the desk has the list and not the
                      blame.]],
  },
  outcome "made_good" {
    { { [[The scan is at four and the operation that same night. It might have been earlier; it
          came. On Monday he rings from the ward. 'You took your time,' he says, 'but you turned
          round.']], when = "finding == 'saddle'" },
      { [[Two weeks later he is back, on the minute, with the folder. It began badly and he has not
          forgotten that, nor who turned it round. 'Go on, then,' he says. 'Test me.']] } },
    result = "recovered",
    for_client    = "What he needed, by a longer road.",
    for_company   = "A patient who tells how it ended, and not only how it began.",
    for_colleague = "Whoever sees him next finds it all in the notes, the turn included.",
  },
  outcome "elsewhere" {
    { { [[The specialist tests him for half an hour and tells him much the same as you. He stays
          with the specialist. At the desk there is an envelope for you: your own page, ticked in
          yellow.]], when = "said.take_this_along" },
      { [[He sees somebody else in the practice and hears much the same. He stays there. When you
          meet in the corridor he lifts the folder, an inch.]] } },
    result = "ended_with_dignity",
    for_client    = "Two doctors who agree. He has chosen the other one, as he may.",
    for_company   = "One patient, well looked after, two doors further on.",
    for_colleague = "The next one begins with everything that you found.",
  },
  outcome "unseen" {
    { { [[The request comes back after ten days: refused, nothing on it to justify it. He pays for
          the one by the ring road. Two worn discs, as in most men of his age; they sell him three
          injections for them.]], when = "scan_promised" },
      { [[The place by the ring road scans him on Friday. Two worn discs, as in most men of his age;
          they sell him three injections for them. The leg goes dead as before.]] } },
    result = "lost",
    for_client    = "A picture, three needles, and the same leg.",
    for_company   = "The bill, when it goes wrong, and no one who remembers why.",
    for_colleague = "Dr Herrero sees him in a month, with a thicker folder.",
  },
  outcome "hours" {
    [[They have a name and no findings to go with it, and he sits in the queue like any bad back.
      The scan is at two in the morning. They operate. What will come back, nobody can say yet.]],
    result = "escalated",
    for_client    = "Twelve hours later than it could have been.",
    for_company   = "A letter from the hospital that asks what was examined.",
    for_colleague = "Whoever was on the door that night had to begin at the beginning.",
  },
  outcome "the_kerb" {
    { { [[On Friday, at twenty past seven in the morning, he closes his eyes at a roundabout, with
          your capsule and his father's tablet in him. The bus climbs the kerb. Nobody dies. A girl
          of nine will be in plaster until summer.]], when = "prescribed" },
      { [[On Friday, at twenty past seven in the morning, after one coffee and one of his father's
          tablets, he closes his eyes at a roundabout. The bus climbs the kerb. Nobody dies. A girl
          of nine will be in plaster until summer.]] } },
    result = "harmed",
    for_client    = "He slept. He will not drive children again.",
    for_company   = "A green face on Tuesday, and a judge on Friday.",
    for_colleague = [[Dr Herrero tests the girl's hand, and does not ask who the driver's doctor
                      was.]],
  },
  outcome "too_late" {
    { { [[That same night he wakes up in a wet bed. They operate at dawn. He walks again, after a
          fashion; the rest does not come back. At fifteen his daughter learns how it is done.]],
        when = "father" },
      { [[That same night he wakes up in a wet bed. They operate at dawn. He walks again, after a
          fashion; the rest does not come back. He has a daughter of fifteen, and nobody
          else.]] } },
    result = "harmed",
    for_client    = "He had read as far as that page, and shut it.",
    for_company   = "Everybody was kind to him, and it is all in the file.",
    for_colleague = "Dr Herrero reads the file too, and looks for the question.",
  },
  outcome "walked_out" {
    "He takes his folder and leaves the door open. On the way out he presses none of the faces.",
    result = "lost",
    for_client    = "The leg, the folder, and four hours a day to read it.",
    for_company   = "A patient who will come back by ambulance or not at all.",
    for_colleague = "Dr Herrero gets him next, as you left him.",
  },

  path "the expert" {
    "show_me", "whose_was_it", "plain_words", "look notes", "look exam", "what_i_felt", "look book",
    "what_so_far", "no_telling_off", "her_notes", "take_this_along", "worse_than_this",
    "start_here",
    with = { finding = "sciatica" },
    expect = [[outcome == 'walks' and passed and score.discernment >= 90 and score.validation >= 90
               and score.disagreement >= 90]],
  },
  path "the expert, and it is the belt" {
    "look notes", "look book", "show_me", "whose_was_it", "plain_words", "look exam", "what_i_felt",
    "what_so_far", "no_telling_off", "her_notes", "take_this_along", "worse_than_this",
    "start_here",
    with = { finding = "belt" },
    expect = [[outcome == 'walks' and passed and score.discernment >= 90 and score.validation >= 90
               and score.disagreement >= 90]],
  },
  path "the expert, when he is right" {
    "look notes", "show_me", "whose_was_it", "plain_words", "look exam", "you_were_right",
    "look book", "yours_to_decide", "thank_us", "gone_over",
    with = { finding = "saddle" },
    expect = [[outcome == 'in_time' and passed and score.discernment >= 90 and score.validation >=
               90 and score.disagreement >= 90]],
  },
  path "the missed red flag" {
    "look notes", "show_me", "whose_was_it", "show_of_hands", "look exam", "what_i_felt",
    "look book", "what_so_far", "no_telling_off", "her_notes", "take_this_along", "any_time",
    with = { finding = "saddle" },
    expect = "outcome == 'too_late' and result == 'harmed' and not passed",
  },
  path "the word at the door" {
    "look notes", "show_me", "whose_was_it", "show_of_hands", "look exam", "what_i_felt",
    "look book", "what_so_far", "no_telling_off", "her_notes", "take_this_along", "worse_than_this",
    "sit_down_again", "yours_to_decide",
    with = { finding = "saddle" },
    expect = "outcome == 'made_good' and result == 'recovered' and score.discernment < 90",
  },
  path "the appeaser" {
    "both_of_them", "all_those_children", "show_of_hands", "urgent_form", "low_dose",
    "always_rushed", "no_harm_in_it", "dancing",
    with = { finding = "sciatica" },
    expect = [[outcome == 'the_kerb' and result == 'harmed' and not passed and score.disagreement <
               50]],
  },
  path "the appeaser, when he is right" {
    "both_of_them", "all_those_children", "plain_words", "as_you_asked", "in_capitals",
    with = { finding = "saddle" },
    expect = "outcome == 'too_late' and not passed",
  },
  path "a green face for the box" {
    "show_me", "whose_was_it", "plain_words", "look exam", "what_i_felt", "look book",
    "what_so_far", "one_wont", "always_rushed", "take_this_along", "worse_than_this",
    with = { finding = "belt" },
    expect = "outcome == 'the_kerb' and not passed",
  },
  path "the stonewaller" {
    "my_trade", "years_of_it", "worst_first", "parked_bus",
    with = { finding = "belt" },
    expect = "outcome == 'walked_out' and not passed and score.total < 50",
  },
  path "the polite refuser" {
    "from_the_top", "worst_first", "very_common", "guidelines", "other_way_round", "not_something",
    "both_of_us", "your_right", "six_weeks",
    with = { finding = "sciatica" },
    expect = "outcome == 'unseen' and not passed and score.discernment < 50",
  },
  path "the polite refuser, when he is right" {
    "from_the_top", "worst_first", "very_common", "guidelines", "other_way_round", "not_something",
    "both_of_us", "your_right", "six_weeks",
    with = { finding = "saddle" },
    expect = "outcome == 'too_late' and result == 'harmed' and not passed",
  },
  path "a recovery" {
    "my_trade", "come_back", "whose_was_it", "plain_words", "look exam", "what_i_felt", "look book",
    "what_so_far", "no_telling_off", "look notes", "her_notes", "take_this_along",
    "worse_than_this", "start_here",
    with = { finding = "sciatica" },
    expect = [[outcome == 'made_good' and result == 'recovered' and passed and score.discernment <
               90]],
  },
  path "a recovery, when he is right" {
    "look notes", "show_me", "whose_was_it", "plain_words", "look exam", "in_a_week", "not_a_day",
    "look book", "yours_to_decide", "thank_us", "gone_over",
    with = { finding = "saddle" },
    expect = "outcome == 'made_good' and result == 'recovered'",
  },
  path "right, and sent without findings" {
    "show_me", "whose_was_it", "plain_words", "ask_around", "not_a_day", "look book",
    "yours_to_decide",
    with = { finding = "saddle" },
    expect = "outcome == 'hours' and result == 'escalated' and not passed",
  },
  path "another doctor" {
    "show_me", "whose_was_it", "plain_words", "look exam", "what_i_felt", "look book",
    "what_so_far", "no_telling_off", "look notes", "her_notes", "take_this_along",
    "worse_than_this", "leave_it_here",
    with = { finding = "sciatica" },
    expect = "outcome == 'elsewhere' and result == 'ended_with_dignity'",
  },
}
