/*
 * `talante play`: from the command line to a conversation, and from its end to the result and the
 * exit code.
 */
#include "front/command.h"

#include <stdlib.h>

#include "base/intl.h"
#include "front/choose.h"
#include "front/talk.h"
#include "front/walkthrough.h"
#include "front/watching.h"
#include "stage/library.h"
#include "stage/quote.h"
#include "stage/rehearsal.h"
#include "stage/result_file.h"
#include "stage/say.h"
#include "stage/setup.h"

typedef struct play {
    const tal_options *options;
    tal_terminal *terminal;
    tal_sitting sitting;
    tal_rehearsal rehearsal; /* where --watch was given */
} play;

/* ---- An example ------------------------------------------------------------------------------- */

static int run_example(play *p)
{
    tal_sitting *s = &p->sitting;
    tal_account *account;
    int code = tal_choose_scenario(&s->path, p->options, p->terminal);

    if (code || !s->path)
        return code;
    code = tal_setup_example(s, p->options, &account);
    if (code)
        return code;
    tal_walkthrough_show(p->terminal, &s->game, account);
    tal_account_free(account);
    return TAL_EXIT_DONE;
}

/* ---- A new one -------------------------------------------------------------------------------- */

static tal_watch_state look(void *self)
{
    return tal_rehearsal_look(self);
}

static int begin_watched(play *p)
{
    int code = tal_rehearsal_begin(&p->rehearsal, &p->sitting, p->options);

    if (p->rehearsal.watch)
        tal_terminal_watch(p->terminal, (tal_glance){ look, &p->rehearsal });
    return tal_watching_mend(p->terminal, &p->rehearsal, code);
}

static int begin_new(play *p)
{
    tal_sitting *s = &p->sitting;
    int code = tal_choose_scenario(&s->path, p->options, p->terminal);

    if (code || !s->path)
        return code;
    return p->options->watch ? begin_watched(p) : tal_setup_begin(s, p->options);
}

/* ---- The end ---------------------------------------------------------------------------------- */

/* The word by which the scenario can be played again, quoted. The caller frees; NULL: it came from a file, and
 * nobody has said where that is; or no memory. */
static char *find_word(const play *p)
{
    const char *scenario = p->sitting.recording.start.scenario;
    char *path, *word;

    if (p->options->words_count > 0 && tal_library_is_file(TAL_LIBRARY_SCENARIOS, p->options->words[0]))
        return tal_quote(p->options->words[0]);
    path = tal_library_shipped(TAL_LIBRARY_SCENARIOS, scenario);
    word = path ? tal_quote(scenario) : NULL;
    free(path);
    return word;
}

/* On stderr, for they differ from run to run: how to go on, to read it, or to play it again. */
static void say_afterwards(const play *p, const tal_talk *talk)
{
    const tal_sitting *s = &p->sitting;
    const tal_journal_start *start = &s->recording.start;
    char *played, *journal, *program;

    if (talk->end == TAL_TALK_LEFT && talk->ran_dry)
        tal_say_error(_("the input ended before the conversation did"));
    if (!s->journal_path)
        return;
    played = find_word(p);
    journal = tal_quote(s->journal_path);
    program = tal_quote(p->options->program);
    if (journal && program && talk->end == TAL_TALK_LEFT) {
        tal_say_error(_("to go on: %s play %s --resume"), program, start->scenario);
    } else if (journal && program && talk->end == TAL_TALK_ENDED && start->mode == TAL_PRACTICE) {
        tal_say_error(_("to read this again: %s debrief %s"), program, journal);
        if (played)
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
    tal_talk talk = {
        .terminal = p->terminal,
        .debrief = p->options->debrief,
        .draft = tal_setup_rehearses(p->options),
        .partial = p->options->from,
        .rehearsal = p->options->watch ? &p->rehearsal : NULL,
    };
    int code, result_code = TAL_EXIT_DONE;

    code = tal_talk_hold(&talk, &p->sitting);
    if (!code)
        say_afterwards(p, &talk);
    if (p->options->result)
        result_code = tal_result_file_write(&p->sitting, p->options->result);
    return code ? code : result_code;
}

int tal_command_play(const tal_options *options)
{
    play p = { .options = options, .sitting.candidate = options->candidate };
    int code = tal_setup_check(options);

    if (code)
        return code;
    p.sitting.found = tal_diagnostics_new();
    p.terminal = tal_terminal_new(options->plain);
    if (!p.sitting.found || !p.terminal)
        code = tal_say_failure(TAL_ENOMEM, "play", NULL);
    else if (options->example)
        code = run_example(&p);
    else if (options->resume)
        code = tal_setup_take_up(&p.sitting, options);
    else
        code = begin_new(&p);
    if (!code && p.sitting.game.session && !options->example)
        code = run(&p);
    tal_rehearsal_end(&p.rehearsal);
    tal_sitting_end(&p.sitting);
    tal_terminal_free(p.terminal);
    tal_diagnostics_free(p.sitting.found);
    return code;
}
