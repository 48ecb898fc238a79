/*
 * Pictures that are files: the places where one talks, and people, whose faces change. A picture is
 * a list of coloured outlines in layers, written by hand as YAML (docs/pictures.md); a face has,
 * besides, brows, eyes and a mouth, which are put together from an expression's numbers, so that a
 * new person needs none of their own.
 */
#ifndef TAL_WINDOW_PICTURE_H
#define TAL_WINDOW_PICTURE_H

#include <talante/talante.h>

#include "window/sheet.h"

/* What a face is made of at a moment, each from -1 to 1 where not said otherwise, so that one can
 * be turned into another step by step. */
typedef struct tal_expression {
    double brow_height; /* raised: 1 */
    double brow_angle;  /* inner ends down, as in anger: -1; inner ends up, as in grief: 1 */
    double eyes;        /* 0: shut, 1: wide */
    double gaze;        /* to the left of the picture: -1; at you: 0; to the right: 1 */
    double mouth;       /* corners down: -1, up: 1 */
    double lips;        /* 0: closed and pressed, 1: open */
    double head;        /* turned away, to the left: -1; leaning towards you: 1 */
    double colour;      /* 0 to 1: flushed */
} tal_expression;

typedef enum tal_mien {
    TAL_MIEN_FURIOUS, /* patience at its end */
    TAL_MIEN_IMPATIENT,
    TAL_MIEN_CLOSED, /* no trust */
    TAL_MIEN_WARY,
    TAL_MIEN_LISTENING,
    TAL_MIEN_OPEN,
    TAL_MIEN_RECONCILED,
    TAL_MIENS,
} tal_mien;

/* Trust and patience are 0 to 100. By which rule: docs/window.md. */
tal_mien tal_mien_of(int trust, int patience);

/* "wary": a word for it, in the language of the interface. Static. It describes the mood, so it
 * needs no gender. */
const char *tal_mien_word(tal_mien mien);
tal_expression tal_mien_expression(tal_mien mien);

/* SHARE (0 to 1) of the way from A to B. */
tal_expression tal_expression_between(const tal_expression *a, const tal_expression *b,
                                      double share);

typedef struct tal_picture tal_picture; /* immutable */

/* Of a person or a place. TAL_EFILE: the diagnostics say what is wrong and where; also where the
 * file is missing. */
tal_status tal_picture_load(tal_picture **out, const char *path, tal_diagnostics *diagnostics);
tal_status tal_picture_load_bytes(tal_picture **out, const char *name, const char *bytes,
                                  size_t length, tal_diagnostics *diagnostics);
void tal_picture_free(tal_picture *picture);

/* A person who can be anybody: for a scenario whose portrait is missing. Its colours are the
 * theme's. */
const tal_picture *tal_picture_anybody(void);

/* Draws it into BOX, on its lower edge: a person as large as fits, a sixth of the width cut away at
 * each side if need be; a place so that it fills BOX. EXPRESSION is not looked at for a place. */
void tal_picture_draw(const tal_picture *picture, tal_sheet *sheet, tal_box box,
                      const tal_expression *expression);

#endif
