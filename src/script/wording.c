/* Texts: line breaks folded, {names} found, phrases and pieces laid down. A text without names or
 * conditions stays one constant, which sessions lend without copying. */
#include "script/wording.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/intl.h"
#include "base/utf8.h"
#include "script/names.h"
#include "script/schema.h"

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

size_t tal_wording_fold(char *text, size_t length)
{
    size_t to = 0;
    for (size_t from = 0; from < length;) {
        size_t end = from;
        bool breaks = false;
        while (end < length && is_blank(text[end]))
            breaks |= text[end++] == '\n';
        if (!breaks) {
            do
                text[to++] = text[from++];
            while (from < end);
            continue;
        }
        if (to && end < length)
            text[to++] = ' ';
        from = end;
    }
    text[to] = '\0';
    return to;
}

const char *tal_wording_line(tal_draft *draft, const tal_tree *tree)
{
    char *text = tal_arena_text(draft->scenario->arena, tree->text.bytes, tree->text.length);
    if (!text) {
        draft->no_memory = true;
        return "";
    }
    tal_wording_fold(text, tree->text.length);
    return text;
}

static bool is_name_start(char c)
{
    return (c >= 'a' && c <= 'z') || c == '_';
}

static bool is_name_char(char c)
{
    return is_name_start(c) || (c >= '0' && c <= '9');
}

static const char *nearest_slot(const tal_draft *draft, const char *name, size_t length)
{
    static const tal_id_kind kinds[] = { TAL_ID_FIELD, TAL_ID_VAR, TAL_ID_PERSON };
    const char *best = NULL;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds && !best; i++)
        best = tal_draft_nearest(draft, kinds[i], name, length);
    return best;
}

/* What {NAME} stands for, into PIECE. */
static bool find_slot(tal_draft *draft, const char *name, size_t length, tal_piece *piece)
{
    const tal_id_entry *entry = tal_ids_find(&draft->ids, TAL_ID_FIELD, name, length);
    if (entry) {
        piece->slot = TAL_SLOT_FIELD;
        piece->vary = (int16_t)(entry->value >> 16);
        piece->index = entry->value & 0xffff;
        return true;
    }
    entry = tal_ids_find(&draft->ids, TAL_ID_PERSON, name, length);
    if (entry) {
        piece->slot = TAL_SLOT_PERSON;
        piece->index = entry->value;
        return true;
    }
    entry = tal_ids_find(&draft->ids, TAL_ID_VAR, name, length);
    if (!entry)
        return false;
    const tal_var *var = TAL_ROW(tal_var, draft->vars, entry->value);
    piece->slot = TAL_SLOT_CELL;
    piece->type = (uint8_t)var->type;
    piece->index = var->cell;
    return var->type != TAL_BOOL;
}

typedef struct cutter {
    tal_draft *draft;
    const tal_source *source;
    size_t offset, end; /* where the text stands in the source; equal where that is not known */
    bool quiet;         /* the scan has complained about this text */
} cutter;

/* Where byte AT of TEXT, which is a brace, stands in the source: folding and escapes move bytes,
 * but the n-th brace stays the n-th. */
static size_t place_of(const cutter *c, const char *text, size_t at)
{
    const char *bytes = tal_source_bytes(c->source);
    size_t before = 0;
    for (size_t i = 0; i < at; i++)
        before += text[i] == '{' || text[i] == '}';
    for (size_t i = c->offset; i < c->end; i++)
        if ((bytes[i] == '{' || bytes[i] == '}') && before-- == 0)
            return i;
    return c->offset;
}

static void complain(const cutter *c, int code, size_t place, const char *hint, const char *message)
{
    c->draft->bad = true;
    if (!c->quiet)
        tal_error(c->draft->diagnostics, code, c->source, place, hint, "%s", message);
}

static void add_piece(const cutter *c, const char *bytes, size_t length, const tal_piece *slot)
{
    tal_piece *piece = tal_draft_add(c->draft, &c->draft->pieces, sizeof *piece);
    if (slot)
        *piece = *slot;
    piece->bytes = bytes;
    piece->length = (uint32_t)length;
}

static void list_name(tal_buffer *out, const char *name)
{
    tal_buffer_format(out, "%s%s", out->length ? ", " : _("the names here are: "), name);
}

/* All that {NAME} may be, as long as it is a line. Gives HINT's text, or NULL. */
static const char *list_slots(const tal_draft *draft, tal_hint *hint)
{
    tal_buffer out = TAL_BUFFER_EMPTY;
    if (tal_draft_full(draft)) /* nobody would see it */
        return NULL;
    for (size_t i = 0; i < draft->names.count; i++)
        list_name(&out, *TAL_ROW(const char *, draft->names, i));
    for (size_t i = 0; i < draft->vars.count; i++)
        if (TAL_ROW(tal_var, draft->vars, i)->type != TAL_BOOL)
            list_name(&out, TAL_ROW(tal_var, draft->vars, i)->name);
    list_name(&out, "persona");
    for (size_t i = 1; i < draft->persons.count; i++)
        if (TAL_ROW(tal_person, draft->persons, i)->id)
            list_name(&out, TAL_ROW(tal_person, draft->persons, i)->id);
    bool fits = out.bytes && out.length < sizeof hint->text;
    snprintf(hint->text, sizeof hint->text, "%s",
             fits ? out.bytes : _("names are variables, the fields of a vary, and persons"));
    tal_buffer_free(&out);
    return hint->text;
}

/* How a name with accents or capitals is to be written; NULL: that would be no name either. */
static const char *make_plain(tal_hint *hint, const char *name, size_t length)
{
    char *made = length < 60 ? tal_utf8_fold(name, length) : NULL;
    bool is_name = made && tal_schema_is_id(made, false);
    if (is_name)
        snprintf(hint->text, sizeof hint->text,
                 _("a name has only the letters a to z, digits and _: write {%s}"), made);
    free(made);
    return is_name ? hint->text : NULL;
}

/* The {name} at TEXT + AT; returns the byte after it, also where it is no name. */
static size_t cut_slot(const cutter *c, const char *text, size_t at, tal_piece *slot)
{
    size_t end = at + 1;
    char message[200];
    tal_hint hint;
    *slot = (tal_piece){ 0 };
    if (is_name_start(text[end]))
        while (is_name_char(text[end]))
            end++;
    if (end == at + 1 || text[end] != '}') {
        size_t next = at + 1 + strcspn(text + at + 1, "{}");
        const char *plain = make_plain(&hint, text + at + 1, next - at - 1);
        complain(c, TAL_CODE_BRACE, place_of(c, text, at),
                 plain ? plain : _("write {name}, or use ( ) instead of { }"),
                 _("in a text, { begins a name"));
        return text[next] == '}' ? next + 1 : at + 1;
    }
    const char *name = text + at + 1;
    size_t length = end - at - 1;
    if (!find_slot(c->draft, name, length, slot)) {
        bool is_bool = slot->slot == TAL_SLOT_CELL;
        const char *near = nearest_slot(c->draft, name, length);
        const char *help = is_bool ? _("use two texts: { \"...\", when = \"...\" }")
                           : near  ? tal_draft_did_you_mean(&hint, near)
                                   : list_slots(c->draft, &hint);
        size_t place = place_of(c, text, at);
        snprintf(message, sizeof message,
                 is_bool ? _("{%.*s} is true or false, and has no words")
                         : _("nothing is called {%.*s}"),
                 (int)length, name);
        if (!c->draft->lost)
            complain(c, TAL_CODE_SLOT, place > c->offset ? place + 1 : place, help, message);
        slot->slot = TAL_SLOT_NONE;
    }
    return end + 1;
}

static tal_run cut(const cutter *c, const char *text, size_t length)
{
    tal_run run = { (int32_t)c->draft->pieces.count, 0 };
    size_t from = 0;
    for (size_t at = 0; at < length; at++) {
        tal_piece slot;
        if (text[at] == '}')
            complain(c, TAL_CODE_BRACE, place_of(c, text, at),
                     _("write {name}, or use ( ) instead of { }"),
                     _("in a text, } ends a name, and none was begun"));
        if (text[at] != '{')
            continue;
        size_t end = cut_slot(c, text, at, &slot);
        add_piece(c, text + from, at - from, &slot);
        run.count++;
        from = end;
        at = end - 1;
    }
    if (from < length || !run.count) {
        add_piece(c, text + from, length - from, NULL);
        run.count++;
    }
    return run;
}

/* Complains of TEXT where it is too long, and empties it: nobody reads on in what may be megabytes. */
static size_t limit(tal_draft *draft, const tal_source *source, size_t offset, char *text,
                    size_t length)
{
    if (length <= TAL_TEXT_LIMIT)
        return length;
    draft->bad = true;
    *text = '\0';
    tal_error(draft->diagnostics, TAL_CODE_TEXT_LENGTH, source, offset, _("split it into several"),
              _("this text is too long: %zu bytes, and %d is the most"), length, TAL_TEXT_LIMIT);
    return 0;
}

/* The text of TREE, folded and kept; complains where it is empty or too long. */
static const char *keep_text(tal_draft *draft, const tal_tree *tree, size_t *length)
{
    char *text = tal_arena_text(draft->scenario->arena, tree->text.bytes, tree->text.length);
    *length = 0;
    if (!text) {
        draft->no_memory = true;
        return "";
    }
    *length = tal_wording_fold(text, tree->text.length);
    if (*length == strspn(text, " \t"))
        tal_draft_error(draft, TAL_CODE_EMPTY_TEXT, tree, NULL, _("this text is empty"));
    *length = limit(draft, draft->source, tree->offset, text, *length);
    return text;
}

static void add_raw(tal_draft *draft, tal_raw raw)
{
    *(tal_raw *)tal_draft_add(draft, &draft->raws, sizeof raw) = raw;
}

/* The index of a new phrase, to be filled in. */
static size_t new_phrase(tal_draft *draft, tal_site site)
{
    size_t index = draft->phrases.count;
    tal_draft_add(draft, &draft->phrases, sizeof(tal_phrase));
    *(tal_site *)tal_draft_add(draft, &draft->sites[TAL_SITE_PHRASE], sizeof site) = site;
    return index;
}

/* CONDITION is where WHEN stands, or NULL. */
static void add_phrase(tal_draft *draft, const tal_tree *tree, tal_formula when,
                       const tal_tree *condition)
{
    tal_site site = { tree->offset, condition ? condition->offset : tree->offset };
    size_t index = new_phrase(draft, site);
    tal_phrase phrase = { when, { 0, 0 }, 0 };
    const char *raw = NULL;
    if (tree->kind == TAL_TREE_FUNCTION) {
        phrase.function = -1 - tree->function;
        draft->functions = true;
    } else {
        size_t length;
        raw = keep_text(draft, tree, &length);
        size_t end = tree->generated ? tree->offset : tree->end;
        cutter c = { draft, draft->source, tree->offset, end, tal_draft_damaged(draft, tree) };
        phrase.pieces = cut(&c, raw, length);
    }
    add_raw(draft, (tal_raw){ raw, when, site });
    if (!draft->no_memory)
        *TAL_ROW(tal_phrase, draft->phrases, index) = phrase;
}

/* One of a list of texts: a text, a function, or { "text", when = }. */
static void add_alternative(tal_draft *draft, const tal_tree *item)
{
    const tal_tree *text = item, *condition = NULL;
    tal_formula when = 0;
    if (item->kind == TAL_TREE_LIST) {
        condition = tal_tree_field(item, "when");
        text = item->items;
        for (const tal_tree *field = item->fields; field; field = field->next)
            if (field != condition)
                tal_draft_error_at(draft, TAL_CODE_UNKNOWN_FIELD, field->name_offset, NULL,
                                   _("a text has no field \"%s\""), field->name);
        if (condition && condition->kind == TAL_TREE_TEXT) {
            when = tal_names_compile(draft, condition, TAL_BOOL, TAL_SCOPE_SESSION);
        } else if (condition && condition->kind == TAL_TREE_FUNCTION) {
            when = -1 - condition->function;
            draft->functions = true;
        } else if (condition) {
            tal_draft_error(draft, TAL_CODE_WRONG_TYPE, condition, NULL,
                            _("when takes a condition in quotes, not %s"),
                            tal_tree_kind_text(condition));
        }
    }
    if (text && item->kind == TAL_TREE_LIST && item->items_count > 1)
        tal_draft_error(draft, TAL_CODE_WRONG_ITEM, text->next,
                        _("a text of several cases has its own braces: "
                          "{ { \"...\", when = \"...\" }, \"...\" }"),
                        _("one text is wanted here"));
    if (text && (text->kind == TAL_TREE_TEXT || text->kind == TAL_TREE_FUNCTION))
        add_phrase(draft, text, when, condition);
    else if (!text || text->kind != TAL_TREE_OPAQUE)
        tal_draft_error(draft, TAL_CODE_WRONG_TYPE, text ? text : item, NULL,
                        _("a text is wanted here, not %s"), tal_tree_kind_text(text ? text : item));
}

static bool is_constant(const tal_draft *draft, tal_run phrases)
{
    if (phrases.count != 1)
        return false;
    const tal_phrase *phrase = TAL_ROW(tal_phrase, draft->phrases, phrases.first);
    return !phrase->when && phrase->pieces.count == 1 &&
           TAL_ROW(tal_piece, draft->pieces, phrase->pieces.first)->slot == TAL_SLOT_NONE;
}

/* Makes the wording of the phrases from FIRST on; those of a constant are taken back. */
static tal_wording settle(tal_draft *draft, size_t first)
{
    tal_wording wording = { NULL, (int32_t)(draft->phrases.count - first), (int32_t)first };
    if (draft->no_memory || !is_constant(draft, (tal_run){ wording.first, wording.length }))
        return wording;
    const tal_piece *piece = TAL_ROW(tal_piece, draft->pieces, draft->pieces.count - 1);
    wording = (tal_wording){ piece->bytes, (int32_t)piece->length, 0 };
    draft->phrases.count--;
    draft->sites[TAL_SITE_PHRASE].count--;
    draft->pieces.count--;
    return wording;
}

static const char is_plain[] = N_("this text is the same in every session: no {name} in it");

tal_text_id tal_wording_add(tal_draft *draft, const tal_tree *tree, bool plain)
{
    if (!tree || tree->kind == TAL_TREE_OPAQUE)
        return 0;
    size_t first = draft->phrases.count, first_raw = draft->raws.count;
    if (plain && tree->kind != TAL_TREE_TEXT)
        return 0; /* the schema has said so */
    if (tree->kind == TAL_TREE_LIST && !tree->items)
        tal_draft_error(draft, TAL_CODE_EMPTY_TEXT, tree, NULL, _("this text is empty"));
    else if (tree->kind == TAL_TREE_LIST && !tree->fields)
        for (const tal_tree *item = tree->items; item; item = item->next)
            add_alternative(draft, item);
    else
        add_alternative(draft, tree); /* a text, or { "text", when = } */
    if (draft->phrases.count == first)
        return 0;
    tal_wording wording = settle(draft, first);
    if (plain && !wording.bytes)
        tal_draft_error(draft, TAL_CODE_SLOT, tree, _("leave the { } out"), _(is_plain));
    tal_text_id id = (tal_text_id)draft->wordings[0].count;
    *(tal_wording *)tal_draft_add(draft, &draft->wordings[0], sizeof wording) = wording;
    *(tal_origin *)tal_draft_add(draft, &draft->origins, sizeof(tal_origin)) =
        (tal_origin){ { (int32_t)first_raw, (int32_t)(draft->raws.count - first_raw) }, plain };
    return draft->no_memory ? 0 : id;
}

tal_run tal_wording_raw(const tal_draft *draft, tal_text_id text)
{
    return TAL_ROW(tal_origin, draft->origins, text)->raws;
}

void tal_wording_translate(tal_draft *draft, int language, tal_text_id text,
                           const char *const *phrases, const tal_wording_place *places,
                           size_t count)
{
    int32_t first_raw = tal_wording_raw(draft, text).first;
    size_t first = draft->phrases.count;
    for (size_t i = 0; i < count; i++) {
        const tal_raw *raw = TAL_ROW(tal_raw, draft->raws, first_raw + (int32_t)i);
        char *kept = tal_arena_text(draft->scenario->arena, phrases[i], strlen(phrases[i]));
        if (!kept) {
            draft->no_memory = true;
            return;
        }
        size_t index = new_phrase(draft, raw->site), length = tal_wording_fold(kept, strlen(kept));
        cutter c = { draft, places[i].source, places[i].offset, tal_source_length(places[i].source),
                     false };
        length = limit(draft, c.source, c.offset, kept, length);
        tal_run pieces = cut(&c, kept, length);
        if (draft->no_memory)
            return;
        *TAL_ROW(tal_phrase, draft->phrases, index) = (tal_phrase){ raw->when, pieces, 0 };
    }
    tal_wording wording = settle(draft, first);
    if (!wording.bytes && TAL_ROW(tal_origin, draft->origins, text)->plain) {
        draft->bad = true;
        tal_error(draft->diagnostics, TAL_CODE_SLOT, places[0].source, places[0].offset,
                  _("leave the { } out"), "%s", _(is_plain));
    }
    *TAL_ROW(tal_wording, draft->wordings[language], text) = wording;
}

static int32_t longest(const tal_draft *draft, const tal_piece *piece)
{
    int32_t most = 0;
    if (piece->slot == TAL_SLOT_NONE)
        return 0;
    if (piece->slot == TAL_SLOT_CELL && piece->type != TAL_WORD)
        return 8; /* -1000000 */
    if (piece->slot == TAL_SLOT_CELL) {
        for (size_t i = 0; i < draft->words.count; i++) {
            int32_t length = (int32_t)strlen(*TAL_ROW(const char *, draft->words, i));
            most = length > most ? length : most;
        }
        return most;
    }
    for (int language = 0; language < draft->scenario->languages_count; language++) {
        const tal_table *wordings = &draft->wordings[language];
        if (piece->slot == TAL_SLOT_PERSON) {
            tal_text_id name = TAL_ROW(tal_person, draft->persons, piece->index)->name;
            int32_t length = (int32_t)TAL_ROW(tal_wording, *wordings, name)->length;
            most = length > most ? length : most;
            continue;
        }
        tal_run cases = TAL_ROW(tal_vary, draft->varies, piece->vary)->cases;
        for (int32_t i = cases.first; i < cases.first + cases.count; i++) {
            tal_run fields = TAL_ROW(tal_vary_case, draft->cases, i)->fields;
            tal_text_id text =
                *TAL_ROW(tal_text_id, draft->field_texts, fields.first + piece->index);
            int32_t length = (int32_t)TAL_ROW(tal_wording, *wordings, text)->length;
            most = length > most ? length : most;
        }
    }
    return most;
}

int32_t tal_wording_scratch(const tal_draft *draft)
{
    int64_t most = 0;
    for (size_t i = 0; i < draft->phrases.count; i++) {
        const tal_phrase *phrase = TAL_ROW(tal_phrase, draft->phrases, i);
        int64_t length = phrase->function ? TAL_TEXT_LIMIT : 0;
        for (int32_t n = 0; n < phrase->pieces.count; n++) {
            const tal_piece *piece = TAL_ROW(tal_piece, draft->pieces, phrase->pieces.first + n);
            length += piece->length + longest(draft, piece);
        }
        most = length > most ? length : most;
    }
    if (!most)
        return 0;
    return (int32_t)(most < TAL_TEXT_LIMIT ? most : TAL_TEXT_LIMIT) + 1;
}
