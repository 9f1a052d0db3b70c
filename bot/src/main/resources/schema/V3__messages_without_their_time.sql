-- Every turn paid for an index that an hourly purge alone used; messages stand in the order in which they came.
drop index message_at;
