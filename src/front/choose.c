/* Which scenario: by name, file or answer. Plays nothing. */
#include "front/choose.h"

#include <stdlib.h>
#include <string.h>

#include "base/intl.h"
#include "front/command_list.h"
#include "stage/library.h"
#include "stage/say.h"

/* TYPED is a number of the list, a name or a file. NULL: none of them, and it has been said. */
static char *find_typed(const char *typed, const tal_shelf *shelf, const tal_library *library)
{
    char *end;
    unsigned long number = strtoul(typed, &end, 10);

    if (!*end && number >= 1 && number <= shelf->count)
        return strdup(shelf->books[number - 1].path);
    return tal_library_find(library, typed, NULL);
}

/* Shows the list, and at a terminal asks for one. */
static int ask_scenario(char **path, tal_terminal *terminal, const tal_library *library)
{
    tal_page page = tal_terminal_page(terminal);
    tal_shelf shelf;
    int code = tal_shelf_open(&shelf, NULL);
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
    tal_library library;
    int code;
    tal_status status;

    if (options->words_count > 0)
        return tal_library_seek(path, TAL_LIBRARY_SCENARIOS, options->words[0], NULL);
    status = tal_library_open(&library, TAL_LIBRARY_SCENARIOS);
    if (status)
        return tal_say_failure(status, "scenarios", NULL);
    code = ask_scenario(path, terminal, &library);
    tal_library_close(&library);
    return code;
}
