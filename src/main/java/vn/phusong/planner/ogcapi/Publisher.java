package vn.phusong.planner.ogcapi;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a finished run the one that is served, and follows what other processes publish. The layers are built before
 * anything is swapped: if one fails, the transaction rolls back and the last version goes on being served.
 */
@Service
public class Publisher {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    private final Publications publications;
    private final SnapshotBuilder builder;
    private final PublishedSnapshots served;
    private final TransactionTemplate transaction;
    private final TransactionTemplate reading;

    Publisher(
            Publications publications,
            SnapshotBuilder builder,
            PublishedSnapshots served,
            PlatformTransactionManager transactions) {
        this.publications = publications;
        this.builder = builder;
        this.served = served;
        this.transaction = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /**
     * Publishes a run under a new data version.
     *
     * @param runId a complete, judged run
     * @param headline the headline figures, a JSON object
     * @throws RuntimeException if a layer could not be built; nothing has changed then
     */
    public synchronized Publication publish(String runId, String packId, String headline) {
        SnapshotSet set = transaction.execute(status -> {
            Publication publication = publications.add(runId, packId, headline);
            SnapshotSet built = builder.build(publication);
            publications.serve(publication);
            return built;
        });
        served.replace(set);
        return set.publication();
    }

    /**
     * Serves what the database says is published, if that is not what this process serves already.
     *
     * @return true if something new is served now
     * @throws RuntimeException if it could not be read; the last version goes on being served
     */
    public synchronized boolean refresh() {
        Optional<Long> wanted = publications.findPublishedVersion();
        Optional<Long> present = served.findNewest().map(set -> set.publication().dataVersion());
        if (wanted.isEmpty() || wanted.equals(present)) {
            return false;
        }
        SnapshotSet set = reading.execute(
                status -> builder.build(publications.find(wanted.get()).orElseThrow()));
        served.replace(set);
        LOG.info("Serving data version {} of {}", wanted.get(), set.publication().packId());
        return true;
    }
}
