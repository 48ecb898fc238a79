return scenario "bill" {
  title = "The bill",
  language = "en",
  persona = { name = "Ana" },
  claim = { "It has doubled.", verdict = "exaggerated", truth = "It rose by a tenth.", value = "clarity" },
  moments = { "one", "two", "three", "four", "five" },

  look "invoice" { "Open the invoice", shows = "It rose by a tenth." },

  scene "one" {
    moment = "one",
    says "Number one.",
    reply "good" { "From how much to how much did it go?", discernment = 2, validation = 2, disagreement = 2, to = "two", why = "It asks." },
    reply "poor" { "No.", discernment = 0, validation = 0, disagreement = 0, to = "lost", why = "It does not." },
    reply "sad" { "Pity.", discernment = 0, validation = 1, disagreement = 0, to = "lost", why = "It pities." },
  },

  scene "two" {
    moment = "two",
    says "Number two.",
    reply "good" { "Which of the two months do you mean?", discernment = 2, validation = 2, disagreement = 2, to = "three", why = "It asks." },
    reply "poor" { "It did not.", discernment = 0, validation = 0, disagreement = 0, to = "lost", why = "It does not." },
    reply "sad" { "Pity.", discernment = 0, validation = 1, disagreement = 0, to = "lost", why = "It pities." },
  },

  scene "three" {
    moment = "three",
    says "Number three.",
    reply "good" { "What would be the most that you can pay?", discernment = 2, validation = 2, disagreement = 2, to = "four", why = "It asks." },
    reply "poor" { "So it goes.", discernment = 0, validation = 0, disagreement = 0, to = "lost", why = "It does not." },
    reply "sad" { "Pity.", discernment = 0, validation = 1, disagreement = 0, to = "lost", why = "It pities." },
  },

  scene "four" {
    moment = "four",
    says "Number four.",
    reply "good" { "Which of these lines is the strange one?", discernment = 2, validation = 2, disagreement = 2, to = "five", why = "It asks." },
    reply "poor" { "Prices rise.", discernment = 0, validation = 0, disagreement = 0, to = "lost", why = "It does not." },
    reply "sad" { "Pity.", discernment = 0, validation = 1, disagreement = 0, to = "lost", why = "It pities." },
  },

  scene "five" {
    moment = "five",
    says "Number five.",
    reply "good" { "Is it thirty that we should cap it at?", when = "seen.invoice", discernment = 2, validation = 2, disagreement = 2, to = "last", why = "It asks." },
    reply "poor" { "Take it.", discernment = 0, validation = 0, disagreement = 0, to = "lost", why = "It does not." },
    reply "sad" { "Pity.", discernment = 0, validation = 1, disagreement = 0, to = "lost", why = "It pities." },
  },

  scene "last" {
    says "Goodbye.",
    reply "bye" { "Goodbye.", to = "thanks", why = "It ends." },
    reply "more" { "And there is something else that I must tell you.", to = "lost", why = "It does not end." },
  },

  outcome "thanks" { "She thanks you.", result = "resolved" },
  outcome "lost" { "She leaves.", result = "lost" },
  path "the expert" { "good", "good", "good", "good", "look invoice", "good", "bye", expect = "passed" },
  path "the denier" { "poor", expect = "outcome == 'lost'" },
}
