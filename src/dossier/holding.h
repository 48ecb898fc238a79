/* What is held of a person, or of everybody from before a day: in the folder of journals, and in folders that are
 * named. */
#ifndef TAL_DOSSIER_HOLDING_H
#define TAL_DOSSIER_HOLDING_H

#include "dossier/withdraw.h"

typedef enum tal_holding_kind { TAL_HOLDING_JOURNAL, TAL_HOLDING_RESULTS } tal_holding_kind;

typedef struct tal_holding {
    tal_holding_kind kind;
    char *path;               /* owned; the journal, or the folder of the results */
    size_t words;             /* JOURNAL: lines that name or quote them */
    tal_withdrawable results; /* RESULTS */
} tal_holding;

typedef struct tal_holdings {
    tal_holding *list; /* journals of the person's folder first, then folder by folder */
    size_t count, capacity;
} tal_holdings;

/*
 * Looks without changing anything. TAL_EFILE: what is in the way was told: somebody is at work (TAL650), an
 * interrupted batch (TAL651), a shard (TAL642), neither results nor journals (TAL649). TAL_EIO with errno; *WRONG
 * is what cannot be read, and borrowed. OUT is to be closed whatever it gives.
 */
tal_status tal_holdings_find(tal_holdings *out, const tal_whose *whose, char *const *folders, size_t count,
                             const char **wrong, tal_diagnostics *diagnostics);
void tal_holdings_close(tal_holdings *holdings);

/* Erases it. Errors as tal_erase_journal and tal_withdraw. */
tal_status tal_holding_forget(const tal_holding *holding, const tal_whose *whose, tal_diagnostics *diagnostics);

/* Tells of every file beside the journals and below the folders that names the person all the same (TAL652): it is not
 * ours to change. Not looked at are other people's journals, and what is of results. */
tal_status tal_holdings_rest(char *const *folders, size_t count, const tal_whose *whose,
                             tal_diagnostics *diagnostics);

#endif
