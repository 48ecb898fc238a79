/* Loads rubrics and says what is wrong with them: `talante check` is for scenarios. */
#include <stdio.h>
#include <stdlib.h>
#include <talante/talante.h>

static void check(const char *path)
{
    tal_diagnostics *found = tal_diagnostics_new();
    tal_rubric *rubric = NULL;
    tal_status status = tal_rubric_load(&rubric, path, found);
    for (size_t i = 0; i < tal_diagnostics_count(found); i++) {
        char *text = tal_diagnostic_format(tal_diagnostics_get(found, i));
        fputs(text ? text : "out of memory\n", stdout);
        free(text);
    }
    if (!status)
        printf("%s: no mistakes found\n", path);
    tal_rubric_free(rubric);
    tal_diagnostics_free(found);
}

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++)
        check(argv[i]);
    return 0;
}
