/* The list of scenarios as `talante play` shows it too. */
#ifndef TAL_FRONT_COMMAND_LIST_H
#define TAL_FRONT_COMMAND_LIST_H

#include "report/page.h"
#include "stage/shelf.h"

/* Lays them out, numbered from 1 as on the shelf. */
void tal_command_list_show(const tal_shelf *shelf, tal_page *page);

#endif
