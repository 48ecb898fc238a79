-- A whole scenario, about as small as a sound one can be: each skill in three moments, a look that
-- matters, and no trick that passes. docs/language.md explains it.
return scenario "late-parcel" {
  title    = "The late parcel",
  language = "en",
  minutes  = 3,

  persona = { name = "Julián Soto", role = "customer", trust = 50, patience = 50 },

  claim = {
    "Your courier never came. I was at home all day.",
    verdict = "confused",
    truth   = "The courier came: {where}.",
    value   = "Not having wasted a day for nothing.",
  },

  moments = { "the day at home", "what happened", "what it cost", "what now" },

  vary "door" {
    { "old_flat",   where = "to Calle del Pez, the address on an order from January",
      so = "nobody told him that you'd moved" },
    { "wrong_bell", where = "to Calle Mayor, and rang at number 12 instead of 21",
      so = "the mistake is ours", verdict = "right" },
  },

  look "route" { "Open the courier's route", shows = "Monday, 11:40: {where}. Nobody opened." },

  go { "hangs_up", when = "patience <= 0" },

  scene "opening" {
    moment = "the day at home", stance = "open",
    says "I took Monday off for this. The whole day at the window, and your courier never came.",

    reply "the_day" {
      "A day off spent at the window, that stings. Which address did you give us?",
      discernment = 2, validation = 2, trust = 10, to = "happened",
      why = "The day is lost wherever the van was. And you asked for the fact that decides.",
    },
    reply "stepped_out" {
      "Our couriers always ring twice. Could you have stepped out, even for five minutes?",
      discernment = 0, validation = 0, patience = -30, to = "happened", style = "stonewall",
      why = "A question that accuses. He has just told you.",
    },
    reply "a_voucher" {
      "That's terrible, I'm so sorry, I'd be furious too. I'll send you ten euros for the trouble.",
      discernment = 0, validation = 1, to = "happened", style = "appease",
      why = "Kind, and his parcel is no nearer.",
    },
  },

  scene "happened" {
    moment = "what happened",
    says { "Twenty-one, Calle Mayor. Where I've lived since March.", when = "said.the_day" },
    says "So where is it?",

    reply "what_it_shows" {
      "He went {where}: {so}. You could have waited till midnight. He can come again today.",
      when = "seen.route", locked = "You have not seen the route.",
      discernment = 2, validation = 2, disagreement = 2, trust = 10, to = "monday",
      why = "The fact, no blame that is not due, and what comes next.",
    },
    reply "nine_in_ten" {
      "I understand, it's worrying. Give it until Thursday, nine times in ten they turn up.",
      discernment = 0, validation = 1, disagreement = 0, patience = -15, to = "monday",
      style = "appease", why = "He asked where. Nine in ten is not a place.",
    },
    reply "carrier" {
      "Once it has left the warehouse it's with the carrier. You'd have to ask them.",
      discernment = 0, validation = 0, disagreement = 0, patience = -25, to = "monday",
      style = "stonewall", why = "He bought it from you.",
    },
  },

  scene "monday" {
    moment = "what it cost",
    says "And my Monday? Who gives me that back?",

    reply "the_fee" {
      "I can't, and a delivery fee is no day off. It's what I have, and you get it back today.",
      validation = 2, disagreement = 2, trust = 5, to = "now",
      why = "A limit and an offer. And you did not pretend that they weigh the same.",
    },
    reply "every_hour" {
      "You're right, that shouldn't be your loss. Send a payslip and we'll pay every hour of it.",
      validation = 1, disagreement = 0, to = "now", style = "appease",
      why = "A promise that somebody else will have to break.",
    },
    reply "the_terms" {
      "I wish I could. The terms rule it out for everybody, and thank you for understanding.",
      validation = 0, disagreement = 1, patience = -10, to = "now", style = "refuse",
      why = "A limit with no way on. You thanked him for something that he has not done.",
    },
  },

  scene "now" {
    moment = "what now",
    says "Well, I'm not taking another day off.",

    reply "evening" {
      "When are you home anyway? Up to nine he comes to you; after that the corner shop has it.",
      discernment = 2, validation = 2, disagreement = 2,
      to = { { "delivered", when = "seen.route" }, "lost_again" },
      why = "You asked about his day before you filled it; and a limit, with a way round it.",
    },
    reply "between" {
      "The window is nine to nine, and somebody has to be there, I'm afraid.",
      discernment = 0, validation = 0, disagreement = 1, to = "lost_again", style = "refuse",
      why = "A limit with no way on.",
    },
    reply "whenever" {
      "You won't have to. Name any time, to the minute, and I promise that he'll be at the door.",
      discernment = 1, validation = 1, disagreement = 0, to = "lost_again", style = "appease",
      why = "You promised a minute that is not yours.",
    },
  },

  outcome "delivered"  { "At ten past seven the bell rings, the right one.", result = "resolved",
    for_client = "His parcel, and an evening.", for_company = "One trip.",
    for_colleague = "A bell that is answered." },
  outcome "lost_again" { "On Wednesday the parcel goes back to the warehouse.", result = "lost" },
  outcome "hangs_up"   { "He has hung up.", result = "lost" },

  path "the expert" { "the_day", "look route", "what_it_shows", "the_fee", "evening",
    expect = "passed and outcome == 'delivered' and score.validation >= 90" },
  path "the voucher" { "a_voucher", "nine_in_ten", "every_hour", "whenever",
    with = { door = "wrong_bell" }, expect = "not passed and outcome == 'lost_again'" },
  path "by the book" { "stepped_out", "carrier", expect = "outcome == 'hangs_up'" },
}
