/* Owns the exhibits that ratings are looked up in, as long as that takes. Computes no figure. */
#include "stage/judges_files.h"

#include "base/intl.h"
#include "dossier/replies.h"
#include "dossier/transcripts.h"
#include "stage/key_file.h"
#include "stage/say.h"

/* What can have been rated. */
typedef struct rateable {
    tal_exhibits answers, replies; /* of people; of the scenarios */
} rateable;

/* false: no memory. */
static bool open_rateable(rateable *it, const char *folder, const tal_assembly *assembly)
{
    tal_diagnostics *untold = tal_diagnostics_new();
    bool good = untold && tal_exhibits_open(&it->answers) && tal_exhibits_open(&it->replies) &&
                tal_transcripts_of_results(&it->answers, folder, assembly, untold) != TAL_ENOMEM;

    for (int i = 0; good && i < assembly->assessment->conversations_count; i++)
        for (int language = 0; language < assembly->scenarios[i]->languages_count; language++)
            tal_replies_exhibit(&it->replies, assembly->scenarios[i], language);
    tal_diagnostics_free(untold);
    if (!good || it->answers.failed || it->replies.failed)
        return false;
    tal_exhibits_index(&it->answers);
    tal_exhibits_index(&it->replies);
    return true;
}

static void close_rateable(rateable *it)
{
    tal_exhibits_close(&it->answers);
    tal_exhibits_close(&it->replies);
}

static bool is_known(const rateable *of, const char *id)
{
    return tal_exhibits_find(&of->answers, id) || tal_exhibits_find(&of->replies, id);
}

/* Is the file PATH of these results at all? It has been said where not. Gives an exit code. */
static int check_file(const rateable *of, const char *path)
{
    tal_ratings_file file = { .arena = NULL };
    size_t known = 0;
    int code = tal_ratings_read(&file, &path, 1, NULL);

    for (size_t i = 0; !code && i < file.ratings.rows_count; i++)
        known += is_known(of, file.ratings.rows[i].id);
    if (!code && known == 0) {
        tal_say_error(_("report: %s: none of these ratings is of what stands in these results, or in their scenarios"), path);
        code = TAL_EXIT_FILE;
    }
    tal_ratings_free(&file);
    return code;
}

/* Rows of something else are taken away, and counted. */
static void keep_known(tal_judges *judges, tal_ratings *ratings, const rateable *of)
{
    size_t kept = 0;

    for (size_t i = 0; i < ratings->rows_count; i++)
        if (is_known(of, ratings->rows[i].id))
            ratings->rows[kept++] = ratings->rows[i];
    judges->strangers = ratings->rows_count - kept;
    ratings->rows_count = kept;
}

static int read_known(tal_judges_files *out, rateable *of, char *const *paths, size_t count)
{
    size_t known;
    int code = TAL_EXIT_DONE;

    for (size_t i = 0; !code && i < count; i++)
        code = check_file(of, paths[i]);
    if (!code)
        code = tal_ratings_read(&out->ratings, (const char *const *)paths, count, NULL);
    if (code)
        return code;
    keep_known(&out->judges, &out->ratings.ratings, of);
    out->judges.ratings = &out->ratings.ratings;
    if (tal_ratings_add_key(&out->ratings, &of->answers, true, &known))
        code = tal_say_failure(TAL_ENOMEM, paths[0], NULL);
    return code;
}

static int read_files(tal_judges_files *out, const char *folder, const tal_assembly *assembly, char *const *paths, size_t count)
{
    rateable of = { .answers = { .arena = NULL } };
    int code = open_rateable(&of, folder, assembly) ? read_known(out, &of, paths, count) : tal_say_failure(TAL_ENOMEM, folder, NULL);

    close_rateable(&of);
    return code;
}

/* By what was named; where that has nothing of it, by what comes with the program. */
static int find_key(tal_rated_key *out, const tal_scenario *scenario, const tal_ratings *ratings)
{
    if (ratings) {
        if (tal_rated_key_of(out, scenario, ratings))
            return tal_say_failure(TAL_ENOMEM, scenario->id, NULL);
        out->stale = 0; /* what is not of this one is of another, or of what people answered */
        if (out->judges > 0)
            return TAL_EXIT_DONE;
    }
    return tal_key_file_shipped(out, scenario);
}

int tal_judges_files_read(tal_judges_files *out, const char *folder, const tal_assembly *assembly, char *const *paths, size_t count)
{
    int code;

    *out = (tal_judges_files){ .ratings = { .arena = NULL } };
    code = count > 0 ? read_files(out, folder, assembly, paths, count) : TAL_EXIT_DONE;
    for (int i = 0; !code && i < assembly->assessment->conversations_count; i++)
        code = find_key(&out->judges.keys[i], assembly->scenarios[i], out->judges.ratings);
    return code;
}

void tal_judges_files_free(tal_judges_files *it)
{
    tal_ratings_free(&it->ratings);
}
