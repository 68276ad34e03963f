-- Over days off thousands may wait that are due but for the day; what may go out is found beside them, not among them.
CREATE INDEX delivery_waiting ON delivery (state, not_before, next_attempt_at);
