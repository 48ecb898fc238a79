/* The quoting of a shell: POSIX, "Shell Command Language", 2.2.2. Knows no command. */
#include "stage/quote.h"

#include <string.h>

#include "base/buffer.h"

static const char plain[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789%+,-./:@_";

char *tal_quote(const char *word)
{
    tal_buffer out = TAL_BUFFER_EMPTY;

    if (*word && word[strspn(word, plain)] == '\0') {
        tal_buffer_text(&out, word);
        return tal_buffer_take(&out);
    }
    tal_buffer_char(&out, '\'');
    for (; *word; word++) {
        if (*word == '\'')
            tal_buffer_text(&out, "'\\'"); /* the quotes end; one that is escaped; they go on */
        tal_buffer_char(&out, *word);
    }
    tal_buffer_char(&out, '\'');
    return tal_buffer_take(&out);
}
