/* What asks without a question mark, and what only looks like it: how surely it is heard as a question, and
 * whether it earns anything. */
#include <criterion/criterion.h>

#include "language/hearing.h"

TestSuite(asking, .init = hearing_open, .fini = hearing_close);

/* Each of TEXTS is heard as a question so surely, and earns that level of discernment. */
static void asks(const char *const *texts, int sure, int level)
{
    for (; *texts; texts++) {
        const tal_heard *heard = hearing_of(*texts, NULL, TAL_HOLD);
        cr_expect_eq(heard->acts[TAL_ACT_QUESTION], sure, "%s: %d", *texts, heard->acts[TAL_ACT_QUESTION]);
        cr_expect_eq(heard->levels[TAL_DISCERNMENT], level, "%s: level %d", *texts,
                     heard->levels[TAL_DISCERNMENT]);
    }
}

Test(asking, who_wants_to_learn_something_asks)
{
    asks((const char *const[]){ "I wanted the price of a kennel.", "I would like the opening hours.",
                                "Deseo saber el horario del sábado.", "Quería obtener la tarifa de invierno.",
                                "Me gustaría consultar los precios.", "Querría horarios para el domingo.", NULL },
         50, 0);
    asks((const char *const[]){ "I was hoping for a kennel.", "Hola, quisiera una perrera.", NULL }, 20, 0);
    asks((const char *const[]){ "Quiero una perrera.", "I want a kennel.", NULL }, 0, 0);
}

Test(asking, a_fact_by_its_name_alone_is_asked_for)
{
    asks((const char *const[]){ "Yes, the price.", "Timetable for Sundays", "Sí, el precio.",
                                "También horarios y precios de la piscina.", NULL },
         40, 0);
    asks((const char *const[]){ "The price is thirty euros.", "Los horarios están en la puerta.",
                                "Thanks for the update.", "Le agradezco la información.",
                                "No quiero el precio.", "I would like you to have the price.", NULL },
         0, 0);
}

Test(asking, what_is_held_up_to_be_confirmed_asks)
{
    asks((const char *const[]){ "So, two nights from Friday, with breakfast.", "To confirm: the blue one.",
                                "Entonces, dos noches desde el viernes.", "Para confirmar: el azul.", NULL },
         40, 0);
    asks((const char *const[]){ "Me confirma que es la talla grande", NULL }, 50, 0);
    asks((const char *const[]){ "So that should be fixed now.", NULL }, 0, 0);
}

Test(asking, an_accent_asks_unless_one_exclaims)
{
    asks((const char *const[]){ "Qué talla lleva", "Listo, en qué color lo quiere", "Qué opción prefiere", NULL },
         85, 2);
    asks((const char *const[]){ "Perfecto, a cuánto sale", "Gracias, cómo se abona", "Qué fieltro usaron",
                                "Cómo lo prefiere", NULL },
         50, 0);
    asks((const char *const[]){ "Qué pena lo de su perro.", "Qué bien.", "Cuánto lo siento.", "Sí, cómo no.",
                                "¡Qué alegría tan grande!", NULL },
         20, 0);
    asks((const char *const[]){ "No sé qué ha pasado con la caldera.", "Ya entiendo por qué se enfadó.",
                                "¡Con qué arte pinta!", NULL },
         0, 0);
}

Test(asking, a_verb_or_a_person_first_asks_in_spanish)
{
    asks((const char *const[]){ "Desea recogerlo usted", "A quien le entrego la llave", "Alguna novedad", NULL },
         50, 0);
    asks((const char *const[]){ "Tiene razón, gracias.", "El vestido que desea llega el martes.", NULL }, 0, 0);
}

Test(asking, who_leaves_out_who_did_it_asks_nothing)
{
    asks((const char *const[]){ "Was given a wrong date twice.", "Have sent it again.", NULL }, 0, 0);
    asks((const char *const[]){ "Was the date wrong", NULL }, 90, 2);
}

Test(asking, what_was_told_or_is_left_to_others_is_not_asked)
{
    asks((const char *const[]){ "Me indicó la dirección equivocada.", "Nos confirma en cuanto llegue.",
                                "See if you can have it ready by noon.", "Apúnteme para el lunes.",
                                "Me pasa lo mismo con la lavadora.", NULL },
         0, 0);
    asks((const char *const[]){ "Me indica la talla", NULL }, 95, 2);
}

Test(asking, an_order_is_heard_less_and_a_booking_earns_nothing)
{
    asks((const char *const[]){ "let me know", NULL }, 63, 1);
    asks((const char *const[]){ "Please send the coat to my office.", "Envíeme el abrigo a la oficina.", NULL }, 60, 2);
    asks((const char *const[]){ "Please describe the coat.", "Descríbame el abrigo.", NULL }, 100, 2);
    asks((const char *const[]){ "Necesito un taxi", "I just need a taxi", NULL }, 60, 2);
    asks((const char *const[]){ "Could you make a reservation for four?", "¿Puede hacer una reserva para cuatro?",
                                NULL },
         70, 0);
}

Test(asking, since_when_asks_for_a_day_unless_it_scoffs)
{
    asks((const char *const[]){ "Since when has it been dead, and what were you told?",
                                "¿Desde cuándo está cortada, y qué le dijeron?", NULL },
         100, 2);
    asks((const char *const[]){ "Since when has it been our job to carry your bags?", NULL }, 70, 0);
}

Test(asking, who_begins_with_and_throws_back_unless_a_choice_is_offered_or_more_is_said)
{
    asks((const char *const[]){ "And where would they sit? Which table is free?", "¿Y dónde se sientan? ¿Qué mesa hay libre?", NULL },
         100, 0);
    asks((const char *const[]){ "And was it the red one or the blue one? Which shop sold it?",
                                "¿Y fue el rojo o el azul? ¿Qué tienda lo vendió?", "And where did they sit?",
                                "And since when has it been loose? Who fitted it?", "¿Y desde cuándo está suelta? ¿Y quién la puso?",
                                "¿Y le duele al apoyar el pie? ¿Y por la noche?",
                                "You must be tired. And where did they sit? Which table was it?", NULL },
         100, 2);
}

Test(asking, what_is_done_by_being_said_asks_nothing)
{
    asks((const char *const[]){ "May I thank you for your patience with the dome.", "Do let me know how the emperor takes his coffee.", NULL },
         0, 0);
    asks((const char *const[]){ "Puedo recordarle que la cúpula cierra a las nueve.", NULL }, 50, 0);
}

Test(asking, shorthand_asks_as_what_it_is_short_for)
{
    asks((const char *const[]){ "wot day did u cancel the gym", NULL }, 90, 2);
    asks((const char *const[]){ "q dia te diste d baja dl gimnasio", NULL }, 85, 2);
}

/* Each of TEXTS earns that level of discernment where the client has said CONTEXT. */
static void looks(const char *context, tal_stance stance, const char *const *texts, int level)
{
    for (; *texts; texts++)
        gives(*texts, context, stance, TAL_DISCERNMENT, level);
}

Test(asking, a_look_at_a_thing_needs_no_dots_before_what_it_finds)
{
    looks("The siren went off at dawn.", TAL_OWN,
          (const char *const[]){ "I'm opening the tank. Four valves out.", "Pass me the valve. Hm. Yes, it is split.",
                                 "Let me open the tank. The valve for rain... no, it's not there, I left it out.",
                                 "Estoy abriendo el tanque. Cuatro válvulas fuera.", "Páseme la válvula. Hum. Sí, está rota.",
                                 "Espera, que lo abro. La válvula de la lluvia... pues no está, me la dejé.", NULL },
          2);
    looks("The siren went off at dawn.", TAL_OWN,
          (const char *const[]){ "I'm opening the tank. You may look at it too.", "One moment. Four people are waiting.",
                                 "Let me open it. No.", "Un momento. Hay cuatro personas esperando.", "Me dejé la llave. Cuatro veces.",
                                 NULL },
          0);
}

Test(asking, what_a_slip_alone_would_accuse_by_is_asked)
{
    looks("The scratch was there.", TAL_OPEN,
          (const char *const[]){ "¿En qué lado está, arriba de la manija o abajo?", NULL }, 2);
    looks("The scratch was there.", TAL_OPEN,
          (const char *const[]){ "¿Hay que llevarle de la manita?", NULL }, 0);
}

Test(asking, small_talk_after_a_pointed_question_leaves_it_one)
{
    looks("The upstairs room gets nothing.", TAL_HOLD,
          (const char *const[]){ "Which lamps are lit on the box? And does a film play downstairs?", NULL }, 2);
    looks("The upstairs room gets nothing.", TAL_HOLD,
          (const char *const[]){ "Did you see the film last night? Which part was best?", NULL }, 0);
}

Test(asking, a_question_s_words_exclaim_before_an_exclamation_mark)
{
    looks(NULL, TAL_OPEN, (const char *const[]){ "¡Cuánto tiempo!", "How many boxes!", NULL }, 0);
    looks(NULL, TAL_OPEN, (const char *const[]){ "how many boxes", "Tell me the colour of the box!", "¡Dígame el color!", NULL }, 2);
}

Test(asking, who_looks_is_told_from_others_who_do)
{
    looks(NULL, TAL_HOLD, (const char *const[]){ "Lo averiguo.", "La compruebo hoy.", "Lo echarán un vistazo.", NULL }, 1);
    looks(NULL, TAL_HOLD,
          (const char *const[]){ "Otros lo averiguan antes.", "Se revisan protocolos.", "El equipo consta de siete personas.",
                                 "Deme veinte minutos y lo tiene.", "Give me ten minutes and it is yours.", NULL },
          0);
}
