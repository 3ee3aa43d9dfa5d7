package org.vigie.referral.domain.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.referral.application.OfficialAuthorities;
import org.vigie.referral.domain.authority.Route.CommuneNeeded;
import org.vigie.referral.domain.authority.Route.Nobody;
import org.vigie.referral.domain.authority.Route.To;
import org.vigie.territories.Department;
import org.vigie.territories.Territories;

class DirectoryTest {
    private static final Directory OFFICIAL = new Directory(OfficialAuthorities.all());

    @ParameterizedTest
    @CsvSource({
        "01,01D",
        "59,59D",
        "2A,20R",
        "2B,20R",
        "67,6AE",
        "68,6AE",
        "75,75C",
        "971,971D",
        "972,972R",
        "973,973R",
        "974,974D",
        "975,975",
        "976,976D",
        "977,977",
        "978,978",
        "987,987",
        "988,988"
    })
    void a_department_that_one_authority_answers_for_needs_no_commune(String department, String authority) {
        assertThat(OFFICIAL.route(department)).isEqualTo(new To(authority, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"984", "986", "989"})
    void a_territory_without_an_authority_goes_to_nobody(String department) {
        assertThat(OFFICIAL.route(department)).isEqualTo(new Nobody());
    }

    static Stream<String> departments() {
        return Territories.departments().stream().map(Department::code);
    }

    @ParameterizedTest
    @MethodSource("departments")
    void every_department_of_france_has_a_route(String department) {
        boolean nobodys = Set.of("984", "986", "989").contains(department);
        assertThat(OFFICIAL.route(department, Optional.empty()) instanceof Nobody)
                .isEqualTo(nobodys);
    }

    @Test
    void the_rhone_and_lyon_share_a_department() {
        assertThat(OFFICIAL.route("69")).isEqualTo(new CommuneNeeded());
    }

    @ParameterizedTest
    @CsvSource({"69123,69M", "69266,69M", "69003,69M", "69001,69D", "69013,69D"})
    void the_commune_tells_the_rhone_from_lyon(String commune, String authority) {
        assertThat(OFFICIAL.route("69", Optional.of(commune))).isEqualTo(new To(authority, false));
    }

    @Test
    void all_58_communes_of_the_metropole_go_there() {
        Set<String> communes = OFFICIAL.authority("69M").orElseThrow().communes();
        assertThat(communes)
                .hasSize(58)
                .allSatisfy(commune ->
                        assertThat(OFFICIAL.route("69", Optional.of(commune))).isEqualTo(new To("69M", false)));
    }

    @Test
    void without_a_commune_the_rhone_is_assumed() {
        assertThat(OFFICIAL.route("69", Optional.empty())).isEqualTo(new To("69D", true));
    }

    @Test
    void a_commune_that_nobody_lists_is_the_rhones_by_assumption() {
        assertThat(OFFICIAL.route("69", Optional.of("69999"))).isEqualTo(new To("69D", true));
    }

    @Test
    void a_coordinator_gives_a_territory_an_authority() {
        assertThat(edited(authority("974D", List.of("974", "984"), Set.of())).route("984"))
                .isEqualTo(new To("974D", false));
    }

    @Test
    void an_entry_that_was_edited_comes_before_one_that_was_not() {
        assertThat(edited(authority("59X", List.of("59"), Set.of())).route("59"))
                .isEqualTo(new To("59X", false));
    }

    @Test
    void a_coordinator_lets_two_authorities_share_a_department() {
        Directory directory = edited(authority("13M", List.of("13"), Set.of("13055")));
        assertThat(directory.route("13")).isEqualTo(new CommuneNeeded());
        assertThat(directory.route("13", Optional.of("13055"))).isEqualTo(new To("13M", false));
        assertThat(directory.route("13", Optional.of("13001"))).isEqualTo(new To("13D", false));
    }

    @Test
    void no_two_of_the_official_list_answer_for_the_same() {
        assertThat(OfficialAuthorities.all())
                .allSatisfy(authority -> assertThat(OFFICIAL.rival(authority)).isEmpty());
    }

    @Test
    void two_that_answer_for_all_of_a_department_are_rivals() {
        assertThat(OFFICIAL.rival(authority("60X", List.of("01", "60"), Set.of()))
                        .map(Claim::department))
                .isPresent();
        assertThat(OFFICIAL.rival(authority("60X", List.of("60"), Set.of()))).contains(new Claim("60D", "60"));
        assertThat(OFFICIAL.rival(authority("2AD", List.of("2A"), Set.of()))).contains(new Claim("20R", "2A"));
    }

    @Test
    void two_that_list_the_same_commune_are_rivals() {
        assertThat(OFFICIAL.rival(authority("69X", List.of("69"), Set.of("69123"))))
                .contains(new Claim("69M", "69"));
        assertThat(OFFICIAL.rival(authority("69X", List.of("69"), Set.of("69001"))))
                .contains(new Claim("69D", "69"));
    }

    @Test
    void one_for_all_and_others_for_some_communes_share_a_department() {
        assertThat(OFFICIAL.rival(authority("13M", List.of("13"), Set.of("13055"))))
                .isEmpty();
        assertThat(OFFICIAL.rival(authority("69X", List.of("69"), Set.of()))).isEmpty();
        assertThat(OFFICIAL.rival(authority("60X", List.of(), Set.of()))).isEmpty();
    }

    @Test
    void an_authority_that_answers_for_nothing_any_more_receives_nothing() {
        Directory directory = new Directory(List.of(authority("59D", List.of(), Set.of())));
        assertThat(directory.route("59")).isEqualTo(new Nobody());
    }

    private static Directory edited(Authority entry) {
        List<Authority> all = new ArrayList<>(List.of(entry));
        OfficialAuthorities.all().stream()
                .filter(official -> !official.code().equals(entry.code()))
                .forEach(all::add);
        return new Directory(all);
    }

    private static Authority authority(String code, List<String> departments, Set<String> communes) {
        return new Authority(
                code, code, departments, communes, List.of(Channel.portal()), Optional.empty(), Optional.empty());
    }
}
