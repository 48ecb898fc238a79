/*
 * `talante play`: from the command line to a conversation, and from its end to the result and the
 * exit code. Owns everything that a session needs while it runs.
 */
#include "front/command.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/intl.h"
#include "base/random.h"
#include "debrief/example.h"
#include "front/choose.h"
#include "front/interface.h"
#include "front/lexicon_files.h"
#include "front/library.h"
#include "front/quote.h"
#include "front/recording.h"
#include "front/rubric_file.h"
#include "front/say.h"
#include "front/talk.h"
#include "front/walkthrough.h"
#include "language/listen.h"
#include "model/rubric.h"
#include "report/result_json.h"
#include "store/history.h"
#include "store/home.h"
#include "store/verify.h"

typedef struct play {
    const tal_options *options;
    tal_terminal *terminal;
    tal_diagnostics *found;
    char *path;         /* of the scenario; of the journal where RESUMED */
    char *rubric_path;
    tal_scenario *scenario;
    tal_rubric *rubric;
    tal_lexicon *lexicon;   /* NULL: replies are picked ... */
    tal_listener *listener; /* ... and nobody listens */
    tal_log *log;       /* where RESUMED */
    bool resumed;
    tal_recording recording;
    tal_game game;
    char *journal_path; /* NULL: nothing was recorded */
} play;

static int load_scenario(play *p)
{
    tal_status status = tal_scenario_load(&p->scenario, p->path, p->found);

    if (status)
        return tal_say_failure(status, p->path, p->found);
    p->rubric_path = tal_rubric_file_path();
    status = p->rubric_path ? tal_rubric_load(&p->rubric, p->rubric_path, p->found) : TAL_EIO;
    return status ? tal_say_failure(status, "three-skills.yaml", p->found) : TAL_EXIT_DONE;
}

/* ---- How it is played ------------------------------------------------------------------------- */

/* The scenario's own name for a language; NULL: it does not have it. */
static const char *find_language(const tal_scenario *scenario, const char *wanted)
{
    const char *language;

    for (size_t i = 0; (language = tal_scenario_language(scenario, i)); i++)
        if (strcmp(language, wanted) == 0)
            break;
    return language;
}

static int refuse_language(const play *p)
{
    tal_buffer all = TAL_BUFFER_EMPTY;
    const char *language;

    for (size_t i = 0; (language = tal_scenario_language(p->scenario, i)); i++)
        tal_buffer_format(&all, "%s%s", i ? ", " : "", language);
    tal_say_error(_("this scenario does not speak \u201C%s\u201D; it has: %s"), p->options->language,
                  all.bytes ? all.bytes : "");
    tal_buffer_free(&all);
    return TAL_EXIT_USAGE;
}

/* Fills in how the game starts: language, seed, form, mode. */
static int choose_start(play *p)
{
    const tal_options *options = p->options;
    int forms = tal_scenario_forms(p->scenario);
    tal_start *start = &p->game.start;

    start->language = find_language(p->scenario, tal_interface_spoken());
    if (!start->language && options->language)
        return refuse_language(p);
    if (!start->language)
        start->language = tal_scenario_language(p->scenario, 0);
    if (options->form >= forms) {
        tal_say_error(_("--form: this scenario has the forms 0 to %d"), forms - 1);
        return TAL_EXIT_USAGE;
    }
    /* 32 bits, so that a person can read the seed out to another. */
    start->seed = options->has_seed ? options->seed : tal_seed_from_system() & UINT32_MAX;
    start->form = options->form;
    start->order = TAL_ORDER_SEEDED;
    p->game.mode = options->assess ? TAL_ASSESSMENT : TAL_PRACTICE;
    return TAL_EXIT_DONE;
}

/* An assessment has to measure all three skills. */
static int check_measured(play *p)
{
    tal_result result;
    bool refused = false;
    tal_status status = tal_session_result(p->game.session, p->rubric, &result);

    if (status)
        return tal_say_failure(status, p->path, NULL);
    for (int i = 0; i < TAL_SKILLS; i++) {
        if (result.skills[i].measured)
            continue;
        refused = true;
        tal_say_error(_("%s: form %d does not measure %s: it takes %d moments, and there are %d"),
                      p->path, p->game.start.form,
                      tal_rubric_skill_name(p->rubric, (tal_skill)i, p->game.start.language),
                      TAL_MEASURED_MOMENTS, result.skills[i].moments);
    }
    return refused ? TAL_EXIT_FILE : TAL_EXIT_DONE;
}

/* Where replies are typed: who listens to them. */
static tal_status begin_listening(play *p)
{
    if (!p->lexicon)
        return TAL_OK;
    p->listener = tal_listener_new(p->lexicon);
    p->game.listener = p->listener;
    p->recording.lexicon = p->lexicon;
    return p->listener ? TAL_OK : TAL_ENOMEM;
}

static int load_lexicon(play *p)
{
    tal_status status = TAL_OK;

    if (p->options->typed)
        status = tal_lexicon_files_load(&p->lexicon, p->found);
    if (!status)
        status = begin_listening(p);
    return status ? tal_say_failure(status, "assets/language", p->found) : TAL_EXIT_DONE;
}

/* ---- The record ------------------------------------------------------------------------------- */

static const char *file_name(const char *path)
{
    const char *slash = strrchr(path, '/');

    return slash ? slash + 1 : path;
}

/* Practice goes on without a record; an assessment does not. */
static int refuse_record(play *p, tal_status status)
{
    int error = errno;
    tal_key key;
    const char *reason = status == TAL_EIO      ? strerror(error)
                         : status == TAL_EINVAL ? _("there is no home folder")
                                                : tal_status_text(status);

    if (status == TAL_EFILE) { /* of the files that were just read, the key is the one that is left */
        tal_key_read(&key, p->found);
        tal_say_diagnostics(stderr, p->found);
    }
    if (p->game.mode == TAL_ASSESSMENT) {
        tal_say_error(_("this assessment cannot be recorded, so it does not begin: %s"), reason);
        return TAL_EXIT_SYSTEM;
    }
    tal_say_error(_("this conversation is not recorded: %s"), reason);
    return TAL_EXIT_DONE;
}

/* Whether what its replies mean was read before; who cannot tell says no. */
static bool is_exposed(const play *p, const char *scenario)
{
    tal_history *history = NULL;
    bool exposed = false;

    if (tal_history_update(&history, NULL) == TAL_OK)
        tal_history_exposed(history, scenario, p->options->candidate, &exposed);
    tal_history_free(history);
    return exposed;
}

/* The first record, filled in. true: a translation is played. */
static bool describe(play *p)
{
    tal_scenario_info info;

    tal_scenario_info_get(p->scenario, NULL, &info);
    p->recording.start = (tal_journal_start){
        .scenario = info.id,
        .file = file_name(p->path),
        .scenario_sha256 = tal_scenario_sha256(p->scenario),
        .rubric_sha256 = tal_rubric_sha256(p->rubric),
        .lexicon_sha256 = p->lexicon ? tal_lexicon_sha256(p->lexicon) : NULL,
        .language = p->game.start.language,
        .form = p->game.start.form,
        .seed = p->game.start.seed,
        .mode = p->game.mode,
        .exposed = p->game.mode == TAL_ASSESSMENT && is_exposed(p, info.id),
        .candidate = p->options->candidate,
    };
    if (p->recording.start.exposed)
        tal_say_error(_("the explanations of this scenario were read before; the record says so"));
    return strcmp(tal_scenario_language(p->scenario, 0), p->game.start.language) != 0;
}

static int begin_record(play *p)
{
    bool translated = describe(p);
    tal_status status = tal_recording_begin(&p->game.journal, &p->recording, p->path,
                                            p->rubric_path, translated);

    if (status)
        return refuse_record(p, status);
    p->journal_path = strdup(tal_journal_path(p->game.journal));
    return TAL_EXIT_DONE;
}

/* ---- An example ------------------------------------------------------------------------------- */

/* Who has read an example knows the answers: that is recorded, and the example is shown. */
static int show_example(play *p, const tal_action *actions, size_t count)
{
    bool translated = describe(p);
    tal_account *account = NULL;
    tal_status status =
        tal_account_new(&account, p->scenario, &p->game.start, NULL, actions, count);

    if (status)
        return tal_say_failure(status, p->path, NULL);
    status = tal_recording_example(&p->recording, p->path, p->rubric_path, translated);
    if (status)
        refuse_record(p, status);
    tal_walkthrough_show(p->terminal, &p->game, account);
    tal_account_free(account);
    return TAL_EXIT_DONE;
}

static int run_example(play *p)
{
    const tal_options *options = p->options;
    tal_action *actions = NULL;
    tal_status status;
    size_t count;
    int code;

    code = tal_choose_scenario(&p->path, p->options, p->terminal);
    if (!code && p->path)
        code = load_scenario(p);
    if (!code && p->path)
        code = choose_start(p);
    if (code || !p->path)
        return code;
    p->game.scenario = p->scenario;
    p->game.mode = TAL_READING;
    p->game.start.form = options->form < 0 ? 0 : options->form;
    status = tal_example_find(&actions, &count, p->scenario, p->rubric, &p->game.start);
    if (status == TAL_ECHOICE) {
        tal_say_error(_("%s: no path of form %d passes, so there is no example of it"), p->path,
                      p->game.start.form);
        return TAL_EXIT_FILE;
    }
    code = status ? tal_say_failure(status, p->path, NULL) : show_example(p, actions, count);
    free(actions);
    return code;
}

/* ---- A new one, or one that was left ----------------------------------------------------------- */

static int begin_new(play *p)
{
    tal_state state;
    tal_status status;
    int code = tal_choose_scenario(&p->path, p->options, p->terminal);

    if (code || !p->path)
        return code;
    code = load_scenario(p);
    if (!code)
        code = choose_start(p);
    if (!code)
        code = load_lexicon(p);
    if (code)
        return code;
    p->game.scenario = p->scenario;
    p->game.rubric = p->rubric;
    status = tal_game_begin(&p->game);
    if (status)
        return tal_say_failure(status, p->path, NULL);
    tal_session_state(p->game.session, &state);
    p->game.start.form = state.form; /* the one that was drawn */
    if (p->game.mode == TAL_ASSESSMENT)
        code = check_measured(p);
    return code ? code : begin_record(p);
}

/* Everything as the journal has it, from the bytes that were kept. */
static int take_up(play *p)
{
    tal_journal_start *start = &p->recording.start;
    tal_status status = tal_journal_reopen(&p->game.journal, p->path, p->found);

    if (!status)
        status = tal_log_read(&p->log, p->path, p->found);
    if (!status)
        status = tal_log_load(p->log, &p->scenario, &p->rubric, p->found);
    if (!status)
        status = tal_log_load_lexicon(p->log, &p->lexicon, p->found);
    if (!status)
        status = begin_listening(p);
    if (status)
        return tal_say_failure(status, p->path, p->found);
    tal_say_diagnostics(stderr, p->found);
    *start = p->log->start;
    p->game.scenario = p->scenario;
    p->game.rubric = p->rubric;
    p->game.start = (tal_start){ start->language, start->seed, start->form, TAL_ORDER_SEEDED };
    p->game.mode = start->mode;
    p->journal_path = strdup(p->path);
    tal_interface_speak(start->language);
    status = tal_game_take_up(&p->game, p->log);
    return status ? tal_say_failure(status, p->path, NULL) : TAL_EXIT_DONE;
}

/* ---- The end ---------------------------------------------------------------------------------- */

/* Said before the first line, rather than when all is played: can FILE be written? */
static int check_result_file(const char *file)
{
    struct stat about;
    const char *slash = strrchr(file, '/');
    char *folder = slash ? strndup(file, (size_t)(slash - file) + 1) : strdup(".");
    bool there = stat(file, &about) == 0;
    int error = 0;

    if (!folder)
        error = ENOMEM;
    else if (there && S_ISDIR(about.st_mode))
        error = EISDIR;
    else if (access(there && !S_ISREG(about.st_mode) ? file : folder, W_OK) != 0)
        error = errno;
    free(folder);
    if (!error)
        return TAL_EXIT_DONE;
    tal_say_error(_("the result cannot be written to %s: %s"), file, strerror(error));
    return TAL_EXIT_SYSTEM;
}

static int write_result(play *p)
{
    const char *file = p->options->result;
    tal_result result;
    char *text = NULL;
    tal_status status = tal_session_result(p->game.session, p->rubric, &result);

    if (!status) {
        text = tal_result_json(&p->recording.start, &result,
                               p->game.rated ? p->game.rating : NULL, p->game.entries,
                               p->game.count);
        status = text ? tal_home_write(file, text, strlen(text)) : TAL_ENOMEM;
    }
    free(text);
    return status ? tal_say_failure(status, file, NULL) : TAL_EXIT_DONE;
}

/* On stderr, for they differ from run to run: how to go on, to read it, or to play it again. */
static void say_afterwards(const play *p, const tal_talk *talk)
{
    const tal_journal_start *start = &p->recording.start;
    bool is_file = p->options->words_count > 0 && tal_library_is_file(TAL_LIBRARY_SCENARIOS, p->options->words[0]);
    char *played = tal_quote(is_file ? p->options->words[0] : start->scenario);
    char *journal = p->journal_path ? tal_quote(p->journal_path) : NULL;
    char *program = tal_quote(p->options->program);

    if (talk->end == TAL_TALK_LEFT && talk->ran_dry)
        tal_say_error(_("the input ended before the conversation did"));
    if (journal && program && talk->end == TAL_TALK_LEFT) {
        tal_say_error(_("to go on: %s play %s --resume"), program, start->scenario);
    } else if (journal && program && played && talk->end == TAL_TALK_ENDED &&
               start->mode == TAL_PRACTICE) {
        tal_say_error(_("to read this again: %s debrief %s"), program, journal);
        tal_say_error(start->lexicon_sha256
                          ? _("to play the same again: %s play %s --typed --seed %llu --form %d")
                          : _("to play the same again: %s play %s --seed %llu --form %d"),
                      program, played, (unsigned long long)start->seed, start->form);
    }
    free(program);
    free(played);
    free(journal);
}

static int run(play *p)
{
    tal_talk talk = { .game = &p->game, .terminal = p->terminal, .debrief = p->options->debrief };
    tal_status status = tal_talk_run(&talk, p->resumed);
    int code = TAL_EXIT_DONE, result_code = TAL_EXIT_DONE;

    if (status)
        code = tal_say_failure(status, p->path, NULL);
    else if (talk.end == TAL_TALK_UNSAFE)
        code = TAL_EXIT_SYSTEM;
    else if (talk.end == TAL_TALK_BROKEN)
        code = TAL_EXIT_FILE;
    if (!code)
        say_afterwards(p, &talk);
    if (p->options->result)
        result_code = write_result(p);
    return code ? code : result_code;
}

static void clean_up(play *p)
{
    tal_terminal_free(p->terminal);
    tal_game_end(&p->game);
    tal_listener_free(p->listener);
    tal_lexicon_free(p->lexicon);
    tal_scenario_free(p->scenario);
    tal_rubric_free(p->rubric);
    tal_log_free(p->log);
    tal_diagnostics_free(p->found);
    free(p->path);
    free(p->rubric_path);
    free(p->journal_path);
}

static int check_options(const tal_options *options)
{
    if (options->example &&
        (options->assess || options->typed || options->debrief || options->resume ||
         options->result)) {
        tal_say_error(_("--example goes with none of --assess, --typed, --debrief, --resume and "
                        "--result"));
        return TAL_EXIT_USAGE;
    }
    if (options->resume &&
        (options->has_seed || options->form >= 0 || options->assess || options->typed ||
         options->language)) {
        tal_say_error(_("--resume goes on as it was begun: it goes with none of --seed, --form, "
                        "--assess, --typed and --lang"));
        return TAL_EXIT_USAGE;
    }
    return TAL_EXIT_DONE;
}

int tal_command_play(const tal_options *options)
{
    play p = { .options = options, .resumed = options->resume };
    int code = check_options(options);

    if (code)
        return code;
    p.found = tal_diagnostics_new();
    p.terminal = tal_terminal_new(options->plain);
    if (!p.found || !p.terminal)
        code = tal_say_failure(TAL_ENOMEM, "play", NULL);
    if (!code && options->result)
        code = check_result_file(options->result);
    if (!code && options->example) {
        code = run_example(&p);
    } else if (!code && options->resume) {
        code = tal_choose_journal(&p.path, options);
        if (!code)
            code = take_up(&p);
    } else if (!code) {
        code = begin_new(&p);
    }
    if (!code && p.game.session)
        code = run(&p);
    clean_up(&p);
    return code;
}
