-- A man wants a page that moves, smiles and plays music, and you wince. He has asked the people
-- it is for: in one form about all of it, in two about two thirds, with the facts against the rest.
-- Two branches share the moments: scenes in _own own a mistake, scenes in _part own two thirds of
-- it and hold the third.
return scenario "flash-banner" {
  title    = "The shoebox",
  summary  = [[The owner of a ballroom wants a banner that moves, photos of smiling strangers and
               music as soon as the page opens. You know what you think of that. Under his arm he
               has a shoebox.]],
  teaches  = [[Ask before you have a taste. Find out who it is for and what has been tried, change
               your mind where everybody can hear it, and say no only to what the facts are
               against.]],
  language = "en",
  setting  = "office",
  minutes  = 10,
  source   = { "000" },
  start    = "opening",

  persona = {
    name = "Ginés Pardo", role = "owner of the Neptuno ballroom, and once its drummer",
    portrait = "gines", voice = "gines", trust = 44, patience = 64,
  },

  claim = {
    "It moves, it smiles, and it plays as soon as you open it. That's what my people like.",
    verdict  = "right",
    truth    = "{truth}",
    value    = "That whoever is on their own dares to come in through the door of the Neptuno.",
    expected = [[That one takes a page to a studio ready drawn, as one takes a tune to a band.
                 Nobody told him that the first meeting is for questions.]],
  },

  moments = {
    { "first answer",
      idea = [[Is the client wrong to begin with? What makes you wince may be what draws his
               public. Before you judge the request, ask where it comes from.]] },
    { "who it is for",
      idea = [[A project has three sides: you, the client, and the users, who are not in the room.
               Ask what they come for, and what would keep them away.]] },
    { "what there is",
      idea = [[Why a place exists is what its page has to say. Ask for that, and for what he has
               already, before you invent anything; nobody expects you to know it.]] },
    { "the box",
      idea = [[Be objective and humble: he meets his public every week. Read what he knows, and
               say aloud what it does to your opinion.]] },
    { "Paquita",
      idea = [[To a friend one says that it is lovely. Ask people what they did the last time;
               what they think comes by itself.]] },
    { "Nerea's draft",
      idea = [[A change of mind counts where those can hear it who heard the opposite. It need not
               cost a colleague her work.]] },
    { "the laugh",
      idea = [[To hold somebody worthy is not to like their bulbs. Whoever was laughed at is owed
               an answer, and whoever laughed, a way back.]] },
    { "the first Sunday",
      idea = [[A yes is not yet a service. Put what you know at the service of what he knows, or
               being right will do him no good.]] },
  },

  person "nerea" {
    name = "Nerea", role = "designer, your colleague", portrait = "nerea", voice = "nerea",
  },
  person "paquita" {
    name = "Paquita", role = "at the Neptuno every Sunday", portrait = "paquita", voice = "paquita",
  },

  vary "vote" {
    { "all_three", verdict = "right",
      truth  = [[He asked his dancers and tried it both ways: 171 of 212 chose the one that moves,
                 smiles and plays, and it brought 117 bookings where the other brought 38.]],
      slips  = [[212 slips, one a dancer, three Sundays. The one that moves, with strangers and
                 with music: 171. The still and silent one: 41. On the back of 63: 'smiling, yes,
                 but not my face']],
      visits = [[even days still and silent, odd days with all three. Bookings in a month: 38 and
                 117. Eight in ten open it at home, with the sound on]],
      phones = [[Dani's trial page asks 'Shall we dance?' first, and the tap on 'Yes' lets the
                 music in. The drawing has no question]],
      thread = [[You: a face crying with laughter. Nerea, on Tuesday: 'I take it back. I tried it
                 on my grandmother: she wanted it all again']] },
    { "not_the_music", verdict = "partly_right",
      truth  = [[The bulbs and the smiles his dancers chose, 171 of 212. About the music he asked
                 nobody; where it starts, seven in ten have gone within four seconds.]],
      slips  = [[212 slips, one a dancer, three Sundays. The one that moves, with strangers: 171.
                 The still one: 41. On the back of 63: 'smiling, yes, but not my face'. Music: not
                 on the slip]],
      visits = [[even days without music, odd days with. Bookings in a month: 117 and 38. With
                 music, seven in ten have gone within four seconds. Most often opened at meal
                 times and in bed]],
      phones = [[Dani's trial page starts it at the first tap on anything, and that is usually the
                 price]],
      thread = [[Nerea, on Tuesday: 'I take it back. I tried it on my grandmother: she wanted the
                 bulbs again. At the music she dropped the tablet']] },
    { "not_the_photos", verdict = "partly_right",
      truth  = [[The bulbs and the music his dancers chose, 171 of 212. About the photos he asked
                 nobody; fourteen wanted their money back, because it is not the hall in the
                 picture.]],
      slips  = [[212 slips, one a dancer, three Sundays. The one that moves and plays: 171. The
                 still and silent one: 41. Photos: not on the slip. Underneath, 14 tickets handed
                 back: 'not the hall in the picture']],
      visits = [[even days without bulbs and music, odd days with. Bookings in a month: 38 and
                 117. What is opened most: the bought photo, strangers under a chandelier. Of 90
                 who came because of it, 6 came twice]],
      phones = [[Dani's trial page asks 'Shall we dance?' first, and the tap on 'Yes' lets the
                 music in. The drawing has no question]],
      thread = [[Nerea, on Tuesday: 'I take it back. I tried it on my grandmother: she wanted the
                 bulbs and the song again. And to know where that hall is']] },
  },

  vars = { live = false, nerea_sold = false },

  look "box" {
    "Open the shoebox",
    shows = "In pencil, held together with hair elastics: {slips}.",
    when = "visited.material", patience = -4,
  },
  look "visits" {
    "Open the log of his trial page",
    shows = "The page that his grandson Dani made for trying it out: {visits}.", patience = -4,
  },
  look "draft" {
    "Open Nerea's draft",
    shows = [[White, still, no sound. Letters the size of a thumbnail. Day, time, price and band
              on the first screen. A table booked in two taps, 'for one' already filled in. Note:
              'nobody should have to say that they come alone'.]],
    patience = -4,
  },
  look "thread" {
    "Open the thread under his drawing",
    shows = [[Monday. Nerea: 'my eyes are bleeding'. Copied to everybody on the project, and so to
              Ginés. {thread}.]],
    patience = -4,
  },
  look "phones" {
    "Open the test on twelve phones",
    shows = [[Bulbs: on all twelve, without Flash, which no phone has had for years. Sound: on
              none before somebody taps; then on all. {phones}.]],
    patience = -4,
  },

  go { "gone", when = "patience <= 0" },

  scene "opening" {
    moment = "first answer", stance = "open",
    note [[September, your studio. Before he sits down Ginés Pardo stands his phone against your
           lamp: a sign lights up bulb by bulb, strangers smile, a pasodoble begins. Under his
           arm, a shoebox.]],
    says [[There: a flash banner, people smiling, and music the moment you open it. That's how I
           want it for the Neptuno. Your Nerea has just put her headphones on. Is that good or
           bad?]],
    hint "What you think of it is one vote. Where does his come from?",

    reply "who_opened_it" {
      [[Nobody carries that across town, lit up and playing, without a reason. Who've you seen
        open it, and what did they do?]],
      discernment = 2, validation = 2, trust = 8, to = "audience",
      hears = { "Who have you shown it to?", "Why do you want the banner and the music?",
                "What do your people say about it?",
                "Before we decide anything, who is this page for?", "Who will be opening it?",
                "Tell me about your public.", "What makes you think that they'd like it?",
                "Who has tried it?" },
      why = [[You kept your taste in your pocket and took his pains seriously. And you asked for
              what somebody did, which is worth more than what anybody thinks.]],
    },
    reply "nobody_does" {
      [[Bad, to be honest. Flash was switched off years ago, and music that starts on its own went
        out with it. Nobody does that any more, Ginés.]],
      discernment = 0, validation = 0, trust = -8, patience = -20, to = "mocked",
      style = "stonewall",
      hears = { "It looks old-fashioned.", "Flash does not work any more.",
                "I hate it, it's from another age." },
      why = [[You are right about a program and have not asked about a single person. What he
              heard is that he is old.]],
      better = "It's you who knows them. Who has seen this so far, and what did they say?",
    },
    reply "as_drawn" {
      [[Good, good! It's got character, and that's what's missing these days. Not another word: by
        October you'll have it just like that, bulb for bulb.]],
      discernment = 0, validation = 1, patience = 4, to = "audience", style = "appease",
      hears = { "I love it, you will have it just like that.", "Of course, no problem.",
                "We'll make it exactly like that.", "Great, that's how it'll be." },
      why = [[He brought you three wishes and you signed all three without knowing what they are
              for. Applause is not an answer to 'good or bad'.]],
    },
    reply "the_usual" {
      [[It's cheerful, no doubt about that, and thank you for bringing it along so finished. Shall
        we go through the usual things first, so that I've got them? Is the domain in your
        name?]],
      discernment = 1, validation = 1, patience = -4, to = "audience",
      hears = { "Do you have a domain?", "Let us fill in the form.",
                "What is your budget, and when is it needed?" },
      why = [[Friendly, and he asked you something else. The domain will keep; why he wants it to
              light up will not tell itself.]],
      better = "Before the domain: who's going to open that, and where?",
    },
  },

  scene "mocked" {
    note "He turns the sound off. The bulbs go on lighting up in silence.",
    says [[Nobody. Last Sunday I had two hundred and twelve nobodies on the floor. As a drummer
           I've been told to play softer and to play faster. Never that I'd been switched off.]],
    hint "He heard more than you said. What did you not ask him?",

    reply "the_trade" {
      [[It's nothing personal. There are rules in this trade, and I'd be taking your money for
        something that you'd be laughed at for.]],
      trust = -8, patience = -20, to = "audience", style = "stonewall",
      hears = { "I am only being honest with you." },
      why = [[He has been laughed at once already this morning. You explained that it was for his
              good.]],
    },
    reply "turn_it_on" {
      [[Two hundred and twelve people, and I told you my taste before asking about a single one.
        Would you turn it on again?]],
      trust = 8, patience = 4, to = "audience",
      hears = { "I am sorry, I spoke too soon.", "Play it again, please." },
      why = [[You took back the order of things. You may still be of another mind; but now he can
              tell you his.]],
    },
    reply "no_no" {
      [[No, no, take no notice! It's me, I spend too many hours in front of a screen. If you like
        it, then it's good.]],
      trust = -4, patience = 4, to = "audience", style = "appease",
      hears = { "Forget what I said.", "If you like it, so do I." },
      why = [[From nobody to anything you like, in one breath. He is no further: he still does not
              know what you see in it, nor you what he does.]],
    },
  },

  scene "audience" {
    moment = "who it is for", stance = "open",
    says { [[At the ticket desk I put it in their hands. They laugh at the bulbs, and then they
             hold it to their ear, like a shell.]],
           when = "said.who_opened_it" },
    says { "My people aren't your people, eh. The youngest is sixty-three.",
           when = "not said.who_opened_it" },
    says [[Thursdays and Sundays, half past five. Widows, widowers, the odd couple still on
           speaking terms. Half of them tell their children that they're at the chiropodist.]],
    hint [[Those who will use it are not in the room. What do they come for? What keeps them
           away?]],

    reply "calm_and_simple" {
      [[I understand, and they sound lovely. But older people need a page that's calm, with
        nothing moving about: whatever you read on the subject says the same.]],
      discernment = 0, validation = 1, trust = -4, patience = -8, to = "material", style = "refuse",
      hears = { "Older people need simple pages without movement.",
                "At that age things that move only confuse them." },
      why = [[He told you about his people, and you told him about older people. He has two
              hundred and twelve of them; you have an article.]],
    },
    reply "what_characters" {
      [[The chiropodist! I can just see them. Leave it with me: bulbs, confetti, whatever it takes,
        and they'll be over the moon, bunions or no bunions.]],
      discernment = 0, validation = 1, patience = 4, to = "material", style = "appease",
      hears = { "We'll put in all the lights that they like!" },
      why = [[You had the laugh and let the rest go by. People who dance in secret want something
              of a page; you do not know yet what.]],
    },
    reply "stay_at_home" {
      [[At the chiropodist, in dancing shoes: hats off to them. What do they want to find out when
        they open it? And what might make one of them stay at home?]],
      discernment = 2, validation = 2, trust = 8, to = "material",
      hears = { "What are they looking for on the page?",
                "What might keep them from coming? What are they afraid of?",
                "When they open it, what do they need to find?",
                "What do they need to know before they come? Does anything hold them back?",
                "What do they want to know before they come?",
                "Why do they come to you rather than somewhere else?",
                "What might stop somebody from coming?",
                "Is there anything that makes them hesitate?" },
      why = [[Two questions that no form has, about people who are not here: what they come for
              and what holds them back. On the second one hangs everything that you will build.]],
    },
    reply "for_the_file" {
      [[Right. Over sixty, men and women, two days a week. Would you have that in writing, with the
        attendance of the last few seasons?]],
      discernment = 1, validation = 0, patience = -4, to = "material",
      hears = { "How many people come?", "Do you have any figures?",
                "How many are they, and how old?", "Which age group is that?" },
      why = [[You will need the figures. But he gave you people who tell their children a fib, and
              what you wrote down was an age.]],
      better = "And the one who's at the chiropodist: what does she look for on the page?",
    },
  },

  scene "material" {
    moment = "what there is", stance = "open",
    says { [[What time, how much, who's playing. And whether one can come alone. That's the hard
             bit, walking in alone. At the Casino they ask you at the door: 'how many?']],
           when = "said.stay_at_home" },
    says { "What time, how much, who's playing: that's what they ask at the desk.",
           when = "not said.stay_at_home" },
    says [[My father opened it in fifty-eight, so that people who'd been left on their own had
           somewhere to be on a Sunday. I keep it going for the same reason. It isn't the money,
           my accountant can tell you that.]],
    note "The shoebox is on his knees. He drums on the lid with two fingers.",
    hint [[He has told you why the place exists. What has he got already that you need not
           invent?]],

    reply "that_box" {
      [[Somewhere to be on a Sunday: so that's what it has to say. And what's in the box?]],
      discernment = 2, validation = 2, trust = 8,
      to = { { "box_own", when = "vote == 'all_three'" }, "box_part" },
      hears = { "And that box?", "What have you got already, photos or figures?",
                "What have you brought in there?", "Have you tried it out? What do you have?",
                "What material do you have?" },
      why = [[In one sentence you gave him back what his father wanted. Then you asked the one thing
              that was in full view and that nobody had asked.]],
    },
    reply "three_seconds" {
      [[That's all very well, but family histories aren't what a page is for. People give you
        three seconds, that's been measured, and then they're off.]],
      discernment = 0, validation = 0, trust = -8, patience = -16, style = "stonewall",
      to = { { "box_own", when = "vote == 'all_three'" }, "box_part" },
      hears = { "Nobody cares about family history." },
      why = [[He had just told you, without being asked, what his page has to say in those three
              seconds.]],
    },
    reply "send_it_along" {
      [[Somewhere to be on a Sunday, since fifty-eight: there can't be many who still do that.
        When you've a moment, send me whatever there is, will you? The logo, the texts, that kind
        of thing.]],
      discernment = 1, validation = 2, trust = 4, patience = -4,
      to = { { "box_own", when = "vote == 'all_three'" }, "box_part" },
      hears = { "Do you have a logo and texts?", "Could you e-mail me the logo and the texts?",
                "Send me whatever you have." },
      why = [[You heard why the Neptuno exists, and said so. Then you asked for a logo, with a box
              in front of you that he is drumming on.]],
      better = "Somewhere to be on a Sunday. What have you got in that box?",
    },
    reply "photo_bank" {
      [[How moving, really, I've got goose pimples. You needn't go looking for anything: we've a
        photo bank with thousands of smiles, and the music we'll find for you as well, okay?]],
      discernment = 0, validation = 1, patience = 4, style = "appease",
      to = { { "box_own", when = "vote == 'all_three'" }, "box_part" },
      why = [[You spared him the trouble of showing you what he has. It is hard to see why he
              should need you for the rest.]],
    },
  },

  scene "box_own" {
    moment = "the box", stance = "own",
    note "He lifts the lid.",
    says { "I thought you'd never ask. They voted, in pencil, same as for the mayor.",
           when = "said.that_box" },
    says { [[Nobody's asking about the box, so I'll open it by myself. They voted, in pencil, same
             as for the mayor.]],
           when = "not said.that_box" },
    says [[And the strangers: I once hung up a photo of our own New Year's dance, and a daughter
           recognised her mother. With a gentleman. So. Out with it: what have you got against the
           three?]],
    hint [[Read the slips and the log first. Was it a fair question? What becomes of your
           opinion?]],

    reply "in_pencil" {
      [[Three Sundays with a pencil, so that they'd have what they like. And it holds:
        thirty-eight, and a hundred and seventeen. I'd made up my mind without asking anybody. I
        was wrong, and it gets built.]],
      when = "seen.box and seen.visits",
      locked = "You have not seen what he asked and what he tried.",
      discernment = 2, validation = 2, disagreement = 2, trust = 8, to = "paquita_own",
      hears = { "You tested it and it works: bulbs, faces and music, we build it.",
                "117 bookings against 38: you are right, we will build it.",
                "I was prejudiced, the numbers are on your side.",
                "I did not like it, but your slips and bookings convince me.",
                "You were right, I misjudged it.", "I admit it, I was wrong.",
                "Your numbers have changed my mind.",
                "Your people want it, and the bookings prove it.", "I came with my mind made up.",
                "It was me who was mistaken." },
      why = [[What he did it for, a figure of his, and what that did to your opinion. To say that
              one was wrong takes three words, and he will believe the next one sooner for it.]],
    },
    reply "something_better" {
      [[It's a lovely thing that they take part, truly. But people vote for what they're used to,
        and what we're here for is to show them something better, which nobody asks for until
        they've seen it, don't you think?]],
      discernment = 0, validation = 1, disagreement = 0, trust = -4, patience = -8, to = "doubt",
      style = "refuse",
      hears = { "People do not know what they want.",
                "A few slips prove nothing." },
      why = [[Had they voted for yours you would have called it a survey. Nothing in that box can
              count for you, and he has noticed.]],
    },
    reply "standing_there" {
      [[Two hundred slips in pencil isn't research. Who held the tablet? You, standing there in
        front of them with that smile: of course they voted for yours.]],
      when = "seen.box", locked = "You have not looked into the box.",
      discernment = 0, validation = 0, disagreement = 0, trust = -8, patience = -20, to = "doubt",
      style = "stonewall",
      why = [[A question that could have been asked: the log answers it, for nobody stood there.
              You used it to hit.]],
    },
    reply "twice_the_bulbs" {
      [[Against them? Nothing! It's your ballroom and they're your people. Bulbs you want and
        bulbs you'll get, twice as many if need be, and we won't say another word about it.]],
      discernment = 0, validation = 1, disagreement = 1, patience = 4,
      to = "paquita_own", style = "appease",
      hears = { "Nothing, whatever you want.", "You are the client." },
      why = [[He is right, and you would have said so in any case. He carried the box across town,
              and you agree without a word about what is in it.]],
      better = "I had something against all three, until I'd read your slips: 171 to 41.",
    },
  },

  scene "box_part" {
    moment = "the box", stance = "hold",
    note "He lifts the lid.",
    says { "I thought you'd never ask. They voted, in pencil, same as for the mayor.",
           when = "said.that_box" },
    says { [[Nobody's asking about the box, so I'll open it by myself. They voted, in pencil, same
             as for the mayor.]],
           when = "not said.that_box" },
    says { [[And the strangers: I once hung up a photo of our own New Year's dance, and a daughter
             recognised her mother. With a gentleman. So. Out with it: what have you got against
             the three?]],
           when = "vote == 'not_the_photos'" },
    says { [[And the music is the music, eh. So. Out with it: what have you got against the
             three?]],
           when = "vote == 'not_the_music'" },
    hint [[Three wishes, and one slip. Which of the three did he ask about? About the other, what
           does the log say?]],

    reply "two_of_three" {
      { { [[Against the bulbs and the smiles, nothing any more: you let them have their say, and I
            was wrong. The music isn't on the slip, and where it starts seven in ten leave. Let's
            give it a button.]],
          when = "vote == 'not_the_music'" },
        [[Against the bulbs and the song, nothing any more: you let them have their say, and I was
          wrong. The photos aren't on the slip, and fourteen came for another hall. Let's take
          yours: shoes, no faces.]] },
      when = "seen.box and seen.visits",
      locked = "You have not seen what he asked and what he tried.",
      discernment = 2, validation = 2, disagreement = 2, trust = 8, to = "paquita_part",
      hears = { "I was wrong about two, but this one is not on the slip.",
                "The music behind a button, nobody voted for it.",
                "Let us take photos of your own hall, without faces.",
                "They voted for the bulbs, so I was wrong about those and they stay.",
                "The vote is clear on two; the third we change.",
                "They were not asked about the music, and it costs bookings.",
                "They were not asked about the photos, and some gave their tickets back.",
                "People complained about the hall in the picture.",
                "You've convinced me about the bulbs and the music." },
      why = [[You conceded two in the open, by his own figures, and that is why the third can be
              heard. Nor did you take it away: you found it another place.]],
    },
    reply "slip_by_slip" {
      [[You asked them one by one, which is more than I've done. Leave me the box until tomorrow
        and I'll go through it slip by slip before I open my mouth. Would you trust me with it?]],
      discernment = 1, validation = 2, disagreement = 0, trust = 4, patience = -4,
      to = "paquita_part",
      hears = { "Let me read it first and I will tell you tomorrow." },
      why = [[Care is well meant, and he has waited all morning for somebody to open it. It would
              have taken you two minutes, here, with him.]],
      better = "Give me two minutes with the slips, then. And with the log beside them.",
    },
    reply "all_the_slips" {
      [[Nothing whatever: so many people can't be wrong. All three, then, and in capital letters.
        Shall we put in some fireworks?]],
      discernment = 0, validation = 1, disagreement = 0, patience = 4,
      to = "paquita_part", style = "appease",
      hears = { "Nothing, all three, as you wish." },
      why = [[They cannot be wrong about what they were not asked. You took their number for an
              answer.]],
    },
    reply "everybody_hates" {
      [[I can see how much work you've put into it, I really can. But bought photos and music that
        starts by itself are what everybody hates most about the internet, and I'd be failing you
        if I kept quiet.]],
      discernment = 0, validation = 1, disagreement = 1, trust = -4, patience = -8, to = "doubt",
      style = "refuse",
      hears = { "A few slips prove nothing.",
                "I would take the music and the photos out." },
      why = [[One of the two his own people chose. You swept everything off the table with one
              word, 'everybody', which has never bought a ticket from him.]],
      better = [[Two of the three I'd have got wrong. About the third nobody was asked; look at
                 this.]],
    },
  },

  scene "doubt" {
    note "He puts the lid back on.",
    says [[So your taste weighs more than two hundred and twelve pencils. Have you ever been
           inside a ballroom? To get out of the rain, even?]],
    hint "The honest answer is a short one, and nothing to be ashamed of.",

    reply "never_once" {
      [[Not even for the rain. You know who dances, and I know what a phone does with a page. Go
        through it with me.]],
      trust = 8, patience = 4,
      to = { { "paquita_own", when = "vote == 'all_three'" }, "paquita_part" },
      hears = { "You know your public better than I do.", "Never. Teach me." },
      why = [[You said what you do not know and what you do. Each of you has half of what is
              needed, and he was the first to bring his.]],
    },
    reply "a_haulier" {
      [[I don't need to drive a lorry to make a page for a haulier. They all come down to the same
        three or four things.]],
      trust = -8, patience = -20, style = "stonewall",
      to = { { "paquita_own", when = "vote == 'all_three'" }, "paquita_part" },
      hears = { "I need not dance to build a page." },
      why = "He asked whether you know the place. You told him that it makes no difference.",
    },
    reply "above_all" {
      [[Your people come first, of course they do! Scrap what I said. Whatever you decide is
        right, and that's that.]],
      trust = -4, patience = 4, style = "appease",
      to = { { "paquita_own", when = "vote == 'all_three'" }, "paquita_part" },
      hears = { "Forget it, we will do what you say." },
      why = [[You surrendered before he had answered. An opinion that blows over so fast cannot
              have been worth much.]],
    },
  },

  scene "paquita_own" {
    moment = "Paquita", stance = "own",
    note "He dials, lays the phone on the table and turns it up.",
    says "It's not me you have to tell. Paquita? I've got somebody from the computers here.",
    says { [[Ah! Is that the one who wants to take away our music? I play it full blast, so that
             Asunción next door knows it's Sunday.]],
           by = "paquita" },
    hint [[She is one of those it is for. Answer her, and find out something that neither of you
           knows.]],

    reply "it_was_me" {
      [[That was me, and I hadn't asked any of you. When you've got it open, what do you look for
        first, and what do you need your glasses for? The music stays.]],
      when = "seen.box", locked = "You do not know yet whether you were wrong.",
      discernment = 2, disagreement = 2, trust = 8, to = "draft_own",
      hears = { "It was me, I was wrong, the music stays.", "What do you look for first?",
                "I am sorry, nobody is taking it away.",
                "What do you do first, and what is hard to read?" },
      why = [[You owned it to the person it would have cost. And you asked about her thumbs and
              her glasses, where she is the one who knows.]],
    },
    reply "more_at_ease" {
      [[Nobody's taking anything away without talking it over with you all. But tell me frankly:
        wouldn't you feel more at ease with a page that kept quiet until you said so?]],
      discernment = 0, disagreement = 0, trust = -4, patience = -8, to = "draft_own",
      style = "refuse",
      why = [[She told you what she does with the music, and you asked whether she would not
              rather do without. A question that knows its answer is no question.]],
    },
    reply "for_asuncion" {
      [[Take it away, with a neighbour like that? Never! You'll have it as loud as you please,
        Paquita, and the first song's for Asunción.]],
      discernment = 0, disagreement = 1, trust = 4, patience = 4, to = "draft_own",
      style = "appease",
      why = [[A good joke, and the music is safe. But you had one of those people on the line, for
              nothing, and asked her nothing.]],
      better = "It stays. And what do you find hardest, when you've got it open?",
    },
    reply "one_to_ten" {
      [[No, it stays, don't you worry. And otherwise, how do you like the page in general? From
        one to ten, just so that I've got it down.]],
      discernment = 1, disagreement = 1, patience = -4, to = "draft_own",
      hears = { "How do you like the page?", "What do you think of it?" },
      why = [[She will say nine, because Ginés is listening. What she does with it you will not
              learn from a number.]],
    },
  },

  scene "paquita_part" {
    moment = "Paquita", stance = "hold",
    note "He dials, lays the phone on the table and turns it up.",
    says { [[You don't believe me. Believe Paquita, then. Paquita? What do you think of the new
             page?]],
           when = "not (said.all_the_slips or said.above_all)" },
    says { [[Yes to everything, and not a blink. Let's hear Paquita. Paquita? What do you think of
             the new page?]],
           when = "said.all_the_slips or said.above_all" },
    says { [[Lovely, Ginés. The whole thing, the lights, everything. You've always had such good
             taste.]],
           by = "paquita" },
    says "Lovely. You see?",
    hint "'Lovely' is for a friend. What did she do, the last time she opened it?",

    reply "the_last_time" {
      { { [['Lovely' is for Ginés. The last time it went off by itself, Paquita, where were you,
            and what did you do? I'd sooner have it behind a button.]],
          when = "vote == 'not_the_music'" },
        [['Lovely' is for Ginés. The first time you saw that chandelier, Paquita, what did you say
          to him? I'd sooner take the photos in your own hall.]] },
      when = "seen.box and seen.visits", locked = "You do not know yet what to ask her about.",
      discernment = 2, disagreement = 2, trust = 8, to = "draft_part",
      hears = { "When did you last open it, and where were you?",
                "What did you do when it started?",
                "What did you think when you saw that chandelier?",
                "Tell me about the last time it started by itself.",
                "I'd rather have photos of the real hall." },
      why = [[You left him his compliment and did not take it for a fact. Asked what she did, even
              a friend can tell the truth.]],
    },
    reply "on_the_telephone" {
      [[With respect, one friend on the telephone proves nothing. I could ring up my aunt, and
        she'd tell you the opposite.]],
      discernment = 0, disagreement = 0, trust = -8, patience = -20, to = "draft_part",
      style = "stonewall",
      hears = { "The opinion of one person proves nothing." },
      why = [[It proves little, and that was no reason to say so in her hearing. She could have
              told you more than your aunt.]],
    },
    reply "who_am_i" {
      [[Lovely, there you have it, and who am I to quarrel with Paquita? All three, then, Ginés,
        the way you wanted them. Do you dance on Thursdays as well, Paquita?]],
      discernment = 0, disagreement = 0, trust = 4, patience = 4, to = "draft_part",
      style = "appease",
      why = [[One kind word from a friend, and you gave up a figure. Both of them wanted to
              please.]],
    },
    reply "a_little_thing" {
      [[I'm glad, truly. There's something about it that still doesn't convince me, and I'd rather
        say so with the two of you listening. Is there any little thing that you'd change,
        Paquita?]],
      discernment = 1, disagreement = 1, trust = 4, patience = -4, to = "draft_part",
      hears = { "What would you change?", "Is there anything you do not like?",
                "Does anything about it bother you?" },
      why = [[Open and well meant. 'Any little thing' makes it easy to say no, and nobody knows
              what it is that does not convince you.]],
      better = "Tell me about the last time you opened it. Where were you?",
    },
  },

  scene "draft_own" {
    moment = "Nerea's draft", stance = "own",
    says { [[The time, dear. It's down at the bottom, tiny, and I hold the telephone out to the
             end of my arm. Turn it up, Ginés, would you?]],
           by = "paquita", when = "said.it_was_me" },
    note [[Nerea comes over, headphones round her neck, with her laptop open. White, still,
           silent; beautiful.]],
    says { [[Two nights I've been on this. You told me 'clean'. Are we going with mine or with the
             bulbs?]],
           by = "nerea" },
    note "Ginés studies the ceiling.",
    hint [[She heard 'clean' from you. What will she hear now, and what of hers is too good to
           lose?]],

    reply "an_exercise" {
      [[With the bulbs, obviously! Ginés is the one who pays. Put that one away, Nerea: as an
        exercise it's been very useful, hasn't it?]],
      validation = 0, disagreement = 1, patience = 4, to = "laugh_own",
      style = "appease",
      hears = { "Of course, he is the one who pays." },
      why = [[The right page, for the wrong reason, and it cost Nerea two nights in front of a
              client. You did not say who had sent her that way.]],
    },
    reply "for_himself" {
      [[It's a very fine piece of work, Nerea, it really is. Let's not settle it now: once Ginés
        has looked at it in peace, he'll see for himself which is the more professional of the
        two.]],
      validation = 1, disagreement = 0, trust = -4, patience = -8, to = "laugh_own",
      style = "refuse",
      hears = { "Let us not decide now, Ginés will see which is more professional.",
                "Yours is beautiful, let him compare the two." },
      why = [[He had heard you say that you were wrong, or was waiting to. 'He'll see for himself'
              tells both of them that nothing has changed.]],
    },
    reply "needs_both" {
      [[With his: his people tried it. 'Clean' was me, before I'd asked, and it cost you two
        nights. Your table for one goes in: it's how they get through that door alone.]],
      when = "seen.draft", locked = "You have not opened her draft.",
      validation = 2, disagreement = 2, trust = 8, to = "laugh_own",
      hears = { "I asked you for clean without knowing, your booking for one goes in.",
                "With his, I told you the wrong thing, and your table for one stays.",
                "With the bulbs; clean was my fault, and we keep your booking for one.",
                "I told you clean without asking, it's my fault.",
                "I'd like to keep your table for one.", "Your table for one goes straight in.",
                "I gave you the wrong instructions." },
      why = [[You said it in front of the one who had heard the opposite, and took the two nights
              upon yourself. What she understood better than anybody goes in.]],
    },
    reply "not_your_fault" {
      [[With his, his people have tried it out. You did two nights of exactly what I'd asked you
        for, and I'm sorry. We'll see if there's anything of yours that we can use.]],
      validation = 2, disagreement = 1, trust = 4, to = "laugh_own",
      hears = { "With his, I am sorry about your two nights." },
      why = [[Clear, and fair to her. 'Anything that we can use' you would know, had you opened
              it: she has thought of those who come alone.]],
      better = "With his, and with your table for one, filled in from the start.",
    },
  },

  scene "draft_part" {
    moment = "Nerea's draft", stance = "hold",
    says { [[The last time? At my daughter's, with the soup. I sat on it. Don't take it badly,
             Ginés.]],
           by = "paquita", when = "said.the_last_time and vote == 'not_the_music'" },
    says { [[I asked him where that chandelier was, because I meant to wear my velvet. Don't take
             it badly, Ginés.]],
           by = "paquita", when = "said.the_last_time and vote == 'not_the_photos'" },
    note [[Nerea comes over, headphones round her neck, with her laptop open. White, still,
           silent; beautiful.]],
    says { [[Two nights I've been on this. You told me 'clean'. Are we going with mine or with the
             bulbs?]],
           by = "nerea" },
    note "Ginés studies the ceiling.",
    hint [[Neither of the two, as it stands. What of his has been tried, what of hers is too good
           to lose, and who told her 'clean'?]],

    reply "his_and_yours" {
      { { [[With his bulbs and his smiles, they chose them; 'clean' was me, before asking, and it
            cost you two nights. Your table for one goes in as well. The music waits for a tap,
            Ginés: you heard about the soup.]],
          when = "vote == 'not_the_music' and said.the_last_time" },
        { [[With his bulbs and his smiles, they chose them; 'clean' was me, before asking, and it
            cost you two nights. Your table for one goes in as well. The music waits for a tap,
            Ginés: nobody was asked about that.]],
          when = "vote == 'not_the_music'" },
        [[With his bulbs and his song, they chose them; 'clean' was me, before asking, and it cost
          you two nights. Your table for one goes in as well. And on Sunday you take the photos,
          Nerea: the real floor, shoes, no faces.]] },
      when = "seen.draft and seen.box",
      locked = "You do not know both: what her draft has, and what his people chose.",
      validation = 2, disagreement = 2, trust = 8, to = "laugh_part",
      hears = { "I was wrong to ask you for clean, and your table for one goes in.",
                "With his bulbs and his music, and you take the photos on Sunday.",
                "With Ginés's bulbs, and your table for one goes in.",
                "We will build his, and the music has a button.", "I told you clean before asking.",
                "Parts of both: his bulbs, your booking for one, and the music only when tapped.",
                "His bulbs because they voted for them; clean was me, sorry.",
                "You take the photos on Sunday in the real hall.", "Something of both." },
      why = [[Each of them keeps what was good and hears what was not, from you, in front of the
              other. And you began with your own part.]],
    },
    reply "with_confetti" {
      [[With yours as a base, Nerea. I know that it's hard to let go of a drawing, Ginés, and
        nobody's taking it away from you, but a clean page is what you've come to us for: we'll put
        some confetti on top, and everybody's happy.]],
      validation = 1, disagreement = 0, trust = -4, patience = -8, to = "laugh_part",
      style = "refuse",
      hears = { "We start from Nerea's and add something of his." },
      why = [[A hundred and seventy-one people have chosen, and you offered them confetti. It is
              your taste again, with a bow on it.]],
    },
    reply "tonight" {
      [[All of it, just as he's brought it. Point the address at Dani's page this very night,
        Nerea, and we'll polish it later on. That's what you wanted, isn't it?]],
      validation = 1, disagreement = 0, trust = 4, patience = 8, set = "live = true",
      to = "laugh_part", style = "appease",
      hears = { "Put his grandson's page online as it is." },
      why = [[He is delighted, and from tonight on it can be opened by anybody, anywhere, with the
              one thing in it that nobody was asked about.]],
    },
    reply "between_two" {
      [[Two nights, Nerea, and you did what I'd told you to: I'm sorry. It isn't going to be yours
        or his just as they stand. Give me a couple of days to think out what goes into it.]],
      validation = 2, disagreement = 1, trust = 4, patience = -4, to = "laugh_part",
      hears = { "It will be neither of the two, let me think about it." },
      why = [[You spared nobody the truth, and left both of them with nothing in hand. What goes
              into it was on your desk: his slips and her draft.]],
      better = [[His bulbs, your table for one; and the third thing we do another way. Here's
                 how.]],
    },
  },

  scene "laugh_own" {
    moment = "the laugh", stance = "own",
    note "Nerea has gone back to her desk.",
    says [[One more thing. On Monday I got a message that wasn't for me. 'My eyes are bleeding',
           under my drawing. I've heard worse, from trumpeters. But somebody put a little face to
           it, crying with laughter. Whose is it?]],
    hint "He asked whose. It stands in the thread.",

    reply "a_slip" {
      [[That'll have been somebody's thumb, you know what phones are like! Here we're all mad
        about that drawing, ask anyone. The first month's hosting is on us, and that's that
        forgotten, all right?]],
      validation = 1, disagreement = 0, trust = -4, patience = 4, style = "appease",
      to = { { "grandson", when = "patience < 28" }, "sunday_own" },
      hears = { "It must have been a mistake.", "Somebody touched it by accident." },
      why = [[He has read it, so he knows that you are lying, and now he knows what you think a
              month's hosting can do.]],
    },
    reply "find_out_whose" {
      [[You'd drawn it for them, by hand, and that's no way to look at it. You're right to bring
        it up. I'll find out whose it was, and you'll get an apology.]],
      validation = 2, disagreement = 1, trust = 4, patience = -4,
      to = { { "grandson", when = "patience < 28" }, "sunday_own" },
      hears = { "I do not know who it was, I will find out.",
                "That is not right, I will find out who did it." },
      why = [[Warmly said, and somebody will apologise. But the thread is on your desk, and the
              thumb was yours.]],
      better = "Mine. I laughed at it before I'd opened the box, and I'm sorry.",
    },
    reply "mine" {
      [[Mine. You'd drawn it for your people, and I laughed before I knew them. I'm sorry. Nerea
        took hers back; I'm doing it now. On Sunday we're both at your ticket desk, and we'll
        pay.]],
      when = "seen.thread", locked = "You do not remember, or would rather not.",
      validation = 2, disagreement = 2, trust = 8,
      to = { { "grandson", when = "patience < 28" }, "sunday_own" },
      hears = { "It was me who laughed, I am sorry.", "We will come to the dance on Sunday.",
                "It was mine, and I apologise.", "That was me, and I am ashamed of it.",
                "I laughed before I knew what it was for.",
                "That little face was mine, and I take it back." },
      why = [[One word for the answer. Then what it was that you laughed at, a colleague who was
              quicker than you, and a Sunday on which you can see for yourself.]],
    },
    reply "in_a_band" {
      [[I quite see that it hurt, and it should never have reached you. But you'll know what it's
        like from the band: one lets off steam, and it doesn't mean a thing.]],
      validation = 1, disagreement = 0, trust = -4, patience = -8, style = "refuse",
      to = { { "grandson", when = "patience < 28" }, "sunday_own" },
      hears = { "It was only a joke between colleagues." },
      why = [[You regret that he saw it and not that it was done. He asked for a name, and got an
              explanation of how people are.]],
    },
  },

  scene "laugh_part" {
    moment = "the laugh", stance = "hold",
    note "Nerea has gone back to her desk.",
    says [[One more thing. On Monday I got a message that wasn't for me. 'My eyes are bleeding',
           your Nerea wrote, under my drawing. Somebody who laughs at my people doesn't touch my
           page. I want another one.]],
    hint "What else did she write in that thread? He has seen Monday, and not Tuesday.",

    reply "hugo" {
      [[Say no more. Between ourselves, it isn't the first time, and I've told her so: she's good,
        nobody denies it, but she has no tact. From tomorrow you've got Hugo, who's every bit as
        quick and never says a word.]],
      validation = 1, disagreement = 0, trust = 4, patience = 4, set = "nerea_sold = true",
      to = { { "grandson", when = "patience < 28" }, "sunday_part" }, style = "appease",
      hears = { "Of course, somebody else will do it." },
      why = [[You paid with somebody who is sitting four metres away. And the table for one, which
              she thought of, nobody else has understood.]],
    },
    reply "tuesdays_message" {
      [[By hand, for your people, and that's what comes back: I'd be hurt too. Nerea stays. Read
        what she wrote on Tuesday, after trying it on her grandmother; the rest she'll tell you on
        Sunday, at your ticket desk.]],
      when = "seen.thread", locked = "You do not know what else she wrote.",
      validation = 2, disagreement = 2, trust = 8,
      to = { { "grandson", when = "patience < 28" }, "sunday_part" },
      hears = { "Nerea stays, and she took it back.",
                "She will apologise to you herself on Sunday.",
                "She tried it on her grandmother and took it back.",
                "That must have hurt, and Nerea stays.",
                "I understand that you are angry; Nerea took it back the next day.",
                "On Tuesday she took her words back, and she will tell you in person.",
                "The next day she said sorry, when she had tried it." },
      why = [[Two words for the limit. Before them stands what it did to him, and after them
              something that he did not know: she had gone and asked somebody.]],
    },
    reply "felt_tips" {
      [[Well, she hadn't seen any slips by then, had she? And if one draws in felt-tip on the back
        of a poster, one has to put up with a smile or two.]],
      validation = 0, disagreement = 0, trust = -8, patience = -20, style = "stonewall",
      to = { { "grandson", when = "patience < 28" }, "sunday_part" },
      hears = { "One has to be able to take a joke." },
      why = [[You defended Nerea by laughing a second time. She could be excused without that: she
              has seen to it herself.]],
    },
    reply "our_affair" {
      [[I'm sorry that you had to read that, and I mean it. But who works on what is for us to
        decide, and Nerea's the right person for this.]],
      validation = 1, disagreement = 1, trust = -4, patience = -8, style = "refuse",
      to = { { "grandson", when = "patience < 28" }, "sunday_part" },
      hears = { "Nerea stays, she is the right person for this project." },
      why = [[She stays, and so she should. But he has no more reason to want her than he had a
              minute ago, and they will have to work together.]],
      better = [[She stays. Read what she wrote on Tuesday, and on Sunday let her tell you
                 herself.]],
    },
  },

  scene "grandson" {
    note "He looks at the bulbs, still going round.",
    says [[My Dani would do it for nothing. He's sixteen, and he doesn't pull faces. What is it
           that I'm paying you for?]],
    hint "A fair question. What do you see that Dani cannot see from his bedroom?",

    reply "twelve_phones" {
      [[For what can't be seen from his bedroom: two hundred different phones on one Sunday. He's
        done a good job; bring him along. Ten minutes more?]],
      trust = 8, patience = 12,
      to = { { "sunday_own", when = "vote == 'all_three'" }, "sunday_part" },
      hears = { "Dani has done a good job.", "Give me ten minutes more." },
      why = [[A reason, a good word for Dani, who has earned it, and a limit to what it costs him
              to stay.]],
    },
    reply "ten_years" {
      [[For two degrees and ten years of doing this. If you'd sooner have it made by a boy of
        sixteen, you know where the door is.]],
      trust = -8, to = "dani_does_it", style = "stonewall",
      hears = { "I will not stand in your way.", "Then let Dani do it." },
      why = [[He asked what you are worth to him. Your degrees are what you are worth to
              yourself.]],
    },
    reply "half_price" {
      [[We'll do it for half! And if half's too much, you name a figure and we'll find a way, but
        don't go.]],
      trust = -8, patience = 8, style = "appease",
      to = { { "sunday_own", when = "vote == 'all_three'" }, "sunday_part" },
      hears = { "I can give you a discount." },
      why = [[He asked what for, and you answered how much. Now he wonders what the other half was
              going to pay for.]],
    },
    reply "borja" {
      [[Wait, let me get Borja: the studio's his, and he'll be able to sort it out with you better
        than I can.]],
      to = "over_your_head",
      why = [[Fetching somebody can be right. Here it hands him to a person who has not seen the
              box and would like to be back at his lunch.]],
    },
  },

  scene "sunday_own" {
    moment = "the first Sunday", stance = "own",
    says [[Then listen. First Sunday in October, half past five, before the band begins: I say
           'now', and they all open it at once, all two hundred. What will they see, and what will
           they hear?]],
    hint "Open the test on twelve phones before you promise a sound.",

    reply "shall_we_dance" {
      [[Nothing, unless we see to it: no phone plays before it's tapped. You want them all in
        step, and so they'll be: it asks 'Shall we dance?', as Dani's did, and on 'Yes' it starts.
        Whose thumb goes first?]],
      when = "seen.phones", locked = "You do not know what two hundred phones will do.",
      discernment = 2, validation = 2, disagreement = 2, trust = 8,
      to = { { "lola", when = "trust >= 60" }, { "parted", when = "trust < 36" },
             { "came_back", when = "visited.mocked or visited.doubt" }, "first_dance" },
      hears = { "Phones play no sound until somebody taps, so we ask a question first.",
                "We add the question from the trial page.",
                "They will hear nothing until they tap, so we ask them.",
                "No phone plays a sound until you tap it.", "So we ask first: shall we dance?",
                "There is no sound until they tap." },
      why = [[He was right, and that alone would have left him in front of a silent hall. You knew
              one thing that he did not, and used it for him.]],
    },
    reply "drum_roll" {
      [[What you drew, no more, no less: they open it and off it goes, bulbs, smiles and music,
        all two hundred at once. It gives me the shivers. And what if we put a drum roll in
        front?]],
      discernment = 0, validation = 1, disagreement = 0, trust = 4, patience = 4,
      to = "not_a_sound", style = "appease",
      why = [[You believed him, and stopped there. What a phone does with a drawing is your half
              of the work; the test was on your desk.]],
    },
    reply "first_version" {
      [[What they voted for, I respect that. I'd only ask you to leave the sound out of this first
        version, as a precaution, and in the new year we'll see whether anyone has missed it.]],
      discernment = 0, validation = 1, disagreement = 0, trust = -8, patience = -8,
      to = "white_page", style = "refuse",
      hears = { "To begin with I'd keep it quiet, to be safe." },
      why = [[You gave way with your mouth and kept the handbrake on. Precaution against what?
              They have told you twice what they want.]],
    },
    reply "a_few_phones" {
      [[What they voted for, they've more than earned it. The music I'd like to try on a few
        phones before I promise you anything, there's always some surprise. End of the month,
        would that do?]],
      discernment = 1, validation = 2, disagreement = 1, trust = 4, patience = -4, to = "waits",
      hears = { "I will try it out and tell you at the end of the month.",
                "I have to test it first." },
      why = [[Not to promise a sound unheard is sensible. But twelve phones have been tried
              already, and at the end of the month he has four days left.]],
      better = "They'll hear nothing until they tap. So it asks them first: 'Shall we dance?'",
    },
  },

  scene "sunday_part" {
    moment = "the first Sunday", stance = "hold",
    says [[Then listen. First Sunday in October, half past five, before the band begins: I say
           'now', and they all open it at once, all two hundred. What will they see, and what will
           they hear? And don't tell me that it depends.]],
    hint [[He has a day, an hour and two hundred people. Open the test on the phones, and give him
           something that he can announce.]],

    reply "say_yes" {
      { { [[Your bulbs and their smiles; and under them, as big as a saucer: 'Shall we dance?' You
            say 'now', they all tap, it plays. Any other day it gives nobody away. Who'll try it
            for us on Thursday?]],
          when = "vote == 'not_the_music'" },
        [[Your bulbs, your own floor, and shoes that no daughter will recognise. No phone plays
          until it's tapped, so it asks 'Shall we dance?', and 'Yes' starts your song. Whose feet
          do we photograph first?]] },
      when = "seen.phones and seen.box",
      locked = "You do not know what two hundred phones will do with what they chose.",
      discernment = 2, validation = 2, disagreement = 2, trust = 8,
      to = { { "sunday_lunch", when = "live and vote == 'not_the_music'" },
             { "chandelier", when = "live" }, { "nobody_to_ask", when = "nerea_sold" },
             { "lola", when = "trust >= 60" }, { "parted", when = "trust < 36" },
             { "came_back", when = "visited.mocked or visited.doubt" }, "two_of_them" },
      hears = { "They see the bulbs, and hear the music when they tap the button.",
                "The bulbs, and photos of your own hall.", "It asks: shall we dance?",
                "They will see a big button, and when they all tap, the music starts.",
                "They will see the bulbs, the smiles and a button.",
                "The bulbs, the smiling faces and an enormous button.",
                "When you say now, they press it.",
                "They see your bulbs and your own dance floor, with shoes instead of faces.",
                "When they tap yes your song starts." },
      why = [[He gets his 'now', two things out of three as he drew them, and the third as his
              people can bear it. The no is in there; you have to look for it.]],
    },
    reply "your_party" {
      [[The lot, the way you've wanted it from the first day: bulbs, smiles and music. I've had my
        doubts, I don't deny it, but it's your party. Shall we sign?]],
      discernment = 0, validation = 1, disagreement = 0, trust = 4, patience = 4,
      to = { { "sunday_lunch", when = "vote == 'not_the_music'" }, "chandelier" },
      style = "appease",
      hears = { "Everything as you drew it, it is your day." },
      why = [[It is his party, and two hundred other people's. You saw what was against it, or
              could have, and let it through so as to be liked.]],
    },
    reply "on_my_conscience" {
      [[I'm grateful for your patience, and so I'll be plain: with music and bought photos I can't
        put our name to it. Something quiet and elegant, that's as far as I can go in good
        conscience.]],
      discernment = 0, validation = 1, disagreement = 1, trust = -4, patience = -8,
      to = { { "sunday_lunch", when = "live and vote == 'not_the_music'" },
             { "chandelier", when = "live" }, "dani_does_it" },
      style = "refuse",
      why = [[You refused three things on account of one. Your name is at the foot of a page;
              theirs are on the slips.]],
    },
    reply "wont_depend" {
      [[Something that they chose, and that nobody needs to hide from a daughter: you've looked
        after them for years, and so must this. How it all fits I'll have for you by the end of
        the month, would that do?]],
      discernment = 1, validation = 2, disagreement = 1, trust = 4, patience = -4,
      to = { { "sunday_lunch", when = "live and vote == 'not_the_music'" },
             { "chandelier", when = "live" }, "waits" },
      hears = { "I will have a proposal for you at the end of the month." },
      why = [[You have understood what matters to him. And you told him, in a long sentence, that
              it depends.]],
      better = "Bulbs on, and one big button: 'Shall we dance?' On your 'now', they tap.",
    },
  },

  scene "lola" {
    note "He puts the lid on the box, and stays where he is.",
    says [[The one who's singing is Lola. She was my wife, and thirty years at the ticket desk;
           there she's nineteen, and that racket behind her is me. I didn't tell you before. You'd
           have said yes out of pity.]],
    hint "He kept it back so that you would answer the question. What can you give him now?",

    reply "should_have_said" {
      [[I'm so very sorry for your loss. I do wish that you'd said so at the start, though, we'd
        have saved ourselves the whole discussion.]],
      trust = -24, to = "parted",
      hears = { "You should have told me before.", "Why didn't you tell me?" },
      why = [[So he was right not to tell you. You offer him the very yes that he did not want.]],
    },
    reply "mothers_calendar" {
      [[Oh, we all like to get our own people in somewhere. My mother's on our calendar, she's
        March.]],
      trust = -4,
      to = { { "came_back", when = "visited.mocked or visited.doubt" },
             { "first_dance", when = "vote == 'all_three'" }, "two_of_them" },
      why = "Kindly meant, and Lola is now on a level with March.",
    },
    reply "she_lets_them_in" {
      { { "So it's she who lets them in. Same as ever, then. We'll leave the volume to her.",
          when = "vote == 'all_three'" },
        { [[Then nobody should have to hush her in a hurry. Whoever taps will be doing it to hear
            her.]],
          when = "vote == 'not_the_music'" },
        [[So it's she who lets them in. And then what they see ought to be her hall, just as it
          is.]] },
      trust = 8,
      to = { { "came_back", when = "visited.mocked or visited.doubt" },
             { "first_dance", when = "vote == 'all_three'" }, "two_of_them" },
      hears = { "Then she opens the door to them.", "They will want to hear her.",
                "It will be her voice that welcomes them.",
                "She will be the first thing that they hear.", "Thank you for telling me.",
                "I'm glad that you told me." },
      why = { { [[No condolences, which he had not asked for. You gave her back her place, and it
                  happens to be what the page is for.]],
                when = "vote ~= 'not_the_music'" },
              [[No condolences, and no taking back what you had said either. That one has to tap
                to hear her is no longer a limit; it is an honour.]] },
    },
  },

  outcome "first_dance" {
    [[First Sunday in October. 'Now', says Ginés, and two hundred thumbs tap 'Yes', no two at
      once: the pasodoble comes down like hail. 'Worse than we ever played it', he says, and has
      to go and look for something in the cloakroom. Tables for one that evening: thirty-four.]],
    result = "resolved",
    for_client    = "What his people had chosen. And thirty-four of them came in alone.",
    for_company   = [[A page that nobody here would have drawn, and a shoebox on a shelf, to put
                      people in mind of asking.]],
    for_colleague = "Nerea's two taps are what gets used most. She dances, and not well.",
  },
  outcome "two_of_them" {
    { { [[First Sunday in October. The bulbs come on one by one, and nobody's phone gives anybody
          away. 'Now', says Ginés, and they tap. By Christmas that button has been tapped nine
          thousand times, most often from the ticket desk, in the morning, before there is anybody
          there.]],
        when = "vote == 'not_the_music'" },
      [[First Sunday in October. Shoes, hands, a row of backs, and the bulbs running round them.
        They spend the interval guessing whose feet are whose, and no daughter recognises a thing.
        Of those who come for the first time, most come again. Nobody asks about the
        chandelier.]] },
    result = "resolved",
    for_client    = "Two things as he drew them, and the third as his people need it.",
    for_company   = "A client who brings his next idea with the slips already counted.",
    for_colleague = "Nerea's table for one is on the first screen, and she knows who it is for.",
  },
  outcome "came_back" {
    [[In October it goes up, and it goes well. In the post there is a slip from the Neptuno, with
      two boxes to tick: 'starts badly' and 'listens'. Ginés has ticked both, in pencil.]],
    result = "recovered",
    for_client    = "What he came for, after being switched off for a while.",
    for_company   = "A client who tells the story with the beginning left in.",
    for_colleague = [[The slip hangs over Nerea's screen. She says that it is meant for
                      everybody.]],
  },
  outcome "parted" {
    [[In October it goes as it should, and he pays the same day. In spring he rings you himself:
      next season Dani will be doing it. He would like to keep the table for one, and would it be
      all right to put Nerea's name to it?]],
    result = "ended_with_dignity",
    for_client    = "A page that works, and no wish to bring you another box.",
    for_company   = "A client fewer, and nobody has a bad word to say.",
    for_colleague = "Nerea has her name on something that two hundred people use.",
  },
  outcome "not_a_sound" {
    [[First Sunday in October. 'Now', says Ginés, and two hundred people open it and hold their
      breath. Bulbs, smiles, and not a sound. They wait. 'We'll have to hum it', he says at last,
      and they do; he laughs, with his mouth only.]],
    result = "lost",
    for_client    = "He was right, and in front of everybody it looked like an old man's whim.",
    for_company   = "It had been tested here, on twelve phones, and nobody read it to him.",
    for_colleague = "It was Nerea who had made the test. Nobody has asked her yet.",
  },
  outcome "white_page" {
    [[The page that goes up is very quiet. In November it is up for a prize. Ginés comes to the
      ceremony, in the suit that he used to play in, looks at the big screen, and asks where the
      people are.]],
    result = "lost",
    for_client    = "Thirty-eight bookings, and applause from people who do not dance.",
    for_company   = "A diploma, and a client who asks what it is a diploma for.",
    for_colleague = "Nerea wins with something that her own grandmother did not want.",
  },
  outcome "sunday_lunch" {
    { { [[Dani's page has been up since that same night, as it was; the other will be ready in
          October. On a Sunday in September, at her daughter's, under the tablecloth, Paquita
          looks up when it starts. Bulbs, smiles, and a pasodoble at full blast. 'Is that your
          chiropodist, Mum?' She does not come that Sunday. She does not come any more.]],
        when = "live" },
      [[A Sunday in October. At her daughter's, under the tablecloth, Paquita looks up when it
        starts. Bulbs, smiles, and a pasodoble at full blast. 'Is that your chiropodist, Mum?' She
        does not come that Sunday. She does not come any more.]] },
    result = "harmed",
    for_client    = "One of the two hundred and twelve, and before Christmas nineteen more.",
    for_company   = "Seven in ten, within four seconds: it was in your own figures.",
    for_colleague = [[Nerea takes the music out that night, by herself, and the next day is asked
                      why.]],
  },
  outcome "chandelier" {
    { { [[Dani's page has been up since that same night, as it was; the other will be ready in
          October. In September a coach arrives from Cuenca, fifty-two people, the women in
          velvet, for the ballroom with the chandelier. At the door they are told, one after the
          other, that there has never been one. Eleven go in. The rest sit in the coach for four
          hours, in velvet, with the light on.]],
        when = "live" },
      [[A coach arrives from Cuenca, fifty-two people, the women in velvet, for the ballroom with
        the chandelier. At the door they are told, one after the other, that there has never been
        one. Eleven go in. The rest sit in the coach for four hours, in velvet, with the light
        on.]] },
    result = "harmed",
    for_client    = "He refunds them all, and looks at his own ceiling as he never had before.",
    for_company   = "The complaint is addressed to whoever made the page.",
    for_colleague = "That is Nerea, whose name is at the foot of it.",
  },
  outcome "nobody_to_ask" {
    [[Hugo never says a word, nor does he ask one. Nerea hears on Thursday that she is off it, and
      why. The table for one comes out as a drop-down: 'How many?', from two to twelve.]],
    result = "lost",
    for_client    = "Bulbs and band, and at the door the question that they ask at the Casino.",
    for_company   = "It sold the one who had understood it, and kept the one who keeps quiet.",
    for_colleague = "She had taken it back on Tuesday. It was in the thread.",
  },
  outcome "waits" {
    [[The first Sunday in October comes, and the page does not. Ginés says 'now' all the same.
      Then he goes from table to table with his drawing, and they pass it round.]],
    result = "escalated",
    for_client    = "Two hundred people who now know that there was going to be something.",
    for_company   = "A season's bookings taken by telephone, and a client who rings Borja.",
    for_colleague = "Nerea gets it on Monday, with 'urgent' on it.",
  },
  outcome "over_your_head" {
    [[Borja comes down with two coffees, says that it is brilliant, and signs. Neither he nor
      Ginés has taken the lid off. On the stairs Ginés asks you what Borja does, exactly.]],
    result = "escalated",
    for_client    = "A yes, from somebody who did not ask what to.",
    for_company   = "A contract, and nobody who knows what stands in it.",
    for_colleague = "Nerea is handed a drawing, a signature and a date.",
  },
  outcome "dani_does_it" {
    { { [[Dani does it in a weekend. It moves, it smiles, it plays, and on the first Sunday you
          could not fit in another soul. You hear about it from Nerea's grandmother, who went.]],
        when = "vote == 'all_three'" },
      [[Dani does it in a weekend, exactly like the drawing, for who was there to tell him
        otherwise? Two thirds of it are a success. About the third you hear from Nerea's
        grandmother.]] },
    result = "lost",
    for_client    = "He got what he asked for, and nobody to think about it with him.",
    for_company   = "Beaten by somebody who has to be in bed by eleven.",
    for_colleague = "Nerea's draft stays where it was, white and still.",
  },
  outcome "gone" {
    [[He puts the phone in his pocket and the box under his arm. You can hear him on the stairs,
      drumming on the lid, until the street door.]],
    result = "lost",
    for_client    = "A morning, and a laugh that he had not paid for.",
    for_company   = "Whatever was in that box, it is going somewhere else.",
    for_colleague = "Nerea takes off her headphones and asks what he wanted.",
  },

  path "the expert" {
    "who_opened_it", "stay_at_home", "that_box", "look box", "look visits",
    "in_pencil", "it_was_me", "look draft", "needs_both", "look thread", "mine", "look phones",
    "shall_we_dance",
    "she_lets_them_in",
    with = { vote = "all_three" },
    expect = [[outcome == 'first_dance' and passed and score.discernment >= 90 and
               score.validation >= 90 and score.disagreement >= 90]],
  },
  path "the expert, all but the music" {
    "who_opened_it", "stay_at_home", "that_box", "look box", "look visits", "two_of_three",
    "the_last_time", "look draft", "his_and_yours", "look thread", "tuesdays_message",
    "look phones", "say_yes", "she_lets_them_in",
    with = { vote = "not_the_music" },
    expect = [[outcome == 'two_of_them' and passed and score.discernment >= 90 and
               score.validation >= 90 and score.disagreement >= 90]],
  },
  path "the expert, all but the photos" {
    "look draft", "who_opened_it", "stay_at_home", "that_box", "look visits", "look box",
    "two_of_three", "the_last_time", "his_and_yours", "look thread", "tuesdays_message",
    "look phones", "say_yes", "mothers_calendar",
    with = { vote = "not_the_photos" },
    expect = [[outcome == 'two_of_them' and passed and score.discernment >= 90 and
               score.validation >= 90 and score.disagreement >= 90]],
  },
  path "the appeaser, when he is right" {
    "as_drawn", "what_characters", "photo_bank", "twice_the_bulbs", "for_asuncion", "an_exercise",
    "a_slip", "drum_roll",
    with = { vote = "all_three" },
    expect = "outcome == 'not_a_sound' and not passed and score.disagreement < 50",
  },
  path "the appeaser, at lunch" {
    "as_drawn", "what_characters", "photo_bank", "all_the_slips", "who_am_i", "tonight", "hugo",
    "your_party",
    with = { vote = "not_the_music" },
    expect = "outcome == 'sunday_lunch' and not passed and score.total < 50",
  },
  path "the appeaser, under the chandelier" {
    "as_drawn", "what_characters", "photo_bank", "all_the_slips", "who_am_i", "tonight", "hugo",
    "your_party",
    with = { vote = "not_the_photos" },
    expect = "outcome == 'chandelier' and not passed and score.total < 50",
  },
  path "the stonewaller" {
    "nobody_does", "the_trade", "calm_and_simple", "three_seconds",
    with = { vote = "not_the_music" },
    expect = "outcome == 'gone' and not passed and score.total < 50",
  },
  path "the polite refuser, when he is right" {
    "the_usual", "calm_and_simple", "send_it_along", "something_better", "never_once",
    "more_at_ease", "for_himself", "in_a_band", "twelve_phones", "first_version",
    with = { vote = "all_three" },
    expect = "outcome == 'white_page' and not passed and score.disagreement < 50",
  },
  path "a clean conscience" {
    "the_usual", "calm_and_simple", "send_it_along", "everybody_hates", "never_once",
    "a_little_thing", "with_confetti", "our_affair", "twelve_phones", "on_my_conscience",
    with = { vote = "not_the_photos" },
    expect = "outcome == 'dani_does_it' and not passed",
  },
  path "kind, and without looking" {
    "who_opened_it", "stay_at_home", "that_box", "slip_by_slip", "a_little_thing", "between_two",
    "our_affair", "wont_depend",
    with = { vote = "not_the_music" },
    expect = "outcome == 'waits' and not passed and score.disagreement < 75",
  },
  path "a recovery" {
    "nobody_does", "turn_it_on", "stay_at_home", "that_box", "look box", "look visits",
    "in_pencil", "it_was_me", "look draft", "needs_both", "look thread", "mine", "look phones",
    "shall_we_dance", "she_lets_them_in",
    with = { vote = "all_three" },
    expect = "outcome == 'came_back' and result == 'recovered' and passed",
  },
  path "a colleague sold" {
    "who_opened_it", "stay_at_home", "that_box", "look box", "look visits", "two_of_three",
    "the_last_time", "look draft", "his_and_yours", "hugo", "look phones", "say_yes",
    with = { vote = "not_the_photos" },
    expect = "outcome == 'nobody_to_ask' and not passed",
  },
  path "a night too soon" {
    "who_opened_it", "stay_at_home", "that_box", "look box", "look visits", "two_of_three",
    "the_last_time", "tonight", "look thread", "tuesdays_message", "look phones", "say_yes",
    with = { vote = "not_the_music" },
    expect = "outcome == 'sunday_lunch' and result == 'harmed' and not passed",
  },
  path "over one's head" {
    "nobody_does", "turn_it_on", "calm_and_simple", "that_box", "everybody_hates", "never_once",
    "a_little_thing", "between_two", "our_affair", "borja",
    with = { vote = "not_the_photos" },
    expect = "outcome == 'over_your_head' and result == 'escalated' and not passed",
  },
  path "right, and a word too many" {
    "who_opened_it", "stay_at_home", "that_box", "look box", "look visits",
    "in_pencil", "it_was_me", "look draft", "needs_both", "look thread", "mine", "look phones",
    "shall_we_dance",
    "should_have_said",
    with = { vote = "all_three" },
    expect = "outcome == 'parted' and result == 'ended_with_dignity' and passed",
  },
}
