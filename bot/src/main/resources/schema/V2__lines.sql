-- What the two sides said, for channels whose users come back to it. A line belongs to the turn after which the
-- conversation had that version.
create table line (
    conversation text not null,
    turn bigint not null,
    part integer not null,
    said text not null,
    primary key (conversation, turn, part)
);
