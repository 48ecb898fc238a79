/* The letters of SVG's outlines, and what each is turned into. */
#include "window/outline.h"

#include <math.h>
#include <string.h>

typedef struct reader {
    const char *at;
    tal_step *steps; /* NULL: they are only counted */
    size_t count;
    double x, y;             /* where the pen is */
    double begin_x, begin_y; /* and where Z takes it */
} reader;

bool tal_outline_number(const char **at, double *out)
{
    const char *c = *at;
    double sign = *c == '-' ? -1 : 1, value = 0, part = 1;
    size_t digits = 0;

    if (*c == '-' || *c == '+')
        c++;
    for (; *c >= '0' && *c <= '9'; c++, digits++)
        value = value * 10 + (*c - '0');
    if (*c == '.')
        for (c++; *c >= '0' && *c <= '9'; c++, digits++)
            value += (*c - '0') * (part /= 10);
    if (digits == 0)
        return false;
    *at = c;
    *out = sign * value;
    return true;
}

static void skip(reader *r)
{
    r->at += strspn(r->at, " \t\r\n,");
}

static tal_outline_trouble read_numbers(reader *r, int count, double *out)
{
    for (int i = 0; i < count; i++) {
        const char *begin;

        skip(r);
        begin = r->at;
        if (!tal_outline_number(&r->at, &out[i]))
            return TAL_OUTLINE_NUMBER;
        if (fabs(out[i]) > TAL_OUTLINE_FARTHEST) {
            r->at = begin;
            return TAL_OUTLINE_FAR;
        }
    }
    return TAL_OUTLINE_OK;
}

/* How many numbers a letter takes; -1: it is none of ours. */
static int numbers_of(char letter)
{
    switch (letter) {
    case 'M':
    case 'L':
        return 2;
    case 'H':
    case 'V':
        return 1;
    case 'C':
        return 6;
    case 'Q':
        return 4;
    case 'Z':
        return 0;
    default:
        return -1;
    }
}

static void add(reader *r, char letter, const double n[6])
{
    tal_step step = { letter == 'H' || letter == 'V' ? 'L' : letter == 'Q' ? 'C' : letter, { 0 } };
    double x = r->x, y = r->y;

    if (letter == 'Q') {
        const double raised[6] = { x + (n[0] - x) * 2 / 3,
                                   y + (n[1] - y) * 2 / 3,
                                   n[2] + (n[0] - n[2]) * 2 / 3,
                                   n[3] + (n[1] - n[3]) * 2 / 3,
                                   n[2],
                                   n[3] };
        memcpy(step.at, raised, sizeof raised);
    } else if (letter == 'H' || letter == 'V') {
        step.at[0] = letter == 'H' ? n[0] : x;
        step.at[1] = letter == 'V' ? n[0] : y;
    } else {
        memcpy(step.at, n, sizeof step.at);
    }
    r->x = letter == 'Z' ? r->begin_x : step.at[step.kind == 'C' ? 4 : 0];
    r->y = letter == 'Z' ? r->begin_y : step.at[step.kind == 'C' ? 5 : 1];
    if (letter == 'M') {
        r->begin_x = r->x;
        r->begin_y = r->y;
    }
    if (r->steps)
        r->steps[r->count] = step;
    r->count++;
}

/* One letter with all that follows it. */
static tal_outline_trouble read_letter(reader *r)
{
    char letter = *r->at;
    int wanted = numbers_of(letter);
    double n[6] = { 0 };

    if (letter >= 'a' && letter <= 'z' && numbers_of((char)(letter - 'a' + 'A')) >= 0)
        return TAL_OUTLINE_SMALL;
    if (wanted < 0)
        return TAL_OUTLINE_LETTER;
    if (r->count == 0 && letter != 'M')
        return TAL_OUTLINE_NO_BEGINNING;
    r->at++;
    skip(r);
    do {
        tal_outline_trouble trouble =
            r->count < TAL_OUTLINE_MOST ? read_numbers(r, wanted, n) : TAL_OUTLINE_LONG;

        if (trouble)
            return trouble;
        add(r, letter, n);
        letter = letter == 'M' ? 'L' : letter;
        skip(r);
    } while (wanted > 0 && *r->at && strchr("+-.0123456789", *r->at));
    return TAL_OUTLINE_OK;
}

static tal_outline_trouble read_letters(reader *r)
{
    tal_outline_trouble trouble = TAL_OUTLINE_OK;

    skip(r);
    while (*r->at && !trouble)
        trouble = read_letter(r);
    return !trouble && r->count == 0 ? TAL_OUTLINE_EMPTY : trouble;
}

tal_outline_trouble tal_outline_read(tal_outline *out, tal_arena *arena, const char *text)
{
    reader counted = { .at = text }, r = { .at = text };
    tal_outline_trouble trouble = read_letters(&counted);

    *out = (tal_outline){ .at = (size_t)(counted.at - text) };
    if (trouble)
        return trouble;
    r.steps = tal_arena_alloc(arena, counted.count, sizeof *r.steps);
    if (!r.steps)
        return TAL_OUTLINE_NO_MEMORY;
    read_letters(&r);
    out->steps = r.steps;
    out->count = r.count;
    return TAL_OUTLINE_OK;
}
