package vn.phusong.planner.ingest.reader.kml;

import java.io.InputStream;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.reader.BrokenFile;

/** The elements of a document in order, by local name; neither DTD nor external entity is ever opened. */
final class KmlElements {
    static final String EXPECTED = "KML";

    private final XMLStreamReader xml;

    KmlElements(InputStream content) throws BrokenFile {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        try {
            xml = factory.createXMLStreamReader(content);
        } catch (XMLStreamException | RuntimeException e) {
            throw new BrokenFile(IngestIssue.BROKEN_FILE, null, e.getMessage(), EXPECTED);
        }
    }

    /** Goes to the next start or end of an element; false at the end of the document. */
    boolean next() throws BrokenFile {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException | RuntimeException e) {
            // The JDK's parser answers some damage with exceptions of its own.
            throw broken(e);
        }
    }

    boolean isStart() {
        return xml.isStartElement();
    }

    boolean isEnd(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    String name() {
        return xml.getLocalName();
    }

    @Nullable String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    /** The text of the element just begun, without the texts of elements within it; its end has then been read. */
    String text() throws BrokenFile {
        StringBuilder text = new StringBuilder();
        try {
            for (int depth = 1; depth > 0; ) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                } else if (depth == 1 && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
                    text.append(xml.getText());
                }
            }
            return text.toString();
        } catch (XMLStreamException | RuntimeException e) {
            throw broken(e);
        }
    }

    private BrokenFile broken(Exception fault) {
        Location place = xml.getLocation();
        String where = place == null ? "" : "line " + place.getLineNumber() + ": ";
        return new BrokenFile(IngestIssue.BROKEN_FILE, null, where + fault.getMessage(), EXPECTED);
    }
}
