/* `talante debrief`: what a recorded session meant, finished or not; with --evidence, what its points rest on. */
#include "base/folder.h"
#include "base/intl.h"
#include "dossier/evidence.h"
#include "front/command.h"
#include "front/debriefing.h"
#include "front/proving.h"
#include "report/account_text.h"
#include "stage/interface.h"
#include "stage/key_file.h"
#include "stage/recording.h"
#include "stage/say.h"

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

static void show(const tal_options *options, const tal_told *told)
{
    tal_page page = tal_terminal_page_for_output(options->plain);
    tal_reader reader = { .page = &page };
    const tal_log *log = told->log;
    const tal_debriefing d = {
        told->account, &told->result, told->rubric, log->rated ? log->rating : NULL, log->start.language,
    };
    tal_advice advice = tal_advice_choose(told->account);
    tal_scenario_info info;

    tal_scenario_info_get(told->scenario, log->start.language, &info);
    tal_account_text_head(&page, &info);
    tal_account_text_ending(&page, told->account);
    tal_debriefing_summary(&d, &reader);
    if (log->start.mode != TAL_READING && !log->start.lexicon_sha256)
        show_key(told->scenario, &reader);
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

/* That a debrief is read is recorded. Of evidence it is not where somebody was named: who looks at that is whoever judges
 * their appeal. */
static bool is_read(const tal_options *options, const tal_told *told)
{
    const char *moment = options->words_count > 1 ? options->words[1] : NULL;

    return !options->evidence || (!told->log->named && tal_evidence_has(told, moment));
}

static int tell(const tal_options *options, const tal_log *log, tal_diagnostics *found)
{
    tal_told told;
    int code = TAL_EXIT_DONE;
    tal_status status;

    if (!options->language)
        tal_interface_offer(log->start.language);
    status = tal_told_open(&told, log, found);
    if (status) {
        code = tal_say_failure(status, log->path, found);
    } else {
        if (is_read(options, &told) && tal_recording_reading(log))
            tal_say_error(_("it is not recorded that this debrief was read"));
        if (options->evidence)
            code = tal_proving_show(options, &told);
        else
            show(options, &told);
        tal_say_diagnostics(stderr, found);
    }
    tal_told_close(&told);
    return code;
}

int tal_command_debrief(const tal_options *options)
{
    const char *path = options->words[0];
    tal_diagnostics *found = tal_diagnostics_new();
    tal_log *log = NULL;
    int code;
    tal_status status;

    if (options->words_count > 1 && !options->evidence) {
        tal_say_error(_("a moment is named for --evidence only"));
        code = TAL_EXIT_USAGE;
    } else if (options->json && !options->evidence) {
        tal_say_error(_("--json goes with --evidence only"));
        code = TAL_EXIT_USAGE;
    } else if (options->evidence && tal_folder_is(path)) {
        code = tal_proving_results(options, found);
    } else {
        status = found ? tal_log_read(&log, path, found) : TAL_ENOMEM;
        code = status            ? tal_say_failure(status, path, found)
               : is_reading(log) ? TAL_EXIT_NO
                                 : tell(options, log, found);
    }
    tal_log_free(log);
    tal_diagnostics_free(found);
    return code;
}
