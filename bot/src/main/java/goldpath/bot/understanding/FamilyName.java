package goldpath.bot.understanding;

import goldpath.bot.understanding.Chunk.Joint;
import goldpath.bot.understanding.Claim.Who;
import goldpath.bot.understanding.Piece.Name;
import java.util.List;
import java.util.Optional;

/** Family names before first names: "O'Brien, Mary: 714". */
record FamilyName(RosterWords words, ExamMentions exams) {

    private static final int MOST_WORDS = 4;

    /** An apostrophe behind so many letters belongs to a family name (O'Neill, D'Angelo). */
    private static final int LONGEST_PREFIX = 2;

    /** "Lopez, Ana 714" can be one person, family name first, or two. */
    static boolean mayBe(List<Who> family, List<Who> first, Chunk chunk) {
        return family.size() == 1
                && first.size() == 1
                && chunk.joint() == Joint.COMMA
                && !chunk.has(Cue.BOTH)
                && !family.get(0).name().contains(" ")
                && !first.get(0).name().contains(" ");
    }

    /** The person named there, where the name before the comma can be nothing but a family name. */
    Optional<Name> at(int from, List<Piece> before) {
        int comma = afterFamilyName(from);
        if (comma == from || !words.isSign(comma, ",") || !isAtStart(before)) {
            return Optional.empty();
        }
        int to = comma + 1;
        while (to <= comma + MOST_WORDS && isUnknownWord(to)) {
            to++;
        }
        boolean told = words.isSign(to, ":")
                || (to < words.size() && exams.at(words.message(), to).isPresent());
        String name =
                words.message().text(comma + 1, to) + " " + words.message().text(from, comma);
        return told && to > comma + 1 ? Optional.of(new Name(NameText.of(name), true, from, to)) : Optional.empty();
    }

    /** The index after particles and a word, or after a word with its particle hung on; the same index where neither is there. */
    private int afterFamilyName(int from) {
        int at = from;
        while (at < from + MOST_WORDS && words.isWord(at) && words.has(at, Cue.PARTICLE)) {
            at++;
        }
        boolean family = words.isWord(at) && (at > from || isPrefixed(at));
        return family ? at + 1 : from;
    }

    private boolean isPrefixed(int at) {
        int apostrophe = words.token(at).text().indexOf('\'');
        return apostrophe > 0 && apostrophe <= LONGEST_PREFIX && words.cue(at).isEmpty();
    }

    private boolean isUnknownWord(int at) {
        return words.isWord(at)
                && (words.cue(at).isEmpty() || words.isAlsoName(at))
                && exams.at(words.message(), at).isEmpty();
    }

    private static boolean isAtStart(List<Piece> before) {
        return before.isEmpty() || before.get(before.size() - 1) instanceof Piece.Sign;
    }
}
