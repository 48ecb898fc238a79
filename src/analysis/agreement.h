/*
 * Ratings of replies, and how far they agree: raters with each other and with the engine. Computes
 * counts; kappa.h makes figures of them. It knows neither files nor how levels come about.
 */
#ifndef TAL_ANALYSIS_AGREEMENT_H
#define TAL_ANALYSIS_AGREEMENT_H

#include "analysis/icc.h"
#include "analysis/kappa.h"

enum {
    TAL_UNRATED = -1,
    TAL_RATER_ENGINE = 0,
    TAL_RATERS_LIMIT = 16,
    TAL_FEW_RATINGS = 30, /* under so many, figures say little */
    TAL_FEWEST_RATINGS = 5, /* under so many, none is told to people: the intervals are nonsense */
};

/* One reply, and the levels that each rater gave. */
typedef struct tal_rated {
    const char *id;
    const char *category; /* what kind of reply it is, or NULL */
    int8_t levels[TAL_RATERS_LIMIT][TAL_SKILLS]; /* 0 to 2, or TAL_UNRATED */
} tal_rated;

typedef struct tal_ratings {
    const char *raters[TAL_RATERS_LIMIT];
    size_t raters_count; /* the engine is the first of them */
    size_t key;          /* which of them is the author's key; 0: none is */
    tal_rated *rows;
    size_t rows_count, rows_capacity;
} tal_ratings;

/* Did RATER rate anything? */
bool tal_agreement_has(const tal_ratings *ratings, size_t rater);

/* How often rater A gave level i where B gave level j, for each skill; replies that both rated. */
void tal_agreement_compare(const tal_ratings *ratings, size_t a, size_t b,
                           tal_confusion out[TAL_SKILLS]);

/*
 * How far the judges, which are neither the engine nor the key, agree together: icc.h's model 2 for one judge's
 * levels, which says how far levels are the same, and model 3 for the mean of all, how far the order is.
 */
typedef struct tal_agreement_icc {
    size_t judges, replies; /* those that rated any; the replies that all of them did */
    bool defined;           /* what stands below: two of each, and levels that differ */
    tal_icc single, mean;
} tal_agreement_icc;

/* Of one skill. TAL_ENOMEM. */
tal_status tal_agreement_icc_of(const tal_ratings *ratings, int skill, tal_agreement_icc *out);

/* Is it a kind of reply that tries to get points which it does not deserve? NULL: no. */
bool tal_agreement_is_attack(const char *category);

/* COUNT of so many. */
typedef struct tal_share {
    size_t count, of;
} tal_share;

/* Of the attacks whose level is 0 by rater JUDGE, those that RATER gives more. */
void tal_agreement_false_credit(const tal_ratings *ratings, size_t judge, size_t rater,
                                tal_share out[TAL_SKILLS]);

/* Of the replies NAME.en that have a translation NAME.es, those to which RATER gives the same level. */
tal_status tal_agreement_parity(const tal_ratings *ratings, size_t rater, tal_share out[TAL_SKILLS]);

#endif
