#include "bill.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char folder[64];

void bill_begin(void)
{
    strcpy(folder, "/tmp/talante-author-XXXXXX");
    cr_assert_not_null(mkdtemp(folder));
    cr_assert_eq(chdir(folder), 0);
}

void bill_end(void)
{
    char command[100];

    snprintf(command, sizeof command, "rm -rf '%s'", folder);
    cr_assert_eq(system(command), 0);
}

void bill_write(const char *name, const char *text)
{
    FILE *file = fopen(name, "w");

    cr_assert_not_null(file);
    fputs(text, file);
    fclose(file);
}

char *bill_read(const char *name)
{
    char *text = calloc(1, 64 << 10);
    FILE *file = fopen(name, "r");

    cr_assert_not_null(file);
    fread(text, 1, (64 << 10) - 1, file);
    fclose(file);
    return text;
}

void bill_scenario(const char *ask)
{
    char text[4000];

    snprintf(text, sizeof text,
             "return scenario \"bill\" {\n"
             "  title = \"The bill\", language = \"en\",\n"
             "  persona = { name = \"Ana\" },\n"
             "  claim = { \"It has doubled.\", verdict = \"exaggerated\", truth = \"By {rise}.\", value = \"-5%%\" },\n"
             "  moments = { \"the number\" },\n"
             "  vary \"cause\" { { \"ours\", verdict = \"right\", rise = \"a half\" }, { \"none\", rise = \"a tenth\" } },\n"
             "  scene \"opening\" {\n"
             "    moment = \"the number\",\n"
             "    says \"Well?\", note \"She waits.\", says \"Well?\",\n"
             "    reply \"ask\" { %s, discernment = 2, when = \"trust > 10\", to = \"thanks\" },\n"
             "  },\n"
             "  outcome \"thanks\" { \"She thanks you.\", result = \"resolved\" },\n"
             "}\n",
             ask);
    bill_write("bill.lua", text);
}

tal_translation bill_open(void)
{
    tal_diagnostics *found = tal_diagnostics_new();
    tal_translation translation;
    tal_status status = tal_translation_open(&translation, "bill.lua", "es", found);

    for (size_t i = 0; status && i < tal_diagnostics_count(found); i++) {
        char *text = tal_diagnostic_format(tal_diagnostics_get(found, i));
        cr_log_error("%s", text);
        free(text);
    }
    cr_assert_eq(status, TAL_OK);
    tal_diagnostics_free(found);
    return translation;
}

tal_translation_text *bill_text(const tal_translation *translation, const char *key)
{
    for (size_t i = 0; i < translation->texts_count; i++)
        if (strcmp(translation->texts[i].key, key) == 0)
            return &translation->texts[i];
    cr_assert_fail("no text %s", key);
    return NULL;
}
