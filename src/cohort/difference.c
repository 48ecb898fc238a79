/* Two trees or two rows side by side. Owns nothing that outlives a call. Must not know what the
 * values mean. */
#include "cohort/difference.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/intl.h"
#include "data/csv.h"

/* ---- In words -------------------------------------------------------------------------------- */

/* TEXT (NULL: nothing), cut between two characters where it is too long. */
static void tell(char out[80], const char *text)
{
    size_t length;

    if (!text)
        text = _("nothing");
    length = strlen(text);
    if (length < 80) {
        memcpy(out, text, length + 1);
        return;
    }
    length = 76;
    while ((text[length] & 0xC0) == 0x80)
        length--;
    memcpy(out, text, length);
    strcpy(out + length, "...");
}

static void tell_value(char out[80], const tal_json *value)
{
    char *text = value ? tal_json_line(value) : NULL;

    tell(out, value && !text ? "?" : text);
    free(text);
}

static void tell_steps(tal_difference *it)
{
    size_t length = 0;

    it->where[0] = '\0';
    for (size_t i = 0; i < it->depth && length < sizeof it->where; i++) {
        const tal_difference_step *step = &it->steps[i];
        int written = step->key ? snprintf(it->where + length, sizeof it->where - length, "%s%s",
                                           i ? ", " : "", step->key)
                                : snprintf(it->where + length, sizeof it->where - length, " %zu",
                                           step->place);

        length += written > 0 ? (size_t)written : 0;
    }
}

/* ---- Trees ----------------------------------------------------------------------------------- */

static bool is_same(const tal_json *there, const tal_json *here)
{
    char *a = there ? tal_json_line(there) : NULL, *b = here ? tal_json_line(here) : NULL;
    bool same = a && b && strcmp(a, b) == 0;

    free(a);
    free(b);
    return same;
}

static bool find(tal_difference *out, const tal_json *there, const tal_json *here);

static bool step_into(tal_difference *out, const char *key, size_t place, const tal_json *there,
                      const tal_json *here)
{
    size_t depth = out->depth;

    if (depth == TAL_DIFFERENCE_DEPTH)
        return false;
    out->steps[out->depth++] = (tal_difference_step){ key, place };
    if (find(out, there, here))
        return true;
    out->depth = depth;
    return false;
}

static bool find_in_objects(tal_difference *out, const tal_json *there, const tal_json *here)
{
    const char *key;

    for (size_t i = 0; (key = tal_json_key(here, i)); i++)
        if (step_into(out, key, 0, tal_json_get(there, key), tal_json_get(here, key)))
            return true;
    for (size_t i = 0; (key = tal_json_key(there, i)); i++)
        if (!tal_json_has(here, key) && step_into(out, key, 0, tal_json_get(there, key), NULL))
            return true;
    return false;
}

static bool find_in_lists(tal_difference *out, const tal_json *there, const tal_json *here)
{
    size_t a = tal_json_count(there), b = tal_json_count(here);

    for (size_t i = 0; i < (a > b ? a : b); i++)
        if (step_into(out, NULL, i + 1, tal_json_at(there, i), tal_json_at(here, i)))
            return true;
    return false;
}

static bool find(tal_difference *out, const tal_json *there, const tal_json *here)
{
    if (tal_json_is_object(there) && tal_json_is_object(here))
        return find_in_objects(out, there, here);
    if (tal_json_count(there) > 0 && tal_json_count(here) > 0)
        return find_in_lists(out, there, here);
    if (is_same(there, here))
        return false;
    tell_value(out->there, there);
    tell_value(out->here, here);
    return true;
}

bool tal_difference_of_trees(tal_difference *out, const tal_json *there, const tal_json *here)
{
    *out = (tal_difference){ .depth = 0 };
    if (!find(out, there, here))
        return false;
    tell_steps(out);
    return true;
}

/* ---- Rows ------------------------------------------------------------------------------------ */

typedef struct row {
    tal_csv *csv;
    tal_csv_row fields;
} row;

/* Takes the first row of BYTES; without one it has no fields. */
static row take_row(const char *bytes, size_t length)
{
    row it = { .csv = bytes ? tal_csv_new(bytes, length) : NULL };

    if (!it.csv || !tal_csv_next(it.csv, &it.fields))
        it.fields.count = 0;
    return it;
}

static const char *field_of(const row *it, size_t i)
{
    return i < it->fields.count ? it->fields.fields[i] : NULL;
}

static void tell_field(char out[80], const char *field)
{
    tal_buffer text = TAL_BUFFER_EMPTY;

    if (field)
        tal_json_put_text(&text, field);
    tell(out, field && text.bytes ? text.bytes : NULL);
    tal_buffer_free(&text);
}

static void tell_column(tal_difference *out, const row *head, size_t i)
{
    const char *name = field_of(head, i);

    if (name && strlen(name) < sizeof out->where)
        strcpy(out->where, name);
    else
        snprintf(out->where, sizeof out->where, _("column %zu"), i + 1);
}

bool tal_difference_of_rows(tal_difference *out, const tal_buffer *head, const tal_buffer *there,
                            const tal_buffer *here)
{
    row heading = take_row(head ? head->bytes : NULL, head ? head->length : 0);
    row a = take_row(there->bytes, there->length), b = take_row(here->bytes, here->length);
    size_t most = a.fields.count > b.fields.count ? a.fields.count : b.fields.count, i = 0;

    *out = (tal_difference){ .depth = 0 };
    while (i < most && field_of(&a, i) && field_of(&b, i) &&
           strcmp(field_of(&a, i), field_of(&b, i)) == 0)
        i++;
    if (i < most) {
        tell_column(out, &heading, i);
        tell_field(out->there, field_of(&a, i));
        tell_field(out->here, field_of(&b, i));
    }
    tal_csv_free(heading.csv);
    tal_csv_free(a.csv);
    tal_csv_free(b.csv);
    return i < most;
}

void tal_difference_id(tal_buffer *out, const char *bytes, size_t length)
{
    row it = take_row(bytes, length);
    const char *field = field_of(&it, 0);

    if (field && field[0] == '\'' && field[1] && strchr("=+-@", field[1]))
        field++;
    tal_buffer_text(out, field ? field : "");
    tal_csv_free(it.csv);
}

size_t tal_difference_at(const char *there, size_t length, const tal_buffer *here)
{
    size_t at = 0;

    while (at < length && at < here->length && there[at] == here->bytes[at])
        at++;
    return at;
}
