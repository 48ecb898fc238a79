/* Finds the moment where most was lost. Knows no words: report/advice_text.c says it. */
#include "debrief/advice.h"

static int sum(const int8_t levels[TAL_SKILLS])
{
    int total = 0;

    for (int i = 0; i < TAL_SKILLS; i++)
        total += levels[i] > 0 ? levels[i] : 0;
    return total;
}

tal_advice tal_advice_choose(const tal_account *account)
{
    tal_advice advice = { NULL, 0, 0, NULL };

    for (size_t i = 0; i < account->parts_count; i++) {
        const tal_part *part = &account->parts[i];
        int possible = sum(part->effect.possible), lost = possible - sum(part->effect.levels);

        if (part->moment && lost > advice.lost)
            advice = (tal_advice){ part, lost, possible, NULL };
    }
    if (!advice.part && account->unmet_count > 0)
        advice.unmet = &account->unmet[0];
    return advice;
}
