/* Owns the accounts that the moments are read from. Must not know how they are told. */
#include "dossier/person_moments.h"

#include <stdlib.h>

#include "base/buffer.h"

static int sum(const int8_t levels[TAL_SKILLS])
{
    int total = 0;

    for (int i = 0; i < TAL_SKILLS; i++)
        total += levels[i] > 0 ? levels[i] : 0;
    return total;
}

static tal_status add(tal_person_moments *out, tal_person_moment moment)
{
    tal_person_moment *moments = tal_grow(out->moments, out->count, &out->capacity, sizeof *moments);

    if (!moments)
        return TAL_ENOMEM;
    out->moments = moments;
    moments[out->count++] = moment;
    return TAL_OK;
}

static tal_status take_account(tal_person_moments *out, int part)
{
    const tal_account *account = out->accounts[part];
    tal_status status = TAL_OK;

    for (size_t i = 0; !status && i < account->parts_count; i++) {
        const tal_part *answer = &account->parts[i];

        if (answer->moment)
            status = add(out, (tal_person_moment){ part, answer->moment, answer->idea, answer, answer->effect.possible,
                                                   sum(answer->effect.levels),
                                                   sum(answer->effect.possible) });
    }
    for (size_t i = 0; !status && i < account->unmet_count; i++)
        status = add(out, (tal_person_moment){ .part = part,
                                               .name = account->unmet[i].moment,
                                               .idea = account->unmet[i].idea,
                                               .points = account->unmet[i].possible });
    return status;
}

static tal_status take_part(tal_person_moments *out, const tal_handed *person, int i)
{
    const tal_handed_part *part = &person->parts[i];
    tal_start start = { part->language, part->seed, part->form, TAL_ORDER_SEEDED };
    tal_action *actions = calloc(part->count + 1, sizeof *actions);
    tal_status status = actions ? TAL_OK : TAL_ENOMEM;

    for (size_t k = 0; !status && k < part->count; k++)
        actions[k] = part->actions[k].action;
    if (!status)
        status = tal_account_new(&out->accounts[i], part->scenario, &start, person->listener, actions,
                                 part->count);
    if (status)
        out->accounts[i] = NULL;
    free(actions);
    return status ? status : take_account(out, i);
}

tal_status tal_person_moments_of(tal_person_moments *out, const tal_handed *person)
{
    tal_status status = TAL_OK;

    *out = (tal_person_moments){ .count = 0 };
    for (int i = 0; !status && i < person->count; i++)
        if (person->parts[i].result->outcome)
            status = take_part(out, person, i);
    return status;
}

void tal_person_moments_free(tal_person_moments *moments)
{
    for (int i = 0; i < TAL_CONVERSATIONS_LIMIT; i++)
        tal_account_free(moments->accounts[i]);
    free(moments->moments);
    *moments = (tal_person_moments){ .count = 0 };
}

static int lost(const tal_person_moment *it)
{
    return it->possible - it->earned;
}

/* What was not reached goes before what was met in full. */
static int rank(const tal_person_moment *it)
{
    return it->answer ? 2 * lost(it) : 1;
}

void tal_person_moments_sort(tal_person_moments *moments)
{
    for (size_t i = 1; i < moments->count; i++) {
        tal_person_moment it = moments->moments[i];
        size_t k = i;

        for (; k > 0 && rank(&moments->moments[k - 1]) < rank(&it); k--)
            moments->moments[k] = moments->moments[k - 1];
        moments->moments[k] = it;
    }
}
