package org.vigie.mapping.page;

import io.quarkus.qute.TemplateExtension;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.domain.coverage.Coverage;
import org.vigie.mapping.domain.partner.Accessibility;
import org.vigie.mapping.domain.partner.Audience;
import org.vigie.mapping.domain.partner.Confidentiality;
import org.vigie.mapping.domain.partner.Gender;
import org.vigie.mapping.domain.partner.OpeningHours;
import org.vigie.mapping.domain.partner.PartnerKind;
import org.vigie.mapping.domain.partner.Scope;
import org.vigie.mapping.domain.partner.Sector;
import org.vigie.mapping.domain.partner.Theme;
import org.vigie.territories.Territories;
import org.vigie.theme.Choice;
import org.vigie.theme.FrenchFormats;
import org.vigie.vocabulary.Vocabulary;

/** What this service alone has words for, and what can be chosen. */
@TemplateExtension
public final class Words {
    private static final int BEGINNING = 300;

    private Words() {}

    /** The French label of a code: {@code {theme.label}}. */
    public static String label(Enum<?> code) {
        return code instanceof Coverage coverage ? name(coverage) : Vocabulary.label(code);
    }

    /** An address of the web, null for anything else. */
    static @Nullable String link(@Nullable String address) {
        return address != null && address.matches("(?i)https?://\\S+") ? address : null;
    }

    /** How a long text begins: {@code {description.beginning}}. */
    public static String beginning(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= BEGINNING) {
            return line;
        }
        String cut = line.substring(0, line.offsetByCodePoints(0, BEGINNING));
        int word = cut.lastIndexOf(' ');
        return (word > 0 ? cut.substring(0, word) : cut) + "…";
    }

    private static String name(Coverage coverage) {
        return switch (coverage) {
            case NONE -> "Aucun dispositif";
            case CONFIDENTIAL_ONLY -> "Confidentiel seulement";
            case FAR -> "National seulement";
            case STALE -> "À vérifier";
            case COVERED -> "Couvert";
        };
    }

    /** Whom a service is for. */
    public static String words(Audience audience) {
        String ages = ages(audience);
        String genders = audience.genders().stream()
                .map(gender -> label(gender).toLowerCase(Locale.FRENCH))
                .collect(Collectors.joining(", "));
        return genders.isEmpty() ? ages : ages + " (" + genders + ")";
    }

    private static String ages(Audience audience) {
        Integer from = audience.minimumAge();
        Integer to = audience.maximumAge();
        if (from == null) {
            return to == null ? "Tout âge" : "Jusqu’à " + to + " ans";
        }
        return to == null ? "À partir de " + from + " ans" : "De " + from + " à " + to + " ans";
    }

    /** {@code lundi, mardi : de 9 h à 17 h 30}. */
    public static String words(OpeningHours hours) {
        String days = hours.days().stream().map(Words::day).collect(Collectors.joining(", "));
        return days + " : de " + time(hours.opensAt()) + " à " + time(hours.closesAt());
    }

    private static String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.FRANCE);
    }

    private static String time(LocalTime time) {
        String hour = time.getHour() + "\u00a0h";
        return time.getMinute() == 0 ? hour : hour + "\u00a0%02d".formatted(time.getMinute());
    }

    /** All departments. */
    @TemplateExtension(namespace = "codes")
    public static List<Choice> departments() {
        return Territories.departments().stream()
                .map(department -> new Choice(department.code(), FrenchFormats.departmentName(department)))
                .toList();
    }

    /** Whether it must be open. */
    @TemplateExtension(namespace = "codes")
    public static List<Choice> opening() {
        return List.of(new Choice("true", "Ouvert maintenant"));
    }

    /** The kinds of gatherings. */
    @TemplateExtension(namespace = "codes")
    public static List<Choice> gatherings() {
        return Arrays.stream(GatheringKind.values())
                .map(kind -> new Choice(kind.code(), kind.inFrench()))
                .toList();
    }

    /** All themes. */
    @TemplateExtension(namespace = "codes")
    public static List<Choice> themes() {
        return labelled(Theme.values());
    }

    /** What a partner may be. */
    @TemplateExtension(namespace = "codes")
    public static List<Choice> kinds() {
        return labelled(PartnerKind.values());
    }

    /** The fields in which it may work. */
    @TemplateExtension(namespace = "codes")
    public static List<Choice> sectors() {
        return labelled(Sector.values());
    }

    /** How far its work may reach. */
    @TemplateExtension(namespace = "codes")
    public static List<Choice> scopes() {
        return labelled(Scope.values());
    }

    /** Who may know. */
    @TemplateExtension(namespace = "codes")
    public static List<Choice> levels() {
        return labelled(Confidentiality.values());
    }

    /** What a place may be fitted for. */
    @TemplateExtension(namespace = "codes")
    public static List<Choice> accessibilities() {
        return labelled(Accessibility.values());
    }

    /** Whom a service may be for. */
    @TemplateExtension(namespace = "codes")
    public static List<Choice> genders() {
        return labelled(Gender.values());
    }

    /** How well a department may be helped. */
    @TemplateExtension(namespace = "codes")
    public static List<Choice> coverages() {
        return labelled(Coverage.values());
    }

    private static List<Choice> labelled(Enum<?>[] codes) {
        return Arrays.stream(codes)
                .map(code -> new Choice(code.name(), label(code)))
                .toList();
    }
}
