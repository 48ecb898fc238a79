/* `talante play --window`: hands everything on to talante-window, the program that has one. */
#include "front/command.h"

#include <stdlib.h>
#include <unistd.h>

#include "base/intl.h"
#include "stage/places.h"
#include "stage/say.h"

int tal_command_window(char **argv)
{
    char *path = tal_places_beside("talante-window");

    argv[0] = "talante-window";
    if (path)
        execv(path, argv);
    free(path);
    execvp(argv[0], argv);
    tal_say_error(_("the window is not installed here (no talante-window); without --window it goes in the terminal"));
    return TAL_EXIT_SYSTEM;
}
