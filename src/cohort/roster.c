/* Who was invited: any table with a column of ids; the other columns are not read. */
#include <stdio.h>

#include "cohort/columns.h"
#include "cohort/intake.h"

static const char *const names[] = {
    "candidate|candidato|candidata|id|candidate id|candidate_id|identificador", NULL
};

tal_status tal_roster_check(const char *path)
{
    FILE *file = fopen(path, "rbe");
    tal_csv *csv = file ? tal_csv_open(file) : NULL;
    int columns[TAL_COLUMNS_LIMIT] = { -1 };
    tal_csv_row row;
    tal_status status = !file ? TAL_EIO : !csv ? TAL_ENOMEM : TAL_OK;

    if (!status && tal_csv_next(csv, &row) && !tal_columns_find(columns, names, &row))
        status = TAL_ENOMEM;
    else if (!status && tal_csv_failed(csv))
        status = ferror(file) ? TAL_EIO : TAL_ENOMEM;
    else if (!status && columns[0] < 0)
        status = TAL_EUNCLEAR;
    tal_csv_free(csv);
    if (file)
        fclose(file);
    return status;
}

static tal_status take_rows(tal_intake *intake, tal_csv *csv, tal_origin origin, tal_buffer *field)
{
    tal_refusal why = { TAL_REFUSED_COLUMNS, origin, 0, "candidate", "", "", "" };
    int columns[TAL_COLUMNS_LIMIT];
    tal_status status = TAL_OK;
    tal_csv_row row;

    if (!tal_csv_next(csv, &row))
        return TAL_OK;
    if (!tal_columns_find(columns, names, &row))
        return TAL_ENOMEM;
    why.origin.line = (uint32_t)row.line;
    if (columns[0] < 0)
        return tal_intake_refuse(intake, &why);
    why.what = "";
    while (!status && tal_csv_next(csv, &row)) {
        bool cut = row.zero && (int)row.zero_field == columns[0];

        intake->lines = why.origin.line = (uint32_t)row.line;
        why.code = cut ? TAL_REFUSED_ZERO : TAL_REFUSED_CANDIDATE;
        why.number = cut ? (long long)row.zero : 0;
        tal_columns_field(field, &row, columns[0]);
        if (field->failed)
            status = TAL_ENOMEM;
        else if (cut || !tal_candidate_is_valid(field->bytes ? field->bytes : "", field->length))
            status = tal_intake_refuse(intake, &why);
        else if (tal_bin_wants(&intake->bin, field->bytes))
            status = tal_bin_put_roster(&intake->bin, field->bytes, why.origin);
    }
    return status;
}

tal_status tal_intake_roster(tal_intake *intake, tal_origin origin)
{
    FILE *file = fopen(intake->plan->inputs[origin.file].path, "rbe");
    tal_csv *csv = file ? tal_csv_open(file) : NULL;
    tal_buffer field = TAL_BUFFER_EMPTY;
    tal_refusal why = { TAL_REFUSED_QUOTE, origin, 0, "", "", "", "" };
    tal_status status = !file  ? TAL_EIO
                        : !csv ? TAL_ENOMEM
                               : take_rows(intake, csv, origin, &field);

    if (!status && tal_csv_failed(csv))
        status = ferror(file) ? TAL_EIO : TAL_ENOMEM;
    if (!status && (tal_csv_open_quote(csv) || tal_csv_too_long(csv))) {
        why.origin.line = (uint32_t)(tal_csv_open_quote(csv) + tal_csv_too_long(csv));
        status = tal_intake_refuse(intake, &why);
    }
    tal_buffer_free(&field);
    tal_csv_free(csv);
    if (file)
        fclose(file);
    return status;
}
