/* Owns the names of the pages. Must not know what is on them. */
#include "dossier/pages.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/folder.h"
#include "base/nearest.h"
#include "cohort/manifest.h"
#include "cohort/people.h"
#include "dossier/figures_files.h"
#include "dossier/group_page.h"
#include "dossier/handing.h"
#include "dossier/outlet.h"
#include "dossier/person_page.h"
#include "report/html.h"

void tal_pages_free(tal_pages *it)
{
    free(it->written);
    free(it->nearest);
    it->written = it->nearest = NULL;
}

/* Writes FOLIO as the page PATH, which becomes `written`. */
static tal_status write_page(tal_pages *it, const tal_folio *folio, char *path)
{
    tal_outlet outlet = TAL_OUTLET_CLOSED;
    tal_buffer bytes = TAL_BUFFER_EMPTY;
    tal_status status;

    free(it->written);
    it->written = path;
    if (path)
        tal_html_put(&bytes, folio);
    if (!path || bytes.failed) {
        tal_buffer_free(&bytes);
        return TAL_ENOMEM;
    }
    status = tal_outlet_file(&outlet, path);
    if (!status)
        status = tal_outlet_add(&outlet, &bytes);
    if (!status)
        status = tal_outlet_settle(&outlet);
    tal_outlet_close(&outlet);
    tal_buffer_free(&bytes);
    return status;
}

/* ---- A person ------------------------------------------------------------------------------------ */

/* FOLDER/people/ID.html: `talante forget` finds it by the name before the ending. The caller frees; NULL: no
 * memory. */
static char *person_path(const char *folder, const char *id)
{
    char *name = tal_people_name(id);
    tal_buffer path = TAL_BUFFER_EMPTY;

    path.failed = !name;
    tal_buffer_format(&path, "%s/people/%s.html", folder, name ? name : "");
    free(name);
    return tal_buffer_take(&path);
}

static tal_status write_person(tal_pages *it, const tal_handed *person)
{
    tal_folio folio;
    tal_status status;

    if (person->count == 0)
        return TAL_EENDED;
    it->speak(person->parts[0].language);
    status = tal_person_page(&folio, person);
    if (!status)
        status = tal_people_folder(it->folder);
    if (!status)
        status = write_page(it, &folio, person_path(it->folder, person->candidate));
    tal_folio_free(&folio);
    return status;
}

/* On to the person with this ID. TAL_ECHOICE: there is none. */
static tal_status find(tal_pages *it, tal_handing *handing, const char *id, tal_handed *out)
{
    tal_nearest nearest = tal_nearest_start(id, strlen(id));
    bool sound = true;

    for (;;) {
        tal_status status = tal_handing_next(handing, out);

        if (status == TAL_EENDED)
            return sound ? TAL_ECHOICE : TAL_EFILE;
        if (status == TAL_EFILE) {
            sound = false;
            continue;
        }
        if (status)
            return status;
        if (strcmp(out->candidate, id) == 0)
            return sound ? TAL_OK : TAL_EFILE;
        tal_nearest_offer(&nearest, out->candidate);
        if (nearest.best != out->candidate)
            continue;
        free(it->nearest); /* the id is lent until the next call only */
        it->nearest = strdup(nearest.best);
        if (!it->nearest)
            return TAL_ENOMEM;
        nearest.best = it->nearest;
    }
}

/* A journal can be handed on, and has no room for pages. */
static tal_status open_results(tal_handing **out, const tal_pages *it, tal_diagnostics *diagnostics)
{
    struct stat about;

    if (stat(it->folder, &about) == 0 && !S_ISDIR(about.st_mode))
        return tal_manifest_tell_none(it->folder, diagnostics);
    return tal_handing_open(out, it->folder, diagnostics);
}

tal_status tal_pages_person(tal_pages *it, const char *id, tal_diagnostics *diagnostics)
{
    tal_handing *handing = NULL;
    tal_handed person;
    tal_status status = open_results(&handing, it, diagnostics);

    if (status)
        return status;
    status = find(it, handing, id, &person);
    if (!status)
        status = write_person(it, &person);
    tal_handing_close(handing);
    return status;
}

/* ---- The group ----------------------------------------------------------------------------------- */

tal_status tal_pages_group(tal_pages *it, tal_diagnostics *diagnostics)
{
    tal_roll roll;
    tal_attributes groups;
    tal_folio folio;
    tal_status status = tal_roll_of(&roll, it->folder, diagnostics);

    if (!status && it->groups)
        status = tal_figures_groups(&groups, it->groups, &roll.table);
    if (!status) {
        it->speak(roll.assembly.assessment->languages[0]);
        status = tal_group_page(&folio, &roll, it->groups ? &groups : NULL, it->judges);
        if (!status)
            status = write_page(it, &folio, tal_folder_path(it->folder, "report.html"));
        tal_folio_free(&folio);
    }
    tal_roll_close(&roll);
    return status;
}
