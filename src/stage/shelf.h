/* The scenarios that come with the program, loaded: what `list` shows and `progress` advises. */
#ifndef TAL_STAGE_SHELF_H
#define TAL_STAGE_SHELF_H

#include <stddef.h>
#include <talante/talante.h>

#include "base/buffer.h"
#include "store/progress.h"

typedef struct tal_book {
    char *name; /* "hundred-calls" */
    char *path;
    tal_scenario *scenario;
    tal_scenario_info info; /* in the language of the interface */
} tal_book;

typedef struct tal_shelf {
    tal_book *books; /* the shortest first, one without minutes last; then by name */
    size_t count;
    tal_buffer left_out; /* the names of those that have errors, with commas */
} tal_shelf;

/*
 * Loads them all. One that has errors is left out, and said to be (SAID, or NULL: say.h). Gives an exit
 * code; the shelf is the caller's to close whatever it is.
 */
int tal_shelf_open(tal_shelf *out, tal_buffer *said);
void tal_shelf_close(tal_shelf *shelf);

/* The book of the scenario with this id; NULL: none. */
const tal_book *tal_shelf_find(const tal_shelf *shelf, const char *id);

/* As many as the shelf has, what to practise first first, with titles in the language of the interface
 * as it was when the shelf was opened. The caller frees; NULL: no memory. */
tal_progress_scenario *tal_shelf_order(const tal_shelf *shelf, const tal_history *history);

#endif
