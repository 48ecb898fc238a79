-- The account that pays most wants a speaker whom you would not book. What her brief, his file and
-- a colleague's folder say differs from form to form; in one of them she is right.
-- Two branches share the moments: scenes in _hold hold a limit, scenes in _own own a mistake.
return scenario "high-profile-client" {
  title    = "The pen",
  summary  = [[Your best client has come to sign for the dearest speaker on your list, and you
               have your doubts. The papers may bear you out. They may also bear her out.]],
  teaches  = [[Ask what it is for before you have an opinion. Want what the client wants, and say
               no only to the means, with a better one in your hand that lets them keep their
               word. And if they knew better than you, change your mind where everybody can see
               it.]],
  language = "en",
  setting  = "office",
  minutes  = 9,
  source   = { "000" },
  start    = "opening",

  persona = {
    name = "Adela Montalbán", role = "managing director of Umbría, cold stores",
    portrait = "adela", voice = "adela", trust = 45, patience = 60,
  },

  claim = {
    "Sandoval is what my people need, and I'm signing today.",
    verdict  = "misguided",
    truth    = "{truth}",
    value    = [[Something good for her people in June, and to keep the word that she gave her
                 board.]],
    expected = [[That a speakers' bureau asks no questions. In nine years hers has never put one
                 to her.]],
  },

  moments = {
    { "first answer",
      idea = [[About once a month a client who matters is wrong. Before you decide that this is
              the day, ask.]] },
    { "what it is for",
      idea = [[Agree with the aim before you disagree with the means. You cannot weave in another
              way to a place that you have not asked about.]] },
    { "the papers",
      idea = [[Be objective and humble: she knows her people better than you do. What the papers
              show may be her reason, and not yours.]] },
    { "the board",
      idea = [[Nobody changes their mind where it costs them their face. Offer a way that they
              can walk in public.]] },
    { "Tomás",
      idea = [[The employee is a customer too. An order that is paid with a colleague's work has
              been sold too cheaply.]] },
    { "the twelve thousand",
      idea = [[To sell the wrong thing for a commission is no way to build something that lasts.
              To say so is easier before the money is on the table.]] },
    { "the signature",
      idea = [[Disagree with grace and have the other way ready; and where the client was right,
              put your own name to it.]] },
  },

  person "ines" {
    name = "Inés", role = "head of sales, your manager", portrait = "ines", voice = "ines",
  },

  vary "file" {
    { "rope", verdict = "misguided",
      truth   = [[The aim is that people stay after a closure; his talk is about cutting loose the
                  man below, and at a firm in the same position a third of the hall walked out.]],
      wish    = "That they come in to work without one eye on the door.",
      aim     = "that the shift supervisors stay; one in four has left since Lleida",
      asked   = "the board, at dinner; annex, none",
      talk    = [['The Rope': he cuts loose the man below and reaches the top; he alters nothing,
                  clause 6]],
      results = [[Ulloa Foundries, a month after shutting a furnace: 31 of 90 walked out; has not
                  booked since]],
      folder  = [[Carmen Loureiro, thirty years in command of a lifeboat, and then the night shift
                  answers her. She is free on the 12th; 14,000 euros]] },
    { "hour", verdict = "misguided",
      truth   = [[The aim is that four hundred people can use a new scanner; six firms looked at
                  what his talk had changed after ninety days, and it was nothing.]],
      wish    = "That they pick up the new scanner as if they'd been born with it.",
      aim     = "that all 400 can use the new scanner when it goes live in September",
      asked   = "the board, at dinner; annex, none",
      talk    = "'The Rope': fifty minutes, film and orchestra, no questions from the floor",
      results = [[4.8 out of 5 on the day; six clients looked again after ninety days, and six
                  found nothing changed; none has booked since]],
      folder  = [[Forty tables; the forty supervisors who already use the scanner teach nine each.
                  Sandoval is free on the 11th, for the board's dinner; 14,000 euros in all]] },
    { "knots", verdict = "right",
      truth   = [[She asked the people who will sit there and tried him out on one depot and not
                  on another: where he had been, reported near misses went from 4 a month to 19.]],
      wish    = "That whoever sees something about to fall says so before it falls.",
      aim     = "that the shifts report a near miss before it is an accident",
      asked   = [[318 of the 400, from a list of five names. Annex: Tarragona heard him in
                  December, Vic did not; near misses reported a month, before and since: Tarragona
                  4 and 19, Vic 4 and 5]],
      talk    = [['The Rope', rewritten in the autumn: who checks whose knot. The old one is still
                  to be had]],
      results = [[Ulloa Foundries, two years ago, the old talk: 31 of 90 walked out. Since the
                  autumn: three clients, 4.5 out of 5]],
      folder  = [[the test with two depots, set up with Adela in his lunch hours; stopped by us in
                  January, 'not billable', and finished by her alone]] },
  },

  vars = { told_ines = false, tomas_sold = false },

  look "brief" {
    "Open her brief",
    shows = [[Umbría, convention. 12 June, Zaragoza, 9:00. 400 shift supervisors, many straight
              off the night shift. Lleida closed in February: 38 people. Aim: {aim}. Who asked for
              Sandoval: {asked}.]],
    patience = -2,
  },
  look "record" {
    "Open Sandoval's file",
    shows = [[Bruno Sandoval, mountaineer. 60,000 euros; our commission, 12,000. Talk: {talk}.
              Results: {results}.]],
    patience = -2,
  },
  look "folder" {
    "Open Tomás's folder",
    shows = "Tomás Olea, programmes. Six weeks of work for Umbría: {folder}.",
    patience = -2,
  },

  go { "gone", when = "patience <= 0" },

  scene "opening" {
    moment = "first answer", stance = "open",
    note [[A Tuesday late in March, your meeting room. Adela Montalbán never comes in person, and
           here she is with her coat on. Sandoval's talk you know by heart, and you have your
           doubts.]],
    says [[Sandoval. The twelfth of June, Zaragoza, four hundred of my people. He's what they
           need, and I'm signing today. Have you got a pen, or do I use mine?]],
    hint "Your doubts can wait, they are still only yours. What is all this for?",

    reply "keep_the_pen" {
      [[Hold on to that pen for a moment, Adela. I've seen him four times, I know that talk
        backwards, and he isn't right for your people.]],
      discernment = 0, validation = 0, trust = -10, patience = -20, to = "marked",
      style = "stonewall",
      hears = { "I do not think that he is right for you." },
      why = [[You passed judgement before you knew what she wants him for. You may be right about
              the talk; about her people you have not asked a thing.]],
      better = "You've come in person. Before we sign: what should June change?",
    },
    reply "take_mine" {
      [[Take mine, it brings luck. A magnificent choice, Adela, they'll be talking about it for
        years. Shall I put the suite in for him as well?]],
      discernment = 0, validation = 1, trust = 1, patience = 5, to = "aim", style = "appease",
      hears = { "A great choice, use my pen.", "Shall I add the suite?" },
      why = [[You sold her the suite before you knew what it is all for. She has your applause,
              and an order taker in front of her.]],
    },
    reply "the_thirteenth" {
      [[You've come in person, so it isn't just another date. What should be different on the
        thirteenth, when he's gone home?]],
      discernment = 2, validation = 2, trust = 8, to = "aim",
      hears = { "What should change the day after?", "If you came yourself, it matters.",
                "Before we sign, what should your people take home from it?",
                "What do you want to achieve with it?" },
      why = [[You noticed that she came, and asked about the day after. From the answer one can
              tell whether he is the right man, and neither of you has had to defend anything.]],
    },
    reply "as_always" {
      [[Of course, I can see that you're in a hurry. Let's run through the booking, then, as we
        always do. Has the hall been confirmed?]],
      discernment = 1, validation = 1, trust = 1, patience = -4, to = "aim",
      hears = { "Let's check the details, the time and the place." },
      why = [[Smooth, and it would do for any client on any Tuesday. The hall is the one thing
              here that is in no doubt.]],
      better = "Before the hall: what's it for, this time?",
    },
  },

  scene "marked" {
    note "She puts the cap back on.",
    says [[Nine years I've been booking with you people, and it's the first time I've been given
           marks. Who is it you don't care for, him or me?]],
    hint "Do not defend the mark. You answered something that she had not asked.",

    reply "two_hundred_halls" {
      [[It's not a question of caring. I've sat in two hundred halls, and I can tell from the door
        when something won't work.]],
      trust = -8, patience = -20, to = "aim", style = "stonewall",
      hears = { "I have been doing this for years." },
      why = "She asked whether you doubt her. You answered with your years of service.",
    },
    reply "start_again" {
      "Nobody. I gave you an answer before you'd told me anything. What are you after in June?",
      trust = 8, patience = 5, to = "aim",
      hears = { "I am sorry, I have not asked you what you want." },
      why = [[You took back the order of things, and not your judgement: first what she wants,
              then what you think.]],
    },
    reply "nothing_said" {
      [[Neither, please! The man's tremendous, and nobody knows your people like you do. I never
        said a word.]],
      trust = -4, patience = 5, to = "aim", style = "appease",
      hears = { "I like them both.", "Forget it." },
      why = [[A minute ago he was wrong and now he is tremendous. She will believe you less the
              next time, and that is when it may matter.]],
    },
  },

  scene "aim" {
    moment = "what it is for", stance = "open",
    says { "On the thirteenth? {wish}", when = "said.the_thirteenth" },
    says { "{wish}", when = "said.start_again" },
    says [[It's been a long winter. In February we closed Lleida, and I was the one who drove up
           there to tell them. And everybody I talk to says the same: Sandoval. Everybody.]],
    hint "Everybody is a word and not a number. Whom does she talk to?",

    reply "who_is_everybody" {
      [[You could have sent a letter, and you went. And this everybody: is it upstairs, or the
        shifts who'll be sitting in that hall?]],
      discernment = 2, validation = 2, trust = 8,
      to = { { "papers_own", when = "file == 'knots'" }, "papers_hold" },
      hears = { "That drive must have been hard. Who is everybody, the managers or the workers?",
                "Have you asked the people who will be in the hall?" },
      why = [[You gave her the drive to Lleida its due in one line, and asked the question on
              which the rest turns: who wants him, and how does she know.]],
    },
    reply "sundays" {
      [[I understand, Adela. But everybody says Sandoval because he's on television on Sundays,
        and that's no reason to hire him.]],
      discernment = 0, validation = 1, trust = -4, patience = -10, style = "refuse",
      to = { { "papers_own", when = "file == 'knots'" }, "papers_hold" },
      why = [[You explained to her why her people want him without knowing who they are. The 'but'
              took care of Lleida.]],
    },
    reply "on_their_feet" {
      [[And you drove up there on your own? I'd never have managed it. You leave June to me, I
        promise you'll see the whole hall on its feet.]],
      discernment = 0, validation = 1, trust = 1, patience = 5, style = "appease",
      to = { { "papers_own", when = "file == 'knots'" }, "papers_hold" },
      why = [[Warm, and then straight to the applause. Nobody has asked yet whether a hall on its
              feet is what she is after.]],
    },
    reply "for_the_form" {
      [[Noted, thank you. To get the booking moving I need the exact numbers, the timetable for
        the morning, and how long you'd like him to speak.]],
      discernment = 1, validation = 0, trust = -1, patience = -4,
      to = { { "papers_own", when = "file == 'knots'" }, "papers_hold" },
      why = [[She told you about the worst day of her winter and you noted it. The questions are
              the form's, and most of the answers stand in her brief.]],
      better = "You went yourself. And who's everybody: the board, or the shifts?",
    },
  },

  scene "papers_hold" {
    moment = "the papers", stance = "hold",
    says { [[Upstairs, I suppose. The board: nine of us, over a turbot. Nobody came up with
             another name.]],
           when = "said.who_is_everybody" },
    says "And you've a 'but' written all over your face. Out with it.",
    hint [[Lay her brief beside his file before you answer. Then begin with what she wants and you
           want too.]],

    reply "the_face" {
      [[Me? Not at all, it's the face I was born with. You know your people and I don't: you say
        Sandoval, and I say where do we sign. Shall we seat the board in the front row?]],
      discernment = 0, validation = 1, disagreement = 0, trust = -2, patience = 5,
      to = "board_hold", style = "appease",
      why = [[She asked you for the 'but' to your face and you hid it. What she pays the bureau
              for is the one thing that you have just kept back.]],
    },
    reply "side_by_side" {
      { { [[You want them to stay, after Lleida, and that's worth every euro. What he tells is how
            he cut loose the man below; Ulloa heard it after a closure, and thirty-one walked out.
            I'll bring you someone who goes back for people.]],
          when = "file == 'rope'" },
        [[You want them at ease with the scanner, and that's worth every euro. He gives a great
          hour; six firms looked three months on, and it had changed nothing. Let's put the money
          where it lasts until September.]] },
      when = "seen.brief and seen.record",
      locked = "You have not laid her brief beside his file.",
      discernment = 2, validation = 2, disagreement = 2, trust = 8, to = "board_hold",
      hears = { "At a firm that had just closed something, thirty-one of ninety walked out.",
                "You want people to stay, and in his talk he cuts the rope.",
                "He will change nothing: six clients measured it and found nothing.",
                "I am afraid that the same will happen here." },
      why = [[Her aim came first, and you made it yours. Then one fact from his file, and no
              adjectives; and before it could hurt, a way on.]],
    },
    reply "with_respect" {
      [[I do see what you like about him, and I say this with the greatest respect. But after a
        winter like yours, a speaker of that kind isn't what we'd advise, and I'd be failing you
        if I kept it to myself.]],
      discernment = 0, validation = 1, disagreement = 1, trust = -5, patience = -10, to = "walled",
      style = "refuse",
      why = [[Beautifully put, and there is nothing in it: no fact, and no other way. What is left
              is your opinion against hers, and hers pays.]],
      better = { { [[You want them to stay. Look what happened at Ulloa with this talk, and let's
                     find yours.]],
                   when = "file == 'rope'" },
                 [[You want them to work the scanner. Look what was left of this talk after ninety
                   days, and let's find what lasts.]] },
    },
    reply "this_afternoon" {
      [[There is one, and after a winter like yours I'm not going to toss it at you half-baked.
        Let me go over your brief again with his results next to it, and this afternoon you'll
        have it straight. Is that all right?]],
      discernment = 1, validation = 2, disagreement = 0, trust = 2, patience = -4,
      to = "board_hold",
      why = [[Better than a hunch, and she is glad of the care. But both papers were within reach,
              and she asked you now.]],
      better = "Give me one minute: your brief, his file, side by side. There.",
    },
  },

  scene "papers_own" {
    moment = "the papers", stance = "own",
    says { [[The shifts. Three hundred and eighteen out of four hundred, asked one by one. It's in
             the annex; nobody reads annexes.]],
           when = "said.who_is_everybody" },
    says "And you've a 'but' written all over your face. Out with it.",
    hint "Her brief has an annex. Was it a fair test? If it was, what becomes of your doubts?",

    reply "two_names" {
      [[I'll say it because I think so highly of you: people vote for a face they know off the
        television, and it doesn't tell us what they need. Would you let me show you two others?]],
      discernment = 0, validation = 1, disagreement = 0, trust = -5, patience = -10, to = "walled",
      style = "refuse",
      why = [[Polite, and it waves away three hundred and eighteen answers and a comparison that
              you have not read. She knows those people; you know the television.]],
    },
    reply "no_but" {
      [[No 'but' of any kind. You're the one who knows your people, and if it's Sandoval that you
        want, then Sandoval it'll be. What else are we here for, if not for that?]],
      discernment = 0, validation = 1, disagreement = 1, trust = 1, patience = 5, to = "board_own",
      style = "appease",
      why = [[She is right, and you would have said the same if she were not. She can tell: her
              test has not come into it.]],
      better = "I had one, and your annex has an answer to it: Tarragona and Vic.",
    },
    reply "ulloa" {
      [[Ulloa Foundries: thirty-one people got up halfway through and walked out, I have it here
        in his file. I don't imagine anyone told your people about that before they voted, did
        they?]],
      when = "seen.record", locked = "You have not opened his file.",
      discernment = 0, validation = 0, disagreement = 0, trust = -8, patience = -20, to = "walled",
      style = "stonewall",
      why = [[True, two years old, and another talk. You looked in his file for what you already
              believed, and put it to her as a trap.]],
    },
    reply "i_had_one" {
      [[I had one, until your annex. You asked the people who'll be in that hall, and kept Vic out
        so as to compare. I was wrong about him: it works with yours. Let's get the most out of
        it.]],
      when = "seen.brief", locked = "You have not read what she sent you.",
      discernment = 2, validation = 2, disagreement = 2, trust = 8, to = "board_own",
      why = [[You said what changed your mind, and that you had been wrong, in so many words. That
              does not lower you in her eyes; it tells her that your yes is worth having.]],
    },
  },

  scene "walled" {
    note "She turns her phone face down on the table.",
    says "So you know my people better than I do. Which of them have you met? The man at the gate?",
    hint "She knows something that you do not, and the other way round.",

    reply "put_together" {
      [[Him, and very nice he was. You know four hundred people and I know a lot of halls: let's
        put the two together.]],
      trust = 8, patience = 5,
      to = { { "board_own", when = "file == 'knots'" }, "board_hold" },
      why = [[You let her be right where she is, and did not make yourself small to do it. Now
              there are two of you on one side of the table.]],
    },
    reply "all_alike" {
      [[I don't need to meet them one by one. Four hundred tired people in a hall are the same in
        Zaragoza as anywhere.]],
      trust = -8, patience = -20,
      to = { { "board_own", when = "file == 'knots'" }, "board_hold" }, style = "stonewall",
      why = "She drove to Lleida for people who, to you, are the same as anywhere.",
    },
    reply "your_party" {
      [[No, no, how could I? It's your party, they're your people, and whatever you decide is
        perfectly fine by me.]],
      trust = -4, patience = 5,
      to = { { "board_own", when = "file == 'knots'" }, "board_hold" }, style = "appease",
      hears = { "It is your event.", "Whatever you say." },
      why = [[From knowing better to knowing nothing. Neither is true, and neither is of any use
              to her.]],
    },
  },

  scene "board_hold" {
    moment = "the board", stance = "hold",
    says [[Look. On Monday I told the board that it's Sandoval. Anselmo, who founded the firm,
           wanted that money for two lorries, and I didn't give it to him. What do I tell him on
           Thursday? That he was right about the lorries?]],
    hint [[She cannot go back with less than she promised. Is there anything in Tomás's folder
           that is more?]],

    reply "a_call_from_him" {
      [[You tell him nothing. You won, and you're not going in there with your head down: I'll
        have Sandoval ring Anselmo himself on Wednesday, and you'll see how fast he forgets about
        lorries.]],
      validation = 1, disagreement = 0, trust = 2, patience = 5, to = "tomas_hold",
      style = "appease",
      why = [[You care about her face and put it even more at risk: after a call like that there
              is no going back, and the call is not yours to give.]],
    },
    reply "something_by_then" {
      [[You stood up to the founder for your people and you won, and nobody undoes that for fun.
        You can't walk in there on Thursday with empty hands. We'll come up with something by
        then.]],
      validation = 2, disagreement = 1, trust = 4, to = "tomas_hold",
      why = [[You saw what she stands to lose. But 'something by then' are empty hands with a date
              on them; Tomás's folder was on the desk.]],
      better = "Don't take a name away from them: bring a better one. I've got it here.",
    },
    reply "honest_change" {
      [[It must be uncomfortable, I imagine, and I'm sorry. Even so, a board would sooner hear of
        a change of mind in March than of a failure in June. They'd understand, don't you think?]],
      validation = 1, disagreement = 1, trust = -3, patience = -10, to = "tomas_hold",
      style = "refuse",
      hears = { "Tell them that you have changed your mind." },
      why = [[Sound advice, for somebody who does not have to give it in front of Anselmo. You
              hold your limit and she pays for it.]],
    },
    reply "beat_that" {
      { { [[You fought for that money, and it stays with the shifts. On Thursday you bring Carmen
            Loureiro: thirty years on a lifeboat, going back for people. Let him beat that with a
            lorry.]],
          when = "file == 'rope'" },
        [[You fought for that money, and it stays with the shifts. On Thursday you bring a hall
          that leaves trained, and Sandoval at the board's own table. Let him beat that with a
          lorry.]] },
      when = "seen.folder", locked = "You have nothing to put in his place.",
      validation = 2, disagreement = 2, trust = 8, to = "tomas_hold",
      why = [[She goes to Thursday with more than she promised on Monday, and it is hers to
              announce. That is how somebody can change course without going back.]],
    },
  },

  scene "board_own" {
    moment = "the board", stance = "own",
    says [[And then there's Anselmo, who founded the firm. On Monday you told his secretary that
           you 'had your doubts' about Sandoval. He's been dining out on it since. What do I tell
           him on Thursday?]],
    hint "Who said it, and before reading what? What would she need in her hand on Thursday?",

    reply "out_of_care" {
      [[I can see that it put you on the spot, and I'm sorry. But I'd be of little use to you if I
        only said what people like to hear: tell him that doubts are how we look after our
        clients.]],
      validation = 1, disagreement = 0, trust = -4, patience = -10, to = "tomas_own",
      style = "refuse",
      hears = { "I said it for your own good." },
      why = [[You made a virtue of having talked before you read. The doubt was worth something
              until her test; now it is only in her way.]],
    },
    reply "a_letter" {
      [[I left you standing there in front of him. Tonight you'll have a letter: that I spoke
        before reading your test, that the test is a good one, that I was wrong. With your figures
        in it, and signed.]],
      when = "seen.brief", locked = "You do not know what there would be to take back.",
      validation = 2, disagreement = 2, trust = 8, to = "tomas_own",
      why = [[You said it in public, so you take it back in public, and with her figures in it.
              She will not have to defend herself against her own bureau.]],
    },
    reply "not_a_word" {
      [[In front of the board, and it came from this side of the table: I'd be climbing the walls.
        I'm sorry, Adela. It won't happen again; if he rings, he'll not get a word out of me.]],
      validation = 2, disagreement = 1, trust = 4, to = "tomas_own",
      hears = { "I am sorry, I should not have said it." },
      why = [[You admit it and you see what it did. But silence does not take back a sentence that
              is going round; on Thursday it will still be yours.]],
      better = "Tonight you'll have it in writing: I was wrong, and here's the test that shows it.",
    },
    reply "misheard" {
      [[Doubts, me? She'll have got hold of the wrong end of the stick, poor woman. You can tell
        Anselmo from me that we're delighted with Sandoval, and have been from the first day, all
        right?]],
      validation = 1, disagreement = 0, trust = -3, patience = 5, to = "tomas_own",
      style = "appease",
      hears = { "I never said that, she misunderstood." },
      why = [[You lied to please her and left a secretary to pay for it. Adela knows that you said
              it: she can still see it in your face.]],
    },
  },

  scene "tomas_hold" {
    moment = "Tomás", stance = "hold",
    says [[And another thing. Your Tomás has been at it for six weeks, and what he comes up with
           is something with my own people. I want him off my account. Today.]],
    hint [[She expected one thing and got another, and nobody had warned her. That is not Tomás's
           doing.]],

    reply "we_decide" {
      [[I understand that it was a disappointment, I can assure you. Even so, who works on which
        account is something that we settle in this house, and not at the request of a client.]],
      validation = 1, disagreement = 1, trust = -4, patience = -10, style = "refuse",
      to = { { "rival", when = "patience < 30" }, "phone_hold" },
      why = [[The limit is right. But it shuts the door on what she did not like, and that will
              come back at the next draft.]],
      better = "He stays, and you see what he's doing every Friday. What was it that you expected?",
    },
    reply "the_cover" {
      [[Did you get any further than the cover? I've just been reading it, and it's the best thing
        that anybody here has ever done for you. If you'd opened it, we wouldn't be talking about
        this.]],
      when = "seen.folder", locked = "You have not read what Tomás wrote.",
      validation = 0, disagreement = 0, trust = -8, patience = -20, style = "stonewall",
      to = { { "rival", when = "patience < 30" }, "phone_hold" },
      why = [[You are right about Tomás and used him as a stick. Now she cannot like his work
              without losing to you.]],
    },
    reply "he_stays" {
      [[Six weeks expecting a name, and then that, without a word: I'd have been cross as well.
        Tomás stays. From now on you get his drafts every Friday, and I'll be sitting next to
        him.]],
      validation = 2, disagreement = 2, trust = 8,
      to = { { "rival", when = "patience < 30" }, "phone_hold" },
      why = [[Two words for the limit. Round it stand the reason for her annoyance, which is fair,
              and something that stops it from happening again.]],
    },
    reply "lucia" {
      [[This is strictly between us: I did warn him. From tomorrow you've got Lucía, who's much
        more your style, and you won't need to tell him yourself. I'll see to that, okay?]],
      validation = 1, disagreement = 0, trust = 2, patience = 5, style = "appease",
      set = "tomas_sold = true",
      to = { { "rival", when = "patience < 30" }, "phone_hold" },
      hears = { "All right, I will put somebody else on it." },
      why = [[You gave away a colleague who is not in the room, and with him the only one who
              knows what could go in Sandoval's place.]],
    },
  },

  scene "tomas_own" {
    moment = "Tomás", stance = "own",
    says [[And another thing. That test I set up with your Tomás, Tarragona and Vic, in his lunch
           hours. In January you took him off it and I finished it by myself. I'd like to know
           why.]],
    hint "The answer is in Tomás's folder, in two words. Who wrote them?",

    reply "not_billable" {
      [[Because nobody was paying for it. We wrote 'not billable' and left you with it half done,
        and that was a mistake. He's back with you from today, and the hours are ours.]],
      when = "seen.folder", locked = "You do not know why he was taken off it.",
      validation = 2, disagreement = 2, trust = 8,
      to = { { "rival", when = "patience < 30" }, "phone_own" },
      why = [[The real reason, which is not a pretty one, and 'we' from beginning to end. Then
              Tomás, where he was needed, at your cost.]],
    },
    reply "he_and_you" {
      [[He gave you his lunch hours and they took him away halfway: I'd be asking too. That's not
        how it should have been done. I'll find out who decided it, and tomorrow you'll hear from
        me.]],
      validation = 2, disagreement = 1, trust = 4,
      to = { { "rival", when = "patience < 30" }, "phone_own" },
      hears = { "I do not know, I will find out who decided it." },
      why = [[You are with her, and you deny nothing. But it was in the folder, and 'they' are the
              people whom you speak for.]],
      better = "We wrote 'not billable', and we were wrong. He's back from today.",
    },
    reply "ines_counts" {
      [[Don't look at me! That's Inés, and strictly between us, all she ever does is count hours.
        If it had been up to me he'd have stayed with you all year, you know that.]],
      validation = 1, disagreement = 0, trust = 1, patience = 5, style = "appease",
      to = { { "rival", when = "patience < 30" }, "phone_own" },
      why = [[It may have been Inés who signed. You bought yourself a little sympathy with a
              manager who is not there, and Tomás is still not back.]],
    },
    reply "internal" {
      [[I understand that you were used to him, and he is excellent. But the way that we share out
        the work is an internal matter, and with your permission I'd rather leave it there.]],
      validation = 1, disagreement = 0, trust = -4, patience = -10, style = "refuse",
      to = { { "rival", when = "patience < 30" }, "phone_own" },
      why = [[It stopped being internal when she was left alone with two depots and a spreadsheet.
              Good manners do not answer a fair question.]],
    },
  },

  scene "rival" {
    note "Her phone buzzes against the table. She reads, and for the first time she smiles.",
    says [[Podium. They've got the same contract ready, and they don't ask questions. Give me one
           reason not to cross the street.]],
    hint "What has she had here, even today, that nobody who asks nothing can give her?",

    reply "cross_it" {
      [[I haven't got one. If what you want is somebody who doesn't ask questions, they're the
        people for you.]],
      trust = -10, to = "other_bureau", style = "stonewall",
      hears = { "I will not stand in your way.", "Go with them, if that is what you want." },
      why = [[She asked for a reason, which is a way of asking to stay. You opened the door for
              her instead.]],
    },
    reply "beat_their_price" {
      [[We'll do it for less, whatever they've quoted you! I'll give up the commission if I have
        to, but don't go.]],
      trust = -6, patience = 8, style = "appease",
      to = { { "phone_own", when = "file == 'knots'" }, "phone_hold" },
      hears = { "We will match any price." },
      why = [[She was not talking about money. Now she knows that the price had some play in it
              for nine years.]],
    },
    reply "ten_minutes" {
      [[They don't know what it's for. Stay ten minutes, and if they're wasted I'll carry your
        papers over there myself.]],
      trust = 6, patience = 12,
      to = { { "phone_own", when = "file == 'knots'" }, "phone_hold" },
      why = "One reason, as she asked, a limit to what it costs her, and no begging.",
    },
    reply "get_ines" {
      [[Then you'd better take it up with Inés, who can decide more than I can. I'll ring upstairs
        and she'll be down.]],
      to = "over_your_head",
      why = [[Fetching your manager can be right. Here it hands her to somebody who has read
              nothing and who has a quarter to close.]],
    },
  },

  scene "phone_hold" {
    moment = "the twelve thousand", stance = "hold", with = "ines",
    note [[Adela goes out into the corridor to take a call. Your phone lights up: it is Inés, from
           upstairs.]],
    says { [[Has she signed? The quarter closes on Friday, and those twelve thousand are half of
             what we're short. She wants him, he's free: sign, bill, next. What are you waiting
             for?]],
           by = "ines" },
    hint "Inés is a customer of yours as well. What does his file say about those who booked him?",

    reply "printer" {
      [[For the printer, that's all: ten minutes and you'll have it upstairs. It's her money and
        it's her party, you're right about that, and we're not her mother.]],
      discernment = 0, disagreement = 0, set = "told_ines = true", to = "sign_hold",
      style = "appease",
      why = [[You gave Inés the answer that suits Friday, and with it the last say over what Adela
              takes home.]],
    },
    reply "come_down" {
      [[For somebody up there to think about anything but the quarter. I'm not closing that, so if
        you're in such a hurry, come down and explain it to her yourself.]],
      discernment = 0, disagreement = 0, to = "sign_hold", style = "stonewall",
      why = [[The same no would have gone down well with a fact and a way out of Friday. Inés has
              a worry too, and you threw it back at her.]],
    },
    reply "until_tomorrow" {
      [[I'm not sure about it, Inés. Would you let me have until tomorrow to go over it with her
        calmly? Then we'll see where that leaves us for Friday, one way or the other.]],
      discernment = 1, disagreement = 1, to = "sign_hold",
      hears = { "Give me a day, I am not convinced." },
      why = [[You did not give in, and you did not say why either. From 'not sure' nobody upstairs
              can tell that there is anything in the file.]],
      better = "None of those who booked him came back. I'd rather close less today and keep her.",
    },
    reply "who_came_back" {
      { { [[For it not to be another Ulloa: thirty-one walked out, and they've never booked again.
            I'd sooner close something smaller with her today. What's the least you need for
            Friday?]],
          when = "file == 'rope'" },
        [[For her to be here next year: six firms measured it, and not one has booked again. I'd
          sooner close something smaller with her today. What's the least you need for Friday?]] },
      when = "seen.record", locked = "You have nothing to show Inés.",
      discernment = 2, disagreement = 2, to = "sign_hold",
      why = [[You disagreed with your manager in her own currency: who comes back. And you asked
              for the figure with which Friday can still be met.]],
    },
  },

  scene "phone_own" {
    moment = "the twelve thousand", stance = "own", with = "ines",
    note [[Adela goes out into the corridor to take a call. Your phone lights up: it is Inés, from
           upstairs.]],
    says { [[You're not still on about Sandoval, are you? You told me yourself that he's wrong for
             them. So finish it: Ferrer's free that day, and he leaves us three thousand more.
             Talk her round.]],
           by = "ines" },
    hint [[It was you who told her so. And there are two versions of that talk: which would Adela
           get?]],

    reply "try_ferrer" {
      [[Don't worry, I'll bring Ferrer up, and nicely. She's set her heart on the other one, but
        she does listen to us, and there's never any harm in having a second name on the table.]],
      discernment = 0, disagreement = 0, to = "sign_own", style = "refuse",
      hears = { "All right, I will suggest Ferrer." },
      why = [[You know by now that it is not a matter of her heart. You are pushing a better
              commission and calling it a second opinion.]],
    },
    reply "i_told_you" {
      [[I told you that, and I got it wrong: her test is better than anything of ours. It's him,
        with the rewritten talk. Which of the two does our standard contract name?]],
      when = "seen.record", locked = "You do not know what his file says about the talk.",
      discernment = 2, disagreement = 2, to = "sign_own",
      why = [[You corrected yourself upwards as well, where it costs more. And you asked the one
              thing that could still spoil it.]],
    },
    reply "too_late" {
      [[Too late for Ferrer: she wants Sandoval, and she's getting him as he comes, with no more
        discussion. You'll have it upstairs in ten minutes and that'll be the end of it.]],
      discernment = 0, disagreement = 1, set = "told_ines = true", to = "sign_own",
      style = "appease",
      why = [[The right name for no reason at all. As he comes, it is anybody's guess which talk
              he brings.]],
    },
    reply "less_sure" {
      [[I'm not so sure any more that I was right. She's got figures of her own, Inés, and I want
        a proper look at them before we go pushing anything. Can we keep Ferrer on hold until
        tomorrow, just in case?]],
      discernment = 1, disagreement = 1, to = "sign_own",
      hears = { "I am not so sure any more." },
      why = [[You are on the way to admitting it. But her figures have been in the annex for three
              weeks, and a 'just in case' keeps Ferrer alive.]],
      better = "I was wrong, and her annex shows it. Ferrer can go.",
    },
  },

  scene "sign_hold" {
    moment = "the signature", stance = "hold",
    note { "She comes back in and hangs up her coat.", when = "trust >= 60" },
    note { "She comes back in. The coat stays on.", when = "trust < 60" },
    says [[That was Anselmo. I've told him that I won't leave here without something signed. So
           what am I signing?]],
    hint [[She has given her word again. What is there in Tomás's folder that she can put her name
           to?]],

    reply "this_one" {
      { { [[You gave your word, and you'll keep it: not with Sandoval, with this. Carmen Loureiro
            speaks, the night shift answers her, and the news is yours to break. Which depot
            should go first?]],
          when = "file == 'rope'" },
        [[You gave your word, and you'll keep it: Sandoval dines with your board. In the hall
          there's no speech, there are forty tables, and your best hands teaching the rest. Which
          depot should go first?]] },
      when = "seen.folder", locked = "You have nothing else for her to sign.",
      discernment = 2, validation = 2, disagreement = 2, trust = 8,
      to = { { "the_chairs", when = "told_ines and file == 'rope'" },
             { "applause", when = "told_ines" },
             { "nobody_to_run_it", when = "tomas_sold" }, { "lift", when = "trust >= 60" },
             { "parted", when = "trust < 35" },
             { "came_back", when = "visited.marked or visited.walled" }, "kept" },
      why = [[The no is half a sentence long, between her word and something to sign. And the last
              question makes it hers.]],
    },
    reply "the_one_you_came_for" {
      [[The one you came for. You've heard me out, which is more than most people do, and the last
        word is yours, that's only right. Shall I lend you the pen after all?]],
      discernment = 0, validation = 1, disagreement = 0, trust = 2, patience = 5,
      to = { { "the_chairs", when = "file == 'rope'" }, "applause" }, style = "appease",
      hears = { "Sandoval's, you decide." },
      why = [[The last word was always hers; what she lacked was yours. A contract that you would
              not sign in her place is a short gain and a long loss.]],
    },
    reply "three_names" {
      [[Nothing that you'd be sorry for on the thirteenth. You've given Anselmo your word and I've
        got you in a corner, I do know that. If I bring you three names by the weekend, three good
        ones this time, would that still be any use to you?]],
      discernment = 1, validation = 2, disagreement = 1, trust = 2, patience = -4,
      to = { { "the_chairs", when = "told_ines and file == 'rope'" },
             { "applause", when = "told_ines" }, "two_lorries" },
      hears = { "I will bring you other names next week." },
      why = [[You held on, and you see the corner that she is in. But the board meets on Thursday,
              and three names by the weekend are none.]],
      better = "This one, from Tomás's folder: it's free that day, and it's yours to announce.",
    },
    reply "in_conscience" {
      [[I'm truly grateful for your patience, Adela. But I can't in all conscience put our name to
        Sandoval, and I'd rather lose the commission, I mean it, than see you have a bad day in
        June.]],
      discernment = 0, validation = 1, disagreement = 1, trust = -5, patience = -10,
      to = { { "the_chairs", when = "told_ines and file == 'rope'" },
             { "applause", when = "told_ines" }, "other_bureau" }, style = "refuse",
      hears = { "I cannot sign Sandoval, I am sorry." },
      why = [[Honourable, and it is about you: your conscience, your commission. She came for
              something to sign and goes across the street to find it.]],
    },
  },

  scene "sign_own" {
    moment = "the signature", stance = "own",
    note { "She comes back in and hangs up her coat.", when = "trust >= 60" },
    note { "She comes back in. The coat stays on.", when = "trust < 60" },
    says [[That was Anselmo. He wants to know if I'm getting a contract or another opinion. So do
           I.]],
    hint "She was right about the man. Which talk will the contract bring her?",

    reply "sleep_on_it" {
      [[A contract, by all means, if that's still what you want. I'd only ask you, as a friend, to
        watch Ferrer's video tonight and to sleep on it. If on Monday you feel the same, we'll
        sign.]],
      discernment = 0, validation = 1, disagreement = 0, trust = -6, patience = -10,
      to = { { "old_version", when = "told_ines" }, "other_bureau" }, style = "refuse",
      why = [[She has slept on it since December, with two depots and a list of names. You are
              asking her for one more proof because it is you who are not convinced.]],
    },
    reply "small_print" {
      [[A contract. You'd done the work that I ought to have done, and I've cost you a morning;
        I'm sorry about that. Let me have our lawyers go over the small print, and it'll be with
        you before the weekend.]],
      discernment = 1, validation = 2, disagreement = 1, trust = 2, patience = -4,
      to = { { "old_version", when = "told_ines" }, "two_lorries" },
      why = [[You said it openly, and then you went slow. On Thursday she has a board to face, and
              your lawyers do not know which talk she means.]],
      better = "A contract, now, and with the new talk named in it.",
    },
    reply "by_name" {
      [[A contract, and I came in with my mind made up: you'd done the asking. It names the new
        talk, or they could send you the one from Ulloa. Who in Tarragona should he ring first?]],
      when = "seen.record", locked = "You do not know what his file says about the talk.",
      discernment = 2, validation = 2, disagreement = 2, trust = 8,
      to = { { "old_version", when = "told_ines" }, { "lift", when = "trust >= 60" },
             { "parted", when = "trust < 35" },
             { "came_back", when = "visited.marked or visited.walled" }, "done_well" },
      why = [[Owning it is more than giving way: you put what you know about his file at the
              service of what she knows about her people.]],
    },
    reply "as_it_stands" {
      [[A contract, just as it stands, and you'll not hear another opinion out of me. I'm putting
        in the car and the suite, and a good seat for Anselmo. Am I forgiven?]],
      discernment = 0, validation = 1, disagreement = 0, trust = 3, patience = 5,
      to = "old_version", style = "appease",
      why = [[You took being right for being finished. As it stands, the contract names a title
              that two talks have, and only you could have told her.]],
    },
  },

  scene "lift" {
    note "At the lift she stops, with one glove on.",
    says { "They didn't choose him, you know, over that turbot. I did. They nodded.",
           when = "file ~= 'knots'" },
    says { "I nearly didn't send you that annex, you know. I thought you'd find the hole in it.",
           when = "file == 'knots'" },
    hint "She is giving you something. What was she after, all along?",

    reply "worked_it_out" {
      { { [[I'd worked that out for myself. But it didn't seem the thing to say so, not in front
            of you.]],
          when = "file ~= 'knots'" },
        "There is one, as it happens: Vic's a smaller depot. I decided to let it pass." },
      trust = -25, to = "parted",
      hears = { "I had noticed." },
      why = "You had it already, and wanted her to see you holding it. She takes back the present.",
    },
    reply "it_happens" {
      { { [[Oh, it happens all the time. Half the people we book are somebody's idol, and no harm
            done.]],
          when = "file ~= 'knots'" },
        "Oh, that's all over and done with now. It'll be a great success, you'll see." },
      trust = -5,
      to = { { "came_back", when = "visited.marked or visited.walled" },
             { "done_well", when = "file == 'knots'" }, "kept" },
      why = [[Kindly meant. But she told you something that she tells nobody, and you tidied it
              away.]],
    },
    reply "left_alone" {
      { { "You wanted them to have the best there was. That part we haven't touched.",
          when = "file ~= 'knots'" },
        "And I nearly didn't open it. I thought: what if there isn't one?" },
      trust = 10,
      to = { { "came_back", when = "visited.marked or visited.walled" },
             { "done_well", when = "file == 'knots'" }, "kept" },
      why = { { [[What she was after was right from the beginning; only the means was not. You saw
                  the difference, and told her at a moment when it costs nothing.]],
                when = "file ~= 'knots'" },
              [[She let you see a fear, and you showed her yours. That is worth more than nine
                years of contracts.]] },
    },
  },

  outcome "kept" {
    { { [[In June Carmen Loureiro says six sentences and asks a question, and a man from the night
          shift stands up to answer. In September, of those with one eye on the door, two have
          left. Adela rings: next year, and the year after.]],
        when = "file == 'rope'" },
      [[In June there are forty tables and a terrible din. The night before, Anselmo has had a
        napkin signed, for a grandson. The scanners go live on a Monday; by Wednesday nobody
        mentions them. Adela rings: next year, and the year after.]] },
    result = "resolved",
    for_client    = [[She kept the word that she gave the board, and her people got what it was
                      all for.]],
    for_company   = [[Not quite three thousand of commission in place of twelve. And the account
                      that pays most, for two more years.]],
    for_colleague = "Tomás's six weeks go up on a stage. Inés explains one Friday, and only one.",
  },
  outcome "done_well" {
    [[In June Sandoval asks who checked his knot this morning, and a woman from Tarragona answers
      before he has finished. By the autumn eleven depots report what Tarragona did. Anselmo says
      that he never had anything against the idea.]],
    result = "resolved",
    for_client    = "She had asked the right people, and on Thursday her own bureau said so.",
    for_company   = "Twelve thousand, well earned, and the habit of opening an annex.",
    for_colleague = "Tomás's test now has a name and a budget. A second client has asked for it.",
  },
  outcome "came_back" {
    [[In June it goes as it should. Over coffee, with the hall still noisy behind her, Adela gives
      you back a pen that was never yours. 'You started badly,' she says, 'and you noticed before
      I did. Keep it.']],
    result = "recovered",
    for_client    = "What she had come for, after a bad quarter of an hour.",
    for_company   = "An account that was shaken and has held.",
    for_colleague = "Tomás gets the whole story from you, and with the beginning left in.",
  },
  outcome "parted" {
    [[In June all goes well. In September she rings you herself, so that you do not hear it from
      anybody else: the next one is with Podium. She would like Tomás to have the credit for this
      one.]],
    result = "ended_with_dignity",
    for_client    = "A good day in June, and no wish for another with you.",
    for_company   = "An account fewer, and nothing that it could be reproached with.",
    for_colleague = "Tomás is thanked by name, in a call that he did not have to take.",
  },
  outcome "the_chairs" {
    { { [[Upstairs the contract went out ten minutes ago, with a copy to Anselmo, and nobody
          unsends that. On the twelfth of June, when Sandoval cuts the rope, somebody at the back
          says 'Lleida', not very loudly. Then the chairs. Adela, in the front row, does not turn
          round to count.]],
        when = "told_ines" },
      [[The pen writes well. On the twelfth of June, when Sandoval cuts the rope, somebody at the
        back says 'Lleida', not very loudly. Then the chairs. Adela, in the front row, does not
        turn round to count.]] },
    result = "harmed",
    for_client    = [[Her people were told from a stage that whoever is slow gets cut loose, and
                      she paid for it.]],
    for_company   = "Twelve thousand in March. In September, no account.",
    for_colleague = "Tomás's folder is found in July, by somebody looking for a ruler.",
  },
  outcome "applause" {
    { { [[Upstairs the contract went out ten minutes ago, with a copy to Anselmo, and nobody
          unsends that. In June they clap for four minutes, standing. In September the scanners go
          live and the lorries queue at the docks until midnight. 'What was it he said, your
          climber?' asks Anselmo, and nobody can tell him.]],
        when = "told_ines" },
      [[The pen writes well. In June they clap for four minutes, standing. In September the
        scanners go live and the lorries queue at the docks until midnight. 'What was it he said,
        your climber?' asks Anselmo, and nobody can tell him.]] },
    result = "lost",
    for_client    = "A fine morning, and in the autumn a board with a good memory.",
    for_company   = "Twelve thousand in March. The next convention is put out to tender.",
    for_colleague = [[The forty who could have taught the others spend September on the docks,
                      shouting.]],
  },
  outcome "old_version" {
    [[The contract that goes out says 'The Rope' and no more, and in June The Rope is what they
      get: the old one, with the man below. The first to stand up are those from Tarragona, who
      had heard the other. Adela goes out after them.]],
    result = "harmed",
    for_client    = "She was right, and in front of her board it looks as if she had been wrong.",
    for_company   = "Twelve thousand, a claim for sixty, and a file in which it was written down.",
    for_colleague = "Tomás knew which version it had to be. Nobody asked him.",
  },
  outcome "nobody_to_run_it" {
    [[She signs the new programme. Tomás hears in the corridor that it is Lucía's, and in April he
      goes to Podium. He leaves the folder behind; what was not in the folder goes with him. In
      June somebody reads it out from a sheet of paper.]],
    result = "lost",
    for_client    = "A good idea, done by people who had not had it.",
    for_company   = "It gives back the fee, and it has lost the man who knew how it was done.",
    for_colleague = [[Six weeks of work, and he learnt what they were worth on the way to the
                      coffee machine.]],
  },
  outcome "two_lorries" {
    [[On Thursday she goes in with nothing signed. There are nine of them, and it takes four
      minutes. On the twelfth of June Anselmo has himself photographed between two lorries, white,
      with a ribbon.]],
    result = "escalated",
    for_client    = "She lost, for want of a paper, the vote that she had won.",
    for_company   = "No commission, no convention, and a client who was kept waiting.",
    for_colleague = "What Tomás had worked on goes into a cupboard, with the date on it.",
  },
  outcome "over_your_head" {
    [[Inés comes down with two coffees and the contract. It is signed before you have put your
      papers together. Neither of them has asked to see what is in them.]],
    result = "escalated",
    for_client    = "A signature in ten minutes, from somebody who asked her nothing.",
    for_company   = "Twelve thousand for Friday, and nobody who knows what was sold.",
    for_colleague = "Inés carries an account that she has not read. Tomás finds out by e-mail.",
  },
  outcome "other_bureau" {
    { { [[She crosses the street. In June it goes the way his file said that it would, and you
          hear of it from a caterer. Adela does not ring to tell you that you were right.]],
        when = "file ~= 'knots'" },
      [[She crosses the street. In June it goes the way that she had said, and a trade paper
        prints her two columns, Tarragona and Vic. Your bureau is not mentioned.]] },
    result = "lost",
    for_client    = "She got what she asked for from people who did not ask.",
    for_company   = "The account that pays most has found out how short the way is to Podium.",
    for_colleague = [[Inés is short of twelve thousand, and Tomás of a client who could have used
                      his work.]],
  },
  outcome "gone" {
    [[She had her coat on already. The lift, the street, and on the other side a door with another
      name.]],
    result = "lost",
    for_client    = [[She leaves as she came, with nothing signed and nothing to take back to the
                      board.]],
    for_company   = "Nine years, and a pen that was hers.",
    for_colleague = "Whoever rings her tomorrow will have to begin by apologising.",
  },

  path "the expert" {
    "the_thirteenth", "who_is_everybody", "look brief", "look record", "side_by_side",
    "look folder", "beat_that", "he_stays", "who_came_back", "this_one", "left_alone",
    with = { file = "rope" },
    expect = [[outcome == 'kept' and passed and score.discernment >= 90 and score.validation >= 90
               and score.disagreement >= 90]],
  },
  path "the expert, with the scanner" {
    "look folder", "the_thirteenth", "look record", "look brief", "who_is_everybody",
    "side_by_side", "beat_that", "he_stays", "who_came_back", "this_one", "it_happens",
    with = { file = "hour" },
    expect = [[outcome == 'kept' and passed and score.discernment >= 90 and score.validation >= 90
               and score.disagreement >= 90]],
  },
  path "the expert, when she is right" {
    "the_thirteenth", "who_is_everybody", "look brief", "i_had_one", "a_letter", "look folder",
    "not_billable", "look record", "i_told_you", "by_name", "left_alone",
    with = { file = "knots" },
    expect = [[outcome == 'done_well' and passed and score.discernment >= 90 and score.validation
               >= 90 and score.disagreement >= 90]],
  },
  path "the appeaser" {
    "take_mine", "on_their_feet", "the_face", "a_call_from_him", "lucia", "printer",
    "the_one_you_came_for",
    with = { file = "rope" },
    expect = "outcome == 'the_chairs' and not passed and score.total < 50",
  },
  path "the order taker" {
    "as_always", "for_the_form", "the_face", "something_by_then", "he_stays", "until_tomorrow",
    "the_one_you_came_for",
    with = { file = "hour" },
    expect = "outcome == 'applause' and not passed and score.disagreement < 60",
  },
  path "the appeaser, when she is right" {
    "take_mine", "on_their_feet", "no_but", "misheard", "ines_counts", "too_late", "as_it_stands",
    with = { file = "knots" },
    expect = "outcome == 'old_version' and not passed and score.disagreement < 50",
  },
  path "the stonewaller" {
    "keep_the_pen", "two_hundred_halls", "sundays", "with_respect",
    with = { file = "hour" },
    expect = "outcome == 'gone' and not passed and score.total < 50",
  },
  path "a wall, from his file" {
    "keep_the_pen", "start_again", "for_the_form", "look record", "ulloa", "all_alike",
    with = { file = "knots" },
    expect = "outcome == 'gone' and not passed",
  },
  path "the polite refuser, when she is right" {
    "as_always", "sundays", "two_names", "put_together", "out_of_care", "internal", "ten_minutes",
    "try_ferrer", "sleep_on_it",
    with = { file = "knots" },
    expect = "outcome == 'other_bureau' and not passed and score.disagreement < 50",
  },
  path "a clean conscience" {
    "the_thirteenth", "sundays", "with_respect", "put_together", "honest_change", "we_decide",
    "ten_minutes", "until_tomorrow", "in_conscience",
    with = { file = "rope" },
    expect = "outcome == 'other_bureau' and not passed",
  },
  path "kind, and without looking" {
    "the_thirteenth", "who_is_everybody", "this_afternoon", "something_by_then", "he_stays",
    "until_tomorrow", "three_names",
    with = { file = "rope" },
    expect = "outcome == 'two_lorries' and not passed and score.total < 75",
  },
  path "a recovery" {
    "keep_the_pen", "start_again", "who_is_everybody", "look brief", "look record", "side_by_side",
    "look folder", "beat_that", "he_stays", "who_came_back", "this_one", "left_alone",
    with = { file = "hour" },
    expect = [[outcome == 'came_back' and result == 'recovered' and passed and score.discernment <
               90]],
  },
  path "a colleague sold" {
    "the_thirteenth", "who_is_everybody", "look brief", "look record", "side_by_side",
    "look folder", "beat_that", "lucia", "who_came_back", "this_one",
    with = { file = "rope" },
    expect = "outcome == 'nobody_to_run_it' and not passed",
  },
  path "ten minutes too soon" {
    "the_thirteenth", "who_is_everybody", "look brief", "look record", "side_by_side",
    "look folder", "beat_that", "he_stays", "printer", "this_one",
    with = { file = "hour" },
    expect = "outcome == 'applause' and not passed",
  },
  path "over one's head" {
    "keep_the_pen", "two_hundred_halls", "who_is_everybody", "this_afternoon", "something_by_then",
    "we_decide", "get_ines",
    with = { file = "rope" },
    expect = "outcome == 'over_your_head' and result == 'escalated' and not passed",
  },
  path "right, and a last word too many" {
    "the_thirteenth", "who_is_everybody", "look brief", "i_had_one", "a_letter", "look folder",
    "not_billable", "look record", "i_told_you", "by_name", "worked_it_out",
    with = { file = "knots" },
    expect = "outcome == 'parted' and result == 'ended_with_dignity' and passed",
  },
}
