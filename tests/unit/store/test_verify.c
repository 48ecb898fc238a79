#include "store/scratch.h"

#include "base/buffer.h"
#include "base/hash.h"
#include "language/listen.h"
#include "store/keep.h"
#include "store/verify.h"

TestSuite(verify, .init = scratch_begin, .fini = scratch_end);

static const char scenario_file[] =
    "return scenario \"lost-parcel\" {\n"
    "  title = \"A lost parcel\", language = \"en\",\n"
    "  persona = { name = \"Ana Gil\", trust = 50, patience = 50 },\n"
    "  claim = { \"My parcel never came.\", verdict = \"exaggerated\",\n"
    "            truth = \"It is next door.\", value = \"an answer\" },\n"
    "  moments = { \"first answer\", \"the way on\" },\n"
    "  look \"log\" { \"Open the log\", shows = \"Delivered next door.\" },\n"
    "  scene \"opening\" {\n"
    "    moment = \"first answer\",\n"
    "    says \"My parcel never came.\",\n"
    "    reply \"ask\" { \"Which address did you give?\", discernment = 2, validation = 1,\n"
    "      disagreement = 0, to = \"way_on\" },\n"
    "    reply \"deny\" { \"Our log says that it came.\", discernment = 0, validation = 0,\n"
    "      disagreement = 1, to = \"way_on\" },\n"
    "    silence { seconds = 20, discernment = 0, validation = 0, disagreement = 0,\n"
    "      to = \"way_on\" },\n"
    "  },\n"
    "  scene \"way_on\" {\n"
    "    moment = \"the way on\",\n"
    "    says \"And now?\",\n"
    "    reply \"tell\" { \"It is next door; I ring them for you now.\", when = \"seen.log\",\n"
    "      discernment = 1, validation = 1, disagreement = 2, to = \"found\" },\n"
    "    reply \"wait\" { \"Wait another day, please.\", discernment = 0, validation = 0,\n"
    "      disagreement = 0, to = \"lost\" },\n"
    "  },\n"
    "  outcome \"found\" { \"She has it by noon.\", result = \"resolved\" },\n"
    "  outcome \"lost\" { \"She buys elsewhere.\", result = \"lost\" },\n"
    "}\n";

static const char translation_file[] =
    "language: es\n"
    "title: { from: \"A lost parcel\", to: \"Un paquete perdido\" }\n"
    "looks:\n"
    "  log:\n"
    "    label: { from: \"Open the log\", to: \"Abrir el registro\" }\n";

static const char rubric_file[] =
    "rubric: test\n"
    "cut: 75\n"
    "passing: [resolved]\n"
    "skills:\n"
    "  discernment: { weight: 1, floor: 50, name: { en: D }, anchors: [ { en: a }, { en: b }, "
    "{ en: c } ] }\n"
    "  validation: { weight: 1, floor: 50, name: { en: V }, anchors: [ { en: a }, { en: b }, "
    "{ en: c } ] }\n"
    "  disagreement: { weight: 1, floor: 50, name: { en: G }, anchors: [ { en: a }, { en: b }, "
    "{ en: c } ] }\n";

/* A question is known by its sign. */
static const char lexicon_file[] =
    "concepts:\n"
    "  function: { en: [=i, =you, =it, =is, =the, =did, =for, =now, =them] }\n"
    "  asks: { en: [=which] }\n";

/* ---- Playing, as a front end does, and lying about it ---------------------------------------- */

/* What the journal says otherwise than it was; NULL: nothing. */
typedef struct story {
    void (*start)(tal_journal_start *start);
    void (*entry)(tal_entry *entry); /* for each, before it is added */
    void (*result)(tal_result *result);
    bool unsealed;
    bool typed; /* replies are typed */
} story;

typedef struct game {
    tal_journal_start start;
    tal_scenario *scenario;
    tal_rubric *rubric;
    tal_session *session;
    tal_journal *journal;
    tal_lexicon *lexicon;
    tal_listener *listener;
    story story;
} game;

static const char *keep_file(const char *bytes, char digest[TAL_SHA256_HEX])
{
    tal_sha256_hex(bytes, strlen(bytes), digest);
    cr_assert_eq(tal_keep_put(digest, bytes, strlen(bytes)), TAL_OK);
    return digest;
}

/* Fails with what the files have for errors. */
static void load(game *it)
{
    tal_diagnostics *list = tal_diagnostics_new();
    tal_log log = { .start = it->start };
    tal_status status = tal_log_load(&log, &it->scenario, &it->rubric, list);

    for (size_t i = 0; i < tal_diagnostics_count(list); i++)
        cr_log_error("%s", tal_diagnostics_get(list, i)->message);
    cr_assert_eq(status, TAL_OK);
    tal_diagnostics_free(list);
}

static void begin(game *it, const char *language)
{
    static char scenario[TAL_SHA256_HEX], rubric[TAL_SHA256_HEX], translation[TAL_SHA256_HEX],
        lexicon[TAL_SHA256_HEX];
    tal_start start = { language, 7, 0, TAL_ORDER_SEEDED };

    it->start = (tal_journal_start){ .scenario = "lost-parcel", .file = "lost-parcel.lua",
                                     .language = language, .seed = 7 };
    it->start.scenario_sha256 = keep_file(scenario_file, scenario);
    it->start.rubric_sha256 = keep_file(rubric_file, rubric);
    if (strcmp(language, "en") != 0)
        it->start.translation_sha256 = keep_file(translation_file, translation);
    load(it);
    cr_assert_eq(tal_session_start(&it->session, it->scenario, &start), TAL_OK);
    if (it->story.typed) {
        it->start.lexicon_sha256 = keep_file(lexicon_file, lexicon);
        cr_assert_eq(tal_lexicon_load_bytes(&it->lexicon, "lexicon", lexicon_file,
                                            strlen(lexicon_file), NULL), TAL_OK);
        cr_assert_str_eq(tal_lexicon_sha256(it->lexicon), lexicon);
        it->listener = tal_listener_new(it->lexicon);
        cr_assert_eq(tal_session_listen(it->session, it->listener), TAL_OK);
    }
    if (it->story.start)
        it->story.start(&it->start);
    cr_assert_eq(tal_journal_create(&it->journal, &it->start), TAL_OK);
}

static void to_turn(game *it)
{
    tal_event event;

    do
        cr_assert_eq(tal_session_next(it->session, &event), TAL_OK);
    while (event.kind == TAL_EVENT_SAYS || event.kind == TAL_EVENT_NOTE);
}

static void type(game *it, const char *text, tal_entry *entry, tal_effect *effect)
{
    tal_typed typed;
    tal_status status = tal_session_type(it->session, text, strlen(text), effect, &typed);

    cr_assert(status == TAL_OK || status == TAL_EUNCLEAR);
    entry->kind = TAL_ENTRY_TEXT;
    entry->id = status == TAL_OK ? typed.reply : NULL;
    entry->text = text;
}

/* STEP: "look ID", "silence", "back" (to the start), or a reply or its words. */
static void take(game *it, const char *step)
{
    tal_effect effect = { .levels = { -1, -1, -1 } };
    tal_state state;
    tal_entry entry;

    to_turn(it);
    tal_session_state(it->session, &state);
    entry = (tal_entry){ .kind = TAL_ENTRY_REPLY, .turn = state.turn, .scene = state.scene,
                         .id = step };
    if (strncmp(step, "look ", 5) == 0) {
        entry.kind = TAL_ENTRY_LOOK;
        entry.id = step + 5;
        cr_assert_eq(tal_session_look(it->session, entry.id, NULL), TAL_OK);
    } else if (strcmp(step, "silence") == 0) {
        entry.kind = TAL_ENTRY_SILENCE;
        cr_assert_eq(tal_session_silence(it->session, &effect), TAL_OK);
    } else if (strcmp(step, "back") == 0) {
        entry.kind = TAL_ENTRY_REWIND;
        entry.back_to = 1;
        cr_assert_eq(tal_session_replay(it->session, NULL, 0, NULL), TAL_OK);
    } else if (it->story.typed) {
        type(it, step, &entry, &effect);
    } else {
        cr_assert_eq(tal_session_reply(it->session, step, &effect), TAL_OK, "%s", step);
    }
    entry.moment = effect.moment;
    memcpy(entry.levels, effect.levels, sizeof entry.levels);
    if (it->story.entry)
        it->story.entry(&entry);
    cr_assert_eq(tal_journal_add(it->journal, &entry), TAL_OK);
}

/* Plays STEPS, which end with NULL, and seals; returns the path, the caller's to free. */
static char *play(story told, const char *language, const char *const *steps)
{
    game it = { .story = told };
    tal_result result;
    char *path;

    begin(&it, language);
    while (*steps)
        take(&it, *steps++);
    to_turn(&it);
    cr_assert_eq(tal_session_result(it.session, it.rubric, &result), TAL_OK);
    if (told.result)
        told.result(&result);
    if (!told.unsealed)
        cr_assert_eq(tal_journal_seal(it.journal, &result), TAL_OK);
    path = strdup(tal_journal_path(it.journal));
    tal_journal_close(it.journal);
    tal_session_free(it.session);
    tal_listener_free(it.listener);
    tal_lexicon_free(it.lexicon);
    tal_rubric_free(it.rubric);
    tal_scenario_free(it.scenario);
    return path;
}

#define STEPS(...) (const char *const[]){ __VA_ARGS__, NULL }
#define EXPERT STEPS("look log", "ask", "tell")

/* "LINE:COLUMN: error[TALnnn]: message" of each diagnostic; the caller frees. */
static char *verdict(const char *path)
{
    tal_diagnostics *list = tal_diagnostics_new();
    tal_buffer text = TAL_BUFFER_EMPTY;
    tal_status status = tal_verify(path, list);

    cr_assert_eq(status, tal_diagnostics_errors(list) > 0 ? TAL_EFILE : TAL_OK);
    for (size_t i = 0; i < tal_diagnostics_count(list); i++) {
        const tal_diagnostic *it = tal_diagnostics_get(list, i);

        tal_buffer_format(&text, "%d:%d: TAL%03d: %s\n", it->line, it->column, it->code,
                          it->message);
    }
    tal_diagnostics_free(list);
    return tal_buffer_take(&text);
}

/* Takes PATH over. */
static void assert_verdict(char *path, const char *expected)
{
    char *text = verdict(path);

    cr_assert_str_eq(text, expected);
    free(text);
    free(path);
}

/* The same for a place in the first record, COLUMN being where it is without Talante's version. */
static void assert_first(char *path, size_t column, const char *expected)
{
    tal_buffer whole = TAL_BUFFER_EMPTY;

    tal_buffer_format(&whole, "1:%zu: %s", column + strlen(tal_version()), expected);
    assert_verdict(path, whole.bytes);
    tal_buffer_free(&whole);
}

/* Changes OLD to NEW where it first stands, and chains all anew, as anyone can without a key. */
static void forge(const char *path, const char *old, const char *new)
{
    static const tal_key none;
    uint8_t link[TAL_SHA256_SIZE] = { 0 };
    tal_buffer out = TAL_BUFFER_EMPTY;
    char *bytes, *was, digits[TAL_SHA256_HEX];
    size_t length;

    bytes = scratch_read(path, &length);
    was = strstr(bytes, old);
    for (char *line = bytes; *line; line = strchr(line, '\n') + 1) {
        const char *mark = strstr(line, ",\"chain\":\"");
        size_t begin = out.length;

        if (was >= line && was < mark) {
            tal_buffer_add(&out, line, (size_t)(was - line));
            tal_buffer_text(&out, new);
            line = was + strlen(old);
        }
        tal_buffer_add(&out, line, (size_t)(mark - line));
        tal_chain_next(&none, link, out.bytes + begin, out.length - begin, link);
        tal_hex(link, sizeof link, digits);
        tal_buffer_format(&out, ",\"chain\":\"%s\"}\n", digits);
    }
    scratch_write(path, out.bytes, out.length);
    tal_buffer_free(&out);
    free(bytes);
}

/* ---- The same -------------------------------------------------------------------------------- */

Test(verify, what_was_played_is_played_again)
{
    assert_verdict(play((story){ 0 }, "en", EXPERT), "");
    assert_verdict(play((story){ 0 }, "en", STEPS("silence", "wait")), "");
}

Test(verify, a_translation_is_taken_from_what_was_kept)
{
    assert_verdict(play((story){ 0 }, "es", EXPERT), "");
}

Test(verify, what_was_taken_back_does_not_count)
{
    assert_verdict(play((story){ 0 }, "en", STEPS("deny", "back", "look log", "ask", "tell")), "");
    assert_verdict(play((story){ 0 }, "en",
                        STEPS("deny", "wait", "back", "back", "ask", "wait")), "");
}

#define TYPED STEPS("look log", "blorp", "Which address is it, please?", "Next door. I ring them.")

Test(verify, typed_words_are_heard_again)
{
    assert_verdict(play((story){ .typed = true }, "en", TYPED), "");
    assert_verdict(play((story){ .typed = true }, "en",
                        STEPS("blorp", "zimp", "back", "silence", "blorp", "Wait another day.")), "");
}

/* Takes all typed words out of the file. */
static void erase(const char *path)
{
    size_t length;
    char *bytes = scratch_read(path, &length), *at = bytes;

    while ((at = strstr(at, ",\"words\":{\"text\""))) {
        char *end = strchr(at, '\n');

        memmove(at, end - 1, strlen(end - 1) + 1);
    }
    scratch_write(path, bytes, strlen(bytes));
    free(bytes);
}

Test(verify, erased_words_leave_what_they_were_taken_as)
{
    char *path = play((story){ .typed = true }, "en", TYPED);
    tal_log *log;

    erase(path);
    cr_assert_eq(tal_log_read(&log, path, NULL), TAL_OK);
    cr_assert_eq(log->entries_count, 4);
    cr_assert_null(log->entries[1].text);
    cr_assert_str_eq(log->entries[1].taken, "");
    cr_assert_str_eq(log->entries[2].taken, "ask 2 0 0");
    tal_log_free(log);
    assert_verdict(path, "");
}

Test(verify, what_was_believed_and_explained_is_no_action)
{
    char *path = play((story){ .unsealed = true }, "en", STEPS("deny"));
    tal_journal *journal;

    cr_assert_eq(tal_journal_reopen(&journal, path, NULL), TAL_OK);
    cr_assert_eq(tal_journal_explained(journal), TAL_OK);
    cr_assert_eq(tal_journal_rate(journal, (const int[]){ 50, -1, 100 }), TAL_OK);
    tal_journal_close(journal);
    assert_verdict(path, "4:1: TAL605: the conversation is not finished: the journal has no last "
                         "record\n");
}

/* The path of a reading of what `begin` keeps; the caller frees. */
static char *read_about(void)
{
    char *path = play((story){ .unsealed = true }, "es", STEPS("ask"));
    tal_log *log;

    cr_assert_eq(tal_log_read(&log, path, NULL), TAL_OK);
    cr_assert_eq(unlink(path), 0);
    cr_assert_eq(tal_journal_reading(&log->start), TAL_OK);
    tal_log_free(log);
    free(path);
    return scratch_journal();
}

Test(verify, a_reading_verifies)
{
    assert_verdict(read_about(), "");
}

Test(verify, a_reading_claims_no_result)
{
    char *path = read_about();

    forge(path, "\"total\":null", "\"total\":100");
    assert_verdict(path, "3:99: TAL625: record 2: the total is 100 in the journal, and none when it "
                         "is played again\n");
}

/* ---- Not the same ---------------------------------------------------------------------------- */

static void more_discernment(tal_entry *entry)
{
    if (strcmp(entry->id, "tell") == 0)
        entry->levels[TAL_DISCERNMENT] = 2;
}

Test(verify, another_level_is_shown_with_both_values)
{
    assert_verdict(play((story){ .entry = more_discernment }, "en", EXPERT),
                   "4:99: TAL624: record 3: discernment is 2 in the journal, and 1 when it is "
                   "played again\n");
}

static void taken_as_wait(tal_entry *entry)
{
    if (entry->id && strcmp(entry->id, "tell") == 0)
        entry->id = "wait";
}

Test(verify, words_that_were_taken_as_something_else)
{
    assert_verdict(play((story){ .entry = taken_as_wait, .typed = true }, "en", TYPED),
                   "5:132: TAL628: record 4: what the words are taken as is wait in the journal, "
                   "and tell when it is played again\n");
}

static void more_for_words(tal_entry *entry)
{
    if (entry->id && strcmp(entry->id, "ask") == 0)
        entry->levels[TAL_VALIDATION] = 1;
}

Test(verify, words_that_earned_something_else)
{
    assert_verdict(play((story){ .entry = more_for_words, .typed = true }, "en", TYPED),
                   "4:197: TAL624: record 3: validation is 1 in the journal, and 0 when it is "
                   "played again\n");
}

Test(verify, words_that_were_changed_afterwards)
{
    char *path = play((story){ .typed = true }, "en", TYPED), *at;
    size_t length;
    char *bytes = scratch_read(path, &length);

    at = strstr(bytes, "Which address");
    at[0] = 'w';
    scratch_write(path, bytes, length);
    free(bytes);
    assert_verdict(path, "4:305: TAL608: the words of record 3 are not the ones that it was written "
                         "with\n");
}

Test(verify, a_lexicon_that_is_lost)
{
    char *path = play((story){ .typed = true }, "en", TYPED);
    char digest[TAL_SHA256_HEX], name[100];

    tal_sha256_hex(lexicon_file, strlen(lexicon_file), digest);
    snprintf(name, sizeof name, "kept/%s", digest);
    cr_assert_eq(unlink(scratch_path(name)), 0);
    char *text = verdict(path);
    cr_assert(strncmp(text, "0:0: TAL611: the copy kept for this journal is missing", 50) == 0, "%s",
              text);
    free(text);
    free(path);
}

Test(verify, a_journal_is_typed_or_picked_and_not_both)
{
    tal_journal_start start = scratch_start();
    tal_journal *journal;
    tal_entry reply = { .kind = TAL_ENTRY_REPLY, .scene = "a", .id = "b" };
    tal_entry text = { .kind = TAL_ENTRY_TEXT, .scene = "a", .text = "b" };

    cr_assert_eq(tal_journal_create(&journal, &start), TAL_OK);
    cr_assert_eq(tal_journal_add(journal, &text), TAL_EINVAL);
    tal_journal_close(journal);
    start.lexicon_sha256 = SCRATCH_HASH;
    cr_assert_eq(tal_journal_create(&journal, &start), TAL_OK);
    cr_assert_eq(tal_journal_add(journal, &reply), TAL_EINVAL);
    text.text = "\xff";
    cr_assert_eq(tal_journal_add(journal, &text), TAL_EINVAL, "it is not UTF-8");
    tal_journal_close(journal);
}

static void no_score(tal_entry *entry)
{
    if (strcmp(entry->id, "ask") == 0) {
        memset(entry->levels, -1, sizeof entry->levels);
        entry->moment = NULL;
    }
}

Test(verify, a_moment_that_was_left_out_is_missed)
{
    char *text, *path = play((story){ .entry = no_score }, "en", EXPERT);

    text = verdict(path);
    cr_assert_not_null(strstr(text, "3:1: TAL623: record 2: the moment is none in the journal, and "
                                    "first answer when it is played again\n"), "%s", text);
    cr_assert_not_null(strstr(text, "3:1: TAL624: record 2: discernment is none in the journal, "
                                    "and 2 when it is played again\n"), "%s", text);
    free(text);
    free(path);
}

static void another_scene(tal_entry *entry)
{
    if (strcmp(entry->id, "tell") == 0)
        entry->scene = "opening";
}

Test(verify, another_scene_ends_the_comparison)
{
    assert_verdict(play((story){ .entry = another_scene }, "en", EXPERT),
                   "4:35: TAL622: record 3: the scene is opening in the journal, and way_on when "
                   "it is played again\n");
}

static void another_turn(tal_entry *entry)
{
    if (strcmp(entry->id, "tell") == 0)
        entry->turn = 2;
}

Test(verify, another_turn_is_seen)
{
    assert_verdict(play((story){ .entry = another_turn }, "en", EXPERT),
                   "4:26: TAL622: record 3: the turn is 2 in the journal, and 1 when it is played "
                   "again\n");
}

static void better_reply(tal_entry *entry)
{
    if (strcmp(entry->id, "wait") == 0)
        entry->id = "tell";
}

Test(verify, a_reply_that_was_not_open_cannot_be_claimed)
{
    assert_verdict(play((story){ .entry = better_reply }, "en", STEPS("ask", "wait")),
                   "3:1: TAL621: record 2 cannot be played again: tell is not offered there\n");
}

static void better_result(tal_result *result)
{
    result->outcome = "found";
    result->result = "resolved";
    result->passed = true;
    result->total = 90;
    result->skills[TAL_VALIDATION].score = 91;
    result->skills[TAL_DISAGREEMENT].earned = 3;
}

Test(verify, each_figure_of_the_end_is_compared)
{
    char *path = play((story){ .result = better_result }, "en", STEPS("ask", "wait"));

    assert_verdict(path,
        "4:55: TAL625: record 3: the outcome is found in the journal, and lost when it is played "
        "again\n"
        "4:73: TAL625: record 3: the result is resolved in the journal, and lost when it is played "
        "again\n"
        "4:93: TAL625: record 3: the verdict is passed in the journal, and not passed when it is "
        "played again\n"
        "4:107: TAL625: record 3: the total is 90 in the journal, and 38 when it is played again\n"
        "4:179: TAL625: record 3: validation is 91 in the journal, and 50 when it is played again\n"
        "4:229: TAL625: record 3: disagreement is 3 in the journal, and 0 when it is played "
        "again\n");
}

static void assessed(tal_journal_start *start)
{
    start->mode = TAL_ASSESSMENT;
}

static void another_form(tal_journal_start *start)
{
    start->form = 3;
}

static void another_id(tal_journal_start *start)
{
    start->scenario = "found-parcel";
}

Test(verify, a_start_that_does_not_fit_is_said)
{
    assert_first(play((story){ .start = another_form }, "en", EXPERT), 327,
                 "TAL620: the kept scenario has no form 3 in the language en\n");
    assert_first(play((story){ .start = another_id }, "en", EXPERT), 111,
                 "TAL620: record 0: the scenario is found-parcel in the journal, and "
                 "lost-parcel when it is played again\n");
    assert_verdict(play((story){ .start = assessed }, "en", EXPERT), "");
}

Test(verify, an_assessment_does_not_go_back)
{
    char *path = play((story){ 0 }, "en", STEPS("deny", "back", "look log", "ask", "tell"));

    forge(path, "\"practice\"", "\"assessment\",\"exposed\":false");
    assert_verdict(path, "3:1: TAL626: record 2 goes back, which an assessment does not allow\n");
}

/* ---- Not finished, not whole, not kept ------------------------------------------------------- */

Test(verify, an_unfinished_journal_is_said_at_its_last_record)
{
    assert_verdict(play((story){ .unsealed = true }, "en", STEPS("look log", "ask")),
                   "3:1: TAL605: the conversation is not finished: the journal has no last "
                   "record\n");
}

Test(verify, damage_is_said_once_and_alone)
{
    char *path = play((story){ 0 }, "en", EXPERT), *bytes;
    size_t length;

    bytes = scratch_read(path, &length);
    scratch_write(path, bytes, length - 1);
    assert_verdict(strdup(path), "5:1: TAL603: the last record is cut: the file ends in the middle "
                                 "of it\n");
    *strstr(bytes, "\"ask\"") = ' ';
    scratch_write(path, bytes, length);
    free(bytes);
    bytes = verdict(path);
    cr_assert_eq(strncmp(bytes, "3:", 2), 0, "%s", bytes);
    cr_assert_eq(strchr(bytes, '\n')[1], '\0', "%s", bytes);
    free(bytes);
    free(path);
}

Test(verify, copies_that_are_lost_or_do_not_load_are_named)
{
    char *path = play((story){ 0 }, "en", EXPERT), name[100], *text;
    char digest[TAL_SHA256_HEX];

    tal_sha256_hex(rubric_file, strlen(rubric_file), digest);
    snprintf(name, sizeof name, "kept/%s", digest);
    unlink(scratch_path(name));
    text = verdict(path);
    cr_assert_not_null(strstr(text, "0:0: TAL611: the copy kept for this journal is missing or was "
                                    "changed (kept/"), "%s", text);
    free(text);
    free(path);
}

static void unreadable_rubric(tal_journal_start *start)
{
    static char digest[TAL_SHA256_HEX];

    start->rubric_sha256 = keep_file("rubric: test\n\tcut: 75\n", digest);
}

Test(verify, a_copy_that_this_version_refuses_is_said)
{
    char *path = play((story){ .start = unreadable_rubric }, "en", EXPERT), *text;

    text = verdict(path);
    cr_assert_not_null(strstr(text, "0:0: TAL616: this version of Talante finds an error in the "
                                    "kept copy, line 2: "), "%s", text);
    free(text);
    free(path);
}

Test(verify, with_a_key_at_hand_a_journal_without_one_is_not_accepted)
{
    char *path = play((story){ 0 }, "en", EXPERT);

    scratch_write(scratch_path("key"), "secret", 6);
    setenv("TALANTE_KEY", scratch_path("key"), 1);
    assert_first(path, 50, "TAL614: this journal was written without the organisation's key\n");
    assert_verdict(play((story){ 0 }, "en", EXPERT), "");
}
