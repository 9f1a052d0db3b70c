package goldpath.bot.understanding;

import java.util.List;

/**
 * A code of an exam found in a message.
 *
 * @param kind how it relates to the exams that count
 * @param code the listed code where it is one, otherwise the code as it was read, such as {@code AZ-900}
 * @param nearest the listed codes one slip away; empty unless it is misspelt
 * @param bare whether it is a number alone ({@code 714}), which elsewhere than among exams may be an amount
 * @param from index of its first token
 * @param to index after its last
 */
record ExamCode(Kind kind, String code, List<String> nearest, boolean bare, int from, int to) {

    enum Kind {
        /** An exam that counts. */
        LISTED,
        /** One slip away from an exam that counts; to be asked, never corrected. */
        MISSPELT,
        /** An exam that does not count. */
        OTHER
    }

    ExamCode {
        nearest = List.copyOf(nearest);
    }

    boolean isListed() {
        return kind == Kind.LISTED;
    }
}
