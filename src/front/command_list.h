/* The list of scenarios as `talante play` shows it too. */
#ifndef TAL_FRONT_COMMAND_LIST_H
#define TAL_FRONT_COMMAND_LIST_H

#include "front/library.h"
#include "report/page.h"

/* Lays them out, numbered from 1 as in the library; gives an exit code. */
int tal_command_list_show(const tal_library *library, tal_page *page);

#endif
