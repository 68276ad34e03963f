package org.policytrack.department.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.department.Settings;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.Words;

class PasswordRulesTest {

    private final PasswordRules mlps3 = new PasswordRules(Settings.defaults());
    private final PasswordRules asvs = new PasswordRules(Settings.with("tracker.accounts.profile", "asvs"));

    @ParameterizedTest
    @ValueSource(strings = {"Correct horse 7", "督查督办Aa工作要点系统浙江", "ПАРОЛЬпароль🔐x"})
    void aGoodPasswordIsGoodInBothProfiles(String password) {
        assertThat(codes(mlps3, password)).isEmpty();
        assertThat(codes(asvs, password)).isEmpty();
    }

    @Test
    void twelveCharactersAreEnoughAndTwoHundredNotTooMany() {
        assertThat(codes(asvs, "k7#Qz!m2Lp")).containsExactly("password-length");
        assertThat(codes(asvs, "k7#Qz!m2Lpw")).containsExactly("password-length");
        assertThat(codes(asvs, "k7#Qz!m2Lpwx")).isEmpty();
        assertThat(codes(asvs, "督查🔐x".repeat(50))).isEmpty();
        assertThat(codes(asvs, "督查🔐x".repeat(50) + "y")).containsExactly("password-length");
    }

    @Test
    void aCharacterOutsideTheBasicPlaneCountsOnce() {
        assertThat(codes(asvs, "🔐🗝🔑🧷🪪🧾🗃🗄📎📌📐")).containsExactly("password-length");
        assertThat(codes(asvs, "🔐🗝🔑🧷🪪🧾🗃🗄📎📌📐📏")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"my LIAISON-ZJ is 7", "the 张三 of 2023 office", "Ｌｉａｉｓｏｎ－ＺＪ of 2023"})
    void theOwnNameIsNotWithinInWhateverCaseOrWidth(String password) {
        assertThat(mlps3.faults("/password", password, "liaison-zj", "张三"))
                .extracting(InputFault::code)
                .containsExactly("password-holds-name");
    }

    @Test
    void aNameOfTwoLettersMayBe() {
        assertThat(mlps3.faults("/password", "Delicious horse 7", "liaison-zj", "Li"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1q2w3e4r5t6y",
                "Password2023!",
                "123456789password",
                "passwordpassword",
                "Dragon##dragon##",
                "!!!!qwertyuiop"
            })
    void aCommonOneIsNotNorWhatPeopleMakeOfIt(String password) {
        assertThat(codes(asvs, password)).containsExactly("password-common");
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery", "alllowercaseletters7", "工作要点督查督办系统二〇二三年"})
    void onlyMlps3DemandsThreeOfFourKinds(String password) {
        assertThat(codes(mlps3, password)).containsExactly("password-kinds");
        assertThat(codes(asvs, password)).isEmpty();
    }

    @Test
    void everyUnmetRuleIsAFaultOfItsOwnWithWordsInBothLanguages() {
        List<InputFault> faults = mlps3.faults("/newPassword", "dragon", "dragon", "dragon");

        assertThat(faults)
                .extracting(InputFault::code)
                .containsExactly("password-length", "password-holds-name", "password-common", "password-kinds");
        assertThat(faults).allMatch(fault -> fault.name().equals("/newPassword"));
        for (InputFault fault : faults) {
            assertThat(inLanguage("zh", fault)).isNotBlank().isNotEqualTo(inLanguage("en", fault));
        }
    }

    private static String inLanguage(String language, InputFault fault) {
        return Words.askedFor(language).of("fault." + fault.code(), fault.facts());
    }

    private static List<String> codes(PasswordRules rules, String password) {
        return rules.faults("/password", password, "liaison-zj", "联络员").stream()
                .map(InputFault::code)
                .toList();
    }
}
