/*
 * `talante play`: from the command line to a conversation, and from its end to the result and the
 * exit code.
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
#include "front/library.h"
#include "front/quote.h"
#include "front/rubric_file.h"
#include "front/say.h"
#include "front/sitting.h"
#include "front/walkthrough.h"
#include "model/rubric.h"
#include "report/result_json.h"
#include "store/home.h"

typedef struct play {
    const tal_options *options;
    tal_sitting sitting;
} play;

static int load_scenario(play *p)
{
    tal_sitting *s = &p->sitting;
    tal_status status = tal_scenario_load(&s->scenario, s->path, s->found);

    if (status)
        return tal_say_failure(status, s->path, s->found);
    s->rubric_path = tal_rubric_file_path();
    status = s->rubric_path ? tal_rubric_load(&s->rubric, s->rubric_path, s->found) : TAL_EIO;
    s->game.scenario = s->scenario;
    s->game.rubric = s->rubric;
    return status ? tal_say_failure(status, "three-skills.yaml", s->found) : TAL_EXIT_DONE;
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

    for (size_t i = 0; (language = tal_scenario_language(p->sitting.scenario, i)); i++)
        tal_buffer_format(&all, "%s%s", i ? ", " : "", language);
    tal_say_error(_("this scenario does not speak \u201C%s\u201D; it has: %s"),
                  p->options->language, all.bytes ? all.bytes : "");
    tal_buffer_free(&all);
    return TAL_EXIT_USAGE;
}

/* Fills in how the game starts: language, seed, form, mode. */
static int choose_start(play *p)
{
    tal_sitting *s = &p->sitting;
    const tal_options *options = p->options;
    int forms = tal_scenario_forms(s->scenario);
    tal_start *start = &s->game.start;

    start->language = find_language(s->scenario, tal_interface_spoken());
    if (!start->language && options->language)
        return refuse_language(p);
    if (!start->language)
        start->language = tal_scenario_language(s->scenario, 0);
    if (options->form >= forms) {
        tal_say_error(_("--form: this scenario has the forms 0 to %d"), forms - 1);
        return TAL_EXIT_USAGE;
    }
    /* 32 bits, so that a person can read the seed out to another. */
    start->seed = options->has_seed ? options->seed : tal_seed_from_system() & UINT32_MAX;
    start->form = options->form;
    start->order = TAL_ORDER_SEEDED;
    s->game.mode = options->assess ? TAL_ASSESSMENT : TAL_PRACTICE;
    return TAL_EXIT_DONE;
}

/* An assessment has to measure all three skills. */
static int check_measured(play *p)
{
    tal_sitting *s = &p->sitting;
    tal_result result;
    bool refused = false;
    tal_status status = tal_session_result(s->game.session, s->rubric, &result);

    if (status)
        return tal_say_failure(status, s->path, NULL);
    for (int i = 0; i < TAL_SKILLS; i++) {
        if (result.skills[i].measured)
            continue;
        refused = true;
        tal_say_error(_("%s: form %d does not measure %s: it takes %d moments, and there are %d"),
                      s->path, s->game.start.form,
                      tal_rubric_skill_name(s->rubric, (tal_skill)i, s->game.start.language),
                      TAL_MEASURED_MOMENTS, result.skills[i].moments);
    }
    return refused ? TAL_EXIT_FILE : TAL_EXIT_DONE;
}

/* ---- An example ------------------------------------------------------------------------------- */

/* Who has read an example knows the answers: that is recorded, and the example is shown. */
static int show_example(play *p, const tal_action *actions, size_t count)
{
    tal_sitting *s = &p->sitting;
    bool translated = tal_sitting_describe(s);
    tal_account *account = NULL;
    tal_status status =
        tal_account_new(&account, s->scenario, &s->game.start, NULL, actions, count);

    if (status)
        return tal_say_failure(status, s->path, NULL);
    status = tal_recording_example(&s->recording, s->path, s->rubric_path, translated);
    if (status)
        tal_sitting_refuse_record(s, status);
    tal_walkthrough_show(s->terminal, &s->game, account);
    tal_account_free(account);
    return TAL_EXIT_DONE;
}

static int run_example(play *p)
{
    tal_sitting *s = &p->sitting;
    const tal_options *options = p->options;
    tal_action *actions = NULL;
    tal_status status;
    size_t count;
    int code;

    code = tal_choose_scenario(&s->path, p->options, s->terminal);
    if (!code && s->path)
        code = load_scenario(p);
    if (!code && s->path)
        code = choose_start(p);
    if (code || !s->path)
        return code;
    s->game.mode = TAL_READING;
    s->game.start.form = options->form < 0 ? 0 : options->form;
    status = tal_example_find(&actions, &count, s->scenario, s->rubric, &s->game.start);
    if (status == TAL_ECHOICE) {
        tal_say_error(_("%s: no path of form %d passes, so there is no example of it"), s->path,
                      s->game.start.form);
        return TAL_EXIT_FILE;
    }
    code = status ? tal_say_failure(status, s->path, NULL) : show_example(p, actions, count);
    free(actions);
    return code;
}

/* ---- A new one, or one that was left ----------------------------------------------------------- */

static int begin_new(play *p)
{
    tal_sitting *s = &p->sitting;
    int code = tal_choose_scenario(&s->path, p->options, s->terminal);

    if (code || !s->path)
        return code;
    code = load_scenario(p);
    if (!code)
        code = choose_start(p);
    if (!code && p->options->typed)
        code = tal_sitting_hear(s);
    if (code)
        return code;
    code = tal_sitting_begin(s);
    if (!code && s->game.mode == TAL_ASSESSMENT)
        code = check_measured(p);
    return code ? code : tal_sitting_record(s);
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
    tal_sitting *s = &p->sitting;
    const char *file = p->options->result;
    tal_result result;
    char *text = NULL;
    tal_status status = tal_session_result(s->game.session, s->game.rubric, &result);

    if (!status) {
        text = tal_result_json(&s->recording.start, &result, s->game.rated ? s->game.rating : NULL,
                               s->game.entries, s->game.count);
        status = text ? tal_home_write(file, text, strlen(text)) : TAL_ENOMEM;
    }
    free(text);
    return status ? tal_say_failure(status, file, NULL) : TAL_EXIT_DONE;
}

/* On stderr, for they differ from run to run: how to go on, to read it, or to play it again. */
static void say_afterwards(const play *p, const tal_talk *talk)
{
    const tal_sitting *s = &p->sitting;
    const tal_journal_start *start = &s->recording.start;
    bool is_file = p->options->words_count > 0 &&
                   tal_library_is_file(TAL_LIBRARY_SCENARIOS, p->options->words[0]);
    char *played = tal_quote(is_file ? p->options->words[0] : start->scenario);
    char *journal = s->journal_path ? tal_quote(s->journal_path) : NULL;
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
    tal_talk talk = { .debrief = p->options->debrief };
    int code = tal_sitting_run(&p->sitting, &talk), result_code = TAL_EXIT_DONE;

    if (!code)
        say_afterwards(p, &talk);
    if (p->options->result)
        result_code = write_result(p);
    return code ? code : result_code;
}

static int check_options(const tal_options *options)
{
    if (options->example && (options->assess || options->typed || options->debrief ||
                             options->resume || options->result)) {
        tal_say_error(_("--example goes with none of --assess, --typed, --debrief, --resume and "
                        "--result"));
        return TAL_EXIT_USAGE;
    }
    if (options->resume && (options->has_seed || options->form >= 0 || options->assess ||
                            options->typed || options->language)) {
        tal_say_error(_("--resume goes on as it was begun: it goes with none of --seed, --form, "
                        "--assess, --typed and --lang"));
        return TAL_EXIT_USAGE;
    }
    return TAL_EXIT_DONE;
}

int tal_command_play(const tal_options *options)
{
    play p = { .options = options, .sitting.candidate = options->candidate };
    int code = check_options(options);

    if (code)
        return code;
    p.sitting.found = tal_diagnostics_new();
    p.sitting.terminal = tal_terminal_new(options->plain);
    if (!p.sitting.found || !p.sitting.terminal)
        code = tal_say_failure(TAL_ENOMEM, "play", NULL);
    if (!code && options->result)
        code = check_result_file(options->result);
    if (!code && options->example) {
        code = run_example(&p);
    } else if (!code && options->resume) {
        code = tal_choose_journal(&p.sitting.path, options);
        if (!code)
            code = tal_sitting_take_up(&p.sitting);
    } else if (!code) {
        code = begin_new(&p);
    }
    if (!code && p.sitting.game.session)
        code = run(&p);
    tal_sitting_end(&p.sitting);
    tal_terminal_free(p.sitting.terminal);
    tal_diagnostics_free(p.sitting.found);
    return code;
}
