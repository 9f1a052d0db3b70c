package goldpath.bot.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What differs from one database engine to the other. */
interface Database extends AutoCloseable {

    HikariDataSource reading();

    HikariDataSource writing();

    /** How many transactions that write may run beside each other. */
    int writers();

    /** What an error of this engine means for whoever runs the program. Quotes nothing of the driver's message. */
    StoreException explained(SQLException error);

    /** Where one more attempt may succeed at once: the database gave this transaction up for the sake of another. */
    default boolean isGivenUp(SQLException error) {
        return error.getSQLState() != null && error.getSQLState().startsWith("40");
    }

    /** Makes an end of copies that the engine keeps of what was deleted. False where it has to be tried again later. */
    boolean scrub(Connection connection) throws SQLException;

    /** What is broken, in the engine's words, which quote nothing stored; empty where all is well. */
    List<String> damage(Connection connection) throws SQLException;

    @Override
    void close();
}
