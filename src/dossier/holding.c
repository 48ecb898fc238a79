/* Goes through folders. Owns the list. Must not know how anything is erased. */
#include "dossier/holding.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buffer.h"
#include "base/diagnostics.h"
#include "base/folder.h"
#include "base/intl.h"
#include "cohort/manifest.h"
#include "cohort/people.h"
#include "store/erase.h"
#include "store/home.h"
#include "store/journals.h"
#include "store/log.h"

enum { DEEPEST = 8 }; /* folders below one another that are looked into */

typedef struct search {
    tal_holdings *out;
    const tal_whose *whose;
    tal_diagnostics *found;
    const char **wrong;
} search;

void tal_holdings_close(tal_holdings *holdings)
{
    for (size_t i = 0; i < holdings->count; i++)
        free(holdings->list[i].path);
    free(holdings->list);
    *holdings = (tal_holdings){ NULL, 0, 0 };
}

static tal_status add(tal_holdings *out, const tal_holding *it)
{
    tal_holding *list = tal_grow(out->list, out->count, &out->capacity, sizeof *list);
    char *path = strdup(it->path);

    if (list)
        out->list = list;
    if (!list || !path) {
        free(path);
        return TAL_ENOMEM;
    }
    list[out->count] = *it;
    list[out->count++].path = path;
    return TAL_OK;
}

/* ---- Journals -------------------------------------------------------------------------------- */

/* Whoever is meant: is there something of theirs in it? */
static bool is_meant(const tal_whose *whose, const tal_erasable *it)
{
    if (it->words == 0 || !tal_whose_then(whose, it->last))
        return false;
    return !whose->id || (it->candidate && tal_whose_is(whose, it->candidate));
}

static tal_status tell_busy(const search *s, const char *path)
{
    if (errno != EWOULDBLOCK)
        return TAL_EIO;
    tal_error_file(s->found, TAL_CODE_AT_WORK, path, _("end the conversation, and do the same again"),
                   _("this journal is being written now; nothing was touched"));
    return TAL_OK; /* told, and the others are looked at */
}

/* A tal_journals_visit. */
static tal_status take_journal(void *self, char *path)
{
    const search *s = self;
    tal_holding it = { TAL_HOLDING_JOURNAL, path, 0, { 0, 0, 0, false } };
    tal_erasable journal;
    tal_status status = tal_erasable_read(&journal, path);

    if (status == TAL_EFILE || status == TAL_EIO) {
        status = TAL_OK; /* what names them all the same is told by tal_holdings_rest */
    } else if (!status && is_meant(s->whose, &journal)) {
        it.words = journal.words;
        status = tal_erase_try(path) ? tell_busy(s, path) : TAL_OK;
        if (!status)
            status = add(s->out, &it);
    }
    tal_erasable_free(&journal);
    return status;
}

/* ---- Folders --------------------------------------------------------------------------------- */

/* Whose a pseudonym is, only the key of these results can say. */
static tal_status check_key(const search *s, const char *folder)
{
    const tal_pseudonym_key *key = s->whose->key;
    char print[TAL_PSEUDONYM_PRINT];
    tal_status status = tal_manifest_read_pseudonyms(folder, print);

    if (status || !s->whose->id || !*print || (key && strcmp(key->print, print) == 0))
        return status == TAL_EFILE ? TAL_OK : status;
    tal_error_file(s->found, TAL_CODE_OTHER_KEY, folder,
                   _("name it: --pseudonyms KEYFILE; where it is lost, nobody can tell whose rows these are"),
                   key ? _("these results have pseudonyms by another key; nothing was touched")
                       : _("these results have pseudonyms, and the key is missing; nothing was touched"));
    return TAL_EFILE;
}

static tal_status take_results(const search *s, char *folder)
{
    tal_holding it = { TAL_HOLDING_RESULTS, folder, 0, { 0, 0, 0, false } };
    tal_status status = check_key(s, folder);

    if (!status)
        status = tal_withdraw_count(&it.results, folder, s->whose, s->found);
    else if (status == TAL_EFILE)
        return TAL_OK; /* told */
    if (!status && (it.results.lines || it.results.refused || it.results.accounts || it.results.begun))
        status = add(s->out, &it);
    return status;
}

static tal_status take_journals(search *s, const char *folder)
{
    size_t count = 0;
    tal_status status = tal_journals_under(folder, take_journal, s, &count);

    if (!status && count == 0)
        tal_journals_tell_none(folder, s->found);
    return status;
}

static tal_status take_folder(search *s, char *folder)
{
    tal_status status = tal_withdraw_check(folder, s->found);

    *s->wrong = folder;
    if (status == TAL_EFILE)
        return TAL_OK; /* told */
    return status == TAL_ECHOICE ? take_journals(s, folder)
           : status              ? status
                                 : take_results(s, folder);
}

/* The store is there once something was played. */
static tal_status take_store(search *s)
{
    size_t count = 0;
    char *journals = NULL;
    tal_status status = tal_home_path(&journals, "journals");

    *s->wrong = "journals";
    if (!status)
        status = tal_journals_in(journals, take_journal, s, &count);
    free(journals);
    return status;
}

tal_status tal_holdings_find(tal_holdings *out, const tal_whose *whose, char *const *folders, size_t count,
                             const char **wrong, tal_diagnostics *diagnostics)
{
    search s = { out, whose, diagnostics, wrong };
    tal_status status;

    *out = (tal_holdings){ NULL, 0, 0 };
    status = take_store(&s);
    for (size_t i = 0; !status && i < count; i++)
        status = take_folder(&s, folders[i]);
    return !status && tal_diagnostics_errors(diagnostics) > 0 ? TAL_EFILE : status;
}

tal_status tal_holding_forget(const tal_holding *holding, const tal_whose *whose, tal_diagnostics *diagnostics)
{
    return holding->kind == TAL_HOLDING_JOURNAL ? tal_erase_journal(holding->path)
                                                : tal_withdraw(holding->path, whose, diagnostics);
}

/* ---- What is left ---------------------------------------------------------------------------- */

/* Is it a journal, and of whom is meant? What was gone through says no name any more; one of somebody else's may have
 * the id among their words. */
static bool is_journal(const char *path, const tal_whose *whose, bool *theirs)
{
    tal_erasable it = { NULL, NULL, "", 0 };
    bool is = tal_journals_fit_visible(path, NULL) && tal_erasable_read(&it, path) == TAL_OK;

    *theirs = is && it.candidate && tal_whose_is(whose, it.candidate);
    tal_erasable_free(&it);
    return is;
}

/* Of a folder that was named they were gone through; in other people's accounts the id can be among their words. */
static bool is_results(const char *folder, const char *name)
{
    static const char *const ours[] = { "results.csv", "results.jsonl", "items.csv", "rejected.csv", "manifest.json",
                                        "norm.yaml", "people", "kept" };
    char *manifest = tal_folder_path(folder, "manifest.json");
    bool is = manifest && access(manifest, F_OK) == 0, found = false;

    for (size_t i = 0; is && i < sizeof ours / sizeof *ours; i++)
        found |= strcmp(name, ours[i]) == 0;
    free(manifest);
    return found;
}

/* Looks below one folder. */
typedef struct rest {
    const tal_whose *whose;
    char *in_json, *in_name; /* the id, as it stands in JSON and in the name of a file; owned */
    tal_diagnostics *found;
} rest;

/* The file in which it can be read what PATH says: of a PDF the page beside it. The caller frees; NULL: no memory. */
static char *readable(const char *path)
{
    size_t length = strlen(path);
    bool pdf = length > 4 && strcmp(path + length - 4, ".pdf") == 0;
    tal_buffer out = TAL_BUFFER_EMPTY;

    tal_buffer_add(&out, path, pdf ? length - 4 : length);
    tal_buffer_text(&out, pdf ? ".html" : "");
    return tal_buffer_take(&out);
}

static bool is_called_so(const rest *r, const char *name)
{
    size_t length = strlen(name);

    return tal_whose_find(name, length, 0, r->whose->id) < length || tal_whose_find(name, length, 0, r->in_name) < length;
}

/* Does the file, of this NAME, name the person? A file is read whole: into those that are larger than a journal can be nobody
 * looks, but at their names. OURS: it would have been changed, had its folder been named. */
static tal_status tell_file(const rest *r, const char *path, const char *name, bool ours)
{
    char *bytes = NULL, *text = readable(path);
    size_t length;
    tal_status status = text ? tal_home_read(&bytes, &length, text, TAL_LOG_LIMIT) : TAL_ENOMEM;
    bool named = is_called_so(r, name) || (!status && (tal_whose_find(bytes, length, 0, r->whose->id) < length ||
                                                       tal_whose_find(bytes, length, 0, r->in_json) < length));

    free(bytes);
    free(text);
    if (named && ours)
        tal_error_file(r->found, TAL_CODE_NAMED_STILL, path, _("name its folder too, and do the same again"),
                       _("this is in a folder that was not named, and names them still"));
    else if (named)
        tal_error_file(r->found, TAL_CODE_NAMED_STILL, path, _("see what it is, and delete it or change it by hand"),
                       _("this file is none that `talante forget` changes, and names them still"));
    return status == TAL_EIO ? TAL_OK : status;
}

static tal_status look_into(const rest *r, const char *folder, int depth, bool ours);

/* What has NAME in FOLDER. OURS: that is a part of results. */
static tal_status look_at(const rest *r, const char *folder, const char *name, int depth, bool ours)
{
    bool results = is_results(folder, name), theirs = false;
    char *path = tal_folder_path(folder, name);
    tal_status status = path ? TAL_OK : TAL_ENOMEM;
    struct stat about;

    if (status || (results && depth == 0) || lstat(path, &about) < 0)
        ; /* gone through before, or not there any more */
    else if (S_ISDIR(about.st_mode))
        status = depth < DEEPEST ? look_into(r, path, depth + 1, ours || results) : TAL_OK;
    else if (S_ISREG(about.st_mode) && (!is_journal(path, r->whose, &theirs) || theirs))
        status = tell_file(r, path, name, ours || results || theirs);
    free(path);
    return status;
}

static tal_status look_into(const rest *r, const char *folder, int depth, bool ours)
{
    char **names;
    size_t count;
    tal_status status = tal_folder_list(&names, &count, folder, tal_folder_visible, NULL);

    if (status)
        return status == TAL_EIO ? TAL_OK : status;
    for (size_t i = 0; !status && i < count; i++)
        status = look_at(r, folder, names[i], depth, ours);
    tal_folder_free(names, count);
    return status;
}

tal_status tal_holdings_rest(char *const *folders, size_t count, const tal_whose *whose,
                             tal_diagnostics *diagnostics)
{
    rest r = { .whose = whose, .found = diagnostics };
    char *journals = NULL;
    tal_status status;

    if (!whose->id)
        return TAL_OK;
    r.in_json = tal_whose_in_json(whose->id);
    r.in_name = tal_people_name(whose->id);
    status = r.in_json && r.in_name ? tal_home_path(&journals, "journals") : TAL_ENOMEM;
    if (!status)
        status = look_into(&r, journals, 0, false);
    for (size_t i = 0; !status && i < count; i++)
        status = look_into(&r, folders[i], 0, false);
    free(journals);
    free(r.in_json);
    free(r.in_name);
    return status;
}
