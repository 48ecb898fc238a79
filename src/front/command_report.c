/* `talante report`: results as pages for people, and in the forms that other systems take them in. Changes none of
 * the results. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/intl.h"
#include "dossier/outgoing.h"
#include "dossier/pages.h"
#include "dossier/xapi.h"
#include "front/command.h"
#include "front/key_file.h"
#include "stage/interface.h"
#include "stage/say.h"

static int show_json(const tal_outgoing *it)
{
    tal_json *root = tal_json_object();

    tal_json_set_int(root, "people", (long long)it->people);
    tal_json_set_int(root, "nothing_to_hand_on", (long long)it->absent);
    tal_json_set_int(root, "to_be_decided_by_a_person", (long long)it->undecided);
    if (it->xapi)
        tal_json_set_int(root, "statements", (long long)it->statements);
    return tal_say_json(root);
}

static int show(const tal_outgoing *it)
{
    printf(_("People handed on: %llu\n"), (unsigned long long)it->people);
    if (it->absent)
        printf(_("Left out, because they have held no conversation: %llu\n"),
               (unsigned long long)it->absent);
    if (it->undecided)
        printf(_("To be decided by a person, so neither passed nor failed: %llu\n"),
               (unsigned long long)it->undecided);
    if (it->xapi)
        printf(_("Statements: %llu\n"), (unsigned long long)it->statements);
    return TAL_EXIT_DONE;
}

/* What cannot be meant. */
static bool is_misused(const tal_options *options)
{
    if (options->person && (options->xapi || options->qti))
        tal_say_error(_("--person is one person's page, --xapi and --qti hand everybody on: ask for one of them"));
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

static int show_page(const tal_options *options, const tal_pages *it)
{
    tal_json *root;

    if (!options->json) {
        printf(_("Page: %s\n"), it->written);
        if (it->manual)
            printf(_("Technical manual: %s\n"), it->manual);
        return TAL_EXIT_DONE;
    }
    root = tal_json_object();
    tal_say_set_text(root, "page", it->written);
    if (it->manual)
        tal_say_set_text(root, "manual", it->manual);
    return tal_say_json(root);
}

static int tell_no_page(const tal_options *options, const tal_pages *it, tal_status status,
                        const tal_diagnostics *found)
{
    if (options->person && status == TAL_EENDED) {
        tal_say_error(_("%s has held no conversation, so there is nothing to tell"), options->person);
        return TAL_EXIT_NO;
    }
    const char *failed = it->manual ? it->manual : it->written ? it->written : it->folder;

    if (status == TAL_EIO && errno == EWOULDBLOCK) {
        tal_say_error(_("%s: another run is writing it"), failed);
        return TAL_EXIT_SYSTEM;
    }
    if (status != TAL_ECHOICE)
        return tal_say_failure(status, failed, found);
    if (it->nearest)
        tal_say_error(_("nobody in these results is \u201C%s\u201D; did you mean \u201C%s\u201D?"), options->person,
                      it->nearest);
    else
        tal_say_error(_("nobody in these results is \u201C%s\u201D"), options->person);
    return TAL_EXIT_USAGE;
}

/* One person's, or the group's. */
static int write_page(const tal_options *options)
{
    tal_pages it = { .folder = options->words[0], .speak = tal_interface_speak, .key = tal_key_file_results };
    tal_diagnostics *found = tal_diagnostics_new();
    char *spoken = strdup(tal_interface_spoken());
    tal_status status = !found || !spoken   ? TAL_ENOMEM
                        : options->person ? tal_pages_person(&it, options->person, found)
                                          : tal_pages_group(&it, found);
    int reason = errno, code;

    if (spoken)
        tal_interface_speak(spoken);
    errno = reason;
    code = status ? tell_no_page(options, &it, status, found) : show_page(options, &it);
    free(spoken);
    tal_diagnostics_free(found);
    tal_pages_free(&it);
    return code;
}

/* ---- Both ---------------------------------------------------------------------------------------- */

static int hand_on(const tal_options *options)
{
    tal_outgoing it = { .xapi = options->xapi,
                        .qti = options->qti,
                        .home = options->home ? options->home : TAL_XAPI_HOME };
    tal_diagnostics *found;
    tal_status status;
    int code;

    found = tal_diagnostics_new();
    status = found ? tal_outgoing_write(&it, options->words[0], found) : TAL_ENOMEM;
    if (status == TAL_EIO && errno == EWOULDBLOCK) {
        tal_say_error(_("%s: another run is writing it"), it.failed);
        code = TAL_EXIT_SYSTEM;
    } else if (status == TAL_EINVAL) {
        tal_say_error(_("%s: this would write over what is read; name another file"), it.failed);
        code = TAL_EXIT_USAGE;
    } else if (status) {
        code = tal_say_failure(status, it.failed ? it.failed : options->words[0], found);
    } else {
        code = options->json ? show_json(&it) : show(&it);
    }
    tal_diagnostics_free(found);
    return code;
}

int tal_command_report(const tal_options *options)
{
    if (is_misused(options))
        return TAL_EXIT_USAGE;
    return options->xapi || options->qti ? hand_on(options) : write_page(options);
}
