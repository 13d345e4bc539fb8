-- The step of a trace that made the change, where somebody made it alone: W3C's traceparent.
alter table outbox_mark add column traceparent text;
