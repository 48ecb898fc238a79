/* Only what is no word of its own in the same language: "cm" measures, "nose" is a nose. */
#include "language/shorthand.h"

#include <string.h>

#include "language/vocabulary.h"

typedef struct shorthand {
    const char *written, *full;
} shorthand;

static const shorthand english[] = {
    { "u", "you" },          { "ur", "your" },      { "r", "are" },         { "n", "and" },
    { "w", "with" },         { "b4", "before" },    { "em", "them" },       { "tho", "though" },
    { "thru", "through" },   { "wich", "which" },   { "wot", "what" },      { "wat", "what" },
    { "wen", "when" },       { "hav", "have" },     { "hv", "have" },       { "shud", "should" },
    { "wud", "would" },      { "woud", "would" },   { "cud", "could" },     { "sry", "sorry" },
    { "srry", "sorry" },     { "soz", "sorry" },    { "thx", "thanks" },    { "tnx", "thanks" },
    { "pls", "please" },     { "plz", "please" },   { "ppl", "people" },    { "msg", "message" },
    { "abt", "about" },      { "cos", "because" },  { "coz", "because" },   { "cuz", "because" },
    { "bcos", "because" },   { "2day", "today" },   { "2moro", "tomorrow" }, { "2morrow", "tomorrow" },
    { "tmrw", "tomorrow" },  { "2nite", "tonight" }, { "tonite", "tonight" }, { "nite", "night" },
    { "any1", "anyone" },    { "every1", "everyone" }, { "sum1", "someone" }, { "nxt", "next" },
    { "jst", "just" },       { "bak", "back" },     { "rite", "right" },    { "yrs", "years" },
    { "mths", "months" },    { "wk", "week" },      { "hr", "hour" },       { "til", "until" },
    { "l8r", "later" },      { "agen", "again" },   { "stil", "still" },    { "evr", "ever" },
    { "goin", "going" },     { "nothin", "nothing" },
};

static const shorthand spanish[] = {
    { "q", "que" },          { "k", "que" },        { "ke", "que" },        { "qe", "que" },
    { "d", "de" },           { "dl", "del" },       { "t", "te" },          { "m", "me" },
    { "x", "por" },          { "xq", "porque" },    { "pq", "porque" },     { "xk", "porque" },
    { "porq", "porque" },    { "porke", "porque" }, { "xo", "pero" },       { "tb", "tambien" },
    { "tbn", "tambien" },    { "tmb", "tambien" },  { "tbm", "tambien" },   { "cn", "con" },
    { "dnd", "donde" },      { "dnde", "donde" },   { "cdo", "cuando" },    { "cnd", "cuando" },
    { "qndo", "cuando" },    { "cmo", "como" },     { "kien", "quien" },    { "qien", "quien" },
    { "toy", "estoy" },      { "toi", "estoy" },    { "stoy", "estoy" },    { "sta", "esta" },
    { "stas", "estas" },     { "stan", "estan" },   { "staba", "estaba" },  { "asta", "hasta" },
    { "oy", "hoy" },         { "ola", "hola" },     { "noxe", "noche" },    { "bn", "bien" },
    { "aora", "ahora" },     { "aki", "aqui" },     { "aqi", "aqui" },      { "tngo", "tengo" },
    { "kiero", "quiero" },   { "qiero", "quiero" }, { "kiere", "quiere" },  { "pa", "para" },
    { "na", "nada" },        { "nd", "nada" },      { "mu", "muy" },        { "ace", "hace" },
    { "aser", "hacer" },     { "aveis", "habeis" }, { "abeis", "habeis" },  { "aunq", "aunque" },
    { "dsd", "desde" },      { "grax", "gracias" }, { "wenas", "buenas" },  { "tlf", "telefono" },
};

static const char *find(const shorthand *rows, size_t count, const char *word, size_t length)
{
    enum { LONGEST = 7 }; /* of them all: most words need no look at the rows */
    for (size_t i = 0; length && length <= LONGEST && i < count; i++)
        if (rows[i].written[0] == word[0] && strlen(rows[i].written) == length && !memcmp(rows[i].written, word, length))
            return rows[i].full;
    return NULL;
}

const char *tal_shorthand_of(const char *word, size_t length, uint8_t *in)
{
    const char *full = find(english, sizeof english / sizeof *english, word, length);
    *in = TAL_ENGLISH;
    if (full)
        return full;
    *in = TAL_SPANISH;
    return find(spanish, sizeof spanish / sizeof *spanish, word, length);
}
