/* A recorded conversation as its account, for who was in it: what `talante debrief` shows, without the key. */
#ifndef TAL_DOSSIER_TELLING_H
#define TAL_DOSSIER_TELLING_H

#include "cohort/candidate.h"
#include "debrief/account.h"
#include "report/page.h"
#include "store/log.h"

/* A conversation, played again. */
typedef struct tal_told {
    const tal_log *log; /* or NULL: it stands in results */
    tal_start start;
    const tal_scenario *scenario;
    const tal_rubric *rubric;
    const tal_lexicon *lexicon;  /* that words were heard by; NULL: replies were picked */
    tal_scenario *own_scenario; /* owned, as the next four: NULL where it is somebody else's */
    tal_rubric *own_rubric;
    tal_lexicon *own_lexicon;
    tal_listener *listener; /* NULL: replies were picked */
    tal_action *actions;    /* that count; their ids are the log's, or the performance's */
    size_t count;
    tal_account *account;   /* owned */
    tal_result result;
} tal_told;

/* From the kept bytes. OUT is to be closed whatever it gives. TAL_EFILE: one is lost (TAL611, TAL616). */
tal_status tal_told_open(tal_told *out, const tal_log *log, tal_diagnostics *diagnostics);

/* The same of a conversation of results. HELD is finished or unfinished; it and ASSEMBLY are borrowed. */
tal_status tal_told_open_held(tal_told *out, const tal_assembly *assembly, const tal_held *held);
void tal_told_close(tal_told *told);

/* What was said and what it earned, and why, onto PAGE; not what would have earned more, what was true, and what was
 * not looked at or reached: who has that has the author's key. */
void tal_told_put(tal_page *page, const tal_told *told);

#endif
