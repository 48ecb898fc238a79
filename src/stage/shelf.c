/* From the names of the library to loaded scenarios, in order. Shows nothing but errors. */
#include "stage/shelf.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/intl.h"
#include "stage/interface.h"
#include "stage/library.h"
#include "stage/say.h"

static void free_book(tal_book *book)
{
    tal_scenario_free(book->scenario);
    free(book->name);
    free(book->path);
}

static int add(tal_shelf *shelf, const tal_library *library, size_t i, tal_buffer *said)
{
    tal_diagnostics *found = tal_diagnostics_new();
    tal_book book = { strdup(library->names[i]), tal_library_path(library, i), NULL, { NULL } };
    tal_status status = TAL_ENOMEM;
    int code = TAL_EXIT_DONE;

    if (found && book.name && book.path)
        status = tal_scenario_load(&book.scenario, book.path, found);
    if (status) {
        tal_tell_failure(said, status, library->names[i], found);
        tal_buffer_format(&shelf->left_out, "%s%s", shelf->left_out.length ? ", " : "",
                          library->names[i]);
        code = status == TAL_EFILE ? TAL_EXIT_NO : TAL_EXIT_SYSTEM;
        free_book(&book);
    } else {
        tal_scenario_info_get(book.scenario, tal_interface_spoken(), &book.info);
        shelf->books[shelf->count++] = book;
    }
    tal_diagnostics_free(found);
    return code;
}

static int by_length(const void *one, const void *other)
{
    const tal_book *a = one, *b = other;
    int x = a->info.minutes ? a->info.minutes : INT_MAX;
    int y = b->info.minutes ? b->info.minutes : INT_MAX;

    return x != y ? (x > y) - (x < y) : strcmp(a->name, b->name);
}

int tal_shelf_open(tal_shelf *out, tal_buffer *said)
{
    tal_library library;
    int code = TAL_EXIT_DONE;
    tal_status status = tal_library_open(&library, TAL_LIBRARY_SCENARIOS);

    *out = (tal_shelf){ .left_out = TAL_BUFFER_EMPTY };
    if (status)
        return tal_tell_failure(said, status, "scenarios", NULL);
    if (library.count == 0)
        tal_tell_error(said, _("there are no scenarios in %s"), library.folder);
    out->books = calloc(library.count + 1, sizeof *out->books);
    if (!out->books)
        code = tal_tell_failure(said, TAL_ENOMEM, "scenarios", NULL);
    for (size_t i = 0; code != TAL_EXIT_SYSTEM && i < library.count; i++) {
        int now = add(out, &library, i, said);

        code = now > code ? now : code;
    }
    if (out->count > 0)
        qsort(out->books, out->count, sizeof *out->books, by_length);
    tal_library_close(&library);
    return code;
}

void tal_shelf_close(tal_shelf *shelf)
{
    for (size_t i = 0; i < shelf->count; i++)
        free_book(&shelf->books[i]);
    free(shelf->books);
    tal_buffer_free(&shelf->left_out);
    *shelf = (tal_shelf){ .left_out = TAL_BUFFER_EMPTY };
}

const tal_book *tal_shelf_find(const tal_shelf *shelf, const char *id)
{
    for (size_t i = 0; i < shelf->count; i++)
        if (strcmp(shelf->books[i].info.id, id) == 0)
            return &shelf->books[i];
    return NULL;
}

tal_progress_scenario *tal_shelf_order(const tal_shelf *shelf, const tal_history *history)
{
    tal_progress_scenario *list = calloc(shelf->count + 1, sizeof *list);
    size_t count;
    const tal_played *played = tal_history_played(history, &count);

    if (!list)
        return NULL;
    for (size_t i = 0; i < shelf->count; i++)
        list[i] = (tal_progress_scenario){
            .id = shelf->books[i].info.id,
            .title = shelf->books[i].info.title,
            .place = i,
        };
    tal_progress_order(list, shelf->count, played, count);
    return list;
}
