/*
 * A result of QTI 3 (1EdTech Question and Test Interoperability, Results Reporting 3.0): one document
 * a person, valid by its schema (imsqti_resultv3p0_v1p0.xsd, namespace imsqti_result_v3p0). What
 * its variables are: docs/handing-on.md.
 */
#ifndef TAL_DOSSIER_QTI_H
#define TAL_DOSSIER_QTI_H

#include "dossier/handing.h"

/* Adds the document of PERSON, who held a conversation. Errors as tal_answers_next. */
tal_status tal_qti_put(const tal_handed *person, tal_buffer *out);

#endif
