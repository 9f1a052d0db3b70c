package goldpath.bot.understanding;

import goldpath.bot.conversation.Choice;
import goldpath.bot.conversation.Command;
import goldpath.bot.conversation.Doubt;
import goldpath.bot.conversation.Listening;
import goldpath.bot.conversation.Meaning;
import goldpath.bot.conversation.Statement;
import goldpath.bot.understanding.Claim.Who;
import goldpath.bot.understanding.Piece.Exam;
import goldpath.bot.understanding.Piece.Name;
import goldpath.bot.understanding.Piece.Unknown;
import goldpath.evaluator.FactDefinition;
import goldpath.evaluator.FactDefinition.RosterFact;
import goldpath.evaluator.Roster;
import goldpath.prompts.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads who passed which exam, from sentences, lists and tables. */
final class RosterGrammar implements Grammar {

    private static final double ASKED = 0.9;
    private static final double CODED = 0.88;
    private static final double BARE = 0.7;
    private static final double GUESS = 0.3;
    private static final double QUESTION = 0.72;

    private final Vocabulary vocabulary;
    private final Lexicon lexicon;
    private final TableWords tableWords;

    RosterGrammar(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.lexicon = new Lexicon(RosterVocabulary.of(vocabulary));
        this.tableWords = new TableWords(List.of(vocabulary), lexicon);
    }

    /** By token, whether this grammar's part of the vocabulary knows it. */
    boolean[] known(Message message) {
        boolean[] known = new boolean[message.size()];
        lexicon.tile(message.tokens()).stream().flatMap(List::stream).forEach(found -> {
            Arrays.fill(known, found.from(), found.to(), true);
        });
        return known;
    }

    /** Whether any exam is named, by number or by title; without one, a long text is no table of people. */
    boolean namesExam(Message message, Listening listening) {
        ExamMentions exams = new ExamMentions(listening.competency(), vocabulary, lexicon, true);
        for (int i = 0; i < message.size(); i++) {
            boolean possible = message.token(i).isWord() || message.token(i).isNumber();
            if (possible && exams.at(message, i).isPresent()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public List<Reading> read(Message message, Listening listening) {
        Optional<String> fact = listening.competency().facts().stream()
                .filter(RosterFact.class::isInstance)
                .map(FactDefinition::id)
                .findFirst();
        return fact.map(id -> new Pass(message, listening, id).readings()).orElse(List.of());
    }

    /** One message read once. */
    private final class Pass {

        private final Message message;
        private final String fact;
        private final boolean asked;
        private final boolean proposed;
        private final boolean finished;
        private final Roster people;
        private final KnownPeople known;
        private final Earlier earlier;
        private final ExamMentions exams;
        private final String speaker;

        Pass(Message message, Listening listening, String fact) {
            this.message = message;
            this.fact = fact;
            this.asked = listening.asking().equals(Optional.of(fact));
            this.proposed = listening.choices().size() == 1;
            this.finished = listening.asking().isEmpty();
            this.people = listening.answers().facts().roster();
            this.known = new KnownPeople(people);
            this.earlier = new Earlier(people, listening.told());
            this.exams = new ExamMentions(listening.competency(), vocabulary, lexicon, asked);
            this.speaker = listening.speaker().orElseGet(RosterGrammar.this::speakerWord);
        }

        List<Reading> readings() {
            RosterTables tables = new RosterTables(message, tableWords, exams);
            Claims claims = new Claims();
            List<Piece> pieces = new ArrayList<>();
            List<Who> idle = new ArrayList<>();
            List<Reading> answers = new ArrayList<>();
            RosterWords words = new RosterWords(message, lexicon);
            for (RosterTables.Block block : tables.blocks()) {
                if (block.table().isPresent()) {
                    block.table().get().claim(known, claims);
                } else {
                    List<Piece> found = new PieceScanner(words, exams, known, speaker).scan(block.from(), block.to());
                    Questions questions = Questions.among(words, found);
                    asked(questions).forEach(answers::add);
                    pieces.addAll(questions.stated());
                    ClaimReader reader = new ClaimReader(questions.stated(), known, speaker, earlier);
                    claims.add(reader.read());
                    idle.addAll(reader.idle());
                }
            }
            answers.addAll(readings(claims, pieces, idle));
            return List.copyOf(answers);
        }

        /** What is asked of people and exams is answered from what is recorded. */
        private List<Reading> asked(Questions questions) {
            KnownPeople roster = new KnownPeople(people);
            List<Reading> readings = new ArrayList<>();
            for (List<Piece> sentence : questions.asked()) {
                Optional<String> person = sentence.stream()
                        .filter(Name.class::isInstance)
                        .flatMap(name -> roster.fitting(((Name) name).text()).stream())
                        .findFirst();
                boolean exams = sentence.stream().anyMatch(Exam.class::isInstance);
                if (exams || person.isPresent()) {
                    Meaning meaning = person.<Meaning>map(Meaning.AsksAbout::new)
                            .orElseGet(() -> new Meaning.Wants(Command.SHOW_ANSWERS));
                    int last = sentence.get(sentence.size() - 1).to();
                    readings.add(new Reading(meaning, sentence.get(0).from(), last, QUESTION));
                }
            }
            return readings;
        }

        private List<Reading> readings(Claims claims, List<Piece> pieces, List<Who> idle) {
            double confidence = asked ? ASKED : confidence(claims);
            KnownPeople roster = new KnownPeople(people);
            new Limits(people, roster).apply(claims);
            claims.forget(speaker);
            if (!asked && people.people().isEmpty()) {
                claims.forgetNamed();
            }
            List<Reading> readings =
                    new ArrayList<>(new RosterReadings(fact, confidence, roster, known).of(meant(claims)));
            complete(pieces, claims).ifPresent(readings::add);
            if (readings.isEmpty() && asked) {
                namesAlone(pieces, idle, roster).ifPresent(readings::add);
            }
            return List.copyOf(readings);
        }

        private double confidence(Claims claims) {
            KnownPeople roster = new KnownPeople(people);
            boolean bare = claims.all().stream()
                    .allMatch(claim -> claim.exam().bare()
                            && roster.fitting(claim.who().name()).isEmpty());
            return bare ? BARE : CODED;
        }

        /** With nobody named, numbers and codes of other exams are exams only where exams were asked for. */
        private Claims meant(Claims claims) {
            boolean numbers = claims.all().stream()
                    .allMatch(claim -> !claim.who().isNamed()
                            && (claim.exam().bare() || claim.exam().kind() == Exam.Kind.OTHER));
            return asked || !numbers ? claims : claims.withoutExams();
        }

        private Optional<Reading> complete(List<Piece> pieces, Claims claims) {
            if (!asked && claims.all().isEmpty() && !isAddedAtTheEnd(pieces)) {
                return nobody(pieces);
            }
            Optional<Piece> said =
                    pieces.stream().filter(piece -> piece.is(Cue.COMPLETE)).findFirst();
            return said.or(() -> refusal(pieces)).map(piece -> {
                Meaning meaning = new Meaning.Says(new Statement.NamesEveryone(fact));
                return new Reading(meaning, piece.from(), said.isPresent() ? piece.to() : end(pieces), ASKED).shared();
            });
        }

        /** "Nobody has passed an exam" says so also before anyone asks. */
        private Optional<Reading> nobody(List<Piece> pieces) {
            return new Nobody(new RosterWords(message, lexicon), pieces)
                    .sentence()
                    .filter(span -> people.people().isEmpty())
                    .map(span -> new Reading(new Meaning.Says(new Statement.NamesEveryone(fact)), List.of(span), CODED)
                            .shared());
        }

        /** "Nobody", or "no" where some are named already and it does not turn a proposal down. */
        /** "That is everyone", where nothing is asked any more. */
        private boolean isAddedAtTheEnd(List<Piece> pieces) {
            return finished
                    && people.extent() == Roster.Extent.STARTED
                    && pieces.stream()
                            .allMatch(piece -> piece.is(Cue.COMPLETE) || piece.is(Cue.FILLER) || isSign(piece));
        }

        /** "Nobody", or "no" where some are named already. */
        private Optional<Piece> refusal(List<Piece> pieces) {
            boolean names = pieces.stream()
                    .anyMatch(piece -> piece instanceof Name || piece instanceof Exam || piece instanceof Unknown);
            boolean nobody = pieces.stream()
                    .anyMatch(piece -> piece.is(Cue.NOBODY) || piece.is(Cue.NOTHING) || piece.is(Cue.NEITHER));
            boolean no = pieces.stream().anyMatch(piece -> piece.is(Cue.NO))
                    && !proposed
                    && !people.people().isEmpty()
                    && people.extent() == Roster.Extent.STARTED
                    && pieces.stream().allMatch(piece -> piece.is(Cue.NO) || piece.is(Cue.FILLER) || isSign(piece));
            return !names && asked && (nobody || no) ? Optional.of(pieces.get(0)) : Optional.empty();
        }

        private static boolean isSign(Piece piece) {
            return piece instanceof Piece.Sign;
        }

        private static int end(List<Piece> pieces) {
            return pieces.get(pieces.size() - 1).to();
        }

        /** Names and nothing else may be people without exams, or something else altogether: asked. */
        private Optional<Reading> namesAlone(List<Piece> pieces, List<Who> idle, KnownPeople roster) {
            boolean alone = pieces.stream()
                    .allMatch(piece ->
                            piece instanceof Name || isSign(piece) || piece.is(Cue.AND) || piece.is(Cue.FILLER));
            List<Statement> statements = new ArrayList<>();
            idle.stream()
                    .filter(who -> who.isNamed()
                            && who.sure()
                            && roster.fitting(who.name()).isEmpty())
                    .forEach(who -> statements.add(
                            new Statement.Passes(fact, who.name(), java.util.Set.of(), java.util.Set.of())));
            if (!alone || statements.isEmpty()) {
                return Optional.empty();
            }
            Doubt doubt = new Doubt.UnclearAnswer(fact, List.of(new Choice(statements)));
            int from = idle.get(0).from();
            return Optional.of(new Reading(
                    new Meaning.Unclear(doubt), from, idle.get(idle.size() - 1).to(), GUESS));
        }
    }

    private String speakerWord() {
        return vocabulary.category(RosterWords.SPEAKER).values().stream()
                .flatMap(List::stream)
                .findFirst()
                .orElse("");
    }
}
