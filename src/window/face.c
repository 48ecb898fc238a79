/*
 * A face from eight numbers. Lids are cubic curves whose x runs evenly, so that the same four
 * heights give the outline and, by Bernstein's formula, the height at any x: by that an iris is cut
 * to what the lids leave.
 */
#include "window/face.h"

#include <math.h>

#define DEGREES (3.14159265358979323846 / 180)

static double part(double value) /* what is above 0 of it */
{
    return value > 0 ? value : 0;
}

static double between(double a, double b, double share)
{
    return a + (b - a) * share;
}

/* COLOUR, SHARE as strong. */
static tal_colour faint(tal_colour colour, double share)
{
    double alpha = (colour & 0xff) * fmin(part(share), 1);

    return (colour & 0xffffff00u) | (tal_colour)lround(alpha);
}

tal_placing tal_face_placing(const tal_face *face, const tal_expression *expression,
                             tal_moves moves, const tal_placing *placing)
{
    double towards = expression->head, x = 0, y = 0;

    if (moves == TAL_MOVES_NOT)
        return *placing;
    /* A head that turns away shows its features nearer to its side; one that leans in, lower. */
    if (moves != TAL_MOVES_HEAD) {
        x = -part(-towards) * face->eyes.apart * 0.14;
        y = towards * face->eyes.apart * 0.05;
    }
    return tal_placing_turn(placing, x, y + part(towards) * 1.5, towards * 4 * DEGREES,
                            face->neck[0], face->neck[1]);
}

/* ---- Lids ------------------------------------------------------------------------------------- */

/* Four heights at even steps from the inner corner to the outer one. */
typedef struct lid {
    double y[4];
} lid;

typedef struct eye {
    double inner, outer; /* x of the corners */
    lid upper, lower, crease;
} eye;

static double height_at(const lid *l, double t)
{
    double u = 1 - t;

    return u * u * u * l->y[0] + 3 * u * u * t * l->y[1] + 3 * u * t * t * l->y[2] +
           t * t * t * l->y[3];
}

/* From the corner where the pen is: the inner one, or BACK from the outer one. */
static void draw_lid(tal_pen *pen, const eye *e, const lid *l, bool back)
{
    double third = (e->outer - e->inner) / 3;

    if (back)
        tal_pen_curve(pen, e->inner + 2 * third, l->y[2], e->inner + third, l->y[1], e->inner,
                      l->y[0]);
    else
        tal_pen_curve(pen, e->inner + third, l->y[1], e->inner + 2 * third, l->y[2], e->outer,
                      l->y[3]);
}

static void draw_between(tal_pen *pen, const eye *e, const lid *upper, const lid *lower,
                         tal_colour colour)
{
    tal_pen_move(pen, e->inner, upper->y[0]);
    draw_lid(pen, e, upper, false);
    tal_pen_line(pen, e->outer, lower->y[3]);
    draw_lid(pen, e, lower, true);
    tal_pen_fill(pen, colour);
}

/* SIDE: -1 the eye at the left of the picture, 1 the right one. */
static eye make_eye(const tal_face *face, const tal_expression *x, double side)
{
    double middle = face->middle[0] + side * face->eyes.apart / 2, y = face->middle[1];
    double width = face->eyes.width, height = face->eyes.height, slant = face->eyes.slant;
    double smile = part(x->mouth), anger = part(-x->brow_angle), grief = part(x->brow_angle);
    double down = height * 0.42 * (1 - 0.7 * smile) * (1 - 0.35 * anger);
    double up = between(-down, height * 0.98, x->eyes);
    double in = y + slant * 0.4, out = y - slant * 0.6;
    /* Anger presses the inner half of the upper lid down, grief lets the outer one sink. */
    double inner_up = up * (1 - 0.3 * anger), outer_up = up * (1 - 0.18 * grief);
    double fold = fmax(height * 0.92, up + height * 0.16) * (1 - 0.12 * anger);

    return (eye){
        .inner = middle - side * width / 2,
        .outer = middle + side * width / 2,
        .upper = { { in, in - inner_up, out - outer_up * 1.05, out } },
        .lower = { { in, in + down * 0.9, out + down * 1.25, out } },
        .crease = { { in - height * 0.12, in - fold, out - fold * 1.12, out - height * 0.12 } },
    };
}

/* A disc, cut to what lies between the lids. */
static void draw_disc(tal_pen *pen, const eye *e, double x, double y, double radius,
                      tal_colour colour)
{
    enum { POINTS = 40 };
    double width = e->outer - e->inner;

    for (int i = 0; i < POINTS; i++) {
        double angle = i * 360.0 / POINTS * DEGREES;
        double t = (x + radius * cos(angle) - e->inner) / width;
        double at = fmin(fmax(t, 0), 1);
        double top = height_at(&e->upper, at), bottom = height_at(&e->lower, at);
        double height = fmax(fmin(y + radius * sin(angle), bottom), top);

        (i ? tal_pen_line : tal_pen_move)(pen, e->inner + at * width, height);
    }
    tal_pen_fill(pen, colour);
}

static void draw_eye(const tal_face *face, const tal_expression *x, const tal_colour *colours,
                     tal_pen *pen, double side)
{
    eye e = make_eye(face, x, side);
    double height = face->eyes.height, radius = height * 0.6;
    double middle = (e.inner + e.outer) / 2 + x->gaze * face->eyes.width * 0.23;
    double y = face->middle[1] -
               height * (0.08 - 0.3 * part(0.5 - x->eyes)); /* lids fall with a look down */
    double lash = height * 0.13;
    lid edge = { { e.upper.y[0], e.upper.y[1] - lash, e.upper.y[2] - lash * 1.9,
                   e.upper.y[3] - lash * 0.6 } };

    draw_between(pen, &e, &e.crease, &e.upper, faint(colours[TAL_FACE_SHADE], 0.55));
    draw_between(pen, &e, &e.upper, &e.lower, colours[TAL_FACE_WHITE]);
    draw_disc(pen, &e, middle, y, radius, colours[TAL_FACE_IRIS]);
    draw_disc(pen, &e, middle, y, radius * 0.52, colours[TAL_FACE_LINE]);
    draw_disc(pen, &e, middle - radius * 0.32, y - radius * 0.34, radius * 0.22, 0xffffffe6);
    draw_between(pen, &e, &edge, &e.upper, colours[TAL_FACE_LINE]);
    tal_pen_move(pen, e.inner, e.lower.y[0]);
    draw_lid(pen, &e, &e.lower, false);
    tal_pen_stroke(pen, faint(colours[TAL_FACE_LINE], 0.45), height * 0.07);
    /* The lower lid that a smile pushes up, and that tiredness shows. */
    tal_pen_move(pen, e.inner + (e.outer - e.inner) * 0.1, e.lower.y[1] + height * 0.22);
    tal_pen_curve(pen, between(e.inner, e.outer, 0.35), e.lower.y[1] + height * 0.52,
                  between(e.inner, e.outer, 0.7), e.lower.y[2] + height * 0.5,
                  between(e.inner, e.outer, 0.95), e.lower.y[2] + height * 0.1);
    tal_pen_stroke(pen, faint(colours[TAL_FACE_SHADE], 0.6 + 0.4 * part(x->mouth)), height * 0.1);
}

/* ---- Brows, nose, cheeks ----------------------------------------------------------------------- */

static void draw_brow(const tal_face *face, const tal_expression *x, tal_colour colour,
                      tal_pen *pen, double side)
{
    double anger = part(-x->brow_angle), width = face->brows.width, thick = face->brows.thick;
    double middle = face->middle[0] + side * face->eyes.apart / 2;
    double inner = middle - side * width * (0.48 + 0.08 * anger), outer = middle + side * width / 2;
    double y = face->middle[1] - face->brows.above - x->brow_height * width * 0.2;
    double in = y - x->brow_angle * width * 0.2, out = y + x->brow_angle * width * 0.07;
    double arch = face->brows.arch * (1 - 0.5 * anger) + part(x->brow_height) * width * 0.05;
    double reach = outer - inner;

    tal_pen_move(pen, inner, in + thick * 0.45);
    tal_pen_curve(pen, inner + reach * 0.02, in - thick * 0.2, inner + reach * 0.08,
                  in - thick * 0.5, inner + reach * 0.14, in - thick * 0.55);
    tal_pen_curve(pen, inner + reach * 0.4, between(in, out, 0.4) - thick * 0.6 - arch,
                  inner + reach * 0.7, between(in, out, 0.7) - thick * 0.5 - arch * 1.1, outer,
                  out + thick * 0.3);
    tal_pen_curve(pen, inner + reach * 0.72, between(in, out, 0.7) + thick * 0.25 - arch * 1.05,
                  inner + reach * 0.4, between(in, out, 0.4) + thick * 0.5 - arch, inner,
                  in + thick * 0.45);
    tal_pen_fill(pen, colour);
}

/* Between the brows where they are drawn together, above them where they are raised in worry. */
static void draw_forehead(const tal_face *face, const tal_expression *x, tal_colour colour,
                          tal_pen *pen)
{
    double anger = part(-x->brow_angle), width = face->brows.width;
    double y = face->middle[1] - face->brows.above - x->brow_height * width * 0.2;
    double worry = part(x->brow_height) * (0.4 + part(x->brow_angle));

    for (int side = -1; side <= 1 && anger > 0.1; side += 2) {
        double at = face->middle[0] + side * width * 0.1;

        tal_pen_move(pen, at - side * width * 0.03, y - width * 0.14);
        tal_pen_curve(pen, at, y - width * 0.04, at, y + width * 0.06, at - side * width * 0.05,
                      y + width * 0.2);
        tal_pen_stroke(pen, faint(colour, anger * 1.6), face->brows.thick * 0.3);
    }
    for (int line = 1; line <= 2 && worry > 0.1; line++) {
        double above = y - width * (0.12 + 0.2 * line), half = width * (0.85 - 0.15 * line);

        tal_pen_move(pen, face->middle[0] - half, above + width * 0.04);
        tal_pen_curve(pen, face->middle[0] - half * 0.4, above - width * 0.04,
                      face->middle[0] + half * 0.4, above - width * 0.04, face->middle[0] + half,
                      above + width * 0.04);
        tal_pen_stroke(pen, faint(colour, worry * 0.9), face->brows.thick * 0.24);
    }
}

static void draw_nose(const tal_face *face, const tal_colour *colours, tal_pen *pen)
{
    double x = face->middle[0], y = face->middle[1] + face->nose.down, half = face->nose.width / 2;

    /* The side in the shade, from the brow to the wing. */
    tal_pen_move(pen, x + half * 0.42, face->middle[1] - half * 0.6);
    tal_pen_curve(pen, x + half * 0.2, face->middle[1] + half, x + half * 0.3, y - half * 1.5,
                  x + half * 0.62, y - half * 0.75);
    tal_pen_curve(pen, x + half * 1.2, y - half * 0.55, x + half * 1.1, y + half * 0.3,
                  x + half * 0.55, y + half * 0.2);
    tal_pen_curve(pen, x + half * 0.35, y - half * 0.9, x + half * 0.05, y - half * 1.9,
                  x + half * 0.42, face->middle[1] - half * 0.6);
    tal_pen_fill(pen, faint(colours[TAL_FACE_SHADE], 0.6));
    tal_pen_move(pen, x - half, y - half * 0.15);
    tal_pen_curve(pen, x - half * 0.95, y + half * 0.35, x - half * 0.45, y + half * 0.1,
                  x - half * 0.3, y + half * 0.25);
    tal_pen_curve(pen, x - half * 0.1, y + half * 0.5, x + half * 0.1, y + half * 0.5,
                  x + half * 0.3, y + half * 0.25);
    tal_pen_curve(pen, x + half * 0.45, y + half * 0.1, x + half * 0.95, y + half * 0.35, x + half,
                  y - half * 0.15);
    tal_pen_stroke(pen, faint(colours[TAL_FACE_LINE], 0.6), half * 0.16);
}

static void draw_ellipse(tal_pen *pen, double x, double y, double rx, double ry, tal_colour colour)
{
    const double k = 0.5523; /* of a radius: four cubic curves that are nearly a circle */

    tal_pen_move(pen, x - rx, y);
    tal_pen_curve(pen, x - rx, y - ry * k, x - rx * k, y - ry, x, y - ry);
    tal_pen_curve(pen, x + rx * k, y - ry, x + rx, y - ry * k, x + rx, y);
    tal_pen_curve(pen, x + rx, y + ry * k, x + rx * k, y + ry, x, y + ry);
    tal_pen_curve(pen, x - rx * k, y + ry, x - rx, y + ry * k, x - rx, y);
    tal_pen_fill(pen, colour);
}

static void draw_cheeks(const tal_face *face, const tal_expression *x, const tal_colour *colours,
                        tal_pen *pen)
{
    enum { RINGS = 4 }; /* no edge is seen */
    double y = face->middle[1] + face->cheeks.down - part(x->mouth) * face->cheeks.size * 0.2;
    double size = face->cheeks.size;

    for (int side = -1; side <= 1 && x->colour > 0; side += 2) {
        double at = face->middle[0] + side * face->cheeks.apart / 2;

        for (int ring = 0; ring < RINGS; ring++)
            draw_ellipse(pen, at, y, size * (1 - 0.17 * ring), size * (0.72 - 0.13 * ring),
                         faint(colours[TAL_FACE_FLUSH], x->colour * 0.11));
    }
}

/* ---- The mouth --------------------------------------------------------------------------------- */

/* Heights at the corners and at a third from each: an edge of a lip. */
typedef struct edge {
    double corner, middle;
} edge;

typedef struct mouth {
    double x, half;
    edge top, upper, lower, bottom; /* of the upper lip, of what is open, of the lower lip */
    double bow;                     /* the dip in the middle of the upper lip */
} mouth;

static mouth make_mouth(const tal_face *face, const tal_expression *x)
{
    double width = face->mouth.width, y = face->middle[1] + face->mouth.down;
    double smile = part(x->mouth), sulk = part(-x->mouth), pressed = part(1 - x->lips / 0.25);
    double open = part(x->lips - 0.25) / 0.75;
    double thick = face->mouth.lips * (1 - 0.5 * pressed) * (1 - 0.2 * smile);
    double corner = y - x->mouth * width * 0.13 - smile * width * 0.03;
    double middle = y + smile * width * 0.13 - sulk * width * 0.07;
    double gap = open * width * 0.5;

    return (mouth){
        .x = face->middle[0],
        .half = width / 2 * (1 + 0.24 * smile + 0.04 * pressed - 0.1 * open * (1 - smile)),
        .top = { corner, middle - thick * 1.1 - gap * 0.25 },
        .upper = { corner, middle - gap * 0.25 },
        .lower = { corner, middle + gap },
        .bottom = { corner, middle + gap + thick * 1.5 },
        .bow = thick * 0.35,
    };
}

void tal_face_follow(const tal_face *face, const tal_expression *expression, double *x, double *y)
{
    static const tal_expression calm = { .lips = 0.25 };
    mouth m = make_mouth(face, expression), rest = make_mouth(face, &calm);
    double from_middle = (*x - m.x) / rest.half, share = fmin(from_middle * from_middle, 1);

    /* An edge of a lip has three quarters of the height of its middle points. */
    *y += between(0.25 * m.upper.corner + 0.75 * m.upper.middle - rest.upper.corner,
                  m.upper.corner - rest.upper.corner, share);
    *x = m.x + from_middle * m.half;
}

static void edge_right(tal_pen *pen, const mouth *m, const edge *e)
{
    tal_pen_curve(pen, m->x - m->half * 0.55, e->middle, m->x + m->half * 0.55, e->middle,
                  m->x + m->half, e->corner);
}

static void edge_left(tal_pen *pen, const mouth *m, const edge *e)
{
    tal_pen_curve(pen, m->x + m->half * 0.55, e->middle, m->x - m->half * 0.55, e->middle,
                  m->x - m->half, e->corner);
}

static void draw_lips(const mouth *m, const tal_colour *colours, tal_pen *pen)
{
    double peak = between(m->top.corner, m->top.middle, 0.75) - m->bow * 0.4;
    double dip = between(m->top.corner, m->top.middle, 0.75) + m->bow * 0.5;

    tal_pen_move(pen, m->x - m->half, m->upper.corner);
    tal_pen_curve(pen, m->x - m->half * 0.6, between(m->top.corner, peak, 0.65),
                  m->x - m->half * 0.35, peak, m->x - m->half * 0.18, peak);
    tal_pen_curve(pen, m->x - m->half * 0.08, peak, m->x - m->half * 0.05, dip, m->x, dip);
    tal_pen_curve(pen, m->x + m->half * 0.05, dip, m->x + m->half * 0.08, peak,
                  m->x + m->half * 0.18, peak);
    tal_pen_curve(pen, m->x + m->half * 0.35, peak, m->x + m->half * 0.6,
                  between(m->top.corner, peak, 0.65), m->x + m->half, m->upper.corner);
    edge_left(pen, m, &m->upper);
    tal_pen_fill(pen, tal_colour_mix(colours[TAL_FACE_LIPS], colours[TAL_FACE_LINE], 0.86));
    tal_pen_move(pen, m->x - m->half, m->lower.corner);
    edge_right(pen, m, &m->lower);
    edge_left(pen, m, &m->bottom);
    tal_pen_fill(pen, colours[TAL_FACE_LIPS]);
}

static void draw_open(const mouth *m, const tal_colour *colours, tal_pen *pen)
{
    edge teeth = { m->upper.corner, between(m->upper.middle, m->lower.middle, 0.55) };

    tal_pen_move(pen, m->x - m->half, m->upper.corner);
    edge_right(pen, m, &m->upper);
    edge_left(pen, m, &m->lower);
    tal_pen_fill(pen, colours[TAL_FACE_MOUTH]);
    tal_pen_move(pen, m->x - m->half, m->upper.corner);
    edge_right(pen, m, &m->upper);
    edge_left(pen, m, &teeth);
    tal_pen_fill(pen, colours[TAL_FACE_WHITE]);
}

/* The folds that a smile or a scowl draws from the nose to the corners of the mouth. */
static void draw_folds(const tal_face *face, const mouth *m, const tal_expression *x,
                       tal_colour colour, tal_pen *pen)
{
    double nose = face->middle[1] + face->nose.down, half = face->nose.width / 2;
    double smile = part(x->mouth), sulk = part(-x->mouth);

    for (int side = -1; side <= 1; side += 2) {
        double corner = m->x + side * m->half;

        tal_pen_move(pen, m->x + side * half * 1.25, nose - half * 0.2);
        tal_pen_curve(pen, m->x + side * half * (1.7 + smile), nose + half * 0.2,
                      corner + side * half * (0.2 + 0.5 * smile), nose + half * 0.6,
                      corner + side * half * (0.25 + 0.3 * smile), m->upper.corner - half * 0.3);
        tal_pen_stroke(pen, faint(colour, 0.35 + smile * 0.65 + sulk * 0.4), half * 0.14);
        if (sulk > 0.1) {
            tal_pen_move(pen, corner + side * half * 0.1, m->upper.corner + half * 0.1);
            tal_pen_curve(pen, corner + side * half * 0.25, m->upper.corner + half * 0.3,
                          corner + side * half * 0.3, m->upper.corner + half * 0.7,
                          corner + side * half * 0.2, m->upper.corner + half * 1.1);
            tal_pen_stroke(pen, faint(colour, sulk * 1.3), half * 0.14);
        }
    }
}

static void draw_mouth(const tal_face *face, const tal_expression *x, const tal_colour *colours,
                       tal_pen *pen)
{
    mouth m = make_mouth(face, x);

    draw_folds(face, &m, x, colours[TAL_FACE_SHADE], pen);
    draw_lips(&m, colours, pen);
    if (x->lips > 0.25)
        draw_open(&m, colours, pen);
    tal_pen_move(pen, m.x - m.half, m.upper.corner);
    edge_right(pen, &m, &m.upper);
    tal_pen_stroke(pen, faint(colours[TAL_FACE_LINE], 0.85), face->mouth.lips * 0.18);
}

void tal_face_draw(const tal_face *face, const tal_expression *expression,
                   const tal_colour *colours, tal_pen *pen)
{
    draw_cheeks(face, expression, colours, pen);
    draw_forehead(face, expression, colours[TAL_FACE_SHADE], pen);
    draw_nose(face, colours, pen);
    draw_mouth(face, expression, colours, pen);
    for (int side = -1; side <= 1; side += 2) {
        draw_eye(face, expression, colours, pen, side);
        draw_brow(face, expression, colours[TAL_FACE_BROW], pen, side);
    }
}
