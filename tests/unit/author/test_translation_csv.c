/* The table out, and back in. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "author/translation_csv.h"
#include "bill.h"

static tal_translation t;
static tal_diagnostics *found;
static tal_table_file table;
static size_t refused;

static void begin(void)
{
    bill_begin();
    bill_scenario("\"Since when?\"");
    bill_write("bill.es.yaml", "language: es\n"
                               "title: { from: \"A bill\", to: \"La factura\" }\n"
                               "claim:\n  text: { from: \"It has doubled.\", to: \"@doble\" }\n");
    t = bill_open();
    found = tal_diagnostics_new();
}

static void end(void)
{
    tal_table_file_close(&table);
    tal_diagnostics_free(found);
    tal_translation_close(&t);
    bill_end();
}

TestSuite(translation_csv, .init = begin, .fini = end);

static tal_status take(const char *csv)
{
    tal_status status;

    bill_write("t.csv", csv);
    tal_table_file_close(&table);
    cr_assert_eq(tal_table_file_read(&table, "t.csv", found), TAL_OK);
    status = tal_translation_csv_take(&t, &table, &refused);
    return status;
}

/* The only thing that was said: its place and its code. */
static void said(int line, int column, tal_severity severity, int code)
{
    const tal_diagnostic *one = tal_diagnostics_get(found, 0);

    cr_assert_eq(tal_diagnostics_count(found), 1);
    cr_assert_eq(one->line, line, "line %d", one->line);
    cr_assert_eq(one->column, column, "column %d", one->column);
    cr_assert_eq(one->severity, severity);
    cr_assert_eq(one->code, code, "TAL%d", one->code);
}

Test(translation_csv, a_row_a_text)
{
    tal_buffer out = TAL_BUFFER_EMPTY;

    tal_translation_csv_put(&t, ',', &out);
    cr_assert_str_eq(out.bytes,
                     "\xEF\xBB\xBF"
                     "key,context,speaker,source,was,translation,state\r\n"
                     "title,,,The bill,A bill,La factura,stale\r\n"
                     "claim.text,,Ana,It has doubled.,,\"'@doble\",done\r\n"
                     "claim.truth,{rise}: a half | a tenth,,By {rise}.,,,new\r\n"
                     "claim.value,,,\"'-5%\",,,new\r\n"
                     "moments.1,,,the number,,,new\r\n"
                     "vary.cause.ours.rise,verdict: right,,a half,,,new\r\n"
                     "vary.cause.none.rise,,,a tenth,,,new\r\n"
                     "scenes.opening.lines.1,moment: the number; says: Ana,Ana,Well?,,,new\r\n"
                     "scenes.opening.lines.2,moment: the number; note,,She waits.,,,new\r\n"
                     "scenes.opening.replies.ask.text,moment: the number; reply: discernment 2; when: trust > 10,trainee,"
                     "Since when?,,,new\r\n"
                     "outcomes.thanks.text,result: resolved,,She thanks you.,,,new\r\n");
    bill_write("t.csv", out.bytes);
    cr_assert_eq(take(out.bytes), TAL_OK);
    cr_assert_eq(refused, 0);
    cr_assert_eq(tal_diagnostics_count(found), 0);
    cr_assert_eq(bill_text(&t, "title")->state, TAL_TRANSLATION_STALE, "nobody has looked at it");
    cr_assert_str_eq(bill_text(&t, "claim.text")->to, "@doble");
    cr_assert_eq(tal_translation_count(&t, TAL_TRANSLATION_NEW), 9);
    tal_buffer_free(&out);
}

Test(translation_csv, what_is_filled_in_is_taken_whatever_else_a_spreadsheet_did)
{
    cr_assert_eq(take("\xEF\xBB\xBFSource;Key;Translation\r\n"
                      "By {rise}.;claim.truth;\"Un\r\n  {rise}.\"\r\n"
                      "'-5%;claim.value;'-5 %\r\n"
                      "the number;moments.1;\r\n"),
                 TAL_OK);
    cr_assert_eq(refused, 0);
    cr_assert_eq(tal_diagnostics_count(found), 0);
    cr_assert_str_eq(bill_text(&t, "claim.truth")->to, "Un {rise}.");
    cr_assert_str_eq(bill_text(&t, "claim.value")->to, "-5 %");
    cr_assert_eq(bill_text(&t, "claim.value")->state, TAL_TRANSLATION_DONE);
    cr_assert_eq(bill_text(&t, "moments.1")->state, TAL_TRANSLATION_NEW);
}

Test(translation_csv, what_is_stale_is_done_once_somebody_says_so)
{
    cr_assert_eq(take("key,source,translation,state\ntitle,The bill,La factura,stale\n"), TAL_OK);
    cr_assert_eq(bill_text(&t, "title")->state, TAL_TRANSLATION_STALE);
    cr_assert_eq(take("key,source,translation\ntitle,The bill,La factura\n"), TAL_OK);
    cr_assert_eq(bill_text(&t, "title")->state, TAL_TRANSLATION_STALE);
    cr_assert_eq(take("key,source,translation,state\ntitle,The bill,La factura,done\n"), TAL_OK);
    cr_assert_eq(bill_text(&t, "title")->state, TAL_TRANSLATION_DONE);
}

Test(translation_csv, a_line_is_known_by_what_it_says)
{
    cr_assert_eq(take("key,source,translation\nscenes.opening.lines.1,She waits.,Espera.\n"), TAL_OK);
    cr_assert_eq(tal_diagnostics_count(found), 0);
    cr_assert_str_eq(bill_text(&t, "scenes.opening.lines.2")->to, "Espera.");
    cr_assert_str_eq(bill_text(&t, "scenes.opening.lines.1")->to, "");
}

Test(translation_csv, a_text_that_has_changed_since_is_stale)
{
    cr_assert_eq(take("key,source,translation\nmoments.1,a number,una cifra\n"), TAL_OK);
    said(2, 11, TAL_WARNING, 844);
    cr_assert_eq(refused, 0);
    cr_assert_eq(bill_text(&t, "moments.1")->state, TAL_TRANSLATION_STALE);
    cr_assert_str_eq(bill_text(&t, "moments.1")->from, "a number");
}

Test(translation_csv, an_old_table_makes_nothing_stale_that_it_does_not_change)
{
    cr_assert_eq(take("key,source,translation\nclaim.text,It doubled.,'@doble\n"), TAL_OK);
    cr_assert_eq(tal_diagnostics_count(found), 0);
    cr_assert_eq(bill_text(&t, "claim.text")->state, TAL_TRANSLATION_DONE);
}

Test(translation_csv, a_name_that_is_lost_is_told_and_taken)
{
    cr_assert_eq(take("key,source,translation\nclaim.truth,By {rise}.,Poco.\n"), TAL_OK);
    said(2, 24, TAL_WARNING, 845);
    cr_assert_str_eq(bill_text(&t, "claim.truth")->to, "Poco.");
}

static void is_refused(const char *to, int code)
{
    char csv[5000];

    tal_diagnostics_free(found);
    found = tal_diagnostics_new();
    snprintf(csv, sizeof csv, "key,source,translation\nclaim.truth,By {rise}.,%s\nmoments.1,the number,la cifra\n", to);
    cr_assert_eq(take(csv), TAL_OK);
    said(2, 24, TAL_ERROR, code);
    cr_assert_eq(refused, 1);
    cr_assert_str_eq(bill_text(&t, "claim.truth")->to, "");
    cr_assert_str_eq(bill_text(&t, "moments.1")->to, "la cifra", "the others are taken");
}

Test(translation_csv, what_could_not_be_loaded_or_read_is_refused)
{
    char longer[4100];

    is_refused("{alza}", 845);
    is_refused("{rise} { x", 845);
    is_refused("{rise} }", 845);
    is_refused("{Rise}", 845);
    is_refused("{rise} \xEF\xBF\xBD", 846);
    is_refused("{rise} est\xC3\x83\xC2\xA1", 846);
    is_refused("{rise} \xC3\xA2\xE2\x82\xAC\xE2\x84\xA2", 846);
    memset(longer, 'a', 4001);
    longer[4001] = '\0';
    is_refused(longer, 846);
}

Test(translation_csv, a_key_that_nothing_has)
{
    cr_assert_eq(take("key,source,translation\ntitel,The bill,La factura\n"), TAL_OK);
    said(2, 1, TAL_ERROR, 843);
    cr_assert_eq(refused, 1);
}

Test(translation_csv, the_same_text_twice)
{
    cr_assert_eq(take("key,source,translation\nmoments.1,the number,uno\nmoments.1,the number,uno\n"
                      "moments.1,the number,dos\n"),
                 TAL_OK);
    said(4, 1, TAL_ERROR, 847);
    cr_assert_str_eq(bill_text(&t, "moments.1")->to, "uno");
}

Test(translation_csv, a_column_that_is_missing)
{
    cr_assert_eq(take("key,translation\nmoments.1,uno\n"), TAL_EFILE);
    said(1, 1, TAL_ERROR, 842);
    cr_assert_str_eq(bill_text(&t, "moments.1")->to, "");
}
