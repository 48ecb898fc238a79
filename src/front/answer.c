/*
 * Commands have an English name and one in the language of the interface; both are understood, with
 * or without accents. Knows nothing of sessions.
 */
#include "front/answer.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/intl.h"
#include "base/nearest.h"
#include "base/utf8.h"

static const char *const names[TAL_ANSWER_KINDS] = {
    [TAL_ANSWER_LOOK] = N_("/look"),
    [TAL_ANSWER_HINT] = N_("/hint"),
    [TAL_ANSWER_FEEDBACK] = N_("/feedback"),
    [TAL_ANSWER_BACK] = N_("/back"),
    [TAL_ANSWER_HELP] = N_("/help"),
    [TAL_ANSWER_QUIT] = N_("/quit"),
};

static const char between_words[] = " \t.,:;!?'\"()/-";

const char *tal_answer_command(tal_answer_kind kind)
{
    return _(names[kind]);
}

static bool equal_folded(const char *a, const char *b)
{
    char *x = tal_utf8_fold(a, strlen(a)), *y = tal_utf8_fold(b, strlen(b));
    bool equal = x && y && strcmp(x, y) == 0;

    free(x);
    free(y);
    return equal;
}

int tal_answer_is(const char *word, const char *wanted)
{
    return equal_folded(word, wanted) || equal_folded(word, _(wanted));
}

/* WORD, of LENGTH bytes, is one of LABEL's; both are folded. */
static bool has_word(const char *label, const char *word, size_t length)
{
    while (*label) {
        size_t here;

        label += strspn(label, between_words);
        here = strcspn(label, between_words);
        if (here == length && length > 0 && memcmp(label, word, length) == 0)
            return true;
        label += here;
    }
    return false;
}

static bool has_words(const char *label, const char *typed)
{
    bool fits = false;

    while (*(typed += strspn(typed, between_words))) {
        size_t length = strcspn(typed, between_words);

        fits = has_word(label, typed, length);
        if (!fits)
            return false;
        typed += length;
    }
    return fits;
}

int tal_answer_fits(const char *typed, const char *label)
{
    char *x = tal_utf8_fold(typed, strlen(typed)), *y = tal_utf8_fold(label, strlen(label));
    bool fits = x && y && has_words(y, x);

    free(x);
    free(y);
    return fits;
}

static char *trim(char *text)
{
    size_t length;

    text += strspn(text, " \t\r");
    length = strlen(text);
    while (length > 0 && strchr(" \t\r", text[length - 1]))
        text[--length] = '\0';
    return text;
}

/* The command that WORD, with or without its slash, is most like. */
static tal_answer_kind nearest_command(const char *word)
{
    const char *bare = word + (*word == '/');
    tal_nearest nearest = tal_nearest_start(bare, strlen(bare));
    tal_answer_kind best = TAL_ANSWER_NOTHING;

    for (int kind = TAL_ANSWER_LOOK; kind < TAL_ANSWER_KINDS; kind++) {
        const char *before = nearest.best;

        tal_nearest_offer(&nearest, names[kind] + 1);
        tal_nearest_offer(&nearest, _(names[kind]) + 1);
        if (nearest.best != before)
            best = (tal_answer_kind)kind;
    }
    return best;
}

/* "2", "2." or "2)"; 0 for anything else. */
static int read_number(const char *text)
{
    size_t digits = strspn(text, "0123456789");

    if (digits == 0 || digits > 6 || (text[digits] && strcmp(text + digits, ".") &&
                                      strcmp(text + digits, ")")))
        return 0;
    return atoi(text);
}

static tal_answer read_command(char *text)
{
    char *rest = text + strcspn(text, " \t");

    if (*rest)
        *rest++ = '\0';
    rest = trim(rest);
    for (int kind = TAL_ANSWER_LOOK; kind < TAL_ANSWER_KINDS; kind++)
        if (tal_answer_is(text, names[kind]))
            return (tal_answer){ .kind = (tal_answer_kind)kind, .word = rest };
    return (tal_answer){ TAL_ANSWER_UNKNOWN, 0, text, nearest_command(text) };
}

tal_answer tal_answer_read(char *line)
{
    char *text = trim(line);
    int number = read_number(text);

    if (!*text)
        return (tal_answer){ .kind = TAL_ANSWER_NOTHING, .word = text };
    if (*text == '/')
        return read_command(text);
    if (number > 0 || strcmp(text, "0") == 0)
        return (tal_answer){ .kind = TAL_ANSWER_NUMBER, .number = number, .word = text };
    return (tal_answer){ TAL_ANSWER_WORD, 0, text, nearest_command(text) };
}
