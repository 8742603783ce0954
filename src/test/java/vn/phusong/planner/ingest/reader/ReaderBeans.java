package vn.phusong.planner.ingest.reader;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The readers as the program finds them. */
final class ReaderBeans {
    private ReaderBeans() {}

    static Formats all() {
        try (AnnotationConfigApplicationContext context =
                new AnnotationConfigApplicationContext(ReaderBeans.class.getPackageName())) {
            return new Formats(context.getBeansOfType(RowReader.class).values());
        }
    }
}
