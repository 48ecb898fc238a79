/*
 * The sealed scenario: plain arrays, indices instead of pointers between them, all in one arena.
 * Built by script, read by everything above. A session keeps only what some expression names:
 * cells (numbers) and bits, whose places are fixed here.
 */
#ifndef TAL_MODEL_SCENARIO_H
#define TAL_MODEL_SCENARIO_H

#include <stdbool.h>
#include <stdint.h>
#include <talante/talante.h>

#include "base/arena.h"
#include "base/hash.h"
#include "base/source.h"
#include "model/expression.h"

enum {
    TAL_NONE = -1,
    TAL_FORMS_LIMIT = 64,      /* combinations of vary cases */
    TAL_TEXT_LIMIT = 4000,     /* bytes of one text, as written and as shown */
    TAL_LANGUAGES_LIMIT = 8,
    TAL_REPLIES_LIMIT = 32,    /* of one scene */
};

/* The closed lists; names in the order of the enums, ending with NULL. */
typedef enum tal_verdict { TAL_RIGHT, TAL_PARTLY_RIGHT, TAL_CONFUSED, TAL_EXAGGERATED, TAL_UNTRUE,
                           TAL_MISGUIDED, TAL_ABUSIVE } tal_verdict;
typedef enum tal_stance { TAL_STANCE_DEFAULT, TAL_HOLD, TAL_OWN, TAL_OPEN } tal_stance;
extern const char *const tal_verdict_names[];
extern const char *const tal_stance_names[];  /* from TAL_HOLD on */
extern const char *const tal_style_names[];
extern const char *const tal_result_names[];
extern const char *const tal_setting_names[];
extern const char *const tal_skill_names[];

/* A condition or value: 0 is "none given", n > 0 is node n - 1, n < 0 is Lua function -n - 1. */
typedef int32_t tal_formula;

/* The number of a text in the tables of wordings; 0 is "none given". */
typedef int32_t tal_text_id;

/* A run of a table: `count` entries from `first` on. */
typedef struct tal_run {
    int32_t first, count;
} tal_run;

/* How one text reads in one language. Most have one constant phrase, which is then `bytes`. */
typedef struct tal_wording {
    const char *bytes; /* NULL: put together of phrases */
    int32_t length;    /* of bytes; else how many phrases */
    int32_t first;     /* of the phrases */
} tal_wording;

typedef struct tal_phrase {
    tal_formula when;
    tal_run pieces;  /* count 0 where the text is a function's */
    tal_formula function;
} tal_phrase;

typedef enum tal_slot_kind { TAL_SLOT_NONE, TAL_SLOT_FIELD, TAL_SLOT_CELL, TAL_SLOT_PERSON } tal_slot_kind;

/* Constant bytes, and after them what a {name} stands for. */
typedef struct tal_piece {
    const char *bytes;
    uint32_t length;
    uint8_t slot;      /* tal_slot_kind */
    uint8_t type;      /* CELL: tal_type, INT or WORD */
    int16_t vary;      /* FIELD: which vary ... */
    int32_t index;     /* ... and which of its fields; CELL: the cell; PERSON: the person */
} tal_piece;

typedef struct tal_person {
    const char *id; /* NULL for the persona, person 0 */
    tal_text_id name, role, claim;
    const char *portrait, *voice; /* "" where none */
    uint32_t portrait_at;         /* where it was written, as of a site; 0: there is none */
} tal_person;

typedef struct tal_vary_case {
    const char *id;
    int32_t word;
    int verdict;        /* TAL_NONE: the claim's own */
    tal_run fields;     /* text ids, in `field_texts`, in the order of the vary's names */
} tal_vary_case;

typedef struct tal_vary {
    const char *id;
    tal_run cases;
    tal_run field_names; /* in `names` */
} tal_vary;

typedef struct tal_var {
    const char *name;
    tal_type type;
    int32_t cell, initial;
} tal_var;

typedef struct tal_moment {
    tal_text_id name;   /* what people see */
    const char *id;     /* its name in the scenario's own language: journals and snapshots */
    tal_text_id idea;   /* what it teaches, for the debrief; 0 where none */
    tal_formula when;   /* over vary ids */
    int32_t bit;        /* set once it has been decided */
} tal_moment;

typedef struct tal_desk_look {
    const char *id;
    tal_text_id label, shows;
    tal_formula when;
    tal_run set;             /* in `assigns` */
    tal_formula set_function;
    int16_t trust, patience;
    int32_t bit;             /* seen; TAL_NONE where nothing asks */
} tal_desk_look;

typedef enum tal_line_kind { TAL_LINE_SAYS, TAL_LINE_NOTE, TAL_LINE_HINT } tal_line_kind;

typedef struct tal_line {
    uint8_t kind;
    int16_t person; /* SAYS */
    tal_text_id text;
    tal_formula when;
} tal_line;

/* Where a way leads: a scene, or below 0 outcome -1 - n. */
typedef struct tal_target {
    int32_t place;
    tal_formula when;
} tal_target;

enum { TAL_LEVEL_NONE = -1, TAL_LEVEL_FORMULA = -2 };

typedef struct tal_reply {
    tal_text_id text;
    tal_formula when;
    int8_t levels[TAL_SKILLS]; /* 0..2, TAL_LEVEL_NONE, or TAL_LEVEL_FORMULA: in `formulas` */
    bool once;
    int16_t trust, patience;
    tal_run to;                /* in `targets`; count 0: the scene's own `go` */
    tal_run set;               /* in `assigns` */
    int32_t said_bit, any_bit; /* said.SCENE.REPLY and said.REPLY; TAL_NONE where nothing asks */
    tal_text_id locked;
    const char *id;
    tal_formula set_function;
    int32_t formulas;          /* index in `levels` of three formulas, or TAL_NONE */
} tal_reply;

/* What else is known of a reply: a row beside each. Apart, because a session reads it seldom. */
typedef struct tal_remark {
    uint64_t hash;    /* of scene and reply id, for the order shown */
    tal_text_id why, better;
    tal_run hears;    /* text ids, in `field_texts` */
    int8_t style;     /* index in tal_style_names, or TAL_NONE */
} tal_remark;

typedef struct tal_scene {
    const char *id;
    int32_t moment;  /* or TAL_NONE */
    int32_t bit;     /* visited; TAL_NONE where nothing asks */
    tal_run lines, replies, go;
    int32_t silence; /* index in `replies` of a reply without text, or TAL_NONE */
    int32_t silence_seconds;
    int16_t person;  /* who speaks by default */
    uint8_t stance;
} tal_scene;

typedef struct tal_outcome {
    const char *id;
    tal_text_id text, for_client, for_company, for_colleague;
    int32_t result; /* index in tal_result_names */
    int32_t word;
} tal_outcome;

typedef enum tal_step_kind { TAL_STEP_REPLY, TAL_STEP_LOOK, TAL_STEP_SILENCE } tal_step_kind;

typedef struct tal_path_step {
    tal_step_kind kind;
    const char *id;
    uint32_t offset; /* in the file */
} tal_path_step;

typedef struct tal_path {
    const char *name;
    int32_t form;
    tal_run steps;
    int32_t expect;   /* node */
    const char *text; /* of expect */
    uint32_t offset, expect_offset;
} tal_path;

/* What one form fixes: the possible level of each moment and skill, TAL_LEVEL_NONE for none. */
typedef struct tal_form {
    const int32_t *facts;                  /* a word for each vary, then the verdict's */
    tal_verdict verdict;
    const int8_t (*possible)[TAL_SKILLS];  /* a row for each moment; all NONE where it is not met */
    int32_t totals[TAL_SKILLS];
    int32_t moments[TAL_SKILLS];           /* how many exercise the skill */
} tal_form;

/* The tables whose rows know where they were written. */
typedef enum tal_site_kind { TAL_SITE_SCENE, TAL_SITE_REPLY, TAL_SITE_LINE, TAL_SITE_TARGET,
                             TAL_SITE_LOOK, TAL_SITE_OUTCOME, TAL_SITE_MOMENT, TAL_SITE_PHRASE,
                             TAL_SITE_VAR, TAL_SITES } tal_site_kind;

/* Where a row was written: offsets in the scenario's source; only near for what Lua made. */
typedef struct tal_site {
    uint32_t at;   /* its id; where it has none, its text, name or word */
    uint32_t when; /* its condition; where it has none, the same as `at` */
} tal_site;

/* An expression as its author wrote it, on one line. A `set` goes by the first value that it gives. */
typedef struct tal_written {
    int32_t node; /* its top */
    const char *text;
} tal_written;

/* The cells that every session has; variables follow. */
enum { TAL_CELL_TRUST, TAL_CELL_PATIENCE, TAL_CELL_TURN, TAL_CELL_EARNED,
       TAL_CELL_VARS = TAL_CELL_EARNED + TAL_SKILLS };

/* How a scenario's Lua functions are called; script fills it in. All calls are serialised. */
typedef struct tal_question {
    const tal_scenario *scenario;
    const tal_env *env;
    const char *language;
    int32_t form;
} tal_question;

typedef struct tal_trouble {
    int code, line;
    char message[240];
} tal_trouble;

typedef struct tal_functions {
    void *self;
    /* TAL_OK or TAL_EFUNCTION with *trouble filled in. */
    tal_status (*number)(void *self, int function, const tal_question *question, tal_type type,
                         int32_t *out, tal_trouble *trouble); /* a bool, or a level 0..2 */
    tal_status (*text)(void *self, int function, const tal_question *question, char *out,
                       size_t capacity, size_t *length, tal_trouble *trouble);
    tal_status (*set)(void *self, int function, const tal_question *question, int32_t *cells,
                      tal_trouble *trouble); /* CELLS may be env's own: changed only on success */
    void (*free)(void *self);
} tal_functions;

struct tal_scenario {
    tal_arena *arena;
    tal_source *source;
    const char *file; /* the source's name, as it stands in diagnostics */
    char sha256[TAL_SHA256_HEX];
    const char *id;
    bool sealed;

    const char *languages[TAL_LANGUAGES_LIMIT]; /* 0: the scenario's own */
    int languages_count;
    const tal_wording *wordings[TAL_LANGUAGES_LIMIT]; /* a row for each text */
    char translations_sha256[TAL_LANGUAGES_LIMIT][TAL_SHA256_HEX]; /* of their files; "" for 0 */

    tal_text_id title, summary, teaches;
    const char *setting;
    const char *const *sources; /* ends with NULL */
    int minutes;
    tal_text_id claim, truth, value, expected;
    tal_verdict verdict;
    int16_t trust, patience; /* at the start */

    tal_expr *nodes;
    const char *const *words; /* the texts that expressions compare */
    tal_written *written;     /* by node */
    tal_phrase *phrases;
    tal_piece *pieces;
    tal_text_id *field_texts;
    const char **names;
    tal_formula (*levels)[TAL_SKILLS];
    tal_assign *assigns;
    tal_target *targets;
    tal_line *lines;
    tal_reply *replies;
    tal_remark *remarks;
    tal_path_step *steps;

    tal_person *persons;
    tal_vary *varies;
    tal_vary_case *cases;
    tal_var *vars;
    tal_moment *moments;
    tal_desk_look *looks;
    tal_scene *scenes;
    tal_outcome *outcomes;
    tal_path *paths;
    tal_form *forms;
    tal_site *sites[TAL_SITES]; /* for each of these tables a row beside each of its rows */
    uint32_t at; /* where the scenario's own id was written */
    tal_run go; /* of the scenario, in `targets` */

    int32_t texts_count, nodes_count, words_count, phrases_count, pieces_count,
            targets_count, assigns_count, lines_count, replies_count, written_count;
    int32_t persons_count, varies_count, vars_count, moments_count, looks_count, scenes_count,
            outcomes_count, paths_count, forms_count;
    int32_t start; /* scene */

    int32_t cells_count, bits_count; /* what a session keeps */
    int32_t shown_max;               /* most replies in a scene */
    int32_t scratch; /* bytes, final zero included, of the longest text that is not constant; 0: all are */

    tal_functions functions; /* self NULL: the scenario has none */
    void *draft;             /* script's own, until it is sealed */
    void (*draft_free)(void *draft);
};

/* The reading of TEXT in language LANGUAGE (an index): never NULL, "" where there is none. */
static inline const tal_wording *tal_scenario_wording(const tal_scenario *scenario, int language,
                                                      tal_text_id text)
{
    const tal_wording *wording = &scenario->wordings[language][text];
    return wording->bytes || wording->length ? wording : &scenario->wordings[0][text];
}

/* The index of a language by name, or of the nearest (model/tongue.h); 0 for NULL or one that is not there. */
int tal_scenario_language_index(const tal_scenario *scenario, const char *language);

/* What stands in the file for the expression whose top is NODE, not that of an `expect`. Never NULL. */
const char *tal_scenario_written(const tal_scenario *scenario, int32_t node);

/* Indices by id, TAL_NONE where there is none. Linear: for reading files, not for stepping. */
int32_t tal_scenario_find_scene(const tal_scenario *scenario, const char *id);
int32_t tal_scenario_find_outcome(const tal_scenario *scenario, const char *id);
int32_t tal_scenario_find_reply(const tal_scenario *scenario, int32_t scene, const char *id);
int32_t tal_scenario_find_look(const tal_scenario *scenario, const char *id);

#endif
