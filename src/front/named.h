/* Whose data a command is asked for: an id, with the key of its pseudonym; or everybody's from before a day. */
#ifndef TAL_FRONT_NAMED_H
#define TAL_FRONT_NAMED_H

#include "cohort/pseudonym.h"
#include "dossier/whose.h"
#include "stage/options.h"

typedef struct tal_named {
    tal_whose whose; /* points into this, and the command line */
    tal_pseudonym_key key;
    char pseudonym[TAL_PSEUDONYM];
} tal_named;

/* From the first word, or --before, and --pseudonyms. Gives an exit code; if it is not 0, it was said. */
int tal_named_read(tal_named *out, const tal_options *options, tal_diagnostics *diagnostics);

#endif
