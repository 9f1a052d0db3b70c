package goldpath.bot.processes;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** What the chat service and a bot tell each other. */
record Frame(Kind kind, String conversation, String id, String text) {

    enum Kind {
        /** To the bot: somebody said this. */
        SAY,
        /** From the bot: a part of an answer, to be taken over. */
        PART,
        /** To the bot: that part was taken over. */
        TAKEN,
        /** To the bot: deliver what is still owed. From the bot: that is done. */
        CATCH_UP,
        /** To the bot: what do you remember? From the bot: that. */
        RECALL
    }

    void write(DataOutputStream out) throws IOException {
        synchronized (out) {
            out.writeUTF(kind.name());
            out.writeUTF(conversation);
            out.writeUTF(id);
            out.writeUTF(text);
            out.flush();
        }
    }

    static Frame read(DataInputStream in) throws IOException {
        return new Frame(Kind.valueOf(in.readUTF()), in.readUTF(), in.readUTF(), in.readUTF());
    }
}
