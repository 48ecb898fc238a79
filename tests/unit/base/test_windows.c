#include <criterion/criterion.h>

#include "base/windows.h"

Test(windows, letters_signs_and_what_means_nothing)
{
    static const char bytes[] = "se\xf1or, 5 \x80 \x93" "a\x94\x97\x81";
    tal_buffer out = TAL_BUFFER_EMPTY;

    tal_windows_put(&out, bytes, sizeof bytes - 1);
    cr_assert_str_eq(out.bytes, "se\xC3\xB1" "or, 5 \u20ac \u201ca\u201d\u2014\xC2\x81");
    tal_buffer_free(&out);
}
