/* What a reply does as a whole: whether it is engaged, where it leads, what stands alone. */
#include <criterion/criterion.h>

#include "language/hearing.h"

TestSuite(manner, .init = hearing_open, .fini = hearing_close);

Test(manner, what_is_told_back_alone_is_held_against_them)
{
    const char *said = "I bought the flight and now there is no visa.", *dicho = "Compré el vuelo y no tengo visado.";
    gives("You bought the flight first and asked afterwards.", said, TAL_HOLD, TAL_VALIDATION, 0);
    gives("You bought the flight first and asked afterwards. Which visa is it?", said, TAL_HOLD, TAL_VALIDATION, 2);
    gives("Usted compró el vuelo antes de preguntar.", dicho, TAL_HOLD, TAL_VALIDATION, 0);
    gives("Usted compró el vuelo antes de preguntar. ¿Qué visado es?", dicho, TAL_HOLD, TAL_VALIDATION, 2);
}

Test(manner, after_a_turn_only_what_the_stance_asks_for_redeems)
{
    const char *said = "You lost my photo.", *dicho = "Han perdido mi foto.";
    gives("You have every right to be furious. But that face isn't worth a frame.", said, TAL_OWN, TAL_VALIDATION, 0);
    gives("You have every right to be furious. But the frame has to stay here.", said, TAL_HOLD, TAL_VALIDATION, 2);
    gives("Tiene todo el derecho a estar furiosa. Pero esa cara no se enmarca.", dicho, TAL_OWN, TAL_VALIDATION, 0);
}

Test(manner, a_question_that_leads_gains_nothing)
{
    const char *said = "I want to swap my shift.", *dicho = "Quiero cambiar el turno.";
    gives("You'd agree it's hardly fair on the others, wouldn't you?", said, TAL_HOLD, TAL_VALIDATION, 0);
    gives("Shifts don't swap by themselves, do they?", said, TAL_HOLD, TAL_DISAGREEMENT, 0);
    gives("I can't swap the shift.", said, TAL_HOLD, TAL_DISAGREEMENT, 1);
    gives("Los turnos no se cambian solos, ¿a que no?", dicho, TAL_HOLD, TAL_DISAGREEMENT, 0);
    gives("No puedo cambiar el turno.", dicho, TAL_HOLD, TAL_DISAGREEMENT, 1);
}

Test(manner, an_offer_alone_is_no_position)
{
    const char *said = "Put me first on the surgery list.", *dicho = "Póngame el primero de la lista.";
    gives("I'll slip you into the list ahead of the others.", said, TAL_HOLD, TAL_DISAGREEMENT, 0);
    gives("I can't put you first. I'll ring you if anyone on the list cancels.", said, TAL_HOLD, TAL_DISAGREEMENT, 2);
    gives("Le cuelo en la lista por delante de quien esté.", dicho, TAL_HOLD, TAL_DISAGREEMENT, 0);
    gives("No puedo ponerle el primero. Le doy un hueco el jueves.", dicho, TAL_HOLD, TAL_DISAGREEMENT, 2);
}

Test(manner, what_is_given_first_is_not_limited_after)
{
    const char *said = "Take the charge off.", *dicho = "Quíteme el cargo.";
    gives("Fine, I'll take the charge off. There you go, it's gone.", said, TAL_HOLD, TAL_DISAGREEMENT, 0);
    gives("Vale, le quito el cargo. Ya está, ya no lo tiene.", dicho, TAL_HOLD, TAL_DISAGREEMENT, 0);
    gives("The charge can't go. I'll split it in three.", said, TAL_HOLD, TAL_DISAGREEMENT, 2);
}

Test(manner, what_somebody_must_have_been_is_no_reproach)
{
    gives("You must have been frightened. I tied it too loose. I'll do it again today.", "My stitches opened.", TAL_OWN,
          TAL_DISAGREEMENT, 2);
}

Test(manner, who_puts_it_right_admits_it_or_minds)
{
    const char *said = "Your tap drips on my floor.", *dicho = "El grifo gotea en el suelo.";
    gives("That's nothing. Put a bucket on the floor.", said, TAL_OWN, TAL_DISAGREEMENT, 0);
    gives("I'm sorry. I'll fix the tap today.", said, TAL_OWN, TAL_DISAGREEMENT, 1);
    gives("We fitted the tap badly. I'll fix it today.", said, TAL_OWN, TAL_DISAGREEMENT, 2);
    gives("Ponga un cubo en el suelo.", dicho, TAL_OWN, TAL_DISAGREEMENT, 0);
    gives("Lo siento. Hoy le arreglo el grifo.", dicho, TAL_OWN, TAL_DISAGREEMENT, 1);
    gives("The floor! Shall I bring a mop for the tap?", said, TAL_HOLD, TAL_DISAGREEMENT, 0);
    gives("Our floors come out of a shipwreck. I'll have a medal engraved.", said, TAL_HOLD, TAL_DISAGREEMENT, 0);
    gives("Sorry about the floor. Shall I bring a plumber for the tap?", said, TAL_HOLD, TAL_DISAGREEMENT, 1);
}

Test(manner, a_time_told_before_the_limit_offers_nothing)
{
    const char *said = "Bring the pram tonight.", *dicho = "Traiga el cochecito esta noche.";
    gives("Up at six with a baby and without the pram. I can't send the van.", said, TAL_HOLD, TAL_DISAGREEMENT, 1);
    gives("I can't send the van tonight. Tomorrow at eight the pram.", said, TAL_HOLD, TAL_DISAGREEMENT, 2);
    gives("Todo el día en casa con el niño. No puedo mandar la furgoneta.", dicho, TAL_HOLD, TAL_DISAGREEMENT, 1);
}

Test(manner, what_is_owned_and_made_good_tells_nobody_that_they_are_wrong)
{
    const char *said = "You crossed my brake cables.", *dicho = "Me han cruzado los cables del freno.";
    gives("I crossed them. You must have got such a fright. I'll change the cables now.", said, TAL_OWN,
          TAL_DISAGREEMENT, 2);
    gives("You must have got them mixed up. I'll look at the cables.", said, TAL_OWN, TAL_DISAGREEMENT, 0);
    gives("Fui yo. Se le habrá encogido el alma. Le cambio los cables ahora.", dicho, TAL_OWN, TAL_DISAGREEMENT, 2);
    gives("Se habrá confundido usted. Le miro los cables.", dicho, TAL_OWN, TAL_DISAGREEMENT, 0);
}

Test(manner, who_will_not_ask_limits_nothing)
{
    const char *said = "Your machine shrank my cardigan.", *dicho = "La lavadora me encogió la rebeca.";
    gives("I'm not going to ask which programme it was, because I don't.", said, TAL_HOLD, TAL_DISAGREEMENT, 0);
    gives("No le voy a preguntar qué programa era.", dicho, TAL_HOLD, TAL_DISAGREEMENT, 0);
    gives("I'm not going to replace the cardigan.", said, TAL_HOLD, TAL_DISAGREEMENT, 1);
    gives("No le voy a pagar la rebeca.", dicho, TAL_HOLD, TAL_DISAGREEMENT, 1);
}

Test(manner, a_long_letter_limits_nothing_where_it_speaks_of_something_else)
{
    const char *said = "Your parcel never came and I want my money.", *dicho = "El paquete no llegó y quiero mi dinero.";
    const char *letter =
        "We work by night and by day, in rain and in snow, with passion and with pride, and every morning "
        "each of us gets up with one thought in mind, a thought that has carried this house for forty "
        "years. We believe that every parcel is a story, in roads that lead somewhere, and in the hands "
        "that hold them together. We will not rest until all our friends feel at home, wherever they are, "
        "today and for many years to come.";
    const char *carta =
        "Trabajamos de noche y de día, con lluvia y con nieve, con pasión y con orgullo, y cada mañana "
        "nos levantamos todos con una sola idea, una idea que lleva cuarenta años sosteniendo esta casa. "
        "Creemos que cada paquete es una historia, y en los caminos que llevan a algún sitio y en las "
        "manos que los unen. No podemos descansar hasta que todos nuestros amigos se sientan en su hogar, "
        "estén donde estén, hoy y durante muchos años.";
    gives(letter, said, TAL_HOLD, TAL_DISAGREEMENT, 0);
    gives(carta, dicho, TAL_HOLD, TAL_DISAGREEMENT, 0);
    gives("We will not send the money until the parcel is found.", said, TAL_HOLD, TAL_DISAGREEMENT, 1);
}

Test(manner, what_follows_a_request_is_offered_and_not_asked)
{
    const char *said = "Print the cards without a proof.", *dicho = "Imprima las tarjetas sin prueba.";
    gives("I don't print without a proof. Send me the list and you'll have the proof in an hour.", said, TAL_HOLD,
          TAL_DISAGREEMENT, 2);
    gives("Sin prueba no imprimo. Mándeme la lista y en una hora tiene la prueba.", dicho, TAL_HOLD,
          TAL_DISAGREEMENT, 2);
    gives("Tell me the name and I'll slip the cards in ahead of the rest.", said, TAL_HOLD, TAL_DISAGREEMENT, 0);
    gives("Dígame el nombre y le cuelo las tarjetas por delante del resto.", dicho, TAL_HOLD, TAL_DISAGREEMENT, 0);
}

Test(manner, small_talk_to_nobody_is_no_position)
{
    const char *said = "Waive the duty on this house.", *dicho = "Quítenme el impuesto de esta casa.";
    gives("Close in here, isn't it? It'll break by Friday. My sister hasn't had the kettle on all week.", said, TAL_HOLD,
          TAL_DISAGREEMENT, 0);
    gives("Con este calor no se pega un ojo. Mi hermana está en Cádiz.", dicho, TAL_HOLD, TAL_DISAGREEMENT, 0);
    gives("The duty I can't waive, whatever the weather. My sister could advise you on Friday.", said, TAL_HOLD,
          TAL_DISAGREEMENT, 2);
}

Test(manner, who_repeats_a_denial_denies_nothing)
{
    const char *said = "My bill only went down thirty, not seventy.";
    gives("Your bill only went down thirty, you say, not seventy.", said, TAL_HOLD, TAL_DISAGREEMENT, 0);
    gives("A bill never goes down by seventy in winter. What do you heat?", said, TAL_HOLD, TAL_DISAGREEMENT, 1);
}

Test(manner, wrong_that_is_asked_is_not_said)
{
    const char *said = "Who made the complaint about me?", *dicho = "Dígame quién se ha quejado de mí.";
    gives("I can't give you a name. Which part of it did not happen?", said, TAL_HOLD,
          TAL_DISAGREEMENT, 1);
    gives("I can't give you a name. It did not happen like that.", said, TAL_HOLD,
          TAL_DISAGREEMENT, 0);
    gives("No le puedo dar el nombre. ¿Qué parte no es verdad?", dicho, TAL_HOLD, TAL_DISAGREEMENT, 1);
}

Test(manner, what_they_must_feel_limits_nothing)
{
    gives("It must be a terrible shock for you.", "You closed my library.", TAL_HOLD, TAL_DISAGREEMENT, 0);
    gives("It must be a terrible shock for you, and it stays closed.", "You closed my library.", TAL_HOLD,
          TAL_DISAGREEMENT, 1);
    gives("Tiene que ser muy duro para usted.", "Han cerrado mi biblioteca.", TAL_HOLD, TAL_DISAGREEMENT, 0);
}

Test(manner, nor_goes_on_denying)
{
    const char *said = "Fumigue hoy mismo, las quiero muertas.";
    gives("Hoy no fumigo ni le voy a mandar a nadie.", said, TAL_HOLD, TAL_DISAGREEMENT, 1);
    gives("Hoy no fumigo y le voy a mandar a alguien.", said, TAL_HOLD, TAL_DISAGREEMENT, 2);
}

Test(manner, who_sets_question_marks_sets_them_all)
{
    const char *said = "Fumigue hoy mismo, las quiero muertas.";
    gives("¿Las ha visto en el colchón? Donde esta noche duerma un bebé no fumigo. Le paso el vapor a la cuna.", said,
          TAL_HOLD, TAL_DISAGREEMENT, 2);
    gives("where did you see them, on the mattress", "Spray today, I want them dead.", TAL_HOLD, TAL_DISCERNMENT, 2);
}

Test(manner, who_suggests_something_else_has_half_a_position)
{
    const char *said = "I want the display piano at half price.", *dicho = "Quiero el piano de exposición a mitad de precio.";
    gives("How about the digital one over there, with the stool?", said, TAL_HOLD, TAL_DISAGREEMENT, 1);
    gives("¿Y si lo dejamos en el digital de allí, con la banqueta?", dicho, TAL_HOLD, TAL_DISAGREEMENT, 1);
    gives("Shall I ring the papers about the display?", said, TAL_HOLD, TAL_DISAGREEMENT, 0);
}

Test(manner, what_nobody_will_say_is_neither_owned_nor_offered)
{
    const char *said = "You fitted the tap badly.", *dicho = "El grifo lo puso mal.";
    gives("I'm not going to say we got the tap wrong.", said, TAL_OWN, TAL_DISAGREEMENT, 0);
    gives("I'm not going to say we got the tap right: we got it wrong.", said, TAL_OWN, TAL_DISAGREEMENT, 1);
    gives("No voy a decir que el grifo fuera fallo nuestro.", dicho, TAL_OWN, TAL_DISAGREEMENT, 0);
    gives("El grifo fue fallo nuestro.", dicho, TAL_OWN, TAL_DISAGREEMENT, 1);
}

Test(manner, what_one_has_or_what_customers_do_owns_nothing)
{
    const char *said = "The carpet has a gap.", *dicho = "La moqueta tiene un hueco.";
    gives("Most of our customers are delighted with the carpet.", said, TAL_OWN, TAL_DISAGREEMENT, 0);
    gives("I've got other jobs than a carpet.", said, TAL_OWN, TAL_DISAGREEMENT, 0);
    gives("I cut the carpet short.", said, TAL_OWN, TAL_DISAGREEMENT, 1);
    gives("Nuestros clientes sí cuidan la moqueta.", dicho, TAL_OWN, TAL_DISAGREEMENT, 0);
    gives("Esto nadie aquí lo toca.", dicho, TAL_OWN, TAL_DISAGREEMENT, 0); /* "aquí" is no "fui" */
}

Test(manner, what_only_tells_back_limits_nothing)
{
    const char *said = "I never signed up for the magazine and I'm not paying for it.";
    const char *dicho = "No me suscribí a la revista y no la voy a pagar.";
    gives("So you never signed up for the magazine, and you're not paying for it. Not paying for it.", said, TAL_HOLD,
          TAL_DISAGREEMENT, 0);
    gives("So you never signed up for the magazine. I can't take the card off before I've seen the form.", said, TAL_HOLD,
          TAL_DISAGREEMENT, 1);
    gives("O sea que usted no se suscribió a la revista y no la va a pagar. No se suscribió.", dicho, TAL_HOLD,
          TAL_DISAGREEMENT, 0);
    gives("La revista no la puedo anular.", dicho, TAL_HOLD, TAL_DISAGREEMENT, 1);
}

Test(manner, what_was_sent_is_told_and_what_goes_back_puts_it_right)
{
    const char *said = "The parcel went to Hove and I paid twice.", *dicho = "El paquete fue a Leganés y pagué dos veces.";
    gives("The parcel was sent to Hove by mistake. That's our muddle.", said, TAL_OWN, TAL_DISAGREEMENT, 1);
    gives("That's our muddle. The money's back on your card before we close.", said, TAL_OWN, TAL_DISAGREEMENT, 2);
    gives("Our server went down. I've reopened the form for the parcel.", said, TAL_OWN, TAL_DISAGREEMENT, 2);
    gives("No se lo puedo negar. El paquete no se lo cobro.", dicho, TAL_OWN, TAL_DISAGREEMENT, 2);
    gives("Lo rompí yo. Le mando otro hoy, o si no, el paquete el lunes.", dicho, TAL_OWN, TAL_DISAGREEMENT, 2);
}

Test(manner, my_work_and_not_your_body_is_owned)
{
    const char *said = "The left sleeve is shorter.", *dicho = "La manga izquierda ha quedado más corta.";
    gives("That's my chalk, not your shoulder. The sleeve is recut by Friday.", said, TAL_OWN, TAL_DISAGREEMENT, 2);
    gives("That's your shoulder, not my chalk.", said, TAL_OWN, TAL_DISAGREEMENT, 0);
    gives("Eso es de mi tiza, no de su hombro. Le hago la manga hoy.", dicho, TAL_OWN, TAL_DISAGREEMENT, 2);
    gives("Eso es de su hombro, no de mi tiza.", dicho, TAL_OWN, TAL_DISAGREEMENT, 0);
    gives("La manga no es cosa de nadie más que de este taller.", dicho, TAL_OWN, TAL_DISAGREEMENT, 1);
    gives("You're quite mistaken. There's no sleeve shorter here.", said, TAL_HOLD, TAL_DISAGREEMENT, 0);
    gives("Está usted muy equivocada. Aquí no hay mangas cortas.", dicho, TAL_HOLD, TAL_DISAGREEMENT, 0);
}

Test(manner, beside_what_will_not_be_said_only_the_matter_is_limited)
{
    const char *said = "I want veneers on all my teeth.", *dicho = "Quiero carillas en todos los dientes.";
    gives("There's no time today. And don't wait for me to say I see why you're cross.", said, TAL_HOLD, TAL_DISAGREEMENT, 0);
    gives("I can't put veneers on those teeth. And don't wait for me to say I see why you're cross.", said, TAL_HOLD,
          TAL_DISAGREEMENT, 1);
    gives("Hoy no hay tiempo. Y no espere que le diga que comprendo el enfado.", dicho, TAL_HOLD, TAL_DISAGREEMENT, 0);
    gives("En esos dientes no puedo poner carillas. Y no espere que le diga que comprendo el enfado.", dicho, TAL_HOLD,
          TAL_DISAGREEMENT, 1);
}

Test(manner, what_will_be_done_admits_nothing_and_what_one_did_is_owned)
{
    const char *said = "You called the wrong number.", *dicho = "Han llamado al número que no era.";
    gives("Mañana llamaré yo.", dicho, TAL_OWN, TAL_DISAGREEMENT, 0);
    gives("El número lo llamé yo. Mañana lo arreglaré.", dicho, TAL_OWN, TAL_DISAGREEMENT, 2);
    gives("I forgot the number. The next two lessons are free.", said, TAL_OWN, TAL_DISAGREEMENT, 2);
    gives("Se me olvidó el número. Las dos próximas clases no las pagas.", dicho, TAL_OWN, TAL_DISAGREEMENT, 2);
}

Test(manner, an_age_that_makes_it_hard_is_no_insult_and_the_press_is_called_in_scorn)
{
    const char *said = "I'm eighty-two and the lift is off for three days.", *dicho = "Tengo ochenta y dos y apagan el ascensor.";
    gives("Four flights at your age is no small thing. I can't leave the lift on.", said, TAL_HOLD, TAL_DISAGREEMENT, 1);
    gives("Cuatro pisos a su edad no son poca cosa. El ascensor no lo puedo dejar.", dicho, TAL_HOLD, TAL_DISAGREEMENT, 1);
    gives("A lift, off! Shall I ring the papers?", said, TAL_HOLD, TAL_DISAGREEMENT, 0);
    gives("¡Sin ascensor! ¿Llamo yo a la prensa o la llama usted?", dicho, TAL_HOLD, TAL_DISAGREEMENT, 0);
}

Test(manner, courtesy_and_what_is_not_wanted_are_no_admission_nor_offer)
{
    const char *said = "The lift has been stuck since Sunday.", *dicho = "El ascensor está parado desde el domingo.";
    gives("Thanks for writing of the lift. What you describe did not take place. Have a lovely week.", said, TAL_OWN,
          TAL_DISAGREEMENT, 0);
    gives("Gracias por escribir. El ascensor no se ha parado; lo que cuenta no ha ocurrido.", dicho, TAL_OWN, TAL_DISAGREEMENT, 0);
    gives("Tenga en orden la carpeta de correo no deseado.", dicho, TAL_OWN, TAL_DISAGREEMENT, 0);
    gives("El ascensor no lo puedo abrir. De veras que no.", dicho, TAL_HOLD, TAL_DISAGREEMENT, 1);
    gives("Culpa mía: el ascensor. Ya se lo he puesto en marcha.", dicho, TAL_OWN, TAL_DISAGREEMENT, 2);
}
