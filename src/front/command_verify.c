/* `talante verify`: are these journals whole, and the same when they are played again? */
#include <stdio.h>

#include "base/intl.h"
#include "data/json.h"
#include "front/command.h"
#include "front/say.h"
#include "store/verify.h"

/* Codes of files that are no journal of ours to judge: missing, a folder, too large. */
enum { MISSING = 1, NO_FILE = 2, TOO_LARGE = 3 };

static bool is_unreadable(const tal_diagnostics *found)
{
    const tal_diagnostic *first = tal_diagnostics_get(found, 0);

    return first && first->code >= MISSING && first->code <= TOO_LARGE;
}

static void put_file(tal_json *journals, const char *path, bool same, const tal_diagnostics *found)
{
    tal_json *journal = tal_json_add_object(journals);

    tal_json_set_text(journal, "file", path);
    tal_json_set_bool(journal, "ok", same);
    tal_say_diagnostics_json(journal, found);
}

static void say_line(const char *path, bool same, const tal_diagnostics *found)
{
    tal_buffer line = TAL_BUFFER_EMPTY;

    if (same)
        tal_buffer_format(&line, _("%s: ok"), path);
    if (line.bytes)
        tal_say_line(stdout, line.bytes);
    tal_buffer_free(&line);
    tal_say_diagnostics(stdout, found);
}

static int verify(const char *path, tal_json *journals)
{
    tal_diagnostics *found = tal_diagnostics_new();
    tal_status status = found ? tal_verify(path, found) : TAL_ENOMEM;
    int code = TAL_EXIT_DONE;

    if (status && status != TAL_EFILE) {
        code = tal_say_failure(status, path, found);
    } else {
        if (status)
            code = is_unreadable(found) ? TAL_EXIT_FILE : TAL_EXIT_NO;
        if (journals)
            put_file(journals, path, status == TAL_OK, found);
        else
            say_line(path, status == TAL_OK, found);
    }
    tal_diagnostics_free(found);
    return code;
}

int tal_command_verify(const tal_options *options)
{
    tal_json *root = options->json ? tal_json_object() : NULL;
    tal_json *journals = root ? tal_json_set_array(root, "journals") : NULL;
    int worst = TAL_EXIT_DONE;

    for (int i = 0; i < options->words_count; i++) {
        int code = verify(options->words[i], journals);

        worst = code > worst ? code : worst;
    }
    if (options->json) {
        int code = tal_say_json(root);

        worst = code > worst ? code : worst;
    }
    return worst;
}
