/* `talante explore`: what every session of a scenario comes to, and how cheap strategies fare. */
#include <stdlib.h>

#include "analysis/survey.h"
#include "base/diagnostics.h"
#include "base/intl.h"
#include "base/machine.h"
#include "front/choose.h"
#include "front/command.h"
#include "front/terminal.h"
#include "report/explore_json.h"
#include "report/explore_text.h"
#include "stage/rubric_file.h"
#include "stage/say.h"

/* Some 20 million situations. More would seldom prove more: what does not fit has a counter that
 * grows for ever. */
static const size_t explore_bytes = (size_t)1 << 30;

static int show(const tal_options *options, const tal_survey *survey)
{
    const char *file = options->words[0]; /* or a name: as it was asked for */
    tal_page page;

    if (options->json)
        return tal_say_json(tal_explore_json(file, survey));
    page = tal_terminal_page_for_output(options->plain);
    tal_explore_text(&page, file, survey, tal_options_language(options));
    tal_terminal_show(&page);
    tal_page_free(&page);
    return TAL_EXIT_DONE;
}

static int explore(const tal_options *options, const char *file, const tal_scenario *scenario,
                   const tal_rubric *rubric, tal_diagnostics *found)
{
    tal_graph_limits limits = { tal_machine_threads(), tal_machine_memory(explore_bytes) };
    tal_trouble trouble = { 0 };
    tal_survey survey;
    tal_status status;
    int code;

    if (options->form >= scenario->forms_count) {
        tal_say_error(_("--form: this scenario has the forms 0 to %d"), scenario->forms_count - 1);
        return TAL_EXIT_USAGE;
    }
    status = tal_survey_run(&survey, scenario, rubric, options->form, &limits, &trouble);
    if (status == TAL_EFUNCTION) {
        tal_error(found, trouble.code, scenario->source,
                  tal_source_text(scenario->source, trouble.line), NULL, "%s", trouble.message);
        tal_say_diagnostics(stderr, found);
        code = TAL_EXIT_FILE;
    } else {
        code = status ? tal_say_failure(status, file, NULL) : show(options, &survey);
    }
    tal_survey_free(&survey);
    return code;
}

static int load(const char *file, tal_scenario **scenario, tal_rubric **rubric,
                tal_diagnostics *found)
{
    tal_status status = tal_scenario_load(scenario, file, found);

    if (status)
        return tal_say_failure(status, file, found);
    status = tal_rubric_file_load(rubric, found);
    return status ? tal_say_failure(status, "three-skills.yaml", found) : TAL_EXIT_DONE;
}

int tal_command_explore(const tal_options *options)
{
    tal_diagnostics *found = tal_diagnostics_new();
    tal_scenario *scenario = NULL;
    tal_rubric *rubric = NULL;
    char *file = NULL;
    int code = found ? tal_choose_scenario(&file, options, NULL)
                     : tal_say_failure(TAL_ENOMEM, "explore", NULL);

    if (!code)
        code = load(file, &scenario, &rubric, found);
    if (!code)
        code = explore(options, file, scenario, rubric, found);
    free(file);
    tal_rubric_free(rubric);
    tal_scenario_free(scenario);
    tal_diagnostics_free(found);
    return code;
}
