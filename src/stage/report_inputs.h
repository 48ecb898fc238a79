/* What is given beside results, for the page of the group: the groups that people belong to, and what judges rated. */
#ifndef TAL_STAGE_REPORT_INPUTS_H
#define TAL_STAGE_REPORT_INPUTS_H

#include "dossier/pages.h"
#include "stage/judges_files.h"
#include "stage/options.h"

typedef struct tal_report_inputs {
    const tal_options *options; /* borrowed */
    tal_table_file groups;
    tal_judges_files judges;
    int judged; /* the exit code of reading what judges rated: where it is not 0, that has been said */
} tal_report_inputs;

/* Reads the groups that OPTIONS name (of a person's page: none), and lends them to PAGES; what judges rated is read when PAGES ask for it.
 * Gives an exit code; what is wrong has been said. OUT is the caller's to free whatever it gives; it, OPTIONS and FOUND outlive PAGES. */
int tal_report_inputs_read(tal_report_inputs *out, tal_pages *pages, const tal_options *options, tal_diagnostics *found);
void tal_report_inputs_free(tal_report_inputs *it);

#endif
