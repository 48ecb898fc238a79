#include <criterion/criterion.h>
#include <stdlib.h>

#include "report/score_json.h"

Test(score_json, points_are_numbers_and_spans_their_words)
{
    static const tal_evidence evidence[] = {
        { TAL_VALIDATION, "feeling.x", 0, 3, 67, NULL },
        { TAL_VALIDATION, "cancel.but", 4, 6, -117, "takes back" },
    };
    tal_heard heard = { .levels = { 2, 0, 1 }, .raw = { 200, -50, 133 }, .evidence = evidence,
                        .evidence_count = 2 };
    tal_json *root;
    char *line;

    heard.acts[TAL_ACT_QUESTION] = 100;
    heard.acts[TAL_ACT_INSULT] = 30;
    root = tal_score_json("a", "añ b!", &heard);
    line = tal_json_line(root);
    cr_assert_str_eq(line, "{\"id\":\"a\",\"levels\":{\"discernment\":2,\"validation\":0,"
                           "\"disagreement\":1},\"raw\":{\"discernment\":2,\"validation\":-0.5,"
                           "\"disagreement\":1.33},\"acts\":{\"question\":1,\"open_question\":0,"
                           "\"check\":0,\"feeling\":0,\"formula\":0,\"restate\":0,\"limit\":0,"
                           "\"alternative\":0,\"own\":0,\"policy\":0,\"surrender\":0,\"wrong\":0,"
                           "\"blame\":0,\"dismiss\":0,\"sarcasm\":0,\"threat\":0,\"insult\":0.3},"
                           "\"evidence\":[{\"skill\":\"validation\",\"rule\":\"feeling.x\",\"start\":0,"
                           "\"end\":3,\"text\":\"añ\",\"points\":0.67,\"note\":\"\"},"
                           "{\"skill\":\"validation\",\"rule\":\"cancel.but\",\"start\":4,\"end\":6,"
                           "\"text\":\"b!\",\"points\":-1.17,\"note\":\"takes back\"}]}");
    free(line);
    tal_json_free(root);
}
