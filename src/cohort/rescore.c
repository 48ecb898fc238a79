/*
 * Two verdicts on each candidate, and what parts them. Keeps a line's worth of numbers of everybody
 * until the new band is known. Must not write anything.
 */
#include "cohort/rescore.h"

#include <stdlib.h>
#include <string.h>

#include "base/intl.h"
#include "cohort/manifest.h"
#include "cohort/replay.h"
#include "report/terms.h"
#include "session/session.h"

/* ---- Everybody ------------------------------------------------------------------------------- */

static uint32_t endings_of(const tal_candidate *candidate, int count)
{
    uint32_t endings = 0;

    for (int i = 0; i < count; i++)
        for (int k = 0; tal_result_names[k]; k++)
            if (strcmp(tal_result_names[k], candidate->held[i].result.result) == 0)
                endings |= UINT32_C(1) << k;
    return endings;
}

/* Notes CANDIDATE, who is complete; SUMS are of the new rubric. */
static tal_status note(tal_rescore *it, const tal_candidate *candidate, tal_sums *sums)
{
    int count = it->assembly.assessment->conversations_count;
    tal_rescored *people = tal_grow(it->people, it->count, &it->capacity, sizeof *people), *person;
    tal_result results[TAL_CONVERSATIONS_LIMIT];
    tal_candidate again = *candidate; /* its arrays are lent */

    if (!people)
        return TAL_ENOMEM;
    it->people = people;
    person = &people[it->count];
    *person = (tal_rescored){ .id = strdup(candidate->id),
                              .pooled = candidate->pooled,
                              .endings = endings_of(candidate, count) };
    if (!person->id)
        return TAL_ENOMEM;
    it->count++;
    for (int i = 0; i < count; i++)
        results[i] = candidate->held[i].result;
    tal_result_pool(it->after.rubric, results, (size_t)count, &again.pooled);
    tal_sums_add(sums, &again, count);
    person->before =
        (tal_judged){ candidate->pooled.total, candidate->pooled.passed,
                      tal_band_decide(&it->before.band, it->before.rubric, &candidate->pooled) };
    person->after = (tal_judged){ .total = again.pooled.total, .meets = again.pooled.passed };
    return TAL_OK;
}

static tal_status note_all(tal_rescore *it, const char *folder, tal_sums *sums,
                           tal_diagnostics *diagnostics)
{
    tal_replay *replay = NULL;
    tal_replayed line;
    size_t before = tal_diagnostics_errors(diagnostics);
    tal_status status = tal_replay_open(&replay, folder, &it->assembly, diagnostics);

    while (!status && !(status = tal_replay_next(replay, &line)))
        if (line.candidate && line.candidate->state == TAL_COMPLETE)
            status = note(it, line.candidate, sums);
    tal_replay_close(replay);
    if (status != TAL_EENDED)
        return status;
    return tal_diagnostics_errors(diagnostics) > before ? TAL_EFILE : TAL_OK;
}

/* ---- The new band, and what it decides ------------------------------------------------------- */

/* Do both rubrics weigh alike, whatever the weights add up to? */
static bool weigh_alike(const tal_rubric *a, const tal_rubric *b)
{
    for (int i = 0; i < TAL_SKILLS; i++)
        for (int k = 0; k < i; k++)
            if (a->weights[i] * b->weights[k] != a->weights[k] * b->weights[i])
                return false;
    return true;
}

static tal_status find_band(tal_rescore *it, tal_sums *sums)
{
    bool norm = *it->before.band.source;

    if (norm && weigh_alike(it->before.rubric, it->after.rubric)) {
        it->after.band = it->before.band;
        return TAL_OK;
    }
    it->left_norm = norm;
    return tal_band_of(&it->after.band, sums, &it->assembly);
}

static void count(tal_rescore_side *side, const tal_judged *verdict)
{
    side->meet += verdict->meets;
    side->decisions[verdict->decision]++;
}

/* Decides of everybody, and keeps those who change. */
static void decide(tal_rescore *it)
{
    size_t kept = 0;

    it->complete = it->count;
    for (size_t i = 0; i < it->count; i++) {
        tal_rescored *person = &it->people[i];
        tal_result pooled = person->pooled;

        pooled.total = person->after.total;
        pooled.passed = person->after.meets;
        person->after.decision = tal_band_decide(&it->after.band, it->after.rubric, &pooled);
        count(&it->before, &person->before);
        count(&it->after, &person->after);
        it->decided += person->before.decision != person->after.decision;
        if (person->before.total == person->after.total &&
            person->before.meets == person->after.meets &&
            person->before.decision == person->after.decision)
            free(person->id);
        else
            it->people[kept++] = *person;
    }
    it->count = kept;
}

tal_status tal_rescore_of(tal_rescore *out, const char *folder, const tal_rubric *rubric,
                          tal_diagnostics *diagnostics)
{
    tal_sums sums = { .items = NULL };
    tal_status status;

    *out = (tal_rescore){ .after.rubric = rubric };
    status = tal_manifest_read_band(folder, &out->before.band);
    if (status)
        return status == TAL_EFILE ? tal_manifest_tell_none(folder, diagnostics) : status;
    status = tal_manifest_assembly(&out->assembly, folder, diagnostics);
    if (status)
        return status;
    out->before.rubric = out->assembly.rubric;
    status = tal_sums_open(&sums, &out->assembly);
    if (!status)
        status = note_all(out, folder, &sums, diagnostics);
    if (!status)
        status = find_band(out, &sums);
    if (!status)
        decide(out);
    tal_sums_close(&sums);
    return status;
}

void tal_rescore_close(tal_rescore *rescore)
{
    for (size_t i = 0; i < rescore->count; i++)
        free(rescore->people[i].id);
    free(rescore->people);
    rescore->people = NULL;
    rescore->count = 0;
    tal_assembly_close(&rescore->assembly);
}

/* ---- Why ------------------------------------------------------------------------------------- */

static const char *name_of(const tal_rescore *it, int skill, const char *language)
{
    return tal_rubric_skill_name(it->before.rubric, (tal_skill)skill, language);
}

static void why_total(const tal_rescore *it, const tal_rescored *person, tal_buffer *out)
{
    int cut = it->after.rubric->cut;
    bool reached = person->before.total >= it->before.rubric->cut,
         reaches = person->after.total >= cut;

    if (person->before.total != person->after.total)
        tal_buffer_format(out, _("total %d -> %d\n"), person->before.total, person->after.total);
    if (reaches && !reached)
        tal_buffer_format(out, _("the total of %d reaches the cut of %d\n"), person->after.total,
                          cut);
    else if (reached && !reaches)
        tal_buffer_format(out, _("the total of %d is under the cut of %d\n"), person->after.total,
                          cut);
}

static void why_floors(const tal_rescore *it, const tal_rescored *person, const char *language,
                       tal_buffer *out)
{
    for (int i = 0; i < TAL_SKILLS; i++) {
        int score = person->pooled.skills[i].score, floor = it->after.rubric->floors[i];
        bool was = score >= 0 && score < it->before.rubric->floors[i],
             is = score >= 0 && score < floor;

        if (is && !was)
            tal_buffer_format(out, _("%s %d is under the floor of %d\n"), name_of(it, i, language),
                              score, floor);
        else if (was && !is)
            tal_buffer_format(out, _("%s %d is no longer under the floor, which is %d\n"),
                              name_of(it, i, language), score, floor);
    }
}

static void why_endings(const tal_rescore *it, const tal_rescored *person, tal_buffer *out)
{
    for (int i = 0; tal_result_names[i]; i++) {
        uint32_t bit = UINT32_C(1) << i;

        if (!(person->endings & bit) ||
            !((it->before.rubric->passing ^ it->after.rubric->passing) & bit))
            continue;
        if (it->after.rubric->passing & bit)
            tal_buffer_format(out, _("the result \"%s\" passes\n"),
                              tal_terms_result(tal_result_names[i]));
        else
            tal_buffer_format(out, _("the result \"%s\" passes no longer\n"),
                              tal_terms_result(tal_result_names[i]));
    }
}

/* Of who is not passed though the total is well over the cut: what of the rule is not met, and was
 * not before either. */
static void why_not(const tal_rescore *it, const tal_rescored *person, const char *language,
                    tal_buffer *out)
{
    const tal_rubric *before = it->before.rubric, *after = it->after.rubric;

    for (int i = 0; i < TAL_SKILLS; i++) {
        int score = person->pooled.skills[i].score;

        if (score >= 0 && score < after->floors[i] && score < before->floors[i])
            tal_buffer_format(out, _("%s %d is under the floor of %d\n"), name_of(it, i, language),
                              score, after->floors[i]);
    }
    for (int i = 0; tal_result_names[i]; i++)
        if (person->endings & ~before->passing & ~after->passing & UINT32_C(1) << i)
            tal_buffer_format(out, _("the result \"%s\" does not pass\n"),
                              tal_terms_result(tal_result_names[i]));
}

/* What the decision after rests on. */
static void why_decision(const tal_rescore *it, const tal_rescored *person, const char *language,
                         tal_buffer *out)
{
    const tal_rubric *rubric = it->after.rubric;
    const tal_band *band = &it->after.band;
    tal_band_range range = tal_band_around(person->after.total, band->sem);

    if (!band->set)
        tal_buffer_text(out, _("without an error of measurement a person decides\n"));
    else if (range.low > rubric->cut)
        tal_buffer_format(out, _("the band of %d to %d is over the cut of %d\n"), range.low,
                          range.high, rubric->cut);
    else if (range.high < rubric->cut)
        tal_buffer_format(out, _("the band of %d to %d is under the cut of %d\n"), range.low,
                          range.high, rubric->cut);
    else
        tal_buffer_format(out, _("the band of %d to %d has the cut of %d in it\n"), range.low,
                          range.high, rubric->cut);
    if (!band->set || range.low <= rubric->cut)
        return;
    if (person->after.decision == TAL_DECISION_NOT_PASSED)
        why_not(it, person, language, out);
    if (person->after.decision != TAL_DECISION_PERSON)
        return;
    for (int i = 0; i < TAL_SKILLS; i++) {
        int score = person->pooled.skills[i].score, floor = rubric->floors[i];

        range = tal_band_around(score, band->sems[i]);
        if (score >= 0 && floor > 0 && tal_band_includes(score, band->sems[i], floor))
            tal_buffer_format(out, _("the band of %s, %d to %d, has the floor of %d in it\n"),
                              name_of(it, i, language), range.low, range.high, floor);
    }
}

void tal_rescore_why(const tal_rescore *rescore, const tal_rescored *person, const char *language,
                     tal_buffer *out)
{
    why_total(rescore, person, out);
    why_floors(rescore, person, language, out);
    why_endings(rescore, person, out);
    if (person->before.decision != person->after.decision)
        why_decision(rescore, person, language, out);
}
