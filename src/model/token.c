/*
 * The lexer of expressions. Signs and words of other languages are read to the end of the
 * expression, so that one hint can correct them all; any other mistake ends the reading.
 */
#include "model/token.h"

#include <string.h>

#include "base/intl.h"
#include "base/utf8.h"

typedef struct reader {
    tal_tokens *tokens;
    tal_complaint *complaint;
    const char *text;
    size_t length, at;
    bool effects;
    const tal_token *foreign; /* the first, or NULL */
} reader;

typedef struct sign {
    const char *bytes;
    uint8_t kind;
    uint16_t code;
    const char *instead;
} sign;

/* A sign that begins another stands after it. */
static const sign signs[] = {
    { "===", TAL_TOKEN_FOREIGN, TAL_MISTAKE_SIGN, "==" },
    { "!==", TAL_TOKEN_FOREIGN, TAL_MISTAKE_SIGN, "~=" },
    { "...", TAL_TOKEN_FOREIGN, TAL_MISTAKE_JOIN, NULL },
    { "==", TAL_TOKEN_EQ, 0, NULL },
    { "~=", TAL_TOKEN_NE, 0, NULL },
    { "<=", TAL_TOKEN_LE, 0, NULL },
    { ">=", TAL_TOKEN_GE, 0, NULL },
    { "//", TAL_TOKEN_DIV, 0, NULL },
    { "!=", TAL_TOKEN_FOREIGN, TAL_MISTAKE_SIGN, "~=" },
    { "<>", TAL_TOKEN_FOREIGN, TAL_MISTAKE_SIGN, "~=" },
    { "=>", TAL_TOKEN_FOREIGN, TAL_MISTAKE_SIGN, ">=" },
    { "=<", TAL_TOKEN_FOREIGN, TAL_MISTAKE_SIGN, "<=" },
    { "&&", TAL_TOKEN_FOREIGN, TAL_MISTAKE_SIGN, "and" },
    { "||", TAL_TOKEN_FOREIGN, TAL_MISTAKE_SIGN, "or" },
    { "--", TAL_TOKEN_FOREIGN, TAL_MISTAKE_SIGN, "- -" }, /* Lua begins a remark here */
    { "..", TAL_TOKEN_FOREIGN, TAL_MISTAKE_JOIN, NULL },
    { "<", TAL_TOKEN_LT, 0, NULL },
    { ">", TAL_TOKEN_GT, 0, NULL },
    { "+", TAL_TOKEN_ADD, 0, NULL },
    { "-", TAL_TOKEN_SUB, 0, NULL },
    { "*", TAL_TOKEN_MUL, 0, NULL },
    { "%", TAL_TOKEN_MOD, 0, NULL },
    { "(", TAL_TOKEN_OPEN, 0, NULL },
    { ")", TAL_TOKEN_CLOSE, 0, NULL },
    { "[", TAL_TOKEN_INDEX, 0, NULL },
    { "]", TAL_TOKEN_UNINDEX, 0, NULL },
    { ",", TAL_TOKEN_COMMA, 0, NULL },
    { ".", TAL_TOKEN_DOT, 0, NULL },
    { "=", TAL_TOKEN_SET, 0, NULL },
    { "/", TAL_TOKEN_FOREIGN, TAL_MISTAKE_SLASH, "//" },
    { "^", TAL_TOKEN_FOREIGN, TAL_MISTAKE_POWER, NULL },
    { "#", TAL_TOKEN_FOREIGN, TAL_MISTAKE_COUNT, NULL },
    { "!", TAL_TOKEN_FOREIGN, TAL_MISTAKE_SIGN, "not" },
    { "&", TAL_TOKEN_FOREIGN, TAL_MISTAKE_SIGN, "and" },
    { "|", TAL_TOKEN_FOREIGN, TAL_MISTAKE_SIGN, "or" },
    { "?", TAL_TOKEN_FOREIGN, TAL_MISTAKE_SIGN, "and" },
    { ":", TAL_TOKEN_FOREIGN, TAL_MISTAKE_SIGN, "or" },
    { ";", TAL_TOKEN_FOREIGN, TAL_MISTAKE_SIGN, "," },
    { "≠", TAL_TOKEN_FOREIGN, TAL_MISTAKE_SIGN, "~=" },
    { "≤", TAL_TOKEN_FOREIGN, TAL_MISTAKE_SIGN, "<=" },
    { "≥", TAL_TOKEN_FOREIGN, TAL_MISTAKE_SIGN, ">=" },
    { "−", TAL_TOKEN_FOREIGN, TAL_MISTAKE_SIGN, "-" },
    { "–", TAL_TOKEN_FOREIGN, TAL_MISTAKE_SIGN, "-" },
    { "×", TAL_TOKEN_FOREIGN, TAL_MISTAKE_SIGN, "*" },
    { "÷", TAL_TOKEN_FOREIGN, TAL_MISTAKE_SLASH, "//" },
};

/* Where a word stands when it is meant as an operator; elsewhere it is a name. */
typedef enum position { BETWEEN, BEFORE, ANYWHERE } position;

static const struct {
    const char *word;
    position position;
    const char *instead;
} foreign_words[] = {
    { "y", BETWEEN, "and" },    { "e", BETWEEN, "and" },      { "o", BETWEEN, "or" },
    { "u", BETWEEN, "or" },     { "no", BEFORE, "not" },      { "if", BEFORE, "" },
    { "si", BEFORE, "" },       { "then", BETWEEN, "and" },   { "entonces", BETWEEN, "and" },
    { "else", BETWEEN, "or" },  { "and", ANYWHERE, "and" },   { "or", ANYWHERE, "or" },
    { "not", ANYWHERE, "not" }, { "true", ANYWHERE, "true" }, { "false", ANYWHERE, "false" },
};

static const struct {
    const char *word;
    uint8_t kind;
} keywords[] = {
    { "and", TAL_TOKEN_AND },   { "or", TAL_TOKEN_OR },       { "not", TAL_TOKEN_NOT },
    { "true", TAL_TOKEN_TRUE }, { "false", TAL_TOKEN_FALSE }, { "nil", TAL_TOKEN_NIL },
};

bool tal_token_begins(const tal_token *token)
{
    return (token->kind >= TAL_TOKEN_INT && token->kind <= TAL_TOKEN_NIL) ||
           token->kind == TAL_TOKEN_NOT || token->kind == TAL_TOKEN_OPEN;
}

/* Can an operand end with this token? */
static bool ends_operand(const tal_token *token)
{
    return (token->kind >= TAL_TOKEN_INT && token->kind <= TAL_TOKEN_NIL) ||
           token->kind == TAL_TOKEN_CLOSE;
}

static tal_token *add(reader *r, uint8_t kind, size_t length)
{
    tal_token *token = &r->tokens->list[r->tokens->count++];
    *token = (tal_token){ .kind = kind, .offset = (uint16_t)r->at, .length = (uint16_t)length };
    r->at += length;
    return token;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool is_letter(char c)
{
    return (lower(c) >= 'a' && lower(c) <= 'z') || c == '_';
}

static bool is_word(const char *bytes, size_t length, const char *word)
{
    size_t i = 0;
    while (i < length && word[i] && lower(bytes[i]) == word[i])
        i++;
    return i == length && !word[i];
}

static char at(const reader *r, size_t offset)
{
    return offset < r->length ? r->text[offset] : '\0';
}

static bool is_curly(int32_t code)
{
    return (code >= 0x2018 && code <= 0x201F) || code == 0xAB || code == 0xBB || code == '`' ||
           code == 0xB4;
}

/* Blanks that look like a blank but are none, marks without a width, and control characters. */
static bool is_invisible(int32_t code)
{
    return code < 0x20 || code == 0x7F || code == 0xA0 || code == 0xAD ||
           (code >= 0x2000 && code <= 0x200F) || code == 0x202F || code == 0x2060 ||
           code == 0x3000 || code == 0xFEFF;
}

static const sign *find_sign(const reader *r)
{
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        size_t length = strlen(signs[i].bytes);
        if (length <= r->length - r->at && memcmp(r->text + r->at, signs[i].bytes, length) == 0)
            return &signs[i];
    }
    return NULL;
}

/* The length of the character at OFFSET when it can stand in a word, else 0. */
static size_t word_character(const reader *r, size_t offset)
{
    char c = at(r, offset);
    if (offset >= r->length || (unsigned char)c < 0x80)
        return is_letter(c) || is_digit(c) ? 1 : 0;
    int32_t code;
    size_t length = tal_utf8_decode(r->text + offset, r->length - offset, &code);
    reader there = *r;
    there.at = offset;
    return code < 0 || is_curly(code) || is_invisible(code) || find_sign(&there) ? 0 : length;
}

/* ---- Mistakes -------------------------------------------------------------------------------- */

static bool wrong_quotes(reader *r)
{
    tal_rewrite rewrite;
    tal_rewrite_start(&rewrite, r->complaint);
    const char *quote = memchr(r->text, '\'', r->length) ? "\"" : "'";
    for (size_t i = 0, taken; i < r->length; i += taken) {
        int32_t code;
        taken = tal_utf8_decode(r->text + i, r->length - i, &code);
        if (is_curly(code))
            tal_rewrite_put(&rewrite, i, i + taken, quote);
    }
    tal_complaint_say(r->complaint, r->at, TAL_MISTAKE_QUOTES,
                      tal_rewrite_hint(&rewrite, _("write: %s")),
                      _("this is not a straight quote: a text stands in '...' or \"...\""));
    return false;
}

static bool wrong_character(reader *r)
{
    int32_t code;
    size_t length = tal_utf8_decode(r->text + r->at, r->length - r->at, &code);
    if (is_curly(code))
        return wrong_quotes(r);
    if (is_invisible(code)) {
        tal_complaint_say(r->complaint, r->at, TAL_MISTAKE_CHARACTER,
                          _("delete it, and type a blank if there should be one"),
                          _("an invisible character stands here that is not an ordinary blank"));
        return false;
    }
    tal_slice it = tal_complaint_slice(r->complaint, r->at, r->at + length);
    tal_complaint_say(r->complaint, r->at, TAL_MISTAKE_CHARACTER, NULL,
                      _("%s means nothing in an expression"), it.bytes);
    return false;
}

/* The quote that is missing is put after the first word. */
static bool unclosed_text(reader *r)
{
    char quote[2] = { r->text[r->at], '\0' };
    size_t end = r->at + 1;
    for (size_t taken; (taken = word_character(r, end)) > 0;)
        end += taken;
    tal_rewrite rewrite;
    tal_complaint_say(r->complaint, r->at, TAL_MISTAKE_UNCLOSED_TEXT,
                      end == r->at + 1 ? NULL
                                       : tal_rewrite_once(&rewrite, r->complaint, end, end, quote),
                      _("the text that begins here is never closed with %s"), quote);
    return false;
}

/* 1.000 was meant as one thousand; of any other decimal the whole part is kept. */
static bool decimal(reader *r, size_t point)
{
    size_t end = point + 1;
    while (is_digit(at(r, end)))
        end++;
    tal_rewrite rewrite;
    const char *hint = NULL;
    if (end - point == 4)
        hint = tal_rewrite_once(&rewrite, r->complaint, point, point + 1, "");
    else if (point > r->at)
        hint = tal_rewrite_once(&rewrite, r->complaint, point, end, "");
    tal_slice it = tal_complaint_slice(r->complaint, r->at, end);
    tal_complaint_say(r->complaint, r->at, TAL_MISTAKE_DECIMAL, hint, _("%s is not a whole number"),
                      it.bytes);
    return false;
}

/* One complaint for the first sign or word of another language; the hint corrects them all. */
static bool foreign(reader *r)
{
    tal_rewrite rewrite;
    tal_rewrite_start(&rewrite, r->complaint);
    for (size_t i = 0; i < r->tokens->count; i++) {
        const tal_token *token = &r->tokens->list[i];
        if (token->kind != TAL_TOKEN_FOREIGN || !token->instead)
            continue;
        size_t end = tal_token_end(token);
        bool word = is_letter(token->instead[0]);
        bool touches = token->offset > 0 && word_character(r, (size_t)token->offset - 1);
        char instead[16] = "";
        strcat(instead, word && touches ? " " : "");
        strcat(instead, token->instead);
        strcat(instead, word && end < r->length && r->text[end] != ' ' ? " " : "");
        tal_rewrite_put(&rewrite, token->offset, end, instead);
    }
    const tal_token *first = r->foreign;
    const char *hint = first->instead ? tal_rewrite_hint(&rewrite, _("write: %s")) : NULL;
    const char *message = _("%s is not used in expressions");
    switch (first->code) {
    case TAL_MISTAKE_ONE_EQUALS:
        message = _("one %s gives a value; two of them compare");
        break;
    case TAL_MISTAKE_SLASH:
        message = _("%s would give a fraction; // divides and drops the fraction");
        break;
    case TAL_MISTAKE_POWER:
        hint = _("multiply instead, such as: trust * trust");
        break;
    case TAL_MISTAKE_JOIN:
        hint = _("a text with {name} in it shows what a name stands for");
        break;
    case TAL_MISTAKE_COUNT:
        hint = _("count in a variable, such as: set = \"asked = asked + 1\"");
        break;
    default:
        break;
    }
    tal_slice it =
        tal_complaint_slice(r->complaint, first->offset, (size_t)first->offset + first->length);
    tal_complaint_say(r->complaint, first->offset, first->code, hint, message, it.bytes);
    return false;
}

/* ---- Tokens ---------------------------------------------------------------------------------- */

static bool read_text(reader *r)
{
    char quote = r->text[r->at];
    for (size_t end = r->at + 1; end < r->length && r->text[end] != '\n'; end++) {
        if (r->text[end] == quote) {
            add(r, TAL_TOKEN_TEXT, end + 1 - r->at);
            return true;
        }
        if (r->text[end] == '\\') {
            tal_complaint_say(r->complaint, end, TAL_MISTAKE_BACKSLASH,
                              _("a text that contains ' can stand in \"...\", and the other "
                                "way round"),
                              _("a text in an expression cannot contain \\"));
            return false;
        }
    }
    return unclosed_text(r);
}

static bool read_number(reader *r)
{
    size_t end = r->at;
    int32_t value = 0;
    while (is_digit(at(r, end))) {
        if (value <= TAL_INT_LIMIT)
            value = value * 10 + (r->text[end] - '0');
        end++;
    }
    if (at(r, end) == '.' && at(r, end + 1) != '.')
        return decimal(r, end);
    if (at(r, end) == ',' && is_digit(at(r, end + 1)))
        return decimal(r, end);
    bool letters = word_character(r, end) > 0;
    if (!letters && value <= TAL_INT_LIMIT) {
        add(r, TAL_TOKEN_INT, end - r->at)->value = value;
        return true;
    }
    for (size_t taken; (taken = word_character(r, end)) > 0;)
        end += taken;
    tal_slice it = tal_complaint_slice(r->complaint, r->at, end);
    if (letters)
        tal_complaint_say(r->complaint, r->at, TAL_MISTAKE_DIGITS,
                          _("a name begins with a letter, and between a number and a name "
                            "stands a sign"),
                          _("%s is neither a number nor a name"), it.bytes);
    else
        tal_complaint_say(r->complaint, r->at, TAL_MISTAKE_LARGE, NULL,
                          _("%s is too large: numbers go up to %d"), it.bytes, TAL_INT_LIMIT);
    return false;
}

static void read_word(reader *r)
{
    size_t end = r->at;
    for (size_t taken; (taken = word_character(r, end)) > 0;)
        end += taken;
    size_t length = end - r->at;
    uint8_t kind = TAL_TOKEN_NAME;
    for (size_t i = 0; i < sizeof keywords / sizeof *keywords; i++)
        if (strlen(keywords[i].word) == length &&
            memcmp(keywords[i].word, r->text + r->at, length) == 0)
            kind = keywords[i].kind;
    add(r, kind, length);
}

static bool read_sign(reader *r)
{
    const sign *found = find_sign(r);
    if (!found)
        return wrong_character(r);
    tal_token *token = add(r, found->kind, strlen(found->bytes));
    token->code = found->code;
    token->instead = found->instead;
    if (r->effects && token->length == 1 && found->bytes[0] == ':')
        token->instead = "=";
    if (!r->effects && token->length == 1 && found->bytes[0] == ';')
        token->instead = "and";
    tal_token *before = r->tokens->count > 1 ? token - 1 : NULL;
    if (token->kind == TAL_TOKEN_SET && before &&
        (before->kind == TAL_TOKEN_LT || before->kind == TAL_TOKEN_GT)) { /* > = for >= */
        before->instead = before->kind == TAL_TOKEN_LT ? "<=" : ">=";
        before->kind = TAL_TOKEN_FOREIGN;
        before->code = TAL_MISTAKE_SIGN;
        before->length = (uint16_t)(r->at - before->offset);
        r->tokens->count--;
    } else if (token->kind == TAL_TOKEN_SET && !r->effects) {
        token->kind = TAL_TOKEN_FOREIGN;
        token->code = TAL_MISTAKE_ONE_EQUALS;
        token->instead = "==";
    }
    return true;
}

static bool read_one(reader *r)
{
    char c = r->text[r->at];
    if (c == '\'' || c == '"')
        return read_text(r);
    if (is_digit(c))
        return read_number(r);
    if (c == '.' && is_digit(at(r, r->at + 1)))
        return decimal(r, r->at);
    if (word_character(r, r->at)) {
        read_word(r);
        return true;
    }
    return read_sign(r);
}

/* A word such as y, or AND, becomes FOREIGN where it can only be meant as an operator. */
static void mark_word(reader *r, tal_token *token)
{
    const tal_token *last = token == r->tokens->list ? NULL : token - 1;
    const tal_token *next = token + 1;
    if ((last && last->kind == TAL_TOKEN_DOT) || next->kind == TAL_TOKEN_DOT)
        return;
    bool after = last && ends_operand(last);
    bool before = tal_token_begins(next) || next->kind == TAL_TOKEN_FOREIGN;
    for (size_t i = 0; i < sizeof foreign_words / sizeof *foreign_words; i++) {
        if (!is_word(r->text + token->offset, token->length, foreign_words[i].word))
            continue;
        position where = foreign_words[i].position;
        bool minus = next->kind == TAL_TOKEN_SUB;
        if (where == ANYWHERE || (where == BETWEEN && after && (before || minus)) ||
            (where == BEFORE && !after && before)) {
            token->kind = TAL_TOKEN_FOREIGN;
            token->code = TAL_MISTAKE_WORD;
            token->instead = foreign_words[i].instead;
        }
    }
}

bool tal_token_read(tal_tokens *out, tal_complaint *complaint, bool effects)
{
    reader r = { .tokens = out,
                 .complaint = complaint,
                 .text = complaint->text,
                 .length = complaint->length,
                 .effects = effects };
    out->count = 0;
    while (r.at < r.length) {
        char c = r.text[r.at];
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r')
            r.at++;
        else if (!read_one(&r))
            return false;
    }
    add(&r, TAL_TOKEN_END, 0);
    out->count--;
    for (size_t i = 0; i < out->count; i++) {
        if (out->list[i].kind == TAL_TOKEN_NAME)
            mark_word(&r, &out->list[i]);
        if (out->list[i].kind == TAL_TOKEN_FOREIGN && !r.foreign)
            r.foreign = &out->list[i];
    }
    return r.foreign ? foreign(&r) : true;
}
