/**
 * The statements of the inbox's big data set. Everything follows from the number of a conversation and the seed by the
 * database's own hash, so that the same numbers always make the same rows.
 *
 * $1 organisation, $2 first number, $3 one past the last, $4 seed, $5 the moment it is made for.
 */

/** A number in [0, 1) for a row and a purpose. */
const chance = (row: string, purpose: number): string =>
  `((hashint8extended(${row}, $4::bigint * 1000 + ${purpose}) & 281474976710655) / 281474976710656.0)`

/** A UUID v7 of a moment, the same for the same kind and row: rows of one time lie together, as in real life. */
const id = (kind: string, row: string, at: string): string =>
  `overlay(overlay(overlay(md5('${kind}' || ${row} || $4::text) placing lpad(to_hex((extract(epoch from ${at}) * 1000)::bigint), 12, '0')
    from 1 for 12) placing '7' from 13) placing '8' from 17)::uuid`

/** Contacts by rank: those in front write often, most write once or twice (Zipf, shifted so that the first is no crowd). */
const CONTACT_RANK = `(1000 * power((contacts + 1000) / 1000.0, ${chance('i', 3)}) - 1000)::int`

/**
 * One row a conversation: when it began (weeks grow a little, hours follow the week's shape), whose it is, on which desk
 * and channel, how many turns, how long one waits for the next.
 */
export const SEEDS = `create temp table seed on commit drop as
  with shape as (select * from bench_shape), numbered as (
    select i, shape.*, ${chance('i', 1)} as u1, ${chance('i', 2)} as u2, ${chance('i', 4)} as u4, ${chance('i', 5)} as u5,
      ${chance('i', 6)} as u6, ${chance('i', 7)} as u7, ${chance('i', 8)} as u8, ${CONTACT_RANK} as rank
    from generate_series($2::bigint, $3::bigint - 1) i, shape
  ), timed as (
    select *, u5 < 0.03 as open,
      -- What is open came lately; the rest over three years, a little more in later weeks: 42 % of it in the last.
      case when u5 < 0.03 then $5::timestamptz - u1 * interval '48 hours'
        else date_trunc('week', $5::timestamptz) - interval '156 weeks' + floor(power(u1, 0.75) * 155) * interval '1 week'
          + (width_bucket(u2, hours) + u6) * interval '1 hour' end as opened,
      1 + width_bucket(u4, array[0.08, 0.30, 0.42, 0.62, 0.70, 0.80, 0.90, 0.96, 0.99]) as size
    from numbered
  )
  select i, opened, open, (array[1, 2, 3, 4, 5, 6, 8, 12, 20, 30])[size] as turns,
    -- Log-normal by twelve uniform numbers would be dear; this has its middle at 35 minutes and a long tail.
    make_interval(secs => 35 * 60 * power(greatest(u7, 0.02) / (1.02 - u7), 0.9)) as pace,
    rank, desks[1 + floor(power(u8, 1.6) * array_length(desks, 1))::int] as desk,
    channels[1 + floor(${chance('i', 9)} * array_length(channels, 1))::int] as channel,
    members[1 + floor(${chance('i', 10)} * array_length(members, 1))::int] as member,
    ${chance('i', 11)} as u11, ${id('conversation', 'i', 'opened')} as conversation,
    ${id('contact', 'rank', "timestamptz '2024-01-01'")} as contact, ${id('handle', 'rank', "timestamptz '2024-01-01'")} as handle
  from timed order by opened`

/** One row a turn, theirs and ours by turns; an open conversation ends with theirs three times in four. */
export const TURNS = `create temp table turn on commit drop as
  select s.*, j, j % 2 = 1 as inbound, j = s.last as newest,
    s.opened + (j - 1 + case when j = 1 then 0 else 0.5 * ${chance('(s.i * 64 + j)', 12)} end) * s.pace as at,
    ${id('message', "(s.i || '-' || j)", 's.opened + (j - 1) * s.pace')} as message,
    ${id('source', "(s.i || '-' || j)", 's.opened + (j - 1) * s.pace')} as source,
    1 + floor(power(${chance('(s.i * 64 + j)', 13)}, 2) * 5000)::int as text_number
  from (select *, case when open and turns % 2 = 0 and u11 < 0.75 then turns - 1 else turns end as last from seed) s,
    generate_series(1, s.last) j
  -- As they came: what is of one time lies together on disk.
  order by at`

/** Table and columns, then their values; in the order in which they depend on each other. */
export const INSERTS: readonly (readonly [into: string, values: string])[] = [
  [
    'contact (organisation_id, id, name, created_at)',
    `select $1::uuid, contact, 'Person ' || rank, min(opened) from seed group by contact, rank on conflict do nothing`,
  ],
  [
    `handle (organisation_id, id, contact_id, own_contact_id, network, remote_id, handle, display_name, first_seen_at, last_seen_at)`,
    `select $1::uuid, handle, contact, contact, 'fake', 'seed-' || rank, 'person' || rank, 'Person ' || rank, min(opened), max(opened)
      from seed group by handle, contact, rank on conflict do nothing`,
  ],
  [
    `mention (organisation_id, id, channel_id, network, remote_id, kind, text, lang, published_at, received_at,
      author_remote_id, author_handle, author_name, media, addressed, reply_context, thread_root)`,
    `select $1::uuid, source, channel, 'fake', 'seed-' || i || '-' || j, case when j = 1 then 'mention' else 'reply' end, w.text,
      (array['en', 'en', 'de', 'nb'])[1 + i % 4], at, at, 'seed-' || rank, 'person' || rank, 'Person ' || rank, '[]', true, '{}',
      'seed-' || i from turn join bench_text w on w.number = text_number where inbound`,
  ],
  [
    `post (organisation_id, id, kind, channel_id, subject_id, author_id, title, text, media, reply_to, digest, decided_subject_id,
      state, due_at, next_attempt_at, live_at, remote_id, created_at)`,
    `select $1::uuid, source, 'reply', channel, conversation, member, '', w.text, '[]', null, 'seed', source, 'live', at, at, at,
      'seed-' || i || '-' || j, at from turn join bench_text w on w.number = text_number where not inbound`,
  ],
  [
    `conversation (organisation_id, id, contact_id, handle_id, channel_id, network, thread_key, title, preview, department_id,
      routed_because, owner_id, state, opened_at, closed_at, last_message_at, last_direction, last_mention_id, message_count, due_at,
      priority, kind, lang)`,
    `select $1::uuid, conversation, contact, handle, channel, 'fake', 'thread:seed-' || i, left(w.text, 70), left(w.text, 200), desk,
      'What they wrote', case when u11 < 0.7 then member end, case when open then 'open' else 'closed' end, opened,
      case when not open then at end, at, case when inbound then 'in' else 'out' end, case when inbound then source end, last,
      case when open and inbound then at + interval '90 minutes' else 'infinity' end, 1 + floor(4 * power(u11, 0.5))::int,
      'mention', (array['en', 'en', 'de', 'nb'])[1 + i % 4]
      from turn join bench_text w on w.number = text_number where newest`,
  ],
  [
    'conversation_key (organisation_id, channel_id, handle_id, thread_key, conversation_id, at)',
    `select $1::uuid, channel, handle, 'thread:seed-' || i, conversation, opened from seed`,
  ],
  [
    'message (organisation_id, id, conversation_id, direction, mention_id, post_id, author_id, at, live_at, handle_id)',
    `select $1::uuid, message, conversation, case when inbound then 'in' else 'out' end, case when inbound then source end,
      case when not inbound then source end, case when not inbound then member end, at, case when not inbound then at end,
      case when inbound then handle end from turn`,
  ],
  [
    `message_search (organisation_id, id, message_id, conversation_id, at, picture, words)`,
    `select $1::uuid, message, message, conversation, at, false, w.words from turn
      join bench_dated w on w.number = text_number and w.fortnight = weft_fortnight(at)`,
  ],
  [
    `clock (organisation_id, id, conversation_id, department_id, channel_id, kind, started_at, due_at, stopped_at, stopped_by,
      outcome, wall_minutes, business_minutes, class)`,
    `select $1::uuid, ${id('clock', "(i || '-' || j)", 'at')}, conversation, desk, channel, case when j = 1 then 'first' else 'next' end,
      at, at + interval '90 minutes', coalesce(answered, case when not open then at + interval '1 day' end),
      case when answered is not null then member end,
      case when answered is not null then case when answered <= at + interval '90 minutes' then 'kept' else 'missed' end
        when not open then 'closed' end,
      extract(epoch from answered - at) / 60, extract(epoch from answered - at) / 60, 'public'
      from (select *, lead(at) over (partition by i order by j) as answered from turn) t where inbound order by at`,
  ],
  [
    'conversation_label (organisation_id, conversation_id, label_id, at)',
    `select $1::uuid, conversation, labels[1 + i % array_length(labels, 1)], opened from seed, bench_shape where u11 < 0.3`,
  ],
]

/**
 * Every text with the words it has in every fortnight of the three years (and of those to come): some hundred thousand
 * replaced once instead of five million. The same as `weft_dated_words` says: every word begins with the organisation's mark.
 */
export const DATED = `create unlogged table if not exists bench_dated as
  select number, fortnight, replace(words::text, mark || ':', mark || fortnight || ':')::tsvector as words
  from bench_text, (select '''' || right(replace(organisation::text, '-', ''), 6) as mark, made_for from bench_shape) s,
    lateral (select distinct weft_fortnight(d) as fortnight from generate_series(made_for - interval '160 weeks', made_for + interval '8 weeks',
      interval '1 week') d) f`

/** What the set is made around: desks, channels, people, labels, the shape of a week; made once. */
export const SHAPE = `create table if not exists bench_shape as select $1::uuid as organisation, $2::int as contacts,
  $3::timestamptz as made_for, $4::uuid[] as desks, $5::uuid[] as channels, $6::uuid[] as members, $7::uuid[] as labels, $8::float8[] as hours`
