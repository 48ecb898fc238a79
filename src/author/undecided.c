/* Finds comments; must not know what they ask for. */
#include "author/undecided.h"

#include <stdbool.h>
#include <string.h>

#include "base/intl.h"

/* How story_write.c begins such a comment, in each language of the interface: whoever checks may have another one
 * than who made the file. */
static const char *const marks[] = { "-- Decide", "-- Por decidir" };

/* Does such a comment begin at AT? */
static bool is_mark(const char *at)
{
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        size_t length = strlen(marks[i]);

        if (!strncmp(at, marks[i], length) && strchr(":,\r\n", at[length]))
            return true;
    }
    return false;
}

void tal_undecided_warn(const tal_source *source, tal_diagnostics *diagnostics)
{
    const char *bytes = tal_source_bytes(source), *first = NULL;
    int count = 0;

    for (const char *at = bytes; (at = strstr(at, "-- ")); at += 3)
        if (is_mark(at)) {
            first = first ? first : at;
            count++;
        }
    if (first)
        tal_warn(diagnostics, TAL_CODE_UNDECIDED, source, (size_t)(first - bytes),
                 _("decide, and take the comment away: until then a bad end may count as a good one"),
                 _("decisions that are left open in this file: %d; this is the first"), count);
}
