/* Puts lines and paragraphs together from bits. Owns their text. Knows no other passage. */
#include "author/passage.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

enum { NAME_LIMIT = 30, NAME_WORDS = 3 };

typedef struct reader {
    tal_passage *out;
    const char *bytes;
    size_t line;  /* of the passage's text: where the line at hand begins */
    size_t begin; /* where it begins in the story */
    size_t brace; /* as in the row */
    bool linked;  /* it has a link, */
    bool worded;  /* and words that are none, */
    bool other;   /* and something that is left out, */
    bool plain;   /* or signs of emphasis */
    size_t open; /* one more than the index of the paragraph to which lines may be added; 0: none */
} reader;

/* ---- Lines ----------------------------------------------------------------------------------- */

/* Adds a stretch of the story to the line: blanks become one, and none begins it. */
static void add_text(reader *r, tal_span span)
{
    tal_buffer *text = &r->out->text;

    for (size_t at = span.begin; at < span.end; at++) {
        unsigned char c = (unsigned char)r->bytes[at];

        if (c > ' ' && c != 0x7f)
            tal_buffer_char(text, (char)c);
        else if (text->length > r->line && text->bytes[text->length - 1] != ' ')
            tal_buffer_char(text, ' ');
        if ((c == '{' || c == '}') && !r->brace)
            r->brace = at;
    }
}

static bool has_words(const char *text, size_t length)
{
    for (size_t at = 0; at < length;) {
        int32_t code;

        at += tal_utf8_decode(text + at, length - at, &code);
        if (tal_utf8_is_word(code))
            return true;
    }
    return false;
}

/* A rule across the page: ---, * * *. */
static bool is_rule(const char *text, size_t length)
{
    return length >= 3 && strspn(text, "-*_=~# ") >= length;
}

/* Could it be the name of a person: one to three words without signs, and no small letter or digit
 * first? */
static bool is_name(const char *text, size_t length)
{
    size_t words = 1;
    int32_t first;

    if (length == 0 || length > NAME_LIMIT || (text[0] >= 'a' && text[0] <= 'z') ||
        (text[0] >= '0' && text[0] <= '9'))
        return false;
    tal_utf8_decode(text, length, &first);
    for (size_t i = 0; i < length; i++) {
        words += text[i] == ' ';
        if (strchr(".,;!?\"()[]<>|", text[i]))
            return false;
    }
    return words <= NAME_WORDS && tal_utf8_is_word(first);
}

/* "Ana: text", or with signs of emphasis around the name. Gives the bytes of the name, 0 for none,
 * and of what stands before the text. */
static size_t find_name(const char *text, size_t length, size_t *said)
{
    size_t begin = 0, end, colon;

    while (begin < length && strchr(TAL_PASSAGE_SIGNS, text[begin]))
        begin++;
    for (colon = begin; colon < length && text[colon] != ':'; colon++)
        ;
    for (end = colon; end > begin && strchr(TAL_PASSAGE_SIGNS, text[end - 1]); end--)
        ;
    for (*said = colon + 1; *said < length && strchr(TAL_PASSAGE_SIGNS, text[*said]); ++*said)
        ;
    if (*said >= length || *said == colon + 1 || !is_name(text + begin, end - begin))
        return 0;
    return end;
}

/* Quotation marks, or the dash of a dialogue. */
static bool is_quoted(const char *text, size_t length)
{
    static const char *const marks[] = { "\"", "\u201C", "\u00AB", "\u201E", "\u2014", "\u2013" };

    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (length >= strlen(marks[i]) && memcmp(text, marks[i], strlen(marks[i])) == 0)
            return true;
    return false;
}

/* Is the sign SIGN, twice, at byte I of TEXT? Slashes of an address are none. */
static bool is_sign(const char *text, size_t length, size_t i, char sign)
{
    return i + 1 < length && text[i] == sign && text[i + 1] == sign &&
           (sign != '/' || i == 0 || text[i - 1] != ':');
}

size_t tal_passage_plain(char *text, size_t length)
{
    static const char signs[] = "'/*_~";

    for (const char *sign = signs; *sign; sign++) {
        size_t count = 0, to = 0;

        for (size_t i = 0; i < length; i++)
            if (is_sign(text, length, i, *sign)) {
                count++;
                i++;
            }
        count -= count % 2; /* one without another means nothing */
        for (size_t i = 0; i < length; i++)
            if (count > 0 && is_sign(text, length, i, *sign)) {
                count--;
                i++;
            } else {
                text[to++] = text[i];
            }
        length = to;
    }
    return length;
}

/* ---- Rows ------------------------------------------------------------------------------------ */

static tal_passage_row *add_row(reader *r)
{
    tal_passage *out = r->out;
    tal_passage_row *rows = tal_grow(out->rows, out->rows_count, &out->rows_capacity, sizeof *rows);

    out->failed |= !rows;
    if (!rows)
        return NULL;
    out->rows = rows;
    rows[out->rows_count] = (tal_passage_row){ .kind = TAL_BIT_TEXT };
    return &rows[out->rows_count++];
}

/* The line at hand begins a paragraph. */
static void begin_paragraph(reader *r, size_t length, size_t name, size_t said, bool quoted)
{
    tal_passage_row *row = add_row(r);

    if (!row)
        return;
    row->all = (tal_span){ r->begin, r->begin };
    row->text = r->line;
    row->length = length;
    row->name = name;
    row->said = name ? said : 0;
    row->spoken = name && is_quoted(r->out->text.bytes + r->line + said, length - said);
    row->quoted = quoted;
    row->brace = r->brace;
    row->plain = r->plain;
    r->open = r->out->rows_count;
}

/* Adds the line to the paragraph before it; their texts stand side by side, but for a blank. */
static void go_on(reader *r, size_t length)
{
    tal_passage_row *row = &r->out->rows[r->open - 1];
    tal_buffer *text = &r->out->text;

    tal_buffer_char(text, ' ');
    if (text->failed)
        return;
    memmove(text->bytes + r->line + 1, text->bytes + r->line, length);
    text->bytes[r->line] = ' ';
    row->length = r->line + 1 + length - row->text;
    row->brace = row->brace ? row->brace : r->brace;
    row->plain |= r->plain;
}

/* Takes the line that has been read. */
static void end_line(reader *r)
{
    tal_buffer *text = &r->out->text;
    size_t length = text->length - r->line, said = 0, name;
    const char *line = length ? text->bytes + r->line : "";
    bool quoted;

    while (length > 0 && line[length - 1] == ' ')
        length--;
    text->length = r->line + length;
    if ((r->linked && !r->worded) || is_rule(line, length))
        length = text->length = r->line;
    if (text->length > r->line) {
        length = tal_passage_plain(text->bytes + r->line, length);
        r->plain = text->length > r->line + length;
        text->length = r->line + length;
        name = find_name(line, length, &said);
        quoted = is_quoted(line, length);
        if (r->open && !name && !quoted)
            go_on(r, length);
        else
            begin_paragraph(r, length, name, said, quoted);
    } else if (!r->other) {
        r->open = 0;
    }
    r->line = text->length;
    r->begin = r->brace = 0;
    r->linked = r->worded = r->other = r->plain = false;
}

static void add_link(reader *r, const tal_bit *bit)
{
    tal_passage *out = r->out;
    tal_passage_link *links =
        tal_grow(out->links, out->links_count, &out->links_capacity, sizeof *links);

    out->failed |= !links;
    if (!links)
        return;
    out->links = links;
    links[out->links_count++] = (tal_passage_link){ bit->all, bit->text, bit->target, bit->setter };
}

/* What closes needs no word: what it closes has had one. */
static void leave_out(reader *r, const tal_bit *bit)
{
    bool closes = bit->kind == TAL_BIT_HTML && r->bytes[bit->all.begin + 1] == '/';
    tal_passage_row *row = closes ? NULL : add_row(r);

    if (row) {
        row->kind = bit->kind;
        row->all = bit->all;
    }
}

/* ---- The passage ----------------------------------------------------------------------------- */

static void add_words(reader *r, tal_span span)
{
    r->begin = r->begin ? r->begin : span.begin;
    r->worded |= has_words(r->bytes + span.begin, span.end - span.begin);
    add_text(r, span);
}

/* To a page of the web, where no scenario goes. */
static bool is_web(const reader *r, tal_span target)
{
    for (size_t at = target.begin; at + 3 <= target.end; at++)
        if (memcmp(r->bytes + at, "://", 3) == 0)
            return true;
    return target.end - target.begin > 7 && memcmp(r->bytes + target.begin, "mailto:", 7) == 0;
}

static void take_link(reader *r, const tal_bit *bit)
{
    bool web = is_web(r, bit->target);
    tal_bit left = { .kind = TAL_BIT_HTML, .all = bit->all };

    r->linked = true;
    r->begin = r->begin ? r->begin : bit->all.begin;
    if (web)
        leave_out(r, &left);
    else
        add_link(r, bit);
    add_text(r, bit->text);
}

/* Does this code put a value into the text? Then it leaves a gap. */
static bool leaves_gap(const reader *r, const tal_bit *bit)
{
    static const char *const prints[] = { "(print:", "<<=", "<<-", "<<print ", "<%=" };
    const char *code = r->bytes + bit->all.begin;
    size_t length = bit->all.end - bit->all.begin;

    for (size_t i = 0; i < sizeof prints / sizeof *prints; i++)
        if (length > strlen(prints[i]) && memcmp(code, prints[i], strlen(prints[i])) == 0)
            return true;
    return *code == '{' && !memchr(code, ' ', length); /* {name}, and not {embed passage: ...} */
}

static void take(reader *r, const tal_bit *bit)
{
    switch (bit->kind) {
    case TAL_BIT_TEXT:
        add_words(r, bit->all);
        break;
    case TAL_BIT_BREAK:
        end_line(r);
        break;
    case TAL_BIT_LINK:
        take_link(r, bit);
        break;
    case TAL_BIT_UNCLOSED:
    case TAL_BIT_VARIABLE:
        leave_out(r, bit);
        add_words(r, bit->all);
        break;
    default:
        r->other = true;
        r->begin = r->begin ? r->begin : bit->all.begin;
        leave_out(r, bit);
        if (bit->kind == TAL_BIT_MACRO && leaves_gap(r, bit))
            tal_buffer_text(&r->out->text, "...");
        if (bit->target.begin < bit->target.end)
            add_link(r, bit);
    }
}

void tal_passage_read(tal_passage *out, const char *bytes, size_t begin, size_t end,
                      tal_twine format)
{
    tal_markup markup = tal_markup_start(bytes, begin, end, format);
    reader r = { .out = out, .bytes = bytes };
    tal_bit bit;

    tal_buffer_clear(&out->text);
    out->rows_count = out->links_count = 0;
    while (!out->failed && tal_markup_next(&markup, &bit))
        take(&r, &bit);
    end_line(&r);
    out->failed |= out->text.failed;
}

void tal_passage_free(tal_passage *passage)
{
    tal_buffer_free(&passage->text);
    free(passage->rows);
    free(passage->links);
    *passage = TAL_PASSAGE_EMPTY;
}
