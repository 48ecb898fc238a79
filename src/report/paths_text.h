/* How the paths of a scenario went, as text: for who has to find where one of them goes off. */
#ifndef TAL_REPORT_PATHS_TEXT_H
#define TAL_REPORT_PATHS_TEXT_H

#include "report/page.h"
#include "session/paths.h"

/* What a run that has not passed expected and what came, clause by clause, or why a step cannot be
 * taken; then the way it took. In the words of the scenario's file, whose name is FILE. */
void tal_paths_text_failure(tal_page *page, const char *file, const tal_path_run *run);

/* A line for a file; and one for all of them. */
void tal_paths_text_file(tal_page *page, const char *file, const tal_paths *paths);
void tal_paths_text_sum(tal_page *page, int files, int passed, int failed);

/* How much the paths meet of the scenario, and what they do not. Nothing without coverage. */
void tal_paths_text_coverage(tal_page *page, const tal_paths *paths, const tal_scenario *scenario);

#endif
