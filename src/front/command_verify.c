/*
 * `talante verify`: are these journals, and these results of a batch, whole, and the same when they are played
 * again?
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/diagnostics.h"
#include "base/folder.h"
#include "base/intl.h"
#include "cohort/manifest.h"
#include "cohort/proof.h"
#include "data/json.h"
#include "front/command.h"
#include "stage/say.h"
#include "store/journals.h"
#include "store/verify.h"

/* Codes of what is nothing of ours to judge, beside those of folders: a file that is missing, a folder, too large. */
enum { MISSING = 1, NO_FILE = 2, TOO_LARGE = 3 };

/* Where the answer goes: JSON (NULL: it is said in words), and the worst exit code so far. */
typedef struct answer {
    tal_json *journals, *results;
    int worst;
} answer;

static void note(answer *a, int code)
{
    a->worst = code > a->worst ? code : a->worst;
}

static bool is_unreadable(const tal_diagnostics *found)
{
    const tal_diagnostic *first = tal_diagnostics_get(found, 0);

    return first && ((first->code >= MISSING && first->code <= TOO_LARGE) || first->code == TAL_CODE_SHARD ||
                     first->code == TAL_CODE_NO_JOURNALS);
}

/* What came of PATH, but for the words; *OK: it was judged. */
static void judge(answer *a, const char *path, tal_status status, const tal_diagnostics *found, bool *ok)
{
    *ok = !status || status == TAL_EFILE;
    if (!*ok)
        note(a, tal_say_failure(status, path, found));
    else if (status)
        note(a, is_unreadable(found) ? TAL_EXIT_FILE : TAL_EXIT_NO);
}

/* ---- A journal --------------------------------------------------------------------------------- */

static void put_file(tal_json *list, const char *key, const char *path, bool same, const tal_diagnostics *found)
{
    tal_json *it = tal_json_add_object(list);

    tal_say_set_text(it, key, path);
    tal_json_set_bool(it, "ok", same);
    tal_say_diagnostics_json(it, found);
}

static void say_line(const char *text, const tal_diagnostics *found)
{
    if (text)
        tal_say_line(stdout, text);
    tal_say_diagnostics(stdout, found);
}

/* A tal_journals_visit. */
static tal_status verify_journal(void *self, char *path)
{
    answer *a = self;
    tal_diagnostics *found = tal_diagnostics_new();
    tal_status status = found ? tal_verify(path, found) : TAL_ENOMEM;
    tal_buffer line = TAL_BUFFER_EMPTY;
    bool judged;

    judge(a, path, status, found, &judged);
    if (!status)
        tal_buffer_format(&line, _("%s: ok"), path);
    if (judged && a->journals)
        put_file(a->journals, "file", path, !status, found);
    else if (judged)
        say_line(line.bytes, found);
    tal_buffer_free(&line);
    tal_diagnostics_free(found);
    return TAL_OK;
}

/* ---- A folder ---------------------------------------------------------------------------------- */

static void verify_results(answer *a, const char *folder)
{
    tal_diagnostics *found = tal_diagnostics_new();
    tal_proof proof = { 0, 0 };
    tal_status status = found ? tal_proof_of(folder, &proof, found) : TAL_ENOMEM;
    tal_buffer line = TAL_BUFFER_EMPTY;
    bool judged;

    judge(a, folder, status, found, &judged);
    if (!status)
        tal_buffer_format(&line, _("%s: ok: candidates %llu, conversations played again %llu"), folder,
                          (unsigned long long)proof.candidates, (unsigned long long)proof.conversations);
    if (judged && a->results)
        put_file(a->results, "folder", folder, !status, found);
    else if (judged)
        say_line(line.bytes, found);
    tal_buffer_free(&line);
    tal_diagnostics_free(found);
}

static void say_nothing_there(answer *a, const char *folder)
{
    tal_diagnostics *found = tal_diagnostics_new();
    bool judged;

    tal_journals_tell_none(folder, found);
    judge(a, folder, found ? TAL_EFILE : TAL_ENOMEM, found, &judged);
    if (judged && a->results)
        put_file(a->results, "folder", folder, false, found);
    else if (judged)
        say_line(NULL, found);
    tal_diagnostics_free(found);
}

static void verify_folder(answer *a, const char *folder)
{
    size_t count = 0;
    tal_status status;

    if (tal_folder_has(folder, "manifest.json") || tal_folder_has(folder, "results.jsonl") || tal_folder_has(folder, "parts/plan")) {
        verify_results(a, folder);
        return;
    }
    status = tal_journals_under(folder, verify_journal, a, &count);
    if (status)
        note(a, tal_say_failure(status, folder, NULL));
    else if (count == 0)
        say_nothing_there(a, folder);
}

int tal_command_verify(const tal_options *options)
{
    tal_json *root = options->json ? tal_json_object() : NULL;
    answer a = { .worst = TAL_EXIT_DONE };

    if (root) {
        a.journals = tal_json_set_array(root, "journals");
        a.results = tal_json_set_array(root, "results");
    }
    for (int i = 0; i < options->words_count; i++)
        if (tal_folder_is(options->words[i]))
            verify_folder(&a, options->words[i]);
        else
            verify_journal(&a, options->words[i]);
    if (options->json)
        note(&a, tal_say_json(root));
    return a.worst;
}
