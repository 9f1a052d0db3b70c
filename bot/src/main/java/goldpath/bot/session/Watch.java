package goldpath.bot.session;

import goldpath.bot.conversation.State;
import goldpath.bot.conversation.Turn;
import java.time.Duration;

/** Told of every turn, for whoever runs the bot; who said what is none of their business. */
public interface Watch {

    /** Looks away. */
    Watch NONE = new Watch() {
        @Override
        public void turned(String channel, State before, Turn turn) {}

        @Override
        public void answered(String channel, Duration took) {}
    };

    /** A turn was saved. */
    void turned(String channel, State before, Turn turn);

    /** A message was answered, and the answer delivered where that was possible. */
    void answered(String channel, Duration took);
}
