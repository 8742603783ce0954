package vn.phusong.planner.ingest.reader;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.ingest.IngestIssue;

/** The elements of a document in order, by local name; neither DTD nor external entity is ever opened. */
public final class XmlElements {
    private final XMLStreamReader xml;
    private final String expected;
    private final Budget budget;

    /**
     * @param expected the format, for messages
     * @param longest_bytes most that the text of an element, or its tag, may take up
     */
    public XmlElements(InputStream content, String expected, int longest_bytes) throws BrokenFile {
        this.expected = expected;
        this.budget = new Budget(content, longest_bytes);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        try {
            xml = factory.createXMLStreamReader(budget);
        } catch (XMLStreamException | RuntimeException e) {
            throw new BrokenFile(IngestIssue.BROKEN_FILE, null, e.getMessage(), expected);
        }
    }

    /** Goes to the next start or end of an element; false at the end of the document. */
    public boolean next() throws BrokenFile {
        try {
            while (xml.hasNext()) {
                budget.renew();
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

    public boolean isStart() {
        return xml.isStartElement();
    }

    public boolean isStart(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    public boolean isEnd(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    public String name() {
        return xml.getLocalName();
    }

    /** @param name of an attribute without namespace */
    public @Nullable String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    /** The value of the attribute with a local name, in whichever namespace. */
    public @Nullable String attributeOfAnyNamespace(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name) && xml.getAttributeNamespace(i) != null) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The text of the element just begun, without the texts of elements within it; its end has then been read. */
    public String text() throws BrokenFile {
        StringBuilder text = new StringBuilder();
        budget.renew();
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
        return new BrokenFile(IngestIssue.BROKEN_FILE, null, where + fault.getMessage(), expected);
    }

    /** Ends a document that would fill the memory with a single tag or text. */
    private static final class Budget extends FilterInputStream {
        private final int most;
        private long left;

        Budget(InputStream content, int most) {
            super(content);
            this.most = most;
            this.left = most;
        }

        void renew() {
            left = most;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            spend(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            spend(Math.max(read, 0));
            return read;
        }

        private void spend(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new IOException("an element of more than " + most + " bytes");
            }
        }
    }
}
