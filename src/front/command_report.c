/* `talante report`: results as pages for people, and in the forms that other systems take them in. Changes none of
 * the results. */
#include <errno.h>
#include <stdio.h>

#include "base/intl.h"
#include "dossier/outgoing.h"
#include "dossier/xapi.h"
#include "front/beside.h"
#include "front/command.h"
#include "stage/paging.h"
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

/* What has a PDF is written by the program that has pango and cairo. */
static int hand_over(const tal_options *options)
{
    tal_beside_become("talante-print", options->all);
    tal_say_error(_("no PDF can be written here (no talante-print is installed); without --pdf there is the page, which any browser prints"));
    return TAL_EXIT_SYSTEM;
}

int tal_command_report(const tal_options *options)
{
    if (tal_paging_is_misused(options))
        return TAL_EXIT_USAGE;
    if (options->xapi || options->qti)
        return hand_on(options);
    return options->pdf ? hand_over(options) : tal_paging_write(options, NULL);
}
