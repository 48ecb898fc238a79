return scenario "bill" {
  title = "The bill",
  language = "en",
  persona = { name = "Ana" },
  claim = { "It has doubled.", verdict = "exaggerated", truth = "It rose by a tenth.", value = "clarity" },
  moments = { "the number" },

  scene "opening" {
    moment = "the number",
    says "My bill has doubled.",
    reply "ask" { "From how much to how much?", discernment = 2, validation = 2, disagreement = 2, to = "thanks", why = "It asks." },
    reply "deny" { "It has not.", discernment = 0, validation = 0, disagreement = 0, to = "lost", why = "It denies." },
  },

  outcome "thanks" { "She thanks you.", result = "resolved" },
  outcome "lost" { "She leaves.", result = "lost" },
  path "the expert" { "ask", expect = "passed" },
  path "the denier" { "deny", expect = "outcome == 'lost'" },
}
