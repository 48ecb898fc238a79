/*
 * What editors with a Lua language server are told of the language: a file of annotations, made from
 * the table that the loader reads (script/schema.h), so that both know the same words and fields.
 */
#ifndef TAL_AUTHOR_DEFINITIONS_H
#define TAL_AUTHOR_DEFINITIONS_H

/*
 * The definition file for LuaLS (https://luals.github.io/wiki/annotations): `---@meta`, a class for each
 * word and table, a function for each word. Described in the language of the interface. The caller frees;
 * NULL: no memory.
 */
char *tal_definitions_text(void);

#endif
