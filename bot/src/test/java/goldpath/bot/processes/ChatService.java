package goldpath.bot.processes;

import goldpath.bot.JavaProgram;
import goldpath.bot.processes.Frame.Kind;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** A chat service, with bots in processes of their own connected to it: it takes over what they say, and remembers it. */
final class ChatService implements AutoCloseable {

    /** A part of an answer that was taken over. */
    record Taken(String conversation, String id, String text) {

        /** The id of the message that it answers. */
        String message() {
            return id.substring(0, id.indexOf('/'));
        }

        /** Its place among the parts of the answer. */
        String number() {
            return id.substring(id.indexOf('/') + 1);
        }

        boolean isLast() {
            int parts = Integer.parseInt(text.lines().findFirst().orElseThrow());
            return number().equals(String.valueOf(parts - 1));
        }
    }

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Taken> taken = new ArrayList<>();

    /** Whichever bot answers: one may deliver what another saved. */
    private final Map<String, CompletableFuture<Boolean>> answers = new ConcurrentHashMap<>();

    ChatService() throws IOException {}

    /** Starts a bot at that store, and waits until it is connected. */
    Connection start(String store, Duration lease) throws IOException {
        Process process = JavaProgram.of(
                        BotProcess.class,
                        store,
                        String.valueOf(lease.toMillis()),
                        String.valueOf(server.getLocalPort()))
                .inheritIO()
                .start();
        server.setSoTimeout(60_000);
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        return new Connection(process, socket);
    }

    /** Everything that was taken over, in order. */
    List<Taken> taken() {
        synchronized (taken) {
            return List.copyOf(taken);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** A bot. */
    final class Connection {

        private final Process process;
        private final DataInputStream in;
        private final DataOutputStream out;
        private final Queue<String> awaited = new ConcurrentLinkedQueue<>();
        private final Map<String, CompletableFuture<String>> questions = new ConcurrentHashMap<>();
        private final CompletableFuture<String> caughtUp = new CompletableFuture<>();
        private final Thread reader = new Thread(this::read);

        private Connection(Process process, Socket socket) throws IOException {
            this.process = process;
            this.in = new DataInputStream(socket.getInputStream());
            this.out = new DataOutputStream(socket.getOutputStream());
            reader.start();
        }

        /** True once the whole answer was taken over, now or before; false where the bot died before. */
        CompletableFuture<Boolean> say(String conversation, String id, String text) {
            String key = conversation + " " + id;
            CompletableFuture<Boolean> answer = answers.computeIfAbsent(key, said -> new CompletableFuture<>());
            awaited.add(key);
            try {
                new Frame(Kind.SAY, conversation, id, text).write(out);
            } catch (IOException e) {
                giveUp(key);
            }
            return answer;
        }

        private void giveUp(String key) {
            answers.computeIfPresent(key, (said, answer) -> answer.complete(false) ? null : answer);
        }

        /** What the bot remembers of a conversation. */
        String recall(String conversation) throws Exception {
            CompletableFuture<String> question = new CompletableFuture<>();
            questions.put(conversation, question);
            send(new Frame(Kind.RECALL, conversation, "", ""), question);
            return question.get(60, TimeUnit.SECONDS);
        }

        /** Makes the bot deliver what is owed. */
        void catchUp() throws Exception {
            send(new Frame(Kind.CATCH_UP, "", "", ""), caughtUp);
            caughtUp.get(120, TimeUnit.SECONDS);
        }

        /** SIGKILL; returns when nothing more can come. */
        void kill() throws InterruptedException {
            process.destroyForcibly();
            process.waitFor();
            reader.join();
        }

        private void send(Frame frame, CompletableFuture<String> awaited) {
            try {
                frame.write(out);
            } catch (IOException e) {
                awaited.complete("dead");
            }
        }

        private void read() {
            try {
                while (true) {
                    receive(Frame.read(in));
                }
            } catch (IOException e) {
                awaited.forEach(this::giveUp);
                questions.values().forEach(question -> question.complete("dead"));
                caughtUp.complete("dead");
            }
        }

        private void receive(Frame frame) throws IOException {
            switch (frame.kind()) {
                case PART -> take(frame);
                case RECALL ->
                    Optional.ofNullable(questions.get(frame.conversation()))
                            .ifPresent(question -> question.complete(frame.text()));
                case CATCH_UP -> caughtUp.complete("done");
                default -> throw new IOException("A bot does not send " + frame.kind());
            }
        }

        private void take(Frame part) throws IOException {
            Taken received = new Taken(part.conversation(), part.id(), part.text());
            synchronized (taken) {
                taken.add(received);
            }
            new Frame(Kind.TAKEN, part.conversation(), part.id(), "").write(out);
            if (received.isLast()) {
                answers.computeIfAbsent(
                                part.conversation() + " " + received.message(), key -> new CompletableFuture<>())
                        .complete(true);
            }
        }
    }
}
