/* `talante script`: a scenario as a script, for an expert to read and sign. */
#include <stdio.h>
#include <stdlib.h>

#include "front/choose.h"
#include "front/command.h"
#include "report/script_md.h"
#include "stage/interface.h"
#include "stage/key_file.h"
#include "stage/rubric_file.h"
#include "stage/say.h"

/* What loading warned of goes to stderr: whoever signs should know of a translation that is stale. */
static int show(const tal_scenario *scenario, const tal_rubric *rubric, const tal_rated_key *rated,
                const tal_diagnostics *found)
{
    tal_buffer key = TAL_BUFFER_EMPTY;
    char *text = NULL;

    tal_rated_key_put(&key, rated);
    if (!key.failed)
        text = tal_script_md(scenario, rubric, tal_interface_spoken(), key.bytes);
    tal_buffer_free(&key);
    if (!text)
        return tal_say_failure(TAL_ENOMEM, "script", NULL);
    fputs(text, stdout);
    fflush(stdout); /* so that the warnings come last where both go to one place */
    tal_say_diagnostics(stderr, found);
    free(text);
    return TAL_EXIT_DONE;
}

static int script(const char *file, tal_diagnostics *found)
{
    tal_scenario *scenario = NULL;
    tal_rubric *rubric = NULL;
    tal_rated_key key;
    tal_status status = tal_scenario_load(&scenario, file, found);
    int code;

    if (status)
        return tal_say_failure(status, file, found);
    status = tal_rubric_file_load(&rubric, found);
    code = status ? tal_say_failure(status, "three-skills.yaml", found)
                  : tal_key_file_read(&key, scenario, file);
    if (!code)
        code = show(scenario, rubric, &key, found);
    tal_rubric_free(rubric);
    tal_scenario_free(scenario);
    return code;
}

int tal_command_script(const tal_options *options)
{
    tal_diagnostics *found = tal_diagnostics_new();
    char *file = NULL;
    int code = found ? tal_choose_scenario(&file, options, NULL)
                     : tal_say_failure(TAL_ENOMEM, "script", NULL);

    if (!code)
        code = script(file, found);
    free(file);
    tal_diagnostics_free(found);
    return code;
}
