package goldpath.datafile;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** What is wrong with data files, in the order in which it was found; the same thing found twice counts once. */
public final class Problems {

    private final Set<String> lines = new LinkedHashSet<>();

    /**
     * Notes an error.
     *
     * @param line counted from 1
     * @param field the keys that lead to it
     */
    public void add(String file, int line, String field, String wrong, String remedy) {
        lines.add(file + ", line " + line + ", " + field + ": " + wrong + " " + remedy);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /**
     * Ends reading where anything is wrong.
     *
     * @throws DataFileException with all of it
     */
    public void refuse() {
        if (!isEmpty()) {
            throw new DataFileException(lines);
        }
    }

    /** What to do about a word that is none of the known ones: the nearest of them first. */
    public static String useOneOf(String word, Collection<String> known) {
        if (known.isEmpty()) {
            return "There is none to use yet: define it first.";
        }
        String all = "Use one of " + String.join(", ", known) + ".";
        return Spelling.nearest(word, known)
                .map(near -> "Did you mean '" + near + "'? " + all)
                .orElse(all);
    }
}
