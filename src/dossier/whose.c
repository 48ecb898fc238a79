/* Compares ids and times. Must not know where they stand. */
#include "dossier/whose.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

bool tal_whose_is(const tal_whose *whose, const char *candidate)
{
    if (!whose->id)
        return strncmp(candidate, TAL_WHOSE_NOBODY, strlen(TAL_WHOSE_NOBODY)) != 0;
    return strcmp(whose->id, candidate) == 0 ||
           (whose->pseudonym && strcmp(whose->pseudonym, candidate) == 0);
}

bool tal_whose_then(const tal_whose *whose, const char *time)
{
    return whose->id || (*time && strncmp(time, whose->before, 10) < 0);
}

bool tal_whose_is_day(const char *text)
{
    static const char shape[] = "dddd-dd-dd";
    static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    int year, month, day;

    if (strlen(text) != sizeof shape - 1)
        return false;
    for (size_t i = 0; shape[i]; i++)
        if (shape[i] == 'd' ? !isdigit((unsigned char)text[i]) : text[i] != '-')
            return false;
    year = atoi(text);
    month = atoi(text + 5);
    day = atoi(text + 8);
    if (month < 1 || month > 12 || day < 1)
        return false;
    if (month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0))
        return day <= 29;
    return day <= days[month - 1];
}

static bool is_part(const char *bytes, size_t at)
{
    return isalnum((unsigned char)bytes[at]) || bytes[at] & 0x80;
}

size_t tal_whose_find(const char *bytes, size_t length, size_t from, const char *id)
{
    size_t size = strlen(id);

    for (size_t at = from; size > 0 && at + size <= length; at++) {
        const char *found = memchr(bytes + at, id[0], length - size + 1 - at);

        if (!found)
            break;
        at = (size_t)(found - bytes);
        if (memcmp(found, id, size) == 0 && (at == 0 || !is_part(bytes, at - 1)) &&
            (at + size == length || !is_part(bytes, at + size)))
            return at;
    }
    return length;
}
