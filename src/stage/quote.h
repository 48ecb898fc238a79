/* Words as a person types them into a shell. */
#ifndef TAL_STAGE_QUOTE_H
#define TAL_STAGE_QUOTE_H

/* WORD as it is where a POSIX shell reads it as one word that means itself, else quoted so that it
 * does. The caller frees; NULL: no memory. */
char *tal_quote(const char *word);

#endif
