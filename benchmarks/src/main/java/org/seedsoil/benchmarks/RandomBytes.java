package org.seedsoil.benchmarks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.Locale;
import org.seedsoil.random.RandomKey;
import org.seedsoil.random.RandomStream;

/**
 * Writes the engine's random words to standard output without end, for a battery of tests to read. Neighbours are
 * interleaved word by word, for that is how the engine meets them: seeds of one batch, or the batches of neighbouring clones,
 * lesions, days, patients or runs.
 *
 * <pre>java -cp benchmarks.jar org.seedsoil.benchmarks.RandomBytes lesions | dieharder -a -g 200</pre>
 */
public final class RandomBytes {
    private static final int NEIGHBOURS = 64;
    private static final int WORDS_OF_EACH = 4096;
    private static final int BUFFER = 1 << 16;

    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
    private final FileChannel out;

    private long written;

    private RandomBytes(FileChannel out) {
        this.out = out;
    }

    /** Which neighbours are interleaved. */
    enum Interleaving {
        /** Word after word of one batch. */
        SEEDS {
            @Override
            RandomKey batch(long neighbour) {
                return shedding(lesion(course(1, 0), 0), 0, 0);
            }
        },
        /** Clones of one lesion and step. */
        CLONES {
            @Override
            RandomKey batch(long neighbour) {
                return shedding(lesion(course(1, 0), 0), 0, neighbour);
            }
        },
        /** Lesions whose seeds left their parent one after the other. */
        LESIONS {
            @Override
            RandomKey batch(long neighbour) {
                return shedding(lesion(course(1, 0), neighbour), 0, 0);
            }
        },
        /** Days of one lesion. */
        DAYS {
            @Override
            RandomKey batch(long neighbour) {
                return shedding(lesion(course(1, 0), 0), neighbour * 1_000_000, 0);
            }
        },
        /** Patients of one run. */
        PATIENTS {
            @Override
            RandomKey batch(long neighbour) {
                return shedding(lesion(course(1, neighbour), 0), 0, 0);
            }
        },
        /** Runs with neighbouring random seeds. */
        RUNS {
            @Override
            RandomKey batch(long neighbour) {
                return shedding(lesion(course(neighbour, 0), 0), 0, 0);
            }
        };

        abstract RandomKey batch(long neighbour);

        private static RandomKey course(long run, long patient) {
            return RandomKey.root(run).child("patient").child(patient).child("course");
        }

        private static RandomKey lesion(RandomKey course, long number) {
            RandomKey primary = course.child("primary");
            return number == 0 ? primary : shedding(primary, 0, 0).child(number);
        }

        private static RandomKey shedding(RandomKey lesion, long stepWord, long clone) {
            return lesion.child("shedding").child(stepWord).child(clone);
        }
    }

    /**
     * Writes until nobody reads any more.
     *
     * @param args the interleaving: seeds, clones, lesions, days, patients or runs
     * @throws IOException if standard output cannot be closed
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("one of " + Arrays.toString(Interleaving.values()) + " is needed");
        }
        Interleaving interleaving = Interleaving.valueOf(args[0].toUpperCase(Locale.ROOT));
        try (FileOutputStream stream = new FileOutputStream(FileDescriptor.out)) {
            RandomBytes bytes = new RandomBytes(stream.getChannel());
            try {
                bytes.write(interleaving);
            } catch (IOException readerHasEnough) {
                System.err.println(interleaving + ": " + bytes.written + " bytes read by the battery");
            }
        }
    }

    private void write(Interleaving interleaving) throws IOException {
        RandomStream[] streams = new RandomStream[NEIGHBOURS];
        if (interleaving == Interleaving.SEEDS) {
            Arrays.fill(streams, interleaving.batch(0).stream());
        }
        for (long first = 0; ; first += NEIGHBOURS) {
            for (int n = 0; n < NEIGHBOURS && interleaving != Interleaving.SEEDS; n++) {
                streams[n] = interleaving.batch(first + n).stream();
            }
            for (int word = 0; word < WORDS_OF_EACH; word++) {
                for (RandomStream stream : streams) {
                    put(stream.nextLong());
                }
            }
        }
    }

    private void put(long word) throws IOException {
        buffer.putLong(word);
        if (!buffer.hasRemaining()) {
            buffer.flip();
            while (buffer.hasRemaining()) {
                written += out.write(buffer);
            }
            buffer.clear();
        }
    }
}
