package goldpath.bot.channel.discord;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.jspecify.annotations.Nullable;

/** Tells Discord once that an interaction was taken: by the answer itself where that is ready in time, else without it. */
final class Receipt {

    private final IReplyCallback interaction;
    private final boolean isPrivate;
    private @Nullable CompletableFuture<?> given;

    Receipt(IReplyCallback interaction, boolean isPrivate) {
        this.interaction = interaction;
        this.isPrivate = isPrivate;
    }

    /** Empty where it was given before. */
    synchronized Optional<CompletableFuture<?>> with(Sheet sheet, String user) {
        if (given != null) {
            return Optional.empty();
        }
        CompletableFuture<?> answered =
                interaction.reply(sheet.create(user)).setEphemeral(isPrivate).submit();
        given = answered;
        return Optional.of(answered);
    }

    /** The answer comes later. */
    void defer() {
        var unused = deferred();
    }

    /** Ends once Discord was told, with or without an answer. */
    synchronized CompletableFuture<?> deferred() {
        CompletableFuture<?> known = given;
        if (known == null) {
            known = interaction.deferReply(isPrivate).submit();
            given = known;
        }
        return known;
    }
}
