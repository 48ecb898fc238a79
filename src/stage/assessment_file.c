/* Finds for an assessment the scenarios and rubrics that come with the program. */
#include "stage/assessment_file.h"

#include "stage/library.h"

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
    tal_finder finder = { find_scenario, find_rubric, NULL, &all, false };
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
