/* Reads ratings and has the engine rate the same replies. Computes no figure. */
#include "stage/ratings.h"

#include <stdlib.h>
#include <string.h>

#include "base/intl.h"
#include "base/random.h"
#include "data/csv.h"
#include "stage/say.h"

enum { FIRST_RATER = TAL_RATER_ENGINE + 1, SAID = 20 };

typedef struct reader {
    tal_ratings_file file;
    const char *path;
    tal_scorer *scorer;
    size_t *slots; /* replies by the hash of their id: 1 + their row, 0: free */
    size_t mask;   /* of the slots, a power of two less one; 0: there are none yet */
    tal_buffer why;
    int said;      /* lines that are wrong */
    tal_status status;
} reader;

static const char *keep(reader *r, const char *text)
{
    char *copy = tal_arena_text(r->file.arena, text, strlen(text));

    if (!copy)
        r->status = TAL_ENOMEM;
    return copy ? copy : "";
}

/* Line NUMBER is wrong, as r->why says. */
static void complain(reader *r, size_t number)
{
    if (r->said++ < SAID)
        tal_say_error(_("ratings: %s: line %zu: %s"), r->path, number,
                      r->why.bytes ? r->why.bytes : "");
    tal_buffer_clear(&r->why);
}

/* ---- Replies and raters ---- */

/* The slot of ID: the one that it has, or the free one that it would get. */
static size_t *slot_of(reader *r, const char *id)
{
    size_t at = tal_name_hash(id, strlen(id)) & r->mask;

    while (r->slots[at] && strcmp(r->file.ratings.rows[r->slots[at] - 1].id, id) != 0)
        at = (at + 1) & r->mask;
    return &r->slots[at];
}

/* At least half of the slots stay free. */
static bool make_room(reader *r)
{
    const tal_ratings *all = &r->file.ratings;
    size_t *slots;

    if (r->mask && 2 * all->rows_count < r->mask)
        return true;
    slots = calloc(r->mask ? 2 * (r->mask + 1) : 1024, sizeof *slots);
    if (!slots)
        return false;
    free(r->slots);
    r->slots = slots;
    r->mask = r->mask ? 2 * r->mask + 1 : 1023;
    for (size_t i = 0; i < all->rows_count; i++)
        *slot_of(r, all->rows[i].id) = i + 1;
    return true;
}

/* The reply ID; with ADD it is made where there is none. NULL: there is none, or no memory. */
static tal_rated *find_reply(reader *r, const char *id, bool add)
{
    tal_ratings *all = &r->file.ratings;
    tal_rated *rows;
    size_t *slot;

    rows = tal_grow(all->rows, all->rows_count, &all->rows_capacity, sizeof *rows);
    all->rows = rows ? rows : all->rows; /* they may have moved, and the slots lead to them */
    if (!rows || !make_room(r)) {
        r->status = TAL_ENOMEM;
        return NULL;
    }
    slot = slot_of(r, id);
    if (*slot || !add)
        return *slot ? &rows[*slot - 1] : NULL;
    rows += all->rows_count;
    *rows = (tal_rated){ .id = keep(r, id) };
    memset(rows->levels, TAL_UNRATED, sizeof rows->levels);
    *slot = ++all->rows_count;
    return rows;
}

/* TAL_RATERS_LIMIT: there are too many. */
static size_t find_rater(reader *r, const char *name)
{
    tal_ratings *all = &r->file.ratings;
    size_t i = FIRST_RATER;

    while (i < all->raters_count && strcmp(all->raters[i], name) != 0)
        i++;
    if (i == all->raters_count && i < TAL_RATERS_LIMIT)
        all->raters[all->raters_count++] = keep(r, name);
    return i;
}

/* Has the engine rate a reply. false: it cannot, and r->why says why. */
static bool rate(reader *r, tal_rated *reply, const tal_reply_row *row)
{
    tal_heard heard;
    tal_status status = tal_scorer_hear(r->scorer, row, &heard, &r->why);

    if (status && status != TAL_EFILE)
        r->status = status;
    if (!status)
        memcpy(reply->levels[TAL_RATER_ENGINE], heard.levels, sizeof heard.levels);
    return !status;
}

/* ---- JSON lines ---- */

static bool is_rated(const int8_t levels[TAL_SKILLS])
{
    for (int i = 0; i < TAL_SKILLS; i++)
        if (levels[i] != TAL_UNRATED)
            return true;
    return false;
}

/* Of RATER, who is called "rated". */
static bool take_row(reader *r, size_t rater, const tal_reply_row *row)
{
    tal_rated *reply = find_reply(r, row->id, false);

    if (!row->has_levels) {
        tal_buffer_format(&r->why, _("\"%s\" is missing"), "levels");
        return false;
    }
    if (reply && is_rated(reply->levels[rater])) {
        tal_buffer_format(&r->why, _("\"%s\" was rated before"), row->id);
        return false;
    }
    reply = find_reply(r, row->id, true);
    if (!reply)
        return false;
    reply->category = row->category ? keep(r, row->category) : NULL;
    memcpy(reply->levels[rater], row->levels, sizeof row->levels);
    return !r->scorer || rate(r, reply, row);
}

static void read_lines(reader *r, const char *bytes, size_t length)
{
    const char *end = bytes + length;
    size_t rater = find_rater(r, "rated");

    if (rater == TAL_RATERS_LIMIT) {
        tal_buffer_format(&r->why, _("there are more than %d raters"), TAL_RATERS_LIMIT - FIRST_RATER);
        complain(r, 1);
        return;
    }
    for (size_t number = 1; bytes < end && !r->status; number++) {
        const char *stop = memchr(bytes, '\n', (size_t)(end - bytes));
        size_t size = (size_t)((stop ? stop : end) - bytes);
        tal_reply_row row;

        if (strspn(bytes, " \t\r") < size) {
            tal_status status = tal_reply_row_read(&row, bytes, size, &r->why);

            if ((status || !take_row(r, rater, &row)) && !r->status)
                complain(r, number);
            tal_reply_row_free(&row);
        }
        bytes += size + 1;
    }
}

/* ---- CSV ---- */

enum { ID, RATER, LEVELS, TEXT = LEVELS + TAL_SKILLS, LANG, CONTEXT, STANCE, CATEGORY, COLUMNS };

static const char *const column_names[COLUMNS] = {
    "id", "rater", "discernment", "validation", "disagreement",
    "text", "lang", "context", "stance", "category",
};

typedef struct header {
    int columns[COLUMNS]; /* where each stands; -1: nowhere */
    size_t count;
} header;

static void say_form(void)
{
    tal_say_error("%s", _("ratings: a row for each rater and reply is wanted, under the heading "
                          "id,rater,discernment,validation,disagreement; then, if there are any, "
                          "text,lang,context,stance,category"));
}

static bool read_header(reader *r, const tal_csv_row *row, header *out)
{
    out->count = row->count;
    for (int i = 0; i < COLUMNS; i++)
        out->columns[i] = -1;
    if (!row->count)
        tal_buffer_text(&r->why, _("there are no rows"));
    for (size_t n = 0; n < row->count; n++) {
        int i = 0;

        while (i < COLUMNS && strcmp(column_names[i], row->fields[n]) != 0)
            i++;
        if (i == COLUMNS || out->columns[i] >= 0) {
            tal_buffer_format(&r->why, i == COLUMNS ? _("ratings have no column \"%s\"")
                                                    : _("there are two columns \"%s\""),
                              row->fields[n]);
            return false;
        }
        out->columns[i] = (int)n;
    }
    for (int i = 0; row->count && i < TEXT; i++)
        if (out->columns[i] < 0) {
            tal_buffer_format(&r->why, _("the column \"%s\" is missing"), column_names[i]);
            return false;
        }
    return row->count > 0;
}

/* "" where it is missing. */
static const char *field(const header *head, const tal_csv_row *row, int column)
{
    int at = head->columns[column];

    return at >= 0 && (size_t)at < row->count ? row->fields[at] : "";
}

static bool read_levels(reader *r, const header *head, const tal_csv_row *row,
                        int8_t levels[TAL_SKILLS])
{
    for (int i = 0; i < TAL_SKILLS; i++) {
        const char *text = field(head, row, LEVELS + i);

        if (!*text) {
            levels[i] = TAL_UNRATED;
        } else if (!text[1] && *text >= '0' && *text <= '2') {
            levels[i] = (int8_t)(*text - '0');
        } else {
            tal_buffer_format(&r->why, _("\"%s\" is no level: 0, 1, 2, or nothing"), text);
            return false;
        }
    }
    return true;
}

/* The reply and its rater. false: r->why says what is wrong. */
static bool find_both(reader *r, const char *id, const char *name, tal_rated **reply, size_t *rater)
{
    if (!*id || !*name) {
        tal_buffer_format(&r->why, _("\"%s\" is missing"), *id ? "rater" : "id");
        return false;
    }
    if (strcmp(name, "engine") == 0 || strcmp(name, "key") == 0) {
        tal_buffer_format(&r->why, _("a rater cannot be called \"%s\""), name);
        return false;
    }
    *rater = find_rater(r, name);
    if (*rater == TAL_RATERS_LIMIT) {
        tal_buffer_format(&r->why, _("there are more than %d raters"),
                          TAL_RATERS_LIMIT - FIRST_RATER);
        return false;
    }
    *reply = find_reply(r, id, true);
    return *reply;
}

/* Where the row has a text and the engine has not rated the reply yet, it does. */
static bool rate_text(reader *r, const header *head, const tal_csv_row *row, tal_rated *reply)
{
    const char *stance = field(head, row, STANCE);
    tal_reply_row it = { .id = reply->id, .text = field(head, row, TEXT),
                         .context = field(head, row, CONTEXT) };

    if (!r->scorer || !*it.text || is_rated(reply->levels[TAL_RATER_ENGINE]))
        return true;
    for (int i = 0; *stance && tal_stance_names[i]; i++)
        if (strcmp(tal_stance_names[i], stance) == 0)
            it.stance = (tal_stance)(TAL_HOLD + i);
    if (*stance && !it.stance) {
        tal_buffer_format(&r->why, _("there is no stance \"%s\"; there are hold, own and open"),
                          stance);
        return false;
    }
    return rate(r, reply, &it);
}

/* The heading once more: files were put together. */
static bool is_heading(const header *head, const tal_csv_row *row)
{
    for (int i = 0; i < TEXT; i++)
        if (strcmp(field(head, row, i), column_names[i]) != 0)
            return false;
    return true;
}

static bool take_rating(reader *r, const header *head, const tal_csv_row *row)
{
    const char *category = field(head, row, CATEGORY);
    int8_t levels[TAL_SKILLS];
    tal_rated *reply;
    size_t rater;

    if (row->count > head->count) {
        tal_buffer_text(&r->why, _("it has more fields than the heading; a text with commas stands "
                                   "in quotes"));
        return false;
    }
    if (!read_levels(r, head, row, levels) ||
        !find_both(r, field(head, row, ID), field(head, row, RATER), &reply, &rater))
        return false;
    if (is_rated(reply->levels[rater])) {
        tal_buffer_format(&r->why, _("\"%s\" was rated before"), reply->id);
        return false;
    }
    memcpy(reply->levels[rater], levels, sizeof levels);
    if (*category && !reply->category)
        reply->category = keep(r, category);
    return rate_text(r, head, row, reply);
}

static void read_table(reader *r, const char *bytes, size_t length)
{
    tal_csv *csv = tal_csv_new(bytes, length);
    tal_csv_row row = { .line = 1 };
    header head;

    if (!csv) {
        r->status = TAL_ENOMEM;
        return;
    }
    tal_csv_next(csv, &row);
    if (!read_header(r, &row, &head)) {
        complain(r, (size_t)row.line);
        say_form();
    } else {
        while (!r->status && tal_csv_next(csv, &row))
            if (!is_heading(&head, &row) && !take_rating(r, &head, &row) && !r->status)
                complain(r, (size_t)row.line);
        if (tal_csv_open_quote(csv)) {
            tal_buffer_text(&r->why, _("a quote begins here and does not end"));
            complain(r, (size_t)tal_csv_open_quote(csv));
        }
        if (tal_csv_failed(csv))
            r->status = TAL_ENOMEM;
    }
    tal_csv_free(csv);
}

/* ---- The file ---- */

static int read_file(reader *r)
{
    tal_diagnostics *found = tal_diagnostics_new();
    tal_source *source = NULL;
    int code = TAL_EXIT_DONE;

    r->said = 0;
    r->status = found ? tal_source_read(&source, r->path, found) : TAL_ENOMEM;
    if (!r->status) {
        const char *bytes = tal_source_bytes(source);

        if (bytes[strspn(bytes, " \t\r\n\xEF\xBB\xBF")] == '{')
            read_lines(r, bytes, tal_source_length(source));
        else
            read_table(r, bytes, tal_source_length(source));
    }
    if (r->status)
        code = tal_say_failure(r->status, r->path, found);
    else if (r->said > SAID)
        tal_say_error(_("ratings: %s: and %d lines more"), r->path, r->said - SAID);
    if (!code && r->said)
        code = TAL_EXIT_FILE;
    tal_source_free(source);
    tal_diagnostics_free(found);
    return code;
}

int tal_ratings_read(tal_ratings_file *out, const char *const *paths, size_t count, tal_scorer *scorer)
{
    reader r = { .scorer = scorer, .why = TAL_BUFFER_EMPTY };
    int code = TAL_EXIT_DONE;

    r.file.arena = tal_arena_new();
    r.file.ratings.raters[r.file.ratings.raters_count++] = "engine";
    if (!r.file.arena)
        code = tal_say_failure(TAL_ENOMEM, paths[0], NULL);
    for (size_t i = 0; !code && i < count; i++) {
        r.path = paths[i];
        code = read_file(&r);
    }
    free(r.slots);
    tal_buffer_free(&r.why);
    if (code)
        tal_ratings_free(&r.file);
    else
        *out = r.file;
    return code;
}

tal_status tal_ratings_add_key(tal_ratings_file *file, tal_exhibits *exhibits, bool engine, size_t *count)
{
    tal_ratings *all = &file->ratings;
    size_t rater = TAL_RATER_ENGINE;

    if (!engine && !all->key) {
        if (all->raters_count == TAL_RATERS_LIMIT)
            return TAL_EINVAL;
        all->key = all->raters_count++;
        all->raters[all->key] = "key";
    }
    if (!engine)
        rater = all->key;
    *count = 0;
    tal_exhibits_index(exhibits);
    for (size_t i = 0; i < all->rows_count; i++) {
        const tal_exhibit *it = tal_exhibits_find(exhibits, all->rows[i].id);

        if (it)
            memcpy(all->rows[i].levels[rater], it->key, sizeof it->key);
        *count += it != NULL;
    }
    return exhibits->failed ? TAL_ENOMEM : TAL_OK;
}

void tal_ratings_free(tal_ratings_file *file)
{
    free(file->ratings.rows);
    tal_arena_free(file->arena);
    *file = (tal_ratings_file){ .arena = NULL };
}
