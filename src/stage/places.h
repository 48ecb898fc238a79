/* Where the program's own files are, found from where the executable is. */
#ifndef TAL_STAGE_PLACES_H
#define TAL_STAGE_PLACES_H

/*
 * The folder "scenarios", "assets", "locale" or "lua": beside a build (build/, build/san/) or under a prefix
 * (PREFIX/bin beside PREFIX/share). The caller frees; NULL: there is none.
 */
char *tal_places_find(const char *what);

/* The path of NAME in the folder of the executable, there or not. The caller frees; NULL: it cannot be told, or
 * no memory. */
char *tal_places_beside(const char *name);

#endif
