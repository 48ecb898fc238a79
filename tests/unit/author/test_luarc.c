#include <criterion/criterion.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "author/luarc.h"
#include "store/home.h"

static char folder[] = "/tmp/talante-test-XXXXXX", path[64];

static void make_folder(void)
{
    cr_assert_not_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/" TAL_LUARC_FILE, folder);
}

static void remove_folder(void)
{
    unlink(path);
    rmdir(folder);
}

TestSuite(luarc, .init = make_folder, .fini = remove_folder);

static void write_file(const char *text)
{
    FILE *file = fopen(path, "w");

    cr_assert_not_null(file);
    cr_assert_geq(fputs(text, file), 0);
    cr_assert_eq(fclose(file), 0);
}

static void assert_file(const char *expected)
{
    char *text;
    size_t length;

    cr_assert_eq(tal_home_read(&text, &length, path, 1 << 20), TAL_OK);
    cr_assert_str_eq(text, expected);
    free(text);
}

static void assert_set(const char *library, tal_luarc_set expected)
{
    tal_luarc_set set;

    cr_assert_eq(tal_luarc_set_up(&set, path, library), TAL_OK);
    cr_assert_eq(set, expected, "%d", (int)set);
}

Test(luarc, settings_where_there_are_none)
{
    assert_set("/usr/share/talante/lua/es", TAL_LUARC_MADE);
    assert_file("{\n"
                "  \"runtime.version\": \"Lua 5.4\",\n"
                "  \"workspace.library\": [\n"
                "    \"/usr/share/talante/lua/es\"\n"
                "  ],\n"
                "  \"workspace.checkThirdParty\": false,\n"
                "  \"diagnostics.unusedLocalExclude\": [\n"
                "    \"s\"\n"
                "  ]\n"
                "}\n");
    assert_set("/usr/share/talante/lua/es", TAL_LUARC_READY);
    assert_set("/usr/share/talante/lua/en", TAL_LUARC_READY);
    assert_set("/opt/share/talante/lua/en", TAL_LUARC_OTHER);
}

Test(luarc, settings_of_ones_own_stay_as_they_are)
{
    static const char own[] = "// mine\n{ \"workspace.library\": [ \"/elsewhere\" ] }\n";

    write_file(own);
    assert_set("/usr/share/talante/lua/en", TAL_LUARC_OTHER);
    assert_file(own);
}

Test(luarc, a_path_is_found_as_json_writes_it)
{
    write_file("/* mine */ { \"workspace.library\": [ \"/home/o \\\"k\\\"/lua/en\", ] }");
    assert_set("/home/o \"k\"/lua/es", TAL_LUARC_READY);
    assert_set("/home/o k/lua/es", TAL_LUARC_OTHER);
}

Test(luarc, what_json_cannot_say_is_not_written)
{
    tal_luarc_set set;

    cr_assert_eq(tal_luarc_set_up(&set, path, "/home/\xFF/lua/en"), TAL_EINVAL);
    cr_assert_eq(access(path, F_OK), -1);
}

Test(luarc, a_folder_that_is_not_there)
{
    tal_luarc_set set;

    snprintf(path, sizeof path, "%s/no/" TAL_LUARC_FILE, folder);
    cr_assert_eq(tal_luarc_set_up(&set, path, "/usr/share/talante/lua/en"), TAL_EIO);
    cr_assert_eq(errno, ENOENT);
}
