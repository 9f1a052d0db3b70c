package goldpath.bot.channel.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Users, each in a conversation of his own, who say the next thing the moment they see the reply to the last. */
final class BenchLoad {

    private static final List<String> TALK = List.of(
            "developed market",
            "120k",
            "yes, for all of it",
            "Ana passed MB2-714 and MB2-710",
            "Bob passed MB2-712",
            "that's everyone",
            "what if we had 320k?",
            "actually it was 130k",
            "start over",
            "yes");

    private static final AtomicInteger USERS = new AtomicInteger();
    private static final int ACCEPTED = 202;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI bot;
    private final boolean isEcho;
    private final BenchConnector connector;
    private final String authorization;

    BenchLoad(int port, boolean isEcho, BenchConnector connector) {
        this.bot = URI.create("http://127.0.0.1:" + port + Teams.PATH);
        this.isEcho = isEcho;
        this.connector = connector;
        this.authorization = "Bearer " + Cloud.signed(Cloud.token(connector.serviceUrl()));
    }

    /**
     * Of one run: turns a second, and how long a turn took, in milliseconds.
     *
     * @param requests to the connector, per turn
     */
    record Figures(double rate, double median, double p99, double requests) {

        static String line(String what, List<Figures> runs) {
            double[] rates = runs.stream().mapToDouble(Figures::rate).sorted().toArray();
            return String.format(
                    Locale.ROOT,
                    "%-32s %,7.0f turns/s (%,.0f to %,.0f), p50 %.1f ms, p99 %.1f ms, %.2f requests a turn",
                    what,
                    rates[rates.length / 2],
                    rates[0],
                    rates[rates.length - 1],
                    middle(runs.stream().mapToDouble(Figures::median).toArray()),
                    middle(runs.stream().mapToDouble(Figures::p99).toArray()),
                    middle(runs.stream().mapToDouble(Figures::requests).toArray()));
        }

        private static double middle(double[] values) {
            Arrays.sort(values);
            return values[values.length / 2];
        }
    }

    /** Until the time is over or so many turns were taken; fails where a reply is lost, doubled, wrong or out of order. */
    Figures run(int users, Duration most, long turns) {
        AtomicLong left = new AtomicLong(turns);
        long requests = connector.requests();
        long start = System.nanoTime();
        long end = start + most.toNanos();
        List<CompletableFuture<List<Long>>> talks = IntStream.range(0, users)
                .mapToObj(user -> CompletableFuture.supplyAsync(
                        () -> new User("a:" + USERS.incrementAndGet()).talk(end, left),
                        task -> new Thread(task).start()))
                .toList();
        long[] took = talks.stream()
                .flatMap(talk -> talk.join().stream())
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Figures(
                took.length / seconds,
                took[took.length / 2] / 1e6,
                took[took.length * 99 / 100] / 1e6,
                (connector.requests() - requests) / (double) took.length);
    }

    private final class User {

        private final String conversation;
        private final LinkedBlockingQueue<String> replies = new LinkedBlockingQueue<>();
        private final List<CompletableFuture<Integer>> statuses = new ArrayList<>();

        /** The message that was answered last, and how many parts of the answer were seen. */
        private String answered = "";

        private int parts;

        User(String conversation) {
            this.conversation = conversation;
            connector.users.put(conversation, (label, body) -> replies.add(isEcho ? body : label));
        }

        List<Long> talk(long end, AtomicLong left) {
            List<Long> took = new ArrayList<>();
            for (int turn = 0; System.nanoTime() < end && left.getAndDecrement() > 0; turn++) {
                long start = System.nanoTime();
                String said = TALK.get(turn % TALK.size());
                send(said, "m" + turn);
                check(reply(), said, "m" + turn);
                took.add(System.nanoTime() - start);
            }
            statuses.forEach(each -> require(each.join() == ACCEPTED, "a message was refused"));
            replies.forEach(each -> require(each.equals(label(answered, parts++)), "something came twice"));
            connector.users.remove(conversation);
            return took;
        }

        private void send(String text, String id) {
            ObjectNode activity = Json.MAPPER
                    .createObjectNode()
                    .put("type", "message")
                    .put("id", id)
                    .put("text", text)
                    .put("channelId", "msteams")
                    .put("serviceUrl", connector.serviceUrl())
                    .put("locale", "en-US");
            activity.putObject("from").put("id", "29:" + conversation).put("name", "Ana");
            activity.putObject("recipient").put("id", "28:" + Cloud.APP_ID).put("name", "Goldpath");
            activity.putObject("conversation")
                    .put("id", conversation)
                    .put("conversationType", "personal")
                    .put("tenantId", Cloud.TENANT);
            HttpRequest request = HttpRequest.newBuilder(bot)
                    .header("Authorization", authorization)
                    .POST(BodyPublishers.ofString(activity.toString()))
                    .build();
            statuses.removeIf(each -> each.isDone() && each.join() == ACCEPTED);
            statuses.add(http.sendAsync(request, BodyHandlers.discarding()).thenApply(HttpResponse::statusCode));
        }

        /** The first part of the reply; before it come the other parts of the one before. */
        private String reply() {
            String reply = next();
            while (reply.equals(label(answered, parts))) {
                parts++;
                reply = next();
            }
            return reply;
        }

        private String next() {
            try {
                String next = replies.poll(30, TimeUnit.SECONDS);
                require(next != null, "a reply was lost");
                return String.valueOf(next);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private void check(String reply, String said, String id) {
            require(isEcho ? reply.contains(said) : reply.equals(label(id, 0)), "a reply is wrong or out of order");
            answered = id;
            parts = 1;
        }

        /** Follows from the message that is answered. */
        private String label(String message, int part) {
            String delivery = "teams:" + Cloud.TENANT + ":" + conversation + "/" + message + "/" + part;
            return UUID.nameUUIDFromBytes(delivery.getBytes(StandardCharsets.UTF_8))
                    .toString();
        }

        private void require(boolean isSo, String otherwise) {
            if (!isSo) {
                throw new IllegalStateException("In " + conversation + " " + otherwise + ".");
            }
        }
    }
}
