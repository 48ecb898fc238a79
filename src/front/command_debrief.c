/* `talante debrief`: what a recorded session meant, finished or not. */
#include <stdlib.h>

#include "front/command.h"
#include "front/interface.h"
#include "front/say.h"
#include "front/terminal.h"
#include "report/account_text.h"
#include "store/verify.h"

/* Plays the log again: what it meant, and what it scored. */
static tal_status make_account(const tal_log *log, const tal_scenario *scenario,
                               const tal_rubric *rubric, tal_account **account, tal_result *result)
{
    tal_start start = { log->start.language, log->start.seed, log->start.form, TAL_ORDER_SEEDED };
    tal_session *session = NULL;
    tal_action *actions = NULL;
    size_t count;
    tal_status status = tal_log_actions(log, &actions, &count);

    if (!status)
        status = tal_account_new(account, scenario, &start, actions, count);
    if (!status)
        status = tal_session_start(&session, scenario, &start);
    if (!status)
        status = tal_session_replay(session, actions, count, NULL);
    if (!status)
        status = tal_session_result(session, rubric, result);
    tal_session_free(session);
    free(actions);
    return status;
}

static void show(const tal_options *options, const tal_log *log, const tal_account *account,
                 const tal_result *result, const tal_rubric *rubric)
{
    tal_page page = tal_terminal_page_for_output(options->plain);

    tal_account_text_summary(&page, account, result, rubric, log->start.language);
    tal_account_text_lines(&page, account, rubric, log->start.language);
    tal_terminal_show(&page);
    tal_page_free(&page);
}

int tal_command_debrief(const tal_options *options)
{
    const char *path = options->words[0];
    tal_diagnostics *found = tal_diagnostics_new();
    tal_scenario *scenario = NULL;
    tal_rubric *rubric = NULL;
    tal_account *account = NULL;
    tal_log *log = NULL;
    tal_result result;
    int code = TAL_EXIT_DONE;
    tal_status status = found ? tal_log_read(&log, path, found) : TAL_ENOMEM;

    if (!status)
        status = tal_log_load(log, &scenario, &rubric, found);
    if (!status && !options->language)
        tal_interface_speak(log->start.language);
    if (!status)
        status = make_account(log, scenario, rubric, &account, &result);
    if (status) {
        code = tal_say_failure(status, path, found);
    } else {
        show(options, log, account, &result, rubric);
        tal_say_diagnostics(stderr, found);
    }
    tal_account_free(account);
    tal_rubric_free(rubric);
    tal_scenario_free(scenario);
    tal_log_free(log);
    tal_diagnostics_free(found);
    return code;
}
