#include <criterion/criterion.h>

#include "base/uuid.h"

/* Beside Python's uuid.uuid5(uuid.NAMESPACE_URL, ...). */
Test(uuid, is_that_of_the_standard)
{
    char out[TAL_UUID];

    tal_uuid(&(tal_bytes){ "https://example.org/a", 21 }, 1, out);
    cr_assert_str_eq(out, "77980eae-c343-5b01-9823-eb6ac1da021f");
    tal_uuid(NULL, 0, out);
    cr_assert_str_eq(out, "1b4db7eb-4057-5ddf-91e0-36dec72071f5");
}

Test(uuid, of_parts_is_that_of_the_whole)
{
    const tal_bytes parts[] = { { "https://", 8 }, { "", 0 }, { "example.org/a", 13 } };
    char out[TAL_UUID];

    tal_uuid(parts, 3, out);
    cr_assert_str_eq(out, "77980eae-c343-5b01-9823-eb6ac1da021f");
}
