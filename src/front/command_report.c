/* `talante report`: results in the forms that other systems take them in. Changes nothing. */
#include <errno.h>
#include <stdio.h>

#include "base/intl.h"
#include "dossier/handover.h"
#include "dossier/xapi.h"
#include "front/command.h"
#include "stage/say.h"

static int show_json(const tal_handover *it)
{
    tal_json *root = tal_json_object();

    tal_json_set_int(root, "people", (long long)it->people);
    tal_json_set_int(root, "nothing_to_hand_on", (long long)it->absent);
    tal_json_set_int(root, "to_be_decided_by_a_person", (long long)it->undecided);
    if (it->xapi)
        tal_json_set_int(root, "statements", (long long)it->statements);
    return tal_say_json(root);
}

static int show(const tal_handover *it)
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
    if (!options->xapi && !options->qti)
        tal_say_error(_("report takes --xapi, --qti or both"));
    else if (options->home && !options->xapi)
        tal_say_error(_("--home says whose the accounts of --xapi are, and that is missing"));
    else if (options->home && !tal_xapi_is_iri(options->home))
        tal_say_error(_("--home takes an IRI such as https://people.example.org, not \u201C%s\u201D"),
                      options->home);
    else
        return false;
    return true;
}

int tal_command_report(const tal_options *options)
{
    tal_handover it = { .xapi = options->xapi,
                        .qti = options->qti,
                        .home = options->home ? options->home : TAL_XAPI_HOME };
    tal_diagnostics *found;
    tal_status status;
    int code;

    if (is_misused(options))
        return TAL_EXIT_USAGE;
    found = tal_diagnostics_new();
    status = found ? tal_handover_of(&it, options->words[0], found) : TAL_ENOMEM;
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
