package goldpath.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.zaxxer.hikari.HikariDataSource;
import goldpath.bot.store.Store.Outcome;
import goldpath.bot.store.Store.Outcome.Saved;
import goldpath.bot.store.Write.Saving;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.InOrder;

class TransactionsTest {

    @TempDir
    private static Path directory;

    private final MessageKeys keys = new MessageKeys(new byte[MessageKeys.SALT_BYTES]);

    static Stream<Database> databases() {
        return Stream.of(
                SqliteFile.open("jdbc:sqlite:" + directory.resolve(UUID.randomUUID() + ".db")),
                PostgresServer.open(Postgres.shared().freshDatabase()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void oneThatCannotBeWrittenFailsAlone(Database opened) {
        try (Database database = opened) {
            new Schema(database).migrate();
            Transactions transactions = new Transactions(database);
            transactions.bare(connection -> connection
                    .createStatement()
                    .execute("create unique index odd on conversation (version) where version = 7"));
            List<Supplier<Outcome>> outcomes = transactions.write(
                    List.<Write>of(saving("a", 7), saving("b", 7), saving("c", 8)),
                    some -> connection -> WriteBatch.write(connection, some));
            assertThat(outcomes.get(0).get()).isEqualTo(new Saved());
            assertThatThrownBy(outcomes.get(1)::get)
                    .isInstanceOf(StoreException.class)
                    .hasNoCause()
                    .hasMessageNotContaining("hello");
            assertThat(outcomes.get(2).get()).isEqualTo(new Saved());
            Optional<WrittenStore.Written> last = transactions.read(connection -> Conversations.load(connection, "c"));
            assertThat(last).isPresent();
        }
    }

    /** No database fails at this moment on demand: the connection is a mock, as is the pool it came from. */
    @Test
    void aConnectionThatCannotEvenTakeBackItsWorkIsNeverUsedAgain() throws SQLException {
        Connection connection = mock();
        HikariDataSource pool = mock();
        Database database = mock();
        when(database.writing()).thenReturn(pool);
        when(pool.getConnection()).thenReturn(connection);
        SQLException lost = new SQLException("the commit was not answered");
        StoreException explained = new StoreException(StoreException.Kind.UNAVAILABLE, "away");
        when(database.explained(lost)).thenReturn(explained);
        doThrow(lost).when(connection).commit();
        doThrow(new SQLException("nor the way back")).when(connection).rollback();

        assertThatThrownBy(() -> new Transactions(database).write(unused -> "written"))
                .isSameAs(explained);
        InOrder order = inOrder(connection, pool);
        order.verify(connection).rollback();
        order.verify(pool).evictConnection(connection);
        order.verify(connection).close();
    }

    private Saving saving(String conversation, long version) {
        Store.Step step = Steps.begin(conversation, Steps.letter("m", "hello"));
        return new Saving(
                step,
                keys.of(conversation, "m"),
                new WrittenStore.Next("{}", version),
                step.at().plus(Store.LEASE));
    }
}
