/* `talante translate`: a translation is written or brought up to date, or made a table of, or taken from one. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "author/pseudo.h"
#include "author/translation_csv.h"
#include "author/translation_yaml.h"
#include "base/intl.h"
#include "front/choose.h"
#include "front/command.h"
#include "stage/interface.h"
#include "stage/say.h"

/* What the file no longer has a place for is not lost, but somebody should know. */
static void say_lost(const tal_translation *t)
{
    for (size_t i = 0; i < t->gone_count; i++)
        if (!t->gone[i].before && !t->gone[i].returned)
            tal_say_error(_("%s: the scenario no longer has %s; it is kept at the end of the file"), t->path,
                          t->gone[i].key);
}

static void say_functions(const tal_prose *node)
{
    tal_buffer key = TAL_BUFFER_EMPTY;

    if (node->function) {
        tal_prose_path(node, &key);
        tal_say_error(_("%s has a Lua function, which has to speak each language itself"), key.bytes ? key.bytes : "");
        tal_buffer_free(&key);
    }
    for (const tal_prose *child = node->first; child; child = child->next)
        say_functions(child);
}

static void say_sum(const tal_translation *t, bool changed)
{
    tal_buffer line = TAL_BUFFER_EMPTY;

    tal_buffer_format(&line, _("%s: texts: %zu, new: %zu, stale: %zu, moved: %zu, no longer there: %zu"), t->path,
                      t->texts_count, tal_translation_count(t, TAL_TRANSLATION_NEW),
                      tal_translation_count(t, TAL_TRANSLATION_STALE), t->moved, tal_translation_lost(t));
    tal_buffer_text(&line, changed ? "" : _("; nothing to do"));
    tal_say_line(stdout, line.bytes ? line.bytes : "");
    tal_buffer_free(&line);
}

static int write_yaml(tal_translation *t, tal_diagnostics *found)
{
    tal_buffer bytes = TAL_BUFFER_EMPTY;
    bool changed = false;
    tal_status status;

    tal_translation_yaml(t, &bytes);
    status = bytes.failed ? TAL_ENOMEM : tal_translation_save(t, &bytes, &changed, found);
    tal_buffer_free(&bytes);
    if (status)
        return tal_say_failure(status, t->path, found);
    say_sum(t, changed);
    fflush(stdout);
    say_lost(t);
    say_functions(t->prose);
    return TAL_EXIT_DONE;
}

/* Where a number has a comma in it, spreadsheets part the cells of a table by semicolons. */
static char separator_here(void)
{
    return strncmp(tal_interface_spoken(), "es", 2) == 0 ? ';' : ',';
}

static int write_csv(const tal_translation *t)
{
    tal_buffer bytes = TAL_BUFFER_EMPTY;

    tal_translation_csv_put(t, separator_here(), &bytes);
    if (bytes.failed) {
        tal_buffer_free(&bytes);
        return tal_say_failure(TAL_ENOMEM, "translate", NULL);
    }
    fwrite(bytes.bytes, 1, bytes.length, stdout);
    tal_buffer_free(&bytes);
    return TAL_EXIT_DONE;
}

/* What of the table cannot be taken is told; the rest is. */
static int take_csv(tal_translation *t, const char *path)
{
    tal_diagnostics *found = tal_diagnostics_new();
    tal_table_file table = { .arena = NULL };
    size_t refused = 0;
    tal_status status = found ? tal_table_file_read(&table, path, found) : TAL_ENOMEM;
    int code;

    if (!status)
        status = tal_translation_csv_take(t, &table, &refused);
    if (status) {
        code = tal_say_failure(status, path, found);
    } else {
        tal_say_diagnostics(stderr, found);
        code = write_yaml(t, found);
    }
    if (!code && refused) {
        tal_say_error(_("%s: rows that were not taken: %zu"), path, refused);
        code = TAL_EXIT_NO;
    }
    tal_table_file_close(&table);
    tal_diagnostics_free(found);
    return code;
}

static int translate(const tal_options *options, const char *file, tal_diagnostics *found)
{
    tal_translation t;
    tal_status status = tal_translation_open(&t, file, options->to, found);
    int code;

    if (!status && tal_pseudo_is(options->to) && !tal_translation_pretend(&t))
        status = TAL_ENOMEM;
    if (status)
        code = tal_say_failure(status, file, found);
    else if (options->csv)
        code = write_csv(&t);
    else
        code = options->from_csv ? take_csv(&t, options->from_csv) : write_yaml(&t, found);
    tal_translation_close(&t);
    return code;
}

/* What people take for the code of a language; NULL: nothing of the kind. Any other code may be one. */
static const char *mistaken(const char *code)
{
    static const char *const slips[][2] = {
        { "sp", "es" }, { "spa", "es" }, { "esp", "es" }, { "eng", "en" }, { "ing", "en" },
    };

    for (size_t i = 0; i < sizeof slips / sizeof *slips; i++)
        if (!strcmp(code, slips[i][0]))
            return slips[i][1];
    return NULL;
}

static int check_options(const tal_options *options)
{
    const char *meant = options->to ? mistaken(options->to) : NULL;

    if (options->to && !meant && !(options->csv && options->from_csv))
        return TAL_EXIT_DONE;
    if (meant)
        tal_say_error(_("--to %s: the code of that language is %s"), options->to, meant);
    else if (options->to)
        tal_say_error(_("--csv and --from-csv do not go together"));
    else
        tal_say_error(_("--%s is missing"), "to");
    return TAL_EXIT_USAGE;
}

int tal_command_translate(const tal_options *options)
{
    tal_diagnostics *found = tal_diagnostics_new();
    char *file = NULL;
    int code = check_options(options);

    if (!code)
        code = found ? tal_choose_scenario(&file, options, NULL) : tal_say_failure(TAL_ENOMEM, "translate", NULL);
    if (!code)
        code = translate(options, file, found);
    free(file);
    tal_diagnostics_free(found);
    return code;
}
