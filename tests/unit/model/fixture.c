#include "model/fixture.h"

#include <criterion/criterion.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/random.h"

const fixture_name fixture_names[] = {
    { "trust", { TAL_INT, TAL_OP_CELL, 0, 0 } },
    { "patience", { TAL_INT, TAL_OP_CELL, 1, 0 } },
    { "turn", { TAL_INT, TAL_OP_CELL, 2, 0 } },
    { "earned.discernment", { TAL_INT, TAL_OP_CELL, 3, 0 } },
    { "earned.validation", { TAL_INT, TAL_OP_CELL, 4, 0 } },
    { "asked", { TAL_INT, TAL_OP_CELL, 6, 0 } },
    { "angry", { TAL_BOOL, TAL_OP_CELL, 7, 0 } },
    { "mood", { TAL_WORD, TAL_OP_CELL, 8, 1 } },
    { "seen.tickets", { TAL_BOOL, TAL_OP_BIT, 3, 0 } },
    { "said.opening.own_the_wait", { TAL_BOOL, TAL_OP_BIT, 40, 0 } },
    { "cause", { TAL_WORD, TAL_OP_FACT, 0, 2 } },
    { "claim.verdict", { TAL_WORD, TAL_OP_FACT, 1, 1 } },
    { "outcome", { TAL_WORD, TAL_OP_ENDING, TAL_ENDING_OUTCOME, 1 } },
    { "passed", { TAL_BOOL, TAL_OP_ENDING, TAL_ENDING_PASSED, 0 } },
    { "score.total", { TAL_INT, TAL_OP_ENDING, TAL_ENDING_TOTAL, 0 } },
    { NULL, { TAL_BOOL, TAL_OP_CONST, 0, 0 } },
};

/* ---- What the compiler asks for -------------------------------------------------------------- */

static void say(fixture *f, const char *format, ...) __attribute__((format(printf, 2, 3)));

static void say(fixture *f, const char *format, ...)
{
    size_t used = strlen(f->said);
    va_list arguments;

    va_start(arguments, format);
    vsnprintf(f->said + used, sizeof f->said - used, format, arguments);
    va_end(arguments);
}

static bool find(void *context, const char *dotted, size_t length, size_t offset, tal_name *out)
{
    for (const fixture_name *it = fixture_names; it->dotted; it++) {
        if (strlen(it->dotted) == length && memcmp(it->dotted, dotted, length) == 0) {
            *out = it->name;
            return true;
        }
    }
    say(context, "no name %.*s at %zu\n", (int)length, dotted, offset);
    return false;
}

static int32_t word(void *context, const char *bytes, size_t length)
{
    fixture *f = context;

    for (int i = 0; i < f->words_count; i++)
        if (strlen(f->words[i]) == length && memcmp(f->words[i], bytes, length) == 0)
            return i;
    if (f->words_count == f->words_limit)
        return -1;
    f->words[f->words_count] = strndup(bytes, length);
    return f->words_count++;
}

/* A name tagged 1 can be "won" or "lost", one tagged 2 "ours" or "theirs". */
static void can_be(void *context, const tal_name *name, int32_t number, size_t offset)
{
    fixture *f = context;

    if (number / 2 + 1 != name->tag)
        say(f, "never %s at %zu\n", f->words[number], offset);
}

static void complain(void *context, size_t offset, int code, const char *message, const char *hint)
{
    say(context, "%d at %zu: %s%s%s\n", code, offset, message, hint ? "; " : "", hint ? hint : "");
}

void fixture_start(fixture *f)
{
    static const char *const first[] = { "won", "lost", "ours", "theirs" };

    *f = (fixture){ .words_limit = FIXTURE_WORDS };
    for (int i = 0; i < 4; i++)
        word(f, first[i], strlen(first[i]));
}

void fixture_end(fixture *f)
{
    for (int i = 0; i < f->words_count; i++)
        free((char *)f->words[i]);
    free(f->program.nodes);
}

tal_names fixture_as_names(fixture *f)
{
    return (tal_names){ f, find, word, can_be, complain };
}

/* In a block of its own size, so that the address sanitizer sees a read past its end. */
tal_status fixture_compile(fixture *f, const char *text, tal_type wanted, int32_t *root)
{
    tal_names names = fixture_as_names(f);
    size_t length = strlen(text);
    char *copy = malloc(length + !length);

    memcpy(copy, text, length);
    f->said[0] = '\0';
    tal_status status = tal_expr_compile(&f->program, copy, length, wanted, &names, root);
    free(copy);
    return status;
}

static const char *trimmed(fixture *f)
{
    size_t length = strlen(f->said);

    if (length > 0)
        f->said[length - 1] = '\0';
    return f->said;
}

const char *fixture_complaints(fixture *f, const char *text, tal_type wanted)
{
    int32_t root;

    fixture_compile(f, text, wanted, &root);
    return trimmed(f);
}

const char *fixture_set_complaints(fixture *f, const char *text)
{
    tal_names names = fixture_as_names(f);
    tal_assign *assigns = NULL;
    size_t count;

    f->said[0] = '\0';
    tal_expr_compile_effects(&f->program, text, strlen(text), &names, &assigns, &count);
    free(assigns);
    return trimmed(f);
}

void fixture_check(const fixture_row *rows, int wanted)
{
    for (; rows->text; rows++) {
        fixture f;

        fixture_start(&f);
        const char *said = wanted == FIXTURE_SET
                               ? fixture_set_complaints(&f, rows->text)
                               : fixture_complaints(&f, rows->text, (tal_type)wanted);
        cr_expect_str_eq(said, rows->said, "%s\n  says %s\n  not  %s", rows->text, said,
                         rows->said);
        fixture_end(&f);
    }
}

/* ---- Values ---------------------------------------------------------------------------------- */

static int draw(uint64_t *seed, int limit)
{
    return (int)(tal_mix64(++*seed) % (uint64_t)limit);
}

tal_env fixture_env(const fixture_values *values)
{
    return (tal_env){ values->cells, values->bits, values->facts, values->ending };
}

void fixture_draw_values(fixture_values *out, uint64_t *seed)
{
    *out = (fixture_values){ .bits = { (uint32_t)tal_mix64(*seed + 1),
                                       (uint32_t)tal_mix64(*seed + 2) } };
    *seed += 2;
    for (int i = 0; i < FIXTURE_CELLS; i++)
        out->cells[i] = draw(seed, 101);
    out->cells[6] -= 50;
    out->cells[7] = draw(seed, 2);
    out->cells[8] = draw(seed, 4);
    for (int i = 0; i < FIXTURE_FACTS; i++)
        out->facts[i] = draw(seed, 4);
    out->ending[TAL_ENDING_OUTCOME] = draw(seed, 4);
    out->ending[TAL_ENDING_PASSED] = draw(seed, 2);
    out->ending[TAL_ENDING_TOTAL] = draw(seed, 101);
}

int32_t fixture_value_of(const fixture_values *values, const tal_name *name)
{
    switch (name->op) {
    case TAL_OP_CELL:
        return values->cells[name->operand];
    case TAL_OP_BIT:
        return (int32_t)(values->bits[name->operand / 32] >> (name->operand % 32) & 1);
    case TAL_OP_FACT:
        return values->facts[name->operand];
    default:
        return values->ending[name->operand];
    }
}

/* ---- Random expressions ---------------------------------------------------------------------- */

/* Follows the grammar line by line, so that precedence is tried and not only brackets. What draws
 * a number returns the largest magnitude that it can have. */
typedef struct pen {
    char *out;
    size_t used, capacity;
    uint64_t *seed;
    int depth;
} pen;

static void draw_expr(pen *p, tal_type type, long *most);

static void put(pen *p, const char *text)
{
    size_t length = strlen(text);

    if (p->used + length < p->capacity) {
        memcpy(p->out + p->used, text, length + 1);
        p->used += length;
    }
}

static void put_name(pen *p, tal_type type)
{
    int count = 0, wanted;

    for (const fixture_name *it = fixture_names; it->dotted; it++)
        count += it->name.type == type;
    wanted = draw(p->seed, count);
    for (const fixture_name *it = fixture_names; it->dotted; it++)
        if (it->name.type == type && wanted-- == 0)
            put(p, it->dotted);
}

static void draw_primary(pen *p, tal_type type, long *most)
{
    static const char *const texts[] = { "'won'", "\"lost\"", "'ours'", "'theirs'" };
    int way = draw(p->seed, p->depth < 4 ? 4 : 3);
    char digits[8];

    *most = 100;
    if (way == 3) {
        p->depth++;
        put(p, "(");
        draw_expr(p, type, most);
        put(p, ")");
        p->depth--;
    } else if (way > 0) {
        put_name(p, type);
    } else if (type == TAL_INT) {
        snprintf(digits, sizeof digits, "%d", draw(p->seed, 30));
        put(p, digits);
    } else if (type == TAL_WORD) {
        put(p, texts[draw(p->seed, 4)]);
    } else {
        put(p, draw(p->seed, 2) ? "true" : "false");
    }
}

static void draw_unary(pen *p, tal_type type, long *most)
{
    if (type != TAL_WORD && draw(p->seed, 6) == 0) {
        put(p, type == TAL_INT ? "- " : "not ");
        draw_unary(p, type, most);
    } else {
        draw_primary(p, type, most);
    }
}

static void draw_divisor(pen *p)
{
    char text[8];

    snprintf(text, sizeof text, draw(p->seed, 4) ? "%d" : "-%d", 1 + draw(p->seed, 12));
    put(p, text);
}

static void draw_term(pen *p, long *most)
{
    draw_unary(p, TAL_INT, most);
    for (int way; (way = draw(p->seed, 6)) < 3;) {
        size_t before = p->used;
        long other = 1;

        put(p, way == 0 ? " * " : way == 1 ? "//" : " % ");
        if (way > 0)
            draw_divisor(p);
        else
            draw_unary(p, TAL_INT, &other);
        if (*most * other <= TAL_INT_LIMIT) {
            *most = *most * other < 12 ? 12 : *most * other;
        } else {
            p->used = before;
            p->out[before] = '\0';
        }
    }
}

static void draw_sum(pen *p, long *most)
{
    draw_term(p, most);
    for (int way; (way = draw(p->seed, 6)) < 3;) {
        size_t before = p->used;
        long other;

        put(p, way == 0 ? " + " : "-");
        put(p, way == 2 ? " " : "");
        if (p->out[p->used - 1] == '-')
            put(p, " ");
        draw_term(p, &other);
        if (*most + other <= TAL_INT_LIMIT) {
            *most += other;
        } else {
            p->used = before;
            p->out[before] = '\0';
        }
    }
}

static void draw_comparison(pen *p)
{
    static const char *const signs[] = { " == ", "~=", "<", " <= ", " > ", ">=" };
    long most;

    switch (draw(p->seed, 5)) {
    case 0:
    case 1:
        draw_sum(p, &most);
        put(p, signs[draw(p->seed, 6)]);
        draw_sum(p, &most);
        break;
    case 2:
        put_name(p, TAL_WORD);
        put(p, signs[draw(p->seed, 2)]);
        draw_primary(p, TAL_WORD, &most);
        break;
    case 3:
        draw_unary(p, TAL_BOOL, &most);
        put(p, signs[draw(p->seed, 2)]);
        draw_unary(p, TAL_BOOL, &most);
        break;
    default:
        draw_unary(p, TAL_BOOL, &most);
    }
}

static void draw_and(pen *p)
{
    draw_comparison(p);
    while (draw(p->seed, 3) == 0) {
        put(p, " and ");
        draw_comparison(p);
    }
}

static void draw_value(pen *p, tal_type type, long *most)
{
    if (type == TAL_INT)
        draw_sum(p, most);
    else
        draw_primary(p, type, most);
}

static void draw_expr(pen *p, tal_type type, long *most)
{
    long other;

    *most = 0;
    while (draw(p->seed, 3) == 0) {
        draw_and(p);
        if (type != TAL_BOOL) {
            put(p, " and ");
            draw_value(p, type, &other);
            *most = other > *most ? other : *most;
        }
        put(p, " or ");
    }
    if (type == TAL_BOOL) {
        draw_and(p);
    } else {
        draw_value(p, type, &other);
        *most = other > *most ? other : *most;
    }
}

void fixture_draw(char *out, size_t capacity, tal_type wanted, uint64_t *seed)
{
    long most;
    pen p;

    do {
        p = (pen){ .out = out, .capacity = capacity, .seed = seed };
        draw_expr(&p, wanted, &most);
    } while (p.used > TAL_EXPR_LENGTH || p.used + 1 >= capacity);
}
