/* What a picture holds: between the file that it comes from, the face that is put together, and
 * drawing. */
#ifndef TAL_WINDOW_PICTURE_PARTS_H
#define TAL_WINDOW_PICTURE_PARTS_H

#include "window/picture.h"

/* The colours that every person has, first in the palette and under these names in the file. */
typedef enum tal_face_colour {
    TAL_FACE_SKIN,
    TAL_FACE_SHADE, /* of the skin: under the nose, the brows, on the lids */
    TAL_FACE_LINE,  /* lashes, nostrils, the line between the lips */
    TAL_FACE_BROW,
    TAL_FACE_IRIS,
    TAL_FACE_WHITE, /* of the eyes, and the teeth */
    TAL_FACE_LIPS,
    TAL_FACE_MOUTH, /* inside */
    TAL_FACE_FLUSH, /* cheeks at their reddest */
    TAL_FACE_COLOURS,
} tal_face_colour;

/* Places and sizes in units. What is `down` or `above` is measured from the point between the
 * eyes. */
typedef struct tal_face {
    double neck[2];   /* the head turns about */
    double middle[2]; /* the point between the eyes */
    struct {
        double apart;                /* from the middle of one to that of the other */
        double width, height, slant; /* the outer corners are higher by `slant` */
    } eyes;
    struct {
        double above, width, thick, arch;
    } brows;
    struct {
        double down, width;
    } nose;
    struct {
        double down, width, lips; /* how thick a lip is */
    } mouth;
    struct {
        double down, apart, size;
    } cheeks;
} tal_face;

typedef enum tal_moves {
    TAL_MOVES_NOT,
    TAL_MOVES_HEAD,
    TAL_MOVES_FACE,
    TAL_MOVES_MOUTH, /* as the face, and with the corners of the mouth */
} tal_moves;

typedef struct tal_picture_shape {
    size_t colour; /* index of the palette */
    double line;   /* 0: filled */
    const tal_step *steps;
    size_t count;
} tal_picture_shape;

typedef struct tal_picture_layer {
    bool is_face; /* brows, eyes, mouth go here; then it has no shapes */
    tal_moves moves;
    const tal_picture_shape *shapes;
    size_t count;
} tal_picture_layer;

struct tal_picture {
    tal_arena *arena; /* holds it; NULL: it is a constant */
    double width, height;
    bool is_person;
    tal_face face; /* of a person */
    const tal_colour *light,
        *dark; /* the palette for each kind of paper; NULL: the theme's (anybody) */
    size_t colours;
    const tal_picture_layer *layers;
    size_t count;
};

#endif
