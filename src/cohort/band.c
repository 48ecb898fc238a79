/* From sums to errors of measurement, and to who is too close to a cut. Owns nothing. */
#include "cohort/band.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/reliability.h"
#include "base/intl.h"
#include "model/document.h"

const char *const tal_decision_names[TAL_DECISIONS] = { "passed", "not passed",
                                                        "to be decided by a person" };

/* ---- From a cohort --------------------------------------------------------------------------- */

/* The standard deviation, with n - 1, of scores that are counted. */
static double deviation_of(const uint64_t counts[TAL_SCORES])
{
    uint64_t n = 0, sum = 0, squares = 0;

    for (uint64_t score = 0; score < TAL_SCORES; score++) {
        n += counts[score];
        sum += score * counts[score];
        squares += score * score * counts[score];
    }
    if (n < 2)
        return 0;
    return sqrt(((double)squares - (double)sum * (double)sum / (double)n) / (double)(n - 1));
}

static double covariance_of(const tal_sums *sums, size_t i, size_t j, uint64_t people)
{
    size_t row = i > j ? i : j, column = i > j ? j : i;
    double product = (double)sums->products[row * (row + 1) / 2 + column];

    return (product - (double)sums->singles[i] * (double)sums->singles[j] / (double)people) /
           (double)(people - 1);
}

/* Which sum an item goes into, from 0, or -1. */
typedef int tal_grouping(const tal_sums_item *item, size_t index, int skill);

static int by_item(const tal_sums_item *item, size_t index, int skill)
{
    (void)item, (void)skill;
    return (int)index;
}

static int by_conversation(const tal_sums_item *item, size_t index, int skill)
{
    (void)index, (void)skill;
    return item->conversation;
}

/* Alpha over the items of SKILL (-1: all), summed as GROUPING says into up to GROUPS sums. */
static tal_status find_alpha(double *out, const tal_sums *sums, uint64_t people, int skill,
                             size_t groups, tal_grouping *grouping)
{
    double *matrix = calloc(groups > 0 ? groups * groups : 1, sizeof *matrix);
    size_t *places = calloc(groups ? groups : 1, sizeof *places); /* of a group among those that
                                                                   * occur, from 1 */
    size_t count = 0;

    if (!matrix || !places) {
        free(matrix);
        free(places);
        return TAL_ENOMEM;
    }
    for (size_t i = 0; i < sums->count; i++) {
        size_t *place = &places[grouping(&sums->items[i], i, skill)];

        if ((skill < 0 || (int)sums->items[i].skill == skill) && !*place)
            *place = ++count;
    }
    for (size_t i = 0; i < sums->count; i++)
        for (size_t j = 0; j < sums->count; j++) {
            size_t a = places[grouping(&sums->items[i], i, skill)];
            size_t b = places[grouping(&sums->items[j], j, skill)];

            if (skill < 0 ||
                ((int)sums->items[i].skill == skill && (int)sums->items[j].skill == skill))
                matrix[(a - 1) * count + b - 1] += covariance_of(sums, i, j, people);
        }
    *out = tal_alpha(matrix, count);
    free(matrix);
    free(places);
    return TAL_OK;
}

static int sem_of(double deviation, double reliability)
{
    double sem = tal_sem(deviation, reliability > 0 ? reliability : 0); /* NAN is not above 0 */

    return (int)lround(100 * sem);
}

tal_status tal_band_of(tal_band *out, tal_sums *sums, const tal_assembly *assembly)
{
    uint64_t people = sums->states[TAL_COMPLETE];
    size_t conversations = (size_t)assembly->assessment->conversations_count;
    double alpha;
    tal_status status;

    tal_sums_settle(sums);
    *out = (tal_band){ .people = people, .items_alpha = NAN, .testlets_alpha = NAN };
    memcpy(out->totals, sums->totals, sizeof out->totals);
    if (people < 2)
        return TAL_OK;
    status = find_alpha(&out->items_alpha, sums, people, -1, sums->count, by_item);
    if (!status && conversations > 1)
        status = find_alpha(&out->testlets_alpha, sums, people, -1, conversations, by_conversation);
    for (int i = 0; !status && i < TAL_SKILLS; i++) {
        status = find_alpha(&alpha, sums, people, i, sums->count, by_item);
        out->sems[i] = sem_of(deviation_of(sums->scores[i]), alpha);
    }
    out->sem =
        sem_of(deviation_of(sums->totals),
               conversations > 1 ? fmin(out->items_alpha, out->testlets_alpha) : out->items_alpha);
    out->set = people >= TAL_BAND_PEOPLE;
    return status;
}

tal_status tal_band_find(tal_band *out, tal_sums *sums, const tal_assembly *assembly,
                         tal_diagnostics *diagnostics)
{
    tal_status status = tal_band_of(out, sums, assembly);
    double items = out->items_alpha, testlets = out->testlets_alpha;

    if (status || !assembly->norm_path)
        return status;
    status = tal_band_read(out, assembly->norm_path, assembly, diagnostics);
    out->items_alpha = items;
    out->testlets_alpha = testlets;
    return status;
}

/* ---- What it says ---------------------------------------------------------------------------- */

tal_band_range tal_band_around(int score, int sem)
{
    int low = (100 * score - sem) < 0 ? 0 : (100 * score - sem) / 100;
    int high = (100 * score + sem + 99) / 100;

    return (tal_band_range){ low, high > 100 ? 100 : high };
}

int tal_band_percentile(const tal_band *band, int total)
{
    uint64_t below = 0, all = 0;

    for (int score = 0; score < TAL_SCORES; score++) {
        below += score < total ? band->totals[score] : 0;
        all += band->totals[score];
    }
    return all ? (int)((100 * (2 * below + band->totals[total]) + all) / (2 * all)) : 0;
}

bool tal_band_includes(int score, int sem, int cut)
{
    tal_band_range range = tal_band_around(score, sem);

    return range.low <= cut && cut <= range.high;
}

tal_decision_kind tal_band_decide(const tal_band *band, const tal_rubric *rubric,
                                  const tal_result *pooled)
{
    if (!band->set || tal_band_includes(pooled->total, band->sem, rubric->cut))
        return TAL_DECISION_PERSON;
    if (pooled->total < rubric->cut)
        return TAL_DECISION_NOT_PASSED;
    for (int i = 0; i < TAL_SKILLS; i++)
        if (pooled->skills[i].score >= 0 && rubric->floors[i] > 0 &&
            tal_band_includes(pooled->skills[i].score, band->sems[i], rubric->floors[i]))
            return TAL_DECISION_PERSON;
    return pooled->passed ? TAL_DECISION_PASSED : TAL_DECISION_NOT_PASSED;
}

/* ---- The norm file --------------------------------------------------------------------------- */

enum { UNKNOWN_FIELD = 480, MISSING = 481, WRONG_VALUE = 482, OTHER = 483 };

static const char *const fields[] = { "norm", "assessment", "candidates", "sem", "totals", NULL };
static const char *const sem_fields[] = { "total", "discernment", "validation", "disagreement",
                                          NULL };

void tal_band_put(const tal_band *band, const tal_assembly *assembly, tal_buffer *out)
{
    const char *id = assembly->assessment->id;

    tal_buffer_format(out, "norm: %s\nassessment: %s\ncandidates: %llu\nsem: { total: %d.%02d", id,
                      id, (unsigned long long)band->people, band->sem / 100, band->sem % 100);
    for (int i = 0; i < TAL_SKILLS; i++)
        tal_buffer_format(out, ", %s: %d.%02d", tal_skill_names[i], band->sems[i] / 100,
                          band->sems[i] % 100);
    tal_buffer_text(out, " }\ntotals: [");
    for (int i = 0; i < TAL_SCORES; i++)
        tal_buffer_format(out, "%s%llu", i ? ", " : "", (unsigned long long)band->totals[i]);
    tal_buffer_text(out, "]\n");
}

/* "6.42" as hundredths, up to 100. */
static bool read_hundredths(const tal_yaml *scalar, int *out)
{
    const char *text = scalar->text;
    size_t whole = strspn(text, "0123456789"), part = 0;
    int value;

    if (whole == 0 || whole > 3)
        return false;
    value = 100 * atoi(text);
    if (text[whole] == '.') {
        const char *digits = text + whole + 1;

        part = strspn(digits, "0123456789");
        if (part == 0 || part > 2)
            return false;
        value += part == 1 ? 10 * (digits[0] - '0') : 10 * (digits[0] - '0') + digits[1] - '0';
        whole += 1;
    }
    if (text[whole + part] || value > 10000)
        return false;
    *out = value;
    return true;
}

static void read_sems(tal_document *document, const tal_yaml *root, tal_band *band)
{
    const tal_yaml *map = tal_document_need(document, root, "sem", TAL_YAML_MAP);
    int *values[] = { &band->sem, &band->sems[0], &band->sems[1], &band->sems[2] };

    if (!map)
        return;
    tal_document_check(document, map, sem_fields, NULL);
    for (int i = 0; sem_fields[i]; i++) {
        const tal_yaml *it = tal_document_need(document, map, sem_fields[i], TAL_YAML_SCALAR);

        if (it && !read_hundredths(it, values[i]))
            tal_document_complain(
                document, WRONG_VALUE, it->offset, NULL,
                _("\"%s\" must be a number from 0 to 100 with up to two decimals"), sem_fields[i]);
    }
}

static void read_totals(tal_document *document, const tal_yaml *root, tal_band *band)
{
    const tal_yaml *list = tal_document_need(document, root, "totals", TAL_YAML_LIST);
    int count = 0;
    long value;

    for (const tal_yaml *it = list ? list->first : NULL; it; it = it->next, count++)
        if (count < TAL_SCORES && it->kind == TAL_YAML_SCALAR &&
            tal_yaml_int(it, 0, 1000000000, &value))
            band->totals[count] = (uint64_t)value;
        else if (count < TAL_SCORES)
            tal_document_complain(document, WRONG_VALUE, it->offset, NULL,
                                  _("\"%s\" has whole numbers"), "totals");
    if (list && count != TAL_SCORES)
        tal_document_complain(document, WRONG_VALUE, list->offset, NULL,
                              _("\"%s\" has 101 numbers, for the totals 0 to 100"), "totals");
}

static void read_norm(tal_document *document, const tal_yaml *root, const tal_assembly *assembly,
                      tal_band *band)
{
    const tal_yaml *people, *of;
    const char *name;
    long count = 0;

    tal_document_check(document, root, fields, NULL);
    name = tal_document_text(document, root, "norm");
    if (strlen(name) < sizeof band->source)
        strcpy(band->source, name);
    else
        tal_document_complain(document, WRONG_VALUE, tal_yaml_get(root, "norm")->offset, NULL,
                              _("\"%s\" is too long"), "norm");
    people = tal_document_need(document, root, "candidates", TAL_YAML_SCALAR);
    if (people && !tal_yaml_int(people, TAL_BAND_PEOPLE, 1000000000, &count))
        tal_document_complain(document, WRONG_VALUE, people->offset,
                              _("an error of measurement from fewer is not to be relied on"),
                              _("\"%s\" must be a whole number of at least 100"), "candidates");
    band->people = (uint64_t)count;
    read_sems(document, root, band);
    read_totals(document, root, band);
    of = tal_document_need(document, root, "assessment", TAL_YAML_SCALAR);
    if (of && strcmp(of->text, assembly->assessment->id) != 0)
        tal_document_complain(document, OTHER, of->offset, NULL,
                              _("this norm is of another assessment, \"%s\""), of->text);
}

tal_status tal_band_read(tal_band *out, const char *path, const tal_assembly *assembly,
                         tal_diagnostics *diagnostics)
{
    tal_document document = { .arena = tal_arena_new(),
                              .diagnostics = diagnostics,
                              .unknown = UNKNOWN_FIELD,
                              .missing = MISSING,
                              .wrong = WRONG_VALUE,
                              .no_field = _("a norm has no field \"%s\" here") };
    tal_source *source = NULL;
    tal_yaml_file *file = NULL;
    tal_status status = document.arena ? tal_source_read(&source, path, diagnostics) : TAL_ENOMEM;

    *out = (tal_band){ .set = true, .items_alpha = NAN, .testlets_alpha = NAN };
    document.source = source;
    if (!status)
        status = tal_yaml_read(&file, source, diagnostics);
    if (!status && tal_yaml_root(file)->kind != TAL_YAML_MAP) {
        tal_document_complain(&document, MISSING, 0, NULL, _("a norm has fields: %s"),
                              "norm, assessment ...");
        status = TAL_EFILE;
    } else if (!status) {
        read_norm(&document, tal_yaml_root(file), assembly, out);
        status = tal_document_status(&document);
    }
    tal_yaml_free(file);
    tal_source_free(source);
    tal_arena_free(document.arena);
    return status;
}
