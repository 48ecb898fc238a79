/* `talante list`: the scenarios that come with the program. */
#include "front/command_list.h"

#include "base/intl.h"
#include "data/json.h"
#include "front/command.h"
#include "front/terminal.h"
#include "stage/say.h"

static void put_text(tal_page *page, size_t number, const tal_book *book)
{
    enum { INDENT = 1, COLUMN = 5 };

    tal_page_putf(page, TAL_FACE_STRONG, "%zu.", number);
    tal_page_tab(page);
    tal_page_put(page, TAL_FACE_STRONG, book->name);
    tal_page_putf(page, TAL_FACE_TEXT, "  %s", book->info.title);
    if (book->info.minutes > 0)
        tal_page_putf(page, TAL_FACE_QUIET, _(" (%d min)"), book->info.minutes);
    tal_page_end(page, INDENT, COLUMN);
    if (*book->info.summary) {
        tal_page_put(page, TAL_FACE_TEXT, book->info.summary);
        tal_page_end(page, COLUMN, COLUMN);
    }
}

static void put_json(tal_json *list, const tal_book *book)
{
    tal_json *object = tal_json_add_object(list), *languages;
    const char *language;

    tal_json_set_text(object, "name", book->name);
    tal_json_set_text(object, "title", book->info.title);
    tal_json_set_text(object, "summary", book->info.summary);
    tal_json_set_int(object, "minutes", book->info.minutes);
    languages = tal_json_set_array(object, "languages");
    for (size_t n = 0; (language = tal_scenario_language(book->scenario, n)); n++)
        tal_json_add_text(languages, language);
    tal_json_set_int(object, "forms", tal_scenario_forms(book->scenario));
    tal_json_set_text(object, "file", book->path);
}

void tal_command_list_show(const tal_shelf *shelf, tal_page *page)
{
    for (size_t i = 0; i < shelf->count; i++)
        put_text(page, i + 1, &shelf->books[i]);
}

static int list_json(const tal_shelf *shelf)
{
    tal_json *list = tal_json_array();

    for (size_t i = 0; i < shelf->count; i++)
        put_json(list, &shelf->books[i]);
    return tal_say_json(list);
}

static int list_text(const tal_shelf *shelf, bool plain)
{
    tal_page page = tal_terminal_page_for_output(plain);

    tal_command_list_show(shelf, &page);
    tal_terminal_show(&page);
    tal_page_free(&page);
    return TAL_EXIT_DONE;
}

int tal_command_list(const tal_options *options)
{
    tal_shelf shelf;
    int code = tal_shelf_open(&shelf, NULL), shown = TAL_EXIT_DONE;

    if (code != TAL_EXIT_SYSTEM)
        shown = options->json ? list_json(&shelf) : list_text(&shelf, options->plain);
    tal_shelf_close(&shelf);
    return shown > code ? shown : code;
}
