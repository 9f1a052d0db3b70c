package goldpath.bot.understanding;

import goldpath.bot.conversation.Choice;
import goldpath.bot.conversation.Doubt;
import goldpath.bot.conversation.FileLeft;
import goldpath.bot.conversation.FileLeft.Reason;
import goldpath.bot.conversation.Input.Origin;
import goldpath.bot.conversation.Input.Utterance;
import goldpath.bot.conversation.Meaning;
import goldpath.bot.conversation.Statement;
import goldpath.evaluator.Competency;
import goldpath.evaluator.FactDefinition.RosterFact;
import goldpath.evaluator.Person;
import goldpath.prompts.Language;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** Turns files of people and exams into meanings: nothing of a file counts before its reader has seen what was read. */
public final class RosterFiles {

    /** More of what was not taken over is counted, and not told. */
    private static final int MOST_LEFT = 50;

    private final Later<RosterFileReader> reader;
    private final String fact;

    /** @param language whose heads and cells are tried first */
    public RosterFiles(Language language, List<Language> all, Competency competency) {
        List<Language> ordered =
                Stream.concat(Stream.of(language), all.stream()).distinct().toList();
        this.reader = new Later<>(() -> new RosterFileReader(ordered, competency));
        this.fact = competency.facts().stream()
                .filter(RosterFact.class::isInstance)
                .map(each -> each.id())
                .findFirst()
                .orElseThrow();
    }

    /** What the file means: a question back, whose one choice records the people. */
    public Utterance read(byte[] file, Origin origin) {
        LocalDate today = LocalDate.ofInstant(origin.at(), ZoneOffset.UTC);
        Doubt doubt = reader.get().read(file, today).read(new Doubts());
        return new Utterance(origin, List.of(new Meaning.Unclear(doubt)), List.of());
    }

    private final class Doubts implements RosterFile.Reader<Doubt> {

        @Override
        public Doubt read(RosterFile.Read file) {
            List<Statement> people =
                    file.roster().people().stream().<Statement>map(this::passes).toList();
            return new Doubt.ReadFile(
                    fact,
                    file.rows(),
                    file.skipped().stream().limit(MOST_LEFT).map(this::left).toList(),
                    file.skipped().size(),
                    people.isEmpty() ? List.of() : List.of(new Choice(people)));
        }

        private Statement passes(Person person) {
            return new Statement.Passes(fact, person.name(), person.passed(), person.notPassed());
        }

        private FileLeft left(RosterFile.Skipped skipped) {
            return skipped.reason().read(new Reasons(skipped.row()));
        }

        @Override
        public Doubt refused(RosterFile.Refused file) {
            return new Doubt.UnreadableFile(
                    fact, FileLeft.Refusal.valueOf(file.reason().name()), List.of());
        }
    }

    /** Why something of a row was not taken over. */
    private record Reasons(int row) implements SkipReason.Reader<FileLeft> {

        private FileLeft of(Reason reason, List<String> exams) {
            return new FileLeft(row, reason, exams, "");
        }

        private FileLeft of(Reason reason, String exam, LocalDate day) {
            return new FileLeft(row, reason, List.of(exam), day.toString());
        }

        @Override
        public FileLeft noName(SkipReason.NoName reason) {
            return of(Reason.NO_NAME, List.of());
        }

        @Override
        public FileLeft noExam(SkipReason.NoExam reason) {
            return of(Reason.NO_EXAM, List.of());
        }

        @Override
        public FileLeft otherExam(SkipReason.OtherExam reason) {
            return of(Reason.OTHER_EXAM, List.of(reason.code()));
        }

        @Override
        public FileLeft sharedTitle(SkipReason.SharedTitle reason) {
            return of(Reason.SHARED_TITLE, reason.codes());
        }

        @Override
        public FileLeft misspeltExam(SkipReason.MisspeltExam reason) {
            return of(Reason.MISSPELT_EXAM, reason.codes());
        }

        @Override
        public FileLeft notPassed(SkipReason.NotPassed reason) {
            return of(Reason.NOT_PASSED, List.of(reason.code()));
        }

        @Override
        public FileLeft planned(SkipReason.Planned reason) {
            return of(Reason.PLANNED, reason.code(), reason.day());
        }

        @Override
        public FileLeft expired(SkipReason.Expired reason) {
            return of(Reason.EXPIRED, reason.code(), reason.day());
        }

        @Override
        public FileLeft unclearResult(SkipReason.UnclearResult reason) {
            return of(Reason.UNCLEAR_RESULT, List.of(reason.code()));
        }

        @Override
        public FileLeft unclearDay(SkipReason.UnclearDay reason) {
            return of(Reason.UNCLEAR_DAY, List.of(reason.code()));
        }
    }
}
