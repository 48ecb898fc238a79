/* Owns the escapes. */
#include "dossier/xml.h"

#include <ctype.h>
#include <string.h>

#include "base/utf8.h"

static const char *escape(int32_t code)
{
    switch (code) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\t': return "&#9;"; /* these three would be read as blanks in an attribute */
    case '\n': return "&#10;";
    case '\r': return "&#13;";
    default: return code < ' ' || code == 0xFFFE || code == 0xFFFF ? "\xEF\xBF\xBD" : NULL;
    }
}

void tal_xml_put(tal_buffer *out, const char *text)
{
    size_t length = strlen(text), bytes;

    for (size_t i = 0; i < length; i += bytes) {
        int32_t code;
        const char *escaped;

        bytes = tal_utf8_decode(text + i, length - i, &code);
        escaped = escape(code);
        if (escaped)
            tal_buffer_text(out, escaped);
        else
            tal_buffer_add(out, text + i, bytes);
    }
}

void tal_xml_put_name(tal_buffer *out, const char *text)
{
    size_t length = strlen(text), bytes;

    for (size_t i = 0; i < length; i += bytes) {
        int32_t code;
        bool stays;

        bytes = tal_utf8_decode(text + i, length - i, &code);
        stays = code > 0 && code < 0x80 && (isalpha(code) || (i > 0 && (isdigit(code) || code == '-' || code == '.')));
        if (stays || (code == '_' && text[i + 1] != 'x'))
            tal_buffer_char(out, (char)code);
        else
            tal_buffer_format(out, "_x%04X_", (unsigned)code);
    }
}
