#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>
#include <talante/talante.h>

Test(status, every_status_has_its_own_sentence)
{
    for (int a = TAL_OK; a >= TAL_EFUNCTION; a--) {
        const char *text = tal_status_text((tal_status)a);

        cr_assert_eq(text[strlen(text) - 1], '.');
        for (int b = TAL_OK; b > a; b--)
            cr_assert_str_neq(text, tal_status_text((tal_status)b));
    }
    cr_assert_str_eq(tal_status_text(TAL_ENOMEM), "There is not enough memory.");
    cr_assert_str_eq(tal_status_text((tal_status)-99), "An unknown error.");
}

Test(status, the_version_is_three_numbers)
{
    int major, minor, patch, end = 0;

    cr_assert_eq(sscanf(tal_version(), "%d.%d.%d%n", &major, &minor, &patch, &end), 3);
    cr_assert_eq(tal_version()[end], '\0');
}
