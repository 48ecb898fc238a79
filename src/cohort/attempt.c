/* Filling in an attempt. Owns its texts and its list of answers. */
#include "cohort/attempt.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

void tal_attempt_clear(tal_attempt *attempt, tal_origin origin)
{
    tal_buffer words = attempt->words;

    tal_buffer_clear(&words);
    tal_buffer_char(&words, '\0');
    *attempt = (tal_attempt){
        .origin = origin,
        .words = words,
        .form = -1,
        .rating = { -1, -1, -1 },
        .answers = attempt->answers,
        .capacity = attempt->capacity,
    };
}

void tal_attempt_free(tal_attempt *attempt)
{
    tal_buffer_free(&attempt->words);
    free(attempt->answers);
    *attempt = TAL_ATTEMPT_EMPTY;
}

size_t tal_attempt_say(tal_attempt *attempt, const char *text, size_t length)
{
    size_t offset = attempt->words.length;

    char *room = tal_buffer_room(&attempt->words, length + 1);

    if (!room)
        return TAL_UNSAID;
    memcpy(room, text, length);
    room[length] = '\0';
    tal_buffer_wrote(&attempt->words, length + 1);
    return offset;
}

tal_answer *tal_attempt_add(tal_attempt *attempt)
{
    tal_answer *answers =
        tal_grow(attempt->answers, attempt->count, &attempt->capacity, sizeof *answers);

    if (!answers)
        return NULL;
    attempt->answers = answers;
    answers[attempt->count] = (tal_answer){ .kind = -1, .clock = -1 };
    return &answers[attempt->count++];
}

bool tal_attempt_clock(const char *text, size_t length, int64_t *out)
{
    int64_t value = 0;
    size_t at = 0;

    while (at < length && at < 9 && text[at] >= '0' && text[at] <= '9')
        value = 10 * value + text[at++] - '0';
    if (at == 0)
        return false;
    value *= 1000;
    if (at < length && (text[at] == '.' || text[at] == ',')) {
        size_t point = at++;

        for (int64_t unit = 100; at < length && text[at] >= '0' && text[at] <= '9';
             at++, unit /= 10)
            value += unit * (text[at] - '0');
        if (at == point + 1)
            return false;
    }
    *out = value;
    return at == length;
}

bool tal_candidate_is_valid(const char *id, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if ((unsigned char)id[i] < ' ' || id[i] == 0x7f)
            return false;
    return length > 0 && length <= TAL_CANDIDATE_LIMIT && tal_utf8_invalid(id, length) == length;
}
