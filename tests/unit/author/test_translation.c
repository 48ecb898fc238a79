/* Which texts there are, what the file has of them, and what has moved. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "bill.h"

TestSuite(translation, .init = bill_begin, .fini = bill_end);

static const char *const states = "NSD";

/* A line a text: state, key, what it is, what it was made from where that is something else, its translation. */
static void has(const char *expected)
{
    static char got[4000];
    tal_translation t = bill_open();

    *got = '\0';
    for (size_t i = 0; i < t.texts_count; i++) {
        const tal_translation_text *text = &t.texts[i];
        sprintf(got + strlen(got), "%c %s|%s|%s|%s\n", states[text->state], text->key, text->phrase->bytes,
                strcmp(text->from, text->phrase->bytes) ? text->from : "", text->to);
    }
    cr_assert_str_eq(got, expected);
    tal_translation_close(&t);
}

Test(translation, every_text_in_the_order_of_the_script_and_each_line_once)
{
    bill_scenario("{ { \"Since {rise}?\", when = \"turn > 1\" }, \"Since when?\" }, why = \"So.\", better = \"Hm.\"");
    has("N title|The bill||\n"
        "N claim.text|It has doubled.||\n"
        "N claim.truth|By {rise}.||\n"
        "N claim.value|-5%||\n"
        "N moments.1|the number||\n"
        "N vary.cause.ours.rise|a half||\n"
        "N vary.cause.none.rise|a tenth||\n"
        "N scenes.opening.lines.1|Well?||\n"
        "N scenes.opening.lines.2|She waits.||\n"
        "N scenes.opening.replies.ask.text.1|Since {rise}?||\n"
        "N scenes.opening.replies.ask.text.2|Since when?||\n"
        "N scenes.opening.replies.ask.why|So.||\n"
        "N scenes.opening.replies.ask.better|Hm.||\n"
        "N outcomes.thanks.text|She thanks you.||\n");
}

Test(translation, what_the_file_has_is_new_stale_or_done)
{
    tal_translation t;

    bill_scenario("\"Since when?\"");
    bill_write("bill.es.yaml", "language: es\n"
                               "title: { from: \"The bill\", to: \"La factura\" }\n"
                               "claim:\n"
                               "  text: { from: \"It doubled.\", to: \"Se ha\n    duplicado.\" }\n"
                               "  truth: { from: \"By {rise}.\", to: \"\" }\n"
                               "persona:\n"
                               "  name: { from: \"Ana\", to: \"Anna\" }\n"
                               "scenes:\n"
                               "  opening:\n"
                               "    lines:\n"
                               "      - { from: \"Well now?\", to: \"¿Y ahora?\" }\n"
                               "      - { from: \"She waits.\", to: \"Espera.\" }\n");
    t = bill_open();
    cr_assert_eq(tal_translation_count(&t, TAL_TRANSLATION_DONE), 3);
    cr_assert_eq(tal_translation_count(&t, TAL_TRANSLATION_STALE), 2);
    cr_assert_eq(tal_translation_count(&t, TAL_TRANSLATION_NEW), 7);
    cr_assert_str_eq(bill_text(&t, "claim.text")->from, "It doubled.");
    cr_assert_str_eq(bill_text(&t, "claim.text")->to, "Se ha duplicado.");
    cr_assert_eq(bill_text(&t, "claim.text")->state, TAL_TRANSLATION_STALE);
    cr_assert_eq(bill_text(&t, "claim.truth")->state, TAL_TRANSLATION_NEW);
    cr_assert_str_eq(bill_text(&t, "persona.name")->to, "Anna");
    cr_assert_str_eq(bill_text(&t, "scenes.opening.lines.1")->from, "Well now?");
    cr_assert_eq(bill_text(&t, "scenes.opening.lines.1")->state, TAL_TRANSLATION_STALE);
    cr_assert_eq(bill_text(&t, "scenes.opening.lines.2")->state, TAL_TRANSLATION_DONE);
    tal_translation_close(&t);
}

/* The scene has "Well?" twice, and one translation of it. */
Test(translation, a_line_that_is_there_twice_takes_one_pair)
{
    bill_scenario("\"Since when?\"");
    bill_write("bill.es.yaml", "language: es\n"
                               "scenes:\n"
                               "  opening:\n"
                               "    lines:\n"
                               "      - { from: \"Hm?\", to: \"¿Eh?\" }\n"
                               "      - { from: \"Oh.\", to: \"Ah.\" }\n"
                               "      - { from: \"Bye.\", to: \"Adiós.\" }\n");
    tal_translation t = bill_open();
    cr_assert_str_eq(bill_text(&t, "scenes.opening.lines.1")->to, "¿Eh?");
    cr_assert_str_eq(bill_text(&t, "scenes.opening.lines.2")->to, "Ah.");
    cr_assert_eq(t.gone_count, 1, "what is left over is not lost");
    cr_assert_str_eq(t.gone[0].to, "Adiós.");
    tal_translation_close(&t);
}

/* A case more is no mistake of the translation's: what is there keeps its case. */
Test(translation, the_cases_of_a_text_are_known_by_what_they_say)
{
    bill_scenario("{ { \"Again?\", when = \"turn > 1\" }, \"Since when?\" }");
    bill_write("bill.es.yaml", "language: es\n"
                               "scenes:\n"
                               "  opening:\n"
                               "    replies:\n"
                               "      ask:\n"
                               "        text: { from: \"Since when?\", to: \"¿Desde cuándo?\" }\n");
    tal_translation t = bill_open();
    cr_assert_eq(bill_text(&t, "scenes.opening.replies.ask.text.1")->state, TAL_TRANSLATION_NEW);
    cr_assert_str_eq(bill_text(&t, "scenes.opening.replies.ask.text.2")->to, "¿Desde cuándo?");
    tal_translation_close(&t);
}

Test(translation, what_got_another_id_keeps_its_translation)
{
    bill_scenario("\"Since when?\", why = \"So.\"");
    bill_write("bill.es.yaml", "language: es\n"
                               "scenes:\n"
                               "  start:\n"
                               "    replies:\n"
                               "      ask:\n"
                               "        text: { from: \"Since when?\", to: \"¿Desde cuándo?\" }\n"
                               "        better: { from: \"So.\", to: \"Así.\" }\n");
    tal_translation t = bill_open();
    cr_assert_str_eq(bill_text(&t, "scenes.opening.replies.ask.text")->to, "¿Desde cuándo?");
    cr_assert_eq(bill_text(&t, "scenes.opening.replies.ask.text")->state, TAL_TRANSLATION_DONE);
    cr_assert_eq(t.moved, 1);
    cr_assert_eq(bill_text(&t, "scenes.opening.replies.ask.why")->state, TAL_TRANSLATION_NEW, "by a key of another name");
    cr_assert_eq(tal_translation_lost(&t), 1);
    tal_translation_close(&t);
}

Test(translation, a_function_cannot_stand_in_a_file)
{
    bill_scenario("function(s) return \"x\" end");
    tal_translation t = bill_open();
    cr_assert_eq(t.texts_count, 10);
    for (size_t i = 0; i < t.texts_count; i++)
        cr_assert_null(strstr(t.texts[i].key, "ask"));
    tal_translation_close(&t);
}

Test(translation, setting_a_text)
{
    bill_scenario("\"Since when?\"");
    tal_translation t = bill_open();
    tal_translation_text *title = bill_text(&t, "title");
    cr_assert(tal_translation_set(&t, title, "The bill", "La factura"));
    cr_assert_eq(title->state, TAL_TRANSLATION_DONE);
    cr_assert(tal_translation_set(&t, title, "The invoice", "La factura"));
    cr_assert_eq(title->state, TAL_TRANSLATION_STALE);
    tal_translation_close(&t);
}

Test(translation, the_pseudo_language_has_everything_names_too)
{
    bill_scenario("\"Since when?\"");
    tal_translation t = bill_open();
    cr_assert(tal_translation_pretend(&t));
    cr_assert_eq(tal_translation_count(&t, TAL_TRANSLATION_DONE), t.texts_count);
    cr_assert_str_eq(bill_text(&t, "persona.name")->to, "[Åñå ö]");
    cr_assert_str_eq(bill_text(&t, "claim.truth")->to, "[Ɓý {rise}. ö]");
    tal_translation_close(&t);
}
