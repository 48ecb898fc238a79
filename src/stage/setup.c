/* From what was asked for to a conversation that can be held. Asks nobody, shows nothing. */
#include "stage/setup.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/intl.h"
#include "base/nearest.h"
#include "base/random.h"
#include "debrief/example.h"
#include "model/rubric.h"
#include "model/scenario.h"
#include "model/tongue.h"
#include "stage/library.h"
#include "stage/result_file.h"
#include "stage/rubric_file.h"
#include "stage/say.h"
#include "store/log.h"

bool tal_setup_rehearses(const tal_options *options)
{
    return options->watch || options->from;
}

int tal_setup_check(const tal_options *options)
{
    if (tal_setup_rehearses(options) && (options->assess || options->resume || options->example ||
                                         options->candidate || options->result)) {
        tal_say_error(_("%s rehearses, and keeps nothing: it goes with none of --assess, --resume, "
                        "--example, --candidate and --result"),
                      options->watch ? "--watch" : "--from");
        return TAL_EXIT_USAGE;
    }
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
    return options->result ? tal_result_file_check(options->result) : TAL_EXIT_DONE;
}

/* ---- A new one -------------------------------------------------------------------------------- */

static int load(tal_sitting *s)
{
    tal_status status = tal_scenario_load(&s->scenario, s->path, s->found);

    if (status)
        return tal_tell_failure(s->said, status, s->path, s->found);
    s->rubric_path = tal_rubric_file_path();
    status = s->rubric_path ? tal_rubric_load(&s->rubric, s->rubric_path, s->found) : TAL_EIO;
    s->game.scenario = s->scenario;
    s->game.rubric = s->rubric;
    return status ? tal_tell_failure(s->said, status, "three-skills.yaml", s->found)
                  : TAL_EXIT_DONE;
}

/* The scenario's own name for a language, or for the nearest; NULL: it does not have it. */
static const char *find_language(const tal_scenario *scenario, const char *wanted)
{
    int found = tal_tongue_pick(scenario->languages, scenario->languages_count, wanted);

    return found == TAL_NONE ? NULL : scenario->languages[found];
}

static int refuse_language(const tal_sitting *s, const char *wanted)
{
    tal_buffer all = TAL_BUFFER_EMPTY;
    const char *language;

    for (size_t i = 0; (language = tal_scenario_language(s->scenario, i)); i++)
        tal_buffer_format(&all, "%s%s", i ? ", " : "", language);
    tal_tell_error(s->said, _("this scenario does not speak \u201C%s\u201D; it has: %s"), wanted,
                   all.bytes ? all.bytes : "");
    tal_buffer_free(&all);
    return TAL_EXIT_USAGE;
}

/* The scenario is this sitting's alone, and no session of it has begun: so it may begin elsewhere. */
static int begin_in(tal_sitting *s, const char *scene)
{
    tal_nearest nearest = tal_nearest_start(scene, strlen(scene));
    int32_t found = tal_scenario_find_scene(s->scenario, scene);

    if (found != TAL_NONE) {
        s->scenario->start = found;
        return TAL_EXIT_DONE;
    }
    for (int32_t i = 0; i < s->scenario->scenes_count; i++)
        tal_nearest_offer(&nearest, s->scenario->scenes[i].id);
    if (nearest.best)
        tal_tell_error(s->said,
                       _("--from: there is no scene \u201C%s\u201D; did you mean \u201C%s\u201D?"),
                       scene, nearest.best);
    else
        tal_tell_error(s->said, _("--from: there is no scene \u201C%s\u201D"), scene);
    return TAL_EXIT_USAGE;
}

int tal_setup_start(tal_sitting *s, const tal_options *options)
{
    int forms = tal_scenario_forms(s->scenario);
    tal_start *start = &s->game.start;

    start->language = find_language(s->scenario, tal_options_language(options));
    if (!start->language && options->language)
        return refuse_language(s, options->language);
    if (!start->language)
        start->language = tal_scenario_language(s->scenario, 0);
    if (options->form >= forms) {
        tal_tell_error(s->said, _("--form: this scenario has the forms 0 to %d"), forms - 1);
        return TAL_EXIT_USAGE;
    }
    /* 32 bits, so that a person can read the seed out to another. */
    start->seed = options->has_seed ? options->seed : tal_seed_from_system() & UINT32_MAX;
    start->form = options->form;
    start->order = TAL_ORDER_SEEDED;
    s->game.mode = options->assess ? TAL_ASSESSMENT : TAL_PRACTICE;
    return options->from ? begin_in(s, options->from) : TAL_EXIT_DONE;
}

/* An assessment has to measure all three skills. */
static int check_measured(const tal_sitting *s)
{
    tal_result result;
    bool refused = false;
    tal_status status = tal_session_result(s->game.session, s->rubric, &result);

    if (status)
        return tal_tell_failure(s->said, status, s->path, NULL);
    for (int i = 0; i < TAL_SKILLS; i++) {
        if (result.skills[i].measured)
            continue;
        refused = true;
        tal_tell_error(s->said,
                       _("%s: form %d does not measure %s: it takes %d moments, and there are %d"),
                       s->path, s->game.start.form,
                       tal_rubric_skill_name(s->rubric, (tal_skill)i, s->game.start.language),
                       TAL_MEASURED_MOMENTS, result.skills[i].moments);
    }
    return refused ? TAL_EXIT_FILE : TAL_EXIT_DONE;
}

int tal_setup_load(tal_sitting *s, const tal_options *options)
{
    int code = load(s);

    return code ? code : tal_setup_start(s, options);
}

int tal_setup_begin(tal_sitting *s, const tal_options *options)
{
    int code = tal_setup_load(s, options);

    if (!code && options->typed)
        code = tal_sitting_hear(s);
    if (!code)
        code = tal_sitting_begin(s);
    if (!code && s->game.mode == TAL_ASSESSMENT)
        code = check_measured(s);
    if (code || !tal_setup_rehearses(options))
        return code ? code : tal_sitting_record(s);
    tal_tell_error(s->said, _("this is a rehearsal: nothing of it is recorded"));
    return TAL_EXIT_DONE;
}

/* ---- An example ------------------------------------------------------------------------------- */

static tal_status play_example(tal_sitting *s, const tal_action *actions, size_t count,
                               tal_account **account)
{
    tal_status status = tal_game_begin(&s->game);
    size_t done;

    if (!status)
        status = tal_session_replay(s->game.session, actions, count, &done);
    return status ? status
                  : tal_account_new(account, s->scenario, &s->game.start, NULL, actions, count);
}

/* It is shown also where that cannot be recorded. */
static void record_example(tal_sitting *s)
{
    bool translated = tal_sitting_describe(s);
    tal_status status = tal_recording_example(&s->recording, s->path, s->rubric_path, translated);

    if (status)
        tal_sitting_refuse_record(s, status);
}

int tal_setup_example(tal_sitting *s, const tal_options *options, tal_account **account)
{
    tal_action *actions = NULL;
    size_t count;
    int code = tal_setup_load(s, options);
    tal_status status;

    if (code)
        return code;
    s->game.mode = TAL_READING;
    s->game.start.form = options->form < 0 ? 0 : options->form;
    status = tal_example_find(&actions, &count, s->scenario, s->rubric, &s->game.start);
    if (status == TAL_ECHOICE) {
        tal_tell_error(s->said, _("%s: no path of form %d passes, so there is no example of it"),
                       s->path, s->game.start.form);
        return TAL_EXIT_FILE;
    }
    if (!status)
        status = play_example(s, actions, count, account);
    free(actions);
    if (status)
        return tal_tell_failure(s->said, status, s->path, NULL);
    record_example(s);
    return TAL_EXIT_DONE;
}

/* ---- One that was left ------------------------------------------------------------------------ */

/* The id that WORD stands for; it is in SCENARIO where WORD names a file, which is then loaded. */
static int find_id(const tal_sitting *s, const char **id, tal_scenario **scenario, const char *word)
{
    tal_diagnostics *found;
    tal_scenario_info info;
    tal_status status;
    int code = TAL_EXIT_DONE;

    *id = word;
    if (!word || !tal_library_is_file(TAL_LIBRARY_SCENARIOS, word))
        return TAL_EXIT_DONE;
    found = tal_diagnostics_new();
    status = found ? tal_scenario_load(scenario, word, found) : TAL_ENOMEM;
    if (status) {
        code = tal_tell_failure(s->said, status, word, found);
    } else {
        tal_scenario_info_get(*scenario, NULL, &info);
        *id = info.id;
    }
    tal_diagnostics_free(found);
    return code;
}

static int find_unfinished(tal_sitting *s, const char *id)
{
    tal_status status = tal_log_find_unfinished(&s->path, id, s->candidate);

    if (status == TAL_EINVAL) {
        tal_tell_error(s->said, _("there is no home folder to look in"));
        return TAL_EXIT_SYSTEM;
    }
    if (status)
        return tal_tell_failure(s->said, status, "--resume", NULL);
    if (!s->path) {
        tal_tell_error(s->said, _("there is no unfinished conversation to go on with"));
        return TAL_EXIT_NO;
    }
    return TAL_EXIT_DONE;
}

int tal_setup_take_up(tal_sitting *s, const tal_options *options)
{
    tal_scenario *scenario = NULL;
    const char *id;
    int code = find_id(s, &id, &scenario, options->words_count > 0 ? options->words[0] : NULL);

    if (!code)
        code = find_unfinished(s, id);
    tal_scenario_free(scenario);
    return code ? code : tal_sitting_take_up(s);
}
