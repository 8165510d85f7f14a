-- What Parley looks for when it reads a dossier, as far as a table can be asked: run on the table
-- `statements` of texts, with `declared` (id, kind), `mandates` (speaker, subject) beside it. It runs in
-- sqlite3 and in DuckDB. The answer is one row of counts, and then each actor's current position.
create table found as
  select 'subject' as what, count(*) as n from statements
    where subject <> '' and subject not in (select id from declared where kind = 'actor')
  union all select 'speaker', count(*) from statements s
    where s."by" <> '' and not exists
      (select 1 from mandates m where m.speaker = s."by" and (s.subject = '' or m.subject = s.subject))
  union all select 'guarantee', count(*) from statements
    where guarantee <> '' and guarantee not in (select id from declared where kind = 'guarantee')
  union all select 'source', count(*) from statements
    where source not in (select id from declared where kind = 'source')
  union all select 'factor', count(*) from statements
    where claim <> '' and replace(substr(claim || ' ', 1, instr(claim || ' ', ' ') - 1), ' ', '')
      not in (select id from declared where kind = 'factor')
  union all select 'verb', count(*) from statements
    where verb <> '' and verb not in ('proposes', 'supports', 'considers', 'opposes', 'rejects')
  union all select 'date', count(*) from statements
    where not (length(date) = 10 and substr(date, 5, 1) = '-' and substr(date, 8, 1) = '-'
      and cast(substr(date, 6, 2) as integer) between 1 and 12
      and cast(substr(date, 9, 2) as integer) between 1 and 31)
  union all select 'twice', count(*) - count(distinct date || '|' || subject || '|' || verb || '|'
    || providing || '|' || guarantee || '|' || "if" || '|' || unless || '|' || claim || '|' || source)
    from statements;
select * from found;
create table positions as
  select s.subject, s.guarantee, s.providing, s.verb, s.date from statements s
    join (select subject, guarantee, providing, max(date) as latest from statements
      where subject <> '' group by subject, guarantee, providing) p
    on s.subject = p.subject and s.guarantee = p.guarantee and s.providing = p.providing
      and s.date = p.latest;
select count(*) from positions;
