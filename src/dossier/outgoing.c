/* Owns the two outlets, and the bytes on their way to them. */
#include "dossier/outgoing.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/diagnostics.h"
#include "cohort/people.h"
#include "dossier/handing.h"
#include "dossier/outlet.h"
#include "dossier/qti.h"
#include "dossier/xapi.h"

enum { FLUSH = 256 << 10 };

typedef struct desk {
    tal_outgoing *it;
    tal_outlet xapi, qti;
    tal_buffer lines, document, name;
} desk;

static tal_status flush(desk *d)
{
    tal_status status = tal_outlet_add(&d->xapi, &d->lines);

    if (status)
        d->it->failed = d->it->xapi;
    tal_buffer_clear(&d->lines);
    return status;
}

static tal_status put_document(desk *d, const tal_handed *person)
{
    tal_status status;

    tal_buffer_clear(&d->document);
    tal_buffer_clear(&d->name);
    status = tal_qti_put(person, &d->document);
    if (status)
        return status;
    tal_people_put_name(&d->name, person->candidate);
    tal_buffer_text(&d->name, ".xml");
    if (d->name.failed)
        return TAL_ENOMEM;
    status = tal_outlet_put(&d->qti, d->name.bytes, &d->document);
    if (status)
        d->it->failed = d->it->qti;
    return status;
}

static tal_status put_person(desk *d, const tal_handed *person)
{
    tal_outgoing *it = d->it;
    tal_status status = TAL_OK;

    if (person->count == 0) {
        it->absent++;
        return TAL_OK;
    }
    it->people++;
    it->undecided += person->result && person->decision == TAL_DECISION_PERSON;
    if (it->xapi)
        status = tal_xapi_put(person, it->home, &d->lines, &it->statements);
    if (!status && d->lines.length > FLUSH)
        status = flush(d);
    return !status && it->qti ? put_document(d, person) : status;
}

static tal_status put_all(desk *d, const char *path, tal_diagnostics *diagnostics)
{
    tal_handing *handing = NULL;
    tal_handed person;
    bool sound = true;
    tal_status status = tal_handing_open(&handing, path, diagnostics);

    while (!status) {
        status = tal_handing_next(handing, &person);
        if (!status && sound)
            status = put_person(d, &person);
        else if (status == TAL_EFILE) { /* the other lines may have mistakes too */
            sound = false;
            status = TAL_OK;
        }
    }
    tal_handing_close(handing);
    if (status != TAL_EENDED)
        return status;
    return sound ? TAL_OK : TAL_EFILE;
}

/* Is FILE what is read: PATH, or a file in that folder? */
static bool is_read(const char *path, const char *file)
{
    const char *slash = strrchr(file, '/');
    char *folder = slash ? strndup(file, (size_t)(slash - file) + 1) : strdup(".");
    struct stat read, it, above;
    bool same = stat(path, &read) == 0 &&
                ((stat(file, &it) == 0 && it.st_dev == read.st_dev && it.st_ino == read.st_ino) ||
                 (folder && stat(folder, &above) == 0 && above.st_dev == read.st_dev &&
                  above.st_ino == read.st_ino));

    free(folder);
    return same;
}

static tal_status open_both(desk *d, const char *path)
{
    tal_outgoing *it = d->it;
    tal_status status = TAL_OK;

    if (it->xapi) {
        it->failed = it->xapi;
        status = is_read(path, it->xapi) ? TAL_EINVAL : tal_outlet_file(&d->xapi, it->xapi);
    }
    if (!status && it->qti) {
        it->failed = it->qti;
        status = tal_outlet_folder(&d->qti, it->qti);
    }
    return status;
}

/* The file last: a folder that cannot get its name leaves neither. */
static tal_status settle_both(desk *d)
{
    tal_outgoing *it = d->it;
    tal_status status = it->xapi ? flush(d) : TAL_OK;

    if (!status && it->qti) {
        it->failed = it->qti;
        status = tal_outlet_settle(&d->qti);
    }
    if (!status && it->xapi) {
        it->failed = it->xapi;
        status = tal_outlet_settle(&d->xapi);
    }
    return status;
}

tal_status tal_outgoing_write(tal_outgoing *it, const char *path, tal_diagnostics *diagnostics)
{
    desk d = { .it = it, .xapi = TAL_OUTLET_CLOSED, .qti = TAL_OUTLET_CLOSED };
    tal_status status = open_both(&d, path);

    if (!status) {
        it->failed = path;
        status = put_all(&d, path, diagnostics);
    }
    if (!status)
        status = settle_both(&d);
    tal_outlet_close(&d.xapi);
    tal_outlet_close(&d.qti);
    tal_buffer_free(&d.lines);
    tal_buffer_free(&d.document);
    tal_buffer_free(&d.name);
    return status;
}
