package goldpath.bot.wording;

import goldpath.bot.conversation.Answers;
import goldpath.evaluator.Amount;
import goldpath.evaluator.Coverage;
import goldpath.evaluator.FactDefinition;
import goldpath.evaluator.FactDefinition.AmountFact;
import goldpath.evaluator.FactDefinition.AssociationFact;
import goldpath.evaluator.FactDefinition.MarketFact;
import goldpath.evaluator.FactDefinition.RosterFact;
import goldpath.evaluator.Market;
import goldpath.evaluator.Person;
import goldpath.evaluator.Precision;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Facts and their values in words. */
final class FactWords {

    private final Speech speech;

    FactWords(Speech speech) {
        this.speech = speech;
    }

    /** The name of a fact within a sentence. */
    String name(FactDefinition fact) {
        return speech.optional("fact." + fact.id()).orElseGet(() -> fact.read(new GivenName()));
    }

    /** The name of a fact as a heading. */
    String heading(FactDefinition fact) {
        return speech.optional("fact." + fact.id() + ".short").orElseGet(() -> name(fact));
    }

    /** What is recorded of a fact, or that nothing is. */
    String value(Answers answers, FactDefinition fact) {
        return switch (Knowledge.of(answers.facts(), fact)) {
            case UNASKED -> speech.text("value.unasked");
            case DECLINED -> speech.text("value.declined");
            case STARTED, ANSWERED -> fact.read(new Value(answers));
        };
    }

    String market(Market market, Optional<String> country) {
        String word = speech.text("market." + market.id());
        return country.map(code -> speech.text("market.in_country", "market", word, "country", speech.country(code)))
                .orElse(word);
    }

    /** An amount with its hedge, bound or range. */
    String amount(Amount amount) {
        String usd = speech.usd(amount.usd());
        if (amount.precision() == Precision.EXACT) {
            return usd;
        }
        String key = "amount." + amount.precision().name().toLowerCase(Locale.ROOT);
        return speech.text(key, "usd", usd, "upper", speech.usd(amount.highest()));
    }

    String coverage(Coverage coverage, Optional<Amount> whole) {
        if (coverage instanceof Coverage.Part part) {
            Optional<String> amount = part.of(whole).map(this::amount);
            Optional<String> share = part.share().map(speech::percent);
            if (share.isPresent()) {
                return amount.map(covered -> speech.text("coverage.share_of", "share", share.get(), "amount", covered))
                        .orElseGet(() -> speech.text("coverage.share", "share", share.get()));
            }
            return amount.map(covered -> speech.text("coverage.amount", "amount", covered))
                    .orElseGet(() -> speech.text("coverage.part"));
        }
        return speech.text(coverage instanceof Coverage.All ? "coverage.all" : "coverage.none");
    }

    /** A person and their exams. */
    String person(Person person) {
        return speech.text("person.exams", "person", speech.quoted(person.name()), "exams", exams(person));
    }

    String exams(Person person) {
        String passed = String.join(", ", person.passed());
        String failed = person.notPassed().isEmpty()
                ? ""
                : speech.text("person.not_passed", "exams", String.join(", ", person.notPassed()));
        if (passed.isEmpty()) {
            return failed.isEmpty() ? speech.text("person.none") : failed;
        }
        return failed.isEmpty() ? passed : speech.text("person.both", "passed", passed, "failed", failed);
    }

    /** The people, a line each, as many as a message should list. */
    List<String> people(List<Person> people, int most) {
        List<String> lines = people.stream().limit(most + 1L).map(this::person).toList();
        return people.size() <= most ? lines : withRest(lines.subList(0, most), people.size() - most);
    }

    List<String> withRest(List<String> lines, int rest) {
        List<String> all = new java.util.ArrayList<>(lines);
        all.add(speech.text("more", "count", rest));
        return all;
    }

    /** The name that the competency file gives a fact, where it gives one. */
    private final class GivenName implements FactDefinition.Reader<String> {
        @Override
        public String market(MarketFact fact) {
            return speech.text("kind.market");
        }

        @Override
        public String amount(AmountFact fact) {
            return fact.name();
        }

        @Override
        public String association(AssociationFact fact) {
            return fact.name();
        }

        @Override
        public String roster(RosterFact fact) {
            return speech.text("kind.roster");
        }
    }

    /** The value of a fact that is known. */
    private final class Value implements FactDefinition.Reader<String> {
        private final Answers answers;

        Value(Answers answers) {
            this.answers = answers;
        }

        @Override
        public String market(MarketFact fact) {
            return FactWords.this.market(answers.facts().market().value().orElseThrow(), answers.country());
        }

        @Override
        public String amount(AmountFact fact) {
            return FactWords.this.amount(
                    answers.facts().amount(fact.id()).value().orElseThrow());
        }

        @Override
        public String association(AssociationFact fact) {
            return coverage(
                    answers.facts().coverage(fact.id()).value().orElseThrow(),
                    answers.facts().amount(fact.amount()).value());
        }

        @Override
        public String roster(RosterFact fact) {
            List<String> names = answers.facts().roster().people().stream()
                    .map(person -> speech.quoted(person.name()))
                    .toList();
            return names.isEmpty() ? speech.text("roster.nobody") : speech.and(names);
        }
    }
}
