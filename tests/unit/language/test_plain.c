/* What no rule knows, and still limits or leads on. */
#include <criterion/criterion.h>

#include "language/hearing.h"

TestSuite(plain, .init = hearing_open, .fini = hearing_close);

Test(plain, a_fact_of_the_matter_beside_an_offer_is_the_limit)
{
    const char *said = "I paid for row C, so open that door.", *dicho = "He pagado la fila C, abra esa puerta.";
    gives("Until then I'll put you at the back.", said, TAL_HOLD, TAL_DISAGREEMENT, 0);
    gives("The doors to row C open at the blackout. Until then I'll put you at the back.", said, TAL_HOLD,
          TAL_DISAGREEMENT, 2);
    gives("A la fila C se entra en el oscuro. Hasta entonces le guardo sitio al fondo.", dicho, TAL_HOLD,
          TAL_DISAGREEMENT, 2);
    gives("Si la fila C está en el oscuro, le guardo sitio al fondo.", dicho, TAL_HOLD, TAL_DISAGREEMENT, 0);
}

Test(plain, after_a_limit_a_sentence_about_somebody_leads_on)
{
    const char *said = "Let my boy play.", *dicho = "Déjele jugar.";
    gives("I can't let him play today.", said, TAL_HOLD, TAL_DISAGREEMENT, 1);
    gives("I can't let him play today. His knee would swell again.", said, TAL_HOLD, TAL_DISAGREEMENT, 1);
    gives("I can't let him play today. I want him on the bench with the armband.", said, TAL_HOLD,
          TAL_DISAGREEMENT, 2);
    gives("I want him on the bench with the armband. I can't let him play today.", said, TAL_HOLD,
          TAL_DISAGREEMENT, 1);
    gives("Hoy no le dejo jugar. Lo quiero conmigo en el banquillo con el brazalete.", dicho, TAL_HOLD,
          TAL_DISAGREEMENT, 2);
    gives("Hoy no le dejo jugar. Se le hincharía otra vez la rodilla y no se lo quiero romper.", dicho, TAL_HOLD,
          TAL_DISAGREEMENT, 1);
}

Test(plain, who_only_asks_or_promises_to_look_leads_nowhere)
{
    const char *said = "I want to go platinum today.", *dicho = "Hoy quiero ir de platino.";
    gives("I can't go platinum on all of it. I could do some pale bits round your face?", said, TAL_HOLD,
          TAL_DISAGREEMENT, 2);
    gives("I can't go platinum on all of it. Which shade is your hair under the cap?", said, TAL_HOLD,
          TAL_DISAGREEMENT, 1);
    gives("I can't go platinum on all of it. I'll look into it and tell you.", said, TAL_HOLD, TAL_DISAGREEMENT, 1);
    gives("De platino entero no te lo puedo hacer. ¿Cuándo te teñiste el pelo por última vez?", dicho, TAL_HOLD,
          TAL_DISAGREEMENT, 1);
}
