/* From lines of results to sums and a table. Owns both. Must not know what they mean. */
#include "dossier/roll.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "cohort/manifest.h"
#include "cohort/replay.h"
#include "model/tongue.h"
#include "report/gap_text.h"

/* Grows while people come; then it is handed to the table. */
typedef struct rows {
    double *cells, *totals;
    const char **candidates, **languages;
    int8_t *passed;
    size_t count, cells_capacity, totals_capacity, candidates_capacity, languages_capacity, passed_capacity;
} rows;

const char *tal_roll_title(const tal_roll *roll, int i)
{
    tal_scenario_info info;

    tal_scenario_info_get(roll->assembly.scenarios[i], tal_roll_language_of(roll), &info);
    return info.title;
}

const char *tal_roll_skill(const tal_roll *roll, int skill)
{
    return tal_rubric_skill_name(roll->assembly.rubric, (tal_skill)skill, tal_roll_language_of(roll));
}

const char *tal_roll_language_of(const tal_roll *roll)
{
    return roll->assembly.assessment->languages[roll->language];
}

const char *tal_roll_moment_name(const tal_roll *roll, int i, int32_t moment)
{
    const tal_scenario *scenario = roll->assembly.scenarios[i];
    int language = tal_scenario_language_index(scenario, tal_roll_language_of(roll));
    const char *name = tal_scenario_wording(scenario, language, scenario->moments[moment].name)->bytes;

    return name ? name : scenario->moments[moment].id;
}

/* ---- Moments, forms, gaps ------------------------------------------------------------------------ */

static tal_roll_moment *moment_of(tal_roll *roll, int conversation, int32_t moment)
{
    tal_roll_moment *moments;

    for (size_t i = 0; i < roll->moments_count; i++)
        if (roll->moments[i].conversation == conversation && roll->moments[i].moment == moment)
            return &roll->moments[i];
    moments = tal_grow(roll->moments, roll->moments_count, &roll->moments_capacity, sizeof *moments);
    if (!moments)
        return NULL;
    roll->moments = moments;
    moments[roll->moments_count] = (tal_roll_moment){ .conversation = conversation, .moment = moment };
    return &moments[roll->moments_count++];
}

static tal_roll_form *form_of(tal_roll *roll, int conversation, int form)
{
    tal_roll_form *forms;

    for (size_t i = 0; i < roll->forms_count; i++)
        if (roll->forms[i].conversation == conversation && roll->forms[i].form == form)
            return &roll->forms[i];
    forms = tal_grow(roll->forms, roll->forms_count, &roll->forms_capacity, sizeof *forms);
    if (!forms)
        return NULL;
    roll->forms = forms;
    forms[roll->forms_count] = (tal_roll_form){ .conversation = conversation, .form = form };
    return &forms[roll->forms_count++];
}

static tal_status add_moments(tal_roll *roll, int conversation, const tal_performance *it)
{
    const tal_scenario *scenario = roll->assembly.scenarios[conversation];

    for (int32_t m = 0; m < scenario->moments_count; m++) {
        const int8_t *possible = scenario->forms[it->form].possible[m];
        tal_roll_moment *moment;
        bool scores = false, lost = false;

        for (int i = 0; i < TAL_SKILLS; i++) {
            scores |= possible[i] > 0;
            lost |= possible[i] > 0 && it->levels[m][i] < possible[i];
        }
        if (!scores)
            continue;
        moment = moment_of(roll, conversation, m);
        if (!moment)
            return TAL_ENOMEM;
        moment->people++;
        moment->unmet += it->choices[m] == TAL_NONE;
        if (lost && it->choices[m] != TAL_NONE)
            roll->missed[conversation][it->choices[m]]++;
        for (int i = 0; i < TAL_SKILLS; i++) {
            moment->earned[i] += it->levels[m][i] > 0 ? (uint64_t)it->levels[m][i] : 0;
            moment->possible[i] += possible[i] > 0 ? (uint64_t)possible[i] : 0;
        }
    }
    return TAL_OK;
}

static void add_gaps(tal_roll *roll, const tal_held *held)
{
    for (int i = 0; i < TAL_SKILLS; i++) {
        int believed = held->performance.rating[i], measured = held->result.skills[i].score;
        tal_roll_gap *gap = &roll->gaps[i];

        if (!tal_gap_text_compares(held->performance.rating, &held->result, (tal_skill)i))
            continue;
        gap->pairs++;
        gap->believed += (uint64_t)believed;
        gap->measured += (uint64_t)measured;
        gap->over += believed - measured > TAL_GAP_CLOSE;
    }
}

/* Somebody can be asked in several conversations. */
static void count_believers(tal_roll *roll, const uint64_t pairs_before[TAL_SKILLS])
{
    for (int i = 0; i < TAL_SKILLS; i++)
        roll->gaps[i].people += roll->gaps[i].pairs > pairs_before[i];
}

static tal_status add_conversation(tal_roll *roll, int conversation, const tal_held *held)
{
    tal_roll_form *form = form_of(roll, conversation, held->performance.form);
    uint64_t total = held->result.total > 0 ? (uint64_t)held->result.total : 0;

    if (!form)
        return TAL_ENOMEM;
    form->people++;
    form->total += total;
    form->squares += total * total;
    form->passed += held->result.passed;
    add_gaps(roll, held);
    return add_moments(roll, conversation, &held->performance);
}

/* ---- The table ----------------------------------------------------------------------------------- */

/* Room for the row of one more person. */
static bool grow(rows *out, size_t items)
{
    size_t full = out->count * items;
    double *totals = tal_grow(out->totals, out->count, &out->totals_capacity, sizeof *totals);
    const char **candidates, **languages;
    int8_t *passed;

    if (!totals)
        return false;
    out->totals = totals;
    candidates = tal_grow(out->candidates, out->count, &out->candidates_capacity, sizeof *candidates);
    if (!candidates)
        return false;
    out->candidates = candidates;
    languages = tal_grow(out->languages, out->count, &out->languages_capacity, sizeof *languages);
    if (!languages)
        return false;
    out->languages = languages;
    passed = tal_grow(out->passed, out->count, &out->passed_capacity, sizeof *passed);
    if (!passed)
        return false;
    out->passed = passed;
    for (size_t i = 0; i < items; i++) {
        double *cells = tal_grow(out->cells, full + i, &out->cells_capacity, sizeof *cells);

        if (!cells)
            return false;
        out->cells = cells;
    }
    return true;
}

/* As the column @language of items.csv has it. */
static const char *language_of(const tal_roll *roll, const tal_candidate *candidate)
{
    int language = candidate->held[0].performance.language;

    for (int i = 1; i < roll->assembly.assessment->conversations_count; i++)
        if (candidate->held[i].performance.language != language)
            return "mixed";
    return roll->assembly.assessment->languages[language];
}

static tal_status add_row(tal_roll *roll, rows *out, const tal_candidate *candidate)
{
    size_t items = roll->sums.count;

    if (!grow(out, items))
        return TAL_ENOMEM;
    for (size_t i = 0; i < items; i++)
        out->cells[out->count * items + i] = tal_sums_level(&roll->sums.items[i], candidate);
    out->totals[out->count] = candidate->pooled.total;
    out->passed[out->count] = candidate->pooled.passed;
    out->languages[out->count] = language_of(roll, candidate);
    out->candidates[out->count] = tal_arena_text(roll->arena, candidate->id, strlen(candidate->id));
    return out->candidates[out->count++] ? TAL_OK : TAL_ENOMEM;
}

static tal_status add_candidate(tal_roll *roll, rows *out, const tal_candidate *candidate)
{
    int count = roll->assembly.assessment->conversations_count;
    uint64_t pairs[TAL_SKILLS];
    tal_status status = TAL_OK;

    for (int i = 0; i < TAL_SKILLS; i++)
        pairs[i] = roll->gaps[i].pairs;
    tal_sums_add(&roll->sums, candidate, count);
    if (candidate->state != TAL_COMPLETE)
        return TAL_OK;
    roll->complete++;
    roll->decisions[tal_band_decide(&roll->band, roll->assembly.rubric, &candidate->pooled)]++;
    for (int i = 0; !status && i < count; i++)
        status = add_conversation(roll, i, &candidate->held[i]);
    count_believers(roll, pairs);
    return status ? status : add_row(roll, out, candidate);
}

/* How all of a conversation fared stands in the items: where a form of few is left out, it could be had by subtraction. */
static void find_betrayer(tal_roll *roll, int conversation)
{
    tal_roll_form *smallest = NULL;
    uint64_t hidden = 0;

    for (size_t i = 0; i < roll->forms_count; i++) {
        tal_roll_form *form = &roll->forms[i];

        if (form->conversation != conversation)
            continue;
        if (form->people < TAL_GROUP_PEOPLE)
            hidden += form->people;
        else if (!smallest || form->people < smallest->people)
            smallest = form;
    }
    if (smallest)
        smallest->betrays = hidden > 0 && hidden < TAL_GROUP_PEOPLE;
}

/* "A hundred calls: the record (Discernment)" */
static const char *name_of(const tal_roll *roll, const tal_sums_item *item)
{
    tal_buffer name = TAL_BUFFER_EMPTY;
    const char *copy = NULL;

    tal_buffer_format(&name, "%s: %s (%s)", tal_roll_title(roll, item->conversation),
                      tal_roll_moment_name(roll, item->conversation, item->moment),
                      tal_roll_skill(roll, (int)item->skill));
    if (!name.failed)
        copy = tal_arena_text(roll->arena, name.bytes, name.length);
    tal_buffer_free(&name);
    return copy;
}

static tal_status open_missed(tal_roll *roll)
{
    for (int i = 0; i < roll->assembly.assessment->conversations_count; i++) {
        roll->missed[i] = tal_arena_alloc(roll->arena, (size_t)roll->assembly.scenarios[i]->replies_count,
                                          sizeof *roll->missed[i]);
        if (!roll->missed[i])
            return TAL_ENOMEM;
    }
    return TAL_OK;
}

static tal_status name_items(tal_roll *roll)
{
    tal_item_table *table = &roll->table;
    const tal_assembly *assembly = &roll->assembly;

    table->items_count = roll->sums.count;
    table->items = tal_arena_alloc(roll->arena, table->items_count, sizeof *table->items);
    table->scenarios = tal_arena_alloc(roll->arena, TAL_CONVERSATIONS_LIMIT, sizeof *table->scenarios);
    table->skills = tal_arena_alloc(roll->arena, TAL_SKILLS, sizeof *table->skills);
    if (!table->items || !table->scenarios || !table->skills)
        return TAL_ENOMEM;
    table->scenarios_count = (size_t)assembly->assessment->conversations_count;
    for (size_t i = 0; i < table->scenarios_count; i++)
        table->scenarios[i] = tal_roll_title(roll, (int)i);
    table->skills_count = TAL_SKILLS;
    for (int i = 0; i < TAL_SKILLS; i++)
        table->skills[i] = tal_roll_skill(roll, i);
    for (size_t i = 0; i < table->items_count; i++) {
        const tal_sums_item *it = &roll->sums.items[i];
        tal_item *item = &table->items[i];

        item->name = item->moment = name_of(roll, it);
        if (!item->name)
            return TAL_ENOMEM;
        item->scenario = it->conversation;
        item->skill = (int)it->skill;
    }
    return TAL_OK;
}

static int by_place(const void *a, const void *b)
{
    const tal_roll_form *x = a, *y = b;

    return x->conversation != y->conversation ? x->conversation - y->conversation : x->form - y->form;
}

static tal_status read_all(tal_roll *roll, rows *out, const char *folder, tal_diagnostics *diagnostics)
{
    tal_replay *replay = NULL;
    tal_replayed line;
    size_t before = tal_diagnostics_errors(diagnostics);
    tal_status status = tal_replay_open(&replay, folder, &roll->assembly, diagnostics);

    while (!status && !(status = tal_replay_next(replay, &line)))
        if (line.candidate)
            status = add_candidate(roll, out, line.candidate);
    tal_replay_close(replay);
    if (status != TAL_EENDED)
        return status;
    return tal_diagnostics_errors(diagnostics) > before ? TAL_EFILE : TAL_OK;
}

/* Of the assessment's languages the one that is asked for, or the first. */
static int pick_language(const tal_assessment *assessment, const char *language)
{
    int picked = language ? tal_tongue_pick(assessment->languages, assessment->languages_count, language) : 0;

    return picked < 0 ? 0 : picked;
}

tal_status tal_roll_of(tal_roll *out, const char *folder, const char *language, tal_diagnostics *diagnostics)
{
    rows it = { .count = 0 };
    tal_status status;

    *out = (tal_roll){ .arena = tal_arena_new() };
    status = out->arena ? tal_manifest_read_band(folder, &out->band) : TAL_ENOMEM;
    if (status == TAL_EFILE)
        return tal_manifest_tell_none(folder, diagnostics);
    if (!status)
        status = tal_manifest_read_invented(folder, &out->invented);
    if (!status)
        status = tal_manifest_assembly(&out->assembly, folder, diagnostics);
    if (!status)
        out->language = pick_language(out->assembly.assessment, language);
    if (!status)
        status = tal_sums_open(&out->sums, &out->assembly);
    if (!status)
        status = open_missed(out);
    if (!status)
        status = name_items(out);
    if (!status)
        status = read_all(out, &it, folder, diagnostics);
    if (out->forms_count > 0)
        qsort(out->forms, out->forms_count, sizeof *out->forms, by_place);
    out->table.people = it.count;
    out->table.cells = it.cells;
    out->table.totals = it.totals;
    out->table.passed = it.passed;
    out->table.candidates = it.candidates;
    out->table.languages = it.languages;
    for (int i = 0; !status && i < out->assembly.assessment->conversations_count; i++)
        find_betrayer(out, i);
    return status;
}

void tal_roll_close(tal_roll *roll)
{
    free(roll->table.cells);
    free(roll->table.totals);
    free(roll->table.passed);
    free(roll->table.candidates);
    free(roll->table.languages);
    free(roll->moments);
    free(roll->forms);
    tal_sums_close(&roll->sums);
    tal_assembly_close(&roll->assembly);
    tal_arena_free(roll->arena);
    *roll = (tal_roll){ .arena = NULL };
}
