/* One line of JSON held against what a reply must have. Scores nothing. */
#include "stage/reply_row.h"

#include <string.h>

#include "base/intl.h"
#include "base/utf8.h"

/* The text of KEY, NULL where it is missing or null. false: it is something else. */
static bool read_text(const tal_json *json, const char *key, const char **out, tal_buffer *why)
{
    *out = tal_json_text(json, key);
    if (*out || !tal_json_has(json, key) || tal_json_is_null(json, key))
        return true;
    tal_buffer_format(why, _("\"%s\" must be a text"), key);
    return false;
}

static bool read_needed(const tal_json *json, const char *key, const char **out, tal_buffer *why)
{
    if (!read_text(json, key, out, why))
        return false;
    if (!*out)
        tal_buffer_format(why, _("\"%s\" is missing"), key);
    return *out;
}

static bool read_stance(tal_reply_row *row, tal_buffer *why)
{
    const char *name;

    if (!read_text(row->json, "stance", &name, why))
        return false;
    if (!name)
        return true;
    for (int i = 0; tal_stance_names[i]; i++)
        if (strcmp(tal_stance_names[i], name) == 0) {
            row->stance = (tal_stance)(TAL_HOLD + i);
            return true;
        }
    tal_buffer_format(why, _("there is no stance \"%s\"; there are hold, own and open"), name);
    return false;
}

static bool read_language(tal_reply_row *row, tal_buffer *why)
{
    if (!read_text(row->json, "lang", &row->lang, why))
        return false;
    if (!row->lang || strcmp(row->lang, "en") == 0 || strcmp(row->lang, "es") == 0)
        return true;
    tal_buffer_format(why, _("there is no language \"%s\"; there are en and es"), row->lang);
    return false;
}

static bool read_levels(tal_reply_row *row, tal_buffer *why)
{
    const tal_json *levels = tal_json_get(row->json, "levels");

    row->has_levels = levels && !tal_json_is_null(row->json, "levels");
    for (int i = 0; row->has_levels && i < TAL_SKILLS; i++) {
        long long level;

        if (!tal_json_int(levels, tal_skill_names[i], &level) || level < 0 || level > 2) {
            tal_buffer_format(why, _("\"levels\" must have 0, 1 or 2 for \"%s\""),
                              tal_skill_names[i]);
            return false;
        }
        row->levels[i] = (int8_t)level;
    }
    return true;
}

static bool read_row(tal_reply_row *row, tal_buffer *why)
{
    if (!read_needed(row->json, "id", &row->id, why) ||
        !read_needed(row->json, "text", &row->text, why) || !read_language(row, why) ||
        !read_text(row->json, "context", &row->context, why) || !read_stance(row, why) ||
        !read_text(row->json, "scenario", &row->scenario, why) ||
        !read_text(row->json, "scene", &row->scene, why) ||
        !read_text(row->json, "category", &row->category, why) || !read_levels(row, why))
        return false;
    if (row->scene && !row->scenario)
        tal_buffer_format(why, _("\"scene\" needs a \"scenario\""));
    return !row->scene || row->scenario;
}

tal_status tal_reply_row_read(tal_reply_row *out, const char *line, size_t length, tal_buffer *why)
{
    static const char mark[] = "\xEF\xBB\xBF"; /* some editors begin a file with it */
    size_t at = length >= 3 && memcmp(line, mark, 3) == 0 ? 3 : 0;

    line += at;
    length -= at;
    at = tal_utf8_invalid(line, length);

    *out = (tal_reply_row){ .json = NULL };
    if (at < length) {
        tal_buffer_format(why, _("byte %zu is not UTF-8"), at + 1);
        return TAL_EFILE;
    }
    out->json = tal_json_parse(line, length, NULL, &at);
    if (!out->json)
        tal_buffer_format(why, _("this is not JSON, or a key stands in it twice (byte %zu)"), at);
    else if (!tal_json_is_object(out->json))
        tal_buffer_text(why, _("a JSON object is wanted: {\"id\": ..., \"text\": ...}"));
    else if (read_row(out, why))
        return TAL_OK;
    tal_reply_row_free(out);
    return TAL_EFILE;
}

void tal_reply_row_free(tal_reply_row *row)
{
    tal_json_free(row->json);
    row->json = NULL;
}
