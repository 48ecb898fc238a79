/* The scenarios that come with the program, loaded: what `list` shows and `progress` advises. */
#ifndef TAL_STAGE_SHELF_H
#define TAL_STAGE_SHELF_H

#include <stddef.h>
#include <talante/talante.h>

typedef struct tal_book {
    char *name; /* "hundred-calls" */
    char *path;
    tal_scenario *scenario;
    tal_scenario_info info; /* in the language of the interface */
} tal_book;

typedef struct tal_shelf {
    tal_book *books; /* the shortest first, one without minutes last; then by name */
    size_t count;
} tal_shelf;

/*
 * Loads them all. One that has errors is left out, and said to be. Gives an exit code; the shelf is
 * the caller's to close whatever it is.
 */
int tal_shelf_open(tal_shelf *out);
void tal_shelf_close(tal_shelf *shelf);

#endif
