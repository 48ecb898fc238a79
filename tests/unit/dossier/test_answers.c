#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "dossier/somebody.h"
#include "dossier/answers.h"

TestSuite(answers, .init = somebody_begin, .fini = somebody_end);

static char said[2000];

static void say(const char *format, const char *a, const char *b)
{
    snprintf(said + strlen(said), sizeof said - strlen(said), format, a, b);
}

/* All of the first conversation, an answer a line: number, visit, scene, choice, words, time; what was
 * shown; the moment and what it earned. */
static const char *answered(tal_status end)
{
    tal_answers *answers;
    tal_answered it;
    tal_effect effect;
    tal_status status;

    said[0] = '\0';
    cr_assert_eq(tal_answers_new(&answers, &ana.parts[0], ana.handed.listener), TAL_OK);
    while (!(status = tal_answers_next(answers, &it))) {
        const char *id, *text, *moment;
        char head[100];

        snprintf(head, sizeof head, "%d.%d %s", it.number, it.visit, it.scene);
        say("%s: %s", head, it.choice ? it.choice : it.words ? it.words : "-");
        snprintf(head, sizeof head, "%d", (int)it.took);
        say(" %s%s [", head, it.typed ? " typed" : "");
        for (int i = 0; tal_answers_shown(answers, i, &id, &text) == TAL_OK; i++)
            say(i ? "|%s=%s" : "%s=%s", id, text);
        cr_assert_eq(tal_answers_moment(answers, &moment), TAL_OK);
        say("] %s%s", moment, "");
        status = tal_answers_give(answers, &effect);
        if (status)
            break;
        snprintf(head, sizeof head, "%d%d%d", effect.levels[0], effect.levels[1], effect.levels[2]);
        say(" %s%s\n", effect.moment ? head : "none", "");
    }
    cr_assert_eq(status, end);
    tal_answers_free(answers);
    return said;
}

Test(answers, shows_what_was_shown_in_its_order_and_why_a_reply_was_locked)
{
    somebody_holds("en", 2, "ask guess -");
    cr_assert_str_eq(
        answered(TAL_EENDED),
        "1.1 question: ask -1 [deny=We send everything, sir.|ask=When did you last hear of it, and what is it for?]"
        " the question 222\n"
        "2.1 record: guess -1 [guess=It must be on its way.|quote=You have not read the label.] the record 010\n"
        "3.1 way_out: - -1 [fetch=I ring them now, and a courier fetches it today.|swear=She has it on Saturday, sir, "
        "that I swear to you by all that is holy.|wait=Wait a little.] the way out 000\n");
}

Test(answers, speaks_the_language_of_the_conversation)
{
    somebody_holds("es", 1, "deny");
    cr_assert(strstr(answered(TAL_EENDED), "deny=Nosotros lo enviamos todo, señor."));
    cr_assert(strstr(said, "] la pregunta 000"));
}

Test(answers, another_seed_is_another_order)
{
    somebody_holds("en", 1, "deny");
    cr_assert(strstr(answered(TAL_EENDED), "[ask="));
    somebody_end();
    somebody_begin();
    somebody_holds("en", 2, "deny");
    cr_assert(strstr(answered(TAL_EENDED), "[deny="));
}

Test(answers, measures_from_answer_to_answer_where_both_times_are_known)
{
    somebody_holds("en", 1, "ask@3500 /label@5000 quote@9250 fetch");
    answered(TAL_EENDED);
    cr_assert(strstr(said, "1.1 question: ask 3500 "));
    cr_assert(strstr(said, "3.1 record: quote 5750 "), "a look is no answer");
    cr_assert(strstr(said, "4.1 way_out: fetch -1 "));
}

Test(answers, a_clock_that_goes_back_measures_nothing)
{
    somebody_holds("en", 1, "ask@3500 guess@3000 wait@4000");
    answered(TAL_EENDED);
    cr_assert(strstr(said, "guess -1 "));
    cr_assert(strstr(said, "wait 1000 "));
}

Test(answers, words_are_what_was_typed_and_what_was_not_understood_is_an_answer)
{
    somebody_types("xyzzy");
    somebody_types("When did you last hear of it, and what is it for?");
    answered(TAL_EENDED);
    cr_assert(strstr(said, "1.1 question: xyzzy -1 typed ["));
    cr_assert(strstr(said, "2.2 question: When did you last hear of it, and what is it for? -1 typed ["));
}

Test(answers, words_that_were_erased_are_typed_and_unknown)
{
    somebody_types("When did you last hear of it, and what is it for?");
    ana.actions[0][0].action = (tal_action){ (tal_action_kind)(TAL_ACTION_TEXT + 1), "ask 2 2 2" };
    answered(TAL_EENDED);
    cr_assert(strstr(said, "1.1 question: - -1 typed ["));
    cr_assert(strstr(said, "the question 222"));
}

Test(answers, what_cannot_be_answered_is_told)
{
    somebody_holds("en", 1, "ask");
    ana.actions[0][0].action.id = "fetch";
    answered(TAL_ESTALE);
}
