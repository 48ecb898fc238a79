return scenario "bill" {
  title = "The bill",
  language = "en",
  persona = { name = "Ana" },
  claim = { "It has doubled.", verdict = "exaggerated", truth = "It rose by a tenth.", value = "clarity" },
  moments = { "the number", "the reason", "the offer" },

  look "invoice" { "Open the invoice", shows = "It rose by a tenth." },

  scene "opening" {
    moment = "the number",
    says "My bill has doubled.",
    reply "ask" { "From how much to how much?", discernment = 2, validation = 2, disagreement = 2, to = "reason", why = "It asks." },
    reply "deny" { "It has not.", discernment = 0, validation = 0, disagreement = 0, to = "lost", why = "It denies." },
    reply "pity" { "How awful!", discernment = 0, validation = 1, disagreement = 0, to = "lost", why = "It pities." },
  },

  scene "reason" {
    moment = "the reason",
    says "To sixty, from thirty.",
    reply "show" { "Sixty is a lot. The invoice says thirty-three: shall we look?",
      discernment = 2, validation = 2, disagreement = 2, to = "offer", why = "It shows." },
    reply "guess" { "Prices rise everywhere.", discernment = 0, validation = 0, disagreement = 1, to = "lost", why = "It guesses." },
  },

  scene "offer" {
    moment = "the offer",
    says "And what now?",
    reply "cap" { "I can cap it at thirty.", discernment = 2, validation = 2, disagreement = 2, to = "thanks", why = "It offers." },
    reply "cave" { "I take it all back, every bill of this year.", discernment = 0, validation = 0, disagreement = 0, to = "lost", why = "It caves in." },
  },

  outcome "thanks" { "She thanks you.", result = "resolved" },
  outcome "lost" { "She leaves.", result = "lost" },
  path "the expert" { "ask", "look invoice", "show", "cap", expect = "passed" },
  path "the denier" { "deny", expect = "outcome == 'lost'" },
}
