return scenario "bill" {
  title = "The bill",
  language = "en",
  persona = { name = "Ana" },
  claim = { "It has doubled.", verdict = "exaggerated", truth = "It rose by a tenth.", value = "clarity" },

  scene "opening" {
    says "My bill has doubled.",
    reply "ask" { "Since which month?", when = function(s) return s.trust < 200 end, to = "opening", why = "It asks." },
    reply "thank" { "Thank you.", when = "turn > 9999", to = "thanks", why = "It ends." },
  },

  outcome "thanks" { "She thanks you.", result = "resolved" },
}
