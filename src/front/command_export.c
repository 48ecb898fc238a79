/* `talante export`: all that is held of somebody, into a folder that is theirs. */
#include <stdio.h>

#include "base/intl.h"
#include "data/json.h"
#include "dossier/handover.h"
#include "front/command.h"
#include "front/named.h"
#include "stage/interface.h"
#include "stage/say.h"

/* How much was found, and where it is now: nowhere, if that is nothing. */
static int show_json(const tal_options *options, const tal_named *named, const tal_holdings *holdings)
{
    tal_json *root = tal_json_object();

    tal_json_set_text(root, "id", named->whose.id);
    tal_json_set_int(root, "held", (long long)holdings->count);
    tal_say_set_text(root, "folder", holdings->count > 0 ? options->out : "");
    return tal_say_json(root);
}

static int make(const tal_options *options, const tal_named *named, const tal_holdings *holdings,
                tal_diagnostics *found)
{
    tal_handover handover = { &named->whose, options->out, tal_interface_speak };
    const char *language = tal_interface_spoken();
    char spoken[TAL_INTERFACE_LANGUAGE];
    tal_status status;

    snprintf(spoken, sizeof spoken, "%s", language);
    status = tal_handover_make(&handover, holdings, found);
    tal_interface_speak(spoken);
    if (status == TAL_EINVAL) {
        tal_say_error(_("%s holds something already; name a folder that is empty or not there"), options->out);
        return TAL_EXIT_FILE;
    }
    if (status)
        return tal_say_failure(status, options->out, found);
    if (options->json)
        return show_json(options, named, holdings);
    printf(_("Records of conversations and folders of results: %zu. What each file is: %s/index.txt\n"),
           holdings->count, options->out);
    return TAL_EXIT_DONE;
}

static int find(const tal_options *options, const tal_named *named, tal_holdings *holdings, tal_diagnostics *found)
{
    const char *wrong = NULL;
    int code = TAL_EXIT_DONE;
    tal_status status = tal_holdings_find(holdings, &named->whose, options->words + 1,
                                          (size_t)options->words_count - 1, &wrong, found);

    if (status)
        return tal_say_failure(status, wrong, found);
    if (holdings->count > 0)
        return TAL_EXIT_DONE;
    if (options->json) {
        code = show_json(options, named, holdings);
    } else {
        printf(_("Nothing is held of \u201C%s\u201D."), named->whose.id);
        putchar('\n');
    }
    return code ? code : TAL_EXIT_NO;
}

int tal_command_export(const tal_options *options)
{
    tal_diagnostics *found = tal_diagnostics_new();
    tal_holdings holdings = { NULL, 0, 0 };
    tal_named named = { .whose = { NULL } };
    int code;

    if (!options->out) {
        tal_say_error(_("--%s is missing"), "out");
        code = TAL_EXIT_USAGE;
    } else if (!found) {
        code = tal_say_failure(TAL_ENOMEM, options->out, NULL);
    } else {
        code = tal_named_read(&named, options, found);
        if (!code)
            code = find(options, &named, &holdings, found);
        if (!code)
            code = make(options, &named, &holdings, found);
    }
    tal_holdings_close(&holdings);
    tal_diagnostics_free(found);
    return code;
}
