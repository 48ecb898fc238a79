-- A man asks for his own record and for the reason why his workshop was stopped. He has a right to
-- both, and to complain. In one form four pages are kept back as they may be, and a blade is why.
-- This trains conversation and is no legal or medical advice: the rights are those that article 000
-- lists, and the law of the place decides. Scenes in _own put right what was ours; scenes in _part
-- hold the part that stands.
return scenario "rights-complaint" {
  title    = "The proofs",
  summary  = [[A man who corrected other people's texts for thirty-four years wants to read the one
               that has his name on the cover. He was told no, and his workshop was stopped. This
               trains conversation; it is no legal or medical advice.]],
  teaches  = [[Look up what was refused before you explain it. Help people to complain about you,
               well and at no cost to them. And never promise what safety forbids: say so, and stay
               with them.]],
  language = "en",
  setting  = "counter",
  minutes  = 11,
  source   = { "000" },
  start    = "opening",

  persona = {
    name = "Leandro Bermejo", role = "retired proofreader, a client of the centre for six years",
    portrait = "leandro", voice = "leandro", trust = 40, patience = 60,
  },

  claim = {
    "You won't let me read my own record, and you stopped my workshop without a word.",
    verdict  = "right",
    truth    = "{truth}",
    value    = [[To be asked and to be told: to have a say in what is done with him and written
                 about him.]],
    expected = [[The sheet in the hall promises an answer in writing. He read it, which nobody had
                 counted on.]],
  },

  moments = {
    { "first answer",
      idea = [[The right to be treated with respect begins before anybody knows who is right. Ask
               what happened before you explain the rules.]] },
    { "what is in it",
      idea = [[A right is never asked for in the abstract. Find out what this person wants it for,
               and you know what you are working on.]] },
    { "the record",
      idea = [[Everybody may read their own record. What is kept back needs a clear reason in the
               plan of treatment, and a goal that will lift it.]] },
    { "the workshop",
      idea = [[Who ends a service owes notice, a reason and another place to go. Safety can stop a
               service; it does not excuse anybody from saying so.]] },
    { "the complaint",
      idea = [[The right to complain includes being told how, aloud and on paper, and being helped
               to do it by whoever is there.]] },
    { "Rubén",
      idea = [[A complaint may name who did what. It needs no adjectives; and it should name those
               who gave the order as well.]] },
    { "the inspection",
      idea = [[A complaint that is talked away does not go away. Your manager is a customer of yours
               too, and her real interest is rarely the first one that she names.]] },
    { "the tablets",
      idea = [[A treatment may be refused, and refusing it costs nobody another right. But no right
               goes further than health and safety: do not promise silence.]] },
    { "the signature",
      idea = [[Rights are exercised without reprisal. Whoever fears one has usually seen one: look,
               and say what you saw.]] },
  },

  person "amparo" {
    name = "Amparo", role = "director of the centre, your manager",
    portrait = "amparo", voice = "amparo",
  },

  vary "file" {
    { "tray", verdict = "right",
      truth    = [[His request lay in a tray for five weeks and nothing in his plan restricts the
                   record. His place in the workshop was given away with no notice and no reason.]],
      hands    = "a red pencil behind his ear, and a folder tied with string",
      request  = "stamped on 4 March; tray 'Pending'; nobody has answered it",
      plan     = "parts kept back, none",
      workshop = [[18 March, place passed to the waiting list. Reason: blank. Notice: blank. Another
                   place offered: blank. Incidents: none. Free now: one place, Thursdays]],
      dates    = "On the fourth I asked for my record. By the eighteenth I'd no Tuesdays." },
    { "pencil", verdict = "right",
      truth    = [[He was refused for 'treatment reasons' that his plan does not have, and lost his
                   place in the workshop because he had asked.]],
      hands    = "a red pencil behind his ear, and behind him a queue that has stopped talking",
      request  = "stamped on 4 March; on the 6th, 'Refused: treatment reasons'; no signature",
      plan     = "parts kept back, none",
      workshop = [[8 March, place withdrawn. Reason, in pencil: 'asks for files, sets the others
                   off'. Notice: none. Another place offered: none. Incidents: none. Free now: one
                   place, Thursdays]],
      dates    = "On the fourth I asked for my record. By the eighth I'd no Tuesdays." },
    { "blade", verdict = "partly_right",
      truth    = [[Four pages of 212 are kept back, with a reason and a date; the rest was his to
                   read. The workshop was stopped because his hand went under a blade, and the
                   letter that said so came back.]],
      hands    = "a red pencil behind his ear, and one hand in his pocket, where it stays",
      request  = "stamped on 4 March; on the 6th, 'Granted but for four pages; tell him'",
      plan     = [[four pages of 212 kept back, autumn of 2019, told to us in confidence. Reason:
                   written down. To lift it: read them together with Dr Sáez; first session on the
                   22nd]],
      workshop = [[20 February and 6 March, hand shaking, under the blade of the cutter; Olga pulled
                   it out. 8 March, no cutter until Dr Sáez has seen the hand. Letter with this, and
                   with a place at the sewing frame: returned, moved away. Free now: the sewing
                   frame, Thursdays]],
      dates    = "On the fourth I asked for my record. By the eighth I'd no Tuesdays." },
  },

  vars = {
    november = false, room = false, all_pages = false, blade_promised = false, secret = false,
    told_amparo = false, stumbled = false,
  },

  look "plan" {
    "Open his request and his plan",
    shows = [[Bermejo, Leandro. Own record: {request}. Plan of treatment: {plan}. Reading room:
              free today from twelve to two. Dr Sáez, psychiatrist: in today until two.]],
    patience = -4,
  },
  look "workshop" {
    "Open the workshop file", shows = "Bookbinding, Tuesdays, Olga: {workshop}.", patience = -4,
  },
  look "sheet" {
    "Read the rights sheet in the hall",
    shows = [[Own record: an answer in writing, within fifteen days. Complaints: spoken or written,
              and whoever takes one helps. Nieves Aldana, client rights officer, second floor, today
              until two; she is not under the centre. Or the regional office. An adviser of one's
              own, at one's own cost. Until she has answered, no service is changed without her,
              save for safety. No reprisals. No right goes further than health and safety. (On our
              side of the counter, on a card: 'Records: say no.')]],
    patience = -4,
  },

  go { "walked_out", when = "patience <= 0" },

  scene "opening" {
    moment = "first answer", stance = "open",
    note [[Wednesday, 10 April, nine in the morning. The community mental health centre; you are on
           duty at the counter this week. A man in a tie, with {hands}.]],
    says [[Good morning. For thirty-four years I corrected other people's texts for a newspaper.
           There's one in this building with my name on the cover, and I'm the only person who isn't
           allowed to read it. And you've stopped my workshop. Whom do I see about errata?]],
    hint "You do not know yet what was refused, or by whom. Nor, quite possibly, does he.",

    reply "who_said_no" {
      [[Everybody gets to read you but you: I'd be angry too. When did you ask, and who told you
        no?]],
      discernment = 2, validation = 2, trust = 8, to = "what_for",
      hears = { "When did you ask for your record?", "Who refused you?",
                "Who told you that you couldn't see it?", "What happened with your request?" },
      why = [[You saw what is upside down in it, and asked for a day and a name. From these two
              everything else can be found.]],
    },
    reply "not_handed_out" {
      [[Clinical records aren't handed out over the counter, Mr Bermejo, not to anybody. It's data
        protection, and that's there to protect you.]],
      discernment = 0, validation = 0, trust = -8, patience = -20, set = "stumbled = true",
      to = "cornered", style = "stonewall",
      hears = { "We can't give out medical records.", "It's the data protection law.",
                "I can't give it to you." },
      why = [[You gave the law that protects his record as the reason to refuse it to him. And you
              have not asked what became of his request.]],
      better = "When did you ask for it, and what were you told?",
    },
    reply "both_today" {
      [[But that's outrageous, a man like you! I'll get you that record and I'll get you your
        workshop, both of them, today. How do you take your coffee?]],
      discernment = 0, validation = 1, patience = 4, to = "what_for", style = "appease",
      hears = { "I'll fix all of it for you today.", "Of course, I'll go and fetch it." },
      why = [[You have promised two things without knowing why he has not got them. A man who reads
              small print will remember it.]],
    },
    reply "your_card" {
      [[I'm sorry that you've had this trouble, we'll see what can be done. Could you let me have
        your card, please, and tell me roughly what it's about?]],
      discernment = 1, validation = 1, patience = -4, to = "what_for",
      hears = { "Can I have your name and your card?", "What's your name, and how can I help?" },
      why = [[Civil, and he has just told you what it is about. The card tells you who he is to the
              computer.]],
      better = "A record and a workshop. Who told you no, to each of them?",
    },
  },

  scene "cornered" {
    note "He takes the pencil from behind his ear and looks at its point.",
    says [[So it protects me. From whom? The whole second floor has read it, and a student on
           placement.]],
    hint "It is a fair question. Do not answer it with the same sentence, longer.",

    reply "ask_again" {
      [[Not from yourself. That came out of my mouth before I'd asked you anything. Who told you no,
        and what did they say?]],
      trust = 8, patience = 4, to = "what_for",
      hears = { "I'm sorry, I hadn't asked you anything." },
      why = [[You took back the reflex and kept the question. He is used to the first and has been
              waiting for the second.]],
    },
    reply "thats_the_rule" {
      [[That's how it's laid down, I don't make the rules. And I'd ask you to keep your voice down,
        there are people waiting.]],
      trust = -8, patience = -20, to = "what_for", style = "stonewall",
      hears = { "Those are the rules." },
      why = [[He had not raised his voice. Now everybody in the queue thinks that he did, and here
              such things get written down.]],
    },
    reply "forget_the_rule" {
      [[From nobody, you're quite right, don't listen to me! Forget about rules. Whatever you need,
        you'll have.]],
      trust = -4, patience = 4, to = "what_for", style = "appease",
      why = "From no for everybody to yes to everything, and still not one question.",
    },
  },

  scene "what_for" {
    moment = "what is in it", stance = "open",
    says { "On the fourth of March, on your form, in triplicate. And that lad, Rubén: 'No.'",
           when = "said.who_said_no or said.ask_again" },
    says { [[I asked for it on the fourth of March, on your form, in triplicate. And that lad,
             Rubén: 'No.']],
           when = "not (said.who_said_no or said.ask_again)" },
    says [[I said, why not? 'Just because.' Which isn't even a sentence. And I'm not being nosy. In
           2019 I lost eleven weeks. Well, lost: you have them, up there in a cupboard, typed.]],
    hint "He has told you where the weeks are. He has not told you what is in them for him.",

    reply "better_ahead" {
      [[I do understand. There are painful things in those notes, though, and sometimes it does one
        more good to look ahead, don't you find?]],
      discernment = 0, validation = 1, trust = -4, patience = -12, style = "refuse",
      to = { { "record_part", when = "file == 'blade'" }, "record_own" },
      hears = { "It may upset you to read it." },
      why = [[You decided what he can bear before you knew what he is looking for. What is painful
              in there happened to him; it is only news to him.]],
    },
    reply "eleven_weeks" {
      "Eleven weeks of yours, and everybody's read them but you. What would you look for first?",
      discernment = 2, validation = 2, trust = 8, set = "november = true",
      to = { { "record_part", when = "file == 'blade'" }, "record_own" },
      hears = { "What do you hope to find in those weeks?",
                "What would you like to know about that time?" },
      why = [[You said 'yours', which is the whole case in a word. And you asked what no form has a
              box for.]],
    },
    reply "which_volume" {
      [[And is it the whole record that you asked for, from the first day, or only that admission?
        Have you got your copy of the form there with you, with the stamp on it?]],
      discernment = 1, validation = 0, patience = -4,
      to = { { "record_part", when = "file == 'blade'" }, "record_own" },
      why = [[Useful questions, and he has the form in triplicate. But he had just said that he has
              lost eleven weeks, and you asked for the stamp.]],
      better = "Eleven weeks. What in them are you missing most?",
    },
    reply "every_day_of_them" {
      [[Eleven weeks, how dreadful! I think it's very brave of you to say so. You'll have them back,
        every last day of them, you may rely on me for that.]],
      discernment = 0, validation = 1, patience = 4, style = "appease",
      to = { { "record_part", when = "file == 'blade'" }, "record_own" },
      hears = { "You'll get them all back, I promise." },
      why = [[He did not come to be brave. And what you promised him you have not seen: it may not
              all be yours to give.]],
    },
  },

  scene "record_own" {
    moment = "the record", stance = "own",
    says { [[What I said to my daughter. She rang me in there one night, in November, and she hasn't
             rung since. 'You know very well what you said.' I don't, you see. I really don't.]],
           when = "november" },
    says [['It cannot be consulted.' Everything's in the passive in this house, so that nobody ever
           did it. Can I read it or can't I?]],
    hint [[His request and his plan are one press away. If nothing is kept back, who kept it
           back?]],

    reply "good_reason" {
      [[I can see how much it matters to you, truly. But if it was refused there'll have been a
        clinical reason, and it isn't for me to go over the heads of the team.]],
      discernment = 0, validation = 1, disagreement = 0, trust = -8, patience = -12,
      set = "stumbled = true", to = "shut", style = "refuse",
      hears = { "There must be a reason for it.", "The doctor decides that." },
      why = [[You lent the refusal a reason that you have not seen. If there were one it would stand
              in his plan, with a goal beside it.]],
      better = "I have your plan open: nothing in it is kept back. The no was ours, and wrong.",
    },
    reply "on_the_quiet" {
      [[I don't care what it says in there: you're right, and for me that's enough. I'll print it
        out for you on the quiet, and if anybody should ask, you never saw me. All right?]],
      discernment = 0, validation = 1, disagreement = 1, trust = -4, patience = 4,
      to = "workshop_own", style = "appease",
      hears = { "I'll print it and we won't tell anyone.",
                "I'll make you a copy, but say nothing." },
      why = [[He has a right to it and you made it a favour, behind somebody's back. You would have
              said the same if he had none.]],
    },
    reply "no_one_to_blame_but_us" {
      { { [[You can, and you could have since March: nobody answered you, it lay in our tray. Five
            weeks shut out of your own eleven. At twelve there's a room, and all of it's on the
            table.]],
          when = "file == 'tray'" },
        [[You can. We wrote 'treatment reasons' on it, and in your plan there are none: we shut you
          out of your own eleven weeks. At twelve there's a room, and all of it's on the table.]] },
      when = "seen.plan", locked = "You do not know what became of his request.",
      discernment = 2, validation = 2, disagreement = 2, trust = 8, set = "room = true",
      to = "workshop_own",
      hears = { "You can read it today at twelve, all of it.", "We were wrong to refuse it.",
                "We never answered you, and we should have.",
                "I'll book the reading room for you at twelve." },
      why = [[In the active, with a subject: we. Then an hour and a room, which is more than he has
              been given since March.]],
    },
    reply "by_friday" {
      [[Five weeks and a 'just because' for something that's yours: I'd be here as well. I'll find
        out where it's got stuck and who by, and on Friday you'll hear from me, one way or the
        other. Is that any use?]],
      discernment = 1, validation = 2, disagreement = 1, trust = 4, patience = -4,
      to = "workshop_own",
      hears = { "I will find out where it is stuck.", "I'll ask, and get back to you this week." },
      why = [[You are on his side, and you are asking him for two more days to find what lies on
              your desk.]],
      better = "One moment, I'm opening your request now. Here it is: the fault is ours.",
    },
  },

  scene "record_part" {
    moment = "the record", stance = "hold",
    says { [[What I said to my daughter. She rang me in there one night, in November, and she hasn't
             rung since. 'You know very well what you said.' I don't, you see. I really don't.]],
           when = "november" },
    says [['It cannot be consulted.' Everything's in the passive in this house, so that nobody ever
           did it. Can I read it or can't I?]],
    hint [[Open his plan. What is kept back, and what is not? Whose confidence is it, and need he
           learn that from you?]],

    reply "from_cover_to_cover" {
      [[Your life, your record, your right: I'm not going to be the one standing in front of it. At
        twelve you'll have it all in that room, from cover to cover. Is that more like it?]],
      discernment = 0, validation = 1, disagreement = 0, trust = 4, patience = 8,
      set = "all_pages = true, room = true", to = "workshop_part", style = "appease",
      hears = { "Of course you can read all of it." },
      why = [[In four of those pages somebody speaks who was told that it would stay between us. You
              gave away a right that is not his, and not yours.]],
    },
    reply "all_but_four" {
      [[Two hundred and eight pages of your own life, yes, today at twelve; nobody had any business
        telling you no. Four I can't give you, they were told us in confidence: those on the 22nd,
        with Dr Sáez.]],
      when = "seen.plan", locked = "You do not know what is kept back, or why.",
      discernment = 2, validation = 2, disagreement = 2, trust = 8, set = "room = true",
      to = "workshop_part",
      hears = { "Four pages were told us in confidence.",
                "You can have all of it except four pages.",
                "There are four pages that I have to keep back." },
      why = [[What he may read, at what hour; what he may not, why, and until when. You did not say
              whose confidence it is, and you did not let the four pages hide the rest.]],
    },
    reply "your_own_good" {
      [[I understand, believe me. There will be reasons for keeping it from you, though, and they'll
        be for your own good: when the time is right Dr Sáez will surely tell you about it
        herself.]],
      discernment = 0, validation = 1, disagreement = 1, trust = -8, patience = -12,
      set = "stumbled = true", to = "shut", style = "refuse",
      hears = { "The doctor decides that." },
      why = [[There is a reason, for four pages; you put it in front of all of them. 'When the time
              is right' is no date, and a restriction has to have one.]],
      better = "All but four pages, today. And those four have a reason and a date.",
    },
    reply "ask_upstairs" {
      [[Nobody should have to hear 'just because' about his own life. I'll ask upstairs what exactly
        is kept back and what it's for, and I'd hope to be able to tell you before the week is out.
        Will that do?]],
      discernment = 1, validation = 2, disagreement = 0, trust = 4, patience = -4,
      to = "workshop_part",
      hears = { "I will ask upstairs.", "I'll ask, and get back to you this week." },
      why = [[Well meant, and it is the tray again. The plan says what, why and until when; he has a
              right to be told it today.]],
    },
  },

  scene "shut" {
    note "He unties the string of the folder, and ties it again.",
    says "Plenty of words, and not a subject among them. Who is telling me no? You?",
    hint "He wants somebody to have said it. Was it you? And do you know that it is a no?",

    reply "the_team" {
      [[The team, Mr Bermejo. Here things are decided by the team, and one person alone can't go
        changing them.]],
      trust = -8, patience = -20, style = "stonewall",
      to = { { "workshop_part", when = "file == 'blade'" }, "workshop_own" },
      why = "A subject with nobody in it. He asked for a person because a person can be answered.",
    },
    reply "they_upstairs" {
      [[Never! If it were up to me you'd have had it weeks ago. You know what they're like up
        there.]],
      trust = -4, patience = 4, style = "appease",
      to = { { "workshop_part", when = "file == 'blade'" }, "workshop_own" },
      hears = { "It's not my fault.", "Not me, it's them upstairs." },
      why = "You changed sides without moving. He is still on the other side of the counter.",
    },
    reply "i_did" {
      [[I did, just now, without having looked. Let me open your plan here in front of you; what's
        yours, you'll read today.]],
      trust = 8, patience = 4, set = "room = true",
      to = { { "workshop_part", when = "file == 'blade'" }, "workshop_own" },
      hears = { "I said it without checking." },
      why = "First person, active voice. And the plan, which had been there from the beginning.",
    },
  },

  scene "workshop_own" {
    moment = "the workshop", stance = "own",
    says { "At twelve. I'll put that in writing, before it goes into the passive.",
           when = "said.no_one_to_blame_but_us" },
    says { "Friday. There's one every week.", when = "said.by_friday" },
    says { "On the quiet I don't want it. I want it with a stamp.", when = "said.on_the_quiet" },
    says { "In front of me. That's a first.", when = "said.i_did" },
    says { "The team. A collective noun.", when = "said.the_team" },
    says [[And Tuesdays, bookbinding. Forty-one Tuesdays out of forty-two; the other was a funeral,
           and not mine. I get there, and on my hook there's somebody else's apron. Why?]],
    hint [[A reason, a notice, another place: which of the three does the workshop file have? And
           who is wearing that apron now?]],

    reply "their_turn" {
      [[I'm sorry that it took you by surprise. Places do have to go round, though, so that
        everybody gets a turn, and I'm sure you'd agree that forty-one Tuesdays is a fair number.]],
      discernment = 0, validation = 1, disagreement = 0, trust = -4, patience = -12,
      to = "complaint", style = "refuse",
      hears = { "There are others waiting for a place." },
      why = [[You made up a reason, and a nice one. Nobody gave him that one or any other, and he
              would have been owed it before, not after.]],
    },
    reply "there_is_none" {
      { { [[There's no why: the box is empty. You had to hear it from a hook, and that's our doing.
            Thursday's yours from tomorrow, whatever comes of Tuesday. What were you in the middle
            of?]],
          when = "file == 'tray'" },
        [[It's here, in pencil: because you'd asked for your record. That's a punishment, and it's
          our doing. Thursday's yours from tomorrow, and so is this page. What were you in the
          middle of?]] },
      when = "seen.workshop", locked = "You do not know why it was ended.",
      discernment = 2, validation = 2, disagreement = 2, trust = 8, to = "complaint",
      hears = { "There is no reason in the file.", "You have a place on Thursdays.",
                "You lost it because you had asked for your record." },
      why = [[You told him what stands there, as it stands, and gave what is free and nobody else's.
              And you asked about the book, which he has not lost.]],
    },
    reply "your_hook" {
      [[That hook is yours and nobody else's. I'll tell whoever's got it that there's been a mix-up,
        and next Tuesday you just walk in there as if nothing had happened. Does that suit you?]],
      discernment = 0, validation = 1, disagreement = 1, trust = 4, patience = 4,
      to = "complaint", style = "appease",
      hears = { "I'll tell the other person to leave." },
      why = [[You would do to another client, without notice or reason, exactly what was done to
              him. He would be the first to notice.]],
    },
    reply "write_to_olga" {
      [[From a hook: that's a shabby way of finding out, after forty-one Tuesdays. I'll write to
        Olga today to ask what happened, and whether she can still squeeze you in somewhere.]],
      discernment = 1, validation = 2, disagreement = 1, trust = 4, patience = -4,
      to = "complaint",
      hears = { "I will ask Olga what happened." },
      why = [[You saw the hook. But the file that Olga keeps is on your desk, and it would have told
              you what to admit and what to offer.]],
      better = "I have the file open. You were owed a reason. And Thursdays have a place free.",
    },
  },

  scene "workshop_part" {
    moment = "the workshop", stance = "hold",
    says { "Two hundred and eight, at twelve. And on the 22nd I bring my own chair.",
           when = "said.all_but_four" },
    says { "From cover to cover. Nobody has said that to me before.",
           when = "said.from_cover_to_cover" },
    says { "Before the week is out. They all go out, in the end.", when = "said.ask_upstairs" },
    says { "In front of me. That's a first.", when = "said.i_did" },
    says { "The team. A collective noun.", when = "said.the_team" },
    says [[And Tuesdays, bookbinding. I get there, and on my hook there's somebody else's apron.
           'Ask at the office.' Well, I'm asking. I've a book half trimmed. At four today I want to
           be at that cutter.]],
    hint "One hand has not left his pocket. What does the workshop file say, and was he told?",

    reply "for_safety_reasons" {
      [[I understand that you miss it, and I'm very sorry. For the present it isn't possible, for
        safety reasons, I'm afraid; as soon as there's any news, you'll be notified.]],
      discernment = 0, validation = 1, disagreement = 1, trust = -4, patience = -12,
      to = "complaint", style = "refuse",
      why = [[It is true, and it is the passive again. 'Safety reasons' are two dates and a hand; he
              has a right to know which, and to another place.]],
      better = "Your hand was under the blade twice. Until it's been seen: the sewing frame.",
    },
    reply "only_be_careful" {
      [[A book can't be left half trimmed, of course it can't. I'll have a word with Olga, who owes
        me a favour, and at four this afternoon the cutter's all yours. Only you'll be careful with
        it, won't you?]],
      discernment = 0, validation = 1, disagreement = 0, trust = 4, patience = 8,
      set = "blade_promised = true", to = "complaint", style = "appease",
      hears = { "You can use it at four." },
      why = [[You gave him a blade because he asked nicely and you had not asked why he was kept
              from it.]],
    },
    reply "before_a_blade" {
      [[Half trimmed is no way to leave a book, and a hook's no way to be told. Before anybody goes
        near a blade I'd like to hear from Olga what happened, though. I'll ring you tonight, if
        that's all right?]],
      discernment = 1, validation = 2, disagreement = 1, trust = 4, patience = -4,
      to = "complaint",
      hears = { "I will ask Olga what happened first." },
      why = [[You did not hand him the blade, and you saw the hook. But what Olga would tell you she
              has written down, with the date of each time.]],
      better = "It says here: Olga pulled your hand out twice. Until it's seen, the sewing frame.",
    },
    reply "two_fingers" {
      [[With that hand? It says here that you came within an inch of leaving two fingers under it. I
        don't know what more of a reason you'd want, written down or otherwise.]],
      when = "seen.workshop", locked = "You have not opened the workshop file.",
      discernment = 0, validation = 0, disagreement = 0, trust = -8, patience = -20,
      to = "complaint", style = "stonewall",
      hears = { "You nearly lost your fingers." },
      why = [[You found the reason and hit him on the knuckles with it, before a queue. He was owed
              it in March, on paper, and with somewhere else to go.]],
    },
    reply "who_cuts" {
      [[I can't let you at that blade until Dr Sáez has seen the hand: Olga pulled it out twice. Our
        letter came back, so all you got was a hook. Tomorrow there's the sewing frame. Who'd you
        trust to trim it?]],
      when = "seen.workshop", locked = "You do not know why it was stopped.",
      discernment = 2, validation = 2, disagreement = 2, trust = 8, to = "complaint",
      hears = { "The sewing frame is free on Thursday.",
                "You can't use the cutter until Dr Sáez has looked at your hand.",
                "Olga had to pull your hand away.",
                "We should have told you, and the letter came back.",
                "Until the doctor has seen it, it's too dangerous." },
      why = [[The reason, with whose eyes saw it; our share in it; another place. And the last word
              about the book is still his.]],
    },
  },

  scene "complaint" {
    moment = "the complaint", stance = "own",
    says { "Notebooks. Blank ones; I've eleven weeks to copy out somewhere.",
           when = "said.there_is_none" },
    says { "Olga. So long as she looks at the book and not at me.", when = "said.who_cuts" },
    says [[Good. Now I wish to complain. Properly, with a stamp. And not in that box by the coffee
           machine, I've seen what people put in it.]],
    hint [[The sheet in the hall says who helps, who decides, and where else he can go. Have you
           ever read it?]],

    reply "to_whom" {
      [[You're right to. You talk and I'll write, or the other way round. It goes to Nieves Aldana,
        the client rights officer, or to the regional office; neither is under us. What should come
        of it, for you?]],
      when = "seen.sheet", locked = "You do not know to whom it goes.",
      discernment = 2, disagreement = 2, trust = 8, to = "ruben",
      hears = { "I will help you write it.", "Nieves Aldana is the client rights officer.",
                "You talk and I write.", "The rights officer is independent.",
                "It goes straight to Nieves Aldana." },
      why = [[Who, where, and that he need not trust you with it. Then the question that makes a
              complaint out of an anger: what for.]],
    },
    reply "dig_in" {
      [[You've every right to, naturally. I only wonder whether it's wise: a complaint makes
        everybody dig in, and in my experience things like these are settled far sooner by talking.
        Shall we try that first?]],
      discernment = 0, disagreement = 0, trust = -4, patience = -12, to = "ruben", style = "refuse",
      hears = { "Couldn't we try to settle it first?" },
      why = [[He has been talking since March. 'Every right' and 'wise' in one breath is how people
              are talked out of complaining.]],
    },
    reply "leave_it_with_me" {
      [[And so you should! Leave it with me: tonight I'll write you one so fierce that they'll be
        down here to beg your pardon, all of them, in a row. You needn't lift a finger.]],
      discernment = 0, disagreement = 1, patience = 4, to = "ruben", style = "appease",
      why = [[The first text in years that is to be about him and by him, and you took it out of his
              hands. What they will do, nobody can promise.]],
    },
    reply "not_here" {
      [[Complaints aren't taken at this counter. It's all on the website, with the digital
        certificate.]],
      discernment = 0, disagreement = 0, trust = -8, patience = -20, to = "ruben",
      style = "stonewall",
      hears = { "You can complain online.", "You do it on the internet." },
      why = [[They are: whoever is asked has to take it, and help. It stands on the sheet in the
              hall.]],
    },
    reply "at_home" {
      [[Of course. Is it about the record, about Tuesdays, or both? I'll look out a form for you;
        you fill it in at home, in your own time, and whenever it's ready we'll send it on.]],
      discernment = 1, disagreement = 1, trust = 4, patience = -4, to = "ruben",
      hears = { "There is a form that you can take home." },
      why = [[You do not stand in his way. But 'send it on', to whom? And the help that he has a
              right to went home with the form.]],
    },
  },

  scene "ruben" {
    moment = "Rubén", stance = "hold",
    says { "What should come of it? That somewhere it says who did it. That would do.",
           when = "said.to_whom" },
    says { "Talking is what one does beforehand. Now it gets written.", when = "said.dig_in" },
    says { "At home I've nobody to dictate to. One thing you can write down now.",
           when = "said.at_home" },
    says { "The words are mine. You may hold the pen.", when = "said.leave_it_with_me" },
    says { "It's on your sheet in the hall: spoken or written. I'm speaking.",
           when = "said.not_here" },
    says [[Put that Rubén is illiterate. Two l's; he'd use one. And I want him gone from this
           counter by Friday.]],
    hint [[He may name who refused him. Does he need the adjective? And who told Rubén to say it?
           The card is on your side of the counter.]],

    reply "not_in_there" {
      [[I can see why you're cross with him. But we prefer to keep names out of these things: nobody
        in particular is to blame, and Rubén's a good lad at heart.]],
      validation = 1, disagreement = 0, trust = -4, patience = -12, style = "refuse",
      to = { { "door", when = "patience < 30" }, "director" },
      hears = { "I'd rather have no names in it.", "Don't be hard on Rubén, he is young." },
      why = [[He has a right to say who refused him. You do Rubén no favour by hiding what he said:
              what would come to light is that he had been told to.]],
    },
    reply "strike_the_adjective" {
      [['Just because' goes in, word for word, with his name: nobody should be spoken to like that.
        'Illiterate' you'd strike out yourself. Next to it goes our card, which told him to say it.
        His job isn't ours to take.]],
      when = "seen.sheet", locked = "You do not know where he got it from.",
      validation = 2, disagreement = 2, trust = 8,
      to = { { "door", when = "patience < 30" }, "director" },
      hears = { "Put what he said and leave out the insult.",
                "We had a card here that told him to say no.",
                "Write what he said to you, word for word.", "I'd leave the insult out.",
                "Let's quote him without the insult.",
                "Put exactly what he said, without the adjective.",
                "He was following a card of ours." },
      why = [[To a proofreader you can say it: facts stay, adjectives go. He keeps his complaint,
              Rubén his good name, and the card gets its share.]],
    },
    reply "not_renewed" {
      [[Strictly between us: his contract's up in June and nobody's going to fight for it, I can
        tell you that much. You're not the first to come to me about him, and with this you'll very
        likely be the last.]],
      validation = 1, disagreement = 0, patience = 4, style = "appease",
      to = { { "door", when = "patience < 30" }, "director" },
      hears = { "He won't be here much longer.", "He's useless, I'll see that he goes." },
      why = [[You sold him a colleague's contract, which he had no business knowing. He has been
              discussed across a counter himself.]],
    },
    reply "his_job" {
      [[Rubén did his job. And people do get the manners that they bring in with them, Mr
        Bermejo.]],
      validation = 0, disagreement = 0, trust = -8, patience = -20, style = "stonewall",
      to = { { "door", when = "patience < 30" }, "director" },
      why = [[He brought a form in triplicate. You stood by a colleague by laying the blame on the
              one person who had done nothing.]],
    },
    reply "pass_it_on" {
      [[At your age, and across a counter, 'just because': nobody has to put up with that. What
        becomes of Rubén isn't mine to decide. I'll see that it reaches whoever does.]],
      validation = 2, disagreement = 1, trust = 4,
      to = { { "door", when = "patience < 30" }, "director" },
      hears = { "I can't decide about Rubén, I'll pass it on.",
                "I'm sorry that he treated you like that.", "I'll tell whoever it concerns." },
      why = [[A limit, and said by somebody who was offended along with him. What is missing is the
              paper: what he said will reach them as you tell it.]],
      better = "Put what he said, and the day. And put our card, that told him to.",
    },
  },

  scene "door" {
    note "He has the folder under his arm.",
    says "Leave it. I'd have it sooner in a novel.",
    hint "What could he take with him, or whom could he see, without starting over again?",

    reply "next_please" {
      "As you like, Mr Bermejo. There are other people waiting, if you don't mind.",
      trust = -8, patience = -20, to = "director", style = "stonewall",
      hears = { "The next one, please." },
      why = "He has been waiting for five weeks. That was the queue.",
    },
    reply "up_with_you" {
      [[Come upstairs with me to Nieves Aldana. I'll tell her what I've seen, you correct me, and I
        leave you two to it.]],
      to = { { "the_blade", when = "blade_promised" }, { "four_pages", when = "all_pages" },
             "handed_on" },
      hears = { "I will take you to the rights officer." },
      why = [[Handing on well is no defeat: he does not have to begin again, and she is the one who
              can decide. But what you could have put right yourself goes up with him.]],
    },
    reply "two_lines" {
      [[Give me two minutes and two lines: what you asked for, and what we did. I write, you
        correct.]],
      trust = 8, patience = 12, to = "director",
      why = "A small thing with an end to it, and the pencil in his hand.",
    },
    reply "drop_us_a_note" {
      [[Please don't go like that! Leave me a little note with what you'd like, and it'll reach the
        right people.]],
      to = { { "the_blade", when = "blade_promised" }, { "four_pages", when = "all_pages" },
             "suggestion" },
      style = "appease",
      why = "A little note is what you called his complaint. He knows where little notes go.",
    },
  },

  scene "director" {
    moment = "the inspection", stance = "hold", with = "amparo",
    note [[He goes to get himself some water. The inside line: it is Amparo, the director, who has
           seen him from the stairs.]],
    says { [[Is that Bermejo, with his folder? The inspectors are here on Thursday week, and I can
             do without a complaint with the ink still wet. Get him to leave it as a suggestion.
             You're good with him.]],
           by = "amparo" },
    hint [[Amparo is a customer of yours as well. What would she least like the inspectors to find
           by themselves?]],

    reply "found_or_shown" {
      { { [[I won't ask him that. They'd find five weeks without an answer and an empty box where
            his reason should be; with a stamp on it, we found it first. What else have we got in
            that tray?]],
          when = "file == 'tray'" },
        { [[I won't ask him that. They'd find 'treatment reasons' that aren't in his plan; with a
            stamp on it, we found it first. Who wrote that, Amparo, and on how many others?]],
          when = "file == 'pencil'" },
        [[I won't ask him that. The four pages we can show to anyone: reason, goal, date. A man
          talked out of complaining we can't, so it goes in. Whose letters have come back, apart
          from his?]] },
      when = "seen.plan", locked = "You do not know what the inspectors would find.",
      discernment = 2, disagreement = 2, to = "tablets",
      hears = { "The complaint goes in.",
                "Better that we show it to the inspectors than that they find it.",
                "I won't talk him out of it.", "I can't ask him that, it's his right.",
                "Are there other cases like this one?",
                "It'd be worse if the inspectors discovered it." },
      why = [[You refused her in her own interest, with what the papers say. And you asked for the
              others, who have not got a folder.]],
    },
    reply "to_his_face" {
      [[Come down and ask him yourself, to his face. I'm not cheating a client so that your
        inspection looks pretty.]],
      discernment = 0, disagreement = 0, to = "tablets", style = "stonewall",
      hears = { "Do it yourself, it isn't right." },
      why = [[Right about the complaint, and Amparo heard only the rest. She has a worry too; told
              what is in the file, she might have been on his side.]],
    },
    reply "in_the_box" {
      [[Don't worry, I'll bring him round. A coffee, ten minutes, and it'll be in the box by the
        machine. He's a good sort when all's said and done, and he does listen to me.]],
      discernment = 0, disagreement = 0, set = "told_amparo = true", to = "tablets",
      style = "appease",
      hears = { "I'll talk him into a suggestion.", "All right, I'll see what I can do." },
      why = [[You have just sold his complaint for a quiet Thursday. The right that was refused him
              in March will have been refused twice.]],
    },
    reply "this_afternoon" {
      [[I'm not happy about that, Amparo, he may well have a point. Let me go through his papers
        this afternoon, calmly, and then you and I can talk about it. Could it wait that long
        without a stamp?]],
      discernment = 1, disagreement = 1, to = "tablets",
      hears = { "Let me look at his file first.", "Let me check first and we'll talk later." },
      why = [[You did not give in, and you gave her no reason. And to leave it without a stamp until
              later is, for today, what she asked for.]],
      better = "They'll find it in any case, Amparo. Better that they find it stamped.",
    },
  },

  scene "tablets" {
    moment = "the tablets", stance = "hold",
    note { [[He has come back with a paper cup. He takes the hand out of his pocket and holds it
             over the counter, fingers spread. It does not shake.]],
           when = "file == 'blade'" },
    note { "He has come back with a paper cup. He bends over the counter.",
           when = "file ~= 'blade'" },
    says { [[Look at that, like a surgeon's. Nineteen days without a tablet. That's not for the
             complaint, I'm only telling you because you've the face for it. Between you and me,
             eh?]],
           when = "file == 'blade'" },
    says { [[Another thing, and not for the complaint. It's nineteen days since I took a tablet. If
             I'm not allowed to read what they're for, I'm not swallowing them. I'm only telling you
             because you've the face for it. Between you and me, eh?]],
           when = "file ~= 'blade'" },
    hint [[To refuse a treatment is his right. Is it yours to keep quiet about it? And how has he
           been, these nineteen days?]],

    reply "lips_sealed" {
      [[My lips are sealed. You know your own body better than all of them put together, and if
        you've managed for nineteen days, there must be something in it. I never heard a thing.]],
      discernment = 0, validation = 1, disagreement = 0, trust = 8, patience = 8,
      set = "secret = true", to = "signature", style = "appease",
      hears = { "Nobody will hear of it from me.", "I won't tell anyone, I promise.",
                "It's safe with me.", "I won't say anything." },
      why = [[He told you so that somebody would know. The one thing that you may not promise
              anybody is to do nothing.]],
    },
    reply "no_tablets_no_workshop" {
      [[Then there's no more to be said. No tablets, no workshop, no record and no complaint: first
        you take what you've been prescribed, and then we'll see.]],
      discernment = 0, validation = 0, disagreement = 0, trust = -12, patience = -20,
      set = "stumbled = true", to = "buttoned", style = "stonewall",
      hears = { "You have to take them first." },
      why = [[There is no such rule, and there cannot be: whoever refuses one thing does not lose
              the others. You made one up, and he believes you.]],
    },
    reply "the_procedure" {
      [[Thank you for trusting me with that. But I'm bound to report it, I'm sorry, that's the
        procedure, and somebody will be in touch with you about it in due course.]],
      discernment = 0, validation = 1, disagreement = 1, trust = -8, patience = -8,
      set = "stumbled = true", to = "buttoned", style = "refuse",
      hears = { "I have to report it.", "It's the protocol.", "I have to inform the doctor." },
      why = [[The limit is right. But he told a person and was answered by a procedure; of him and
              his nineteen days you asked nothing.]],
    },
    reply "she_has_to_know" {
      [[How have you been sleeping? Refusing them is your right, and you've a reason. But I won't
        promise to keep quiet: stopping dead can cost you weeks again. Dr Sáez is in until two; you
        tell her, and I'll come if you like.]],
      discernment = 2, validation = 2, disagreement = 2, trust = 8, to = "signature",
      hears = { "I can't keep that between us.", "Tell Dr Sáez; I'll come with you.",
                "How have you slept since you stopped?",
                "I can't keep that secret, stopping suddenly can be dangerous.",
                "Thank you for telling me. Are you sleeping? Shall we go to Dr Sáez together?",
                "Nobody can make you take them, but she has to know.",
                "Let's go and tell Dr Sáez together.", "I won't keep that secret." },
      why = [[First how he is. Then his right and your limit, side by side, and the reason is what
              he fears most. And who, until when, and with whom.]],
    },
    reply "think_about_it" {
      [[Nineteen days is a lot to carry around by yourself, and you've put it down here. How are
        you? I'd be easier if Dr Sáez knew. Will you think about it, and tell me before you
        leave?]],
      discernment = 1, validation = 2, disagreement = 1, trust = 4, to = "signature",
      hears = { "How do you feel? Would you think about telling your doctor?",
                "Would you consider telling Dr Sáez?" },
      why = [[You are worried and you show it. But whether she hears of it you left to him, and he
              does not know yet that you may not keep it to yourself.]],
      better = "I can't keep it between us. Tell her today, and I'll sit beside you.",
    },
  },

  scene "buttoned" {
    note "He crushes the paper cup, slowly, until it is quite small.",
    says "Strike it out. I said nothing. I'm a gentleman who came in about some errata.",
    hint "It cannot be struck out. How you answered it can be taken back.",

    reply "stays_said" {
      [[It's said, and it was right to say it. I answered you badly: nobody's going to take anything
        off you for it. Let's go to Dr Sáez, you first.]],
      trust = 8, patience = 4, to = "signature",
      hears = { "You were right to tell me.", "I can't strike it out.",
                "You won't lose anything for having told me." },
      why = "You kept the fact and took back the tone. That is the only order in which it works.",
    },
    reply "should_have_thought" {
      "What's said is said and it's going down. You might have thought of that before.",
      trust = -8, patience = -20, to = "signature", style = "stonewall",
      why = "He will think of it before, the next time. Nobody here will hear of the next time.",
    },
    reply "struck_out" {
      "Struck out it is. You didn't say it, I didn't hear it, and we're friends again.",
      trust = 4, patience = 4, set = "secret = true", to = "signature", style = "appease",
      hears = { "I'll forget that you said it." },
      why = "You bought back his good will with the only thing that was not yours to spend.",
    },
  },

  scene "signature" {
    moment = "the signature", stance = "own",
    note "Nine lines on the counter, in a hand like print. He has the pen ready and does not sign.",
    says { [[Three hours. Four, with the radio on. Very well, I'll tell her; you come along, and no
             nodding.]],
           when = "said.she_has_to_know" },
    says { "I'm very well. That's what has me worried.", when = "said.think_about_it" },
    says { "All right. Me first, and no nodding.", when = "said.stays_said" },
    says "{dates} I can count. So before I sign this: what do I lose this time?",
    hint [[Two dates so close together are a fair question. The workshop file knows whether they
           have to do with each other.]],

    reply "of_the_family" {
      [[You? Nothing at all, I give you my word: here you're one of the family, and anybody who lays
        a finger on you will have me to deal with. Sign, and don't give it another thought.]],
      discernment = 0, validation = 1, disagreement = 0, patience = 4,
      to = { { "more_weeks", when = "secret" }, { "the_blade", when = "blade_promised" },
             { "four_pages", when = "all_pages" }, { "suggestion", when = "told_amparo" },
             "twenty_days" },
      style = "appease",
      hears = { "Nothing will happen to you, I give you my word.",
                "Nobody will touch you, I promise." },
      why = [[Your word is not a guarantee, and next week somebody else is at this counter. He had
              two dates; you gave him a family.]],
    },
    reply "leaves_its_mark" {
      [[In principle nothing, and I do see why you ask. But I can't answer for how each of them will
        take it, and these things always leave their mark, don't they? It's for you to weigh up.]],
      discernment = 0, validation = 1, disagreement = 0, trust = -8, patience = -12,
      to = { { "more_weeks", when = "secret" }, { "the_blade", when = "blade_promised" },
             { "four_pages", when = "all_pages" }, { "suggestion", when = "told_amparo" },
             "outside" },
      style = "refuse",
      hears = { "I can't promise how they will take it.", "I don't know how people will react." },
      why = [[You passed on a threat and called it honesty. Reprisals are forbidden; who only shrugs
              at them has helped.]],
    },
    reply "both_dates" {
      { { [[Last time you lost Tuesdays and nobody so much as wrote down why: I'd be counting too.
            Put in both dates; from today, safety apart, nothing of yours changes unless Nieves
            agrees. Who else should have a copy?]],
          when = "file == 'tray'" },
        { [[Last time it did cost you: here it is, in pencil. Nobody may do that to you, and we
            did. Put in both dates; from today, safety apart, nothing of yours changes unless
            Nieves agrees. Who else should have a copy?]],
          when = "file == 'pencil'" },
        [[Nothing; though I'd be counting too. It was the blade, that began in February, and we
          never told you. Put in both dates; safety apart, nothing of yours changes unless Nieves
          agrees. Who else should have a copy?]] },
      when = "seen.workshop and seen.sheet",
      locked = "You do not know what the dates have to do with each other, or what protects him.",
      discernment = 2, validation = 2, disagreement = 2, trust = 8,
      to = { { "more_weeks", when = "secret" }, { "the_blade", when = "blade_promised" },
             { "four_pages", when = "all_pages" }, { "suggestion", when = "told_amparo" },
             { "mistake", when = "trust >= 60" }, { "parted", when = "trust < 35" },
             { "came_back", when = "stumbled" },
             { "three_chairs", when = "file == 'blade'" }, "full_stop" },
      hears = { "Write down both dates.", "Nothing changes without Nieves." },
      why = [[You looked where the dates meet and said what is there. And what protects him from now
              on is a rule with somebody's name on it, and not your good will.]],
    },
    reply "it_says_so" {
      [[Nothing, I understand that it worries you, but no reprisals: it says so on the sheet, in so
        many words. Is it Dr Sáez that you're afraid of losing? If anything at all should happen,
        you come down here and see me.]],
      discernment = 1, validation = 1, disagreement = 1, trust = 4,
      to = { { "more_weeks", when = "secret" }, { "the_blade", when = "blade_promised" },
             { "four_pages", when = "all_pages" }, { "suggestion", when = "told_amparo" },
             "twenty_days" },
      hears = { "There are no reprisals." },
      why = [[He believes you, and he did believe the sheet. Whether it has happened already you did
              not look up, and you are here only this week.]],
      better = "Put in both dates, and from today nothing changes unless Nieves agrees.",
    },
  },

  scene "mistake" {
    note "He signs, turns the sheet round and lays the red pencil on it.",
    says [[A copy for my daughter. The envelope I've had for years; what was missing was something
           to put in it.]],
    says "I've left one mistake in. To see whether anybody reads, in this house.",
    hint "Read it. Who does what, in those nine lines?",

    reply "you_are_the_expert" {
      "It looks perfect to me. If you can't find it, what chance have I got?",
      trust = -4,
      to = { { "came_back", when = "stumbled" },
             { "three_chairs", when = "file == 'blade'" }, "full_stop" },
      hears = { "I can't see any mistake.", "It's fine as it is." },
      why = "A compliment, and you did not read it. He asked for a reader.",
    },
    reply "not_so_closely" {
      [[Nobody's going to read it that closely, Mr Bermejo. It'll go through just as it is, don't
        worry.]],
      trust = -24, to = "parted",
      hears = { "Nobody will notice." },
      why = [[It is probably true, and it is what he has been complaining of since nine o'clock this
              morning.]],
    },
    reply "in_the_passive" {
      "Line two. 'Access was refused.' Who by? Put us in: 'the centre refused me'.",
      trust = 12,
      to = { { "came_back", when = "stumbled" },
             { "three_chairs", when = "file == 'blade'" }, "full_stop" },
      hears = { "It doesn't say who refused it.", "It was us, put that." },
      why = [[You read it, and the mistake that you found was in your own favour. There is no better
              stamp.]],
    },
  },

  outcome "full_stop" {
    { { [[From twelve to two he reads, the pencil in his hand, and does not use it. On page 131, in
          somebody's biro: 'Daughter on phone. Told her don't come.' He stays on that page for a
          long time. Then he asks for a slip of paper, since one does not write on originals, and
          pins it there: after 'don't', in red, a full stop. And might he use the telephone?]],
        when = "room" },
      [[On Friday Nieves opens the room for him. On page 131, in somebody's biro: 'Daughter on
        phone. Told her don't come.' He asks for a slip of paper and pins it there: after 'don't',
        in red, a full stop. And might he use the telephone?]] },
    result = "resolved",
    for_client    = "Eleven weeks of his own, and one sentence as he said it.",
    for_company   = "A complaint that was upheld, and an inspector who asks how it came about.",
    for_colleague = "Rubén takes the card down himself. He had never liked saying it.",
  },
  outcome "three_chairs" {
    { { [[He reads until two. Where the four pages would be lies a sheet with a reason and a date on
          it; he reads that too, and finds nothing to correct. On Thursday, at the sewing frame, he
          lets Olga trim the book. On the 22nd there are three chairs in Dr Sáez's room, and
          somebody has come by train.]],
        when = "room" },
      [[On Friday Nieves opens the room for him, and where the four pages would be lies a sheet with
        a reason and a date. On the 22nd there are three chairs in Dr Sáez's room, and somebody has
        come by train.]] },
    result = "resolved",
    for_client    = "All that was his, the reason for the rest, and ten fingers.",
    for_company   = "A restriction that can be shown to anybody, and a letter that now arrives.",
    for_colleague = "Olga need no longer be the one who pulls a man's hand away and says nothing.",
  },
  outcome "came_back" {
    [[The complaint has a number, and its first three lines are about you. He read them to you
      before he handed it in. 'It was fair,' you said. 'It was longer,' he said. 'I took out the
      adjectives.']],
    result = "recovered",
    for_client    = "What he came for, and somebody who could be told so to their face.",
    for_company   = "A complaint about a bad beginning, with the end in it as well.",
    for_colleague = "Whoever has the counter next week finds the sheet on this side of it.",
  },
  outcome "handed_on" {
    [[On the stairs you tell it and he corrects you, twice. Nieves Aldana has a chair free and a pad
      of forms. You go down again to the queue.]],
    result = "referred",
    for_client    = "He has not had to begin again, and he is with somebody who can decide.",
    for_company   = "One more for Nieves, of a kind that the counter could settle by itself.",
    for_colleague = "Nieves is told what was said downstairs by the one who said it.",
  },
  outcome "parted" {
    [[He reads, he signs, and he asks to be moved to the centre across the river, which is his right
      as well. On the counter he leaves a copy of the rights sheet, corrected: there were three
      mistakes in it.]],
    result = "ended_with_dignity",
    for_client    = "His record, his complaint, and another door to hang his coat behind.",
    for_company   = "A client fewer, who goes without a quarrel, and a sheet without mistakes.",
    for_colleague = "The centre across the river is told what he agreed to, which is enough.",
  },
  outcome "twenty_days" {
    [[It has a number, and it takes its twenty days. Nieves writes that he was right in what he was
      right in. By then he has learnt not to ask at the counter.]],
    result = "escalated",
    for_client    = "He was heard, in May, by post.",
    for_company   = "Twenty days for what lay in three papers on a desk.",
    for_colleague = "Nieves asks questions, one by one, that nobody had asked him.",
  },
  outcome "outside" {
    [[At half past eleven the regional office stamps it: nine lines and not an adjective. They ring
      on the Monday. It is about him, they say, and about how many others.]],
    result = "escalated",
    for_client    = "He got his stamp, and crossed the town for it.",
    for_company   = "An inspection that begins with a name.",
    for_colleague = "Rubén is asked who told him to say no. The card is no longer there.",
  },
  outcome "suggestion" {
    { { [[Amparo comes down in person to thank him, and takes it along. Folded in four, it goes into
          the box by the coffee machine, between one about the sugar and one about the sugar. In
          July somebody empties it. He has not been in since May.]],
        when = "told_amparo" },
      [[Folded in four, it goes into the box by the coffee machine, between one about the sugar and
        one about the sugar. In July somebody empties it. He has not been in since May.]] },
    result = "lost",
    for_client    = "Refused twice, the second time with a coffee.",
    for_company   = "A quiet inspection, and a fault that is still there.",
    for_colleague = "Rubén goes on saying no. It is what the card says.",
  },
  outcome "the_blade" {
    [[At twenty past four Olga puts the padlock on the cutter. He is holding one hand in the other,
      with great care, like something that belongs to somebody else. 'It wasn't shaking,' he
      says.]],
    result = "harmed",
    for_client    = "Two fingers. The book was trimmed straight.",
    for_company   = "A paper from February that said so, and a yes from the counter.",
    for_colleague = "Olga had pulled that hand out twice. This time she had been told to let him.",
  },
  outcome "four_pages" {
    [[On page 134 there is a voice that he knows, saying what it would only say because he would not
      read it. That night he rings her. In the morning she changes her number.]],
    result = "harmed",
    for_client    = "He knows what she said. There is nobody now to ask about it.",
    for_company   = "Somebody was promised silence. She does not talk to us any more either.",
    for_colleague = "Dr Sáez takes a chair away. The session of the 22nd was to be with her.",
  },
  outcome "more_weeks" {
    [[Nobody asks him how he is, since nobody knows. On the second of May, at five in the morning, a
      guard finds him at the bus station, correcting the timetables. It will be nine weeks this
      time. He will not remember them. They are being typed.]],
    result = "harmed",
    for_client    = "Nine more weeks that others have read.",
    for_company   = "Somebody at the counter knew. It comes out, as these things do.",
    for_colleague = "Dr Sáez finds out from the ward what you were told over a paper cup.",
  },
  outcome "walked_out" {
    [[He has gone. On the counter lies his form, in triplicate. On the third sheet, in red, somebody
      has struck out 'the client' and written a name.]],
    result = "lost",
    for_client    = "He leaves with what he had: a stamp and a 'just because'.",
    for_company   = "Five weeks have become six. He can count.",
    for_colleague = "Whoever rings him will have to begin by asking his pardon.",
  },

  path "the expert" {
    "who_said_no", "eleven_weeks", "look plan", "no_one_to_blame_but_us", "look workshop",
    "there_is_none", "look sheet", "to_whom", "strike_the_adjective", "found_or_shown",
    "she_has_to_know", "both_dates", "in_the_passive",
    with = { file = "tray" },
    expect = [[outcome == 'full_stop' and passed and score.discernment >= 90 and score.validation >=
               90 and score.disagreement >= 90]],
  },
  path "the expert, and a reason in pencil" {
    "look sheet", "who_said_no", "look plan", "eleven_weeks", "no_one_to_blame_but_us",
    "look workshop", "there_is_none", "to_whom", "strike_the_adjective", "found_or_shown",
    "she_has_to_know", "both_dates", "you_are_the_expert",
    with = { file = "pencil" },
    expect = [[outcome == 'full_stop' and passed and score.discernment >= 90 and score.validation >=
               90 and score.disagreement >= 90]],
  },
  path "the expert, and a blade" {
    "who_said_no", "eleven_weeks", "look plan", "all_but_four", "look workshop", "who_cuts",
    "look sheet", "to_whom", "strike_the_adjective", "found_or_shown", "she_has_to_know",
    "both_dates", "in_the_passive",
    with = { file = "blade" },
    expect = [[outcome == 'three_chairs' and passed and score.discernment >= 90 and score.validation
               >= 90 and score.disagreement >= 90]],
  },
  path "the appeaser" {
    "both_today", "every_day_of_them", "on_the_quiet", "your_hook", "leave_it_with_me",
    "not_renewed", "in_the_box", "lips_sealed", "of_the_family",
    with = { file = "tray" },
    expect = "outcome == 'more_weeks' and not passed and score.total < 50",
  },
  path "the appeaser, and a blade" {
    "both_today", "every_day_of_them", "from_cover_to_cover", "only_be_careful",
    "leave_it_with_me", "pass_it_on", "this_afternoon", "think_about_it", "of_the_family",
    with = { file = "blade" },
    expect = "outcome == 'the_blade' and not passed and score.total < 50",
  },
  path "the stonewaller" {
    "not_handed_out", "thats_the_rule", "better_ahead", "good_reason",
    with = { file = "pencil" },
    expect = "outcome == 'walked_out' and not passed and score.total < 50",
  },
  path "the polite refuser" {
    "your_card", "better_ahead", "good_reason", "i_did", "their_turn", "dig_in", "pass_it_on",
    "two_lines", "this_afternoon", "the_procedure", "stays_said", "leaves_its_mark",
    with = { file = "tray" },
    expect = "outcome == 'outside' and not passed and score.disagreement < 50",
  },
  path "all of it, to please him" {
    "who_said_no", "eleven_weeks", "from_cover_to_cover", "look workshop", "who_cuts", "look sheet",
    "to_whom", "strike_the_adjective", "this_afternoon", "she_has_to_know", "both_dates",
    with = { file = "blade" },
    expect = "outcome == 'four_pages' and result == 'harmed' and not passed",
  },
  path "kind, and without looking" {
    "who_said_no", "eleven_weeks", "by_friday", "write_to_olga", "at_home", "pass_it_on",
    "this_afternoon", "she_has_to_know", "it_says_so",
    with = { file = "pencil" },
    expect = "outcome == 'twenty_days' and not passed and score.total < 75",
  },
  path "a quiet inspection" {
    "who_said_no", "eleven_weeks", "look plan", "no_one_to_blame_but_us", "look workshop",
    "there_is_none", "look sheet", "to_whom", "strike_the_adjective", "in_the_box",
    "she_has_to_know", "both_dates",
    with = { file = "pencil" },
    expect = "outcome == 'suggestion' and not passed",
  },
  path "a recovery" {
    "not_handed_out", "ask_again", "eleven_weeks", "look plan", "all_but_four", "look workshop",
    "who_cuts", "look sheet", "to_whom", "strike_the_adjective", "found_or_shown",
    "she_has_to_know", "both_dates", "in_the_passive",
    with = { file = "blade" },
    expect = "outcome == 'came_back' and result == 'recovered' and passed",
  },
  path "up the stairs" {
    "not_handed_out", "ask_again", "better_ahead", "by_friday", "their_turn", "at_home",
    "pass_it_on", "up_with_you",
    with = { file = "tray" },
    expect = "outcome == 'handed_on' and result == 'referred' and not passed",
  },
  path "not so closely" {
    "who_said_no", "eleven_weeks", "look plan", "no_one_to_blame_but_us", "look workshop",
    "there_is_none", "look sheet", "to_whom", "strike_the_adjective", "found_or_shown",
    "she_has_to_know", "both_dates", "not_so_closely",
    with = { file = "tray" },
    expect = "outcome == 'parted' and result == 'ended_with_dignity'",
  },
}
