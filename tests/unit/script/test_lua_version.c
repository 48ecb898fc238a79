#include "script/lua_version.h"

#include <criterion/criterion.h>
#include <string.h>

Test(lua_version, is_of_the_lua_that_scenarios_are_written_for)
{
    cr_assert_eq(strncmp(tal_lua_version(), "Lua 5.4.", 8), 0, "%s", tal_lua_version());
}
