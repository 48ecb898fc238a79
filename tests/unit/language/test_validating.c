/* What validates, and what only seems to. */
#include <criterion/criterion.h>
#include <stdio.h>

#include "language/hearing.h"

TestSuite(validating, .init = hearing_open, .fini = hearing_close);

/* TEXT, said to CONTEXT, validates so much. */
static void validates(const char *text, const char *context, int level)
{
    gives(text, context, TAL_HOLD, TAL_VALIDATION, level);
}

static void weighs(const char *english, const char *spanish, int level)
{
    validates(english, "Your fee is a disgrace. I waited three hours in the cold.", level);
    validates(spanish, "Su cargo es una vergüenza. Esperé tres horas con frío.", level);
}

Test(validating, what_is_only_cried_out_counts_beside_engagement)
{
    weighs("What torture.", "Menuda tortura.", 0);
    weighs("What torture. When did the noise start?", "Menuda tortura. ¿Cuándo empezó el ruido?", 2);
}

Test(validating, what_they_will_not_say_or_only_might_is_not_said)
{
    weighs("Don't expect me to say I'm sorry or that it must be hard for you.",
           "No espere que le diga que lo siento ni que tiene que ser duro para usted.", 0);
    weighs("I could tell you how tired you must be, but I would be lying.",
           "Podría decirle lo cansado que debe de estar, pero mentiría.", 0);
    weighs("I won't tell you it is fine: losing him must be horrible.",
           "No le voy a decir que está bien: perderlo tiene que ser horrible.", 2);
    weighs("I know it can be frustrating.", "Sé que puede resultar frustrante.", 1);
}

Test(validating, what_somebody_carries_is_named_in_plain_words)
{
    weighs("What a night, with that fee. When did it come?", "Menuda noche, con ese cargo. ¿Cuándo le llegó?", 2);
    weighs("You made the effort to write it all down.", "Se nota el trabajo que hay ahí.", 2);
    weighs("You wanted to dispute the fee, and that's only fair.", "Quería discutir el cargo, y es justo.", 2);
}

Test(validating, what_somebody_lives_is_told_and_said_to_be_seen)
{
    weighs("Two buses and a day's wages, I know.", "Dos autobuses y un jornal por delante, ya lo sé.", 2);
    weighs("I know.", "Ya lo sé.", 0);
    weighs("I wouldn't want it thrown about either.", "Yo tampoco dejaría que lo tirasen.", 2);
    weighs("I'd say I understand.", "Le diría que lo entiendo.", 0);
    weighs("That deserves a proper look.", "Eso merece un respeto.", 2);
}

Test(validating, a_feeling_that_is_denied_or_feigned_does_not_validate)
{
    weighs("I won't say I'm sorry.", "No le voy a pedir perdón.", 0);
    weighs("Who would not be upset?", "¿Cómo no va a estar usted enfadado?", 2);
    weighs("Do you think I find it hard?", "¿Cree que yo lo veo duro?", 0);
}

Test(validating, who_asks_of_other_things_tells_nothing_of_the_matter)
{
    weighs("Nine weeks without sun. Did you go away?", "Nueve semanas sin sol. ¿Se fue a algún sitio?", 0);
    weighs("Three hours without shelter. Did you go away?", "Tres horas sin techo. ¿Se fue a algún sitio?", 2);
}

Test(validating, what_it_cost_and_what_was_not_easy_is_named)
{
    weighs("I can see how much it has cost you.", "Veo cuánto le ha costado.", 2);
    weighs("You can't have had an easy day.", "No habrá sido un día fácil.", 2);
    weighs("Nobody does that for fun.", "Nadie hace eso por gusto.", 2);
    weighs("Not feeling your feet would scare anyone.", "No sentir los pies asustaría a cualquiera.", 2);
}

Test(validating, what_is_said_after_a_validation_may_turn_against_it)
{
    weighs("Three hours is awful. A pity you never learnt to dress.",
           "Tres horas es horrible. Lástima que nunca aprendiera a vestirse.", 0);
    weighs("Three hours is awful. A pity you never heard from us.",
           "Tres horas es horrible. Lástima que nunca le avisáramos.", 2);
    weighs("Three hours is awful. Mind, who would come here for that?",
           "Tres horas es horrible. Ahora, ¿quién vendría por eso?", 0);
}

Test(validating, usted_may_stand_within_any_phrase)
{
    const char *said = "Su cargo es una vergüenza. Esperé tres horas con frío.";
    validates("Ha hecho bien en venir.", said, 2);
    validates("Ha hecho usted bien en venir.", said, 2);
    validates("Se ha quedado usted sin luz en lo peor.", said, 2);
    validates("Ha hecho, usted, bien en venir.", said, 0);
}

Test(validating, after_a_limit_one_turns_to_a_way_on)
{
    weighs("No wonder you're angry. I can't take the fee off. But the kiosk takes cards.",
           "Normal que esté enfadado. No puedo quitarle el cargo. Pero hay un banco al sol.", 2);
    weighs("No wonder you're angry. But who would come to see you?",
           "Normal que esté enfadado. Pero ¿quién iba a ir a verle?", 0);
}

/* A letter of the house that goes on with so much. */
static void in_a_letter(const char *english, const char *spanish, int level)
{
    static const char begins[] =
        "Every visit is a journey, and the fee belongs to it. For forty years this house has worked with a great many "
        "families, each of them with a story of its own, and what has guided it since the very first day is care in every "
        "detail and a passion for quality. %s I can't take the fee off, but I can give you a voucher for next week.";
    static const char empieza[] =
        "Cada visita es un viaje, y el cargo forma parte de él. A lo largo de cuarenta años esta casa ha trabajado con "
        "muchísimas familias, cada una con su propia historia, y lo que la ha guiado es el cuidado en el detalle y la "
        "pasión por la calidad. %s No puedo quitarle el cargo, pero le puedo dar un vale para la semana que viene.";
    char letter[1024], carta[1024];
    snprintf(letter, sizeof letter, begins, english);
    snprintf(carta, sizeof carta, empieza, spanish);
    weighs(letter, carta, level);
}

Test(validating, a_long_letter_tells_and_feels_of_the_house)
{
    in_a_letter("Your visit leads along a road towards brighter horizons.",
                "Su visita es parte de un camino hacia un horizonte que es de todos.", 0);
    in_a_letter("A visit is much more than a visit.", "Una visita es mucho más que una visita.", 0);
    in_a_letter("No wonder you're angry.", "Normal que esté usted enfadado.", 2);
    weighs("Your visit leads along a road towards brighter horizons. I can't take the fee off, but I can give you a "
           "voucher for next week.",
           "Su visita es parte de un camino hacia un horizonte que es de todos. No puedo quitarle el cargo, pero le "
           "puedo dar un vale para la semana que viene.", 2);
}

Test(validating, what_is_told_is_of_the_matter_or_beside_a_question_of_it)
{
    const char *said = "The lift is broken.", *dicho = "No funciona el ascensor.";
    const char *told = "Your visit leads along a road towards brighter horizons. I can't give you a refund, but I can "
                       "give you a voucher for next week.";
    const char *cuenta = "Su visita es parte de un camino hacia un horizonte que es de todos. No puedo devolverle nada, "
                         "pero le puedo dar un vale para la semana que viene.";
    validates(told, said, 0);
    validates(cuenta, dicho, 0);
    validates("Which floor do you live on? Your visit leads along a road towards brighter horizons.", said, 2);
    validates("¿En qué piso vive? Su visita es parte de un camino hacia un horizonte que es de todos.", dicho, 2);
}

Test(validating, what_we_do_tells_of_us_without_a_pronoun_too)
{
    weighs("We wish you a splendid trip to the coast. I can't take the fee off, but I can give you a voucher.",
           "Le deseamos un viaje estupendo a la costa. No puedo quitarle el cargo, pero le puedo dar un vale.", 0);
    validates("Le espera un viaje duro a la costa. No puedo quitarle el cargo, pero le puedo dar un vale.",
              "Su cargo es una vergüenza. Esperé tres horas con frío.", 2);
}
