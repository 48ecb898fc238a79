/* Text as XML has it. */
#ifndef TAL_REPORT_XML_H
#define TAL_REPORT_XML_H

#include <stdbool.h>

#include "base/buffer.h"

/* Appends TEXT, for between tags or, where ATTRIBUTE says so, between double quotes. What XML cannot hold becomes U+FFFD. */
void tal_xml_text(tal_buffer *out, const char *text, bool attribute);

#endif
