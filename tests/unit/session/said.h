/* What somebody says, in words of their own, in the conversations after the first three: the good
 * answer, the yes to everything and the rebuff. */
#ifndef TAL_TEST_SAID_H
#define TAL_TEST_SAID_H

typedef struct said {
    const char *scenario, *scene, *language, *reply, *text;
} said;

static const said five_said[] = {
    { "rude-caller", "by_midnight", "en", "six_ninety_five",
      "Don't worry, you'll be baking by midnight, I promise." },
    { "rude-caller", "insult", "en", "very_green",
      "I know, she's a bit inexperienced, don't be too hard on her." },
    { "rude-caller", "noemi_hold", "en", "back_on_mute",
      "You know the rules, it stays shut. There's nothing to talk about." },
    { "rude-caller", "bean_hold", "en", "a_word_upstairs",
      "I can't give you her name but I'll make sure she isn't sent to you again." },
    { "rude-caller", "tonight_hold", "en", "own_good",
      "I'm sorry, no. It's for your own safety, it stays off until a fitter has certified it." },
    { "rude-caller", "again", "en", "not_worth_it", "Okay, okay, I'll take her off your street." },
    { "rude-caller", "after", "en", "never_happened",
      "If you didn't write it down there's nothing I can do." },
    { "rude-caller", "by_midnight", "en", "the_head",
      "You remember every customer by name? That's lovely. How long has your wife had the "
      "headache?" },
    { "rude-caller", "insult", "en", "not_her",
      "Hey. You can be as mad as you want about the oven, but you don't get to call her names." },
    { "rude-caller", "noemi_hold", "en", "neither",
      "No way you go back there. You did nothing wrong, so no apologies. What did you see "
      "behind it?" },
    { "rude-caller", "bean_hold", "en", "ask_for_mine",
      "Her name stays with me and she isn't going to say sorry. If you need to blame somebody "
      "blame me." },
    { "rude-caller", "tonight_hold", "en", "the_school",
      "It would poison you both, so no. However, Noemí rang the catering school and you can "
      "have two ovens there from nine. How will you carry everything?" },
    { "rude-caller", "again", "en", "good_night",
      "You just threatened her. I'm hanging up, the ovens are yours until six, and Puri can "
      "phone me. Good night Fermín." },
    { "rude-caller", "after", "en", "the_stairs",
      "What happened on those stairs? It goes in the report with my signature, and you won't be "
      "sent there on your own." },
    { "rude-caller", "insult", "en", "not_her", "Don't insult my colleague." },
    { "rude-caller", "by_midnight", "es", "no_holidays",
      "Lo entiendo, pero la seguridad es lo primero y no es usted el único." },
    { "rude-caller", "insult", "es", "hairdryer", "El imbécil es usted." },
    { "rude-caller", "noemi_hold", "es", "two_nice_words",
      "A lo mejor si le pides disculpas se calma." },
    { "rude-caller", "bean_hold", "es", "your_bean",
      "Usted le tiró un trapo, así que el que tiene que disculparse es usted." },
    { "rude-caller", "tonight_hold", "es", "by_itself",
      "Bueno, si lo quita usted yo no digo nada." },
    { "rude-caller", "again", "es", "cameras",
      "Atrévase, que tenemos cámaras y llamo a la policía." },
    { "rude-caller", "after", "es", "everyone_on_edge",
      "Olvídalo, en estas fechas todo el mundo está nervioso." },
    { "rude-caller", "by_midnight", "es", "the_head",
      "Que se sepa el nombre de todos dice mucho de usted. ¿Cuánto tiempo lleva su mujer con "
      "ese dolor de cabeza?" },
    { "rude-caller", "insult", "es", "not_her",
      "Oiga. Por el horno enfádese lo que quiera, pero a ella no le falte al respeto." },
    { "rude-caller", "noemi_hold", "es", "neither",
      "Ni hablar de volver. No has hecho nada malo, así que nada de disculpas. ¿Qué había "
      "detrás?" },
    { "rude-caller", "bean_hold", "es", "ask_for_mine",
      "Su nombre no sale de aquí y no le va a pedir perdón. Si quiere culpar a alguien, cúlpeme "
      "a mí." },
    { "rude-caller", "tonight_hold", "es", "the_school",
      "Se intoxicarían los dos, así que no. Pero Noemí llamó a la escuela de hostelería y tiene "
      "allí dos hornos desde las nueve. ¿Cómo va a llevarlo todo?" },
    { "rude-caller", "again", "es", "good_night",
      "Acaba usted de amenazarla. Le cuelgo; los hornos los tiene hasta las seis y Puri me "
      "puede llamar. Buenas noches, Fermín." },
    { "rude-caller", "after", "es", "the_stairs",
      "¿Qué pasó en esa escalera? Lo ponemos en el parte con mi firma, y no te vuelvo a mandar "
      "sola." },
    { "rights-complaint", "opening", "en", "both_today",
      "That's terrible, I'll get you your record and your workshop back today." },
    { "rights-complaint", "complaint", "en", "not_here",
      "You can't complain here, you have to do it online." },
    { "rights-complaint", "ruben", "en", "not_renewed",
      "Don't worry, between us, he's going to be fired anyway." },
    { "rights-complaint", "director", "en", "to_his_face",
      "No. Ask him yourself, I'm not going to trick him for you." },
    { "rights-complaint", "tablets", "en", "lips_sealed", "Don't worry, I won't tell anybody." },
    { "rights-complaint", "buttoned", "en", "should_have_thought",
      "Too late, it's going in the file." },
    { "rights-complaint", "opening", "en", "who_said_no",
      "Good morning. It must be maddening that everyone has read it except you. Who told you "
      "that you couldn't?" },
    { "rights-complaint", "complaint", "en", "to_whom",
      "Absolutely. You can say it aloud and I'll write it down. Nieves Aldana upstairs handles "
      "it, she's independent from the centre. What result are you hoping for?" },
    { "rights-complaint", "ruben", "en", "strike_the_adjective",
      "Keep the facts and drop the adjective. And mention that a card at our counter tells "
      "staff to refuse. I can't promise anything about his job." },
    { "rights-complaint", "director", "en", "found_or_shown",
      "No, Amparo, I'm not going to talk him out of it. It'd be worse if the inspectors "
      "discovered it themselves. How many others are waiting like him?" },
    { "rights-complaint", "tablets", "en", "she_has_to_know",
      "I hear you, and you're allowed to refuse them. But I can't keep it between us, it could "
      "put you in hospital again. How's your sleep? Let's go and tell Dr Sáez together before "
      "two." },
    { "rights-complaint", "mistake", "en", "in_the_passive",
      "Second line: who refused it? We did, so write that." },
    { "rights-complaint", "opening", "es", "not_handed_out",
      "No puedo darle así como así una historia clínica, va contra la protección de datos." },
    { "rights-complaint", "complaint", "es", "leave_it_with_me",
      "¡Muy bien hecho! Se la escribo yo esta noche, usted no tiene que hacer nada." },
    { "rights-complaint", "ruben", "es", "his_job", "Rubén solo hacía su trabajo." },
    { "rights-complaint", "director", "es", "in_the_box",
      "Claro, hablo con él y que la eche al buzón de sugerencias." },
    { "rights-complaint", "tablets", "es", "the_procedure",
      "Eso lo tengo que comunicar, es el protocolo." },
    { "rights-complaint", "buttoned", "es", "struck_out", "Vale, yo no he oído nada." },
    { "rights-complaint", "mistake", "es", "not_so_closely",
      "Eso no lo va a leer nadie con tanto detalle." },
    { "rights-complaint", "opening", "es", "who_said_no",
      "Buenos días. Tiene que dar mucha rabia que la haya leído todo el mundo menos usted. "
      "¿Quién le dijo que no podía?" },
    { "rights-complaint", "complaint", "es", "to_whom",
      "Por supuesto. Dígamela y yo la escribo. La lleva Nieves Aldana, arriba, que es "
      "independiente del centro. ¿Qué resultado espera?" },
    { "rights-complaint", "ruben", "es", "strike_the_adjective",
      "Deje los hechos y quite el adjetivo. Y ponga que en nuestro mostrador hay una tarjeta "
      "que manda decir que no. De su puesto no le puedo prometer nada." },
    { "rights-complaint", "director", "es", "found_or_shown",
      "No, Amparo, no lo voy a convencer. Sería peor que lo descubriera la inspección. ¿Cuántos "
      "más hay esperando como él?" },
    { "rights-complaint", "tablets", "es", "she_has_to_know",
      "Le entiendo, y tiene derecho a no tomarlas. Pero no puede quedar entre nosotros, porque "
      "podría acabar otra vez ingresado. ¿Qué tal el sueño? Vamos los dos a contárselo a la "
      "doctora Sáez antes de las dos." },
    { "rights-complaint", "mistake", "es", "in_the_passive",
      "Segunda línea: ¿quién se la denegó? Nosotros, así que póngalo." },
    { "worked-last-year", "opening", "en", "always_the_update",
      "It must be our fault, I'll have you back in tonight." },
    { "worked-last-year", "what_for", "en", "own_protection",
      "I'm sorry, I can't give out any information over the phone for security reasons." },
    { "worked-last-year", "record_hold", "en", "us_for_certain",
      "It must have been us, I'm terribly sorry, please forgive us." },
    { "worked-last-year", "proof_hold", "en", "sounds_like",
      "Anyone who used to work there would know that." },
    { "worked-last-year", "saul", "en", "did_not_hear", "Fine, I didn't hear that." },
    { "worked-last-year", "pages_hold", "en", "terms_of_use",
      "According to the terms everything in the book belongs to the theatre." },
    { "worked-last-year", "candela_hold", "en", "not_a_word",
      "No, she doesn't have to find out. It stays between us." },
    { "worked-last-year", "opening", "en", "word_for_word",
      "I can imagine the stress two days before a rehearsal. What message is on your screen "
      "right now?" },
    { "worked-last-year", "what_for", "en", "whom_for",
      "After so many years it must feel awful to read that. Who depends on you on Thursday, and "
      "which part of the book do you need?" },
    { "worked-last-year", "record_hold", "en", "what_was_done",
      "It was the theatre that closed it, on June 30th. Nobody should find out like this after "
      "twenty-two years. Opening it isn't up to me, but I can find out what's yours and get it "
      "to you." },
    { "worked-last-year", "proof_hold", "en", "anything_changed",
      "Nobody doubts it's you. Who may open the book is for the theatre to decide, though. Did "
      "something happen in June?" },
    { "worked-last-year", "saul", "en", "not_his",
      "Don't ask him, he'd pay for it. Five minutes, please." },
    { "worked-last-year", "pages_hold", "en", "sleeves_are_yours",
      "I understand how much they mean to you. Whatever's under 'my notes' is legally yours, "
      "ninety-six pages; with your ID you'll have them by tomorrow noon. The cues stay with the "
      "theatre. Where shall I send them?" },
    { "worked-last-year", "candela_hold", "en", "you_ask_nothing",
      "Yes, she's informed with one line. They're your notes, so there's nothing to ask her "
      "for. What would you like that line to say?" },
    { "worked-last-year", "opening", "es", "eight_hundred",
      "A nuestro sistema no le pasa nada, los demás entran sin problema." },
    { "worked-last-year", "what_for", "es", "never_miss_it",
      "¡Me encanta el Tenorio! Se lo arreglo, no se preocupe." },
    { "worked-last-year", "record_hold", "es", "since_june",
      "Usted se fue en junio. ¿Por qué no me lo ha dicho?" },
    { "worked-last-year", "proof_hold", "es", "behind_the_extinguisher",
      "Está claro que es de la casa. Le mando una contraseña nueva." },
    { "worked-last-year", "saul", "es", "make_a_note",
      "Le advierto que compartir contraseñas está prohibido." },
    { "worked-last-year", "pages_hold", "es", "whoever_wrote_it",
      "Claro que son suyas. Esta noche se lo abro un par de horas." },
    { "worked-last-year", "candela_hold", "es", "always_notified",
      "Lo siento, hay que informar a la administradora, es la norma." },
    { "worked-last-year", "opening", "es", "word_for_word",
      "Me imagino el agobio, a dos días de un ensayo. ¿Qué mensaje tiene ahora mismo en la "
      "pantalla?" },
    { "worked-last-year", "what_for", "es", "whom_for",
      "Después de tantos años tiene que sentar fatal leer eso. ¿Quién depende de usted el "
      "jueves, y qué parte del libro necesita?" },
    { "worked-last-year", "record_hold", "es", "what_was_done",
      "Fue el teatro quien la cerró, el 30 de junio. Nadie debería enterarse así después de "
      "veintidós años. Abrirla no depende de mí, pero puedo ver qué es suyo y hacérselo llegar." },
    { "worked-last-year", "proof_hold", "es", "anything_changed",
      "Nadie duda de que es usted. Pero quién puede abrir el libro lo decide el teatro. ¿Pasó "
      "algo en junio?" },
    { "worked-last-year", "saul", "es", "not_his",
      "No se lo pida, lo pagaría él. Cinco minutos, por favor." },
    { "worked-last-year", "pages_hold", "es", "sleeves_are_yours",
      "Entiendo lo que significan para usted. Lo que está en «mis notas» es suyo por ley, "
      "noventa y seis páginas; con el DNI las tiene mañana a mediodía. Los pies se quedan en el "
      "teatro. ¿Adónde se las mando?" },
    { "worked-last-year", "candela_hold", "es", "you_ask_nothing",
      "Sí, se le informa con una línea. Son sus notas, así que no hay nada que pedirle. ¿Qué "
      "quiere que diga esa línea?" },
    { "flash-banner", "opening", "en", "as_drawn", "Great! We'll make it exactly like that." },
    { "flash-banner", "mocked", "en", "the_trade",
      "I'm only telling you the truth, people will laugh at it." },
    { "flash-banner", "audience", "en", "calm_and_simple",
      "I understand, but elderly people need something simple without animations." },
    { "flash-banner", "material", "en", "photo_bank",
      "How touching! Don't worry, we have lots of stock photos and music." },
    { "flash-banner", "laugh_own", "en", "a_slip",
      "Somebody must have pressed it by accident. We all love it. The first month is free." },
    { "flash-banner", "grandson", "en", "ten_years", "Then let Dani do it." },
    { "flash-banner", "opening", "en", "who_opened_it",
      "It's clear you've taken real care with this. Who's going to use it, and what do they say "
      "when they see it?" },
    { "flash-banner", "audience", "en", "stay_at_home",
      "I like them already. When they look you up, what do they need to know? And what might "
      "stop somebody from coming?" },
    { "flash-banner", "material", "en", "that_box",
      "A place so nobody's alone on Sundays, that's beautiful. May I ask what's in the shoebox?" },
    { "flash-banner", "laugh_own", "en", "mine",
      "It's mine. You'd put your heart into that drawing and I made fun of it, I'm sorry. Let "
      "us come on Sunday and buy tickets like everybody else." },
    { "flash-banner", "lola", "en", "she_lets_them_in",
      "I'm glad you told me. Then she's the one who'll greet them." },
    { "flash-banner", "opening", "es", "nobody_does",
      "Malo, sinceramente. Hoy en día nadie usa banners flash ni música automática." },
    { "flash-banner", "mocked", "es", "no_no", "No me haga caso, si a usted le gusta está bien." },
    { "flash-banner", "audience", "es", "what_characters",
      "¡Qué bueno! Les ponemos todas las luces que quieran." },
    { "flash-banner", "material", "es", "three_seconds",
      "Muy bonito, pero quien entra solo mira una página tres segundos." },
    { "flash-banner", "laugh_own", "es", "in_a_band",
      "Era solo una broma entre compañeros, no quería decir nada." },
    { "flash-banner", "grandson", "es", "half_price", "Se lo puedo hacer a mitad de precio." },
    { "flash-banner", "lola", "es", "should_have_said", "¿Por qué no me lo dijo antes?" },
    { "flash-banner", "opening", "es", "who_opened_it",
      "Se nota que le ha puesto mucho cariño. ¿Quién la va a usar, y qué dicen cuando la ven?" },
    { "flash-banner", "audience", "es", "stay_at_home",
      "Ya me caen bien. Cuando la buscan, ¿qué necesitan saber? ¿Y qué podría hacer que alguien "
      "no viniera?" },
    { "flash-banner", "material", "es", "that_box",
      "Un sitio para no estar solo los domingos, qué bonito. ¿Puedo preguntarle qué hay en la "
      "caja de zapatos?" },
    { "flash-banner", "laugh_own", "es", "mine",
      "Es mía. Usted había puesto el alma en ese dibujo y yo me burlé, lo siento. Déjenos ir el "
      "domingo y pagar la entrada como todos." },
    { "flash-banner", "lola", "es", "she_lets_them_in",
      "Me alegro de que me lo cuente. Entonces es ella quien los va a recibir." },
    { "boss-is-a-client", "opening", "en", "large_type", "Sure, I'll print it straight away." },
    { "boss-is-a-client", "accused", "en", "stand_looking_at",
      "If the number is right you've got nothing to fear." },
    { "boss-is-a-client", "page_hold", "en", "footnote",
      "We leave ninety-eight and put a footnote on the last page." },
    { "boss-is-a-client", "nerea_hold", "en", "behind_the_girl",
      "You want to hide behind a young colleague, that's cowardly." },
    { "boss-is-a-client", "ibarra_hold", "en", "it_is_that", "Yes, sir, ninety-eight." },
    { "boss-is-a-client", "amparo_hold", "en", "official_channel",
      "I'm sorry, I can't tell you anything before the report is out." },
    { "boss-is-a-client", "send_hold", "en", "your_call", "Yours, you're the boss." },
    { "boss-is-a-client", "opening", "en", "who_waits",
      "You're still here at this hour, so there must be a lot riding on it. What's behind the "
      "ninety-eight, and who's asking for it?" },
    { "boss-is-a-client", "page_hold", "en", "worth_reading",
      "I wouldn't want to walk in there with bad news either. We can't use ninety-eight alone, "
      "but Nerea has worked out what spare boards would cost. Start with your twenty-two and "
      "finish with her plan." },
    { "boss-is-a-client", "nerea_hold", "en", "next_to_yours",
      "Being blamed alone for a year must have been hell. But we can't do that to Nerea. Put my "
      "name beside yours." },
    { "boss-is-a-client", "ibarra_hold", "en", "with_all_of_it",
      "One figure wouldn't do it justice, Mr Ibarra. Ramiro will bring you the whole picture at "
      "nine, including what it would take to fix it. Is your slide about January?" },
    { "boss-is-a-client", "amparo_hold", "en", "hold_the_other",
      "I'd love to say yes for his sake. But those two lifts failed for forty-one days and "
      "there's still no spare part, so please not the eighth floor. Could you keep the ground "
      "floor one until tomorrow?" },
    { "boss-is-a-client", "send_hold", "en", "this_page",
      "Let's send ninety-four with the reason, your ninety-eight for the twenty-two, and "
      "Nerea's proposal. You can put your name to that, and so can I. What should come first?" },
    { "boss-is-a-client", "opening", "es", "made_up",
      "No, esa no es la cifra real y no la voy a imprimir." },
    { "boss-is-a-client", "accused", "es", "ninety_nine",
      "Perdona, olvídalo, pongo lo que tú quieras." },
    { "boss-is-a-client", "page_hold", "es", "openness",
      "Dile la verdad y ya está, te respetará." },
    { "boss-is-a-client", "nerea_hold", "es", "a_formality",
      "Vale, pongo su nombre, no le va a importar." },
    { "boss-is-a-client", "ibarra_hold", "es", "in_public",
      "No, señor, es noventa y cuatro, él me ha dicho que imprima noventa y ocho." },
    { "boss-is-a-client", "amparo_hold", "es", "you_can", "Sí, puedes, sin problema." },
    { "boss-is-a-client", "send_hold", "es", "without_me", "Si mandas eso, mi nombre no va." },
    { "boss-is-a-client", "opening", "es", "who_waits",
      "Sigues aquí a estas horas, así que te juegas mucho. ¿Qué hay detrás del noventa y ocho y "
      "quién lo pide?" },
    { "boss-is-a-client", "page_hold", "es", "worth_reading",
      "Yo tampoco querría entrar ahí con malas noticias. El noventa y ocho solo no puede ser, "
      "pero Nerea ha calculado lo que costarían las placas de repuesto. Empieza con tus "
      "veintidós y acaba con su plan." },
    { "boss-is-a-client", "nerea_hold", "es", "next_to_yours",
      "Un año cargando tú solo con la culpa tuvo que ser un infierno. Pero a Nerea no le "
      "podemos hacer eso. Pon mi nombre al lado del tuyo." },
    { "boss-is-a-client", "ibarra_hold", "es", "with_all_of_it",
      "Un número solo se queda corto, señor Ibarra. A las nueve Ramiro le lleva el cuadro "
      "entero, con lo que haría falta para arreglarlo. ¿Su diapositiva es sobre enero?" },
    { "boss-is-a-client", "amparo_hold", "es", "hold_the_other",
      "Por él, me encantaría decirte que sí. Pero esos dos ascensores estuvieron averiados "
      "cuarenta y un días y sigue sin haber repuesto, así que el octavo no, por favor. ¿Podrías "
      "reservar el bajo hasta mañana?" },
    { "boss-is-a-client", "send_hold", "es", "this_page",
      "Mandemos el noventa y cuatro con el motivo, tu noventa y ocho de los veintidós y la "
      "propuesta de Nerea. Eso lo puedes firmar tú, y yo también. ¿Qué ponemos primero?" },
    { "rude-caller", "insult", "es", "not_her", "No insulte a mi compañera." },
};

#endif
