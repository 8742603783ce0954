package vn.phusong.planner.account;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import vn.phusong.planner.database.DataFolder;

/**
 * The secret that lets a request write: made at the server's first start, kept in the data folder's file
 * {@value #FILE}, which only the server's user can read. The file is read at every request that shows a token, so
 * replacing it changes the token.
 */
public final class AdminToken {
    public static final String FILE = "admin-token";
    private static final int BYTES = 32;

    private final DataFolder folder;

    private AdminToken(DataFolder folder) {
        this.folder = folder;
    }

    /** The folder's token, made if there is none. */
    public static AdminToken in(DataFolder folder) {
        if (folder.findSecret(FILE).isEmpty()) {
            byte[] bytes = new byte[BYTES];
            new SecureRandom().nextBytes(bytes);
            folder.writeSecret(FILE, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
        return new AdminToken(folder);
    }

    public Path file() {
        return folder.resolve(FILE);
    }

    /** Whether this is the token; takes equally long wherever the two differ. */
    boolean matches(String shown) {
        return folder.findSecret(FILE)
                .filter(token -> MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }
}
