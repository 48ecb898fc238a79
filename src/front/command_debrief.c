/* `talante debrief`: what a recorded session meant, finished or not. */
#include <stdlib.h>

#include "base/intl.h"
#include "front/command.h"
#include "front/debriefing.h"
#include "front/key_file.h"
#include "report/account_text.h"
#include "stage/interface.h"
#include "stage/recording.h"
#include "stage/say.h"
#include "store/verify.h"

/* Plays the log again: what it meant, and what it scored. */
static tal_status make_account(const tal_log *log, const tal_scenario *scenario,
                               const tal_rubric *rubric, tal_listener *listener,
                               tal_account **account, tal_result *result)
{
    tal_start start = { log->start.language, log->start.seed, log->start.form, TAL_ORDER_SEEDED };
    tal_session *session = NULL;
    tal_action *actions = NULL;
    size_t count;
    tal_status status = tal_log_actions(log, &actions, &count);

    if (!status)
        status = tal_account_new(account, scenario, &start, listener, actions, count);
    if (!status)
        status = tal_session_start(&session, scenario, &start);
    if (!status)
        status = tal_session_listen(session, listener);
    if (!status)
        status = tal_session_replay(session, actions, count, NULL);
    if (!status)
        status = tal_session_result(session, rubric, result);
    tal_session_free(session);
    free(actions);
    return status;
}

/* Whose levels these are: of what comes with the program it may be known that judges have rated them. */
static void show_key(const tal_scenario *scenario, tal_reader *reader)
{
    tal_buffer text = TAL_BUFFER_EMPTY;
    tal_rated_key key;

    if (tal_key_file_shipped(&key, scenario) != TAL_EXIT_DONE)
        return;
    tal_rated_key_put(&text, &key);
    tal_page_gap(reader->page);
    tal_page_putf(reader->page, TAL_FACE_QUIET, _("The levels of the replies: %s."), text.bytes ? text.bytes : "");
    tal_page_end(reader->page, 2, 2);
    tal_buffer_free(&text);
    tal_reader_show(reader);
}

static void show(const tal_options *options, const tal_log *log, const tal_scenario *scenario,
                 const tal_account *account, const tal_result *result, const tal_rubric *rubric)
{
    tal_page page = tal_terminal_page_for_output(options->plain);
    tal_reader reader = { .page = &page };
    const tal_debriefing d = {
        account, result, rubric, log->rated ? log->rating : NULL, log->start.language,
    };
    tal_advice advice = tal_advice_choose(account);
    tal_scenario_info info;

    tal_scenario_info_get(scenario, log->start.language, &info);
    tal_account_text_head(&page, &info);
    tal_account_text_ending(&page, account);
    tal_debriefing_summary(&d, &reader);
    if (log->start.mode != TAL_READING && !log->start.lexicon_sha256)
        show_key(scenario, &reader);
    tal_debriefing_lines(&d, &reader);
    if (log->start.mode == TAL_PRACTICE)
        tal_debriefing_advice(&d, &advice, &reader);
    tal_page_free(&page);
}

/* Of a reading there is nothing to tell. */
static bool is_reading(const tal_log *log)
{
    if (log->start.mode != TAL_READING)
        return false;
    tal_say_error(_("%s: nothing was played: it records that an example or a debrief was read"),
                  log->path);
    return true;
}

int tal_command_debrief(const tal_options *options)
{
    const char *path = options->words[0];
    tal_diagnostics *found = tal_diagnostics_new();
    tal_scenario *scenario = NULL;
    tal_rubric *rubric = NULL;
    tal_lexicon *lexicon = NULL;
    tal_listener *listener = NULL;
    tal_account *account = NULL;
    tal_log *log = NULL;
    tal_result result;
    int code = TAL_EXIT_DONE;
    tal_status status = found ? tal_log_read(&log, path, found) : TAL_ENOMEM;

    if (!status)
        status = tal_log_load(log, &scenario, &rubric, found);
    if (!status)
        status = tal_log_load_lexicon(log, &lexicon, found);
    if (!status && lexicon && !(listener = tal_listener_new(lexicon)))
        status = TAL_ENOMEM;
    if (!status && is_reading(log)) {
        code = TAL_EXIT_NO;
        goto out;
    }
    if (!status && !options->language)
        tal_interface_speak(log->start.language);
    if (!status)
        status = make_account(log, scenario, rubric, listener, &account, &result);
    if (status) {
        code = tal_say_failure(status, path, found);
    } else {
        if (tal_recording_reading(log))
            tal_say_error(_("it is not recorded that this debrief was read"));
        show(options, log, scenario, account, &result, rubric);
        tal_say_diagnostics(stderr, found);
    }
out:
    tal_account_free(account);
    tal_listener_free(listener);
    tal_lexicon_free(lexicon);
    tal_rubric_free(rubric);
    tal_scenario_free(scenario);
    tal_log_free(log);
    tal_diagnostics_free(found);
    return code;
}
