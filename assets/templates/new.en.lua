-- A conversation to learn from, and to make your own. Have it first, then read on:
--
--     have it:                            talante play your-scenario.lua
--     what is wrong, can it be gamed?     talante check your-scenario.lua
--     a drawing of it:                    talante graph your-scenario.lua > your-scenario.svg
--
-- What comes after two hyphens is for whoever writes: nobody who plays sees it. The numbers lead
-- through the file in the order in which a writer needs them. To make it yours, begin at 2 and 3:
-- another claim, and what is true of it. Then the desk (4), then scene by scene. Change one thing,
-- check, play, change the next.
return scenario "your-scenario" {

  -- 1. What people see in the list, and where it is set: phone, room, office, counter or chat.
  title    = "A week without heating",
  summary  = [[A tenant says that her flat has been cold all week. The boiler keeps a log of its
               own.]],
  language = "en",
  setting  = "phone",
  minutes  = 5,

  -- Who it is. Trust and patience go from 0 to 100 and show in the mood. Begin in the middle.
  persona = { name = "Ellen Marsh", role = "tenant of flat 3B", trust = 50, patience = 60 },

  -- 2. A claim, which sounds the same whether it holds or not. `value` is what really matters to
  -- her: she does not say it at once, and finding it is half of the work.
  claim = {
    "I've had no heating all week.",
    verdict = "exaggerated",
    truth   = "By its log the boiler has been {cold}.",
    value   = "A day's sleep in a warm room: she works nights.",
  },

  -- 3. What differs from one session to the next. Each case makes a form of the conversation, here
  -- two: in one she exaggerates, in the other she is right. So nobody can answer by habit, neither
  -- by believing everybody nor by doubting everybody. {cold} in a text becomes what stands here.
  vary "boiler" {
    { "one_day", verdict = "exaggerated",
      cold  = "off since last night, and at no time before",
      visit = "nobody has called us about it until today" },
    { "all_week", verdict = "right",
      cold  = "off since Sunday, six days running",
      visit = "a visit on Tuesday was closed without anybody going in" },
  },

  -- 4. The desk: what the trainee can look at before answering. Here stands what decides.
  look "log" {
    "Open the boiler's log",
    shows = "Flat 3B: {cold}; {visit}. In store: two heaters. A fitter is free from 17:00 on.",
    patience = -2, -- she waits while you read
  },

  -- 5. What is examined. A moment counts once, by the first reply in its scene, and has an idea
  -- that the debrief tells. A skill that three moments ask for can be measured.
  moments = {
    { "the first answer",
      idea = "Nothing is true or false at first hearing. What she feels is there either way." },
    { "the log", idea = "Say what you have seen without handing it over as a correction." },
    { "the rent",
      idea = "Give what is due. Less makes an enemy, and more makes the next one come for more." },
    { "tonight", idea = "Ask how somebody lives before you fill their day." },
  },

  -- Tried after every reply. She does not stay for ever.
  go { "hangs_up", when = "patience <= 0" },

  -- 6. A scene: somebody says something, and the trainee answers. `stance` tells what graceful
  -- disagreement is here: "open", for nobody can know yet; "hold" a limit; "own" what is our fault.
  -- Where none is given the verdict of the form decides.
  scene "opening" {
    moment = "the first answer", stance = "open",
    says [[I've had no heating all week. All week! I come home from nights to a flat like a fridge,
           and I'm not paying for a fridge.]],
    hint "Does it matter yet how long it was? What is it like to come home to?", -- for who asks

    -- 7. Replies. Each is something that a decent colleague might say, and each needs a reason, as
    -- that is what the trainee learns from. Levels: 0, 1 or 2 of each skill, and all replies of a
    -- scene give levels for the same skills. discernment 2: a question to the point, before
    -- judging. validation 2: what she feels or lives is named, and is all right. 1: a formula, for
    -- anybody. `style` marks the cheap ways, appease, stonewall and refuse: `check` has players who
    -- take them.
    reply "are_you_sure" {
      [[All week, are you sure of that, Ms Marsh? A boiler that fails sends us a message, and I
        can't say that I remember one.]],
      discernment = 0, validation = 0, trust = -10, patience = -20, to = "cornered",
      style = "stonewall",
      why = "The question has its answer in it. She has told you something, and you doubt her.",
    },
    reply "off_the_rent" {
      "All week, that's a disgrace, and I'm so sorry. I'll take the whole week off your rent.",
      discernment = 0, validation = 1, patience = 5, to = "record", style = "appease",
      why = "Paid before you know for what. And her flat is as cold as it was.",
      better = "That's no flat to come home to. Since when, and is it every room?",
    },
    reply "home_to_that" {
      "After a night's work one wants a warm bed and nothing else. When did it go, and where?",
      discernment = 2, validation = 2, trust = 10, to = "record",
      why = "Hers is a bad morning whatever the log has. And you asked for what you do not know.",
    },
    reply "find_the_flat" {
      "I understand. Let me find you first, please: could you give me the street and the number?",
      discernment = 1, validation = 1, patience = -4, to = "record",
      why = "Friendly, and the same for any caller with any trouble.",
    },
    -- The good one is neither always the longest, nor the shortest, nor the one that is polite:
    -- whoever does not read must not pass. `talante check` tells where that can be seen.
  },

  -- 8. A scene without a moment gives no points. This one is there so that a slip has its sequel,
  -- and a way back.
  scene "cornered" {
    says "So I make it up. I sit here in my coat at nine in the morning and make things up.",

    reply "not_what_i_meant" {
      "I only said what the system says, Ms Marsh. There's no need to take it like that.",
      trust = -5, patience = -25, to = "record", style = "stonewall",
      why = "First she makes things up, and now she is touchy: that is what she hears.",
    },
    reply "start_again" {
      "No, you don't, and that was a poor way to begin. You're cold, so let's get that mended.",
      trust = 8, patience = 10, to = "record",
      why = "Taken back in one sentence, without excuses.",
    },
  },

  scene "record" {
    moment = "the log",
    -- From here on a third skill is asked for. disagreement 2: a limit or another view, and a way on
    -- beside it; where she is right, the fault is owned and put right. 1: half of that. 0: you give
    -- in, or she is told that she is wrong.
    --
    -- A line may depend on what went before: said.REPLY, seen.LOOK, trust, the case of a vary.
    says { "Every room. I've told you, all week.", when = "said.opening.home_to_that" },
    says "You people have that box on the boiler. What does it say, then?",
    hint "There is something on your desk.",

    reply "whatever_you_say" {
      "If you tell me that it was all week then so it was. I don't need a box to believe a tenant.",
      discernment = 0, validation = 1, disagreement = 0, to = "rent", style = "appease",
      why = "You gave up the one thing that could help her: knowing.",
    },
    -- 9. What one cannot know without having looked is locked until then. A form in which nobody
    -- needs to look is worth little: `check` has a player who never does, and who must not pass.
    reply "what_it_has" {
      when = "seen.log", locked = "You have not opened the log.",
      [[It's been {cold}, and {visit}. Nobody should come home to that. A fitter can be there at
        five.]],
      discernment = 2, validation = 2, disagreement = 2, trust = 10, to = "rent",
      why = "What it has, as it is, and what comes next. No `but`, and nobody has lost.",
    },
    reply "internal" {
      "That record is internal, I'm afraid. Do write in, and somebody will look into it shortly.",
      discernment = 0, validation = 0, disagreement = 1, patience = -20, to = "rent",
      style = "refuse",
      why = "A limit with nothing behind it. She asked about her own flat.",
    },
  },

  scene "rent" {
    moment = "the rent",
    says "And my rent? It says a warm flat in the contract.",
    hint "What is due to her depends on what was.",

    -- 10. A level may depend on the form: read `and` as "then", `or` as "otherwise". Which of these
    -- two is the good one only those know who have read the log.
    reply "the_week" {
      [[A week that you couldn't sleep in is a week that you don't pay. You'll have it in writing
        today, with my name under it.]],
      validation = "boiler == 'all_week' and 2 or 1",
      disagreement = "boiler == 'all_week' and 2 or 0",
      to = "tonight",
      why = "Right if it was a week. If it was a day, the next tenant will have heard of it.",
    },
    reply "the_day" {
      [[I can't give you a week. A day is yours, as nobody rests in that, and so are two heaters,
        which will be at your door within the hour.]],
      validation = "boiler == 'one_day' and 2 or 1",
      disagreement = "boiler == 'one_day' and 2 or 0",
      to = "tonight",
      why = "Right if it was a day: a limit, and something in your hand. If it was a week, unfair.",
    },
    reply "your_sum" {
      "Take off what seems right to you and send us the sum. Nobody here is going to argue.",
      validation = 1, disagreement = 0, to = "tonight", style = "appease",
      why = "You left your own job to her. Somebody will argue, and it will not be you.",
    },
    reply "the_terms" {
      "I do see why you ask. The terms leave no room for it, and thank you for understanding.",
      validation = 0, disagreement = 1, patience = -10, to = "tonight", style = "refuse",
      why = "A no without another way. She has understood nothing yet.",
    },
  },

  scene "tonight" {
    moment = "tonight",
    says "Fine. And your fitter rings when I've just dropped off, as they do.",
    hint "You know when she works. Do you know when she sleeps?",

    reply "all_day" {
      "Somebody has to be in from nine to nine, that's how they plan it. They can't do otherwise.",
      discernment = 0, validation = 0, disagreement = 1, to = "cold_again", style = "refuse",
      why = "True, perhaps. She has no such day.",
    },
    -- 11. A reply leads to a scene or an outcome, or to the first of a list that holds.
    reply "when_up" {
      "Then not while you sleep. When are you up? Noon he can't do; between five and eight he can.",
      discernment = 2, validation = 2, disagreement = 2,
      to = { { "warm", when = "seen.log" }, "cold_again" },
      why = "You asked about her day before you filled it, and said what cannot be.",
    },
    reply "on_tiptoe" {
      [[He won't wake you, I promise. Any minute that you name, and he'll have a key and be as quiet
        as a mouse. Shall we say that?]],
      discernment = 1, validation = 1, disagreement = 0, to = "cold_again", style = "appease",
      why = "You have promised a key that you have not got, and a fitter who is not yours.",
    },
  },

  -- 12. How it ends: what happens, and what that is worth. Only some results pass: resolved,
  -- recovered, referred, ended_with_dignity. And a good ending is one for all three: the client,
  -- the company, the colleague.
  outcome "warm" {
    "At half past five the radiators begin to tick. In the morning she comes home to a warm bed.",
    result = "resolved",
    for_client = "A warm room, and what was due.",
    for_company = "A tenant who stays.",
    for_colleague = "A fitter who finds the door open.",
  },
  outcome "cold_again" { "The fitter rings, nobody opens, and he drives on.", result = "lost" },
  outcome "hangs_up"   { "She has hung up.", result = "lost" },

  -- 13. Paths: sessions that you thought of, with what should come of them. `check` plays them each
  -- time, so that you see at once when a change has broken one. At least: who does it well, in each
  -- form, and who tries the easy way.
  path "well done, one day" {
    "home_to_that", "look log", "what_it_has", "the_day", "when_up",
    with = { boiler = "one_day" },
    expect = "passed and outcome == 'warm' and score.total >= 90",
  },
  path "well done, a whole week" {
    "home_to_that", "look log", "what_it_has", "the_week", "when_up",
    with = { boiler = "all_week" },
    expect = "passed and outcome == 'warm' and score.total >= 90",
  },
  path "a bad beginning, and the way back" {
    "are_you_sure", "start_again", "look log", "what_it_has", "the_day", "when_up",
    with = { boiler = "one_day" },
    expect = "passed and score.discernment < 75",
  },
  path "yes to everything" {
    "off_the_rent", "whatever_you_say", "your_sum", "on_tiptoe",
    expect = "not passed and outcome == 'cold_again' and score.disagreement == 0",
  },
  path "no to everything" {
    "are_you_sure", "not_what_i_meant", "internal",
    with = { boiler = "all_week" },
    expect = "not passed and outcome == 'hangs_up'",
  },

  -- 14. Ids (opening, the_week) are for files: change texts as you like, and ids only before
  -- anybody has played. `talante translate your-scenario.lua --to es` makes the file for another
  -- language; `talante explore your-scenario.lua` shows what every session can come to.
}
