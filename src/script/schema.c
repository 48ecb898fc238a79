/*
 * The words and their fields, as data. Owns nothing; the closed lists of names are the model's.
 * Must not know how a file is read or what a field does.
 */
#include "script/schema.h"

#include <string.h>

#include "model/scenario.h"

#define TEXT(name, required) { name, TAL_TAKES_TEXT, required, 0, 0, NULL, NULL }
#define PLAIN(name, required) { name, TAL_TAKES_PLAIN, required, 0, 0, NULL, NULL }
#define TAKES(name, takes) { name, takes, false, 0, 0, NULL, NULL }
#define NUMBER(name, required, lo, hi) { name, TAL_TAKES_NUMBER, required, lo, hi, NULL, NULL }
#define CHOICE(name, required, choices) { name, TAL_TAKES_CHOICE, required, 0, 0, choices, NULL }
#define TABLE(name) { name, TAL_TAKES_TABLE, true, 0, 0, NULL, name }
#define LEVELS \
    TAKES("discernment", TAL_TAKES_LEVEL), TAKES("validation", TAL_TAKES_LEVEL), \
    TAKES("disagreement", TAL_TAKES_LEVEL)
#define CHANGES NUMBER("trust", false, -100, 100), NUMBER("patience", false, -100, 100)
#define WHEN TAKES("when", TAL_TAKES_CONDITION)
#define END { NULL, TAL_TAKES_ANY, false, 0, 0, NULL, NULL }

static const tal_field_rule scenario_fields[] = {
    PLAIN("title", true), PLAIN("language", true), TABLE("persona"), TABLE("claim"),
    PLAIN("summary", false), PLAIN("teaches", false), CHOICE("setting", false, tal_setting_names),
    TAKES("source", TAL_TAKES_TEXTS), NUMBER("minutes", false, 1, 240),
    TAKES("start", TAL_TAKES_ID), { "moments", TAL_TAKES_LIST, false, 0, 0, NULL, "moment" }, TAKES("vars", TAL_TAKES_ANY),
    END,
};
static const char *const scenario_items[] = {
    "vary", "person", "look", "go", "scene", "outcome", "path", NULL,
};

static const tal_field_rule moment_fields[] = { PLAIN("text", true), PLAIN("idea", false), WHEN, END };

static const tal_field_rule persona_fields[] = {
    PLAIN("name", true), PLAIN("role", false), PLAIN("portrait", false), PLAIN("voice", false),
    NUMBER("trust", false, 0, 100), NUMBER("patience", false, 0, 100), END,
};

static const tal_field_rule claim_fields[] = {
    TEXT("text", true), CHOICE("verdict", true, tal_verdict_names), TEXT("truth", true),
    TEXT("value", true), TEXT("expected", false), END,
};

static const tal_field_rule person_fields[] = {
    PLAIN("name", true), PLAIN("role", false), PLAIN("portrait", false), PLAIN("voice", false),
    TEXT("claim", false), END,
};

static const tal_field_rule no_fields[] = { END };

static const tal_field_rule case_fields[] = { CHOICE("verdict", false, tal_verdict_names), END };

static const tal_field_rule look_fields[] = {
    TEXT("label", true), TEXT("shows", true), WHEN, TAKES("set", TAL_TAKES_EFFECTS), CHANGES, END,
};

static const tal_field_rule scene_fields[] = {
    PLAIN("moment", false), CHOICE("stance", false, tal_stance_names), TAKES("with", TAL_TAKES_ID),
    END,
};
static const char *const scene_items[] = { "says", "note", "hint", "reply", "silence", "go", NULL };

static const tal_field_rule line_fields[] = {
    TEXT("text", true), WHEN, TAKES("by", TAL_TAKES_ID), END,
};

static const tal_field_rule reply_fields[] = {
    TEXT("text", true), LEVELS, WHEN, TEXT("locked", false), TAKES("once", TAL_TAKES_BOOL),
    TAKES("to", TAL_TAKES_TARGET), TAKES("set", TAL_TAKES_EFFECTS), CHANGES,
    CHOICE("style", false, tal_style_names), TAKES("hears", TAL_TAKES_TEXTS), TEXT("why", false),
    TEXT("better", false), END,
};

static const tal_field_rule silence_fields[] = {
    NUMBER("seconds", true, 5, 600), TAKES("to", TAL_TAKES_TARGET),
    TAKES("set", TAL_TAKES_EFFECTS), CHANGES, LEVELS, END,
};

static const tal_field_rule go_fields[] = {
    { "to", TAL_TAKES_ID, true, 0, 0, NULL, NULL }, WHEN, END,
};

static const tal_field_rule outcome_fields[] = {
    TEXT("text", true), CHOICE("result", true, tal_result_names), TEXT("for_client", false),
    TEXT("for_company", false), TEXT("for_colleague", false), END,
};

static const tal_field_rule path_fields[] = {
    TAKES("with", TAL_TAKES_ANY), { "expect", TAL_TAKES_EXPECT, true, 0, 0, NULL, NULL }, END,
};

static const tal_word_rule words[] = {
    { "scenario", TAL_SHAPE_ID_BODY, NULL, scenario_fields, scenario_items },
    { "persona", TAL_SHAPE_TABLE, NULL, persona_fields, NULL },
    { "claim", TAL_SHAPE_TABLE, "text", claim_fields, NULL },
    { "moment", TAL_SHAPE_TABLE, "text", moment_fields, NULL }, /* an entry of moments */
    { "person", TAL_SHAPE_ID_BODY, NULL, person_fields, NULL },
    { "vary", TAL_SHAPE_ID_BODY, NULL, no_fields, NULL },
    { "case", TAL_SHAPE_TABLE, "id", case_fields, NULL }, /* of vary; has fields of its own too */
    { "look", TAL_SHAPE_ID_BODY, "label", look_fields, NULL },
    { "scene", TAL_SHAPE_ID_BODY, NULL, scene_fields, scene_items },
    { "says", TAL_SHAPE_TEXT, "text", line_fields, NULL },
    { "note", TAL_SHAPE_TEXT, "text", line_fields, NULL },
    { "hint", TAL_SHAPE_TEXT, "text", line_fields, NULL },
    { "reply", TAL_SHAPE_ID_BODY, "text", reply_fields, NULL },
    { "silence", TAL_SHAPE_BODY, NULL, silence_fields, NULL },
    { "go", TAL_SHAPE_TEXT, "to", go_fields, NULL },
    { "outcome", TAL_SHAPE_ID_BODY, "text", outcome_fields, NULL },
    { "path", TAL_SHAPE_ID_BODY, NULL, path_fields, NULL }, /* its items are steps */
};

const tal_word_rule *tal_schema_at(size_t i)
{
    return i < sizeof words / sizeof *words ? &words[i] : NULL;
}

const tal_word_rule *tal_schema_word(const char *name, size_t length)
{
    const tal_word_rule *rule = tal_schema_rule(name, length);

    return rule && rule->shape != TAL_SHAPE_TABLE ? rule : NULL;
}

const tal_word_rule *tal_schema_rule(const char *name, size_t length)
{
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (words[i].name[0] == name[0] && strlen(words[i].name) == length &&
            memcmp(words[i].name, name, length) == 0)
            return &words[i];
    return NULL;
}

const tal_field_rule *tal_schema_field(const tal_word_rule *word, const char *name)
{
    for (const tal_field_rule *field = word->fields; field->name; field++)
        if (strcmp(field->name, name) == 0) return field;
    return NULL;
}

const char *tal_schema_english(const tal_word_rule *word, const char *name, size_t length)
{
    static const char *const pairs[][2] = {
        { "escenario", "scenario" }, { "guion", "scenario" }, { "varia", "vary" },
        { "variar", "vary" }, { "mira", "look" }, { "mirar", "look" }, { "consulta", "look" },
        { "consultar", "look" }, { "escena", "scene" }, { "dice", "says" }, { "dicen", "says" },
        { "nota", "note" }, { "pista", "hint" }, { "respuesta", "reply" }, { "responde", "reply" },
        { "silencio", "silence" }, { "ir", "go" }, { "ve", "go" }, { "final", "outcome" },
        { "desenlace", "outcome" }, { "resultado", "outcome" }, { "camino", "path" },
        { "recorrido", "path" }, { "ruta", "path" }, { "titulo", "title" }, { "título", "title" },
        { "idioma", "language" }, { "resumen", "summary" }, { "momentos", "moments" },
        { "queja", "claim" }, { "reclamacion", "claim" }, { "reclamación", "claim" },
        { "afirmacion", "claim" }, { "afirmación", "claim" }, { "cuando", "when" },
        { "confianza", "trust" }, { "paciencia", "patience" }, { "discernimiento", "discernment" },
        { "validacion", "validation" }, { "validación", "validation" },
        { "desacuerdo", "disagreement" }, { "fija", "set" }, { "pon", "set" }, { "a", "to" },
        { "hacia", "to" }, { "por", "by" }, { "con", "with" }, { "estilo", "style" },
        { "resultado", "result" }, { "momento", "moment" },
    };

    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (strlen(pairs[i][0]) == length && memcmp(pairs[i][0], name, length) == 0 &&
            (!word || tal_schema_field(word, pairs[i][1])))
            return pairs[i][1];
    return NULL;
}

bool tal_schema_is_id(const char *id, bool hyphens)
{
    bool good = *id >= 'a' && *id <= 'z';

    for (const char *c = id; *c; c++)
        good &= (*c >= 'a' && *c <= 'z') || (*c >= '0' && *c <= '9') || *c == '_' ||
                (hyphens && *c == '-');
    return good;
}

bool tal_schema_is_reserved(const char *id)
{
    static const char *const reserved[] = {
        "trust",  "patience", "turn",    "seen",   "said",   "visited", "earned",  "claim",
        "score",  "total",    "outcome", "result", "passed", "persona", "silence", "and",
        "break",  "do",       "else",    "elseif", "end",    "false",   "for",     "function",
        "goto",   "if",       "in",      "local",  "nil",    "not",     "or",      "repeat",
        "return", "then",     "true",    "until",  "while",
    };

    for (size_t i = 0; i < sizeof reserved / sizeof *reserved; i++)
        if (strcmp(reserved[i], id) == 0)
            return true;
    return false;
}
