package goldpath.bot.channel.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.bot.channel.discord.Wire.Look;
import goldpath.bot.channel.discord.Wire.Option;
import goldpath.bot.conversation.Place;
import goldpath.bot.conversation.Reply;
import goldpath.bot.session.Outgoing;
import goldpath.bot.session.Outgoing.Offer;
import goldpath.evaluator.Competency;
import goldpath.evaluator.FactDefinition;
import goldpath.evaluator.FactDefinition.AmountFact;
import goldpath.evaluator.FactDefinition.AssociationFact;
import goldpath.evaluator.FactDefinition.MarketFact;
import goldpath.evaluator.FactDefinition.RosterFact;
import goldpath.prompts.Language;
import java.util.ArrayList;
import java.util.List;

/** What can be pressed below an answer: choices, forms, yes and no, what to look at next. */
final class Controls {

    private static final int LONGEST_LABEL = 80;

    private final Competency competency;
    private final Language language;
    private final Outgoing outgoing;
    private final List<ObjectNode> buttons = new ArrayList<>();
    private final List<ObjectNode> rows = new ArrayList<>();

    Controls(Competency competency, Language language, Outgoing outgoing) {
        this.competency = competency;
        this.language = language;
        this.outgoing = outgoing;
    }

    /** Whether the labels of all choices can be read on what is pressed, so that no text has to list them. */
    boolean showsChoices() {
        return outgoing.offers().size() <= Wire.MOST_OPTIONS
                && outgoing.offers().stream().allMatch(offer -> offer.label().length() <= LONGEST_LABEL);
    }

    /** The text asks whether the single choice is meant, and the button says yes to it. */
    private boolean isProposal() {
        return outgoing.offers().size() == 1 && outgoing.turn().state().place() instanceof Place.Clarifying;
    }

    List<Piece> pieces() {
        offers();
        place(outgoing.turn().state().place());
        if (has(Reply.Review.class)) {
            rows.add(Wire.row(List.of(change())));
        }
        List<ObjectNode> all = new ArrayList<>();
        if (has(Reply.WhatIf.class)) {
            all.add(Wire.row(List.of(supposed("apply", Look.SUCCESS), supposed("dismiss", Look.SECONDARY))));
        }
        for (int i = 0; i < buttons.size(); i += Wire.MOST_BUTTONS) {
            all.add(Wire.row(buttons.subList(i, Math.min(buttons.size(), i + Wire.MOST_BUTTONS))));
        }
        all.addAll(rows);
        return all.stream().map(Piece::control).toList();
    }

    private void offers() {
        List<Offer> offers = outgoing.offers();
        String ticket = outgoing.ticket();
        if (isProposal()) {
            buttons.add(Wire.button(CustomId.what("pick", ticket, "0"), text("button.yes"), Look.PRIMARY));
            return;
        }
        if (offers.size() > Wire.MOST_BUTTONS - 2 || !showsChoices()) {
            List<Option> options = new ArrayList<>();
            offers.forEach(offer -> options.add(new Option(offer.label(), String.valueOf(options.size()))));
            rows.add(Wire.row(List.of(Wire.select(CustomId.what("picks", ticket), text("select.choice"), options))));
            return;
        }
        for (int i = 0; i < offers.size(); i++) {
            String id = CustomId.what("pick", ticket, String.valueOf(i));
            buttons.add(Wire.button(id, offers.get(i).label(), Look.PRIMARY));
        }
    }

    private void place(Place place) {
        if (place instanceof Place.Asking asking) {
            buttons.addAll(competency.fact(asking.fact()).read(new Asked()));
            press("skip", Look.SECONDARY);
        } else if (place instanceof Place.Clarifying) {
            press("no", Look.SECONDARY);
        } else if (place instanceof Place.Confirming) {
            press("yes", Look.DANGER);
            press("no", Look.SECONDARY);
        } else {
            if (!has(Reply.Result.class)) {
                go("result", Look.PRIMARY);
            }
            go("answers", Look.SECONDARY);
            go("share", Look.SECONDARY);
            buttons.add(Wire.button(CustomId.what("share", "names"), text("button.share.names"), Look.SECONDARY));
        }
    }

    private boolean has(Class<? extends Reply> kind) {
        return outgoing.turn().replies().stream().anyMatch(kind::isInstance);
    }

    private void press(String what, Look look) {
        buttons.add(Wire.button(CustomId.what("press", outgoing.ticket(), what), text("button." + what), look));
    }

    private ObjectNode supposed(String what, Look look) {
        return Wire.button(CustomId.what("press", outgoing.ticket(), what), language.say("button." + what), look);
    }

    private void go(String what, Look look) {
        buttons.add(Wire.button(CustomId.what(what), text("button." + what), look));
    }

    private ObjectNode change() {
        List<Option> facts = competency.facts().stream()
                .map(fact -> new Option(name(fact), fact.id()))
                .toList();
        return Wire.select(CustomId.what("change"), text("select.change"), facts);
    }

    private String name(FactDefinition fact) {
        String key = "fact." + fact.id() + ".short";
        return language.has(key) ? language.say(key) : fact.id();
    }

    private String text(String key) {
        return language.say("discord." + key);
    }

    /** What suits the kind of fact that is asked for. */
    private final class Asked implements FactDefinition.Reader<List<ObjectNode>> {

        @Override
        public List<ObjectNode> market(MarketFact fact) {
            return List.of();
        }

        @Override
        public List<ObjectNode> amount(AmountFact fact) {
            return List.of(form(fact, "amount"));
        }

        @Override
        public List<ObjectNode> association(AssociationFact fact) {
            return List.of(form(fact, "association"));
        }

        @Override
        public List<ObjectNode> roster(RosterFact fact) {
            String id = CustomId.what("press", outgoing.ticket(), "everyone", fact.id());
            return List.of(form(fact, "roster"), Wire.button(id, text("button.everyone"), Look.SECONDARY));
        }

        private ObjectNode form(FactDefinition fact, String kind) {
            String id = CustomId.what("form", fact.id(), language.tag());
            return Wire.button(id, text("button." + kind), Look.PRIMARY);
        }
    }
}
