/* Plans: which passages are scenes, what they are called, in which order they stand, who speaks.
 * Owns the plan. Writes nothing. */
#include "author/story.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "author/lua_text.h"
#include "author/story_parts.h"
#include "base/diagnostics.h"
#include "base/intl.h"
#include "base/utf8.h"
#include "model/scenario.h"

/* PLACES is more than a scenario can have; SHOWN are bytes of a name in a message. */
enum { HINTS = 20, SPEAKERS = 100, PLACES = 20000, SHOWN = 100 };

static bool goes_on(const tal_story *story)
{
    return !story->no_memory && !story->too_large;
}

static const char *keep(tal_story *story, const char *text, size_t length)
{
    const char *copy = tal_arena_text(story->arena, text, length);

    story->no_memory |= !copy;
    return copy ? copy : "";
}

const char *tal_story_shown(tal_story *story, const char *name)
{
    size_t length = strlen(name);
    tal_buffer cut = TAL_BUFFER_EMPTY;

    if (length <= SHOWN)
        return name;
    tal_buffer_format(&cut, "%.*s...", (int)tal_utf8_cluster_start(name, length, SHOWN), name);
    name = cut.bytes ? keep(story, cut.bytes, cut.length) : "";
    tal_buffer_free(&cut);
    return name;
}

/* ---- Which passages -------------------------------------------------------------------------- */

static bool is_one_of(const char *name, const char *const *names)
{
    for (; *names; names++)
        if (strcmp(name, *names) == 0)
            return true;
    return false;
}

/* A passage that Twine or a story format reads, and nobody else. */
static bool is_special(const tal_twee_passage *passage)
{
    static const char *const tags[] = {
        "script",       "stylesheet",    "widget",      "init",
        "header",       "footer",        "startup",     "debug-header",
        "debug-footer", "debug-startup", "annotation",  "Twine.private",
        "Twine.image",  "Twine.audio",   "Twine.video", "Twine.vtt",
        NULL,
    };
    static const char *const names[] = {
        "StoryInit",        "StoryCaption",      "StoryMenu",
        "StoryInterface",   "StoryBanner",       "StorySubtitle",
        "StoryAuthor",      "StorySettings",     "StoryIncludes",
        "StoryShare",       "StoryDisplayTitle", "StoryJavaScript",
        "StoryScript",      "StoryStylesheet",   "Story JavaScript",
        "Story Stylesheet", "PassageHeader",     "PassageFooter",
        "PassageReady",     "PassageDone",       NULL,
    };

    for (size_t i = 0; i < passage->tags_count; i++)
        if (is_one_of(passage->tags[i], tags))
            return true;
    return is_one_of(passage->name, names);
}

static int32_t find_place(const tal_story *story, const char *name, size_t length)
{
    const tal_id_entry *entry = tal_ids_find(&story->ids, TAL_ID_WORD, name, length);

    return entry ? entry->value : -1;
}

static void add_id(tal_story *story, tal_id_kind kind, const char *name, size_t value)
{
    tal_id_entry entry = {
        .name = name, .length = (uint32_t)strlen(name), .kind = kind, .value = (int32_t)value
    };

    story->no_memory |= !tal_ids_add(&story->ids, entry);
}

/* An id like NAME that no place has. */
static const char *make_id(tal_story *story, const char *name, const char *prefix)
{
    char id[TAL_LUA_ID];
    size_t bare, number = 2;

    tal_lua_make_id(id, name, strlen(name), prefix);
    bare = strlen(id);
    while (tal_ids_find(&story->ids, TAL_ID_PLACE, id, strlen(id))) {
        snprintf(id + bare, sizeof id - bare, "_%zu", number);
        /* or thousands of a name would take long */
        number = number == 9 && story->places_count > 9 ? story->places_count : number + 1;
    }
    const char *kept = keep(story, id, strlen(id));
    add_id(story, TAL_ID_PLACE, kept, 0);
    return kept;
}

static void add_place(tal_story *story, const tal_twee_passage *passage, const char *name,
                      size_t at)
{
    size_t count = story->places_count;
    tal_story_place *places;

    story->too_large |= count == PLACES;
    if (story->too_large)
        return;
    places = tal_grow(story->places, count, &story->places_capacity, sizeof *places);
    story->no_memory |= !places;
    if (!places)
        return;
    story->places = places;
    places[count] = (tal_story_place){ .passage = passage, .name = name, .at = at };
    story->places_count++;
    places[count].twice = find_place(story, name, strlen(name)) >= 0;
    if (!places[count].twice)
        add_id(story, TAL_ID_WORD, name, count);
    places[count].id = make_id(story, name, "scene");
}

static void list_places(tal_story *story)
{
    const tal_twee *twee = story->twee;

    for (size_t i = 0; i < twee->count && goes_on(story); i++) {
        const tal_twee_passage *passage = &twee->passages[i];

        if (!is_special(passage)) {
            add_place(story, passage, passage->name, passage->header);
            continue;
        }
        tal_warn(story->found, TAL_CODE_STORY_LEFT, story->source, passage->header, NULL,
                 _("the passage \"%s\" is code or settings of Twine's: it is left out"),
                 tal_story_shown(story, passage->name));
    }
}

/* ---- Where links lead ------------------------------------------------------------------------ */

static bool same(const tal_story *story, tal_span a, tal_span b)
{
    const char *bytes = tal_source_bytes(story->source);

    return a.end - a.begin == b.end - b.begin &&
           memcmp(bytes + a.begin, bytes + b.begin, a.end - a.begin) == 0;
}

static bool is_there(const tal_story *story, size_t count, const tal_passage_link *link)
{
    const tal_passage_link *links = story->page.links;

    for (size_t i = 0; i < count; i++)
        if (same(story, links[i].text, link->text) && same(story, links[i].target, link->target))
            return true;
    return false;
}

size_t tal_story_open(tal_story *story, const tal_story_place *place)
{
    const tal_twee_passage *passage = place->passage;
    tal_passage *page = &story->page;
    size_t count = 0;

    tal_passage_read(page, tal_source_bytes(story->source), passage ? passage->begin : 0,
                     passage ? passage->end : 0, story->format);
    story->no_memory |= page->failed;
    for (size_t i = 0; i < page->links_count; i++) {
        size_t known = count < TAL_REPLIES_LIMIT ? count : TAL_REPLIES_LIMIT;

        if (!is_there(story, known, &page->links[i]))
            page->links[count++] = page->links[i];
    }
    page->links_count = count;
    return count < TAL_REPLIES_LIMIT ? count : TAL_REPLIES_LIMIT;
}

int32_t tal_story_target(const tal_story *story, const tal_passage_link *link)
{
    return find_place(story, tal_source_bytes(story->source) + link->target.begin,
                      link->target.end - link->target.begin);
}

/* A link that leads to no passage: there shall be one. DEAD: how many were found. */
static void add_missing(tal_story *story, const tal_passage_link *link, size_t *dead)
{
    size_t length = link->target.end - link->target.begin;
    const char *name = keep(story, tal_source_bytes(story->source) + link->target.begin, length);
    const char *near =
        ++*dead < HINTS ? tal_ids_nearest(&story->ids, TAL_ID_WORD, name, length) : NULL;
    tal_buffer hint = TAL_BUFFER_EMPTY;

    if (near)
        tal_buffer_format(&hint, _("did you mean \"%s\"?"), tal_story_shown(story, near));
    tal_warn(story->found, TAL_CODE_STORY_NOWHERE, story->source, link->all.begin,
             hint.bytes ? hint.bytes
                        : _("there is an outcome in its place: write what happens there"),
             _("no passage is called \"%s\""), tal_story_shown(story, name));
    tal_buffer_free(&hint);
    add_place(story, NULL, name, link->all.begin);
}

static void add_way(tal_story *story, int32_t target)
{
    int32_t *ways = tal_grow(story->ways, story->ways_count, &story->ways_capacity, sizeof *ways);

    story->no_memory |= !ways;
    if (!ways)
        return;
    story->ways = ways;
    ways[story->ways_count++] = target;
}

static void add_ways(tal_story *story, size_t place, size_t count, size_t *dead)
{
    size_t first = story->ways_count;

    for (size_t i = 0; i < count && goes_on(story); i++) {
        const tal_passage_link *link = &story->page.links[i];
        int32_t target = tal_story_target(story, link);

        if (target < 0) {
            target = (int32_t)story->places_count;
            add_missing(story, link, dead);
        }
        add_way(story, target);
    }
    story->places[place].ways = first;
    story->places[place].ways_count = story->ways_count - first;
}

/* ---- Who speaks ------------------------------------------------------------------------------ */

int32_t tal_story_speaker_of(const tal_story *story, const tal_passage_row *row)
{
    const char *name = row->name ? story->page.text.bytes + row->text : "";
    size_t signs = strspn(name, TAL_PASSAGE_SIGNS);
    const tal_id_entry *entry = row->name > signs ? tal_ids_find(&story->ids, TAL_ID_PERSON,
                                                                 name + signs, row->name - signs)
                                                  : NULL;

    return entry && story->speakers[entry->value].count > 1 ? entry->value : -1;
}

static void count_speaker(tal_story *story, const tal_passage_row *row)
{
    const char *name = story->page.text.bytes + row->text;
    size_t signs = strspn(name, TAL_PASSAGE_SIGNS), count = story->speakers_count;
    const tal_id_entry *entry =
        tal_ids_find(&story->ids, TAL_ID_PERSON, name + signs, row->name - signs);
    size_t times = row->spoken ? 2 : 1; /* Ana: "Yes" is a name even if it is there once */
    tal_story_speaker *speakers;

    if (entry)
        story->speakers[entry->value].count += times;
    if (entry || count == SPEAKERS)
        return;
    speakers = tal_grow(story->speakers, count, &story->speakers_capacity, sizeof *speakers);
    story->no_memory |= !speakers;
    if (!speakers)
        return;
    story->speakers = speakers;
    speakers[count] = (tal_story_speaker){ keep(story, name + signs, row->name - signs), NULL,
                                           times };
    story->speakers_count++;
    add_id(story, TAL_ID_PERSON, speakers[count].name, count);
}

static bool is_trainee(const char *name)
{
    static const char *const names[] = { "you", "me", "i", "tu", "usted", "yo", NULL };
    char *folded = tal_utf8_fold(name, strlen(name));
    bool is = folded && is_one_of(folded, names);

    free(folded);
    return is;
}

/* Most lines make the persona; others, of more than one line, are persons. */
static void cast(tal_story *story)
{
    tal_story_speaker *speakers = story->speakers;

    story->persona = -1;
    for (size_t i = 0; i < story->speakers_count; i++)
        if (speakers[i].count > 1 && !is_trainee(speakers[i].name) &&
            (story->persona < 0 || speakers[i].count > speakers[story->persona].count))
            story->persona = (int32_t)i;
    for (size_t i = 0; i < story->speakers_count; i++)
        if (speakers[i].count > 1 && (int32_t)i != story->persona && !is_trainee(speakers[i].name))
            speakers[i].id = make_id(story, speakers[i].name, "person");
}

/* ---- The plan -------------------------------------------------------------------------------- */

/* Goes through all passages: what leads where, which of them are scenes, how speech is marked. */
static void survey(tal_story *story)
{
    size_t passages = story->places_count, lines = 0, quoted = 0, dead = 0;

    for (size_t i = 0; i < passages && goes_on(story); i++) {
        size_t replies = tal_story_open(story, &story->places[i]);

        for (size_t k = 0; k < story->page.rows_count && !story->no_memory; k++) {
            const tal_passage_row *row = &story->page.rows[k];

            lines += row->kind == TAL_BIT_TEXT;
            quoted += row->quoted;
            if (row->kind == TAL_BIT_TEXT && row->name)
                count_speaker(story, row);
        }
        add_ways(story, i, replies, &dead);
        story->places[i].scene =
            replies > 0 || story->page.text.length + story->page.rows_count > TAL_TEXT_LIMIT;
    }
    for (size_t i = 0; i < story->speakers_count; i++)
        quoted += story->speakers[i].count > 1 ? story->speakers[i].count : 0;
    story->speech = quoted * 4 >= lines && quoted > 0;
}

static int32_t find_start(tal_story *story)
{
    const char *named = story->twee->start;
    int32_t start = named ? find_place(story, named, strlen(named)) : -1;

    if (start < 0 && named)
        tal_warn(story->found, TAL_CODE_STORY_COURSE, story->source, story->twee->data, NULL,
                 _("StoryData begins with \"%s\", and no passage is called so"),
                 tal_story_shown(story, named));
    if (start < 0)
        start = find_place(story, "Start", strlen("Start"));
    if (start < 0 && !named)
        tal_warn(story->found, TAL_CODE_STORY_COURSE, story->source, story->places[0].at,
                 _("name one in StoryData, or call it Start"),
                 _("no passage is said to be the first: this one is taken"));
    return start < 0 ? 0 : start;
}

/* Puts the places in order, breadth first; gives how many of them a way leads to. */
static size_t put_in_order(tal_story *story, int32_t start)
{
    size_t reached = 0, count;

    story->places[start].reached = true;
    story->order[reached++] = start;
    for (size_t i = 0; i < reached; i++) {
        const tal_story_place *place = &story->places[story->order[i]];

        for (size_t k = 0; k < place->ways_count; k++) {
            int32_t to = story->ways[place->ways + k];

            if (!story->places[to].reached)
                story->order[reached++] = to;
            story->places[to].reached = true;
        }
    }
    count = reached;
    for (size_t i = 0; i < story->places_count; i++)
        if (!story->places[i].reached)
            story->order[count++] = (int32_t)i;
    return reached;
}

static void say_unreached(tal_story *story, const tal_story_place *place)
{
    tal_diagnostics *found = story->found;

    if (place->twice)
        tal_warn(found, TAL_CODE_STORY_TWICE, story->source, place->at,
                 _("links lead to the first; this one has another id in the new file"),
                 _("there is a passage of the name \"%s\" before"),
                 tal_story_shown(story, place->name));
    else if (place->passage)
        tal_warn(found, TAL_CODE_STORY_NO_WAY, story->source, place->at,
                 _("it is in the new file all the same: let a reply lead to it, or take it out"),
                 _("no way leads to the passage \"%s\""), tal_story_shown(story, place->name));
}

/* What is said of the course of the story as a whole. */
static void judge(tal_story *story, size_t reached)
{
    bool ends = false;

    for (size_t i = 0; i < reached; i++) {
        const tal_story_place *place = &story->places[story->order[i]];

        ends |= !place->scene || place->ways_count == 0;
    }
    for (size_t i = reached; i < story->places_count; i++)
        say_unreached(story, &story->places[story->order[i]]);
    if (!ends)
        tal_warn(story->found, TAL_CODE_STORY_COURSE, story->source,
                 story->places[story->order[0]].at,
                 _("a passage without links is an outcome: let a reply lead to one"),
                 _("this story never ends"));
}

/* A scene without links passes on to an outcome of its own. And a scenario has at least one. */
static void name_ends(tal_story *story)
{
    bool ends = false;

    for (size_t i = 0; i < story->places_count; i++) {
        tal_story_place *place = &story->places[i];

        if (place->scene && !place->ways_count)
            place->end = make_id(story, "the end", "outcome");
        ends |= place->end || !place->scene;
    }
    if (!ends)
        story->end = make_id(story, "the end", "outcome");
}

static void plan(tal_story *story)
{
    int32_t start;

    survey(story);
    story->order = calloc(story->places_count, sizeof *story->order);
    story->no_memory |= !story->order;
    if (!goes_on(story))
        return;
    cast(story);
    start = find_start(story);
    story->places[start].scene = true;
    name_ends(story);
    judge(story, put_in_order(story, start));
}

/* ---- The whole ------------------------------------------------------------------------------- */

static void free_story(tal_story *story)
{
    tal_ids_free(&story->ids);
    tal_arena_free(story->arena);
    tal_passage_free(&story->page);
    free(story->places);
    free(story->ways);
    free(story->order);
    free(story->speakers);
}

static void say_too_large(const tal_story *story, const char *why)
{
    tal_error(story->found, TAL_CODE_TWEE_NONE, story->source, story->twee->passages[0].header,
              _("in Twine, part it into several stories"),
              _("this story is too large for one scenario: %s"), why);
}

/* Does what has been written load? If not it is too much of it. */
static bool loads(tal_story *story, const char *name, const tal_buffer *out)
{
    tal_diagnostics *found = tal_diagnostics_new();
    tal_scenario *scenario = NULL;
    tal_status status =
        found ? tal_scenario_load_bytes(&scenario, name, out->bytes, out->length, found)
              : TAL_ENOMEM;

    if (status == TAL_EFILE)
        say_too_large(story, tal_diagnostics_get(found, 0)->message);
    story->no_memory |= status == TAL_ENOMEM;
    tal_scenario_free(scenario);
    tal_diagnostics_free(found);
    return status == TAL_OK;
}

static tal_status write_story(tal_buffer *out, tal_story *story, const char *id,
                              const char *language)
{
    bool good = false;

    list_places(story);
    if (!story->no_memory && story->places_count == 0)
        tal_error(story->found, TAL_CODE_TWEE_NONE, story->source, story->twee->passages[0].header,
                  NULL, _("this story has no passage but code"));
    else if (!story->no_memory && !story->too_large)
        plan(story);
    if (story->too_large)
        say_too_large(story, _("it has too many passages"));
    else if (!story->no_memory && story->places_count > 0) {
        tal_story_put(out, story, id, language);
        story->no_memory |= out->failed;
        good = !story->no_memory && loads(story, id, out);
    }
    return story->no_memory ? TAL_ENOMEM : good ? TAL_OK : TAL_EFILE;
}

tal_status tal_story_write(tal_buffer *out, const tal_twee *twee, const tal_source *source,
                           const char *id, const char *language, tal_diagnostics *found)
{
    tal_story story = {
        .twee = twee,
        .source = source,
        .found = found,
        .format = tal_twine_of(twee->format, tal_source_bytes(source), tal_source_length(source)),
        .arena = tal_arena_new(),
        .page = TAL_PASSAGE_EMPTY,
    };
    tal_status status = story.arena ? write_story(out, &story, id, language) : TAL_ENOMEM;

    free_story(&story);
    return status;
}
