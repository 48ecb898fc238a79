/*
 * The walk over the scan's tree and Lua's result together. Literals of the scan are left alone:
 * only lists and words are entered, and only opaque nodes are read. Owns nothing.
 */
#include "script/fill.h"

#include <stdlib.h>
#include <string.h>

#include "base/intl.h"
#include "base/utf8.h"
#include "script/offer.h"

typedef struct filler {
    lua_State *lua;
    tal_run_state *run;
} filler;

static void convert(filler *f, tal_tree *slot, int depth);
static void complete(filler *f, tal_tree *tree, int depth);

size_t tal_fill_line(const tal_source *source, int line)
{
    size_t offset = tal_source_line(source, line);

    return offset + strspn(tal_source_bytes(source) + offset, " \t");
}

/* A C allocation: never held by anything but the arena. */
static void *need(filler *f, void *block)
{
    if (!block) {
        f->run->no_memory = true;
        tal_sandbox_raise(f->lua, TAL_CODE_LUA_MEMORY, NULL, "%s", "");
    }
    return block;
}

static tal_tree *new_trees(filler *f, size_t count)
{
    tal_sandbox_charge(f->lua, count);
    return need(f, tal_arena_alloc(f->run->arena, count, sizeof(tal_tree)));
}

/* The text at INDEX, which stays there. */
static const char *copy_text(filler *f, int index, uint32_t *length)
{
    size_t size;
    const char *bytes = lua_tolstring(f->lua, index, &size);

    if (memchr(bytes, '\0', size) || tal_utf8_invalid(bytes, size) < size)
        tal_sandbox_raise(f->lua, TAL_CODE_LUA_VALUE,
                          _("leave out escapes such as \"\\0\" and \"\\xFF\""),
                          _("a text here has bytes that are no characters"));
    if (length) *length = (uint32_t)size;
    return need(f, tal_arena_text(f->run->arena, bytes, size));
}

/* ---- tables ---- */

typedef struct survey {
    size_t fields, entries;
    lua_Integer last; /* the highest place of an item */
} survey;

/* [-0, +0] Counts what stands in the table on top. */
static survey look_over(filler *f)
{
    survey found = { 0, 0, 0 };
    lua_State *lua = f->lua;

    for (lua_pushnil(lua); lua_next(lua, -2); lua_pop(lua, 1)) {
        found.entries++;
        if (lua_type(lua, -2) == LUA_TSTRING) {
            found.fields++;
        } else if (lua_isinteger(lua, -2) && lua_tointeger(lua, -2) > 0) {
            if (lua_tointeger(lua, -2) > found.last) found.last = lua_tointeger(lua, -2);
        } else {
            tal_sandbox_raise(lua, TAL_CODE_LUA_VALUE, _("use names, or a plain list"),
                              _("this list has a key that is neither a name nor a place"));
        }
    }
    tal_sandbox_charge(lua, found.entries);
    if (found.last > (lua_Integer)(2 * found.entries + 16))
        tal_sandbox_raise(lua, TAL_CODE_LUA_VALUE, _("a list begins at 1 and leaves nothing out"),
                          _("this list has an item far away from the others"));
    return found;
}

/* [-0, +0] Items FIRST to LAST of the table on top, which become the list at *LINK. */
static void convert_items(filler *f, tal_tree *owner, tal_tree **link, lua_Integer first,
                          lua_Integer last, int depth)
{
    tal_tree *items = first <= last ? new_trees(f, (size_t)(last - first + 1)) : NULL;

    for (lua_Integer i = first; i <= last; i++) {
        tal_tree *item = &items[i - first];

        item->generated = true;
        item->offset = item->end = owner->offset;
        *link = item;
        link = &item->next;
        owner->items_count++;
        lua_rawgeti(f->lua, -1, i);
        convert(f, item, depth);
    }
}

static int by_name(const void *left, const void *right)
{
    return strcmp(((const tal_tree *)left)->name, ((const tal_tree *)right)->name);
}

/* [-0, +0] Up to COUNT fields of the table on top that OWNER does not have yet, in the order of
 * their names. */
static void convert_fields(filler *f, tal_tree *owner, size_t count, int depth)
{
    tal_tree *fields = count ? new_trees(f, count) : NULL, **link = &owner->fields;
    size_t found = 0;

    for (lua_pushnil(f->lua); lua_next(f->lua, -2); lua_pop(f->lua, 1)) {
        tal_tree *field;

        if (lua_type(f->lua, -2) != LUA_TSTRING ||
            tal_tree_field(owner, lua_tostring(f->lua, -2)))
            continue;
        field = &fields[found++];
        field->name = copy_text(f, -2, NULL);
        field->generated = true;
        field->offset = field->end = field->name_offset = owner->offset;
    }
    if (found > 1) qsort(fields, found, sizeof *fields, by_name);
    while (*link) link = &(*link)->next;
    for (size_t i = 0; i < found; i++, link = &(*link)->next) {
        *link = &fields[i];
        lua_pushstring(f->lua, fields[i].name);
        lua_rawget(f->lua, -2);
        convert(f, &fields[i], depth);
    }
}

/* [-1, +0] All of a table that the scan did not see. */
static void convert_table(filler *f, tal_tree *owner, int depth)
{
    survey found = look_over(f);

    convert_fields(f, owner, found.fields, depth);
    convert_items(f, owner, &owner->items, 1, found.last, depth);
    lua_pop(f->lua, 1);
}

static bool has_more_to_know(const tal_tree *tree)
{
    return tree->kind == TAL_TREE_OPAQUE || tree->kind == TAL_TREE_WORD ||
           tree->kind == TAL_TREE_LIST;
}

/* [-1, +0] What Lua knows of a table that the scan saw. It may hold more than was seen: by
 * computed names, or by a last item that gives several. */
static void complete_table(filler *f, tal_tree *owner, int depth)
{
    tal_tree **link = &owner->items;
    size_t fields = 0;
    lua_Integer items = 0;
    survey found;

    for (tal_tree *field = owner->fields; field; field = field->next) {
        if (has_more_to_know(field)) {
            lua_pushstring(f->lua, field->name);
            lua_rawget(f->lua, -2);
            complete(f, field, depth);
        }
        fields += field->kind != TAL_TREE_NIL;
    }
    for (tal_tree *item = owner->items; item; item = item->next) {
        items++;
        link = &item->next;
        if (!has_more_to_know(item)) continue;
        lua_rawgeti(f->lua, -1, items);
        complete(f, item, depth);
    }
    f->run->at = owner->offset;
    found = look_over(f);
    if (found.fields > fields) convert_fields(f, owner, found.fields, depth);
    if (found.last > items) convert_items(f, owner, link, items + 1, found.last, depth);
    lua_pop(f->lua, 1);
}

/* ---- words ---- */

/* Each word has one place. */
static void use(filler *f, tal_word *word)
{
    const char *name = word->rule->name;

    if (!word->done)
        tal_sandbox_raise(f->lua, TAL_CODE_LUA_WORD, NULL, _("this %s has no braces"), name);
    if (word->used)
        tal_sandbox_raise(f->lua, TAL_CODE_LUA_SHARED,
                          _("write it twice, or make it anew with a function"),
                          _("the same %s stands in two places"), name);
    word->used = true;
}

/* Is the one item of the scan's TREE in truth an argument: silence(body)? */
static bool is_argument(filler *f, const tal_tree *tree)
{
    const char *bytes = tal_source_bytes(f->run->source);
    size_t at;

    if (tree->items_count != 1 || tree->items->kind != TAL_TREE_OPAQUE) return false;
    for (at = tree->items->offset; at > 0 && strchr(" \t\r\n", bytes[at - 1]); at--) {}
    return at > 0 && bytes[at - 1] == '(';
}

/* [-1, +0] The body of a word: braces, or only a text or function, which is its one item. */
static void take_body(filler *f, tal_tree *tree, bool seen, int depth)
{
    if (lua_type(f->lua, -1) == LUA_TTABLE && seen && !is_argument(f, tree)) {
        complete_table(f, tree, depth);
    } else if (lua_type(f->lua, -1) == LUA_TTABLE) {
        tree->items = NULL;
        tree->items_count = 0;
        convert_table(f, tree, depth);
    } else if (seen && tree->items) {
        complete(f, tree->items, depth);
    } else {
        tree->items = new_trees(f, 1);
        tree->items_count = 1;
        tree->items->offset = tree->items->end = tree->offset;
        tree->items->generated = true;
        convert(f, tree->items, depth);
    }
}

/* [-1, +0] */
static void convert_word(filler *f, tal_tree *slot, tal_word *word, int depth)
{
    bool seen = word->tree != NULL;

    use(f, word);
    if (seen) {
        tal_tree place = *slot;

        *slot = *word->tree;
        slot->name = place.name;
        slot->name_offset = place.name_offset;
        slot->next = place.next;
    } else {
        slot->kind = TAL_TREE_WORD;
        slot->word = word->rule->name;
        if (slot->generated) /* else it stands where the scan saw a call of something else */
            slot->offset = slot->end = (uint32_t)tal_fill_line(f->run->source, word->line);
        slot->generated = true;
        slot->id_offset = slot->offset;
        if (lua_getiuservalue(f->lua, -1, TAL_WORD_ID) == LUA_TSTRING)
            slot->id = copy_text(f, -1, NULL);
        lua_pop(f->lua, 1);
    }
    f->run->at = slot->offset;
    lua_getiuservalue(f->lua, -1, TAL_WORD_BODY);
    lua_remove(f->lua, -2);
    take_body(f, slot, seen, depth);
}

/* ---- values ---- */

static void check_depth(filler *f, int depth)
{
    if (depth > TAL_TREE_DEPTH)
        tal_sandbox_raise(f->lua, TAL_CODE_LUA_SHARED, NULL,
                          _("this goes more than %d braces deep, or contains itself"),
                          TAL_TREE_DEPTH);
    luaL_checkstack(f->lua, 8, NULL);
}

static void refuse_value(filler *f)
{
    tal_sandbox_raise(f->lua, TAL_CODE_LUA_VALUE,
                      _("write a text, a number, true or false, braces, a word, or a function of "
                        "your own"),
                      _("a %s cannot stand here"),
                      lua_iscfunction(f->lua, -1) ? _("function of Lua's own")
                                                  : luaL_typename(f->lua, -1));
}

/* [-1, +0] SLOT takes the value on top; its place and name stay. */
static void convert(filler *f, tal_tree *slot, int depth)
{
    lua_State *lua = f->lua;
    tal_word *word = tal_word_at(lua, -1);

    check_depth(f, depth);
    f->run->at = slot->offset;
    slot->generated |= slot->kind != TAL_TREE_OPAQUE; /* the scan took it for something else */
    slot->fields = slot->items = NULL;
    slot->items_count = 0;
    if (word) {
        convert_word(f, slot, word, depth + 1);
        return;
    }
    switch (lua_type(lua, -1)) {
    case LUA_TNIL:
        slot->kind = TAL_TREE_NIL;
        break;
    case LUA_TBOOLEAN:
        slot->kind = TAL_TREE_BOOL;
        slot->boolean = lua_toboolean(lua, -1);
        break;
    case LUA_TNUMBER:
        slot->kind = TAL_TREE_NUMBER;
        slot->number = lua_tonumber(lua, -1);
        break;
    case LUA_TSTRING:
        slot->kind = TAL_TREE_TEXT;
        slot->text.bytes = copy_text(f, -1, &slot->text.length);
        break;
    case LUA_TTABLE:
        slot->kind = TAL_TREE_LIST;
        convert_table(f, slot, depth + 1);
        return;
    case LUA_TFUNCTION:
        if (lua_iscfunction(lua, -1)) refuse_value(f);
        slot->kind = TAL_TREE_FUNCTION;
        slot->function = (int)lua_rawlen(lua, 1);
        lua_pushvalue(lua, -1);
        lua_rawseti(lua, 1, slot->function + 1);
        break;
    default:
        refuse_value(f);
    }
    lua_pop(lua, 1);
}

/* [-1, +0] Adds to TREE, which the scan made, what the value on top knows. */
static void complete(filler *f, tal_tree *tree, int depth)
{
    lua_State *lua = f->lua;
    tal_word *word = tal_word_at(lua, -1);

    check_depth(f, depth);
    if (tree->kind == TAL_TREE_WORD && word && word->tree == tree) {
        f->run->at = tree->offset;
        use(f, word);
        lua_getiuservalue(lua, -1, TAL_WORD_BODY);
        lua_remove(lua, -2);
        take_body(f, tree, true, depth + 1);
    } else if (tree->kind == TAL_TREE_LIST && lua_type(lua, -1) == LUA_TTABLE) {
        complete_table(f, tree, depth + 1);
    } else if (has_more_to_know(tree)) {
        convert(f, tree, depth);
    } else {
        lua_pop(lua, 1);
    }
}

void tal_fill_root(lua_State *lua, tal_run_state *run)
{
    filler f = { lua, run };

    if (run->scan->root) {
        complete(&f, run->scan->root, 0);
    } else {
        tal_tree *root = new_trees(&f, 1);

        root->generated = true;
        convert(&f, root, 0);
        run->scan->root = root;
    }
}
