/*
 * A new scenario: from the template that it begins as to a file. What is not its own is never written
 * over: neither a scenario nor anything else.
 */
#ifndef TAL_AUTHOR_SCAFFOLD_H
#define TAL_AUTHOR_SCAFFOLD_H

#include <stddef.h>
#include <talante/talante.h>

/* The id of the templates, which stands there wherever the scenario's own belongs. */
#define TAL_SCAFFOLD_ID "your-scenario"

/*
 * The id of a scenario that NAME is, or that is most like it: "My Story" gives "my-story". The caller
 * frees. NULL: nothing in it could begin one, or no memory.
 */
char *tal_scaffold_id(const char *name);

/* The text TEMPLATE with ID in place of its own. The caller frees; NULL: no memory. */
char *tal_scaffold_text(const char *template, const char *id);

/*
 * Writes the new file PATH whole or not at all: beside it, fsync, then under its name. Others may read
 * it (0644, less the umask). TAL_EIO with errno; EEXIST: there is such a file, and it was left alone.
 */
tal_status tal_scaffold_write(const char *path, const char *bytes, size_t length);

#endif
