/* Compares tags, from the whole to its first part. */
#include "model/tongue.h"

#include <stdbool.h>
#include <string.h>

#include "model/scenario.h"

static char plain(char c)
{
    return c == '_' ? '-' : c;
}

/* Is TAG the first LENGTH bytes of WISH? */
static bool is_tag(const char *tag, const char *wish, size_t length)
{
    size_t i = 0;
    while (i < length && tag[i] && plain(tag[i]) == plain(wish[i]))
        i++;
    return i == length && !tag[i];
}

int tal_tongue_pick(const char *const *tags, int count, const char *wish)
{
    for (size_t length = strlen(wish); length; length--) {
        if (wish[length] && plain(wish[length]) != '-')
            continue;
        for (int i = 0; i < count; i++)
            if (is_tag(tags[i], wish, length))
                return i;
    }
    return TAL_NONE;
}
