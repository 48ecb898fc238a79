-- A caller exaggerates, or she does not: the log decides, and it differs from form to form.
-- Two branches share the moments: scenes in _thin hold a limit, scenes in _full own a fault.
return scenario "hundred-calls" {
  title    = "A hundred calls",
  summary  = [[A caller says that she has rung a hundred times and that nobody rang back. The log
               may say something else. It may also say that she is right.]],
  teaches  = [[Look before you believe or doubt. Take the wait seriously, whatever the count. Set a
               limit with something else in your hand; and if the fault is ours, say so out loud.]],
  language = "en",
  setting  = "phone",
  minutes  = 8,
  source   = { "001", "002" },
  start    = "opening",

  persona = {
    name = "Marta Ruiz", role = "customer, without a line since Monday",
    portrait = "marta", voice = "marta", trust = 40, patience = 60,
  },

  claim = {
    "I've called a hundred times and nobody has called me back.",
    verdict  = "exaggerated",
    truth    = "The log shows {calls}; {number}.",
    value    = "A quick answer: to know today what will happen, and when.",
    expected = [[The recording promises a call within two hours. The list runs nine hours late, and
                 nobody has changed the recording.]],
  },

  moments = {
    { "first answer",
      idea = [[What a caller says is neither true nor false at first hearing. The wait is real
              whatever the number: begin there, and ask.]] },
    { "what it stops",
      idea = [[A complaint tells you what somebody values. Find out what the line is for before
              you think about the line.]] },
    { "the record",
      idea = [[Is the client wrong to begin with? The log knows. Saying what it shows is not the
              same as telling somebody that they are wrong, from which nobody gains anything.]] },
    { "why nobody rang",
      idea = [[The worst customers are those who expected something and did not get it. Assume
              that the fault is ours, and look for where the expectation was set.]] },
    { "the colleague",
      idea = [[There are three customers in every call: the one who rings, the company, and the
              colleague. One is not paid with another.]] },
    { "tonight",
      idea = [[To disagree with grace is to hold the limit and have something else in your hand:
              not this, but this.]] },
    { "the promise",
      idea = [[Say early and openly what will happen and when. A promise that nobody can keep
              makes the next bad customer.]] },
  },

  vary "log" {
    { "one_call", verdict = "exaggerated",
      calls  = "one call, on Tuesday at 10:14",
      number = "the box for a mobile was left blank",
      notes  = "Rocío asked for a mobile; the caller was at the chemist's, with people waiting",
      visits = "none" },
    { "two_calls", verdict = "exaggerated",
      calls  = "two calls, on Monday at 17:40 and Tuesday at 10:14",
      number = "the mobile that we wrote down is a digit short",
      notes  = "Rocío rang back twice on Tuesday and got 'this number does not exist'",
      visits = "none" },
    { "many_calls", verdict = "right",
      calls  = "twenty-three calls since Monday morning",
      number = "the mobile is there and it is the right one",
      notes  = [[a call promised by Rocío on Monday and by Iván on Tuesday; closed as solved both
                 days]],
      visits = "one, on Tuesday from 9 to 11, dropped when the ticket was closed" },
  },

  vars = { father_known = false, ticket_right = false, promised_tonight = false, router = false },

  look "tickets" {
    "Open the ticket log",
    shows = "Ruiz, Marta. No line. The log has {calls}; {number}. Notes: {notes}.", patience = -2,
  },
  look "line" {
    "Test her line from here",
    shows = [[Dead beyond the street cabinet. A crew opens it tomorrow, Thursday, at 9. Visits
              before that: {visits}. Loan router with a telephone socket: by courier, today before
              20:00.]],
    patience = -2,
  },
  look "desk" {
    "Open the call-back list",
    shows = [[Thirty-one people waiting, two of us ringing. Running nine hours late. The recording
              still says two hours. Ruiz, Marta: not on the list.]],
    patience = -2,
  },

  go { "hung_up", when = "patience <= 0" },

  scene "opening" {
    moment = "first answer", stance = "open",
    note [[Wednesday, ten past four. The line crackles. She is somewhere that echoes, a stairwell
           perhaps.]],
    says [[I've called a hundred times and nobody has called me back. A hundred! Do you people ever
           ring anybody?]],
    hint [[Leave the hundred for later, even if you have looked. Since when has she waited, and
           what was she told?]],

    reply "count_it" {
      [[A hundred calls, since when? Every call to this number is logged, Ms Ruiz, and a hundred is
        something I'd see.]],
      discernment = 0, validation = 0, trust = -10, patience = -20, to = "cornered",
      style = "stonewall",
      why = [[Your question already carries the verdict. Whatever the log says, all she hears is
              that you doubt her, and she has not even told you her problem.]],
      better = "Waiting like that wears anyone out. When did the line go?",
    },
    reply "own_the_wait" {
      [[Waiting for a phone to ring wears anyone out. When did your line go, and what were you told
        last time?]],
      discernment = 2, validation = 2, trust = 8, to = "what_for",
      why = [[You began with the wait, which is real whatever the count, and asked for two facts
              that neither of you had on the table.]],
    },
    reply "free_month" {
      [[A hundred calls and not one answer, that's a disgrace. First of all I'm taking this month
        off your bill, all right?]],
      discernment = 0, validation = 1, trust = -2, patience = 5, to = "what_for",
      style = "appease",
      why = [[You paid before you knew what for. If the log says something else you have bought a
              problem, and her line is still dead.]],
    },
    reply "pull_it_up" {
      [[I'm so sorry about that, I do understand. Let me bring up your details and we'll see. Can
        you confirm your address?]],
      discernment = 1, validation = 1, trust = 2, patience = -4, to = "what_for",
      why = [[Decent, and she has heard it before: the same sorry and the same question would do
              for any caller. Ask about her wait and not about her file.]],
      better = [[I'm opening your ticket now. While it loads: how long have you been without a
                 line?]],
    },
  },

  scene "cornered" {
    note "A breath. Then the voice, lower.",
    says "So I'm a liar. Two nights without a line, and what I am is a liar.",
    hint "You can still go back to where she is. Do not defend the sentence that hurt.",

    reply "dig_in" {
      [[Nobody said liar. I said what the system records, and the system has no reason to take
        sides.]],
      trust = -8, patience = -20, to = "what_for", style = "stonewall",
      hears = { "I am only saying what the system says." },
      why = "You won a sentence that nobody needed. She hears the word liar for the second time.",
    },
    reply "fold" {
      "No, no: if you say a hundred, it was a hundred. Please forget that I said anything.",
      trust = -4, patience = 5, to = "what_for", style = "appease",
      why = [[From doubting everything to swallowing everything. Neither helps you find out what
              happened.]],
    },
    reply "come_back" {
      [[No. You've had two nights without a line and I started with the arithmetic. Let's go back
        to the line.]],
      trust = 8, patience = 5, to = "what_for",
      why = [[You took your own sentence back without arguing the count, and returned to what she
              called about.]],
    },
  },

  scene "what_for" {
    moment = "what it stops", stance = "open",
    says { [[It went on Monday at eight. And the last thing I was told was two hours, someone will
             ring you within two hours.]],
           when = "said.opening.own_the_wait" },
    says { [[Dead since Monday, it's been. And your recording says two hours, someone will ring you
             within two hours.]],
           when = "not said.opening.own_the_wait" },
    says "I'm out on the landing, because indoors the mobile gets nothing. So make it quick.",
    hint "She has told you what is broken. She has not told you what it stops.",

    reply "quick_check" {
      [[Quickly, then. I need the account holder's ID number and the full address, and I'll start a
        check on the line from here.]],
      discernment = 1, validation = 0, trust = 1, patience = -4,
      to = { { "record_full", when = "log == 'many_calls'" }, "record_thin" },
      why = [[Efficient, and you will need it later. But she gave you a way in and you answered
              with a form.]],
      better = "I'll be quick. Who or what is worst off in your house without the line?",
    },
    reply "an_estimate" {
      [[I understand, Ms Ruiz. The two hours are an estimate, though, and in a week like this one
        nobody can guarantee it.]],
      discernment = 0, validation = 1, trust = -3, patience = -10, style = "refuse",
      to = { { "record_full", when = "log == 'many_calls'" }, "record_thin" },
      why = [[It is true, and it defends the recording, which nobody told her was an estimate. You
              spent your turn on the company's excuse.]],
    },
    reply "what_stops" {
      [[Two hours that have become two nights: I'd be out there too. What is it that can't go on at
        home without the line?]],
      discernment = 2, validation = 2, trust = 8, set = "father_known = true",
      to = { { "record_full", when = "log == 'many_calls'" }, "record_thin" },
      hears = { "Does anybody at home depend on it?", "What do you need the line for?" },
      why = [[A fault in a line is never only that. You asked what it stops, and from here on you
              know what you are working for.]],
    },
    reply "poor_you" {
      [[Out on the landing, with this cold! How dreadful. Don't you worry about a thing, from now
        on I'm taking care of it all, okay?]],
      discernment = 0, validation = 1, trust = 1, patience = 5, style = "appease",
      to = { { "record_full", when = "log == 'many_calls'" }, "record_thin" },
      why = [[Warm, and empty: you take care of 'it all' without knowing what it is. She will hold
              you to that.]],
    },
  },

  scene "record_thin" {
    moment = "the record", stance = "hold",
    says { [[It's my father. He's eighty-two, he wears one of those alarm buttons, and the button
             goes through the line. I'm up every hour to look at him.]],
           when = "father_known" },
    says "And what does your computer say? A hundred calls, somebody must have written them down.",
    hint [[Open the ticket log before you answer. Then say what it shows without handing it to her
           as a correction.]],

    reply "a_hundred_sorries" {
      [[It'll all be in there, I'm sure: a hundred calls, and nobody with the decency to pick up a
        phone and ring you back. I'm ashamed, Ms Ruiz, really I am. Do you think that you can
        forgive us?]],
      discernment = 0, validation = 1, disagreement = 0, trust = -2, patience = 5,
      to = "number_thin", style = "appease",
      hears = { "You are right, a hundred calls, I am so sorry." },
      why = [[You confessed to a hundred calls that nobody has counted. She knows how many she
              made; what she learns is that your word is cheap.]],
    },
    reply "what_it_shows" {
      [[What got through to us is {calls}. That's little to show for two nights like yours, so it
        has my name on it now: no more starting over.]],
      when = "seen.tickets", locked = "You have nothing in front of you to quote.",
      discernment = 2, validation = 2, disagreement = 2, trust = 8, to = "number_thin",
      hears = { "There is one call here, and I am putting the ticket in my name." },
      why = [['What got through to us' says the fact and leaves her a way out. Next to it stand her
              two nights and something that changes today.]],
    },
    reply "go_by_the_log" {
      { { [[I do understand, and in your place I'd be annoyed too. But what the log shows is
            {calls}, Ms Ruiz, and I have to go by what the log shows.]],
          when = "seen.tickets" },
        { [[I do understand, and in your place I'd be annoyed too. But calls are logged
            automatically here, every one of them, and I have to go by the log.]] } },
      discernment = 1, validation = 1, disagreement = 1, trust = -4, patience = -10, to = "doubt",
      style = "refuse",
      hears = { "You cannot have called a hundred times." },
      why = [[The 'but' cancels everything before it. You may be right about the log; to her it is
              a door closing, and nothing stands beside it that would help her today.]],
      better = [[I have the log open: {calls}. Let me tell you what is missing from it, and then we
                 mend it.]],
    },
    reply "let_me_look" {
      [[After two nights you should be getting facts and not another speech. Bear with me while I
        look for your calls, will you, and I'll tell you exactly what's there.]],
      discernment = 1, validation = 2, disagreement = 0, trust = 3, patience = -4,
      to = "number_thin",
      why = [[The right intention, one turn late. The log is on your desk, one press away, and she
              asked you now.]],
      better = "I have {calls} in front of me, and nobody reached you. Let's start from there.",
    },
  },

  scene "record_full" {
    moment = "the record", stance = "own",
    says { [[It's my father. He's eighty-two, he wears one of those alarm buttons, and the button
             goes through the line. I'm up every hour to look at him.]],
           when = "father_known" },
    says "And what does your computer say? A hundred calls, somebody must have written them down.",
    hint [[Open the ticket log before you answer. If it bears her out, how will she know that you
           saw it?]],

    reply "be_accurate" {
      [[I can see it's been hard for you, I can. A hundred does seem rather a lot, though, and it
        helps us both to be accurate, don't you think?]],
      discernment = 0, validation = 1, disagreement = 0, trust = -6, patience = -12, to = "doubt",
      style = "refuse",
      hears = { "A hundred is a bit exaggerated." },
      why = [[A hundred is a manner of speaking; the log shows that she called and called. You are
              polite, and you deny what is true.]],
    },
    reply "sure_it_is" {
      [[If you say a hundred, a hundred it is, and you shouldn't have to prove a thing, least of
        all to me. I apologise on behalf of everybody here.]],
      discernment = 0, validation = 1, disagreement = 1, trust = 1, patience = 5,
      to = "number_full", style = "appease",
      hears = { "I believe you, and I am so sorry." },
      why = [[She is right, and still you would have said the same to anybody. An apology for
              nothing in particular mends nothing in particular.]],
      better = "I have them here: {calls}, and not one returned. That was our job.",
    },
    reply "other_desk" {
      [[All those calls come in through the switchboard. This is the faults desk, so what they did
        with them isn't something I can see from here.]],
      discernment = 0, validation = 0, disagreement = 0, trust = -8, patience = -20, to = "doubt",
      style = "stonewall",
      hears = { "That is another department." },
      why = [[To her there is one company and you are it. And it is not so: the log is on your
              desk.]],
    },
    reply "you_called" {
      [[I see {calls}, and not one returned. You did your part and we didn't do ours. I'm reopening
        it, in my name.]],
      when = "seen.tickets", locked = "You have nothing in front of you to quote.",
      discernment = 2, validation = 2, disagreement = 2, trust = 8, to = "number_full",
      why = [[She was right and you said it in the open, with the figure that proves it, and put
              your name where nobody had put one.]],
    },
  },

  scene "doubt" {
    note "Somewhere below her a street door slams.",
    says "You don't believe me. Say so, and we'll be done sooner.",
    hint "What can you believe without reservation, whatever the log says?",

    reply "the_nights" {
      [[The two nights I believe as they stand. The calls I'd like to go through with you, and if
        the fault is ours I'll say it.]],
      trust = 8, patience = 5,
      to = { { "number_full", when = "log == 'many_calls'" }, "number_thin" },
      why = [[You did not swear to what you cannot know. You said what you do believe, and what you
              will do.]],
    },
    reply "every_one" {
      [[Of course I believe you, every single one of them, how could I not! Please don't take it
        that way.]],
      trust = -4, patience = 5,
      to = { { "number_full", when = "log == 'many_calls'" }, "number_thin" },
      style = "appease",
      why = [[A minute ago you doubted and now you believe it all. She notices that you are saying
              what suits.]],
    },
    reply "on_record" {
      [[It's not about believing, Ms Ruiz. It's about what is on record, and that's the same for
        everyone.]],
      trust = -8, patience = -20,
      to = { { "number_full", when = "log == 'many_calls'" }, "number_thin" },
      style = "stonewall",
      why = "It is about believing: she has just told you so.",
    },
  },

  scene "number_thin" {
    moment = "why nobody rang", stance = "hold",
    says "Then explain to me why nobody rings. You've had my number since the day I signed.",
    hint "Which number is the one from the day she signed? And what stands beside it in the log?",

    reply "up_to_you" {
      [[I see what you mean, but to ring anybody back we need a valid number on the ticket, and
        it's for each customer to leave us one.]],
      discernment = 0, disagreement = 0, trust = -5, patience = -12, to = "colleague_thin",
      style = "refuse",
      why = [[In good manners you have told her that it is her own fault. She still has no number
              on the ticket.]],
    },
    reply "no_excuse" {
      [[There's no explanation I could give you that would be good enough, I know. Number or no
        number, somebody here should have found a way, shouldn't they?]],
      discernment = 0, disagreement = 0, trust = -1, patience = 5, to = "colleague_thin",
      style = "appease",
      hears = { "There is no excuse." },
      why = [[There was an explanation, and she asked for it. By blaming 'somebody' you let the
              number stay wrong for tonight as well.]],
    },
    reply "once_more" {
      [[Let me take it down again, then, so that we're both sure of it. Could you give me a contact
        number, please, and perhaps a second one if there is one?]],
      discernment = 1, disagreement = 1, trust = 2, set = "ticket_right = seen.tickets",
      to = "colleague_thin",
      why = [[A form asks, and a form gets: without the log in front of you, you would not notice
              that she is giving you the dead line again.]],
      better = "We only had your landline, and that's the one that's dead. Which mobile is this?",
    },
    reply "which_number" {
      [[That's the line that's dead, and {number}: we had nowhere to ring. What are you on now, and
        when can you hear it?]],
      when = "seen.tickets", locked = "You do not know what number is on the ticket.",
      discernment = 2, disagreement = 2, trust = 8, set = "ticket_right = true",
      to = "colleague_thin",
      hears = { "We have your landline and no mobile, so which number can I ring, and when?" },
      why = [[She was not right, and nobody had to say so: the dead line explains itself. Then the
              question that makes the next call arrive.]],
    },
  },

  scene "number_full" {
    moment = "why nobody rang", stance = "own",
    says [[Then explain to me why nobody rings. I've given out my mobile so many times that I've
           started singing it.]],
    hint "Whose mistake was it? The log says so; she should hear it from you.",

    reply "maybe_misheard" {
      [[Perhaps it was taken down wrong at some point, that happens with mobiles. Could you give it
        to me once more, slowly, and I'll read it back to you?]],
      discernment = 1, disagreement = 0, trust = -2, patience = -8,
      set = "ticket_right = seen.tickets",
      to = "colleague_full",
      why = [[The number was right all along. You have asked for it a twenty-fourth time and moved
              the fault a little her way.]],
    },
    reply "order_of_arrival" {
      [[I do see your point, and I'm sorry. But call-backs go strictly by order of arrival, and
        there are days when we simply don't get to everyone.]],
      discernment = 0, disagreement = 0, trust = -5, patience = -12, to = "colleague_full",
      style = "refuse",
      why = [[A courteous reason, and the wrong one: she was not at the back of the list, she had
              been taken off it.]],
    },
    reply "we_closed_it" {
      [[Your mobile is here and it's right. We closed the ticket as solved, twice, and it wasn't:
        that's why. When are you out there to hear it?]],
      when = "seen.tickets", locked = "You do not know what happened to the ticket.",
      discernment = 2, disagreement = 2, trust = 8, set = "ticket_right = true",
      to = "colleague_full",
      why = [[A reason, whose it is, and no adjectives. Then the one thing that you could still not
              know: when she can hear it.]],
    },
    reply "very_sorry" {
      [[You're absolutely right and I won't go looking for excuses. It shouldn't have happened, and
        I'm very, very sorry that it did.]],
      discernment = 0, disagreement = 1, trust = 1, patience = 5, to = "colleague_full",
      style = "appease",
      why = [[You admitted it, and that is half. She asked why, and without the why nothing says
              that it will not happen again today.]],
      better = [[We closed your ticket twice with the line still dead. That's why, and it's open
                 again.]],
    },
  },

  scene "colleague_thin" {
    moment = "the colleague", stance = "hold",
    says [[And that Rocío, on Tuesday: 'someone will be in touch', and off to her coffee. Give me
           her surname. I'm putting it where the whole town can read it.]],
    hint "She has a right to complain. She does not need a person to burn.",

    reply "against_us" {
      [['Someone' is nobody, and you were left hanging. Her surname stays here; the complaint we
        can write now, against the company, with a copy for you.]],
      validation = 2, disagreement = 2, trust = 8,
      to = { { "supervisor", when = "patience < 30" }, "tonight_thin" },
      why = [[The limit takes four words and is followed by something better than a surname. Rocío
              is safe, and so is Marta's right to complain.]],
    },
    reply "between_us" {
      [[Between you and me, she's new, and you're not the first to mention it. You leave it with me
        and I'll see that her manager hears about this today.]],
      validation = 1, disagreement = 0, trust = 1, patience = 5, style = "appease",
      to = { { "supervisor", when = "patience < 30" }, "tonight_thin" },
      hears = { "She always does that, I will talk to her boss." },
      why = [[You bought a moment's peace with a colleague who cannot answer. If you sell her, what
              will you say of Marta when she has hung up?]],
    },
    reply "not_allowed" {
      [[I can see why you're upset, and I'm very sorry that it went like that. But I'm not allowed
        to give out the personal details of anyone who works here.]],
      validation = 1, disagreement = 1, trust = -2, patience = -8, style = "refuse",
      to = { { "supervisor", when = "patience < 30" }, "tonight_thin" },
      why = [[The limit is right and the tone is good. What is missing is a way on: she has
              something to complain about and nowhere to put it.]],
      better = [[Her name stays here. What you can have now is a complaint with a number, and I'll
                 write it with you.]],
    },
    reply "did_her_part" {
      [[I have Rocío's note here, Ms Ruiz, and she did what she had to. If there was no way of
        ringing you, that was hardly her doing, was it?]],
      when = "seen.tickets", locked = "You do not know what Rocío did.",
      validation = 0, disagreement = 0, trust = -8, patience = -20, style = "stonewall",
      to = { { "supervisor", when = "patience < 30" }, "tonight_thin" },
      why = [[You are right about Rocío and use it as a stick: if it was not she, only Marta is
              left. You can stand by one without accusing the other.]],
    },
  },

  scene "colleague_full" {
    moment = "the colleague", stance = "own",
    says [[Monday it was Rocío, 'they'll ring you'. Tuesday it was Iván, same song. Which of the
           two do I report?]],
    hint "Two people promised. Who closed the ticket, and who answers for that?",

    reply "was_not_there" {
      [[I understand why you ask, but I wasn't on those calls, and it wouldn't be right for me to
        judge what colleagues may or may not have said.]],
      validation = 1, disagreement = 0, trust = -4, patience = -10, style = "refuse",
      to = { { "supervisor", when = "patience < 30" }, "tonight_full" },
      hears = { "I can't say, I was not there." },
      why = [['May or may not have said' puts her word in doubt, and the log bears her out. Loyalty
              to colleagues does not ask for that.]],
    },
    reply "the_first_one" {
      [[I shouldn't say it, but if I were you, Rocío. Hers was the first promise, and that's where
        all this began, isn't it?]],
      validation = 1, disagreement = 0, trust = 1, patience = 5, style = "appease",
      to = { { "supervisor", when = "patience < 30" }, "tonight_full" },
      why = [[You handed over a colleague to get the company out of the room. Whoever wrote down
              the promise did not close the ticket.]],
    },
    reply "asking_the_same" {
      [[I'd be asking the same. Two promises, and both times you were left out there waiting for
        nothing. I'm sorry, for the one and for the other.]],
      validation = 2, disagreement = 1, trust = 4,
      to = { { "supervisor", when = "patience < 30" }, "tonight_full" },
      why = [[She is heard, and you deny nothing. But she asked where to complain, and after your
              sorry she still does not know.]],
      better = [[Report us: two promises were made and the company kept neither. I'll write it with
                 you.]],
    },
    reply "report_us" {
      [[Us. Two people gave you their word and the company didn't keep it; you're right to want
        that on paper. I'll write it with you now.]],
      validation = 2, disagreement = 2, trust = 8,
      to = { { "supervisor", when = "patience < 30" }, "tonight_full" },
      hears = { "Report the company, I will help you to write it." },
      why = [[You took it on without hiding behind two names, and helped her to complain about you.
              Few things restore trust so fast.]],
    },
  },

  scene "supervisor" {
    says "That's enough. Put me through to somebody who can decide something.",
    hint "She may ask for that. What she dreads is telling it all again.",

    reply "same_screen" {
      [[My supervisor has the same screen as I do, and she'll tell you the same. Besides, she's in
        a meeting right now.]],
      trust = -8, patience = -20,
      to = { { "tonight_full", when = "log == 'many_calls'" }, "tonight_thin" },
      style = "stonewall",
      hears = { "My boss will say the same.", "She is busy." },
      why = [[Perhaps it is true. To her it is one more closed door, and she had asked for one
              thing.]],
    },
    reply "tell_it_first" {
      [[I'll put you through to Nuria. I'll tell her everything first, so that you don't have to,
        and I'm not hanging up until you have her.]],
      to = "handed_on",
      why = [[Handing on well is not losing: the story travels with her. But what you could have
              settled yourself stays undone.]],
    },
    reply "two_minutes" {
      [[You can have her, of course. Give me two minutes first: what I can settle, I'll settle, and
        the rest goes up to her in writing.]],
      trust = 6, patience = 12,
      to = { { "tonight_full", when = "log == 'many_calls'" }, "tonight_thin" },
      why = "You left the door open and gave her a reason not to go through it yet.",
    },
    reply "please_hold" {
      [[Certainly, whatever you prefer, I'm putting you through straight away. Please hold the
        line.]],
      to = "rings_again", style = "appease",
      why = [[The quickest way of doing what she says, and of losing her: back to the music, with
              nobody told.]],
    },
  },

  scene "tonight_thin" {
    moment = "tonight", stance = "hold",
    says { [[It's my father, do you see? He's eighty-two, he wears one of those alarm buttons, and
             the button goes through the line. I'm up every hour to look at him.]],
           when = "not father_known" },
    says { "I can't do a third night of getting up every hour to see whether he's breathing.",
           when = "father_known" },
    says "I want a technician here this evening. This evening, or I cancel the lot.",
    hint [[Test the line. If it cannot be a technician, what would get the two of them through
           tonight?]],

    reply "find_out" {
      [[Your father's button comes before everything else. What can be done tonight I don't know
        yet, and I'd rather not promise it blind. Shall I find out first and tell you straight?]],
      discernment = 1, validation = 2, disagreement = 1, trust = 3, patience = -4,
      to = "promise_thin",
      hears = { "I do not know, let me see what can be done." },
      why = [[Honest, and better than a promise made of air. But the test was one press away, and
              she has heard 'I'll find out' before.]],
      better = [[The cabinet can't be opened before nine tomorrow. A router for the button can be
                 with you by eight tonight.]],
    },
    reply "no_evenings" {
      [[I'm really very sorry about your father, and I hope he's all right. Evening visits aren't
        something that we offer, though: the first ones go out in the morning.]],
      discernment = 0, validation = 1, disagreement = 1, trust = -4, patience = -12,
      to = "promise_thin", style = "refuse",
      why = [[The limit is true. But a limit with nothing beside it leaves her where she was:
              alone, with a button that calls nobody.]],
    },
    reply "router_by_eight" {
      [[Nobody sleeps with that button dead. The crew can't open the street cabinet before nine
        tomorrow; by eight tonight you can have a router that it plugs into. Does the alarm service
        know?]],
      when = "seen.line", locked = "You do not know where the fault is or what can be sent.",
      discernment = 2, validation = 2, disagreement = 2, trust = 8, set = "router = true",
      to = "promise_thin",
      why = [[You said no to the technician and yes to the night, which is what she was asking for.
              And you thought of the people who listen to the button.]],
    },
    reply "leave_it_to_me" {
      [[With your father like that, of course. I'm marking it as an emergency, and there'll be a
        technician with you this evening. You'll get some sleep at last, both of you, all right?]],
      discernment = 0, validation = 1, disagreement = 0, trust = 4, patience = 10,
      set = "promised_tonight = true", to = "promise_thin", style = "appease",
      why = [[It is what she most wanted to hear, and nobody will come. She will sleep tonight
              because you said so.]],
    },
  },

  scene "tonight_full" {
    moment = "tonight", stance = "own",
    says { [[It's my father, do you see? He's eighty-two, he wears one of those alarm buttons, and
             the button goes through the line. I'm up every hour to look at him.]],
           when = "not father_known" },
    says { "I can't do a third night of getting up every hour to see whether he's breathing.",
           when = "father_known" },
    says [[Yesterday I had a technician coming, from nine to eleven. I took the morning off. Nobody
           came, nobody rang, nothing.]],
    hint "The test of her line also lists the visits. What became of yesterday's?",

    reply "we_dropped_it" {
      [[It was booked and we cancelled it ourselves. I'm sorry about your morning. There's a crew
        at nine tomorrow and a router for his button by eight tonight, and I'll warn the alarm
        service.]],
      when = "seen.line", locked = "You do not know what became of that visit.",
      discernment = 2, validation = 2, disagreement = 2, trust = 8, set = "router = true",
      to = "promise_full",
      why = [[Her lost morning has an owner now. You did not stop at sorry: there is something for
              tonight and something for tomorrow.]],
    },
    reply "whatever_it_takes" {
      [[You're right about everything and I'm mortified, I really am. I'll get somebody out to you
        this evening, whatever it takes. You have my word on it, is that better?]],
      discernment = 0, validation = 1, disagreement = 0, trust = 4, patience = 10,
      set = "promised_tonight = true", to = "promise_full", style = "appease",
      why = [[To make up for a visit that was not kept you promise another that will not be. Nobody
              goes out this evening, whatever it takes.]],
    },
    reply "look_into_it" {
      [[A morning's work lost, on top of two nights like those. I don't know yet what became of
        that visit, but I'm going to look into it. Whatever it turns out to be, you'll be hearing
        it from me.]],
      discernment = 1, validation = 2, disagreement = 1, trust = 3, patience = -4,
      to = "promise_full",
      hears = { "I will check what happened to that visit." },
      why = [[You believe her and do not cover for anyone. But it was on your desk, and her father
              has still got nothing for tonight.]],
      better = [[We cancelled that visit when we closed your ticket. There's a crew at nine, and a
                 router before eight tonight.]],
    },
    reply "the_doorbell" {
      [[Yesterday, are you quite sure? I ask because sometimes they do ring the bell and people
        don't hear it, and then the visit just goes down as nobody at home. It happens more than
        you'd think.]],
      discernment = 0, validation = 0, disagreement = 0, trust = -10, patience = -20,
      to = "promise_full", style = "stonewall",
      why = [[It does happen, and not here. She took the morning off to wait, and you ask her
              whether she was paying attention.]],
    },
  },

  scene "promise_thin" {
    moment = "the promise", stance = "hold",
    says "And who rings me, and when? And don't say two hours.",
    hint "Look at the call-back list before you offer her a place on it.",

    reply "i_ring_you" {
      [[No, you've had two hours for two days now. That list is running nine hours late and you're
        not going on it: I'll ring you myself, at half past eight, out there on the landing.]],
      when = "seen.desk", locked = "You do not know how long the list is.",
      discernment = 2, validation = 2, disagreement = 2, trust = 8,
      to = { { "nobody_came", when = "promised_tonight" },
             { "rings_again", when = "not ticket_right" },
             { "the_hundred", when = "trust >= 60" }, { "leaves", when = "trust < 35" },
             { "made_good", when = "visited.cornered or visited.doubt" }, "called_back" },
      why = [[You told her what the recording does not, and put in its place a name, an hour and a
              spot where the phone can be heard.]],
    },
    reply "urgent_flag" {
      [[Two hours is what the system gives everyone, I can't change that. What I can do is put an
        urgent flag on it, as we're doing with all of them this week, and hope that it moves.]],
      discernment = 0, validation = 0, disagreement = 0, trust = -8, patience = -20,
      to = { { "nobody_came", when = "promised_tonight" }, "waits" }, style = "stonewall",
      why = [[A flag that everybody has is no flag. And you repeated the two hours to the person
              who asked you not to.]],
    },
    reply "you_choose" {
      [[You choose. Whatever time you tell me, at that time the phone will ring, and if you want it
        to be the manager, then the manager. Is seven any good, or would you rather have it a bit
        earlier?]],
      discernment = 1, validation = 1, disagreement = 0, trust = 2, patience = 5,
      to = { { "nobody_came", when = "promised_tonight" }, "rings_again" }, style = "appease",
      why = [[You asked her when, and that is good. But you do not know who will ring: you are
              giving away an hour that is not yours.]],
    },
    reply "no_fixed_time" {
      [[I understand that two hours sounds bad by now. I'd rather not give you a time I can't be
        sure of, if you don't mind: as soon as your turn comes up, somebody will ring you.]],
      discernment = 0, validation = 1, disagreement = 1, trust = -3, patience = -10,
      to = { { "nobody_came", when = "promised_tonight" }, "waits" }, style = "refuse",
      why = [[Not promising what you do not know is honest. But 'somebody' and 'as soon as' are
              what she has had since Monday; the list would have told you more.]],
      better = [[The list is nine hours late, so I'll ring you myself: half past eight, on the
                 landing?]],
    },
  },

  scene "promise_full" {
    moment = "the promise", stance = "own",
    says "Two of you have promised me already. Yours makes three. Why would I believe it?",
    hint [[Look at the call-back list. What would you need, in her place, to believe a third
           promise?]],

    reply "my_word" {
      [[Because I'm not like the others, you can ask anyone here: you have my word of honour, and
        in six years I haven't let a single customer down. Will you trust me, just this once?]],
      discernment = 0, validation = 0, disagreement = 0, trust = -2, patience = 5,
      to = { { "nobody_came", when = "promised_tonight" }, "complaint" }, style = "appease",
      hears = { "I give you my word." },
      why = [[A word of honour is one more promise. And you lifted yourself up by pushing down the
              colleagues.]],
    },
    reply "only_my_own" {
      [[It's only natural that you should have doubts, and I respect them. But I can answer for my
        own work and no more than that, and not for what other people may have said to you.]],
      discernment = 0, validation = 1, disagreement = 0, trust = -4, patience = -10,
      to = { { "nobody_came", when = "promised_tonight" }, "complaint" }, style = "refuse",
      why = [[They spoke for the company, and today you do. If nobody answers for the two promises,
              the third is worth as little.]],
    },
    reply "flag_it" {
      [[You were let down and it's not right, I'm sorry. I'm marking it as urgent, with a note
        about your father so that they all see it, and they'll ring you the very moment they can.]],
      discernment = 0, validation = 1, disagreement = 1, trust = 2,
      to = { { "nobody_came", when = "promised_tonight" }, "waits" },
      why = [[You admit it, and then you hand her back to 'they' and 'the moment they can'. That is
              the promise that has failed twice.]],
      better = [[I wouldn't either, so don't believe it: check it. I'll ring at half past eight,
                 and here's my extension.]],
    },
    reply "no_reason_to" {
      [[You've no reason to: we broke both. I've just looked and you aren't even on the list. So:
        the three days come off your bill now, while you're on the phone, and at half past eight I
        ring you.]],
      when = "seen.desk", locked = "You do not know whether she is on the list.",
      discernment = 2, validation = 2, disagreement = 2, trust = 8,
      to = { { "nobody_came", when = "promised_tonight" },
             { "rings_again", when = "not ticket_right" },
             { "the_hundred", when = "trust >= 60" }, { "leaves", when = "trust < 35" },
             { "made_good", when = "visited.cornered or visited.doubt" }, "put_right" },
      why = [[You did not ask for faith. You admitted the two promises, told her what you found,
              and gave her things that she can check.]],
    },
  },

  scene "the_hundred" {
    note "The voice has come down. Behind it, the stairwell.",
    says { "It wasn't a hundred, you know. It was one, from the chemist's, with a queue behind me.",
           when = "log == 'one_call'" },
    says { [[It wasn't a hundred, you know. It was two. And the number I read off a bit of paper,
             without my glasses.]],
           when = "log == 'two_calls'" },
    says { "It won't have been a hundred, I don't suppose. I lost count.",
           when = "log == 'many_calls'" },
    hint "She gives you the number as a present. What was she counting?",

    reply "i_knew" {
      "I know, I've had it on my screen the whole time. I just didn't like to say so.",
      trust = -25, to = "leaves",
      why = [[You had already won, and you wanted it signed. She offered you the truth and found
              out that you had been keeping count.]],
    },
    reply "everyone_does" {
      "Don't worry about it, honestly, everybody exaggerates when they ring us.",
      trust = -5,
      to = { { "made_good", when = "visited.cornered or visited.doubt" },
             { "put_right", when = "log == 'many_calls'" }, "called_back" },
      why = "Kindly meant. But it turns her two nights into something that everybody does.",
    },
    reply "that_one_i_believe" {
      [[How many times did you get up to look at him? That's where your hundred is, and I believe
        it.]],
      trust = 10,
      to = { { "made_good", when = "visited.cornered or visited.doubt" },
             { "put_right", when = "log == 'many_calls'" }, "called_back" },
      why = [[The number was wrong about the calls and right about the nights. You knew the
              difference from the start, and only now was it time to say it.]],
    },
  },

  outcome "called_back" {
    { { [[At half past eight the mobile rings on the landing. Indoors the router shows three green
          lights, and the button, pressed once to try it, has been answered.]], when = "router" },
      { [[At half past eight the mobile rings on the landing. The crew comes at nine. Tonight she
          will still get up every hour, but she has been told when it ends.]] } },
    result = "resolved",
    for_client    = "A name, and an hour that was kept.",
    for_company   = "One case, closed once. And a recording that somebody should change.",
    for_colleague = "Rocío keeps her surname to herself. Nobody shouts at the next shift.",
  },
  outcome "put_right" {
    { { [[At half past eight the mobile rings. The router is in, the button answers, the complaint
          has a number. 'You rang,' says Marta.]], when = "router" },
      { [[At half past eight the mobile rings, as you said. 'You rang,' says Marta, and lets you go
          on.]] } },
    result = "resolved",
    for_client    = "She was right, and somebody said so.",
    for_company   = [[A fault admitted costs three days' fee. Tickets that close themselves get
                      looked at.]],
    for_colleague = "Rocío and Iván are not handed over for what the company let drop.",
  },
  outcome "made_good" {
    [[At half past eight the phone rings on the landing. It began badly, and she remembers that;
      she also remembers that you came back from it. 'I knew it'd be you,' she says.]],
    result = "recovered",
    for_client    = "What she needed, by a longer road.",
    for_company   = "A customer who tells how it ended, and not only how it began.",
    for_colleague = "A note on the ticket that spares the next one the same start.",
  },
  outcome "handed_on" {
    "Nuria comes on, begins where you left off, and you hang up.",
    result = "referred",
    for_client    = "She has not had to tell it again. She is still waiting for tonight.",
    for_company   = "A case handed over whole, and a supervisor's afternoon.",
    for_colleague = "Nuria knows what she is walking into.",
  },
  outcome "leaves" {
    [[The line comes back on Thursday. On Friday she changes company. She asks them to tell you
      that the call did come, and that she thanks you for that.]],
    result = "ended_with_dignity",
    for_client    = "She has a line and no wish to stay, and she left without a fight.",
    for_company   = "One customer fewer, and no complaint.",
    for_colleague = "Nobody has to win her back by shouting.",
  },
  outcome "waits" {
    [[At one in the morning a colleague works down to her name on the list. Indoors the mobile gets
      nothing. On Thursday she goes to the shop, with her father by the arm.]],
    result = "escalated",
    for_client    = "A third night.",
    for_company   = "The same case, now with an audience.",
    for_colleague = "The girl in the shop gets all of it, and has not been told a thing.",
  },
  outcome "complaint" {
    [[She says good afternoon. On Thursday the consumer office has her complaint, with the times of
      twenty-three calls in her own handwriting.]],
    result = "escalated",
    for_client    = "She was right, and had to go elsewhere to hear it.",
    for_company   = [[A file that cannot be won, about something that one sentence would have
                      settled.]],
    for_colleague = "Rocío and Iván are asked to explain in writing.",
  },
  outcome "rings_again" {
    [[That evening her mobile does not ring. On Thursday at eight she is back in the queue, with
      the music.]],
    result = "lost",
    for_client    = "One more call to count.",
    for_company   = "The same call, paid for twice.",
    for_colleague = "Whoever picks up on Thursday starts at a hundred and one.",
  },
  outcome "nobody_came" {
    [[Nobody comes that evening, and by the time that is known there is no courier left. She falls
      asleep waiting. At four her father presses the button on the bathroom floor; at six she
      finds him, cold and frightened.]],
    result = "harmed",
    for_client    = "The one night on which she did not get up.",
    for_company   = "A promise that can be heard on the recording of the call.",
    for_colleague = "The crew gets there at nine and is told what it was for.",
  },
  outcome "hung_up" {
    "She has hung up. The landing, the stairs, the door.",
    result = "lost",
    for_client    = "A third night, and no one left to ask.",
    for_company   = "A customer who tells it at the chemist's, with a queue behind her.",
    for_colleague = "The next one gets her as you left her.",
  },

  path "the expert" {
    "own_the_wait", "what_stops", "look tickets", "what_it_shows", "which_number", "against_us",
    "look line", "router_by_eight", "look desk", "i_ring_you", "that_one_i_believe",
    with = { log = "one_call" },
    expect = [[outcome == 'called_back' and passed and score.discernment >= 90
               and score.validation >= 90 and score.disagreement >= 90]],
  },
  path "the expert, a digit short" {
    "look tickets", "own_the_wait", "what_stops", "what_it_shows", "which_number", "against_us",
    "look line", "look desk", "router_by_eight", "i_ring_you", "that_one_i_believe",
    with = { log = "two_calls" },
    expect = [[outcome == 'called_back' and passed and score.discernment >= 90
               and score.validation >= 90 and score.disagreement >= 90]],
  },
  path "the expert, when she is right" {
    "own_the_wait", "look tickets", "what_stops", "you_called", "we_closed_it", "report_us",
    "look line", "we_dropped_it", "look desk", "no_reason_to", "that_one_i_believe",
    with = { log = "many_calls" },
    expect = [[outcome == 'put_right' and passed and score.discernment >= 90
               and score.validation >= 90 and score.disagreement >= 90]],
  },
  path "the appeaser" {
    "free_month", "poor_you", "a_hundred_sorries", "no_excuse", "between_us", "leave_it_to_me",
    "you_choose",
    with = { log = "one_call" },
    expect = "outcome == 'nobody_came' and not passed and score.discernment < 50",
  },
  path "the appeaser, when she is right" {
    "free_month", "poor_you", "sure_it_is", "very_sorry", "the_first_one", "whatever_it_takes",
    "my_word",
    with = { log = "many_calls" },
    expect = "outcome == 'nobody_came' and not passed and score.disagreement < 50",
  },
  path "the stonewaller" {
    "count_it", "dig_in", "an_estimate", "go_by_the_log",
    with = { log = "one_call" },
    expect = "outcome == 'hung_up' and not passed and score.total < 50",
  },
  path "the polite refuser, when she is right" {
    "pull_it_up", "an_estimate", "be_accurate", "the_nights", "order_of_arrival", "was_not_there",
    "two_minutes", "look_into_it", "only_my_own",
    with = { log = "many_calls" },
    expect = "outcome == 'complaint' and not passed and score.disagreement < 50",
  },
  path "kind, and without looking" {
    "own_the_wait", "what_stops", "let_me_look", "once_more", "against_us", "find_out",
    "no_fixed_time",
    with = { log = "two_calls" },
    expect = "outcome == 'waits' and not passed and score.total < 75",
  },
  path "a recovery" {
    "count_it", "come_back", "what_stops", "look tickets", "what_it_shows", "which_number",
    "against_us", "look line", "router_by_eight", "look desk", "i_ring_you", "that_one_i_believe",
    with = { log = "two_calls" },
    expect = [[outcome == 'made_good' and result == 'recovered' and passed
               and score.discernment < 90]],
  },
  path "right, and handed on" {
    "count_it", "come_back", "an_estimate", "be_accurate", "the_nights", "order_of_arrival",
    "was_not_there", "tell_it_first",
    with = { log = "many_calls" },
    expect = "outcome == 'handed_on' and result == 'referred' and not passed",
  },
  path "a number that nobody took down again" {
    "own_the_wait", "what_stops", "look tickets", "what_it_shows", "no_excuse", "against_us",
    "look line", "router_by_eight", "look desk", "i_ring_you",
    with = { log = "one_call" },
    expect = "outcome == 'rings_again' and not passed and score.validation >= 90",
  },
  path "the last word" {
    "own_the_wait", "what_stops", "look tickets", "what_it_shows", "which_number", "against_us",
    "look line", "router_by_eight", "look desk", "i_ring_you", "i_knew",
    with = { log = "one_call" },
    expect = "outcome == 'leaves' and result == 'ended_with_dignity'",
  },
}
