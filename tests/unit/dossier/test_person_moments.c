#include "dossier/person_moments.h"

#include <criterion/criterion.h>

#include "dossier/somebody.h"

static tal_person_moments moments;

static void end(void)
{
    tal_person_moments_free(&moments);
    somebody_end();
}

TestSuite(person_moments, .init = somebody_begin, .fini = end);

static void is(size_t i, const char *name, int part, int earned, int possible)
{
    cr_assert_lt(i, moments.count);
    cr_expect_str_eq(moments.moments[i].name, name);
    cr_expect_eq(moments.moments[i].part, part);
    cr_expect_eq(moments.moments[i].earned, earned);
    cr_expect_eq(moments.moments[i].possible, possible);
}

Test(person_moments, those_of_finished_conversations)
{
    somebody_holds("en", 1, "ask guess wait");
    somebody_holds("es", 1, "deny");
    cr_assert_eq(tal_person_moments_of(&moments, &ana.handed), TAL_OK);
    cr_assert_eq(moments.count, 3);
    is(0, "the question", 0, 6, 6);
    is(1, "the record", 0, 1, 6);
    is(2, "the way out", 0, 0, 6);
    cr_expect_str_eq(moments.moments[1].answer->text, "It must be on its way.");
}

Test(person_moments, most_lost_first_and_the_earlier_of_equals)
{
    somebody_holds("en", 1, "ask guess wait");
    somebody_holds("es", 1, "deny /label quote wait");
    cr_assert_eq(tal_person_moments_of(&moments, &ana.handed), TAL_OK);
    tal_person_moments_sort(&moments);
    cr_assert_eq(moments.count, 6);
    is(0, "the way out", 0, 0, 6);
    is(1, "la pregunta", 1, 0, 6);
    is(2, "la salida", 1, 0, 6);
    is(3, "the record", 0, 1, 6);
    is(4, "the question", 0, 6, 6);
    is(5, "el registro", 1, 6, 6);
}
