package goldpath.evaluator;

/** What it costs to seat somebody: per exam they lack, for being new, for having to be trained at all. */
record Price(long exam, long newPerson, long trainedPerson) {

    /** Lexicographic: exams first, then new people, then people to train, each below a million. */
    static final Price FEWEST_EXAMS = new Price(1L << 40, 1L << 20, 1);

    static final Price FEWEST_TRAINED = new Price(0, 0, 1);

    /** The exams in a sum of the prices for the fewest exams. */
    static int exams(long cost) {
        return (int) (cost >> 40);
    }

    long ofNamed(int missingExams) {
        return missingExams == 0 ? 0 : missingExams * exam + trainedPerson;
    }

    long ofNew(int missingExams) {
        return newPerson + ofNamed(missingExams);
    }
}
