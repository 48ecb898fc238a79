/* Turns columns of text into tables of numbers. Computes nothing. */
#include "dossier/figures_files.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/fairness.h"
#include "base/intl.h"

static const double LARGEST = 1e9;

static const char CHOICE[] = "@choice:";

static void *get(const tal_table_file *file, size_t count, size_t size)
{
    return tal_arena_alloc(file->arena, count, size);
}

/* ---- The heading of the items ---- */

static bool begins_with(const char *text, const char *start)
{
    return strncmp(text, start, strlen(start)) == 0;
}

/* What is no item must be one of ours. */
static tal_status check_extra(const tal_table_file *file, size_t column)
{
    const char *name = file->heading[column];
    static const char *const known[] = { "@total", "@passed", "@language", "@retest" };

    if (begins_with(name, CHOICE) && name[strlen(CHOICE)])
        return TAL_OK;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strcmp(known[i], name) == 0)
            return TAL_OK;
    return tal_table_file_refuse_heading(
        file, TAL_CODE_TABLE_COLUMNS, column,
        _("there are @total, @passed, @language, @retest, and @choice: with a moment behind it"),
        _("there is no column \"%s\""), name);
}

static tal_status check_heading(tal_item_table *out, const tal_table_file *file)
{
    tal_status status = TAL_OK;

    if (strcmp(file->heading[0], "candidate") != 0)
        status = tal_table_file_refuse_heading(file, TAL_CODE_TABLE_COLUMNS, 0, NULL,
                                               _("the first column has to be \"candidate\", not \"%s\""),
                                               file->heading[0]);
    for (size_t i = 1; i < file->columns; i++) {
        tal_status other = TAL_OK;

        if (*file->heading[i] == '@')
            other = check_extra(file, i);
        else
            out->items_count++;
        out->choices_count += begins_with(file->heading[i], CHOICE);
        status = other ? other : status;
    }
    if (!status && !out->items_count)
        status = tal_table_file_refuse_heading(
            file, TAL_CODE_TABLE_COLUMNS, 0, _("a row begins with candidate, and then come the items"),
            _("there are no items"));
    if (!status && out->items_count > TAL_ITEMS_LIMIT)
        status = tal_table_file_refuse_heading(file, TAL_CODE_TABLE_LARGE, 0, NULL,
                                               _("there are %zu items; %d are the most"),
                                               out->items_count, TAL_ITEMS_LIMIT);
    return status;
}

/* ---- Structure: SCENARIO.MOMENT.SKILL ---- */

static bool has_structure(const char *name)
{
    const char *first = strchr(name, '.'), *last = strrchr(name, '.');

    return first && first > name && last > first + 1 && last[1];
}

/* The place of TEXT among NAMES, where it is put if it is new. */
static int place_of(const char **names, size_t *count, const char *text)
{
    size_t i = 0;

    while (i < *count && strcmp(names[i], text) != 0)
        i++;
    if (i == *count)
        names[(*count)++] = text;
    return (int)i;
}

/* All items have a structure, or none has. */
static tal_status find_structure(tal_item_table *out, const tal_table_file *file)
{
    for (size_t i = 0; i < out->items_count; i++)
        if (!has_structure(out->items[i].name))
            return TAL_OK;
    out->scenarios = get(file, out->items_count, sizeof *out->scenarios);
    out->skills = get(file, out->items_count, sizeof *out->skills);
    if (!out->scenarios || !out->skills)
        return TAL_ENOMEM;
    for (size_t i = 0; i < out->items_count; i++) {
        tal_item *item = &out->items[i];
        const char *last = strrchr(item->name, '.');
        const char *scenario = tal_arena_text(file->arena, item->name, strcspn(item->name, "."));

        item->moment = tal_arena_text(file->arena, item->name, (size_t)(last - item->name));
        if (!scenario || !item->moment)
            return TAL_ENOMEM;
        item->scenario = place_of(out->scenarios, &out->scenarios_count, scenario);
        item->skill = place_of(out->skills, &out->skills_count, last + 1);
    }
    return TAL_OK;
}

/* ---- People ---- */

static int by_name(const void *a, const void *b)
{
    const char **const *one = a, **const *other = b;

    return strcmp((*one)[0], (*other)[0]);
}

/* A first column in which nobody stands twice. */
static tal_status check_people(const tal_table_file *file)
{
    const char ***rows = get(file, file->rows, sizeof *rows); /* each leads to its cells */
    tal_status status = TAL_OK;

    if (!rows)
        return TAL_ENOMEM;
    for (size_t i = 0; i < file->rows; i++) {
        rows[i] = file->cells + i * file->columns;
        if (!*rows[i][0])
            status = tal_table_file_refuse(file, TAL_CODE_TABLE_VALUE, i, 0, NULL,
                                           _("the column \"%s\" is empty here"), file->heading[0]);
    }
    qsort(rows, file->rows, sizeof *rows, by_name);
    for (size_t i = 1; i < file->rows; i++)
        if (*rows[i][0] && strcmp(rows[i][0], rows[i - 1][0]) == 0) {
            const char **later = rows[i] > rows[i - 1] ? rows[i] : rows[i - 1];

            status = tal_table_file_refuse(file, TAL_CODE_TABLE_TWICE,
                                           (size_t)(later - file->cells) / file->columns, 0, NULL,
                                           _("\"%s\" stands in this table before"), later[0]);
        }
    return status;
}

/* ---- Columns ---- */

static tal_status read_numbers(const tal_table_file *file, size_t column, double **out)
{
    tal_status worst = TAL_OK;

    *out = get(file, file->rows, sizeof **out);
    if (!*out)
        return TAL_ENOMEM;
    for (size_t row = 0; row < file->rows; row++) {
        tal_status status =
            tal_table_file_number(file, row, column, -LARGEST, LARGEST, &(*out)[row]);

        worst = status ? status : worst;
    }
    return worst;
}

static tal_status read_passed(const tal_table_file *file, size_t column, int8_t **out)
{
    tal_status status = TAL_OK;

    *out = get(file, file->rows, sizeof **out);
    if (!*out)
        return TAL_ENOMEM;
    for (size_t row = 0; row < file->rows; row++) {
        const char *cell = tal_table_file_cell(file, row, column);

        (*out)[row] = *cell == '1' ? 1 : *cell == '0' ? 0 : TAL_UNKNOWN;
        if (!tal_table_file_missing(cell) && ((*out)[row] == TAL_UNKNOWN || cell[1]))
            status = tal_table_file_refuse(file, TAL_CODE_TABLE_VALUE, row, column, NULL,
                                           _("\"%s\" in the column \"%s\" is not 1, 0 or empty"), cell,
                                           file->heading[column]);
    }
    return status;
}

static tal_status read_texts(const tal_table_file *file, size_t column, const char ***out)
{
    *out = get(file, file->rows, sizeof **out);
    if (!*out)
        return TAL_ENOMEM;
    for (size_t row = 0; row < file->rows; row++) {
        const char *cell = tal_table_file_cell(file, row, column);

        (*out)[row] = tal_table_file_missing(cell) ? NULL : cell;
    }
    return TAL_OK;
}

static tal_status read_extra(tal_item_table *out, const tal_table_file *file, size_t column)
{
    const char *name = file->heading[column];

    if (strcmp(name, "@total") == 0)
        return read_numbers(file, column, &out->totals);
    if (strcmp(name, "@retest") == 0)
        return read_numbers(file, column, &out->retests);
    if (strcmp(name, "@passed") == 0)
        return read_passed(file, column, &out->passed);
    if (strcmp(name, "@language") == 0)
        return read_texts(file, column, &out->languages);
    out->choices[out->choices_count].moment = name + strlen(CHOICE);
    return read_texts(file, column, &out->choices[out->choices_count++].chosen);
}

static tal_status read_item(tal_item_table *out, const tal_table_file *file, size_t column, size_t item)
{
    tal_status worst = TAL_OK;

    out->items[item] = (tal_item){ file->heading[column], NULL, TAL_UNKNOWN, TAL_UNKNOWN };
    for (size_t row = 0; row < file->rows; row++) {
        tal_status status = tal_table_file_number(file, row, column, -LARGEST, LARGEST,
                                                  &out->cells[row * out->items_count + item]);

        worst = status ? status : worst;
    }
    return worst;
}

tal_status tal_figures_items(tal_item_table *out, const tal_table_file *file)
{
    tal_status worst;
    size_t item = 0;

    *out = (tal_item_table){ .people = file->rows };
    worst = check_heading(out, file);
    if (worst)
        return worst;
    worst = check_people(file);
    out->candidates = get(file, file->rows, sizeof *out->candidates);
    out->items = get(file, out->items_count, sizeof *out->items);
    out->cells = get(file, file->rows * out->items_count, sizeof *out->cells);
    out->choices = get(file, out->choices_count, sizeof *out->choices);
    if (!out->candidates || !out->items || !out->cells || !out->choices)
        return TAL_ENOMEM;
    for (size_t row = 0; row < file->rows; row++)
        out->candidates[row] = tal_table_file_cell(file, row, 0);
    out->choices_count = 0; /* counts again, as they are read */
    for (size_t i = 1; i < file->columns && worst != TAL_ENOMEM; i++) {
        tal_status status = *file->heading[i] == '@' ? read_extra(out, file, i)
                                                     : read_item(out, file, i, item++);

        worst = status ? status : worst;
    }
    return worst ? worst : find_structure(out, file);
}

/* ---- Groups ---- */

/* People write this table themselves: its first column may be called as in their answers (cohort/table.c). */
static bool is_candidate(const char *heading)
{
    return strcmp(heading, "candidate") == 0 || strcmp(heading, "candidato") == 0 || strcmp(heading, "candidata") == 0;
}

static tal_status check_groups(const tal_table_file *file)
{
    if (!is_candidate(file->heading[0]))
        return tal_table_file_refuse_heading(file, TAL_CODE_TABLE_COLUMNS, 0, NULL,
                                             _("the first column has to be \"candidate\", not \"%s\""),
                                             file->heading[0]);
    if (file->columns < 2)
        return tal_table_file_refuse_heading(file, TAL_CODE_TABLE_COLUMNS, 0,
                                             _("such as candidate,sex,race"), _("there are no groups"));
    if (file->columns > 1 + TAL_ATTRIBUTES_LIMIT)
        return tal_table_file_refuse_heading(file, TAL_CODE_TABLE_LARGE, 0, NULL,
                                             _("there are %zu kinds of groups; %d are the most"),
                                             file->columns - 1, TAL_ATTRIBUTES_LIMIT);
    return check_people(file);
}

/* For each person of ITEMS their place among the sorted people of FILE; as many as its rows: nowhere.
 * NULL: no memory. */
static size_t *match_people(const tal_table_file *file, const tal_item_table *items)
{
    const char **sorted = NULL;
    size_t count, *person = get(file, items->people, sizeof *person);

    if (!person || tal_table_file_names(file, 0, &sorted, &count))
        return NULL;
    for (size_t p = 0; p < items->people; p++)
        person[p] = tal_table_file_find(sorted, count, items->candidates[p]);
    return person;
}

static tal_status read_attribute(tal_attribute *out, const tal_table_file *file, size_t column,
                                 const tal_item_table *items, const size_t *person)
{
    const char **sorted, **by_row = get(file, file->rows, sizeof *by_row);
    const char **texts = get(file, items->people, sizeof *texts);
    size_t count;

    if (!by_row || !texts || tal_table_file_names(file, 0, &sorted, &count))
        return TAL_ENOMEM;
    for (size_t row = 0; row < file->rows; row++) {
        const char *cell = tal_table_file_cell(file, row, column);

        by_row[tal_table_file_find(sorted, count, tal_table_file_cell(file, row, 0))] =
            tal_table_file_missing(cell) ? NULL : cell;
    }
    for (size_t p = 0; p < items->people; p++)
        texts[p] = person[p] < count ? by_row[person[p]] : NULL;
    return tal_attribute_of(out, file->arena, file->heading[column], texts, items->people);
}

tal_status tal_figures_groups(tal_attributes *out, const tal_table_file *file,
                              const tal_item_table *items)
{
    tal_status status = check_groups(file);
    size_t *person = status ? NULL : match_people(file, items);

    *out = (tal_attributes){ .list = NULL };
    if (status)
        return status;
    out->list = get(file, file->columns, sizeof *out->list);
    if (!person || !out->list)
        return TAL_ENOMEM;
    for (size_t p = 0; p < items->people; p++)
        out->unlisted += person[p] == file->rows;
    out->strangers = file->rows - (items->people - out->unlisted);
    for (size_t i = 1; !status && i < file->columns; i++)
        status = read_attribute(&out->list[out->count++], file, i, items, person);
    return status;
}

/* ---- Ratings ---- */

static bool is_heading(const tal_table_file *file, const char *a, const char *b, const char *c)
{
    return file->columns == 3 && strcmp(file->heading[0], a) == 0 && strcmp(file->heading[1], b) == 0 &&
           strcmp(file->heading[2], c) == 0;
}

static tal_status read_rating(tal_rating_table *out, const tal_table_file *file, size_t row)
{
    size_t rater_column = out->is_angoff ? 0 : 1;
    const char *rater = tal_table_file_cell(file, row, rater_column);
    const char *target = tal_table_file_cell(file, row, 1 - rater_column);
    double *cell = &out->cells[tal_table_file_find(out->targets, out->targets_count, target) *
                                   out->raters_count +
                               tal_table_file_find(out->raters, out->raters_count, rater)];
    double value;
    tal_status status = tal_table_file_number(file, row, 2, out->is_angoff ? 0 : -LARGEST,
                                              out->is_angoff ? 1 : LARGEST, &value);

    if (!status && !isnan(value) && !isnan(*cell))
        return tal_table_file_refuse(file, TAL_CODE_TABLE_TWICE, row, 0, NULL,
                                     _("\"%s\" has rated \"%s\" before"), rater, target);
    *cell = isnan(value) ? *cell : value;
    return status;
}

tal_status tal_figures_ratings(tal_rating_table *out, const tal_table_file *file)
{
    tal_status worst, status;
    size_t cells;

    *out = (tal_rating_table){ .is_angoff = is_heading(file, "judge", "item", "probability") };
    if (!out->is_angoff && !is_heading(file, "target", "rater", "rating"))
        return tal_table_file_refuse_heading(file, TAL_CODE_TABLE_COLUMNS, 0, NULL,
                                             _("the heading has to be target,rater,rating or "
                                               "judge,item,probability"));
    worst = tal_table_file_names(file, out->is_angoff ? 0 : 1, &out->raters, &out->raters_count);
    status = tal_table_file_names(file, out->is_angoff ? 1 : 0, &out->targets, &out->targets_count);
    worst = status ? status : worst;
    if (!worst && out->raters_count > TAL_JUDGES_LIMIT)
        return tal_table_file_refuse_heading(file, TAL_CODE_TABLE_LARGE, 0, NULL,
                                             _("there are %zu raters; %d are the most"), out->raters_count,
                                             TAL_JUDGES_LIMIT);
    cells = out->raters_count * out->targets_count;
    out->cells = get(file, cells, sizeof *out->cells);
    if (worst || !out->cells)
        return worst ? worst : TAL_ENOMEM;
    for (size_t i = 0; i < cells; i++)
        out->cells[i] = NAN;
    for (size_t row = 0; row < file->rows; row++) {
        status = read_rating(out, file, row);
        worst = status ? status : worst;
    }
    return worst;
}
