/* `talante report` for people: the pages of results, for the programs that write them. */
#ifndef TAL_STAGE_PAGING_H
#define TAL_STAGE_PAGING_H

#include "dossier/pages.h"
#include "stage/options.h"

/* Are there options that cannot be meant together? It has been said. */
bool tal_paging_is_misused(const tal_options *options);

/* Writes the page of options->person, or of the group, of the results in the first word; as HTML, and in the form ALSO
 * (or NULL). Gives an exit code. */
int tal_paging_write(const tal_options *options, const tal_page_form *also);

/* Where the results in FOLDER have pseudonyms, says so on stderr, for who asked for an id in vain; and by what they are told. */
void tal_paging_say_pseudonyms(const char *folder);

#endif
