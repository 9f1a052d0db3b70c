-- Understood by SQLite and PostgreSQL alike. What most turns do not change is not indexed with what they do: a turn writes
-- the row of its conversation, the key of its message, and little else.

create table conversation (
    id text not null primary key,
    version bigint not null,
    state text not null,
    touched bigint not null,
    forgotten boolean not null
);

create index conversation_touched on conversation (touched);

create index conversation_forgotten on conversation (touched) where forgotten;

-- Messages that were answered: of each no more than a salted hash.
create table message (
    key bytea not null primary key,
    at bigint not null
);

create index message_at on message (at);

-- Answers that wait to be delivered.
create table letter (
    key bytea not null primary key,
    conversation text not null,
    channel text not null,
    at bigint not null,
    turn bigint not null,
    letter text not null,
    parts integer not null,
    sent integer not null,
    held bigint not null,
    due bigint not null
);

create index letter_conversation on letter (conversation);

-- What belongs to this database: the salt of the hashes.
create table secret (
    name text not null primary key,
    value bytea not null
);
