/* Reads ratings and has the engine rate the same replies. Computes no figure. */
#include "front/ratings.h"

#include <stdlib.h>
#include <string.h>

#include "base/intl.h"
#include "data/csv.h"
#include "front/say.h"

enum { ENGINE, FIRST_RATER, SAID = 20 };

typedef struct reader {
    tal_ratings_file file;
    const char *path;
    tal_scorer *scorer;
    size_t last;   /* the reply that was found last */
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
        tal_say_error(_("agreement: %s: line %zu: %s"), r->path, number,
                      r->why.bytes ? r->why.bytes : "");
    tal_buffer_clear(&r->why);
}

/* ---- Replies and raters ---- */

static tal_rated *add_reply(reader *r, const char *id)
{
    tal_ratings *all = &r->file.ratings;
    tal_rated *rows = tal_grow(all->rows, all->rows_count, &all->rows_capacity, sizeof *rows);

    if (!rows) {
        r->status = TAL_ENOMEM;
        return NULL;
    }
    all->rows = rows;
    r->last = all->rows_count++;
    rows[r->last] = (tal_rated){ .id = keep(r, id) };
    memset(rows[r->last].levels, TAL_UNRATED, sizeof rows->levels);
    return &rows[r->last];
}

/* The reply ID. Raters go through replies in one order, so it is mostly the next one. NULL: none. */
static tal_rated *find_reply(reader *r, const char *id)
{
    tal_ratings *all = &r->file.ratings;

    for (size_t i = 0; i < all->rows_count; i++) {
        size_t at = (r->last + i) % all->rows_count;

        if (strcmp(all->rows[at].id, id) == 0) {
            r->last = at;
            return &all->rows[at];
        }
    }
    return NULL;
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
        memcpy(reply->levels[ENGINE], heard.levels, sizeof heard.levels);
    return !status;
}

/* ---- JSON lines ---- */

static bool take_row(reader *r, const tal_reply_row *row)
{
    tal_rated *reply;

    if (!row->has_levels) {
        tal_buffer_format(&r->why, _("\"%s\" is missing"), "levels");
        return false;
    }
    if (find_reply(r, row->id)) {
        tal_buffer_format(&r->why, _("\"%s\" was rated before"), row->id);
        return false;
    }
    reply = add_reply(r, row->id);
    if (!reply)
        return false;
    reply->category = row->category ? keep(r, row->category) : NULL;
    memcpy(reply->levels[FIRST_RATER], row->levels, sizeof row->levels);
    return rate(r, reply, row);
}

static void read_lines(reader *r, const char *bytes, size_t length)
{
    const char *end = bytes + length;

    find_rater(r, "rated");
    for (size_t number = 1; bytes < end && !r->status; number++) {
        const char *stop = memchr(bytes, '\n', (size_t)(end - bytes));
        size_t size = (size_t)((stop ? stop : end) - bytes);
        tal_reply_row row;

        if (strspn(bytes, " \t\r") < size) {
            tal_status status = tal_reply_row_read(&row, bytes, size, &r->why);

            if ((status || !take_row(r, &row)) && !r->status)
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
    tal_say_error("%s", _("agreement: a row for each rater and reply is wanted, under the heading "
                          "id,rater,discernment,validation,disagreement; then, if there are any, "
                          "text,lang,context,stance,category"));
}

static bool read_header(reader *r, const tal_csv_row *row, header *out)
{
    out->count = row->count;
    for (int i = 0; i < COLUMNS; i++)
        out->columns[i] = -1;
    for (size_t n = 0; n < row->count; n++) {
        int i = 0;

        while (i < COLUMNS && strcmp(column_names[i], row->fields[n]) != 0)
            i++;
        if (i == COLUMNS || out->columns[i] >= 0) {
            tal_buffer_format(&r->why, i == COLUMNS ? _("there is no column \"%s\"")
                                                    : _("there are two columns \"%s\""),
                              row->fields[n]);
            return false;
        }
        out->columns[i] = (int)n;
    }
    for (int i = 0; i < TEXT; i++)
        if (out->columns[i] < 0) {
            tal_buffer_format(&r->why, _("the column \"%s\" is missing"), column_names[i]);
            return false;
        }
    return true;
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
    if (strcmp(name, r->file.ratings.raters[ENGINE]) == 0) {
        tal_buffer_format(&r->why, _("a rater cannot be called \"%s\""), name);
        return false;
    }
    *rater = find_rater(r, name);
    if (*rater == TAL_RATERS_LIMIT) {
        tal_buffer_format(&r->why, _("there are more than %d raters"),
                          TAL_RATERS_LIMIT - FIRST_RATER);
        return false;
    }
    *reply = find_reply(r, id);
    if (!*reply)
        *reply = add_reply(r, id);
    return *reply;
}

static bool is_rated(const int8_t levels[TAL_SKILLS])
{
    for (int i = 0; i < TAL_SKILLS; i++)
        if (levels[i] != TAL_UNRATED)
            return true;
    return false;
}

/* Where the row has a text and the engine has not rated the reply yet, it does. */
static bool rate_text(reader *r, const header *head, const tal_csv_row *row, tal_rated *reply)
{
    const char *stance = field(head, row, STANCE);
    tal_reply_row it = { .id = reply->id, .text = field(head, row, TEXT),
                         .context = field(head, row, CONTEXT) };

    if (!*it.text || is_rated(reply->levels[ENGINE]))
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

static bool take_rating(reader *r, const header *head, const tal_csv_row *row)
{
    const char *category = field(head, row, CATEGORY);
    int8_t levels[TAL_SKILLS];
    tal_rated *reply;
    size_t rater;

    if (row->count > head->count) {
        tal_buffer_format(&r->why, _("it has more fields than the heading; a text with commas "
                                     "stands in quotes"));
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
    tal_csv_row row = { NULL, 0, 1 };
    header head;

    if (!csv || !tal_csv_next(csv, &row) || !read_header(r, &row, &head)) {
        complain(r, (size_t)row.line);
        say_form();
    } else {
        while (!r->status && tal_csv_next(csv, &row))
            if (!take_rating(r, &head, &row) && !r->status)
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

int tal_ratings_read(tal_ratings_file *out, const char *path, tal_scorer *scorer)
{
    tal_diagnostics *found = tal_diagnostics_new();
    reader r = { .path = path, .scorer = scorer, .why = TAL_BUFFER_EMPTY };
    tal_source *source = NULL;
    int code = TAL_EXIT_DONE;

    r.file.arena = tal_arena_new();
    r.file.ratings.raters[r.file.ratings.raters_count++] = "engine";
    r.status = found && r.file.arena ? tal_source_read(&source, path, found) : TAL_ENOMEM;
    if (!r.status) {
        const char *bytes = tal_source_bytes(source);

        if (bytes[strspn(bytes, " \t\r\n\xEF\xBB\xBF")] == '{')
            read_lines(&r, bytes, tal_source_length(source));
        else
            read_table(&r, bytes, tal_source_length(source));
    }
    if (r.status)
        code = tal_say_failure(r.status, path, found);
    else if (r.said > SAID)
        tal_say_error(_("agreement: %s: and %d lines more"), path, r.said - SAID);
    if (!code && r.said)
        code = TAL_EXIT_FILE;
    tal_source_free(source);
    tal_buffer_free(&r.why);
    tal_diagnostics_free(found);
    if (code)
        tal_ratings_free(&r.file);
    else
        *out = r.file;
    return code;
}

void tal_ratings_free(tal_ratings_file *file)
{
    free(file->ratings.rows);
    tal_arena_free(file->arena);
    *file = (tal_ratings_file){ .arena = NULL };
}
