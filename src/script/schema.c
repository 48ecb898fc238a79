/*
 * The words and their fields, as data. Owns nothing; the closed lists of names are the model's.
 * Must not know how a file is read or what a field does.
 */
#include "script/schema.h"

#include <string.h>

#include "base/intl.h"
#include "model/scenario.h"

#define FIELD(name, takes, required, about) { name, takes, required, 0, 0, NULL, NULL, about }
#define TEXT(name, required, about) FIELD(name, TAL_TAKES_TEXT, required, about)
#define PLAIN(name, required, about) FIELD(name, TAL_TAKES_PLAIN, required, about)
#define TAKES(name, takes, about) FIELD(name, takes, false, about)
#define NUMBER(name, required, lo, hi, about) \
    { name, TAL_TAKES_NUMBER, required, lo, hi, NULL, NULL, about }
#define CHOICE(name, required, choices, about) \
    { name, TAL_TAKES_CHOICE, required, 0, 0, choices, NULL, about }
#define TABLE(name, about) { name, TAL_TAKES_TABLE, true, 0, 0, NULL, name, about }
#define WHEN \
    TAKES("when", TAL_TAKES_CONDITION, \
          N_("Only where this holds, such as \"trust > 50\" or \"not seen.tickets\"."))
#define SET \
    TAKES("set", TAL_TAKES_EFFECTS, \
          N_("What it changes, from left to right: \"calls = calls + 1, angry = patience < 20\"."))
#define CHANGES \
    NUMBER("trust", false, -100, 100, N_("How much trust it gives, or takes.")), \
    NUMBER("patience", false, -100, 100, N_("How much patience it gives, or takes."))
#define TO \
    TAKES("to", TAL_TAKES_TARGET, \
          N_("Where it leads: a scene or an outcome, or a list of which the first that holds is taken."))
#define LEVELS \
    TAKES("discernment", TAL_TAKES_LEVEL, \
          N_("2: asks or checks something specific before judging; 1: something generic; 0: nothing.")), \
    TAKES("validation", TAL_TAKES_LEVEL, \
          N_("2: names what this person feels or lives, and means it; 1: a formula; 0: neither.")), \
    TAKES("disagreement", TAL_TAKES_LEVEL, \
          N_("2: a limit and another way, or a fault owned and put right; 1: half of that; 0: neither."))
#define PORTRAIT PLAIN("portrait", false, N_("The name of their picture, for the window."))
#define VOICE PLAIN("voice", false, N_("The name of their voice."))
#define END { NULL, TAL_TAKES_ANY, false, 0, 0, NULL, NULL, NULL }

static const tal_field_rule scenario_fields[] = {
    PLAIN("title", true, N_("Its title, as the list shows it.")),
    PLAIN("language", true, N_("The language that it is written in: \"en\", \"es\".")),
    TABLE("persona", N_("Whom the trainee talks with.")),
    TABLE("claim", N_("What the persona claims, and what is true of it.")),
    PLAIN("summary", false, N_("What it is about, in a sentence or two; it gives nothing away.")),
    PLAIN("teaches", false, N_("What there is to learn in it.")),
    CHOICE("setting", false, tal_setting_names, N_("Where the conversation takes place.")),
    TAKES("source", TAL_TAKES_TEXTS, N_("What it goes back to: the numbers of cases, for instance.")),
    NUMBER("minutes", false, 1, 240, N_("How many minutes it takes, about.")),
    TAKES("start", TAL_TAKES_ID, N_("The scene that it begins with; otherwise the first one.")),
    { "moments", TAL_TAKES_LIST, false, 0, 0, NULL, "moment",
      N_("What it examines: a name for each moment, or { \"name\", idea = \"...\" }.") },
    TAKES("vars", TAL_TAKES_ANY, N_("Variables, and what they begin as: { calls = 0, angry = false }.")),
    END,
};
static const char *const scenario_items[] = {
    "vary", "person", "look", "go", "scene", "outcome", "path", NULL,
};

static const tal_field_rule moment_fields[] = {
    PLAIN("text", true, N_("Its name, by which scenes say that they belong to it.")),
    PLAIN("idea", false, N_("What the moment teaches; the debrief tells it.")), WHEN, END,
};

static const tal_field_rule persona_fields[] = {
    PLAIN("name", true, N_("Their name.")),
    PLAIN("role", false, N_("What they are, in a few words.")),
    PORTRAIT,
    VOICE,
    NUMBER("trust", false, 0, 100, N_("How far they trust at the beginning; otherwise 50.")),
    NUMBER("patience", false, 0, 100, N_("How patient they are at the beginning; otherwise 50.")),
    END,
};

static const tal_field_rule claim_fields[] = {
    TEXT("text", true, N_("What they claim, in their own words.")),
    CHOICE("verdict", true, tal_verdict_names,
           N_("How far it is so; the case of a vary may say otherwise for its forms.")),
    TEXT("truth", true, N_("What is really so.")),
    TEXT("value", true, N_("What matters to them behind it.")),
    TEXT("expected", false, N_("What they expected, and where nobody had set that right.")),
    END,
};

static const tal_field_rule person_fields[] = {
    PLAIN("name", true, N_("Their name.")),
    PLAIN("role", false, N_("What they are, in a few words.")),
    PORTRAIT,
    VOICE,
    TEXT("claim", false, N_("What they claim, in their own words.")),
    END,
};

static const tal_field_rule no_fields[] = { END };

static const tal_field_rule case_fields[] = {
    CHOICE("verdict", false, tal_verdict_names,
           N_("How far the claim is so in this case; otherwise as the claim says.")),
    END,
};

static const tal_field_rule look_fields[] = {
    TEXT("label", true, N_("What it is called on the desk.")),
    TEXT("shows", true, N_("What one sees there.")),
    WHEN,
    SET,
    CHANGES,
    END,
};

static const tal_field_rule scene_fields[] = {
    PLAIN("moment", false, N_("The moment that it belongs to.")),
    CHOICE("stance", false, tal_stance_names, N_("What grace is here; otherwise the verdict decides.")),
    TAKES("with", TAL_TAKES_ID, N_("The person whom one talks with here; otherwise the persona.")),
    END,
};
static const char *const scene_items[] = { "says", "note", "hint", "reply", "silence", "go", NULL };

static const tal_field_rule line_fields[] = {
    TEXT("text", true, N_("The line.")), WHEN,
    TAKES("by", TAL_TAKES_ID, N_("The person who says it; otherwise whom one talks with.")), END,
};

static const tal_field_rule reply_fields[] = {
    TEXT("text", true, N_("What the trainee would say.")),
    LEVELS,
    WHEN,
    TEXT("locked", false,
         N_("The reason that is shown while its `when` does not hold; otherwise it is hidden.")),
    TAKES("once", TAL_TAKES_BOOL, N_("It goes away once it was taken.")),
    TO,
    SET,
    CHANGES,
    CHOICE("style", false, tal_style_names,
           N_("The cheap strategy that it is an instance of; a probe of `talante check` takes these.")),
    TAKES("hears", TAL_TAKES_TEXTS, N_("Other ways to say it, for replies that are typed.")),
    TEXT("why", false, N_("What it does, and why: what the trainee learns from.")),
    TEXT("better", false, N_("What could be said instead.")),
    END,
};

static const tal_field_rule silence_fields[] = {
    NUMBER("seconds", true, 5, 600, N_("After how many seconds it happens.")), TO, SET, CHANGES, LEVELS, END,
};

static const tal_field_rule go_fields[] = {
    FIELD("to", TAL_TAKES_ID, true, N_("The scene or outcome that comes next.")), WHEN, END,
};

static const tal_field_rule outcome_fields[] = {
    TEXT("text", true, N_("What happens in the end.")),
    CHOICE("result", true, tal_result_names, N_("What it comes to; the rubric says which of these pass.")),
    TEXT("for_client", false, N_("What the client has of it.")),
    TEXT("for_company", false, N_("What the company has of it.")),
    TEXT("for_colleague", false, N_("What the colleagues have of it.")),
    END,
};

static const tal_field_rule path_fields[] = {
    TAKES("with", TAL_TAKES_ANY, N_("The form that it is for: { log = \"one_call\" }.")),
    FIELD("expect", TAL_TAKES_EXPECT, true,
          N_("What holds at its end, such as \"passed and outcome == 'mended'\".")),
    END,
};

static const tal_word_rule words[] = {
    { "scenario", TAL_SHAPE_ID_BODY, NULL, scenario_fields, scenario_items,
      N_("One conversation with all that can happen in it.") },
    { "persona", TAL_SHAPE_TABLE, NULL, persona_fields, NULL, N_("Whom the trainee talks with.") },
    { "claim", TAL_SHAPE_TABLE, "text", claim_fields, NULL,
      N_("What the persona claims, and what is true of it.") },
    { "moment", TAL_SHAPE_TABLE, "text", moment_fields, NULL, /* an entry of moments */
      N_("One thing that a scenario examines.") },
    { "person", TAL_SHAPE_ID_BODY, NULL, person_fields, NULL, N_("Somebody else who speaks.") },
    { "vary", TAL_SHAPE_ID_BODY, NULL, no_fields, NULL,
      N_("A fact that differs from form to form, as a list of its cases.") },
    { "case", TAL_SHAPE_TABLE, "id", case_fields, NULL, /* of vary; has fields of its own too */
      N_("One case of a vary: its name, and the texts that stand where others have {field}.") },
    { "look", TAL_SHAPE_ID_BODY, "label", look_fields, NULL,
      N_("Something on the desk that one may look at before answering.") },
    { "scene", TAL_SHAPE_ID_BODY, NULL, scene_fields, scene_items,
      N_("A point of the conversation: lines are said, and the trainee answers.") },
    { "says", TAL_SHAPE_TEXT, "text", line_fields, NULL, N_("A line that somebody says.") },
    { "note", TAL_SHAPE_TEXT, "text", line_fields, NULL,
      N_("A line that nobody says: what there is to be seen or heard.") },
    { "hint", TAL_SHAPE_TEXT, "text", line_fields, NULL, N_("Help for whoever asks for it.") },
    { "reply", TAL_SHAPE_ID_BODY, "text", reply_fields, NULL, N_("Something that the trainee can say.") },
    { "silence", TAL_SHAPE_BODY, NULL, silence_fields, NULL,
      N_("What comes of saying nothing; in assessments only.") },
    { "go", TAL_SHAPE_TEXT, "to", go_fields, NULL, N_("Where the conversation goes by itself.") },
    { "outcome", TAL_SHAPE_ID_BODY, "text", outcome_fields, NULL, N_("One way in which it ends.") },
    { "path", TAL_SHAPE_ID_BODY, NULL, path_fields, NULL, /* its items are steps */
      N_("A session and what should come of it, step by step: a test of the scenario.") },
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
        { "resultado", "result" }, { "momento", "moment" }, { "nombre", "name" },
        { "veredicto", "verdict" }, { "verdad", "truth" }, { "valor", "value" }, { "retrato", "portrait" },
    };

    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (strlen(pairs[i][0]) == length && memcmp(pairs[i][0], name, length) == 0 &&
            (!word || tal_schema_field(word, pairs[i][1])))
            return pairs[i][1];
    return NULL;
}

const char *tal_schema_english_choice(const char *const *choices, const char *name)
{
    static const char *const pairs[][2] = {
        { "acertado", "right" }, { "correcto", "right" }, { "en_parte", "partly_right" },
        { "confundido", "confused" }, { "confuso", "confused" }, { "exagerado", "exaggerated" },
        { "falso", "untrue" }, { "equivocado", "misguided" }, { "abusivo", "abusive" },
        { "resuelto", "resolved" }, { "recuperado", "recovered" }, { "escalado", "escalated" },
        { "derivado", "referred" }, { "con_dignidad", "ended_with_dignity" }, { "perdido", "lost" },
        { "perjudicado", "harmed" }, { "ceder", "appease" }, { "evasivas", "stonewall" }, { "negarse", "refuse" },
        { "mantener", "hold" }, { "reconocer", "own" }, { "abierto", "open" }, { "abierta", "open" },
        { "mostrador", "counter" }, { "teléfono", "phone" }, { "telefono", "phone" },
        { "sala", "room" }, { "oficina", "office" },
    };

    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        for (size_t k = 0; !strcmp(pairs[i][0], name) && choices[k]; k++)
            if (!strcmp(choices[k], pairs[i][1]))
                return choices[k];
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
