package goldpath.bot.store;

import goldpath.bot.store.StoreException.Kind;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Properties;
import org.postgresql.PGProperty;

/** What PostgreSQL's errors mean for whoever runs the program. */
final class PostgresErrors {

    private final String server;
    private final String database;

    PostgresErrors(Properties place) {
        this.server =
                place.getProperty(PGProperty.PG_HOST.getName()) + ":" + place.getProperty(PGProperty.PG_PORT.getName());
        this.database = String.valueOf(place.getProperty(PGProperty.PG_DBNAME.getName()));
    }

    StoreException explained(SQLException error) {
        String state = error.getSQLState();
        if (state == null) {
            return error instanceof SQLTransientException
                    ? away("no connection came free in time")
                    : unusable("refused what it was asked for: look into its log");
        }
        return explained(state);
    }

    private StoreException explained(String state) {
        return switch (state) {
            case "28P01", "28000" ->
                unusable("does not let this user in: correct user and password in the store's address");
            case "3D000" -> unusable("has no database '" + database + "': create it, or correct the store's address");
            case "42501" -> unusable("does not let this user do it: give it all rights on the database");
            case "25006" -> unusable("is read-only: name the server that can be written to");
            case "53100" -> unusable("has no room left: free some space on its disk");
            case "XX001", "XX002" -> unusable("is damaged: put a sound backup in its place");
            case "53300" -> away("has no connection left: raise max_connections, or run fewer programs on it");
            case "55P03", "57014" -> away("took too long");
            case "57P01", "57P02", "57P03", "57P05" -> away("is starting or stopping");
            default -> explainedByClass(state);
        };
    }

    private StoreException explainedByClass(String state) {
        return switch (state.substring(0, 2)) {
            case "08" -> away("cannot be reached: start it, or correct host and port in the store's address");
            case "40" -> away("gave a transaction up for the sake of another");
            case "53" -> away("is short of resources (SQLState " + state + ")");
            default -> unusable("refused what it was asked for (SQLState " + state + "): look into its log");
        };
    }

    private StoreException away(String what) {
        return new StoreException(Kind.UNAVAILABLE, "The PostgreSQL server at " + server + " " + what + ".");
    }

    private StoreException unusable(String what) {
        return new StoreException(Kind.UNUSABLE, "The PostgreSQL server at " + server + " " + what + ".");
    }
}
