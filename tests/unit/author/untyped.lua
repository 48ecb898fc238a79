-- Nine things that an editor should mark.
return scenario "untyped" {
  language = "en", minutes = "ten",
  persona = { name = "Ana" },
  claim = { "It never works.", verdict = "exagerated", truth = "It does." },
  reply "lost" { "This one has no scene." },
  scene "opening" {
    says(5),
    reply "one" { "One.", discernment = 3, when = true, wyh = "Because.", to = "over" },
  },
  outcome "over" { "It is over.", result = "lost" },
}
