/* Lays a script out, section by section. Judges nothing, and plays nothing. */
#include "report/script_md.h"

#include <string.h>

#include "base/intl.h"
#include "report/markdown.h"
#include "report/script_rows.h"
#include "report/terms.h"

typedef struct script {
    tal_sheet sheet;
    const tal_scenario *scenario;
    const tal_rubric *rubric;
    const char *language; /* of the interface */
    const char *key;      /* whose the levels are, or NULL */
} script;

static void put(script *it, const char *text)
{
    tal_buffer_text(&it->sheet.out, text);
}

static void put_plain(script *it, const char *text)
{
    tal_markdown_text(&it->sheet.out, text, strlen(text));
}

/* A title or a name, which are constant, in the language of the interface, if the scenario has it. */
static void put_name(script *it, tal_text_id text)
{
    int language = tal_scenario_language_index(it->scenario, it->language);

    put_plain(it, tal_scenario_wording(it->scenario, language, text)->bytes);
}

/* A heading of LEVEL; ID, if there is one, follows as code. */
static void head(script *it, int level, const char *text, const char *id)
{
    tal_sheet_gap(&it->sheet);
    tal_buffer_format(&it->sheet.out, "%.*s %s", level, "####", text);
    if (id) {
        put(it, " ");
        tal_sheet_id(&it->sheet, id);
    }
    put(it, "\n");
}

/* ---- What it is ------------------------------------------------------------------------------ */

static void put_sources(script *it)
{
    const char *const *sources = it->scenario->sources;

    if (!sources || !*sources)
        return;
    tal_buffer_format(&it->sheet.out, "- %s ", _("Sources:"));
    for (const char *const *source = sources; *source; source++) {
        put(it, source > sources ? ", " : "");
        put_plain(it, *source);
    }
    put(it, "\n");
}

static void put_top(script *it)
{
    const tal_scenario *scenario = it->scenario;
    tal_sheet *sheet = &it->sheet;

    put(it, "# ");
    put_name(it, scenario->title);
    put(it, "\n\n- ");
    tal_buffer_format(&sheet->out, "%s: ", _("Scenario"));
    tal_sheet_id(sheet, scenario->id);
    if (*scenario->setting)
        tal_buffer_format(&sheet->out, ", %s", tal_terms_setting(scenario->setting));
    if (scenario->minutes)
        tal_buffer_format(&sheet->out,
                          dngettext(TAL_DOMAIN, ", %d minute", ", %d minutes",
                                    (unsigned long)scenario->minutes),
                          scenario->minutes);
    put(it, "\n");
    put_sources(it);
    tal_sheet_table(sheet);
    tal_sheet_row(sheet, _("Title"), scenario->title);
    tal_sheet_row(sheet, _("Summary"), scenario->summary);
    tal_sheet_row(sheet, _("Teaches"), scenario->teaches);
}

static void put_people(script *it)
{
    const tal_scenario *scenario = it->scenario;
    tal_sheet *sheet = &it->sheet;

    head(it, 2, _("Who"), NULL);
    tal_sheet_table(sheet);
    tal_sheet_row(sheet, _("The client"), scenario->persons[0].name);
    tal_sheet_row(sheet, _("Role"), scenario->persons[0].role);
    for (int32_t i = 1; i < scenario->persons_count; i++) {
        put(it, "| ");
        tal_sheet_id(sheet, scenario->persons[i].id);
        tal_sheet_cells(sheet, scenario->persons[i].name, TAL_SHEET_ANY_FORM);
        tal_sheet_row(sheet, _("Role"), scenario->persons[i].role);
        tal_sheet_row(sheet, _("What was claimed"), scenario->persons[i].claim);
    }
    tal_sheet_gap(&it->sheet);
    tal_buffer_format(&sheet->out, _("The client begins with trust %d and patience %d, of 100."),
                      scenario->trust, scenario->patience);
    put(it, "\n");
}

/* The forms that give TEXT the facts of FORM: "1, 3". */
static void put_forms_alike(script *it, tal_text_id text, int form)
{
    for (int other = form; other < it->scenario->forms_count; other++)
        if (!tal_sheet_differs(&it->sheet, text, form, other))
            tal_buffer_format(&it->sheet.out, other > form ? ", %d" : "%d", other);
}

/* A row, or one for each set of facts that the forms give it. */
static void put_claim(script *it, const char *label, tal_text_id text)
{
    bool varies = false;

    for (int form = 1; form < it->scenario->forms_count; form++)
        varies = varies || tal_sheet_differs(&it->sheet, text, 0, form);
    if (!varies) {
        tal_sheet_row(&it->sheet, label, text);
        return;
    }
    for (int form = 0; form < it->scenario->forms_count; form++) {
        bool told = false;
        for (int earlier = 0; earlier < form; earlier++)
            told = told || !tal_sheet_differs(&it->sheet, text, earlier, form);
        if (told)
            continue;
        put(it, "| ");
        put_plain(it, label);
        tal_buffer_format(&it->sheet.out, ", %s ", _("form"));
        put_forms_alike(it, text, form);
        tal_sheet_cells(&it->sheet, text, form);
    }
}

static void put_claims(script *it)
{
    const tal_scenario *scenario = it->scenario;

    head(it, 2, _("What it is about"), NULL);
    if (!scenario->varies_count) {
        tal_sheet_gap(&it->sheet);
        tal_buffer_format(&it->sheet.out, _("Verdict: %s."),
                          tal_terms_verdict(tal_verdict_names[scenario->verdict]));
        put(it, "\n");
    }
    tal_sheet_table(&it->sheet);
    put_claim(it, _("What was claimed"), scenario->claim);
    put_claim(it, _("What was true"), scenario->truth);
    put_claim(it, _("What mattered"), scenario->value);
    put_claim(it, _("What was expected"), scenario->expected);
}

/* ---- What varies ----------------------------------------------------------------------------- */

static void put_vary(script *it, const tal_vary *vary)
{
    const tal_scenario *scenario = it->scenario;

    if (!vary->field_names.count)
        return; /* the forms name its cases */
    head(it, 3, _("Facts of"), vary->id);
    tal_sheet_table(&it->sheet);
    for (int32_t i = vary->cases.first; i < vary->cases.first + vary->cases.count; i++) {
        for (int32_t n = 0; n < vary->field_names.count; n++) {
            put(it, "| ");
            tal_sheet_id(&it->sheet, scenario->cases[i].id);
            put(it, ", {");
            put_plain(it, scenario->names[vary->field_names.first + n]);
            put(it, "}");
            tal_sheet_cells(&it->sheet, scenario->field_texts[scenario->cases[i].fields.first + n],
                            TAL_SHEET_ANY_FORM);
        }
    }
}

static void put_form(script *it, int form)
{
    const tal_scenario *scenario = it->scenario;

    tal_buffer_format(&it->sheet.out, "| %d | ", form);
    for (int32_t i = 0; i < scenario->varies_count; i++) {
        put(it, i ? ", " : "");
        tal_sheet_id(&it->sheet, scenario->varies[i].id);
        put(it, " = ");
        tal_sheet_id(&it->sheet, scenario->words[scenario->forms[form].facts[i]]);
    }
    tal_buffer_format(&it->sheet.out, " | %s |\n",
                      tal_terms_verdict(tal_verdict_names[scenario->forms[form].verdict]));
}

static void put_forms(script *it)
{
    const tal_scenario *scenario = it->scenario;

    if (!scenario->varies_count)
        return;
    head(it, 2, _("What varies"), NULL);
    tal_sheet_gap(&it->sheet);
    tal_buffer_format(&it->sheet.out, "| %s | %s | %s |\n| --- | --- | --- |\n", _("Form"),
                      _("Facts"), _("Verdict"));
    for (int i = 0; i < scenario->forms_count; i++)
        put_form(it, i);
    for (int32_t i = 0; i < scenario->varies_count; i++)
        put_vary(it, &scenario->varies[i]);
}

/* ---- The desk -------------------------------------------------------------------------------- */

static void put_look(script *it, int32_t i)
{
    const tal_desk_look *look = &it->scenario->looks[i];
    const tal_site *site = &it->scenario->sites[TAL_SITE_LOOK][i];
    tal_sheet *sheet = &it->sheet;

    head(it, 3, _("Look"), look->id);
    tal_sheet_table(sheet);
    tal_sheet_row(sheet, _("On the desk"), look->label);
    tal_sheet_row(sheet, _("Shows"), look->shows);
    tal_sheet_gap(&it->sheet);
    if (look->when) {
        tal_buffer_format(&sheet->out, "- %s ", _("Only when"));
        tal_sheet_formula(sheet, look->when, site->when, false);
        put(it, "\n");
    }
    tal_sheet_effects(sheet, look->trust, look->patience, look->set, look->set_function, site->at);
}

static void put_desk(script *it)
{
    if (!it->scenario->looks_count)
        return;
    head(it, 2, _("The desk"), NULL);
    for (int32_t i = 0; i < it->scenario->looks_count; i++)
        put_look(it, i);
}

/* ---- Levels ---------------------------------------------------------------------------------- */

static void put_anchors(script *it)
{
    head(it, 2, _("What the levels mean"), NULL);
    tal_sheet_gap(&it->sheet);
    put(it, "| | 0 | 1 | 2 |\n| --- | --- | --- | --- |\n");
    for (int skill = 0; skill < TAL_SKILLS; skill++) {
        put(it, "| ");
        put_plain(it, tal_rubric_skill_name(it->rubric, (tal_skill)skill, it->language));
        for (int level = 0; level < TAL_LEVELS; level++) {
            put(it, " | ");
            put_plain(it, tal_rubric_anchor(it->rubric, (tal_skill)skill, level, it->language));
        }
        put(it, " |\n");
    }
    if (!it->key)
        return;
    tal_sheet_gap(&it->sheet);
    put_plain(it, _("The levels of the replies:"));
    put(it, " ");
    put_plain(it, it->key);
    put(it, ".\n");
}

static void put_levels(script *it, const tal_reply *reply, uint32_t at)
{
    bool any = false;

    for (int i = 0; i < TAL_SKILLS; i++) {
        if (reply->levels[i] == TAL_LEVEL_NONE)
            continue;
        put(it, any ? ", " : "- ");
        any = true;
        put_plain(it, tal_rubric_skill_name(it->rubric, (tal_skill)i, it->language));
        put(it, " ");
        if (reply->levels[i] == TAL_LEVEL_FORMULA)
            tal_sheet_formula(&it->sheet, it->scenario->levels[reply->formulas][i], at, false);
        else
            tal_buffer_format(&it->sheet.out, "%d", reply->levels[i]);
    }
    put(it, any ? "\n" : "");
}

/* ---- Scenes ---------------------------------------------------------------------------------- */

static void put_variable(script *it, const tal_var *var)
{
    tal_buffer code = TAL_BUFFER_EMPTY;

    if (var->type == TAL_WORD)
        tal_buffer_format(&code, "%s = '%s'", var->name, it->scenario->words[var->initial]);
    else if (var->type == TAL_BOOL)
        tal_buffer_format(&code, "%s = %s", var->name, var->initial ? "true" : "false");
    else
        tal_buffer_format(&code, "%s = %d", var->name, var->initial);
    if (code.bytes)
        tal_markdown_code(&it->sheet.out, code.bytes, false);
    it->sheet.out.failed = it->sheet.out.failed || code.failed;
    tal_buffer_free(&code);
}

/* A list of what holds for all scenes. */
static void put_course(script *it)
{
    const tal_scenario *scenario = it->scenario;
    tal_buffer *out = &it->sheet.out;

    tal_sheet_gap(&it->sheet);
    tal_buffer_format(out, "- %s\n",
                      _("Conditions are as the author wrote them: `seen.x`, x was looked at on the desk; "
                        "`said.x`, reply x was taken; `visited.x`, scene x was left."));
    tal_buffer_format(out, _("- It begins in scene %d."), scenario->start + 1);
    put(it, "\n");
    if (scenario->vars_count)
        tal_buffer_format(out, "- %s ", _("At the start:"));
    for (int32_t i = 0; i < scenario->vars_count; i++) {
        put(it, i ? ", " : "");
        put_variable(it, &scenario->vars[i]);
    }
    put(it, scenario->vars_count ? "\n" : "");
    if (!scenario->go.count)
        return;
    tal_buffer_format(out, "- %s ", _("After any reply, before it leads on:"));
    tal_sheet_ways(&it->sheet, scenario->go);
    put(it, "\n");
}

static void put_line(script *it, int32_t i)
{
    const tal_line *line = &it->scenario->lines[i];

    put(it, "| ");
    if (line->kind == TAL_LINE_SAYS) {
        put(it, "**");
        put_name(it, it->scenario->persons[line->person].name);
        put(it, "**");
    } else {
        tal_buffer_format(&it->sheet.out, "*%s*", line->kind == TAL_LINE_NOTE ? _("Note") : _("Hint"));
    }
    tal_sheet_when(&it->sheet, line->when, it->scenario->sites[TAL_SITE_LINE][i].when, true);
    tal_sheet_cells(&it->sheet, line->text, TAL_SHEET_ANY_FORM);
}

/* What a reply or silence does. */
static void put_reply_effects(script *it, int32_t i)
{
    const tal_reply *reply = &it->scenario->replies[i];
    const tal_site *site = &it->scenario->sites[TAL_SITE_REPLY][i];
    int style = it->scenario->remarks[i].style;
    tal_sheet *sheet = &it->sheet;

    tal_sheet_gap(&it->sheet);
    put_levels(it, reply, site->at);
    if (style != TAL_NONE)
        tal_buffer_format(&sheet->out, "- %s %s\n", _("Style:"), tal_terms_style(tal_style_names[style]));
    if (reply->when) {
        tal_buffer_format(&sheet->out, "- %s ",
                          reply->locked ? _("Locked unless") : _("Hidden unless"));
        tal_sheet_formula(sheet, reply->when, site->when, false);
        put(it, "\n");
    }
    if (reply->once)
        tal_buffer_format(&sheet->out, "- %s\n", _("Can be taken once only"));
    tal_sheet_effects(sheet, reply->trust, reply->patience, reply->set, reply->set_function,
                      site->at);
    tal_buffer_format(&sheet->out, "- %s ", _("Leads to:"));
    if (reply->to.count)
        tal_sheet_ways(sheet, reply->to);
    else
        put(it, _("wherever the scene does"));
    put(it, "\n");
}

static void put_reply(script *it, int32_t i)
{
    const tal_reply *reply = &it->scenario->replies[i];
    const tal_remark *remark = &it->scenario->remarks[i];
    tal_sheet *sheet = &it->sheet;

    head(it, 4, _("Reply"), reply->id);
    tal_sheet_table(sheet);
    tal_sheet_row(sheet, _("Reply"), reply->text);
    tal_sheet_row(sheet, _("While locked"), reply->locked);
    tal_sheet_row(sheet, _("Why"), remark->why);
    tal_sheet_row(sheet, _("Better"), remark->better);
    for (int32_t n = 0; n < remark->hears.count; n++)
        tal_sheet_row(sheet, _("Also heard as"),
                      it->scenario->field_texts[remark->hears.first + n]);
    put_reply_effects(it, i);
}

static void put_scene_remarks(script *it, const tal_scene *scene)
{
    tal_buffer *out = &it->sheet.out;

    tal_sheet_gap(&it->sheet);
    if (scene->moment != TAL_NONE) {
        tal_buffer_format(out, "- %s ", _("Moment:"));
        put_name(it, it->scenario->moments[scene->moment].name);
        put(it, "\n");
    }
    if (scene->stance != TAL_STANCE_DEFAULT)
        tal_buffer_format(out, "- %s %s\n", _("Stance:"),
                          tal_terms_stance(tal_stance_names[scene->stance - TAL_HOLD]));
    if (!scene->go.count)
        return;
    tal_buffer_format(out, "- %s ", _("Leads to:"));
    tal_sheet_ways(&it->sheet, scene->go);
    put(it, "\n");
}

static void put_scene(script *it, int32_t i)
{
    const tal_scene *scene = &it->scenario->scenes[i];
    tal_buffer *out = &it->sheet.out;

    tal_sheet_gap(&it->sheet);
    tal_buffer_text(out, "### ");
    tal_buffer_format(out, _("Scene %d:"), i + 1);
    put(it, " ");
    tal_sheet_id(&it->sheet, scene->id);
    put(it, "\n");
    put_scene_remarks(it, scene);
    if (scene->lines.count)
        tal_sheet_table(&it->sheet);
    for (int32_t n = 0; n < scene->lines.count; n++)
        put_line(it, scene->lines.first + n);
    for (int32_t n = 0; n < scene->replies.count; n++)
        put_reply(it, scene->replies.first + n);
    if (scene->silence == TAL_NONE)
        return;
    tal_sheet_gap(&it->sheet);
    tal_buffer_text(out, "#### ");
    tal_buffer_format(out, _("Silence of %d seconds, in assessments"), scene->silence_seconds);
    put(it, "\n");
    put_reply_effects(it, scene->silence);
}

static void put_scenes(script *it)
{
    head(it, 2, _("Scenes"), NULL);
    put_course(it);
    for (int32_t i = 0; i < it->scenario->scenes_count; i++)
        put_scene(it, i);
}

/* ---- What is examined, and how it ends ------------------------------------------------------- */

static void put_moments(script *it)
{
    const tal_scenario *scenario = it->scenario;

    if (!scenario->moments_count)
        return;
    head(it, 2, _("Moments"), NULL);
    tal_sheet_table(&it->sheet);
    for (int32_t i = 0; i < scenario->moments_count; i++) {
        const tal_moment *moment = &scenario->moments[i];
        tal_buffer_format(&it->sheet.out, "| %d", i + 1);
        tal_sheet_when(&it->sheet, moment->when, scenario->sites[TAL_SITE_MOMENT][i].when, true);
        tal_sheet_cells(&it->sheet, moment->name, TAL_SHEET_ANY_FORM);
        tal_sheet_row(&it->sheet, _("Idea"), moment->idea);
    }
}

static void put_outcomes(script *it)
{
    tal_sheet *sheet = &it->sheet;

    head(it, 2, _("Outcomes"), NULL);
    for (int32_t i = 0; i < it->scenario->outcomes_count; i++) {
        const tal_outcome *outcome = &it->scenario->outcomes[i];
        head(it, 3, _("Outcome"), outcome->id);
        tal_sheet_gap(&it->sheet);
        tal_buffer_format(&sheet->out, "%s: %s\n", _("Result"),
                          tal_terms_result(tal_result_names[outcome->result]));
        tal_sheet_table(sheet);
        tal_sheet_row(sheet, _("Text"), outcome->text);
        tal_sheet_row(sheet, _("For the client"), outcome->for_client);
        tal_sheet_row(sheet, _("For the company"), outcome->for_company);
        tal_sheet_row(sheet, _("For the colleague"), outcome->for_colleague);
    }
}

/* ---- To sign --------------------------------------------------------------------------------- */

static void put_digest(script *it, const char *name, const char *sha256)
{
    put(it, "| SHA-256, ");
    put_plain(it, name);
    put(it, " | ");
    tal_sheet_id(&it->sheet, sha256);
    put(it, " |\n");
}

static void put_signature(script *it)
{
    static const char *const blanks[] = { N_("Name"), N_("Date"), N_("Signature"), N_("Remarks") };

    const tal_scenario *scenario = it->scenario;

    head(it, 2, _("To sign"), NULL);
    tal_sheet_gap(&it->sheet);
    tal_buffer_format(&it->sheet.out, "%s\n",
                      _("What is signed is the files that have these digests (`sha256sum FILE`): "
                        "a file that was changed has another."));
    tal_sheet_gap(&it->sheet);
    put(it, "| | |\n| --- | --- |\n");
    tal_buffer_format(&it->sheet.out, "| %s | ", _("Scenario"));
    tal_sheet_id(&it->sheet, scenario->id);
    put(it, " |\n");
    put_digest(it, _("scenario"), scenario->sha256);
    for (int i = 1; i < scenario->languages_count; i++)
        put_digest(it, tal_terms_language(scenario->languages[i]), scenario->translations_sha256[i]);
    put_digest(it, _("rubric"), it->rubric->sha256);
    tal_buffer_format(&it->sheet.out, "| Talante | %s |\n", tal_version());
    for (size_t i = 0; i < sizeof blanks / sizeof *blanks; i++)
        tal_buffer_format(&it->sheet.out, "| %s | |\n", _(blanks[i]));
}

char *tal_script_md(const tal_scenario *scenario, const tal_rubric *rubric, const char *language,
                    const char *key)
{
    script it = { { TAL_BUFFER_EMPTY, scenario }, scenario, rubric, language, key };

    put_top(&it);
    put_people(&it);
    put_claims(&it);
    put_forms(&it);
    put_desk(&it);
    put_anchors(&it);
    put_scenes(&it);
    put_moments(&it);
    put_outcomes(&it);
    put_signature(&it);
    if (!it.sheet.out.failed)
        return tal_buffer_take(&it.sheet.out);
    tal_buffer_free(&it.sheet.out);
    return NULL;
}
