/* `talante play --window`: hands everything on to talante-window, the program that has one. */
#include "front/command.h"

#include "base/intl.h"
#include "front/beside.h"
#include "stage/say.h"

int tal_command_window(char **argv)
{
    tal_beside_become("talante-window", argv);
    tal_say_error(_("the window is not installed here (no talante-window); without --window it goes in the terminal"));
    return TAL_EXIT_SYSTEM;
}
