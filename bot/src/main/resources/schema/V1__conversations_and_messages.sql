-- Understood by SQLite and PostgreSQL alike.

create table conversation (
    id text not null primary key,
    version bigint not null,
    state text not null,
    touched bigint not null,
    forgotten boolean not null
);

create index conversation_touched on conversation (touched);

-- Messages that were answered. What comes after "at" is null once the answer was delivered, so that of a message no more
-- than a salted hash stays.
create table message (
    key bytea not null primary key,
    at bigint not null,
    conversation text,
    channel text,
    turn bigint,
    letter text,
    parts integer,
    sent integer,
    held bigint,
    due bigint
);

create index message_owed on message (conversation) where conversation is not null;

create index message_answered on message (at) where conversation is null;

-- What belongs to this database: the salt of the hashes.
create table secret (
    name text not null primary key,
    value bytea not null
);
