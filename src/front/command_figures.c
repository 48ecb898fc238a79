/* `talante figures`: what an assessment psychologist asks of a table of items, of raters, and of groups. */
#include "base/intl.h"
#include "dossier/figures_files.h"
#include "front/command.h"
#include "front/terminal.h"
#include "report/figures_json.h"
#include "report/figures_text.h"
#include "stage/say.h"

/* All that is open, for one clean-up. */
typedef struct job {
    tal_table_file items_file, groups_file, raters_file;
    tal_item_table items;
    tal_attributes groups;
    tal_rating_table ratings;
    tal_figures *figures;
    tal_fairness *fairness;
    tal_raters *raters;
} job;

/* Reads one table, and what stands in it. FILE gets the name that an error is told of. */
static tal_status read_items(job *it, const tal_options *options, tal_diagnostics *found, const char **file)
{
    tal_status status;

    *file = options->words[0];
    status = tal_table_file_read(&it->items_file, *file, found);
    return status ? status : tal_figures_items(&it->items, &it->items_file);
}

static tal_status read_groups(job *it, const tal_options *options, tal_diagnostics *found, const char **file)
{
    tal_status status;

    if (!options->groups)
        return TAL_OK;
    *file = options->groups;
    status = tal_table_file_read(&it->groups_file, *file, found);
    return status ? status : tal_figures_groups(&it->groups, &it->groups_file, &it->items);
}

static tal_status read_raters(job *it, const tal_options *options, tal_diagnostics *found, const char **file)
{
    tal_status status;

    if (!options->raters)
        return TAL_OK;
    *file = options->raters;
    status = tal_table_file_read(&it->raters_file, *file, found);
    return status ? status : tal_figures_ratings(&it->ratings, &it->raters_file);
}

static tal_status compute(job *it, const tal_options *options)
{
    tal_status status = tal_figures_of(&it->figures, &it->items);

    if (!status)
        status = tal_fairness_of(&it->fairness, it->figures, options->groups ? &it->groups : NULL);
    if (!status && options->raters)
        status = tal_raters_of(&it->raters, &it->ratings);
    return status;
}

static int show(const job *it, const tal_options *options)
{
    tal_page page;

    if (options->json)
        return tal_say_json(tal_figures_json(options->words[0], it->figures, it->fairness, it->raters));
    page = tal_terminal_page_for_output(options->plain);
    tal_figures_text(&page, options->words[0], it->figures, it->fairness, it->raters);
    tal_terminal_show(&page);
    tal_page_free(&page);
    return TAL_EXIT_DONE;
}

int tal_command_figures(const tal_options *options)
{
    tal_diagnostics *found = tal_diagnostics_new();
    job it = { .figures = NULL };
    const char *file = options->words[0];
    tal_status status = found ? read_items(&it, options, found, &file) : TAL_ENOMEM;
    int code;

    if (!status)
        status = read_groups(&it, options, found, &file);
    if (!status)
        status = read_raters(&it, options, found, &file);
    if (!status)
        status = compute(&it, options);
    code = status ? tal_say_failure(status, file, found) : show(&it, options);
    tal_raters_free(it.raters);
    tal_fairness_free(it.fairness);
    tal_figures_free(it.figures);
    tal_table_file_close(&it.raters_file);
    tal_table_file_close(&it.groups_file);
    tal_table_file_close(&it.items_file);
    tal_diagnostics_free(found);
    return code;
}
