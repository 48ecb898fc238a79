return scenario "bill" {
  title = "The bill",
  language = "en",
  persona = { name = "Ana" },
  claim = { "It has doubled.", verdict = "exaggerated", truth = "It rose by a tenth.", value = "clarity" },

  vary "cause" { { "meter", where = "in the cellar" }, { "rate", where = "in the letter" } },
  look "invoice" { "Open the invoice", shows = "It stands {where}." },

  scene "opening" {
    says "My bill has doubled.",
    reply "ask" { "Since which month?", to = "cafe" },
  },

  scene "Café" {
    says "Since May.",
    reply "tell" { "See, {where}.", when = "visited.cafe and seen.invoice", to = "thanks" },
    reply "wait" { "I see.", to = "cafe" },
  },

  outcome "thanks" { "She thanks you.", result = "resolved" },
  path "well" { "ask", "tell", expect = "outcome == 'thanks'" },
}
