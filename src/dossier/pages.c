/* Owns the names of the pages. Must not know what is on them. */
#include "dossier/pages.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/folder.h"
#include "base/nearest.h"
#include "cohort/manifest.h"
#include "cohort/people.h"
#include "dossier/group_page.h"
#include "dossier/handing.h"
#include "dossier/manual_page.h"
#include "dossier/outlet.h"
#include "dossier/person_page.h"
#include "report/html.h"

void tal_pages_free(tal_pages *it)
{
    free(it->written);
    free(it->nearest);
    free(it->manual);
    it->written = it->nearest = it->manual = NULL;
}

/* Writes FOLIO as the page PATH, which becomes *NAMED, up to where OUTLET can be settled; it is to be closed whatever this
 * gives. */
static tal_status prepare(tal_outlet *outlet, char **named, const tal_folio *folio, char *path)
{
    tal_buffer bytes = TAL_BUFFER_EMPTY;
    tal_status status = TAL_ENOMEM;

    free(*named);
    *named = path;
    if (path)
        tal_html_put(&bytes, folio);
    if (path && !bytes.failed)
        status = tal_outlet_file(outlet, path);
    if (!status)
        status = tal_outlet_add(outlet, &bytes);
    tal_buffer_free(&bytes);
    return status;
}

static tal_status write_page(tal_pages *it, const tal_folio *folio, char *path)
{
    tal_outlet outlet = TAL_OUTLET_CLOSED;
    tal_status status = prepare(&outlet, &it->written, folio, path);

    if (!status)
        status = tal_outlet_settle(&outlet);
    tal_outlet_close(&outlet);
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

/* Both are ready before either gets its name. */
static tal_status write_both(tal_pages *it, const tal_folio *page, const tal_folio *manual)
{
    tal_outlet outlets[2] = { TAL_OUTLET_CLOSED, TAL_OUTLET_CLOSED };
    char *second = NULL;
    tal_status status = prepare(&outlets[0], &it->written, page, tal_folder_path(it->folder, "report.html"));

    if (!status)
        status = prepare(&outlets[1], &second, manual, tal_folder_path(it->folder, "manual.html"));
    if (!status)
        status = tal_outlet_settle(&outlets[0]);
    it->manual = second;
    if (!status)
        status = tal_outlet_settle(&outlets[1]);
    tal_outlet_close(&outlets[0]);
    tal_outlet_close(&outlets[1]);
    return status;
}

static tal_status find_keys(const tal_pages *it, const tal_roll *roll, tal_rated_key *keys)
{
    tal_status status = TAL_OK;

    for (int i = 0; !status && it->key && i < roll->assembly.assessment->conversations_count; i++)
        status = it->key(&keys[i], roll->assembly.scenarios[i], it->folder);
    return status;
}

static tal_status write_group(tal_pages *it, const tal_roll *roll)
{
    tal_rated_key keys[TAL_CONVERSATIONS_LIMIT] = { { .state = TAL_KEY_AUTHORS } };
    char version[24];
    tal_folio page = { .failed = false }, manual = { .failed = false };
    tal_status status = find_keys(it, roll, keys);

    tal_manifest_read_version(it->folder, version);
    if (!status)
        status = tal_group_page(&page, roll);
    if (!status)
        status = tal_manual_page(&manual, roll, keys, version);
    if (!status)
        status = write_both(it, &page, &manual);
    tal_folio_free(&page);
    tal_folio_free(&manual);
    return status;
}

tal_status tal_pages_group(tal_pages *it, tal_diagnostics *diagnostics)
{
    tal_roll roll;
    tal_status status = tal_roll_of(&roll, it->folder, diagnostics);

    if (!status) {
        it->speak(tal_roll_language_of(&roll));
        status = write_group(it, &roll);
    }
    tal_roll_close(&roll);
    return status;
}
