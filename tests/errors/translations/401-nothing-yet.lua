return scenario "bill" {
  title = "The bill",
  language = "en",
  persona = { name = "Ana", trust = 40 },
  claim = { "It has doubled.", verdict = "exaggerated", truth = "It rose by a tenth.", value = "clarity" },

  look "invoice" { "Open the invoice", shows = "It rose by a tenth." },

  scene "opening" {
    says "My bill has doubled.",
    reply "ask" { "Since which month?", when = "seen.invoice", to = "thanks", why = "It asks." },
    reply "deny" { "It has not.", trust = -10, to = "goodbye", why = "It denies." },
  },

  outcome "thanks" { "She thanks you.", result = "resolved" },
  outcome "goodbye" { "She hangs up.", result = "lost" },
  path "asks" { "look invoice", "ask", expect = "outcome == 'thanks'" },
  path "denies" { "deny", expect = "outcome == 'goodbye'" },
}
