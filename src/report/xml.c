/* Owns the escaping: what XML 1.0 cannot hold (2.2) does not get into a document. */
#include "report/xml.h"

#include <ctype.h>
#include <string.h>

#include "base/utf8.h"
#include "report/page.h"

/* U+FFFE and U+FFFF are no characters; control characters are taken out by tal_page_clean. */
static bool is_noncharacter(const char *bytes)
{
    return memcmp(bytes, "\xEF\xBF\xBE", 3) == 0 || memcmp(bytes, "\xEF\xBF\xBF", 3) == 0;
}

static void put_char(tal_buffer *out, char c, bool attribute)
{
    switch (c) {
    case '&':
        tal_buffer_text(out, "&amp;");
        break;
    case '<':
        tal_buffer_text(out, "&lt;");
        break;
    case '>':
        tal_buffer_text(out, "&gt;");
        break;
    case '"':
        tal_buffer_text(out, "&quot;");
        break;
    case '\n':
        tal_buffer_text(out, attribute ? "&#10;" : "\n");
        break;
    default:
        tal_buffer_char(out, c);
    }
}

void tal_xml_text(tal_buffer *out, const char *text, bool attribute)
{
    tal_buffer clean = TAL_BUFFER_EMPTY;
    tal_page_clean(&clean, text, strlen(text));
    for (size_t i = 0; i < clean.length; i++) {
        if (clean.length - i >= 3 && is_noncharacter(clean.bytes + i)) {
            tal_buffer_text(out, "\xEF\xBF\xBD");
            i += 2;
        } else {
            put_char(out, clean.bytes[i], attribute);
        }
    }
    out->failed = out->failed || clean.failed;
    tal_buffer_free(&clean);
}

void tal_xml_name(tal_buffer *out, const char *text)
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
