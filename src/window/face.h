/* Puts brows, eyes, nose and mouth together from an expression. */
#ifndef TAL_WINDOW_FACE_H
#define TAL_WINDOW_FACE_H

#include "window/pen.h"
#include "window/picture_parts.h"

/* How a part that moves so is placed with this expression, within PLACING. */
tal_placing tal_face_placing(const tal_face *face, const tal_expression *expression,
                             tal_moves moves, const tal_placing *placing);

/* A point of what moves with the mouth, as it lies with this expression; then it moves as the face
 * does. */
void tal_face_follow(const tal_face *face, const tal_expression *expression, double *x, double *y);

/* PEN is placed for what moves with the face. COLOURS: TAL_FACE_COLOURS of them. */
void tal_face_draw(const tal_face *face, const tal_expression *expression,
                   const tal_colour *colours, tal_pen *pen);

#endif
