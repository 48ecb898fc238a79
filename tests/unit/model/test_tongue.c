#include <criterion/criterion.h>

#include "model/scenario.h"
#include "model/tongue.h"

Test(tongue, the_tag_itself_or_what_is_left_of_it_from_its_end)
{
    static const char *const tags[] = { "en", "es", "es-MX", "sr-Latn", "en-XA" };

    cr_assert_eq(tal_tongue_pick(tags, 5, "es"), 1);
    cr_assert_eq(tal_tongue_pick(tags, 5, "es-MX"), 2);
    cr_assert_eq(tal_tongue_pick(tags, 5, "es_MX"), 2);
    cr_assert_eq(tal_tongue_pick(tags, 5, "es-AR"), 1);
    cr_assert_eq(tal_tongue_pick(tags, 5, "sr-Latn-RS"), 3);
    cr_assert_eq(tal_tongue_pick(tags, 5, "en_XA"), 4);
    cr_assert_eq(tal_tongue_pick(tags, 2, "en-XA"), 0);
    cr_assert_eq(tal_tongue_pick(tags, 5, "sr"), TAL_NONE);
    cr_assert_eq(tal_tongue_pick(tags, 5, "e"), TAL_NONE);
    cr_assert_eq(tal_tongue_pick(tags, 5, "est"), TAL_NONE);
    cr_assert_eq(tal_tongue_pick(tags, 5, ""), TAL_NONE);
}
