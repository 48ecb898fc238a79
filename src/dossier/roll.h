/*
 * Everybody of a folder of results at once: what the group as a whole came to. Each conversation is played
 * again as it is read (cohort/replay.h). Of the complete, levels are kept as a table of items; of the
 * others, only how many they are.
 */
#ifndef TAL_DOSSIER_ROLL_H
#define TAL_DOSSIER_ROLL_H

#include "analysis/item_table.h"
#include "base/arena.h"
#include "cohort/band.h"

enum { TAL_GROUP_PEOPLE = 5 }; /* fewer can be told apart by who knows some of them */

/* A moment, over the complete people whose form has it. */
typedef struct tal_roll_moment {
    int conversation;
    int32_t moment;
    uint64_t people, unmet; /* those who never came there */
    uint64_t earned[TAL_SKILLS], possible[TAL_SKILLS]; /* points */
} tal_roll_moment;

/* A form of a conversation. */
typedef struct tal_roll_form {
    bool betrays; /* its mean, with that of all, would tell of fewer than TAL_GROUP_PEOPLE who have another */
    int conversation, form;
    uint64_t people, total, passed; /* totals of the conversation, added up; whose passed by itself */
    uint64_t squares;               /* of these totals, added up */
} tal_roll_form;

/* What people believed of a skill beside what was measured: pairs of a person's conversation. */
typedef struct tal_roll_gap {
    uint64_t people, pairs, believed, measured, over; /* over: believed by more than TAL_GAP_CLOSE too high */
} tal_roll_gap;

typedef struct tal_roll {
    tal_assembly assembly;
    int language;  /* that names are in, of the assessment's */
    bool invented; /* nobody is these people */
    tal_band band;
    tal_sums sums;
    uint64_t complete, decisions[TAL_DECISIONS];
    tal_item_table table; /* of the complete; items are called as people read them */
    tal_roll_moment *moments;
    size_t moments_count, moments_capacity;
    uint64_t *missed[TAL_CONVERSATIONS_LIMIT]; /* a row a reply: people who lost points of its moment by it */
    tal_roll_form *forms; /* by conversation and form */
    size_t forms_count, forms_capacity;
    tal_roll_gap gaps[TAL_SKILLS];
    tal_arena *arena;
} tal_roll;

/* LANGUAGE: that names are to be in; where it is NULL, or the assessment does not have it, the assessment's first. TAL_EFILE: FOLDER
 * holds no results, or they are not sound, as was told. TAL_EIO with errno. OUT is the caller's to close whatever it gives. */
tal_status tal_roll_of(tal_roll *out, const char *folder, const char *language, tal_diagnostics *diagnostics);
void tal_roll_close(tal_roll *roll);

/* The language of the names; what conversation I, a moment of it, and a skill are called in it. */
const char *tal_roll_language_of(const tal_roll *roll);
const char *tal_roll_title(const tal_roll *roll, int i);
const char *tal_roll_moment_name(const tal_roll *roll, int i, int32_t moment);
const char *tal_roll_skill(const tal_roll *roll, int skill);

#endif
