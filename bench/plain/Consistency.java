/** The ladder of verdicts, as the report names them. */
enum Consistency {
    impossible,
    misattributed,
    altered,
    contradicted,
    superseded,
    disputed,
    consistent,
    notCheckable
}
