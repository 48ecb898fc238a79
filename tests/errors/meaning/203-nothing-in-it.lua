return scenario "bill" {}
