/* Reads a picture and checks it like a rubric: every mistake in one go, each with its place. */
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "base/intl.h"
#include "model/document.h"
#include "window/outline.h"
#include "window/picture_parts.h"

enum { UNKNOWN_KEY = 901, MISSING = 902, WRONG_VALUE = 903, WRONG_COLOUR = 904, WRONG_PATH = 905 };

/* A palette may have so many beside a person's own; so many lines and curves have all outlines together. */
enum { COLOURS = 200, STEPS = 2000 };

typedef struct reader {
    tal_picture *picture;
    tal_document document;
    const char **names; /* of the colours; a person's own first */
    size_t steps;       /* of all outlines so far */
} reader;

static const char *const face_colours[TAL_FACE_COLOURS] = {
    "skin", "shade", "line", "brow", "iris", "white", "lips", "mouth", "flush",
};

static void *take(reader *r, size_t count, size_t size)
{
    void *out = tal_arena_alloc(r->document.arena, count, size);

    if (!out)
        r->document.no_memory = true;
    return out;
}

static size_t children_of(const tal_yaml *parent)
{
    size_t count = 0;

    for (const tal_yaml *child = parent->first; child; child = child->next)
        count++;
    return count;
}

/* ---- Numbers ---------------------------------------------------------------------------------- */

/* NAME is what ENTRY is the value of. */
static double read_number(reader *r, const tal_yaml *entry, const char *name, double lo, double hi)
{
    const char *at = entry->kind == TAL_YAML_SCALAR && entry->plain ? entry->text : "";
    double value;

    if (tal_outline_number(&at, &value) && !*at && value >= lo && value <= hi)
        return value;
    r->document.bad = true;
    tal_error(r->document.diagnostics, WRONG_VALUE, r->document.source, entry->offset, NULL,
              _("\"%s\" must be a number from %g to %g"), name, lo, hi);
    return lo;
}

/* [x, y], each within LO..HI. */
static void read_pair(reader *r, const tal_yaml *map, const char *key, double lo, double hi,
                      double out[2])
{
    const tal_yaml *list = tal_document_need(&r->document, map, key, TAL_YAML_LIST);

    if (list && children_of(list) != 2) {
        tal_document_complain(&r->document, WRONG_VALUE, list->offset, NULL,
                              _("\"%s\" must have two numbers, as [120, 96]"), key);
        return;
    }
    for (const tal_yaml *item = list ? list->first : NULL; item; item = item->next)
        *out++ = read_number(r, item, key, lo, hi);
}

/* ---- Colours ---------------------------------------------------------------------------------- */

static bool read_digits(const char *text, tal_colour *out)
{
    static const char digits[] = "0123456789abcdef";
    size_t length = strlen(text);
    tal_colour value = 0;

    if (text[0] != '#' || (length != 7 && length != 9))
        return false;
    for (const char *c = text + 1; *c; c++) {
        const char *digit = strchr(digits, *c >= 'A' && *c <= 'F' ? *c - 'A' + 'a' : *c);

        if (!digit)
            return false;
        value = value << 4 | (tal_colour)(digit - digits);
    }
    *out = length == 7 ? value << 8 | 0xff : value;
    return true;
}

static tal_colour read_colour(reader *r, const tal_yaml *entry)
{
    tal_colour colour = 0;

    if (entry->kind != TAL_YAML_SCALAR || !read_digits(entry->text, &colour))
        tal_document_complain(
            &r->document, WRONG_COLOUR, entry->offset,
            _("write \"#c8a080\", or \"#c8a08080\" for one that is half seen through"),
            _("%s: this is no colour"), entry->key);
    return colour;
}

/* The index in the palette; its length where the name is not there. */
static size_t find_colour(const reader *r, const char *name)
{
    size_t i = 0;

    while (i < r->picture->colours && strcmp(r->names[i], name) != 0)
        i++;
    return i;
}

/* The colour that ENTRY names. */
static size_t read_name(reader *r, const tal_yaml *entry)
{
    const char *name = entry->kind == TAL_YAML_SCALAR ? entry->text : "";
    size_t found = find_colour(r, name);
    tal_nearest nearest = tal_nearest_start(name, strlen(name));

    if (found < r->picture->colours)
        return found;
    for (size_t i = 0; i < r->picture->colours; i++)
        tal_nearest_offer(&nearest, r->names[i]);
    tal_document_complain_near(&r->document, WRONG_COLOUR, entry->offset, &nearest,
                               _("\"colours\" has no \"%s\""), name);
    return 0;
}

static void read_dark(reader *r, const tal_yaml *root, tal_colour *dark)
{
    const tal_yaml *map = tal_document_need(&r->document, root, "dark", TAL_YAML_MAP);

    for (const tal_yaml *entry = map ? map->first : NULL; entry; entry = entry->next) {
        size_t i = find_colour(r, entry->key);

        if (i < r->picture->colours)
            dark[i] = read_colour(r, entry);
        else
            tal_document_complain(&r->document, WRONG_COLOUR, entry->key_offset, NULL,
                                  _("\"colours\" has no \"%s\""), entry->key);
    }
}

/* A person's own colours come first, whether they are there or not: a face goes by their
 * indices. */
static void name_own(reader *r, const tal_yaml *map)
{
    for (size_t i = 0; i < TAL_FACE_COLOURS; i++) {
        r->names[i] = face_colours[i];
        if (map && !tal_yaml_get(map, face_colours[i]))
            tal_document_complain(&r->document, MISSING, map->offset, NULL,
                                  _("a person's colours need a \"%s\""), face_colours[i]);
    }
    r->picture->colours = TAL_FACE_COLOURS;
}

static void read_colours(reader *r, const tal_yaml *root)
{
    tal_picture *picture = r->picture;
    const tal_yaml *map = tal_document_need(&r->document, root, "colours", TAL_YAML_MAP);
    size_t most = TAL_FACE_COLOURS + COLOURS;
    tal_colour *light = take(r, most, sizeof *light), *dark = take(r, most, sizeof *dark);

    r->names = take(r, most, sizeof *r->names);
    if (!r->names || !light || !dark)
        return;
    if (picture->is_person)
        name_own(r, map);
    for (const tal_yaml *entry = map ? map->first : NULL; entry; entry = entry->next) {
        size_t i = find_colour(r, entry->key);

        if (i == most) {
            tal_document_complain(&r->document, WRONG_COLOUR, entry->key_offset, NULL,
                                  _("too many colours: \"%s\""), entry->key);
            break;
        }
        r->names[i] = entry->key;
        light[i] = dark[i] = read_colour(r, entry);
        picture->colours += i == picture->colours;
    }
    read_dark(r, root, dark);
    picture->light = light;
    picture->dark = dark;
}

/* ---- Outlines --------------------------------------------------------------------------------- */

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* Where byte AT of a scalar's text stands in the file: YAML changes nothing there but the
 * blanks. */
static size_t place_of(const reader *r, const tal_yaml *scalar, size_t at)
{
    const char *bytes = tal_source_bytes(r->document.source), *c = bytes + scalar->offset;

    if (*c == '|' || *c == '>')
        c += strcspn(c, "\n");
    else if (!scalar->plain)
        c++; /* the quote */
    for (const char *text = scalar->text; text < scalar->text + at; text++) {
        if (is_blank(*text))
            continue;
        while (is_blank(*c))
            c++;
        c += *c != '\0';
    }
    while (scalar->text[at] && is_blank(*c))
        c++;
    return (size_t)(c - bytes);
}

static void refuse_more(tal_document *document, size_t offset, const char *message, int most,
                        const char *hint)
{
    char number[16];

    snprintf(number, sizeof number, "%d", most);
    tal_document_complain(document, WRONG_PATH, offset, hint, message, number);
}

static void refuse_path(reader *r, const tal_yaml *scalar, size_t at, tal_outline_trouble trouble)
{
    static const char letters[] =
        N_("M L H V C Q and Z are known, and places are counted from the corner of "
           "the picture");
    char letter[2] = { scalar->text[at], '\0' };
    size_t offset = place_of(r, scalar, at);
    tal_document *document = &r->document;

    if (trouble == TAL_OUTLINE_EMPTY)
        tal_document_complain(document, WRONG_PATH, offset, NULL, _("\"%s\" is empty"), "path");
    else if (trouble == TAL_OUTLINE_NO_BEGINNING)
        tal_document_complain(document, WRONG_PATH, offset, _("write M and where the line begins"),
                              _("an outline begins with M, not with \"%s\""), letter);
    else if (trouble == TAL_OUTLINE_SMALL)
        tal_document_complain(document, WRONG_PATH, offset, _(letters),
                              _("\"%s\": small letters are not read"), letter);
    else if (trouble == TAL_OUTLINE_LETTER && (unsigned char)letter[0] < 0x80)
        tal_document_complain(document, WRONG_PATH, offset, _(letters),
                              _("an outline has no letter \"%s\""), letter);
    else if (trouble == TAL_OUTLINE_FAR)
        tal_document_complain(document, WRONG_PATH, offset, NULL, "%s",
                              _("this is farther than 10000 away"));
    else if (trouble == TAL_OUTLINE_LONG)
        refuse_more(document, offset, _("an outline has at most %s lines and curves"),
                    TAL_OUTLINE_MOST, _("divide it, or leave points out"));
    else
        tal_document_complain(document, WRONG_PATH, offset, NULL, "%s",
                              trouble == TAL_OUTLINE_NUMBER
                                  ? _("a number is wanted here")
                                  : _("this does not belong to an outline"));
}

/* Told once, at the outline that is too much. */
static void count_steps(reader *r, const tal_yaml *scalar, size_t count)
{
    bool fitted = r->steps <= STEPS;

    r->steps += count;
    if (fitted && r->steps > STEPS)
        refuse_more(&r->document, scalar->offset, _("a picture has at most %s lines and curves"),
                    STEPS, _("leave points out"));
}

static void read_path(reader *r, const tal_yaml *map, tal_picture_shape *shape)
{
    const tal_yaml *scalar = tal_document_need(&r->document, map, "path", TAL_YAML_SCALAR);
    tal_outline outline;
    tal_outline_trouble trouble;

    if (!scalar)
        return;
    trouble = tal_outline_read(&outline, r->document.arena, scalar->text);
    if (trouble == TAL_OUTLINE_NO_MEMORY)
        r->document.no_memory = true;
    else if (trouble)
        refuse_path(r, scalar, outline.at, trouble);
    count_steps(r, scalar, outline.count);
    shape->steps = outline.steps;
    shape->count = outline.count;
}

/* { fill: skin, path: "..." } or { stroke: line, width: 2, path: "..." } */
static void read_shape(reader *r, const tal_yaml *map, tal_picture_shape *shape)
{
    static const char *const filled[] = { "fill", "path", NULL };
    static const char *const drawn[] = { "stroke", "width", "path", NULL };
    const tal_yaml *stroke = tal_yaml_get(map, "stroke"), *fill = tal_yaml_get(map, "fill");
    const tal_yaml *width = tal_yaml_get(map, "width");

    if (map->kind != TAL_YAML_MAP) {
        tal_document_complain(&r->document, WRONG_VALUE, map->offset,
                              _("write { fill: skin, path: \"...\" }"), _("%s: this is no shape"),
                              "shapes");
        return;
    }
    tal_document_check(&r->document, map, stroke ? drawn : filled, NULL);
    if (stroke || fill)
        shape->colour = read_name(r, stroke ? stroke : fill);
    if (stroke && width)
        shape->line = read_number(r, width, "width", 0.1, 1000);
    read_path(r, map, shape);
}

/* ---- Layers ----------------------------------------------------------------------------------- */

static tal_moves read_moves(reader *r, const tal_yaml *map)
{
    static const char *const names[] = { NULL, "head", "face", "mouth" };
    const tal_yaml *moves = tal_document_need(&r->document, map, "moves", TAL_YAML_SCALAR);

    for (int i = TAL_MOVES_HEAD; moves && i <= TAL_MOVES_MOUTH; i++)
        if (!strcmp(moves->text, names[i]))
            return (tal_moves)i;
    if (moves)
        tal_document_complain(
            &r->document, WRONG_VALUE, moves->offset, _("leave it out for what stands still"),
            _("a layer moves with the head, the face or the mouth, not with \"%s\""), moves->text);
    return TAL_MOVES_NOT;
}

static void read_shapes(reader *r, const tal_yaml *map, tal_picture_layer *layer)
{
    static const char *const fields[] = { "shapes", NULL }, *const optional[] = { "moves", NULL };
    const tal_yaml *list;
    tal_picture_shape *shapes;

    tal_document_check(&r->document, map, fields, r->picture->is_person ? optional : NULL);
    if (r->picture->is_person)
        layer->moves = read_moves(r, map);
    list = tal_document_need(&r->document, map, "shapes", TAL_YAML_LIST);
    shapes = list ? take(r, children_of(list), sizeof *shapes) : NULL;
    if (!shapes)
        return;
    layer->shapes = shapes;
    for (const tal_yaml *item = list->first; item; item = item->next)
        read_shape(r, item, &shapes[layer->count++]);
}

static void read_layers(reader *r, const tal_yaml *root)
{
    const tal_yaml *list = tal_document_need(&r->document, root, "layers", TAL_YAML_LIST);
    tal_picture_layer *layers = list ? take(r, children_of(list), sizeof *layers) : NULL;
    int faces = 0;

    if (!layers)
        return;
    r->picture->layers = layers;
    for (const tal_yaml *item = list->first; item; item = item->next) {
        tal_picture_layer *layer = &layers[r->picture->count++];

        if (item->kind == TAL_YAML_MAP) {
            read_shapes(r, item, layer);
        } else if (r->picture->is_person && item->text && !strcmp(item->text, "face")) {
            *layer = (tal_picture_layer){ .is_face = true, .moves = TAL_MOVES_FACE };
            faces++;
        } else {
            tal_document_complain(&r->document, WRONG_VALUE, item->offset, NULL,
                                  _("%s: a layer has \"shapes\""), "layers");
        }
    }
    if (r->picture->is_person && faces != 1)
        tal_document_complain(&r->document, MISSING, list->offset,
                              _("write - face where brows, eyes and mouth are painted"),
                              faces ? _("%s: the face is there more than once")
                                    : _("%s: the face is not there"),
                              "layers");
}

/* ---- The face --------------------------------------------------------------------------------- */

typedef struct measure {
    const char *part, *name;
    size_t at; /* in tal_face */
    double lo, hi;
} measure;

#define MEASURE(part, name, lo, hi)                                                                \
    {                                                                                              \
#part, #name, offsetof(tal_face, part.name), lo, hi                                        \
    }

static const measure measures[] = {
    MEASURE(eyes, apart, 1, 1000),   MEASURE(eyes, width, 1, 1000),
    MEASURE(eyes, height, 1, 1000),  MEASURE(eyes, slant, -100, 100),
    MEASURE(brows, above, 0, 1000),  MEASURE(brows, width, 1, 1000),
    MEASURE(brows, thick, 0, 100),   MEASURE(brows, arch, -100, 100),
    MEASURE(nose, down, 0, 1000),    MEASURE(nose, width, 1, 1000),
    MEASURE(mouth, down, 0, 1000),   MEASURE(mouth, width, 1, 1000),
    MEASURE(mouth, lips, 0, 100),    MEASURE(cheeks, down, 0, 1000),
    MEASURE(cheeks, apart, 1, 1000), MEASURE(cheeks, size, 1, 1000),
};
enum { MEASURES = sizeof measures / sizeof measures[0] };

/* The measures from the i-th that are of the same part; gives the index past them. */
static int read_part(reader *r, const tal_yaml *face, int i)
{
    const char *part = measures[i].part, *fields[5] = { NULL };
    const tal_yaml *map = tal_document_need(&r->document, face, part, TAL_YAML_MAP);

    for (int field = 0; i < MEASURES && !strcmp(measures[i].part, part); i++, field++) {
        const tal_yaml *entry = tal_yaml_get(map, measures[i].name);

        fields[field] = measures[i].name;
        if (entry)
            *(double *)((char *)&r->picture->face + measures[i].at) =
                read_number(r, entry, measures[i].name, measures[i].lo, measures[i].hi);
    }
    if (map)
        tal_document_check(&r->document, map, fields, NULL);
    return i;
}

static void read_face(reader *r, const tal_yaml *root)
{
    static const char *const fields[] = { "neck", "middle", "eyes",   "brows",
                                          "nose", "mouth",  "cheeks", NULL };
    const tal_yaml *map = tal_document_need(&r->document, root, "face", TAL_YAML_MAP);

    if (!map)
        return;
    tal_document_check(&r->document, map, fields, NULL);
    read_pair(r, map, "neck", -TAL_OUTLINE_FARTHEST, TAL_OUTLINE_FARTHEST, r->picture->face.neck);
    read_pair(r, map, "middle", -TAL_OUTLINE_FARTHEST, TAL_OUTLINE_FARTHEST,
              r->picture->face.middle);
    for (int i = 0; i < MEASURES;)
        i = read_part(r, map, i);
}

/* ---- All of it -------------------------------------------------------------------------------- */

/* Whether it is a person: the rest depends on it. */
static bool read_kind(reader *r, const tal_yaml *root)
{
    const tal_yaml *kind = tal_document_need(&r->document, root, "picture", TAL_YAML_SCALAR);

    if (!kind)
        return tal_yaml_get(root, "face") != NULL;
    if (strcmp(kind->text, "person") != 0 && strcmp(kind->text, "place") != 0)
        tal_document_complain(&r->document, WRONG_VALUE, kind->offset, NULL,
                              _("a picture is of a person or of a place, not of \"%s\""),
                              kind->text);
    return !strcmp(kind->text, "person");
}

static void read_fields(reader *r, const tal_yaml *root)
{
    static const char *const person[] = { "picture", "size", "colours", "face", "layers", NULL };
    static const char *const place[] = { "picture", "size", "colours", "layers", NULL };
    static const char *const optional[] = { "dark", NULL };
    double size[2] = { 1, 1 };

    r->picture->is_person = read_kind(r, root);
    tal_document_check(&r->document, root, r->picture->is_person ? person : place, optional);
    read_pair(r, root, "size", 1, TAL_OUTLINE_FARTHEST, size);
    r->picture->width = size[0];
    r->picture->height = size[1];
    read_colours(r, root);
    if (r->picture->is_person)
        read_face(r, root);
    if (!r->document.no_memory)
        read_layers(r, root);
}

static tal_status read_picture(reader *r)
{
    tal_yaml_file *file;
    tal_status status = tal_yaml_read(&file, r->document.source, r->document.diagnostics);
    const tal_yaml *root;

    if (status)
        return status;
    root = tal_yaml_root(file);
    if (root->kind == TAL_YAML_MAP)
        read_fields(r, root);
    else
        tal_document_complain(&r->document, WRONG_VALUE, root->offset, NULL,
                              _("a %s begins with its fields"), "picture");
    tal_yaml_free(file);
    return tal_document_status(&r->document);
}

static tal_status load_source(tal_picture **out, const tal_source *source,
                              tal_diagnostics *diagnostics)
{
    tal_arena *arena = tal_arena_new();
    tal_picture *picture = arena ? tal_arena_alloc(arena, 1, sizeof *picture) : NULL;
    tal_status status;

    if (!picture) {
        tal_arena_free(arena);
        return TAL_ENOMEM;
    }
    picture->arena = arena;
    reader r = { picture,
                 { arena, source, diagnostics, UNKNOWN_KEY, MISSING, WRONG_VALUE,
                   _("a picture has no field \"%s\" here"), false, false },
                 NULL, 0 };
    status = read_picture(&r);
    if (status)
        tal_picture_free(picture);
    else
        *out = picture;
    return status;
}

tal_status tal_picture_load(tal_picture **out, const char *path, tal_diagnostics *diagnostics)
{
    tal_source *source;
    tal_status status = tal_source_read(&source, path, diagnostics);

    if (status)
        return status;
    status = load_source(out, source, diagnostics);
    tal_source_free(source);
    return status;
}

tal_status tal_picture_load_bytes(tal_picture **out, const char *name, const char *bytes,
                                  size_t length, tal_diagnostics *diagnostics)
{
    tal_source *source;
    tal_status status = tal_source_read_bytes(&source, name, bytes, length, diagnostics);

    if (status)
        return status;
    status = load_source(out, source, diagnostics);
    tal_source_free(source);
    return status;
}
