/* Escapes. Knows nothing of what the texts are. */
#include "report/markdown.h"

#include <string.h>

#include "report/page.h"

void tal_markdown_text(tal_buffer *out, const char *text, size_t length)
{
    tal_buffer clean = TAL_BUFFER_EMPTY;

    tal_page_clean(&clean, text, length);
    for (size_t i = 0; i < clean.length; i++) {
        char c = clean.bytes[i];

        if (c == '\n') {
            tal_buffer_text(out, "<br>");
            continue;
        }
        if (strchr("\\`*_[<|~&$#", c))
            tal_buffer_char(out, '\\');
        tal_buffer_char(out, c);
    }
    out->failed = out->failed || clean.failed;
    tal_buffer_free(&clean);
}

/* The longest run of backticks: those around the span have to be more. */
static int longest_run(const char *text)
{
    int longest = 0;

    for (int run = 0; *text; text++) {
        run = *text == '`' ? run + 1 : 0;
        longest = run > longest ? run : longest;
    }
    return longest;
}

static void put_fence(tal_buffer *out, int ticks)
{
    while (ticks-- > 0)
        tal_buffer_char(out, '`');
}

void tal_markdown_code(tal_buffer *out, const char *text, bool in_table)
{
    tal_buffer clean = TAL_BUFFER_EMPTY;
    int ticks = 1 + longest_run(text);

    tal_page_clean(&clean, text, strlen(text));
    put_fence(out, ticks);
    if (ticks > 1)
        tal_buffer_char(out, ' '); /* Markdown takes one away at each end */
    for (size_t i = 0; i < clean.length; i++) {
        if (clean.bytes[i] == '|' && in_table)
            tal_buffer_char(out, '\\');
        tal_buffer_char(out, clean.bytes[i] == '\n' ? ' ' : clean.bytes[i]);
    }
    if (ticks > 1)
        tal_buffer_char(out, ' ');
    put_fence(out, ticks);
    out->failed = out->failed || clean.failed;
    tal_buffer_free(&clean);
}
