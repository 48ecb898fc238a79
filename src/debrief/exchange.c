/* Goes through the parts once, and cuts behind each answer. */
#include "debrief/exchange.h"

#include <stdlib.h>

static bool is_answer(const tal_part *part)
{
    return part->kind == TAL_PART_REPLY || part->kind == TAL_PART_SILENCE ||
           part->kind == TAL_PART_TEXT || part->kind == TAL_PART_UNCLEAR;
}

tal_status tal_exchanges_new(tal_exchange **out, size_t *count, const tal_account *account)
{
    tal_exchange *exchanges = calloc(account->parts_count + 1, sizeof *exchanges);
    size_t first = 0;

    if (!exchanges)
        return TAL_ENOMEM;
    *count = 0;
    for (size_t i = 0; i < account->parts_count; i++) {
        const tal_part *part = &account->parts[i];

        if (!is_answer(part) && i + 1 < account->parts_count)
            continue;
        exchanges[(*count)++] = (tal_exchange){ first, i + 1, is_answer(part) ? part : NULL };
        first = i + 1;
    }
    *out = exchanges;
    return TAL_OK;
}

const tal_part *tal_exchanges_last_answer(const tal_account *account)
{
    for (size_t i = account->parts_count; i > 0; i--) {
        const tal_part *part = &account->parts[i - 1];

        if (is_answer(part) && part->kind != TAL_PART_UNCLEAR)
            return part;
    }
    return NULL;
}
