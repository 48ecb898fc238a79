#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "cohort/crowd.h"

static crowd people;

static void begin(void)
{
    people = crowd_open();
}

static void end(void)
{
    crowd_close(&people);
}

TestSuite(table, .init = begin, .fini = end);

static const char *read(const char *text)
{
    desk_put(&people.desk, "t.csv", text);
    return crowd_read(&people, "t.csv");
}

#define HEAD "candidate,scenario,step,kind,value\n"

Test(table, rows_are_put_in_the_order_of_their_steps)
{
    cr_assert_str_eq(read(HEAD "b,parcel,9,reply,wait\nb,second,1,reply,ask\na,parcel,10,silence,\nb,parcel,7,reply,deny\n"
                               "a,parcel,2,reply,ask\nb,parcel,8,reply,guess\na,parcel,9,reply,guess\n"),
                     "read 8 0 3;a 1 finished 3@6;b 1 finished 3@5;b 2 unfinished 1@3;3 too-few b;");
}

Test(table, columns_are_found_by_their_names_and_separators)
{
    cr_assert_str_eq(read("\xEF\xBB\xBF" "Valor;IDIOMA; Paso ;tipo;Candidata;escenario;nota\r\n"
                          "ask;en;1;reply; \xED\xF1igo ;parcel;\"uno;\r\ndos\"\r\nguess;;2;reply;\xC3\xAD\xC3\xB1igo;parcel;\r\n"),
                     "read 4 0 1;\xC3\xAD\xC3\xB1igo 1 unfinished 2@2;2 too-few \xC3\xAD\xC3\xB1igo;");
    cr_assert_str_eq(read("candidate,scenario,value\nx,parcel,ask\n"), "read 0 0 0;1 missing-column;");
}

Test(table, a_row_that_is_none_takes_its_conversation_with_it)
{
    cr_assert_str_eq(read(HEAD "a,parcel,x,look,label\na,parcel,1,reply,ask\na,second,1,reply,ask\n"),
                     "read 4 0 1;a 2 unfinished 1@4;a refused @2;2 wrong-step a;4 too-few a;");
    cr_assert_str_eq(read(HEAD "a,parcel,1,reply,ask\na,parcel,1,reply,deny\n"), "read 3 0 0;a refused @3;3 wrong-step a;");
    cr_assert_str_eq(read(HEAD "a,parcel,1,say,ask\n"), "read 2 0 0;a refused @2;2 wrong-word a;");
    cr_assert_str_eq(read(HEAD "a,parcel,,rating,1 2\n"), "read 2 0 0;a refused @2;2 wrong-field a;");
    cr_assert_str_eq(read(HEAD ",parcel,1,reply,ask\n"), "read 2 0 0;2 wrong-candidate;");
}

Test(table, form_seed_and_time_have_their_values)
{
    static const char head[] = "candidate,scenario,step,kind,value,form,seed,t\n";
    char text[300];

    snprintf(text, sizeof text, "%sa,parcel,1,reply,ask,0,12,\"1,5\"\n", head);
    cr_assert_str_eq(read(text), "read 2 0 1;a 1 unfinished 1@2;2 too-few a;");
    snprintf(text, sizeof text, "%sa,parcel,1,reply,ask,nil,,\n", head);
    cr_assert_str_eq(read(text), "read 2 0 0;a refused @2;2 wrong-field a;");
    snprintf(text, sizeof text, "%sa,parcel,1,reply,ask,1,,\n", head);
    cr_assert_str_eq(read(text), "read 2 0 1;a refused @2;2 unknown-form a;");
    snprintf(text, sizeof text, "%sa,parcel,1,reply,ask,,,soon\n", head);
    cr_assert_str_eq(read(text), "read 2 0 0;a refused @2;2 wrong-field a;");
}
