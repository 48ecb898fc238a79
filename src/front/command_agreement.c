/* `talante agreement`: how far raters agree with each other, with the engine and with the author's key. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/folder.h"
#include "base/intl.h"
#include "dossier/replies.h"
#include "dossier/transcripts.h"
#include "front/command.h"
#include "front/terminal.h"
#include "report/agreement_json.h"
#include "report/agreement_text.h"
#include "stage/interface.h"
#include "stage/library.h"
#include "stage/ratings.h"
#include "stage/rubric_file.h"
#include "stage/say.h"

/* The words of the command line: files of ratings first, and then what they are of. */
typedef struct sources {
    const char **words;
    size_t ratings, count; /* of all */
} sources;

/* A folder, a scenario's file, or the name of one that comes with the program. */
static bool is_rated_thing(const char *word)
{
    size_t length = strlen(word);
    bool lua = length > 4 && strcmp(word + length - 4, ".lua") == 0;

    return tal_folder_is(word) || lua || (!strpbrk(word, "./") && access(word, F_OK) != 0);
}

static bool sort_words(sources *out, const tal_options *options)
{
    size_t count = (size_t)options->words_count;

    *out = (sources){ .words = calloc(count, sizeof *out->words) };
    for (int pass = 0; out->words && pass < 2; pass++) {
        for (size_t i = 0; i < count; i++)
            if (is_rated_thing(options->words[i]) == (pass == 1))
                out->words[out->count++] = options->words[i];
        if (pass == 0)
            out->ratings = out->count;
    }
    return out->words;
}

/* ---- The key, and what the engine gave ------------------------------------------------------- */

static int read_replies(tal_exhibits *out, const char *word, tal_diagnostics *found)
{
    tal_scenario *scenario = NULL;
    char *path = NULL;
    int code = tal_library_seek(&path, TAL_LIBRARY_SCENARIOS, word, NULL);
    tal_status status = code ? TAL_OK : tal_scenario_load(&scenario, path, found);

    for (int i = 0; !code && !status && i < scenario->languages_count; i++)
        tal_replies_exhibit(out, scenario, i);
    if (!code && status)
        code = tal_say_failure(status, path, found);
    tal_scenario_free(scenario);
    free(path);
    return code;
}

static int read_transcripts(tal_exhibits *out, const char *word, tal_diagnostics *found)
{
    tal_status status = tal_transcripts_read(out, word, found);

    if (status)
        return tal_say_failure(status, word, found);
    tal_say_diagnostics(stderr, found);
    return TAL_EXIT_DONE;
}

/* Of how many replies WORD told. */
static int tell_known(const char *word, size_t known, const tal_ratings *ratings)
{
    if (known == 0) {
        tal_say_error(_("agreement: %s: none of these ratings is of what stands there now"), word);
        return TAL_EXIT_FILE;
    }
    if (known < ratings->rows_count)
        tal_say_error(_("agreement: %s: %zu of %zu rated replies stand there now; the others were changed since, or are "
                        "of something else"), word, known, ratings->rows_count);
    return TAL_EXIT_DONE;
}

static int add_key(tal_ratings_file *file, const char *word)
{
    tal_diagnostics *found = tal_diagnostics_new();
    bool folder = tal_folder_is(word);
    tal_exhibits exhibits;
    size_t known;
    int code = TAL_EXIT_DONE;

    if (!tal_exhibits_open(&exhibits) || !found)
        code = tal_say_failure(TAL_ENOMEM, word, NULL);
    else
        code = folder ? read_transcripts(&exhibits, word, found) : read_replies(&exhibits, word, found);
    if (!code) {
        tal_status status = tal_ratings_add_key(file, &exhibits, folder, &known);

        if (status == TAL_EINVAL)
            tal_say_error(_("agreement: %s: there are too many raters for another"), word);
        code = status == TAL_EINVAL ? TAL_EXIT_FILE
               : status             ? tal_say_failure(status, word, NULL)
                                    : tell_known(word, known, &file->ratings);
    }
    tal_exhibits_close(&exhibits);
    tal_diagnostics_free(found);
    return code;
}

/* ---- The answer ------------------------------------------------------------------------------ */

static int show_text(const tal_options *options, const sources *from, const tal_ratings *ratings,
                     tal_diagnostics *found)
{
    tal_rubric *rubric = NULL;
    tal_status status = tal_rubric_file_load(&rubric, found);
    tal_page page;

    if (status)
        return tal_say_failure(status, "three-skills.yaml", found);
    page = tal_terminal_page_for_output(options->plain);
    status = tal_agreement_text(&page, from->words, from->count, ratings, rubric, tal_interface_spoken());
    tal_terminal_show(&page);
    tal_page_free(&page);
    tal_rubric_free(rubric);
    return status ? tal_say_failure(status, "agreement", NULL) : TAL_EXIT_DONE;
}

/* Gives an exit code; FILE is the caller's to free. */
static int read_all(tal_ratings_file *file, const sources *from, tal_scorer *scorer)
{
    int code;

    if (from->ratings == 0) {
        tal_say_error(_("agreement: no file of ratings is named"));
        return TAL_EXIT_USAGE;
    }
    code = tal_ratings_read(file, from->words, from->ratings, scorer);
    for (size_t i = from->ratings; !code && i < from->count; i++)
        code = add_key(file, from->words[i]);
    if (!code && file->ratings.raters_count + tal_agreement_has(&file->ratings, TAL_RATER_ENGINE) < 3) {
        tal_say_error(_("agreement: %s: one rater and no texts: there is nobody to compare with"), from->words[0]);
        code = TAL_EXIT_FILE;
    }
    return code;
}

int tal_command_agreement(const tal_options *options)
{
    tal_diagnostics *found = tal_diagnostics_new();
    tal_scorer *scorer = NULL;
    tal_ratings_file file = { .arena = NULL };
    sources from = { NULL, 0, 0 };
    tal_status status = found && sort_words(&from, options) ? tal_scorer_new(&scorer, found) : TAL_ENOMEM;
    int code = status ? tal_say_failure(status, "assets/language", found) : read_all(&file, &from, scorer);

    if (!code)
        code = options->json ? tal_say_json(tal_agreement_json(from.words, from.count, &file.ratings))
                             : show_text(options, &from, &file.ratings, found);
    tal_ratings_free(&file);
    tal_scorer_free(scorer);
    tal_diagnostics_free(found);
    free(from.words);
    return code;
}
