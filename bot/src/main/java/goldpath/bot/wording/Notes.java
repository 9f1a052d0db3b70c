package goldpath.bot.wording;

import goldpath.bot.conversation.Answers;
import goldpath.bot.conversation.Reply;
import goldpath.bot.wording.Block.Items;
import goldpath.bot.wording.Block.Paragraph;
import goldpath.evaluator.FactDefinition;
import goldpath.evaluator.FactDefinition.AssociationFact;
import goldpath.evaluator.FactDefinition.RosterFact;
import goldpath.evaluator.Roster;
import goldpath.evaluator.Roster.Extent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was recorded, changed or taken back. */
final class Notes {

    private final Speech speech;
    private final FactWords words;

    Notes(Speech speech) {
        this.speech = speech;
        words = new FactWords(speech);
    }

    List<Block> of(Reply.Noted noted) {
        List<Block> blocks = new ArrayList<>();
        for (FactDefinition fact : noted.facts()) {
            if (fact instanceof RosterFact) {
                blocks.addAll(roster(fact, noted.before(), noted.after()));
            } else {
                blocks.addAll(scalar(fact, noted.before(), noted.after()));
            }
        }
        return blocks;
    }

    /** The facts that differ, old to new. */
    List<Block> differences(List<FactDefinition> facts, Answers before, Answers after) {
        List<String> lines = new ArrayList<>();
        for (FactDefinition fact : facts) {
            if (fact instanceof RosterFact) {
                lines.addAll(people(before, after));
            } else if (!value(before, fact).equals(value(after, fact))) {
                lines.add(changed(fact, before, after));
            }
        }
        return lines.isEmpty() ? List.of() : List.of(Items.of(lines));
    }

    private List<String> people(Answers before, Answers after) {
        return new RosterNotes(speech)
                .differences(before.facts().roster(), after.facts().roster());
    }

    private List<Block> scalar(FactDefinition fact, Answers before, Answers after) {
        List<Block> country = country(fact, before, after);
        if (!country.isEmpty() && !before.facts().market().isKnown()) {
            return country;
        }
        List<Block> blocks = new ArrayList<>(List.of(Paragraph.of(line(fact, before, after))));
        blocks.addAll(country);
        return blocks;
    }

    private String line(FactDefinition fact, Answers before, Answers after) {
        Knowledge was = Knowledge.of(before.facts(), fact);
        Knowledge is = Knowledge.of(after.facts(), fact);
        boolean hadValue = was == Knowledge.ANSWERED || was == Knowledge.STARTED;
        boolean hasValue = is == Knowledge.ANSWERED || is == Knowledge.STARTED;
        if (hadValue && value(before, fact).equals(value(after, fact))) {
            return about("noted.same", fact, after);
        }
        if (hadValue) {
            return changed(fact, before, after);
        }
        boolean speaksForItself = hasValue && !(fact instanceof AssociationFact);
        return about(speaksForItself ? "noted.new" : "noted.fact", fact, after);
    }

    private String changed(FactDefinition fact, Answers before, Answers after) {
        return speech.text(
                "noted.changed",
                "fact",
                words.heading(fact),
                "before",
                value(before, fact),
                "after",
                value(after, fact));
    }

    private String about(String key, FactDefinition fact, Answers answers) {
        return speech.text(key, "fact", words.heading(fact), "value", value(answers, fact));
    }

    private String value(Answers answers, FactDefinition fact) {
        return words.value(answers, fact);
    }

    /** A market that follows from a country may be listed otherwise, so that is said. */
    private List<Block> country(FactDefinition fact, Answers before, Answers after) {
        Optional<String> country = after.country();
        boolean isNew = fact instanceof FactDefinition.MarketFact
                && country.isPresent()
                && !value(before, fact).equals(value(after, fact));
        if (!isNew) {
            return List.of();
        }
        String market = after.facts()
                .market()
                .value()
                .map(known -> words.market(known, Optional.empty()))
                .orElse("");
        String name = speech.country(country.orElseThrow());
        return List.of(speech.paragraph("noted.country", "country", name, "market", market));
    }

    private List<Block> roster(FactDefinition fact, Answers before, Answers after) {
        Roster was = before.facts().roster();
        Roster is = after.facts().roster();
        List<Block> blocks = new ArrayList<>();
        List<String> lines = people(before, after);
        if (!lines.isEmpty()) {
            blocks.add(Items.of(lines));
        }
        if (is.isComplete() && !was.isComplete()) {
            blocks.add(speech.paragraph("noted.complete", "count", is.people().size()));
        }
        if (was.isComplete() && !is.isComplete() && is.extent() != Extent.DECLINED) {
            blocks.add(speech.paragraph("noted.reopened"));
        }
        if (is.extent() == Extent.DECLINED && was.extent() != Extent.DECLINED) {
            blocks.add(Paragraph.of(about("noted.fact", fact, after)));
        }
        if (blocks.isEmpty()) {
            blocks.add(Paragraph.of(about("noted.same", fact, after)));
        }
        return blocks;
    }
}
