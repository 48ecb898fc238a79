/* Fields of a YAML file: which have to be there, which may, and what is said of the others. */
#include "model/document.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

static const char *const fields[] = { "name", "size", NULL };
static const char *const optional[] = { "colour", NULL };

/* What checking the fields of YAML finds. */
static const char *told(const char *yaml)
{
    static char out[1000];
    tal_diagnostics *found = tal_diagnostics_new();
    tal_source *source = tal_source_new("d.yaml", yaml, strlen(yaml));
    tal_arena *arena = tal_arena_new();
    tal_yaml_file *file;
    tal_document document = { .arena = arena,
                              .source = source,
                              .diagnostics = found,
                              .unknown = 1,
                              .missing = 2,
                              .wrong = 3,
                              .no_field = "no \"%s\" here" };
    cr_assert_eq(tal_yaml_read(&file, source, found), TAL_OK);
    tal_document_check(&document, tal_yaml_root(file), fields, optional);
    tal_document_text(&document, tal_yaml_root(file), "name");
    cr_assert_eq(tal_document_status(&document), tal_diagnostics_count(found) ? TAL_EFILE : TAL_OK);
    out[0] = '\0';
    for (size_t i = 0; i < tal_diagnostics_count(found); i++) {
        const tal_diagnostic *it = tal_diagnostics_get(found, i);
        snprintf(out + strlen(out), sizeof out - strlen(out), "%d:%d %d %s%s%s\n", it->line,
                 it->column, it->code, it->message, it->hint ? " = " : "",
                 it->hint ? it->hint : "");
    }
    tal_yaml_free(file);
    tal_arena_free(arena);
    tal_source_free(source);
    tal_diagnostics_free(found);
    return out;
}

Test(document, optional_fields_may_be_left_out_and_are_known)
{
    cr_assert_str_eq(told("name: a\nsize: 1\n"), "");
    cr_assert_str_eq(told("name: a\nsize: 1\ncolour: red\n"), "");
    cr_assert_str_eq(told("name: a\nsize: 1\ncolor: red\n"),
                     "3:1 1 no \"color\" here = did you mean colour?\n");
}

Test(document, a_misspelt_field_is_not_missing_too)
{
    cr_assert_str_eq(told("nmae: a\nsize: 1\n"), "1:1 1 no \"nmae\" here = did you mean name?\n");
    cr_assert_str_eq(told("size: 1\n"), "1:1 2 \"name\" is missing\n");
    cr_assert_str_eq(told("colour: red\n"), "1:1 2 these are missing: name, size\n");
}

Test(document, a_text_is_there_and_says_something)
{
    cr_assert_str_eq(told("name: ''\nsize: 1\n"), "1:7 3 \"name\" is empty\n");
    cr_assert_str_eq(told("name: [a]\nsize: 1\n"), "1:7 3 \"name\" must be a single value\n");
}
