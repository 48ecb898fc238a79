/*
 * Wraps and dresses text. Owns the escape sequences that set a face; everything else that could
 * steer a terminal is taken out on the way in. Knows nothing of sessions or of files.
 */
#include "report/page.h"

#include <string.h>

#include "base/utf8.h"

/* Marks in a paragraph. Cleaned text holds no control character, so they cannot be mistaken. */
enum { MARK_TAB = '\t', MARK_COLUMN = '\v', MARK_FACE = 0x10 };

/* After MARK_COLUMN stands the column as a byte, from 1 on. */
enum { LAST_COLUMN = 254 };

enum { NARROW_HANG = 2, NARROWEST_TABLE = 50 };

static const char replacement[] = "\xEF\xBF\xBD";

/* ECMA-48, select graphic rendition. */
static const char *const mono_faces[] = { "", "1", "3", "1", "2", "1", "", "1", "4" };
static const char *const colour_faces[] = { "", "1;36", "3;2", "1", "2", "32", "33", "31", "4" };

tal_page tal_page_new(int width, tal_dress dress)
{
    tal_page page = {
        .out = TAL_BUFFER_EMPTY, .dress = dress, .paragraph = TAL_BUFFER_EMPTY, .blank = true,
    };

    tal_page_resize(&page, width);
    return page;
}

void tal_page_resize(tal_page *page, int width)
{
    page->width = width < TAL_PAGE_NARROWEST ? TAL_PAGE_NARROWEST : width;
}

void tal_page_free(tal_page *page)
{
    tal_buffer_free(&page->out);
    tal_buffer_free(&page->paragraph);
}

void tal_page_clean(tal_buffer *out, const char *text, size_t length)
{
    for (size_t at = 0; at < length;) {
        int32_t code;
        size_t step = tal_utf8_decode(text + at, length - at, &code);
        bool whole = tal_utf8_invalid(text + at, step) == step;

        if (text[at] == '\n')
            tal_buffer_char(out, '\n');
        else if (text[at] == '\t')
            tal_buffer_char(out, ' ');
        else if (!whole || tal_utf8_steers(code))
            tal_buffer_text(out, replacement);
        else
            tal_buffer_add(out, text + at, step);
        at += step;
    }
}

char *tal_page_clean_copy(const char *text)
{
    tal_buffer clean = TAL_BUFFER_EMPTY;

    tal_page_clean(&clean, text, strlen(text));
    return tal_buffer_take(&clean);
}

void tal_page_put(tal_page *page, tal_face face, const char *text)
{
    tal_buffer_char(&page->paragraph, (char)(MARK_FACE + (int)face));
    tal_page_clean(&page->paragraph, text, strlen(text));
}

void tal_page_put_buffer(tal_page *page, tal_face face, tal_buffer *text)
{
    if (text->bytes)
        tal_page_put(page, face, text->bytes);
    page->out.failed = page->out.failed || text->failed;
    tal_buffer_free(text);
}

void tal_page_putf(tal_page *page, tal_face face, const char *format, ...)
{
    tal_buffer text = TAL_BUFFER_EMPTY;
    va_list arguments;

    va_start(arguments, format);
    tal_buffer_vformat(&text, format, arguments);
    va_end(arguments);
    tal_page_put_buffer(page, face, &text);
}

void tal_page_tab(tal_page *page)
{
    tal_buffer_char(&page->paragraph, MARK_TAB);
}

void tal_page_column(tal_page *page, int column)
{
    tal_buffer_char(&page->paragraph, MARK_COLUMN);
    tal_buffer_char(&page->paragraph, (char)(1 + (column < LAST_COLUMN ? column : LAST_COLUMN)));
}

void tal_page_bar(tal_page *page, tal_face face, int value)
{
    enum { STEPS = 10 };
    int full = (value * STEPS + 50) / 100;

    if (page->dress == TAL_DRESS_PLAIN)
        return;
    tal_buffer_char(&page->paragraph, (char)(MARK_FACE + (int)face));
    for (int i = 0; i < STEPS; i++)
        tal_buffer_text(&page->paragraph, i < full ? "\xE2\x97\x8F" : "\xE2\x97\x8B"); /* ● ○ */
}

/* The layout of one paragraph. */
typedef struct layout {
    tal_page *page;
    int rest;
    int column, owed; /* owed: blanks of the column that are written before the next character */
    bool fresh;       /* nothing but the indent stands in this line */
    bool narrow;      /* too narrow for a second column: a tab is a blank */
    tal_face wanted, worn;
} layout;

static void wear(layout *at, tal_face face)
{
    const char *const *faces = at->page->dress == TAL_DRESS_COLOUR ? colour_faces : mono_faces;

    if (at->worn == face || at->page->dress == TAL_DRESS_PLAIN)
        return;
    if (at->worn != TAL_FACE_TEXT)
        tal_buffer_text(&at->page->out, "\033[0m");
    if (*faces[face])
        tal_buffer_format(&at->page->out, "\033[%sm", faces[face]);
    at->worn = *faces[face] ? face : TAL_FACE_TEXT;
}

static void blanks(layout *at, int count)
{
    at->column += count;
    at->owed += count;
}

static void pay(layout *at)
{
    for (; at->owed > 0; at->owed--)
        tal_buffer_char(&at->page->out, ' ');
}

static void new_line(layout *at)
{
    wear(at, TAL_FACE_TEXT);
    tal_buffer_char(&at->page->out, '\n');
    at->column = at->owed = 0;
    blanks(at, at->rest);
    at->fresh = true;
}

static bool is_face(char c)
{
    return c >= MARK_FACE && c <= MARK_FACE + TAL_FACE_MARKED;
}

/* The columns of a word, marks apart. */
static int word_width(const char *word, size_t length)
{
    int width = 0;

    for (size_t at = 0, step; at < length; at += step) {
        int32_t code;

        step = tal_utf8_decode(word + at, length - at, &code);
        width += is_face(word[at]) ? 0 : tal_utf8_columns(code);
    }
    return width;
}

/* A word wider than the line is cut where the line ends. */
static void put_word(layout *at, const char *word, size_t length)
{
    for (size_t i = 0, step; i < length; i += step) {
        int32_t code;
        int width;

        step = tal_utf8_decode(word + i, length - i, &code);
        if (is_face(word[i])) {
            at->wanted = (tal_face)(word[i] - MARK_FACE);
            continue;
        }
        width = tal_utf8_columns(code);
        if (!at->fresh && at->column + width > at->page->width)
            new_line(at);
        pay(at);
        wear(at, at->wanted);
        tal_buffer_add(&at->page->out, word + i, step);
        at->column += width;
        at->fresh = false;
    }
}

static void put_tab(layout *at)
{
    if (at->narrow)
        return;
    if (at->column < at->rest)
        blanks(at, at->rest - at->column);
    else if (!at->fresh)
        new_line(at);
    at->fresh = true;
}

static void put_column(layout *at, int column)
{
    int width = at->page->width;

    if (at->column >= column || column >= width || width < NARROWEST_TABLE)
        return;
    blanks(at, column - at->column);
    at->fresh = true;
}

void tal_page_end(tal_page *page, int first, int rest)
{
    const char *text = page->paragraph.bytes ? page->paragraph.bytes : "";
    layout at = { .page = page, .rest = rest, .fresh = true, .narrow = rest > page->width / 2 };

    if (at.narrow)
        at.rest = first + NARROW_HANG;
    blanks(&at, first);
    while (*text) {
        size_t length = strcspn(text, " \n\t\v");
        int width = word_width(text, length);

        /* A space wears no face of its own, so that no line ends in a coloured blank. */
        if (width > 0 && !at.fresh) {
            if (at.column + 1 + width > page->width && width <= page->width - at.rest)
                new_line(&at);
            else
                blanks(&at, 1);
        }
        put_word(&at, text, length);
        text += length;
        if (*text == '\n')
            new_line(&at);
        else if (*text == MARK_TAB)
            put_tab(&at);
        else if (*text == MARK_COLUMN)
            put_column(&at, (unsigned char)*++text - 1);
        text += *text != '\0';
    }
    wear(&at, TAL_FACE_TEXT);
    tal_buffer_char(&page->out, '\n');
    page->out.failed = page->out.failed || page->paragraph.failed;
    page->paragraph.failed = false;
    tal_buffer_clear(&page->paragraph);
    page->blank = false;
}

void tal_page_gap(tal_page *page)
{
    if (!page->blank)
        tal_buffer_char(&page->out, '\n');
    page->blank = true;
}
