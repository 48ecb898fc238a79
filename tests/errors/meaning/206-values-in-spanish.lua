return scenario "bill" {
  title = "The bill",
  language = "en", setting = "mostrador",
  persona = { name = "Ana", trust = 40 },
  claim = { "It has doubled.", verdict = "confundido", truth = "It rose by a tenth.", value = "clarity" },
  moments = { "the number" },
  vars = { asked = 0 },

  look "invoice" { "Open the invoice", shows = "It rose by a tenth." },

  scene "opening" {
    moment = "the number", stance = "mantener",
    says "My bill has doubled.",
    reply "ask" { "Since which month?", discernment = 2, to = "thanks" },
    reply "deny" { "It has not.", discernment = 0, style = "ceder", trust = -10, to = "goodbye" },
  },

  outcome "thanks" { "She thanks you.", result = "resuelto" },
  outcome "goodbye" { "She hangs up.", result = "lost" },
}
