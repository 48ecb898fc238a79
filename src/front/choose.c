/* Which scenario, or which conversation that was left: by name, file or answer. Plays nothing. */
#include "front/choose.h"

#include <stdlib.h>
#include <string.h>

#include "base/intl.h"
#include "front/command_list.h"
#include "front/library.h"
#include "front/say.h"
#include "store/log.h"

/* TYPED is a number of the list, a name or a file. NULL: none of them, and it has been said. */
static char *find_typed(const char *typed, const tal_shelf *shelf, const tal_library *library)
{
    char *end;
    unsigned long number = strtoul(typed, &end, 10);

    if (!*end && number >= 1 && number <= shelf->count)
        return strdup(shelf->books[number - 1].path);
    return tal_library_find(library, typed);
}

/* Shows the list, and at a terminal asks for one. */
static int ask_scenario(char **path, tal_terminal *terminal, const tal_library *library)
{
    tal_page page = tal_terminal_page(terminal);
    tal_shelf shelf;
    int code = tal_shelf_open(&shelf);
    char *line;

    tal_command_list_show(&shelf, &page);
    tal_page_gap(&page);
    tal_terminal_show(&page);
    tal_page_free(&page);
    while (!*path && shelf.count > 0 && tal_terminal_is_person(terminal)) {
        if (tal_terminal_ask(terminal, _("Which one? "), 0, &line) != TAL_INPUT_LINE || !*line)
            break;
        *path = find_typed(line, &shelf, library);
    }
    tal_shelf_close(&shelf);
    return *path ? TAL_EXIT_DONE : code;
}

int tal_choose_scenario(char **path, const tal_options *options, tal_terminal *terminal)
{
    const char *word = options->words_count > 0 ? options->words[0] : NULL;
    tal_library library;
    int code = TAL_EXIT_DONE;
    tal_status status;

    if (word && tal_library_is_file(TAL_LIBRARY_SCENARIOS, word)) {
        *path = strdup(word);
        return *path ? TAL_EXIT_DONE : tal_say_failure(TAL_ENOMEM, "play", NULL);
    }
    status = tal_library_open(&library, TAL_LIBRARY_SCENARIOS);
    if (status)
        return tal_say_failure(status, "scenarios", NULL);
    if (word) {
        *path = tal_library_find(&library, word);
        code = *path ? TAL_EXIT_DONE : TAL_EXIT_USAGE;
    } else {
        code = ask_scenario(path, terminal, &library);
    }
    tal_library_close(&library);
    return code;
}

/* The id that WORD stands for; it is in SCENARIO where WORD names a file, which is then loaded. */
static int find_id(const char **id, tal_scenario **scenario, const char *word)
{
    tal_diagnostics *found;
    tal_scenario_info info;
    tal_status status;
    int code = TAL_EXIT_DONE;

    *id = word;
    if (!word || !tal_library_is_file(TAL_LIBRARY_SCENARIOS, word))
        return TAL_EXIT_DONE;
    found = tal_diagnostics_new();
    status = found ? tal_scenario_load(scenario, word, found) : TAL_ENOMEM;
    if (status) {
        code = tal_say_failure(status, word, found);
    } else {
        tal_scenario_info_get(*scenario, NULL, &info);
        *id = info.id;
    }
    tal_diagnostics_free(found);
    return code;
}

static int find_unfinished(char **path, const char *id, const char *candidate)
{
    tal_status status = tal_log_find_unfinished(path, id, candidate);

    if (status == TAL_EINVAL) {
        tal_say_error(_("there is no home folder to look in"));
        return TAL_EXIT_SYSTEM;
    }
    if (status)
        return tal_say_failure(status, "--resume", NULL);
    if (!*path) {
        tal_say_error(_("there is no unfinished conversation to go on with"));
        return TAL_EXIT_NO;
    }
    return TAL_EXIT_DONE;
}

int tal_choose_journal(char **path, const tal_options *options)
{
    tal_scenario *scenario = NULL;
    const char *id;
    int code = find_id(&id, &scenario, options->words_count > 0 ? options->words[0] : NULL);

    if (!code)
        code = find_unfinished(path, id, options->candidate);
    tal_scenario_free(scenario);
    return code;
}
