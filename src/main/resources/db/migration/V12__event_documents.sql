-- What an event was about, so that who tells it again is answered as who told it first. None of an event that changes no
-- document.
alter table order_event add column documents varchar(64)[] not null default '{}';
