package vn.phusong.planner.hamlet;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import vn.phusong.planner.ingest.StoredDataset;

/** A hamlet as a row of the database, for reading; rows are written in bulk by the importer. */
@Entity
@Immutable
@Table(name = "hamlet")
public class StoredHamlet {
    @Id
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private StoredDataset dataset;

    @Embedded
    private Hamlet hamlet;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected StoredHamlet() {}

    public long id() {
        return id;
    }

    public StoredDataset dataset() {
        return dataset;
    }

    public Hamlet hamlet() {
        return hamlet;
    }
}
