#include "print/letterpress.h"

#include <string.h>

static size_t length_of(const tal_print_text *text)
{
    size_t length = text->plain ? strlen(text->plain) : 0;

    for (size_t i = 0; !text->plain && i < text->count; i++)
        length += strlen(text->runs[i].text);
    return length;
}

static size_t longest_word(const char *text)
{
    size_t longest = 0;

    for (; *text; text += *text == ' ') {
        size_t length = strcspn(text, " ");

        longest = length > longest ? length : longest;
        text += length;
    }
    return longest;
}

/* Lines are broken after any letter. */
static tal_print_size size(void *self, const tal_print_text *text, double width)
{
    size_t length = length_of(text), line = width > 0 ? (size_t)(width / LETTER) : length;

    (void)self;
    if (width == TAL_PRINT_BY_WORDS && text->plain)
        return (tal_print_size){ (double)longest_word(text->plain) * LETTER, 1, LINE };
    line = line ? line : 1;
    return (tal_print_size){ (double)(length < line ? length : line) * LETTER,
                             length ? (length + line - 1) / line : 1, LINE };
}

const tal_measure letterpress = { NULL, size };
