#include <criterion/criterion.h>
#include <stdlib.h>

#include "stage/quote.h"

Test(quote, only_where_a_shell_would_take_it_for_something_else)
{
    static const char *const words[][2] = {
        { "hundred-calls", "hundred-calls" },
        { "/tmp/od_1/a.lua", "/tmp/od_1/a.lua" },
        { "d/a b.lua", "'d/a b.lua'" },
        { "~ana.lua", "'~ana.lua'" },
        { "$(x)*.lua", "'$(x)*.lua'" },
        { "it's.lua", "'it'\\''s.lua'" },
        { "a\nb", "'a\nb'" },
        { "adi\u00F3s.lua", "'adi\u00F3s.lua'" },
        { "", "''" },
    };

    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        char *quoted = tal_quote(words[i][0]);

        cr_expect_str_eq(quoted, words[i][1]);
        free(quoted);
    }
}
