/* The boxes and texts of an SVG of ours, read back: where each stands on the sheet. */
#ifndef TAL_TEST_AUTHOR_SVG_PARTS_H
#define TAL_TEST_AUTHOR_SVG_PARTS_H

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "author/lettering.h"

typedef struct part {
    double left, top, right, foot;
    char text[120]; /* "" for a box */
} part;

typedef struct parts {
    part *items;
    size_t count;
    double width, height;
} parts;

static inline void parts_add(parts *it, const part *one)
{
    it->items = realloc(it->items, (it->count + 1) * sizeof *it->items);
    cr_assert(it->items);
    it->items[it->count++] = *one;
}

/* What stands between the tags, with the four entities that we write. */
static inline void parts_unescape(const char *from, const char *end, char *out, size_t capacity)
{
    static const char *const names[] = { "&amp;", "&lt;", "&gt;", "&quot;" };
    size_t length = 0;

    while (from < end && length + 1 < capacity) {
        char c = *from;
        size_t taken = 1;

        for (size_t i = 0; i < 4; i++)
            if (strncmp(from, names[i], strlen(names[i])) == 0) {
                c = "&<>\""[i];
                taken = strlen(names[i]);
            }
        out[length++] = c;
        from += taken;
    }
    out[length] = '\0';
}

/* One <text ...>: LINE is what stands from there on, DX and DY what it is moved by. */
static inline void parts_add_text(parts *it, const char *line, double dx, double dy)
{
    const char *head = strchr(line, '>');
    bool bold, title;
    double x, y, width;
    char attributes[300];
    part one = { 0 };

    cr_assert_eq(sscanf(line, "<text x=\"%lf\" y=\"%lf\"", &x, &y), 2);
    parts_unescape(head + 1, strstr(head, "</text>"), one.text, sizeof one.text);
    snprintf(attributes, sizeof attributes, "%.*s", (int)(head - line), line);
    bold = strstr(attributes, "strong") != NULL;
    title = strstr(attributes, "title") != NULL;
    width = tal_lettering_width(one.text, strlen(one.text), title ? 18 : 10, bold || title);
    x += dx - (strstr(attributes, "middle") ? width / 2 : strstr(attributes, "\"end\"") ? width : 0);
    one.left = x;
    one.right = x + width;
    one.top = y + dy - (title ? 13 : 7.2); /* the height of capitals */
    one.foot = y + dy + 2;
    if (*one.text)
        parts_add(it, &one);
}

/* BOXES: of scenes, outcomes and the like; TEXTS: all that are read. */
static inline void parts_read(const char *svg, parts *boxes, parts *texts)
{
    double dx = 0, dy = 0, depth = 0;

    *boxes = *texts = (parts){ 0 };
    cr_assert_eq(sscanf(strstr(svg, "viewBox="), "viewBox=\"0 0 %lf %lf\"", &boxes->width, &boxes->height), 2);
    for (const char *at = svg; (at = strchr(at, '<')); at++) {
        part box = { 0 };
        double x, y, width, height;
        int end = 0;

        if (strncmp(at, "<g transform=\"translate(", 24) == 0 && at[strcspn(at, ">") + 1] == '\n') {
            cr_assert_eq(sscanf(at, "<g transform=\"translate(%lf %lf)\">", &dx, &dy), 2);
            depth = 1;
        } else if (strncmp(at, "<g>", 3) == 0 || strncmp(at, "<g ", 3) == 0) {
            depth += depth > 0;
        } else if (strncmp(at, "</g>", 4) == 0 && depth > 0 && --depth == 0) {
            dx = dy = 0;
        } else if (strncmp(at, "<text ", 6) == 0) {
            parts_add_text(texts, at, dx, dy);
        } else if (sscanf(at, "<rect x=\"%lf\" y=\"%lf\" width=\"%lf\" height=\"%lf\" %n", &x, &y, &width, &height, &end) == 4 &&
                   (strncmp(at + end, "class=\"box\"", 11) == 0 || strncmp(at + end, "class=\"rule\"", 12) == 0 ||
                    strncmp(at + end, "rx=\"9\"", 6) == 0)) {
            box.left = x + dx;
            box.top = y + dy;
            box.right = box.left + width;
            box.foot = box.top + height;
            parts_add(boxes, &box);
        }
    }
}

static inline bool parts_meet(const part *a, const part *b)
{
    const double slack = 0.3; /* numbers are written with one decimal */

    return a->left + slack < b->right && b->left + slack < a->right && a->top + slack < b->foot &&
           b->top + slack < a->foot;
}

static inline bool parts_within(const part *inner, const part *outer)
{
    const double slack = 0.3;

    return inner->left + slack >= outer->left && inner->right <= outer->right + slack &&
           inner->top + slack >= outer->top && inner->foot <= outer->foot + slack;
}

#endif
