/* The tables of a draft, and how its errors are placed. */
#include "script/draft.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/intl.h"

/* The codes of the scan and of Lua; the first is that of a missing comma, which loses nothing. */
enum { FIRST_OF_FORM = 101, LAST_OF_FORM = 169 };

tal_draft *tal_draft_new(tal_scenario *scenario)
{
    tal_draft *draft = calloc(1, sizeof *draft + TAL_DRAFT_SPARE);
    if (!draft)
        return NULL;
    draft->scenario = scenario;
    draft->source = scenario->source;
    draft->arena = tal_arena_new();
    if (!draft->arena) {
        free(draft);
        return NULL;
    }
    return draft;
}

void tal_draft_free(void *memory)
{
    tal_draft *draft = memory;
    tal_table *tables[] = {
        &draft->origins,    &draft->raws,        &draft->words,       &draft->phrases,
        &draft->pieces,     &draft->field_texts, &draft->names,       &draft->levels,
        &draft->assigns,    &draft->targets,     &draft->lines,       &draft->replies,
        &draft->steps,      &draft->persons,     &draft->varies,      &draft->cases,
        &draft->vars,       &draft->moments,     &draft->looks,       &draft->scenes,
        &draft->outcomes,   &draft->paths,       &draft->scene_trees, &draft->reply_trees,
        &draft->look_trees, &draft->any_bits,    &draft->reply_any,   &draft->var_words,
        &draft->remarks,    &draft->written,
    };
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
        free(tables[i]->rows);
    for (int i = 0; i < TAL_LANGUAGES_LIMIT; i++)
        free(draft->wordings[i].rows);
    for (int i = 0; i < TAL_SITES; i++)
        free(draft->sites[i].rows);
    free(draft->program.nodes);
    tal_ids_free(&draft->ids);
    tal_lua_free(draft->lua);
    tal_arena_free(draft->arena);
    free(draft);
}

void *tal_draft_add(tal_draft *draft, tal_table *table, size_t size)
{
    void *rows = tal_grow(table->rows, table->count, &table->capacity, size);
    if (!rows) {
        draft->no_memory = true;
        return memset(draft + 1, 0, size);
    }
    table->rows = rows;
    return memset((char *)rows + table->count++ * size, 0, size);
}

void *tal_draft_seal_table(tal_draft *draft, const tal_table *table, size_t size)
{
    void *rows = tal_arena_alloc(draft->scenario->arena, table->count, size);
    if (!rows)
        draft->no_memory = true;
    else if (table->count)
        memcpy(rows, table->rows, table->count * size);
    return rows;
}

const char *tal_draft_keep(tal_draft *draft, const char *text)
{
    const char *kept = tal_arena_text(draft->scenario->arena, text, strlen(text));
    if (kept)
        return kept;
    draft->no_memory = true;
    return "";
}

int32_t tal_draft_word(tal_draft *draft, const char *bytes, size_t length)
{
    const tal_id_entry *entry = tal_ids_find(&draft->ids, TAL_ID_WORD, bytes, length);
    if (entry)
        return entry->value;
    int32_t number = (int32_t)draft->words.count;
    const char *kept = tal_arena_text(draft->scenario->arena, bytes, length);
    *(const char **)tal_draft_add(draft, &draft->words, sizeof kept) = kept ? kept : "";
    if (!kept ||
        !tal_ids_add(&draft->ids, (tal_id_entry){ kept, (uint32_t)length, TAL_ID_WORD, number, 0 }))
        draft->no_memory = true;
    return draft->no_memory ? -1 : number;
}

void tal_draft_ranges(const tal_draft *draft, tal_range *cells)
{
    for (int32_t i = 0; i < draft->scenario->cells_count; i++)
        cells[i] = (tal_range){ -TAL_INT_LIMIT, TAL_INT_LIMIT };
    cells[TAL_CELL_TRUST] = cells[TAL_CELL_PATIENCE] = (tal_range){ 0, 100 };
    cells[TAL_CELL_TURN] = (tal_range){ 0, TAL_INT_LIMIT };
    for (int i = 0; i < TAL_SKILLS; i++)
        cells[TAL_CELL_EARNED + i] = (tal_range){ 0, 2 * (int32_t)draft->moments.count };
    for (size_t i = 0; i < draft->vars.count; i++)
        if (TAL_ROW(tal_var, draft->vars, i)->type == TAL_BOOL)
            cells[TAL_ROW(tal_var, draft->vars, i)->cell] = (tal_range){ 0, 1 };
}

int32_t tal_draft_bit(tal_draft *draft)
{
    return draft->scenario->bits_count++;
}

void tal_draft_note_misreads(tal_draft *draft)
{
    for (size_t i = 0; i < tal_diagnostics_count(draft->diagnostics); i++) {
        const tal_diagnostic *found = tal_diagnostics_get(draft->diagnostics, i);
        if (found->code < FIRST_OF_FORM || found->code > LAST_OF_FORM ||
            strcmp(found->file, tal_source_name(draft->source)))
            continue;
        tal_misread *misread = &draft->misreads[draft->misreads_count++];
        misread->offset = tal_diagnostics_offset(draft->diagnostics, i);
        misread->comma = found->code == FIRST_OF_FORM;
    }
}

/* Has the scan, or Lua, complained between the bytes FROM and TO, both included? */
static bool is_misread(const tal_draft *draft, size_t from, size_t to, bool commas)
{
    size_t low = 0, high = draft->misreads_count;
    while (low < high) { /* to the first that is not before FROM */
        size_t middle = low + (high - low) / 2;
        if (draft->misreads[middle].offset < from)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < draft->misreads_count && draft->misreads[low].offset <= to; low++)
        if (commas || !draft->misreads[low].comma)
            return true;
    return false;
}

bool tal_draft_misread(const tal_draft *draft, size_t offset)
{
    return is_misread(draft, offset, offset, true);
}

bool tal_draft_damaged(const tal_draft *draft, const tal_tree *tree)
{
    size_t last = tree->end > tree->offset ? tree->end - 1 : tree->offset;
    return tree->faulty || is_misread(draft, tree->offset, last, false);
}

size_t tal_draft_inside(const tal_draft *draft, const tal_tree *text, size_t i)
{
    if (text->verbatim)
        return text->offset + 1 + i;
    if (text->generated || text->end <= text->offset || !text->text.length)
        return text->offset;
    const char *bytes = tal_source_bytes(draft->source);
    const char *found = strstr(bytes + text->offset, text->text.bytes);
    return found && found + text->text.length <= bytes + text->end ? (size_t)(found - bytes) + i
                                                                   : text->offset;
}

/* Is it about something that is not there? */
static bool is_about_names(int code)
{
    return code == TAL_CODE_NO_SUCH_PLACE || code == TAL_CODE_NO_SUCH_ID ||
           code == TAL_CODE_NO_ITEM || code == TAL_CODE_MOMENT || code == TAL_CODE_PATH_STEP ||
           code == TAL_CODE_UNKNOWN_NAME || code == TAL_CODE_CANNOT_BE;
}

/* Is it about something that stands where it does not belong, or is missing where it does? */
static bool is_about_places(int code)
{
    return code == TAL_CODE_UNKNOWN_FIELD || code == TAL_CODE_MISSING_FIELD ||
           code == TAL_CODE_WRONG_ITEM || code == TAL_CODE_NO_WAY ||
           code == TAL_CODE_UNLIKE_SKILLS || code == TAL_CODE_LEVEL_WITHOUT_MOMENT;
}

static void report(tal_draft *draft, int code, size_t offset, const char *hint, const char *format,
                   va_list arguments)
{
    draft->bad = true;
    if (!tal_draft_misread(draft, offset) && !(draft->lost && is_about_names(code)) &&
        !(draft->displaced && is_about_places(code)))
        tal_error_va(draft->diagnostics, code, draft->source, offset, hint, format, arguments);
}

void tal_draft_error(tal_draft *draft, int code, const tal_tree *tree, const char *hint,
                     const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    report(draft, code, tree->offset, hint, format, arguments);
    va_end(arguments);
}

void tal_draft_error_at(tal_draft *draft, int code, size_t offset, const char *hint,
                        const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    report(draft, code, offset, hint, format, arguments);
    va_end(arguments);
}

bool tal_draft_full(const tal_draft *draft)
{
    return tal_diagnostics_full(draft->diagnostics);
}

const char *tal_draft_nearest(const tal_draft *draft, tal_id_kind kind, const char *name,
                              size_t length)
{
    return tal_draft_full(draft) ? NULL : tal_ids_nearest(&draft->ids, kind, name, length);
}

const char *tal_draft_did_you_mean(tal_hint *hint, const char *best)
{
    if (!best)
        return NULL;
    snprintf(hint->text, sizeof hint->text, _("did you mean \"%s\"?"), best);
    return hint->text;
}
