package goldpath.bot.session;

import goldpath.bot.understanding.RosterFiles;
import goldpath.bot.understanding.Understanding;
import goldpath.bot.wording.Wording;
import goldpath.prompts.Language;

/** One language, to listen and to speak. */
record Tongue(Language language, Understanding understanding, RosterFiles files, Wording wording) {}
