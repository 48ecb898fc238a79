/* `talante rescore`: whose result another rubric would change, and why. Changes nothing. */
#include "base/intl.h"
#include "cohort/rescore.h"
#include "front/command.h"
#include "front/rescored.h"
#include "front/terminal.h"
#include "stage/interface.h"
#include "stage/say.h"

static int show(const tal_rescore *rescore, const tal_options *options)
{
    tal_page page;

    if (options->json)
        return tal_say_json(tal_rescored_json(options->words[0], rescore, tal_interface_spoken()));
    page = tal_terminal_page_for_output(options->plain);
    tal_rescored_text(&page, rescore, tal_interface_spoken());
    tal_terminal_show(&page);
    tal_page_free(&page);
    return TAL_EXIT_DONE;
}

int tal_command_rescore(const tal_options *options)
{
    tal_diagnostics *found = tal_diagnostics_new();
    tal_rescore rescore = { .people = NULL };
    tal_rubric *rubric = NULL;
    const char *file = options->rubric;
    int code;
    tal_status status;

    if (!file) {
        tal_say_error(_("--%s is missing"), "rubric");
        tal_diagnostics_free(found);
        return TAL_EXIT_USAGE;
    }
    status = found ? tal_rubric_load(&rubric, file, found) : TAL_ENOMEM;
    if (!status) {
        file = options->words[0];
        status = tal_rescore_of(&rescore, file, rubric, found);
    }
    code = status ? tal_say_failure(status, file, found) : show(&rescore, options);
    if (!code && rescore.count > 0)
        code = TAL_EXIT_NO;
    tal_rescore_close(&rescore);
    tal_rubric_free(rubric);
    tal_diagnostics_free(found);
    return code;
}
