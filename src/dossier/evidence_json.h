/*
 * The same evidence for scripts: what `talante debrief --evidence --json` says of a conversation. The keys and their order
 * are a contract (docs/privacy.md). Texts are in the session's language, what is null there was not given or was erased.
 */
#ifndef TAL_DOSSIER_EVIDENCE_JSON_H
#define TAL_DOSSIER_EVIDENCE_JSON_H

#include "data/json.h"
#include "dossier/telling.h"

/* One more object in LIST, with MOMENT or all (NULL). TAL_ECHOICE: there is no such moment in what was played, and LIST
 * is as it was. */
tal_status tal_evidence_json_add(tal_json *list, const tal_told *told, const char *moment);

#endif
