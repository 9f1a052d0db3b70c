package goldpath.bot.processes;

import goldpath.bot.processes.ChatService.Connection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Somebody who states another revenue as soon as the last one was answered. The id of a message is the revenue in it. */
final class User {

    private static final int FIRST = 100_000;

    final String conversation;
    final CompletableFuture<Boolean> first = new CompletableFuture<>();
    private final AtomicInteger revenue = new AtomicInteger(FIRST);

    User(String conversation) {
        this.conversation = conversation;
    }

    /** Talks until the bot is dead, and a thousand times at most. */
    boolean talk(Connection bot) throws Exception {
        while (repeat(bot) && revenue.get() < FIRST + 1_000) {
            first.complete(true);
            revenue.incrementAndGet();
        }
        return true;
    }

    /** Says the latest revenue; false where it was not answered. */
    boolean repeat(Connection bot) throws Exception {
        return bot.say(conversation, revenue.toString(), "My revenue is " + revenue + " US dollars")
                .get(60, TimeUnit.SECONDS);
    }

    /** All revenues that were said. */
    String said() {
        return IntStream.rangeClosed(FIRST, revenue.get())
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(" "));
    }
}
