/* The portrait of nobody in particular, for a scenario whose own is missing. */
#include "window/picture_parts.h"

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

static const tal_step body[] = {
    { 'M', { 14, 240 } },  { 'C', { 18, 205, 48, 192, 92, 184 } },
    { 'L', { 148, 184 } }, { 'C', { 192, 192, 222, 205, 226, 240 } },
    { 'Z', { 0 } },
};
static const tal_step neck[] = {
    { 'M', { 96, 140 } },
    { 'L', { 144, 140 } },
    { 'C', { 144, 172, 146, 180, 156, 186 } },
    { 'C', { 140, 204, 100, 204, 84, 186 } },
    { 'C', { 94, 180, 96, 172, 96, 140 } },
    { 'Z', { 0 } },
};
static const tal_step hair[] = {
    { 'M', { 64, 112 } },
    { 'C', { 54, 50, 84, 22, 120, 22 } },
    { 'C', { 156, 22, 186, 50, 176, 112 } },
    { 'Z', { 0 } },
};
static const tal_step head[] = {
    { 'M', { 70, 94 } },
    { 'C', { 70, 58, 88, 46, 120, 46 } },
    { 'C', { 152, 46, 170, 58, 170, 94 } },
    { 'C', { 170, 140, 150, 172, 120, 172 } },
    { 'C', { 90, 172, 70, 140, 70, 94 } },
    { 'Z', { 0 } },
};

static const tal_picture_shape still[] = {
    { TAL_FACE_BROW, 0, body, COUNT(body) },
    { TAL_FACE_SHADE, 0, neck, COUNT(neck) },
};
static const tal_picture_shape moved[] = {
    { TAL_FACE_BROW, 0, hair, COUNT(hair) },
    { TAL_FACE_SKIN, 0, head, COUNT(head) },
};
static const tal_picture_layer layers[] = {
    { .shapes = still, .count = COUNT(still) },
    { .moves = TAL_MOVES_HEAD, .shapes = moved, .count = COUNT(moved) },
    { .is_face = true, .moves = TAL_MOVES_FACE },
};

static const tal_picture anybody = {
    .width = 240,
    .height = 240,
    .is_person = true,
    .face = {
        .neck = { 120, 176 },
        .middle = { 120, 100 },
        .eyes = { .apart = 44, .width = 24, .height = 11, .slant = 1 },
        .brows = { .above = 17, .width = 30, .thick = 5, .arch = 3 },
        .nose = { .down = 30, .width = 18 },
        .mouth = { .down = 49, .width = 34, .lips = 6 },
        .cheeks = { .down = 30, .apart = 60, .size = 13 },
    },
    .layers = layers,
    .count = COUNT(layers),
};

const tal_picture *tal_picture_anybody(void)
{
    return &anybody;
}
