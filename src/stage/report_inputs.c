/* Owns what pages are lent. */
#include "stage/report_inputs.h"

#include "stage/say.h"

/* A tal_pages' judge. */
static const tal_judges *judge(void *self, const tal_assembly *assembly)
{
    tal_report_inputs *it = self;
    const tal_options *options = it->options;

    it->judged = tal_judges_files_read(&it->judges, options->words[0], assembly, options->words + 1, (size_t)options->words_count - 1);
    return it->judged ? NULL : &it->judges.judges;
}

int tal_report_inputs_read(tal_report_inputs *out, tal_pages *pages, const tal_options *options, tal_diagnostics *found)
{
    tal_status status;

    *out = (tal_report_inputs){ .options = options };
    if (options->person)
        return TAL_EXIT_DONE;
    status = options->groups ? tal_table_file_read(&out->groups, options->groups, found) : TAL_OK;
    if (status)
        return tal_say_failure(status, options->groups, found);
    pages->groups = options->groups ? &out->groups : NULL;
    pages->judge = judge;
    pages->judging = out;
    return TAL_EXIT_DONE;
}

void tal_report_inputs_free(tal_report_inputs *it)
{
    tal_judges_files_free(&it->judges);
    tal_table_file_close(&it->groups);
}
