/* `talante rate`: a judge gives levels to answers, blind to who gave them and to what they earned. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/folder.h"
#include "base/intl.h"
#include "base/random.h"
#include "dossier/replies.h"
#include "dossier/transcripts.h"
#include "front/command.h"
#include "front/judging.h"
#include "stage/interface.h"
#include "stage/library.h"
#include "stage/quote.h"
#include "stage/rubric_file.h"
#include "stage/say.h"

/* ---- What is rated --------------------------------------------------------------------------- */

/* A journal that is damaged is left out, and the exit status tells it. */
static int read_folder(tal_exhibits *out, const char *folder, tal_diagnostics *found)
{
    tal_status status = tal_transcripts_read(out, folder, found);

    if (status)
        return tal_say_failure(status, folder, found);
    tal_say_diagnostics(stderr, found);
    return tal_diagnostics_errors(found) > 0 ? TAL_EXIT_NO : TAL_EXIT_DONE;
}

static int read_scenario(tal_exhibits *out, const char *word, const char *language, tal_diagnostics *found)
{
    tal_scenario *scenario = NULL;
    char *path = NULL;
    int code = tal_library_seek(&path, TAL_LIBRARY_SCENARIOS, word, NULL);
    tal_status status = code ? TAL_OK : tal_scenario_load(&scenario, path, found);

    if (!code && !status) {
        tal_replies_exhibit(out, scenario, tal_scenario_language_index(scenario, language));
        status = out->failed ? TAL_ENOMEM : TAL_OK;
    }
    if (!code && status)
        code = tal_say_failure(status, path, found);
    if (!code && out->count == 0) {
        tal_say_error(_("rate: %s: no scene of this scenario has a moment, so that there is nothing to rate"), path);
        code = TAL_EXIT_FILE;
    }
    tal_scenario_free(scenario);
    free(path);
    return code;
}

/* ---- Who rates ------------------------------------------------------------------------------- */

static int refuse_name(const char *name)
{
    tal_say_error(_("rate: \u201C%s\u201D cannot be a rater's name: letters, digits, blanks and . - _ within, at most %d "
                    "bytes; and neither engine nor key"), name, TAL_RATER_NAME_LIMIT);
    return TAL_EXIT_USAGE;
}

/* *NAME: the caller frees. */
static int ask_name(char **name, tal_terminal *terminal)
{
    char *line;

    if (tal_terminal_ask(terminal, _("Your name, as it will stand beside your ratings: "), 0, &line) !=
        TAL_INPUT_LINE) {
        tal_say_error(_("rate: whose ratings are they? --rater NAME says it"));
        return TAL_EXIT_USAGE;
    }
    *name = strdup(line);
    return *name ? TAL_EXIT_DONE : tal_say_failure(TAL_ENOMEM, "rate", NULL);
}

static int find_rater(char **name, const tal_options *options, tal_terminal *terminal)
{
    int code = TAL_EXIT_DONE;

    if (!options->rater)
        code = ask_name(name, terminal);
    else if (!(*name = strdup(options->rater)))
        code = tal_say_failure(TAL_ENOMEM, "rate", NULL);
    return !code && !tal_scoresheet_is_name(*name) ? refuse_name(*name) : code;
}

/* ---- All of it ------------------------------------------------------------------------------- */

static void tell(const tal_options *options, const tal_scoresheet *sheet, size_t count, size_t left)
{
    char *program = tal_quote(options->program), *what = tal_quote(options->words[0]);
    char *path = tal_quote(tal_scoresheet_path(sheet));

    if (path)
        printf(_("Rated: %zu of %zu. The ratings are in %s\n"), count - left, count, path);
    if (left > 0)
        printf("%s\n", _("The same command goes on where you stopped."));
    else if (program && path && what)
        printf(_("When others have rated too: %s agreement %s THEIRS... %s\n"), program, path, what);
    free(program);
    free(path);
    free(what);
}

/* Ratings of what is not here any more stay in the file, and count for nothing. */
static void tell_stale(const tal_exhibits *exhibits, const tal_scoresheet *sheet)
{
    size_t known = 0, all = tal_scoresheet_count(sheet);

    for (size_t i = 0; i < exhibits->count; i++)
        known += tal_scoresheet_levels(sheet, exhibits->list[i].id) != NULL;
    if (known < all)
        tal_say_error(dngettext(TAL_DOMAIN,
                                "%zu rating in %s is of another text, or of one that was changed since; it stays there",
                                "%zu ratings in %s are of other texts, or of such as were changed since; they stay there",
                                (unsigned long)(all - known)),
                      all - known, tal_scoresheet_path(sheet));
}

static int judge(const tal_options *options, tal_terminal *terminal, const tal_exhibits *exhibits, const char *rater,
                 tal_diagnostics *found)
{
    tal_judging j = { .terminal = terminal, .exhibits = exhibits, .language = tal_interface_spoken() };
    tal_rubric *rubric = NULL;
    size_t left = 0;
    tal_status status = tal_rubric_file_load(&rubric, found);
    int code;

    if (status)
        return tal_say_failure(status, "three-skills.yaml", found);
    j.rubric = rubric;
    status = tal_scoresheet_open(&j.sheet, options->out ? options->out : "", rater, found);
    if (status == TAL_EIO)
        tal_say_error(_("rate: the ratings of %s cannot be kept in %s: %s"), rater, options->out ? options->out : ".",
                      strerror(errno));
    code = !status ? TAL_EXIT_DONE : status == TAL_EIO ? TAL_EXIT_SYSTEM : tal_say_failure(status, rater, found);
    if (!code) {
        tal_say_diagnostics(stderr, found);
        tell_stale(exhibits, j.sheet);
        status = tal_judging_run(&j, &left);
        code = status ? tal_say_failure(status, tal_scoresheet_path(j.sheet), NULL) : TAL_EXIT_DONE;
        tell(options, j.sheet, exhibits->count, left);
    }
    tal_scoresheet_close(j.sheet);
    tal_rubric_free(rubric);
    return code;
}

/* An order of its own for each rater, the same whenever they go on: what tires one comes early for another. */
static uint64_t seed_of(const tal_options *options, const char *rater)
{
    return tal_mix64(tal_name_hash(rater, strlen(rater)) + options->seed);
}

static int rate(const tal_options *options, tal_terminal *terminal, tal_exhibits *exhibits)
{
    tal_diagnostics *found = tal_diagnostics_new(), *opening = tal_diagnostics_new();
    bool folder = tal_folder_is(options->words[0]);
    char *rater = NULL;
    int code = TAL_EXIT_SYSTEM, worst;

    if (!found || !opening)
        tal_say_failure(TAL_ENOMEM, "rate", NULL);
    else if (folder)
        code = read_folder(exhibits, options->words[0], found);
    else
        code = read_scenario(exhibits, options->words[0], tal_options_language(options), found);
    worst = code;
    if (code <= TAL_EXIT_NO)
        code = find_rater(&rater, options, terminal);
    if (code <= TAL_EXIT_NO && rater) {
        tal_exhibits_shuffle(exhibits, seed_of(options, rater), folder);
        code = exhibits->failed ? tal_say_failure(TAL_ENOMEM, "rate", NULL)
                                : judge(options, terminal, exhibits, rater, opening);
    }
    free(rater);
    tal_diagnostics_free(found);
    tal_diagnostics_free(opening);
    return code > worst ? code : worst;
}

int tal_command_rate(const tal_options *options)
{
    tal_terminal *terminal = tal_terminal_new(options->plain);
    tal_exhibits exhibits;
    bool opened = tal_exhibits_open(&exhibits);
    int code = terminal && opened ? rate(options, terminal, &exhibits) : tal_say_failure(TAL_ENOMEM, "rate", NULL);

    tal_exhibits_close(&exhibits);
    tal_terminal_free(terminal);
    return code;
}
