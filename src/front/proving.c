/* Finds the conversation, and says which moments there are. Must not know how evidence is laid out. */
#include "front/proving.h"

#include <string.h>

#include "base/intl.h"
#include "cohort/manifest.h"
#include "cohort/replay.h"
#include "dossier/evidence.h"
#include "dossier/evidence_json.h"
#include "dossier/whose.h"
#include "front/terminal.h"
#include "report/account_text.h"
#include "stage/interface.h"
#include "stage/paging.h"
#include "stage/say.h"

static void add_moments(tal_buffer *list, const tal_told *told)
{
    const char *it;

    for (size_t i = 0; (it = tal_evidence_moment(told, i)); i++)
        tal_buffer_format(list, "%s\u201C%s\u201D", list->length ? ", " : "", it);
}

static void say_moments(const tal_buffer *list, const char *moment)
{
    tal_say_error(_("no answer decided a moment \u201C%s\u201D; there is: %s"), moment, list->bytes ? list->bytes : "-");
}

static tal_status show_page(const tal_options *options, const tal_told *told, const char *moment)
{
    tal_page page = tal_terminal_page_for_output(options->plain);
    tal_scenario_info info;
    tal_status status;

    tal_scenario_info_get(told->scenario, told->start.language, &info);
    tal_account_text_head(&page, &info);
    status = tal_evidence_put(&page, told, moment);
    if (!status)
        tal_terminal_show(&page);
    tal_page_free(&page);
    return status;
}

static const char *moment_of(const tal_options *options)
{
    return options->words_count > 1 ? options->words[1] : NULL;
}

/* Onto the terminal, or with --json into LIST, which is answered later. */
static int show(const tal_options *options, const tal_told *told, tal_json *list)
{
    tal_status status = options->json ? tal_evidence_json_add(list, told, moment_of(options))
                                      : show_page(options, told, moment_of(options));

    return status ? tal_say_failure(status, options->words[0], NULL) : TAL_EXIT_DONE;
}

int tal_proving_show(const tal_options *options, const tal_told *told)
{
    tal_json *root;
    int code;

    if (!tal_evidence_has(told, moment_of(options))) {
        tal_buffer list = TAL_BUFFER_EMPTY;

        add_moments(&list, told);
        say_moments(&list, moment_of(options));
        tal_buffer_free(&list);
        return TAL_EXIT_NO;
    }
    root = options->json ? tal_json_object() : NULL;
    code = show(options, told, tal_json_set_array(root, "conversations"));
    if (options->json && code == TAL_EXIT_DONE)
        return tal_say_json(root);
    tal_json_free(root);
    return code;
}

/* ---- Results --------------------------------------------------------------------------------- */

static bool is_wanted(const void *self, const char *id)
{
    return tal_whose_is(self, id);
}

/* Of several conversations, those that have the moment; where none has, it is said which all of them have. */
static int show_candidate(const tal_options *options, const tal_assembly *assembly, const tal_candidate *candidate,
                          tal_json *list)
{
    int count = assembly->assessment->conversations_count, code = TAL_EXIT_DONE;
    tal_buffer others = TAL_BUFFER_EMPTY;
    bool shown = false;

    for (int i = 0; !code && i < count; i++) {
        tal_told told;
        tal_status status;

        if (candidate->held[i].state > TAL_HELD_UNFINISHED)
            continue;
        if (!options->language)
            tal_interface_offer(assembly->assessment->languages[candidate->held[i].performance.language]);
        status = tal_told_open_held(&told, assembly, &candidate->held[i]);
        if (status) {
            code = tal_say_failure(status, options->words[0], NULL);
        } else if (tal_evidence_has(&told, moment_of(options))) {
            code = show(options, &told, list);
            shown = true;
        } else {
            add_moments(&others, &told);
        }
        tal_told_close(&told);
    }
    if (!code && !shown) {
        if (moment_of(options))
            say_moments(&others, moment_of(options));
        else
            tal_say_error(_("%s has held no conversation, so there is nothing to tell"), candidate->id);
        code = TAL_EXIT_NO;
    }
    tal_buffer_free(&others);
    return code;
}

static int find_candidate(const tal_options *options, const tal_assembly *assembly, tal_json *list,
                          tal_diagnostics *found)
{
    const char *folder = options->words[0];
    tal_whose whose = { .id = options->candidate };
    tal_replay *replay = NULL;
    tal_replayed line;
    int code = -1;
    tal_status status = tal_replay_open(&replay, folder, assembly, found);

    if (!status) {
        tal_replay_only(replay, is_wanted, &whose);
        while (code < 0 && !(status = tal_replay_next(replay, &line)))
            if (line.candidate)
                code = show_candidate(options, assembly, line.candidate, list);
    }
    if (code < 0 && status == TAL_EENDED) {
        if (tal_diagnostics_errors(found) == 0) {
            tal_say_error(_("%s: nobody has the id \u201C%s\u201D"), folder, whose.id);
            tal_paging_say_pseudonyms(folder);
        }
        tal_say_diagnostics(stderr, found);
        code = TAL_EXIT_NO;
    } else if (code < 0) {
        code = tal_say_failure(status, folder, found);
    }
    tal_replay_close(replay);
    return code;
}

int tal_proving_results(const tal_options *options, tal_diagnostics *found)
{
    const char *folder = options->words[0];
    tal_assembly assembly = { 0 };
    tal_json *root;
    int code;
    tal_status status;

    if (!options->candidate) {
        tal_say_error(_("--%s is missing"), "candidate");
        return TAL_EXIT_USAGE;
    }
    status = found ? tal_manifest_assembly(&assembly, folder, found) : TAL_ENOMEM;
    if (status == TAL_EFILE && tal_diagnostics_errors(found) == 0)
        status = tal_manifest_tell_none(folder, found);
    root = options->json ? tal_json_object() : NULL;
    code = status ? tal_say_failure(status, folder, found)
                  : find_candidate(options, &assembly, tal_json_set_array(root, "conversations"), found);
    tal_assembly_close(&assembly);
    if (options->json && code == TAL_EXIT_DONE)
        return tal_say_json(root);
    tal_json_free(root);
    return code;
}
