/*
 * A folio as a PDF, by cairo: its pages, what a reader for those who do not see goes by (tags: headings, lists,
 * tables with their heads, figures), bookmarks, and the title. It has no day in it, so that the same folio
 * gives the same bytes with the same fonts and libraries. It is black on white.
 */
#ifndef TAL_PRINT_PDF_H
#define TAL_PRINT_PDF_H

#include <talante/talante.h>

#include "base/buffer.h"
#include "report/folio.h"

/* TAL_ENOMEM (of a folio that has failed, too); TAL_EFILE: no font is to be found. */
tal_status tal_pdf_put(tal_buffer *out, const tal_folio *folio);

#endif
