package eu.observatory.platform.test.migration;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.test.LocalPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes of one kind each, made to real tables of a version before and taken back. */
class ChangeTests {

    private static final String BEFORE = """
            create type mood as enum ('calm', 'upset');
            create domain code as text check (value <> '');
            create table owner (id int primary key, name text);
            create table thing (
                id    int generated always as identity primary key,
                owner int references owner on delete cascade,
                name  varchar(20) not null default '',
                note  text,
                kind  text not null constraint thing_kind check (kind in ('a', 'b')),
                constraint thing_name unique (name)
            );
            create view named as select id, name from thing;
            create sequence counter;
            create function twice(n int) returns int language sql as 'select 2 * n';
            create function nothing() returns trigger language plpgsql as 'begin return new; end';
            create trigger thing_seen before insert on thing for each row execute function nothing();
            create extension pg_trgm;
            """;

    private static Connection connection;

    @BeforeAll
    static void prepare() throws SQLException {
        connection = DriverManager.getConnection("jdbc:" + LocalPostgres.freshDatabase(), "postgres", "postgres");
        execute(BEFORE);
        connection.setAutoCommit(false);
    }

    @AfterEach
    void takeBack() throws SQLException {
        connection.rollback();
    }

    @AfterAll
    static void end() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            drop table thing cascade                                     | table thing is gone
            alter table owner rename to holder                           | table owner is gone
            drop view named                                              | view named is gone
            drop sequence counter                                        | sequence counter is gone
            drop function twice                                          | function twice(integer) returns integer is gone
            drop trigger thing_seen on thing                             | trigger thing.thing_seen is gone
            drop extension pg_trgm                                       | extension pg_trgm is gone
            alter type mood rename value 'calm' to 'quiet'               | value mood.calm is gone
            alter table thing drop column note                           | column thing.note is gone
            alter table thing rename column note to remark               | column thing.note is gone
            alter table thing alter column note type int using 1         | column thing.note changes from text to integer
            alter table owner alter column name type varchar(9)          | column owner.name changes from text to character varying(9)
            alter table thing alter column note set not null             | column thing.note may no longer be empty
            alter table thing alter column name drop default             | column thing.name must be given from now on
            alter table thing add column more text not null              | column thing.more must be given
            alter table thing add constraint thing_note check (note <> '') | constraint thing.thing_note is demanded
            alter table thing drop constraint thing_kind, add constraint thing_kind check (kind in ('a', 'c')) | constraint thing.thing_kind is demanded
            alter table thing drop constraint thing_kind, add constraint thing_kind check (kind = 'a')         | constraint thing.thing_kind is demanded
            alter table thing add column more text check (more is not null)                                    | constraint thing.thing_more_check is demanded
            alter table thing add column more int default 0 check (more > 0)                                   | constraint thing.thing_more_check is demanded
            alter table thing add column more int, add constraint both_given check ((note is null) = (more is null)) | constraint thing.both_given is demanded
            create unique index thing_note on thing (note)               | constraint thing.thing_note is demanded
            create unique index thing_low on thing (lower(note))         | constraint thing.thing_low is demanded
            alter table thing add column more int default 0 unique       | constraint thing.thing_more_key is demanded
            alter table thing add column more int unique nulls not distinct | constraint thing.thing_more_key is demanded
            alter table thing add constraint thing_like exclude using btree (note with =) | constraint thing.thing_like is demanded
            alter table thing add constraint thing_of foreign key (id) references owner | constraint thing.thing_of is demanded
            alter domain code add constraint code_short check (length(value) < 9) | constraint code.code_short is demanded
            alter table thing drop constraint thing_name                 | constraint thing.thing_name is gone
            create table part (thing int references thing)               | constraint part.part_thing_fkey keeps the version before from deleting rows of thing
            create trigger thing_kept before delete on thing for each row execute function nothing() | trigger thing.thing_kept acts on
            alter table thing drop column kind, add column kind text generated always as ('a') stored | column thing.kind can no longer be written
            """)
    void refusesWhatTheVersionBeforeCannotLiveWith(String migration, String breach) throws Exception {
        assertThat(breaches(migration)).anyMatch(line -> line.toString().startsWith(breach));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table fresh (id int primary key, kind text not null check (kind = 'a'), unique (kind))",
                "create table part (thing int references thing on delete cascade)",
                "alter table thing add column more text",
                "alter table thing add column more text not null default 'x' check (more in ('x', 'y'))",
                "alter table thing add column more int generated by default as identity",
                "alter table thing add column more int unique",
                "alter table thing add column more int references owner on delete set null",
                "alter table thing drop constraint thing_kind,"
                        + " add constraint thing_kind check (kind in ('c', 'b', 'a'))",
                "alter table thing drop constraint thing_kind",
                "alter table thing alter column kind drop not null",
                "alter table thing alter column note set default 'none'",
                "alter type mood add value 'glad'",
                "create index thing_note on thing (note)",
                "create or replace function twice(n int) returns int language sql as 'select n + n'",
                "insert into owner values (1, 'somebody')"
            })
    void takesWhatItCanLiveWith(String migration) throws Exception {
        assertThat(breaches(migration)).isEmpty();
    }

    private static List<Breach> breaches(String migration) throws SQLException {
        Catalog before = Catalog.of(connection);
        execute(migration);
        return new Change(before, Catalog.of(connection), connection).breaches();
    }

    private static void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
