/* A recorded conversation as its account, for who was in it: the same sections as `talante debrief` shows. */
#ifndef TAL_DOSSIER_TELLING_H
#define TAL_DOSSIER_TELLING_H

#include "debrief/account.h"
#include "report/page.h"
#include "store/log.h"

/* A log, played again. All but LOG is owned. */
typedef struct tal_told {
    const tal_log *log;
    tal_scenario *scenario;
    tal_rubric *rubric;
    tal_lexicon *lexicon;
    tal_listener *listener; /* NULL: replies were picked */
    tal_action *actions;    /* that count */
    size_t count;
    tal_account *account;
    tal_result result;
} tal_told;

/* From the kept bytes. OUT is to be closed whatever it gives. TAL_EFILE: one is lost (TAL611, TAL616). */
tal_status tal_told_open(tal_told *out, const tal_log *log, tal_diagnostics *diagnostics);
void tal_told_close(tal_told *told);

/* All of it onto PAGE. */
void tal_told_put(tal_page *page, const tal_told *told);

#endif
