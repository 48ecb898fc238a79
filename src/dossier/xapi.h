/*
 * Statements of the Experience API 1.0.3 (ADL, xAPI-Data.md of its specification), one JSON object a
 * line. What they say, and under which IRIs: docs/handing-on.md. The id of a statement is made of
 * what it says, so that the same is the same statement however often it is written.
 */
#ifndef TAL_DOSSIER_XAPI_H
#define TAL_DOSSIER_XAPI_H

#include "dossier/handing.h"

/* Whose accounts candidates' ids are, where nobody says otherwise. */
#define TAL_XAPI_HOME "urn:talante:candidates"

/* Can IRI be a home page: a scheme (RFC 3986, 3.1), something behind it, and nothing that no IRI has? */
bool tal_xapi_is_iri(const char *iri);

/* Adds what there is to say of PERSON; COUNT grows by the statements. Nothing of somebody who held no
 * conversation. Errors as tal_answers_next. */
tal_status tal_xapi_put(const tal_handed *person, const char *home, tal_buffer *out,
                        uint64_t *count);

#endif
