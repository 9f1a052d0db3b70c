package goldpath.bot.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A connection that keeps its prepared statements and gives them out again, as the driver of PostgreSQL does by itself:
 * for SQLite preparing one takes as long as running it.
 *
 * <p>The texts of the statements are few; nobody asks for one that is still in use.
 */
final class ReusedStatements implements InvocationHandler {

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    private ReusedStatements(Connection connection) {
        this.connection = connection;
    }

    /** The same source, with such connections. */
    static DataSource of(DataSource source) {
        return shaped(DataSource.class, (proxy, method, values) -> {
            Object result = call(source, method, values);
            return result instanceof Connection connection
                    ? shaped(Connection.class, new ReusedStatements(connection))
                    : result;
        });
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] values) throws Throwable {
        if (method.getName().equals("prepareStatement") && values != null && values.length == 1) {
            return prepared((String) values[0]);
        }
        return call(connection, method, values);
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement known = statements.get(sql);
        if (known == null) {
            known = kept(connection.prepareStatement(sql));
            statements.put(sql, known);
        }
        return known;
    }

    /** The same statement, which is made as new where it would be closed. */
    private static PreparedStatement kept(PreparedStatement statement) {
        return shaped(PreparedStatement.class, (proxy, method, values) -> {
            if (method.getName().equals("close")) {
                statement.clearBatch();
                statement.clearParameters();
                return null;
            }
            return call(statement, method, values);
        });
    }

    private static <T> T shaped(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(ReusedStatements.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] values) throws Throwable {
        try {
            return method.invoke(target, values);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
