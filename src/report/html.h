/*
 * A folio as one file of HTML5 that needs no other: the style sheet and the figures (SVG) stand in
 * it, and nothing is executed. Black on white, so that it reads the same without colour; printed it
 * goes on A4. No text of it is taken for markup.
 */
#ifndef TAL_REPORT_HTML_H
#define TAL_REPORT_HTML_H

#include "base/buffer.h"
#include "report/folio.h"

/* A folio that has failed makes OUT fail. */
void tal_html_put(tal_buffer *out, const tal_folio *folio);

#endif
