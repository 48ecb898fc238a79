-- The first reply of each scene is the best one, and open to everybody.
return scenario "unsound" { title = "Unsound", language = "en", persona = { name = "Ana" },
  claim = { "A.", verdict = "untrue", truth = "B.", value = "C" },
  moments = { "one", "two", "three" },
  scene "a" { moment = "one", says "Well?",
    reply "good_a" { "Good.", discernment = 2, validation = 2, disagreement = 2, to = "b" },
    reply "poor_a" { "Poor.", discernment = 1, validation = 1, disagreement = 1, to = "b" } },
  scene "b" { moment = "two", says "Well?",
    reply "good_b" { "Good.", discernment = 2, validation = 2, disagreement = 2, to = "c" },
    reply "poor_b" { "Poor.", discernment = 1, validation = 1, disagreement = 1, to = "c" } },
  scene "c" { moment = "three", says "Well?",
    reply "good_c" { "Good.", discernment = 2, validation = 2, disagreement = 2, to = "over" },
    reply "poor_c" { "Poor.", discernment = 1, validation = 1, disagreement = 1, to = "over" } },
  outcome "over" { "Over.", result = "resolved" } }
