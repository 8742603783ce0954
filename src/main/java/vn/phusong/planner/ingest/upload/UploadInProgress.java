package vn.phusong.planner.ingest.upload;

/** A pack is being changed by another upload: a file added to it as it is now would undo that one. */
public final class UploadInProgress extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Upload upload;

    UploadInProgress(Upload upload) {
        super("pack " + upload.packId() + " is being changed by upload " + upload.id());
        this.upload = upload;
    }

    /** The other one. */
    public Upload upload() {
        return upload;
    }
}
