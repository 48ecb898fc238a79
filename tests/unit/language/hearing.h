/* A listener with the lexicon of the program, for tests of what is heard. */
#ifndef TAL_TEST_HEARING_H
#define TAL_TEST_HEARING_H

#include "language/listen.h"

/* Before and after a test. */
void hearing_open(void);
void hearing_close(void);

/* What is heard in TEXT, said to CONTEXT (NULL: to nobody yet); valid until the next call. */
const tal_heard *hearing_of(const char *text, const char *context, tal_stance stance);

/* TEXT, said to CONTEXT, has LEVEL. */
void gives(const char *text, const char *context, tal_stance stance, tal_skill skill, int level);

#endif
