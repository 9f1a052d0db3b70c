package goldpath.bot.understanding;

import goldpath.bot.conversation.Listening;
import java.util.List;

/** Finds one kind of meaning in a message. Knows no language: all words come from the lexicon. */
interface Grammar {

    List<Reading> read(Message message, Listening listening);
}
