alter table thing rename to object;
