/* What a document of XML 1.0 may hold: texts and names. */
#ifndef TAL_DOSSIER_XML_H
#define TAL_DOSSIER_XML_H

#include "base/buffer.h"

/* TEXT, which is UTF-8, with its escapes, in an element or an attribute. What XML cannot hold at all
 * (2.2: control characters, U+FFFE and U+FFFF) becomes U+FFFD. */
void tal_xml_put(tal_buffer *out, const char *text);

/*
 * TEXT as a name without colons (NCName): what may not stand there is _xHHHH_, its code in
 * hexadecimal, and so is an underscore that could be taken for the beginning of one (ISO/IEC
 * 9075-14, as XML's libraries write names). Only letters and digits of ASCII, "_", "-" and "." stay;
 * different texts give different names.
 */
void tal_xml_put_name(tal_buffer *out, const char *text);

#endif
