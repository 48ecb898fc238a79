-- Her address opens the book no longer. Who shut it, and whether they were right to, stands in two
-- places, and neither is enough alone: the log knows who, the theatre's list knows whether.
-- Two branches share the moments: scenes in _hold keep the book shut, scenes in _own own the fault.
return scenario "worked-last-year" {
  title    = "The stone guest",
  summary  = [[A stage manager cannot get into her prompt book, in the very week of Don Juan. It
               worked last year, she says, and your system has broken it. The record may say
               something else. It may also bear her out.]],
  teaches  = [[Read both papers before you believe either. Keep a door shut without calling anybody
               a liar, and fetch what is theirs from behind it. And if it was your machine that
               shut them out, say whose machine it is.]],
  language = "en",
  setting  = "phone",
  minutes  = 10,
  source   = { "001", "002" },
  start    = "opening",

  persona = {
    name = "Remedios Lozano", role = "stage manager, twenty-two years of Don Juan",
    portrait = "remedios", voice = "remedios", trust = 40, patience = 55,
  },

  claim = {
    "This worked last year. Your system has broken it.",
    verdict  = "untrue",
    truth    = "{truth}",
    value    = [[To go on with what she has done for twenty-two years, and not to find the door
                 shut by a machine.]],
    expected = [[What one writes in the book is the theatre's; what one writes under 'my notes' is
                 one's own. Nobody says so on the first day, and on the last it is too late.]],
  },

  moments = {
    { "first answer",
      idea = [['It worked last year' may be true, and the rest not, or the other way round. Neither
               believe it nor doubt it: ask what can be seen on the screen.]] },
    { "what it is for",
      idea = [[Nobody wants an address. Find out what they want behind it, and you may be able to
               give them that without the address.]] },
    { "who shut it",
      idea = [[People do lie, and machines are wrong. From where you sit both sound the same, so
               look at everything there is. Then say what was done, and not what they are.]] },
    { "the proof",
      idea = [[Who somebody is, and what they may open, are two questions. Believe the first, keep
               to the second, and leave room for the thing that has not been said.]] },
    { "Jimena",
      idea = [[A colleague is not there to be used as a stick, nor to be handed over as the
               culprit. Everybody is a customer, those at the next desk as well.]] },
    { "the pages",
      idea = [[Make people feel right about what they value, even where they may not have what they
               ask for. Then find the part of it that they may.]] },
    { "Candela",
      idea = [[A way that somebody would be ashamed to go is no way. Say early who will be told
               what, and in which words.]] },
  },

  vary "list" {
    { "left", verdict = "untrue",
      truth   = [[She left the theatre on 30 June, and the theatre closed her address that same
                  evening. Nothing is broken.]],
      juan    = "of seventy-four",
      closing = "closed on 30 June at 18:05 by the theatre",
      listed  = "stage manager, until 30 June",
      notes   = "96 pages, Don Juan on 61 of them" },
    { "open_door", verdict = "untrue",
      truth   = [[The update did shut her address, three months late: she left the theatre on 30
                  June, and nobody had closed it.]],
      juan    = "of seventy-four",
      closing = [[in use eleven times from July to September, after midnight, nothing altered;
                  closed on 1 October by our update]],
      listed  = [[stage manager, until 30 June; address to be closed: box not ticked, and we never
                  asked]],
      notes   = [[nothing; all she ever wrote stands in the theatre's book, where cue 212 was
                  altered in September, for the new fly bars]] },
    { "rehired", verdict = "right",
      truth   = [[She left on 30 June and was taken on again on 15 September. On 1 October our
                  update read June and not September.]],
      juan    = "of twenty-six",
      closing = [[closed on 30 June and opened again on 15 September by the theatre; closed on 1
                  October by our update. Yesterday, Jimena: 'told her the address is not valid']],
      listed  = [[stage manager, until 30 June; second line, by C. Robles: again from 15 September,
                  for Don Juan; unchanged since. The update reads first lines only: 40 people]],
      notes   = [[96 pages, all there, and the book as she left it. Opened by hand, an address is
                  shut again by the update at 3:12, unless 'back' is ticked on the list: one
                  minute, on the administrator's word]] },
  },

  vars = { told = false, opened = false },

  look "log" {
    "Open the log of her address",
    shows = [[Lozano, Remedios, Teatro Principal. Last year, 28 October: password forgotten; new
              one by Jimena in two minutes, on the administrator's word. This year: {closing}.]],
    patience = -2,
  },
  look "staff" {
    "Open the theatre's list of staff",
    shows = "Kept by the theatre; administrator, Candela Robles. Lozano, Remedios: {listed}.",
    patience = -2,
  },
  look "ways" {
    "Look up what may be handed out, and by whom",
    shows = [[A book is opened on its administrator's word, always; Candela Robles answers until
              midnight. She can also send one play to an outside address, to read. 'My notes'
              belong to whoever wrote them: to a private address within a day, against an identity
              card; the theatre is told. In hers: {notes}.]],
    patience = -2,
  },

  go { "four_hundred_kilos", when = "patience <= 0 and opened and list ~= 'rehired'" },
  go { "shut_again", when = "patience <= 0 and opened" },
  go { "hung_up", when = "patience <= 0" },

  scene "opening" {
    moment = "first answer", stance = "open",
    note [[Tuesday, 28 October, ten to eleven at night. You are the late shift: theatres keep their
           prompt books with you. Behind her somebody is hammering.]],
    says [[It won't let me in with my theatre e-mail. Last year, this very week, I typed it in and
           in I went. I haven't changed a thing, so it'll be you who have. Your system's broken,
           and on Thursday I've got a rehearsal.]],
    hint [[Whether it is broken, nobody knows yet. What does she have before her eyes that you do
           not?]],

    reply "always_the_update" {
      [[That'll be us, it always is after an update. And in your week, of all weeks, with a
        rehearsal coming! Don't you worry about a thing: tonight, before you go to bed, you'll be
        back in there.]],
      discernment = 0, validation = 1, trust = 1, patience = 5, to = "what_for", style = "appease",
      hears = { "It is our update, I'll get you in tonight.", "It must be our fault." },
      why = [[You took the blame before you knew whose it was, and promised her a door. If it is
              not yours to open, you will have to take that back.]],
    },
    reply "word_for_word" {
      [[Rehearsal on Thursday and the door won't open: no wonder somebody's hammering. What does it
        say, word for word? And last year, did you get in first time?]],
      discernment = 2, validation = 2, trust = 8, to = "what_for",
      hears = { "What exactly does the screen say?", "What message do you get?",
                "What happens when you try to get in?", "What error do you see?" },
      why = [[Thursday first, which is real whoever shut the door. Then two things that only she
              can know, and no opinion yet on who broke what.]],
    },
    reply "eight_hundred" {
      [[The system is running normally: I have eight hundred theatres in there as we speak. If it
        turns down an address it'll have a reason, don't you think?]],
      discernment = 0, validation = 0, trust = -10, patience = -20, to = "stung",
      style = "stonewall",
      hears = { "It works for everybody else, you will be typing it wrong." },
      why = [[It may be so. But she told you of one door, and you answered with eight hundred that
              are open, and with a hint.]],
      better = "The week of a rehearsal is no week for that. What does it say, exactly?",
    },
    reply "from_the_top" {
      [[I'm sorry to hear that, I do understand, what a nuisance. Shall we take it from the top?
        Your full name, your theatre, and then the address, letter by letter, if you'd be so
        kind.]],
      discernment = 1, validation = 1, trust = 2, patience = -4, to = "what_for",
      hears = { "Could you give me your name and your address, please?", "What is your username?" },
      why = [[Needed, and the same for whoever rings. Nothing in it shows that you heard 'last
              year' or 'Thursday'.]],
      better = "Thursday, then we'd better hurry. Your name, and what does it say on the screen?",
    },
  },

  scene "stung" {
    note "The hammering stops.",
    says [[For a reason. And the reason would be me. Go on, say it so that they hear it in the
           gods. I've worked with actors all my life: nothing shocks me.]],
    hint "She has heard the hint. Do not explain it: take it back.",

    reply "only_facts" {
      [[I haven't said anything about you. I've said that the system works, which is a fact,
        whether we like it or not.]],
      trust = -8, patience = -20, to = "what_for", style = "stonewall",
      why = "A fact about your system, to a woman who asked about herself.",
    },
    reply "one_door" {
      "No. You told me about one door and I talked to you about the others. What does yours say?",
      trust = 8, patience = 5, to = "what_for",
      hears = { "Sorry, I shouldn't have said that. What does it say?" },
      why = "One sentence to take it back, one to go on. She needs no more.",
    },
    reply "how_could_it" {
      [[You? Heavens, no, how could it be you! It's us, it's bound to be us, please forget what I
        said.]],
      trust = -4, patience = 5, to = "what_for", style = "appease",
      hears = { "It is surely our fault.", "It's certainly us." },
      why = [[First it was certainly she, now it is certainly you. You have looked at nothing in
              between.]],
    },
  },

  scene "what_for" {
    moment = "what it is for", stance = "open",
    says { [[It says: 'This address no longer belongs to the Teatro Principal.' No longer belongs.
             Like a dead man's overcoat. And last year, yes, when I'd got a new password.]],
           when = "said.word_for_word" },
    says { [[Remedios Lozano, Teatro Principal. And it says: 'This address no longer belongs.' Like
             a dead man's overcoat.]],
           when = "not said.word_for_word" },
    says [[All I want is my Don Juan. Twenty-two years I've opened it at All Saints', gone over my
           cues, light, smoke, statue, and shut it again. It's no great thing to ask.]],
    hint "You know which door. Who is waiting behind it, and for what?",

    reply "never_miss_it" {
      [[Don Juan! I never miss it, I know half of it by heart. It'd be a crime to leave you without
        him. I'm sorting this out for you, all right?]],
      discernment = 0, validation = 1, trust = 1, patience = 5, style = "appease",
      to = { { "record_own", when = "list == 'rehired'" }, "record_hold" },
      why = [[Warm, and about you. She has told you of twenty-two years and you told her which
              verses you know.]],
    },
    reply "whom_for" {
      [[Twenty-two years, and then a sentence like that: it hurts to read. Who's waiting for you on
        Thursday? And what's in the book that isn't in your head?]],
      discernment = 2, validation = 2, trust = 8,
      to = { { "record_own", when = "list == 'rehired'" }, "record_hold" },
      hears = { "Who is it for?", "What do you need from the book?" },
      why = [[You took the sentence on the screen as seriously as she does, and asked what she
              wants behind the door. There may be another way to that.]],
    },
    reply "other_machine" {
      [[Let's rule things out. Which browser are you using, and does it do the same from another
        computer? Sometimes there's only an old page stuck in there.]],
      discernment = 1, validation = 0, trust = -1, patience = -4,
      to = { { "record_own", when = "list == 'rehired'" }, "record_hold" },
      why = [[Sensible questions about the machine. The screen has told her plainly that it is not
              the machine, and she has told you what hurts.]],
      better = "No longer belongs: what a way to say it. Who's waiting for you on Thursday?",
    },
    reply "own_protection" {
      [[I quite understand, Ms Lozano. But an address that the system has rejected I can't discuss
        by telephone, for reasons of security, and it's for your own protection.]],
      discernment = 0, validation = 1, trust = -4, patience = -10, style = "refuse",
      to = { { "record_own", when = "list == 'rehired'" }, "record_hold" },
      hears = { "I need your details for security reasons.",
                "I can't talk about that over the phone." },
      why = [[There is a line to hold in this call, and you have drawn it before you knew where it
              runs. 'For your own protection' convinces nobody who is outside.]],
    },
  },

  scene "record_hold" {
    moment = "who shut it", stance = "hold",
    says { [[Thirty people who don't move a foot until I say 'go'. And a Don Juan {juan}: he has
             all the verses and takes all the wrong doors. What's in the book is which sleeve to
             pull.]],
           when = "said.whom_for" },
    says [[Well, what does your screen say? Because I'm the same woman as last year. Somebody's
           touched something, and it wasn't me.]],
    hint [[The log says who shut it, the list says why. Read both; then say what was done and not
           what she is.]],

    reply "what_was_done" {
      { { [[The theatre did: it closed your address on the thirtieth of June. After twenty-two
            years, what a way to find out. I can't open it again; tonight I'll look for whatever
            in there is yours.]],
          when = "list == 'left'" },
        [[We did, on the first of October, since the theatre's list has you until June. That you
          should have heard in the summer, and from a person. I can't open it; tonight I'll look
          for whatever in there is yours.]] },
      when = "seen.log and seen.staff",
      locked = "You do not know who shut it and why.",
      discernment = 2, validation = 2, disagreement = 2, trust = 8, to = "proof_hold",
      hears = { "The theatre's list has you until June.",
                "I cannot open it, but I'll look for what is yours.",
                "Our update shut it, because the theatre has you until June." },
      why = [[You said who did what and on which day, and she may make of it what she likes. The no
              is half a sentence; the other half goes in to fetch what is hers.]],
    },
    reply "since_june" {
      [[What it says is that you haven't worked there since June. You might have mentioned that at
        the beginning and spared us both some time, don't you think?]],
      when = "seen.staff", locked = "You do not know what the theatre's list says.",
      discernment = 0, validation = 0, disagreement = 0, trust = -12, patience = -20, to = "doubt",
      style = "stonewall",
      hears = { "You no longer work there.", "You left in June." },
      why = [[All true, and you used it to catch her. She knows since when; what she has not found
              is how to say it.]],
    },
    reply "us_for_certain" {
      [[It'll be us who touched it, for certain. If you tell me that it worked then it worked, and
        I shan't be the one to argue with twenty-two years of Don Juan. Please don't upset
        yourself. Can you forgive us?]],
      discernment = 0, validation = 1, disagreement = 0, trust = -1, patience = 5,
      to = "proof_hold", style = "appease",
      why = [[You confessed without having read. Now she has your word for it that her access was
              broken, and she will want it mended.]],
    },
    reply "not_valid" {
      [[Believe me, I can imagine how annoying it is. But if it says that the address isn't valid,
        then it isn't, and from this desk that can't be changed.]],
      discernment = 0, validation = 1, disagreement = 1, trust = -4, patience = -10, to = "doubt",
      style = "refuse",
      why = [[The limit stands, and nobody knows why it does: you have read her own screen back to
              her.]],
      better = [[I can see who shut it and on what day. I'll tell you, and then we'll look for
                 what's yours.]],
    },
    reply "while_i_read" {
      [[With a rehearsal on Thursday it's facts you want and not speeches, and I won't tell you the
        first thing that comes to mind. Give me a moment to read who touched what, and when;
        whoever it was, you'll hear it just as it stands.]],
      discernment = 1, validation = 2, disagreement = 0, trust = 3, patience = -4,
      to = "proof_hold",
      hears = { "One moment, please, while I check who did it.", "I'll look into it and tell you.",
                "Let me see what happened." },
      why = [[Fair to everybody, and you owe her the answer: log and list were on your desk, and
              she asked you now.]],
      better = [[I've read both: who shut it, and what the theatre's list says. Here's how it
                 stands.]],
    },
  },

  scene "record_own" {
    moment = "who shut it", stance = "own",
    says { [[Thirty people who don't move a foot until I say 'go'. And a Don Juan {juan}: he has
             all the verses and takes all the wrong doors. What's in the book is which sleeve to
             pull.]],
           when = "said.whom_for" },
    says [[Well, what does your screen say? Because I'm the same woman as last year. Somebody's
           touched something, and it wasn't me.]],
    hint "The log says who shut it, the list says why. Has the list got one line for her, or two?",

    reply "on_the_list" {
      [[It sounds as if there's been some muddle, and I do feel for you. But you're down as having
        left in June, and I'd be letting the theatre down if I went against its list, wouldn't
        I?]],
      when = "seen.log or seen.staff", locked = "You have read nothing.",
      discernment = 0, validation = 1, disagreement = 0, trust = -6, patience = -12, to = "doubt",
      style = "refuse",
      hears = { "I'm sorry, but you're listed as having left." },
      why = [[You stopped at the first line, as the update did. The theatre that you are loyal to
              has written a second.]],
    },
    reply "you_are_right" {
      [[That we've touched something, obviously, and that you're right. You needn't go on: if it
        worked last year, then it's down to us. I apologise on behalf of the whole team.]],
      discernment = 0, validation = 1, disagreement = 1, trust = 1, patience = 5,
      to = "proof_own", style = "appease",
      why = [[It happens to be so. You would have said it all the same to somebody who left in
              June, and she has an apology for she does not know what.]],
      better = [[Our update read the June line and not September's. You're on the list, and it was
                 us.]],
    },
    reply "find_out_who" {
      [[Two days before a rehearsal, and somebody's been at your things: I'd be fuming too. Bear
        with me while I find out who it was, will you? And whoever it turns out to be, even one of
        us, you'll hear it from me.]],
      discernment = 1, validation = 2, disagreement = 0, trust = 3, patience = -4,
      to = "proof_own",
      hears = { "One moment, please, while I check who did it.", "I'll look into it and tell you.",
                "Let me find out." },
      why = [[On her side and honest, and one turn late: it is in the log and in the list, and it
              was you.]],
      better = "It was us: on the first of October our update read an old line of the list.",
    },
    reply "second_line" {
      [[It was us. In September the Principal put you back on its list, and our update went by
        June. You should never have had to read that sentence, and tonight I'm having it undone.]],
      when = "seen.log and seen.staff",
      locked = "You do not know who shut it and why.",
      discernment = 2, validation = 2, disagreement = 2, trust = 8, to = "proof_own",
      hears = { "Our update was wrong, you are on the list.",
                [[You're right, it was us: the theatre took you back in September, and our update
                  read the old line.]], "The theatre took you on again in September." },
      why = [[Three words for whose it was, one sentence for how. And you took back the sentence on
              the screen, which is what she rang about.]],
    },
    reply "left_in_june" {
      [[My screen says that you left in June, Ms Lozano, and it's not in the habit of inventing
        dates. Did that perhaps slip your mind?]],
      when = "seen.log or seen.staff", locked = "You have read nothing.",
      discernment = 0, validation = 0, disagreement = 0, trust = -12, patience = -20, to = "doubt",
      style = "stonewall",
      hears = { "You no longer work there." },
      why = [[She did leave in June, and came back. You had half of it in front of you and made a
              catch question out of that half.]],
    },
  },

  scene "doubt" {
    note "Away from the phone, to somebody: 'They say I've died.'",
    says [[Let's get the part clear. Am I a liar, or am I losing my wits? I need to know how to
           play it.]],
    hint "What of all that she has said can you believe without any reservation?",

    reply "neither_of_them" {
      [[Neither. That you got in last year I believe. What's changed since then I'd like to see
        with you, and if it was our doing I'll say so.]],
      trust = 8, patience = 5,
      to = { { "proof_own", when = "list == 'rehired'" }, "proof_hold" },
      why = "You found the piece that is certainly true, and stood on that with her.",
    },
    reply "expressed_badly" {
      [[Neither, for goodness' sake! I put it badly. You're right about everything, and I'd sign
        that for you right here.]],
      trust = -4, patience = 5, style = "appease",
      to = { { "proof_own", when = "list == 'rehired'" }, "proof_hold" },
      why = [[She asked you straight, and you gave her a bouquet. Right about everything is what
              one says to get out of a room.]],
    },
    reply "not_on_it" {
      [[I'm not going into that. There's an address, there's a list, and the one isn't on the
        other. That's all I know.]],
      trust = -8, patience = -20, style = "stonewall",
      to = { { "proof_own", when = "list == 'rehired'" }, "proof_hold" },
      why = "She did not ask about the list. She asked what you take her for.",
    },
  },

  scene "proof_hold" {
    moment = "the proof", stance = "hold",
    says { "June. Some office has got that wrong; they couldn't tell an act from a scene.",
           when = "said.what_was_done" },
    says { "I'll forgive you when I'm inside.", when = "said.us_for_certain" },
    says { "I'll wait. I've been waiting since dinner.", when = "said.while_i_read" },
    says [[Ask me something, then. Where the key to the fly floor hangs. The name of the ghost. The
           alarm, I know the alarm. Ask away, and you'll see whether I'm of that house or not.]],
    hint [[Nobody doubts that it is she. Is that the question? And how does one leave room for what
           she has not said?]],

    reply "behind_the_extinguisher" {
      [[Don't tell me: behind the fire extinguisher. Only somebody of the house would talk like
        that, so that'll do for me. I'm sending a new password to your address at home, it goes out
        on the hour.]],
      discernment = 0, validation = 1, disagreement = 0, trust = 6, patience = 10,
      set = "opened = true", to = "colleague_hold", style = "appease",
      hears = { "I'll send you a new password.", "You are right, I'll open it for you right now.",
                "I'll let you in." },
      why = [[She knows the house; so does everybody who ever left it. You opened a theatre's book
              to its former stage manager because she has a good voice.]],
    },
    reply "form_signed" {
      [[I'm grateful to you for offering, and it does you credit. Verification is done in writing,
        though: a form that the holder signs, five working days, and then it's looked into. Shall I
        send it to you?]],
      discernment = 0, validation = 1, disagreement = 1, trust = -4, patience = -10,
      to = "colleague_hold", style = "refuse",
      hears = { "You have to fill in a form." },
      why = [[A limit in office clothes. At the end of the five days she will be told what you
              could tell her now, and Thursday is over.]],
    },
    reply "no_exam_tonight" {
      [[You don't have to pass an exam with me, least of all at eleven at night: you know that
        house better than its owners do. But whom the book is opened to is for the theatre to say,
        and I can't say it in its place.]],
      discernment = 0, validation = 2, disagreement = 1, trust = 3, patience = -4,
      to = "colleague_hold",
      hears = { "You need not prove anything to me, but the theatre has to allow it.",
                "I believe you, but I can't give you access myself." },
      why = [[She keeps her dignity and you keep the door. You did not ask her anything, though,
              and so she did not tell you anything either.]],
      better = [[That it's you I believe. Has something changed there since last year that I should
                 know?]],
    },
    reply "anything_changed" {
      { { [[That you belong to that house I can hear. But I open the book to whom the theatre says,
            and to no one else; what you wrote for yourself is another matter. What happened in
            June, if I may ask?]],
          when = "said.what_was_done" },
        [[That you belong to that house I can hear. But I open the book to whom the theatre says,
          and to no one else; what you wrote for yourself is another matter. Has something changed
          there since last year?]] },
      discernment = 2, validation = 2, disagreement = 2, trust = 8, set = "told = true",
      to = "colleague_hold",
      hears = { "Has anything changed since last year?", "What happened in June?",
                "Are you still working there?",
                "I am sure you know that house. Did something change in the summer?",
                "Did you stop working there?",
                [[I believe you, but only the theatre can say who gets the book. Did something
                  change?]] },
      why = [[Who she is, granted; what she may open, not. And a question that she can answer with
              the truth without having been caught at anything.]],
    },
    reply "sounds_like" {
      [[Anyone who's been thrown out of a place knows all of that too. You do hear how it sounds
        from this end, don't you?]],
      discernment = 0, validation = 0, disagreement = 0, trust = -12, patience = -20,
      to = "colleague_hold", style = "stonewall",
      why = [[The thought is sound. You threw it at her, and what she had not told you she will now
              keep.]],
    },
  },

  scene "proof_own" {
    moment = "the proof", stance = "own",
    says { "So it knows. And who tells it that I'm me?",
           when = "said.second_line" },
    says { "Apology accepted. You'll want to be sure that I'm me.", when = "said.you_are_right" },
    says { "I'll wait. I've been waiting since dinner.", when = "said.find_out_who" },
    says [[Ask me something, then. Where the key to the fly floor hangs. The name of the ghost. The
           alarm, I know the alarm. Ask away, and you'll see whether I'm of that house or not.]],
    hint [[Her name stands on the list. Who is it that has something to prove? And whose word makes
           it last?]],

    reply "ours_to_prove" {
      [[After twenty-two years you sit no exam: you're on their list, and it's we who failed. I'll
        mend it on the administrator's word, so that it lasts. Has it shut out anyone else
        there?]],
      when = "seen.staff", locked = "You do not know what the theatre's list says.",
      discernment = 2, validation = 2, disagreement = 2, trust = 8, to = "colleague_own",
      hears = { "You have nothing to prove, you are on the list.",
                "I only need a yes from the administrator.",
                "You're on the list, and the mistake is ours." },
      why = [[You turned the exam round without a speech. The administrator is asked all the same,
              and you said what for; and there may be others at the door.]],
    },
    reply "same_rules" {
      [[I do value your willingness, really. The same rules hold for everybody, though: a form
        signed by the holder, five working days, and they'll study your case with every
        guarantee.]],
      discernment = 0, validation = 1, disagreement = 0, trust = -4, patience = -10,
      to = "colleague_own", style = "refuse",
      hears = { "You have to fill in a form." },
      why = "It was not she who made the mistake, and it is she who is to fill in the form.",
    },
    reply "that_will_do" {
      [[Say no more! The ghost alone would have done. I'm sending a new password to your address at
        home; it goes out on the hour, and nobody has to be got out of bed over a thing like that,
        do they?]],
      discernment = 0, validation = 1, disagreement = 0, trust = 5, patience = 10,
      set = "opened = true", to = "colleague_own", style = "appease",
      hears = { "I'll send you a new password.",
                "You are right, I'll open it for you right now." },
      why = [[This time it is the right person, and you did not know it. A password is not what is
              broken; as long as the list is, any door you open shuts again.]],
    },
    reply "passed_on" {
      [[You needn't prove anything to me. Having to recite the alarm at eleven at night to be let
        into your own work: I'm ashamed, honestly. I'm passing it on to those who look after the
        lists, so they'll put it right.]],
      discernment = 0, validation = 2, disagreement = 1, trust = 3, patience = -4,
      to = "colleague_own",
      hears = { "I'll pass it on to the team tomorrow.",
                "I'll pass it on to those who keep the lists.",
                "You don't need to prove anything to me." },
      why = [[She need not recite, and that is a relief. But 'those who look after the lists' are
              asleep, and what is on the list you could have read.]],
      better = [[You're on their list since September. One word from the administrator and I can
                 tick it.]],
    },
    reply "everyone_would" {
      [[An alarm code is no proof of anything: anyone who's worked there for a month would have
        it.]],
      discernment = 0, validation = 0, disagreement = 0, trust = -10, patience = -20,
      to = "colleague_own", style = "stonewall",
      hears = { "That proves nothing.", "Knowing the alarm proves nothing." },
      why = "Quite so. And the proof that does count has been on your desk all this time.",
    },
  },

  scene "colleague_hold" {
    moment = "Jimena", stance = "hold",
    note { "A long breath, through the nose.", when = "told" },
    says { [[In June. A foundation took the house over, and I was in the wrong column. There: I've
             said it to somebody.]],
           when = "told and list == 'left'" },
    says { [[In June. A foundation took the house over. Nobody asked me for the key, and I thought:
             then it's still mine. There: I've said it to somebody.]],
           when = "told and list == 'open_door'" },
    says { [[On the hour. That Jimena of yours was faster: last year I'd lost the password, and in
             two minutes she had me inside. Why can't you be Jimena?]],
           when = "opened" },
    says { [[That Jimena of yours, last year. I'd lost the password, and in two minutes she had me
             inside, without all this catechism. Why can't you be Jimena?]],
           when = "not opened" },
    hint "What did Jimena have last year, according to the log, that you have not got tonight?",

    reply "skips_steps" {
      [[Between you and me, Jimena's one for skipping steps, and she's been told about it more than
        once. I'd like to be like that myself, honestly, but these days they check everything we
        do, down to the last comma.]],
      validation = 1, disagreement = 0, trust = 1, patience = 5, style = "appease",
      to = { { "saul", when = "patience < 30 and not opened" }, "pages_hold" },
      hears = { "Jimena shouldn't have done that." },
      why = [[She skipped nothing: the log says whom she asked. You sold her to be liked, and
              turned a reason into mere supervision.]],
    },
    reply "a_yes_in_one" {
      { { [[Two minutes, and somebody who knew who you were: who wouldn't miss that? But she'd had
            a yes from the theatre and I haven't, so I'm stopping that password. The yes I'll ask
            for tonight, for what may be given you.]],
          when = "opened" },
        [[Two minutes, and somebody who knew who you were: who wouldn't miss that? She'd had a yes
          from the theatre. That yes I can ask for tonight, for what may be given you; the
          password, no.]] },
      when = "seen.log", locked = "You do not know what Jimena did.",
      validation = 2, disagreement = 2, trust = 8, set = "opened = false",
      to = { { "saul", when = "patience < 30 and not opened" }, "pages_hold" },
      hears = { "Jimena had the theatre's word last year.",
                "Without that yes I cannot, but I can ask for it tonight.",
                "She could because the theatre said yes.", "I'll ask the theatre tonight." },
      why = [[Jimena did well, and you said why without using it against anybody. What she misses
              is not the password; you named that, and found a yes that can still be had.]],
    },
    reply "same_protocol" {
      [[I'm very glad that she looked after you so well, and I'll pass it on to her. All of us work
        by the same protocol, however, and on this one I can't make exceptions.]],
      validation = 1, disagreement = 1, trust = -3, patience = -8, style = "refuse",
      to = { { "saul", when = "patience < 30 and not opened" }, "pages_hold" },
      hears = { "We all work by the same rules.", "We all follow the same procedure." },
      why = [[A colleague left in peace and a line held. She is still standing outside, now with a
              protocol.]],
      better = "Jimena asked the theatre and had a yes. That much I can do tonight as well.",
    },
    reply "wish_i_were" {
      [[I wish I were. Two minutes, one voice, and back to your cues: that's how it ought to be,
        and it's a great pity that tonight it isn't. But the way things are, not even Jimena could
        do it for you, I'm sorry to say.]],
      validation = 2, disagreement = 1, trust = 3,
      to = { { "saul", when = "patience < 30 and not opened" }, "pages_hold" },
      hears = { "I wish I could do what Jimena did, I am sorry.",
                "I wish I could do it as she did." },
      why = [[You can hear what she misses, and you leave Jimena whole. What is still lacking is
              something that does work tonight.]],
    },
    reply "then_you_could" {
      [[Because a year ago you had a right to it, and today you don't. Neither Jimena nor her boss
        is going to give it to you, so there's no point in asking.]],
      validation = 0, disagreement = 0, trust = -10, patience = -20, style = "stonewall",
      to = { { "saul", when = "patience < 30 and not opened" }, "pages_hold" },
      why = [[A right that she had and has lost: that is just what hurts, and you put it to her as
              a reason to be quiet.]],
    },
  },

  scene "colleague_own" {
    moment = "Jimena", stance = "own",
    says { "On the hour. Good.", when = "opened" },
    says [[And that Jimena of yours! Last year she had me inside in two minutes. And yesterday,
           'the address is not valid, ask your employer'. Me, with my headset on. I want it put
           down that she was wrong.]],
    hint "Somebody was wrong. What was Jimena looking at when she said that?",

    reply "by_the_screen" {
      [[I understand that it bothered you, of course. But she'd have gone by the screen, as any of
        us do, and I don't think one can really call that being wrong.]],
      validation = 1, disagreement = 0, trust = -4, patience = -10, style = "refuse",
      to = { { "saul", when = "patience < 30 and not opened" }, "pages_own" },
      hears = { "She only read what the screen said." },
      why = [[Loyal to a colleague, and nobody was wrong in the end. Yet she was told in her own
              headset that she did not belong, and it was false.]],
    },
    reply "with_her_name" {
      [[Quite right too, she ought to have looked further, that's what she's there for. I'm putting
        it down with her name and surname so that it doesn't happen to anyone else, and somebody
        will have a word with her.]],
      validation = 1, disagreement = 0, trust = 1, patience = 5, style = "appease",
      to = { { "saul", when = "patience < 30 and not opened" }, "pages_own" },
      hears = { "I'll report her." },
      why = [[She wanted somebody to have been wrong, and you gave her the nearest. The update
              stays as it is, and thirty-nine others are still outside.]],
    },
    reply "put_it_down_to_us" {
      [[With your headset on, and from a voice that you knew: that hurts. What was wrong was the
        screen, and the screen's ours. I'm writing it down so now, with a copy for you and one for
        her.]],
      when = "seen.log", locked = "You do not know what Jimena was looking at.",
      validation = 2, disagreement = 2, trust = 8,
      to = { { "saul", when = "patience < 30 and not opened" }, "pages_own" },
      hears = { "The screen was wrong, not Jimena.",
                "Jimena saw the wrong thing, the fault is our system's." },
      why = [[The complaint is written, and against the right one. Jimena learns of it as somebody
              who was misled, too.]],
    },
    reply "sorry_for_both" {
      [[After last year's two minutes, that must have been like a slap. I'm sorry, and so will
        Jimena be when she hears of it: she's not like that. It ought not to have been said to
        you.]],
      validation = 2, disagreement = 1, trust = 4,
      to = { { "saul", when = "patience < 30 and not opened" }, "pages_own" },
      hears = { "I am sorry that she said that to you." },
      why = [[Heard, and admitted. She asked for it to be put down, and so far nothing has been
              written anywhere.]],
      better = [[It's being written: our screen was wrong, and yesterday Jimena only had that to go
                 by.]],
    },
    reply "was_not_on" {
      "Yesterday I wasn't on. I can't put down something that I haven't heard, I'm afraid.",
      validation = 0, disagreement = 0, trust = -8, patience = -20, style = "stonewall",
      to = { { "saul", when = "patience < 30 and not opened" }, "pages_own" },
      why = "It stands in the log, with date and words. 'I was not there' is an answer about you.",
    },
  },

  scene "saul" {
    note "A chair scrapes. She has sat down.",
    says [[Leave it. I'll ring Saúl, who's on the flies at the Principal. He's a good boy. He'll go
           in with his own password and read it to me down the phone.]],
    hint "There is a way round you. Who would pay for it?",

    reply "make_a_note" {
      [[I have to warn you that lending passwords is a breach of contract. And that I've just been
        given the young man's name.]],
      trust = -10, patience = -20, style = "stonewall",
      to = { { "pages_own", when = "list == 'rehired'" }, "pages_hold" },
      why = "To keep her from leaning on the boy, you leaned on the boy.",
    },
    reply "did_not_hear" {
      [[With thirty people waiting on you I'd do the same. I didn't hear that, if you see what I
        mean; for a couple of pages it may well be the quickest.]],
      to = "borrowed_key", style = "appease",
      hears = { "Yes, ring Saúl.", "Do what you like, I know nothing." },
      why = "You kept your hands clean and let a boy of twenty-two open the door for you.",
    },
    reply "not_his" {
      [[He'd do it, I'm sure. And what he'd lend you isn't his, and he's the one who'd be out in
        the street for it. Give me five minutes more first.]],
      trust = 6, patience = 14,
      to = { { "pages_own", when = "list == 'rehired'" }, "pages_hold" },
      hears = { "That would cost Saúl his job.", "Give me five minutes before you ring Saúl.",
                "Don't get Saúl into trouble.", "Leave the boy out of it." },
      why = [[You told her what it would cost somebody she is fond of, and asked for five minutes,
              which one can grant.]],
    },
    reply "jimena_at_eight" {
      [[Don't drag the boy into it. I'm writing everything down for Jimena, who comes on at eight:
        what I've seen, and Thursday. She'll ring you, so you needn't begin again.]],
      to = "handed_on",
      hears = { "Jimena will ring you tomorrow." },
      why = [[Handed on whole, and to a voice that she trusts. What you could have settled tonight
              is still to be done.]],
    },
  },

  scene "pages_hold" {
    moment = "the pages", stance = "hold",
    says { "Nothing's come yet, by the way.", when = "opened" },
    says [[The house can be theirs. But the marks are mine: where the statue breathes in, who has
           to be held by the sleeve. I put those there one by one. Are you going to tell me that
           they belong to a foundation?]],
    hint "There are two sorts of pages. Look up which are whose, and what hers contain.",

    reply "terms_of_use" {
      [[I see exactly what you mean, and I'd feel the same. But according to the terms, whatever is
        kept in the book belongs to the theatre, and we merely look after it for them.]],
      discernment = 0, validation = 1, disagreement = 1, trust = -4, patience = -10,
      to = "candela_hold", style = "refuse",
      hears = { "Everything that is kept there is the theatre's." },
      why = [[Half of the terms. The other half is about what is hers, and nobody has ever told her
              that there is one.]],
    },
    reply "sleeves_are_yours" {
      { { [[They're your work, yes. But that password wasn't mine to give, and I'm stopping it.
            What may be sent you I've looked up, and you'll have it in time. To what address?]],
          when = "opened" },
        { [[No. The cues are the theatre's; the marks you made under 'my notes' are yours by right:
            ninety-six pages. Show me an identity card and by noon tomorrow you'll have them. At
            what address?]],
          when = "list == 'left'" },
        [[You put them there, and nobody told you that there's a drawer for one's own; yours is
          empty. The theatre's book stays shut. But they can send you last November's, to read.
          Would that do for Thursday?]] },
      when = "seen.ways", locked = "You do not know which pages are whose.",
      discernment = 2, validation = 2, disagreement = 2, trust = 8,
      set = "opened = false", to = "candela_hold",
      hears = { "Your own notes are yours, I can send them to you.",
                "The theatre can send you a copy to read.",
                "Your notes are yours: with your identity card I send them to you tomorrow.",
                "The cues belong to the theatre, but your own notes are yours.",
                [[They are in the theatre's book and your notes are empty. They can send you last
                  year's to read.]], "They are in the theatre's book, and I can't open that.",
                "The book is the theatre's." },
      why = [[She is right to want her marks, and you told her so by finding them. What stays where
              it is was said in the same breath.]],
    },
    reply "signed_that" {
      [[That stood in what you signed on your first day. People never read these things, and then
        of course it's our fault.]],
      discernment = 0, validation = 0, disagreement = 0, trust = -10, patience = -20,
      to = "candela_hold", style = "stonewall",
      why = "Nobody ever told her so, and you reproach her with not having known.",
    },
    reply "whoever_wrote_it" {
      [[Of course they're yours, who else wrote them? I'll open it up for you tonight, an hour or
        two, and you take out what belongs to you. It isn't as if the theatre would be any the
        poorer for it, is it?]],
      discernment = 0, validation = 1, disagreement = 0, trust = 5, patience = 10,
      set = "opened = true", to = "candela_hold", style = "appease",
      hears = { "It is all yours, I'll open it for you." },
      why = [[You opened a book that is neither hers nor yours, out of sympathy with the one part
              of it that is.]],
    },
    reply "a_fair_question" {
      [[Where a statue breathes in isn't something that a foundation would have noticed. Whose that
        is, is a fair question, and I don't want to answer it off the top of my head. I'll put it
        to somebody tomorrow, is that all right?]],
      discernment = 1, validation = 2, disagreement = 0, trust = 3, patience = -4,
      to = "candela_hold",
      hears = { "I'll ask tomorrow and let you know." },
      why = [[She feels that you have understood what a mark is. But the answer is on your desk,
              and by tomorrow somebody else will have to begin again.]],
      better = "Some of it is yours and some isn't. Let me look up which.",
    },
  },

  scene "pages_own" {
    moment = "the pages", stance = "own",
    says { "Nothing's come yet, by the way.", when = "opened" },
    says [[And who tells me it's all still in there? At 212 I've a statue coming down, four hundred
           kilos, over a boy who looks at his phone. If your update has eaten that, I want to know
           tonight.]],
    hint "She asks whether it is there. And once it is open, what happens at 3:12?",

    reply "not_a_comma" {
      [[Not a comma is missing, I promise you. I'm opening it for you by hand this minute, so you
        can see it with your own eyes, and we needn't trouble anybody about it. Better?]],
      discernment = 0, validation = 1, disagreement = 0, trust = 5, patience = 10,
      set = "opened = true", to = "candela_own", style = "appease",
      hears = { "I'll open it by hand now." },
      why = [[You promised what you had not looked at and opened what you had not asked about. At
              3:12 the update will come round again.]],
    },
    reply "backed_up" {
      [[I can understand the worry, it's natural. But everything's backed up, as it says in the
        terms, and as a rule an update doesn't touch what's inside a book.]],
      discernment = 0, validation = 1, disagreement = 0, trust = -4, patience = -10,
      to = "candela_own", style = "refuse",
      hears = { "There are backups.", "There are backup copies." },
      why = [[As a rule it does not shut out people who are on the list either. She asked about
              212.]],
    },
    reply "before_thursday" {
      [[Four hundred kilos aren't something to guess at, and you do very well to ask before and not
        after. Tomorrow morning I'll have the whole book gone through, cue by cue, so that you know
        before you rehearse.]],
      discernment = 1, validation = 2, disagreement = 1, trust = 3, patience = -4,
      to = "candela_own",
      hears = { "I'll have it checked tomorrow and let you know." },
      why = [[The care is what she hoped for. But it could be looked up tonight, and she still
              cannot get in.]],
      better = [[It's all there, as you left it: I've looked. Now let's make sure the door stays
                 open.]],
    },
    reply "three_twelve" {
      [[It's all there, as you left it; with a boy underneath I'd ask too. Opened by hand it would
        shut again by morning, so I'm ticking you 'back' on the list. When must you be in on
        Thursday?]],
      when = "seen.ways", locked = "You do not know how it is done so that it lasts.",
      discernment = 2, validation = 2, disagreement = 2, trust = 8,
      set = "opened = false", to = "candela_own",
      hears = { "I'll mark you as back on the list.",
                "It is all there, I have checked, and you won't be shut out again.",
                "It's all there, I've looked. I mark you as back. When do you need to get in?",
                "I'll tick your name, so that it won't shut you out again.", "Nothing was lost." },
      why = [[You had looked, and it showed in what you said. And you mended the list and not the
              lock, which is why it will still be open on Thursday.]],
    },
    reply "if_missing" {
      [[The update deals in addresses and not in cues. If there's anything missing in there it'll
        be because somebody at your theatre has deleted it.]],
      discernment = 0, validation = 0, disagreement = 0, trust = -8, patience = -20,
      to = "candela_own", style = "stonewall",
      why = "Nothing is missing, and you have already said whose fault it would be.",
    },
  },

  scene "candela_hold" {
    moment = "Candela", stance = "hold",
    says { [[Does Candela have to know? I taught her to count to four before saying 'go'. And it
             was she who had to tell me, in June, beside the coffee machine. I'm not asking that
             girl for anything.]],
           when = "told" },
    says { [[Does Candela have to know? I taught her to count to four before saying 'go', and we've
             not spoken since the summer. I'm not asking that girl for anything.]],
           when = "not told" },
    hint "She does have to know. What will Candela read, exactly, and who could do the asking?",

    reply "not_a_word" {
      [[Not if you'd rather she didn't. The notice can get lost, it wouldn't be the first. This
        stays between you and me, and you just see to your rehearsal. Agreed?]],
      discernment = 0, validation = 1, disagreement = 0, trust = 5, patience = 10,
      style = "appease",
      hears = { "Candela does not need to know.", "It stays between us.", "I won't tell Candela.",
                "Nobody will hear of it." },
      to = { { "four_hundred_kilos", when = "opened" }, "behind_her_back" },
      why = [[You have made a secret out of something that could be asked for aloud. If it comes
              out, and it will, it is Remedios who went behind somebody's back.]],
    },
    reply "think_it_over" {
      [[To have taught her, and now to have to ask her: I wouldn't like it either. There's no way
        past her, though, I'm afraid. Sleep on it, and once you've made up your mind ring us, at
        whatever hour, and we'll see.]],
      discernment = 0, validation = 2, disagreement = 1, trust = 2, patience = -4,
      to = { { "four_hundred_kilos", when = "opened" }, "too_late" },
      hears = { "Think it over and ring us when you like." },
      why = [[Kind, and true that there is no way past her. But you have sent her off alone to do
              the very thing that she has just told you she cannot do.]],
      better = "She has to be told. I'll be the one who does it; you choose the words.",
    },
    reply "you_ask_nothing" {
      { { [[She does: she's told, in one line, that you've had your own notes sent. You ask her for
            nothing, they're yours; nor would I care to, of somebody I'd taught. Should the line
            say what they're for?]],
          when = "list == 'left'" },
        [[She does, only she can say yes. But I'm the one who asks, tonight; I'd not care to
          either, of somebody I'd taught. 'Don Juan, last November's, to read, for Remedios.' Do I
          put what it's for?]] },
      when = "seen.ways", locked = "You do not know what Candela is told.",
      discernment = 2, validation = 2, disagreement = 2, trust = 8,
      hears = { "She has to know, but I will ask her for you.",
                "Yes, she will be told, in one line.",
                "She is told in one line that you have asked for your notes.",
                "She has to, only she can say yes. Let me do the asking, I write to her tonight.",
                "Candela is told, but it is I who tell her, in one line. What shall I write?",
                "Only she can say yes. I ask her tonight. What do I say it's for?",
                "She has to know, because only she can say yes.",
                "It's only one line, and you need not ask for anything.",
                "What should I tell her it's for?",
                "They're your notes, there's nothing to ask her for.", "I'm the one who asks." },
      to = { { "four_hundred_kilos", when = "opened" },
             { "curtain", when = "trust >= 60" }, { "by_heart", when = "trust < 35" },
             { "taken_up_again",
               when = "visited.stung or visited.doubt or said.behind_the_extinguisher" },
             "all_saints" },
      why = [[Yes, she has to know, and you read out what. The shame was in the asking, and you
              took that upon yourself; the words you left to her.]],
    },
    reply "always_notified" {
      [[I appreciate that it's delicate. The administrator is always informed, though; it's the
        procedure, it isn't for us to judge, and we can't leave anyone out of it.]],
      discernment = 0, validation = 1, disagreement = 1, trust = -5, patience = -10,
      to = { { "four_hundred_kilos", when = "opened" }, "would_not_ask" }, style = "refuse",
      hears = { "The administrator is always told, it is the rule." },
      why = [[True, and you did not bend. But 'informed' of what? She imagines the worst, and
              rather than that she will do without.]],
    },
    reply "between_you_two" {
      [[Whatever went on between you two is no concern of ours. If you don't want to ask, don't
        ask, but then don't ring us up.]],
      discernment = 0, validation = 0, disagreement = 0, trust = -12, patience = -20,
      to = { { "four_hundred_kilos", when = "opened" }, "would_not_ask" }, style = "stonewall",
      hears = { "That's between you and her." },
      why = [[It is the only thing left between her and her pages, and you have declared it no
              concern of yours.]],
    },
  },

  scene "candela_own" {
    moment = "Candela", stance = "own",
    note "Nobody is hammering any more.",
    says { "You say that it was your update.", when = "said.second_line" },
    says [[Tell me one thing. Was it Candela? I taught her to count to four before saying 'go'. In
           June it was she who had to tell me, beside the coffee machine, and she cried more than I
           did. I thought: this time she's had a machine do it.]],
    hint [[This is what she has been afraid of since yesterday. The list says who wrote the second
           line.]],

    reply "internal_affair" {
      [[I understand that it matters to you, and I do wish I could help. But what an administrator
        does or doesn't do in her list is the theatre's own affair, and it wouldn't be right for me
        to comment on it.]],
      discernment = 0, validation = 1, disagreement = 0, trust = -6, patience = -10,
      to = { { "shut_again", when = "opened" }, "stays_away" }, style = "refuse",
      hears = { "I can't comment on that." },
      why = [[Discretion, over a line that concerns nobody but her. She will hear in it that it was
              Candela.]],
    },
    reply "her_own_hand" {
      [[No. Candela wrote you in on the fifteenth of September and hasn't touched it since: we did
        this, to the pair of you. I'm ringing her now for her yes. Shall I say that you're on the
        line?]],
      when = "seen.staff", locked = "You do not know what the theatre's list says.",
      discernment = 2, validation = 2, disagreement = 2, trust = 8,
      hears = { "It was not Candela, it was us.", "I will ring Candela now.",
                "She put you back on the list herself.",
                "It wasn't her. She put you back on the list.",
                "Shall I tell her that you're here?" },
      to = { { "shut_again", when = "opened or not seen.ways" },
             { "curtain", when = "trust >= 60" }, { "by_heart", when = "trust < 35" },
             { "taken_up_again",
               when = "visited.stung or visited.doubt or said.that_will_do" }, "places" },
      why = [[She asked for the truth, and you had it. The yes is asked for here too, by you and
              tonight; and whether to speak to Candela is hers to say.]],
    },
    reply "so_fond_of_you" {
      [[Candela? She can't have, so fond as she must be of you! Don't give it another thought. I'll
        have you back in on the quiet, and what need is there for her to know that anything ever
        went wrong?]],
      discernment = 0, validation = 1, disagreement = 0, trust = 2, patience = 5,
      set = "opened = true", to = "shut_again", style = "appease",
      hears = { "It can't be her, she loves you.", "I'll let you in quietly." },
      why = [[A guess, offered as comfort. And on the quiet is just how a door is opened that will
              be shut again.]],
    },
    reply "ask_her_yourself" {
      [[That you'll have to take up with her. I can tell you what a machine does, and I can't tell
        you who's behind it.]],
      discernment = 0, validation = 0, disagreement = 0, trust = -10, patience = -20,
      to = { { "shut_again", when = "opened" }, "stays_away" }, style = "stonewall",
      hears = { "Ask her." },
      why = [[You can: it is yours, and nobody is behind it. She asked the one question that
              mattered to her.]],
    },
    reply "make_sure_first" {
      [[What a thing to carry about with you all this time. I don't believe that it was her, it'll
        have been us. But I'd like to be quite certain before I say so: tomorrow I'll look into it,
        and somebody will ring you.]],
      discernment = 1, validation = 2, disagreement = 1, trust = 2, patience = -4,
      to = { { "shut_again", when = "opened" }, "thursday_at_five" },
      hears = { "I'll find out tomorrow and somebody will ring you.",
                "I want to be sure, I'll look tomorrow." },
      why = [[You heard what lay under all the rest. To be certain was one press away, and she has
              another night to carry it.]],
      better = "No. I've her list here: she wrote you in herself. It was us.",
    },
  },

  scene "curtain" {
    note "It has struck eleven somewhere. She does not hang up yet.",
    says { [[I knew, you see. I typed it in four times all the same. As if it might have
             forgotten.]],
           when = "list == 'left'" },
    says { [[I was in there in the summer, you know. At night. I didn't touch anything. I only
             wanted to see whether they'd altered something.]],
           when = "list == 'open_door'" },
    says { "I typed it in four times. And every time I thought: she's changed her mind.",
           when = "list == 'rehired'" },
    hint "She is giving you this; it needs no answer from a company.",

    reply "lots_of_people" {
      "Oh, don't worry about that, you'd be amazed how many people do.",
      trust = -5,
      to = { { "taken_up_again",
               when = [[visited.stung or visited.doubt or said.behind_the_extinguisher
                        or said.that_will_do]] },
             { "places", when = "list == 'rehired'" }, "all_saints" },
      why = "Meant well. It makes one of many out of what she has just told you alone.",
    },
    reply "had_it_here" {
      { { "I could see that from the very first minute. I just let you talk.",
          when = "list == 'left'" },
        { [[Eleven times, yes, I've got them all here, to the minute. I preferred not to mention
            it.]],
          when = "list == 'open_door'" },
        "Well, it did say June there, so anybody would have thought so." },
      trust = -25, to = "by_heart",
      hears = { "I knew from the start.", "It's in the log." },
      why = "She told you something that she tells nobody, and learns that you had it on file.",
    },
    reply "beside_her" {
      { { "And had they?", when = "list == 'open_door'" },
        { "After twenty-two Novembers I'd have typed it five.", when = "list == 'left'" },
        "She hadn't. And at 212 they're waiting for your voice, not for ours." },
      trust = 10,
      to = { { "taken_up_again",
               when = [[visited.stung or visited.doubt or said.behind_the_extinguisher
                        or said.that_will_do]] },
             { "places", when = "list == 'rehired'" }, "all_saints" },
      hears = { "Had anything been changed?", "I'd have tried it as well.",
                "I'd have done the same." },
      why = [[No pardon, no lesson. You stayed beside her for one sentence more, and that is all it
              was for.]],
    },
  },

  outcome "all_saints" {
    { { [[On Wednesday at noon ninety-six pages arrive. On Saturday, at the pensioners' club, a Don
          Juan of seventy-four is pulled by the sleeve and takes the right door. In the last row,
          with her coat on, stands Candela, and her lips are counting to four.]],
        when = "list == 'left'" },
      [[Candela answers in nine minutes: 'Send it to her. And tell her that nobody pulls a sleeve
        as she did.' On Saturday, at the pensioners' club, a Don Juan of seventy-four takes the
        right door.]] },
    result = "resolved",
    for_client    = {
      { "Her marks, every page of them, and nobody has called her anything.",
        when = "list == 'left'" },
      "Her marks to read again, and nobody has called her anything." },
    for_company   = [[A book that stayed shut, and a theatre that noticed. 'My notes' gets a line
                      on the first page.]],
    for_colleague = "Jimena is greeted by name when Remedios rings to say how it went.",
  },
  outcome "places" {
    [[At ten past eleven Candela says yes, and then, for quite a while, something else. On Thursday
      a voice counts to four and says 'go', and four hundred kilos come down where they ought to,
      with the boy looking.]],
    result = "resolved",
    for_client    = "She was right, and it was not Candela.",
    for_company   = "Forty addresses mended before thirty-nine had to ring.",
    for_colleague = "Jimena gets a copy, with an apology from those who make the screens.",
  },
  outcome "taken_up_again" {
    { { [[On Thursday her screen opens. In the interval she rings, of all people, you: 'You came in
          on the wrong foot. But you did come in when it was your cue.']],
        when = "list == 'rehired'" },
      [[What can be sent is sent, and Candela has read one line and has said yes to it. On Sunday
        Remedios rings, of all people, you: 'You came in on the wrong foot. But you did come in
        when it was your cue.']] },
    result = "recovered",
    for_client    = "What was hers, after a bad start.",
    for_company   = "A rule kept, and a woman who tells the second act as well.",
    for_colleague = "Nobody on the next shift has to begin by saying sorry.",
  },
  outcome "by_heart" {
    { { [[Her screen opens, and she runs Don Juan without a slip. On the second of November she
          hands in her headset, with her thanks, at an hour when nobody has to say anything.]],
        when = "list == 'rehired'" },
      [[What is hers comes on the day that you said. She sends a card with two words on it, and
        does not ring again. On Saturday she calls the cues by heart.]] },
    result = "ended_with_dignity",
    for_client    = "She has what she may have, and she owes nobody anything.",
    for_company   = "Everything in order, and nothing to be proud of.",
    for_colleague = "A case that is closed, and that nobody needs to explain.",
  },
  outcome "handed_on" {
    [[At eight Jimena reads your page twice and rings. 'It's me,' she says, and at the other end
      somebody sits down.]],
    result = "referred",
    for_client    = "A voice that she knows, and a night without an answer.",
    for_company   = "Two people for what was one call; the book is still shut.",
    for_colleague = "Jimena begins her day in the middle of yours, but she knows where.",
  },
  outcome "four_hundred_kilos" {
    { { [[That night she is in the book again, and takes her Don Juan home. She thinks that she has
          copied it. On Saturday the Principal has an empty page where 212 was, and runs it from a
          paper of two years ago. The statue comes down where it used to. Saúl is standing there.
          He lives; his shoulder will not be the same.]],
        when = "list == 'left'" },
      [[That night she has the book before her again, and sees that somebody has got 212 wrong. She
        puts it right, as it always was. Nobody has told her about the new fly bars. On Saturday
        the statue comes down where it used to. Saúl is standing there. He lives; his shoulder will
        not be the same.]] },
    result = "harmed",
    for_client    = "She has done the one thing that she spent twenty-two years preventing.",
    for_company   = [[A book was opened to somebody who was not on the list, and the recording says
                      by whom.]],
    for_colleague = "Whoever took the call is asked one question, many times.",
  },
  outcome "shut_again" {
    [[She gets in that night, and is glad. At 3:12 the update comes round. On Thursday at five,
      thirty people are standing on a stage, and on her screen it says again that she no longer
      belongs. This time everybody can read it.]],
    result = "lost",
    for_client    = "The same sentence, with an audience.",
    for_company   = "An open door that was not on the list, and a list that nobody had mended.",
    for_colleague = "Jimena answers on Thursday at one minute past five.",
  },
  outcome "behind_her_back" {
    [[The notice does not get lost: it goes out by itself, on Wednesday at nine. Candela reads that
      Remedios Lozano has asked for papers, and asked that she should not be told. She would have
      said yes. Now it goes to the foundation's lawyer.]],
    result = "escalated",
    for_client    = "She never was a thief, and now she has a letter that supposes it.",
    for_company   = "A theatre asks in writing what else gets lost.",
    for_colleague = "Candela has to be the one again.",
  },
  outcome "too_late" {
    [[She makes up her mind on Friday evening. What she may have arrives on Monday, complete and in
      good order. By then Don Juan has been dead for two days.]],
    result = "lost",
    for_client    = "Everything that she was entitled to, after the curtain.",
    for_company   = "A request dealt with in time, going by the clock of the office.",
    for_colleague = "Jimena has to explain to her what a working day is.",
  },
  outcome "would_not_ask" {
    [[She does not ask. On Saturday, at the pensioners' club, it goes well as far as the second
      act. Then a Don Juan of seventy-four takes the wrong door, and comes back, and begs
      everybody's pardon.]],
    result = "lost",
    for_client    = "She kept her pride, and thirty people paid for it.",
    for_company   = "A shut book and a woman who tells why she no longer believes in systems.",
    for_colleague = "Candela, who would have liked to be asked, is not asked.",
  },
  outcome "stays_away" {
    [[On Thursday she does not go. She is too proud to be told twice. At five there are thirty
      people on the stage and nobody to say 'go', and Candela rings and rings a phone that lies in
      a drawer.]],
    result = "lost",
    for_client    = "She believes that she was dismissed, by somebody who was waiting for her.",
    for_company   = "One line in an update has cost a theatre its stage manager.",
    for_colleague = "Candela runs Don Juan herself, and counts to four aloud.",
  },
  outcome "thursday_at_five" {
    [[Somebody does ring, on Thursday at five, and gets Candela, who has just learnt from Remedios
      what your machine has been telling her. She would like to speak to somebody in charge. So
      would thirty-nine others by then.]],
    result = "escalated",
    for_client    = "She learns from Candela, and not from you, that it was not Candela.",
    for_company   = "A fault of its own, told to it by its customers.",
    for_colleague = "Jimena's page in the log is read out in a meeting.",
  },
  outcome "borrowed_key" {
    [[Saúl reads to her until one in the morning. On Thursday the log shows his password in two
      places at once. He is twenty-two and was on trial until Christmas.]],
    result = "harmed",
    for_client    = "She has her cues, and cannot look at his mother in the market.",
    for_company   = [[A book that was opened with somebody else's key, after a call in which that
                      was said.]],
    for_colleague = "Candela has to tell somebody again, beside the coffee machine.",
  },
  outcome "hung_up" {
    "'Curtain,' she says, to nobody, and the line goes dead.",
    result = "lost",
    for_client    = "A shut door, and the feeling of having been searched at it.",
    for_company   = "The book is safe. It is all that is.",
    for_colleague = "At eight she rings again, and it is Jimena's turn.",
  },

  path "the expert" {
    "word_for_word", "whom_for", "look log", "look staff", "what_was_done", "anything_changed",
    "a_yes_in_one", "look ways", "sleeves_are_yours", "you_ask_nothing", "beside_her",
    with = { list = "left" },
    expect = [[outcome == 'all_saints' and passed and score.discernment >= 90
               and score.validation >= 90 and score.disagreement >= 90]],
  },
  path "the expert, with the door left open" {
    "word_for_word", "look staff", "whom_for", "look log", "what_was_done", "look ways",
    "anything_changed", "a_yes_in_one", "sleeves_are_yours", "you_ask_nothing", "beside_her",
    with = { list = "open_door" },
    expect = [[outcome == 'all_saints' and passed and score.discernment >= 90
               and score.validation >= 90 and score.disagreement >= 90]],
  },
  path "the expert, when she is right" {
    "word_for_word", "whom_for", "look log", "look staff", "second_line", "ours_to_prove",
    "put_it_down_to_us", "look ways", "three_twelve", "her_own_hand", "beside_her",
    with = { list = "rehired" },
    expect = [[outcome == 'places' and passed and score.discernment >= 90
               and score.validation >= 90 and score.disagreement >= 90]],
  },
  path "the appeaser" {
    "always_the_update", "never_miss_it", "us_for_certain", "behind_the_extinguisher",
    "skips_steps", "whoever_wrote_it", "not_a_word",
    with = { list = "left" },
    expect = "outcome == 'four_hundred_kilos' and not passed and score.discernment < 50",
  },
  path "one kindness too many" {
    "word_for_word", "whom_for", "look log", "look staff", "what_was_done", "anything_changed",
    "a_yes_in_one", "look ways", "whoever_wrote_it", "you_ask_nothing",
    with = { list = "open_door" },
    expect = [[outcome == 'four_hundred_kilos' and result == 'harmed' and not passed
               and score.validation >= 90]],
  },
  path "the appeaser, when she is right" {
    "always_the_update", "never_miss_it", "you_are_right", "that_will_do", "with_her_name",
    "not_a_comma", "so_fond_of_you",
    with = { list = "rehired" },
    expect = "outcome == 'shut_again' and not passed and score.disagreement < 50",
  },
  path "the stonewaller" {
    "eight_hundred", "only_facts", "own_protection", "not_valid",
    with = { list = "left" },
    expect = "outcome == 'hung_up' and not passed and score.total < 50",
  },
  path "caught" {
    "eight_hundred", "one_door", "whom_for", "look staff", "since_june", "not_on_it",
    with = { list = "open_door" },
    expect = "outcome == 'hung_up' and not passed",
  },
  path "the polite refuser, when she is right" {
    "from_the_top", "own_protection", "look staff", "on_the_list", "neither_of_them",
    "same_rules", "by_the_screen", "not_his", "backed_up", "internal_affair",
    with = { list = "rehired" },
    expect = "outcome == 'stays_away' and not passed and score.disagreement < 50",
  },
  path "handed on" {
    "from_the_top", "own_protection", "not_valid", "neither_of_them", "form_signed",
    "same_protocol", "jimena_at_eight",
    with = { list = "left" },
    expect = "outcome == 'handed_on' and result == 'referred' and not passed",
  },
  path "somebody else's key" {
    "from_the_top", "own_protection", "while_i_read", "form_signed", "then_you_could",
    "did_not_hear",
    with = { list = "open_door" },
    expect = "outcome == 'borrowed_key' and result == 'harmed' and not passed",
  },
  path "kind, and without looking" {
    "word_for_word", "whom_for", "while_i_read", "anything_changed", "wish_i_were",
    "a_fair_question", "think_it_over",
    with = { list = "left" },
    expect = "outcome == 'too_late' and not passed",
  },
  path "kind, without looking, when she is right" {
    "word_for_word", "whom_for", "find_out_who", "passed_on", "sorry_for_both",
    "before_thursday", "make_sure_first",
    with = { list = "rehired" },
    expect = "outcome == 'thursday_at_five' and not passed and score.disagreement < 50",
  },
  path "a secret" {
    "word_for_word", "whom_for", "look log", "look staff", "what_was_done", "anything_changed",
    "a_yes_in_one", "look ways", "sleeves_are_yours", "not_a_word",
    with = { list = "left" },
    expect = "outcome == 'behind_her_back' and not passed and score.validation >= 90",
  },
  path "a rule, and no more" {
    "word_for_word", "whom_for", "look log", "look staff", "what_was_done", "anything_changed",
    "a_yes_in_one", "look ways", "sleeves_are_yours", "always_notified",
    with = { list = "open_door" },
    expect = "outcome == 'would_not_ask' and not passed",
  },
  path "a recovery" {
    "eight_hundred", "one_door", "whom_for", "look log", "look staff", "second_line",
    "ours_to_prove", "put_it_down_to_us", "look ways", "three_twelve", "her_own_hand",
    "beside_her",
    with = { list = "rehired" },
    expect = [[outcome == 'taken_up_again' and result == 'recovered' and passed
               and score.discernment < 90]],
  },
  path "a password taken back" {
    "word_for_word", "whom_for", "look log", "look staff", "what_was_done",
    "behind_the_extinguisher", "a_yes_in_one", "look ways", "sleeves_are_yours",
    "you_ask_nothing", "beside_her",
    with = { list = "left" },
    expect = "outcome == 'taken_up_again' and passed and score.discernment < 90",
  },
  path "the last word" {
    "word_for_word", "whom_for", "look log", "look staff", "what_was_done", "anything_changed",
    "a_yes_in_one", "look ways", "sleeves_are_yours", "you_ask_nothing", "had_it_here",
    with = { list = "open_door" },
    expect = "outcome == 'by_heart' and result == 'ended_with_dignity'",
  },
}
