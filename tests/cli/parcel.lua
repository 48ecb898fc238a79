-- A short and sound scenario for the tests of the command line: each skill in three moments, a
-- look, a locked reply, hints, a silence, and three outcomes. No path of form 0 passes.
return scenario "parcel" {
  title    = "The parcel",
  summary  = "A man says that his parcel was never sent.",
  language = "en",
  setting  = "counter",
  minutes  = 1,

  persona = { name = "Nuno Reis", role = "customer", trust = 50, patience = 50 },

  claim = {
    "You never sent my parcel.",
    verdict = "confused",
    truth   = "It went to {place}.",
    value   = "His daughter's birthday.",
  },

  moments = { "the question", "the record", "the way out" },

  vary "where" {
    { "old",       place = "his old address" },
    { "neighbour", place = "his neighbour" },
  },

  look "label" { "Read the label", shows = "Delivered on Monday to {place}." },

  go { "gone", when = "patience <= 0" },

  scene "question" {
    moment = "the question",
    note "He puts a receipt on the counter.",
    says "You never sent my parcel!",
    hint "Ask.",
    hint "Ask for what he knows.",
    reply "ask"  { "When did you last hear of it, and what is it for?", discernment = 2, validation = 2,
                   disagreement = 2, trust = 10, to = "record", why = "You asked first." },
    reply "deny" { "We send everything, sir.", discernment = 0, validation = 0, disagreement = 0,
                   patience = -20, to = "record", why = "He hears: you lie." },
  },

  scene "record" {
    moment = "the record",
    says "It is for my daughter. Saturday!",
    reply "quote" { "It went to {place} on Monday.", when = "seen.label",
                    locked = "You have not read the label.", discernment = 2, validation = 2,
                    disagreement = 2, to = "way_out", why = "You looked." },
    reply "guess" { "It must be on its way.", discernment = 0, validation = 1, disagreement = 0,
                    to = "way_out", why = "You did not look.",
                    better = "Let me read the label." },
  },

  scene "way_out" {
    moment = "the way out",
    says "And now?",
    reply "fetch" { "I ring them now, and a courier fetches it today.", discernment = 2,
                    validation = 2, disagreement = 2, to = "fetched", why = "Something is done." },
    reply "wait"  { "Wait a little.", discernment = 0, validation = 0, disagreement = 0,
                    patience = -30, to = "gone", why = "He has waited." },
    reply "swear" { "She has it on Saturday, sir, that I swear to you by all that is holy.",
                    discernment = 0, validation = 1, disagreement = 0, to = "gone",
                    style = "appease", why = "You do not know that." },
    silence { seconds = 5, to = "silent", discernment = 0, validation = 0, disagreement = 0 },
  },

  outcome "fetched" { "It is there on Friday.", result = "resolved",
    for_client = "A birthday.", for_company = "A customer.", for_colleague = "A thank you." },
  outcome "gone"    { "He leaves.", result = "lost" },
  outcome "silent"  { "He waits, and leaves.", result = "lost" },

  path "fetched" { "ask", "look label", "quote", "fetch", with = { where = "neighbour" },
    expect = "passed and score.total == 100" },
  path "gone"    { "deny", "guess", "wait", expect = "outcome == 'gone' and patience == 0" },
  path "silent"  { "ask", "guess", "silence", expect = "outcome == 'silent' and not passed" },
}
