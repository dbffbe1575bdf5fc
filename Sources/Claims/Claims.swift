// Claims: what a record says about the assistant itself.
//
// Language knowledge stands on pages (`Rules/topics`, `Rules/grammar`); this module composes it.
// `LexiconBuilder` makes numbers of all words and `Form`s of all phrases; the result, a `Lexicon`, is
// flat tables that are only read. A `ClaimReader` (one for each worker) works in four steps:
//
// 1. `scan`: one Hyperscan pass over the record's answers finds the *anchors*, the rarest word of each
//    phrase that does without a speaker. A sentence with neither an anchor nor a word that names the
//    speaker (`SpeakerScan`) is not looked at, unless `Answers` says why.
// 2. Another sentence is cut into `Tokens`: numbers of words, short forms written out ("can't" is
//    "can not"), the name of a file or a page is one word that means what it ends with
//    (`WrittenName`), letters of scripts without word borders are words of their own. In a system text, and
//    in a question that is echoed, "you" becomes "I": what is said of the assistant reads alike.
//    Unless the assistant speaks in it itself (`Prompts`).
// 3. The grammar. `Heads`: a subject that is the speaker, and the longest cue behind it ("do not have
//    the ability to"), which decides polarity and *frame*. `Frames`: what the frame wants, a verb
//    phrase, a noun phrase or a complement, counts only where the grammar wants it: at the head of
//    the predicate or of a list member, within the reach of the cue. `Shapes`: whole phrases with a
//    subject of their own, self-descriptions and their tails ("I am Vicuna, a model trained by …"),
//    lines of settings, and what denies from the other end ("is beyond my abilities"). `Lists`: an
//    item is read under the line that introduces it. `Waking`: a phrase is tried only where its
//    rarest word is in the sentence and, as far as a few bits tell (`Wakers`, `Presence`), a word of
//    every other step. `Acts`: a verb and an object of one act. `Deeds`: what "I" did last of several
//    things. `Echo`: "No." to "Do you have …?".
//    `Confirmations`: "Done." to an order (`Orders`), which says what was done.
//    `Holes` are filled with names, makers, sizes and dates.
// 4. `attribute`: who speaks. The request decides the `Voice` (own, persona, a text made to order);
//    `Spans` are the stretches of the answer that somebody else says. Both are worked out only for a
//    turn in which something was found.
//
// Thousands of rows begin with the same system text: `PromptMemory` knows what it claims.
//
// Whether an answer declines is asked apart (`RefusalReader`), by small questions in order: does a
// sentence of its own among the first ones decline, does the rest take that back, what is given all
// the same, and why. An answer that moralises instead is read together with its request, and a
// request is judged by what it is built from (`RequestReader`). The signs stand on pages too
// (`Rules/refusals`, `Rules/requests`); the head of an answer without an anchor is never looked at.
//
// Deny is generous, affirm is strict: a topic says which of its slots may be affirmed at all.
//
// What a language without word borders needs is on its pages too: its phrases are runs of letters.
