/* Reads by the character from a buffered stream, so that a line is handed on as soon as it is whole. */
#include "front/feed.h"

#include <errno.h>

tal_fed tal_feed_next(tal_feed *feed)
{
    size_t length = 0;
    int c = getc_unlocked(feed->stream);

    tal_buffer_clear(&feed->line);
    if (c != EOF)
        feed->number++;
    for (; c != EOF && c != '\n'; c = getc_unlocked(feed->stream))
        if (++length <= TAL_FEED_LIMIT)
            tal_buffer_char(&feed->line, (char)c);
    if (ferror(feed->stream))
        return TAL_FED_FAILED;
    if (feed->line.failed) {
        errno = ENOMEM;
        return TAL_FED_FAILED;
    }
    if (c == EOF && length == 0)
        return TAL_FED_END;
    return length > TAL_FEED_LIMIT ? TAL_FED_LONG : TAL_FED_LINE;
}
