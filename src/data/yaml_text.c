/* Writes what libyaml reads. Its own emitter writes no comments, and folds long texts. */
#include "data/yaml_text.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>

#include "base/utf8.h"

/* May the character stand in a file as it is? libyaml refuses some, a person does not see others. */
static bool is_plain(int32_t code)
{
    return code >= ' ' && !tal_utf8_steers(code) && code != 0xFEFF && (code & 0xFFFE) != 0xFFFE;
}

static void put_escape(tal_buffer *out, int32_t code)
{
    if (code == '\n')
        tal_buffer_text(out, "\\n");
    else if (code == '\t')
        tal_buffer_text(out, "\\t");
    else if (code == '\r')
        tal_buffer_text(out, "\\r");
    else if (code <= 0xFF)
        tal_buffer_format(out, "\\x%02X", (unsigned)code);
    else if (code <= 0xFFFF)
        tal_buffer_format(out, "\\u%04X", (unsigned)code);
    else
        tal_buffer_format(out, "\\U%08X", (unsigned)code);
}

void tal_yaml_put_text(tal_buffer *out, const char *text)
{
    int32_t code;

    tal_buffer_char(out, '"');
    for (size_t left = strlen(text), size; left; text += size, left -= size) {
        size = tal_utf8_decode(text, left, &code);
        if (code == '"' || code == '\\')
            tal_buffer_char(out, '\\');
        if (is_plain(code))
            tal_buffer_add(out, text, size);
        else
            put_escape(out, code);
    }
    tal_buffer_char(out, '"');
}

/* Is KEY a word that YAML 1.1 takes for a truth value or for nothing? */
static bool is_taken(const char *key)
{
    static const char *const words[] = { "y", "n", "yes", "no", "on", "off", "true", "false", "null", NULL };

    for (int i = 0; words[i]; i++)
        if (strcasecmp(words[i], key) == 0)
            return true;
    return false;
}

void tal_yaml_put_key(tal_buffer *out, const char *key)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789";
    bool letter_first = *key && strchr(letters, *key) && (*key < '0' || *key > '9');

    if (letter_first && !key[strspn(key, letters)] && !is_taken(key))
        tal_buffer_text(out, key);
    else
        tal_yaml_put_text(out, key);
}

void tal_yaml_put_comment(tal_buffer *out, const char *text)
{
    int32_t code;

    for (size_t left = strlen(text), size; left; text += size, left -= size) {
        size = tal_utf8_decode(text, left, &code);
        if (is_plain(code))
            tal_buffer_add(out, text, size);
        else
            tal_buffer_char(out, ' ');
    }
}
