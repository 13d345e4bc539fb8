create table grown (id int primary key);
