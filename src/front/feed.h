/* Lines of a stream, one after the other, in memory that does not grow with their number. */
#ifndef TAL_FRONT_FEED_H
#define TAL_FRONT_FEED_H

#include <stdio.h>

#include "base/buffer.h"

enum { TAL_FEED_LIMIT = 1 << 20 }; /* bytes of a line; what is longer is passed over */

typedef enum tal_fed {
    TAL_FED_LINE,
    TAL_FED_LONG,   /* a line past the limit: it was read to its end and dropped */
    TAL_FED_END,
    TAL_FED_FAILED, /* errno says why, or ENOMEM */
} tal_fed;

typedef struct tal_feed {
    FILE *stream;
    tal_buffer line; /* without its end; the caller frees it */
    size_t number;   /* of the line, from 1 */
} tal_feed;

tal_fed tal_feed_next(tal_feed *feed);

#endif
