-- A whole scenario, as small as one can be that exercises all three skills. docs/language.md explains it.
-- (An assessment would ask for more: each skill in three moments.)
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

  moments = { "the day at home", "what happened", "what now" },

  vary "door" {
    { "old_flat",   where = "to the address of his last order, across town" },
    { "wrong_bell", verdict = "right", where = "to his street, and rang at number 12 instead of 21" },
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
    reply "it_came" {
      "Our couriers do come, sir. Are you sure that you were at home all day?",
      discernment = 0, validation = 0, patience = -30, to = "happened", style = "stonewall",
      why = "A question that accuses. He has just told you.",
    },
    reply "a_voucher" {
      "That's terrible, I'm sorry. I'll send you a voucher for the trouble.",
      discernment = 0, validation = 1, to = "happened", style = "appease",
      why = "Kind, and his parcel is no nearer.",
    },
  },

  scene "happened" {
    moment = "what happened",
    says { "Twenty-one, Calle Mayor. Where I've lived since March.", when = "said.the_day" },
    says "So where is it?",

    reply "what_it_shows" {
      "He went {where}. So you waited for nothing, and it can be with you today.",
      when = "seen.route", locked = "You have not seen the route.",
      discernment = 2, validation = 2, disagreement = 2, trust = 10, to = "now",
      why = "The fact, whose mistake it was left to the fact itself, and what comes next.",
    },
    reply "sorry_again" {
      "I understand your frustration. It must be somewhere, these things turn up.",
      discernment = 0, validation = 1, disagreement = 0, patience = -15, to = "now",
      style = "appease", why = "He asked where, and you do not know because you did not look.",
    },
    reply "carrier" {
      "For that you would have to ask the carrier, who is a separate company.",
      discernment = 0, validation = 0, disagreement = 0, patience = -25, to = "now",
      style = "stonewall", why = "He bought it from you.",
    },
  },

  scene "now" {
    moment = "what now",
    says "And I'm not taking another day off.",

    reply "evening" {
      "You shouldn't have to. Today after seven, or the shop on your corner: which is better?",
      discernment = 1, validation = 2, disagreement = 2,
      to = { { "delivered", when = "seen.route" }, "lost_again" },
      why = "A limit, since not every hour is to be had, and two ways that fit his day.",
    },
    reply "between" {
      "The window is nine to nine, and somebody has to be there, I'm afraid.",
      discernment = 0, validation = 0, disagreement = 1, to = "lost_again", style = "refuse",
      why = "A limit with no way on.",
    },
    reply "whenever" {
      "Whenever you say, sir: you name the minute and he'll be there.",
      discernment = 1, validation = 1, disagreement = 0, to = "lost_again", style = "appease",
      why = "You promised a minute that is not yours.",
    },
  },

  outcome "delivered"  { "At ten past seven the bell rings, the right one.", result = "resolved",
    for_client = "His parcel, and an evening.", for_company = "One trip.", for_colleague = "A bell that is answered." },
  outcome "lost_again" { "On Wednesday the parcel goes back to the warehouse.", result = "lost" },
  outcome "hangs_up"   { "He has hung up.", result = "lost" },

  path "the expert" { "the_day", "look route", "what_it_shows", "evening",
    expect = "passed and outcome == 'delivered' and score.validation >= 90" },
  path "the voucher" { "a_voucher", "sorry_again", "whenever", with = { door = "wrong_bell" },
    expect = "not passed and outcome == 'lost_again'" },
}
