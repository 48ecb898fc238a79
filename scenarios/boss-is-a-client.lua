-- Your own manager wants a figure on the cover of a report to a client. What the log, the contract
-- and a colleague's folder say differs from form to form; in one of them the figure is right.
-- Two branches share the moments: scenes in _hold hold a limit, scenes in _own own a mistake.
return scenario "boss-is-a-client" {
  title    = "Ninety-eight",
  summary  = [[Your manager wants ninety-eight on the cover of a report, and the program has put
               ninety-four. He taught you the trade. The papers may show that he is dressing it up.
               They may also show that he is right.]],
  teaches  = [[A manager is a customer too: find out what the figure is for before you judge it. Say
               no to the one page, in the room and not behind his back, with a better page in your
               hand. And if he had it right, say so wherever you have said the opposite.]],
  language = "en",
  setting  = "office",
  minutes  = 10,
  source   = { "001", "000" },
  start    = "opening",

  persona = {
    name = "Ramiro Cuesta", role = "head of the branch, your manager; once a lift mechanic",
    portrait = "ramiro", voice = "ramiro", trust = 45, patience = 60,
  },

  claim = {
    "Ninety-eight goes on the cover, and you print it.",
    verdict  = "misguided",
    truth    = "{truth}",
    value    = [[To keep the eleven people of his branch, and to walk into the meeting with
                 something that head office will read.]],
    expected = [[That the cover is for head office. Nobody has told the branch that the client
                 decides by it who lives on which floor.]],
  },

  moments = {
    { "first answer",
      idea = [[Everyone is a customer, and your own manager too. Before you agree or refuse, find
               out how he got there and who is waiting.]] },
    { "what it is for",
      idea = [[A demand says what somebody values. A cover is paper; ask what has to come of
               it.]] },
    { "the count",
      idea = [[Is he wrong to begin with? The log says what happened and the contract says what
               counts. A figure that looks wrong may be right, and the other way round.]] },
    { "the first line",
      idea = [[Whoever must look good upwards needs something to carry. Offer an honest version that
               serves the need, or the dishonest one will be sent.]] },
    { "Nerea",
      idea = [[The employee is a customer too. One pays for a figure with one's own name and not
               with that of the youngest.]] },
    { "in front of Ibarra",
      idea = [[To obey is harm, and to show up your manager in public is failure. Between them lies
               a sentence that is true and that he can live with.]] },
    { "the eighth floor",
      idea = [[A figure ends up in somebody's life. There are lines that satisfaction does not move;
               one can hold them without handing anybody over.]] },
    { "what goes out",
      idea = [[Disagree with grace and have the other page ready; and if he was right, print the
               proof beside it, so that nobody has to believe anyone.]] },
  },

  person "ibarra" {
    name = "Ibarra", role = "regional director, head office", portrait = "ibarra",
    voice = "ibarra",
  },
  person "amparo" {
    name = "Amparo Gil", role = "Housing Office, the client", portrait = "amparo_gil",
    voice = "amparo_gil",
  },

  vary "sum" {
    { "left_out", verdict = "misguided",
      truth   = [[Ninety-eight is what twenty-two lifts ran. Two stood still for forty-one days for
                  want of a part; the contract counts every lift, and that makes ninety-four.]],
      stops   = [[3,028 hours stopped out of 52,992: ninety-four. Of those, 1,968 are Ribera 4: both
                  lifts, 41 days waiting for a board from the central store; leave those two out and
                  it is ninety-eight. They run since 9 September on a board lent by Haro; no
                  spare]],
      addenda = "none",
      offer   = "There is a ground floor in Calle Sauce too, free until Friday",
      plan    = "three boards in our own store, 1,900 euros; with those, one day and not 41" },
    { "clock", verdict = "misguided",
      truth   = [[Ninety-eight is counted from when a mechanic arrives. The contract counts from
                  when the tenant rings, and that makes ninety-four: at night and at weekends they
                  wait sixteen hours.]],
      stops   = [[from the tenant's call, 3,028 hours stopped out of 52,992: ninety-four. From when
                  one of us arrives, 1,060: ninety-eight. 120 of the 164 stops were at night or at a
                  weekend, with sixteen hours' wait; head office cut the rota in June]],
      addenda = "none",
      offer   = "There is a ground floor in Calle Sauce too, free until Friday",
      plan    = [[a rota for nights and weekends, shared with Haro, 2,100 euros a month; three
                  hours' wait and not sixteen]] },
    { "addendum", verdict = "right",
      truth   = [[Ninety-eight is right. Housing itself shut two lifts for forty-one days and signed
                  that they do not count; nobody had told the program.]],
      stops   = [[3,028 hours stopped out of 52,992: ninety-four. Of those, 1,968 are Ribera 4: both
                  lifts, 41 days, no reason entered; leave those out and it is ninety-eight. New
                  machines since, and not one stop in 49 days]],
      addenda = [[one, of 3 July, signed by Housing and by Cuesta: Housing shuts Ribera 4 to take
                  out asbestos; the 41 days do not count]],
      offer   = "On Monday you told me to wait, that you did not like the look of those two",
      plan    = [[she asked for the addendum on 5 and 19 July, for the program; both mails to the
                  reports box, which is yours; neither answered]] },
  },

  vars = { told_ibarra = false, told_amparo = false, nerea_sold = false, kept_waiting = false },

  look "log" {
    "Open the fault log",
    shows = "July to September, 24 lifts: {stops}.", patience = -2,
  },
  look "contract" {
    "Open the contract, where it says how to count",
    shows = [[Every lift, every hour, from the tenant's call until it runs again. Under
              ninety-seven, 2,300 euros of the quarter go back. Addenda: {addenda}.]],
    patience = -2,
  },
  look "post" {
    "Read the message from Amparo, at Housing",
    shows = [[Tomorrow I hand out nine flats above the fifth floor, and I go by your cover: from
              ninety-seven up I ask no more about lifts. Nobody ever asked what I use it for. Mr
              Olmo, wheelchair, lives alone, two years on the list: Ribera 4, eighth floor.
              {offer}.]],
    patience = -2,
  },
  look "plan" {
    "Open Nerea's folder", shows = "Nerea Ansa, planning: {plan}.", patience = -2,
  },

  go { "his_button", when = "patience <= 0" },

  scene "opening" {
    moment = "first answer", stance = "open",
    note [[Wednesday, half past five, Ramiro's office over the workshop. The quarter's report goes
           out tonight: to Housing, who pay, and the cover to head office. On your draft the program
           has put ninety-four.]],
    says [[Ninety-eight. That goes on the cover, you print it, and we all get home for supper. The
           ninety-four you can leave where you found it.]],
    hint [[The machine has a sum and so has he. What would you need to know before either is worth
           anything?]],

    reply "who_waits" {
      [[You don't stay this late for a cover, so it matters to you. How do you get to ninety-eight,
        and who's waiting for it?]],
      discernment = 2, validation = 2, trust = 8, to = "need",
      hears = { "Where does the ninety-eight come from?", "What is it for? You look worried.",
                "How did you work it out? Show me.", "What happens if it is ninety-four?",
                "Where does that number come from?", "Why that figure, and who is leaning on you?",
                "Who is asking for ninety-eight?", "Who is putting pressure on you?",
                "Who reads the cover?", "Can you explain how you got it?", "Who is it for?" },
      why = [[You saw that he had stayed, and asked for his sum and for whoever is behind it. Nobody
              has had to defend anything yet.]],
    },
    reply "made_up" {
      [[I'm not putting a made-up figure on a cover, not even for you. Ninety-four is what came out,
        and ninety-four is what gets printed.]],
      discernment = 0, validation = 0, trust = -10, patience = -20, to = "accused",
      style = "stonewall",
      hears = { "That is a lie.", "It is not true.", "I refuse.",
                "That figure is false, I'm not printing it.", "That is rubbish." },
      why = [[You called it made up before you had seen how it was made. Perhaps it is; so far you
              have the word of a program against that of a man.]],
      better = "Before I print anything: how do you get to ninety-eight?",
    },
    reply "large_type" {
      [[Ninety-eight it is. You were doing this before I could read. The big type, as last year, or
        shall I go up a size?]],
      discernment = 0, validation = 0, trust = 1, patience = 5, to = "need", style = "appease",
      hears = { "Fine, done, I'll print it.", "Whatever you say, boss.", "Right away.", "OK, fine.",
                "No problem." },
      why = [[He asked for a printer and got one. You have settled the size of a figure of which you
              know nothing.]],
    },
    reply "run_an_eye" {
      [[Right, I understand, it's late for everyone. I'd just like to run an eye over it before it
        goes. What time does it have to be out?]],
      discernment = 1, validation = 1, trust = 1, patience = -4, to = "need",
      hears = { "Let me check the numbers first." },
      why = [[Careful, and it would do for any report on any Wednesday. The hour is on the cover
              sheet; his sum is only in his head.]],
      better = "Show me your sum while it's in your head. And who's it for, this time?",
    },
  },

  scene "accused" {
    note "He takes off his glasses, which he does only to shout. He does not shout.",
    says [[Made up. Twenty-two years I've been signing so that other people don't fall down a shaft,
           and I make things up.]],
    hint "You can take back the word without taking over the figure.",

    reply "stand_looking_at" {
      [[You said it, not me. If it's a good figure it'll stand being looked at, and if it won't, we
        both know why.]],
      trust = -8, patience = -20, to = "need", style = "stonewall",
      hears = { "Did you make it up or not?", "If the shoe fits.",
                "If it's right you've nothing to fear." },
      why = "You did say it. And now it is not only the figure that stands accused.",
    },
    reply "your_sum" {
      [[No. I said made up, and I haven't even seen how you got there. Let me start again: show me
        your sum.]],
      trust = 8, patience = 5, to = "need",
      hears = { "I am sorry, I should have asked first.",
                "I take that word back. Let's go through it.", "I was unfair to you." },
      why = [[You took back the word and not the doubt. He can show you his sum now without having
              to defend his name first.]],
    },
    reply "ninety_nine" {
      [[I take it back, the lot. You know this far better than I do: ninety-eight, or ninety-nine if
        you like.]],
      trust = -4, patience = 5, to = "need", style = "appease",
      hears = { "Forget it, I will put what you want." },
      why = [[A minute ago he was a forger and now he may choose the figure. Neither time have you
              asked him anything.]],
    },
  },

  scene "need" {
    moment = "what it is for", stance = "open",
    says { [[How does anybody get there? You leave out what isn't ours. And it's Ibarra who's
             waiting, at head office.]],
           when = "said.who_waits" },
    says { [[It's how it's done: you leave out what isn't ours. And it's for Ibarra, at head
             office.]],
           when = "not said.who_waits" },
    says [[Every three months he reads one page from us, and of that page the big number. In January
           he makes two branches out of three. I've eleven people down there.]],
    hint [[He has told you who reads it. What would have to become of those eleven, and what can a
           page do for them?]],

    reply "only_for_housing" {
      [[I understand, I do. But the report belongs to Housing and not to Ibarra, and it isn't right
        to go mixing one thing with the other.]],
      discernment = 0, validation = 1, trust = -4, patience = -10, style = "refuse",
      to = { { "count_own", when = "sum == 'addendum'" }, "count_hold" },
      hears = { "The client is Housing, not him." },
      why = [[He had just told you what keeps him up here. The 'but' filed it under things that do
              not belong.]],
    },
    reply "which_template" {
      [[All right, noted. So that I leave it ready: is it last year's template or the new one, and
        do the tables go in, or only the cover?]],
      discernment = 1, validation = 0, trust = -1, patience = -4,
      to = { { "count_own", when = "sum == 'addendum'" }, "count_hold" },
      hears = { "When do you need it, and in which format?" },
      why = [[He told you about eleven people and you asked about tables. A question, yes, and any
              other would have been worth more.]],
      better = "Eleven people. What does he look for on that page, besides the number?",
    },
    reply "who_gets_saved" {
      [[Eleven, and you took on every one: no wonder it keeps you here. What does he look at in
        January, besides the number?]],
      discernment = 2, validation = 2, trust = 8,
      to = { { "count_own", when = "sum == 'addendum'" }, "count_hold" },
      hears = { "What does Ibarra need to see to keep the eleven?", "Are they going to close us?",
                "What will he decide by?", "What would make Ibarra keep this branch?" },
      why = [[You put the eleven first, since they are what it is about, and asked what else he
              reads. From the answer one can build a page.]],
    },
    reply "prettiest_cover" {
      [[Eleven families, when you come to think of it. Don't you worry about a thing, Ramiro: I'll
        make you the prettiest cover in the company.]],
      discernment = 0, validation = 1, trust = 1, patience = 5, style = "appease",
      to = { { "count_own", when = "sum == 'addendum'" }, "count_hold" },
      hears = { "Poor people, leave it to me.", "I'll do whatever you need.",
                "I understand, I will do it for them.", "I'll make it look lovely." },
      why = [[You felt for them, and promised a cover. Whether a cover helps those eleven is what
              nobody has asked.]],
    },
  },

  scene "count_hold" {
    moment = "the count", stance = "hold",
    says { [[Costs he gets from accounts, and complaints he doesn't read. What's coming: nobody's
             ever brought him that.]],
           when = "said.who_gets_saved" },
    says [[On Monday, on the stairs, I told him ninety-eight, before anybody'd counted a thing. And
           you've a face on you like a safety inspector: what's wrong with it?]],
    hint [[Open the log and the contract before you answer. Then begin with what his figure does
           show.]],

    reply "on_principle" {
      [[I think the world of you, and that's exactly why I'm telling you. A report has to be true,
        and I wouldn't sleep if I sent one that I'm not sure of. I hope that you can respect
        that.]],
      discernment = 0, validation = 1, disagreement = 1, trust = -5, patience = -10,
      to = "ordered", style = "refuse",
      hears = { "I cannot sign what is not true.", "It is a lie, it is cheating the client.",
                "It isn't honest." },
      why = [[A fine sentence about you. What is wrong with the ninety-eight it does not say, and he
              cannot do anything with your sleep.]],
      better = { { [[It's the two in Ribera: the contract counts every lift. Let's print both
                     figures.]],
                   when = "sum == 'left_out'" },
                 [[It starts when we arrive; the contract, when they ring. Let's print both
                   clocks.]] },
    },
    reply "not_a_thing" {
      [[With your ninety-eight? Not a thing. Figures say whatever you ask them to, and at Housing
        nobody's ever turned the cover. Shall I round it up while I'm at it?]],
      discernment = 0, validation = 1, disagreement = 0, trust = -2, patience = 5,
      to = "page_hold", style = "appease",
      hears = { "It is fine as it is.", "It looks great." },
      why = [[He asked you, and he meant it a little. At Housing somebody does read it, and you
              would know if you had opened her message.]],
    },
    reply "good_for_what" {
      { { [[It's a good figure for twenty-two lifts, and your people earned it. The contract says
            every lift, and the two in Ribera stood still for forty-one days. Let's print both
            figures.]],
          when = "sum == 'left_out'" },
        [[It's a good figure from when your people get there, and they earned it. The contract
          starts earlier, when the tenant rings. Let's print both clocks.]] },
      when = "seen.log and seen.contract",
      locked = "You have not laid the log beside the contract.",
      discernment = 2, validation = 2, disagreement = 2, trust = 8, to = "page_hold",
      hears = { "Two lifts are missing from it.", "The contract counts from the call.",
                "Let's give both figures and explain them.",
                "At night and at weekends they wait too long.",
                "There are twenty-four in the contract.", "Better give both numbers and say why.",
                "The contract counts all of them.", "Let's put both figures side by side.",
                "Let's print both numbers." },
      why = [[First what his figure is worth and whose work it is; then the one fact that it lacks,
              without an adjective; then a page that has room for both.]],
    },
    reply "at_eight" {
      [[I don't know yet, and with eleven people in it I'm not going to guess. Let me put the log
        next to the contract tonight, and at eight you'll have it, whatever comes out. All right?]],
      discernment = 1, validation = 2, disagreement = 0, trust = 2, patience = -4,
      to = "page_hold",
      hears = { "I'll check tonight and tell you tomorrow." },
      why = [[Better than a hunch, and he notices the eleven. But both papers were within reach, and
              it goes out tonight.]],
      better = "Give me a minute with the log and the contract. There. Look at this line.",
    },
  },

  scene "count_own" {
    moment = "the count", stance = "own",
    says { [[Costs he gets from accounts, and complaints he doesn't read. What's coming: nobody's
             ever brought him that.]],
           when = "said.who_gets_saved" },
    says [[On Monday, on the stairs, I told him ninety-eight, before anybody'd counted a thing. And
           you've a face on you like a safety inspector: what's wrong with it?]],
    hint [[Open the log and the contract before you answer. If they bear him out, how will he know
           that you have seen it?]],

    reply "in_your_hands" {
      [[Wrong? Nothing at all. If you tell me that it's ninety-eight, then that's what it is; I'm
        not one to go checking up on you, you know me.]],
      discernment = 0, validation = 1, disagreement = 1, trust = 1, patience = 5,
      to = "page_own", style = "appease",
      hears = { "Nothing, if you say so.", "It looks great." },
      why = [[He is right, and you would have said the same if he were not. A yes that has checked
              nothing is of no use to him tomorrow at nine.]],
      better = "Nothing: I've just read the addendum, and the program hasn't.",
    },
    reply "nobody_noticed" {
      [[Two lifts, forty-one days, and not a word about why: I've got the log right here. Did you
        really think that we'd send that and nobody would notice?]],
      when = "seen.log", locked = "You have not opened the log.",
      discernment = 0, validation = 0, disagreement = 0, trust = -8, patience = -20,
      to = "ordered", style = "stonewall",
      hears = { "It is a lie, you are cheating the client.", "You have left out two lifts." },
      why = [[You looked for the hole and found it, and took it for his. One paper further on it is
              signed why there is nothing in it.]],
    },
    reply "not_in_program" {
      [[Nothing: you were right. I took it you'd dropped Ribera to suit us, and it was Housing who
        shut it. Your people earned that; mine I'm correcting now.]],
      when = "seen.log and seen.contract",
      locked = "You have not laid the log beside the contract.",
      discernment = 2, validation = 2, disagreement = 2, trust = 8, to = "page_own",
      hears = { "You were right, Housing shut those two lifts.",
                "There is a signed addendum: those days don't count.",
                "I'll change my draft to ninety-eight.",
                "Nothing is wrong, I have read the addendum of July.",
                "I was mistaken, I take out the ninety-four.",
                "I had it wrong, I'm correcting the draft.", "You are right, the addendum says so.",
                "I owe you an apology, the addendum says that the days don't count.",
                "Your figure is the right one, I'm changing mine." },
      why = [[You said what you had thought of him, what paper changed your mind, and that he was
              right. From somebody who looks, that is worth more than any yes.]],
    },
    reply "where_would_we_stop" {
      [[I wish I could see it your way, honestly. But the program counts all of them alike, and if
        we start leaving out whatever doesn't suit us, where would it end?]],
      discernment = 0, validation = 1, disagreement = 0, trust = -5, patience = -10,
      to = "ordered", style = "refuse",
      hears = { "I can't leave lifts out, I'm sorry.",
                "I can't go against the program." },
      why = [[A principle where a page was wanted. The contract leaves those days out and not he;
              you have not read it.]],
    },
  },

  scene "ordered" {
    note "He gets up and shuts the door, so softly that it does not click.",
    says "Who signs here? Go on, read it to me. It's at the foot of every page.",
    hint "He wants to know whether you are with him or against him. Is there a third place?",

    reply "with_you" {
      [[You do, and it's you they'd come for. That's why I'm going through it in here, with you, and
        not out there.]],
      trust = 8, patience = 5,
      to = { { "page_own", when = "sum == 'addendum'" }, "page_hold" },
      hears = { "You sign, and I want to look after you.", "I am on your side.",
                "You do, so I want to go through it with you.",
                "Nobody should be able to blame you." },
      why = [[You granted him what is his, and made of it the reason for looking. The door was shut
              for a quarrel and now it keeps you both in.]],
    },
    reply "cannot_add" {
      [[You sign, but the sums are mine, and when it all comes out it'll be me who couldn't add.]],
      trust = -8, patience = -20, style = "stonewall",
      to = { { "page_own", when = "sum == 'addendum'" }, "page_hold" },
      hears = { "I'll be the one who pays for it." },
      why = "He had asked whether you see him. You answered with your own good name.",
    },
    reply "paid_for" {
      [[You, you sign, and I print, that's what they pay me for. I'm sorry. I got above myself.]],
      trust = -4, patience = 5, style = "appease",
      to = { { "page_own", when = "sum == 'addendum'" }, "page_hold" },
      hears = { "You are the boss." },
      why = "He shut the door to have somebody to talk to. There is only a printer left in here.",
    },
  },

  scene "page_hold" {
    moment = "the first line", stance = "hold",
    says [[I'll tell you what becomes of a ninety-four. Ibarra sees it, in big type, and he doesn't
           get to the second line. He's never got to a second line in his life. What else have I got
           to show him?]],
    hint "He cannot go in there with less than he said. What is there in Nerea's folder?",

    reply "footnote" {
      [[We leave the ninety-eight up there, nice and big, and on page eleven I'll put a footnote on
        how it's worked out. That way it's all in there, and nobody can say that we hid it.]],
      validation = 1, disagreement = 0, trust = 2, patience = 5, to = "nerea_hold",
      style = "appease",
      hears = { "Put it in the small print.", "We explain it in a footnote." },
      why = [[Every word is in there and the reader is misled all the same. A footnote that is
              written so as not to be read is the lie with better manners.]],
    },
    reply "worth_reading" {
      { { [[Nobody wants to go in with less than they said. It can't go in bare, but like this it
            can: your twenty-two lifts, the two that waited forty-one days on the central store, and
            Nerea's boards.]],
          when = "sum == 'left_out'" },
        [[Nobody wants to go in with less than they said. It can't go in bare, but like this it can:
          how fast your people are, the sixteen hours since he cut the rota, and what Nerea's would
          cost.]] },
      when = "seen.plan", locked = "You have nothing else for him to show.",
      validation = 2, disagreement = 2, trust = 8, to = "nerea_hold",
      hears = { "Show him Nerea's plan.", "Take him what the rota would cost.",
                "Take him what the boards would cost.", "Give him a better first line.",
                "Let's start with your twenty-two lifts.", "And end with Nerea's idea.",
                "For two thousand a month you would have a night rota.",
                "Show him what your people did and what the boards would cost.",
                "Go in with what your people did, and with Nerea's boards." },
      why = [[His ninety-eight is in it, where it is true. What was missing turns into the best
              argument that he has, and it is not even against him.]],
    },
    reply "openness" {
      [[It won't be pleasant, and I'm sorry about that. Even so, people appreciate it when one's
        open with them, in my experience, and I imagine that even Ibarra would. Wouldn't he?]],
      validation = 1, disagreement = 1, trust = -3, patience = -10, to = "nerea_hold",
      style = "refuse",
      hears = { "Honesty is best, just tell him.", "You said it, so own up to it.",
                "Tell him the truth, he will understand.", "Be honest with him." },
      why = [[It costs you nothing to recommend it: you are not the one who goes in at nine. He
              asked what to carry and you gave him a virtue.]],
    },
    reply "before_nine" {
      [[Going in with less than you said on the stairs, I wouldn't sleep a wink. It can't go out
        like that, but there'll be some way of telling it. Between the two of us we'll find it
        before nine.]],
      validation = 2, disagreement = 1, trust = 4, to = "nerea_hold",
      hears = { "We will find something together.", "You are afraid of going in like that.",
                "We'll work it out tonight." },
      why = [[You hold the limit and he is not alone with it. But 'some way' is not a page, and
              Nerea had written one.]],
      better = "There's a first line in Nerea's folder. Read this, and tell me who wouldn't go on.",
    },
  },

  scene "page_own" {
    moment = "the first line", stance = "own",
    says [[Then explain this one to me. At five, Quality rang from head office. They've had your
           ninety-four since last night, with a question mark, and Ibarra knows. 'I hear that your
           figures wobble, Cuesta.' What do I tell him?]],
    hint "Who wrote to Quality, and before opening which page?",

    reply "no_harm_asking" {
      [[I do see that it's awkward, and I'm sorry. But Quality is there to be asked, they never stop
        telling us so, and I don't believe that anybody ought to apologise to anybody for a
        question.]],
      validation = 1, disagreement = 0, trust = -4, patience = -10, to = "nerea_own",
      style = "refuse",
      hears = { "It was only a question." },
      why = [[A question to him would have cost nothing. It went over his head instead, and you are
              calling that a procedure.]],
    },
    reply "mine_in_writing" {
      [[That it was me. I wrote to them without opening the addendum and left you standing there:
        anybody'd be angry. Tonight Quality has that from me in writing, with the signed page, and
        you a copy.]],
      when = "seen.contract", locked = "You do not know what there would be to take back.",
      validation = 2, disagreement = 2, trust = 8, to = "nerea_own",
      hears = { "I'll write to Quality and take it back.", "I sent it before reading the contract.",
                "It was my fault, tonight I correct it with Quality.", "With a copy for you.",
                "Quality gets a correction tonight." },
      why = [[You take it back where you said it and not only in here. With the page attached he
              need not defend himself, and they need not believe you.]],
    },
    reply "went_by_itself" {
      [[From me? That'll have gone out with the draft, the program does these things. Tell him that
        it was a technical slip, and that we're all behind you here.]],
      validation = 1, disagreement = 0, trust = -3, patience = 5, to = "nerea_own",
      style = "appease",
      hears = { "It must be an error of the system.", "It went out with the draft." },
      why = [[Programs do not add question marks. You would sooner have a fault in the machine than
              an apology to make, and he can tell.]],
    },
    reply "thrown_the_phone" {
      [['Wobble', after twenty-two years: I'd have thrown the phone. It was me, and I'm sorry,
        Ramiro. It won't happen again without my coming to you first.]],
      validation = 2, disagreement = 1, trust = 4, to = "nerea_own",
      hears = { "It was my fault, forgive me.",
                "It was me, I'm sorry. Next time I'll ask you first." },
      why = [[You own up, and you feel what it did. But at Quality the question mark is still there,
              and tomorrow at nine it will be his.]],
      better = "It was me. Tonight they get that in writing, with the page that I hadn't read.",
    },
  },

  scene "nerea_hold" {
    moment = "Nerea", stance = "hold",
    says [[And below the figures we'll put 'compiled by Nerea Ansa'. Last time a sum was out they
           had it hanging round my neck for a year. Hers is a young neck, nobody'd look twice.]],
    hint "He is afraid of hanging alone. Who could stand there with him?",

    reply "a_formality" {
      [[She won't even notice, she never looks at the cover. I'll tell her that it's a formality;
        and when all's said and done, it was she who drew up the table.]],
      validation = 1, disagreement = 0, trust = 2, patience = 5, style = "appease",
      set = "nerea_sold = true",
      to = { { "rank", when = "patience < 30" }, "ibarra_hold" },
      hears = { "All right, put her down." },
      why = [[You found the words with which she will not notice. If it goes wrong, the youngest
              answers for a sum that neither of you would sign.]],
    },
    reply "leave_her_out" {
      [[I can see that you'd like some cover, it's only human, and in your place I'd look for it
        too. But it wouldn't be fair on Nerea, and I'd prefer it if we left her out of this.]],
      validation = 1, disagreement = 1, trust = -2, patience = -8, style = "refuse",
      to = { { "rank", when = "patience < 30" }, "ibarra_hold" },
      hears = { "It would not be fair to her." },
      why = [[The limit is right. But he is left with the same bare neck as before, and will look
              for another.]],
      better = "Not hers. Mine, next to yours: I did the count.",
    },
    reply "next_to_yours" {
      [[A year like that, and nobody to share it: that's hard. I won't put hers, though, she'd go
        down by herself. Mine goes under the count, next to yours, and hers on the plan.]],
      validation = 2, disagreement = 2, trust = 8,
      to = { { "rank", when = "patience < 30" }, "ibarra_hold" },
      hears = { "Put my name on it, not hers.", "I'll sign it with you, so you are not alone.",
                "She does not deserve to carry it, I'll put mine.",
                "I'll take responsibility with you.", "No, not her name.",
                "My name next to yours, and not Nerea's." },
      why = [[Four words for the limit, and then what he was really after: not to be the only one.
              You are paying with your own name.]],
    },
    reply "behind_the_girl" {
      [[So now we hide behind the girl. She's the one person in this building who counted it
        properly, and she earns a third of what you do.]],
      validation = 0, disagreement = 0, trust = -8, patience = -20, style = "stonewall",
      to = { { "rank", when = "patience < 30" }, "ibarra_hold" },
      hears = { "You are using her as a shield.", "You are a coward." },
      why = [[You are right about Nerea and use her as a stick. He hears what you think of him, and
              she is no safer for it.]],
    },
  },

  scene "nerea_own" {
    moment = "Nerea", stance = "own",
    says [[And another thing. In July Nerea asked for the addendum on Ribera, twice, to put it in
           the program. Nobody answered her, and now they're saying downstairs that the girl can't
           count. Who do I have that out with?]],
    hint "Two mails, in July. To which box did they go?",

    reply "with_me" {
      [[With me. Both her mails went to the reports box, and that's mine. You're right to stand up
        for her: she counted what I gave her. At eight I'll be down there telling them so.]],
      when = "seen.plan", locked = "You do not know who had those mails.",
      validation = 2, disagreement = 2, trust = 8,
      to = { { "rank", when = "patience < 30" }, "ibarra_own" },
      hears = { "It was me, the mails came to me.",
                "I'll tell them downstairs that it was not her.",
                "Her mails are in my box, I'll explain it to everyone.",
                "It is my fault, I did not open those mails." },
      why = [[You did not let him look for somebody. And you put it right downstairs, which is where
              she had been made small.]],
    },
    reply "the_computer_people" {
      [[With the computer people, if you ask me. Half of what we send them goes missing, you've said
        so yourself. You go for them, and I'll back you up, all right?]],
      validation = 1, disagreement = 0, trust = 1, patience = 5, style = "appease",
      to = { { "rank", when = "patience < 30" }, "ibarra_own" },
      hears = { "It is the fault of the IT department.", "IT has lost them.",
                "Ask the IT people." },
      why = [[You gave him somebody who is not in the building. The two mails are in a box, and it
              is not theirs.]],
    },
    reply "look_ahead" {
      [[I understand that you want to look after her. But I don't think that it helps any of us to
        go hunting for someone to blame at this hour, do you?]],
      validation = 1, disagreement = 0, trust = -4, patience = -10, style = "refuse",
      to = { { "rank", when = "patience < 30" }, "ibarra_own" },
      hears = { "It does not matter now who it was." },
      why = [[It sounds grown-up, and it lets somebody off. Downstairs they have found someone to
              blame already: her.]],
    },
    reply "asking_twice" {
      [[Asking twice and ending up as the one who can't count: I'd be hopping mad too. It can't be
        left like that. I'll find out who got those mails and let you know.]],
      validation = 2, disagreement = 1, trust = 4,
      to = { { "rank", when = "patience < 30" }, "ibarra_own" },
      hears = { "I'll find out who had them.",
                "Poor Nerea, I will find out where the mails went." },
      why = [[You see what was done to her and mean to change it. But the folder was on the desk,
              and it says who got them.]],
      better = "With me: it's my box. At eight I'll tell them so downstairs.",
    },
  },

  scene "rank" {
    note "He rolls his chair round to your side of the desk and looks for the mouse.",
    says [[Move over. I was pressing buttons in the dark, upside down, while you were at school. I
           can manage one more.]],
    hint "It is his button. What is worth ten minutes to him?",

    reply "press_it" {
      [[Press it, then. But it'll have your name on it and nobody else's, and if they ask me, that's
        what I'll say.]],
      trust = -10, to = "his_button", style = "stonewall",
      hears = { "Do what you like, leave me out of it.", "I want nothing to do with it." },
      why = [[He wanted to be stopped by somebody who was on his side. You told him that he was on
              his own.]],
    },
    reply "stay_there" {
      [[No, no, stay there, I'll do it! You just tell me what it has to say, and in five minutes
        it's gone.]],
      trust = -6, patience = 8, style = "appease",
      to = { { "ibarra_own", when = "sum == 'addendum'" }, "ibarra_hold" },
      hears = { "I'll send it for you." },
      why = "You took the mouse and left him the decision, and nobody has looked at it.",
    },
    reply "ten_minutes" {
      [[You can, it's your branch. Give me ten minutes beside you first. Whatever you press after
        that, you'll have seen all of it.]],
      trust = 6, patience = 12,
      to = { { "ibarra_own", when = "sum == 'addendum'" }, "ibarra_hold" },
      hears = { "Wait, let's look at it together first.",
                "Give me five minutes, then you decide." },
      why = [[You did not fight over the mouse. Ten minutes is a price that he can pay, and you pay
              it together.]],
    },
    reply "ask_marisol" {
      [[Let's neither of us decide it, then. We ring Marisol in Quality, the two of us, on the
        speaker, and what she says goes on the cover.]],
      to = "asked_together",
      hears = { "Let's ask Quality together." },
      why = [[Asking a third, and asking together, is a clean way out. But what you could have found
              in two papers you now leave to somebody who has read neither.]],
    },
  },

  scene "ibarra_hold" {
    moment = "in front of Ibarra", stance = "hold", with = "ibarra",
    note [[The telephone. Ramiro reads the display, presses the loudspeaker and lays a finger across
           his lips.]],
    says { [[Ibarra here. I'm doing my slide for tomorrow. Is that the one who does the figures,
             there beside you, Cuesta? Then let's hear it: ninety-eight, isn't it?]],
           by = "ibarra" },
    hint [[Ramiro has to go on working for this man. What is true, and does not leave him standing
           there in his socks?]],

    reply "with_all_of_it" {
      [[Not as one number, Mr Ibarra. At nine Ramiro's bringing you what runs at ninety-eight, what
        doesn't, and what it costs to mend. What's the slide for, the quarter or January?]],
      when = "seen.plan", locked = "You know of nothing that Ramiro could bring him.",
      discernment = 2, disagreement = 2, trust = 8, to = "amparo_hold",
      hears = { "Ramiro will bring you the whole page tomorrow.",
                "There is more to it than one number.",
                "Tomorrow he will show you the rest and how to fix it.",
                "What matters most for your slide?" },
      why = [[You held the number back, and nothing in it is untrue; Ramiro comes out of it as the
              one who brings more. And the question tells you which line has to stand first.]],
    },
    reply "it_is_that" {
      [[Ninety-eight, Mr Ibarra, just as Ramiro told you on Monday. You can put it on your slide
        with an easy mind.]],
      discernment = 0, disagreement = 0, trust = 4, patience = 5, set = "told_ibarra = true",
      to = "amparo_hold", style = "appease",
      hears = { "Yes, ninety-eight.", "That's right, sir." },
      why = [[One word would have been enough to leave it open. Now there is a second page with that
              figure on it, and you do not even have it in your hands.]],
    },
    reply "in_public" {
      [[I'm afraid not, Mr Ibarra. It's ninety-four. The ninety-eight is what I've been told to
        print, and I'd like that to be known.]],
      discernment = 0, disagreement = 0, trust = -25, patience = -20, to = "in_the_room",
      style = "stonewall",
      hears = { "No, it is ninety-four.", "He told me to write ninety-eight." },
      why = [[True, and in front of the one person before whom it destroys him. The same sentence
              belonged in here, an hour ago, with the loudspeaker off.]],
    },
    reply "tomorrow_is_soon" {
      [[We're still at it, Mr Ibarra, the two of us. I'd rather not give you one number over the
        phone and then another one on paper. Would first thing tomorrow be soon enough for you?]],
      discernment = 1, disagreement = 1, trust = 2, to = "amparo_hold",
      hears = { "We haven't finished, can we tell you tomorrow?" },
      why = [[You gave nothing away and showed nobody up. But Ibarra puts down the phone with a
              number that he still believes in, and with no reason to wait for another.]],
      better = "Ramiro's bringing you the ninety-eight and what's behind it. What's the slide for?",
    },
  },

  scene "ibarra_own" {
    moment = "in front of Ibarra", stance = "own", with = "ibarra",
    note "The telephone. Ramiro reads the display, presses the loudspeaker and looks at you.",
    says { [[Ibarra here. Is that the one with the ninety-four, there beside you, Cuesta? Then I'll
             ask directly: which of the two do I put on my slide, his or yours?]],
           by = "ibarra" },
    hint "You said it to head office. Here is head office.",

    reply "mine_was_a_draft" {
      [[Oh, his, Mr Ibarra, his of course! Take no notice of mine. It was only a draft, you know how
        it is with computers.]],
      discernment = 0, disagreement = 1, to = "amparo_own", style = "appease",
      hears = { "Forget mine, it was nothing." },
      why = [[The right number, and no reason for it. Ibarra has heard somebody give in, and that is
              just how a figure comes to wobble.]],
    },
    reply "his_and_why" {
      [[His is the right one. I'd missed an addendum that Housing signed in July, and he knew it by
        heart. Is the date enough for your slide, or do you want the page?]],
      when = "seen.contract", locked = "You do not know which of the two is right, or why.",
      discernment = 2, disagreement = 2, trust = 8, to = "amparo_own",
      hears = { "Ramiro's is right and mine was wrong.",
                "The client signed that those days do not count.",
                "Ramiro is right, I had not read the addendum.", "Do you need the document?",
                "Put Ramiro's figure, there is a signed addendum.",
                "I had not read it, shall I send it now?",
                "Ramiro's is the right one, I missed a document.", "The correct one is Ramiro's.",
                "Mine was wrong, I hadn't seen the addendum." },
      why = [[You took it back to the man who had heard it, in Ramiro's hearing, with the reason. He
              will never have to bring it up himself.]],
    },
    reply "not_for_me_to_say" {
      [[I'd rather not come down on either side over the phone, Mr Ibarra. There's something to be
        said for both, and it's for you and Ramiro to weigh it up.]],
      discernment = 0, disagreement = 0, trust = -6, patience = -8, to = "amparo_own",
      style = "refuse",
      hears = { "That is not for me to decide." },
      why = [[Well brought up, and it puts a right figure and a wrong one on the same footing. You
              put the doubt there; nobody else can take it away.]],
    },
    reply "ring_you_tonight" {
      [[I'm on it right now, Mr Ibarra. It's beginning to look as if Ramiro has it right, and I'd
        like the signature in front of me before I say so. May I ring you tonight?]],
      discernment = 1, disagreement = 1, trust = 1, to = "amparo_own",
      hears = { "Let me check and ring you back." },
      why = [[Honest, and he is left hanging for one more evening. The page with the signature is in
              the contract, and the contract is on the desk.]],
      better = "His. Housing signed that those days don't count, and I hadn't read it.",
    },
  },

  scene "amparo_hold" {
    moment = "the eighth floor", stance = "hold", with = "amparo",
    says { "January. The quarter I can read for myself. At nine, then, Cuesta.",
           by = "ibarra", when = "said.with_all_of_it" },
    note [[Your mobile. Ramiro reads the name upside down, shakes his head slowly, and goes out on
           the landing to say good night to the workshop.]],
    says { [[It's Amparo, at Housing. I know it's not until tomorrow. But I've Mr Olmo's file here,
             the one with the chair, two years on the list: Ribera 4, eighth floor. Just tell me
             that I can.]],
           by = "amparo" },
    hint [[She is not asking for a percentage, she is asking about one lift. Her message and the log
           have the rest.]],

    reply "you_can" {
      [[You can, Amparo. It's as good as out: ninety-eight for the quarter. And do tell Mr Olmo from
        all of us how pleased we are for him.]],
      discernment = 0, validation = 1, disagreement = 0, trust = 3, patience = 5,
      set = "told_amparo = true", to = "send_hold", style = "appease",
      hears = { "Yes, of course you can.", "Go ahead, give it to him.", "You can give it to him.",
                "Yes, we are at ninety-eight.", "Yes, you can, no problem." },
      why = [[She asked about a man on the eighth floor and you answered with an average. Tonight he
              gets the good news, and the keys are hard to take back.]],
    },
    reply "official_channel" {
      [[I do understand that you're in a hurry, Amparo, and I'm sorry. Until the report's out I'm
        not authorised to say anything about particular lifts. Do you think that you could wait till
        tomorrow?]],
      discernment = 0, validation = 1, disagreement = 1, trust = 1, patience = -4, to = "send_hold",
      style = "refuse",
      hears = { "I can't tell you before the report." },
      why = [[You told her nothing false, and nothing. What she will wait for is the cover, and
              above ninety-seven she asks no more.]],
      better = "Not that floor yet, Amparo. Can you hold the other one for him until nine?",
    },
    reply "behind_his_back" {
      [[Quick, Amparo, while he's outside: don't believe the cover. He's making me put ninety-eight
        and it's nothing like it. You haven't heard it from me.]],
      discernment = 0, validation = 0, disagreement = 0, trust = -25, patience = -20,
      to = "in_the_room",
      hears = { "Ramiro wants me to lie to you.", "Do not trust the report.",
                "Between you and me, my boss is dressing up the figures." },
      why = [[She is warned, and Mr Olmo is none the wiser about his lift. You handed your manager
              to a client while he was saying good night to his people.]],
    },
    reply "ring_you_back" {
      [[He's waited long enough for a yes, and you for the pleasure of saying it. I won't give you
        one for a whole building, though, it's no use to him. Shall I ring you at eight about that
        lift?]],
      discernment = 1, validation = 2, disagreement = 1, trust = 3, patience = -2,
      to = "send_hold",
      hears = { "Let me look it up and ring you tonight.",
                "Let me check that lift and I will call you back." },
      why = [[You saw him, and you did not sell her the average. But the log has that lift in it,
              and at eight she may have closed the file.]],
      better = "Not that floor yet: I've the log of that lift open, and you should hear it first.",
    },
    reply "hold_the_other" {
      { { [[You must be longing to ring him. I wouldn't yet, not for that floor: both lifts stood
            for forty-one days, and there's no spare. Is the ground floor still free, till Ramiro
            and I come?]],
          when = "sum == 'left_out'" },
        [[You must be longing to ring him. I wouldn't yet, not for that floor: on a Friday night we
          take sixteen hours, and he lives alone. Is the ground floor still free, till Ramiro and I
          come?]] },
      when = "seen.log and seen.post",
      locked = "You do not know enough of that lift, or of Mr Olmo.",
      discernment = 2, validation = 2, disagreement = 2, trust = 4, to = "send_hold",
      hears = { "Not the eighth floor yet, please.",
                "Keep the ground floor for him until tomorrow.",
                "Those lifts were stopped for weeks.",
                "Wait with that flat until we come at nine.", "That lift has had problems." },
      why = [[She gets what she needs for one man, and not a word about who wanted which figure. By
              saying 'Ramiro and I' you left your manager the door open.]],
    },
  },

  scene "amparo_own" {
    moment = "the eighth floor", stance = "own", with = "amparo",
    says { "The date will do. Thank you, Cuesta.", by = "ibarra", when = "said.his_and_why" },
    note "Your mobile. Ramiro reads the name upside down and goes to look out of the window.",
    says { [[It's Amparo, at Housing. I've Mr Olmo's file here, the one with the chair, two years on
             the list: Ribera 4, eighth floor. On Monday you told me to wait, that you didn't like
             those lifts. Do I wait? Because tonight it goes to the next one.]],
           by = "amparo" },
    hint [[A doubt has consequences too. What do the log and the contract say of those two lifts?]],

    reply "better_safe" {
      [[I'd love to tell you something else, believe me. But with a wheelchair I'd sooner be too
        careful than not careful enough. Give us till the end of the month and we'll see.]],
      discernment = 0, validation = 1, disagreement = 0, trust = -4, patience = -6,
      set = "kept_waiting = true", to = "send_own", style = "refuse",
      hears = { "It is safer to be patient.", "I am still not sure about them.",
                "A little longer, just in case." },
      why = [[It sounds like care, and it is a doubt without a paper. The caution is yours, and Mr
              Olmo pays for it with a home.]],
    },
    reply "ride_up" {
      [[Don't. Two years and a Monday are enough. I'd only half the papers: it was you who shut
        those two, and they haven't stopped once since. Which day does he move in? I'll ride up with
        him.]],
      when = "seen.log and seen.contract",
      locked = "You do not know what the matter was with those two lifts.",
      discernment = 2, validation = 2, disagreement = 2, trust = 6, to = "send_own",
      hears = { "Don't wait, give him the flat.", "I was wrong, you closed them for the asbestos.",
                "They have not stopped once since.", "Sorry about Monday, give him the keys.",
                "The lifts are new and work well.", "No need to wait, I got it wrong.",
                "Give him the flat, they have run perfectly since." },
      why = [[You took back the Monday before it cost him the flat, with the reason, and offered to
              stand in the lift for it.]],
    },
    reply "quarter_of_an_hour" {
      [[He's waited two years, and then along I come on a Monday. I may have spoken too soon, and
        I'm sorry. Don't close that file: give me a quarter of an hour with the log, will you?]],
      discernment = 1, validation = 2, disagreement = 1, trust = 2, patience = -4,
      to = "send_own",
      hears = { "Hold on a few minutes, I'll look and call you." },
      why = [[Better late than not at all, and you keep the file open. But the log was on the desk,
              and she has been waiting since Monday.]],
      better = "Don't wait: it was you who shut those two, and they've not stopped since.",
    },
    reply "your_decision" {
      [[That's entirely your decision, Amparo, and whatever you decide will be fine by us. If you
        want to give it to him, we're delighted. Shall I put you down for the flowers?]],
      discernment = 0, validation = 1, disagreement = 0, trust = 0, patience = 5,
      set = "kept_waiting = true", to = "send_own", style = "appease",
      hears = { "That is up to you.", "Do as you think best." },
      why = [[She waits on your word, and you gave her a bouquet. As long as the Monday stands, she
              will not dare.]],
    },
  },

  scene "send_hold" {
    moment = "what goes out", stance = "hold",
    note { "He has moved his chair, so that you can both see the screen.", when = "trust >= 60" },
    note { "He has stayed on his side of the desk, with his coat on his knees.",
           when = "trust < 60" },
    says [[Five to seven. So what goes out? And don't tell me to be brave: I've a pension coming,
           and you've got a mortgage.]],
    hint "It has to be something that he can sign, and Amparo can believe. Who drew it up?",

    reply "only_a_day" {
      [[Not the ninety-eight on its own. You've got eleven people on your back and I've made you a
        long evening of it. If we asked the two of them for one more day, would that be so
        terrible?]],
      discernment = 1, validation = 2, disagreement = 1, trust = 2, patience = -4,
      to = { { "eighth_floor", when = "told_amparo" }, "nothing_sent" },
      hears = { "Nothing yet, let's ask for a day more." },
      why = [[You held on, and you see him. But tomorrow flats are handed out and slides are shown,
              with a page of yours or without one.]],
      better = "This one, from Nerea's folder: you can sign it, and she can believe it.",
    },
    reply "your_call" {
      [[Yours. You've heard me out, which is more than most would, and when all's said and done
        you're the one who answers for it. Shall I press it, or will you?]],
      discernment = 0, validation = 1, disagreement = 0, trust = 2, patience = 5,
      to = { { "she_counts", when = "said.hold_the_other" }, "eighth_floor" }, style = "appease",
      hears = { "All right, yours, you are in charge.", "Send your ninety-eight, I won't argue." },
      why = [[Being heard out is no reason for giving in. Those who answer for it are he, Nerea and
              a man whom neither of you has met.]],
    },
    reply "without_me" {
      [[You've taught me all that I know, and I'll always be grateful. But if that one goes, it goes
        without me, and I'd have to put that down in writing. I'm truly sorry.]],
      discernment = 0, validation = 1, disagreement = 1, trust = -6, patience = -10,
      to = { { "eighth_floor", when = "told_amparo" }, "his_button" }, style = "refuse",
      hears = { "If it goes, my name is not on it.", "I am not sending that.",
                "Do it without my signature.", "Not with my name on it.",
                "If you send that, it goes without my name.", "I refuse to sign that." },
      why = [[Your hands stay clean and the page goes out all the same. To refuse is half of it; the
              other half was in the folder.]],
    },
    reply "this_page" {
      { { [[You're right to think of the pension. So, one that you can sign: ninety-four and why,
            your twenty-two at ninety-eight, Nerea's boards. Which line should he read first?]],
          when = "sum == 'left_out'" },
        [[You're right to think of the pension. So, one that you can sign: ninety-four and why,
          ninety-eight once we're there, Nerea's rota. Which line should he read first?]] },
      when = "seen.plan", locked = "You have no other page to send.",
      discernment = 2, validation = 2, disagreement = 2, trust = 8,
      to = { { "eighth_floor", when = "told_amparo" },
             { "two_numbers", when = "told_ibarra" },
             { "her_name", when = "nerea_sold" }, { "stairs", when = "trust >= 60" },
             { "apart", when = "trust < 35" },
             { "after_all", when = "visited.accused or visited.ordered" }, "one_page" },
      hears = { "Nerea's page, and we both sign it.", "Ninety-four and the reason, and her plan.",
                "Both figures, side by side.", "The honest one, with both our names.",
                "Your ninety-eight for twenty-two, ninety-four for all.",
                "One page with what we will do about it.", "What do you want him to see first?",
                "We both sign it.", "One that you can sign.",
                "The one with both figures and Nerea's plan." },
      why = [[You took his fear at its word and did not ask him to be brave. The last question makes
              it his page.]],
    },
  },

  scene "send_own" {
    moment = "what goes out", stance = "own",
    note { "He has moved his chair, so that you can both see the screen.", when = "trust >= 60" },
    note { "He has stayed on his side of the desk, with his coat on his knees.",
           when = "trust < 60" },
    says "Five to seven. So what goes out: my ninety-eight, your ninety-four, or another question?",
    hint "His figure is right. What would it need beside it, so that nobody ever asks again?",

    reply "both_of_them" {
      [[I know that you'd rather not, and I understand it. Why don't we give both, and let every
        reader draw their own conclusions? It's the most balanced thing, and nobody could object.]],
      discernment = 0, validation = 1, disagreement = 0, trust = -6, patience = -10,
      to = { { "next_on_the_list", when = "kept_waiting" }, "two_numbers" }, style = "refuse",
      hears = { "Let's put both figures." },
      why = [[Balance between what is right and what is wrong is still wrong. And out of a settled
              figure you make an open question with his name under it.]],
    },
    reply "proof_beside_it" {
      [[Yours, with the addendum underneath, so that nobody has to take your word or mine. You were
        right, and you were owed a question first. Where do you want the forty-nine days without a
        stop?]],
      when = "seen.log and seen.contract", locked = "You have nothing to print beside it.",
      discernment = 2, validation = 2, disagreement = 2, trust = 8,
      to = { { "next_on_the_list", when = "kept_waiting" }, { "stairs", when = "trust >= 60" },
             { "apart", when = "trust < 35" },
             { "after_all", when = "visited.accused or visited.ordered" }, "as_he_said" },
      hears = { "Yours, with the addendum below.", "Ninety-eight and the addendum.",
                "You were right, I should have asked you." },
      why = [[A right figure with its proof needs no defender. You said whose it was, and what you
              had done, in one breath.]],
    },
    reply "first_thing" {
      [[Yours, the way it looks, and I've cost you an afternoon. I'm sorry about that. I'd only like
        to go through the addenda once more tonight, and it's with them first thing. Can they wait
        that long?]],
      discernment = 1, validation = 2, disagreement = 1, trust = 2, patience = -4,
      to = { { "next_on_the_list", when = "kept_waiting" }, "nothing_sent" },
      hears = { "Let me check it once more, tomorrow morning." },
      why = [[You say sorry, and go on doubting. There is one addendum and you have had all
              afternoon for it.]],
      better = "Yours, now, with the addendum printed under it.",
    },
    reply "nice_and_big" {
      [[Yours, and not another word out of me! Ninety-eight, nice and big, and no small print to
        spoil the look of it. Are we friends again?]],
      discernment = 0, validation = 1, disagreement = 0, trust = 3, patience = 5,
      to = { { "next_on_the_list", when = "kept_waiting" }, "she_counts" }, style = "appease",
      hears = { "Big, with nothing under it." },
      why = [[The right figure, as bare as a wrong one. The small print was the only thing that
              tells the two apart.]],
    },
  },

  scene "stairs" {
    note "On the stairs he puts out the light over the workshop, and then puts it on again.",
    says { [[I knew it was short, you know. On Monday, on these stairs. I wanted it to be
             ninety-eight.]],
           when = "sum ~= 'addendum'" },
    says { [[I could have shown you that addendum on Monday. I wanted to see if you'd believe me
             without.]],
           when = "sum == 'addendum'" },
    hint "He need not have told you. What did he want, really?",

    reply "no_harm_done" {
      "Oh well, it's gone out now and it went out right. I dare say everybody does it.",
      trust = -5,
      to = { { "after_all", when = "visited.accused or visited.ordered" },
             { "as_he_said", when = "sum == 'addendum'" }, "one_page" },
      hears = { "Never mind, it happens." },
      why = "Kindly meant. But he had told you something about himself, and not about everybody.",
    },
    reply "i_could_tell" {
      { { [[I could tell, to be honest, from the minute I came in. I was waiting for you to say it
            yourself.]],
          when = "sum ~= 'addendum'" },
        [[I thought as much. You might have saved the two of us a whole afternoon, don't you
          think?]] },
      trust = -25, to = "apart",
      hears = { "I noticed from the start.", "I knew it from the beginning." },
      why = [[He handed you something without being asked, and you put it on the scales. He will not
              do it twice.]],
    },
    reply "for_them" {
      { { [[You wanted it for eleven people. They're still on the page, and nobody can rub them
            out.]],
          when = "sum ~= 'addendum'" },
        "I'd have liked to. Next time I'll ask you before I ask anybody else." },
      trust = 10,
      to = { { "after_all", when = "visited.accused or visited.ordered" },
             { "as_he_said", when = "sum == 'addendum'" }, "one_page" },
      hears = { "You did it for your people.", "I should have asked you first.",
                "Fair enough, I would have done the same." },
      why = { { [[You told the wish and the figure apart, and let him keep the wish. It was a good
                  one from the start.]],
                when = "sum ~= 'addendum'" },
              [[He let you see that he had been hurt. You neither defended yourself nor made a
                speech, and said what you will do.]] },
    },
  },

  outcome "one_page" {
    { { [[At nine Ibarra reads the first line, and the second. 'Forty-one days for a board?' he
          says, and not to Ramiro. In November three of them stand on a shelf in the workshop, with
          a label in Nerea's hand. Mr Olmo looks out on a pear tree.]],
        when = "sum == 'left_out'" },
      [[At nine Ibarra reads the first line, and the second. 'Sixteen hours?' he says, and looks for
        whoever cut the rota, and it is he. In January there is a rota and there are eleven people.
        Mr Olmo looks out on a pear tree.]] },
    result = "resolved",
    for_client    = "A figure by which she can give somebody a home, and 2,300 euros back.",
    for_company   = "It pays for one quarter, and keeps a client who has learnt to read on.",
    for_colleague = "Nerea's name stands where it does her good.",
  },
  outcome "as_he_said" {
    [[At nine Ibarra shows his slide, with the date of an addendum in the corner, and goes on to the
      next one. Mr Olmo moves in on a Saturday. On the eighth floor he says that he would like to go
      down again, to come up once more.]],
    result = "resolved",
    for_client    = "Two lifts that she can trust, and somebody who took back a Monday.",
    for_company   = "A right figure, with its proof beside it. Nobody asks a second time.",
    for_colleague = "Since eight in the morning the addendum has been in Nerea's program.",
  },
  outcome "after_all" {
    [[It goes out at seven, with both your names. 'You came in like a bailiff,' says Ramiro on the
      way to the car park, 'and then you sat down on my side of the desk. I only mention it.' The
      next report he brings you himself, a week early.]],
    result = "recovered",
    for_client    = "The page that she needed, by a longer road.",
    for_company   = "A report that holds, and two people who will do the next one together.",
    for_colleague = "Nobody else was asked to put their neck in it.",
  },
  outcome "apart" {
    [[The report goes out, and it is a good one. In spring Ramiro puts you down for the post at head
      office that you never asked for. The reference is generous, and he had it typed by somebody
      else.]],
    result = "ended_with_dignity",
    for_client    = "What she was told is true, and she acts on it.",
    for_company   = "A clean quarter, and a branch that has one pair of eyes fewer.",
    for_colleague = "Nobody had to answer for another's sum.",
  },
  outcome "asked_together" {
    [[Marisol hears both of you, one after the other, and asks for the log and the contract by
      e-mail. At eleven at night there is an answer, and it is the right one. Ramiro signs it
      standing.]],
    result = "referred",
    for_client    = "She gets a true figure, at the last minute.",
    for_company   = "Somebody at head office has spent an evening on two papers from a branch.",
    for_colleague = "Nobody was gone over or gone round: you rang together.",
  },
  outcome "in_the_room" {
    { { [[There is a silence, as in a shaft. 'I see,' says Ibarra, and hangs up. Ramiro switches off
          the loudspeaker, though there is nothing in it any more. In January there are two
          branches, and nobody ever opened Nerea's folder.]],
        when = "said.in_public" },
      [[Amparo thanks you and asks at once for the director. Ibarra learns of it from her, Ramiro
        from Ibarra. In January there are two branches, and nobody ever opened Nerea's folder.]] },
    result = "escalated",
    for_client    = "She learns that the figure was not true, and still not which lift it was.",
    for_company   = "A true figure, and nobody in the room who wanted to hear another thing.",
    for_colleague = "Eleven people learn who said it. They do not learn why.",
  },
  outcome "two_numbers" {
    { { [[At nine Ibarra's slide says ninety-eight and your page says ninety-four, on the same
          table. Amparo looks from one to the other. 'Whom do I thank for this one?' she asks.]],
        when = "sum ~= 'addendum'" },
      [[At nine there are two figures on the cover and Ibarra picks one, the lower, to be on the
        safe side. Ramiro has the addendum in his pocket. Nobody asks him, and by then he does not
        offer.]] },
    result = "escalated",
    for_client    = "Two figures, and no way to choose a floor by them.",
    for_company   = "An audit of all three branches, beginning with this one.",
    for_colleague = "Whoever sat next to the telephone is asked what was said, and by whom.",
  },
  outcome "eighth_floor" {
    { { [[Mr Olmo gets his keys. On the second Monday in November the board goes, and there is no
          other. He counts the days on the wall calendar, as one does at sea: nineteen, on the
          eighth floor, with a neighbour's boy to bring the bread.]],
        when = "sum == 'left_out'" },
      [[Mr Olmo gets his keys. On a Friday in November he is in it when it stops, at ten at night,
        between the fifth floor and the sixth. Somebody comes on Saturday at two. He has not rung
        again; he did not like to.]] },
    result = "harmed",
    for_client    = "She put him there, and she did it on your word.",
    for_company   = "A contract that is ended without notice, and a letter from a lawyer.",
    for_colleague = "It was the mechanic from downstairs who opened that door.",
  },
  outcome "next_on_the_list" {
    [[The eighth floor goes to the next on the list, and the lifts of Ribera 4 run all winter
      without a stop. Mr Olmo is offered a third floor on the ring road, in March, with eleven steps
      before the door. He thanks them.]],
    result = "harmed",
    for_client    = "For want of a word that was true she gave the flat to somebody else.",
    for_company   = "Its best two lifts, and its own people warning others off them.",
    for_colleague = "Ramiro drives past there on his way home, and looks up.",
  },
  outcome "her_name" {
    [[The page is a good one. Below the figures it says 'compiled by Nerea Ansa', as you had agreed
      for another page, and in December somebody asks her about the ninety-eight of the draft. She
      takes her folder and her young neck to Haro.]],
    result = "lost",
    for_client    = "A true figure, and in spring nobody who can explain it.",
    for_company   = "The one who had the answer works for another branch, and soon for others.",
    for_colleague = "She found her name on it when she came back from her coffee.",
  },
  outcome "she_counts" {
    { { [[Amparo lays your cover beside what you told her on the telephone. Then she asks the
          caretakers for their notebooks, all twelve, and counts for herself. In spring the contract
          is put out to tender, and the first page asks how one counts.]],
        when = "sum ~= 'addendum'" },
      [[Nobody asks until June. Then an auditor runs the program, gets ninety-four, and wants to
        know where the other four have come from. Ramiro is on holiday, the addendum in a drawer. It
        takes a summer to clear him.]] },
    result = "lost",
    for_client    = "A figure that she had to work out for herself.",
    for_company   = "What could have been one line under a number has become a file.",
    for_colleague = "Nerea is asked for her table, and for who changed it.",
  },
  outcome "nothing_sent" {
    [[At nine there is a blank on the slide, and Ibarra is a man who fills blanks. Amparo gives the
      flats out by the list from last quarter. Your page is ready at noon, and it is a good one.]],
    result = "lost",
    for_client    = "She decided without you, since she had to.",
    for_company   = "The only branch that did not deliver.",
    for_colleague = "Eleven people who depended on a page that came at noon.",
  },
  outcome "his_button" {
    { { [[He presses it himself, at seven, with one finger. The cover says ninety-eight, and nothing
          else does. It takes Amparo until spring to find out, and by then there are tenants above
          the fifth floor whom nobody warned.]],
        when = "sum ~= 'addendum'" },
      [[He presses it himself, at seven, with one finger. He was right, and he sent it bare, as
        there was nobody left to print the addendum under it. In the morning he takes his coffee
        downstairs, with the mechanics.]] },
    result = "lost",
    for_client    = "A cover, and nobody behind it whom she could ask.",
    for_company   = "A figure that one of its own people would not stand beside.",
    for_colleague = "Ramiro did it alone, and he knows whose hand was missing.",
  },

  path "the expert" {
    "who_waits", "who_gets_saved", "look log", "look contract", "good_for_what", "look plan",
    "worth_reading", "next_to_yours", "with_all_of_it", "look post", "hold_the_other",
    "this_page", "for_them",
    with = { sum = "left_out" },
    expect = [[outcome == 'one_page' and passed and score.discernment >= 90 and score.validation >=
               90 and score.disagreement >= 90]],
  },
  path "the expert, when the clock starts late" {
    "who_waits", "look contract", "look log", "who_gets_saved", "good_for_what", "look plan",
    "worth_reading", "next_to_yours", "with_all_of_it", "look post", "hold_the_other",
    "this_page", "no_harm_done",
    with = { sum = "clock" },
    expect = [[outcome == 'one_page' and passed and score.discernment >= 90 and score.validation >=
               90 and score.disagreement >= 90]],
  },
  path "the expert, when he is right" {
    "who_waits", "who_gets_saved", "look log", "look contract", "not_in_program",
    "mine_in_writing", "look plan", "with_me", "his_and_why", "look post", "ride_up",
    "proof_beside_it", "for_them",
    with = { sum = "addendum" },
    expect = [[outcome == 'as_he_said' and passed and score.discernment >= 90 and score.validation
               >= 90 and score.disagreement >= 90]],
  },
  path "the one who obeys" {
    "large_type", "prettiest_cover", "not_a_thing", "footnote", "a_formality", "it_is_that",
    "you_can", "your_call",
    with = { sum = "left_out" },
    expect = "outcome == 'eighth_floor' and not passed and score.disagreement < 50",
  },
  path "the one who obeys, on a Friday night" {
    "run_an_eye", "prettiest_cover", "at_eight", "footnote", "leave_her_out", "tomorrow_is_soon",
    "official_channel", "your_call",
    with = { sum = "clock" },
    expect = "outcome == 'eighth_floor' and not passed",
  },
  path "the one who obeys, when he is right" {
    "large_type", "prettiest_cover", "in_your_hands", "went_by_itself", "the_computer_people",
    "mine_was_a_draft", "your_decision", "nice_and_big",
    with = { sum = "addendum" },
    expect = "outcome == 'next_on_the_list' and not passed and score.disagreement < 50",
  },
  path "the stonewaller" {
    "made_up", "stand_looking_at", "only_for_housing", "on_principle",
    with = { sum = "left_out" },
    expect = "outcome == 'his_button' and not passed and score.total < 50",
  },
  path "the hero on the loudspeaker" {
    "who_waits", "who_gets_saved", "look log", "look contract", "good_for_what", "before_nine",
    "next_to_yours", "in_public",
    with = { sum = "left_out" },
    expect = "outcome == 'in_the_room' and result == 'escalated' and not passed",
  },
  path "between us" {
    "who_waits", "who_gets_saved", "look log", "look contract", "good_for_what", "look plan",
    "worth_reading", "next_to_yours", "with_all_of_it", "behind_his_back",
    with = { sum = "clock" },
    expect = "outcome == 'in_the_room' and not passed",
  },
  path "a clean conscience" {
    "run_an_eye", "only_for_housing", "on_principle", "with_you", "openness", "leave_her_out",
    "ten_minutes", "tomorrow_is_soon", "official_channel", "without_me",
    with = { sum = "clock" },
    expect = "outcome == 'his_button' and not passed",
  },
  path "the polite refuser, when he is right" {
    "run_an_eye", "only_for_housing", "where_would_we_stop", "with_you", "no_harm_asking",
    "look_ahead", "ten_minutes", "not_for_me_to_say", "quarter_of_an_hour", "both_of_them",
    with = { sum = "addendum" },
    expect = "outcome == 'two_numbers' and not passed and score.disagreement < 50",
  },
  path "too careful, when he is right" {
    "who_waits", "who_gets_saved", "look log", "look contract", "not_in_program",
    "mine_in_writing", "look plan", "with_me", "his_and_why", "better_safe", "proof_beside_it",
    with = { sum = "addendum" },
    expect = "outcome == 'next_on_the_list' and result == 'harmed' and not passed",
  },
  path "kind, and without looking" {
    "who_waits", "who_gets_saved", "at_eight", "before_nine", "next_to_yours", "tomorrow_is_soon",
    "ring_you_back", "only_a_day",
    with = { sum = "left_out" },
    expect = "outcome == 'nothing_sent' and not passed and score.disagreement < 75",
  },
  path "a yes on the telephone" {
    "who_waits", "who_gets_saved", "look log", "look contract", "good_for_what", "look plan",
    "worth_reading", "next_to_yours", "it_is_that", "look post", "hold_the_other", "this_page",
    with = { sum = "left_out" },
    expect = "outcome == 'two_numbers' and not passed",
  },
  path "a colleague's name" {
    "who_waits", "who_gets_saved", "look log", "look contract", "good_for_what", "look plan",
    "worth_reading", "a_formality", "with_all_of_it", "look post", "hold_the_other", "this_page",
    with = { sum = "clock" },
    expect = "outcome == 'her_name' and not passed",
  },
  path "the last minute" {
    "who_waits", "who_gets_saved", "look log", "look contract", "good_for_what", "look plan",
    "worth_reading", "next_to_yours", "with_all_of_it", "look post", "hold_the_other",
    "your_call",
    with = { sum = "left_out" },
    expect = "outcome == 'she_counts' and not passed",
  },
  path "a recovery" {
    "made_up", "your_sum", "who_gets_saved", "look log", "look contract", "good_for_what",
    "look plan", "worth_reading", "next_to_yours", "with_all_of_it", "look post",
    "hold_the_other", "this_page", "for_them",
    with = { sum = "clock" },
    expect = [[outcome == 'after_all' and result == 'recovered' and passed and score.discernment <
               90]],
  },
  path "asked together" {
    "made_up", "stand_looking_at", "which_template", "look log", "look contract",
    "good_for_what", "openness", "next_to_yours", "ask_marisol",
    with = { sum = "left_out" },
    expect = "outcome == 'asked_together' and result == 'referred' and not passed",
  },
  path "right, and printed bare" {
    "made_up", "ninety_nine", "who_gets_saved", "look log", "nobody_noticed", "paid_for",
    "thrown_the_phone", "asking_twice", "stay_there", "ring_you_tonight", "quarter_of_an_hour",
    "nice_and_big",
    with = { sum = "addendum" },
    expect = "outcome == 'she_counts' and result == 'lost' and not passed",
  },
  path "right, and late" {
    "who_waits", "who_gets_saved", "in_your_hands", "thrown_the_phone", "asking_twice",
    "ring_you_tonight", "quarter_of_an_hour", "first_thing",
    with = { sum = "addendum" },
    expect = "outcome == 'nothing_sent' and not passed",
  },
  path "alone at the mouse" {
    "made_up", "your_sum", "only_for_housing", "on_principle", "cannot_add", "before_nine",
    "next_to_yours", "press_it",
    with = { sum = "clock" },
    expect = "outcome == 'his_button' and not passed",
  },
  path "right, and a last word too many" {
    "who_waits", "who_gets_saved", "look log", "look contract", "not_in_program",
    "mine_in_writing", "look plan", "with_me", "his_and_why", "ride_up", "proof_beside_it",
    "i_could_tell",
    with = { sum = "addendum" },
    expect = "outcome == 'apart' and result == 'ended_with_dignity' and passed",
  },
}
