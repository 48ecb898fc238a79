/* Goes through a passage a sign at a time. Owns nothing, allocates nothing. Knows no story and no
 * scenario. */
#include "author/markup.h"

#include <string.h>
#include <strings.h>

/* What is not closed within LIMIT bytes is text; and after MISSES of that kind the rest of the
 * passage is, so that none takes long. */
enum { LIMIT = 16 << 10, MISSES = 100 };

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_name(char c)
{
    return is_letter(c) || (c >= '0' && c <= '9') || c == '_';
}

/* A byte of a word in any language. */
static bool is_word(char c)
{
    return is_name(c) || (unsigned char)c >= 0x80;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

/* The byte at AT; 0 past the end. */
static char byte(const tal_markup *m, size_t at)
{
    return at < m->end ? m->bytes[at] : '\0';
}

static bool starts(const tal_markup *m, size_t at, const char *text)
{
    size_t length = strlen(text);

    return at <= m->end && length <= m->end - at && strncasecmp(m->bytes + at, text, length) == 0;
}

/* As far as one looks from AT on. */
static size_t horizon(const tal_markup *m, size_t at)
{
    return m->end - at > LIMIT ? at + LIMIT : m->end;
}

/* The byte behind the first CLOSE from AT on; 0: there is none. */
static size_t behind(tal_markup *m, size_t at, const char *close)
{
    for (size_t last = horizon(m, at); at < last; at++)
        if (starts(m, at, close))
            return at + strlen(close);
    m->misses++;
    return 0;
}

/* The end of code that stands from AT on, whatever its length: behind the tag or macro that begins
 * with CLOSE. */
static size_t behind_code(tal_markup *m, size_t at, const char *close)
{
    while (at < m->end && !starts(m, at, close))
        at++;
    while (at < m->end && m->bytes[at] != '>')
        at++;
    while (at < m->end && m->bytes[at] == '>')
        at++;
    return at;
}

static size_t line_end(const tal_markup *m, size_t at)
{
    const char *end = memchr(m->bytes + at, '\n', m->end - at);

    return end ? (size_t)(end - m->bytes) : m->end;
}

tal_markup tal_markup_start(const char *bytes, size_t begin, size_t end, tal_twine format)
{
    return (tal_markup){
        .bytes = bytes, .at = begin, .end = end, .line = begin, .format = format, .fresh = true
    };
}

/* ---- Formats --------------------------------------------------------------------------------- */

static bool has(const char *bytes, size_t length, const char *text)
{
    size_t wanted = strlen(text);

    for (size_t at = 0; at + wanted <= length; at++)
        if (memcmp(bytes + at, text, wanted) == 0)
            return true;
    return false;
}

tal_twine tal_twine_of(const char *name, const char *bytes, size_t length)
{
    static const struct {
        const char *name;
        tal_twine format;
    } formats[] = {
        { "harlowe", TAL_TWINE_HARLOWE },     { "sugarcube", TAL_TWINE_SUGARCUBE },
        { "sugarcane", TAL_TWINE_SUGARCUBE }, { "jonah", TAL_TWINE_SUGARCUBE },
        { "chapbook", TAL_TWINE_CHAPBOOK },   { "snowman", TAL_TWINE_SNOWMAN },
    };
    static const char *const harlowe[] = { "(set:", "(if:", "(link:", "(link-goto:", "(print:" };

    for (size_t i = 0; name && i < sizeof formats / sizeof *formats; i++)
        if (strncasecmp(name, formats[i].name, strlen(formats[i].name)) == 0)
            return formats[i].format;
    if (!name && has(bytes, length, "<<"))
        return TAL_TWINE_SUGARCUBE;
    for (size_t i = 0; !name && i < sizeof harlowe / sizeof *harlowe; i++)
        if (has(bytes, length, harlowe[i]))
            return TAL_TWINE_HARLOWE;
    return TAL_TWINE_OTHER;
}

/* ---- Links ----------------------------------------------------------------------------------- */

static tal_span trimmed(const tal_markup *m, size_t begin, size_t end)
{
    while (begin < end && is_blank(m->bytes[begin]))
        begin++;
    while (end > begin && is_blank(m->bytes[end - 1]))
        end--;
    return (tal_span){ begin, end };
}

/* The first or the last place of TEXT between BEGIN and END; END: there is none. */
static size_t find(const tal_markup *m, size_t begin, size_t end, const char *text, bool last)
{
    size_t found = end, length = strlen(text);

    for (size_t at = begin; at + length <= end && (last || found == end); at++)
        if (memcmp(m->bytes + at, text, length) == 0)
            found = at;
    return found;
}

/* Arrows count before the bar; of `->` the last, of `<-` the first, as in Harlowe. */
static void part_link(const tal_markup *m, tal_bit *bit, size_t begin, size_t end)
{
    size_t at = find(m, begin, end, "->", true), width = 2;
    bool back = false;

    if (at == end) {
        at = find(m, begin, end, "<-", false);
        back = at < end;
    }
    if (at == end) {
        at = find(m, begin, end, "|", true);
        width = 1;
    }
    tal_span before = trimmed(m, begin, at);
    tal_span after = at < end ? trimmed(m, at + width, end) : before;

    bit->text = back ? after : before;
    bit->target = back ? before : after;
    if (bit->text.begin == bit->text.end)
        bit->text = bit->target;
}

/* The link whose brackets open at AT. Brackets inside may be nested; `][` begins a setter. */
static bool read_link(tal_markup *m, size_t at, tal_bit *bit)
{
    size_t begin = at + 2, setter = 0;
    int depth = 0;

    for (size_t i = begin, last = horizon(m, at); i < last && m->bytes[i] != '\n'; i++) {
        char c = m->bytes[i], next = byte(m, i + 1);

        if (c == '[') {
            depth++;
        } else if (c == ']' && depth > 0) {
            depth--;
        } else if (c == ']' && next == '[' && !setter) {
            setter = ++i + 1;
        } else if (c == ']' && next == ']') {
            *bit = (tal_bit){ .kind = TAL_BIT_LINK, .all = { at, i + 2 } };
            if (setter)
                bit->setter = trimmed(m, setter, i);
            part_link(m, bit, begin, setter ? setter - 2 : i);
            return bit->target.begin < bit->target.end;
        }
    }
    m->misses++;
    return false;
}

/* The text in quotes at AT or behind blanks and a comma, and before END; gives what follows it. 0:
 * there is none. */
static size_t quoted(const tal_markup *m, size_t at, size_t end, tal_span *out)
{
    while (at < end && (is_blank(m->bytes[at]) || m->bytes[at] == ','))
        at++;
    if (at == end || (m->bytes[at] != '"' && m->bytes[at] != '\''))
        return 0;
    out->begin = at + 1;
    for (out->end = at + 1; out->end < end && m->bytes[out->end] != m->bytes[at]; out->end++)
        if (m->bytes[out->end] == '\\' || m->bytes[out->end] == '\n')
            return 0;
    return out->end < end && out->end > out->begin ? out->end + 1 : 0;
}

/* Makes a link of BIT where it is a macro that is no more: its arguments, from AT to END, are a
 * link, or the texts of one and of its target; in Harlowe one text may be both. */
static void read_link_macro(tal_markup *m, tal_bit *bit, size_t at, size_t end)
{
    tal_bit link = { .kind = TAL_BIT_LINK };
    tal_span arguments = trimmed(m, at, end);
    size_t next, last;

    if (starts(m, arguments.begin, "[[")) {
        if (!read_link(m, arguments.begin, &link) || link.all.end != arguments.end)
            return;
    } else {
        next = quoted(m, at, end, &link.text);
        last = next ? quoted(m, next, end, &link.target) : 0;
        if (next == arguments.end && m->format == TAL_TWINE_HARLOWE)
            link.target = link.text;
        else if (!next || last != arguments.end)
            return;
    }
    link.all = bit->all;
    *bit = link;
}

/* ---- Macros ---------------------------------------------------------------------------------- */

/* The end of what is opened at AT, by one sign or two, past nested ones and texts in quotes; 0: it
 * is not closed. */
static size_t balanced(tal_markup *m, size_t at, char open, const char *close)
{
    int depth = 0;
    char quote = 0;

    for (size_t last = horizon(m, at); at < last; at++) {
        char c = m->bytes[at];

        if (quote && c == '\\')
            at++;
        else if (quote)
            quote = c == quote ? 0 : quote;
        else if (c == '"' || c == '`' || (c == '\'' && !is_word(m->bytes[at - 1])))
            quote = c;
        else if (c == open)
            depth++;
        else if (starts(m, at, close) && --depth <= 0)
            return at + strlen(close);
    }
    m->misses++;
    return 0;
}

static size_t name_end(const tal_markup *m, size_t at)
{
    while (at < m->end && (is_name(m->bytes[at]) || m->bytes[at] == '-' || m->bytes[at] == '$'))
        at++;
    return at;
}

static bool named(const tal_markup *m, size_t begin, size_t end, const char *name)
{
    return end - begin == strlen(name) && starts(m, begin, name);
}

/* Harlowe's `(name: ...)`. */
static bool read_harlowe(tal_markup *m, tal_bit *bit)
{
    size_t begin = m->at + 1, colon = name_end(m, begin), end;

    if (colon == begin || byte(m, colon) != ':')
        return false;
    end = balanced(m, m->at, '(', ")");
    *bit = (tal_bit){ .kind = TAL_BIT_MACRO, .all = { m->at, end } };
    if (end && (named(m, begin, colon, "link-goto") || named(m, begin, colon, "linkgoto")))
        read_link_macro(m, bit, colon + 1, end - 1);
    return end > 0;
}

/* SugarCube's `<<name ...>>`; of code also what it holds, and of those that offer links, the links. */
static bool read_sugarcube(tal_markup *m, tal_bit *bit)
{
    static const char *const code[][2] = {
        { "script", "<</script" },
        { "style", "<</style" },
        { "silently", "<</silently" },
        { "silent", "<</silent" },
    };
    static const char *const links[] = { "link", "button", "click", "choice", "actions" };
    size_t begin = m->at + 2, name = name_end(m, begin), end;

    if (name == begin && byte(m, begin) != '=')
        return false;
    end = balanced(m, begin, '\0', ">>");
    if (!end)
        return false;
    *bit = (tal_bit){ .kind = TAL_BIT_MACRO, .all = { m->at, end } };
    for (size_t i = 0; i < sizeof code / sizeof *code; i++)
        if (named(m, begin, name, code[i][0])) {
            bit->all.end = behind_code(m, end, code[i][1]);
            return true;
        }
    for (size_t i = 0; i < sizeof links / sizeof *links; i++)
        if (named(m, begin, name, links[i])) {
            read_link_macro(m, bit, name, end - 2);
            m->inside = bit->kind == TAL_BIT_MACRO ? end : 0;
        }
    return true;
}

/* Chapbook's line that is `[modifier]`; of code also what it holds. */
static bool read_modifier(tal_markup *m, tal_bit *bit)
{
    size_t end;

    if (m->at != m->line)
        return false;
    end = line_end(m, m->at);
    if (m->bytes[trimmed(m, m->at, end).end - 1] != ']')
        return false;
    if (starts(m, m->at, "[javascript") || starts(m, m->at, "[css"))
        while (end < m->end && byte(m, end + 1) != '[')
            end = end + 1 < m->end ? line_end(m, end + 1) : m->end;
    *bit = (tal_bit){ .kind = TAL_BIT_MACRO, .all = trimmed(m, m->at, end) };
    return true;
}

/* Chapbook's variables stand at the beginning of a passage, before a line that is `--`. */
static bool read_variables(const tal_markup *m, tal_bit *bit)
{
    for (size_t at = m->at, end; at < m->end; at = end + 1) {
        end = line_end(m, at);
        tal_span line = trimmed(m, at, end);

        if (named(m, line.begin, line.end, "--")) {
            *bit = (tal_bit){ .kind = TAL_BIT_MACRO, .all = { m->at, line.end } };
            return true;
        }
        if (line.begin < line.end && !memchr(m->bytes + at, ':', end - at))
            return false;
    }
    return false;
}

static bool read_variable(const tal_markup *m, tal_bit *bit)
{
    size_t end = m->at + 1;

    if (m->format == TAL_TWINE_CHAPBOOK || m->format == TAL_TWINE_SNOWMAN ||
        (m->bytes[m->at] == '_' && m->format == TAL_TWINE_OTHER) || !is_letter(byte(m, end)) ||
        (m->at > m->line && is_word(m->bytes[m->at - 1])))
        return false;
    while (is_name(byte(m, end)))
        end++;
    *bit = (tal_bit){ .kind = TAL_BIT_VARIABLE, .all = { m->at, end } };
    return true;
}

/* ---- HTML, images, remarks ------------------------------------------------------------------- */

/* What begins at hand, WIDTH bytes of which are read, and ends with CLOSE. */
static bool read_until(tal_markup *m, tal_bit *bit, tal_bit_kind kind, size_t width,
                       const char *close)
{
    size_t end = behind(m, m->at + width, close);

    *bit = (tal_bit){ .kind = kind, .all = { m->at, end } };
    return end > 0;
}

/* `<b>`, `</b>`; of code also what it holds. */
static bool read_tag(tal_markup *m, tal_bit *bit)
{
    size_t begin = m->at + 1 + (byte(m, m->at + 1) == '/'), end = name_end(m, begin);

    if (!is_letter(byte(m, begin)) || !byte(m, end) || !strchr(" \t\r\n/>", byte(m, end)) ||
        !read_until(m, bit, named(m, begin, end, "img") ? TAL_BIT_IMAGE : TAL_BIT_HTML, 1, ">"))
        return false;
    if (named(m, m->at + 1, end, "script"))
        bit->all.end = behind_code(m, bit->all.end, "</script");
    else if (named(m, m->at + 1, end, "style"))
        bit->all.end = behind_code(m, bit->all.end, "</style");
    return true;
}

static bool read_angle(tal_markup *m, tal_bit *bit)
{
    if (starts(m, m->at, "<!--"))
        return read_until(m, bit, TAL_BIT_REMARK, 4, "-->");
    if (starts(m, m->at, "<%"))
        return read_until(m, bit, TAL_BIT_MACRO, 2, "%>");
    if (starts(m, m->at, "<<"))
        return m->format != TAL_TWINE_HARLOWE && read_sugarcube(m, bit);
    return read_tag(m, bit);
}

/* Markdown's `![what](where)`. */
static bool read_image(tal_markup *m, tal_bit *bit)
{
    size_t middle = byte(m, m->at + 1) == '[' ? behind(m, m->at + 2, "](") : 0;

    return middle && read_until(m, bit, TAL_BIT_IMAGE, middle - m->at, ")");
}

/* SugarCube's `[img[source]]`, or `[img[source][passage]]`. */
static bool read_linked_image(tal_markup *m, tal_bit *bit)
{
    size_t target;

    if (!read_until(m, bit, TAL_BIT_IMAGE, 1, "]]"))
        return false;
    target = find(m, m->at, bit->all.end, "][", false) + 2;
    if (target < bit->all.end)
        bit->text = bit->target = trimmed(m, target, find(m, target, bit->all.end, "]", false));
    return true;
}

/* ---- Signs ----------------------------------------------------------------------------------- */

/* Text between marks, whatever it looks like: code, and what is to be taken as it stands. */
static bool read_verbatim(tal_markup *m, tal_bit *bit)
{
    static const char *const marks[][2] = { { "{{{", "}}}" },
                                            { "\"\"\"", "\"\"\"" },
                                            { "<nowiki>", "</nowiki>" } };
    char ticks[8] = "";
    const char *open = ticks, *close = ticks;
    size_t end;

    if (m->format == TAL_TWINE_SUGARCUBE) {
        for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
            if (starts(m, m->at, marks[i][0])) {
                open = marks[i][0];
                close = marks[i][1];
            }
    } else {
        for (size_t i = 0; i < sizeof ticks - 1 && byte(m, m->at + i) == '`'; i++)
            ticks[i] = '`';
    }
    end = *open ? behind(m, m->at + strlen(open), close) : 0;
    *bit = (tal_bit){ .kind = TAL_BIT_TEXT, .all = { m->at, end } };
    if (end)
        bit->text = (tal_span){ m->at + strlen(open), end - strlen(close) };
    return end > 0;
}

/* Harlowe shows no bracket or brace of its own, and no name of a hook: `|name>[...]`,
 * `[...]<name|`. */
static size_t hook_length(const tal_markup *m)
{
    char c = m->bytes[m->at], next = byte(m, m->at + 1);
    size_t end;

    if (c == '{' || c == '}' || c == ']')
        return 1;
    if (c == '[')
        return next != '[' || byte(m, m->at + 2) == '[';
    if (c != '|' && c != '<')
        return 0; /* or the rest of each word would be gone through at each of its letters */
    end = name_end(m, m->at + 1);
    if (c == '|' && (byte(m, end) == '>' || byte(m, end) == ')') && byte(m, end + 1) == '[')
        return end + 1 - m->at;
    if (c == '<' && m->at > m->line && m->bytes[m->at - 1] == ']' && byte(m, end) == '|')
        return end + 1 - m->at;
    return 0;
}

/* How many bytes at hand are neither text nor worth a word: those of hooks, the ends of SugarCube's
 * macros, a line break that is taken back, the backslash that Twine puts before colons at the
 * beginning of a line. */
static size_t silent_length(tal_markup *m)
{
    size_t end = 0;

    if (m->bytes[m->at] == '\\' && byte(m, m->at + 1) == '\n')
        return 2;
    if (m->bytes[m->at] == '\\' && m->at == m->line && starts(m, m->at + 1, "::"))
        return 1;
    if (m->format == TAL_TWINE_HARLOWE)
        return hook_length(m);
    if (starts(m, m->at, "<</"))
        end = behind(m, m->at, ">>");
    return end ? end - m->at : 0;
}

static bool read_bracket(tal_markup *m, tal_bit *bit)
{
    if (m->format == TAL_TWINE_SUGARCUBE && starts(m, m->at, "[img["))
        return read_linked_image(m, bit);
    if (byte(m, m->at + 1) != '[')
        return m->format == TAL_TWINE_CHAPBOOK && read_modifier(m, bit);
    if (byte(m, m->at + 2) == '[')
        return false; /* of three, the first is text */
    if (!read_link(m, m->at, bit))
        *bit = (tal_bit){ .kind = TAL_BIT_UNCLOSED, .all = { m->at, m->at + 2 } };
    return true;
}

/* What begins at hand and is no text, or more. */
static bool read_sign(tal_markup *m, tal_bit *bit)
{
    if (read_verbatim(m, bit))
        return true;
    switch (m->bytes[m->at]) {
    case '[':
        return read_bracket(m, bit);
    case '<':
        return read_angle(m, bit);
    case '!':
        return read_image(m, bit);
    case '$':
    case '_':
        return read_variable(m, bit);
    case '(':
        return m->format == TAL_TWINE_HARLOWE && read_harlowe(m, bit);
    case '{':
        return m->format == TAL_TWINE_CHAPBOOK && read_until(m, bit, TAL_BIT_MACRO, 1, "}");
    case '/':
        return m->format == TAL_TWINE_SUGARCUBE &&
               ((starts(m, m->at, "/*") && read_until(m, bit, TAL_BIT_REMARK, 2, "*/")) ||
                (starts(m, m->at, "/%") && read_until(m, bit, TAL_BIT_REMARK, 2, "%/")));
    default:
        return false;
    }
}

/* The next link in the macro that has just been told. */
static bool read_inside(tal_markup *m, tal_bit *bit)
{
    size_t end = m->inside;

    for (; m->at < end && m->misses < MISSES; m->at++)
        if (starts(m, m->at, "[[") && read_link(m, m->at, bit) && bit->all.end <= end) {
            m->at = bit->all.end;
            return true;
        }
    m->at = end;
    m->inside = 0;
    return false;
}

static bool take(tal_markup *m, tal_bit *bit)
{
    m->at = m->inside ? bit->all.begin + 2 : bit->all.end;
    if (bit->kind == TAL_BIT_TEXT)
        bit->all = bit->text; /* without its marks */
    return true;
}

/* What begins at hand where it is the end of a line, or no text. */
static bool read_other(tal_markup *m, tal_bit *bit)
{
    if (m->bytes[m->at] != '\n')
        return m->misses < MISSES && read_sign(m, bit);
    *bit = (tal_bit){ .kind = TAL_BIT_BREAK, .all = { m->at, m->at + 1 } };
    return true;
}

bool tal_markup_next(tal_markup *m, tal_bit *out)
{
    bool fresh = m->fresh;
    size_t from, skip;

    m->fresh = false;
    if (m->inside && read_inside(m, out))
        return true;
    if (fresh && m->format == TAL_TWINE_CHAPBOOK && read_variables(m, out))
        return take(m, out);
    for (from = m->at; m->at < m->end; m->at += skip) {
        skip = m->misses < MISSES ? silent_length(m) : 0;
        if (skip && from < m->at)
            break;
        from += skip;
        if (skip || !read_other(m, out)) {
            skip += !skip;
            continue;
        }
        if (from == m->at) {
            m->line = out->kind == TAL_BIT_BREAK ? m->at + 1 : m->line;
            return take(m, out);
        }
        m->inside = 0; /* it is read again, after the text before it */
        break;
    }
    *out = (tal_bit){ .kind = TAL_BIT_TEXT, .all = { from, m->at } };
    return from < m->at;
}
