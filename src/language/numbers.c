/* Number words and what they come to together. Only as far as records and those who quote them go: up to
 * some hundreds of thousands, and no fractions. */
#include "language/numbers.h"

#include <string.h>

typedef struct number_word {
    const char *written; /* folded */
    uint16_t value;
    uint8_t in;
} number_word;

static const number_word words[] = {
    { "two", 2, TAL_ENGLISH },        { "three", 3, TAL_ENGLISH },      { "four", 4, TAL_ENGLISH },
    { "five", 5, TAL_ENGLISH },       { "six", 6, TAL_ENGLISH },        { "seven", 7, TAL_ENGLISH },
    { "eight", 8, TAL_ENGLISH },      { "nine", 9, TAL_ENGLISH },       { "ten", 10, TAL_ENGLISH },
    { "eleven", 11, TAL_ENGLISH },    { "twelve", 12, TAL_ENGLISH },    { "thirteen", 13, TAL_ENGLISH },
    { "fourteen", 14, TAL_ENGLISH },  { "fifteen", 15, TAL_ENGLISH },   { "sixteen", 16, TAL_ENGLISH },
    { "seventeen", 17, TAL_ENGLISH }, { "eighteen", 18, TAL_ENGLISH },  { "nineteen", 19, TAL_ENGLISH },
    { "twenty", 20, TAL_ENGLISH },    { "thirty", 30, TAL_ENGLISH },    { "forty", 40, TAL_ENGLISH },
    { "fifty", 50, TAL_ENGLISH },     { "sixty", 60, TAL_ENGLISH },     { "seventy", 70, TAL_ENGLISH },
    { "eighty", 80, TAL_ENGLISH },    { "ninety", 90, TAL_ENGLISH },    { "hundred", 100, TAL_ENGLISH },
    { "thousand", 1000, TAL_ENGLISH },
    { "dos", 2, TAL_SPANISH },        { "tres", 3, TAL_SPANISH },       { "cuatro", 4, TAL_SPANISH },
    { "cinco", 5, TAL_SPANISH },      { "seis", 6, TAL_SPANISH },       { "siete", 7, TAL_SPANISH },
    { "ocho", 8, TAL_SPANISH },       { "nueve", 9, TAL_SPANISH },      { "diez", 10, TAL_SPANISH },
    { "once", 11, TAL_SPANISH },      { "doce", 12, TAL_SPANISH },      { "trece", 13, TAL_SPANISH },
    { "catorce", 14, TAL_SPANISH },   { "quince", 15, TAL_SPANISH },    { "dieciseis", 16, TAL_SPANISH },
    { "diecisiete", 17, TAL_SPANISH }, { "dieciocho", 18, TAL_SPANISH }, { "diecinueve", 19, TAL_SPANISH },
    { "veinte", 20, TAL_SPANISH },    { "veintiuno", 21, TAL_SPANISH }, { "veintiun", 21, TAL_SPANISH },
    { "veintidos", 22, TAL_SPANISH }, { "veintitres", 23, TAL_SPANISH },
    { "veinticuatro", 24, TAL_SPANISH }, { "veinticinco", 25, TAL_SPANISH },
    { "veintiseis", 26, TAL_SPANISH }, { "veintisiete", 27, TAL_SPANISH },
    { "veintiocho", 28, TAL_SPANISH }, { "veintinueve", 29, TAL_SPANISH },
    { "treinta", 30, TAL_SPANISH },   { "cuarenta", 40, TAL_SPANISH },  { "cincuenta", 50, TAL_SPANISH },
    { "sesenta", 60, TAL_SPANISH },   { "setenta", 70, TAL_SPANISH },   { "ochenta", 80, TAL_SPANISH },
    { "noventa", 90, TAL_SPANISH },   { "cien", 100, TAL_SPANISH },     { "ciento", 100, TAL_SPANISH },
    { "doscientos", 200, TAL_SPANISH }, { "doscientas", 200, TAL_SPANISH },
    { "trescientos", 300, TAL_SPANISH }, { "trescientas", 300, TAL_SPANISH },
    { "cuatrocientos", 400, TAL_SPANISH }, { "cuatrocientas", 400, TAL_SPANISH },
    { "quinientos", 500, TAL_SPANISH }, { "quinientas", 500, TAL_SPANISH },
    { "seiscientos", 600, TAL_SPANISH }, { "seiscientas", 600, TAL_SPANISH },
    { "setecientos", 700, TAL_SPANISH }, { "setecientas", 700, TAL_SPANISH },
    { "ochocientos", 800, TAL_SPANISH }, { "ochocientas", 800, TAL_SPANISH },
    { "novecientos", 900, TAL_SPANISH }, { "novecientas", 900, TAL_SPANISH },
    { "mil", 1000, TAL_SPANISH },
};

uint32_t tal_number_of_word(const char *word, size_t length, uint8_t *in)
{
    enum { DIGITS = 6 };
    uint32_t value = 0;
    *in = TAL_ANY_LANGUAGE;
    if (word[0] >= '0' && word[0] <= '9') {
        for (size_t i = 0; i < length && length <= DIGITS; i++) {
            if (word[i] < '0' || word[i] > '9')
                return 0;
            value = 10 * value + (uint32_t)(word[i] - '0');
        }
        return value;
    }
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (words[i].written[0] == word[0] && strlen(words[i].written) == length &&
            !memcmp(words[i].written, word, length)) {
            *in = words[i].in;
            return words[i].value;
        }
    return 0;
}

/* Takes the next word of a number into what stands before it: HUNDREDS below a thousand, THOUSANDS above.
 * False: it begins another. */
static bool takes(uint32_t *hundreds, uint32_t *thousands, uint32_t next)
{
    uint32_t at = *hundreds;
    if (next == 1000 && !*thousands) {
        *thousands = at ? at * 1000 : 1000;
        *hundreds = 0;
    } else if (next == 100 && at > 1 && at < 10) {
        *hundreds = at * 100;
    } else if ((next >= 100 && next < 1000 && !at) || (next >= 10 && next < 100 && at % 100 == 0) ||
               (next < 10 && at % 10 == 0 && at % 100 != 10)) {
        *hundreds = at + next;
    } else {
        return false;
    }
    return true;
}

int32_t tal_number_at(const tal_tokens *t, size_t i, int join, size_t *end)
{
    uint32_t hundreds = 0, thousands = 0;
    if (i >= t->count || !t->rows[i].amount)
        return TAL_NUMBER_NONE;
    *end = i + 1;
    if (t->rows[i].number)
        return (int32_t)t->rows[i].amount;
    while (i < t->count && t->rows[i].amount && !t->rows[i].number &&
           takes(&hundreds, &thousands, t->rows[i].amount)) {
        *end = ++i;
        if (i < t->count && (t->rows[i].sign == '-' || tal_token_has(&t->rows[i], join)))
            i++; /* "thirty-eight", "treinta y ocho"; else what follows is no part of it */
    }
    return (int32_t)(thousands + hundreds);
}
