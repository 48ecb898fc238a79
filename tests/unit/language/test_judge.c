/* Looks that find something, looks that serve something else, and small talk. */
#include <criterion/criterion.h>

#include "language/hearing.h"

TestSuite(judge, .init = hearing_open, .fini = hearing_close);

/* TEXT, said to a client whose fee is at stake, earns that level of discernment. */
static void earns(const char *text, int level)
{
    gives(text, "Your fee is a disgrace. Su cargo es una vergüenza.", TAL_HOLD, TAL_DISCERNMENT, level);
}

Test(judge, after_dots_a_finding_may_stand_anywhere_and_figures_in_words)
{
    earns("Let me see the slip... thirty, and it says so twice.", 2);
    earns("Déjeme ver la nota... treinta, y lo pone dos veces.", 2);
    earns("Let me see the slip... Martina, there it is.", 2);
    earns("Déjeme ver la nota... Martina, aquí está.", 2);
    earns("Let me see the slip... one of those days.", 1);
}

Test(judge, without_dots_what_is_denied_was_not_found)
{
    earns("I'll have a look at it. There's no van tonight.", 1);
    earns("Lo reviso. Aquí no hay furgoneta hasta mañana.", 1);
    earns("I'll have a look at it. There: two of them.", 2);
}

Test(judge, a_look_that_serves_a_threat_or_mockery_checks_nothing)
{
    earns("I've got your address in front of me. Keep that up and your name goes on the list.", 0);
    earns("Tengo aquí delante su dirección. Siga por ahí y llamo a la policía.", 0);
    earns("I've got your bill in front of me.", 2);
    earns("Poor you, I'll look into it with Sherlock.", 0);
    earns("Ay, pobrecito, lo reviso con Sherlock.", 0);
}

Test(judge, small_talk_anywhere_makes_idle_what_has_no_word_of_the_matter)
{
    earns("Is that coat from the market? My sister has it in green, she hasn't slept since, poor thing.", 0);
    earns("¿Ese abrigo es del mercadillo? Mi hermana lo tiene en verde, no duerme desde entonces, la pobre.", 0);
    earns("Was the fee on the first page? My sister paid it too, it must have hurt.", 2);
}

Test(judge, who_does_not_know_yet_has_not_judged)
{
    earns("I don't know yet. When were you charged?", 2);
    earns("Todavía no lo sé. ¿Cuándo le cobraron?", 2);
    earns("Todavía no se puede. ¿Cuándo le cobraron?", 1);
}
