package org.vigie.analytics.readmodel.activity.breakdown;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.vigie.analytics.domain.AnswerInTime;
import org.vigie.analytics.domain.Breakdown;
import org.vigie.analytics.domain.BreakdownTable;
import org.vigie.analytics.domain.Measure;
import org.vigie.analytics.domain.ReferralContributions;
import org.vigie.analytics.domain.ShownTable;
import org.vigie.analytics.domain.Together;
import org.vigie.territories.Department;
import org.vigie.territories.Territories;
import org.vigie.vocabulary.CodeList;
import org.vigie.vocabulary.Vocabulary;

/** What the keys of a breakdown are called in French: codes as in the vocabulary, the rest as said here. */
record Labels(Breakdown breakdown) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLLL uuuu", Locale.FRENCH);
    private static final Map<String, String> REGIONS = Territories.departments().stream()
            .collect(Collectors.toMap(Department::regionCode, Department::regionName, (one, _) -> one));
    private static final Map<AnswerInTime, String> ANSWERS = Map.of(
            AnswerInTime.IN_TIME, "Dans les trois mois",
            AnswerInTime.LATE, "Après les trois mois",
            AnswerInTime.OVERDUE, "Trois mois écoulés, sans retour",
            AnswerInTime.PENDING, "Délai en cours",
            AnswerInTime.WITHDRAWN, Vocabulary.label(CodeList.REFERRAL_STATUSES, "WITHDRAWN"));

    /** The label of {@code key}. */
    String of(String key) {
        if (key.equals(BreakdownTable.UNKNOWN)) {
            return "Non renseigné";
        }
        return switch (breakdown) {
            case MONTH, CALL_MONTH -> YearMonth.parse(key).format(MONTH);
            case DEPARTMENT -> Territories.department(key).map(Department::name).orElse(key);
            case REGION -> REGIONS.getOrDefault(key, key);
            case GENDER -> Vocabulary.label(CodeList.GENDERS, key);
            case CHANNEL -> Vocabulary.label(CodeList.CHANNELS, key);
            case CALLER_CATEGORY -> Vocabulary.label(CodeList.CALLER_CATEGORIES, key);
            case RELATION -> Vocabulary.label(CodeList.CALLER_RELATIONS, key);
            case CONCERN -> Vocabulary.label(CodeList.CONCERNS, key);
            case CONCERN_PAIRS ->
                Arrays.stream(key.split("\\+", -1))
                        .map(concern -> Vocabulary.label(CodeList.CONCERNS, concern))
                        .collect(Collectors.joining(" et "));
            case ACTION_TYPE -> Vocabulary.label(CodeList.ACTION_TYPES, key);
            case ANSWER_DEADLINE -> ANSWERS.getOrDefault(AnswerInTime.valueOf(key), key);
            case AGE, CONTACTS, CALL_TO_IP, IP_TO_ACKNOWLEDGEMENT, IP_TO_ANSWER, OUTCOME -> ofReferralOrBand(key);
        };
    }

    /** What cells are called that are told together. */
    String of(ShownTable shown, Together together) {
        if (together.region().isEmpty()) {
            long known = shown.table().cells().keySet().stream()
                    .filter(key -> !key.equals(BreakdownTable.UNKNOWN) || !shown.shows(key))
                    .count();
            boolean isAll = together.keys().size() == known;
            return isAll ? "France entière" : "Reste de la France";
        }
        long departments = Territories.departments().stream()
                .filter(department -> department.regionCode().equals(together.region()))
                .count();
        String name = REGIONS.getOrDefault(together.region(), together.region());
        return together.keys().size() == departments ? name + ", ensemble" : name + ", autres départements";
    }

    private String ofReferralOrBand(String key) {
        if (key.equals(ReferralContributions.WITHDRAWN)) {
            return Vocabulary.label(CodeList.REFERRAL_STATUSES, key);
        }
        if (key.equals(ReferralContributions.NONE)) {
            return switch (breakdown) {
                case CALL_TO_IP -> "Sans information préoccupante";
                case IP_TO_ACKNOWLEDGEMENT -> "Sans accusé de réception";
                default -> "Sans retour";
            };
        }
        Measure measure = breakdown.measure();
        return measure == null ? Vocabulary.label(CodeList.OUTCOMES, key) : BandLabels.of(measure, measure.band(key));
    }
}
