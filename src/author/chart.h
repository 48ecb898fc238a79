/*
 * A scenario as a drawing: boxes with rows and exits, and how large each is. Where they stand is not known here
 * (chart_dot.h). Sizes are in units, ten of which are the height of the letters.
 *
 * Ways are drawn together: a box has one exit for each place that it leads to, which says by number which of its
 * replies lead there, and when. The exits are tabs side by side at the foot of the box; where that would make it much
 * wider, the tabs have letters, and the lines stand above them, one below the other. So no two lines of a drawing join the same two boxes.
 */
#ifndef TAL_AUTHOR_CHART_H
#define TAL_AUTHOR_CHART_H

#include "author/traffic.h"
#include "base/arena.h"
#include "model/scenario.h"

enum {
    TAL_CHART_LETTERS = 10, TAL_CHART_TITLE = 18, TAL_CHART_LINE = 12, TAL_CHART_HEAD = 15, TAL_CHART_PAD = 6,
    TAL_CHART_NUMBER = 12, /* the column of a reply's number */
    TAL_CHART_LEVEL = 13,  /* the column of a level; a skill each */
    TAL_CHART_TURNING = 20, /* the same where some are two: "0/2" */
    TAL_CHART_COUNT = 28,  /* the column of a count; a walker each */
    TAL_CHART_MARK = 22,   /* an eye and the letter of a look */
    TAL_CHART_MARK_BYTES = 12,
    TAL_CHART_MANY = 60,   /* scenes, past which no sheet of A3 would do, and time is saved instead */
    TAL_CHART_LOOKS = 64,  /* looks that have a mark; those after them are named in conditions only */
};

/* Which lines a box must stand below, by how far both are from the start: all; those that do not lead sideways; only
 * those that lead on. What is left out may lead to a box beside, or above. */
typedef enum tal_chart_fold { TAL_CHART_BELOW_ALL, TAL_CHART_BELOW_MOST, TAL_CHART_BELOW_FORWARD } tal_chart_fold;

/* How much of its line a way that is listed may take; the rest is for where it leads. */
#define TAL_CHART_WAY 0.68

/* What there may be less of, so that a large scenario stays legible. */
typedef struct tal_chart_style {
    double text;    /* how wide the text of a reply may be */
    bool says;      /* what is said first stands above the replies */
    int tiers;      /* the rows that outcomes are divided among, from 1 */
    tal_chart_fold fold;
    int rows;       /* of scenes, at most; 0: as many as the longest way has. Then fold does not matter */
    bool named;     /* with `rows`: ways that lead elsewhere than to the next row are named at the foot of their box, and
                     * have no line */
} tal_chart_style;

typedef enum tal_chart_kind { TAL_CHART_START, TAL_CHART_RULE, TAL_CHART_SCENE, TAL_CHART_OUTCOME } tal_chart_kind;

/* A reply. `y` is from the top of its box. */
typedef struct tal_chart_row {
    int32_t reply;          /* of the scenario's */
    int number;             /* from 1 in its scene; 0: saying nothing */
    const char *text, *when; /* as they are drawn, beside one another; when: NULL where there is none */
    uint64_t looks;         /* a bit for each look that it asks for */
    double y;
    long times[TAL_WALKERS];
} tal_chart_row;

typedef struct tal_chart_line {
    const char *text;
    uint64_t looks;
} tal_chart_line;

typedef struct tal_chart_point {
    double x, y;
} tal_chart_point;

typedef struct tal_chart_exit {
    int32_t from, to;        /* nodes */
    tal_run lines;           /* in `lines` */
    double x, width;         /* of its tab, from the left of its box */
    char letter;             /* its name in the tab, where the lines are too long for one and stand above; else 0 */
    tal_chart_point *points; /* 1 + 3n: a Bezier curve from the tab to the box; NULL until it is laid out, and where
                              * tal_chart_is_named */
    int count;
    long times[TAL_WALKERS];
} tal_chart_exit;

typedef struct tal_chart_node {
    tal_chart_kind kind;
    int32_t index;           /* of the scene or outcome */
    const char *says;        /* SCENE, or NULL */
    double text;             /* SCENE: how wide the texts of its rows may be; where none has a level, wider */
    double level;            /* SCENE: how wide the column of a level is */
    tal_run rows, exits;
    double x, y, width, height; /* x, y: its left upper corner, once it is laid out */
    double list, tabs;       /* the height of the lines of exits that have letters; of all exits, at the foot */
    int depth;               /* ways from the start, the fewest; -1: none leads there */
    int layer;               /* ... and the most, without going round in a circle */
    int row;                 /* the row of scenes that it stands in; an outcome in the one after the last */
} tal_chart_node;

typedef struct tal_chart {
    const tal_scenario *scenario; /* borrowed */
    int language;                 /* an index */
    tal_chart_style style;
    tal_chart_node *nodes;
    tal_chart_row *rows;
    tal_chart_exit *exits;
    tal_chart_line *lines;
    size_t nodes_count, rows_count, exits_count, lines_count;
    size_t rows_capacity, exits_capacity, lines_capacity;
    int layers;                   /* of all nodes but outcomes: the highest, and one */
    int32_t rule;                 /* the node of the scenario's own ways, or TAL_NONE */
    double width, height;         /* of all of it, once it is laid out */
    long most[TAL_WALKERS];       /* that one exit was taken */
    bool counted;                 /* there is traffic */
    tal_arena *arena;
} tal_chart;

/* TRAFFIC may be NULL. TAL_ENOMEM, and there is nothing to be freed. */
tal_status tal_chart_build(tal_chart *out, const tal_scenario *scenario, int language, const tal_chart_style *style,
                           const tal_traffic *traffic);
void tal_chart_free(tal_chart *chart);

/* Has this way no line, because it leads too far for the style? */
bool tal_chart_is_named(const tal_chart *chart, const tal_chart_exit *it);

/* The node of a place: a scene, or below 0 outcome -1 - n. */
int32_t tal_chart_node_of(const tal_chart *chart, int32_t place);

/* The mark of a look: "A", "B" ... "Z", then its number. */
const char *tal_chart_mark(int32_t look, char out[TAL_CHART_MARK_BYTES]);

/* How wide the marks of LOOKS are, side by side. */
double tal_chart_marks_width(uint64_t looks);

/* Its exits side by side from the left, in the order of the table; what is left of the width goes to each. */
void tal_chart_spread(tal_chart *chart, const tal_chart_node *node);

#endif
