package org.atmina.exchange.xliff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.atmina.exchange.HostileXml;
import org.atmina.exchange.IncomingFile;
import org.atmina.exchange.IncomingUnit;
import org.atmina.exchange.IncomingUnit.Flaw;
import org.atmina.exchange.Unusable;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What tools make of our files, and what nobody's tool makes.
class XliffReadingTest {
    private static final String ROOT =
            "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1' srcLang='en' trgLang='lv'>";
    private static final String FILE = ROOT + "<file id='f' original='ark:/99999/a0000000000'>";
    private static final String UNIT = FILE + "<unit id='6b1e1f0e-5a5b-4b3a-8a0e-000000000001'>";
    private static final String END = "</unit></file></xliff>";

    @Test
    void segmentsOfOneUnitAreOneTextAgain() throws Exception {
        var unit = unit("""
                <segment><source>One.</source><target>Viens.</target></segment>
                <ignorable><source> </source></ignorable>
                <segment><source>Two.</source><target>Divi.</target></segment>
                """);
        assertThat(unit.source()).isEqualTo("One. Two.");
        assertThat(unit.target()).isEqualTo("Viens. Divi.");
        assertThat(unit.memory().flaw()).isNull();
    }

    @Test
    void targetsStandInTheOrderThatTheToolSays() throws Exception {
        var unit = unit("""
                <segment><source>One.</source><target order='2'>Viens.</target></segment>
                <segment><source>Two.</source><target order='1'>Divi.</target></segment>
                """);
        assertThat(unit.target()).isEqualTo("Divi.Viens.");
    }

    @Test
    void aUnitWithoutSomeOfItsTargetsIsIncomplete() throws Exception {
        var unit = unit("""
                <segment><source>One.</source><target>Viens.</target></segment>
                <segment><source>Two.</source><target/></segment>
                """);
        assertThat(unit.memory().flaw()).isEqualTo(Flaw.INCOMPLETE);
    }

    @Test
    void aSourceThatAToolHasOnlyCopiedIsNoTranslation() throws Exception {
        assertThat(unit("<segment><source>Riga</source><target>Riga</target></segment>")
                        .isUntouched())
                .isTrue();
        assertThat(unit("<segment state='translated'><source>Riga</source><target>Riga</target></segment>")
                        .isUntouched())
                .isFalse();
    }

    @Test
    void marksArePassedThroughAndCharactersComeBack() throws Exception {
        var unit = unit(
                "<segment><source>a<cp hex='000C'/>b</source>"
                        + "<target>p <mrk id='m1' type='term'>q</mrk><sc id='1'/> <pc id='2'>r</pc>&#13;<cp hex='FFFE'/></target></segment>");
        assertThat(unit.source()).isEqualTo("a\fb");
        assertThat(unit.target()).isEqualTo("p q r\r\uFFFE");
        assertThat(unit.memory().flaw()).isNull();
    }

    /// What tools add for themselves is theirs, whatever it is called and wherever it stands.
    @Test
    void whatIsOfOtherModulesAndOfTheToolIsPassedOver() throws Exception {
        var unit = unit("""
                <mtc:matches xmlns:mtc='urn:oasis:names:tc:xliff:matches:2.0'><mtc:match ref='#m1' matchQuality='99'>
                    <source>Three.</source><target>Trīs.</target></mtc:match></mtc:matches>
                <ctr:changeTrack xmlns:ctr='urn:oasis:names:tc:xliff:changetracking:2.0'><ctr:revisions appliesTo='target'>
                    <ctr:revision><ctr:item property='content'>Nulle.</ctr:item></ctr:revision></ctr:revisions></ctr:changeTrack>
                <tool:memo xmlns:tool='urn:tool'><segment><source>x</source><target>y</target></segment></tool:memo>
                <originalData><data id='d1'>&lt;b></data></originalData>
                <segment xmlns:tool='urn:tool' id='s1' state='reviewed' subState='tool:ok' tool:locked='yes'>
                    <source tool:words='1'>One <sc id='1' dataRef='d1'/>and<ec startRef='1'/> two.</source>
                    <target tool:by='A'>Viens <sm id='m1' type='comment' value='?'/>un<em startRef='m1'/> divi.</target>
                </segment>
                """);
        assertThat(unit.source()).isEqualTo("One and two.");
        assertThat(unit.target()).isEqualTo("Viens un divi.");
        assertThat(unit.memory().flaw()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1257"})
    void whateverTheToolWritesItIn(String charset) throws Exception {
        var mark = charset.equals("UTF-8") || charset.length() > 6 && charset.startsWith("UTF") ? "\uFEFF" : "";
        var named = charset.startsWith("UTF-16") ? "UTF-16" : charset;
        var document = mark + "<?xml version='1.0' encoding='" + named + "'?>\r\n" + UNIT
                + "<segment>\r\n<source>One\r\ntwo</source>\r\n<target>Viens\r\nšeit</target>\r\n</segment>\r\n" + END;
        var unit = read(document.getBytes(Charset.forName(charset)), 100).getFirst();
        assertThat(unit.source()).isEqualTo("One\ntwo");
        assertThat(unit.target()).isEqualTo("Viens\nšeit");
    }

    @Test
    void unitsMayStandInGroups() throws Exception {
        var units = read(
                FILE + "<skeleton href='x'/><notes><note>n</note></notes><group id='g'><notes><note>n</note></notes>"
                        + "<group id='h'><unit id='6b1e1f0e-5a5b-4b3a-8a0e-000000000002'><segment><source>b</source></segment></unit>"
                        + "</group></group><unit id='6b1e1f0e-5a5b-4b3a-8a0e-000000000001'><segment><source>a</source></segment>"
                        + END);
        assertThat(units).extracting(IncomingUnit::source).containsExactly("b", "a");
    }

    @Test
    void placeholdersAreNoPlainText() throws Exception {
        var unit = unit("<segment><source>a</source><target>b<ph id='1'/></target></segment>");
        assertThat(unit.memory().flaw()).isEqualTo(Flaw.MARKUP);
    }

    @Test
    void whatTheArchiveGaveAlongComesBack() throws Exception {
        var unit = unit("<mda:metadata xmlns:mda='urn:oasis:names:tc:xliff:metadata:2.0'>"
                + "<mda:metaGroup category='tool'><mda:meta type='base-revision'>9</mda:meta></mda:metaGroup>"
                + "<mda:metaGroup category='atmina'><mda:meta type='source-hash'>abc</mda:meta>"
                + "<mda:meta type='base-revision'>3</mda:meta></mda:metaGroup></mda:metadata>"
                + "<notes><note id='atmina-author' appliesTo='target'>ours</note><note appliesTo='target'>Is this right?</note></notes>"
                + "<segment><source>a</source><target>b</target></segment>");
        assertThat(unit.memory().base()).isEqualTo(3);
        assertThat(unit.sourceHash()).isEqualTo("abc");
        assertThat(unit.memory().note()).isEqualTo("Is this right?");
    }

    @Test
    void aUnitThatHasLostItsHashIsKnownByItsSource() throws Exception {
        var unit = unit("<segment><source>a</source><target>b</target></segment>");
        assertThat(unit.sourceHash()).isEqualTo("ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2", "2.2", ""})
    void otherVersionsAreNamed(String version) {
        assertThatThrownBy(() -> read("<xliff version='" + version + "'><file original='x'/></xliff>"))
                .isInstanceOf(Unusable.class)
                .hasMessage("exchange-xliff-version");
    }

    @Test
    void aTargetInAnotherLanguageIsAMistake() {
        assertThatThrownBy(() -> unit("<segment><source>a</source><target xml:lang='lt'>b</target></segment>"))
                .isInstanceOf(Unusable.class)
                .hasMessage("exchange-wrong-language");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://elsewhere.example/letter.docx", "ark:/99999/a0000000006", "letter", ""})
    void anOriginalWithoutAnIdentifierOfOursIsForeign(String original) {
        assertThatThrownBy(() -> read(ROOT + "<file id='f' original='" + original + "'></file></xliff>"))
                .isInstanceOf(Unusable.class)
                .hasMessage("exchange-foreign");
    }

    /// What XML parsers were made to do by others' documents.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE xliff [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
                "<!DOCTYPE xliff SYSTEM 'http://127.0.0.1:9/x.dtd'>",
                "<!DOCTYPE xliff [<!ENTITY a '0123456789'><!ENTITY x '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>",
                "<!DOCTYPE xliff [<!ENTITY % p SYSTEM 'file:///etc/hostname'> %p;]>",
                "<!DOCTYPE xliff>"
            })
    void aDocumentTypeIsRefusedBeforeAnythingIsRead(String hostile) {
        assertThatThrownBy(() -> read(hostile + UNIT + "<segment><source>&x;</source></segment>" + END))
                .isInstanceOf(XMLStreamException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<segment><source>a</source><target>&unknown;</target></segment>" + END,
                "<segment><source>a</source>",
                "<segment><source>a</source></segment></unit></file>",
                "<segment><source>a\u0001</source></segment>" + END,
                "<segment></source></segment>" + END
            })
    void whatIsBrokenOrCutOffIsRefused(String rest) {
        assertThatThrownBy(() -> read(UNIT + rest)).isInstanceOf(XMLStreamException.class);
    }

    @Test
    void noFileHasMoreUnitsThanOneMaySend() {
        assertThatThrownBy(() -> read(UNIT + "</unit><unit id='6b1e1f0e-5a5b-4b3a-8a0e-000000000002'>" + END, 1))
                .isInstanceOf(Unusable.class)
                .hasMessage("exchange-too-many-units");
    }

    private static IncomingUnit unit(String content) throws XMLStreamException {
        return read(UNIT + content + END).getFirst();
    }

    private static List<IncomingUnit> read(String document) throws XMLStreamException {
        return read(document, 100);
    }

    private static List<IncomingUnit> read(String document, int most) throws XMLStreamException {
        return read(document.getBytes(StandardCharsets.UTF_8), most);
    }

    private static List<IncomingUnit> read(byte[] document, int most) throws XMLStreamException {
        var units = new ArrayList<IncomingUnit>();
        var in = new ByteArrayInputStream(document);
        new XliffReader(HostileXml.open(in), most, new IncomingFile.Taking() {
                    @Override
                    public void languages(@Nullable LanguageTag from, @Nullable LanguageTag to) {
                        assertThat(from).isEqualTo(LanguageTag.of("en"));
                        assertThat(to).isEqualTo(LanguageTag.of("lv"));
                    }

                    @Override
                    public void unit(IncomingUnit unit) {
                        units.add(unit);
                    }
                })
                .read();
        return units;
    }
}
