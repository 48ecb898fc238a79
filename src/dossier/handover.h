/*
 * All that is held of a person, as files of their own: their journals byte for byte, their lines and rows of
 * results, an account of each in the language of the conversation, and index.txt, which says what each file is and
 * why it is held. Nothing of anybody else's.
 */
#ifndef TAL_DOSSIER_HANDOVER_H
#define TAL_DOSSIER_HANDOVER_H

#include "dossier/holding.h"

typedef struct tal_handover {
    const tal_whose *whose; /* of one person */
    const char *out;        /* the folder, made 0700 where it is missing */
    void (*speak)(const char *language); /* as tal_batch's; may be NULL */
} tal_handover;

/* TAL_EINVAL: the folder holds something. TAL_EIO with errno. TAL_EFILE: what is held cannot be read, as was told. */
tal_status tal_handover_make(const tal_handover *it, const tal_holdings *holdings, tal_diagnostics *diagnostics);

#endif
