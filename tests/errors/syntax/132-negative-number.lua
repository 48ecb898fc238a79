return scenario "bill" {
  title = "The bill",
  language = "en",
  persona = { name = "Ana", trust = 40 },
  claim = { "It has doubled.", verdict = "exaggerated", truth = "It rose by a tenth.", value = "clarity" },
  moments = { "the number" },
  vars = { asked = 0 },

  look "invoice" { "Open the invoice", shows = "It rose by a tenth." },

  scene "opening" {
    moment = "the number",
    says "My bill has doubled.",
    reply "ask" { "Since which month?", discernment = 2, to = "thanks" },
    reply "deny" { "It has not.", discernment = 0, patience -26, to = "goodbye" },
  },

  outcome "thanks" { "She thanks you.", result = "resolved" },
  outcome "goodbye" { "She hangs up.", result = "lost" },
}
