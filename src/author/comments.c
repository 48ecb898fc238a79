/* Finds what stands outside of all keys and texts, behind a #, and whose it is. */
#include "author/comments.h"

#include <stdlib.h>
#include <string.h>

typedef struct comment {
    size_t offset, length;
    size_t owner; /* an anchor; their number: it stands behind all else */
    bool taken;
} comment;

/* A key or a text, in the order of the file. */
typedef struct extent {
    size_t start, end;
} extent;

/* Where NODE begins, its key included; nodes come in the order of the file, so that what is within it comes next. */
typedef struct anchor {
    const tal_yaml *node;
    size_t start;
    size_t after; /* the first anchor that is not within it */
} anchor;

struct tal_comments {
    const char *bytes;
    size_t length;
    comment *list;
    size_t count, capacity;
    extent *extents;
    size_t extents_count, extents_capacity;
    anchor *anchors;
    size_t anchors_count, anchors_capacity;
    bool failed;
};

/* ---- Places ---- */

static void add_extent(tal_comments *c, size_t start, size_t end)
{
    extent *extents = tal_grow(c->extents, c->extents_count, &c->extents_capacity, sizeof *extents);
    c->failed |= !extents;
    if (!extents)
        return;
    c->extents = extents;
    extents[c->extents_count++] = (extent){ start, end };
}

static void survey(tal_comments *c, const tal_yaml *node)
{
    anchor *anchors = tal_grow(c->anchors, c->anchors_count, &c->anchors_capacity, sizeof *anchors);
    c->failed |= !anchors;
    if (!anchors)
        return;
    size_t own = c->anchors_count++;
    c->anchors = anchors;
    anchors[own] = (anchor){ node, node->key ? node->key_offset : node->offset, 0 };
    if (node->key)
        add_extent(c, node->key_offset, node->key_end);
    if (node->kind == TAL_YAML_SCALAR)
        add_extent(c, node->offset, node->end);
    for (const tal_yaml *child = node->first; child; child = child->next)
        survey(c, child);
    c->anchors[own].after = c->anchors_count;
}

/* ---- Comments ---- */

/* The end of the line that AT is in, for YAML 1.1: CR, LF, NEL and the two separators of Unicode. */
static size_t line_end(const tal_comments *c, size_t at)
{
    for (; at < c->length; at++) {
        const char *here = c->bytes + at;
        if (*here == '\n' || *here == '\r' || !strncmp(here, "\xC2\x85", 2) ||
            !strncmp(here, "\xE2\x80\xA8", 3) || !strncmp(here, "\xE2\x80\xA9", 3))
            break;
    }
    return at;
}

/* Does the line have something else before AT? */
static bool is_behind(const tal_comments *c, size_t at)
{
    while (at && (c->bytes[at - 1] == ' ' || c->bytes[at - 1] == '\t'))
        at--;
    return at && c->bytes[at - 1] != '\n' && c->bytes[at - 1] != '\r';
}

/* NEXT: the first anchor that stands behind the comment. */
static void add_comment(tal_comments *c, size_t at, size_t end, size_t next)
{
    comment *list = tal_grow(c->list, c->count, &c->capacity, sizeof *list);
    c->failed |= !list;
    if (!list)
        return;
    c->list = list;
    list[c->count++] = (comment){ at, end - at, is_behind(c, at) && next ? next - 1 : next, false };
}

static void find(tal_comments *c)
{
    size_t i = 0, next = 0;
    for (size_t at = 0; at < c->length && !c->failed; at++) {
        if (i < c->extents_count && at >= c->extents[i].start) {
            if (at < c->extents[i].end)
                at = c->extents[i].end;
            i++;
            at--; /* an empty text ends where it begins */
            continue;
        }
        if (c->bytes[at] != '#')
            continue;
        while (next < c->anchors_count && c->anchors[next].start < at)
            next++;
        size_t end = line_end(c, at);
        if (c->bytes[at + 1] != '.' && c->bytes[at + 1] != ',') /* these are written anew */
            add_comment(c, at, end, next);
        at = end;
    }
}

tal_comments *tal_comments_new(const tal_source *source, const tal_yaml *root)
{
    tal_comments *c = calloc(1, sizeof *c);
    if (!c)
        return NULL;
    c->bytes = tal_source_bytes(source);
    c->length = tal_source_length(source);
    survey(c, root);
    if (!c->failed)
        find(c);
    if (!c->failed)
        return c;
    tal_comments_free(c);
    return NULL;
}

void tal_comments_free(tal_comments *c)
{
    if (!c)
        return;
    free(c->list);
    free(c->extents);
    free(c->anchors);
    free(c);
}

/* ---- Taking ---- */

static bool is_gone(const tal_comments *c, const comment *one)
{
    return one->length > 1 && c->bytes[one->offset + 1] == '~';
}

/* The anchor of NODE; a map and its first key begin at the same place. */
static size_t find_anchor(const tal_comments *c, const tal_yaml *node)
{
    size_t start = node->key ? node->key_offset : node->offset, low = 0, high = c->anchors_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (c->anchors[middle].start < start)
            low = middle + 1;
        else
            high = middle;
    }
    while (c->anchors[low].node != node)
        low++;
    return low;
}

/* The first comment that stands behind where the anchor before OWNER begins: none earlier is of OWNER, or within. */
static size_t first_of(const tal_comments *c, size_t owner)
{
    size_t low = 0, high = owner ? c->count : 0;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (c->list[middle].offset <= c->anchors[owner - 1].start)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void tal_comments_take(tal_comments *c, const tal_yaml *node, bool deep, tal_buffer *out)
{
    size_t first = node ? find_anchor(c, node) : 0;
    size_t after = !node ? c->anchors_count + 1 : deep ? c->anchors[first].after : first + 1;
    size_t end = after < c->anchors_count ? c->anchors[after].start : c->length;
    for (size_t i = first_of(c, first); i < c->count && c->list[i].offset < end; i++) {
        comment *one = &c->list[i];
        if (one->taken || is_gone(c, one) || one->owner < first || one->owner >= after)
            continue;
        tal_buffer_add(out, c->bytes + one->offset, one->length);
        tal_buffer_char(out, '\n');
        one->taken = true;
    }
}

void tal_comments_gone(const tal_comments *c, tal_buffer *out)
{
    for (size_t i = 0; i < c->count; i++) {
        const comment *one = &c->list[i];
        size_t skip = 2 + (one->length > 2 && c->bytes[one->offset + 2] == ' ');
        if (!is_gone(c, one))
            continue;
        tal_buffer_add(out, c->bytes + one->offset + skip, one->length - skip);
        tal_buffer_char(out, '\n');
    }
}
