return scenario "bill" {
  title = "The bill",
  language = "en",
  persona = { name = "Ana", portrait = "matra", trust = 40 },
  claim = { "It has doubled.", verdict = "exaggerated", truth = "It rose by a tenth.", value = "clarity" },

  person "luis" { name = "Luis", portrait = "marta" },
  person "eva" { name = "Eva", portrait = "zzz" },

  scene "opening" {
    says "My bill has doubled.",
    says { "Mine has not.", by = "luis" },
    says { "Nor has mine.", by = "eva" },
    reply "ask" { "Since which month?", to = "thanks" },
  },

  outcome "thanks" { "She thanks you.", result = "resolved" },
}
