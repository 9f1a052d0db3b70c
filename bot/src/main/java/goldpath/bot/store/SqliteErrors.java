package goldpath.bot.store;

import goldpath.bot.store.StoreException.Kind;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite's errors mean for whoever runs the program. */
final class SqliteErrors {

    private SqliteErrors() {}

    static StoreException explained(SQLException error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return explained(sqlite.getResultCode());
            }
        }
        return error instanceof SQLTransientException
                ? away("The store is too busy: no connection to its file came free in time.")
                : unusable("The store cannot be used: look at the directory of its file.");
    }

    private static StoreException explained(SQLiteErrorCode code) {
        return switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
            case SQLITE_BUSY, SQLITE_LOCKED ->
                away("The store is locked by another program: end that one, or wait for it.");
            case SQLITE_INTERRUPT -> away("The store was interrupted.");
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
                unusable("The store is read-only: let this user write to its file and directory.");
            case SQLITE_FULL -> unusable("The store has no room left: free some space on its disk.");
            case SQLITE_CANTOPEN ->
                unusable("The store cannot be opened: let this user read and write its file and directory.");
            case SQLITE_NOTADB, SQLITE_CORRUPT, SQLITE_FORMAT ->
                unusable("The store is damaged, or no SQLite database: put a sound copy in its place.");
            case SQLITE_IOERR -> unusable("The store cannot be read or written (" + code.name() + "): check its disk.");
            default -> unusable("The store refused what it was asked for (" + code.name() + ").");
        };
    }

    private static StoreException away(String message) {
        return new StoreException(Kind.UNAVAILABLE, message);
    }

    private static StoreException unusable(String message) {
        return new StoreException(Kind.UNUSABLE, message);
    }
}
