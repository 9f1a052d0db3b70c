package goldpath.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class ReusedStatementsTest {

    private static final String INSERT = "insert into word (text) values (?)";
    private static final String COUNT = "select count(*) from word where text is not null";

    @TempDir
    private Path directory;

    private Connection connection;

    @BeforeEach
    void openATable() throws SQLException {
        SQLiteDataSource file = new SQLiteDataSource();
        file.setUrl("jdbc:sqlite:" + directory.resolve("words.db"));
        connection = ReusedStatements.of(file).getConnection();
        connection.createStatement().execute("create table word (text text)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void aStatementOfTheSameWordsIsGivenOutAgain() throws SQLException {
        PreparedStatement first = prepareAndClose(INSERT);
        assertThat(prepareAndClose(INSERT)).isSameAs(first);
        assertThat(prepareAndClose(COUNT)).isNotSameAs(first);
    }

    private PreparedStatement prepareAndClose(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return statement;
        }
    }

    @Test
    void nothingOfTheLastUseIsLeft() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, "kept back");
            statement.addBatch();
            statement.setString(1, "left over");
        }
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            assertThat(statement.executeBatch()).isEmpty();
            statement.executeUpdate();
        }
        assertThat(words()).isZero();
    }

    @Test
    void aStatementThatFailedCanBeUsedAgain() throws SQLException {
        connection.createStatement().execute("create unique index one on word (text)");
        insert("twice");
        assertThatThrownBy(() -> insert("twice"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("UNIQUE");
        insert("once");
        assertThat(words()).isEqualTo(2);
    }

    private void insert(String word) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, word);
            statement.executeUpdate();
        }
    }

    private int words() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COUNT);
                ResultSet row = statement.executeQuery()) {
            assertThat(row.next()).isTrue();
            return row.getInt(1);
        }
    }
}
