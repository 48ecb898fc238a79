/* Writes the table, and takes it back a row at a time: a slip of the translator's costs one row. */
#include "author/translation_csv.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "author/context.h"
#include "base/intl.h"
#include "base/utf8.h"
#include "data/csv.h"

/* ---- Writing ---- */

/* What stands above NODE, the outermost first. */
static void put_maps(const tal_translation *t, const tal_prose *node, tal_buffer *out)
{
    if (!node->parent)
        return;
    put_maps(t, node->parent, out);
    tal_context_map(t->scenario, node, out);
}

static void put_context(const tal_translation *t, const tal_translation_text *text, char separator,
                        tal_buffer *out)
{
    tal_buffer lines = TAL_BUFFER_EMPTY, cell = TAL_BUFFER_EMPTY;
    put_maps(t, text->node, &lines);
    tal_context_phrase(t->scenario, text->node, text->phrase, &lines);
    for (size_t i = 0; i < lines.length; i++) {
        if (lines.bytes[i] != '\n')
            tal_buffer_char(&cell, lines.bytes[i]);
        else if (i + 1 < lines.length)
            tal_buffer_text(&cell, "; ");
    }
    tal_csv_put_field_by(out, separator, cell.length ? cell.bytes : "");
    out->failed |= lines.failed || cell.failed;
    tal_buffer_free(&lines);
    tal_buffer_free(&cell);
}

static const char *const headings[] = { "key",         "context", "speaker", "source", "was",
                                        "translation", "state",   NULL };

void tal_translation_csv_put(const tal_translation *t, char separator, tal_buffer *out)
{
    tal_buffer_text(out, "\xEF\xBB\xBF");
    for (int i = 0; headings[i]; i++) {
        if (i)
            tal_buffer_char(out, separator);
        tal_buffer_text(out, headings[i]);
    }
    tal_buffer_text(out, "\r\n");
    for (size_t i = 0; i < t->texts_count; i++) {
        const tal_translation_text *text = &t->texts[i];
        tal_csv_put_field_by(out, separator, text->key);
        put_context(t, text, separator, out);
        tal_csv_put_field_by(out, separator, tal_context_speaker(t->scenario, text->node));
        tal_csv_put_field_by(out, separator, text->phrase->bytes);
        tal_csv_put_field_by(out, separator, text->state == TAL_TRANSLATION_STALE ? text->from : "");
        tal_csv_put_field_by(out, separator, text->to);
        tal_csv_put_field_by(out, separator, tal_translation_state_names[text->state]);
        tal_buffer_text(out, "\r\n");
    }
}

/* ---- Columns ---- */

enum { KEY, SOURCE, TRANSLATION, STATE, COLUMNS };

typedef struct taking {
    tal_translation *t;
    const tal_table_file *table;
    size_t columns[COLUMNS]; /* in the table; its number of columns: there is none */
    bool *seen;              /* for each text: has it had a row? */
    size_t row;
    bool no_memory;
} taking;

static tal_status find_columns(taking *k)
{
    static const char *const names[] = { "key", "source", "translation", "state" };
    tal_status status = TAL_OK;
    for (int i = 0; i < COLUMNS; i++) {
        size_t column = 0;
        while (column < k->table->columns && strcasecmp(k->table->heading[column], names[i]))
            column++;
        k->columns[i] = column;
        if (column == k->table->columns && i != STATE)
            status = tal_table_file_refuse_heading(k->table, TAL_CODE_TRANSLATE_COLUMN, 0,
                                                   _("a table for a translation has the columns key, source and "
                                                     "translation, as --csv writes them"),
                                                   _("the column \"%s\" is missing"), names[i]);
    }
    return status;
}

/* What stands in COLUMN of this row, as it was before a spreadsheet needed it otherwise: without the apostrophe,
 * folded. */
static const char *cell_of(taking *k, int column)
{
    if (k->columns[column] == k->table->columns)
        return "";
    const char *text = tal_table_file_cell(k->table, k->row, k->columns[column]);
    if (text[0] == '\'' && text[1] && strchr("=+-@", text[1]))
        text++;
    char *kept = tal_arena_text(k->t->arena, text, strlen(text));
    k->no_memory |= !kept;
    if (kept)
        tal_prose_fold(kept);
    return kept ? kept : "";
}

static size_t place(const taking *k, int column)
{
    return k->table->offsets[k->row * k->table->columns + k->columns[column]];
}

/* ---- Whose row it is ---- */

/* Texts of a list are known by what they say: KEY has their number as it was. */
static tal_translation_text *find_said(tal_translation *t, const tal_translation_text *near, const char *source)
{
    for (size_t i = 0; i < t->texts_count && !near->node->key; i++)
        if (t->texts[i].node->parent == near->node->parent && !strcmp(t->texts[i].phrase->bytes, source))
            return &t->texts[i];
    return NULL;
}

static tal_translation_text *find_text(taking *k, const char *key, const char *source)
{
    tal_translation *t = k->t;
    size_t i = k->row;
    if (i >= t->texts_count || strcmp(t->texts[i].key, key)) /* mostly the table is as it was */
        for (i = 0; i < t->texts_count && strcmp(t->texts[i].key, key);)
            i++;
    if (i == t->texts_count)
        return NULL;
    tal_translation_text *said = strcmp(t->texts[i].phrase->bytes, source) ? find_said(t, &t->texts[i], source) : NULL;
    return said ? said : &t->texts[i];
}

/* ---- What it says ---- */

/* The bytes of a {name} that begins at TEXT, braces and all; 0: none does. */
static size_t slot_at(const char *text)
{
    size_t length = strspn(text + 1, "abcdefghijklmnopqrstuvwxyz_0123456789");
    return *text == '{' && length && text[length + 1] == '}' ? length + 2 : 0;
}

static bool has_slot(const char *text, const char *slot, size_t length)
{
    for (; (text = strchr(text, '{')); text++)
        if (!strncmp(text, slot, length))
            return true;
    return false;
}

/* Braces that would be refused by whoever loads it. */
static bool check_braces(taking *k, const char *source, const char *to)
{
    for (const char *at = to; (at = strpbrk(at, "{}")); at++) {
        size_t length = slot_at(at);
        if (!length) {
            tal_error(k->table->found, TAL_CODE_TRANSLATE_SLOT, k->table->source, place(k, TRANSLATION),
                      _("write { and } around a name only, as in the source"), _("a brace stands alone here"));
            return false;
        }
        if (!has_slot(source, at, length)) {
            tal_error(k->table->found, TAL_CODE_TRANSLATE_SLOT, k->table->source, place(k, TRANSLATION),
                      _("a name in braces stays as it is in the source: it is not translated"),
                      _("the source has no %.*s"), (int)length, at);
            return false;
        }
        at += length - 1;
    }
    for (const char *at = source; (at = strchr(at, '{')); at++) {
        size_t length = slot_at(at);
        if (length && !has_slot(to, at, length))
            tal_warn(k->table->found, TAL_CODE_TRANSLATE_SLOT, k->table->source, place(k, TRANSLATION), NULL,
                     _("the translation does not mention %.*s"), (int)length, at);
    }
    return true;
}

/* Letters that were read in one encoding and written in another: U+FFFD, or UTF-8 that was taken for Windows-1252,
 * whose first byte is then one of these. */
static bool looks_damaged(const char *text)
{
    int32_t code, before = 0;
    for (size_t left = strlen(text), size; left; text += size, left -= size) {
        size = tal_utf8_decode(text, left, &code);
        if (code == 0xFFFD || ((before == 0xC2 || before == 0xC3) && code >= 0x80 && code <= 0xBF) ||
            (before == 0xE2 && code == 0x20AC))
            return true;
        before = code;
    }
    return false;
}

static bool check_text(taking *k, const char *source, const char *to)
{
    if (looks_damaged(to) && !looks_damaged(source)) {
        tal_error(k->table->found, TAL_CODE_TRANSLATE_DAMAGED, k->table->source, place(k, TRANSLATION),
                  _("save the table as UTF-8 where it was filled in, or write the cell anew"),
                  _("the letters of this text are damaged"));
        return false;
    }
    if (strlen(to) > TAL_TEXT_LIMIT) {
        tal_error(k->table->found, TAL_CODE_TRANSLATE_DAMAGED, k->table->source, place(k, TRANSLATION), _("shorten it"),
                  _("this text is too long: %zu bytes, and %d is the most"), strlen(to), TAL_TEXT_LIMIT);
        return false;
    }
    return check_braces(k, source, to);
}

/* ---- Rows ---- */

/* A translation that is as it was: still it may have been found to hold. */
static void look_again(taking *k, tal_translation_text *text, const char *source)
{
    const char *state = cell_of(k, STATE);
    if (text->state == TAL_TRANSLATION_STALE && *state && strcasecmp(state, "stale") &&
        !strcmp(source, text->phrase->bytes))
        k->no_memory |= !tal_translation_set(k->t, text, source, text->to);
}

/* false: the row is refused. */
static bool take_new(taking *k, tal_translation_text *text, const char *source, const char *to)
{
    if (!check_text(k, source, to))
        return false;
    if (strcmp(source, text->phrase->bytes)) {
        char hint[400];
        snprintf(hint, sizeof hint, _("the text is now: %.300s"), text->phrase->bytes);
        hint[tal_utf8_invalid(hint, strlen(hint))] = '\0'; /* it may be cut in a character */
        tal_warn(k->table->found, TAL_CODE_TRANSLATE_SOURCE, k->table->source, place(k, SOURCE), hint,
                 _("%s has changed since the table was made: its translation is taken as stale"), text->key);
    }
    k->no_memory |= !tal_translation_set(k->t, text, source, to);
    return true;
}

static bool take_row(taking *k)
{
    const char *key = cell_of(k, KEY), *source = cell_of(k, SOURCE), *to = cell_of(k, TRANSLATION);
    tal_translation_text *text = find_text(k, key, source);
    if (!text) {
        tal_error(k->table->found, TAL_CODE_TRANSLATE_KEY, k->table->source, place(k, KEY),
                  _("the scenario has no such text now: make a new table with --csv"),
                  _("nothing has the key \"%s\""), key);
        return false;
    }
    bool *seen = &k->seen[text - k->t->texts];
    if (!*to)
        return true;
    if (*seen && strcmp(to, text->to)) {
        tal_error(k->table->found, TAL_CODE_TRANSLATE_TWICE, k->table->source, place(k, KEY),
                  _("the first was taken; keep one of them"), _("%s stands here twice, and not the same"), text->key);
        return false;
    }
    *seen = true;
    if (strcmp(to, text->to) && strcmp(tal_table_file_cell(k->table, k->row, k->columns[TRANSLATION]), text->to))
        return take_new(k, text, source, to);
    look_again(k, text, source);
    return true;
}

tal_status tal_translation_csv_take(tal_translation *t, const tal_table_file *table, size_t *refused)
{
    taking k = { .t = t, .table = table };
    tal_status status = find_columns(&k);
    *refused = 0;
    if (status)
        return status;
    k.seen = tal_arena_alloc(t->arena, t->texts_count, sizeof *k.seen);
    if (!k.seen)
        return TAL_ENOMEM;
    for (; k.row < table->rows && !k.no_memory; k.row++)
        *refused += !take_row(&k);
    return k.no_memory ? TAL_ENOMEM : TAL_OK;
}
