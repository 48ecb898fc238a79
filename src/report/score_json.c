/* Hundredths become numbers, and bytes the words that they are. */
#include "report/score_json.h"

#include "base/buffer.h"

static void set_points(tal_json *object, const char *key, int hundredths)
{
    tal_json_set_number(object, key, hundredths / (double)TAL_POINT);
}

static void add_evidence(tal_json *list, const char *text, const tal_evidence *it)
{
    tal_json *row = tal_json_add_object(list);
    tal_buffer words = TAL_BUFFER_EMPTY;

    tal_buffer_add(&words, text + it->start, it->end - it->start);
    tal_json_set_text(row, "skill", tal_skill_names[it->skill]);
    tal_json_set_text(row, "rule", it->rule);
    tal_json_set_int(row, "start", it->start);
    tal_json_set_int(row, "end", it->end);
    tal_json_set_text(row, "text", words.bytes ? words.bytes : "");
    set_points(row, "points", it->points);
    tal_json_set_text(row, "note", it->note ? it->note : "");
    tal_buffer_free(&words);
}

tal_json *tal_score_json(const char *id, const char *text, const tal_heard *heard)
{
    tal_json *root = tal_json_object(), *part;

    tal_json_set_text(root, "id", id);
    part = tal_json_set_object(root, "levels");
    for (int i = 0; i < TAL_SKILLS; i++)
        tal_json_set_int(part, tal_skill_names[i], heard->levels[i]);
    part = tal_json_set_object(root, "raw");
    for (int i = 0; i < TAL_SKILLS; i++)
        set_points(part, tal_skill_names[i], heard->raw[i]);
    part = tal_json_set_object(root, "acts");
    for (int i = 0; i < TAL_ACTS; i++)
        set_points(part, tal_act_names[i], heard->acts[i]);
    part = tal_json_set_array(root, "evidence");
    for (size_t i = 0; i < heard->evidence_count; i++)
        add_evidence(part, text, &heard->evidence[i]);
    if (heard->cut)
        tal_json_set_bool(root, "cut", true);
    return root;
}
