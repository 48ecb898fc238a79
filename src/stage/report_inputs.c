/* Owns what pages are lent. */
#include "stage/report_inputs.h"

#include "stage/say.h"

int tal_report_inputs_read(tal_report_inputs *out, tal_pages *pages, const tal_options *options, tal_diagnostics *found)
{
    tal_status status;

    *out = (tal_report_inputs){ .groups = { .arena = NULL } };
    if (options->person)
        return TAL_EXIT_DONE;
    status = options->groups ? tal_table_file_read(&out->groups, options->groups, found) : TAL_OK;
    if (status)
        return tal_say_failure(status, options->groups, found);
    pages->groups = options->groups ? &out->groups : NULL;
    pages->judges = &out->judges.judges;
    return tal_judges_files_read(&out->judges, pages->folder, options->words + 1, (size_t)options->words_count - 1);
}

void tal_report_inputs_free(tal_report_inputs *it)
{
    tal_judges_files_free(&it->judges);
    tal_table_file_close(&it->groups);
}
