/* Owns what is said of it. Must not know what is on a page. */
#include "stage/paging.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/folder.h"
#include "base/intl.h"
#include "cohort/manifest.h"
#include "data/json.h"
#include "dossier/xapi.h"
#include "stage/interface.h"
#include "stage/report_inputs.h"
#include "stage/say.h"

void tal_paging_say_pseudonyms(const char *folder)
{
    char print[TAL_PSEUDONYM_PRINT];

    if (!tal_manifest_read_pseudonyms(folder, print) && *print)
        tal_say_error(_("they have pseudonyms; which is whose is told by: talante export ID %s --pseudonyms KEYFILE --out FOLDER"),
                      folder);
}

bool tal_paging_is_misused(const tal_options *options)
{
    if (options->person && (options->xapi || options->qti))
        tal_say_error(_("--person is one person's page, --xapi and --qti hand everybody on: ask for one of them"));
    else if (options->pdf && (options->xapi || options->qti))
        tal_say_error(_("--pdf is for pages, --xapi and --qti hand everybody on: ask for one of them"));
    else if ((options->groups || options->words_count > 1) && (options->person || options->xapi || options->qti))
        tal_say_error(_("groups and ratings are for the page of the group: without --person, --xapi and --qti"));
    else if (options->home && !options->xapi)
        tal_say_error(_("--home says whose the accounts of --xapi are, and that is missing"));
    else if (options->home && !tal_xapi_is_iri(options->home))
        tal_say_error(_("--home takes an IRI such as https://people.example.org, not \u201C%s\u201D"),
                      options->home);
    else
        return false;
    return true;
}

/* ---- Pages --------------------------------------------------------------------------------------- */

static int show_json(const tal_pages *it)
{
    tal_json *root = tal_json_object(), *files;

    tal_say_set_text(root, "page", it->written[0]);
    files = tal_json_set_array(root, "files");
    for (size_t i = 0; i < it->written_count; i++)
        tal_say_set_text(tal_json_add_object(files), "file", it->written[i]);
    return tal_say_json(root);
}

static int show(const tal_pages *it)
{
    for (size_t i = 0; i < it->written_count; i++)
        printf(_("Page: %s\n"), it->written[i]);
    return TAL_EXIT_DONE;
}

static int tell_no_page(const tal_options *options, const tal_pages *it, tal_status status,
                        const tal_diagnostics *found)
{
    const char *last = tal_pages_last(it);

    if (options->person && status == TAL_EENDED) {
        tal_say_error(_("%s has held no conversation, so there is nothing to tell"), options->person);
        return TAL_EXIT_NO;
    }
    if (status == TAL_EIO && errno == EWOULDBLOCK) {
        tal_say_error(_("%s: another run is writing it"), last);
        return TAL_EXIT_SYSTEM;
    }
    if (status != TAL_ECHOICE)
        return tal_say_failure(status, last ? last : it->folder, found);
    if (it->nearest)
        tal_say_error(_("nobody in these results is \u201C%s\u201D; did you mean \u201C%s\u201D?"), options->person,
                      it->nearest);
    else
        tal_say_error(_("nobody in these results is \u201C%s\u201D"), options->person);
    tal_paging_say_pseudonyms(it->folder);
    return TAL_EXIT_USAGE;
}

static void warn_of_groups(const tal_options *options, const tal_pages *it)
{
    if (!it->apart)
        return;
    tal_say_error(_("nobody in %s is in these results, so no groups are compared"), options->groups);
    tal_paging_say_pseudonyms(it->folder);
}

/* One person's, or the group's. */
static int write_pages(const tal_options *options, tal_pages *it, const tal_report_inputs *inputs, tal_diagnostics *found)
{
    char *spoken = strdup(tal_interface_spoken());
    tal_status status = !spoken           ? TAL_ENOMEM
                        : options->person ? tal_pages_person(it, options->person, found)
                                          : tal_pages_group(it, found);
    int reason = errno, code;

    if (spoken)
        tal_interface_speak(spoken);
    errno = reason;
    code = inputs->judged  ? inputs->judged
           : status        ? tell_no_page(options, it, status, found)
           : options->json ? show_json(it)
                           : show(it);
    free(spoken);
    if (!status)
        warn_of_groups(options, it);
    return code;
}

int tal_paging_write(const tal_options *options, const tal_page_form *also)
{
    tal_pages it = { .folder = options->words[0], .language = options->language, .speak = tal_interface_speak, .also = also };
    tal_diagnostics *found = tal_diagnostics_new();
    tal_report_inputs inputs = { .options = options };
    int code;

    if (access(it.folder, F_OK) == 0 && !tal_folder_is(it.folder)) {
        tal_say_error(_("%s: pages are made of a folder of results; a record goes with --xapi or --qti"), it.folder);
        tal_diagnostics_free(found);
        return TAL_EXIT_FILE;
    }
    code = found ? tal_report_inputs_read(&inputs, &it, options, found)
                 : tal_say_failure(TAL_ENOMEM, it.folder, NULL);

    if (!code)
        code = write_pages(options, &it, &inputs, found);
    tal_pages_free(&it);
    tal_report_inputs_free(&inputs);
    tal_diagnostics_free(found);
    return code;
}
