/* Letters that look alike, so that what is not translated stands out, and what is can still be read. */
#include "author/pseudo.h"

#include <string.h>

#include "model/scenario.h"

enum { BRACKETS = 2 };

bool tal_pseudo_is(const char *language)
{
    return strcmp(language, "en-XA") == 0;
}

/* The letter C with its accent; NULL: it is no letter of ASCII. */
static const char *accented(char c)
{
    static const char *const small[] = { "å", "ƀ", "ç", "ð", "é", "ƒ", "ĝ", "ĥ", "î", "ĵ", "ķ", "ļ", "ɱ",
                                         "ñ", "ö", "þ", "ɋ", "ŕ", "š", "ţ", "û", "ṽ", "ŵ", "ẋ", "ý", "ž" };
    static const char *const large[] = { "Å", "Ɓ", "Ç", "Ð", "É", "Ƒ", "Ĝ", "Ĥ", "Î", "Ĵ", "Ķ", "Ļ", "Ṁ",
                                         "Ñ", "Ö", "Þ", "Ǫ", "Ŕ", "Š", "Ţ", "Û", "Ṽ", "Ŵ", "Ẋ", "Ý", "Ž" };
    if (c >= 'a' && c <= 'z')
        return small[c - 'a'];
    if (c >= 'A' && c <= 'Z')
        return large[c - 'A'];
    return NULL;
}

/* The bytes of a {name} that begins at TEXT; 0: none does. */
static size_t slot_at(const char *text)
{
    size_t length = *text == '{' ? strcspn(text, "}") : 0;
    return length && text[length] ? length + 1 : 0;
}

/* Characters of TEXT that are no {names}. */
static size_t count_letters(const char *text)
{
    size_t count = 0;
    while (*text) {
        size_t slot = slot_at(text);
        count += !slot && (*text & 0xC0) != 0x80;
        text += slot ? slot : 1;
    }
    return count;
}

/* Adds so many CHARACTERS of words that count, while fewer than LIMIT bytes are there. */
static void put_padding(tal_buffer *out, size_t characters, size_t limit)
{
    static const char words[] = " one two three four five six seven eight nine ten";
    for (size_t i = 0; i < characters; i++) {
        char c = words[i % (sizeof words - 1)];
        c = c == ' ' && i + 1 == characters ? 'o' : c; /* nobody sees a blank at the end */
        const char *letter = accented(c);
        if (out->length + (letter ? strlen(letter) : 1) > limit)
            return;
        if (letter)
            tal_buffer_text(out, letter);
        else
            tal_buffer_char(out, c);
    }
}

void tal_pseudo_put(tal_buffer *out, const char *text)
{
    size_t start = out->length, left = strlen(text);
    size_t limit = start + TAL_TEXT_LIMIT - 1; /* room for the last bracket */
    size_t padding = (count_letters(text) * 2 + 4) / 5;
    bool bracketed = left + BRACKETS <= TAL_TEXT_LIMIT;
    if (bracketed)
        tal_buffer_char(out, '[');
    while (left) {
        size_t slot = slot_at(text), size = slot ? slot : 1;
        const char *letter = slot ? NULL : accented(*text);
        if (letter && out->length + strlen(letter) + left - 1 <= limit)
            tal_buffer_text(out, letter);
        else
            tal_buffer_add(out, text, size);
        text += size;
        left -= size;
    }
    if (!bracketed)
        return;
    put_padding(out, padding, limit);
    tal_buffer_char(out, ']');
}
