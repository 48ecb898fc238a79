return scenario "bad" {
}
