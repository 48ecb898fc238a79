/* Writes what story.c has planned: the words of a scenario, its comments, and warnings of what
 * stays behind. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "author/lua_text.h"
#include "author/story_parts.h"
#include "base/diagnostics.h"
#include "base/intl.h"
#include "base/utf8.h"
#include "model/scenario.h"

enum { EXCERPT = 120, TITLE = 200, INSIDE = 4, TAIL = 1 };

typedef struct writer {
    tal_buffer *out;
    tal_story *story;
    tal_buffer scratch;
} writer;

/* ---- Texts ----------------------------------------------------------------------------------- */

/* How many bytes of TEXT make at most MOST, cut between two characters as they are seen. Of one
 * that is longer, at least between two of its parts. */
static size_t cut(const char *text, size_t length, size_t most)
{
    size_t at = length <= most ? length : tal_utf8_cluster_start(text, length, most);

    if (at > 0)
        return at;
    for (at = most; at > 0 && ((unsigned char)text[at] & 0xC0) == 0x80; at--)
        ;
    return at;
}

/* A stretch of the story on one line into the scratch: blanks are one. */
static void quote(writer *w, const char *text, size_t length)
{
    tal_buffer *out = &w->scratch;

    tal_buffer_clear(out);
    for (size_t i = 0; i < length; i++) {
        unsigned char c = (unsigned char)text[i];

        if (c > ' ' && c != 0x7f)
            tal_buffer_char(out, (char)c);
        else if (out->length > 0 && out->bytes[out->length - 1] != ' ')
            tal_buffer_char(out, ' ');
    }
    while (out->length > 0 && out->bytes[out->length - 1] == ' ')
        out->length--;
    w->story->no_memory |= out->failed;
}

/* Braces round, for a { would begin a name. */
static void round_braces(char *text, size_t length)
{
    for (size_t i = 0; i < length; i++)
        text[i] = text[i] == '{' ? '(' : text[i] == '}' ? ')' : text[i];
}

/* The same as a text of the scenario, which is never empty. */
static void take(writer *w, const char *text, size_t length)
{
    tal_buffer *out = &w->scratch;

    quote(w, text, length);
    out->length = out->length ? tal_passage_plain(out->bytes, out->length) : 0;
    round_braces(out->bytes, out->length);
    if (out->length == 0)
        tal_buffer_text(out, "...");
    w->story->no_memory |= out->failed;
}

/* What has been taken. */
static const char *scratch(const writer *w)
{
    return w->scratch.bytes ? w->scratch.bytes : "";
}

/* The first LENGTH bytes of what has been taken. */
static void put_taken(writer *w, size_t length)
{
    tal_lua_put_text(w->out, scratch(w), length, TAIL);
}

/* Nothing that is longer could be read again. */
static bool goes_on(const writer *w)
{
    return !w->story->no_memory && !w->out->failed && w->out->length <= TAL_FILE_LIMIT;
}

/* Adds a comment of one or more lines. */
__attribute__((format(printf, 3, 4))) static void comment(writer *w, int indent, const char *format,
                                                          ...)
{
    tal_buffer text = TAL_BUFFER_EMPTY;
    va_list arguments;

    va_start(arguments, format);
    tal_buffer_vformat(&text, format, arguments);
    va_end(arguments);
    w->story->no_memory |= text.failed;
    for (size_t i = 0; i < text.length; i++)
        text.bytes[i] = (unsigned char)text.bytes[i] < ' ' ? ' ' : text.bytes[i];
    if (text.bytes)
        tal_lua_put_comment(w->out, text.bytes, indent);
    tal_buffer_free(&text);
}

/* ---- What stays behind ----------------------------------------------------------------------- */

static void warn(writer *w, int code, size_t at, const char *hint, const char *message)
{
    tal_warn(w->story->found, code, w->story->source, at, hint, "%s", message);
}

static void warn_of(writer *w, const tal_passage_row *row)
{
    const char *later = _("its place is marked by a comment in the new file");

    switch (row->kind) {
    case TAL_BIT_MACRO:
        warn(w, TAL_CODE_STORY_MACRO, row->all.begin,
             _("a condition can become when = \"...\", a change set = \"...\""),
             _("this is code of the story format: it is left out"));
        break;
    case TAL_BIT_VARIABLE:
        warn(w, TAL_CODE_STORY_MACRO, row->all.begin,
             _("list it in vars = { }, and write its name in braces: {name}"),
             _("this is a variable: it stands in the text as it is"));
        break;
    case TAL_BIT_UNCLOSED:
        warn(w, TAL_CODE_STORY_NOWHERE, row->all.begin, _("a link reads [[text->passage]]"),
             _("a link begins here and does not end: it is taken for text"));
        break;
    case TAL_BIT_HTML:
        warn(w, TAL_CODE_STORY_HTML, row->all.begin, later,
             tal_source_bytes(w->story->source)[row->all.begin] == '<'
                 ? _("this is HTML: it is left out")
                 : _("this is a link to the web: it is left out"));
        break;
    case TAL_BIT_IMAGE:
        warn(w, TAL_CODE_STORY_HTML, row->all.begin, later, _("this is an image: it is left out"));
        break;
    default:
        break;
    }
}

static void leave_out(writer *w, tal_span span, int indent)
{
    const char *bytes = tal_source_bytes(w->story->source) + span.begin;
    size_t length = span.end - span.begin, fits = cut(bytes, length, EXCERPT);

    quote(w, bytes, fits);
    comment(w, indent, _("Left out, line %d: %.*s%s"), tal_source_line_of(w->story->source, span.begin),
            (int)w->scratch.length, scratch(w), fits < length ? "..." : "");
}

/* What stands between paragraphs and is none. */
static void put_left(writer *w, const tal_passage_row *row, int indent)
{
    const char *bytes = tal_source_bytes(w->story->source) + row->all.begin;
    int line = tal_source_line_of(w->story->source, row->all.begin);

    warn_of(w, row);
    if (row->kind == TAL_BIT_VARIABLE)
        comment(w, indent, _("Decide, line %d: %.*s stands in the text as it is."), line,
                (int)(row->all.end - row->all.begin), bytes);
    else if (row->kind == TAL_BIT_UNCLOSED)
        comment(w, indent, _("Decide, line %d: a link begins and does not end."), line);
    else
        leave_out(w, row->all, indent);
}

/* ---- Lines ----------------------------------------------------------------------------------- */

/* Says what was taken out of a paragraph; makes round brackets of braces, in place. */
static void mend(writer *w, const tal_passage_row *row, char *text)
{
    if (row->plain)
        warn(w, TAL_CODE_STORY_TEXT, row->all.begin, _("a scenario's texts have no emphasis"),
             _("signs of emphasis are taken out of this text"));
    if (!row->brace)
        return;
    round_braces(text, row->length);
    warn(w, TAL_CODE_STORY_TEXT, row->brace, _("in a scenario, { begins a name"),
         _("braces in a text become round brackets"));
}

/* What of TEXT fits into one text: up to the end of a sentence where it is too long, or at least of
 * a word. */
static size_t portion(const char *text, size_t length)
{
    size_t most = cut(text, length, TAL_TEXT_LIMIT), word = 0, sentence = 0;

    if (most == length)
        return length;
    for (size_t i = 1; i < most; i++)
        if (text[i] == ' ') {
            word = i;
            sentence = strchr(".!?", text[i - 1]) ? i : sentence;
        }
    return sentence > most / 2 ? sentence : word ? word : most;
}

/* says or note, by its speaker if that is a person. */
static void put_line(writer *w, const char *word, const char *text, size_t length, const char *by)
{
    while (length > 0) {
        size_t fits = portion(text, length);

        tal_buffer_format(w->out, by ? "    %s { " : "    %s ", word);
        tal_lua_put_text(w->out, text, fits, by ? strlen(by) + 12 : TAIL);
        if (by)
            tal_buffer_format(w->out, ", by = \"%s\" }", by);
        tal_buffer_text(w->out, ",\n");
        fits += fits < length && text[fits] == ' ';
        text += fits;
        length -= fits;
    }
}

/* What is said stands in quotes of the scenario's: a pair of quotation marks around the whole goes, also where a
 * full stop follows it, which stays. */
static void strip_marks(char **text, size_t *length)
{
    static const char *const marks[][2] = {
        { "\"", "\"" }, { "\u201C", "\u201D" }, { "\u00AB", "\u00BB" }, { "\u201E", "\u201C" },
    };
    bool stop = *length > 0 && (*text)[*length - 1] == '.';

    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        size_t open = strlen(marks[i][0]), close = strlen(marks[i][1]);
        char *inner = *text + open, *end;

        if (*length <= open + close + stop || memcmp(*text, marks[i][0], open))
            continue;
        end = *text + *length - stop - close;
        if (memcmp(end, marks[i][1], close))
            continue;
        for (const char *at = inner; at < end; at++) /* "Well," she says, "no." */
            if (!strncmp(at, marks[i][0], open) || !strncmp(at, marks[i][1], close))
                return;
        if (stop)
            *end++ = '.';
        *text = inner;
        *length = (size_t)(end - inner);
        return;
    }
}

/* What somebody says. */
static void put_speech(writer *w, char *text, size_t length, const char *by)
{
    strip_marks(&text, &length);
    put_line(w, "says", text, length, by);
}

static void put_paragraph(writer *w, const tal_passage_row *row)
{
    tal_story *story = w->story;
    char *text = story->page.text.bytes + row->text;
    int32_t speaker = tal_story_speaker_of(story, row);
    bool persona = speaker >= 0 && speaker == story->persona;
    const char *by = speaker >= 0 ? story->speakers[speaker].id : NULL;

    mend(w, row, text);
    if (persona || by)
        put_speech(w, text + row->said, row->length - row->said, by);
    else if (speaker < 0 && (row->quoted || !story->speech))
        put_speech(w, text, row->length, NULL);
    else
        put_line(w, "note", text, row->length, NULL);
}

/* ---- Replies --------------------------------------------------------------------------------- */

/* An id for the link's text, which stands in the scratch, that none of the COUNT replies before
 * has. */
static void name_reply(const writer *w, char ids[][TAL_LUA_ID], size_t count)
{
    char *id = ids[count];
    size_t bare, number = 2;

    tal_lua_make_id(id, scratch(w), w->scratch.length, "reply");
    bare = strlen(id);
    for (size_t i = 0; i < count; i++)
        if (strcmp(ids[i], id) == 0) {
            snprintf(id + bare, TAL_LUA_ID - bare, "_%zu", number++);
            i = (size_t)-1; /* all of them again */
        }
}

/* What has to be said of a link. */
static void put_remarks(writer *w, const tal_passage_link *link, const tal_story_place *from,
                        const tal_story_place *to)
{
    if (link->setter.begin < link->setter.end) {
        warn(w, TAL_CODE_STORY_MACRO, link->setter.begin,
             _("a condition can become when = \"...\", a change set = \"...\""),
             _("this is code of the story format: it is left out"));
        leave_out(w, link->setter, INSIDE);
    }
    if (to == from) {
        warn(w, TAL_CODE_STORY_COURSE, link->all.begin, _("give it another way, or once = true"),
             _("this link leads back to its own passage: the client says the same again"));
        comment(w, INSIDE, _("Decide: this leads back to the same scene."));
    }
}

static void put_reply(writer *w, const tal_passage_link *link, const tal_story_place *from,
                      char ids[][TAL_LUA_ID], size_t index)
{
    const tal_story_place *to = &w->story->places[tal_story_target(w->story, link)];
    size_t length = link->text.end - link->text.begin, fits, head;

    put_remarks(w, link, from, to);
    take(w, tal_source_bytes(w->story->source) + link->text.begin, length);
    fits = cut(scratch(w), w->scratch.length, TAL_TEXT_LIMIT);
    if (fits < w->scratch.length)
        warn(w, TAL_CODE_STORY_TEXT, link->text.begin, NULL,
             _("this text is too long for a reply: its end is left out"));
    name_reply(w, ids, index);
    head = w->out->length;
    tal_buffer_format(w->out, "    reply \"%s\" { ", ids[index]);
    if (w->out->length - head + tal_utf8_width(scratch(w), fits) + strlen(to->id) + 14 >
        TAL_LUA_WIDTH) {
        w->out->length--;
        tal_buffer_text(w->out, "\n      ");
        put_taken(w, fits);
        tal_buffer_format(w->out, ",\n      to = \"%s\",\n    },\n", to->id);
        return;
    }
    put_taken(w, fits);
    tal_buffer_format(w->out, ", to = \"%s\" },\n", to->id);
}

static void put_replies(writer *w, const tal_story_place *place, size_t count)
{
    char ids[TAL_REPLIES_LIMIT][TAL_LUA_ID];

    for (size_t i = 0; i < count && !w->story->no_memory; i++)
        put_reply(w, &w->story->page.links[i], place, ids, i);
    if (count < w->story->page.links_count)
        tal_warn(w->story->found, TAL_CODE_STORY_TEXT, w->story->source,
                 w->story->page.links[count].all.begin, _("put some of them into another passage"),
                 _("a scene has at most %d replies: the links from here on are left out"),
                 TAL_REPLIES_LIMIT);
    for (size_t i = count; i < w->story->page.links_count && goes_on(w); i++)
        leave_out(w, w->story->page.links[i].all, INSIDE);
}

/* ---- Scenes and outcomes --------------------------------------------------------------------- */

static void put_tags(writer *w, const tal_twee_passage *passage)
{
    tal_buffer tags = TAL_BUFFER_EMPTY;

    for (size_t i = 0; i < passage->tags_count && tags.length < EXCERPT; i++)
        tal_buffer_format(&tags, "%s%s", i ? " " : "", passage->tags[i]);
    if (tags.length > 0) {
        tal_warn(w->story->found, TAL_CODE_STORY_LEFT, w->story->source, passage->header, NULL,
                 _("tags mean nothing in a scenario: \"%s\""), tags.bytes);
        comment(w, 2, _("Its tags: %s"), tags.bytes);
    }
    w->story->no_memory |= tags.failed;
    tal_buffer_free(&tags);
}

static void put_heading(writer *w, const tal_story_place *place)
{
    const char *name = tal_story_shown(w->story, place->name);
    int line = tal_source_line_of(w->story->source, place->at);

    tal_buffer_char(w->out, '\n');
    if (place->passage)
        comment(w, 2, _("Passage \"%s\", line %d"), name, line);
    else
        comment(w, 2, _("Decide: line %d links to \"%s\", and there is no such passage."), line,
                name);
    if (place->passage)
        put_tags(w, place->passage);
    if (!place->reached)
        comment(w, 2, _("Decide: no way leads here."));
}

static void put_scene(writer *w, const tal_story_place *place)
{
    tal_story *story = w->story;
    size_t replies = tal_story_open(story, place);

    put_heading(w, place);
    tal_buffer_format(w->out, "  scene \"%s\" {\n", place->id);
    for (size_t i = 0; i < story->page.rows_count && goes_on(w); i++) {
        if (story->page.rows[i].kind == TAL_BIT_TEXT)
            put_paragraph(w, &story->page.rows[i]);
        else
            put_left(w, &story->page.rows[i], INSIDE);
    }
    put_replies(w, place, replies);
    if (place->end)
        tal_buffer_format(w->out, "    go \"%s\",\n", place->end);
    tal_buffer_text(w->out, "  },\n");
}

/* `outcome "id" { TEXT, result = ... }`; TEXT stands in the scratch. */
static void put_outcome_text(writer *w, const char *id)
{
    tal_buffer_format(w->out, "  outcome \"%s\" {\n    ", id);
    put_taken(w, w->scratch.length);
    tal_buffer_format(w->out, ",\n    result = \"resolved\", -- %s\n  },\n", _("Decide"));
}

/* The text of an outcome is one, which a passage makes out of all its paragraphs. */
static void put_outcome(writer *w, const tal_story_place *place)
{
    tal_story *story = w->story;
    tal_buffer text = TAL_BUFFER_EMPTY;

    tal_story_open(story, place);
    put_heading(w, place);
    for (size_t i = 0; i < story->page.rows_count && goes_on(w); i++) {
        const tal_passage_row *row = &story->page.rows[i];
        char *words = row->kind == TAL_BIT_TEXT ? story->page.text.bytes + row->text : NULL;

        if (words)
            mend(w, row, words);
        else
            put_left(w, row, 2);
        if (words)
            tal_buffer_format(&text, "%s%.*s", text.length ? " " : "", (int)row->length, words);
    }
    story->no_memory |= text.failed;
    if (!text.length && place->passage)
        comment(w, 2, _("Decide: this passage has no text."));
    if (text.length)
        take(w, text.bytes, text.length);
    else
        take(w, place->name, cut(place->name, strlen(place->name), TAL_TEXT_LIMIT));
    put_outcome_text(w, place->id);
    tal_buffer_free(&text);
}

static void put_end(writer *w, const char *id)
{
    const char *text = _("This is how it ends.");

    take(w, text, strlen(text));
    put_outcome_text(w, id);
}

static void put_places(writer *w)
{
    tal_story *story = w->story;
    const tal_story_place *place;

    for (size_t i = 0; i < story->places_count && goes_on(w); i++) {
        place = &story->places[story->order[i]];
        if (place->scene)
            put_scene(w, place);
    }
    tal_buffer_char(w->out, '\n');
    comment(w, 2, _("Decide: how each of these ends. result is one of:"));
    for (int i = 0; tal_result_names[i]; i++)
        tal_buffer_format(w->out, "%s%s", i ? ", " : "  -- ", tal_result_names[i]);
    tal_buffer_char(w->out, '\n');
    for (size_t i = 0; i < story->places_count && goes_on(w); i++) {
        place = &story->places[story->order[i]];
        if (!place->scene)
            put_outcome(w, place);
        if (!place->end)
            continue;
        tal_buffer_char(w->out, '\n');
        put_end(w, place->end);
    }
    if (story->end) {
        tal_buffer_char(w->out, '\n');
        comment(w, 2, _("Decide: the story never ends, so that no way leads here."));
        put_end(w, story->end);
    }
}

/* ---- The head -------------------------------------------------------------------------------- */

static void put_claim(writer *w)
{
    tal_buffer_char(w->out, '\n');
    comment(w, 2,
            _("Decide: what the client claims, what is true, and what matters to them. verdict is "
              "one of:"));
    for (int i = 0; tal_verdict_names[i]; i++)
        tal_buffer_format(w->out, "%s%s", i ? ", " : "  -- ", tal_verdict_names[i]);
    tal_buffer_format(
        w->out,
        "\n  claim = {\n    \"%s\",\n    verdict = \"exaggerated\",\n    truth = \"%s\",\n"
        "    value = \"%s\",\n  },\n\n",
        _("What the client claims."), _("What is true."), _("What matters to the client."));
    comment(w, 2,
            _("Decide: what is examined: moments = { \"...\", \"...\" }. Then a scene has its "
              "moment = \"...\", and "
              "its replies have levels from 0 to 2: discernment, validation, disagreement."));
}

static void put_people(writer *w)
{
    const tal_story *story = w->story;
    const char *name = story->persona >= 0 ? story->speakers[story->persona].name : _("Client");

    tal_buffer_char(w->out, '\n');
    comment(w, 2,
            _("Decide: who the client is; trust and patience are 50 unless you say otherwise."));
    tal_buffer_text(w->out, "  persona = { name = ");
    take(w, name, strlen(name));
    put_taken(w, w->scratch.length);
    tal_buffer_text(w->out, " },\n");
    for (size_t i = 0; i < story->speakers_count; i++)
        if (story->speakers[i].id) {
            tal_buffer_format(w->out, "  person \"%s\" { name = ", story->speakers[i].id);
            take(w, story->speakers[i].name, strlen(story->speakers[i].name));
            put_taken(w, w->scratch.length);
            tal_buffer_text(w->out, " },\n");
        }
}

static void put_head(writer *w, const char *id, const char *language)
{
    const char *title = w->story->twee->title ? w->story->twee->title : id;

    comment(w, 0,
            _("Made from a story in Twee. It plays as it is; where it says \"Decide\", it lacks "
              "what a story does "
              "not have, and where it says \"Left out\", what a scenario does not have."));
    tal_buffer_format(w->out, "return scenario \"%s\" {\n", id);
    take(w, title, cut(title, strlen(title), TITLE));
    tal_buffer_text(w->out, "  title = ");
    put_taken(w, w->scratch.length);
    tal_buffer_text(w->out, ",\n");
    comment(w, 2, _("Decide: the language of its texts, if they are in another."));
    tal_buffer_format(w->out, "  language = \"%s\",\n", language);
    put_people(w);
    put_claim(w);
    if (!w->story->speech)
        comment(w, 2,
                _("Decide: nothing in the story marks what is spoken, so all of it is says; what nobody "
                  "says is a note."));
}

static void put_left_passages(writer *w)
{
    const tal_story *story = w->story;
    const tal_twee *twee = story->twee;

    for (size_t i = 0, next = 0; i < twee->count; i++) {
        bool is_place =
            next < story->places_count && story->places[next].passage == &twee->passages[i];

        if (!is_place && i == next)
            tal_buffer_char(w->out, '\n'); /* before the first */
        next += is_place;
        if (!is_place)
            comment(w, 2, _("Left out, line %d: the passage \"%s\""),
                    tal_source_line_of(story->source, twee->passages[i].header),
                    tal_story_shown(w->story, twee->passages[i].name));
    }
}

void tal_story_put(tal_buffer *out, tal_story *story, const char *id, const char *language)
{
    writer w = { .out = out, .story = story, .scratch = TAL_BUFFER_EMPTY };

    put_head(&w, id, language);
    put_left_passages(&w);
    put_places(&w);
    tal_buffer_char(out, '\n');
    comment(&w, 2,
            _("Decide: the best way through: path \"the expert\" { \"a_reply\", ..., expect = "
              "\"passed\" }."));
    tal_buffer_text(out, "}\n");
    story->no_memory |= w.scratch.failed;
    tal_buffer_free(&w.scratch);
}
