return scenario "Bill" {
  title = 12,
  language = "English",
  setting = "fone",
  minutes = 0,
  persona = { name = "Ana", trust = 140, age = 40 },
  claim = { "It has doubled.", verdict = "exagerated", truth = "It rose by {tenth}.", value = "clarity" },
  moments = { "the number" },
  vars = { trust = 1 },

  look "invoice" { "Open the invoice" },

  scene "opening" {
    moment = "the numbers",
    says { "My bill has doubled.", when = "trust = 50" },
    note "She } sighs.",
    reply "ask" { "Since which month?", discernment = 3, to = "thank" },
    reply "ask" { "It has not.", discernment = 0, trust = -1.5, once = 1, to = "goodbye" },
  },

  scene "later" {
    says "",
    reply "wait" { "One moment." },
  },

  outcome "thanks" { "She thanks you.", result = "solved" },
  outcome "goodbye" { "She hangs up.", result = "lost", why = "Nobody asked." },
}
