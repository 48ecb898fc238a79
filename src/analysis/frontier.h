/*
 * Sets of what sessions can earn: vectors of points, one number a skill, each with the outcome that
 * they go with; of each set only the extreme ones, which no other vector of the same outcome is
 * better than in every skill (a Pareto frontier). Equal sets are one, known by a number; 0 is the
 * empty set.
 */
#ifndef TAL_ANALYSIS_FRONTIER_H
#define TAL_ANALYSIS_FRONTIER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <talante/talante.h>

typedef struct tal_vector {
    uint16_t ending; /* an outcome; or what the caller means by it */
    uint16_t points[TAL_SKILLS];
} tal_vector;

typedef struct tal_frontiers tal_frontiers;

typedef enum tal_extreme { TAL_MOST, TAL_LEAST } tal_extreme;

/* NULL: no memory. Sets of more than LIMIT vectors become, for each outcome, one vector that is as
 * extreme as any of them in each skill, and that need not be reached by any session. So does every
 * new set once they take more than BYTES, or as much time as goes with so many. */
tal_frontiers *tal_frontiers_new(tal_extreme extreme, size_t limit, size_t bytes);
void tal_frontiers_free(tal_frontiers *store);

/* Has a set become coarse in this way? Then bounds of a skill still hold, and are reached; bounds
 * of what skills make together hold, and need not be reached. */
bool tal_frontiers_are_coarse(const tal_frontiers *store);

/* The set of one vector. */
tal_status tal_frontier_one(tal_frontiers *store, tal_vector vector, uint32_t *set);

/* The extreme ones of set A, and of B with GAIN added to each of its vectors. */
tal_status tal_frontier_join(tal_frontiers *store, uint32_t a, uint32_t b,
                             const uint8_t gain[TAL_SKILLS], uint32_t *set);

/* The vectors of a set, sorted by ending; borrowed until the next call that makes one. */
const tal_vector *tal_frontier_vectors(const tal_frontiers *store, uint32_t set, size_t *count);

#endif
