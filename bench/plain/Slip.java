import java.util.ArrayList;
import java.util.List;

/** The one slip of a digit or a nought that would make a figure the one that it leans on. */
record Slip(boolean digits, String how, String suggested) {

    private static final int MOST_NOUGHTS = 9;

    private record Mended(boolean digits, long number, boolean exact, String how) {}

    /** The slips of a figure that lies apart from the one that it leans on; more than one is none that can be told. */
    static List<Slip> between(Figure here, Figure there) {
        List<Mended> mended = new ArrayList<>();
        noughts(here.number(), there.number(), mended);
        turned(here.number(), there.number(), mended);
        another(here, there, mended);
        boolean exact = mended.stream().anyMatch(Mended::exact);
        return mended.stream()
                .filter(one -> one.exact() || !exact)
                .map(one -> new Slip(one.digits(), one.how(), suggested(here, there, one.number())))
                .toList();
    }

    private static void noughts(long here, long there, List<Mended> mended) {
        long power = 1;
        for (int i = 0; i < MOST_NOUGHTS; i++) {
            power *= 10;
            near(here, there * power, mended);
            near(here * power, there, mended);
        }
    }

    private static void near(long one, long other, List<Mended> mended) {
        if (Math.abs(one - other) * 100 <= other) {
            mended.add(new Mended(false, 0, one == other, ""));
        }
    }

    private static void turned(long here, long there, List<Mended> mended) {
        char[] digits = Long.toString(here).toCharArray();
        for (int i = 0; i + 1 < digits.length; i++) {
            if (digits[i] == digits[i + 1] || i == 0 && digits[1] == '0') {
                continue;
            }
            char[] turned = digits.clone();
            turned[i] = digits[i + 1];
            turned[i + 1] = digits[i];
            if (Long.parseLong(new String(turned)) == there) {
                mended.add(new Mended(true, there, true, "with " + digits[i] + " and " + digits[i + 1] + " changed round"));
            }
        }
    }

    private static void another(Figure here, Figure there, List<Mended> mended) {
        String one = Long.toString(here.number());
        String other = Long.toString(there.number());
        if (one.length() != other.length() || here.digits() < 4 || there.digits() < 4) {
            return;
        }
        int at = -1;
        for (int i = 0; i < one.length(); i++) {
            if (one.charAt(i) != other.charAt(i)) {
                if (at >= 0) {
                    return;
                }
                at = i;
            }
        }
        mended.add(new Mended(true, there.number(), true, "with " + one.charAt(at) + " for " + other.charAt(at)));
    }

    private static String suggested(Figure here, Figure there, long number) {
        return here.written().replace(Words.grouped(here.number()), Words.grouped(number));
    }
}
