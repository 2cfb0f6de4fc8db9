/** Someone who says things. */
record Source(String id, String name, String kind) {

    /** Whether it makes its living by carrying what others say. */
    boolean carriesNews() {
        return switch (kind) {
            case "news agency", "newspaper", "broadcaster", "news site" -> true;
            default -> false;
        };
    }
}
