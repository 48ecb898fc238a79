/* What a document of XML 1.0 may hold: texts and names. */
#ifndef TAL_REPORT_XML_H
#define TAL_REPORT_XML_H

#include <stdbool.h>

#include "base/buffer.h"

/* Appends TEXT, for between tags or, where ATTRIBUTE says so, between double quotes. What XML cannot hold becomes U+FFFD. */
void tal_xml_text(tal_buffer *out, const char *text, bool attribute);

/*
 * TEXT as a name without colons (NCName): what may not stand there is _xHHHH_, its code in
 * hexadecimal, and so is an underscore that could be taken for the beginning of one (ISO/IEC
 * 9075-14, as XML's libraries write names). Only letters and digits of ASCII, "_", "-" and "." stay;
 * different texts give different names.
 */
void tal_xml_name(tal_buffer *out, const char *text);

#endif
