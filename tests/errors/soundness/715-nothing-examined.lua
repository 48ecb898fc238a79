return scenario "bill" {
  title = "The bill",
  language = "en",
  persona = { name = "Ana" },
  claim = { "It has doubled.", verdict = "exaggerated", truth = "It rose by a tenth.", value = "clarity" },

  look "invoice" { "Open the invoice", shows = "It rose by a tenth." },

  scene "opening" {
    says "My bill has doubled.",
    reply "ask" { "From how much to how much?", to = "reason", why = "It asks." },
    reply "deny" { "It has not.", to = "lost", why = "It denies." },
    reply "pity" { "How awful!", to = "lost", why = "It pities." },
  },

  scene "reason" {
    says "To sixty, from thirty.",
    reply "show" { "Sixty is a lot. The invoice says thirty-three: shall we look?", when = "seen.invoice", to = "offer", why = "It shows." },
    reply "guess" { "Prices rise everywhere.", to = "lost", why = "It guesses." },
  },

  scene "offer" {
    says "And what now?",
    reply "cap" { "I can cap it at thirty.", to = "thanks", why = "It offers." },
    reply "cave" { "I take it all back, every bill of this year.", to = "lost", why = "It caves in." },
  },

  outcome "thanks" { "She thanks you.", result = "resolved" },
  outcome "lost" { "She leaves.", result = "lost" },
  path "the expert" { "ask", "look invoice", "show", "cap", expect = "outcome == 'thanks'" },
  path "the denier" { "deny", expect = "outcome == 'lost'" },
}
