/* Hands a long text to a person in pieces that fit the screen; elsewhere it all runs through. */
#ifndef TAL_FRONT_READER_H
#define TAL_FRONT_READER_H

#include "front/terminal.h"

typedef struct tal_reader {
    tal_terminal *terminal; /* NULL: nobody is asked */
    tal_page *page;
    int rows;               /* what stands on the screen since the last question */
    bool gone;              /* the input ended, or a signal came: ask nothing more */
} tal_reader;

/* Shows the page, after a question where it would push unread lines off the screen. false: the
 * person wants to read no further, and the page is dropped. */
bool tal_reader_show(tal_reader *reader);

/* Shows the page and waits for Enter, always. false: the person leaves. */
bool tal_reader_pause(tal_reader *reader);

#endif
