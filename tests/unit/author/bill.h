/* A scenario of a few texts and a translation of it, in files of a folder of their own. */
#ifndef TEST_AUTHOR_BILL_H
#define TEST_AUTHOR_BILL_H

#include "author/translation.h"

/* Makes the folder and goes there; removes it. */
void bill_begin(void);
void bill_end(void);

void bill_write(const char *name, const char *text);
char *bill_read(const char *name); /* the caller frees */

/* The scenario bill.lua; ASK: what the reply "ask" says, in Lua ("\"Since when?\""). */
void bill_scenario(const char *ask);

/* Opens the translation of bill.lua into "es", which has to go well. */
tal_translation bill_open(void);

/* The text by its key; it has to be there. */
tal_translation_text *bill_text(const tal_translation *translation, const char *key);

#endif
