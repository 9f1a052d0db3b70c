package goldpath.bot.processes;

import goldpath.bot.Bot;
import goldpath.bot.conversation.State;
import goldpath.bot.processes.Frame.Kind;
import goldpath.bot.session.Channel;
import goldpath.bot.session.Incoming;
import goldpath.bot.session.Incoming.Envelope;
import goldpath.bot.session.Outgoing;
import goldpath.bot.session.Session;
import goldpath.bot.session.UndeliveredException;
import goldpath.bot.store.Store;
import goldpath.bot.store.TestStores;
import goldpath.bot.wording.Message;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A bot as it runs in production, but for its channel: that one speaks to a {@link ChatService} on this machine.
 *
 * <p>Arguments: the URL of the store, the lease in milliseconds, the port of the chat service.
 */
final class BotProcess implements Channel {

    private final Session session;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, CompletableFuture<Frame>> underway = new ConcurrentHashMap<>();

    private BotProcess(Session session, Socket service) throws IOException {
        this.session = session;
        this.in = new DataInputStream(service.getInputStream());
        this.out = new DataOutputStream(service.getOutputStream());
    }

    public static void main(String[] args) throws IOException {
        Duration lease = Duration.ofMillis(Long.parseLong(args[1]));
        try (Store store = TestStores.open(args[0], lease);
                Socket service = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(args[2]))) {
            service.setTcpNoDelay(true);
            Session session = Bot.session(store, Clock.systemUTC(), Duration.ofSeconds(30));
            new BotProcess(session, service).serve();
        } catch (IOException e) {
            // The chat service is gone.
            System.exit(0);
        }
    }

    private void serve() throws IOException {
        while (true) {
            Frame frame = Frame.read(in);
            if (frame.kind() == Kind.TAKEN) {
                Optional.ofNullable(underway.remove(key(frame))).ifPresent(part -> part.complete(frame));
            } else {
                threads.execute(() -> obey(frame));
            }
        }
    }

    private void obey(Frame frame) {
        if (frame.kind() == Kind.SAY) {
            Envelope envelope = new Envelope(
                    frame.conversation(),
                    Optional.of(frame.id()),
                    Optional.empty(),
                    Optional.of("en"),
                    Optional.empty());
            session.converse(new Incoming.Text(envelope, frame.text()), "socket", this);
        } else if (frame.kind() == Kind.CATCH_UP) {
            session.catchUp(this);
            send(frame);
        } else {
            String remembered = session.recall(frame.conversation())
                    .map(BotProcess::revenues)
                    .orElse("");
            send(new Frame(Kind.RECALL, frame.conversation(), frame.id(), remembered));
        }
    }

    /** Every revenue that was ever recorded and not undone, in order. */
    private static String revenues(State state) {
        return Stream.concat(state.past().stream(), Stream.of(state.now()))
                .flatMap(snapshot -> snapshot.answers().facts().amount("revenue").value().stream())
                .map(amount -> amount.usd().toBigInteger().toString())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    @Override
    public String name() {
        return "socket";
    }

    /** Each part says how many there are. */
    @Override
    public List<String> parts(Outgoing outgoing) {
        List<Message> messages = outgoing.messages();
        return IntStream.range(0, messages.size())
                .mapToObj(i -> messages.size() + "\n" + messages.get(i).plain())
                .toList();
    }

    @Override
    public void deliver(Delivery delivery) throws UndeliveredException {
        Frame part = new Frame(Kind.PART, delivery.conversation(), delivery.id(), delivery.part());
        CompletableFuture<Frame> taken = new CompletableFuture<>();
        underway.put(key(part), taken);
        send(part);
        try {
            taken.get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new UndeliveredException("Not taken.", e);
        }
    }

    private static String key(Frame frame) {
        return frame.conversation() + " " + frame.id();
    }

    private void send(Frame frame) {
        try {
            frame.write(out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
