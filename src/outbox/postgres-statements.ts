// One table for what waits, what is dead, and what is remembered. SELECT, INSERT, UPDATE and DELETE are enough once it is there.

export const createTable = `
  create table if not exists reprompt_outbox (
    id text primary key,
    state text not null check (state in ('waiting', 'dead', 'begun')),
    service text not null default '',
    content text not null default '',
    reason text not null default 'new',
    tries integer not null default 0,
    added timestamptz not null default now(),
    due timestamptz not null
  );
  create index if not exists reprompt_outbox_due on reprompt_outbox (state, due)`

const inMilliseconds = (parameter: string) => `now() + ${parameter} * interval '1 millisecond'`

export const statements = {
  add: `
    insert into reprompt_outbox (id, state, service, content, tries, due)
    select id, 'waiting', service, content, 1, ${inMilliseconds('$4::float8')}
    from unnest($1::text[], $2::text[], $3::text[]) as new (id, service, content)
    on conflict (id) do nothing`,
  claim: `
    update reprompt_outbox set due = ${inMilliseconds('$2::float8')}, tries = tries + 1
    where id in (
      select id from reprompt_outbox where state = 'waiting' and due <= now()
      order by due limit $1 for update skip locked
    )
    returning id, tries, content, greatest(0, round(extract(epoch from now() - added) * 1000)) as age`,
  done: `delete from reprompt_outbox where id = $1 and state = 'waiting' and tries = $2`,
  later: `
    update reprompt_outbox set due = ${inMilliseconds('$3::float8')}, reason = $4
    where id = $1 and state = 'waiting' and tries = $2`,
  dead: `update reprompt_outbox set state = 'dead', reason = $3 where id = $1 and state = 'waiting' and tries = $2`,
  bury: `update reprompt_outbox set state = 'dead', reason = $2 where id = $1`,
  counts: `
    select count(*) filter (where state = 'waiting') as waiting, min(added) filter (where state = 'waiting') as oldest,
      count(*) filter (where state = 'dead') as dead
    from reprompt_outbox`,
  deadGroups: `
    select service, reason, count(*) as count from reprompt_outbox
    where state = 'dead' group by service, reason order by service, reason`,
  retry: `
    update reprompt_outbox set state = 'waiting', tries = 0, added = now(), due = now(), reason = 'new'
    where state = 'dead' and reason <> 'damaged' returning id`,
  begin: `
    insert into reprompt_outbox (id, state, due) values ($1, 'begun', ${inMilliseconds('$2::float8')})
    on conflict (id) do nothing returning id`,
  recall: `select content from reprompt_outbox where id = $1`,
  finish: `update reprompt_outbox set content = $2 where id = $1 and state = 'begun'`,
  forget: `delete from reprompt_outbox where id = $1 and state = 'begun'`,
  sweep: `delete from reprompt_outbox where state = 'begun' and due < now()`,
} as const
