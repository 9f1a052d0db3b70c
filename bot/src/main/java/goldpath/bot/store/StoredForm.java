package goldpath.bot.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import goldpath.bot.conversation.Doubt;
import goldpath.bot.conversation.Place;
import goldpath.bot.conversation.Statement;
import goldpath.evaluator.Coverage;
import goldpath.evaluator.Fact;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How data is stored as JSON. The names of kinds are part of what is stored: they never change. */
final class StoredForm {

    static final List<Class<?>> FAMILIES =
            List.of(Fact.class, Coverage.class, Place.class, Doubt.class, Statement.class);

    private static final Map<Class<?>, String> KINDS = kinds();

    /** Not written where they are empty, nor known to every older form: what is absent is empty. */
    private static final List<Class<?>> CONTAINERS = List.of(Map.class, List.class, Set.class);

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    private interface Kinds {}

    private StoredForm() {}

    private static Map<Class<?>, String> kinds() {
        Map<Class<?>, String> kinds = new LinkedHashMap<>();
        kinds.put(Fact.Known.class, "known");
        kinds.put(Fact.Unknown.class, "unknown");
        kinds.put(Fact.Declined.class, "declined");
        kinds.put(Coverage.All.class, "all");
        kinds.put(Coverage.None.class, "none");
        kinds.put(Coverage.Part.class, "part");
        kinds.put(Place.Asking.class, "asking");
        kinds.put(Place.Clarifying.class, "clarifying");
        kinds.put(Place.Confirming.class, "confirming");
        kinds.put(Place.Finished.class, "finished");
        kinds.put(Statement.MarketIs.class, "market-is");
        kinds.put(Statement.AmountIs.class, "amount-is");
        kinds.put(Statement.CoverageIs.class, "coverage-is");
        kinds.put(Statement.CoversAllBut.class, "covers-all-but");
        kinds.put(Statement.Passes.class, "passes");
        kinds.put(Statement.Withdraws.class, "withdraws");
        kinds.put(Statement.Leaves.class, "leaves");
        kinds.put(Statement.Renames.class, "renames");
        kinds.put(Statement.NamesEveryone.class, "names-everyone");
        kinds.put(Statement.IsUnknown.class, "is-unknown");
        kinds.put(Statement.IsAsOf.class, "is-as-of");
        kinds.put(Doubt.UnclearCountry.class, "unclear-country");
        kinds.put(Doubt.SeveralMarkets.class, "several-markets");
        kinds.put(Doubt.OtherCurrency.class, "other-currency");
        kinds.put(Doubt.OtherPeriod.class, "other-period");
        kinds.put(Doubt.UnclearAmount.class, "unclear-amount");
        kinds.put(Doubt.UnclearSign.class, "unclear-sign");
        kinds.put(Doubt.NoAmount.class, "no-amount");
        kinds.put(Doubt.PartOfUnknownSize.class, "part-of-unknown-size");
        kinds.put(Doubt.MoreThanTheWhole.class, "more-than-the-whole");
        kinds.put(Doubt.UnclearExam.class, "unclear-exam");
        kinds.put(Doubt.MisspeltExam.class, "misspelt-exam");
        kinds.put(Doubt.UnnamedPeople.class, "unnamed-people");
        kinds.put(Doubt.UnclearPerson.class, "unclear-person");
        kinds.put(Doubt.UnclearAnswer.class, "unclear-answer");
        kinds.put(Doubt.ReadFile.class, "read-file");
        kinds.put(Doubt.UnreadableFile.class, "unreadable-file");
        return Map.copyOf(kinds);
    }

    static Set<Class<?>> kindsNamed() {
        return KINDS.keySet();
    }

    static JsonMapper mapper() {
        SimpleModule module = new SimpleModule("stored");
        module.addAbstractTypeMapping(Set.class, LinkedHashSet.class);
        KINDS.forEach((kind, name) -> module.registerSubtypes(new NamedType(kind, name)));
        JsonMapper.Builder builder = JsonMapper.builder(factory())
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DATE_TIMESTAMPS_AS_NANOSECONDS)
                .disable(DeserializationFeature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS)
                .addModule(module)
                .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_ABSENT, Include.ALWAYS))
                .visibility(PropertyAccessor.GETTER, Visibility.NONE)
                .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .withConfigOverride(
                        // Milliseconds are read and written much faster than text.
                        Instant.class,
                        override -> override.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.NUMBER_INT)))
                .withConfigOverride(
                        // As text a decimal keeps its scale.
                        BigDecimal.class,
                        override -> override.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)));
        CONTAINERS.forEach(container -> builder.withConfigOverride(
                container,
                override -> override.setInclude(JsonInclude.Value.construct(Include.NON_EMPTY, Include.ALWAYS))
                        .setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY))));
        FAMILIES.forEach(family -> builder.addMixIn(family, Kinds.class));
        return builder.build();
    }

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(Integer.MAX_VALUE)
                        .build())
                .build();
    }
}
