/* Finds an assessment, and for it the scenarios and rubrics that come with the program. */
#include "front/assessment_file.h"

#include <string.h>

#include "front/library.h"
#include "front/say.h"

int tal_assessment_file_find(char **path, const char *word)
{
    tal_library library;
    tal_status status;

    if (tal_library_is_file(TAL_LIBRARY_ASSESSMENTS, word)) {
        *path = strdup(word);
        return *path ? TAL_EXIT_DONE : tal_say_failure(TAL_ENOMEM, word, NULL);
    }
    status = tal_library_open(&library, TAL_LIBRARY_ASSESSMENTS);
    if (status)
        return tal_say_failure(status, "assets/assessments", NULL);
    *path = tal_library_find(&library, word);
    tal_library_close(&library);
    return *path ? TAL_EXIT_DONE : TAL_EXIT_USAGE;
}

typedef struct shipped {
    tal_library scenarios, rubrics;
} shipped;

static char *find_scenario(const void *self, const char *name, tal_nearest *nearest)
{
    return tal_library_path_of(&((const shipped *)self)->scenarios, name, nearest);
}

static char *find_rubric(const void *self, const char *name, tal_nearest *nearest)
{
    return tal_library_path_of(&((const shipped *)self)->rubrics, name, nearest);
}

tal_status tal_assessment_file_load(tal_assembly *out, const char *path,
                                    tal_diagnostics *diagnostics)
{
    shipped all;
    tal_finder finder = { find_scenario, find_rubric, NULL, &all };
    tal_status status = tal_library_open(&all.scenarios, TAL_LIBRARY_SCENARIOS);
    tal_status rubrics = tal_library_open(&all.rubrics, TAL_LIBRARY_RUBRICS);

    *out = (tal_assembly){ 0 };
    status = status ? status : rubrics;
    if (!status)
        status = tal_assembly_load(out, path, &finder, diagnostics);
    tal_library_close(&all.scenarios);
    tal_library_close(&all.rubrics);
    return status;
}
