/* Listening with the lexicon of the program: anchors, evidence that adds up, texts that mean harm. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/source.h"
#include "base/utf8.h"
#include "data/json.h"
#include "language/listen.h"

static tal_lexicon *lexicon;
static tal_listener *listener;
static tal_heard heard;

static const char *path_to(const char *name)
{
    static char path[4096];
    const char *root = getenv("TAL_ROOT");
    snprintf(path, sizeof path, "%s/%s", root ? root : ".", name);
    return path;
}

static void set_up(void)
{
    cr_assert_eq(tal_lexicon_load(&lexicon, path_to("assets/language"), NULL), TAL_OK);
    listener = tal_listener_new(lexicon);
    cr_assert(listener);
}

static void tear_down(void)
{
    tal_listener_free(listener);
    tal_lexicon_free(lexicon);
}

TestSuite(listen, .init = set_up, .fini = tear_down);

static void hear(const char *text, const char *context, tal_stance stance)
{
    tal_situation situation = { .context = context,
                                .context_length = context ? strlen(context) : 0,
                                .stance = (uint8_t)stance };
    cr_assert_eq(tal_listen(listener, text, strlen(text), &situation, &heard), TAL_OK);
}

/* ---- Anchors ---- */

typedef struct anchor {
    const char *text;
    tal_skill skill;
    int level;
    tal_stance stance;
} anchor;

/* Plain sentences on which any sensible lexicon agrees. */
static const anchor anchors[] = {
    { "When did your line go dead?", TAL_DISCERNMENT, 2, TAL_HOLD },
    { "¿Cuándo se quedó sin línea?", TAL_DISCERNMENT, 2, TAL_HOLD },
    { "Which of the two invoices arrived twice?", TAL_DISCERNMENT, 2, TAL_HOLD },
    { "¿Cuál de las dos facturas le llegó repetida?", TAL_DISCERNMENT, 2, TAL_HOLD },
    { "How can I help you?", TAL_DISCERNMENT, 1, TAL_HOLD },
    { "¿En qué puedo ayudarle?", TAL_DISCERNMENT, 1, TAL_HOLD },
    { "The fee stays on the bill.", TAL_DISCERNMENT, 0, TAL_HOLD },
    { "El cargo se queda en la factura.", TAL_DISCERNMENT, 0, TAL_HOLD },
    { "Are you stupid?", TAL_DISCERNMENT, 0, TAL_HOLD },
    { "¿Es usted tonto?", TAL_DISCERNMENT, 0, TAL_HOLD },

    { "You must have been very worried about your mother.", TAL_VALIDATION, 2, TAL_HOLD },
    { "Ha tenido que estar muy preocupada por su madre.", TAL_VALIDATION, 2, TAL_HOLD },
    { "I can see how frustrating this has been for you.", TAL_VALIDATION, 2, TAL_HOLD },
    { "Veo lo frustrante que ha sido esto para usted.", TAL_VALIDATION, 2, TAL_HOLD },
    { "I understand.", TAL_VALIDATION, 1, TAL_HOLD },
    { "Lo entiendo.", TAL_VALIDATION, 1, TAL_HOLD },
    { "We are sorry for the inconvenience.", TAL_VALIDATION, 1, TAL_HOLD },
    { "Sentimos las molestias.", TAL_VALIDATION, 1, TAL_HOLD },
    { "You must have been very worried. Calm down, sir.", TAL_VALIDATION, 0, TAL_HOLD },
    { "Ha tenido que estar muy preocupado. Cálmese, señor.", TAL_VALIDATION, 0, TAL_HOLD },
    { "I understand, you idiot.", TAL_VALIDATION, 0, TAL_HOLD },
    { "Lo entiendo, es usted idiota.", TAL_VALIDATION, 0, TAL_HOLD },

    { "I cannot take the fee off, but I can split it over three months.", TAL_DISAGREEMENT, 2,
      TAL_HOLD },
    { "No puedo quitarle el cargo, pero puedo repartirlo en tres meses.", TAL_DISAGREEMENT, 2,
      TAL_HOLD },
    { "I cannot take the fee off.", TAL_DISAGREEMENT, 1, TAL_HOLD },
    { "No puedo quitarle el cargo.", TAL_DISAGREEMENT, 1, TAL_HOLD },
    { "You are wrong.", TAL_DISAGREEMENT, 0, TAL_HOLD },
    { "Usted se equivoca.", TAL_DISAGREEMENT, 0, TAL_HOLD },
    { "It was our mistake. I will refund you today.", TAL_DISAGREEMENT, 2, TAL_OWN },
    { "Fue un error nuestro. Le devuelvo el dinero hoy mismo.", TAL_DISAGREEMENT, 2, TAL_OWN },
    { "It was our mistake.", TAL_DISAGREEMENT, 1, TAL_OWN },
    { "Fue un error nuestro.", TAL_DISAGREEMENT, 1, TAL_OWN },
    { "I cannot take the fee off, but I can split it over three months.", TAL_DISAGREEMENT, 0,
      TAL_OPEN },
};

Test(listen, plain_sentences_get_the_level_of_their_anchor)
{
    for (size_t i = 0; i < sizeof anchors / sizeof *anchors; i++) {
        const anchor *it = &anchors[i];
        hear(it->text, NULL, it->stance);
        cr_expect_eq(heard.levels[it->skill], it->level, "%s: skill %d is %d", it->text, it->skill,
                     heard.levels[it->skill]);
    }
}

Test(listen, the_acts_are_told_beside_the_levels)
{
    hear("Which invoice is it?", NULL, TAL_HOLD);
    cr_assert_gt(heard.acts[TAL_ACT_QUESTION], 90);
    cr_assert(heard.understood);
    hear("You idiot.", NULL, TAL_HOLD);
    cr_assert_gt(heard.acts[TAL_ACT_INSULT], 50);
    cr_assert_eq(heard.acts[TAL_ACT_QUESTION], 0);
    hear("Xyzzy plugh.", NULL, TAL_HOLD);
    cr_assert_not(heard.understood);
}

Test(listen, a_row_of_cue_words_earns_nothing)
{
    hear("refund worried understand sorry question invoice alternative frustrated", NULL, TAL_HOLD);
    for (int skill = 0; skill < TAL_SKILLS; skill++)
        cr_assert_eq(heard.levels[skill], 0);
}

Test(listen, the_clients_words_copied_back_validate_nothing)
{
    const char *said = "I am worried sick about my mother, she waited three hours in the cold.";
    hear("You are worried sick about your mother, she waited three hours in the cold.", said,
         TAL_HOLD);
    cr_assert_eq(heard.levels[TAL_VALIDATION], 0);
    hear("Three hours in the cold, at her age: anyone would be worried.", said, TAL_HOLD);
    cr_assert_eq(heard.levels[TAL_VALIDATION], 2);
}

/* A reply and its translation, said to a client whose fee is at stake. */
static void weighs(const char *english, const char *spanish, tal_skill skill, int level)
{
    hear(english, "Your fee is a disgrace. I waited three hours in the cold.", TAL_HOLD);
    cr_expect_eq(heard.levels[skill], level, "%s: %d", english, heard.levels[skill]);
    hear(spanish, "Su cargo es una vergüenza. Esperé tres horas con frío.", TAL_HOLD);
    cr_expect_eq(heard.levels[skill], level, "%s: %d", spanish, heard.levels[skill]);
}

Test(listen, small_talk_asks_nothing_of_the_case)
{
    weighs("Lovely day, isn't it? Do you play golf?", "Qué buen tiempo, ¿no? ¿Usted juega al golf?",
           TAL_DISCERNMENT, 0);
    weighs("Did you paint anything lately?", "¿Pintas algo?", TAL_DISCERNMENT, 0);
    weighs("Were you told of the fee before?", "¿Le avisaron antes del cargo?", TAL_DISCERNMENT, 2);
}

Test(listen, who_offers_a_choice_makes_no_small_talk)
{
    weighs("Did she sit or stand? Hers is the last chair.", "¿Esperó sentada o de pie? La última silla es la suya.",
           TAL_DISCERNMENT, 2);
    weighs("Cats or dogs? Mine sheds all over the couch.", "¿Gatos o perros? El mío me llena el sofá de pelos.",
           TAL_DISCERNMENT, 0);
}

Test(listen, a_leading_question_shows_what_those_beside_it_are)
{
    weighs("Are you sure you waited? How did you count the hours?",
           "¿Está seguro de que esperó? ¿Cómo contó las horas?", TAL_DISCERNMENT, 0);
    weighs("Are you sure you waited? I can't take the fee off. How did you count the hours?",
           "¿Está seguro de que esperó? No puedo quitarle el cargo. ¿Cómo contó las horas?",
           TAL_DISCERNMENT, 1);
}

Test(listen, an_interjection_shows_nothing_of_the_questions_beside_it)
{
    weighs("Did he? Which desk sent you here?", "¿Sí? ¿Qué mostrador le mandó aquí?", TAL_DISCERNMENT, 2);
}

Test(listen, who_answers_the_question_asks_nothing)
{
    weighs("Had you put up a sign at the desk? No. And so?", "¿Había puesto un cartel en el mostrador? No. ¿Entonces?",
           TAL_DISCERNMENT, 0);
    weighs("Had you put up a sign at the desk? No problem if not.",
           "¿Había puesto un cartel en el mostrador? No pasa nada si no.", TAL_DISCERNMENT, 2);
}

Test(listen, who_gives_in_brushes_the_own_question_aside)
{
    weighs("Which desk sent you here? Anyway, you win.", "¿Qué mostrador le mandó aquí? En fin, usted gana.",
           TAL_DISCERNMENT, 1);
    weighs("Which desk sent you here? You win a month, but I can't take the fee off.",
           "¿Qué mostrador le mandó aquí? Le regalo un mes, pero no puedo quitarle el cargo.",
           TAL_DISCERNMENT, 2);
}

Test(listen, what_is_asked_after_an_admission_still_counts)
{
    hear("It was our mistake. Which desk sent you here?", NULL, TAL_OWN);
    cr_expect_eq(heard.levels[TAL_DISCERNMENT], 2);
    hear("El error fue nuestro. ¿Qué mostrador le mandó aquí?", NULL, TAL_OWN);
    cr_expect_eq(heard.levels[TAL_DISCERNMENT], 2);
    hear("We can't take it off. Which desk sent you here?", NULL, TAL_OWN);
    cr_expect_eq(heard.levels[TAL_DISCERNMENT], 1);
}

Test(listen, a_look_counts_where_what_was_found_is_told_at_once)
{
    weighs("Let me open your statement... there, 35 at 9:02.",
           "Deje que abra el extracto... ahí: 35 a las 9:02.", TAL_DISCERNMENT, 2);
    weighs("One moment with the list, please. Here: the 4th and the 9th.",
           "Un momento con la lista, por favor. Aquí: el 4 y el 9.", TAL_DISCERNMENT, 2);
    weighs("Let me open your statement.", "Deje que abra el extracto.", TAL_DISCERNMENT, 0);
    weighs("Hold on a second. We do what we can here.", "Espere un segundo. Hacemos lo que podemos aquí.",
           TAL_DISCERNMENT, 0);
}

Test(listen, what_lies_open_and_whom_one_asked_are_looks)
{
    weighs("I have the call list open in front of me.", "Tengo la lista de llamadas delante.",
           TAL_DISCERNMENT, 2);
    weighs("I rang the warehouse before calling you back.", "He llamado al almacén antes de contestarle.",
           TAL_DISCERNMENT, 2);
    weighs("I can't read out the invoice.", "No le he leído la factura.", TAL_DISCERNMENT, 0);
}

Test(listen, a_question_is_sincere_whose_words_also_open_others)
{
    weighs("How many times have you paid it?", "¿Cuántas veces lo ha pagado?", TAL_DISCERNMENT, 2);
    weighs("How many times do I have to tell you?", "¿Cuántas veces tengo que decírselo?",
           TAL_DISCERNMENT, 0);
    weighs("How are the nights going?", "¿Qué tal está pasando las noches?", TAL_DISCERNMENT, 2);
    weighs("How about Thursday?", "¿Qué tal el jueves?", TAL_DISCERNMENT, 0);
    weighs("What did you want, a refund or a new card?", "¿Qué quería, un reembolso o una tarjeta nueva?",
           TAL_DISCERNMENT, 2);
    weighs("What did you want, a medal?", "¿Qué quería, una medalla?", TAL_DISCERNMENT, 0);
}

Test(listen, a_limit_within_a_sentence_of_sympathy_is_no_verdict)
{
    weighs("It must have been horrible, so I won't waste more of your time. When did you pay it?",
           "Tuvo que ser horrible, así que no le hago perder más tiempo. ¿Cuándo lo pagó?",
           TAL_DISCERNMENT, 2);
    weighs("It must have been horrible, but I can't take the fee off. When did you pay it?",
           "Tuvo que ser horrible, pero no puedo quitarle el cargo. ¿Cuándo lo pagó?", TAL_DISCERNMENT, 1);
}

Test(listen, chat_takes_no_position)
{
    weighs("Do you play golf? I can't keep up with it.", "¿Juega al golf? Yo no puedo con él.",
           TAL_DISAGREEMENT, 0);
}

Test(listen, a_question_in_quotes_is_somebody_elses)
{
    weighs("Three hours of \"when is it our turn?\" from the children.",
           "Tres horas de \"¿cuándo nos toca?\" de los niños.", TAL_DISCERNMENT, 0);
}

Test(listen, a_sentence_that_turns_against_the_person_takes_the_validation_back)
{
    weighs("Three hours in the cold is awful. Then again, coats were invented long ago.",
           "Tres horas con frío es horrible. Ahora bien, los abrigos se inventaron hace mucho.",
           TAL_VALIDATION, 0);
    weighs("Three hours in the cold is awful. Then again, I can't take the fee off.",
           "Tres horas con frío es horrible. Ahora bien, no puedo quitarle el cargo.", TAL_VALIDATION,
           2);
}

Test(listen, to_approve_of_what_was_done_or_wanted_validates)
{
    weighs("Wanting to know what you pay for is only fair.",
           "Querer saber qué se paga es lo más justo.", TAL_VALIDATION, 2);
    weighs("You do not have to apologise for being upset with us.",
           "No tiene que disculparse por enfadarse con nosotros.", TAL_VALIDATION, 2);
}

Test(listen, other_clients_held_up_as_an_example_say_that_the_person_is_wrong)
{
    weighs("People who read the sign rarely complain. I can send you a copy tomorrow.",
           "La gente que lee el cartel rara vez se queja. Mañana le mando una copia.",
           TAL_DISAGREEMENT, 0);
}

/* TEXT, after OPENED was looked up, said to a client with a hot oven. */
static int discerned(const char *text, const char *opened)
{
    const char *said = "My oven is fine, I have 340 orders!";
    tal_situation situation = { .context = said, .context_length = strlen(said), .opened = &opened,
                                .opened_count = opened ? 1 : 0, .stance = TAL_HOLD };
    cr_assert_eq(tal_listen(listener, text, strlen(text), &situation, &heard), TAL_OK);
    return heard.levels[TAL_DISCERNMENT];
}

Test(listen, what_an_opened_record_says_is_cited_by_its_figures_or_its_words)
{
    const char *sheet = "Carbon monoxide: 118 ppm by the kneading table. Limit: 50. Orders: 340.";
    cr_expect_eq(discerned("It was a hundred and eighteen, where fifty is too much.", sheet), 2);
    cr_expect_eq(discerned("Salieron ciento dieciocho, y cincuenta ya es demasiado.", sheet), 2);
    cr_expect_eq(discerned("There was carbon monoxide by the kneading table.", sheet), 2);
    cr_expect_eq(discerned("It was a hundred and eighteen, where fifty is too much.", NULL), 0,
                 "nothing was opened");
    cr_expect_eq(discerned("It was a hundred and nineteen, where sixty is too much.", sheet), 0,
                 "the record has other figures");
    cr_expect_eq(discerned("Three hundred and forty orders are a lot.", sheet), 0,
                 "that is what the client said");
    cr_expect_eq(discerned("Is it a hundred and eighteen, or fifty?", sheet), 2, "a question, once");
    cr_expect_eq(discerned("I can't open your oven. It was a hundred and eighteen, not fifty.", sheet), 1,
                 "after the verdict");
}

/* TEXT, said to a client whose coat was lost: how much it finds out. */
static int asked_of_coat(const char *text)
{
    hear(text, "You lost my coat. Pay me a new one.", TAL_HOLD);
    return heard.levels[TAL_DISCERNMENT];
}

Test(listen, what_limits_something_else_is_no_verdict)
{
    cr_expect_eq(asked_of_coat("A new coat we don't pay. Which hook was it on?"), 1);
    cr_expect_eq(asked_of_coat("That can't be done. Which hook was it on?"), 1, "a bare refusal is of the matter");
    cr_expect_eq(asked_of_coat("The cloakroom doesn't open till nine. Which hook was it on?"), 2);
}

Test(listen, a_tag_or_a_request_to_do_something_asks_nothing)
{
    weighs("The fee is off your bill from today, all right?", "Le quito el cargo desde hoy. ¿Más tranquilo?",
           TAL_DISCERNMENT, 0);
    weighs("I'd only ask you to sleep on the fee.", "La gente mayor necesita una página con el cargo.",
           TAL_DISCERNMENT, 0);
}

Test(listen, somebody_else_is_defended_and_the_person_may_go_on)
{
    weighs("Nobody talks like that about Ana. About the fee, shout all you like.",
           "De Ana, no. Del cargo grite todo lo que quiera.", TAL_DISAGREEMENT, 2);
    weighs("Not like that about my colleague.", "A Ana no me la insulta.", TAL_DISAGREEMENT, 1);
    weighs("I won't ask him that.", "Eso no se lo pido.", TAL_DISAGREEMENT, 1);
}

Test(listen, to_end_a_call_is_a_limit_and_with_an_if_a_threat)
{
    weighs("I'm going to end this call now; tomorrow at eight I am there for the fee.",
           "Voy a colgar; mañana a las ocho estoy aquí para lo del cargo.", TAL_DISAGREEMENT, 2);
    weighs("If you go on about the fee, I'm going to hang up.", "Si vuelve a hablar del cargo, voy a colgar.",
           TAL_DISAGREEMENT, 0);
}

Test(listen, a_fact_of_the_matter_is_not_told_of_the_person)
{
    hear("The fee is for the door that came off its hinges. When did you move in?",
         "You can't keep the fee for the door.", TAL_HOLD);
    cr_expect_eq(heard.levels[TAL_VALIDATION], 0);
}

Test(listen, to_praise_somebody_else_may_mean_the_person)
{
    weighs("You are right to worry, though a better mother would have asked.",
           "Hace bien en preocuparse, aunque una madre mejor habría preguntado.", TAL_VALIDATION, 0);
    weighs("I'd be upset too if I had nothing else to do.", "Yo también me enfadaría si no tuviera otra cosa que hacer.",
           TAL_VALIDATION, 0);
    weighs("Nobody likes to hear it.", "A nadie le gusta oírlo.", TAL_VALIDATION, 0);
}

Test(listen, words_of_the_clients_own_matter_do_not_mock)
{
    const char *mocked = "It is hard, and the guillotine stays locked. Tomorrow there is the frame.";
    hear(mocked, "I have a cough.", TAL_HOLD);
    cr_expect_eq(heard.levels[TAL_DISAGREEMENT], 1);
    hear(mocked, "I am a bookbinder: give me the guillotine.", TAL_HOLD);
    cr_expect_eq(heard.levels[TAL_DISAGREEMENT], 2);
    cr_expect_eq(heard.acts[TAL_ACT_SARCASM], 0);
}

Test(listen, where_a_right_is_used_to_grant_it_is_to_admit)
{
    hear("You're right to complain. I'll write it down with you now.", NULL, TAL_OWN);
    cr_expect_eq(heard.levels[TAL_DISAGREEMENT], 2);
    hear("You're right to be angry. I'll write it down with you now.", NULL, TAL_OWN);
    cr_expect_eq(heard.levels[TAL_DISAGREEMENT], 1);
}

Test(listen, a_sentence_of_the_clients_thrown_back_asks_nothing)
{
    const char *said = "La silla se rompió la primera vez que me senté.";
    hear("¿La silla se rompió la primera vez que se sentó?", said, TAL_HOLD);
    cr_expect_eq(heard.levels[TAL_DISCERNMENT], 0);
    hear("¿Se rompió por la pata o por el asiento?", said, TAL_HOLD);
    cr_expect_eq(heard.levels[TAL_DISCERNMENT], 2);
}

Test(listen, what_is_told_again_counts_beside_a_question_or_a_position)
{
    const char *told = "La pensión de tu madre se va entera en la calefacción del piso.";
    const char *said = "Con la pensión de mi madre no pagamos esa calefacción.";
    hear(told, said, TAL_HOLD);
    cr_expect_eq(heard.levels[TAL_VALIDATION], 0);
    tal_buffer text = TAL_BUFFER_EMPTY;
    tal_buffer_format(&text, "%s ¿Qué importe pone en el recibo?", told);
    hear(text.bytes, said, TAL_HOLD);
    cr_expect_eq(heard.levels[TAL_VALIDATION], 2);
    tal_buffer_free(&text);
}

Test(listen, a_denial_alone_is_no_position)
{
    const char *said = "The blue tin was the wrong blue.";
    hear("Nobody is saying it was your tin.", said, TAL_HOLD);
    cr_expect_eq(heard.levels[TAL_DISAGREEMENT], 0);
    hear("No open tin. I'll mix you another one while you wait.", said, TAL_HOLD);
    cr_expect_eq(heard.levels[TAL_DISAGREEMENT], 2);
}

/* TEXT in answer to SAID: how much grace it shows. */
static void disagrees(const char *text, const char *said, tal_stance stance, int level)
{
    hear(text, said, stance);
    cr_expect_eq(heard.levels[TAL_DISAGREEMENT], level, "%s: %d", text, heard.levels[TAL_DISAGREEMENT]);
}

Test(listen, a_bare_no_denies_what_its_sentence_says_before)
{
    disagrees("All of it by March, no. I will start with the search.", "Rewrite all of it by March.", TAL_HOLD, 2);
    disagrees("Todo para marzo, no. Empiezo por el buscador.", "Reescríbalo todo para marzo.", TAL_HOLD, 2);
    disagrees("No, of course. I will start today.", "Rewrite all of it by March.", TAL_HOLD, 0);
}

Test(listen, who_says_not_where_the_client_said_will_copies_nothing)
{
    disagrees("I can't bring the urn there, but I can bring it to the river.", "You will bring the urn there.",
              TAL_HOLD, 2);
    disagrees("No puedo llevar la urna a la plaza, pero puedo llevarla al río.", "Va a llevar la urna a la plaza.",
              TAL_HOLD, 2);
}

Test(listen, what_states_something_first_asks_in_its_tag_alone)
{
    disagrees("I can't come today, but Thursday I can, okay?", "Come and fix it today.", TAL_HOLD, 2);
    disagrees("Hoy no puedo ir, pero el jueves se lo arreglo, vale?", "Venga a arreglarlo hoy.", TAL_HOLD, 2);
}

Test(listen, words_that_admit_and_mend_are_taken_for_what_is_missing)
{
    disagrees("We lost it. I have sent you another.", "You lost my book.", TAL_OWN, 2);
    disagrees("Lo perdimos. Le he enviado otro.", "Me perdieron el libro.", TAL_OWN, 2);
    disagrees("I have sent you another.", "You lost my book.", TAL_OWN, 1);
}

Test(listen, an_admission_says_of_nobody_else_that_they_are_wrong)
{
    disagrees("Our driver misread the street. I will bring it tonight.", "It never came.", TAL_OWN, 2);
    disagrees("Nuestro repartidor leyó mal la calle. Se lo llevo esta noche.", "No ha llegado.", TAL_OWN, 2);
    disagrees("Usted leyó mal la calle.", "No ha llegado.", TAL_OWN, 0);
}

Test(listen, what_is_granted_as_asked_offered_in_scorn_or_under_a_threat_is_no_way_on)
{
    disagrees("I'll take the fee off.", "Take the fee off.", TAL_HOLD, 0);
    disagrees("Le quito el cargo.", "Quite el cargo.", TAL_HOLD, 0);
    disagrees("When is it due? I'll put a month of the fee into a jar for you.", "Take the fee off.", TAL_HOLD, 1);
    disagrees("Bravo. I'll put a month of the fee into a jar for you.", "Take the fee off.", TAL_HOLD, 0);
    disagrees("I can't take the fee off. I'll split it, or else you will regret it.", "Take the fee off.", TAL_HOLD, 0);
}

Test(listen, people_who_are_held_up_or_looked_down_on)
{
    weighs("I understand. Families who leave all to the last day have no fee.",
           "Lo entiendo. Las familias que no dejan todo para el último día no tienen cargo.", TAL_VALIDATION, 0);
    weighs("I understand. The fee is for people who sign at the counter.",
           "Lo entiendo. El cargo es para las personas que firman aquí.", TAL_VALIDATION, 1);
}

/* "Debe" shares its stem with "debimos" and "perderla" with "perdimos": neither admits anything. */
Test(listen, a_stem_in_common_is_not_an_admission)
{
    weighs("She must have been afraid of losing it.", "Debe de tener miedo de perderla.", TAL_DISAGREEMENT, 0);
    hear("Debe de tener miedo de perderla.", NULL, TAL_OWN);
    cr_expect_eq(heard.acts[TAL_ACT_OWN], 0);
    hear("Debimos avisarle.", NULL, TAL_OWN);
    cr_expect_eq(heard.acts[TAL_ACT_OWN], 100);
}

Test(listen, likeness_is_of_stems_and_goes_both_ways)
{
    static const char a[] = "When did the parcel arrive?", b[] = "Parcels arriving",
                      c[] = "Ventanas";
    int ab, ba, ac, aa, none;
    tal_listen_likeness(listener, a, strlen(a), b, strlen(b), &ab);
    tal_listen_likeness(listener, b, strlen(b), a, strlen(a), &ba);
    tal_listen_likeness(listener, a, strlen(a), c, strlen(c), &ac);
    tal_listen_likeness(listener, a, strlen(a), a, strlen(a), &aa);
    tal_listen_likeness(listener, "", 0, "", 0, &none);
    cr_assert_eq(ab, 100);
    cr_assert_eq(ba, ab);
    cr_assert_eq(ac, 0);
    cr_assert_eq(aa, 100);
    cr_assert_eq(none, 0);
}

Test(listen, a_word_that_the_client_has_used_is_no_slip)
{
    const char *text = "Con el encierro ya veremos."; /* a letter from "entierro", a funeral */
    hear(text, "La fiesta sigue en pie.", TAL_HOLD);
    int taken_for_a_slip = heard.acts[TAL_ACT_RESTATE];
    hear(text, "El encierro sigue en pie.", TAL_HOLD);
    cr_assert_gt(taken_for_a_slip, heard.acts[TAL_ACT_RESTATE]);
}

/* ---- Over the development set ---- */

typedef struct reply {
    const char *text, *context;
    tal_stance stance;
} reply;

/* Calls VISIT for each row of the development set. */
static int each_reply(void (*visit)(const reply *))
{
    tal_source *source;
    int count = 0;
    cr_assert_eq(tal_source_read(&source, path_to("tests/agreement/development.jsonl"), NULL),
                 TAL_OK);
    const char *at = tal_source_bytes(source), *end = at + tal_source_length(source);
    for (; at < end; at += strcspn(at, "\n") + 1, count++) {
        tal_json *row = tal_json_parse(at, strcspn(at, "\n"), NULL, NULL);
        const char *stance = tal_json_text(row, "stance");
        reply it = { tal_json_text(row, "text"), tal_json_text(row, "context"), TAL_HOLD };
        for (int i = 0; stance && tal_stance_names[i]; i++)
            if (!strcmp(stance, tal_stance_names[i]))
                it.stance = (tal_stance)(TAL_HOLD + i);
        cr_assert(it.text);
        visit(&it);
        tal_json_free(row);
    }
    tal_source_free(source);
    return count;
}

/* The lines of a skill sum up to its score, and stand in the order of their places. */
static void adds_up(const reply *it)
{
    int sum[TAL_SKILLS] = { 0 };
    size_t length = strlen(it->text);
    hear(it->text, it->context, it->stance);
    for (size_t i = 0; i < heard.evidence_count; i++) {
        const tal_evidence *row = &heard.evidence[i];
        cr_assert(row->start < row->end && row->end <= length);
        cr_assert_eq(tal_utf8_invalid(it->text + row->start, row->end - row->start),
                     row->end - row->start, "parts a character: %s", it->text);
        cr_assert_neq(row->points, 0);
        cr_assert(i == 0 || row->skill > row[-1].skill ||
                  (row->skill == row[-1].skill && row->start >= row[-1].start));
        sum[row->skill] += row->points;
    }
    for (int skill = 0; skill < TAL_SKILLS; skill++) {
        int level = sum[skill] >= 200 ? 2 : sum[skill] >= 100 ? 1 : 0;
        cr_assert_eq(heard.raw[skill], sum[skill], "%s", it->text);
        cr_assert_eq(heard.levels[skill], level, "%s", it->text);
    }
}

Test(listen, evidence_sums_up_to_the_score_and_the_level_follows)
{
    cr_assert_geq(each_reply(adds_up), 240);
}

static int credited[TAL_SKILLS], lowered[TAL_SKILLS];

/* The text without the words that SKILL was credited for. */
static void take_out(const char *text, int skill, tal_buffer *out)
{
    for (uint32_t i = 0; text[i]; i++) {
        bool counted = false;
        for (size_t n = 0; n < heard.evidence_count; n++)
            counted |= heard.evidence[n].skill == skill && heard.evidence[n].points > 0 &&
                       i >= heard.evidence[n].start && i < heard.evidence[n].end;
        if (!counted)
            tal_buffer_char(out, text[i]);
    }
    tal_buffer_text(out, "");
}

static void depends_on_its_evidence(const reply *it)
{
    for (int skill = 0; skill < TAL_SKILLS; skill++) {
        tal_buffer rest = TAL_BUFFER_EMPTY;
        hear(it->text, it->context, it->stance);
        int level = heard.levels[skill];
        if (!level)
            continue;
        take_out(it->text, skill, &rest);
        hear(rest.bytes ? rest.bytes : "", it->context, it->stance);
        credited[skill]++;
        lowered[skill] += heard.levels[skill] < level;
        tal_buffer_free(&rest);
    }
}

Test(listen, without_the_credited_words_the_level_falls)
{
    each_reply(depends_on_its_evidence);
    for (int skill = 0; skill < TAL_SKILLS; skill++) {
        cr_expect_gt(credited[skill], 30);
        cr_expect_geq(100 * lowered[skill], 95 * credited[skill], "skill %d: %d of %d", skill,
                      lowered[skill], credited[skill]);
    }
}

/* ---- The same answer ---- */

/* All that was heard, as text. */
static void write_out(tal_buffer *out)
{
    for (int i = 0; i < TAL_SKILLS; i++)
        tal_buffer_format(out, "%d %d ", heard.levels[i], heard.raw[i]);
    for (int i = 0; i < TAL_ACTS; i++)
        tal_buffer_format(out, "%d ", heard.acts[i]);
    for (size_t i = 0; i < heard.evidence_count; i++) {
        const tal_evidence *it = &heard.evidence[i];
        tal_buffer_format(out, "%d %s %u %u %d %s\n", it->skill, it->rule, it->start, it->end,
                          it->points, it->note ? it->note : "");
    }
}

static tal_buffer written;

static void writes(const reply *it)
{
    hear(it->text, it->context, it->stance);
    write_out(&written);
}

/* The same, by somebody who has heard nothing before. */
static void writes_afresh(const reply *it)
{
    static int turn;
    if (turn++ % 20 == 0) {
        tal_listener_free(listener);
        listener = tal_listener_new(lexicon);
        hear("Something else, then. Don't you agree? ¿No?", "Else", TAL_OWN);
    }
    writes(it);
}

Test(listen, the_same_words_give_the_same_answer_whatever_was_heard_before)
{
    each_reply(writes);
    tal_buffer once = written;
    written = TAL_BUFFER_EMPTY;
    each_reply(writes);
    cr_assert_str_eq(once.bytes, written.bytes);
    tal_buffer_clear(&written);
    each_reply(writes_afresh);
    cr_assert_str_eq(once.bytes, written.bytes);
    tal_buffer_free(&once);
    tal_buffer_free(&written);
}

/* ---- Long and hostile ---- */

/* WORD again and again, CHARACTERS in all. */
static char *repeat(const char *word, size_t characters)
{
    tal_buffer out = TAL_BUFFER_EMPTY;
    size_t each = tal_utf8_count(word, strlen(word));
    for (size_t i = 0; i + each <= characters; i += each)
        tal_buffer_text(&out, word);
    return tal_buffer_take(&out);
}

static void earns_nothing(const char *text, const char *context)
{
    for (int stance = TAL_HOLD; stance <= TAL_OPEN; stance++) {
        hear(text, context, (tal_stance)stance);
        for (int skill = 0; skill < TAL_SKILLS; skill++)
            cr_assert_eq(heard.levels[skill], 0, "%.40s: skill %d", text, skill);
        cr_assert_not(heard.cut);
    }
}

Test(listen, what_is_past_ten_thousand_characters_is_not_read)
{
    char *filler = repeat("ñandú ", TAL_HEARD_LIMIT);
    tal_buffer text = TAL_BUFFER_EMPTY;
    tal_buffer_text(&text, filler);
    tal_buffer_text(&text, "When did your line go dead?");
    hear(text.bytes, NULL, TAL_HOLD);
    cr_assert(heard.cut);
    cr_assert_eq(heard.acts[TAL_ACT_QUESTION], 0);
    hear("ñandú", text.bytes, TAL_HOLD);
    cr_assert_not(heard.cut, "of the context nobody needs to know");
    tal_buffer_clear(&text);
    tal_buffer_text(&text, "When did your line go dead? ");
    tal_buffer_text(&text, filler);
    hear(text.bytes, NULL, TAL_HOLD);
    cr_assert(heard.cut);
    cr_assert_gt(heard.acts[TAL_ACT_QUESTION], 0);
    tal_buffer_free(&text);
    free(filler);
}

Test(listen, one_word_over_ten_thousand_characters_earns_nothing)
{
    static const char *const words[] = { "invoice ",
                                         "sorry ",
                                         "the ",
                                         "factura ",
                                         "no ",
                                         "worried, ",
                                         "you ",
                                         "a? ",
                                         "I ",
                                         "“",
                                         "\"",
                                         "'",
                                         "a'",
                                         "n't ",
                                         "ñ",
                                         "é ",
                                         "x",
                                         "文",
                                         "👩‍👩‍👧 ",
                                         "\u0301",
                                         "e\u0301",
                                         "\u200d",
                                         "\ufffd",
                                         "ﷺ",
                                         "Ⅷ",
                                         "9.",
                                         "- ",
                                         "~*<>! ",
                                         "\n",
                                         "¿",
                                         "¿ ",
                                         "?",
                                         "? ",
                                         "...",
                                         "0 " };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        char *text = repeat(words[i], TAL_HEARD_LIMIT), *other = repeat("the ", TAL_HEARD_LIMIT);
        earns_nothing(text, NULL);
        earns_nothing(text, text);
        earns_nothing(text, other);
        earns_nothing(other, text);
        free(text);
        free(other);
    }
}

Test(listen, of_no_words_at_all_nothing_is_understood)
{
    static const char *const texts[] = { "",       " ",      "\n",     "?", "¿?",
                                         "?!?",    "...",    "“”‘’",   "—", "\u200b\u200b",
                                         "\u2028", "\ufeff", "\u202e", "👍", "\x7f\x01" };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        earns_nothing(texts[i], "My line went dead.");
        cr_assert_not(heard.understood, "%zu", i);
        cr_assert_eq(heard.acts[TAL_ACT_QUESTION], 0);
        cr_assert_eq(heard.evidence_count, 0);
    }
}

Test(listen, characters_that_are_seldom_seen_part_no_evidence)
{
    static const char *const texts[] = { "José's line ｃａｎ’ｔ be mended, ím sorry? ",
                                         "\u202eWhen did it stop\u202c? ", "ﬃ Ⅻ ﷺ: I c\u0301an't! ",
                                         "\U0010fffd \U000e0001 doesn\u02bct? " };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        char *text = repeat(texts[i], 2000);
        adds_up(&(reply){ text, texts[i], TAL_HOLD });
        adds_up(&(reply){ text, text, TAL_OWN });
        free(text);
    }
}

Test(listen, a_zero_in_the_text_is_a_sign_and_no_end)
{
    static const char text[] = "\0\0When did your line go dead?";
    tal_situation nothing = { 0 };
    cr_assert_eq(tal_listen(listener, text, sizeof text - 1, &nothing, &heard), TAL_OK);
    cr_assert_eq(heard.levels[TAL_DISCERNMENT], 2);
}
